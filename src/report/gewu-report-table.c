/* One table of a document: what stands around it, its columns, and its rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-table.h"

#include "gewu-report-text.h"

static void
clear_column (gpointer data)
{
  GewuReportColumn *column = data;

  g_free ((char *) column->heading);
  g_free ((char *) column->parent);
  g_free ((char *) column->check.choices);
}

static void
clear_section (gpointer data)
{
  GewuReportSection *section = data;

  g_free (section->text);
}

static gboolean
is_between_rows (const GewuReportTable *self)
{
  return self->columns->len > 0 && self->cells->len % self->columns->len == 0;
}

GewuReportTable *
gewu_report_table_new (const char *name,
                       const char *title)
{
  GewuReportTable *self = g_new0 (GewuReportTable, 1);

  g_assert (name != NULL);

  self->name = gewu_report_dup_text (name);
  self->title = gewu_report_dup_text (title);
  self->info = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_array_new (FALSE, TRUE, sizeof (GewuReportColumn));
  g_array_set_clear_func (self->columns, clear_column);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->sections = g_array_new (FALSE, TRUE, sizeof (GewuReportSection));
  g_array_set_clear_func (self->sections, clear_section);
  self->alerts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->group = -1;

  return self;
}

void
gewu_report_table_free (GewuReportTable *self)
{
  if (self->next_free != NULL)
    self->next_free (self->next_data);
  g_free (self->name);
  g_free (self->title);
  g_free (self->chart.title);
  g_clear_pointer (&self->chart.others, g_array_unref);
  g_ptr_array_unref (self->info);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->sections);
  g_array_unref (self->alerts);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

void
gewu_report_table_add_info (GewuReportTable *self,
                            const char      *line)
{
  g_ptr_array_add (self->info, gewu_report_dup_text (line));
}

void
gewu_report_table_add_note (GewuReportTable *self,
                            const char      *line)
{
  g_ptr_array_add (self->notes, gewu_report_dup_text (line));
}

guint
gewu_report_table_add_column (GewuReportTable        *self,
                              const GewuReportColumn *column)
{
  GewuReportColumn copy = *column;

  g_assert (self->cells->len == 0);
  g_assert (column->formula == GEWU_REPORT_GIVEN
            || (column->a < self->columns->len && column->b < self->columns->len));
  g_assert ((column->type == GEWU_REPORT_RATE) == (column->formula == GEWU_REPORT_RATIO));
  g_assert (column->total != GEWU_REPORT_TOTAL_FORMULA || column->formula != GEWU_REPORT_GIVEN);

  copy.heading = gewu_report_dup_text (column->heading);
  copy.parent = gewu_report_dup_text (column->parent);
  copy.check.choices = gewu_report_dup_text (column->check.choices);
  g_array_append_val (self->columns, copy);

  return self->columns->len - 1;
}

static void
take_cell (GewuReportTable *self,
           char            *text)
{
  g_assert (self->next == NULL);
  g_assert (self->columns->len > 0);

  g_ptr_array_add (self->cells, text);
}

void
gewu_report_table_put (GewuReportTable *self,
                       const char      *text)
{
  take_cell (self, gewu_report_dup_text (text));
}

void
gewu_report_table_put_integer (GewuReportTable *self,
                               gint64           value)
{
  take_cell (self, g_strdup_printf ("%" G_GINT64_FORMAT, value));
}

void
gewu_report_table_put_decimal (GewuReportTable *self,
                               GewuDecimal      value)
{
  take_cell (self, gewu_decimal_to_string (value, 0));
}

void
gewu_report_table_put_day (GewuReportTable *self,
                           GewuDay          day)
{
  take_cell (self, gewu_day_to_string (day));
}

void
gewu_report_table_add_section (GewuReportTable *self,
                               const char      *text)
{
  GewuReportSection section;

  g_assert (is_between_rows (self));

  section.row = gewu_report_table_get_n_rows (self);
  section.text = gewu_report_dup_text (text);
  g_array_append_val (self->sections, section);
}

void
gewu_report_table_mark_row (GewuReportTable *self)
{
  gsize n_rows = gewu_report_table_get_n_rows (self);
  gsize row = n_rows - 1;

  g_assert (is_between_rows (self) && n_rows > 0);

  g_array_append_val (self->alerts, row);
}

void
gewu_report_table_set_stream (GewuReportTable *self,
                              GewuReportNext   next,
                              gpointer         data,
                              GDestroyNotify   data_free)
{
  g_assert (self->cells->len == 0 && self->next == NULL);
  g_assert (!self->chart.present && !self->signature && !gewu_report_table_has_parents (self));

  self->next = next;
  self->next_data = data;
  self->next_free = data_free;
}

gboolean
gewu_report_table_read_stream (GewuReportTable  *self,
                               guint             limit,
                               GCancellable     *cancellable,
                               GError          **error)
{
  g_autofree const char **cells = g_new (const char *, self->columns->len);
  g_autoptr(GError) local_error = NULL;
  GewuReportNext next = self->next;

  /* A table that streams takes no cells. */
  self->next = NULL;
  for (guint n = 0; next != NULL && (limit == 0 || n < limit)
                    && next (self->next_data, cells, &local_error); n++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, &local_error))
        break;
      for (guint i = 0; i < self->columns->len; i++)
        gewu_report_table_put (self, cells[i]);
    }
  if (self->next_free != NULL)
    self->next_free (g_steal_pointer (&self->next_data));
  self->next_free = NULL;

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

