/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-objection-view.h"

#include <glib/gi18n.h>

#include "gewu-objection-decide-dialog.h"
#include "gewu-objection-effect.h"
#include "gewu-objection-line-dialog.h"
#include "gewu-session-objection.h"
#include "gewu-table-view.h"
#include "gewu-words.h"

struct _GewuObjectionView
{
  GewuAssessmentView  parent_instance;

  GtkLabel           *summary;
  GtkWidget          *raise_button;
  GtkWidget          *decide_button;
  GtkWidget          *remove_button;
  GewuTableView      *table;
  GtkWidget          *detail;
  GtkLabel           *text;
  GtkLabel           *reason;

  gint64              selected;    /* objection; 0: none */
  gboolean            filling;
};

G_DEFINE_FINAL_TYPE (GewuObjectionView, gewu_objection_view, GEWU_TYPE_ASSESSMENT_VIEW)

typedef enum
{
  COLUMN_SUBJECT,
  COLUMN_LINE,
  COLUMN_RECORD,
  COLUMN_DAY,
  COLUMN_STATE,
  COLUMN_EFFECT,
  N_COLUMNS
} ColumnIndex;

static const GewuAssessmentDetail *
get_detail (GewuObjectionView *self)
{
  return gewu_assessment_view_get_detail (GEWU_ASSESSMENT_VIEW (self));
}

static const GewuObjection *
get_selected (GewuObjectionView *self)
{
  GewuTableRow *row = gewu_table_view_get_selected (self->table);

  return row != NULL ? gewu_table_row_get_data (row) : NULL;
}

/* What the line is called in the scheme. */
static const char *
get_title (GewuObjectionView   *self,
           const GewuObjection *objection)
{
  const GewuBoard *board = gewu_scheme_find_board (get_detail (self)->scheme, objection->board);
  const GewuItem *item = board != NULL ? gewu_board_find_item (board, objection->item) : NULL;

  return item != NULL ? item->title : objection->item;
}

static gboolean
can_change (GewuObjectionView *self)
{
  return gewu_assessment_view_is_writable (GEWU_ASSESSMENT_VIEW (self)) &&
         get_detail (self)->head->state != GEWU_ASSESSMENT_SEALED;
}

/* ---- the table */

static void
set_columns (GewuObjectionView *self)
{
  const GewuTableColumn columns[N_COLUMNS] = {
    [COLUMN_SUBJECT] = { _("About whom"), GEWU_ALIGN_START, 10, FALSE },
    [COLUMN_LINE] = { _("Line"), GEWU_ALIGN_START, 20, TRUE },
    [COLUMN_RECORD] = { _("Record"), GEWU_ALIGN_START, 16, FALSE },
    [COLUMN_DAY] = { _("Raised"), GEWU_ALIGN_START, 16, FALSE },
    [COLUMN_STATE] = { C_("assessment", "State"), GEWU_ALIGN_START, 10, FALSE },
    [COLUMN_EFFECT] = { _("Effect"), GEWU_ALIGN_START, 12, FALSE },
  };

  gewu_table_view_set_columns (self->table, columns, N_COLUMNS);
}

static char *
describe_day (GewuObjectionView   *self,
              const GewuObjection *objection)
{
  g_autofree char *day = gewu_day_to_string (objection->raised_on);

  /* Translators: the day an objection was raised, when it came after the last day for it */
  return gewu_objection_is_late (objection, get_detail (self)->head->until)
         ? g_strdup_printf (_("%s, late"), day) : g_steal_pointer (&day);
}

/* Takes objection. */
static GewuTableRow *
create_row (GewuObjectionView *self,
            GewuObjection     *objection)
{
  GewuTableRow *row = gewu_table_row_new (N_COLUMNS, objection,
                                          (GDestroyNotify) gewu_objection_free);
  gboolean is_late = gewu_objection_is_late (objection, get_detail (self)->head->until);
  gboolean undecided = objection->verdict == GEWU_VERDICT_NONE;
  g_autofree char *day = describe_day (self, objection);
  g_autofree char *effect = gewu_objection_effect_describe (&objection->effect);

  gewu_table_row_set (row, COLUMN_SUBJECT, objection->subject_name, NULL);
  gewu_table_row_set (row, COLUMN_LINE, get_title (self, objection), NULL);
  gewu_table_row_set (row, COLUMN_RECORD,
                      objection->has_record ? objection->record_name : _("The whole line"), "dim");
  gewu_table_row_set (row, COLUMN_DAY, day, is_late ? "soon" : NULL);
  gewu_table_row_set (row, COLUMN_STATE, gewu_words_verdict (objection->verdict),
                      undecided ? "soon" : NULL);
  gewu_table_row_set (row, COLUMN_EFFECT, effect != NULL ? effect : "—", NULL);

  return row;
}

static void
show_selected (GewuObjectionView *self)
{
  const GewuObjection *objection = get_selected (self);
  gboolean can = objection != NULL && can_change (self);
  g_autofree char *reason = NULL;

  if (self->filling)
    return;

  self->selected = objection != NULL ? objection->id : 0;
  gtk_widget_set_sensitive (self->decide_button, can);
  gtk_widget_set_sensitive (self->remove_button, can && objection->verdict == GEWU_VERDICT_NONE);
  gtk_widget_set_visible (self->detail, objection != NULL);
  if (objection == NULL)
    return;

  if (objection->reason != NULL)
    reason = g_strdup_printf ("%s: %s", gewu_words_verdict (objection->verdict),
                              objection->reason);
  gtk_label_set_text (self->text, objection->text);
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
}

