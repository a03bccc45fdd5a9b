/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-view.h"

#include "gewu-words.h"

typedef struct
{
  GewuSession                *session;   /* owned, nullable */
  const GewuAssessmentDetail *detail;    /* borrowed, nullable */
  GCancellable               *request;   /* owned, nullable */
  gint64                      id;        /* of detail */
  gboolean                    stale;
} GewuAssessmentViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GewuAssessmentView, gewu_assessment_view, GTK_TYPE_BOX)

static GewuAssessmentViewPrivate *
get_private (GewuAssessmentView *self)
{
  return gewu_assessment_view_get_instance_private (self);
}

static void
cancel (GewuAssessmentView *self)
{
  GewuAssessmentViewPrivate *priv = get_private (self);

  g_cancellable_cancel (priv->request);
  g_clear_object (&priv->request);
}

static void
refresh_if_shown (GewuAssessmentView *self)
{
  GewuAssessmentViewPrivate *priv = get_private (self);

  if (!priv->stale || priv->detail == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  priv->stale = FALSE;
  GEWU_ASSESSMENT_VIEW_GET_CLASS (self)->refresh (self);
}

static void
gewu_assessment_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gewu_assessment_view_parent_class)->map (widget);
  refresh_if_shown (GEWU_ASSESSMENT_VIEW (widget));
}

static void
gewu_assessment_view_real_clear (GewuAssessmentView *self G_GNUC_UNUSED)
{
}

static void
gewu_assessment_view_dispose (GObject *object)
{
  GewuAssessmentView *self = GEWU_ASSESSMENT_VIEW (object);

  cancel (self);
  g_clear_object (&get_private (self)->session);
  get_private (self)->detail = NULL;

  G_OBJECT_CLASS (gewu_assessment_view_parent_class)->dispose (object);
}

static void
gewu_assessment_view_class_init (GewuAssessmentViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gewu_assessment_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = gewu_assessment_view_map;
  klass->clear = gewu_assessment_view_real_clear;
}

static void
gewu_assessment_view_init (GewuAssessmentView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

void
gewu_assessment_view_show (GewuAssessmentView         *self,
                           GewuSession                *session,
                           const GewuAssessmentDetail *detail)
{
  GewuAssessmentViewPrivate *priv = get_private (self);
  gint64 id = detail != NULL ? detail->head->id : 0;

  g_return_if_fail (GEWU_IS_ASSESSMENT_VIEW (self));
  g_return_if_fail (detail == NULL || session != NULL);

  cancel (self);
  priv->detail = detail;
  if (id != priv->id || session != priv->session)
    {
      g_set_object (&priv->session, session);
      priv->id = id;
      GEWU_ASSESSMENT_VIEW_GET_CLASS (self)->clear (self);
    }
  priv->stale = TRUE;
  refresh_if_shown (self);
}

GewuSession *
gewu_assessment_view_get_session (GewuAssessmentView *self)
{
  g_return_val_if_fail (GEWU_IS_ASSESSMENT_VIEW (self), NULL);

  return get_private (self)->session;
}

const GewuAssessmentDetail *
gewu_assessment_view_get_detail (GewuAssessmentView *self)
{
  g_return_val_if_fail (GEWU_IS_ASSESSMENT_VIEW (self), NULL);

  return get_private (self)->detail;
}

gint64
gewu_assessment_view_get_id (GewuAssessmentView *self)
{
  g_return_val_if_fail (GEWU_IS_ASSESSMENT_VIEW (self), 0);

  return get_private (self)->id;
}

gboolean
gewu_assessment_view_is_writable (GewuAssessmentView *self)
{
  GewuAssessmentViewPrivate *priv = get_private (self);
  gboolean read_only = TRUE;

  g_return_val_if_fail (GEWU_IS_ASSESSMENT_VIEW (self), FALSE);

  if (priv->session != NULL)
    g_object_get (priv->session, "read-only", &read_only, NULL);

  return priv->detail != NULL && !read_only;
}

GCancellable *
gewu_assessment_view_begin_request (GewuAssessmentView *self)
{
  GewuAssessmentViewPrivate *priv = get_private (self);

  g_return_val_if_fail (GEWU_IS_ASSESSMENT_VIEW (self), NULL);

  cancel (self);
  priv->request = g_cancellable_new ();

  return priv->request;
}

gboolean
gewu_assessment_view_end_request (GewuAssessmentView *self,
                                  const GError       *error)
{
  g_return_val_if_fail (GEWU_IS_ASSESSMENT_VIEW (self), FALSE);

  if (error != NULL)
    gewu_assessment_view_show_error (self, error);

  return error == NULL && get_private (self)->detail != NULL;
}

void
gewu_assessment_view_show_error (GewuAssessmentView *self,
                                 const GError       *error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GEWU_IS_ASSESSMENT_VIEW (self));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = gewu_words_error (error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", text);
}

GtkWindow *
gewu_assessment_view_get_window (GewuAssessmentView *self)
{
  g_return_val_if_fail (GEWU_IS_ASSESSMENT_VIEW (self), NULL);

  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}
