/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-save.h"

#include "gewu-event-job.h"
#include "gewu-resolver.h"
#include "gewu-session-private.h"
#include "gewu-store-issue-head.h"
#include "gewu-store-record.h"
#include "gewu-store-relation.h"
#include "gewu-text.h"
#include "gewu-value.h"

typedef struct
{
  GewuConnection *connection;
  GewuResolver   *resolver;
  GewuDraft      *draft;
  GewuRecord     *record;     /* as it stands; NULL for a new one */
  GewuSaveResult *result;
  GArray         *people;     /* gint64: visitors */
  GPtrArray      *events;     /* GewuIssueEventLine: of an issue that stands already */
  gboolean       *changed;
} Save;

/* ---- problems */

static void
add_problem (const GewuField *field,
             GewuFindingCode  code,
             const char      *detail,
             gpointer         data)
{
  Save *self = data;
  GewuFieldProblem *problem = g_new0 (GewuFieldProblem, 1);

  problem->field = field;
  problem->code = code;
  problem->detail = g_strdup (detail);
  g_ptr_array_add (self->result->problems, problem);
}

/* ---- parsing */

static void
parse_field (Save            *self,
             guint            i,
             const GewuField *field)
{
  const char *text = self->draft->values[i];
  g_autofree char *value = NULL;
  gint64 ref = self->draft->refs[i];
  GewuFindingCode problem;
  GewuCell cell = { .text = text, .kind = GEWU_CELL_TEXT, .minute = GEWU_MINUTE_NONE };

  /* A sheet knows no empty text; a form does. */
  if (text == NULL || *text == '\0' ||
      gewu_value_parse (field, &cell, &value, &problem) == GEWU_VALUE_EMPTY)
    gewu_draft_set (self->draft, field->id, NULL);
  else if (value == NULL)
    add_problem (field, problem, text, self);
  else
    gewu_draft_set_ref (self->draft, field->id, value, ref);
}

/* The number of an issue is given by the program. */
static gboolean
must_be_given (GewuNoun         noun,
               const GewuField *field)
{
  return (field->flags & GEWU_FIELD_REQUIRED) != 0 &&
         !(noun == GEWU_NOUN_ISSUE && g_str_equal (field->id, "number"));
}

/* An issue that does not say when is reported today. */
static void
fill_in_day (GewuDraft *draft)
{
  g_autofree char *today = gewu_day_to_string (gewu_day_of_instant (gewu_now ()));

  if (draft->noun == GEWU_NOUN_ISSUE && draft->id == 0 && !gewu_draft_is_set (draft, "reported"))
    gewu_draft_set (draft, "reported", today);
}

static void
parse_draft (Save *self)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (self->draft->noun, &n_fields);

  fill_in_day (self->draft);

  for (guint i = 0; i < n_fields; i++)
    {
      guint n_problems = self->result->problems->len;

      if (self->draft->set[i])
        parse_field (self, i, &fields[i]);
      if (n_problems == self->result->problems->len &&
          must_be_given (self->draft->noun, &fields[i]) && self->draft->values[i] == NULL &&
          (self->draft->set[i] || self->record == NULL))
        add_problem (&fields[i], GEWU_FINDING_MISSING, NULL, self);
    }
}

/* What stands there already is not written again. A person's name says too little: it may be that
 * of somebody else now. */
static void
unset_unchanged (Save *self)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (self->draft->noun, &n_fields);

  for (guint i = 0; self->record != NULL && i < n_fields; i++)
    if (fields[i].sql != NULL && fields[i].type != GEWU_FIELD_PERSON &&
        g_strcmp0 (self->draft->values[i], gewu_record_get_nth (self->record, i)) == 0)
      self->draft->set[i] = FALSE;
}

/* ---- enterprises */

