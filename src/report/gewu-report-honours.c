/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-honours.h"

#define TITLE "网格化企业服务工作红黑榜"
#define RED "红榜"
#define BLACK "黑榜"

/* Of what is on the lists: one board has the same columns for all its groups. */
static gboolean
has_grades (const GewuHonours *honours,
            const char        *board)
{
  for (gsize i = 0; i < honours->n_groups; i++)
    {
      const GewuHonourGroup *group = &honours->groups[i];

      if (!g_str_equal (group->board, board))
        continue;
      for (gsize j = 0; j < group->n_red; j++)
        if (group->red[j].grade != NULL)
          return TRUE;
      for (gsize j = 0; j < group->n_black; j++)
        if (group->black[j].grade != NULL)
          return TRUE;
    }

  return FALSE;
}

static void
add_columns (GewuReportTable       *table,
             const GewuHonourGroup *group,
             gboolean               with_grades)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "榜别", .width = 8, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "名次", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      group->people ? "姓名" : "名称", .width = group->people ? 10 : 0 });
  table->frozen = table->columns->len;
  if (group->people)
    gewu_report_table_add_column (table, &(GewuReportColumn) { "所在部门" });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "得分", .type = GEWU_REPORT_DECIMAL, .places = 2 });
  if (with_grades)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "等次", .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "上榜理由", .width = 22 });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "得扣分情况", .width = 60 });
}

static void
put_honour (GewuReportTable       *table,
            const GewuHonourGroup *group,
            gboolean               with_grades,
            const char            *list,
            const GewuHonour      *honour)
{
  gewu_report_table_put (table, list);
  if (honour->rank > 0)
    gewu_report_table_put_integer (table, honour->rank);
  else
    gewu_report_table_put (table, "—");
  gewu_report_table_put (table, honour->name);
  if (group->people)
    gewu_report_table_put (table, honour->unit);
  if (honour->has_score)
    gewu_report_table_put_decimal (table, honour->score);
  else
    gewu_report_table_put (table, "—");
  if (with_grades)
    gewu_report_table_put (table, honour->grade);
  gewu_report_table_put (table, honour->why);
  gewu_report_table_put (table, honour->reasons);
}

/* The red list is printed in red; its name says so too. */
static void
put_group (GewuReportTable       *table,
           const GewuHonourGroup *group,
           gboolean               with_grades)
{
  if (group->group != NULL)
    gewu_report_table_add_section (table, group->group);
  for (gsize i = 0; i < group->n_red; i++)
    {
      put_honour (table, group, with_grades, RED, &group->red[i]);
      gewu_report_table_mark_row (table);
    }
  for (gsize i = 0; i < group->n_black; i++)
    put_honour (table, group, with_grades, BLACK, &group->black[i]);
  if (group->remark != NULL)
    {
      g_autofree char *note = g_strconcat (group->group != NULL ? group->group : "注", "：",
                                           group->remark, NULL);

      gewu_report_table_add_note (table, note);
    }
}

/* Nobody is ranked: the list says so. */
static const GewuHonourGroup nobody = {
  .board = "", .remark = "本期没有可以排名的考核对象，不产生红黑榜。"
};

static GewuReportTable *
begin_table (const GewuReportInput *input,
             const GewuHonours     *honours,
             const GewuHonourGroup *group,
             const char            *title)
{
  g_autofree char *name = g_strconcat (group->board, "红黑榜", NULL);
  g_autofree char *whole = group == &nobody ? g_strdup (title)
                                            : g_strdup_printf ("%s（%s）", title, group->board);
  GewuReportTable *table = gewu_report_table_new (name, whole);

  gewu_report_add_info (table, input, honours->scheme);
  add_columns (table, group, has_grades (honours, group->board));
  table->signature = TRUE;

  return table;
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuHonours *honours = input->facts;
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = NULL;

  for (gsize i = 0; i < honours->n_groups; i++)
    {
      const GewuHonourGroup *group = &honours->groups[i];

      if (table == NULL || !g_str_equal (group->board, honours->groups[i - 1].board))
        {
          table = begin_table (input, honours, group, title);
          gewu_document_add_table (document, table);
        }
      put_group (table, group, has_grades (honours, group->board));
    }
  if (honours->n_groups == 0)
    {
      table = begin_table (input, honours, &nobody, title);
      put_group (table, &nobody, FALSE);
      gewu_document_add_table (document, table);
    }

  return document;
}

const GewuReport gewu_report_honours = {
  .id = "honours",
  .title = "红黑榜",
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_HONOURS,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_BOARD,
  .chapter = GEWU_REPORT_OF_PERIOD,
  .build = build,
};
