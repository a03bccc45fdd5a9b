/* Lines around a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-table-notes.h"

#include "gewu-moment.h"
#include "gewu-text.h"

#include <string.h>

static const char *const date_labels[] = {
  "填报日期", "报送日期", "上报日期", "填表日期", "制表日期", "填报时间", "报送时间", "日期", NULL
};
static const char *const office_labels[] = {
  "填报单位", "报送单位", "上报单位", "填表单位", "制表单位", "编制单位", NULL
};
static const char *const unit_labels[] = { "单位", "金额单位", "计量单位", "货币单位", NULL };

/* Of "（单位：元）" the value is "元）". */
static char *
cut_bracket (const char *value)
{
  if (g_str_has_suffix (value, "）"))
    return g_strndup (value, strlen (value) - strlen ("）"));

  return g_strndup (value, strcspn (value, ")"));
}

static void
take_note (GewuTable  *self,
           const char *label,
           const char *value)
{
  g_autofree char *key = gewu_text_heading_key (label);
  const char *word = key + strspn (key, "(");

  if (*value == '\0')
    return;

  if (self->reported_on == GEWU_DAY_UNKNOWN && g_strv_contains (date_labels, word))
    self->reported_on = gewu_moment_parse_day (value, NULL);
  else if (self->reported_by == NULL && g_strv_contains (office_labels, word))
    self->reported_by = g_strdup (value);
  else if (self->unit_text == NULL && g_strv_contains (unit_labels, word))
    self->unit_text = cut_bracket (value);
}

/* "甲：1  乙：2" in pieces at the colons is "甲", "1  乙", "2": the last word of a piece is the next
 * label, the rest is the value of the one before. */
static void
read_text (GewuTable      *self,
           const char     *text,
           const GewuCell *next)
{
  g_autofree char *clean = gewu_text_clean (text);
  g_auto(GStrv) wide = g_strsplit (clean, "：", -1);
  g_autofree char *narrow = g_strjoinv (":", wide);
  g_auto(GStrv) parts = g_strsplit (narrow, ":", -1);
  g_autofree char *label = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean last = parts[i + 1] == NULL;
      char *blank = last ? NULL : strrchr (g_strchomp (parts[i]), ' ');
      gsize length = blank != NULL ? (gsize) (blank - parts[i]) : last ? strlen (parts[i]) : 0;
      g_autofree char *value = g_strstrip (g_strndup (parts[i], length));

      if (label != NULL && last && *value == '\0' && next != NULL)
        take_note (self, label, next->text);
      else if (label != NULL)
        take_note (self, label, value);

      g_free (label);
      label = g_strdup (blank != NULL ? blank + 1 : parts[i]);
    }
}

void
gewu_table_read_notes (GewuTable      *self,
                       const GewuCell *cells,
                       gsize           n_cells)
{
  for (gsize i = 0; i < n_cells; i++)
    if (cells[i].kind == GEWU_CELL_TEXT)
      read_text (self, cells[i].text, i + 1 < n_cells ? &cells[i + 1] : NULL);
}
