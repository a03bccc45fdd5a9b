/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-triage-view.h"

#include <glib/gi18n.h>

#include "gewu-session-units.h"
#include "gewu-words.h"

struct _GewuTriageView
{
  GtkWidget     parent_instance;

  GtkWidget    *content;
  GtkLabel     *summary;
  GtkFlowBox   *units;
  GtkLabel     *error;

  GewuSession  *session;    /* owned, nullable */
  GCancellable *request;    /* owned */
  GPtrArray    *marks;      /* GewuMark of the checks in their order; owned, nullable */
  gboolean      filling;
};

G_DEFINE_FINAL_TYPE (GewuTriageView, gewu_triage_view, GTK_TYPE_WIDGET)

static GtkCheckButton *
get_check (GewuTriageView *self,
           guint           n)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->units, (int) n);

  return GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (child));
}

static void
show_error (GewuTriageView *self,
            const GError   *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->error == NULL)
    return;

  text = gewu_words_error (error);
  gtk_label_set_text (self->error, text);
}

static void
set_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (GewuTriageView) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_set_triage_finish (GEWU_SESSION (source), result, &error))
    show_error (self, error);
}

static void
toggled_cb (GewuTriageView *self,
            GtkCheckButton *check)
{
  if (self->filling)
    return;

  gtk_label_set_text (self->error, "");
  for (guint i = 0; i < self->marks->len; i++)
    if (get_check (self, i) == check)
      {
        const GewuMark *mark = g_ptr_array_index (self->marks, i);

        gewu_session_set_triage_async (self->session, mark->id,
                                       gtk_check_button_get_active (check), NULL, set_cb,
                                       g_object_ref (self));
      }
}

static gboolean
has_same_units (GPtrArray *before,
                GPtrArray *now)
{
  if (before == NULL || before->len != now->len)
    return FALSE;

  for (guint i = 0; i < now->len; i++)
    {
      const GewuMark *left = g_ptr_array_index (before, i);
      const GewuMark *right = g_ptr_array_index (now, i);

      if (left->id != right->id || g_strcmp0 (left->name, right->name) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
make_checks (GewuTriageView *self)
{
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->units, 0)) != NULL)
    gtk_flow_box_remove (self->units, GTK_WIDGET (child));
  for (guint i = 0; i < self->marks->len; i++)
    {
      const GewuMark *mark = g_ptr_array_index (self->marks, i);
      GtkWidget *check = gtk_check_button_new_with_label (mark->name);

      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_append (self->units, check);
      /* The check takes the keyboard, not its cell. */
      gtk_widget_set_focusable (gtk_widget_get_parent (check), FALSE);
    }
}

static void
show_marks (GewuTriageView *self,
            GPtrArray      *marks)
{
  gboolean same = has_same_units (self->marks, marks);
  guint n_marked = 0;
  g_autofree char *text = NULL;

  g_clear_pointer (&self->marks, g_ptr_array_unref);
  self->marks = g_ptr_array_ref (marks);
  self->filling = TRUE;
  /* Made anew only when they differ: the keyboard stays where it is. */
  if (!same)
    make_checks (self);
  for (guint i = 0; i < marks->len; i++)
    {
      const GewuMark *mark = g_ptr_array_index (marks, i);

      gtk_check_button_set_active (get_check (self, i), mark->marked);
      n_marked += mark->marked;
    }
  self->filling = FALSE;

  text = n_marked == 0
    ? g_strdup (_("No unit is marked: everybody may judge and dispatch problems."))
    : g_strdup_printf (ngettext ("%u unit judges and dispatches problems.",
                                 "%u units judge and dispatch problems.", n_marked), n_marked);
  gtk_label_set_text (self->summary, text);
}

static void
marks_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuTriageView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) marks = gewu_session_list_marks_finish (GEWU_SESSION (source), result,
                                                                &error);

  if (marks != NULL && self->units != NULL)
    show_marks (self, marks);
  else if (error != NULL)
    show_error (self, error);
}

static void
load (GewuTriageView *self)
{
  gewu_session_list_triage_async (self->session, self->request, marks_cb, g_object_ref (self));
}

static void
gewu_triage_view_dispose (GObject *object)
{
  GewuTriageView *self = GEWU_TRIAGE_VIEW (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_TRIAGE_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_triage_view_parent_class)->dispose (object);
}

static void
gewu_triage_view_finalize (GObject *object)
{
  GewuTriageView *self = GEWU_TRIAGE_VIEW (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_triage_view_parent_class)->finalize (object);
}

static void
gewu_triage_view_class_init (GewuTriageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_triage_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_triage_view_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-triage-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuTriageView, content);
  gtk_widget_class_bind_template_child (widget_class, GewuTriageView, summary);
  gtk_widget_class_bind_template_child (widget_class, GewuTriageView, units);
  gtk_widget_class_bind_template_child (widget_class, GewuTriageView, error);
}

static void
gewu_triage_view_init (GewuTriageView *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_triage_view_set_session (GewuTriageView *self,
                              GewuSession    *session)
{
  g_return_if_fail (GEWU_IS_TRIAGE_VIEW (self));

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}