static void
check_enterprise (Save *self)
{
  const GewuKnown *known;

  gewu_resolver_take_code (self->resolver, self->draft, "credit-code");
  gewu_resolver_take_grid (self->resolver, self->draft, "grid");
  gewu_resolver_take_person (self->resolver, self->draft, "officer", NULL);

  known = gewu_known_index_find_code (self->resolver->known[GEWU_NOUN_ENTERPRISE],
                                      gewu_draft_get (self->draft, "credit-code"));
  if (known != NULL && known->id != self->draft->id)
    gewu_resolver_report (self->resolver, self->draft, "credit-code",
                          GEWU_FINDING_SAME_CODE_OTHER_NAME, known->name);
}

/* What was unknown before has always been so; what changes, changes today. */
static GewuDay
choose_since (Save       *self,
              const char *field_id)
{
  gboolean replaces =
    self->record != NULL && gewu_record_get (self->record, field_id) != NULL;

  return replaces ? gewu_day_of_instant (gewu_now ()) : GEWU_DAY_UNKNOWN;
}

/* Other brackets or blanks do not make another name. */
static gboolean
is_same_name (Save *self)
{
  g_autofree char *before = gewu_text_name_key (gewu_record_get (self->record, "name"));
  g_autofree char *now = gewu_text_name_key (gewu_draft_get (self->draft, "name"));

  return g_str_equal (before, now);
}

static gboolean
write_enterprise (Save    *self,
                  GError **error)
{
  GewuDraft *draft = self->draft;

  if (gewu_draft_is_set (draft, "grid") &&
      !gewu_store_put_enterprise_grid (self->connection, draft->id,
                                       gewu_draft_get_ref (draft, "grid"),
                                       choose_since (self, "grid"), self->changed, error))
    return FALSE;
  if (self->record != NULL && gewu_draft_is_set (draft, "name") && !is_same_name (self) &&
      !gewu_store_add_enterprise_name (self->connection, draft->id,
                                       gewu_record_get (self->record, "name"),
                                       choose_since (self, "name") - 1, error))
    return FALSE;

  return !gewu_draft_is_set (draft, "officer") ||
         gewu_store_put_assignment (self->connection, "officer",
                                    gewu_draft_get_ref (draft, "officer"), 0, draft->id, 0,
                                    choose_since (self, "officer"), self->changed, error);
}

/* ---- visits */

static void
check_visit (Save *self)
{
  if (gewu_draft_get (self->draft, "enterprise") != NULL)
    gewu_resolver_take_enterprise (self->resolver, self->draft, "enterprise", "credit-code");
  if (gewu_draft_get (self->draft, "visitor") != NULL)
    gewu_resolver_take_people (self->resolver, self->draft, "visitor", NULL, self->people);
}

static gboolean
write_visit (Save    *self,
             GError **error)
{
  return !gewu_draft_is_set (self->draft, "visitor") ||
         gewu_store_put_visitors (self->connection, self->draft->id,
                                  (const gint64 *) self->people->data, self->people->len,
                                  self->changed, error);
}

/* ---- issues */

/* The draft's value, else the record's. */
static const char *
get_value (Save       *self,
           const char *field_id)
{
  if (gewu_draft_get (self->draft, field_id) != NULL || self->record == NULL)
    return gewu_draft_get (self->draft, field_id);

  return gewu_record_get (self->record, field_id);
}

static gboolean
is_settled (Save *self)
{
  return g_strcmp0 (get_value (self, "settled"), "1") == 0;
}

static gboolean
changes_report (GewuDraft *draft)
{
  return gewu_draft_is_set (draft, "reported") || gewu_draft_is_set (draft, "settled");
}

/* Nobody has acted on the report yet. */
static gboolean
is_only_reported (Save *self)
{
  return self->events->len == 1 &&
         g_str_equal (((GewuIssueEventLine *) g_ptr_array_index (self->events, 0))->kind, "report");
}

/* Once others have acted on a report, it is what they acted on. */
static void
check_report (Save *self)
{
  if (changes_report (self->draft) && !is_only_reported (self))
    gewu_resolver_report (self->resolver, self->draft, "reported", GEWU_FINDING_CONFLICT, NULL);
}

