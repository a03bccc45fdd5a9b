/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-form.h"

#include "gewu-report-text.h"
#include "gewu-report-value.h"

static void
clear_box (gpointer data)
{
  GewuReportFormBox *box = data;

  g_free (box->label);
  g_free (box->value);
}

static void
clear_row (gpointer data)
{
  GewuReportFormRow *row = data;

  g_array_unref (row->boxes);
}

GewuReportForm *
gewu_report_form_new (const char *name,
                      const char *title,
                      const char *info)
{
  GewuReportForm *self = g_new0 (GewuReportForm, 1);

  g_assert (name != NULL && title != NULL);

  self->name = gewu_report_dup_text (name);
  self->title = gewu_report_dup_text (title);
  self->info = gewu_report_dup_text (info);
  self->rows = g_array_new (FALSE, FALSE, sizeof (GewuReportFormRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->days = g_array_new (FALSE, FALSE, sizeof (GewuChartStripDay));

  return self;
}

void
gewu_report_form_free (GewuReportForm *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self->info);
  g_array_unref (self->rows);
  g_array_unref (self->days);
  g_free (self);
}

void
gewu_report_form_add_row (GewuReportForm     *self,
                          GewuReportFormKind  kind,
                          guint               lines)
{
  GewuReportFormRow row = { kind, lines };

  g_assert (lines > 0);

  row.boxes = g_array_new (FALSE, FALSE, sizeof (GewuReportFormBox));
  g_array_set_clear_func (row.boxes, clear_box);
  g_array_append_val (self->rows, row);
}

static GArray *
get_last_boxes (GewuReportForm *self)
{
  g_assert (self->rows->len > 0);

  return g_array_index (self->rows, GewuReportFormRow, self->rows->len - 1).boxes;
}

void
gewu_report_form_add_box (GewuReportForm *self,
                          const char     *label,
                          const char     *value,
                          guint           span)
{
  GewuReportFormBox box = {
    .label = gewu_report_dup_text (label),
    .value = gewu_report_dup_text (value),
    .span = span,
  };
  GArray *boxes = get_last_boxes (self);
  guint used = 0;

  for (guint i = 0; i < boxes->len; i++)
    used += g_array_index (boxes, GewuReportFormBox, i).span;
  g_assert (used + span <= GEWU_REPORT_FORM_COLUMNS);
  g_assert (span > (label != NULL ? GEWU_REPORT_FORM_LABEL : 0));

  g_array_append_val (boxes, box);
}

static GewuReportFormBox *
get_last_box (GewuReportForm *self)
{
  GArray *boxes = get_last_boxes (self);

  g_assert (boxes->len > 0);

  return &g_array_index (boxes, GewuReportFormBox, boxes->len - 1);
}

void
gewu_report_form_mark_box (GewuReportForm *self)
{
  get_last_box (self)->alert = TRUE;
}

void
gewu_report_form_type_box (GewuReportForm *self,
                           GewuReportType  type,
                           int             places)
{
  GewuReportFormBox *box = get_last_box (self);

  g_assert (type != GEWU_REPORT_RATE);

  box->type = type;
  box->places = places;
}

void
gewu_report_form_sum_box (GewuReportForm *self)
{
  get_last_box (self)->is_sum = TRUE;
}

void
gewu_report_form_add_strip (GewuReportForm          *self,
                            const char              *label,
                            const GewuChartStripDay *days,
                            gsize                    n_days)
{
  g_assert (self->days->len == 0);

  gewu_report_form_add_row (self, GEWU_REPORT_FORM_STRIP, 1);
  gewu_report_form_add_box (self, label, NULL, GEWU_REPORT_FORM_COLUMNS);
  g_array_append_vals (self->days, days, (guint) n_days);
}

char *
gewu_report_form_print_box (const GewuReportFormBox *box)
{
  GewuReportColumn column = { .type = box->type, .places = box->places };
  GewuReportValue value = gewu_report_value_parse (box->type, box->value);

  return gewu_report_value_to_text (&value, &column);
}

char *
gewu_report_form_say_cut (guint n_lines)
{
  return g_strdup_printf ("（此前 %u 条经过从略）", n_lines);
}
