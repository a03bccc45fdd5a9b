/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-why-row.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-file-tile.h"
#include "gewu-stage-text.h"
#include "gewu-strip-view.h"
#include "gewu-words.h"

struct _GewuWhyRow
{
  GtkWidget      parent_instance;

  GtkWidget     *content;
  GtkLabel      *number;
  GtkLabel      *name;
  GewuStripView *strip;
  GtkLabel      *note;
  GtkMenuButton *files;
  GtkBox        *tiles;
};

G_DEFINE_FINAL_TYPE (GewuWhyRow, gewu_why_row, GTK_TYPE_WIDGET)

/* "2 days late", and what its due day had been moved by. */
static char *
describe_lateness (const GewuWhyRecord *record)
{
  g_autofree char *over = NULL;

  if (record->stage == NULL || record->over == 0)
    return NULL;

  over = g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) record->over),
                          record->over);
  if (record->extended == 0)
    return g_steal_pointer (&over);

  return g_strdup_printf (ngettext ("%s (extended once)", "%s (extended %d times)",
                                    (gulong) record->extended), over, record->extended);
}

static char *
describe (const GewuWhyRecord *record,
          gboolean            *late)
{
  char *text = describe_lateness (record);

  *late = text != NULL;
  if (text != NULL)
    return text;
  if (record->stage != NULL && !record->stage->ended && gewu_day_is_valid (record->stage->due.day))
    {
      g_autofree char *due = gewu_stage_text_date (record->stage->due.day, gewu_when_now ().day);

      return g_strdup_printf (_("due %s"), due);
    }
  /* What was in time may count as not solved all the same: its state says more. */
  if (record->stage != NULL && record->stage->on_time == 1 &&
      record->evidence->numerator >= record->evidence->denominator)
    return g_strdup (_("in time"));
  if (record->course != NULL)
    return g_strdup (gewu_words_issue_state (gewu_issue_course_get_status (record->course)->state));

  return g_strdup (record->evidence->detail);
}

static char *
make_name (const GewuWhyRecord *record)
{
  const GewuEvidenceRow *evidence = record->evidence;

  if (evidence->noun != GEWU_NOUN_ISSUE)
    return g_strdup (evidence->detail);
  if (record->enterprise == NULL || record->category == NULL)
    return g_strdup (record->enterprise != NULL ? record->enterprise : record->category);

  return g_strdup_printf ("%s · %s", record->enterprise, record->category);
}

static void
show_strip (GewuWhyRow          *self,
            const GewuWhyRecord *record,
            GewuCalendar        *calendar)
{
  gtk_widget_set_visible (GTK_WIDGET (self->strip), FALSE);
  if (record->stage != NULL)
    gewu_strip_view_show (self->strip, record->stage, calendar,
                          gtk_label_get_text (self->note));
  gtk_widget_set_hexpand (GTK_WIDGET (self->name),
                          !gtk_widget_get_visible (GTK_WIDGET (self->strip)));
}

static void
show_files (GewuWhyRow          *self,
            GewuSession         *session,
            const GewuWhyRecord *record)
{
  guint n_files = record->files != NULL ? record->files->len : 0;
  g_autofree char *text = g_strdup_printf ("%u", n_files);

  gewu_children_remove_all (self->tiles);
  for (guint i = 0; i < n_files; i++)
    gtk_box_append (self->tiles,
                    gewu_file_tile_new (session, g_ptr_array_index (record->files, i), FALSE));
  gtk_menu_button_set_label (self->files, text);
  gtk_widget_set_visible (GTK_WIDGET (self->files), n_files > 0);
}

static void
gewu_why_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_WHY_ROW);

  G_OBJECT_CLASS (gewu_why_row_parent_class)->dispose (object);
}

static void
gewu_why_row_class_init (GewuWhyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_why_row_dispose;
  g_type_ensure (GEWU_TYPE_STRIP_VIEW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gewu/Gewu/ui/gewu-why-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuWhyRow, content);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyRow, number);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyRow, name);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyRow, strip);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyRow, note);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyRow, files);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyRow, tiles);
}

static void
gewu_why_row_init (GewuWhyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_strip_view_set_compact (self->strip);
}

GtkWidget *
gewu_why_row_new (void)
{
  return g_object_new (GEWU_TYPE_WHY_ROW, NULL);
}

void
gewu_why_row_show (GewuWhyRow          *self,
                   GewuSession         *session,
                   const GewuWhyRecord *record,
                   GewuCalendar        *calendar,
                   const char          *note)
{
  const GewuEvidenceRow *evidence = record->evidence;
  gboolean is_issue = evidence->noun == GEWU_NOUN_ISSUE;
  gboolean late = FALSE;
  const char *classes[] = { "dim", NULL };
  g_autofree char *name = make_name (record);
  g_autofree char *text = g_strdup (note);

  g_return_if_fail (GEWU_IS_WHY_ROW (self));

  if (note == NULL && is_issue)
    text = describe (record, &late);
  if (late)
    classes[0] = "lost";

  gtk_label_set_text (self->number, evidence->label != NULL ? evidence->label
                                    : evidence->id != 0 ? _("(deleted)") : "—");
  gtk_label_set_ellipsize (self->number, is_issue ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->number, is_issue ? 11 : 24);
  gtk_label_set_max_width_chars (self->number, is_issue ? 11 : 24);
  gtk_label_set_text (self->name, name != NULL ? name : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  gtk_label_set_text (self->note, text != NULL ? text : "");
  gtk_widget_set_css_classes (GTK_WIDGET (self->note), classes);
  show_strip (self, record, calendar);
  show_files (self, session, record);
}
