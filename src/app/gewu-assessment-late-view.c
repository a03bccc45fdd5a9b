/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-late-view.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-session-objection.h"
#include "gewu-table-view.h"

#define PLACES 4

struct _GewuAssessmentLateView
{
  GewuAssessmentView  parent_instance;

  GtkLabel           *summary;
  GtkDropDown        *target;
  GtkStringList      *targets;
  GtkWidget          *one_button;
  GtkWidget          *all_button;
  GewuTableView      *table;
  GtkLabel           *taken_title;
  GewuTableView      *taken;
  GtkWidget          *back_button;

  GArray             *target_ids;   /* gint64 of each choice */
  guint               n_due;        /* facts with something due */
};

G_DEFINE_FINAL_TYPE (GewuAssessmentLateView, gewu_assessment_late_view, GEWU_TYPE_ASSESSMENT_VIEW)

typedef enum
{
  COLUMN_SUBJECT,
  COLUMN_LINE,
  COLUMN_STANDING,
  COLUMN_LIVE,
  COLUMN_ADJUSTED,
  COLUMN_DUE,
  COLUMN_RECORDS,
  N_COLUMNS
} ColumnIndex;

static const GewuAssessmentHead *
get_head (GewuAssessmentLateView *self)
{
  const GewuAssessmentDetail *detail =
    gewu_assessment_view_get_detail (GEWU_ASSESSMENT_VIEW (self));

  return detail != NULL ? detail->head : NULL;
}

static const GewuLateFact *
get_fact (GewuAssessmentLateView *self)
{
  GewuTableRow *row = gewu_table_view_get_selected (self->table);

  return row != NULL ? gewu_table_row_get_data (row) : NULL;
}

static gint64
get_target (GewuAssessmentLateView *self)
{
  guint selected = gtk_drop_down_get_selected (self->target);

  return selected < self->target_ids->len ? g_array_index (self->target_ids, gint64, selected) : 0;
}

static void
update (GewuAssessmentLateView *self)
{
  const GewuAssessmentHead *head = get_head (self);
  const GewuLateFact *fact = get_fact (self);
  gboolean can = head != NULL && head->state == GEWU_ASSESSMENT_SEALED &&
                 gewu_assessment_view_is_writable (GEWU_ASSESSMENT_VIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->target), can && self->target_ids->len > 0);
  gtk_widget_set_visible (self->one_button, can && self->n_due > 0 && self->target_ids->len > 0);
  gtk_widget_set_visible (self->all_button, can && self->n_due > 0 && self->target_ids->len > 0);
  gtk_widget_set_sensitive (self->one_button, fact != NULL && fact->due.millionths != 0);
  gtk_widget_set_sensitive (self->back_button,
                            gewu_table_view_get_selected (self->taken) != NULL);
}

/* ---- late facts */

static void
set_columns (GewuAssessmentLateView *self)
{
  const GewuTableColumn columns[N_COLUMNS] = {
    [COLUMN_SUBJECT] = { _("Name"), GEWU_ALIGN_START, 10, FALSE },
    [COLUMN_LINE] = { _("Line"), GEWU_ALIGN_START, 20, TRUE },
    [COLUMN_STANDING] = { _("Then"), GEWU_ALIGN_END, 8, FALSE },
    [COLUMN_LIVE] = { _("Now"), GEWU_ALIGN_END, 8, FALSE },
    [COLUMN_ADJUSTED] = { _("Taken over"), GEWU_ALIGN_END, 8, FALSE },
    [COLUMN_DUE] = { _("Difference"), GEWU_ALIGN_END, 8, FALSE },
    [COLUMN_RECORDS] = { _("Records"), GEWU_ALIGN_START, 18, FALSE },
  };
  const GewuTableColumn taken[] = {
    { C_("assessment", "From"), GEWU_ALIGN_START, 9, FALSE },
    { _("Name"), GEWU_ALIGN_START, 10, FALSE },
    { _("Points"), GEWU_ALIGN_END, 8, FALSE },
    { C_("assessment", "Why"), GEWU_ALIGN_START, 30, TRUE },
  };

  gewu_table_view_set_columns (self->table, columns, N_COLUMNS);
  gewu_table_view_set_columns (self->taken, taken, G_N_ELEMENTS (taken));
  gewu_table_view_set_most_rows (self->taken, 4);
}

static char *
describe_records (const GewuLateFact *fact)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (fact->came->len > 0)
    g_string_append_printf (text, _("%u more"), fact->came->len);
  if (fact->went->len > 0)
    {
      g_string_append (text, text->len > 0 ? _(", ") : "");
      g_string_append_printf (text, _("%u less"), fact->went->len);
    }
  if (fact->changed->len > 0)
    {
      g_string_append (text, text->len > 0 ? _(", ") : "");
      g_string_append_printf (text, _("%u otherwise"), fact->changed->len);
    }

  return g_strdup (text->str);
}

static void
set_points (GewuTableRow *row,
            guint         column,
            GewuDecimal   points,
            const char   *style)
{
  g_autofree char *text = gewu_format_signed (points, PLACES);

  gewu_table_row_set (row, column, text, style);
}

