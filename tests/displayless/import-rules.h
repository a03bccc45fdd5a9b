/* What the tests of an import's rules share: an office in CSV, and what became of its rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-test-session.h"

#define UNITS "序号,部门名称,类别\n1,财政局,管委会部门\n2,科学技术局,管委会部门\n"
#define GRIDS_HEAD "一级网格,二级网格长,三级网格编号,三级网格名称,三级网格长,四级网格编号,四级网格名称\n"
#define GRID_A "高新区,余芳丽,A-1,财政局网格,杨勇,A-1-1,第1网格\n"
#define GRID_B "高新区,余芳丽,A-1,财政局网格,杨勇,A-1-2,第2网格\n"
#define PEOPLE_HEAD "所属网格,工号,姓名,职务,所在部门,联系电话\n"
#define ENTERPRISE_HEAD \
  "市场主体名称,统一社会信用代码,主体类型,法定代表人,联系人,联系电话,所属四级网格,首席服务员\n"
/* Printed in the standard, and of well-known firms: valid. */
#define CODE_A "914403001922038216"
#define CODE_B "91330100799655058B"
#define CODE_C "91110108551385082Q"
#define VISIT_HEAD \
  "走访日期,时间,企业名称,统一社会信用代码,走访人,工号,走访方式,走访内容,是否发现问题,问题编号\n"
#define ISSUE_HEAD \
  "问题编号,企业名称,上报人,问题类别,问题内容,上报日期,研判日期,主管部门,签收日期,办理时限," \
  "办结日期,复查日期,复查轮次,是否当场解决,企业评价\n"

static inline void
assert_rows (GewuImportReport *report,
             const char       *kind,
             guint             created,
             guint             updated,
             guint             unchanged)
{
  GewuImportSheet *sheet = gewu_test_find_sheet (report, kind);

  g_assert_cmpuint (sheet->created, ==, created);
  g_assert_cmpuint (sheet->updated, ==, updated);
  g_assert_cmpuint (sheet->unchanged, ==, unchanged);
}

/* Imports one file and checks what became of its rows. */
static inline GewuImportReport *
import_rows (GewuTestZone *zone,
             const char   *kind,
             const char   *content,
             guint         created,
             guint         updated,
             guint         unchanged)
{
  GewuImportReport *report = gewu_test_import_text (zone, "rows.csv", content);

  assert_rows (report, kind, created, updated, unchanged);
  return report;
}

static inline void
take_rows (GewuTestZone *zone,
           const char   *kind,
           const char   *content,
           guint         created,
           guint         updated,
           guint         unchanged)
{
  gewu_import_report_unref (import_rows (zone, kind, content, created, updated, unchanged));
}

static inline void
assert_finding (GPtrArray       *findings,
                guint            n,
                GewuFindingCode  code,
                int              row,
                const char      *column,
                const char      *detail)
{
  const GewuFinding *finding;

  g_assert_cmpuint (findings->len, >, n);
  finding = g_ptr_array_index (findings, n);
  g_assert_cmpstr (gewu_finding_code_to_id (finding->code), ==, gewu_finding_code_to_id (code));
  g_assert_cmpint (finding->row, ==, row);
  g_assert_cmpstr (finding->column, ==, column);
  g_assert_cmpstr (finding->detail, ==, detail);
}

static inline void
assert_text (GewuTestZone *zone,
             const char   *sql,
             const char   *expected)
{
  g_autofree char *text = gewu_test_query (zone->path, sql);

  g_assert_cmpstr (g_strstrip (text), ==, expected);
}

/* Two units, two grids and three people, two of them namesakes. */
static inline void
set_up_office (GewuTestZone  *zone,
               gconstpointer  data)
{
  gewu_test_zone_set_up (zone, data);
  take_rows (zone, "unit", UNITS, 2, 0, 0);
  take_rows (zone, "grid", GRIDS_HEAD GRID_A GRID_B, 2, 0, 0);
  take_rows (zone, "person", PEOPLE_HEAD "A-1-1,G1,张三,网格员,财政局,13800000001\n"
             "A-1-1,G2,李四,网格长,财政局,\nA-1-2,G3,李四,网格员,科学技术局,\n", 3, 0, 0);
}
