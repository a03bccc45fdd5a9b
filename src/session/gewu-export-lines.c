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
#define BEGIN "满分"

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
  return gewu_session_evidence_on_reader (self->connection, self->assessment,
                                          gewu_export_pool_get_evidence (self->pool), line->measure,
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

/* GewuEntryRow, lent by the assessment. */
static GPtrArray *
list_entries (LineExport                 *self,
              const GewuEntryDeclaration *declaration)
{
  GPtrArray *all = gewu_export_get_entries (self->export, self->score->index);
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      GewuEntryRow *row = g_ptr_array_index (all, i);

      if (strcmp (row->entry, declaration->name) == 0)
        g_ptr_array_add (rows, row);
    }

  return rows;
}

static gboolean
append_entries (LineExport                 *self,
                const GewuEntryDeclaration *declaration)
{
  g_autoptr(GPtrArray) rows = list_entries (self, declaration);

  for (guint i = 0; i < rows->len; i++)
    if (!append_entry (self, declaration, g_ptr_array_index (rows, i)))
      return FALSE;

  return TRUE;
}

/* ---- points record by record */

/* Whether the points of the line are the sum of those of its records. */
static gboolean
is_counted (const GewuScoreLine *line)
{
  return (line->reason == GEWU_REASON_PER_OCCURRENCE || line->reason == GEWU_REASON_AMOUNT)
         && line->measure != NULL;
}

static gboolean
append_priced (LineExport                 *self,
               const GewuEntryDeclaration *declaration,
               GPtrArray                  *evidence)
{
  if (self->line->begin.millionths != 0
      && !append_part (self, BEGIN, GEWU_DAY_UNKNOWN, NULL, self->line->begin))
    return FALSE;
  if (evidence != NULL)
    return append_records (self, evidence);

  return (declaration->kind == GEWU_ENTRY_OCCURRENCE || declaration->kind == GEWU_ENTRY_NUMBER)
         && append_entries (self, declaration);
}

/* What a correction added to the points: FALSE when they do not say it. */
static gboolean
get_corrected (LineExport  *self,
               GewuDecimal *points)
{
  const GewuScoreLine *line = self->line;
  GewuDecimal price;

  *points = line->given;
  if (line->uncorrected.kind == GEWU_VALUE_ABSENT)
    return TRUE;

  return get_price (self, &price)
         && gewu_decimal_subtract (line->value.ratio.numerator, line->uncorrected.ratio.numerator,
                                   points)
         && gewu_decimal_multiply (*points, price, points)
         && gewu_decimal_add (*points, line->given, points);
}

/* What is left when all records have their points: a correction's, or a limit's. */
static gboolean
append_rest (LineExport *self)
{
  const GewuScoreLine *line = self->line;
  GewuDecimal points;

  if (line->corrected
      && (!get_corrected (self, &points)
          || !append_part (self, gewu_export_pool_keep (self->export->pool,
                                                        gewu_report_reason_make_correction (line)),
                           line->day, NULL, points)))
    return FALSE;
  if (line->limit == GEWU_LIMIT_NONE)
    return TRUE;

  return gewu_decimal_subtract (line->points, line->before, &points)
         && append_part (self, line->limit == GEWU_LIMIT_CAP ? HELD_AT_CAP : HELD_AT_FLOOR,
                         GEWU_DAY_UNKNOWN, NULL, points);
}

/* ---- points of the line as a whole, with the records that it comes from */

typedef enum
{
  LISTED_NONE,
  LISTED_ALL,      /* each that was counted */
  LISTED_MISSED,   /* of a rate: those that are not in its numerator */
} ListedRecords;

/* Where less is better, what was counted is what was lost by; else what a rate has not counted, and
 * of a count there is no record of what was not done. */
