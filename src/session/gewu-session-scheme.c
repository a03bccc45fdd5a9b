/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-scheme.h"

#include "gewu-error.h"
#include "gewu-scheme-draft.h"
#include "gewu-schemes.h"
#include "gewu-session-private.h"

#include <gio/gio.h>

/* ---- writing */

static GewuSchemeLine *
create_line (const char *code,
             int         version,
             gint64      id)
{
  GewuSchemeLine *line = g_new0 (GewuSchemeLine, 1);

  line->code = g_strdup (code);
  line->version = version;
  line->id = id;

  return line;
}

typedef struct
{
  const char     *code;     /* of the action */
  GewuAction     *action;   /* belongs to the write under way */
  GewuSchemeLine *line;     /* of a save: what it became */
  char           *document; /* of a save */
  int             least;    /* its version is higher than this */
  char           *title;    /* of a deletion */
  gboolean        changed;
} SchemeWrite;

static void
scheme_write_free (gpointer data)
{
  SchemeWrite *self = data;

  gewu_scheme_line_free (self->line);
  g_free (self->document);
  g_free (self->title);
  g_free (self);
}

static const char *
get_title (const SchemeWrite *write)
{
  return write->title != NULL ? write->title : write->line->title;
}

/* The toast tells what the journal does. */
static void
describe_write (const SchemeWrite *write,
                GewuAction        *action)
{
  g_autofree char *version = g_strdup_printf ("%d", write->line->version);

  gewu_action_set (action, "title", get_title (write));
  if (write->line->version > 0)
    gewu_action_set (action, "version", version);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  SchemeWrite *write = g_task_get_task_data (task);
  GError *error = NULL;

  if (gewu_store_write_finish (GEWU_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (write->changed)
    {
      GewuAction *action = gewu_action_new (write->code);

      describe_write (write, action);
      gewu_session_tell_done (g_task_get_source_object (task), action);
    }
  g_task_return_pointer (task, g_steal_pointer (&write->line),
                         (GDestroyNotify) gewu_scheme_line_free);
}

/* Takes task and write. */
static void
start_write (GTask         *task,
             SchemeWrite   *write,
             GewuStoreFunc  func)
{
  GewuSession *self = g_task_get_source_object (task);

  if (write->action == NULL)
    write->action = gewu_action_new (write->code);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, write, scheme_write_free);
  gewu_store_write_async (gewu_session_get_store (self), write->action,
                          gewu_session_get_operator (self), GEWU_WRITE_NORMAL, func, write, NULL,
                          NULL, g_task_get_cancellable (task), written_cb, task);
}

static gboolean
add_version (GewuConnection  *connection,
             SchemeWrite     *write,
             GError         **error)
{
  g_autoptr(GewuSchemeDraft) draft = gewu_scheme_draft_new (write->document, error);
  g_autofree char *document = NULL;
  g_autofree char *version = NULL;

  if (draft == NULL ||
      !gewu_store_next_scheme_version (connection, write->line->code, write->least,
                                       &write->line->version, error))
    return FALSE;

  version = g_strdup_printf ("%d", write->line->version);
  gewu_scheme_draft_set_integer (draft, "version", version);
  document = gewu_scheme_draft_to_text (draft);

  return gewu_store_add_scheme (connection, write->line, document, &write->line->id,
                                &write->changed, error);
}

/* The document as it is may be there already, as a file that is imported again. */
static gboolean
find_version (GewuConnection  *connection,
              SchemeWrite     *write,
              gboolean        *found,
              GError         **error)
{
  g_autoptr(GPtrArray) lines = gewu_store_list_schemes (connection, error);

  *found = FALSE;
  for (guint i = 0; lines != NULL && i < lines->len && !*found; i++)
    {
      const GewuSchemeLine *line = g_ptr_array_index (lines, i);
      g_autofree char *document = NULL;

      if (!g_str_equal (line->code, write->line->code))
        continue;
      document = gewu_store_get_scheme (connection, line->id, error);
      if (document == NULL)
        return FALSE;
      *found = gewu_scheme_draft_text_equals (document, write->document);
      if (*found)
        {
          write->line->id = line->id;
          write->line->version = line->version;
        }
    }

  return lines != NULL;
}

static gpointer
save_scheme (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  SchemeWrite *write = data;
  gboolean found;

  if (!find_version (connection, write, &found, error) ||
      (!found && !add_version (connection, write, error)))
    return NULL;
  describe_write (write, write->action);

  return write;
}

/* A scheme that is neither saved nor shipped keeps its version. */
static int
get_least (GewuScheme *scheme,
           gint64      based_on)
{
  g_autofree char *shipped = gewu_schemes_dup_text (gewu_scheme_get_id (scheme), NULL);

  return gewu_scheme_get_version (scheme) - (based_on == 0 && shipped == NULL ? 1 : 0);
}

/* least -1: by the document. NULL with error set when the document is not valid. */
static SchemeWrite *
create_save (const char  *text,
             gint64       based_on,
             int          least,
             GError     **error)
{
  g_autoptr(GewuScheme) scheme = gewu_scheme_new_from_json (text, -1, error);
  SchemeWrite *write;

  if (scheme == NULL)
    return NULL;

  write = g_new0 (SchemeWrite, 1);
  write->code = "scheme";
  write->document = g_strdup (text);
  write->least = least >= 0 ? least : get_least (scheme, based_on);
  write->line = create_line (gewu_scheme_get_id (scheme), 0, 0);
  write->line->title = g_strdup (gewu_scheme_get_title (scheme));
  write->line->based_on = based_on;

  return write;
}

void
gewu_session_save_scheme_async (GewuSession         *self,
                                const char          *text,
                                gint64               based_on,
                                const char          *note,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;
  SchemeWrite *write;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  g_task_set_source_tag (task, gewu_session_save_scheme_async);
  write = create_save (text, based_on, -1, &error);
  if (write == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  write->action = gewu_action_new (write->code);
  if (note != NULL && *note != '\0')
    gewu_action_set (write->action, "note", note);
  start_write (g_steal_pointer (&task), write, save_scheme);
}

GewuSchemeLine *
gewu_session_save_scheme_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
drop_scheme (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  SchemeWrite *write = data;

  if (!gewu_store_drop_scheme (connection, write->line->code, write->line->version, &write->title,
                               error))
    return NULL;
  write->changed = TRUE;
  describe_write (write, write->action);

  return write;
}

void
gewu_session_drop_scheme_async (GewuSession         *self,
                                const char          *code,
                                int                  version,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  SchemeWrite *write = g_new0 (SchemeWrite, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_drop_scheme_async);
  write->code = "scheme-drop";
  write->line = create_line (code, version, 0);
  start_write (task, write, drop_scheme);
}

gboolean
gewu_session_drop_scheme_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_autoptr(GewuSchemeLine) line = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  line = g_task_propagate_pointer (G_TASK (result), error);

  return line != NULL;
}

/* ---- files */

void
gewu_session_import_scheme_async (GewuSession         *self,
                                  const char          *path,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *text = NULL;
  g_autoptr(GewuScheme) scheme = NULL;
  GError *error = NULL;

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_import_scheme_async);
  if (g_file_get_contents (path, &text, NULL, &error))
    scheme = gewu_scheme_new_from_json (text, -1, &error);
  if (scheme == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  start_write (g_steal_pointer (&task),
               create_save (text, 0, gewu_scheme_get_version (scheme) - 1, NULL), save_scheme);
}

gboolean
gewu_session_export_scheme (GewuSession  *self,
                            const char   *text,
                            const char   *path,
                            GError      **error)
{
  g_return_val_if_fail (GEWU_IS_SESSION (self), FALSE);

  return gewu_session_check_target (self, path, NULL, error) &&
         g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}

char *
gewu_session_copy_scheme_text (const char *text,
                               const char *title)
{
  g_autoptr(GewuSchemeDraft) draft = gewu_scheme_draft_new (text, NULL);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *code = NULL;

  if (draft == NULL)
    return NULL;

  code = g_strdup_printf ("scheme-%.8s", uuid);
  gewu_scheme_draft_set (draft, "id", code);
  gewu_scheme_draft_set_integer (draft, "version", "1");
  gewu_scheme_draft_set (draft, "title", title);

  return gewu_scheme_draft_to_text (draft);
}
