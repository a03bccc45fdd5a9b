/* A document as docx, read back by docx.py, which is as strict as Word.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "gewu-docx-writer.h"
#include "gewu-error.h"
#include "gewu-writers.h"
#include "report-part.h"
#include "report-prose.h"

#define MOST_ROWS 20000u

#define ADD(name, data, function) \
  g_test_add ("/report-docx/" name, Fixture, data, set_up, function, tear_down)

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data G_GNUC_UNUSED)
{
  const char *parent = g_getenv ("GEWU_TEST_TMP");

  if (parent == NULL)
    parent = g_get_tmp_dir ();
  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  self->folder = g_build_filename (parent, "docx-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (self->folder));
  self->path = g_build_filename (self->folder, "通报.docx", NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_unlink (self->path);
  /* Fails when anything else is left. */
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static void
write_docx (Fixture      *self,
            GewuDocument *document)
{
  g_autoptr(GError) error = NULL;

  gewu_document_write (document, self->path, NULL, &error);
  g_assert_no_error (error);
}

/* What docx.py makes of it; fails when it is not as it should be. */
static char *
read_docx (Fixture *self)
{
  g_autofree char *reader =
    g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), "..", "displayless", "docx.py", NULL);
  char *argv[] = { (char *) "/usr/bin/python3", reader, self->path, NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *mistakes = NULL;
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, &mistakes, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mistakes, ==, "");
  g_assert_true (g_spawn_check_wait_status (status, &error));

  return text;
}

static void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

/* ---- what it says */

static void
test_bulletin (Fixture       *self,
               gconstpointer  data G_GNUC_UNUSED)
{
  static const char tail[] =
    "附件说明!: 附件：1.部门问题解决情况\\n2.网格问题解决情况\n"
    "发文机关署名: " PROSE_SIGNER "\n成文日期: " PROSE_DAY "\n附注: " PROSE_NOTE "\n"
    "== 210×297 mm, 37 mm above\n"
    "附件标识: 附件1\n表格标题: 部门问题解决情况\n"
    "表格说明: 编制单位：指挥部　　起止日期：2023-04-01 至 2023-06-30\n"
    "#| 编号 | 部门 | 问题解决 | *说明\n#|  |  | 解决数 | 交办数 | 解决率 |\n| 产业集聚区\n"
    "| 部门问题解决情况行1完 | 关堤街道办事处 | >1 | >3 | >33.33% |\n"
    "| 部门问题解决情况行2完 | 市场监督管理局 | >2 | >4 | >50.00% |\n"
    "| *部门问题解决情况行3完 | *关堤街道办事处 | >*3 | >*5 | >*60.00% | *超期未办结\n";
  static const char small[] =
    "#| 名次 | 部门 | 得分\n| >1 | 经济发展局 | >98.00\n| >2 | 自然资源和规划局 | >97.00\n"
    "| >3 | 关堤街道 | >96.00\n表格间距: \nheading 1: 四、存在的主要问题\n";
  g_autoptr(GewuDocument) document = prose_create_document (1);
  g_autofree char *text = NULL;

  write_docx (self, document);
  text = read_docx (self);
  g_assert_true (g_str_has_prefix (text, "文号: " PROSE_NUMBER "\nTitle: " PROSE_TITLE "\n"
                                         "标题下说明: （数据截至2023年6月30日）\n"
                                         "主送机关: " PROSE_ADDRESSEE "\nheading 1: 一、总体情况\n"
                                         "heading 2: （一）基本情况\nBody Text: " PROSE_BODY "\n"));
  assert_says (text, small);
  assert_says (text, tail);
  /* 1 + … + 12 = 78; 24 more were given out: 78 ÷ 102. */
  assert_says (text, "| 合计 |  | >78 | >102 | >76.47% |\n表注!: 注：解决率＝解决数÷交办数。\n"
                     "签字: 填表人：\\t审核人：\\t分管领导：\n盖章: （盖章）");
  assert_says (text, "== 297×210 mm, 15 mm above\n附件标识: 附件2\n");
  g_assert_true (g_str_has_suffix (text, "== 210×297 mm, 15 mm above\n"));
  for (guint i = 1; i <= 60; i++)
    {
      g_autofree char *row = g_strdup_printf ("| %s网格问题解决情况行%u完 |", i == 3 ? "*" : "", i);

      assert_says (text, row);
    }
}

