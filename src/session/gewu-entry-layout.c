/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-layout.h"

#include "gewu-amount.h"
#include "gewu-report-entry.h"
#include "gewu-text.h"

#include <string.h>

/* Headings stand among the first rows that hold anything. */
#define ROWS_TO_SEARCH 20u
#define UNNAMED GEWU_ENTRY_SHEET_RATING

/* What people call the columns; the first is ours. */
static const char *const headings[GEWU_ENTRY_N_FIELDS][8] = {
  [GEWU_ENTRY_FIELD_STAFF_NUMBER] = { GEWU_ENTRY_SHEET_STAFF_NUMBER, "人员编号", "员工编号", "编号",
                                      "网格编号", "网格编码" },
  [GEWU_ENTRY_FIELD_SUBJECT] = { GEWU_ENTRY_SHEET_PERSON, GEWU_ENTRY_SHEET_SUBJECT, "网格员",
                                 "人员姓名", "单位名称", "部门名称", "网格名称", "被考核单位" },
  [GEWU_ENTRY_FIELD_UNIT] = { GEWU_ENTRY_SHEET_UNIT, "部门", "单位", "所在单位" },
  [GEWU_ENTRY_FIELD_DAY] = { GEWU_ENTRY_SHEET_DAY, "发生日期", "时间", "发现日期" },
  [GEWU_ENTRY_FIELD_VALUE] = { GEWU_ENTRY_SHEET_VALUE, GEWU_ENTRY_SHEET_COUNT,
                               GEWU_ENTRY_SHEET_NUMERATOR, "次数", "分值", "数量", "得分" },
  [GEWU_ENTRY_FIELD_DENOMINATOR] = { GEWU_ENTRY_SHEET_DENOMINATOR },
  [GEWU_ENTRY_FIELD_FINDER] = { GEWU_ENTRY_SHEET_FINDER, "来源", "发现单位" },
  [GEWU_ENTRY_FIELD_MATTER] = { GEWU_ENTRY_SHEET_MATTER, "事项名称" },
  [GEWU_ENTRY_FIELD_REASON] = { GEWU_ENTRY_SHEET_REASON, "原因", "理由", "说明", "情况说明" },
  [GEWU_ENTRY_FIELD_DOCUMENT] = { GEWU_ENTRY_SHEET_DOCUMENT, "文号", "依据" },
};

static void
clear_marks (gpointer data)
{
  GewuEntryMarks *marks = data;

  g_free (marks->name);
  g_free (marks->heading);
}

void
gewu_entry_layout_free (GewuEntryLayout *self)
{
  for (guint i = 0; i < GEWU_ENTRY_N_FIELDS; i++)
    g_free (self->headings[i]);
  g_array_unref (self->marks);
  g_ptr_array_unref (self->strangers);
  g_free (self);
}

/* A number over several rows may be meant for each or for all of them, a row's hidden number is its
 * own; anything else counts for each row. */
static gboolean
reaches_down (GewuEntryField field)
{
  return field != GEWU_ENTRY_FIELD_VALUE && field != GEWU_ENTRY_FIELD_DENOMINATOR
         && field != GEWU_ENTRY_FIELD_KEY && field != GEWU_ENTRY_FIELD_ID;
}

const GewuCell *
gewu_entry_layout_get_cell (const GewuEntryLayout *self,
                            guint32                row,
                            GewuEntryField         field)
{
  const GewuCell *cell = NULL;

  if (self->columns[field] > 0)
    cell = gewu_sheet_find_cell (self->sheet, row, self->columns[field]);
  if (cell == NULL && self->columns[field] > 0 && reaches_down (field))
    cell = gewu_entry_layout_find_above (self, row, self->columns[field]);

  return cell;
}

const GewuCell *
gewu_entry_layout_find_above (const GewuEntryLayout *self,
                              guint32                row,
                              guint                  column)
{
  gsize n_merges;
  const GewuMerge *merges = gewu_sheet_get_merges (self->sheet, &n_merges);

  for (gsize i = 0; i < n_merges; i++)
    if (merges[i].first_row > (guint32) self->header_row && merges[i].first_row < row
        && merges[i].last_row >= row && merges[i].first_column <= column
        && merges[i].last_column >= column)
      return gewu_sheet_find_cell (self->sheet, merges[i].first_row, merges[i].first_column);

  return NULL;
}

