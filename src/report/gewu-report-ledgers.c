/* The ledgers of records: every one of a noun under the headings that import knows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-ledgers.h"

#include "gewu-issue.h"

/* Half-width characters. A ledger has some 16 columns: long text wraps, so that the print stays
 * legible. */
#define NUMBER_WIDTH 6
#define DATE_WIDTH 10
#define CODE_WIDTH 18   /* of a credit code */
#define TEXT_WIDTH 22
#define WIDE_TEXT_WIDTH 40  /* of a ledger of a few columns */
#define FEW_COLUMNS 8

/* A ledger being read: the state of the stream. */
typedef struct
{
  GewuRowSource *rows;
  GewuRecord    *record;   /* lends its texts to the cells */
  GArray        *fields;   /* const GewuField *, of the columns after the first */
  guint          number;
  char           text[16]; /* the number */
} Ledger;

static void
free_ledger (gpointer data)
{
  Ledger *self = data;

  g_clear_pointer (&self->record, gewu_record_unref);
  g_object_unref (self->rows);
  g_array_unref (self->fields);
  g_free (self);
}

static const char *
format_cell (const GewuField *field,
             const char      *value)
{
  GewuIssueState state;

  if (value == NULL)
    return NULL;
  if (field->type == GEWU_FIELD_FLAG)
    return g_str_equal (value, "1") ? "是" : "否";
  if (field->type == GEWU_FIELD_STATE && gewu_issue_state_from_id (value, &state))
    return gewu_issue_state_get_heading (state);

  return value;
}

static gboolean
read_next (gpointer      data,
           const char  **cells,
           GError      **error)
{
  Ledger *self = data;
  GewuNoun noun = gewu_row_source_get_noun (self->rows);

  g_clear_pointer (&self->record, gewu_record_unref);
  self->record = gewu_row_source_next (self->rows, error);
  if (self->record == NULL)
    return FALSE;

  self->number++;
  g_snprintf (self->text, sizeof self->text, "%u", self->number);
  cells[0] = self->text;
  for (guint i = 0; i < self->fields->len; i++)
    {
      const GewuField *field = g_array_index (self->fields, const GewuField *, i);

      cells[i + 1] = format_cell (field, gewu_record_get_nth (self->record,
                                                              gewu_noun_index (noun, field)));
    }

  return TRUE;
}

static GewuReportType
type_of_field (const GewuField *field)
{
  switch (field->type)
    {
    case GEWU_FIELD_CODE:
    case GEWU_FIELD_TIME:
    case GEWU_FIELD_GRID:
      return GEWU_REPORT_CODE;

    case GEWU_FIELD_INTEGER:
      return GEWU_REPORT_INTEGER;

    case GEWU_FIELD_DECIMAL:
      return GEWU_REPORT_DECIMAL;

    case GEWU_FIELD_DATE:
      return GEWU_REPORT_DATE;

    case GEWU_FIELD_TEXT:
    case GEWU_FIELD_FLAG:
    case GEWU_FIELD_TERM:
    case GEWU_FIELD_TERMS:
    case GEWU_FIELD_UNIT:
    case GEWU_FIELD_PERSON:
    case GEWU_FIELD_ENTERPRISE:
    case GEWU_FIELD_STATE:
    default:
      return GEWU_REPORT_TEXT;
    }
}

static int
width_of_field (const GewuField       *field,
                const GewuReportInput *input)
{
  gboolean is_narrow = input->columns == NULL
                       || g_strv_length ((char **) input->columns) > FEW_COLUMNS;

  switch (type_of_field (field))
    {
    case GEWU_REPORT_DATE:
      return DATE_WIDTH;

    case GEWU_REPORT_CODE:
      return CLAMP (field->width, 1, CODE_WIDTH);

    case GEWU_REPORT_TEXT:
    case GEWU_REPORT_INTEGER:
    case GEWU_REPORT_DECIMAL:
    case GEWU_REPORT_RATE:
    default:
      return CLAMP (field->width, 1, is_narrow ? TEXT_WIDTH : WIDE_TEXT_WIDTH);
    }
}

