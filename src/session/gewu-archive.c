/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-archive.h"

#include "gewu-error.h"

#include <string.h>

#define NAME "考核归档"
#define LABEL_LENGTH 40
#define FORBIDDEN_IN_NAMES "/\\:*?\"<>|"

/* How anybody can see that nothing was changed. */
static const char *const explanations[] = {
  "说明：1. 本文件夹由程序一次生成，内容为考核结果定稿（或最近一次公布）时的办法、数据、结果、文书和佐证材料。",
  "2. 校验方法：在装有本程序的计算机上运行“gewu-cli check-archive 本文件夹”，程序仅凭“" GEWU_ARCHIVE_DATA
  "”中的办法和计算依据重新计算，与计算结果、校验值逐字一致即为未被改动，不需要原数据库。",
  "3. 查看逐项得分：运行“gewu-cli score " GEWU_ARCHIVE_SCHEME " " GEWU_ARCHIVE_DATA "/指标数据.csv --entries "
  GEWU_ARCHIVE_DATA "/手工项.csv --corrections " GEWU_ARCHIVE_DATA "/更正与调整.csv”。",
};

void
gewu_archive_note (GewuArchive *self,
                   const char  *title,
                   const char  *number,
                   GewuDay      day,
                   guint        n_pages,
                   const char  *path)
{
  GewuExportPool *pool = self->export.pool;
  GewuContentsRow row = { gewu_export_pool_copy (pool, title), gewu_export_pool_copy (pool, number),
                          day, n_pages, gewu_export_pool_copy (pool, path) };

  g_array_append_val (self->contents, row);
}

gboolean
gewu_archive_make_folder (GewuArchive  *self,
                          const char   *name,
                          GError      **error)
{
  return gewu_whole_folder_add (self->folder, name, error);
}

char *
gewu_archive_clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);

  g_strdelimit (valid, FORBIDDEN_IN_NAMES, '_');
  for (char *p = valid; *p != '\0'; p++)
    if ((guchar) *p < 0x20)
      *p = '_';
  if (valid[0] == '.')
    valid[0] = '_';

  return g_steal_pointer (&valid);
}

const GewuAssessmentEvent *
gewu_archive_find_event (GewuArchive             *self,
                         GewuAssessmentEventKind  kind)
{
  for (guint i = self->events->len; i-- > 0;)
    {
      const GewuAssessmentEvent *event = g_ptr_array_index (self->events, i);

      if (event->kind == kind)
        return event;
    }

  return NULL;
}

/* ---- 卷内目录 */

static gboolean
add_contents (GewuArchive  *self,
              GError      **error)
{
  GewuSessionAssessment *assessment = self->export.assessment;
  GewuReportInput input = { .zone = self->export.zone, .period = assessment->period };
  GewuContentsReport report = {
    .scheme = gewu_export_name_scheme (&self->export),
    .hash = assessment->hash,
    .explanations = explanations,
    .n_explanations = G_N_ELEMENTS (explanations),
    .rows = (const GewuContentsRow *) self->contents->data,
    .n_rows = self->contents->len,
  };
  g_autoptr(GewuDocument) document = gewu_report_contents_build (&input, &report);

  return gewu_archive_add_document (self, document, NULL, "卷内目录", NULL, error);
}

static gboolean
write_parts (GewuArchive  *self,
             GError      **error)
{
  return gewu_archive_add_papers (self, error) && gewu_archive_add_data (self, error)
         && gewu_archive_add_files (self, error) && add_contents (self, error);
}

static void
clear_archive (GewuArchive *self)
{
  g_clear_pointer (&self->folder, gewu_whole_folder_free);
  gewu_export_close (&self->export);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_array_unref (self->contents);
}

/* A scheme's title as a part of a file's name, which may have 255 bytes. */
static char *
make_label (const char *title)
{
  g_autofree char *clean = gewu_archive_clean_name (title);

  if (g_utf8_strlen (clean, -1) <= LABEL_LENGTH)
    return g_steal_pointer (&clean);

  return g_utf8_substring (clean, 0, LABEL_LENGTH);
}

/* "2023年第二季度考核归档"; of several schemes of a period with the title of its own, or where two
 * have the same, with its code. NULL with error set. */
static char *
make_name (GewuConnection            *connection,
           const GewuAssessmentHead  *head,
           GError                   **error)
{
  g_autoptr(GPtrArray) all = gewu_store_list_assessments (connection, error);
  g_autofree char *period = gewu_period_to_title (head->period);
  g_autofree char *label = make_label (head->scheme_title);
  g_autofree char *code = make_label (head->scheme_code);
  gboolean alone = TRUE;
  gboolean unique = TRUE;

  if (all == NULL)
    return NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const GewuAssessmentHead *other = g_ptr_array_index (all, i);
      g_autofree char *other_label = make_label (other->scheme_title);

      if (other->id == head->id || other->period.first != head->period.first
          || other->period.last != head->period.last)
        continue;
      alone = FALSE;
      unique = unique && strcmp (label, other_label) != 0;
    }
  if (alone)
    return g_strconcat (period, NAME, NULL);

  return g_strconcat (period, NAME "（", unique ? label : code, "）", NULL);
}

/* Something must stand, and nothing be there yet. */
static gboolean
check_possible (const GewuAssessmentHead  *head,
                const char                *target,
                GError                   **error)
{
  if (head->snapshot == 0)
    return gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_STATE, error);
  if (!g_file_test (target, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_EXISTS, target);

  return FALSE;
}

char *
gewu_archive_write (GewuConnection            *connection,
                    const GewuAssessmentHead  *head,
                    const char                *zone,
                    const char                *parent,
                    GCancellable              *cancellable,
                    GError                   **error)
{
  g_autofree char *name = make_name (connection, head, error);
  g_autofree char *target = name != NULL ? g_build_filename (parent, name, NULL) : NULL;
  g_autoptr(GewuReportRequest) request = gewu_report_request_new (NULL);
  GewuArchive archive = { .export = { connection, .zone = zone, .cancellable = cancellable } };
  gboolean written;

  if (target == NULL || !check_possible (head, target, error))
    return NULL;

  request->assessment = head->id;
  archive.contents = g_array_new (FALSE, FALSE, sizeof (GewuContentsRow));
  if (gewu_export_open (&archive.export, request, 0, TRUE, error))
    archive.events = gewu_store_list_assessment_events (connection, head->id, error);
  if (archive.events != NULL)
    archive.folder = gewu_whole_folder_new (target, error);
  written = archive.folder != NULL && write_parts (&archive, error)
            && !g_cancellable_set_error_if_cancelled (cancellable, error)
            && gewu_whole_folder_commit (archive.folder, error);
  clear_archive (&archive);

  return written ? g_steal_pointer (&target) : NULL;
}