static gboolean
must_rewrite_report (Save *self)
{
  return changes_report (self->draft) ||
         (is_only_reported (self) && (gewu_draft_is_set (self->draft, "reporter") ||
                                      (is_settled (self) &&
                                       gewu_draft_is_set (self->draft, "unit"))));
}

/* TRUE when the reporter is who it was. */
static gboolean
is_same_reporter (Save *self)
{
  const GewuKnown *person =
    gewu_known_index_get (self->resolver->known[GEWU_NOUN_PERSON],
                          gewu_draft_get_ref (self->draft, "reporter"));

  return person != NULL &&
         g_strcmp0 (person->name, gewu_record_get (self->record, "reporter")) == 0 &&
         g_strcmp0 (person->code, gewu_record_get (self->record, "staff-number")) == 0;
}

static void
check_issue (Save *self)
{
  if (gewu_draft_get (self->draft, "enterprise") != NULL)
    gewu_resolver_take_enterprise (self->resolver, self->draft, "enterprise", "credit-code");
  gewu_resolver_take_person (self->resolver, self->draft, "reporter", NULL);
  gewu_resolver_take_unit (self->resolver, self->draft, "unit");
  if (self->record == NULL)
    return;

  check_report (self);
  if (is_same_reporter (self))
    gewu_resolver_drop (self->draft, "reporter");
}

static void
ignore_problem (const GewuField *field G_GNUC_UNUSED,
                GewuFindingCode  code G_GNUC_UNUSED,
                const char      *detail G_GNUC_UNUSED,
                gpointer         data G_GNUC_UNUSED)
{
}

/* Who reports, as the form says, else as it stood. */
static gint64
find_reporter (Save *self)
{
  g_autoptr(GewuDraft) stored = gewu_draft_new (GEWU_NOUN_ISSUE, 0);
  gint64 reporter = gewu_draft_get_ref (self->draft, "reporter");

  if (reporter != 0 || self->record == NULL)
    return reporter;
  gewu_draft_set (stored, "reporter", gewu_record_get (self->record, "reporter"));
  gewu_draft_set (stored, "staff-number", gewu_record_get (self->record, "staff-number"));
  self->resolver->problem = ignore_problem;
  gewu_resolver_take_person (self->resolver, stored, "reporter", "staff-number");

  return gewu_draft_get_ref (stored, "reporter");
}

/* Who has settled the matter on the spot, as the form says, else as it stood. */
static gint64
find_settling_unit (Save                     *self,
                    const GewuIssueEventLine *before)
{
  GPtrArray *units;

  if (!is_settled (self))
    return 0;
  if (before == NULL || before->by_unit == NULL || gewu_draft_is_set (self->draft, "unit"))
    return gewu_draft_get_ref (self->draft, "unit");
  units = gewu_known_index_find_names (self->resolver->known[GEWU_NOUN_UNIT], before->by_unit);

  return units != NULL ? ((GewuKnown *) g_ptr_array_index (units, 0))->id : 0;
}

/* The report as the form says; before: as it stands, NULL when there is none or it stays. */
static GewuIssueEvent
make_report (Save                     *self,
             const GewuIssueEventLine *before)
{
  return (GewuIssueEvent) {
    .kind = "report",
    .day = gewu_day_parse (get_value (self, "reported")),
    .time = before != NULL ? before->time : NULL,
    .by_person = find_reporter (self),
    .by_unit = find_settling_unit (self, before),
    .text = before != NULL ? before->text : NULL,
    .settled = is_settled (self),
    .rating = before != NULL && is_settled (self) ? before->rating : NULL,
    .passed = -1,
  };
}

static gboolean
insert_issue (Save    *self,
              GError **error)
{
  GewuIssueEvent report = make_report (self, NULL);

  if (report.settled)
    report.rating = gewu_draft_get (self->draft, "rating");

  return gewu_event_write_report (self->connection, self->draft, &(GewuIssueChange) { 0 },
                                  &report, error);
}

