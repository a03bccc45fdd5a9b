/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-kpi.h"

#define TITLE "部门KPI加减分表"
#define AWARD_PARENT "KPI 加减分"
#define BASIS_PARENT "排名依据"
#define NO_AWARDS "注：考核办法没有规定按名次加减分。"

typedef struct
{
  const GewuDepartmentReport *report;
  GewuReportTable            *table;
  gboolean                    grouped;
  GHashTable                 *tied;     /* "group rank" that several have */
} KpiTable;

static char *
make_key (const GewuDepartmentRow *row)
{
  return g_strdup_printf ("%s %d", row->group != NULL ? row->group : "", row->rank);
}

/* Those of the same rank stand together. */
static void
find_ties (KpiTable *self)
{
  for (gsize i = 1; i < self->report->n_rows; i++)
    {
      const GewuDepartmentRow *row = &self->report->rows[i];
      const GewuDepartmentRow *before = row - 1;

      if (row->rank > 0 && row->rank == before->rank
          && g_strcmp0 (row->group, before->group) == 0)
        g_hash_table_add (self->tied, make_key (row));
    }
}

static void
add_columns (KpiTable *self)
{
  GewuReportTable *table = self->table;

  if (self->grouped)
    gewu_report_table_add_column (table, &(GewuReportColumn) { "组别" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "单位" });
  table->frozen = table->columns->len;
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "排名", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  if (self->report->has_grades)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "等次", .align = GEWU_REPORT_CENTER });
  for (guint i = 0; i < self->report->n_rates; i++)
    gewu_department_rate_add (&self->report->rates[i], table, BASIS_PARENT, TRUE);
  if (self->report->n_rates == 0)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "得分", .type = GEWU_REPORT_DECIMAL, .places = 2 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "加分", AWARD_PARENT, GEWU_REPORT_DECIMAL, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "扣分", AWARD_PARENT, GEWU_REPORT_DECIMAL, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "原因" });
}

static void
put_basis (KpiTable                *self,
           const GewuDepartmentRow *row)
{
  for (guint i = 0; i < self->report->n_rates; i++)
    gewu_department_count_put (&row->counts[i], self->table);
  if (self->report->n_rates > 0)
    return;
  if (row->has_score)
    gewu_report_table_put_decimal (self->table, row->score);
  else
    gewu_report_table_put (self->table, "—");
}

/* Plus in the first column, minus in the second. */
static void
put_award (KpiTable                *self,
           const GewuDepartmentRow *row)
{
  gboolean plus = row->has_award && row->award.millionths > 0;
  gboolean minus = row->has_award && row->award.millionths < 0;

  if (plus)
    gewu_report_table_put_decimal (self->table, row->award);
  else
    gewu_report_table_put (self->table, NULL);
  if (minus)
    gewu_report_table_put_decimal (self->table, row->award);
  else
    gewu_report_table_put (self->table, NULL);
}

static char *
explain (KpiTable                *self,
         const GewuDepartmentRow *row)
{
  g_autofree char *key = make_key (row);
  GewuDecimal size = { ABS (row->award.millionths) };
  g_autofree char *points = gewu_decimal_to_string (size, 0);
  gboolean tied = g_hash_table_contains (self->tied, key);
  GString *text = g_string_new (NULL);

  if (row->rank == 0)
    g_string_append_printf (text, "不参加排名%s%s", row->not_ranked != NULL ? "：" : "",
                            row->not_ranked != NULL ? row->not_ranked : "");
  else if (row->has_award && row->award.millionths != 0)
    g_string_append_printf (text, "%s第%d名，%s%s分", tied ? "并列" : "", row->rank,
                            row->award.millionths > 0 ? "加" : "扣", points);
  else
    g_string_append_printf (text, "%s第%d名，不加不减", tied ? "并列" : "", row->rank);
  if (row->note != NULL)
    g_string_append_printf (text, "；%s", row->note);

  return g_string_free (text, FALSE);
}

static void
put_row (KpiTable                *self,
         const GewuDepartmentRow *row)
{
  g_autofree char *reason = explain (self, row);

  if (self->grouped)
    gewu_report_table_put (self->table, row->group);
  gewu_report_table_put (self->table, row->unit);
  if (row->rank > 0)
    gewu_report_table_put_integer (self->table, row->rank);
  else
    gewu_report_table_put (self->table, "—");
  if (self->report->has_grades)
    gewu_report_table_put (self->table, row->grade);
  put_basis (self, row);
  put_award (self, row);
  gewu_report_table_put (self->table, reason);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuDepartmentReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  g_autoptr(GHashTable) tied = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GewuDocument *document = gewu_document_new (title, input->office);
  KpiTable self = { report, gewu_report_table_new ("KPI加减分", title), FALSE, tied };

  for (gsize i = 0; i < report->n_rows; i++)
    self.grouped = self.grouped || report->rows[i].group != NULL;
  find_ties (&self);
  gewu_report_add_info (self.table, input, report->scheme);
  add_columns (&self);
  for (gsize i = 0; i < report->n_rows; i++)
    put_row (&self, &report->rows[i]);
  if (!report->has_awards)
    gewu_report_table_add_note (self.table, NO_AWARDS);
  self.table->signature = TRUE;
  gewu_document_add_table (document, self.table);

  return document;
}

const GewuReport gewu_report_kpi = {
  .id = "kpi",
  .title = TITLE,
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_DEPARTMENTS,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_BOARD,
  .chapter = GEWU_REPORT_OF_ASSESSMENT,
  .build = build,
};
