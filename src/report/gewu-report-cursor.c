/* Reads a table line by line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-cursor.h"

#include "gewu-error.h"

#define SUBTOTAL_LABEL "小计"
#define TOTAL_LABEL "合计"

struct _GewuReportCursor
{
  const GewuReportTable  *table;
  const char            **cells;      /* of the row read last */
  GewuReportValue        *values;     /* of the line given out last */
  GewuReportValue        *totals;
  GewuReportValue        *subtotals;
  char                   *group;      /* of the rows since the last subtotal; NULL: no rows */
  gsize                   n_rows;     /* given out */
  guint                   n_sections; /* given out */
  guint                   n_alerts;   /* given out */
  gboolean                has_row;    /* cells holds a row not given out yet */
  gboolean                is_read;    /* the last row was read */
  gboolean                is_over;    /* the total was given out */
};

static GewuReportValue *
create_totals (const GewuReportTable *table)
{
  GewuReportValue *totals = g_new0 (GewuReportValue, table->columns->len);

  for (guint i = 0; i < table->columns->len; i++)
    {
      GewuReportTotal total = gewu_report_table_get_column (table, i)->total;

      if (total == GEWU_REPORT_TOTAL_SUM || total == GEWU_REPORT_TOTAL_COUNT)
        {
          totals[i].kind = GEWU_REPORT_VALUE_NUMBER;
          totals[i].live = TRUE;
        }
    }

  return totals;
}

GewuReportCursor *
gewu_report_cursor_new (const GewuReportTable *table)
{
  GewuReportCursor *self = g_new0 (GewuReportCursor, 1);

  self->table = table;
  self->cells = g_new0 (const char *, table->columns->len);
  self->values = g_new0 (GewuReportValue, table->columns->len);
  self->totals = create_totals (table);
  self->subtotals = create_totals (table);

  return self;
}

void
gewu_report_cursor_free (GewuReportCursor *self)
{
  g_free (self->cells);
  g_free (self->values);
  g_free (self->totals);
  g_free (self->subtotals);
  g_free (self->group);
  g_free (self);
}

/* FALSE at the end or on error. */
static gboolean
read_row (GewuReportCursor  *self,
          GError           **error)
{
  guint n_columns = self->table->columns->len;

  if (self->has_row || self->is_read)
    return self->has_row;

  if (self->table->next != NULL)
    self->has_row = self->table->next (self->table->next_data, self->cells, error);
  else if (self->n_rows < gewu_report_table_get_n_rows (self->table))
    {
      for (guint i = 0; i < n_columns; i++)
        self->cells[i] = g_ptr_array_index (self->table->cells, self->n_rows * n_columns + i);
      self->has_row = TRUE;
    }
  self->is_read = !self->has_row;

  return self->has_row;
}

/* A formula stays live only where it gives what the row says: a floor at nought, or a number
 * changed by hand, is written as the value it is. */
static gboolean
compute_cell (GewuReportCursor  *self,
              guint              column,
              GError           **error)
{
  const GewuReportColumn *description = gewu_report_table_get_column (self->table, column);
  GewuReportValue *value = &self->values[column];
  GewuReportValue computed;

  *value = gewu_report_value_parse (description->type, self->cells[column]);
  if (!gewu_report_value_compute (description, self->values, &computed, error))
    return FALSE;

  if (value->kind == GEWU_REPORT_VALUE_EMPTY)
    *value = computed;
  else if (value->kind == GEWU_REPORT_VALUE_NUMBER && computed.kind == GEWU_REPORT_VALUE_NUMBER)
    value->live = gewu_decimal_compare (value->number, computed.number) == 0;

  return TRUE;
}

static gboolean
add_to_total (const GewuReportColumn  *column,
              const GewuReportValue   *value,
              GewuReportValue         *total,
              GError                 **error)
{
  GewuDecimal number = GEWU_DECIMAL_ZERO;

  if (column->total == GEWU_REPORT_TOTAL_SUM && value->kind == GEWU_REPORT_VALUE_NUMBER)
    number = value->number;
  else if (column->total == GEWU_REPORT_TOTAL_COUNT && value->kind != GEWU_REPORT_VALUE_EMPTY)
    number = gewu_decimal_from_int (1);

  if (gewu_decimal_add (total->number, number, &total->number))
    return TRUE;

  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_RANGE, column->heading);

  return FALSE;
}