static gboolean
is_same (const char *a,
         const char *b)
{
  g_autofree char *first = gewu_text_heading_key (a);
  g_autofree char *second = gewu_text_heading_key (b);

  return strcmp (first, second) == 0;
}

/* ---- which entry */

static const GewuEntryDeclaration *
find_marked (GewuSheet  *sheet,
             GewuScheme *scheme)
{
  for (guint i = 0; i < MIN (gewu_sheet_get_n_rows (sheet), ROWS_TO_SEARCH); i++)
    {
      gsize n_cells;
      const GewuCell *cells = gewu_sheet_get_row (sheet, i, &n_cells);

      for (gsize j = 0; j < n_cells; j++)
        if (g_str_has_prefix (cells[j].text, GEWU_ENTRY_SHEET_MARK))
          {
            const char *name = cells[j].text + strlen (GEWU_ENTRY_SHEET_MARK);
            const GewuEntryDeclaration *entry = gewu_scheme_find_entry (scheme, name);

            if (entry != NULL)
              return entry;
          }
    }

  return NULL;
}

/* By the sheet's name, or by a line above the headings that says the entry's title; the longest of
 * several, for one title may be a part of another. */
static const GewuEntryDeclaration *
find_titled (GewuSheet  *sheet,
             GewuScheme *scheme,
             guint       n_above)
{
  const GewuEntryDeclaration *found = NULL;

  for (guint i = 0; i < gewu_scheme_get_n_entries (scheme); i++)
    {
      const GewuEntryDeclaration *entry = gewu_scheme_get_entry (scheme, i);
      gboolean titled = strstr (gewu_sheet_get_name (sheet), entry->title) != NULL;

      for (guint j = 0; j < n_above && !titled; j++)
        {
          gsize n_cells;

          titled = strstr (gewu_sheet_get_row (sheet, j, &n_cells)->text, entry->title) != NULL;
        }
      if (titled && (found == NULL || strlen (entry->title) > strlen (found->title)))
        found = entry;
    }

  return found;
}

/* ---- the columns */

static gboolean
match_field (const char     *text,
             GewuEntryField *field)
{
  if (strcmp (text, GEWU_ENTRY_SHEET_ID) == 0 || g_str_has_prefix (text, GEWU_ENTRY_SHEET_MARK))
    {
      *field = strcmp (text, GEWU_ENTRY_SHEET_ID) == 0 ? GEWU_ENTRY_FIELD_ID
                                                       : GEWU_ENTRY_FIELD_KEY;
      return TRUE;
    }

  for (guint i = 0; i < GEWU_ENTRY_N_FIELDS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (headings[i]) && headings[i][j] != NULL; j++)
      if (is_same (headings[i][j], text))
        {
          *field = i;
          return TRUE;
        }

  return FALSE;
}

static void
read_fields (GewuEntryLayout *self,
             const GewuCell  *cells,
             gsize            n_cells)
{
  GewuEntryField field;

  for (gsize i = 0; i < n_cells; i++)
    if (match_field (cells[i].text, &field) && self->columns[field] == 0)
      {
        self->columns[field] = cells[i].column;
        self->headings[field] = gewu_text_clean (cells[i].text);
      }
}

static gboolean
has_subject (const GewuCell *cells,
             gsize           n_cells)
{
  guint n_fields = 0;
  gboolean found = FALSE;
  GewuEntryField field;

  for (gsize i = 0; i < n_cells; i++)
    if (match_field (cells[i].text, &field))
      {
        found = found || field == GEWU_ENTRY_FIELD_STAFF_NUMBER
                || field == GEWU_ENTRY_FIELD_SUBJECT;
        n_fields++;
      }

  /* One word alone may stand in a note above the table. */
  return found && (n_fields > 1 || n_cells > 1);
}

