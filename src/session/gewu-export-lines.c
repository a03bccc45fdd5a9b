/* What a line of a score says on paper: record by record where its points are those of records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-entries.h"
#include "gewu-report-reason.h"

#include <string.h>

#define HELD_AT_FLOOR "扣完为止"
#define HELD_AT_CAP "封顶"

typedef struct
{
  const GewuExport    *export;
  const GewuScore     *score;
  const GewuScoreLine *line;
  GArray              *parts;   /* GewuSlipLine */
  GewuDecimal          rest;    /* points that no part has yet */
} LineExport;

static gboolean
append_part (LineExport  *self,
             const char  *reason,
             GewuDay      day,
             const char  *record,
             GewuDecimal  points)
{
  GewuSlipLine part = { gewu_report_reason_get_title (self->line), reason, day, record, points };

  g_array_append_val (self->parts, part);

  return gewu_decimal_subtract (self->rest, points, &self->rest);
}

/* The price of one, with the item's multiplier; FALSE when it is out of range. */
static gboolean
get_price (LineExport  *self,
           GewuDecimal *price)
{
  *price = self->line->each;

  return !self->line->has_times || gewu_decimal_multiply (*price, self->line->times, price);
}

/* ---- records of the database */

GPtrArray *
gewu_export_list_evidence (const GewuExport     *self,
                           const GewuScore      *score,
                           const GewuScoreLine  *line,
                           GError              **error)
{
  return gewu_session_evidence_on_reader (self->connection, self->assessment, line->measure,
                                          score->subject->noun, score->subject->id, error);
}

/* What a record adds to the measure: so many, or of an amount so many millionths. */
static GewuDecimal
get_share (const GewuMeasure     *measure,
           const GewuEvidenceRow *row)
{
  const GewuIndicator *indicator = gewu_indicator_find (measure->name);

  return indicator != NULL && indicator->kind == GEWU_INDICATOR_AMOUNT
         ? gewu_decimal_from_units (row->numerator) : gewu_decimal_from_int (row->numerator);
}

/* The day that detail begins with: "2023-05-31 → 2023-06-06" of a record that was late. */
static GewuDay
find_day (const char *detail)
{
  g_autofree char *first = detail != NULL ? g_strndup (detail, strlen ("2023-05-31")) : NULL;

  return gewu_day_parse (first);
}

/* A problem has a number; anything else is called by its name, in words. */
static char *
describe_record (const GewuEvidenceRow *row,
                 GewuDay                day)
{
  g_autofree char *only_day = gewu_day_to_string (day);
  const char *name = row->noun != GEWU_NOUN_ISSUE ? row->label : NULL;
  const char *detail = g_strcmp0 (row->detail, only_day) != 0 ? row->detail : NULL;

  if (name == NULL || detail == NULL)
    return g_strdup (name != NULL ? name : detail);

  return g_strdup_printf ("%s，%s", name, detail);
}

static gboolean
append_records (LineExport  *self,
                GPtrArray   *evidence)
{
  GewuExportPool *pool = self->export->pool;
  GewuDecimal price;
  GewuDecimal points;

  if (!get_price (self, &price))
    return FALSE;

  for (guint i = 0; i < evidence->len; i++)
    {
      const GewuEvidenceRow *row = g_ptr_array_index (evidence, i);
      GewuDay day = find_day (row->detail);

      if (!gewu_decimal_multiply (get_share (self->line->measure, row), price, &points)
          || !append_part (self, gewu_export_pool_keep (pool, describe_record (row, day)), day,
                           row->noun == GEWU_NOUN_ISSUE ? gewu_export_pool_copy (pool, row->label)
                                                        : NULL, points))
        return FALSE;
    }

  return TRUE;
}

/* ---- what people entered */

static const GewuFinder *
find_finder (const GewuEntryDeclaration *declaration,
             const char                 *id)
{
  for (guint i = 0; i < declaration->finders->len && id != NULL; i++)
    {
      const GewuFinder *finder = g_ptr_array_index (declaration->finders, i);

      if (strcmp (finder->id, id) == 0)
        return finder;
    }

  return NULL;
}

static char *
describe_entry (const GewuEntryRow *row,
                const GewuFinder   *finder)
{
  GString *text = g_string_new (row->reason);

  if (row->matter != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "；" : "", row->matter);
  if (finder != NULL)
    g_string_append_printf (text, "（%s）", finder->title);

  return g_string_free (text, FALSE);
}

