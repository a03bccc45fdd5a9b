/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-meeting-row.h"

#include <glib/gi18n.h>

#include "gewu-format.h"

struct _GewuMeetingRow
{
  GtkListBoxRow  parent_instance;

  gint64         id;
};

G_DEFINE_FINAL_TYPE (GewuMeetingRow, gewu_meeting_row, GTK_TYPE_LIST_BOX_ROW)

static void
gewu_meeting_row_class_init (GewuMeetingRowClass *klass G_GNUC_UNUSED)
{
}

static void
gewu_meeting_row_init (GewuMeetingRow *self G_GNUC_UNUSED)
{
}

static void
append_label (GtkWidget  *box,
              const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

static char *
describe_decisions (const GewuMeeting *meeting)
{
  if (meeting->n_decisions == 0)
    return g_strdup (_("No decisions"));
  if (meeting->n_open == 0)
    return g_strdup_printf (ngettext ("%u decision, done", "%u decisions, all done",
                                      meeting->n_decisions), meeting->n_decisions);

  return g_strdup_printf (ngettext ("%u decision, %u open", "%u decisions, %u open",
                                    meeting->n_decisions), meeting->n_decisions, meeting->n_open);
}

GtkWidget *
gewu_meeting_row_new (const GewuMeeting *meeting)
{
  GewuMeetingRow *self = g_object_new (GEWU_TYPE_MEETING_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *day = gewu_day_to_string (meeting->day);
  g_autofree char *when = meeting->kind != NULL ? g_strdup_printf ("%s · %s", day, meeting->kind)
                                                : g_strdup (day);
  g_autofree char *decisions = describe_decisions (meeting);

  self->id = meeting->id;
  append_label (box, meeting->title, "strong");
  append_label (box, when, "dim");
  append_label (box, decisions, meeting->n_open > 0 ? "normal" : "dim");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  return GTK_WIDGET (self);
}

gint64
gewu_meeting_row_get_id (GewuMeetingRow *self)
{
  g_return_val_if_fail (GEWU_IS_MEETING_ROW (self), 0);

  return self->id;
}
