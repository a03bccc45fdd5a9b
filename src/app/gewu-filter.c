/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-filter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-words.h"

/* What waits is no field of the record. */
#define WORK "work"

static const GewuCriterion criteria[] = {
  { GEWU_NOUN_ENTERPRISE, GEWU_CRITERION_RECORD, "grid", NULL, GEWU_NOUN_GRID },
  { GEWU_NOUN_ENTERPRISE, GEWU_CRITERION_WORD, "kind", NULL, 0 },
  { GEWU_NOUN_ENTERPRISE, GEWU_CRITERION_WORD, "status", NULL, 0 },
  { GEWU_NOUN_ENTERPRISE, GEWU_CRITERION_WORD, "class", NULL, 0 },
  { GEWU_NOUN_ENTERPRISE, GEWU_CRITERION_RECORD, "officer", NULL, GEWU_NOUN_PERSON },
  { GEWU_NOUN_ENTERPRISE, GEWU_CRITERION_DAYS, "last-visit", NULL, 0 },
  { GEWU_NOUN_ENTERPRISE, GEWU_CRITERION_DAYS, "founded", NULL, 0 },

  { GEWU_NOUN_VISIT, GEWU_CRITERION_RECORD, "visitor", NULL, GEWU_NOUN_PERSON },
  { GEWU_NOUN_VISIT, GEWU_CRITERION_RECORD, "grid", NULL, GEWU_NOUN_GRID },
  { GEWU_NOUN_VISIT, GEWU_CRITERION_WORD, "method", NULL, 0 },
  { GEWU_NOUN_VISIT, GEWU_CRITERION_WORD, "kind", NULL, 0 },
  { GEWU_NOUN_VISIT, GEWU_CRITERION_WORD, "issue-found", NULL, 0 },
  { GEWU_NOUN_VISIT, GEWU_CRITERION_DAYS, "date", NULL, 0 },
  { GEWU_NOUN_VISIT, GEWU_CRITERION_DAYS, "reported", NULL, 0 },

  { GEWU_NOUN_ISSUE, GEWU_CRITERION_WORD, "state", NULL, 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_WORD, WORK, N_("Waiting"), 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_RECORD, "unit", N_("Department"), GEWU_NOUN_UNIT },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_RECORD, "grid", N_("Grid"), GEWU_NOUN_GRID },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_RECORD, "reporter", NULL, GEWU_NOUN_PERSON },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_WORD, "category", NULL, 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_WORD, "severity", NULL, 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_WORD, "source", NULL, 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_WORD, "on-time", N_("Kept in time"), 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_WORD, "ever-returned", NULL, 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_WORD, "ever-failed", NULL, 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_WORD, "result", N_("Kind of result"), 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_WORD, "rating", N_("Rating"), 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_DAYS, "reported", NULL, 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_DAYS, "dispatched", NULL, 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_DAYS, "due", NULL, 0 },
  { GEWU_NOUN_ISSUE, GEWU_CRITERION_DAYS, "resolved", NULL, 0 },
};

GPtrArray *
gewu_criterion_list (GewuNoun noun)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    if (criteria[i].noun == noun)
      g_ptr_array_add (list, (gpointer) &criteria[i]);

  return list;
}

const char *
gewu_criterion_get_label (const GewuCriterion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->label != NULL)
    return _(self->label);

  return _(gewu_noun_find_field (self->noun, self->field)->label);
}

static void
list_work (GStrvBuilder *values,
           GStrvBuilder *texts)
{
  for (GewuWork work = 0; work < GEWU_N_WORKS; work++)
    {
      g_strv_builder_add (values, gewu_work_to_id (work));
      g_strv_builder_add (texts, _(gewu_work_get_label (work)));
    }
}

static void
list_states (GStrvBuilder *values,
             GStrvBuilder *texts)
{
  for (GewuIssueState state = 0; state < GEWU_N_ISSUE_STATES; state++)
    {
      g_strv_builder_add (values, gewu_issue_state_to_id (state));
      g_strv_builder_add (texts, gewu_words_issue_state (state));
    }
}

