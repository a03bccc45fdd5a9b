/* How each department handled what it was given, for a bulletin: by the indicators that schemes
 * score with, so that both say the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export-bulletin.h"

#define MEMBER(name) G_STRUCT_OFFSET (GewuBulletinHandling, name)
#define NO_MEMBER -1

/* What an indicator counts, and where its numbers go. */
static const struct
{
  const char *indicator;
  glong       numerator;
  glong       denominator;
} counts[] = {
  { "issues.solve-rate", MEMBER (solved), MEMBER (dispatched) },
  { "issues.on-time-rate", MEMBER (on_time), MEMBER (due) },
  { "issues.open", MEMBER (open), NO_MEMBER },
  { "issues.overdue", MEMBER (overdue), NO_MEMBER },
  { "issues.satisfied-rate", MEMBER (satisfied), MEMBER (rated) },
  { "issues.dissatisfied", MEMBER (dissatisfied), NO_MEMBER },
  { "issues.reworked", MEMBER (reworked), NO_MEMBER },
  { "issues.failed-rechecks", MEMBER (failed), NO_MEMBER },
  { "issues.urged", MEMBER (urged), NO_MEMBER },
  { "issues.supervised", MEMBER (supervised), NO_MEMBER },
};

static const char *const with_carried[] = { "carried", "yes", NULL };

static void
counts_free (gpointer data)
{
  GewuBulletinCounts *self = data;

  g_clear_pointer (&self->numbers, g_ptr_array_unref);
  g_free (self);
}

static GewuBulletinCounts *
get_counts (GHashTable *table,
            gint64      unit)
{
  GewuBulletinCounts *found = g_hash_table_lookup (table, &unit);

  if (found == NULL)
    {
      found = g_new0 (GewuBulletinCounts, 1);
      found->unit = unit;
      g_hash_table_insert (table, &found->unit, found);
    }

  return found;
}

static gboolean
add_counts (const GewuBulletinSpan  *self,
            GHashTable              *table,
            gsize                    index,
            GError                 **error)
{
  g_autoptr(GArray) measured =
    gewu_bulletin_span_measure (self, GEWU_NOUN_UNIT, counts[index].indicator, NULL, error);

  for (guint i = 0; measured != NULL && i < measured->len; i++)
    {
      const GewuMeasurement *one = &g_array_index (measured, GewuMeasurement, i);
      GewuBulletinHandling *handling = &get_counts (table, one->subject)->handling;

      G_STRUCT_MEMBER (gint64, handling, counts[index].numerator) = one->numerator;
      if (counts[index].denominator != NO_MEMBER)
        G_STRUCT_MEMBER (gint64, handling, counts[index].denominator) = one->denominator;
    }

  return measured != NULL;
}

/* Those with what was carried over, less those without. */
static gboolean
add_carried (const GewuBulletinSpan  *self,
             GHashTable              *table,
             GError                 **error)
{
  g_autoptr(GArray) measured =
    gewu_bulletin_span_measure (self, GEWU_NOUN_UNIT, "issues.solve-rate",
                                (char **) with_carried, error);

  for (guint i = 0; measured != NULL && i < measured->len; i++)
    {
      const GewuMeasurement *one = &g_array_index (measured, GewuMeasurement, i);
      GewuBulletinHandling *handling = &get_counts (table, one->subject)->handling;

      handling->carried = one->denominator - handling->dispatched;
      handling->carried_solved = one->numerator - handling->solved;
    }

  return measured != NULL;
}

/* ---- open and overdue */

/* Of the records counted by indicator: gint64 → itself (transfer full). */
static GHashTable *
list_records (const GewuBulletinSpan  *self,
              const char              *indicator,
              char                   **parameters,
              GError                 **error)
{
  g_autoptr(GArray) counted =
    gewu_bulletin_span_list_counted (self, GEWU_NOUN_UNIT, indicator, parameters, error);
  GHashTable *records;

  if (counted == NULL)
    return NULL;
  records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < counted->len; i++)
    {
      gint64 record = g_array_index (counted, GewuCountedRecord, i).record;

      g_hash_table_add (records, g_memdup2 (&record, sizeof record));
    }

  return records;
}