static void
test_letterhead (Fixture       *self,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = prose_create_document (1);
  g_autoptr(GewuLetterhead) letterhead = gewu_letterhead_new ();
  g_autofree char *text = NULL;
  g_autofree char *styles = NULL;
  g_autofree char *fonts = NULL;

  letterhead->names[0] = g_strdup ("王敏");
  g_clear_pointer (&letterhead->signers[1], g_free);
  g_free (letterhead->body_fonts);
  letterhead->body_fonts = g_strdup ("华文<仿宋>, 仿宋 ,FangSong");
  gewu_document_set_letterhead (document, letterhead);
  write_docx (self, document);
  text = read_docx (self);
  assert_says (text, "签字: 填表人：王敏\\t\\t分管领导：\n");
  styles = read_part (self->path, "word/styles.xml");
  assert_says (styles, "w:eastAsia=\"华文&lt;仿宋&gt;\"");
  assert_says (styles, "w:ascii=\"方正小标宋简体\"");
  assert_says (styles, "w:firstLineChars=\"200\"");
  fonts = read_part (self->path, "word/fontTable.xml");
  assert_says (fonts, "<w:altName w:val=\"仿宋,FangSong\"/>");
}

static GewuReportForm *
create_form (void)
{
  GewuChartStripDay days[3] = { { .month = 5, .day = 4 }, { .month = 5, .day = 5 },
                                { .month = 5, .day = 6 } };
  GewuReportForm *form = gewu_report_form_new ("登记表", "问题登记表", "编号：WT20230001");

  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "企业名称", "甲公司", 12);
  gewu_report_form_add_box (form, "办理时限", "2023-05-11", 12);
  gewu_report_form_type_box (form, GEWU_REPORT_DATE, 0);
  gewu_report_form_mark_box (form);
  gewu_report_form_add_strip (form, "办理日历", days, G_N_ELEMENTS (days));
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_HEADINGS, 1);
  gewu_report_form_add_box (form, NULL, "办理经过", 24);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_SIGNERS, 3);
  gewu_report_form_add_box (form, NULL, "填表人：", 24);

  return form;
}

static void
test_form (Fixture       *self,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = gewu_document_new ("登记表", NULL);
  g_autofree char *text = NULL;
  g_autofree char *picture = NULL;

  gewu_document_add_form (document, create_form ());
  write_docx (self, document);
  text = read_docx (self);
  g_assert_cmpstr (text, ==,
                   "表格标题: 问题登记表\n表格说明: 编号：WT20230001\n"
                   "| 企业名称 | 甲公司 | 办理时限 | *2023-05-11\n| 办理日历 | [picture]\n"
                   "| 办理经过\n| 填表人：\n: \n== 210×297 mm, 15 mm above\n");
  picture = read_part (self->path, "word/media/picture1.png");
  g_assert_true (g_str_has_prefix (picture, "\x89PNG"));
}

/* Whatever the data holds, the file can be opened. */
static void
test_odd_text (Fixture       *self,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = gewu_document_new ("<&\"\x02>", "]]>");
  GewuReportProse *prose = gewu_report_prose_new ("怪");
  g_autofree char *long_text = g_strnfill (200000, 'x');
  g_autofree char *text = NULL;

  prose_add_line (prose, GEWU_PROSE_TITLE, "a\x01\x1f]]>&lt;<b>\"\xed\xa0\x80|\xff|\xef\xbf\xbe|𠮷");
  prose_add_line (prose, GEWU_PROSE_BODY, "一\n二\t三\r\n四");
  prose_add_line (prose, GEWU_PROSE_BODY, "");
  prose_add_line (prose, GEWU_PROSE_BODY, long_text);
  gewu_document_set_prose (document, prose);
  write_docx (self, document);
  text = read_docx (self);
  assert_says (text, "Title: a]]>&lt;<b>\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd|\xef\xbf\xbd||𠮷\n"
                     "Body Text: 一\\n二\\t三\\n四\nBody Text: xxx");
  assert_says (text, long_text);
}

