/* The ledger of issues: one row an issue, with a date for each step of the loop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import-course.h"

#include "gewu-store-issue.h"
#include "gewu-store-import.h"
#include "gewu-text.h"

/* The steps in their order, and fields of an issue that is not settled on the spot. */
static const char *const step_fields[] = {
  "reported", "dispatched", "signed", "resolved", "rechecked", NULL
};
static const char *const loop_fields[] = {
  "dispatched", "unit", "signed", "due", "resolved", "rechecked", "rounds", NULL
};
/* Of every issue: what its report says. */
static const char *const report_fields[] = { "reporter", "reported", "settled", "rating", NULL };

static gboolean
is_settled (GewuImportRow *row)
{
  return g_strcmp0 (gewu_draft_get (row->draft, "settled"), "1") == 0;
}

static GewuDay
get_day (GewuImportRow *row,
         const char    *field_id)
{
  return gewu_day_parse (gewu_draft_get (row->draft, field_id));
}

static void
check_order (GewuImport    *self,
             GewuImportRow *row)
{
  GewuDay last = GEWU_DAY_UNKNOWN;

  for (guint i = 0; step_fields[i] != NULL; i++)
    {
      GewuDay day = get_day (row, step_fields[i]);

      if (day != GEWU_DAY_UNKNOWN && day < last)
        {
          gewu_resolver_report (self->resolver, row->draft, step_fields[i],
                                GEWU_FINDING_DATES_OUT_OF_ORDER, NULL);
          return;
        }
      last = MAX (last, day);
    }
}

/* Ledgers fill the dates of what was settled on the spot with the day of the report. */
static void
drop_loop (GewuImportRow *row)
{
  for (guint i = 0; loop_fields[i] != NULL; i++)
    if (!g_str_equal (loop_fields[i], "unit"))
      gewu_resolver_drop (row->draft, loop_fields[i]);
}

static void
resolve (GewuImport    *self,
         GewuImportRow *row)
{
  if (gewu_draft_get (row->draft, "enterprise") == NULL &&
      gewu_draft_get (row->draft, "credit-code") == NULL)
    {
      gewu_resolver_report (self->resolver, row->draft, "enterprise", GEWU_FINDING_MISSING, NULL);
      return;
    }
  if (!gewu_resolver_take_enterprise (self->resolver, row->draft, "enterprise", "credit-code"))
    return;

  gewu_resolver_take_person (self->resolver, row->draft, "reporter", "staff-number");
  gewu_resolver_take_unit (self->resolver, row->draft, "unit");
  check_order (self, row);
  if (is_settled (row))
    drop_loop (row);
}

static char *
make_key (GewuImport    *self G_GNUC_UNUSED,
          GewuImportRow *row)
{
  return gewu_import_make_key ("number", gewu_draft_get (row->draft, "number"));
}

static gboolean
identify (GewuImport     *self,
          GewuImportRow  *row,
          gint64         *record,
          GError        **error G_GNUC_UNUSED)
{
  const GewuKnown *known = gewu_known_index_find_code (self->resolver->known[GEWU_NOUN_ISSUE],
                                                       gewu_draft_get (row->draft, "number"));

  if (known != NULL)
    *record = known->id;

  return TRUE;
}

static gboolean
belongs (GewuImportRow   *row,
         const GewuField *field)
{
  return g_strv_contains (report_fields, field->id) ||
         (!is_settled (row) && g_strv_contains (loop_fields, field->id));
}

/* ---- writing */

static gboolean
is_any_event_set (GewuImportRow *row)
{
  for (guint i = 0; report_fields[i] != NULL; i++)
    if (gewu_draft_is_set (row->draft, report_fields[i]))
      return TRUE;
  for (guint i = 0; loop_fields[i] != NULL; i++)
    if (gewu_draft_is_set (row->draft, loop_fields[i]))
      return TRUE;

  return FALSE;
}

static gboolean
write_events (GewuImport     *self,
              GewuImportRow  *row,
              gboolean        is_new,
              gboolean       *changed,
              GError        **error)
{
  if (!is_new && !is_any_event_set (row))
    return TRUE;

  return gewu_import_write_course (self, row, is_new, changed, error);
}

static gboolean
link_visit (GewuImport     *self,
            GewuImportRow  *row,
            GError        **error)
{
  gint64 visit;

  if (!gewu_store_find_visit_of_issue (self->connection, gewu_draft_get (row->draft, "number"),
                                       &visit, error))
    return FALSE;

  return visit == 0 ||
         gewu_store_set_issue_visit (self->connection, row->draft->id, visit, error);
}

static gboolean
write_issue (GewuImport     *self,
             GewuImportRow  *row,
             gboolean       *changed,
             GError        **error)
{
  gboolean is_new = gewu_import_row_is_new (row);

  if (!gewu_import_row_store (self, row, changed, error) ||
      !write_events (self, row, is_new, changed, error))
    return FALSE;
  if (!is_new)
    return TRUE;

  gewu_import_know (self, GEWU_NOUN_ISSUE, row->draft->id, gewu_draft_get (row->draft, "number"),
                    NULL, NULL);
  return link_visit (self, row, error);
}

/* The cell says what an earlier row has said, or what the record is. */
static gboolean
is_same_text (GewuImportRow *row,
              GewuRecord    *record,
              const char    *field_id,
              const char    *text)
{
  guint i = gewu_noun_index (GEWU_NOUN_ISSUE, gewu_noun_find_field (GEWU_NOUN_ISSUE, field_id));
  g_autofree char *now = gewu_text_name_key (text);
  g_autofree char *shown = gewu_text_name_key (gewu_record_get (record, field_id));
  g_autofree char *before =
    gewu_text_name_key (row->remembered != NULL ? row->remembered[i] : NULL);

  return g_str_equal (now, shown) || g_str_equal (now, before);
}

/* One row tells the whole course of an issue; two cannot be laid over each other. Another issue
 * needs another number. */
static gboolean
repeat (GewuImport     *self,
        GewuImportRow  *row,
        GewuRecord     *record,
        gboolean       *changed G_GNUC_UNUSED,
        GError        **error G_GNUC_UNUSED)
{
  const GewuKnown *enterprise =
    gewu_known_index_get (self->resolver->known[GEWU_NOUN_ENTERPRISE],
                          gewu_draft_get_ref (row->draft, "enterprise"));

  if (!is_same_text (row, record, "text", gewu_draft_get (row->draft, "text")) ||
      !is_same_text (row, record, "enterprise", enterprise->name))
    gewu_resolver_report (self->resolver, row->draft, "number",
                          GEWU_FINDING_SAME_NUMBER_OTHER_ISSUE,
                          gewu_record_get (record, "enterprise"));
  gewu_import_row_unset (row);
  return TRUE;
}

static const char *const required[] = { "number", "text", "reported", NULL };

const GewuImportKind gewu_import_issue = {
  .noun = GEWU_NOUN_ISSUE,
  .required = required,
  .resolve = resolve,
  .make_key = make_key,
  .identify = identify,
  .write = write_issue,
  .repeat = repeat,
  .belongs = belongs,
  .is_worked = gewu_import_is_course_worked,
};
