/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-issue-actions.h"

#include <glib/gi18n.h>

#include "gewu-report-issue.h"
#include "gewu-words.h"

#define N_QUICK 2

struct _GewuIssueActions
{
  GtkWidget      parent_instance;

  GtkWidget     *content;
  GtkMenuButton *print_button;
  GtkWidget     *quick_box;
  GtkWidget     *quick_buttons[N_QUICK];
  GtkWidget     *more_button;
  GtkPopover    *popover;
  GtkBox        *menu;
  GtkWidget     *next_button;

  GtkWidget     *items[GEWU_N_EVENTS];   /* borrowed; NULL: not in the menu */
  gint64         issue;
};

G_DEFINE_FINAL_TYPE (GewuIssueActions, gewu_issue_actions, GTK_TYPE_WIDGET)

/* On a button, and in the menu. A report starts an issue: it is not among what is done to one. */
static const struct
{
  const char *button;
  const char *item;
} labels[GEWU_N_EVENTS] = {
  [GEWU_EVENT_DISPATCH] = { N_("Dispatch…"), N_("_Dispatch…") },
  [GEWU_EVENT_REJECT] = { N_("Reject…"), N_("Re_ject…") },
  [GEWU_EVENT_SIGN] = { N_("Sign…"), N_("_Sign…") },
  [GEWU_EVENT_RETURN] = { N_("Return…"), N_("Ret_urn…") },
  [GEWU_EVENT_REPLY] = { N_("Reply…"), N_("Repl_y…") },
  [GEWU_EVENT_ASSIST] = { N_("Assistance Done…"), N_("_Assistance Done…") },
  [GEWU_EVENT_URGE] = { N_("Remind…"), N_("Re_mind…") },
  [GEWU_EVENT_SUPERVISE] = { N_("Supervise…"), N_("Super_vise…") },
  [GEWU_EVENT_ESCALATE] = { N_("Escalate…"), N_("_Escalate…") },
  [GEWU_EVENT_EXTEND] = { N_("Extend…"), N_("E_xtend…") },
  [GEWU_EVENT_DEFER] = { N_("Defer…"), N_("De_fer…") },
  [GEWU_EVENT_RESOLVE] = { N_("Resolve…"), N_("Reso_lve…") },
  [GEWU_EVENT_RECHECK] = { N_("Recheck…"), N_("Re_check…") },
  [GEWU_EVENT_WITHDRAW] = { N_("Withdraw…"), N_("_Withdraw…") },
  [GEWU_EVENT_REOPEN] = { N_("Reopen…"), N_("Re_open…") },
};

static const char *const papers[GEWU_N_ISSUE_PAPERS] = {
  [GEWU_ISSUE_PAPER_SHEET] = N_("Issue Sheet (Ctrl+P)"),
  [GEWU_ISSUE_PAPER_INTAKE] = N_("Intake Form"),
  [GEWU_ISSUE_PAPER_DISPATCH] = N_("Dispatch Notice with Receipt"),
  [GEWU_ISSUE_PAPER_URGE] = N_("Reminder"),
  [GEWU_ISSUE_PAPER_SUPERVISE] = N_("Supervision Notice"),
  [GEWU_ISSUE_PAPER_EXTEND] = N_("Application for Extension"),
  [GEWU_ISSUE_PAPER_RECHECK] = N_("Recheck Form"),
};

