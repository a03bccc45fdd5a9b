/* What the draft of an event refers to: people, units, enterprises and words of the dictionaries.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-event-job.h"

#include "gewu-error.h"
#include "gewu-resolver.h"
#include "gewu-store-role.h"

typedef struct
{
  GewuEventJob *job;
  GewuResolver *resolver;
  const char   *member;    /* of the draft, that is being looked up */
} LookUp;

/* The first that is not known is told. */
static void
tell_unknown (LookUp   *self,
              gboolean  ambiguous)
{
  if (self->job->unknown != NULL)
    return;

  self->job->unknown = self->member;
  self->job->ambiguous = ambiguous;
}

static void
take_problem (const GewuField *field G_GNUC_UNUSED,
              GewuFindingCode  code,
              const char      *detail G_GNUC_UNUSED,
              gpointer         data)
{
  /* The code leads to an enterprise; that it has another name is no obstacle. */
  if (code == GEWU_FINDING_SAME_CODE_OTHER_NAME || code == GEWU_FINDING_MATCHED_BY_NAME)
    return;

  tell_unknown (data, code == GEWU_FINDING_NAMESAKES || code == GEWU_FINDING_AMBIGUOUS_ENTERPRISE);
}

static gboolean
is_empty (const GewuReference *reference)
{
  return reference->id == 0 && (reference->text == NULL || *reference->text == '\0');
}

/* An id that is given must be that of a live record. */
static gint64
look_up_id (LookUp              *self,
            GewuNoun             noun,
            const GewuReference *reference)
{
  if (gewu_known_index_get (self->resolver->known[noun], reference->id) == NULL)
    tell_unknown (self, FALSE);

  return reference->id;
}

static gint64
look_up_person (LookUp              *self,
                const char          *member,
                const GewuReference *reference)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ISSUE, 0);
  const GewuKnown *known;

  self->member = member;
  if (is_empty (reference))
    return 0;
  if (reference->id != 0)
    return look_up_id (self, GEWU_NOUN_PERSON, reference);
  known = gewu_known_index_find_code (self->resolver->known[GEWU_NOUN_PERSON], reference->text);
  if (known != NULL)
    return known->id;
  gewu_draft_set (draft, "reporter", reference->text);
  gewu_resolver_take_person (self->resolver, draft, "reporter", NULL);

  return gewu_draft_get_ref (draft, "reporter");
}

static gint64
look_up_unit (LookUp              *self,
              const char          *member,
              const GewuReference *reference)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ISSUE, 0);

  self->member = member;
  if (is_empty (reference))
    return 0;
  if (reference->id != 0)
    return look_up_id (self, GEWU_NOUN_UNIT, reference);
  gewu_draft_set (draft, "unit", reference->text);
  gewu_resolver_take_unit (self->resolver, draft, "unit");

  return gewu_draft_get_ref (draft, "unit");
}

static gint64
look_up_enterprise (LookUp              *self,
                    const GewuReference *reference)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ISSUE, 0);

  self->member = "enterprise";
  if (is_empty (reference))
    return 0;
  if (reference->id != 0)
    return look_up_id (self, GEWU_NOUN_ENTERPRISE, reference);
  gewu_draft_set (draft, gewu_resolver_is_code (reference->text) ? "credit-code" : "enterprise",
                  reference->text);
  gewu_resolver_take_enterprise (self->resolver, draft, "enterprise", "credit-code");

  return gewu_draft_get_ref (draft, "enterprise");
}

static void
look_up_units (LookUp     *self,
               const char *member,
               GPtrArray  *references,
               GArray     *units)
{
  for (guint i = 0; i < references->len; i++)
    {
      GewuIssueAssist unit = {
        .unit = look_up_unit (self, member, g_ptr_array_index (references, i)),
      };

      g_array_append_val (units, unit);
    }
}

static gboolean
look_up_word (LookUp      *self,
              const char  *member,
              const char  *kind,
              const char  *name,
              gint64      *term,
              char       **code,
              GError     **error)
{
  g_autofree char *own_code = NULL;

  self->member = member;
  if (name == NULL || *name == '\0')
    return TRUE;
  if (!gewu_store_look_up_word (self->job->connection, kind, name, term,
                                code != NULL ? code : &own_code, error))
    return FALSE;
  if (*term == 0)
    tell_unknown (self, FALSE);

  return TRUE;
}

