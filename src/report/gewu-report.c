/* What all reports have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report.h"

#define SPACE "　　"

/* Records that were picked are of no period. */
static gboolean
has_period (const GewuReportInput *input)
{
  return gewu_day_is_valid (input->period.first);
}

char *
gewu_report_make_title (const GewuReportInput *input,
                        const char            *title)
{
  g_autofree char *period =
    has_period (input) ? gewu_period_to_title (input->period) : g_strdup ("");

  return g_strconcat (input->zone != NULL ? input->zone : "", period, title, NULL);
}

static char *
format_head (const GewuReportInput *input)
{
  g_autofree char *first = gewu_day_to_string (input->period.first);
  g_autofree char *last = gewu_day_to_string (input->period.last);
  GString *line = g_string_new (NULL);

  if (input->office != NULL)
    g_string_append_printf (line, "编制单位：%s" SPACE, input->office);
  if (has_period (input))
    g_string_append_printf (line, "起止日期：%s 至 %s", first, last);
  if (has_period (input) && gewu_day_is_valid (input->until))
    {
      g_autofree char *until = gewu_day_to_string (input->until);

      g_string_append_printf (line, SPACE "截止时点：%s", until);
    }
  if (input->as_of != 0)
    {
      g_autofree char *day = gewu_day_to_string (gewu_day_of_instant (input->as_of));
      g_autofree char *time = gewu_time_of_instant (input->as_of);

      g_string_append_printf (line, "%s数据截至：%s %s", has_period (input) ? SPACE : "", day, time);
    }

  return g_string_free (line, FALSE);
}

void
gewu_report_add_info (GewuReportTable       *table,
                      const GewuReportInput *input,
                      const char            *scheme)
{
  g_autofree char *head = format_head (input);

  gewu_report_table_add_info (table, head);
  if (scheme != NULL)
    {
      g_autofree char *line = g_strconcat ("考核办法：", scheme, NULL);

      gewu_report_table_add_info (table, line);
    }
  if (input->scope != NULL)
    {
      g_autofree char *line = g_strconcat ("口径：", input->scope, NULL);

      gewu_report_table_add_info (table, line);
    }
}
