/* A page of the window: what all have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-page.h"

#include "gewu-words.h"

/* Work that is done sooner shows no spinner. */
#define BUSY_DELAY 200

typedef struct
{
  GewuSession  *session;      /* owned, nullable */
  GCancellable *request;      /* owned, nullable: what is asked for now */
  char         *title;
  guint         busy_timeout;
  guint         refresh_idle;
  gboolean      busy;
  gboolean      active;
  gboolean      stale;
} GewuPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GewuPage, gewu_page, GTK_TYPE_BOX)

typedef enum
{
  PROP_SESSION = 1,
  PROP_TITLE,
  PROP_BUSY,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GewuPagePrivate *
get_private (GewuPage *self)
{
  return gewu_page_get_instance_private (self);
}

static void
set_busy (GewuPage *self,
          gboolean  busy)
{
  GewuPagePrivate *priv = get_private (self);

  g_clear_handle_id (&priv->busy_timeout, g_source_remove);
  if (priv->busy == busy)
    return;

  priv->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static gboolean
busy_timeout_cb (gpointer data)
{
  get_private (data)->busy_timeout = 0;
  set_busy (data, TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
refresh_idle_cb (gpointer data)
{
  GewuPagePrivate *priv = get_private (data);

  priv->refresh_idle = 0;
  if (priv->session == NULL || !priv->active || !priv->stale)
    return G_SOURCE_REMOVE;

  priv->stale = FALSE;
  GEWU_PAGE_GET_CLASS (data)->refresh (data);
  return G_SOURCE_REMOVE;
}

static void
queue_refresh (GewuPage *self)
{
  GewuPagePrivate *priv = get_private (self);

  if (priv->refresh_idle == 0)
    priv->refresh_idle = g_idle_add (refresh_idle_cb, self);
}

static void
changed_cb (GewuPage *self)
{
  get_private (self)->stale = TRUE;
  queue_refresh (self);
}

static void
set_session (GewuPage    *self,
             GewuSession *session)
{
  GewuPagePrivate *priv = get_private (self);

  if (priv->session == session)
    return;

  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_func (priv->session, changed_cb, self);
  g_set_object (&priv->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  g_cancellable_cancel (priv->request);
  set_busy (self, FALSE);
  GEWU_PAGE_GET_CLASS (self)->session_changed (self);
  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
gewu_page_real_session_changed (GewuPage *self G_GNUC_UNUSED)
{
}

static void
gewu_page_real_search (GewuPage *self G_GNUC_UNUSED)
{
}

static void
gewu_page_dispose (GObject *object)
{
  GewuPagePrivate *priv = get_private (GEWU_PAGE (object));

  if (priv->request != NULL)
    g_cancellable_cancel (priv->request);
  g_clear_object (&priv->request);
  g_clear_handle_id (&priv->busy_timeout, g_source_remove);
  g_clear_handle_id (&priv->refresh_idle, g_source_remove);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (gewu_page_parent_class)->dispose (object);
}

static void
gewu_page_finalize (GObject *object)
{
  GewuPagePrivate *priv = get_private (GEWU_PAGE (object));

  g_clear_pointer (&priv->title, g_free);

  G_OBJECT_CLASS (gewu_page_parent_class)->finalize (object);
}

static void
gewu_page_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec G_GNUC_UNUSED)
{
  GewuPagePrivate *priv = get_private (GEWU_PAGE (object));

  switch ((Prop) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;

    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, priv->busy);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_page_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec G_GNUC_UNUSED)
{
  GewuPage *self = GEWU_PAGE (object);

  switch ((Prop) id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;

    case PROP_TITLE:
      g_free (get_private (self)->title);
      get_private (self)->title = g_value_dup_string (value);
      break;

    case PROP_BUSY:
    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_page_class_init (GewuPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gewu_page_dispose;
  object_class->finalize = gewu_page_finalize;
  object_class->get_property = gewu_page_get_property;
  object_class->set_property = gewu_page_set_property;
  klass->session_changed = gewu_page_real_session_changed;
  klass->search = gewu_page_real_search;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GEWU_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
}

static void
gewu_page_init (GewuPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "page");
}

GewuSession *
gewu_page_get_session (GewuPage *self)
{
  g_return_val_if_fail (GEWU_IS_PAGE (self), NULL);

  return get_private (self)->session;
}

const char *
gewu_page_get_title (GewuPage *self)
{
  g_return_val_if_fail (GEWU_IS_PAGE (self), NULL);

  return get_private (self)->title;
}

void
gewu_page_set_active (GewuPage *self,
                      gboolean  active)
{
  g_return_if_fail (GEWU_IS_PAGE (self));

  get_private (self)->active = active;
  if (active)
    queue_refresh (self);
}

void
gewu_page_search (GewuPage *self)
{
  g_return_if_fail (GEWU_IS_PAGE (self));

  GEWU_PAGE_GET_CLASS (self)->search (self);
}

GCancellable *
gewu_page_begin_request (GewuPage *self)
{
  GewuPagePrivate *priv = get_private (self);

  g_return_val_if_fail (GEWU_IS_PAGE (self), NULL);

  if (priv->request != NULL)
    g_cancellable_cancel (priv->request);
  g_clear_object (&priv->request);
  priv->request = g_cancellable_new ();
  if (priv->busy_timeout == 0 && !priv->busy)
    priv->busy_timeout = g_timeout_add (BUSY_DELAY, busy_timeout_cb, self);

  return priv->request;
}

gboolean
gewu_page_end_request (GewuPage     *self,
                       const GError *error)
{
  g_return_val_if_fail (GEWU_IS_PAGE (self), FALSE);

  /* A cancelled request was replaced by another, which will end the business. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;

  set_busy (self, FALSE);
  if (error == NULL)
    return TRUE;

  gewu_page_show_error (self, error);
  return FALSE;
}

void
gewu_page_open (GewuPage        *self,
                const GewuQuery *query,
                const char      *label)
{
  g_return_if_fail (GEWU_IS_PAGE (self));
  g_return_if_fail (query != NULL);

  g_signal_emit (self, signals[SIGNAL_OPEN], 0, query, label);
}

void
gewu_page_show_error (GewuPage     *self,
                      const GError *error)
{
  g_autofree char *text = gewu_words_error (error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", text);
}