/* What the words of import have no heading for: never read back. */
static const struct
{
  GewuNoun    noun;
  const char *field;
  const char *heading;
} headings[] = {
  { GEWU_NOUN_UNIT, "people", "人数" },
  { GEWU_NOUN_ENTERPRISE, "last-visit", "最近走访日期" },
  { GEWU_NOUN_VISIT, "unit", "走访人所在单位" },
  { GEWU_NOUN_VISIT, "grid", "企业所在网格" },
  { GEWU_NOUN_ISSUE, "state", "状态" },
  { GEWU_NOUN_ISSUE, "next-due", "下一步时限" },
  { GEWU_NOUN_ISSUE, "next-due-time", "下一步时刻" },
  { GEWU_NOUN_ISSUE, "leader", "责任领导" },
  { GEWU_NOUN_ISSUE, "first-due", "原定办理时限" },
  { GEWU_NOUN_ISSUE, "deferred-until", "缓办至" },
  { GEWU_NOUN_ISSUE, "result", "办理结果" },
  { GEWU_NOUN_ISSUE, "on-time", "是否按期办结" },
  { GEWU_NOUN_ISSUE, "failed", "复查未通过次数" },
  { GEWU_NOUN_ISSUE, "returned", "申请改派次数" },
  { GEWU_NOUN_ISSUE, "ever-failed", "是否返工" },
  { GEWU_NOUN_ISSUE, "ever-returned", "是否改派" },
  { GEWU_NOUN_ISSUE, "urged", "催办次数" },
};

static char *
make_heading (GewuNoun         noun,
              const GewuField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (headings[i].noun == noun && g_str_equal (headings[i].field, field->id))
      return g_strdup (headings[i].heading);

  return gewu_field_dup_heading (field);
}

static void
add_column (GewuReportTable       *table,
            GArray                *fields,
            const GewuReportInput *input,
            GewuNoun               noun,
            const GewuField       *field)
{
  g_autofree char *heading = field->sql != NULL ? make_heading (noun, field) : NULL;

  if (heading == NULL)
    return;
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, .type = type_of_field (field), .width = width_of_field (field, input) });
  g_array_append_val (fields, field);
}

/* Those that were chosen; else all that import reads, and the state: it is derived and never read
 * back, but a ledger without it is of no use. */
static void
add_columns (GewuReportTable       *table,
             GArray                *fields,
             const GewuReportInput *input,
             GewuNoun               noun)
{
  guint n_fields;
  const GewuField *all = gewu_noun_get_fields (noun, &n_fields);
  const GewuField *state = gewu_noun_find_field (noun, "state");

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER, .width = NUMBER_WIDTH });
  for (guint i = 0; input->columns != NULL && input->columns[i] != NULL; i++)
    {
      const GewuField *field = gewu_noun_find_field (noun, input->columns[i]);

      if (field != NULL)
        add_column (table, fields, input, noun, field);
    }
  if (input->columns != NULL)
    return;

  for (guint i = 0; i < n_fields; i++)
    if (all[i].headings != NULL)
      add_column (table, fields, input, noun, &all[i]);
  if (state != NULL)
    add_column (table, fields, input, noun, state);
}

/* Whether import would take it for a sheet of its noun. */
static gboolean
can_be_read_back (GArray   *fields,
                  GewuNoun  noun)
{
  guint n_fields;
  const GewuField *all = gewu_noun_get_fields (noun, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      gboolean is_there = FALSE;

      for (guint n = 0; n < fields->len; n++)
        is_there = is_there || g_array_index (fields, const GewuField *, n) == &all[i];
      if ((all[i].flags & GEWU_FIELD_KEY) && !is_there)
        return FALSE;
    }

  return TRUE;
}

static void
add_summary (GewuReportTable *table,
             GewuRowSource   *rows,
             GArray          *fields)
{
  GewuNoun noun = gewu_row_source_get_noun (rows);
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_printf (text, "共 %u 条", gewu_row_source_get_n_rows (rows));
  if (noun == GEWU_NOUN_ISSUE)
    g_string_append (text, "，办理情况以数据截至时为准");
  if (!can_be_read_back (fields, noun))
    g_string_append (text, "；未含导入必需的栏目，不能再次导入");
  g_string_append (text, "。");
  gewu_report_table_add_info (table, text->str);
}

/* The first column that names the record stays in view. */
static guint
choose_frozen (GArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const GewuField *field = g_array_index (fields, const GewuField *, i);

      if (g_str_equal (field->id, "name") || g_str_equal (field->id, "enterprise"))
        return i + 2;
    }

  return 1;
}

