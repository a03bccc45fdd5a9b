/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-stage-card.h"

#include <glib/gi18n.h>

#include "gewu-stage-text.h"
#include "gewu-strip-view.h"

struct _GewuStageCard
{
  GtkWidget        parent_instance;

  GtkWidget       *content;
  GtkDropDown     *choice;
  GtkStringList   *titles;
  GewuStripView   *strip;
  GtkLabel        *cut;
  GtkLabel        *day;
  GtkLabel        *sentence;

  GewuIssueDetail *detail;   /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (GewuStageCard, gewu_stage_card, GTK_TYPE_WIDGET)

static void
show_cut (GewuStageCard *self)
{
  GewuDay last = gewu_strip_view_get_cut (self->strip);
  g_autofree char *day = gewu_stage_text_date (last, gewu_day_of_instant (gewu_now ()));
  g_autofree char *text = g_strdup_printf (_("The days after %s are not drawn."), day);

  gtk_label_set_text (self->cut, text);
  gtk_widget_set_visible (GTK_WIDGET (self->cut), last != GEWU_DAY_UNKNOWN);
}

static void
selected_cb (GewuStageCard *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);
  const GewuStageLine *line;
  g_autofree char *sentence = NULL;

  if (self->detail == NULL || selected >= self->detail->stages->len)
    return;

  line = g_ptr_array_index (self->detail->stages, selected);
  sentence = gewu_stage_text_explain (line, self->detail->calendar);
  gewu_strip_view_show (self->strip, line->stage, self->detail->calendar, sentence);
  gtk_label_set_text (self->sentence, sentence);
  show_cut (self);
}

static void
day_text_cb (GewuStageCard *self)
{
  const char *text = gewu_strip_view_get_day_text (self->strip);

  gtk_label_set_text (self->day, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->day), text != NULL);
}

/* The one of most interest: whose turn it is, before what goes on beside it. */
static guint
find_first (GPtrArray *stages)
{
  guint found = 0;

  for (guint i = 0; i < stages->len; i++)
    {
      const GewuIssueStage *stage = ((const GewuStageLine *) g_ptr_array_index (stages, i))->stage;

      if (!stage->ended && stage->stage != GEWU_STAGE_ASSIST)
        return i;
      if (stage->stage == GEWU_STAGE_HANDLE)
        found = i;
    }

  return found;
}

static void
gewu_stage_card_dispose (GObject *object)
{
  GewuStageCard *self = GEWU_STAGE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_STAGE_CARD);
  g_clear_pointer (&self->detail, gewu_issue_detail_unref);

  G_OBJECT_CLASS (gewu_stage_card_parent_class)->dispose (object);
}

static void
gewu_stage_card_class_init (GewuStageCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_stage_card_dispose;
  g_type_ensure (GEWU_TYPE_STRIP_VIEW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-stage-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuStageCard, content);
  gtk_widget_class_bind_template_child (widget_class, GewuStageCard, choice);
  gtk_widget_class_bind_template_child (widget_class, GewuStageCard, titles);
  gtk_widget_class_bind_template_child (widget_class, GewuStageCard, strip);
  gtk_widget_class_bind_template_child (widget_class, GewuStageCard, cut);
  gtk_widget_class_bind_template_child (widget_class, GewuStageCard, day);
  gtk_widget_class_bind_template_child (widget_class, GewuStageCard, sentence);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_text_cb);
}

static void
gewu_stage_card_init (GewuStageCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_stage_card_show (GewuStageCard   *self,
                      GewuIssueDetail *detail)
{
  g_return_if_fail (GEWU_IS_STAGE_CARD (self));

  /* The titles change one by one below: nothing is shown of them yet. */
  g_clear_pointer (&self->detail, gewu_issue_detail_unref);
  gtk_string_list_splice (self->titles, 0, g_list_model_get_n_items (G_LIST_MODEL (self->titles)),
                          NULL);
  for (guint i = 0; i < detail->stages->len; i++)
    {
      g_autofree char *title = gewu_stage_text_title (g_ptr_array_index (detail->stages, i));

      gtk_string_list_append (self->titles, title);
    }

  self->detail = gewu_issue_detail_ref (detail);
  gtk_widget_set_visible (GTK_WIDGET (self), detail->stages->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), detail->stages->len > 1);
  gtk_drop_down_set_selected (self->choice, find_first (detail->stages));
  selected_cb (self);
}
