/* A pack as a folder: the documents to go on working with, and below it the pages to print.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-pack.h"

#include "gewu-error.h"
#include "gewu-pack-seal.h"
#include "gewu-whole-folder.h"
#include "gewu-write-pool.h"

#include <errno.h>
#include <glib/gstdio.h>

#define PRINTS "打印"
#define KEPT "（上一次）"

/* Nobody hands out hundreds of pages: a longer table is printed from its sheet if need be. */
#define MOST_PRINTED_ROWS 2000

typedef struct
{
  GewuWholeFolder *folder;
  GewuWritePool   *pool;
  GMutex           lock;    /* of all below */
  GPtrArray       *names;   /* char *, of what is written */
  gboolean         prints;  /* there is a folder for them */
} Folder;

/* ---- the documents */

/* name within the folder is taken; the path of it (transfer full). */
static char *
add_name (Folder *self,
          char   *name)
{
  char *path = g_build_filename (gewu_whole_folder_get_path (self->folder), name, NULL);

  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->names, name);
  g_mutex_unlock (&self->lock);

  return path;
}

static gboolean
make_print_folder (Folder  *self,
                   GError **error)
{
  gboolean made;

  g_mutex_lock (&self->lock);
  made = self->prints || gewu_whole_folder_add (self->folder, PRINTS, error);
  self->prints = made;
  g_mutex_unlock (&self->lock);

  return made;
}

static gboolean
push_pages (Folder              *self,
            GewuSharedDocument  *document,
            const char          *name,
            GError             **error)
{
  g_autoptr(GewuSharedDocument) pages = gewu_shared_document_new_short (document,
                                                                        MOST_PRINTED_ROWS);
  g_autofree char *file = g_strconcat (name, ".pdf", NULL);
  g_autofree char *path = NULL;

  if (pages == NULL)
    return TRUE;
  if (!make_print_folder (self, error))
    return FALSE;
  path = add_name (self, g_build_filename (PRINTS, file, NULL));
  gewu_write_pool_push (self->pool, pages, gewu_writers_find ("pdf"), path);

  return TRUE;
}

static gboolean
has_stream (const GewuDocument *document)
{
  for (guint i = 0; i < document->tables->len; i++)
    if (((const GewuReportTable *) g_ptr_array_index (document->tables, i))->next != NULL)
      return TRUE;

  return FALSE;
}

/* Rows that are still in the database are written here, all else on the pool. */
static gboolean
put_document (GewuPack       *pack,
              GewuPackPaper  *paper,
              GewuDocument   *document,
              GError        **error)
{
  Folder *self = pack->output;
  const char *format = paper->report->is_text ? "docx" : "xlsx";
  g_autofree char *name = gewu_pack_name_paper (pack, paper, document);
  g_autofree char *path = add_name (self, g_strconcat (name, ".", format, NULL));
  g_autoptr(GewuSharedDocument) shared = gewu_shared_document_new (document);

  if (has_stream (document))
    return gewu_writers_find (format) (document, path, pack->cancellable, error);

  gewu_write_pool_push (self->pool, shared, gewu_writers_find (format), path);

  return !gewu_pack_prints (pack, paper) || push_pages (self, shared, name, error);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
write_seal (GewuPack  *pack,
            GError   **error)
{
  Folder *self = pack->output;
  g_autofree char *head = gewu_pack_describe (pack);
  g_autoptr(GString) text = g_string_new (head);

  g_string_append_c (text, '\n');
  g_ptr_array_sort (self->names, compare_names);
  for (guint i = 0; i < self->names->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (self->names, i));
  g_ptr_array_add (self->names, NULL);

  return gewu_pack_seal_write (gewu_whole_folder_get_path (self->folder), text->str,
                               (const char *const *) self->names->pdata, error);
}

static gboolean
check_not_empty (GewuPack  *pack,
                 GError   **error)
{
  g_autofree char *period = gewu_period_to_string (pack->request->period);

  if (((Folder *) pack->output)->names->len > 0)
    return TRUE;
  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS, period);

  return FALSE;
}

/* The pool ends in any case: it reads what self lends. */
static gboolean
fill_folder (GewuPack        *pack,
             GewuConnection  *connection,
             GError         **error)
{
  Folder *self = pack->output;
  g_autoptr(GError) local_error = NULL;
  gboolean filled;

  self->pool = gewu_write_pool_new (pack->cancellable);
  filled = gewu_pack_make (pack, connection, &local_error);
  filled = gewu_write_pool_finish (self->pool, filled ? &local_error : NULL) && filled
           && check_not_empty (pack, &local_error) && write_seal (pack, &local_error);
  if (!filled)
    gewu_whole_folder_rename_error (self->folder, local_error);

  return filled || gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

/* ---- the folder of before */

/* "…（上一次）", "…（上一次 2）": one that is not there (transfer full). */
static char *
find_free_path (const char *path)
{
  char *free_path = g_strconcat (path, KEPT, NULL);

  for (guint i = 2; g_file_test (free_path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (free_path);
      free_path = g_strdup_printf ("%s（上一次 %u）", path, i);
    }

  return free_path;
}

/* What stands there now goes away, to come back when the new one cannot take its place. */
static gboolean
replace_folder (Folder        *self,
                const char    *path,
                GewuPackSeal   seal,
                char         **kept,
                GError       **error)
{
  g_autofree char *aside = find_free_path (path);

  if (g_rename (path, aside) != 0)
    {
      gewu_set_file_error (error, errno, path);
      return FALSE;
    }
  if (!gewu_whole_folder_commit (self->folder, error))
    {
      g_rename (aside, path);
      return FALSE;
    }
  if (seal == GEWU_PACK_SEAL_WHOLE)
    gewu_whole_folder_remove (aside);
  else
    *kept = g_steal_pointer (&aside);

  return TRUE;
}

static gboolean
check_target (const char    *path,
              GewuPackSeal  *seal,
              GError       **error)
{
  *seal = GEWU_PACK_SEAL_NONE;
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK)
      && !gewu_pack_seal_check (path, seal, error))
    return FALSE;
  if (*seal == GEWU_PACK_SEAL_NONE)
    g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_EXISTS, path);

  return *seal != GEWU_PACK_SEAL_NONE;
}

static gboolean
commit_folder (GewuPack  *pack,
               char     **kept,
               GError   **error)
{
  Folder *self = pack->output;
  GewuPackSeal seal;

  /* Once more: much may have happened in the meantime. */
  if (!check_target (pack->path, &seal, error)
      || g_cancellable_set_error_if_cancelled (pack->cancellable, error))
    return FALSE;

  return seal == GEWU_PACK_SEAL_NONE ? gewu_whole_folder_commit (self->folder, error)
                                     : replace_folder (self, pack->path, seal, kept, error);
}

char **
gewu_pack_write_folder (GewuPack        *self,
                        GewuConnection  *connection,
                        char           **kept,
                        GError         **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GewuWholeFolder) whole = NULL;
  Folder folder = { .names = names };
  GewuPackSeal seal;
  gboolean written;

  *kept = NULL;
  if (!check_target (self->path, &seal, error))
    return NULL;
  folder.folder = whole = gewu_whole_folder_new (self->path, error);
  if (whole == NULL)
    return NULL;

  g_mutex_init (&folder.lock);
  self->output = &folder;
  self->put = put_document;
  written = fill_folder (self, connection, error) && commit_folder (self, kept, error);
  g_mutex_clear (&folder.lock);

  return written ? (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE) : NULL;
}
