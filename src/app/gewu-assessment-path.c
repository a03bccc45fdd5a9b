/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-path.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-path-step.h"
#include "gewu-words.h"

struct _GewuAssessmentPath
{
  GtkBox  parent_instance;
};

G_DEFINE_FINAL_TYPE (GewuAssessmentPath, gewu_assessment_path, GTK_TYPE_BOX)

/* The states in their order, as steps. */
static const char *const steps[GEWU_N_ASSESSMENT_STATES] = {
  [GEWU_ASSESSMENT_OPEN] = NC_("assessment step", "Assessing"),
  [GEWU_ASSESSMENT_PUBLISHED] = NC_("assessment step", "Publication"),
  [GEWU_ASSESSMENT_ANNOUNCED] = NC_("assessment step", "Bulletin"),
  [GEWU_ASSESSMENT_SEALED] = NC_("assessment step", "Sealed"),
};

static void
gewu_assessment_path_class_init (GewuAssessmentPathClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
gewu_assessment_path_init (GewuAssessmentPath *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

void
gewu_assessment_path_show (GewuAssessmentPath       *self,
                           const GewuAssessmentHead *head)
{
  GtkBox *box = GTK_BOX (self);

  g_return_if_fail (GEWU_IS_ASSESSMENT_PATH (self));

  gewu_children_remove_all (box);
  if (head->reopened)
    gewu_path_step_append (box, C_("assessment step", "Reopened"), "again");
  for (guint i = 0; i < GEWU_N_ASSESSMENT_STATES; i++)
    /* With the seal nothing is left to wait for. */
    gewu_path_step_append (box, g_dpgettext2 (NULL, "assessment step", steps[i]),
                           i < head->state || head->state == GEWU_ASSESSMENT_SEALED ? "done"
                           : i == head->state ? "present" : "coming");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gewu_words_assessment_state (head->state), -1);
}
