/* The pages of a long table as PDF, beside a bare loop that shows the same texts with cairo and one
 * layout of Pango.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>

#include "gewu-document.h"
#include "gewu-pdf-writer.h"
#include "gewu-report-paper.h"

#define RUNS 3
#define N_ROWS 8000u
#define N_COLUMNS 14u
#define ROWS_OF_PAGE 29u
#define ROW_HEIGHT 17.0
#define FONTS "仿宋_GB2312,仿宋,FangSong,Noto Serif CJK SC,serif"
#define FONT_SIZE 9.0

typedef struct
{
  char         *path;
  char         *cells[N_ROWS][N_COLUMNS];
  GewuDocument *document;
} Bench;

static const struct
{
  const char     *heading;
  GewuReportType  type;
} columns[N_COLUMNS] = {
  { "序号", GEWU_REPORT_INTEGER },   { "工号", GEWU_REPORT_CODE },
  { "姓名", GEWU_REPORT_TEXT },      { "所在单位", GEWU_REPORT_TEXT },
  { "所属网格", GEWU_REPORT_TEXT },  { "走访户次", GEWU_REPORT_INTEGER },
  { "走访得分", GEWU_REPORT_DECIMAL }, { "问题上报", GEWU_REPORT_DECIMAL },
  { "问题得分", GEWU_REPORT_DECIMAL }, { "资料得分", GEWU_REPORT_DECIMAL },
  { "加分", GEWU_REPORT_DECIMAL },   { "扣分", GEWU_REPORT_DECIMAL },
  { "总分", GEWU_REPORT_DECIMAL },   { "说明", GEWU_REPORT_TEXT },
};

/* As the 汇总表 of 8,000 people has it. */
static char *
make_cell (GRand *random,
           guint  row,
           guint  column)
{
  static const char *const surnames[] = { "王", "李", "张", "刘", "陈", "杨", "赵", "黄" };
  static const char *const names[] = { "敏", "伟", "芳", "秀英", "建国", "海燕", "志强", "文静" };
  static const char *const units[] = { "经济发展局", "自然资源和规划局", "关堤街道办事处" };

  switch (column)
    {
    case 0:
      return g_strdup_printf ("%u", row + 1);

    case 1:
      return g_strdup_printf ("W%05u", row + 1);

    case 2:
      return g_strconcat (surnames[g_rand_int_range (random, 0, 8)],
                          names[g_rand_int_range (random, 0, 8)], NULL);

    case 3:
      return g_strdup (units[g_rand_int_range (random, 0, 3)]);

    case 4:
      return g_strdup_printf ("第%u网格", row % 300 + 1);

    case 5:
      return g_strdup_printf ("%d", g_rand_int_range (random, 0, 60));

    case N_COLUMNS - 1:
      return g_strdup (row % 37 == 0 ? "因病请假15天，按比例折算走访任务，季度内补走访3户" : "");

    default:
      return g_strdup_printf ("%d.%02d", g_rand_int_range (random, 0, 100),
                              g_rand_int_range (random, 0, 100));
    }
}

static void
fill (Bench *self)
{
  GRand *random = g_rand_new_with_seed (1);
  GewuReportTable *table = gewu_report_table_new ("汇总表", "网格员考核汇总表");

  for (guint i = 0; i < N_COLUMNS; i++)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        columns[i].heading, .type = columns[i].type,
        .places = columns[i].type == GEWU_REPORT_DECIMAL ? 2 : 0 });
  for (guint i = 0; i < N_ROWS; i++)
    for (guint j = 0; j < N_COLUMNS; j++)
      {
        self->cells[i][j] = make_cell (random, i, j);
        gewu_report_table_put (table, self->cells[i][j]);
      }
  g_rand_free (random);
  self->document = gewu_document_new ("汇总表", NULL);
  gewu_document_add_table (self->document, table);
}

static void
write_ours (gpointer data)
{
  Bench *self = data;
  g_autoptr(GError) error = NULL;

  gewu_pdf_write (self->document, self->path, NULL, &error);
  g_assert_no_error (error);
}

static void
show_row (cairo_t     *cr,
          PangoLayout *layout,
          char       **cells,
          double       y)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      cairo_move_to (cr, GEWU_PAPER_SIDE + i * 54, y);
      pango_layout_set_text (layout, cells[i], -1);
      pango_cairo_show_layout (cr, layout);
    }
}

/* No widths, no borders, no breaks: only the texts. */
static void
write_bare (gpointer data)
{
  Bench *self = data;
  cairo_surface_t *surface =
    cairo_pdf_surface_create (self->path, GEWU_PAPER_LONG, GEWU_PAPER_SHORT);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (FONTS);

  pango_font_description_set_absolute_size (font, FONT_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  for (guint i = 0; i < N_ROWS; i++)
    {
      show_row (cr, layout, self->cells[i], GEWU_PAPER_TOP + i % ROWS_OF_PAGE * ROW_HEIGHT);
      if (i % ROWS_OF_PAGE == ROWS_OF_PAGE - 1)
        cairo_show_page (cr);
    }
  pango_font_description_free (font);
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("bench-pages-XXXXXX", NULL);
  g_autofree Bench *bench = g_new0 (Bench, 1);
  GewuBenchTime ours;
  GewuBenchTime bare;

  bench->path = g_build_filename (folder, "pages.pdf", NULL);
  fill (bench);
  gewu_bench_print_head ("Pages");
  ours = gewu_bench_measure (write_ours, bench, RUNS);
  bare = gewu_bench_measure (write_bare, bench, RUNS);
  gewu_bench_print ("PDF, 8,000 rows of 14 cells", ours, &bare);

  gewu_document_free (bench->document);
  for (guint i = 0; i < N_ROWS; i++)
    for (guint j = 0; j < N_COLUMNS; j++)
      g_free (bench->cells[i][j]);
  g_unlink (bench->path);
  g_free (bench->path);
  g_rmdir (folder);

  return 0;
}
