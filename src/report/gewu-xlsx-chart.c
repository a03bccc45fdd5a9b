/* A native chart on a sheet of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-chart.h"

#include "gewu-xlsx-formats.h"

#define BAR_COLOR 0x2f6db5    /* also dark enough on a grey printer */
#define LINE_COLOR 0x808080
#define GAP_PERCENT 60
#define MAX_RATE 1.1          /* leaves room for the label of a full bar */
#define PAPER_A4 9

/* Pixels; the second are those of the library's own default. */
#define WIDTH 1000
#define MIN_HEIGHT 560
#define HEIGHT_OF_BAR 30
#define HEIGHT_OF_FRAME 120
#define DEFAULT_WIDTH 480.0
#define DEFAULT_HEIGHT 288.0

static lxw_chart *
create_chart (GewuXlsxBook          *book,
              const GewuReportTable *table,
              lxw_worksheet         *worksheet,
              GewuXlsxRows           rows)
{
  gboolean lying = table->chart.kind == GEWU_CHART_RATES;
  lxw_chart *chart = workbook_add_chart (book->workbook,
                                         lying ? LXW_CHART_BAR : LXW_CHART_COLUMN);
  lxw_col_t category = (lxw_col_t) table->chart.category;
  lxw_col_t value = (lxw_col_t) table->chart.value;
  lxw_chart_fill fill = { .color = BAR_COLOR };
  lxw_chart_series *series;

  g_assert (chart != NULL);
  series = chart_add_series (chart, NULL, NULL);
  g_assert (series != NULL);
  chart_series_set_categories (series, worksheet->name, rows.first, category, rows.last, category);
  chart_series_set_values (series, worksheet->name, rows.first, value, rows.last, value);
  chart_series_set_name (series, gewu_report_table_get_column (table, table->chart.value)->heading);
  chart_series_set_fill (series, &fill);
  chart_series_set_labels (series);

  return chart;
}

/* The library names axes by where they lie: those of lying bars are the other way round. */
static void
set_up_axes (lxw_chart             *chart,
             const GewuReportTable *table)
{
  const GewuReportColumn *column = gewu_report_table_get_column (table, table->chart.value);
  gboolean lying = table->chart.kind == GEWU_CHART_RATES;
  lxw_chart_axis *categories = lying ? chart->y_axis : chart->x_axis;
  lxw_chart_axis *values = lying ? chart->x_axis : chart->y_axis;
  lxw_chart_line line = { .color = LINE_COLOR, .width = 0.75 };

  chart_axis_set_line (categories, &line);
  chart_axis_major_gridlines_set_visible (values, LXW_FALSE);
  chart_axis_off (values);
  chart_axis_set_min (values, 0);
  if (column->type == GEWU_REPORT_RATE)
    chart_axis_set_max (values, MAX_RATE);
  /* The first row of the table at the top. */
  if (lying)
    chart_axis_set_reverse (categories);
}

static void
set_fonts (lxw_chart *chart)
{
  lxw_chart_font title = { .name = (char *) GEWU_XLSX_HEADING_FONT, .size = 16 };
  lxw_chart_font text = {
    .name = (char *) GEWU_XLSX_BODY_FONT,
    .size = GEWU_XLSX_BODY_SIZE,
  };
  lxw_chart_series *series = STAILQ_FIRST (chart->series_list);

  chart_title_set_name_font (chart, &title);
  chart_axis_set_num_font (chart->x_axis, &text);
  chart_axis_set_num_font (chart->y_axis, &text);
  chart_series_set_labels_font (series, &text);
}

gboolean
gewu_xlsx_chart_write (GewuXlsxBook           *book,
                       const GewuReportTable  *table,
                       lxw_worksheet          *worksheet,
                       GewuXlsxRows            rows,
                       GError                **error)
{
  lxw_chart *chart = create_chart (book, table, worksheet, rows);
  int n_bars = (int) (rows.last - rows.first + 1);
  int height = MAX (MIN_HEIGHT, n_bars * HEIGHT_OF_BAR + HEIGHT_OF_FRAME);
  lxw_chart_options options = {
    .x_scale = WIDTH / DEFAULT_WIDTH,
    .y_scale = height / DEFAULT_HEIGHT,
  };
  lxw_worksheet *sheet = gewu_xlsx_book_add_sheet (book, table->chart.title, error);

  if (sheet == NULL)
    return FALSE;

  chart_title_set_name (chart, table->chart.title);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_NONE);
  chart_set_series_gap (chart, GAP_PERCENT);
  set_up_axes (chart, table);
  set_fonts (chart);

  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, PAPER_A4);
  worksheet_fit_to_pages (sheet, 1, 1);

  return gewu_xlsx_book_check (book, worksheet_insert_chart_opt (sheet, 0, 0, chart, &options),
                               error);
}
