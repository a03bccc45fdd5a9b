/* The photos and files of the records that count in an archived period, by record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-archive.h"

#include "gewu-store-attachment.h"

#include <gio/gio.h>

typedef struct
{
  GewuArchive *archive;
  GHashTable  *records;   /* "noun/id" of those that were copied */
  GHashTable  *names;     /* folders and files that are taken */
} FileCopy;

/* A name that nothing else has yet (transfer full): "照片.jpg", "照片 (2).jpg". */
static char *
find_free_name (FileCopy   *self,
                const char *folder,
                const char *name)
{
  g_autofree char *clean = gewu_archive_clean_name (name);
  const char *dot = g_strrstr (clean, ".");
  int length = dot != NULL ? (int) (dot - clean) : (int) strlen (clean);
  g_autofree char *candidate = g_build_filename (folder, clean, NULL);

  for (guint i = 2; !g_hash_table_add (self->names, g_strdup (candidate)); i++)
    {
      g_autofree char *other = g_strdup_printf ("%.*s (%u)%s", length, clean, i,
                                                dot != NULL ? dot : "");

      g_free (candidate);
      candidate = g_build_filename (folder, other, NULL);
    }

  return g_steal_pointer (&candidate);
}

static gboolean
copy_file (FileCopy        *self,
           const GewuFile  *file,
           const char      *folder,
           GError         **error)
{
  g_autofree char *name = find_free_name (self, folder, file->name);
  g_autofree char *path = g_build_filename (gewu_whole_folder_get_path (self->archive->folder),
                                            name, NULL);
  g_autoptr(GFile) source = g_file_new_for_path (file->path);
  g_autoptr(GFile) target = g_file_new_for_path (path);

  /* What is missing in the zone is said in the contents, and hinders nothing. */
  if (file->missing)
    {
      g_autofree char *title = g_strconcat (file->name, "（原件缺失）", NULL);

      gewu_archive_note (self->archive, title, NULL, GEWU_DAY_UNKNOWN, 0, folder);
      return TRUE;
    }

  return g_file_copy (source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS,
                      self->archive->export.cancellable, NULL, NULL, error);
}

/* What a record is called in the folder: its number; of a visit its enterprise and its day. */
static char *
name_record (const GewuEvidenceRow *row)
{
  const char *label = row->label != NULL ? row->label : gewu_noun_to_id (row->noun);

  if (row->noun == GEWU_NOUN_ISSUE || row->detail == NULL)
    return g_strdup (label);

  return g_strconcat (label, " ", row->detail, NULL);
}

static gboolean
copy_record (FileCopy               *self,
             const GewuEvidenceRow  *row,
             GError                **error)
{
  g_autofree char *key = g_strdup_printf ("%d/%" G_GINT64_FORMAT, row->noun, row->id);
  g_autoptr(GPtrArray) files = NULL;
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;

  if (row->id == 0 || !g_hash_table_add (self->records, g_steal_pointer (&key)))
    return TRUE;
  files = gewu_store_list_files (self->archive->export.connection, row->noun, row->id, error);
  if (files == NULL)
    return FALSE;
  if (files->len == 0)
    return TRUE;

  name = name_record (row);
  folder = find_free_name (self, GEWU_ARCHIVE_FILES, name);
  if (!gewu_archive_make_folder (self->archive, folder, error))
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    if (!copy_file (self, g_ptr_array_index (files, i), folder, error))
      return FALSE;
  gewu_archive_note (self->archive, name, NULL, GEWU_DAY_UNKNOWN, 0, folder);

  return TRUE;
}

static gboolean
copy_line (FileCopy             *self,
           const GewuScore      *score,
           const GewuScoreLine  *line,
           GError              **error)
{
  g_autoptr(GPtrArray) evidence = NULL;

  if (line->measure == NULL)
    return TRUE;
  evidence = gewu_export_list_evidence (&self->archive->export, score, line, error);
  if (evidence == NULL)
    return FALSE;
  for (guint i = 0; i < evidence->len; i++)
    if (!copy_record (self, g_ptr_array_index (evidence, i), error))
      return FALSE;

  return !g_cancellable_set_error_if_cancelled (self->archive->export.cancellable, error);
}

static gboolean
copy_board (FileCopy               *self,
            const GewuBoardResult  *result,
            GError                **error)
{
  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (result->scores, i);

      for (guint j = 0; j < score->lines->len; j++)
        if (!copy_line (self, score, &g_array_index (score->lines, GewuScoreLine, j), error))
          return FALSE;
    }

  return TRUE;
}

gboolean
gewu_archive_add_files (GewuArchive  *self,
                        GError      **error)
{
  GewuAssessmentResult *result = self->export.assessment->result;
  g_autoptr(GHashTable) records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  FileCopy copy = { self, records, names };

  if (!gewu_archive_make_folder (self, GEWU_ARCHIVE_FILES, error))
    return FALSE;
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (result); i++)
    if (!copy_board (&copy, gewu_assessment_result_get_board (result, i), error))
      return FALSE;

  return TRUE;
}
