/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-issue-path.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-path-step.h"
#include "gewu-words.h"

struct _GewuIssuePath
{
  GtkBox  parent_instance;
};

G_DEFINE_FINAL_TYPE (GewuIssuePath, gewu_issue_path, GTK_TYPE_BOX)

typedef enum
{
  STEP_REPORT,
  STEP_DISPATCH,
  STEP_SIGN,
  STEP_HANDLE,
  STEP_RECHECK,
  STEP_CLOSE,
  N_STEPS
} Step;

static const char *const steps[N_STEPS] = {
  [STEP_REPORT] = NC_("issue step", "Reported"),
  [STEP_DISPATCH] = NC_("issue step", "Dispatch"),
  [STEP_SIGN] = NC_("issue step", "Signature"),
  [STEP_HANDLE] = NC_("issue step", "Handling"),
  [STEP_RECHECK] = NC_("issue step", "Recheck"),
  [STEP_CLOSE] = NC_("issue step", "Closed"),
};

/* What an open issue waits for. */
static Step
get_present (GewuIssueState state)
{
  switch ((int) state)
    {
    case GEWU_ISSUE_REPORTED:
      return STEP_DISPATCH;

    case GEWU_ISSUE_DISPATCHED:
      return STEP_SIGN;

    case GEWU_ISSUE_HANDLING:
      return STEP_HANDLE;

    case GEWU_ISSUE_RESOLVED:
      return STEP_RECHECK;

    default:
      return N_STEPS;
    }
}

/* How many steps an issue had behind it when it left the path. */
static guint
count_done (const GewuIssueStatus *status)
{
  if (status->state != GEWU_ISSUE_WITHDRAWN)
    return 1;
  if (gewu_day_is_valid (status->resolved))
    return STEP_RECHECK;
  if (gewu_day_is_valid (status->signed_for))
    return STEP_HANDLE;

  return gewu_day_is_valid (status->dispatched) ? STEP_SIGN : STEP_DISPATCH;
}

/* "Handling, round 2" */
static char *
describe_step (const GewuIssueStatus *status,
               Step                   step)
{
  const char *name = g_dpgettext2 (NULL, "issue step", steps[step]);
  Step present = get_present (status->state);
  int round = status->failed_now + 1;

  /* What is done is not waited for any more. */
  if (step == STEP_RECHECK && step < present)
    return g_strdup (gewu_words_issue_event_kind ("recheck"));
  if (round > 1 && step == present &&
      (step == STEP_HANDLE || step == STEP_RECHECK))
    return g_strdup_printf (_("%s, round %d"), name, round);

  return g_strdup (name);
}

static void
append_steps (GewuIssuePath         *self,
              const GewuIssueStatus *status)
{
  Step present = get_present (status->state);

  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *text = describe_step (status, i);
      const char *style = i < present ? "done" : i == present ? "present" : "coming";

      gewu_path_step_append (GTK_BOX (self), text, style);
    }
}

static gboolean
is_on_path (GewuIssueState state)
{
  return gewu_issue_state_is_open (state) || state == GEWU_ISSUE_CLOSED;
}

static void
gewu_issue_path_class_init (GewuIssuePathClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
gewu_issue_path_init (GewuIssuePath *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

void
gewu_issue_path_show (GewuIssuePath         *self,
                      const GewuIssueStatus *status)
{
  g_autofree char *cycle = g_strdup_printf (_("Reopened (%d)"), status->reopened);
  const char *state = gewu_words_issue_state (status->state);

  g_return_if_fail (GEWU_IS_ISSUE_PATH (self));

  gewu_children_remove_all (GTK_BOX (self));
  if (status->reopened > 0)
    gewu_path_step_append (GTK_BOX (self), cycle, "again");
  if (is_on_path (status->state))
    append_steps (self, status);
  else
    {
      for (guint i = 0; i < count_done (status); i++)
        gewu_path_step_append (GTK_BOX (self), g_dpgettext2 (NULL, "issue step", steps[i]),
                               "done");
      gewu_path_step_append (GTK_BOX (self), state,
                             status->state == GEWU_ISSUE_SETTLED ? "done" : "ended");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, state, -1);
}
