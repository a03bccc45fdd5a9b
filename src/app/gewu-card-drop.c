/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-card-drop.h"

#include "gewu-issue-menu.h"

gboolean
gewu_card_drop_get_state (GewuRow        *row,
                          GewuIssueState *state)
{
  GewuRecord *record = row != NULL ? gewu_row_get_record (row) : NULL;

  return record != NULL && gewu_issue_state_from_id (gewu_record_get (record, "state"), state);
}

static GewuEventKind
find_step (const GValue *value,
           gpointer      states)
{
  GewuIssueState state;

  if (value == NULL || !gewu_card_drop_get_state (g_value_get_object (value), &state))
    return GEWU_N_EVENTS;

  return gewu_issue_menu_find_step (state, GPOINTER_TO_UINT (states));
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x G_GNUC_UNUSED,
           double         y G_GNUC_UNUSED,
           gpointer       states)
{
  GewuEventKind kind = find_step (gtk_drop_target_get_value (target), states);

  return kind != GEWU_N_EVENTS ? GDK_ACTION_MOVE : 0;
}

/* Nothing moves by being dropped: the dialog asks what the event needs. */
static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x G_GNUC_UNUSED,
         double         y G_GNUC_UNUSED,
         gpointer       states)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GewuEventKind kind = find_step (value, states);
  GewuRow *row = g_value_get_object (value);

  if (kind == GEWU_N_EVENTS)
    return FALSE;

  gtk_widget_activate_action (widget, "win.issue-event", "(sx)", gewu_event_kind_to_id (kind),
                              gewu_record_get_id (gewu_row_get_record (row)));
  return TRUE;
}

GtkEventController *
gewu_card_drop_new (guint states)
{
  GtkDropTarget *self = gtk_drop_target_new (GEWU_TYPE_ROW, GDK_ACTION_MOVE);
  gpointer data = GUINT_TO_POINTER (states);

  gtk_drop_target_set_preload (self, TRUE);
  g_signal_connect (self, "enter", G_CALLBACK (motion_cb), data);
  g_signal_connect (self, "motion", G_CALLBACK (motion_cb), data);
  g_signal_connect (self, "drop", G_CALLBACK (drop_cb), data);
  return GTK_EVENT_CONTROLLER (self);
}
