/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-docx-table.h"

#include "gewu-docx-names.h"
#include "gewu-error.h"
#include "gewu-pages-columns.h"
#include "gewu-pages-text.h"
#include "gewu-report-cursor.h"
#include "gewu-report-paper.h"

/* Nobody reads more as a text, and Word opens no table of more columns. */
#define MAX_ROWS 20000u
#define MAX_COLUMNS 63u

#define ROWS_WITH_TAIL 3   /* stay on one page with what is below them */

typedef struct
{
  GewuDocxFile          *file;
  const GewuReportTable *table;
  double                *widths;
  double                 size;      /* of the text in the table; 0: as its style says */
  gsize                  n_lines;   /* of the cursor; 0: unknown */
  gsize                  line;
} Table;

static void
clear_table (Table *self)
{
  g_free (self->widths);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, clear_table)

/* ---- any table */

void
gewu_docx_table_begin (GewuDocxFile *file,
                       const double *widths,
                       guint         n_widths)
{
  static const char *const sides[] = { "top", "left", "bottom", "right", "insideH", "insideV" };
  int padding = GEWU_DOCX_TWIPS (GEWU_PAGES_PADDING);
  double width = 0;

  for (guint i = 0; i < n_widths; i++)
    width += widths[i];
  gewu_docx_file_printf (file, "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/>"
                         "<w:jc w:val=\"center\"/><w:tblBorders>", GEWU_DOCX_TWIPS (width));
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    gewu_docx_file_printf (file, "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
                           "w:color=\"000000\"/>", sides[i]);
  gewu_docx_file_printf (file, "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
                         "<w:top w:w=\"30\" w:type=\"dxa\"/><w:left w:w=\"%d\" w:type=\"dxa\"/>"
                         "<w:bottom w:w=\"30\" w:type=\"dxa\"/><w:right w:w=\"%d\" w:type=\"dxa\"/>"
                         "</w:tblCellMar></w:tblPr><w:tblGrid>",
                         padding, padding);
  for (guint i = 0; i < n_widths; i++)
    gewu_docx_file_printf (file, "<w:gridCol w:w=\"%d\"/>", GEWU_DOCX_TWIPS (widths[i]));
  gewu_docx_file_put (file, "</w:tblGrid>");
}

void
gewu_docx_table_end (GewuDocxFile *file)
{
  gewu_docx_file_put (file, "</w:tbl>");
}

void
gewu_docx_table_begin_row (GewuDocxFile *file,
                           gboolean      is_heading,
                           double        height)
{
  gewu_docx_file_put (file, "<w:tr><w:trPr><w:cantSplit/>");
  if (height > 0)
    gewu_docx_file_printf (file, "<w:trHeight w:val=\"%d\"/>", GEWU_DOCX_TWIPS (height));
  gewu_docx_file_put (file, is_heading ? "<w:tblHeader/></w:trPr>" : "</w:trPr>");
}

void
gewu_docx_table_end_row (GewuDocxFile *file)
{
  gewu_docx_file_put (file, "</w:tr>");
}

void
gewu_docx_table_begin_cell (GewuDocxFile       *file,
                            const GewuDocxCell *cell)
{
  gewu_docx_file_printf (file, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>",
                         GEWU_DOCX_TWIPS (cell->width));
  if (cell->span > 1)
    gewu_docx_file_printf (file, "<w:gridSpan w:val=\"%u\"/>", cell->span);
  if (cell->merge != NULL)
    gewu_docx_file_printf (file, "<w:vMerge w:val=\"%s\"/>", cell->merge);
  if (cell->bare)
    gewu_docx_file_put (file, "<w:tcBorders><w:top w:val=\"nil\"/><w:bottom w:val=\"nil\"/>"
                        "</w:tcBorders>");
  if (cell->shaded)
    gewu_docx_file_printf (file, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"%06X\"/>",
                           GEWU_PAPER_SHADE);
  gewu_docx_file_put (file, cell->top ? "</w:tcPr>" : "<w:vAlign w:val=\"center\"/></w:tcPr>");
}