static void
test_properties (Fixture       *self,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = prose_create_document (1);
  g_autofree char *core = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_size;
  gsize second_size;

  document->created = G_GINT64_CONSTANT (1688198400000);
  write_docx (self, document);
  core = read_part (self->path, "docProps/core.xml");
  assert_says (core, "<dc:title>2023年第二季度考核通报</dc:title><dc:creator>指挥部</dc:creator>");
  assert_says (core, ">2023-07-01T08:00:00Z<");

  /* The same document gives the same bytes. */
  g_assert_true (g_file_get_contents (self->path, &first, &first_size, NULL));
  write_docx (self, document);
  g_assert_true (g_file_get_contents (self->path, &second, &second_size, NULL));
  g_assert_cmpmem (first, first_size, second, second_size);
}

/* ---- whole or not at all */

static void
assert_old_file (Fixture *self)
{
  g_autoptr(GDir) folder = g_dir_open (self->folder, 0, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpstr (g_dir_read_name (folder), ==, "通报.docx");
  g_assert_null (g_dir_read_name (folder));
}

static gboolean
read_next (gpointer      data,
           const char  **cells,
           GError      **error G_GNUC_UNUSED)
{
  guint *n_left = data;

  if (*n_left == 0)
    return FALSE;
  (*n_left)--;
  cells[0] = "走访";

  return TRUE;
}

static GewuDocument *
create_long_document (guint    n_rows,
                      guint   *n_left,
                      gboolean streamed)
{
  GewuDocument *document = gewu_document_new ("台账", NULL);
  GewuReportTable *table = gewu_report_table_new ("台账", "走访台账");

  gewu_report_table_add_column (table, &(GewuReportColumn) { "内容", .width = 20 });
  *n_left = n_rows;
  if (streamed)
    gewu_report_table_set_stream (table, read_next, n_left, NULL);
  for (guint i = 0; !streamed && i < n_rows; i++)
    gewu_report_table_put (table, "走访");
  gewu_document_add_table (document, table);

  return document;
}

static void
test_too_large (Fixture       *self,
                gconstpointer  data)
{
  gboolean streamed = GPOINTER_TO_INT (data);

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  for (guint n_rows = MOST_ROWS + 1; n_rows >= MOST_ROWS; n_rows--)
    {
      guint n_left;
      g_autoptr(GewuDocument) document = create_long_document (n_rows, &n_left, streamed);
      g_autoptr(GError) error = NULL;
      gboolean written = gewu_docx_write (document, self->path, NULL, &error);

      g_assert_cmpint (written, ==, n_rows <= MOST_ROWS);
      if (written)
        continue;
      g_assert_error (error, GEWU_ERROR, GEWU_ERROR_TABLE_TOO_LARGE);
      g_assert_cmpstr (error->message, ==, "走访台账");
      assert_old_file (self);
    }
}

static void
test_full_disk (Fixture       *self,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = prose_create_document (3);
  struct rlimit whole;
  gboolean written = FALSE;
  guint n_failures = 0;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &whole), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  for (rlim_t limit = 200; !written; limit += limit / 2)
    {
      struct rlimit narrow = { limit, whole.rlim_max };
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &narrow), ==, 0);
      written = gewu_docx_write (document, self->path, NULL, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &whole), ==, 0);
      if (written)
        break;
      g_assert_error (error, GEWU_ERROR, GEWU_ERROR_DISK_FULL);
      g_assert_cmpstr (error->message, ==, self->path);
      assert_old_file (self);
      n_failures++;
    }
  g_assert_cmpuint (n_failures, >, 5);
  g_free (read_docx (self));
}

static void
test_cancel (Fixture       *self,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = prose_create_document (1);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (gewu_docx_write (document, self->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_old_file (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("says-every-sentence-and-cell", NULL, test_bulletin);
  ADD ("has-the-office-s-signers-and-fonts", NULL, test_letterhead);
  ADD ("has-the-boxes-of-a-form", NULL, test_form);
  ADD ("opens-whatever-the-data-holds", NULL, test_odd_text);
  ADD ("has-properties-and-the-same-bytes", NULL, test_properties);
  ADD ("refuses-a-table-too-large", NULL, test_too_large);
  ADD ("refuses-a-stream-too-large", GINT_TO_POINTER (TRUE), test_too_large);
  ADD ("leaves-the-old-file-on-a-full-disk", NULL, test_full_disk);
  ADD ("leaves-the-old-file-when-cancelled", NULL, test_cancel);

  return g_test_run ();
}