static void
show_summary (GewuObjectionView *self,
              guint              n_objections)
{
  const GewuAssessmentHead *head = get_detail (self)->head;
  g_autofree char *text = NULL;

  if (head->state == GEWU_ASSESSMENT_SEALED)
    text = g_strdup (gewu_words_assessment_refusal (GEWU_ASSESSMENT_REFUSAL_OBJECTIONS));
  else if (n_objections == 0)
    text = g_strdup (_("Nobody has objected."));
  else if (head->n_undecided > 0)
    text = g_strdup_printf (ngettext ("%u objection is undecided.", "%u objections are undecided.",
                                      head->n_undecided), head->n_undecided);
  else
    text = g_strdup (_("All objections are decided."));
  gtk_label_set_text (self->summary, text);
}

/* Takes what is in objections. */
static void
fill_table (GewuObjectionView *self,
            GPtrArray         *objections)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint position = 0;

  for (int undecided = 1; undecided >= 0; undecided--)
    for (guint i = 0; i < objections->len; i++)
      {
        GewuObjection *objection = g_ptr_array_index (objections, i);

        if ((objection->verdict == GEWU_VERDICT_NONE) != undecided)
          continue;
        if (objection->id == self->selected)
          position = rows->len;
        g_ptr_array_add (rows, create_row (self, objection));
      }
  self->filling = TRUE;
  gewu_table_view_set_rows (self->table, rows);
  gewu_table_view_select (self->table, rows->len > 0 ? position : GTK_INVALID_LIST_POSITION);
  self->filling = FALSE;
  show_selected (self);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuObjectionView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) objections =
    gewu_session_list_objections_finish (GEWU_SESSION (source), result, &error);

  if (!gewu_assessment_view_end_request (GEWU_ASSESSMENT_VIEW (self), error))
    return;

  show_summary (self, objections->len);
  gtk_widget_set_visible (self->raise_button, can_change (self));
  gtk_widget_set_visible (self->decide_button, can_change (self) && objections->len > 0);
  gtk_widget_set_visible (self->remove_button, can_change (self) && objections->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->table), objections->len > 0);
  g_ptr_array_set_free_func (objections, NULL);
  fill_table (self, objections);
}

/* ---- what is done */

static void
raise_cb (GewuObjectionView *self)
{
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);

  gtk_window_present (GTK_WINDOW (
    gewu_objection_line_dialog_new_raise (gewu_assessment_view_get_window (view),
                                          gewu_assessment_view_get_session (view),
                                          gewu_assessment_view_get_id (view))));
}

static void
decide_cb (GewuObjectionView *self)
{
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);
  const GewuObjection *objection = get_selected (self);

  if (objection == NULL || !can_change (self))
    return;

  gtk_window_present (GTK_WINDOW (
    gewu_objection_decide_dialog_new (gewu_assessment_view_get_window (view),
                                      gewu_assessment_view_get_session (view), objection,
                                      get_title (self, objection))));
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuAssessmentView) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_remove_objection_finish (GEWU_SESSION (source), result, &error))
    gewu_assessment_view_show_error (self, error);
}

static void
remove_cb (GewuObjectionView *self)
{
  const GewuObjection *objection = get_selected (self);

  if (objection != NULL)
    gewu_session_remove_objection_async (
      gewu_assessment_view_get_session (GEWU_ASSESSMENT_VIEW (self)), objection->id, NULL,
      removed_cb, g_object_ref (self));
}

/* ---- the view */

static void
gewu_objection_view_clear (GewuAssessmentView *view)
{
  GewuObjectionView *self = GEWU_OBJECTION_VIEW (view);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  self->selected = 0;
  gewu_table_view_set_rows (self->table, none);
  gtk_label_set_text (self->summary, "");
}

static void
gewu_objection_view_refresh (GewuAssessmentView *view)
{
  gewu_session_list_objections_async (gewu_assessment_view_get_session (view),
                                      gewu_assessment_view_get_id (view),
                                      gewu_assessment_view_begin_request (view), listed_cb,
                                      g_object_ref (view));
}

static void
gewu_objection_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_OBJECTION_VIEW);

  G_OBJECT_CLASS (gewu_objection_view_parent_class)->dispose (object);
}

static void
gewu_objection_view_class_init (GewuObjectionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_objection_view_dispose;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->clear = gewu_objection_view_clear;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->refresh = gewu_objection_view_refresh;
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-objection-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionView, summary);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionView, raise_button);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionView, decide_button);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionView, remove_button);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionView, table);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionView, detail);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionView, text);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionView, reason);
  gtk_widget_class_bind_template_callback (widget_class, show_selected);
  gtk_widget_class_bind_template_callback (widget_class, raise_cb);
  gtk_widget_class_bind_template_callback (widget_class, decide_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
gewu_objection_view_init (GewuObjectionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_columns (self);
}
