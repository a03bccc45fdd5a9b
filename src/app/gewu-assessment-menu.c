/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-menu.h"

#include <glib/gi18n.h>

static const struct
{
  const char *label;
  const char *effect;
} words[GEWU_N_ASSESSMENT_EVENTS] = {
  [GEWU_ASSESSMENT_PUBLISH] =
    { N_("Publish…"),
      N_("The result is kept as it stands now, and people may object to it. Marks and other "
         "entries cannot be changed meanwhile.") },
  [GEWU_ASSESSMENT_WITHDRAW] =
    { N_("Take the Publication Back…"),
      N_("The assessment is open again: what is entered can be changed, and it is scored anew.") },
  [GEWU_ASSESSMENT_ANNOUNCE] =
    { N_("Issue the Bulletin…"),
      N_("The result with all objections that were upheld becomes the bulletin.") },
  [GEWU_ASSESSMENT_SEAL] =
    { N_("Seal…"),
      N_("The result becomes final. Later facts count in the next assessment.") },
  [GEWU_ASSESSMENT_REOPEN] =
    { N_("Reopen…"),
      N_("Everything can be changed again, and has to be published again. That it was reopened "
         "stays on record.") },
  [GEWU_ASSESSMENT_CORRECT] =
    { N_("Publish a Correction…"),
      N_("A numbered correction puts the new result beside the old one. The bulletin itself stays "
         "on record.") },
  [GEWU_ASSESSMENT_SCHEME] =
    { N_("Change the Scheme's Version…"),
      N_("From now on the assessment is scored by the other version.") },
};

const char *
gewu_assessment_menu_get_label (GewuAssessmentEventKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_ASSESSMENT_EVENTS, NULL);

  return _(words[kind].label);
}

const char *
gewu_assessment_menu_get_effect (GewuAssessmentEventKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_ASSESSMENT_EVENTS, NULL);

  return _(words[kind].effect);
}

static GewuAssessmentStep
make_event_step (GewuAssessmentEventKind kind)
{
  return (GewuAssessmentStep) { gewu_assessment_menu_get_label (kind), "assessment.event",
                                gewu_assessment_event_to_id (kind) };
}

GewuAssessmentStep
gewu_assessment_menu_get_next (const GewuAssessmentHead *head)
{
  switch ((int) head->state)
    {
    case GEWU_ASSESSMENT_OPEN:
      return make_event_step (GEWU_ASSESSMENT_PUBLISH);

    case GEWU_ASSESSMENT_PUBLISHED:
      if (head->n_undecided > 0)
        return (GewuAssessmentStep) { _("Decide Objections"), "assessment.section", "objections" };
      return make_event_step (GEWU_ASSESSMENT_ANNOUNCE);

    case GEWU_ASSESSMENT_ANNOUNCED:
      return make_event_step (GEWU_ASSESSMENT_SEAL);

    default:
      return (GewuAssessmentStep) { _("Archive"), "assessment.section", "papers" };
    }
}

static void
append_event (GMenu                   *menu,
              GewuAssessmentEventKind  kind)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (gewu_assessment_menu_get_label (kind), NULL);

  g_menu_item_set_action_and_target (item, "assessment.event", "s",
                                     gewu_assessment_event_to_id (kind));
  g_menu_append_item (menu, item);
}

GMenuModel *
gewu_assessment_menu_new (const GewuAssessmentHead *head)
{
  GMenu *menu = g_menu_new ();
  GewuAssessmentStep next = gewu_assessment_menu_get_next (head);

  for (GewuAssessmentEventKind kind = 0; kind < GEWU_N_ASSESSMENT_EVENTS; kind++)
    if (gewu_assessment_event_is_possible (kind, head->state) &&
        g_strcmp0 (next.target, gewu_assessment_event_to_id (kind)) != 0)
      append_event (menu, kind);
  if (head->n_events == 0)
    g_menu_append (menu, _("Delete the Assessment"), "assessment.drop");

  return G_MENU_MODEL (menu);
}
