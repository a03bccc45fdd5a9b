/* The annex of a bulletin: how each department handled what it was given.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-bulletin-part.h"

#define PLACES 2
#define NOT_RANKED "不参加排名"
#define CARRIED_PARENT "上期结转"

typedef enum
{
  WITH_GROUPS  = 1 << 0,
  WITH_CARRIED = 1 << 1,
  WITH_RANKS   = 1 << 2,
  WITH_OTHERS  = 1 << 3,   /* withdrawn */
} AnnexColumns;

static gint64
count_others (const GewuBulletinHandling *handling)
{
  return handling->dispatched - handling->solved - handling->open;
}

static AnnexColumns
choose_columns (const GewuBulletin *facts)
{
  AnnexColumns columns = facts->scheme != NULL ? WITH_RANKS : 0;

  for (gsize i = 0; i < facts->n_departments; i++)
    {
      if (facts->departments[i].group != NULL)
        columns |= WITH_GROUPS;
      if (facts->departments[i].handling.carried > 0)
        columns |= WITH_CARRIED;
      if (count_others (&facts->departments[i].handling) > 0)
        columns |= WITH_OTHERS;
    }

  return columns;
}

static guint
add_count (GewuReportTable *table,
           const char      *heading,
           const char      *parent)
{
  return gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, parent, GEWU_REPORT_INTEGER, .total = GEWU_REPORT_TOTAL_SUM });
}

static void
add_rate (GewuReportTable *table,
          const char      *heading,
          guint            part,
          guint            whole)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, .type = GEWU_REPORT_RATE, .places = PLACES, .formula = GEWU_REPORT_RATIO,
      .a = part, .b = whole, .total = GEWU_REPORT_TOTAL_FORMULA });
}

static void
add_columns (GewuReportTable *table,
             AnnexColumns     columns)
{
  guint dispatched;
  guint due;
  guint on_time;
  guint solved;

  if (columns & WITH_GROUPS)
    gewu_report_table_add_column (table, &(GewuReportColumn) { "组别" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "单位" });
  table->frozen = table->columns->len;
  dispatched = add_count (table, "交办数", NULL);
  due = add_count (table, "应办结数", NULL);
  on_time = add_count (table, "按时办结", NULL);
  add_count (table, "超时办结", NULL);
  solved = gewu_report_table_add_column (table, &(GewuReportColumn) {
      "办结数", .type = GEWU_REPORT_INTEGER, .formula = GEWU_REPORT_SUM, .a = on_time,
      .b = on_time + 1, .total = GEWU_REPORT_TOTAL_SUM });
  add_count (table, "未办结", NULL);
  if (columns & WITH_OTHERS)
    add_count (table, "撤回等", NULL);
  add_rate (table, "办结率", solved, dispatched);
  add_rate (table, "按时办结率", on_time, due);
  add_count (table, "不满意数", NULL);
  if (columns & WITH_CARRIED)
    {
      add_count (table, "件数", CARRIED_PARENT);
      add_count (table, "已办结", CARRIED_PARENT);
    }
  if (columns & WITH_RANKS)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "排名", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
}

static void
put_row (GewuReportTable              *table,
         AnnexColumns                  columns,
         const GewuBulletinDepartment *department)
{
  const GewuBulletinHandling *handling = &department->handling;

  if (columns & WITH_GROUPS)
    gewu_report_table_put (table, department->group);
  gewu_report_table_put (table, department->name);
  gewu_report_table_put_integer (table, handling->dispatched);
  gewu_report_table_put_integer (table, handling->due);
  gewu_report_table_put_integer (table, handling->on_time);
  gewu_report_table_put_integer (table, handling->solved - handling->on_time);
  gewu_report_table_put (table, NULL);
  gewu_report_table_put_integer (table, handling->open);
  if (columns & WITH_OTHERS)
    gewu_report_table_put_integer (table, count_others (handling));
  gewu_report_table_put (table, NULL);
  gewu_report_table_put (table, NULL);
  gewu_report_table_put_integer (table, handling->dissatisfied);
  if (columns & WITH_CARRIED)
    {
      gewu_report_table_put_integer (table, handling->carried);
      gewu_report_table_put_integer (table, handling->carried_solved);
    }
  if ((columns & WITH_RANKS) && department->rank > 0)
    gewu_report_table_put_integer (table, department->rank);
  else if (columns & WITH_RANKS)
    gewu_report_table_put (table, NOT_RANKED);
}

static void
add_notes (GewuReportTable    *table,
           const GewuBulletin *facts,
           AnnexColumns        columns)
{
  gewu_report_table_add_note (table, "注：办结率＝办结数÷交办数；按时办结率＝按时办结÷应办结数，应办结数是截止时点"
                                     "（含当日）前到期或已办结的问题；分母为 0 的记“—”。");
  if (columns & WITH_CARRIED)
    gewu_report_table_add_note (table, "上期结转的问题不计入交办数和各项比率。");
  if (facts->n_idle > 0 && facts->unit == NULL)
    {
      g_autofree char *note =
        g_strdup_printf ("另有%" G_GINT64_FORMAT "个单位本期没有交办和结转的问题，未列入。", facts->n_idle);

      gewu_report_table_add_note (table, note);
    }
}

GewuReportTable *
gewu_bulletin_make_annex (const GewuReportInput *input,
                          const char            *title)
{
  const GewuBulletin *facts = input->facts;
  GewuReportTable *table = gewu_report_table_new ("部门办理情况", title);
  AnnexColumns columns = choose_columns (facts);

  gewu_report_add_info (table, input, facts->scheme);
  add_columns (table, columns);
  for (gsize i = 0; i < facts->n_departments; i++)
    put_row (table, columns, &facts->departments[i]);
  add_notes (table, facts, columns);
  table->signature = TRUE;

  return table;
}