static ListedRecords
choose_listed (const GewuScoreLine *line)
{
  const GewuIndicator *indicator = gewu_indicator_find (line->measure->name);
  gboolean less = line->less || line->full.millionths < 0;

  switch ((int) line->reason)
    {
    case GEWU_REASON_PER_OCCURRENCE:
    case GEWU_REASON_ONCE:
    case GEWU_REASON_STEPS:
    case GEWU_REASON_AMOUNT:
      return LISTED_ALL;

    case GEWU_REASON_RATE:
    case GEWU_REASON_SHORTFALL:
    case GEWU_REASON_CUT_OFF:
    case GEWU_REASON_TIER:
    case GEWU_REASON_NO_TIER:
    case GEWU_REASON_RELATIVE:
    case GEWU_REASON_RANGE:
    case GEWU_REASON_PLACE:
    case GEWU_REASON_BELOW_AVERAGE:
      if (less)
        return LISTED_ALL;
      return indicator != NULL && indicator->kind == GEWU_INDICATOR_RATE ? LISTED_MISSED
                                                                         : LISTED_NONE;

    default:
      return LISTED_NONE;
    }
}

static void
append_named (LineExport *self,
              const char *reason,
              GewuDay     day,
              const char *record)
{
  GewuSlipLine part = { gewu_report_reason_get_title (self->line), reason, day, record,
                        .is_record = TRUE };

  g_array_append_val (self->parts, part);
}

static void
name_records (LineExport    *self,
              GPtrArray     *evidence,
              ListedRecords  listed)
{
  GewuExportPool *pool = self->export->pool;

  for (guint i = 0; i < evidence->len; i++)
    {
      const GewuEvidenceRow *row = g_ptr_array_index (evidence, i);
      GewuDay day = find_day (row->detail);

      if (listed == LISTED_MISSED ? row->numerator < row->denominator : row->numerator != 0)
        append_named (self, gewu_export_pool_keep (pool, describe_record (row, day)), day,
                      row->noun == GEWU_NOUN_ISSUE ? gewu_export_pool_copy (pool, row->label)
                                                   : NULL);
    }
}

/* Marks are secret, and a line says their average. */
static void
name_entries (LineExport                 *self,
              const GewuEntryDeclaration *declaration)
{
  g_autoptr(GPtrArray) rows = list_entries (self, declaration);
  GewuExportPool *pool = self->export->pool;

  for (guint i = 0; i < rows->len && declaration->kind != GEWU_ENTRY_MARK; i++)
    {
      const GewuEntryRow *row = g_ptr_array_index (rows, i);
      const GewuFinder *finder = find_finder (declaration, row->finder);

      append_named (self, gewu_export_pool_keep (pool, describe_entry (row, finder)), row->day,
                    gewu_export_pool_copy (pool, row->document));
    }
}

static gboolean
append_whole (LineExport                 *self,
              const GewuEntryDeclaration *declaration,
              GPtrArray                  *evidence)
{
  ListedRecords listed = self->line->measure != NULL ? choose_listed (self->line) : LISTED_NONE;

  if (!append_part (self, gewu_export_pool_keep (self->export->pool,
                                                 gewu_report_reason_make (self->line)),
                    self->line->day, NULL, self->line->points))
    return FALSE;
  if (listed != LISTED_NONE && evidence != NULL)
    name_records (self, evidence, listed);
  else if (listed != LISTED_NONE && declaration != NULL)
    name_entries (self, declaration);

  return TRUE;
}

/* ---- */

gboolean
gewu_export_append_line (const GewuExport     *self,
                         const GewuScore      *score,
                         const GewuScoreLine  *line,
                         GArray               *lines,
                         GError              **error)
{
  guint n_before = lines->len;
  LineExport parts = { self, score, line, lines, line->points };
  const GewuEntryDeclaration *declaration = NULL;
  g_autoptr(GPtrArray) evidence = NULL;

  if (line->measure != NULL)
    declaration = gewu_scheme_find_entry (self->assessment->scheme, line->measure->name);
  if (line->measure != NULL && declaration == NULL && choose_listed (line) != LISTED_NONE)
    {
      evidence = gewu_export_list_evidence (self, score, line, error);
      if (evidence == NULL)
        return FALSE;
    }

  if (is_counted (line) && append_priced (&parts, declaration, evidence) && append_rest (&parts)
      && parts.rest.millionths == 0 && lines->len > n_before)
    return TRUE;

  /* The records do not say where the points come from: the line says it as a whole. */
  g_array_set_size (lines, n_before);
  parts.rest = line->points;

  return append_whole (&parts, declaration, evidence);
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
    case GEWU_REASON_OTHER_CASE:
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