static gboolean
append_entry (LineExport                 *self,
              const GewuEntryDeclaration *declaration,
              const GewuEntryRow         *row)
{
  const GewuFinder *finder = find_finder (declaration, row->finder);
  GewuDecimal points = row->has_value ? row->value : gewu_decimal_from_int (1);
  GewuExportPool *pool = self->export->pool;
  GewuDecimal price;

  if ((finder != NULL && !gewu_decimal_multiply (points, finder->factor, &points))
      || !get_price (self, &price) || !gewu_decimal_multiply (points, price, &points))
    return FALSE;

  return append_part (self, gewu_export_pool_keep (pool, describe_entry (row, finder)), row->day,
                      gewu_export_pool_copy (pool, row->document), points);
}

static gboolean
append_entries (LineExport                 *self,
                const GewuEntryDeclaration *declaration)
{
  GPtrArray *rows = self->export->assessment->entries;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const GewuEntryRow *row = g_ptr_array_index (rows, i);

      if (row->subject == self->score->index && strcmp (row->entry, declaration->name) == 0
          && gewu_entries_row_counts (self->export->assessment->scheme, rows, i)
          && !append_entry (self, declaration, row))
        return FALSE;
    }

  return TRUE;
}

/* ---- */

/* Whether the points of the line are the sum of those of its records. */
static gboolean
is_counted (const GewuScoreLine *line)
{
  return (line->reason == GEWU_REASON_PER_OCCURRENCE || line->reason == GEWU_REASON_AMOUNT)
         && line->measure != NULL && !line->corrected;
}

/* TRUE with parts appended for the records; FALSE when they do not say the points, or with error
 * set. */
static gboolean
append_parts (LineExport  *self,
              GError     **error)
{
  const GewuMeasure *measure = self->line->measure;
  const GewuEntryDeclaration *declaration;
  g_autoptr(GPtrArray) evidence = NULL;

  if (!is_counted (self->line))
    return FALSE;
  declaration = gewu_scheme_find_entry (self->export->assessment->scheme, measure->name);
  if (declaration != NULL)
    return (declaration->kind == GEWU_ENTRY_OCCURRENCE || declaration->kind == GEWU_ENTRY_NUMBER)
           && append_entries (self, declaration);

  evidence = gewu_export_list_evidence (self->export, self->score, self->line, error);

  return evidence != NULL && append_records (self, evidence);
}

gboolean
gewu_export_append_line (const GewuExport     *self,
                         const GewuScore      *score,
                         const GewuScoreLine  *line,
                         GArray               *lines,
                         GError              **error)
{
  guint n_before = lines->len;
  LineExport parts = { self, score, line, lines, line->points };
  GError *local_error = NULL;
  gboolean told = append_parts (&parts, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  if (told && parts.rest.millionths != 0 && line->limit != GEWU_LIMIT_NONE)
    told = append_part (&parts, line->limit == GEWU_LIMIT_CAP ? HELD_AT_CAP : HELD_AT_FLOOR,
                        GEWU_DAY_UNKNOWN, NULL, parts.rest);
  if (told && parts.rest.millionths == 0 && lines->len > n_before)
    return TRUE;

  /* The records do not say where the points come from: the line says it as a whole. */
  g_array_set_size (lines, n_before);
  parts.rest = line->points;

  return append_part (&parts, gewu_export_pool_keep (self->pool, gewu_report_reason_make (line)),
                      line->day, NULL, line->points);
}

gboolean
gewu_export_line_is_silent (const GewuScoreLine *line)
{
  if (line->points.millionths != 0 || line->corrected)
    return FALSE;

  switch ((int) line->reason)
    {
    case GEWU_REASON_PER_OCCURRENCE:
    case GEWU_REASON_ONCE:
    case GEWU_REASON_STEPS:
    case GEWU_REASON_AMOUNT:
      return !line->occurred;

    case GEWU_REASON_BASE:
    case GEWU_REASON_SKIPPED:
    case GEWU_REASON_OTHER_GROUP:
    case GEWU_REASON_LIMIT:
    case GEWU_REASON_TAKE:
    case GEWU_REASON_SCALE:
    case GEWU_REASON_TIMES:
    case GEWU_REASON_VETO:
    case GEWU_REASON_ROUNDING:
      return TRUE;

    default:
      return FALSE;
    }
}
