/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-slip.h"

#include "gewu-report-width.h"

#define TITLE "考核扣分确认单"
#define SPACE "　　"
#define DATE_LINE "\n\n\n\n　　　　　　年　　月　　日"

#define ALL GEWU_REPORT_FORM_COLUMNS
#define HALF (ALL / 2)
#define THIRD (ALL / 3)

/* Columns of the list, in parts of the width: number, item, reason, day, record, points. */
enum
{
  COLUMN_NUMBER,
  COLUMN_ITEM,
  COLUMN_REASON,
  COLUMN_DAY,
  COLUMN_RECORD,
  COLUMN_POINTS,
  N_COLUMNS
};
static const guint with_records[N_COLUMNS] = { 2, 5, 6, 4, 4, 3 };
static const guint without_records[N_COLUMNS] = { 2, 5, 10, 4, 0, 3 };

/* What a page surely holds of the list beside the rest, in tenths of points with the smallest text:
 * a list that is longer goes on on a next page. */
#define CHARACTERS_OF_PART 5
#define HEIGHT_OF_LINE 110
#define PADDING_OF_ROW 32
#define HEIGHT_OF_LIST 4700

#define THE_SAME "同上"
#define RECORDS "涉及记录"

typedef struct
{
  const GewuReportInput *input;
  const GewuSlipReport  *report;
  const GewuSlip        *slip;
  const guint           *spans;     /* of the list's columns; 0: there is no such column */
  GewuDocument          *document;
  GewuReportForm        *form;
  guint                  n_pages;
  guint                  height;    /* of the list on this page */
  const char            *item;      /* of the line before, on this page */
  GewuDecimal            sum;       /* of the lines so far */
} SlipForm;

static void
add_text (GewuReportForm *form,
          const char     *label,
          const char     *text,
          guint           span)
{
  gewu_report_form_add_box (form, label, text, span);
}

static void
add_number (GewuReportForm *form,
            const char     *label,
            GewuDecimal     number,
            int             places,
            guint           span)
{
  g_autofree char *text = gewu_decimal_to_string (number, 0);

  gewu_report_form_add_box (form, label, text, span);
  gewu_report_form_type_box (form, GEWU_REPORT_DECIMAL, places);
}

static char *
format_info (const GewuReportInput *input)
{
  GString *info = g_string_new (NULL);
  g_autofree char *first = gewu_day_to_string (input->period.first);
  g_autofree char *last = gewu_day_to_string (input->period.last);
  const GewuSlipReport *report = input->facts;

  g_string_append_printf (info, "考核期：%s 至 %s", first, last);
  if (report->scheme != NULL)
    g_string_append_printf (info, SPACE "考核办法：%s", report->scheme);

  return g_string_free (info, FALSE);
}

static void
add_headings (SlipForm *self)
{
  static const char *const headings[N_COLUMNS] = {
    "序号", "考核项目", "扣（加）分依据", "日期", "记录编号", "分值"
  };

  gewu_report_form_add_row (self->form, GEWU_REPORT_FORM_HEADINGS, 1);
  for (guint i = 0; i < N_COLUMNS; i++)
    if (self->spans[i] > 0)
      add_text (self->form, NULL, headings[i], self->spans[i]);
}

static void
begin_page (SlipForm *self)
{
  g_autofree char *title = gewu_report_make_title (self->input, self->n_pages == 0
                                                                ? TITLE : TITLE "（续）");
  g_autofree char *info = format_info (self->input);

  self->form = gewu_report_form_new (self->slip->name, title, info);
  self->n_pages++;
  self->height = 0;
  self->item = NULL;
}

static void
add_subject (SlipForm *self)
{
  const GewuSlip *slip = self->slip;

  gewu_report_form_add_row (self->form, GEWU_REPORT_FORM_FIELDS, 1);
  if (self->report->people)
    {
      add_text (self->form, "姓名", slip->name, THIRD);
      add_text (self->form, "工号", slip->staff_number, THIRD);
      gewu_report_form_type_box (self->form, GEWU_REPORT_CODE, 0);
      add_text (self->form, "所在部门", slip->unit, THIRD);
    }
  else
    {
      add_text (self->form, "被考核单位", slip->name, slip->group != NULL ? HALF : ALL);
      if (slip->group != NULL)
        add_text (self->form, "考核组别", slip->group, HALF);
    }
}