/* Takes fact. */
static GewuTableRow *
create_row (GewuLateFact *fact)
{
  GewuTableRow *row = gewu_table_row_new (N_COLUMNS, fact, (GDestroyNotify) gewu_late_fact_free);
  g_autofree char *records = describe_records (fact);

  gewu_table_row_set (row, COLUMN_SUBJECT, fact->subject_name, NULL);
  gewu_table_row_set (row, COLUMN_LINE, fact->title != NULL ? fact->title : fact->item, NULL);
  set_points (row, COLUMN_STANDING, fact->standing, NULL);
  set_points (row, COLUMN_LIVE, fact->live, NULL);
  set_points (row, COLUMN_ADJUSTED, fact->adjusted, "dim");
  set_points (row, COLUMN_DUE, fact->due, fact->due.millionths < 0 ? "lost" : "strong");
  gewu_table_row_set (row, COLUMN_RECORDS, records, "dim");

  return row;
}

static char *
summarise (GewuAssessmentLateView *self)
{
  if (self->n_due == 0)
    return g_strdup (_("The records of now come to the same result."));
  if (get_head (self)->state != GEWU_ASSESSMENT_SEALED)
    return g_strdup_printf (ngettext ("%u line would come out otherwise now.",
                                      "%u lines would come out otherwise now.", self->n_due),
                            self->n_due);
  if (self->target_ids->len == 0)
    return g_strdup_printf (ngettext ("%u line would come out otherwise now. Open the assessment "
                                      "of a later period to count it there.",
                                      "%u lines would come out otherwise now. Open the assessment "
                                      "of a later period to count them there.", self->n_due),
                            self->n_due);

  return g_strdup_printf (ngettext ("%u line would come out otherwise now. It can count in a later "
                                    "period:",
                                    "%u lines would come out otherwise now. They can count in a "
                                    "later period:", self->n_due), self->n_due);
}

static void
facts_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuAssessmentLateView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facts = gewu_session_list_late_facts_finish (GEWU_SESSION (source), result,
                                                                     &error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *summary = NULL;

  if (!gewu_assessment_view_end_request (GEWU_ASSESSMENT_VIEW (self), error))
    return;

  self->n_due = 0;
  g_ptr_array_set_free_func (facts, NULL);
  for (guint i = 0; i < facts->len; i++)
    {
      GewuLateFact *fact = g_ptr_array_index (facts, i);

      self->n_due += fact->due.millionths != 0;
      g_ptr_array_add (rows, create_row (fact));
    }
  gewu_table_view_set_rows (self->table, rows);
  gtk_widget_set_visible (GTK_WIDGET (self->table), rows->len > 0);
  summary = summarise (self);
  gtk_label_set_text (self->summary, summary);
  update (self);
}

/* ---- adjustments that count here */

/* Takes adjustment. */
static GewuTableRow *
create_taken_row (GewuAdjustment *adjustment)
{
  GewuTableRow *row = gewu_table_row_new (4, adjustment, (GDestroyNotify) gewu_adjustment_free);

  gewu_table_row_set (row, 0, adjustment->source_period, "dim");
  gewu_table_row_set (row, 1, adjustment->subject_name, NULL);
  set_points (row, 2, adjustment->points, adjustment->points.millionths < 0 ? "lost" : "strong");
  gewu_table_row_set (row, 3, adjustment->text, NULL);

  return row;
}

static void
show_taken (GewuAssessmentLateView *self,
            GPtrArray              *adjustments)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_some = adjustments->len > 0;
  gboolean can = get_head (self)->state == GEWU_ASSESSMENT_OPEN &&
                 gewu_assessment_view_is_writable (GEWU_ASSESSMENT_VIEW (self));

  g_ptr_array_set_free_func (adjustments, NULL);
  for (guint i = 0; i < adjustments->len; i++)
    g_ptr_array_add (rows, create_taken_row (g_ptr_array_index (adjustments, i)));
  gewu_table_view_set_rows (self->taken, rows);
  gtk_widget_set_visible (GTK_WIDGET (self->taken_title), has_some);
  gtk_widget_set_visible (GTK_WIDGET (self->taken), has_some);
  gtk_widget_set_visible (self->back_button, has_some && can);
}

static void
adjustments_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GewuAssessmentLateView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) adjustments =
    gewu_session_list_adjustments_finish (GEWU_SESSION (source), result, &error);
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);

  if (!gewu_assessment_view_end_request (view, error))
    return;

  show_taken (self, adjustments);
  update (self);
  if (get_head (self)->snapshot != 0)
    gewu_session_list_late_facts_async (gewu_assessment_view_get_session (view),
                                        gewu_assessment_view_get_id (view),
                                        gewu_assessment_view_begin_request (view), facts_cb,
                                        g_object_ref (self));
}

/* ---- where they can go */