/* Returns how many rows stand above and in the headings' first row; 0: there are none. */
static guint
find_header (GewuSheet *sheet)
{
  for (guint i = 0; i < MIN (gewu_sheet_get_n_rows (sheet), ROWS_TO_SEARCH); i++)
    {
      gsize n_cells;
      const GewuCell *cells = gewu_sheet_get_row (sheet, i, &n_cells);

      if (has_subject (cells, n_cells))
        return i + 1;
    }

  return 0;
}

/* ---- columns of marks */

static gboolean
is_number (const GewuCell *cell)
{
  GewuDecimal number;
  gboolean approximate;

  return cell->kind == GEWU_CELL_NUMBER
         || gewu_amount_parse (cell->text, 0, 0, &number, &approximate);
}

/* Of two levels the lower row names the raters' people and nobody who is assessed. */
static gboolean
has_names_below (GewuEntryLayout *self)
{
  gsize n_cells;
  const GewuCell *cells;

  if (self->n_above >= gewu_sheet_get_n_rows (self->sheet))
    return FALSE;

  cells = gewu_sheet_get_row (self->sheet, self->n_above, &n_cells);
  for (gsize i = 0; i < n_cells; i++)
    if (cells[i].column == self->columns[GEWU_ENTRY_FIELD_SUBJECT]
        || cells[i].column == self->columns[GEWU_ENTRY_FIELD_STAFF_NUMBER]
        || cells[i].column == self->columns[GEWU_ENTRY_FIELD_KEY] || is_number (&cells[i]))
      return FALSE;

  return TRUE;
}

/* The cell of row that column stands under, itself or by a merge. */
static const GewuCell *
find_covering (GewuSheet *sheet,
               guint32    row,
               guint      column)
{
  gsize n_merges;
  const GewuMerge *merges = gewu_sheet_get_merges (sheet, &n_merges);

  for (gsize i = 0; i < n_merges; i++)
    if (merges[i].first_row <= row && merges[i].last_row >= row && merges[i].first_column <= column
        && merges[i].last_column >= column)
      return gewu_sheet_find_cell (sheet, merges[i].first_row, merges[i].first_column);

  return gewu_sheet_find_cell (sheet, row, column);
}

static gboolean
is_field_column (GewuEntryLayout *self,
                 guint            column)
{
  for (guint i = 0; i < GEWU_ENTRY_N_FIELDS; i++)
    if (self->columns[i] == column && i != GEWU_ENTRY_FIELD_VALUE)
      return TRUE;

  return FALSE;
}

static gboolean
find_rater (const GewuEntryDeclaration  *entry,
            const char                  *text,
            const GewuRater            **rater)
{
  *rater = NULL;
  for (guint i = 0; i < entry->raters->len; i++)
    {
      const GewuRater *known = g_ptr_array_index (entry->raters, i);

      if (is_same (known->title, text))
        {
          *rater = known;
          return TRUE;
        }
    }

  return entry->raters->len == 0 && (is_same (entry->title, text) || is_same (UNNAMED, text)
                                     || is_same ("得分", text));
}

/* "评分1" names nobody. */
static char *
read_name (const GewuCell *cell)
{
  g_autofree char *name = cell != NULL ? gewu_text_clean (cell->text) : g_strdup ("");

  if (*name == '\0' || (g_str_has_prefix (name, UNNAMED)
                        && strspn (name + strlen (UNNAMED), "0123456789")
                           == strlen (name + strlen (UNNAMED))))
    return NULL;

  return g_steal_pointer (&name);
}

static gboolean
has_numbers (GewuEntryLayout *self,
             guint            column)
{
  for (guint i = self->n_above; i < gewu_sheet_get_n_rows (self->sheet); i++)
    {
      gsize n_cells;
      guint32 row = gewu_sheet_get_row (self->sheet, i, &n_cells)->row;
      const GewuCell *cell = gewu_sheet_find_cell (self->sheet, row, column);

      if (cell != NULL && is_number (cell))
        return TRUE;
    }

  return FALSE;
}

