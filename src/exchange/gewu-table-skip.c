/* Rows without a record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-table-skip.h"

#include "gewu-text.h"

#include <string.h>

/* "党政办公室小计" is a total, a company's long name that ends so is not. In characters. */
#define MAX_TOTAL_LENGTH 12
#define MIN_NUMBERED_COLUMNS 3

struct _GewuTableSkip
{
  GewuSheet  *sheet;  /* borrowed */
  GHashTable *above;  /* key of a first cell → GArray of guint, the numbers of rows with it */
};

static const char *const total_words[] = {
  "合计", "小计", "总计", "共计", "累计", "总合计", "本页合计", "本页小计", NULL
};
/* They end in a colon, or stand alone in their cell. */
static const char *const note_words[] = {
  "备注", "说明", "注", "附注", "填表人", "填报人", "制表", "制表人", "审核", "审核人", "复核人", NULL
};
/* A colon must follow: alone they could be data. */
static const char *const note_labels[] = {
  "填报单位", "填报日期", "填表日期", "制表日期", "制表单位", "报送单位", "报送日期", "日期", "单位",
  "经办人", "负责人", "单位负责人", "主要负责人", "分管领导", "主管领导", "联系人", "联系电话",
  "统计口径", "统计时间", "数据来源", "附件", NULL
};

static char *
get_key (const GewuCell *cell)
{
  return gewu_text_name_key (cell->text);
}

GewuTableSkip *
gewu_table_skip_new (GewuSheet *sheet,
                     guint      n_above)
{
  GewuTableSkip *self = g_new0 (GewuTableSkip, 1);

  self->sheet = sheet;
  self->above = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n_above; i++)
    {
      gsize n_cells;
      const GewuCell *first = gewu_sheet_get_row (sheet, i, &n_cells);
      g_autofree char *key = get_key (first);
      GArray *rows = g_hash_table_lookup (self->above, key);
      guint row = first->row;

      if (rows == NULL)
        {
          rows = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->above, g_steal_pointer (&key), rows);
        }
      g_array_append_val (rows, row);
    }

  return self;
}

void
gewu_table_skip_free (GewuTableSkip *self)
{
  g_hash_table_unref (self->above);
  g_free (self);
}

/* Whether each of the cells says what stands in its column of the other row. Of two tables side by
 * side, cells are only those of one. */
static gboolean
is_same_row (GewuTableSkip  *self,
             const GewuCell *cells,
             gsize           n_cells,
             guint           other_row)
{
  for (gsize i = 0; i < n_cells; i++)
    {
      const GewuCell *other = gewu_sheet_find_cell (self->sheet, other_row, cells[i].column);
      g_autofree char *key = get_key (&cells[i]);
      g_autofree char *other_key = other != NULL ? get_key (other) : NULL;

      if (g_strcmp0 (key, other_key) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_repeated (GewuTableSkip  *self,
             const char     *first_key,
             const GewuCell *cells,
             gsize           n_cells)
{
  GArray *rows = g_hash_table_lookup (self->above, first_key);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (is_same_row (self, cells, n_cells, g_array_index (rows, guint, i)))
      return TRUE;

  return FALSE;
}

/* "合计", "合计：", "合计（12户）", "第三网格小计" */
static gboolean
is_total (const char *key)
{
  for (guint i = 0; total_words[i] != NULL; i++)
    {
      gsize length = strlen (total_words[i]);

      if (g_str_has_prefix (key, total_words[i]) &&
          (key[length] == '\0' || strchr (":(0123456789", key[length]) != NULL))
        return TRUE;
      if (g_str_has_suffix (key, total_words[i]) && g_utf8_strlen (key, -1) <= MAX_TOTAL_LENGTH)
        return TRUE;
    }

  return FALSE;
}

/* "第2页", "第二页共三页"; but "第一页岩砖厂" is a firm. */
static gboolean
is_page_number (const char *key)
{
  static const char signs[] = "第页共0123456789一二三四五六七八九十/,-";

  for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr (signs, -1, g_utf8_get_char (p)) == NULL)
      return FALSE;

  return g_str_has_prefix (key, "第") && strstr (key, "页") != NULL;
}

/* "备注：…", "注1：…", "填表人：" */
static gboolean
is_note (const char *key)
{
  const char *colon = strchr (key, ':');
  g_autofree char *label = colon != NULL ? g_strndup (key, (gsize) (colon - key)) : NULL;

  if (label == NULL)
    return g_strv_contains (note_words, key) || is_page_number (key);

  label[strcspn (label, "0123456789")] = '\0';
  return g_strv_contains (note_words, label) || g_strv_contains (note_labels, label);
}

/* "一、火炬园社区", alone in its row and merged over several columns. */
static gboolean
is_caption (GewuTableSkip  *self,
            const GewuCell *cells,
            gsize           n_cells)
{
  const GewuMerge *merge;

  if (n_cells != 1)
    return FALSE;

  merge = gewu_sheet_find_merge (self->sheet, cells->row, cells->column);
  return merge != NULL && merge->last_column > merge->first_column;
}

/* "甲 乙 1 2 3", below the headings of statistical tables. */
static gboolean
is_column_numbers (const GewuCell *cells,
                   gsize           n_cells)
{
  static const char *const stems[] = { "甲", "乙", "丙", "丁", "戊", NULL };
  gint64 previous = 0;
  gsize i = 0;

  while (i < n_cells && g_strv_contains (stems, cells[i].text))
    i++;

  for (; i < n_cells; i++)
    {
      if (!gewu_text_is_digits (cells[i].text) ||
          g_ascii_strtoll (cells[i].text, NULL, 10) != previous + 1)
        return FALSE;
      previous++;
    }

  return n_cells >= MIN_NUMBERED_COLUMNS;
}

static const GewuCell *
find_first_text (const GewuCell *cells,
                 gsize           n_cells)
{
  for (gsize i = 0; i < n_cells; i++)
    if (cells[i].kind == GEWU_CELL_TEXT && !gewu_text_is_digits (cells[i].text))
      return &cells[i];

  return NULL;
}

gboolean
gewu_table_skip_matches (GewuTableSkip  *self,
                         const GewuCell *cells,
                         gsize           n_cells)
{
  const GewuCell *text = find_first_text (cells, n_cells);
  g_autofree char *key = NULL;

  if (is_column_numbers (cells, n_cells) || is_caption (self, cells, n_cells))
    return TRUE;
  if (text == NULL)
    return FALSE;

  key = get_key (text);
  return is_total (key) || is_note (key) ||
         (text == cells && is_repeated (self, key, cells, n_cells));
}
