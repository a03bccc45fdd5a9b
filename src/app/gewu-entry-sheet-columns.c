/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-sheet-columns.h"

#include <glib/gi18n.h>
#include <string.h>

static void
clear_column (gpointer data)
{
  GewuEntrySheetColumn *column = data;

  g_free (column->name);
  g_free (column->title);
}

static const GewuRater *
find_rater (const GewuEntryDeclaration *declaration,
            const char                 *id)
{
  for (guint i = 0; id != NULL && i < declaration->raters->len; i++)
    {
      const GewuRater *rater = g_ptr_array_index (declaration->raters, i);

      if (g_str_equal (rater->id, id))
        return rater;
    }

  return NULL;
}

static const char *
get_id (const GewuRater *rater)
{
  return rater != NULL ? rater->id : NULL;
}

static char *
make_title (const GewuEntryDeclaration *declaration,
            const GewuRater            *rater,
            const char                 *name,
            guint                       place)
{
  const char *title = rater != NULL ? rater->title
                      : declaration->kind == GEWU_ENTRY_MARK ? C_("entry", "Mark")
                      : C_("entry", "Value");
  g_autofree char *named = name != NULL ? g_strdup_printf ("%s %s", title, name)
                                        : g_strdup (title);

  return place > 0 ? g_strdup_printf ("%s %u", named, place + 1) : g_steal_pointer (&named);
}

static void
append_column (GArray                     *columns,
               const GewuEntryDeclaration *declaration,
               const GewuRater            *rater,
               const char                 *name,
               guint                       place)
{
  GewuEntrySheetColumn column = {
    .rater = rater,
    .name = g_strdup (name),
    .place = place,
    .is_needed = rater == NULL || rater->has_weight,
    .title = declaration->kind == GEWU_ENTRY_RATE ? g_strdup (C_("entry", "Fulfilled"))
                                                  : make_title (declaration, rater, name, place),
  };

  g_array_append_val (columns, column);
  if (declaration->kind != GEWU_ENTRY_RATE)
    return;

  column.name = g_strdup (name);
  column.is_denominator = TRUE;
  column.title = g_strdup (C_("entry", "Cases"));
  g_array_append_val (columns, column);
}

static void
ensure_column (GArray                     *columns,
               const GewuEntryDeclaration *declaration,
               const char                 *rater,
               const char                 *name,
               guint                       place)
{
  guint index;

  if (!gewu_entry_sheet_columns_find (columns, rater, name, place, &index))
    append_column (columns, declaration, find_rater (declaration, rater), name, place);
}

static guint
get_order (const GewuEntryDeclaration *declaration,
           const GewuRater            *rater)
{
  guint index;

  return rater != NULL && g_ptr_array_find (declaration->raters, rater, &index) ? index : 0;
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  const GewuEntrySheetColumn *first = a;
  const GewuEntrySheetColumn *second = b;
  guint order = get_order (data, first->rater);
  guint other = get_order (data, second->rater);

  if (order != other)
    return order < other ? -1 : 1;
  if (g_strcmp0 (first->name, second->name) != 0)
    return g_strcmp0 (first->name, second->name);
  if (first->place != second->place)
    return first->place < second->place ? -1 : 1;

  return first->is_denominator - second->is_denominator;
}

/* Of a rater whose people are named, the column without a name goes when nobody uses it. */
static void
ensure_raters (GArray                     *columns,
               const GewuEntryDeclaration *declaration)
{
  if (declaration->raters->len == 0)
    ensure_column (columns, declaration, NULL, NULL, 0);
  for (guint i = 0; i < declaration->raters->len; i++)
    {
      const GewuRater *rater = g_ptr_array_index (declaration->raters, i);
      gboolean has_column = FALSE;

      for (guint j = 0; j < columns->len; j++)
        has_column = has_column ||
                     g_array_index (columns, GewuEntrySheetColumn, j).rater == rater;
      if (!has_column)
        ensure_column (columns, declaration, rater->id, NULL, 0);
    }
}

GArray *
gewu_entry_sheet_columns_new (const GewuEntryDeclaration *declaration,
                              GPtrArray                  *entries,
                              GPtrArray                  *names)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (GewuEntrySheetColumn));

  g_array_set_clear_func (columns, clear_column);
  for (guint i = 0; i < entries->len; i++)
    {
      const GewuAssessmentEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->measure, declaration->name))
        ensure_column (columns, declaration, entry->rater, entry->rater_name,
                       gewu_entry_sheet_columns_get_place (entries, i));
    }
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (names, i), "\t", 2);

      ensure_column (columns, declaration, *parts[0] != '\0' ? parts[0] : NULL,
                     parts[1] != NULL && *parts[1] != '\0' ? parts[1] : NULL, 0);
    }
  ensure_raters (columns, declaration);
  g_array_sort_with_data (columns, compare, (gpointer) declaration);

  return columns;
}

gboolean
gewu_entry_sheet_columns_equal (GArray *a,
                                GArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const GewuEntrySheetColumn *first = &g_array_index (a, GewuEntrySheetColumn, i);
      const GewuEntrySheetColumn *second = &g_array_index (b, GewuEntrySheetColumn, i);

      if (g_strcmp0 (get_id (first->rater), get_id (second->rater)) != 0 ||
          g_strcmp0 (first->name, second->name) != 0 || first->place != second->place ||
          first->is_denominator != second->is_denominator)
        return FALSE;
    }

  return TRUE;
}

gboolean
gewu_entry_sheet_columns_find (GArray     *columns,
                               const char *rater,
                               const char *name,
                               guint       place,
                               guint      *index)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const GewuEntrySheetColumn *column = &g_array_index (columns, GewuEntrySheetColumn, i);

      if (!column->is_denominator && g_strcmp0 (get_id (column->rater), rater) == 0 &&
          g_strcmp0 (column->name, name) == 0 && column->place == place)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

guint
gewu_entry_sheet_columns_get_place (GPtrArray *entries,
                                    guint      index)
{
  const GewuAssessmentEntry *own = g_ptr_array_index (entries, index);
  guint place = 0;

  /* They come by measure and subject. */
  for (guint i = index; i-- > 0;)
    {
      const GewuAssessmentEntry *other = g_ptr_array_index (entries, i);

      if (!g_str_equal (other->measure, own->measure) || other->subject != own->subject)
        break;
      place += g_strcmp0 (other->rater, own->rater) == 0 &&
               g_strcmp0 (other->rater_name, own->rater_name) == 0;
    }

  return place;
}

gboolean
gewu_entry_sheet_is_grid (const GewuEntryDeclaration *declaration)
{
  if (declaration->kind == GEWU_ENTRY_MARK || declaration->kind == GEWU_ENTRY_RATE)
    return TRUE;

  return declaration->kind == GEWU_ENTRY_NUMBER && declaration->finders->len == 0 &&
         declaration->matter_group == NULL;
}