/* Often done in a state, beside the next step. */
static const GewuEventKind quick[GEWU_N_ISSUE_STATES][N_QUICK] = {
  [GEWU_ISSUE_REPORTED] = { GEWU_EVENT_REJECT, GEWU_EVENT_WITHDRAW },
  [GEWU_ISSUE_DISPATCHED] = { GEWU_EVENT_URGE, GEWU_EVENT_RETURN },
  [GEWU_ISSUE_HANDLING] = { GEWU_EVENT_REPLY, GEWU_EVENT_EXTEND },
  [GEWU_ISSUE_RESOLVED] = { GEWU_EVENT_URGE, GEWU_N_EVENTS },
  [GEWU_ISSUE_CLOSED] = { GEWU_EVENT_REOPEN, GEWU_N_EVENTS },
  [GEWU_ISSUE_SETTLED] = { GEWU_EVENT_REOPEN, GEWU_N_EVENTS },
  [GEWU_ISSUE_REJECTED] = { GEWU_EVENT_REOPEN, GEWU_N_EVENTS },
  [GEWU_ISSUE_WITHDRAWN] = { GEWU_EVENT_REOPEN, GEWU_N_EVENTS },
};

/* The event a button stands for: set anew with each issue. */
static const char event_key[] = "gewu-event";

static void
clicked_cb (GtkWidget        *button,
            GewuIssueActions *self)
{
  GewuEventKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), event_key));

  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.issue-event", "(sx)",
                              gewu_event_kind_to_id (kind), self->issue);
}

/* kind GEWU_N_EVENTS hides the button. */
static void
set_button (GtkWidget     *button,
            GewuEventKind  kind,
            gboolean       allowed)
{
  gtk_widget_set_visible (button, kind != GEWU_N_EVENTS && allowed);
  if (kind == GEWU_N_EVENTS)
    return;

  gtk_button_set_label (GTK_BUTTON (button), gewu_issue_actions_get_label (kind));
  g_object_set_data (G_OBJECT (button), event_key, GUINT_TO_POINTER (kind));
}

/* What is not possible now says when it is. */
static void
set_item (GewuIssueActions *self,
          GewuEventKind     kind,
          gboolean          allowed)
{
  GtkWidget *item = self->items[kind];
  g_autofree char *need = NULL;

  if (item == NULL)
    return;

  if (!allowed && kind == GEWU_EVENT_ASSIST)
    need = g_strdup (gewu_words_refusal (GEWU_REFUSAL_NOT_ASSISTING));
  else if (!allowed)
    need = gewu_issue_actions_describe_need (kind);
  gtk_widget_set_sensitive (item, allowed);
  gtk_widget_set_tooltip_text (item, need);
}

static void
link_cb (GewuIssueActions *self)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.link-issue", "x", self->issue);
}

static void
delete_cb (GewuIssueActions *self)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.delete-record", "(sx)", "issue", self->issue);
}

/* The papers an issue in state has a use for. */
static void
set_papers (GewuIssueActions *self,
            GewuIssueState    state)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < GEWU_N_ISSUE_PAPERS; i++)
    if (gewu_issue_paper_suits (i, state))
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (_(papers[i]), NULL);

        g_menu_item_set_action_and_target (item, "win.print-issue", "(xs)", self->issue,
                                           gewu_issue_paper_to_id (i));
        g_menu_append_item (menu, item);
      }
  gtk_menu_button_set_menu_model (self->print_button, G_MENU_MODEL (menu));
}

static GtkWidget *
append_item (GewuIssueActions *self,
             const char       *label)
{
  GtkWidget *item = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (item, "flat");
  gtk_widget_add_css_class (item, "menu-item");
  gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (item)), GTK_ALIGN_START);
  gtk_box_append (self->menu, item);
  return item;
}

static void
append_items (GewuIssueActions *self)
{
  for (guint i = 0; i < GEWU_N_EVENTS; i++)
    if (labels[i].item != NULL)
      {
        self->items[i] = append_item (self, _(labels[i].item));
        g_object_set_data (G_OBJECT (self->items[i]), event_key, GUINT_TO_POINTER (i));
        g_signal_connect (self->items[i], "clicked", G_CALLBACK (clicked_cb), self);
      }

  gtk_box_append (self->menu, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  g_signal_connect_swapped (append_item (self, _("Lin_k as Duplicate…")), "clicked",
                            G_CALLBACK (link_cb), self);
  g_signal_connect_swapped (append_item (self, _("Delete Issue")), "clicked",
                            G_CALLBACK (delete_cb), self);
}

/* As in a menu, a letter alone chooses. */
static void
let_letters_choose (GtkWidget *popover)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (popover);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        gtk_shortcut_controller_set_mnemonics_modifiers (GTK_SHORTCUT_CONTROLLER (controller), 0);
    }
}