static void
list_flags (const GewuCriterion *self,
            GStrvBuilder        *values,
            GStrvBuilder        *texts)
{
  gboolean is_time = strcmp (self->field, "on-time") == 0;

  g_strv_builder_add (values, "1");
  g_strv_builder_add (texts, is_time ? _("On time") : _("Yes"));
  g_strv_builder_add (values, "0");
  g_strv_builder_add (texts, is_time ? _("Late") : _("No"));
}

const char *
gewu_criterion_dup_words (const GewuCriterion   *self,
                          char                ***values,
                          char                ***texts)
{
  const GewuField *field = gewu_noun_find_field (self->noun, self->field);
  g_autoptr (GStrvBuilder) value_builder = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) text_builder = g_strv_builder_new ();

  *values = NULL;
  *texts = NULL;
  g_return_val_if_fail (self->kind == GEWU_CRITERION_WORD, NULL);

  if (field != NULL && field->term_kind != NULL)
    return field->term_kind;

  if (field == NULL)
    list_work (value_builder, text_builder);
  else if (field->type == GEWU_FIELD_STATE)
    list_states (value_builder, text_builder);
  else
    list_flags (self, value_builder, text_builder);
  *values = g_strv_builder_end (value_builder);
  *texts = g_strv_builder_end (text_builder);
  return NULL;
}

/* "2023-04-01 – 2023-06-30", open at either end. */
static char *
describe_days (GewuDay first,
               GewuDay last)
{
  g_autofree char *from = gewu_day_to_string (first);
  g_autofree char *to = gewu_day_to_string (last);

  if (first == last)
    return g_steal_pointer (&from);

  return g_strdup_printf ("%s – %s", from != NULL ? from : "", to != NULL ? to : "");
}

GewuFilter *
gewu_filter_new (const GewuCriterion *criterion,
                 const char          *value,
                 gint64               id,
                 const char          *text)
{
  GewuFilter *self = g_new0 (GewuFilter, 1);

  self->criterion = criterion;
  self->value = g_strdup (value);
  self->id = id;
  self->text = g_strdup (text);
  return self;
}

GewuFilter *
gewu_filter_new_days (const GewuCriterion *criterion,
                      GewuDay              first,
                      GewuDay              last)
{
  g_autofree char *text = describe_days (first, last);
  GewuFilter *self = gewu_filter_new (criterion, NULL, 0, text);

  self->first = first;
  self->last = last;
  return self;
}

GewuFilter *
gewu_filter_copy (const GewuFilter *self)
{
  GewuFilter *copy = gewu_filter_new (self->criterion, self->value, self->id, self->text);

  copy->first = self->first;
  copy->last = self->last;
  return copy;
}

void
gewu_filter_free (GewuFilter *self)
{
  if (self == NULL)
    return;

  g_free (self->value);
  g_free (self->text);
  g_free (self);
}

char *
gewu_filter_describe (const GewuFilter *self)
{
  /* Translators: what is filtered by, and its value */
  return g_strdup_printf (_("%1$s: %2$s"), gewu_criterion_get_label (self->criterion), self->text);
}

void
gewu_filter_apply (const GewuFilter *self,
                   GewuQuery        *query)
{
  const GewuCriterion *criterion = self->criterion;
  GewuWork work;

  switch (criterion->kind)
    {
    case GEWU_CRITERION_RECORD:
      gewu_query_add_related (query, criterion->related, self->id);
      break;

    case GEWU_CRITERION_DAYS:
      gewu_query_set_days (query, criterion->field, self->first, self->last);
      break;

    case GEWU_CRITERION_WORD:
      if (strcmp (criterion->field, WORK) != 0)
        gewu_query_add_equals (query, criterion->field, self->value);
      else if (gewu_work_from_id (self->value, &work))
        gewu_query_set_work (query, work, 0);
      break;
    }
}