static gboolean
take_alert (GewuReportCursor *self)
{
  GArray *alerts = self->table->alerts;

  if (self->n_alerts == alerts->len
      || g_array_index (alerts, gsize, self->n_alerts) != self->n_rows)
    return FALSE;

  self->n_alerts++;

  return TRUE;
}

static gboolean
give_row (GewuReportCursor  *self,
          GewuReportLine    *line,
          GError           **error)
{
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (self->table, i);

      if (!compute_cell (self, i, error)
          || !add_to_total (column, &self->values[i], &self->totals[i], error)
          || !add_to_total (column, &self->values[i], &self->subtotals[i], error))
        return FALSE;
    }

  if (self->table->group >= 0 && self->group == NULL)
    self->group = g_strdup (self->cells[self->table->group] != NULL
                            ? self->cells[self->table->group] : "");
  *line = (GewuReportLine) { GEWU_REPORT_LINE_ROW, NULL, self->values, take_alert (self) };
  self->has_row = FALSE;
  self->n_rows++;

  return TRUE;
}

static void
put_total_label (GewuReportCursor *self,
                 const char       *label)
{
  for (guint i = 0; i < self->table->columns->len; i++)
    if (self->values[i].kind == GEWU_REPORT_VALUE_EMPTY)
      {
        self->values[i] = (GewuReportValue) { GEWU_REPORT_VALUE_TEXT, label };
        return;
      }
}

static gboolean
give_total (GewuReportCursor       *self,
            GewuReportLineKind      kind,
            const GewuReportValue  *totals,
            GewuReportLine         *line,
            GError                **error)
{
  guint n_columns = self->table->columns->len;

  for (guint i = 0; i < n_columns; i++)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (self->table, i);

      self->values[i] = totals[i];
      if (column->total == GEWU_REPORT_TOTAL_FORMULA
          && !gewu_report_value_compute (column, self->values, &self->values[i], error))
        return FALSE;
    }
  put_total_label (self, kind == GEWU_REPORT_LINE_TOTAL ? TOTAL_LABEL : SUBTOTAL_LABEL);
  *line = (GewuReportLine) { kind, NULL, self->values };

  return TRUE;
}

static gboolean
give_subtotal (GewuReportCursor  *self,
               GewuReportLine    *line,
               GError           **error)
{
  gboolean done = give_total (self, GEWU_REPORT_LINE_SUBTOTAL, self->subtotals, line, error);

  g_free (self->subtotals);
  self->subtotals = create_totals (self->table);
  g_clear_pointer (&self->group, g_free);

  return done;
}

static const GewuReportSection *
get_next_section (GewuReportCursor *self)
{
  const GewuReportSection *section;

  if (self->n_sections == self->table->sections->len)
    return NULL;

  section = &g_array_index (self->table->sections, GewuReportSection, self->n_sections);

  return section->row == self->n_rows ? section : NULL;
}

static gboolean
is_group_over (GewuReportCursor        *self,
               const GewuReportSection *section)
{
  const char *cell;

  if (self->group == NULL)
    return FALSE;
  if (section != NULL || !self->has_row)
    return TRUE;

  cell = self->cells[self->table->group];

  return !g_str_equal (self->group, cell != NULL ? cell : "");
}

gboolean
gewu_report_cursor_next (GewuReportCursor  *self,
                         GewuReportLine    *line,
                         GError           **error)
{
  const GewuReportSection *section = get_next_section (self);
  g_autoptr(GError) local_error = NULL;

  if (!read_row (self, &local_error) && local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (is_group_over (self, section))
    return give_subtotal (self, line, error);

  if (section != NULL)
    {
      self->n_sections++;
      *line = (GewuReportLine) { GEWU_REPORT_LINE_SECTION, section->text, NULL };
      return TRUE;
    }

  if (self->has_row)
    return give_row (self, line, error);

  if (self->is_over || !gewu_report_table_has_totals (self->table))
    return FALSE;

  self->is_over = TRUE;

  return give_total (self, GEWU_REPORT_LINE_TOTAL, self->totals, line, error);
}