static gboolean
count_open_overdue (const GewuBulletinSpan  *self,
                    GHashTable              *table,
                    char                   **parameters,
                    glong                    member,
                    GHashTable             **overdue,
                    GError                 **error)
{
  g_autoptr(GHashTable) open = list_records (self, "issues.open", parameters, error);
  g_autoptr(GArray) counted = NULL;

  if (open == NULL)
    return FALSE;
  counted = gewu_bulletin_span_list_counted (self, GEWU_NOUN_UNIT, "issues.overdue", parameters,
                                             error);
  if (counted == NULL)
    return FALSE;
  for (guint i = 0; i < counted->len; i++)
    {
      const GewuCountedRecord *one = &g_array_index (counted, GewuCountedRecord, i);

      if (!g_hash_table_contains (open, &one->record))
        continue;
      G_STRUCT_MEMBER (gint64, &get_counts (table, one->subject)->handling, member)++;
      if (overdue != NULL)
        g_hash_table_add (*overdue, g_memdup2 (&one->record, sizeof one->record));
    }

  return TRUE;
}

/* The numbers of those of a department's open issues (GewuEvidenceRow) that are overdue. */
static GPtrArray *
list_numbers (GPtrArray  *rows,
              GHashTable *overdue)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const GewuEvidenceRow *row = g_ptr_array_index (rows, i);

      if (row->label != NULL && g_hash_table_contains (overdue, &row->id))
        g_ptr_array_add (numbers, g_strdup (row->label));
    }

  return numbers;
}

static gboolean
name_standing (const GewuBulletinSpan  *self,
               GHashTable              *table,
               GHashTable              *overdue,
               GError                 **error)
{
  const GewuIndicatorQuery query = {
    gewu_indicator_find ("issues.open"), GEWU_NOUN_UNIT, (char **) with_carried, self->period,
    self->as_of
  };
  g_autoptr(GHashTable) open =
    gewu_store_list_all_evidence (self->export->connection, &query, error);
  GHashTableIter iter;
  gpointer value;

  if (open == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GewuBulletinCounts *found = value;

      if (found->handling.standing > 0)
        found->numbers = list_numbers (g_hash_table_lookup (open, &found->unit), overdue);
    }

  return TRUE;
}

static gboolean
add_standing (const GewuBulletinSpan  *self,
              GHashTable              *table,
              GError                 **error)
{
  g_autoptr(GHashTable) overdue =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return count_open_overdue (self, table, NULL, MEMBER (open_overdue), NULL, error)
         && count_open_overdue (self, table, (char **) with_carried, MEMBER (standing), &overdue,
                                error)
         && (g_hash_table_size (overdue) == 0 || name_standing (self, table, overdue, error));
}

/* ---- */

GHashTable *
gewu_bulletin_count_handling (const GewuBulletinSpan  *self,
                              gboolean                 with_names,
                              GError                 **error)
{
  g_autoptr(GHashTable) table =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, counts_free);
  /* The period before is only compared by its rates. */
  gsize n_counts = with_names ? G_N_ELEMENTS (counts) : 2;

  for (gsize i = 0; i < n_counts; i++)
    if (!add_counts (self, table, i, error))
      return NULL;
  if (with_names && (!add_carried (self, table, error) || !add_standing (self, table, error)))
    return NULL;

  return g_steal_pointer (&table);
}

void
gewu_bulletin_sum_handling (GHashTable           *table,
                            gint64                unit,
                            GewuBulletinHandling *sum)
{
  GHashTableIter iter;
  gpointer found;

  *sum = (GewuBulletinHandling) { 0 };
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &found))
    {
      const GewuBulletinCounts *one = found;

      if (unit != 0 && one->unit != unit)
        continue;
      for (glong member = 0; member < (glong) sizeof *sum; member += sizeof (gint64))
        G_STRUCT_MEMBER (gint64, sum, member) += G_STRUCT_MEMBER (gint64, &one->handling, member);
    }
}
