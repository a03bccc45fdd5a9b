/* A native chart on a sheet of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-chart.h"

#include "gewu-xlsx-formats.h"
#include "gewu-xlsx-page.h"

#define LINE_COLOR 0x808080
#define LINE_WIDTH 2.25
#define GAP_PERCENT 60
#define MAX_RATE 1.1          /* leaves room for the label of a full bar */
#define TITLE_SIZE 16

/* Pixels; the second are those of the library's own default. */
#define WIDTH 1000
#define MIN_HEIGHT 560
#define HEIGHT_OF_BAR 30
#define HEIGHT_OF_FRAME 120
#define DEFAULT_WIDTH 480.0
#define DEFAULT_HEIGHT 288.0

/* Told apart on a grey printer too: by how dark they are, and by pattern, dashes and marks. */
static const struct
{
  lxw_color_t color;
  uint8_t     pattern;  /* 0: filled */
  uint8_t     dash;
  uint8_t     marker;
} looks[] = {
  { 0x2f6db5, 0, LXW_CHART_LINE_DASH_SOLID, LXW_CHART_MARKER_CIRCLE },
  { 0xd9822b, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_LINE_DASH_DASH,
    LXW_CHART_MARKER_SQUARE },
  { 0x9fc5e8, 0, LXW_CHART_LINE_DASH_SOLID, LXW_CHART_MARKER_DIAMOND },
  { 0x274e13, LXW_CHART_PATTERN_PERCENT_20, LXW_CHART_LINE_DASH_ROUND_DOT,
    LXW_CHART_MARKER_TRIANGLE },
};

/* How the library draws a kind; NONE for those that only our own charts know. */
static lxw_chart_type
get_type (GewuChartKind kind)
{
  switch (kind)
    {
    case GEWU_CHART_RATES:
    case GEWU_CHART_BARS:
      return LXW_CHART_BAR;

    case GEWU_CHART_STACKS:
      return LXW_CHART_BAR_STACKED;

    case GEWU_CHART_COLUMNS:
    case GEWU_CHART_BINS:
      return LXW_CHART_COLUMN;

    case GEWU_CHART_LINES:
    case GEWU_CHART_RANKS:
      return LXW_CHART_LINE;

    case GEWU_CHART_SLOPE:
    case GEWU_CHART_HEAT:
    case GEWU_CHART_GANTT:
    case GEWU_CHART_TILES:
    case GEWU_CHART_N_KINDS:
    default:
      return LXW_CHART_NONE;
    }
}

static gboolean
is_lying (lxw_chart_type type)
{
  return type == LXW_CHART_BAR || type == LXW_CHART_BAR_STACKED;
}

static void
set_look (lxw_chart_series *series,
          guint             index,
          gboolean          is_line)
{
  guint look = index % G_N_ELEMENTS (looks);
  lxw_chart_fill fill = { .color = looks[look].color };
  lxw_chart_pattern pattern = { .fg_color = looks[look].color, .bg_color = LXW_COLOR_WHITE,
                                .type = looks[look].pattern };
  lxw_chart_line line = { .color = looks[look].color, .width = LINE_WIDTH,
                          .dash_type = looks[look].dash };

  if (is_line)
    {
      chart_series_set_line (series, &line);
      chart_series_set_marker_type (series, looks[look].marker);
      chart_series_set_marker_fill (series, &fill);
    }
  else if (looks[look].pattern != 0)
    {
      line.width = 0.75;
      line.dash_type = LXW_CHART_LINE_DASH_SOLID;
      chart_series_set_pattern (series, &pattern);
      chart_series_set_line (series, &line);
    }
  else
    chart_series_set_fill (series, &fill);
}

static void
add_series (GewuXlsxBook          *book,
            const GewuReportTable *table,
            lxw_chart             *chart,
            lxw_worksheet         *worksheet,
            GewuXlsxRows           rows,
            guint                  index)
{
  lxw_col_t category = (lxw_col_t) table->chart.category;
  lxw_col_t value = (lxw_col_t) gewu_report_table_get_series (table, index);
  lxw_chart_font text = { .name = book->fonts[GEWU_PAGES_BODY], .size = GEWU_XLSX_BODY_SIZE };
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);

  g_assert (series != NULL);
  chart_series_set_categories (series, worksheet->name, rows.first, category, rows.last, category);
  chart_series_set_values (series, worksheet->name, rows.first, value, rows.last, value);
  chart_series_set_name (series, gewu_report_table_get_column (table, value)->heading);
  set_look (series, index, get_type (table->chart.kind) == LXW_CHART_LINE);
  chart_series_set_labels (series);
  chart_series_set_labels_font (series, &text);
}

