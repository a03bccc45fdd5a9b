/* The ledger of issues: one row an issue, with a date for each step of the loop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import.h"

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

/* ---- events */

typedef struct
{
  GewuImport    *import;
  GewuImportRow *row;
} Log;

static gboolean
add_event (Log             *self,
           GewuIssueEvent   event,
           GError         **error)
{
  return gewu_store_add_issue_event (self->import->connection, self->row->draft->id, &event, error);
}

static gboolean
add_report (Log     *self,
            GError **error)
{
  gboolean settled = is_settled (self->row);
  GewuIssueEvent event = {
    .kind = "report",
    .day = get_day (self->row, "reported"),
    .by_person = gewu_draft_get_ref (self->row->draft, "reporter"),
    .by_unit = settled ? gewu_draft_get_ref (self->row->draft, "unit") : 0,
    .settled = settled,
    .rating = settled ? gewu_draft_get (self->row->draft, "rating") : NULL,
    .passed = -1,
  };

  return add_event (self, event, error);
}

/* A later date without one of dispatch means that it was dispatched, only not when. */
static gboolean
add_dispatch (Log     *self,
              GError **error)
{
  GewuDay day = get_day (self->row, "dispatched");
  gboolean later = get_day (self->row, "signed") != GEWU_DAY_UNKNOWN ||
                   get_day (self->row, "resolved") != GEWU_DAY_UNKNOWN;
  GewuIssueEvent event = {
    .kind = "dispatch",
    .day = day,
    .unit = gewu_draft_get_ref (self->row->draft, "unit"),
    .until = get_day (self->row, "due"),
    .inferred = day == GEWU_DAY_UNKNOWN,
    .passed = -1,
  };

  return (day == GEWU_DAY_UNKNOWN && !later) || add_event (self, event, error);
}

static gboolean
add_step (Log         *self,
          const char  *kind,
          const char  *field_id,
          GError     **error)
{
  GewuIssueEvent event = {
    .kind = kind,
    .day = get_day (self->row, field_id),
    .by_unit = gewu_draft_get_ref (self->row->draft, "unit"),
    .passed = -1,
  };

  return event.day == GEWU_DAY_UNKNOWN || add_event (self, event, error);
}

/* "复查轮次 3" says that two rechecks have failed before, and that it was handled anew each time. */
static gboolean
add_failed_rechecks (Log     *self,
                     GError **error)
{
  const char *rounds = gewu_draft_get (self->row->draft, "rounds");
  gint64 failed = rounds != NULL ? g_ascii_strtoll (rounds, NULL, 10) - 1 : 0;
  GewuIssueEvent recheck = { .kind = "recheck", .passed = 0, .inferred = TRUE };
  GewuIssueEvent resolve_event = {
    .kind = "resolve",
    .by_unit = gewu_draft_get_ref (self->row->draft, "unit"),
    .passed = -1,
    .inferred = TRUE,
  };

  for (gint64 i = 0; i < failed; i++)
    if (!add_event (self, recheck, error) || !add_event (self, resolve_event, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_recheck (Log     *self,
             GError **error)
{
  GewuIssueEvent event = {
    .kind = "recheck",
    .day = get_day (self->row, "rechecked"),
    .passed = 1,
    .rating = gewu_draft_get (self->row->draft, "rating"),
  };

  return event.day == GEWU_DAY_UNKNOWN || add_event (self, event, error);
}

static gboolean
add_events (GewuImport     *import,
            GewuImportRow  *row,
            GError        **error)
{
  Log log = { import, row };

  if (!add_report (&log, error))
    return FALSE;
  if (is_settled (row))
    return TRUE;
  if (!add_dispatch (&log, error) || !add_step (&log, "sign", "signed", error) ||
      !add_step (&log, "resolve", "resolved", error))
    return FALSE;

  return get_day (row, "resolved") == GEWU_DAY_UNKNOWN ||
         (add_failed_rechecks (&log, error) && add_recheck (&log, error));
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

  *changed = TRUE;
  return (is_new || gewu_store_clear_issue_events (self->connection, row->draft->id, error)) &&
         add_events (self, row, error);
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

/* One row tells the whole course of an issue; two cannot be laid over each other. */
static gboolean
repeat (GewuImport     *self G_GNUC_UNUSED,
        GewuImportRow  *row,
        gboolean       *changed G_GNUC_UNUSED,
        GError        **error G_GNUC_UNUSED)
{
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
};
