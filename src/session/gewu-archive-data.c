/* The scheme, what was scored and what it came to: as texts that can be scored again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-archive.h"

#include "gewu-error.h"
#include "gewu-session-papers.h"
#include "gewu-snapshot.h"

#include <string.h>

/* The tables within the inputs (gewu-snapshot.h), each after a line of its name. */
static const struct
{
  const char *section;
  const char *file;
  const char *title;
} tables[] = {
  { "[measures]\n", GEWU_ARCHIVE_DATA "/指标数据.csv", "指标数据" },
  { "[entries]\n", GEWU_ARCHIVE_DATA "/手工项.csv", "手工项" },
  { "[corrections]\n", GEWU_ARCHIVE_DATA "/更正与调整.csv", "更正与调整" },
};

static gboolean
write_text (GewuArchive  *self,
            const char   *name,
            const char   *title,
            const char   *text,
            gssize        length,
            GError      **error)
{
  g_autofree char *path = g_build_filename (gewu_whole_folder_get_path (self->folder), name,
                                            NULL);

  if (!g_file_set_contents_full (path, text, length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                 error))
    return FALSE;
  gewu_archive_note (self, title, NULL, GEWU_DAY_UNKNOWN, 0, name);

  return TRUE;
}

static const char *
find_section (const char *inputs,
              const char *section)
{
  const char *start = inputs;

  while (start != NULL && !g_str_has_prefix (start, section))
    {
      start = strchr (start, '\n');
      start = start != NULL ? start + 1 : NULL;
    }

  return start;
}

static gboolean
write_tables (GewuArchive  *self,
              const char   *inputs,
              GError      **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const char *start = find_section (inputs, tables[i].section);
      const char *end = start != NULL && i + 1 < G_N_ELEMENTS (tables)
                        ? find_section (start, tables[i + 1].section) : NULL;

      if (start == NULL)
        continue;
      start += strlen (tables[i].section);
      if (!write_text (self, tables[i].file, tables[i].title, start,
                       end != NULL ? end - start : (gssize) strlen (start), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
gewu_archive_add_data (GewuArchive  *self,
                       GError      **error)
{
  g_autoptr(GewuSnapshotText) text =
    gewu_store_get_snapshot (self->export.connection, self->export.assessment->snapshot, error);

  return text != NULL && gewu_archive_make_folder (self, GEWU_ARCHIVE_DATA, error)
         && write_text (self, GEWU_ARCHIVE_SCHEME, "考核办法（数据文件）", text->scheme, -1, error)
         && write_tables (self, text->inputs, error)
         && write_text (self, GEWU_ARCHIVE_INPUTS, "计算依据（全部输入）", text->inputs, -1, error)
         && write_text (self, GEWU_ARCHIVE_EVIDENCE, "计入考核的记录", text->evidence, -1, error)
         && write_text (self, GEWU_ARCHIVE_RESULTS, "计算结果", text->results, -1, error)
         && write_text (self, GEWU_ARCHIVE_HASH, "校验值", text->hash, -1, error);
}

static gboolean
read_text (const char  *folder,
           const char  *name,
           char       **text,
           GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_file_get_contents (path, text, NULL, NULL))
    return TRUE;

  g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", path);

  return FALSE;
}

gboolean
gewu_session_check_archive (const char  *folder,
                            char       **hash,
                            GError     **error)
{
  g_autoptr(GewuSnapshot) snapshot = g_new0 (GewuSnapshot, 1);
  g_autoptr(GewuAssessmentResult) result = NULL;

  if (!read_text (folder, GEWU_ARCHIVE_SCHEME, &snapshot->scheme, error)
      || !read_text (folder, GEWU_ARCHIVE_INPUTS, &snapshot->inputs, error)
      || !read_text (folder, GEWU_ARCHIVE_EVIDENCE, &snapshot->evidence, error)
      || !read_text (folder, GEWU_ARCHIVE_RESULTS, &snapshot->results, error)
      || !read_text (folder, GEWU_ARCHIVE_HASH, &snapshot->hash, error))
    return FALSE;

  g_strstrip (snapshot->hash);
  result = gewu_snapshot_recompute (snapshot, NULL, error);
  if (result == NULL)
    return FALSE;
  *hash = g_steal_pointer (&snapshot->hash);

  return TRUE;
}
