/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-xlsx-prose.h"

#include "gewu-report-dress.h"
#include "gewu-report-width.h"
#include "gewu-text.h"
#include "gewu-xlsx-cell.h"
#include "gewu-xlsx-formats.h"
#include "gewu-xlsx-page.h"
#include "gewu-xlsx-sheet.h"

/* A line of 28 characters as GB/T 9704 has it, in points and in digits of the default font. */
#define TEXT_WIDTH (28 * GEWU_REPORT_CHARACTER)
#define COLUMN_WIDTH 84.6

#define MAX_ROW_HEIGHT 409.0
#define LEADING 1.5
#define BLANK "　"

typedef struct
{
  GewuXlsxBook          *book;
  const GewuReportProse *prose;
  lxw_worksheet         *worksheet;
  lxw_format            *formats[GEWU_PROSE_NOTE + 1];
  lxw_error              status;      /* the first that was not none */
  lxw_row_t              row;
  lxw_row_t              signature;   /* first row of what is signed */
  GArray                *heights;     /* double, of the rows */
} Prose;

static void
note_status (Prose     *self,
             lxw_error  status)
{
  if (self->status == LXW_NO_ERROR)
    self->status = status;
}

static void
create_formats (Prose *self)
{
  static const uint8_t aligns[] = {
    [GEWU_REPORT_FLUSH_LEFT] = LXW_ALIGN_LEFT,
    [GEWU_REPORT_JUSTIFIED] = LXW_ALIGN_LEFT,
    [GEWU_REPORT_CENTERED] = LXW_ALIGN_CENTER,
    [GEWU_REPORT_FLUSH_RIGHT] = LXW_ALIGN_RIGHT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (self->formats); i++)
    {
      const GewuReportDress *dress = gewu_report_dress_get (i);

      self->formats[i] = gewu_xlsx_create_format (self->book, dress->font, dress->size);
      format_set_align (self->formats[i], aligns[dress->set]);
    }
}

/* Half-width characters of a line; fonts that stand in for others have wider digits. */
static int
get_room (GewuProseKind kind)
{
  return (int) (2 * TEXT_WIDTH / gewu_report_dress_get (kind)->size) - 3;
}

/* The height of a line: a sheet has no leading of its own, a row that is too high is blank. */
static double
get_leading (GewuProseKind kind)
{
  return gewu_report_dress_get (kind)->size * LEADING;
}

static int
get_max_lines (GewuProseKind kind)
{
  return (int) (MAX_ROW_HEIGHT / get_leading (kind));
}

static void
write_row (Prose         *self,
           GewuProseKind  kind,
           const char    *text)
{
  const GewuReportDress *dress = gewu_report_dress_get (kind);
  double height = gewu_report_count_lines (text, get_room (kind)) * get_leading (kind);

  height = MIN (height + dress->before + dress->after, MAX_ROW_HEIGHT);

  note_status (self, gewu_xlsx_write_text (self->worksheet, self->row, 0, self->row, 0, text,
                                           self->formats[kind]));
  note_status (self, worksheet_set_row (self->worksheet, self->row, height, NULL));
  g_array_append_val (self->heights, height);
  self->row++;
}

/* Where a text that is too high for a row is parted: after a sentence, if there is one. */
static const char *
find_break (const char    *text,
            GewuProseKind  kind)
{
  int room = get_max_lines (kind) * (get_room (kind) - 2);
  const char *end_of_sentence = NULL;
  const char *p;

  for (p = text; *p != '\0' && room > 0; p = g_utf8_next_char (p))
    {
      room -= gewu_text_char_width (g_utf8_get_char (p));
      if (g_str_has_prefix (p, "。"))
        end_of_sentence = g_utf8_next_char (p);
    }

  return end_of_sentence != NULL ? end_of_sentence : p;
}

static void
write_text (Prose         *self,
            GewuProseKind  kind,
            const char    *text)
{
  while (gewu_report_count_lines (text, get_room (kind)) > get_max_lines (kind))
    {
      const char *end = find_break (text, kind);
      g_autofree char *part = g_strndup (text, (gsize) (end - text));

      write_row (self, kind, part);
      text = end;
    }

  if (*text != '\0')
    write_row (self, kind, text);
}

static char *
format_text (Prose                    *self,
             const GewuProseParagraph *paragraph)
{
  g_autofree char *text = paragraph->kind == GEWU_PROSE_TABLE
                          ? g_strdup_printf (BLANK BLANK "（见工作表“%s”）", paragraph->table->name)
                          : gewu_report_prose_get_text (paragraph);
  const GewuReportDress *dress = gewu_report_dress_get (paragraph->kind);
  double right = gewu_report_prose_get_right (self->prose, paragraph->kind);
  GString *line = g_string_new (NULL);

  if (*text == '\0')
    return g_string_free (line, FALSE);

  for (int i = 0; i < MAX (dress->first, dress->left - dress->hanging); i++)
    g_string_append (line, BLANK);
  g_string_append (line, text);
  for (; right >= 1; right--)
    g_string_append (line, BLANK);

  return g_string_free (line, FALSE);
}

static void
write_paragraphs (Prose *self)
{
  for (guint i = 0; i < self->prose->paragraphs->len; i++)
    {
      const GewuProseParagraph *paragraph =
        &g_array_index (self->prose->paragraphs, GewuProseParagraph, i);
      g_autofree char *text = format_text (self, paragraph);

      if (paragraph->kind == GEWU_PROSE_SIGNER && self->signature == 0)
        self->signature = self->row;
      write_text (self, paragraph->kind, text);
    }
}

static void
set_up_page (Prose *self)
{
  GewuXlsxPage page = {
    .portrait = TRUE,
    .width = TEXT_WIDTH,
    .heights = self->signature > 0 ? self->heights : NULL,
    .signature = self->signature,
    .first_header = 1,
    .last_header = 0,
  };

  worksheet_gridlines (self->worksheet, LXW_HIDE_ALL_GRIDLINES);
  note_status (self, gewu_xlsx_page_set_up (&page, self->worksheet));
}

static gboolean
write_tables (Prose         *self,
              GCancellable  *cancellable,
              GError       **error)
{
  for (guint i = 0; i < self->prose->paragraphs->len; i++)
    {
      const GewuReportTable *table =
        g_array_index (self->prose->paragraphs, GewuProseParagraph, i).table;

      if (table != NULL
          && !gewu_xlsx_sheet_write (self->book, table, NULL, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
gewu_xlsx_prose_write (GewuXlsxBook           *book,
                       const GewuReportProse  *prose,
                       GCancellable           *cancellable,
                       GError                **error)
{
  g_autoptr(GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  Prose self = { .book = book, .prose = prose, .heights = heights };

  self.worksheet = gewu_xlsx_book_add_sheet (book, prose->name, error);
  if (self.worksheet == NULL)
    return FALSE;

  create_formats (&self);
  note_status (&self, worksheet_set_column (self.worksheet, 0, 0, COLUMN_WIDTH, NULL));
  write_paragraphs (&self);
  set_up_page (&self);

  return gewu_xlsx_book_check (book, self.status, error)
         && write_tables (&self, cancellable, error);
}
