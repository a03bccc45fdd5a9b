/* 手工项录入表: the sheets on which marks, occurrences and numbers are entered by hand, and which
 * come back filled in (src/session/gewu-entry-sheet.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-entries.h"
#include "gewu-report.h"

G_BEGIN_DECLS

/* Headings by which a sheet is read again. A hidden column is called by what it holds: the name of
 * the entry behind GEWU_ENTRY_SHEET_MARK over the keys of the subjects, and GEWU_ENTRY_SHEET_ID
 * over the ids of rows. */
#define GEWU_ENTRY_SHEET_MARK "#"
#define GEWU_ENTRY_SHEET_ID "#id"
#define GEWU_ENTRY_SHEET_STAFF_NUMBER "工号"
#define GEWU_ENTRY_SHEET_PERSON "姓名"
#define GEWU_ENTRY_SHEET_SUBJECT "名称"
#define GEWU_ENTRY_SHEET_UNIT "所在部门"
#define GEWU_ENTRY_SHEET_DAY "日期"
#define GEWU_ENTRY_SHEET_VALUE "数值"
#define GEWU_ENTRY_SHEET_COUNT "次数（分值）"
#define GEWU_ENTRY_SHEET_NUMERATOR "分子"
#define GEWU_ENTRY_SHEET_DENOMINATOR "分母"
#define GEWU_ENTRY_SHEET_FINDER "发现来源"
#define GEWU_ENTRY_SHEET_MATTER "事项"
#define GEWU_ENTRY_SHEET_REASON "事由"
#define GEWU_ENTRY_SHEET_DOCUMENT "依据文号"
#define GEWU_ENTRY_SHEET_RATING "评分"

/* A document with a table for each entry of scheme; rows (GewuEntryRow) are those entered already.
 * keyed: with the hidden columns, for a sheet that is to come back; else to be printed.
 * (transfer full); NULL when the scheme has no entries. */
GewuDocument *gewu_report_entry_build (const GewuReportInput *input,
                                       GewuScheme            *scheme,
                                       GewuMeasures          *measures,
                                       GPtrArray             *rows,
                                       gboolean               keyed);

G_END_DECLS
