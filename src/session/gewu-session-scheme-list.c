/* Which schemes there are: those of the zone and those that are shipped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-scheme.h"

#include "gewu-schemes.h"
#include "gewu-session-private.h"

/* ---- the list */

void
gewu_scheme_entry_free (GewuSchemeEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->title);
  g_ptr_array_unref (self->versions);
  g_free (self);
}

static GewuSchemeEntry *
create_entry (const char *code,
              const char *title)
{
  GewuSchemeEntry *entry = g_new0 (GewuSchemeEntry, 1);

  entry->code = g_strdup (code);
  entry->title = g_strdup (title);
  entry->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_scheme_line_free);

  return entry;
}

static GewuSchemeEntry *
find_entry (GPtrArray  *entries,
            const char *code)
{
  for (guint i = 0; i < entries->len; i++)
    {
      GewuSchemeEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->code, code))
        return entry;
    }

  return NULL;
}

/* Takes the lines of saved. */
static void
add_saved (GPtrArray *entries,
           GPtrArray *saved)
{
  while (saved->len > 0)
    {
      GewuSchemeLine *line = g_ptr_array_steal_index (saved, 0);
      GewuSchemeEntry *entry = find_entry (entries, line->code);

      if (entry == NULL)
        {
          entry = create_entry (line->code, line->title);
          g_ptr_array_add (entries, entry);
        }
      entry->used |= line->used;
      g_ptr_array_add (entry->versions, line);
    }
}

static void
add_shipped (GPtrArray        *entries,
             const GewuPreset *preset)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuScheme) scheme = gewu_schemes_load (preset->id, &error);
  GewuSchemeEntry *entry;
  GewuSchemeLine *line;

  if (scheme == NULL)
    {
      g_warning ("Preset %s: %s", preset->id, error->message);
      return;
    }

  entry = find_entry (entries, gewu_scheme_get_id (scheme));
  if (entry == NULL)
    {
      entry = create_entry (gewu_scheme_get_id (scheme), preset->title);
      entry->is_shipped = TRUE;
      g_ptr_array_add (entries, entry);
    }
  line = g_new0 (GewuSchemeLine, 1);
  line->code = g_strdup (entry->code);
  line->version = gewu_scheme_get_version (scheme);
  line->title = g_strdup (preset->title);
  g_ptr_array_add (entry->versions, line);
}

static gpointer
list_schemes (GewuConnection  *connection,
              gpointer         data G_GNUC_UNUSED,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  g_autoptr(GPtrArray) saved = gewu_store_list_schemes (connection, error);
  g_autoptr(GPtrArray) presets = NULL;
  GPtrArray *entries;

  if (saved == NULL)
    return NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_scheme_entry_free);
  presets = gewu_schemes_list ();
  add_saved (entries, saved);
  for (guint i = 0; i < presets->len; i++)
    add_shipped (entries, g_ptr_array_index (presets, i));

  return entries;
}

void
gewu_session_list_schemes_async (GewuSession         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_schemes_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, list_schemes, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_list_schemes_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
load_newest (GewuConnection         *connection,
             const GewuSchemeEntry  *entry,
             GPtrArray              *schemes,
             GError                **error)
{
  const GewuSchemeLine *line = g_ptr_array_index (entry->versions, 0);
  g_autofree char *text = line->id != 0 ? gewu_store_get_scheme (connection, line->id, error)
                                        : gewu_schemes_dup_text (line->code, error);
  GewuScheme *scheme;

  if (text == NULL)
    return FALSE;
  scheme = gewu_scheme_new_from_json (text, -1, NULL);
  if (scheme != NULL)
    g_ptr_array_add (schemes, scheme);

  return TRUE;
}

static gpointer
load_schemes (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autoptr(GPtrArray) entries = list_schemes (connection, data, cancellable, error);
  g_autoptr(GPtrArray) schemes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_scheme_unref);

  if (entries == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    if (!load_newest (connection, g_ptr_array_index (entries, i), schemes, error))
      return NULL;

  return g_steal_pointer (&schemes);
}

void
gewu_session_load_schemes_async (GewuSession         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_load_schemes_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, load_schemes, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_load_schemes_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- one document */

static GewuSchemeLine *
document_place_new (const char *code,
                    gint64      id)
{
  GewuSchemeLine *line = g_new0 (GewuSchemeLine, 1);

  line->code = g_strdup (code);
  line->id = id;

  return line;
}

static gpointer
get_scheme (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  const GewuSchemeLine *line = data;

  return line->id != 0 ? gewu_store_get_scheme (connection, line->id, error)
                       : gewu_schemes_dup_text (line->code, error);
}

void
gewu_session_get_scheme_async (GewuSession         *self,
                               const char          *code,
                               gint64               id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (code != NULL);

  g_task_set_source_tag (task, gewu_session_get_scheme_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, get_scheme, document_place_new (code, id),
                         (GDestroyNotify) gewu_scheme_line_free, g_free);
}

char *
gewu_session_get_scheme_finish (GewuSession   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
