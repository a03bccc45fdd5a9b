/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-import-course.h"

#include "gewu-store-issue.h"

/* What a row says, or has said. */
typedef struct
{
  char *const *values;     /* by field */
  gint64       reporter;
  gint64       unit;
} Course;

static const char *
get_value (const Course *self,
           const char   *field_id)
{
  return self->values[gewu_noun_index (GEWU_NOUN_ISSUE,
                                       gewu_noun_find_field (GEWU_NOUN_ISSUE, field_id))];
}

static GewuDay
get_day (const Course *self,
         const char   *field_id)
{
  return gewu_day_parse (get_value (self, field_id));
}

static gboolean
is_settled (const Course *self)
{
  return g_strcmp0 (get_value (self, "settled"), "1") == 0;
}

/* ---- events */

static void
add_report (const Course *self,
            GArray       *events)
{
  gboolean settled = is_settled (self);
  GewuIssueEvent event = {
    .kind = "report",
    .day = get_day (self, "reported"),
    .by_person = self->reporter,
    .by_unit = settled ? self->unit : 0,
    .settled = settled,
    .rating = settled ? get_value (self, "rating") : NULL,
    .passed = -1,
  };

  g_array_append_val (events, event);
}

/* A later date without one of dispatch means that it was dispatched, only not when. */
static void
add_dispatch (const Course *self,
              GArray       *events)
{
  GewuDay day = get_day (self, "dispatched");
  gboolean later = get_day (self, "signed") != GEWU_DAY_UNKNOWN ||
                   get_day (self, "resolved") != GEWU_DAY_UNKNOWN;
  GewuIssueEvent event = {
    .kind = "dispatch",
    .day = day,
    .unit = self->unit,
    .until = get_day (self, "due"),
    .inferred = day == GEWU_DAY_UNKNOWN,
    .passed = -1,
  };

  if (day != GEWU_DAY_UNKNOWN || later)
    g_array_append_val (events, event);
}

/* Nor is it resolved by those who have not signed for it. */
static void
add_sign (const Course *self,
          GArray       *events)
{
  GewuDay day = get_day (self, "signed");
  GewuIssueEvent event = {
    .kind = "sign",
    .day = day,
    .by_unit = self->unit,
    .inferred = day == GEWU_DAY_UNKNOWN,
    .passed = -1,
  };

  if (day != GEWU_DAY_UNKNOWN || get_day (self, "resolved") != GEWU_DAY_UNKNOWN)
    g_array_append_val (events, event);
}

static void
add_resolve (const Course *self,
             GArray       *events)
{
  GewuIssueEvent event = {
    .kind = "resolve",
    .day = get_day (self, "resolved"),
    .by_unit = self->unit,
    .passed = -1,
  };

  if (event.day != GEWU_DAY_UNKNOWN)
    g_array_append_val (events, event);
}

/* "复查轮次 3" says that two rechecks have failed before, and that it was handled anew each time. */
static void
add_failed_rechecks (const Course *self,
                     GArray       *events)
{
  const char *rounds = get_value (self, "rounds");
  gint64 failed = rounds != NULL ? g_ascii_strtoll (rounds, NULL, 10) - 1 : 0;
  GewuIssueEvent recheck = { .kind = "recheck", .passed = 0, .inferred = TRUE };
  GewuIssueEvent resolve = {
    .kind = "resolve",
    .by_unit = self->unit,
    .passed = -1,
    .inferred = TRUE,
  };

  for (gint64 i = 0; i < failed; i++)
    {
      g_array_append_val (events, recheck);
      g_array_append_val (events, resolve);
    }
}

static void
add_recheck (const Course *self,
             GArray       *events)
{
  GewuIssueEvent event = {
    .kind = "recheck",
    .day = get_day (self, "rechecked"),
    .passed = 1,
    .rating = get_value (self, "rating"),
  };

  if (event.day != GEWU_DAY_UNKNOWN)
    g_array_append_val (events, event);
}