static void
list_targets (GewuAssessmentLateView *self,
              GPtrArray              *heads)
{
  const GewuAssessmentHead *own = get_head (self);
  gint64 before = get_target (self);
  guint selected = 0;

  g_array_set_size (self->target_ids, 0);
  gtk_string_list_splice (self->targets, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->targets)), NULL);
  for (guint i = 0; i < heads->len; i++)
    {
      const GewuAssessmentHead *head = g_ptr_array_index (heads, i);
      g_autofree char *title = gewu_period_to_title (head->period);

      if (head->state != GEWU_ASSESSMENT_OPEN || head->period.first <= own->period.last)
        continue;
      if (head->id == before)
        selected = self->target_ids->len;
      g_array_append_val (self->target_ids, head->id);
      gtk_string_list_append (self->targets, title);
    }
  if (self->target_ids->len > 0)
    gtk_drop_down_set_selected (self->target, selected);
}

static void
heads_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuAssessmentLateView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) heads =
    gewu_session_list_assessments_finish (GEWU_SESSION (source), result, &error);
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);

  if (!gewu_assessment_view_end_request (view, error))
    return;

  list_targets (self, heads);
  gewu_session_list_adjustments_async (gewu_assessment_view_get_session (view),
                                       gewu_assessment_view_get_id (view), FALSE,
                                       gewu_assessment_view_begin_request (view), adjustments_cb,
                                       g_object_ref (self));
}

/* ---- taking over and back */

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuAssessmentView) self = data;
  g_autoptr (GError) error = NULL;

  if (gewu_session_take_adjustments_finish (GEWU_SESSION (source), result, &error) < 0)
    gewu_assessment_view_show_error (self, error);
}

static void
take (GewuAssessmentLateView *self,
      GewuNoun                noun,
      gint64                  subject)
{
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);

  if (get_target (self) != 0)
    gewu_session_take_adjustments_async (gewu_assessment_view_get_session (view),
                                         gewu_assessment_view_get_id (view), get_target (self),
                                         noun, subject, NULL, NULL, taken_cb,
                                         g_object_ref (self));
}

static void
take_one_cb (GewuAssessmentLateView *self)
{
  const GewuLateFact *fact = get_fact (self);

  if (fact != NULL)
    take (self, fact->noun, fact->subject);
}

static void
take_all_cb (GewuAssessmentLateView *self)
{
  take (self, GEWU_NOUN_PERSON, 0);
}

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GewuAssessmentView) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_remove_adjustment_finish (GEWU_SESSION (source), result, &error))
    gewu_assessment_view_show_error (self, error);
}

static void
take_back_cb (GewuAssessmentLateView *self)
{
  GewuTableRow *row = gewu_table_view_get_selected (self->taken);
  const GewuAdjustment *adjustment = row != NULL ? gewu_table_row_get_data (row) : NULL;

  if (adjustment != NULL)
    gewu_session_remove_adjustment_async (
      gewu_assessment_view_get_session (GEWU_ASSESSMENT_VIEW (self)), adjustment->id, NULL,
      taken_back_cb, g_object_ref (self));
}

/* ---- the view */

static void
gewu_assessment_late_view_clear (GewuAssessmentView *view)
{
  GewuAssessmentLateView *self = GEWU_ASSESSMENT_LATE_VIEW (view);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  self->n_due = 0;
  g_array_set_size (self->target_ids, 0);
  gewu_table_view_set_rows (self->table, none);
  gewu_table_view_set_rows (self->taken, none);
  gtk_widget_set_visible (GTK_WIDGET (self->table), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->taken_title), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->taken), FALSE);
  gtk_widget_set_visible (self->back_button, FALSE);
  gtk_label_set_text (self->summary, "");
  update (self);
}

static void
gewu_assessment_late_view_refresh (GewuAssessmentView *view)
{
  GewuAssessmentLateView *self = GEWU_ASSESSMENT_LATE_VIEW (view);

  if (get_head (self)->snapshot == 0)
    {
      gtk_label_set_text (self->summary,
                          _("While the assessment is open everything that is recorded counts."));
      gtk_widget_set_visible (GTK_WIDGET (self->table), FALSE);
    }
  gewu_session_list_assessments_async (gewu_assessment_view_get_session (view),
                                       gewu_assessment_view_begin_request (view), heads_cb,
                                       g_object_ref (self));
}

static void
gewu_assessment_late_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ASSESSMENT_LATE_VIEW);

  G_OBJECT_CLASS (gewu_assessment_late_view_parent_class)->dispose (object);
}

static void
gewu_assessment_late_view_finalize (GObject *object)
{
  g_array_unref (GEWU_ASSESSMENT_LATE_VIEW (object)->target_ids);

  G_OBJECT_CLASS (gewu_assessment_late_view_parent_class)->finalize (object);
}

static void
gewu_assessment_late_view_class_init (GewuAssessmentLateViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_assessment_late_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_assessment_late_view_finalize;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->clear = gewu_assessment_late_view_clear;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->refresh = gewu_assessment_late_view_refresh;
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-assessment-late-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentLateView, summary);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentLateView, target);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentLateView, targets);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentLateView, one_button);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentLateView, all_button);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentLateView, table);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentLateView, taken_title);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentLateView, taken);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentLateView, back_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, take_one_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
}

static void
gewu_assessment_late_view_init (GewuAssessmentLateView *self)
{
  self->target_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_text (self->taken_title, _("Adjustments from earlier periods that count here"));
  set_columns (self);
}
