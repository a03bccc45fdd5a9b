/* One change of a record: who, when, and from what to what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-history-row.h"

#include <glib/gi18n.h>

#include "gewu-entry-text.h"
#include "gewu-format.h"
#include "gewu-words.h"

static char *
describe_value (const GewuCellChange *change,
                const char           *value)
{
  if (value == NULL || *value == '\0')
    return g_strdup ("—");

  return gewu_words_value (change->field, value);
}

/* "Phone: 138 → 139". What came with the record itself is above, as its fields. */
static char *
describe_changes (const GewuRecordHistory *history,
                  const GewuJournalEntry  *entry)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < history->changes->len; i++)
    {
      const GewuCellChange *change = g_ptr_array_index (history->changes, i);
      g_autofree char *name = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      if (change->entry != entry || change->kind != GEWU_CELL_CHANGED || change->field == NULL)
        continue;
      name = gewu_words_field (change->field);
      before = describe_value (change, change->before);
      after = describe_value (change, change->after);
      /* Translators: a field, what it was, what it is: "Phone: 138 → 139" */
      g_string_append_printf (text, _("\n%s: %s → %s"), name, before, after);
    }

  return g_string_free (text, FALSE);
}

GtkWidget *
gewu_history_row_new (const GewuRecordHistory *history,
                      const GewuJournalEntry  *entry)
{
  g_autofree char *moment = gewu_format_moment (entry->at);
  g_autofree char *who = g_strdup_printf ("%s  %s", moment,
                                          entry->operator_name != NULL ? entry->operator_name : "");
  g_autofree char *action = gewu_entry_text (entry);
  g_autofree char *changes = describe_changes (history, entry);
  g_autofree char *what = g_strconcat (action, changes, NULL);
  GtkWidget *head = gtk_label_new (who);
  GtkWidget *text = gtk_label_new (what);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "selectable", FALSE,
                                 "child", box, NULL);

  gtk_widget_add_css_class (head, "dim");
  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), text);

  return row;
}