static void
add_column (GewuEntryLayout *self,
            const GewuCell  *heading,
            const GewuCell  *name,
            guint            column)
{
  static const char *const harmless[] = { "序号", "备注", "合计", "平均分", "排名", NULL };
  g_autofree char *key = gewu_text_heading_key (heading->text);
  GewuEntryMarks marks = { column };

  if (find_rater (self->entry, heading->text, &marks.rater))
    {
      marks.name = read_name (name);
      marks.heading = gewu_text_clean (name != NULL ? name->text : heading->text);
      g_array_append_val (self->marks, marks);
    }
  else if (!g_strv_contains (harmless, key) && has_numbers (self, column))
    g_ptr_array_add (self->strangers, gewu_text_clean (heading->text));
}

static guint
get_last_column (GewuEntryLayout *self)
{
  guint last = 0;

  for (guint i = 0; i < self->n_above; i++)
    {
      gsize n_cells;
      const GewuCell *cells = gewu_sheet_get_row (self->sheet, i, &n_cells);

      last = MAX (last, cells[n_cells - 1].column);
    }

  return last;
}

static void
read_marks (GewuEntryLayout *self)
{
  guint32 header = (guint32) self->header_row;
  guint32 names = 0;

  if (has_names_below (self))
    {
      gsize n_cells;

      names = gewu_sheet_get_row (self->sheet, self->n_above, &n_cells)->row;
      self->n_above++;
    }
  for (guint column = 1; column <= get_last_column (self); column++)
    {
      const GewuCell *heading = find_covering (self->sheet, header, column);
      const GewuCell *name = names > 0 ? gewu_sheet_find_cell (self->sheet, names, column) : NULL;

      if (heading != NULL && !is_field_column (self, column))
        add_column (self, heading, name, column);
    }
}

GewuEntryLayout *
gewu_entry_layout_new (GewuSheet  *sheet,
                       GewuScheme *scheme)
{
  guint n_above = find_header (sheet);
  const GewuEntryDeclaration *entry = find_marked (sheet, scheme);
  GewuEntryLayout *self;
  const GewuCell *cells;
  gsize n_cells;

  if (n_above == 0)
    return NULL;
  if (entry == NULL)
    entry = find_titled (sheet, scheme, n_above - 1);
  if (entry == NULL)
    return NULL;

  self = g_new0 (GewuEntryLayout, 1);
  self->sheet = sheet;
  self->entry = entry;
  self->n_above = n_above;
  self->marks = g_array_new (FALSE, FALSE, sizeof (GewuEntryMarks));
  g_array_set_clear_func (self->marks, clear_marks);
  self->strangers = g_ptr_array_new_with_free_func (g_free);
  cells = gewu_sheet_get_row (sheet, n_above - 1, &n_cells);
  self->header_row = (int) cells->row;
  read_fields (self, cells, n_cells);
  if (entry->kind == GEWU_ENTRY_MARK)
    read_marks (self);

  return self;
}

/* ---- which period */

static char *
find_period (GRegex     *pattern,
             const char *text)
{
  g_autoptr(GMatchInfo) match = NULL;

  return g_regex_match (pattern, text, 0, &match) ? g_match_info_fetch (match, 0) : NULL;
}

char *
gewu_entry_layout_find_other_period (const GewuEntryLayout *self,
                                     const char            *title,
                                     guint32               *row)
{
  g_autoptr(GRegex) pattern =
    g_regex_new ("[0-9]{4}年(第[一二三四]季度|[0-9]{1,2}月|[上下]半年)", G_REGEX_OPTIMIZE, 0, NULL);

  for (guint i = 0; i + 1 < self->n_above; i++)
    {
      gsize n_cells;
      const GewuCell *cell = gewu_sheet_get_row (self->sheet, i, &n_cells);
      g_autofree char *said = find_period (pattern, cell->text);

      /* Only the title says what the sheet is of; a clerk's note may name any day. */
      if (said != NULL && strstr (cell->text, self->entry->title) != NULL
          && strstr (cell->text, title) == NULL)
        {
          *row = cell->row;
          return g_steal_pointer (&said);
        }
    }

  return NULL;
}