void
gewu_report_table_set_chart (GewuReportTable *self,
                             GewuChartKind    kind,
                             const char      *title,
                             guint            category,
                             guint            value)
{
  g_assert (self->next == NULL && !self->chart.present);
  g_assert (category < self->columns->len && value < self->columns->len);

  self->chart = (GewuReportChart) {
    TRUE, kind, gewu_report_dup_text (title), category, value,
  };
}

void
gewu_report_table_add_series (GewuReportTable *self,
                              guint            value)
{
  g_assert (self->chart.present && value < self->columns->len);

  if (self->chart.others == NULL)
    self->chart.others = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->chart.others, value);
}

guint
gewu_report_table_get_n_series (const GewuReportTable *self)
{
  return 1 + (self->chart.others != NULL ? self->chart.others->len : 0);
}

guint
gewu_report_table_get_series (const GewuReportTable *self,
                              guint                  series)
{
  g_assert (self->chart.present && series < gewu_report_table_get_n_series (self));

  return series == 0 ? self->chart.value : g_array_index (self->chart.others, guint, series - 1);
}

const GewuReportColumn *
gewu_report_table_get_column (const GewuReportTable *self,
                              guint                  column)
{
  g_assert (column < self->columns->len);

  return &g_array_index (self->columns, GewuReportColumn, column);
}

gsize
gewu_report_table_get_n_rows (const GewuReportTable *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

gboolean
gewu_report_table_has_parents (const GewuReportTable *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (gewu_report_table_get_column (self, i)->parent != NULL)
      return TRUE;

  return FALSE;
}

guint
gewu_report_table_end_of_parent (const GewuReportTable *self,
                                 guint                  first)
{
  const char *parent = gewu_report_table_get_column (self, first)->parent;
  guint end = first + 1;

  while (parent != NULL && end < self->columns->len
         && g_strcmp0 (gewu_report_table_get_column (self, end)->parent, parent) == 0)
    end++;

  return end;
}

gboolean
gewu_report_table_has_panels (const GewuReportTable *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (gewu_report_table_get_column (self, i)->gap)
      return TRUE;

  return FALSE;
}

gboolean
gewu_report_table_has_totals (const GewuReportTable *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (gewu_report_table_get_column (self, i)->total != GEWU_REPORT_NO_TOTAL)
      return TRUE;

  return FALSE;
}

GewuReportAlign
gewu_report_column_get_align (const GewuReportColumn *column)
{
  if (column->align != GEWU_REPORT_ALIGN_BY_TYPE)
    return column->align;

  switch (column->type)
    {
    case GEWU_REPORT_TEXT:
      return GEWU_REPORT_LEFT;

    case GEWU_REPORT_CODE:
    case GEWU_REPORT_DATE:
      return GEWU_REPORT_CENTER;

    case GEWU_REPORT_INTEGER:
    case GEWU_REPORT_DECIMAL:
    case GEWU_REPORT_RATE:
      return GEWU_REPORT_RIGHT;

    default:
      g_assert_not_reached ();
    }
}