static char *
format_rank (const GewuSlip *slip)
{
  if (slip->rank == 0)
    return slip->not_ranked != NULL ? g_strconcat ("不参加排名：", slip->not_ranked, NULL)
                                    : g_strdup ("—");

  return g_strdup_printf ("第 %d 名 / %u", slip->rank, slip->n_ranked);
}

static void
add_result (SlipForm *self)
{
  const GewuSlip *slip = self->slip;
  g_autofree char *rank = format_rank (slip);
  guint span = slip->grade != NULL ? THIRD : HALF;

  gewu_report_form_add_row (self->form, GEWU_REPORT_FORM_FIELDS, 1);
  if (slip->has_score)
    add_number (self->form, "得分", slip->score, 0, span);
  else
    add_text (self->form, "得分", "无得分", span);
  if (slip->grade != NULL)
    add_text (self->form, "等次", slip->grade, span);
  add_text (self->form, "名次", rank, span);
}

static const char *
get_own_item (const GewuSlipLine *line)
{
  return line->is_record ? RECORDS : line->item;
}

static const char *
get_item (SlipForm           *self,
          const GewuSlipLine *line)
{
  return g_strcmp0 (self->item, get_own_item (line)) == 0 ? THE_SAME : get_own_item (line);
}

static void
add_line (SlipForm           *self,
          const GewuSlipLine *line,
          guint               number)
{
  g_autofree char *order = g_strdup_printf ("%u", number);
  g_autofree char *day = gewu_day_to_string (line->day);

  gewu_report_form_add_row (self->form, GEWU_REPORT_FORM_LINE, 1);
  add_text (self->form, NULL, number > 0 ? order : NULL, self->spans[COLUMN_NUMBER]);
  gewu_report_form_type_box (self->form, GEWU_REPORT_INTEGER, 0);
  add_text (self->form, NULL, get_item (self, line), self->spans[COLUMN_ITEM]);
  add_text (self->form, NULL, line->reason, self->spans[COLUMN_REASON]);
  add_text (self->form, NULL, day, self->spans[COLUMN_DAY]);
  gewu_report_form_type_box (self->form, GEWU_REPORT_DATE, 0);
  if (self->spans[COLUMN_RECORD] > 0)
    {
      add_text (self->form, NULL, line->record, self->spans[COLUMN_RECORD]);
      gewu_report_form_type_box (self->form, GEWU_REPORT_CODE, 0);
    }
  if (line->is_record)
    add_text (self->form, NULL, NULL, self->spans[COLUMN_POINTS]);
  else
    add_number (self->form, NULL, line->points, 0, self->spans[COLUMN_POINTS]);
}

static guint
measure_line (SlipForm           *self,
              const GewuSlipLine *line)
{
  const char *const texts[] = { get_item (self, line), line->reason, line->record };
  static const guint columns[] = { COLUMN_ITEM, COLUMN_REASON, COLUMN_RECORD };
  int n_lines = 1;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      n_lines = MAX (n_lines, gewu_report_count_lines (texts[i], (int) self->spans[columns[i]]
                                                                 * CHARACTERS_OF_PART));

  return (guint) n_lines * HEIGHT_OF_LINE + PADDING_OF_ROW;
}

