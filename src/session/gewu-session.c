/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-private.h"

#include "gewu-store-import.h"
#include "gewu-store-record.h"

struct _GewuSession
{
  GObject     parent_instance;

  /* Owned */
  GewuStore  *store;
  char       *operator_name;

  gint64      operator;
  gboolean    can_undo;
  gboolean    can_redo;
};

G_DEFINE_FINAL_TYPE (GewuSession, gewu_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_ZONE_NAME = 1,
  PROP_PATH,
  PROP_READ_ONLY,
  PROP_OPERATOR,
  PROP_OPERATOR_NAME,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

enum { CHANGED, DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ---- what can be taken back */

typedef struct
{
  gint64   operator;
  gboolean can_undo;
  gboolean can_redo;
} UndoState;

static gpointer
load_undo_state (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  UndoState *state = g_memdup2 (data, sizeof *state);

  if (!gewu_store_get_undo_state (connection, state->operator, &state->can_undo, &state->can_redo,
                                  error))
    g_clear_pointer (&state, g_free);

  return state;
}

static void
set_flag (GewuSession *self,
          gboolean    *flag,
          gboolean     value,
          Prop         prop)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
undo_state_loaded_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(GewuSession) self = user_data;
  g_autofree UndoState *state = gewu_store_read_finish (GEWU_STORE (source), result, NULL);

  /* One about somebody else is late; another is under way. */
  if (state == NULL || state->operator != self->operator)
    return;

  set_flag (self, &self->can_undo, state->can_undo, PROP_CAN_UNDO);
  set_flag (self, &self->can_redo, state->can_redo, PROP_CAN_REDO);
}

static void
update_undo_state (GewuSession *self)
{
  UndoState *state;

  if (gewu_store_is_read_only (self->store))
    return;

  state = g_new0 (UndoState, 1);
  state->operator = self->operator;
  gewu_store_read_async (self->store, GEWU_READER_LISTS, load_undo_state, state, g_free, g_free,
                         NULL, undo_state_loaded_cb, g_object_ref (self));
}

static void
store_changed_cb (GewuStore   *store G_GNUC_UNUSED,
                  GewuChange  *change,
                  GewuSession *self)
{
  update_undo_state (self);
  g_signal_emit (self, signals[CHANGED], 0, change);
}

/* ---- object */

static void
gewu_session_finalize (GObject *object)
{
  GewuSession *self = GEWU_SESSION (object);

  g_clear_object (&self->store);
  g_free (self->operator_name);

  G_OBJECT_CLASS (gewu_session_parent_class)->finalize (object);
}

static void
gewu_session_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec G_GNUC_UNUSED)
{
  GewuSession *self = GEWU_SESSION (object);

  switch ((Prop) id)
    {
    case PROP_ZONE_NAME:
      g_value_set_string (value, gewu_session_get_zone_name (self));
      break;

    case PROP_PATH:
      g_value_set_string (value, gewu_session_get_path (self));
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, gewu_store_is_read_only (self->store));
      break;

    case PROP_OPERATOR:
      g_value_set_int64 (value, self->operator);
      break;

    case PROP_OPERATOR_NAME:
      g_value_set_string (value, self->operator_name);
      break;

    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_session_class_init (GewuSessionClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gewu_session_finalize;
  object_class->get_property = gewu_session_get_property;

  properties[PROP_ZONE_NAME] = g_param_spec_string ("zone-name", NULL, NULL, NULL, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_OPERATOR] =
    g_param_spec_int64 ("operator", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_OPERATOR_NAME] = g_param_spec_string ("operator-name", NULL, NULL, NULL, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GEWU_TYPE_CHANGE);
  signals[DONE] =
    g_signal_new ("done", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
gewu_session_init (GewuSession *self G_GNUC_UNUSED)
{
}

void
gewu_session_tell_done (GewuSession *self,
                        GewuAction  *action)
{
  g_signal_emit (self, signals[DONE], 0, action);
  gewu_action_free (action);
}

/* ---- opening and closing */

static GewuSession *
gewu_session_new (GewuStore *store)
{
  GewuSession *self = g_object_new (GEWU_TYPE_SESSION, NULL);

  self->store = store;
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  update_undo_state (self);

  return self;
}

static void
return_session (GTask     *task,
                GewuStore *store,
                GError    *error)
{
  if (store != NULL)
    g_task_return_pointer (task, gewu_session_new (store), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
store_created_cb (GObject      *source G_GNUC_UNUSED,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  GewuStore *store = gewu_store_create_finish (result, &error);

  return_session (task, store, error);
}

void
gewu_session_create_async (const char          *path,
                           const char          *zone_name,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (path != NULL && zone_name != NULL);

  g_task_set_source_tag (task, gewu_session_create_async);
  gewu_store_create_async (path, zone_name, cancellable, store_created_cb, task);
}

static void
store_opened_cb (GObject      *source G_GNUC_UNUSED,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  GewuStore *store = gewu_store_open_finish (result, &error);

  return_session (task, store, error);
}

void
gewu_session_open_async (const char          *path,
                         GewuStoreMode        mode,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, gewu_session_open_async);
  gewu_store_open_async (path, mode, cancellable, store_opened_cb, task);
}

GewuSession *
gewu_session_open_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
store_closed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (gewu_store_close_finish (GEWU_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
gewu_session_close_async (GewuSession         *self,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_close_async);
  g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  gewu_store_close_async (self->store, store_closed_cb, task);
}

gboolean
gewu_session_close_finish (GewuSession   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- what it is */

GewuStore *
gewu_session_get_store (GewuSession *self)
{
  g_return_val_if_fail (GEWU_IS_SESSION (self), NULL);

  return self->store;
}

const char *
gewu_session_get_zone_name (GewuSession *self)
{
  g_return_val_if_fail (GEWU_IS_SESSION (self), NULL);

  return gewu_store_get_zone_name (self->store);
}

const char *
gewu_session_get_path (GewuSession *self)
{
  g_return_val_if_fail (GEWU_IS_SESSION (self), NULL);

  return gewu_store_get_path (self->store);
}

gint64
gewu_session_get_operator (GewuSession *self)
{
  g_return_val_if_fail (GEWU_IS_SESSION (self), 0);

  return self->operator;
}

/* ---- operator */

static void
set_operator (GewuSession *self,
              GewuRecord  *person)
{
  gint64 operator = person != NULL ? gewu_record_get_id (person) : 0;

  g_free (self->operator_name);
  self->operator_name = g_strdup (person != NULL ? gewu_record_get (person, "name") : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPERATOR_NAME]);
  if (self->operator == operator)
    return;

  self->operator = operator;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPERATOR]);
  update_undo_state (self);
}

static gpointer
find_operator (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  gint64 person;

  if (!gewu_store_find_operator (connection, data, &person, error))
    return NULL;

  return gewu_store_get_record (connection, GEWU_NOUN_PERSON, person, error);
}

void
gewu_session_choose_operator_async (GewuSession         *self,
                                    const char          *number_or_name,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_choose_operator_async);
  if (number_or_name != NULL)
    {
      gewu_session_run_read (self, task, GEWU_READER_LISTS, find_operator,
                             g_strdup (number_or_name), g_free,
                             (GDestroyNotify) gewu_record_unref);
      return;
    }

  g_task_return_pointer (task, NULL, NULL);
  g_object_unref (task);
}

gboolean
gewu_session_choose_operator_finish (GewuSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_autoptr(GewuRecord) person = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  person = g_task_propagate_pointer (G_TASK (result), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  set_operator (self, person);

  return TRUE;
}