static gboolean
look_up_words (LookUp  *self,
               GError **error)
{
  GewuEventJob *job = self->job;
  const GewuEventDraft *draft = job->draft;
  g_autofree char *result_code = NULL;
  g_autofree char *rating_code = NULL;

  if (gewu_event_job_takes (job, GEWU_NEED_CLASS) &&
      (!look_up_word (self, "category", "issue-category", draft->category, &job->category, NULL,
                      error) ||
       !look_up_word (self, "severity", "issue-severity", draft->severity, &job->severity, NULL,
                      error)))
    return FALSE;
  if (gewu_event_job_takes (job, GEWU_NEED_RESULT) &&
      !look_up_word (self, "result", "result-kind", draft->result, &job->result, &result_code,
                     error))
    return FALSE;
  if (gewu_event_job_takes (job, GEWU_NEED_RATING) &&
      !look_up_word (self, "rating", "rating", draft->rating, &job->rating, &rating_code, error))
    return FALSE;
  job->unsolved = g_strcmp0 (result_code, "unsolved") == 0;
  job->dissatisfied = g_strcmp0 (rating_code, "dissatisfied") == 0;

  return TRUE;
}

/* What was found on a visit comes from it, unless something else is said. */
static gboolean
look_up_source (LookUp  *self,
                GError **error)
{
  GewuEventJob *job = self->job;

  if (job->draft->source != NULL && *job->draft->source != '\0')
    return look_up_word (self, "source", "issue-source", job->draft->source, &job->source, NULL,
                         error);

  return job->draft->visit == 0 ||
         gewu_store_look_up_code (job->connection, "issue-source", "visit", &job->source, error);
}

static gboolean
look_up_duplicate (LookUp  *self,
                   GError **error)
{
  g_autoptr(GError) local_error = NULL;
  GewuIssueHead *head;

  self->member = "duplicate_of";
  if (self->job->draft->duplicate_of == 0)
    return TRUE;
  head = gewu_store_get_issue_head (self->job->connection, self->job->draft->duplicate_of,
                                    &local_error);
  gewu_issue_head_free (head);
  if (g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND))
    tell_unknown (self, FALSE);
  else if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return head != NULL || self->job->unknown != NULL;
}

/* The number must be new, the visit one that is there. */
static gboolean
look_up_report (LookUp  *self,
                GError **error)
{
  GewuEventJob *job = self->job;
  gint64 issue = 0, enterprise = 0;
  gboolean several, exists = TRUE;

  job->enterprise = look_up_enterprise (self, &job->draft->enterprise);
  if (!look_up_source (self, error) || !look_up_duplicate (self, error))
    return FALSE;
  if (job->draft->number != NULL &&
      !gewu_store_find_issue (job->connection, job->draft->number, &issue, &several, error))
    return FALSE;
  self->member = "number";
  if (issue != 0)
    tell_unknown (self, TRUE);
  if (job->draft->visit != 0 &&
      !gewu_store_look_up_visit (job->connection, job->draft->visit, &exists, &enterprise, error))
    return FALSE;
  self->member = "visit";
  if (!exists)
    tell_unknown (self, FALSE);

  return TRUE;
}

static gboolean
look_up_all (LookUp  *self,
             gint64   operator,
             GError **error)
{
  GewuEventJob *job = self->job;
  const GewuEventDraft *draft = job->draft;

  job->person = look_up_person (self, "by", &draft->by);
  if (job->person == 0 && is_empty (&draft->by) && !draft->as_unit)
    job->person = operator;
  if (gewu_event_job_takes (job, GEWU_NEED_UNIT))
    job->unit = look_up_unit (self, "unit", &draft->unit);
  if (gewu_event_job_takes (job, GEWU_NEED_LEADER))
    job->leader = look_up_person (self, "leader", &draft->leader);
  if (gewu_event_job_takes (job, GEWU_NEED_ASSIST))
    {
      look_up_units (self, "assisting", draft->assisting, job->assisting);
      look_up_units (self, "split", draft->split, job->split);
    }
  if (!look_up_words (self, error))
    return FALSE;

  return draft->kind != GEWU_EVENT_REPORT || look_up_report (self, error);
}

gboolean
gewu_event_job_takes (const GewuEventJob *self,
                      GewuNeed            need)
{
  const GewuEventRule *rule = gewu_event_kind_get_rule (self->draft->kind);

  return ((rule->mandatory | rule->optional) & need) != 0;
}

gboolean
gewu_event_job_look_up (GewuEventJob  *self,
                        gint64         operator,
                        GError       **error)
{
  g_autoptr(GewuResolver) resolver = gewu_resolver_new (self->connection);
  LookUp look_up = { self, resolver, NULL };

  resolver->problem = take_problem;
  resolver->problem_data = &look_up;
  if (!look_up_all (&look_up, operator, error) || !gewu_resolver_check (resolver, error))
    return FALSE;

  return self->person == 0 ||
         gewu_store_find_person_unit (self->connection, self->person, self->when.day,
                                      &self->person_unit, error);
}