/* The points so far, at the end of a page that is full or of the list. */
static void
add_sum (SlipForm   *self,
         const char *label)
{
  gewu_report_form_add_row (self->form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (self->form, NULL, label, ALL - self->spans[COLUMN_POINTS]);
  add_number (self->form, NULL, self->sum, 0, self->spans[COLUMN_POINTS]);
  gewu_report_form_sum_box (self->form);
}

static void
turn_page (SlipForm *self)
{
  const GewuSlipLine carried = { "承前页", .day = GEWU_DAY_UNKNOWN, .points = self->sum };

  add_sum (self, "过次页");
  gewu_document_add_form (self->document, self->form);
  begin_page (self);
  add_subject (self);
  add_headings (self);
  add_line (self, &carried, 0);
}

static void
add_lines (SlipForm *self)
{
  guint number = 0;

  add_headings (self);
  for (gsize i = 0; i < self->slip->n_lines; i++)
    {
      const GewuSlipLine *line = &self->slip->lines[i];

      number += line->is_record ? 0 : 1;
      if (self->height > 0 && self->height + measure_line (self, line) > HEIGHT_OF_LIST)
        turn_page (self);
      self->height += measure_line (self, line);
      add_line (self, line, line->is_record ? 0 : number);
      self->item = get_own_item (line);
      /* Every score has been added up from the same numbers. */
      if (!gewu_decimal_add (self->sum, line->points, &self->sum))
        g_assert_not_reached ();
    }
  add_sum (self, self->slip->has_score ? "合计（即得分）" : "合计（缺少数据，无得分）");
}

static void
add_pay (SlipForm *self)
{
  const GewuSlip *slip = self->slip;
  g_autoptr(GString) text = g_string_new (NULL);

  if (slip->n_pay == 0)
    return;

  for (gsize i = 0; i < slip->n_pay; i++)
    {
      g_autofree char *amount = gewu_decimal_to_string (slip->pay[i].amount, 2);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "，" : "", slip->pay[i].title, amount);
    }
  gewu_report_form_add_row (self->form, GEWU_REPORT_FORM_FIELDS, 1);
  add_text (self->form, "绩效工资（元）", text->str, ALL - THIRD);
  add_number (self->form, "应发（元）", slip->paid, 2, THIRD);
}

static void
add_remarks (SlipForm *self)
{
  GewuReportForm *form = self->form;

  if (self->slip->left_out != NULL)
    {
      gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
      add_text (form, "不计项目", self->slip->left_out, ALL);
    }
  if (self->slip->note != NULL)
    {
      gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
      add_text (form, "说明", self->slip->note, ALL);
      gewu_report_form_mark_box (form);
    }
}

static void
add_signature (SlipForm *self)
{
  gboolean people = self->report->people;
  g_autofree char *deadline = gewu_day_to_string (self->report->deadline);
  g_autofree char *notice = deadline != NULL
                            ? g_strdup_printf ("如有异议，请于 %s 前（含当日）书面提出并附依据；"
                                               "逾期未提出的，视为确认。", deadline)
                            : g_strdup ("如有异议，请在公示期内书面提出并附依据。");

  gewu_report_form_add_row (self->form, GEWU_REPORT_FORM_FIELDS, 1);
  add_text (self->form, "异议期限", notice, ALL);
  gewu_report_form_add_row (self->form, GEWU_REPORT_FORM_FIELDS, 3);
  add_text (self->form, people ? "本人意见" : "单位意见", "□ 无异议　　□ 有异议，理由：", ALL);
  gewu_report_form_add_row (self->form, GEWU_REPORT_FORM_SIGNERS, 5);
  add_text (self->form, NULL, people ? "本人签字：" DATE_LINE : "单位负责人签字（盖章）：" DATE_LINE,
            HALF);
  add_text (self->form, NULL, "考核部门经办人签字：" DATE_LINE, HALF);
}

static gboolean
has_records (const GewuSlip *slip)
{
  for (gsize i = 0; i < slip->n_lines; i++)
    if (slip->lines[i].record != NULL)
      return TRUE;

  return FALSE;
}

static void
add_slip (GewuDocument          *document,
          const GewuReportInput *input,
          const GewuSlip        *slip)
{
  SlipForm self = {
    .input = input, .report = input->facts, .slip = slip, .document = document,
    .spans = has_records (slip) ? with_records : without_records,
  };

  begin_page (&self);
  add_subject (&self);
  add_result (&self);
  add_lines (&self);
  add_remarks (&self);
  add_pay (&self);
  add_signature (&self);
  gewu_document_add_form (document, self.form);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  GewuDocument *document = gewu_document_new (title, input->office);
  const GewuSlipReport *report = input->facts;

  for (gsize i = 0; i < report->n_slips; i++)
    add_slip (document, input, &report->slips[i]);

  return document;
}

const GewuReport gewu_report_slips = {
  .id = "slips",
  .title = TITLE,
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_SLIPS,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT
           | GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_PEOPLE | GEWU_REPORT_TAKES_BOARD,
  .chapter = GEWU_REPORT_OF_ASSESSMENT,
  .build = build,
};
