/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-meeting-item-row.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-issue.h"
#include "gewu-words.h"

#define SPACE "　"

struct _GewuMeetingItemRow
{
  GtkBox     parent_instance;

  gint64     id;
  GtkWidget *form;   /* borrowed, nullable */
};

G_DEFINE_FINAL_TYPE (GewuMeetingItemRow, gewu_meeting_item_row, GTK_TYPE_BOX)

static void
gewu_meeting_item_row_class_init (GewuMeetingItemRowClass *klass G_GNUC_UNUSED)
{
}

static void
gewu_meeting_item_row_init (GewuMeetingItemRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "meeting-item");
}

static GtkWidget *
append_label (GtkWidget  *box,
              const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static const char *
get_mark_style (GewuStanding standing)
{
  switch ((int) standing)
    {
    case GEWU_STANDING_OVERDUE:
      return "lost";

    case GEWU_STANDING_LATE:
      return "soon";

    case GEWU_STANDING_DONE:
    case GEWU_STANDING_ON_TIME:
      return "passed";

    default:
      return NULL;
    }
}

static void
append_mark (GtkWidget             *line,
             const GewuMeetingItem *item)
{
  g_autofree char *words = gewu_words_decision_mark (item->mark);
  g_autofree char *day =
    item->state == GEWU_DECISION_DONE ? gewu_format_day (item->reported) : NULL;
  g_autofree char *text = day != NULL ? g_strdup_printf ("%s %s", words, day) : g_strdup (words);
  const char *style = get_mark_style (item->mark.standing);
  GtkWidget *label = append_label (line, text, "badge");

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
}

static void
append_button (GtkWidget  *line,
               const char *label,
               const char *action,
               gint64      id)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  gtk_box_append (GTK_BOX (line), button);
}

static void
append_buttons (GtkWidget *line,
                gint64     id,
                guint      flags)
{
  if (flags & GEWU_MEETING_ROW_PROGRESS)
    append_button (line, _("Record Progress"), "meeting.item-progress", id);
  if ((flags & GEWU_MEETING_ROW_EDIT) == 0)
    return;

  append_button (line, C_("meeting", "Edit"), "meeting.item-edit", id);
  append_button (line, _("Move Up"), "meeting.item-up", id);
  append_button (line, _("Move Down"), "meeting.item-down", id);
  append_button (line, _("Delete"), "meeting.item-delete", id);
}

static void
append_head (GewuMeetingItemRow    *self,
             const GewuMeetingItem *item,
             guint                  number,
             guint                  flags)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const char *what = item->decision != NULL ? item->decision : item->topic;
  g_autofree char *text = g_strdup_printf ("%u. %s", number, what);
  GtkWidget *label = append_label (line, text, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  if (item->decision != NULL)
    append_mark (line, item);
  append_buttons (line, item->id, flags);
  gtk_box_append (GTK_BOX (self), line);
}

/* Takes value. */
static void
append_fact (GString    *facts,
             const char *label,
             char       *value)
{
  if (value != NULL)
    g_string_append_printf (facts, "%s%s%s", facts->len > 0 ? SPACE : "", label, value);
  g_free (value);
}

static char *
describe_origin (const GewuMeetingItem *item)
{
  g_autofree char *day = gewu_format_day (item->meeting_day);

  /* Translators: title of a meeting, its day */
  return g_strdup_printf (_("%s (%s)"), item->meeting_title, day);
}

static void
append_issue (GtkWidget             *line,
              const GewuMeetingItem *item)
{
  GewuIssueState state;
  g_autofree char *label = gewu_issue_state_from_id (item->issue_state, &state)
    /* Translators: number of an issue, its state */
    ? g_strdup_printf (_("Issue %s, %s"), item->issue_number, gewu_words_issue_state (state))
    : g_strdup_printf (_("Issue %s"), item->issue_number);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "issue", item->issue);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-record");
  gtk_widget_add_css_class (button, "link-button");
  gtk_widget_set_valign (button, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (line), button);
}

static void
append_facts (GewuMeetingItemRow    *self,
              const GewuMeetingItem *item,
              guint                  flags)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autoptr (GString) facts = g_string_new (NULL);

  append_fact (facts, "", g_strdup (item->unit_name));
  append_fact (facts, "", g_strdup (item->leader_name));
  if (item->due != GEWU_DAY_UNKNOWN)
    append_fact (facts, _("by "), gewu_format_day (item->due));
  if (flags & GEWU_MEETING_ROW_ORIGIN)
    append_fact (facts, "", describe_origin (item));
  if (facts->len == 0 && item->issue == 0)
    {
      g_object_ref_sink (line);
      g_object_unref (line);
      return;
    }

  if (facts->len > 0)
    append_label (line, facts->str, "dim");
  if (item->issue != 0)
    append_issue (line, item);
  gtk_widget_set_margin_start (line, 18);
  gtk_box_append (GTK_BOX (self), line);
}

static void
append_progress (GewuMeetingItemRow    *self,
                 const GewuMeetingItem *item)
{
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (item->progress == NULL)
    return;

  day = gewu_format_day (item->reported);
  /* Translators: a day, what was told of a decision */
  text = g_strdup_printf (_("%s: %s"), day, item->progress);
  gtk_widget_set_margin_start (append_label (GTK_WIDGET (self), text, "event-detail"), 18);
}

GewuMeetingItemRow *
gewu_meeting_item_row_new (const GewuMeetingItem *item,
                           guint                  number,
                           guint                  flags)
{
  GewuMeetingItemRow *self = g_object_new (GEWU_TYPE_MEETING_ITEM_ROW, NULL);

  self->id = item->id;
  append_head (self, item, number, flags);
  append_facts (self, item, flags);
  append_progress (self, item);

  return self;
}

gint64
gewu_meeting_item_row_get_id (GewuMeetingItemRow *self)
{
  g_return_val_if_fail (GEWU_IS_MEETING_ITEM_ROW (self), 0);

  return self->id;
}

void
gewu_meeting_item_row_set_form (GewuMeetingItemRow *self,
                                GtkWidget          *form)
{
  g_return_if_fail (GEWU_IS_MEETING_ITEM_ROW (self));

  if (self->form != NULL)
    gtk_box_remove (GTK_BOX (self), self->form);
  self->form = form;
  if (form != NULL)
    gtk_box_append (GTK_BOX (self), form);
}
