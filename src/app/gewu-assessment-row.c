/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-row.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-words.h"

struct _GewuAssessmentRow
{
  GtkListBoxRow  parent_instance;

  gint64         id;
};

G_DEFINE_FINAL_TYPE (GewuAssessmentRow, gewu_assessment_row, GTK_TYPE_LIST_BOX_ROW)

static void
gewu_assessment_row_class_init (GewuAssessmentRowClass *klass G_GNUC_UNUSED)
{
}

static void
gewu_assessment_row_init (GewuAssessmentRow *self G_GNUC_UNUSED)
{
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
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static const char *
get_state_style (GewuAssessmentState state)
{
  switch ((int) state)
    {
    case GEWU_ASSESSMENT_PUBLISHED:
      return "soon";

    case GEWU_ASSESSMENT_SEALED:
      return "passed";

    default:
      return "normal";
    }
}

static void
append_title (GtkWidget                *box,
              const GewuAssessmentHead *head)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *period = gewu_period_to_title (head->period);
  GtkWidget *title = append_label (line, period, "strong");
  GtkWidget *chip = append_label (line, gewu_words_assessment_state (head->state), "badge");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 12);
  gtk_label_set_wrap (GTK_LABEL (chip), FALSE);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (chip, get_state_style (head->state));
  gtk_box_append (GTK_BOX (box), line);
}

/* What waits for somebody. */
static void
append_objections (GtkWidget                *box,
                   const GewuAssessmentHead *head)
{
  g_autofree char *until = NULL;
  g_autofree char *text = NULL;

  if (head->state == GEWU_ASSESSMENT_PUBLISHED && gewu_day_is_valid (head->until))
    {
      g_autofree char *day = gewu_format_day (head->until);

      until = g_strdup_printf (_("Objections until %s"), day);
      append_label (box, until, "dim");
    }
  if (head->n_undecided == 0)
    return;

  text = g_strdup_printf (ngettext ("%u objection undecided", "%u objections undecided",
                                    head->n_undecided), head->n_undecided);
  append_label (box, text, "soon");
}

GtkWidget *
gewu_assessment_row_new (const GewuAssessmentHead *head)
{
  GewuAssessmentRow *self = g_object_new (GEWU_TYPE_ASSESSMENT_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *version = g_strdup_printf (_("Version %d"), head->scheme_version);
  g_autofree char *scheme = g_strdup_printf ("%s · %s", head->scheme_title, version);

  self->id = head->id;
  append_title (box, head);
  append_label (box, scheme, "dim");
  append_objections (box, head);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  return GTK_WIDGET (self);
}

gint64
gewu_assessment_row_get_id (GewuAssessmentRow *self)
{
  g_return_val_if_fail (GEWU_IS_ASSESSMENT_ROW (self), 0);

  return self->id;
}