void
gewu_docx_table_end_cell (GewuDocxFile *file)
{
  gewu_docx_file_put (file, "</w:tc>");
}

/* ---- a table of a report */

static void
put_cell (Table              *self,
          const GewuDocxCell *cell,
          const GewuDocxLook *look,
          const char         *text)
{
  gewu_docx_table_begin_cell (self->file, cell);
  gewu_docx_text_put (self->file, look, text);
  gewu_docx_table_end_cell (self->file);
}

static double
add_widths (Table *self,
            guint  first,
            guint  end)
{
  double width = 0;

  for (guint i = first; i < end; i++)
    width += self->widths[i];

  return width;
}

/* The upper row of headings. */
static void
put_parents (Table *self)
{
  GewuDocxLook look = { GEWU_DOCX_TABLE_HEADING, self->size, .keep = TRUE };

  gewu_docx_table_begin_row (self->file, TRUE, 0);
  for (guint first = 0, end; first < self->table->columns->len; first = end)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (self->table, first);

      end = gewu_report_table_end_of_parent (self->table, first);
      look.alert = column->parent == NULL && column->alert;
      put_cell (self,
                &(GewuDocxCell) { add_widths (self, first, end), end - first,
                                  column->parent == NULL ? "restart" : NULL,
                                  .shaded = !column->gap, .bare = column->gap },
                &look, column->parent != NULL ? column->parent : column->heading);
    }
  gewu_docx_table_end_row (self->file);
}

static void
put_headings (Table *self)
{
  GewuDocxLook look = { GEWU_DOCX_TABLE_HEADING, self->size, .keep = TRUE };
  gboolean has_parents = gewu_report_table_has_parents (self->table);

  if (has_parents)
    put_parents (self);

  gewu_docx_table_begin_row (self->file, TRUE, 0);
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (self->table, i);
      gboolean is_merged = has_parents && column->parent == NULL;

      look.alert = column->alert;
      put_cell (self, &(GewuDocxCell) { self->widths[i], 1, is_merged ? "continue" : NULL,
                                        .shaded = !column->gap, .bare = column->gap },
                &look, is_merged ? NULL : column->heading);
    }
  gewu_docx_table_end_row (self->file);
}

/* The last rows stay with the notes and signatures below them. */
static gboolean
is_kept (Table *self)
{
  return self->n_lines > 0 && self->line + ROWS_WITH_TAIL >= self->n_lines
         && (self->table->signature || self->table->notes->len > 0);
}

static GewuDocxStyle
get_style (const GewuReportColumn *column)
{
  switch (gewu_report_column_get_align (column))
    {
    case GEWU_REPORT_RIGHT:
      return GEWU_DOCX_TABLE_NUMBER;

    case GEWU_REPORT_CENTER:
      return GEWU_DOCX_TABLE_CENTER;

    case GEWU_REPORT_LEFT:
    case GEWU_REPORT_ALIGN_BY_TYPE:
    default:
      return GEWU_DOCX_TABLE_TEXT;
    }
}

static void
put_section (Table      *self,
             const char *text)
{
  guint n_columns = self->table->columns->len;
  GewuDocxLook look = { GEWU_DOCX_TABLE_TEXT, self->size, .keep = TRUE, .total = TRUE };

  gewu_docx_table_begin_row (self->file, FALSE, 0);
  put_cell (self, &(GewuDocxCell) { add_widths (self, 0, n_columns), n_columns, .shaded = TRUE },
            &look, text);
  gewu_docx_table_end_row (self->file);
}

static void
put_values (Table                *self,
            const GewuReportLine *line)
{
  gboolean is_total = line->kind != GEWU_REPORT_LINE_ROW;
  gboolean keep = is_kept (self);

  gewu_docx_table_begin_row (self->file, FALSE, 0);
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (self->table, i);
      g_autofree char *text = gewu_report_value_to_text (&line->values[i], column);

      put_cell (self, &(GewuDocxCell) { self->widths[i], 1, .shaded = is_total && !column->gap,
                                        .bare = column->gap },
                &(GewuDocxLook) { get_style (column), self->size, .keep = keep,
                                  .alert = line->alert || column->alert, .total = is_total },
                text);
    }
  gewu_docx_table_end_row (self->file);
}

