/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-attachment.h"

#include "gewu-connection.h"
#include "gewu-error.h"

#define EVENT_NOUN "issue-event"

void
gewu_file_free (GewuFile *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->media);
  g_free (self->caption);
  g_free (self->path);
  g_free (self);
}

GewuFile *
gewu_file_copy (const GewuFile *self)
{
  GewuFile *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->media = g_strdup (self->media);
  copy->caption = g_strdup (self->caption);
  copy->path = g_strdup (self->path);

  return copy;
}

/* ---- reading */

static GewuFile *
read_file (GewuStatement *statement,
           const char    *database)
{
  GewuFile *file = g_new0 (GewuFile, 1);

  file->id = gewu_statement_get_int (statement, 0);
  if (!gewu_noun_from_id (gewu_statement_get_text (statement, 1), &file->noun))
    file->noun = GEWU_N_NOUNS;
  file->record = gewu_statement_get_int (statement, 2);
  file->event = gewu_statement_get_int (statement, 3);
  file->name = g_strdup (gewu_statement_get_text (statement, 4));
  file->media = g_strdup (gewu_statement_get_text (statement, 5));
  file->bytes = gewu_statement_get_int (statement, 6);
  file->added_at = gewu_statement_get_int (statement, 7);
  file->caption = g_strdup (gewu_statement_get_text (statement, 8));
  file->path = gewu_file_folder_build_path (database, gewu_statement_get_text (statement, 9));
  file->missing = !g_file_test (file->path, G_FILE_TEST_IS_REGULAR);

  return file;
}

/* Passes on what stopped a statement, else that there is none of this id. */
static void
set_not_found (GError  *local_error,
               gint64   id,
               GError **error)
{
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  else
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, id);
}

GewuFile *
gewu_store_get_file (GewuConnection  *connection,
                     gint64           file,
                     GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "attachment.get");
  GError *local_error = NULL;

  gewu_statement_bind_int (statement, ":id", file);
  if (gewu_statement_step (statement, &local_error))
    return read_file (statement, connection->path);

  set_not_found (local_error, file, error);

  return NULL;
}

static GPtrArray *
collect_files (GewuConnection  *connection,
               GewuStatement   *statement,
               GError         **error)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_file_free);
  GError *local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    g_ptr_array_add (files, read_file (statement, connection->path));
  if (local_error == NULL)
    return g_steal_pointer (&files);

  g_propagate_error (error, local_error);

  return NULL;
}

GPtrArray *
gewu_store_list_files (GewuConnection  *connection,
                       GewuNoun         noun,
                       gint64           record,
                       GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "attachment.list");

  gewu_statement_bind_text (statement, ":noun", gewu_noun_to_id (noun));
  gewu_statement_bind_int (statement, ":record", record);

  return collect_files (connection, statement, error);
}

GPtrArray *
gewu_store_list_all_files (GewuConnection  *connection,
                           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "attachment.all");

  return collect_files (connection, statement, error);
}

gint64
gewu_store_get_event_at (GewuConnection  *connection,
                         gint64           issue,
                         int              position,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "attachment.event-at");
  GError *local_error = NULL;

  gewu_statement_bind_int (statement, ":issue", issue);
  gewu_statement_bind_int (statement, ":position", position);
  if (gewu_statement_step (statement, &local_error))
    return gewu_statement_get_int (statement, 0);

  set_not_found (local_error, position, error);

  return 0;
}

/* ---- writing */

static gboolean
check_event (GewuConnection       *connection,
             const GewuFileOwner  *owner,
             GError              **error)
{
  g_autoptr(GewuStatement) statement = NULL;
  GError *local_error = NULL;

  if (owner->event == 0)
    return TRUE;
  statement = gewu_connection_prepare (connection, "attachment.event-of");
  gewu_statement_bind_int (statement, ":event", owner->event);
  gewu_statement_bind_int (statement, ":issue", owner->record);
  if (owner->noun == GEWU_NOUN_ISSUE && gewu_statement_step (statement, &local_error))
    return TRUE;

  set_not_found (local_error, owner->event, error);

  return FALSE;
}

static void
bind_owner (GewuStatement       *statement,
            const GewuFileOwner *owner)
{
  gewu_statement_bind_text (statement, ":noun",
                            owner->event != 0 ? EVENT_NOUN : gewu_noun_to_id (owner->noun));
  gewu_statement_bind_int (statement, ":record",
                           owner->event != 0 ? owner->event : owner->record);
}

/* *id: the owner's file of this content; 0: it has none. */
static gboolean
find_attached (GewuConnection       *connection,
               const GewuFileOwner  *owner,
               const char           *sha256,
               gint64               *id,
               GError              **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "attachment.find");
  GError *local_error = NULL;

  bind_owner (statement, owner);
  gewu_statement_bind_text (statement, ":sha256", sha256);
  *id = gewu_statement_step (statement, &local_error) ? gewu_statement_get_int (statement, 0) : 0;
  return gewu_error_pass_on (local_error, error);
}

GewuFile *
gewu_store_attach (GewuConnection       *connection,
                   const GewuFileOwner  *owner,
                   GewuStagedFile       *content,
                   const char           *name,
                   const char           *media,
                   const char           *caption,
                   gboolean             *added,
                   GError              **error)
{
  g_autoptr(GewuStatement) statement = NULL;
  gint64 id;

  if (!check_event (connection, owner, error) ||
      !gewu_staged_file_keep (content, error) ||
      !find_attached (connection, owner, content->sha256, &id, error))
    return NULL;
  *added = id == 0;
  if (!*added)
    return gewu_store_get_file (connection, id, error);

  id = gewu_connection_next_id (connection);
  statement = gewu_connection_prepare (connection, "attachment.add");
  gewu_statement_bind_int (statement, ":id", id);
  bind_owner (statement, owner);
  gewu_statement_bind_text (statement, ":sha256", content->sha256);
  gewu_statement_bind_text (statement, ":name", name);
  gewu_statement_bind_int (statement, ":bytes", content->bytes);
  gewu_statement_bind_text (statement, ":media", media);
  gewu_statement_bind_int (statement, ":added_at", gewu_now ());
  gewu_statement_bind_id (statement, ":added_by", connection->operator);
  gewu_statement_bind_text (statement, ":caption", caption);
  if (!gewu_statement_run (statement, error))
    return NULL;

  return gewu_store_get_file (connection, id, error);
}

gboolean
gewu_store_detach (GewuConnection  *connection,
                   gint64           file,
                   GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "attachment.drop");

  gewu_statement_bind_int (statement, ":id", file);

  return gewu_statement_run (statement, error);
}