static gboolean
gewu_issue_actions_grab_focus (GtkWidget *widget)
{
  GewuIssueActions *self = GEWU_ISSUE_ACTIONS (widget);
  gboolean has_next = gtk_widget_get_visible (self->next_button);

  return gtk_widget_grab_focus (has_next ? self->next_button : GTK_WIDGET (self->print_button));
}

static void
gewu_issue_actions_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ISSUE_ACTIONS);

  G_OBJECT_CLASS (gewu_issue_actions_parent_class)->dispose (object);
}

static void
gewu_issue_actions_class_init (GewuIssueActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_issue_actions_dispose;
  widget_class->grab_focus = gewu_issue_actions_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-issue-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuIssueActions, content);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueActions, print_button);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueActions, quick_box);
  gtk_widget_class_bind_template_child_full (widget_class, "quick_1", FALSE,
                                             G_STRUCT_OFFSET (GewuIssueActions, quick_buttons[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "quick_2", FALSE,
                                             G_STRUCT_OFFSET (GewuIssueActions, quick_buttons[1]));
  gtk_widget_class_bind_template_child (widget_class, GewuIssueActions, more_button);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueActions, popover);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueActions, menu);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueActions, next_button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
gewu_issue_actions_init (GewuIssueActions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  append_items (self);
  /* No button without a name, even while it is hidden. */
  for (guint i = 0; i < N_QUICK; i++)
    set_button (self->quick_buttons[i], GEWU_EVENT_URGE, FALSE);
  set_button (self->next_button, GEWU_EVENT_DISPATCH, FALSE);
  let_letters_choose (GTK_WIDGET (self->popover));
}

void
gewu_issue_actions_show (GewuIssueActions      *self,
                         const GewuIssueDetail *detail,
                         gboolean               read_only)
{
  guint allowed = read_only ? 0 : detail->allowed;
  GewuIssueState state = gewu_issue_course_get_status (detail->course)->state;

  g_return_if_fail (GEWU_IS_ISSUE_ACTIONS (self));

  self->issue = detail->issue;
  set_papers (self, state);
  for (guint i = 0; i < N_QUICK; i++)
    set_button (self->quick_buttons[i], quick[state][i], (allowed & (1u << quick[state][i])) != 0);
  set_button (self->next_button, detail->next, (allowed & (1u << detail->next)) != 0);
  for (guint i = 0; i < GEWU_N_EVENTS; i++)
    set_item (self, i, (allowed & (1u << i)) != 0);
}

void
gewu_issue_actions_set_narrow (GewuIssueActions *self,
                               gboolean          narrow)
{
  g_return_if_fail (GEWU_IS_ISSUE_ACTIONS (self));

  gtk_widget_set_visible (self->quick_box, !narrow);
}

const char *
gewu_issue_actions_get_label (GewuEventKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_EVENTS && labels[kind].button != NULL, NULL);

  return _(labels[kind].button);
}

char *
gewu_issue_actions_describe_need (GewuEventKind kind)
{
  guint from = gewu_event_kind_get_rule (kind)->from;
  g_autoptr (GString) states = g_string_new (NULL);

  for (guint i = 0; i < GEWU_N_ISSUE_STATES; i++)
    if ((from & (1u << i)) != 0)
      g_string_append_printf (states, "%s%s", states->len > 0 ? _(", ") : "",
                              gewu_words_issue_state (i));

  /* Translators: states of an issue */
  return g_strdup_printf (_("Possible only in the state: %s"), states->str);
}