/* The library names axes by where they lie: those of lying bars are the other way round. */
static void
set_up_axes (lxw_chart             *chart,
             const GewuReportTable *table)
{
  const GewuReportColumn *column = gewu_report_table_get_column (table, table->chart.value);
  gboolean lying = is_lying (get_type (table->chart.kind));
  lxw_chart_axis *categories = lying ? chart->y_axis : chart->x_axis;
  lxw_chart_axis *values = lying ? chart->x_axis : chart->y_axis;
  lxw_chart_line line = { .color = LINE_COLOR, .width = 0.75 };

  chart_axis_set_line (categories, &line);
  chart_axis_major_gridlines_set_visible (values, LXW_FALSE);
  chart_axis_off (values);
  if (get_type (table->chart.kind) != LXW_CHART_LINE)
    chart_axis_set_min (values, 0);
  if (column->type == GEWU_REPORT_RATE && table->chart.kind == GEWU_CHART_RATES)
    chart_axis_set_max (values, MAX_RATE);
  /* The first row of the table at the top, and the first rank. */
  if (lying)
    chart_axis_set_reverse (categories);
  if (table->chart.kind == GEWU_CHART_RANKS)
    chart_axis_set_reverse (values);
}

static void
set_up_texts (GewuXlsxBook          *book,
              const GewuReportTable *table,
              lxw_chart             *chart)
{
  lxw_chart_font title = { .name = book->fonts[GEWU_PAGES_HEADING], .size = TITLE_SIZE };
  lxw_chart_font text = { .name = book->fonts[GEWU_PAGES_BODY], .size = GEWU_XLSX_BODY_SIZE };

  chart_title_set_name (chart, table->chart.title);
  chart_title_set_name_font (chart, &title);
  chart_axis_set_num_font (chart->x_axis, &text);
  chart_axis_set_num_font (chart->y_axis, &text);
  if (gewu_report_table_get_n_series (table) > 1)
    {
      chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
      chart_legend_set_font (chart, &text);
    }
  else
    chart_legend_set_position (chart, LXW_CHART_LEGEND_NONE);
}

static lxw_chart *
create_chart (GewuXlsxBook          *book,
              const GewuReportTable *table,
              lxw_worksheet         *worksheet,
              GewuXlsxRows           rows)
{
  lxw_chart *chart = workbook_add_chart (book->workbook, get_type (table->chart.kind));

  g_assert (chart != NULL);
  for (guint i = 0; i < gewu_report_table_get_n_series (table); i++)
    add_series (book, table, chart, worksheet, rows, i);
  chart_set_series_gap (chart, GAP_PERCENT);
  set_up_texts (book, table, chart);
  set_up_axes (chart, table);

  return chart;
}

static int
get_height (const GewuReportTable *table,
            GewuXlsxRows           rows)
{
  int n_bars = (int) (rows.last - rows.first + 1);

  if (!is_lying (get_type (table->chart.kind)))
    return MIN_HEIGHT;
  if (table->chart.kind == GEWU_CHART_BARS)
    n_bars *= (int) gewu_report_table_get_n_series (table);

  return MAX (MIN_HEIGHT, n_bars * HEIGHT_OF_BAR + HEIGHT_OF_FRAME);
}

gboolean
gewu_xlsx_chart_write (GewuXlsxBook           *book,
                       const GewuReportTable  *table,
                       lxw_worksheet          *worksheet,
                       GewuXlsxRows            rows,
                       GError                **error)
{
  lxw_chart_options options = {
    .x_scale = WIDTH / DEFAULT_WIDTH,
    .y_scale = get_height (table, rows) / DEFAULT_HEIGHT,
  };
  lxw_chart *chart;
  lxw_worksheet *sheet;

  if (get_type (table->chart.kind) == LXW_CHART_NONE)
    return TRUE;

  chart = create_chart (book, table, worksheet, rows);
  sheet = gewu_xlsx_book_add_sheet (book, table->chart.title, error);
  if (sheet == NULL)
    return FALSE;

  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_fit_to_pages (sheet, 1, 1);

  return gewu_xlsx_book_check (book, gewu_xlsx_page_set_paper (sheet, FALSE), error)
         && gewu_xlsx_book_check (book, worksheet_insert_chart_opt (sheet, 0, 0, chart, &options),
                                  error);
}
