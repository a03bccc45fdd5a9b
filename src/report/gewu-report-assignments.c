/* 包联台账: every enterprise and project with those who look after it, unit by unit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-assignments.h"

#define NOT_VISITED "未走访"

enum
{
  COLUMN_NUMBER,
  COLUMN_UNIT,
  COLUMN_ROLE,
  COLUMN_PEOPLE,
  COLUMN_POST,
  COLUMN_KIND,
  COLUMN_OBJECT,
  COLUMN_CODE,
  COLUMN_GRID,
  COLUMN_SINCE,
  COLUMN_UNTIL,
  COLUMN_VISITS,
  COLUMN_LAST,
  N_COLUMNS
};

/* The ledger being read: the state of the stream. */
typedef struct
{
  GewuAssignmentNext next;
  gpointer           data;
  GDestroyNotify     data_free;
  guint              number;
  char               number_text[16];
  char               visits_text[16];
  char              *since;
  char              *until;
  char              *last;
} Stream;

static void
free_stream (gpointer data)
{
  Stream *self = data;

  if (self->data_free != NULL)
    self->data_free (self->data);
  g_free (self->since);
  g_free (self->until);
  g_free (self->last);
  g_free (self);
}

static const char *
get_role_word (const GewuAssignmentLine *line)
{
  switch (line->role)
    {
    case GEWU_ASSIGNMENT_OF_GRID:
      return "网格员";

    case GEWU_ASSIGNMENT_OF_OFFICER:
      return "首席服务官";

    case GEWU_ASSIGNMENT_OF_LEADER:
      return "包联领导";

    case GEWU_ASSIGNMENT_OF_UNIT:
      return "包联部门";

    default:
      g_assert_not_reached ();
    }
}

static const char *
keep_day (char   **place,
          GewuDay  day)
{
  g_free (*place);
  *place = gewu_day_to_string (day);

  return *place;
}

static gboolean
read_next (gpointer      data,
           const char  **cells,
           GError      **error)
{
  Stream *self = data;
  GewuAssignmentLine line;

  if (!self->next (self->data, &line, error))
    return FALSE;

  g_snprintf (self->number_text, sizeof self->number_text, "%u", ++self->number);
  g_snprintf (self->visits_text, sizeof self->visits_text, "%u", line.visits);
  cells[COLUMN_NUMBER] = self->number_text;
  cells[COLUMN_UNIT] = line.unit;
  cells[COLUMN_ROLE] = get_role_word (&line);
  cells[COLUMN_PEOPLE] = line.people;
  cells[COLUMN_POST] = line.post;
  cells[COLUMN_OBJECT] = line.object;
  cells[COLUMN_KIND] = line.is_project ? "项目" : "企业";
  cells[COLUMN_CODE] = line.credit_code;
  cells[COLUMN_GRID] = line.grid;
  cells[COLUMN_SINCE] = keep_day (&self->since, line.since);
  cells[COLUMN_UNTIL] = keep_day (&self->until, line.until);
  cells[COLUMN_VISITS] = self->visits_text;
  cells[COLUMN_LAST] = line.visits > 0 ? keep_day (&self->last, line.last_visit) : NOT_VISITED;

  return TRUE;
}

static void
add_columns (GewuReportTable *table)
{
  const GewuReportColumn columns[N_COLUMNS] = {
    [COLUMN_NUMBER] = { "序号", .type = GEWU_REPORT_INTEGER, .width = 7,
                        .align = GEWU_REPORT_CENTER },
    [COLUMN_UNIT] = { "包联单位", .width = 20 },
    [COLUMN_ROLE] = { "包联身份", .width = 12, .align = GEWU_REPORT_CENTER },
    [COLUMN_PEOPLE] = { "包联责任人", .width = 28 },
    [COLUMN_POST] = { "责任人职务", .width = 12 },
    [COLUMN_KIND] = { "对象类别", .width = 9, .align = GEWU_REPORT_CENTER },
    [COLUMN_OBJECT] = { "包联对象", .width = 32 },
    [COLUMN_CODE] = { "统一社会信用代码", .type = GEWU_REPORT_CODE, .width = 20 },
    [COLUMN_GRID] = { "所在网格", .type = GEWU_REPORT_CODE, .width = 13 },
    [COLUMN_SINCE] = { "包联起", .type = GEWU_REPORT_DATE, .width = 11 },
    [COLUMN_UNTIL] = { "包联止", .type = GEWU_REPORT_DATE, .width = 11 },
    [COLUMN_VISITS] = { "期内走访次数", .type = GEWU_REPORT_INTEGER, .width = 13,
                        .align = GEWU_REPORT_CENTER },
    [COLUMN_LAST] = { "最近走访日期", .type = GEWU_REPORT_DATE, .width = 13,
                      .align = GEWU_REPORT_CENTER },
  };

  for (guint i = 0; i < N_COLUMNS; i++)
    gewu_report_table_add_column (table, &columns[i]);
  table->frozen = COLUMN_PEOPLE + 1;
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuAssignmentReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, gewu_report_assignments.title);
  g_autofree char *day = gewu_day_to_string (input->until);
  g_autofree char *summary = NULL;
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new (gewu_report_assignments.title, title);
  Stream *stream = g_new0 (Stream, 1);

  stream->next = report->next;
  stream->data = report->data;
  stream->data_free = report->data_free;
  gewu_report_add_info (table, input, NULL);
  summary = report->n_rows > 0
            ? g_strdup_printf ("截至 %s 在册包联关系 %" G_GSIZE_FORMAT " 条；走访次数为责任人（网格、"
                               "单位）期内走访该对象的次数，网格内全体网格员共同负责的记一条。",
                               day, report->n_rows)
            : g_strdup_printf ("截至 %s 没有在册的包联关系。", day);
  gewu_report_table_add_info (table, summary);
  add_columns (table);
  gewu_report_table_set_stream (table, read_next, stream, free_stream);
  gewu_document_add_table (document, table);
  document->n_rows_expected = report->n_rows;

  return document;
}

const GewuReport gewu_report_assignments = {
  .id = "assignments",
  .title = "包联台账",
  .needs = GEWU_REPORT_NEEDS_ASSIGNMENTS,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT
           | GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_PEOPLE,
  .chapter = GEWU_REPORT_LEDGER,
  .build = build,
};
