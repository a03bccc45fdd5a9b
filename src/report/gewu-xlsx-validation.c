/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-xlsx-validation.h"

#include <string.h>

/* A longer list has no room in the file; the sheet is then checked when it comes back. */
#define MAX_CHOICES 255

/* Days a sheet may hold. */
#define FIRST_YEAR 2000
#define LAST_YEAR 2199

static lxw_error
write_choices (lxw_worksheet         *worksheet,
               const GewuReportCheck *check,
               lxw_data_validation   *validation,
               GewuXlsxRows           rows,
               lxw_col_t              column)
{
  g_auto(GStrv) choices = g_strsplit (check->choices, "\n", -1);

  /* The file parts them by commas. */
  if (g_utf8_strlen (check->choices, -1) > MAX_CHOICES || strchr (check->choices, ',') != NULL)
    return LXW_NO_ERROR;

  validation->validate = LXW_VALIDATION_TYPE_LIST;
  validation->value_list = choices;

  return worksheet_data_validation_range (worksheet, rows.first, column, rows.last, column,
                                          validation);
}

static void
set_number (const GewuReportCheck *check,
            lxw_data_validation   *validation)
{
  validation->validate = LXW_VALIDATION_TYPE_DECIMAL;
  validation->criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  validation->minimum_number = gewu_decimal_to_double (check->has_lowest
    ? check->lowest : gewu_decimal_from_units (G_MININT64 + 1));
  validation->maximum_number = gewu_decimal_to_double (check->has_highest
    ? check->highest : gewu_decimal_from_units (G_MAXINT64));
}

static void
set_day (lxw_data_validation *validation)
{
  validation->validate = LXW_VALIDATION_TYPE_DATE;
  validation->criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  validation->minimum_datetime = (lxw_datetime) { .year = FIRST_YEAR, .month = 1, .day = 1 };
  validation->maximum_datetime = (lxw_datetime) { .year = LAST_YEAR, .month = 12, .day = 31 };
}

static char *
make_message (const GewuReportCheck *check)
{
  g_autofree char *lowest = gewu_decimal_to_string (check->lowest, 0);
  g_autofree char *highest = gewu_decimal_to_string (check->highest, 0);

  if (check->kind == GEWU_REPORT_CHECK_CHOICE)
    return g_strdup ("请从列表中选择。");
  if (check->kind == GEWU_REPORT_CHECK_DAY)
    return g_strdup ("请填写日期，如 2023-05-04。");
  if (check->has_lowest && check->has_highest)
    return g_strdup_printf ("请填写 %s 至 %s 之间的数。", lowest, highest);

  return g_strdup ("请填写数字。");
}

static lxw_error
write_check (lxw_worksheet         *worksheet,
             const GewuReportCheck *check,
             GewuXlsxRows           rows,
             lxw_col_t              column)
{
  g_autofree char *message = make_message (check);
  lxw_data_validation validation = {
    .ignore_blank = LXW_VALIDATION_ON,
    .error_title = (char *) "填写有误",
    .error_message = message,
  };

  if (check->kind == GEWU_REPORT_CHECK_CHOICE)
    return write_choices (worksheet, check, &validation, rows, column);
  if (check->kind == GEWU_REPORT_CHECK_DAY)
    set_day (&validation);
  else
    set_number (check, &validation);

  return worksheet_data_validation_range (worksheet, rows.first, column, rows.last, column,
                                          &validation);
}

lxw_error
gewu_xlsx_validation_write (lxw_worksheet         *worksheet,
                            const GewuReportTable *table,
                            GewuXlsxRows           rows)
{
  lxw_error status = LXW_NO_ERROR;

  for (guint i = 0; i < table->columns->len && rows.first <= rows.last; i++)
    {
      const GewuReportCheck *check = &gewu_report_table_get_column (table, i)->check;

      if (check->kind != GEWU_REPORT_UNCHECKED && status == LXW_NO_ERROR)
        status = write_check (worksheet, check, rows, (lxw_col_t) i);
    }

  return status;
}