static GArray *
list_events (const Course *self)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (GewuIssueEvent));

  add_report (self, events);
  if (is_settled (self))
    return events;

  add_dispatch (self, events);
  add_sign (self, events);
  add_resolve (self, events);
  if (get_day (self, "resolved") == GEWU_DAY_UNKNOWN)
    return events;

  add_failed_rechecks (self, events);
  add_recheck (self, events);
  return events;
}

/* ---- what was said before */

/* Who a cell meant the last time, as far as it matters: who it means now, nobody (0) or
 * another (-1). */
static gint64
find_reference_before (GewuImportRow *row,
                       const char    *field_id)
{
  guint i = gewu_noun_index (GEWU_NOUN_ISSUE, gewu_noun_find_field (GEWU_NOUN_ISSUE, field_id));

  if (row->remembered[i] == NULL)
    return 0;

  return g_strcmp0 (row->remembered[i], row->draft->values[i]) == 0 ? row->draft->refs[i] : -1;
}

static gboolean
is_same_event (const GewuIssueEvent *a,
               const GewuIssueEvent *b)
{
  return g_str_equal (a->kind, b->kind) && a->day == b->day && a->by_person == b->by_person &&
         a->by_unit == b->by_unit && a->unit == b->unit && a->until == b->until &&
         a->passed == b->passed && a->settled == b->settled && a->inferred == b->inferred &&
         g_strcmp0 (a->rating, b->rating) == 0;
}

/* How many of the events are in the log already; 0: it must be written anew. */
static guint
count_logged (GewuImportRow *row,
              GArray        *events)
{
  Course before = { .values = row->remembered };
  g_autoptr(GArray) logged = NULL;

  if (row->remembered == NULL)
    return 0;
  before.reporter = find_reference_before (row, "reporter");
  before.unit = find_reference_before (row, "unit");
  logged = list_events (&before);
  if (logged->len > events->len)
    return 0;
  for (guint i = 0; i < logged->len; i++)
    if (!is_same_event (&g_array_index (logged, GewuIssueEvent, i),
                        &g_array_index (events, GewuIssueEvent, i)))
      return 0;

  return logged->len;
}

static gboolean
are_same_kinds (GPtrArray *lines,
                GArray    *events)
{
  if (lines->len != events->len)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    if (!g_str_equal (((GewuIssueEventLine *) g_ptr_array_index (lines, i))->kind,
                      g_array_index (events, GewuIssueEvent, i).kind))
      return FALSE;

  return TRUE;
}

gboolean
gewu_import_is_course_worked (GewuImport     *self,
                              GewuImportRow  *row,
                              gboolean       *worked,
                              GError        **error)
{
  Course before = { .values = row->remembered };
  g_autoptr(GArray) said = NULL;
  g_autoptr(GPtrArray) lines =
    gewu_store_get_issue_events (self->connection, row->draft->id, error);

  if (lines == NULL)
    return FALSE;
  if (row->remembered != NULL)
    said = list_events (&before);
  /* Of an issue that is only reported, the ledger may tell the rest. */
  *worked = said != NULL ? !are_same_kinds (lines, said) : lines->len > 1;

  return TRUE;
}

gboolean
gewu_import_write_course (GewuImport     *self,
                          GewuImportRow  *row,
                          gboolean        is_new,
                          gboolean       *changed,
                          GError        **error)
{
  Course course = {
    .values = row->draft->values,
    .reporter = gewu_draft_get_ref (row->draft, "reporter"),
    .unit = gewu_draft_get_ref (row->draft, "unit"),
  };
  g_autoptr(GArray) events = list_events (&course);
  guint n_logged = is_new ? 0 : count_logged (row, events);

  *changed = *changed || n_logged < events->len;
  if (!is_new && n_logged == 0 &&
      !gewu_store_clear_issue_events (self->connection, row->draft->id, error))
    return FALSE;
  for (guint i = n_logged; i < events->len; i++)
    if (!gewu_store_add_issue_event (self->connection, row->draft->id,
                                     &g_array_index (events, GewuIssueEvent, i), error))
      return FALSE;

  return TRUE;
}
