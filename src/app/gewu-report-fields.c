/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-fields.h"

#include <glib/gi18n.h>

#include "gewu-words.h"

static const char *const fields[] = { "enterprise", "text", "category", "severity", "source",
                                      "reporter", "reported", NULL };
static const char *const settled_fields[] = { "settled", "rating", "unit", NULL };
/* An enterprise, where it is about one, and these. */
static const char *const required_fields[] = { "text", "reported", NULL };

/* A member of GewuEventDraft, its field here, and what it means that it is not known. */
static const struct
{
  const char      *member;
  const char      *field;
  GewuFindingCode  unknown;
  GewuFindingCode  ambiguous;
} members[] = {
  { "by", "reporter", GEWU_FINDING_UNKNOWN_PERSON, GEWU_FINDING_NAMESAKES },
  { "unit", "unit", GEWU_FINDING_UNKNOWN_UNIT, GEWU_FINDING_UNKNOWN_UNIT },
  { "enterprise", "enterprise", GEWU_FINDING_UNKNOWN_ENTERPRISE,
    GEWU_FINDING_AMBIGUOUS_ENTERPRISE },
};

static const struct
{
  GewuIssueRefusal  refusal;
  const char       *field;
} refusals[] = {
  { GEWU_REFUSAL_NO_TEXT, "text" },
  { GEWU_REFUSAL_NO_DAY, "reported" },
  { GEWU_REFUSAL_IN_FUTURE, "reported" },
  { GEWU_REFUSAL_NO_PERSON, "reporter" },
  { GEWU_REFUSAL_NO_UNIT, "unit" },
};

GewuFieldsForm *
gewu_report_fields_new (GewuSession *session)
{
  GewuFieldsForm *form = gewu_fields_form_new (session, 1);

  gewu_fields_form_add_by_id (form, GEWU_NOUN_ISSUE, fields);
  /* Issues keep their times with their events. */
  gewu_fields_form_add (form, gewu_noun_find_field (GEWU_NOUN_VISIT, "time"));
  gewu_fields_form_add_by_id (form, GEWU_NOUN_ISSUE, settled_fields);
  gewu_report_fields_update (form);
  return form;
}

static gboolean
is_settled (GewuFieldsForm *form)
{
  g_autofree char *settled = gewu_fields_form_dup_text (form, "settled");

  return g_strcmp0 (settled, "1") == 0;
}

void
gewu_report_fields_update (GewuFieldsForm *form)
{
  gboolean settled = is_settled (form);

  gtk_widget_set_visible (GTK_WIDGET (gewu_fields_form_find (form, "rating")), settled);
  gtk_widget_set_visible (GTK_WIDGET (gewu_fields_form_find (form, "unit")), settled);
}

/* TRUE when nothing is wrong. */
static gboolean
check_typed (GewuFieldsForm  *form,
             const char      *field_id,
             GewuFindingCode  problem)
{
  g_autofree char *text = gewu_fields_form_dup_text (form, field_id);
  g_autofree char *value = gewu_fields_form_dup_value (form, field_id);

  if (text == NULL || value != NULL)
    return TRUE;

  gewu_fields_form_set_problem (form, field_id, gewu_words_finding_code (problem));
  gewu_fields_form_focus (form, field_id);
  return FALSE;
}

static gboolean
check_given (GewuFieldsForm *form,
             const char     *field_id)
{
  g_autofree char *text = gewu_fields_form_dup_text (form, field_id);

  if (text != NULL)
    return TRUE;

  gewu_fields_form_set_problem (form, field_id, gewu_words_finding_code (GEWU_FINDING_MISSING));
  gewu_fields_form_focus (form, field_id);
  return FALSE;
}

gboolean
gewu_report_fields_check (GewuFieldsForm *form,
                          gboolean        no_enterprise)
{
  gboolean good = check_typed (form, "time", GEWU_FINDING_BAD_TIME);

  good &= check_typed (form, "reported", GEWU_FINDING_BAD_DATE);
  /* Backwards: the first one has the keyboard in the end. */
  for (guint i = G_N_ELEMENTS (required_fields) - 1; i > 0; i--)
    good &= check_given (form, required_fields[i - 1]);
  return (no_enterprise || check_given (form, "enterprise")) && good;
}

static void
take_reference (GewuFieldsForm *form,
                const char     *field_id,
                GewuReference  *reference)
{
  reference->id = gewu_field_editor_get_ref (gewu_fields_form_find (form, field_id));
  reference->text = gewu_fields_form_dup_text (form, field_id);
}

GewuEventDraft *
gewu_report_fields_create_draft (GewuFieldsForm *form,
                                 gint64          duplicate_of)
{
  GewuEventDraft *draft = gewu_event_draft_new (GEWU_EVENT_REPORT);
  g_autofree char *time = gewu_fields_form_dup_value (form, "time");

  draft->when = gewu_when_new (gewu_fields_form_get_day (form, "reported"), time);
  draft->text = gewu_fields_form_dup_value (form, "text");
  draft->category = gewu_fields_form_dup_text (form, "category");
  draft->severity = gewu_fields_form_dup_text (form, "severity");
  draft->source = gewu_fields_form_dup_text (form, "source");
  draft->duplicate_of = duplicate_of;
  draft->settled = is_settled (form);
  take_reference (form, "enterprise", &draft->enterprise);
  take_reference (form, "reporter", &draft->by);
  if (draft->settled)
    {
      take_reference (form, "unit", &draft->unit);
      draft->rating = gewu_fields_form_dup_text (form, "rating");
    }
  return draft;
}

static gboolean
show_at_field (GewuFieldsForm *form,
               const char     *field_id,
               const char     *text)
{
  return gewu_fields_form_set_problem (form, field_id, text) &&
         gewu_fields_form_focus (form, field_id);
}

char *
gewu_report_fields_show_refusal (GewuFieldsForm        *form,
                                 const GewuEventResult *result)
{
  const char *refusal = gewu_words_refusal (result->refusal);

  for (guint i = 0; result->unknown != NULL && i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].member, result->unknown) &&
        show_at_field (form, members[i].field,
                       gewu_words_finding_code (result->ambiguous ? members[i].ambiguous
                                                                  : members[i].unknown)))
      return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    if (refusals[i].refusal == result->refusal && show_at_field (form, refusals[i].field, refusal))
      return NULL;
  if (result->wrong_role)
    return g_strdup_printf (_("This is to be done by: %s."), gewu_words_role (result->role));

  return g_strdup (refusal);
}
