/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-issue-menu.h"

#include <glib/gi18n.h>

#include "gewu-issue-actions.h"

static gboolean
is_allowed (GewuEventKind  kind,
            GewuIssueState state)
{
  return (gewu_event_kind_get_rule (kind)->from & 1u << state) != 0;
}

static void
append_event (GMenu         *menu,
              GewuEventKind  kind,
              gint64         issue)
{
  const char *id = gewu_event_kind_to_id (kind);
  g_autoptr (GMenuItem) item = g_menu_item_new (gewu_issue_actions_get_label (kind), NULL);

  g_menu_item_set_action_and_target (item, "win.issue-event", "(sx)", id, issue);
  g_menu_append_item (menu, item);
}

static GMenu *
append_section (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  /* Borrowed: the menu keeps it. */
  return section;
}

static void
append_open (GMenu  *menu,
             gint64  issue)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_("Open"), NULL);

  g_menu_item_set_action_and_target (item, "win.open-record", "(sx)",
                                     gewu_noun_to_id (GEWU_NOUN_ISSUE), issue);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_model (gint64         issue,
              GewuIssueState state)
{
  GMenu *menu = g_menu_new ();
  GMenu *first = append_section (menu);
  GMenu *others = append_section (menu);
  GewuEventKind next = gewu_issue_menu_get_next (state);

  append_open (first, issue);
  if (next != GEWU_N_EVENTS)
    append_event (first, next, issue);
  for (GewuEventKind kind = 0; kind < GEWU_N_EVENTS; kind++)
    if (kind != next && is_allowed (kind, state))
      append_event (others, kind, issue);

  return G_MENU_MODEL (menu);
}

static gboolean
unparent_idle_cb (gpointer data)
{
  g_autoptr (GtkWidget) popover = data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* The chosen item acts only after the menu has closed. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add (unparent_idle_cb, g_object_ref (popover));
}

GtkWidget *
gewu_issue_menu_popup (GtkWidget      *parent,
                       gint64          issue,
                       GewuIssueState  state,
                       double          x,
                       double          y)
{
  g_autoptr (GMenuModel) model = create_model (issue, state);
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  gtk_widget_set_parent (popover, parent);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
  return popover;
}

GewuEventKind
gewu_issue_menu_get_next (GewuIssueState state)
{
  switch (state)
    {
    case GEWU_ISSUE_REPORTED:
      return GEWU_EVENT_DISPATCH;

    case GEWU_ISSUE_DISPATCHED:
      return GEWU_EVENT_SIGN;

    case GEWU_ISSUE_HANDLING:
      return GEWU_EVENT_RESOLVE;

    case GEWU_ISSUE_RESOLVED:
      return GEWU_EVENT_RECHECK;

    case GEWU_ISSUE_CLOSED:
    case GEWU_ISSUE_SETTLED:
    case GEWU_ISSUE_REJECTED:
    case GEWU_ISSUE_WITHDRAWN:
    case GEWU_N_ISSUE_STATES:
    default:
      return GEWU_N_EVENTS;
    }
}

/* A recheck closes, or sends back to the department. */
static gboolean
can_lead_to (GewuEventKind kind,
             guint         states)
{
  int to = gewu_event_kind_get_rule (kind)->to;

  if (to == GEWU_BY_VERDICT)
    return (states & (1u << GEWU_ISSUE_CLOSED | 1u << GEWU_ISSUE_HANDLING)) != 0;

  return to != GEWU_SAME_STATE && (states & 1u << to) != 0;
}

GewuEventKind
gewu_issue_menu_find_step (GewuIssueState state,
                           guint          states)
{
  for (GewuEventKind kind = 0; kind < GEWU_N_EVENTS; kind++)
    if (is_allowed (kind, state) && can_lead_to (kind, states))
      return kind;

  return GEWU_N_EVENTS;
}