static gboolean
write_issue (Save    *self,
             GError **error)
{
  GewuIssueEvent report;

  if (self->record == NULL || !must_rewrite_report (self))
    return TRUE;

  report = make_report (self, is_only_reported (self) ? g_ptr_array_index (self->events, 0)
                                                      : NULL);
  *self->changed = TRUE;

  return gewu_store_clear_issue_events (self->connection, self->draft->id, error) &&
         gewu_store_add_issue_event (self->connection, self->draft->id, &report, error);
}

/* ---- all */

static gboolean
insert_record (Save    *self,
               GError **error)
{
  return gewu_store_insert (self->connection, self->draft, error);
}

static const struct
{
  void     (*check) (Save    *self);
  gboolean (*insert) (Save    *self,
                      GError **error);
  /* What is not in the record's own table. */
  gboolean (*write) (Save    *self,
                     GError **error);
} forms[GEWU_N_NOUNS] = {
  [GEWU_NOUN_ENTERPRISE] = { check_enterprise, insert_record, write_enterprise },
  [GEWU_NOUN_VISIT] = { check_visit, insert_record, write_visit },
  [GEWU_NOUN_ISSUE] = { check_issue, insert_issue, write_issue },
};

static gboolean
store_draft (Save    *self,
             GError **error)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (self->draft->noun, &n_fields);

  if (self->record == NULL)
    {
      *self->changed = TRUE;
      return forms[self->draft->noun].insert (self, error);
    }

  for (guint i = 0; i < n_fields; i++)
    if (self->draft->set[i] && fields[i].column != NULL)
      *self->changed = TRUE;

  return gewu_store_update (self->connection, self->draft, error);
}

static gboolean
check_and_write (Save    *self,
                 GError **error)
{
  self->resolver->problem = add_problem;
  self->resolver->problem_data = self;
  parse_draft (self);
  forms[self->draft->noun].check (self);
  if (!gewu_resolver_check (self->resolver, error))
    return FALSE;
  if (self->result->problems->len > 0)
    return TRUE;

  unset_unchanged (self);
  if (!store_draft (self, error) || !forms[self->draft->noun].write (self, error) ||
      !gewu_resolver_check (self->resolver, error))
    return FALSE;
  self->result->id = self->draft->id;

  return TRUE;
}

/* What the draft is to change; nothing when it is new. */
static gboolean
load_record (Save    *self,
             GError **error)
{
  if (self->draft->id == 0)
    return TRUE;
  self->record =
    gewu_store_get_record (self->connection, self->draft->noun, self->draft->id, error);
  if (self->record != NULL && self->draft->noun == GEWU_NOUN_ISSUE)
    self->events = gewu_store_get_issue_events (self->connection, self->draft->id, error);

  return self->record != NULL && (self->draft->noun != GEWU_NOUN_ISSUE || self->events != NULL);
}

static void
clear_save (Save *self)
{
  g_clear_pointer (&self->record, gewu_record_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_array_unref (self->people);
  gewu_resolver_free (self->resolver);
}

GewuSaveResult *
gewu_save_draft (GewuConnection  *connection,
                 GewuDraft       *draft,
                 gboolean        *changed,
                 char           **name,
                 GError         **error)
{
  Save self = { .connection = connection, .draft = draft, .changed = changed };

  self.resolver = gewu_resolver_new (connection);
  self.people = g_array_new (FALSE, FALSE, sizeof (gint64));
  self.result = g_new0 (GewuSaveResult, 1);
  self.result->problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_field_problem_free);
  if (load_record (&self, error) && check_and_write (&self, error))
    *name = g_strdup (get_value (&self, gewu_session_get_title_field (draft->noun)));
  else
    g_clear_pointer (&self.result, gewu_save_result_free);
  clear_save (&self);

  return self.result;
}
