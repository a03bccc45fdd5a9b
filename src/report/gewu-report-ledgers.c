/* 走访台账 and 问题台账: every record of a noun under the headings that import knows.
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

      cells[i + 1] = format_cell (field, gewu_record_get (self->record, field->id));
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
width_of_field (const GewuField *field)
{
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
      return CLAMP (field->width, 1, TEXT_WIDTH);
    }
}

static void
add_column (GewuReportTable *table,
            GArray          *fields,
            const GewuField *field,
            const char      *heading)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, .type = type_of_field (field), .width = width_of_field (field) });
  g_array_append_val (fields, field);
}

static void
add_columns (GewuReportTable *table,
             GArray          *fields,
             GewuNoun         noun)
{
  guint n_fields;
  const GewuField *all = gewu_noun_get_fields (noun, &n_fields);
  const GewuField *state = gewu_noun_find_field (noun, "state");

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER, .width = NUMBER_WIDTH });
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *heading = gewu_field_dup_heading (&all[i]);

      if (all[i].sql != NULL && heading != NULL)
        add_column (table, fields, &all[i], heading);
    }
  /* The state is derived: never read back, but a ledger without it is of no use. */
  if (state != NULL)
    add_column (table, fields, state, "状态");
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
  add_columns (table, ledger->fields, report->noun);
  gewu_report_table_set_stream (table, read_next, ledger, free_ledger);
  gewu_document_add_table (document, table);

  return document;
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

const GewuReport gewu_report_visits = {
  .id = "visits",
  .title = "走访台账",
  .needs = GEWU_REPORT_NEEDS_ROWS,
  .noun = GEWU_NOUN_VISIT,
  .build = build_visits,
};

const GewuReport gewu_report_issues = {
  .id = "issues",
  .title = "问题台账",
  .needs = GEWU_REPORT_NEEDS_ROWS,
  .noun = GEWU_NOUN_ISSUE,
  .build = build_issues,
};