static GewuDocument *
build (const GewuReportInput *input,
       const GewuReport      *report)
{
  g_autofree char *title = gewu_report_make_title (input, report->title);
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new (report->title, title);
  Ledger *ledger = g_new0 (Ledger, 1);

  g_assert (gewu_row_source_get_noun (input->rows) == report->noun);

  ledger->rows = g_object_ref (input->rows);
  ledger->fields = g_array_new (FALSE, FALSE, sizeof (const GewuField *));
  gewu_report_add_info (table, input, NULL);
  add_columns (table, ledger->fields, input, report->noun);
  add_summary (table, input->rows, ledger->fields);
  table->frozen = choose_frozen (ledger->fields);
  gewu_report_table_set_stream (table, read_next, ledger, free_ledger);
  gewu_document_add_table (document, table);
  document->n_rows_expected = gewu_row_source_get_n_rows (input->rows);

  return document;
}

/* Masters are as they are now: of no period. */
static GewuDocument *
build_master (const GewuReportInput *input,
              const GewuReport      *report)
{
  GewuReportInput now = *input;

  now.period = (GewuPeriod) { 0 };

  return build (&now, report);
}

static GewuDocument *
build_visits (const GewuReportInput *input)
{
  return build (input, &gewu_report_visits);
}

static GewuDocument *
build_issues (const GewuReportInput *input)
{
  return build (input, &gewu_report_issues);
}

static GewuDocument *
build_enterprises (const GewuReportInput *input)
{
  return build_master (input, &gewu_report_enterprises);
}

static GewuDocument *
build_people (const GewuReportInput *input)
{
  return build_master (input, &gewu_report_people);
}

static GewuDocument *
build_units (const GewuReportInput *input)
{
  return build_master (input, &gewu_report_units);
}

static GewuDocument *
build_projects (const GewuReportInput *input)
{
  return build_master (input, &gewu_report_projects);
}

#define OF_A_PERIOD (GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT \
                     | GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_PEOPLE \
                     | GEWU_REPORT_TAKES_COLUMNS)

const GewuReport gewu_report_visits = {
  .id = "visits",
  .title = "走访台账",
  .needs = GEWU_REPORT_NEEDS_ROWS,
  .takes = OF_A_PERIOD,
  .chapter = GEWU_REPORT_LEDGER,
  .noun = GEWU_NOUN_VISIT,
  .build = build_visits,
};

const GewuReport gewu_report_issues = {
  .id = "issues",
  .title = "问题台账",
  .needs = GEWU_REPORT_NEEDS_ROWS,
  .takes = OF_A_PERIOD,
  .chapter = GEWU_REPORT_LEDGER,
  .noun = GEWU_NOUN_ISSUE,
  .build = build_issues,
};

const GewuReport gewu_report_enterprises = {
  .id = "enterprises",
  .title = "市场主体台账",
  .needs = GEWU_REPORT_NEEDS_ROWS,
  .takes = GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_COLUMNS,
  .chapter = GEWU_REPORT_LEDGER,
  .noun = GEWU_NOUN_ENTERPRISE,
  .build = build_enterprises,
};

const GewuReport gewu_report_people = {
  .id = "people",
  .title = "人员花名册",
  .needs = GEWU_REPORT_NEEDS_ROWS,
  .takes = GEWU_REPORT_TAKES_UNIT | GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_COLUMNS,
  .chapter = GEWU_REPORT_LEDGER,
  .noun = GEWU_NOUN_PERSON,
  .build = build_people,
};

const GewuReport gewu_report_units = {
  .id = "units",
  .title = "部门名单",
  .needs = GEWU_REPORT_NEEDS_ROWS,
  .takes = GEWU_REPORT_TAKES_COLUMNS,
  .chapter = GEWU_REPORT_LEDGER,
  .noun = GEWU_NOUN_UNIT,
  .build = build_units,
};

const GewuReport gewu_report_projects = {
  .id = "projects",
  .title = "重点项目名单",
  .needs = GEWU_REPORT_NEEDS_ROWS,
  .takes = GEWU_REPORT_TAKES_COLUMNS,
  .chapter = GEWU_REPORT_LEDGER,
  .noun = GEWU_NOUN_PROJECT,
  .build = build_projects,
};