static void
set_too_large (Table   *self,
               GError **error)
{
  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_TABLE_TOO_LARGE,
                       self->table->title != NULL ? self->table->title : self->table->name);
}

/* put FALSE: only counts the lines. */
static gboolean
read_lines (Table         *self,
            gboolean       put,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(GewuReportCursor) cursor = gewu_report_cursor_new (self->table);
  GError *local_error = NULL;
  GewuReportLine line;

  self->line = 0;
  while (!g_cancellable_set_error_if_cancelled (cancellable, &local_error)
         && gewu_report_cursor_next (cursor, &line, &local_error))
    {
      if (self->line >= MAX_ROWS)
        {
          set_too_large (self, &local_error);
          break;
        }
      if (put && line.kind == GEWU_REPORT_LINE_SECTION)
        put_section (self, line.text);
      else if (put)
        put_values (self, &line);
      self->line++;
    }

  return gewu_error_pass_on (local_error, error);
}

static void
put_signature (Table  *self,
               double  room)
{
  const double tabs[] = { room / GEWU_LETTERHEAD_N_SIGNERS, 2 * room / GEWU_LETTERHEAD_N_SIGNERS };
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < GEWU_LETTERHEAD_N_SIGNERS; i++)
    {
      g_autofree char *signer = gewu_letterhead_make_signer (self->file->document->letterhead, i);

      g_string_append_printf (line, "%s%s", i > 0 ? "\t" : "", signer != NULL ? signer : "");
    }
  gewu_docx_text_put_tabbed (self->file, &(GewuDocxLook) { GEWU_DOCX_TABLE_SIGNERS }, tabs,
                             G_N_ELEMENTS (tabs), line->str);
  gewu_docx_text_put (self->file, &(GewuDocxLook) { GEWU_DOCX_TABLE_SEAL }, GEWU_REPORT_SEAL);
  g_string_free (line, TRUE);
}

static void
put_head (Table *self)
{
  if (self->table->title != NULL)
    gewu_docx_text_put (self->file, &(GewuDocxLook) { GEWU_DOCX_TABLE_TITLE }, self->table->title);
  for (guint i = 0; i < self->table->info->len; i++)
    gewu_docx_text_put (self->file, &(GewuDocxLook) { GEWU_DOCX_TABLE_INFO },
                        g_ptr_array_index (self->table->info, i));
}

static void
put_tail (Table  *self,
          double  room)
{
  for (guint i = 0; i < self->table->notes->len; i++)
    gewu_docx_text_put (self->file,
                        &(GewuDocxLook) { GEWU_DOCX_TABLE_NOTE, .keep = self->table->signature },
                        g_ptr_array_index (self->table->notes, i));
  if (self->table->signature)
    put_signature (self, room);
}

gboolean
gewu_docx_table_write (GewuDocxFile           *file,
                       const GewuReportTable  *table,
                       double                  room,
                       GCancellable           *cancellable,
                       GError                **error)
{
  g_auto(Table) self = { .file = file, .table = table };

  if (table->columns->len > MAX_COLUMNS)
    {
      set_too_large (&self, error);
      return FALSE;
    }

  /* What is streamed can be read once: nothing stands below it. */
  if (table->next == NULL && !read_lines (&self, FALSE, cancellable, error))
    return FALSE;
  self.n_lines = self.line;

  self.widths = gewu_pages_fit_columns (table, room, &self.size, error);
  if (self.widths == NULL)
    return FALSE;
  if (self.size == GEWU_DOCX_TABLE_SIZE)
    self.size = 0;

  put_head (&self);
  gewu_docx_table_begin (file, self.widths, table->columns->len);
  put_headings (&self);
  if (!read_lines (&self, TRUE, cancellable, error))
    return FALSE;
  gewu_docx_table_end (file);
  put_tail (&self, room);

  return TRUE;
}
