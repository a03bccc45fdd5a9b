/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-measuring.h"

#include "gewu-error.h"
#include "gewu-period-history.h"
#include "gewu-store-indicator.h"
#include "gewu-store-subject.h"

typedef struct
{
  GewuConnection *connection;
  GewuScheme     *scheme;
  GewuPeriod      period;
  GewuDay         as_of;
  GewuMeasures   *measures;
  GHashTable     *taken;        /* "noun key" of what was measured */
} Measuring;

GewuDay
gewu_measuring_get_as_of (GewuPeriod period)
{
  return MIN (period.last, gewu_day_of_instant (gewu_now ()));
}

static char *
make_key (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/* ---- subjects */

static gboolean
has_subjects (Measuring *self,
              GewuNoun   noun)
{
  for (guint i = 0; i < gewu_measures_get_n_subjects (self->measures); i++)
    if (gewu_measures_get_subject (self->measures, i)->noun == noun)
      return TRUE;

  return FALSE;
}

static const char *
get_group (const GewuSubjectRow *row,
           GewuGroupBy           group_by)
{
  switch (group_by)
    {
    case GEWU_GROUP_BY_NONE:
      break;

    case GEWU_GROUP_BY_GROUP:
      return row->group;

    case GEWU_GROUP_BY_CATEGORY:
      return row->category;

    case GEWU_GROUP_BY_UNIT:
      return row->unit;

    case GEWU_GROUP_BY_PARENT:
      return row->parent;
    }

  return NULL;
}

static gboolean
takes (const GewuBoard      *board,
       GewuNoun              noun,
       const GewuSubjectRow *row)
{
  return board->noun == noun && (board->level == 0 || board->level == row->level) &&
         (board->categories == NULL ||
          (row->category != NULL &&
           g_strv_contains ((const char *const *) board->categories, row->category)));
}

static const char *
choose_group (Measuring            *self,
              GewuNoun              noun,
              const GewuSubjectRow *row)
{
  for (guint i = 0; i < gewu_scheme_get_n_boards (self->scheme); i++)
    {
      const GewuBoard *board = gewu_scheme_get_board (self->scheme, i);

      if (board->group_by != GEWU_GROUP_BY_NONE && takes (board, noun, row))
        return get_group (row, board->group_by);
    }

  return NULL;
}

static void
set_attributes (GewuMeasures         *measures,
                guint                 subject,
                const GewuSubjectRow *row)
{
  g_autofree char *level = row->level > 0 ? g_strdup_printf ("%d", row->level) : NULL;
  const struct { const char *name; const char *value; } attributes[] = {
    { "staff-number", row->staff_number },
    { "unit", row->unit },
    { "grid", row->grid },
    { "level", level },
    { "category", row->category },
    { "parent", row->parent },
  };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (attributes[i].value != NULL)
      gewu_measures_set_attribute (measures, subject, attributes[i].name, attributes[i].value);
}

static gboolean
add_subjects (Measuring  *self,
              GewuNoun    noun,
              GError    **error)
{
  g_autoptr(GPtrArray) rows = NULL;

  if (has_subjects (self, noun))
    return TRUE;
  rows = gewu_store_list_subjects (self->connection, noun, self->period, self->as_of, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      GewuSubjectRow *row = g_ptr_array_index (rows, i);
      g_autofree char *key = make_key (row->id);
      guint subject = gewu_measures_add_subject (self->measures, noun, key, row->id, row->name,
                                                 choose_group (self, noun, row));

      set_attributes (self->measures, subject, row);
    }

  return TRUE;
}

/* ---- measures */

static GewuValue
to_value (const GewuIndicator   *indicator,
          const GewuMeasurement *measurement)
{
  switch (indicator->kind)
    {
    case GEWU_INDICATOR_RATE:
      return gewu_value_from_ratio (gewu_ratio (measurement->numerator, measurement->denominator));

    case GEWU_INDICATOR_AMOUNT:
      return gewu_value_from_number (gewu_decimal_from_units (measurement->numerator));

    case GEWU_INDICATOR_COUNT:
    case GEWU_N_INDICATOR_KINDS:
      break;
    }

  return gewu_value_from_number (gewu_decimal_from_int (measurement->numerator));
}

/* A count that is not there is 0, a rate that is not there has no cases; an amount is not known. */
static void
fill_rest (Measuring           *self,
           const GewuIndicator *indicator,
           GewuNoun             noun,
           const char          *key)
{
  const GewuMeasurement nothing = { 0 };

  gewu_measures_declare (self->measures, key);
  if (indicator->kind != GEWU_INDICATOR_AMOUNT)
    gewu_measures_fill (self->measures, noun, key, to_value (indicator, &nothing));
}

static gboolean
count (Measuring                 *self,
       const char                *key,
       const GewuIndicatorQuery  *query,
       GError                   **error)
{
  g_autoptr(GArray) measurements = gewu_store_measure (self->connection, query, error);

  if (measurements == NULL)
    return FALSE;
  for (guint i = 0; i < measurements->len; i++)
    {
      GewuMeasurement *measurement = &g_array_index (measurements, GewuMeasurement, i);
      g_autofree char *id = make_key (measurement->subject);
      guint subject;

      /* Someone who counted something without being assessed, such as a leader who went along. */
      if (gewu_measures_find (self->measures, query->noun, id, &subject))
        gewu_measures_set (self->measures, subject, key, to_value (query->indicator, measurement));
    }
  fill_rest (self, query->indicator, query->noun, key);

  return TRUE;
}

static gboolean
take_measure (Measuring          *self,
              const GewuMeasure  *measure,
              GewuNoun            noun,
              GError            **error)
{
  const GewuIndicatorQuery query = {
    gewu_indicator_find (measure->name), noun, measure->parameters, self->period, self->as_of
  };

  if (!g_hash_table_add (self->taken, g_strdup_printf ("%d %s", (int) noun, measure->key)))
    return TRUE;
  if (query.indicator != NULL && gewu_indicator_exists_for (query.indicator, noun))
    return count (self, measure->key, &query, error);
  if (gewu_scheme_find_entry (self->scheme, measure->name) != NULL ||
      gewu_period_history_takes (measure->name))
    return TRUE;

  g_set_error (error, GEWU_ERROR, GEWU_ERROR_NO_SUCH_MEASURE, "%s", measure->name);
  return FALSE;
}

static gboolean
take_board (Measuring        *self,
            const GewuBoard  *board,
            GError          **error)
{
  if (!add_subjects (self, board->noun, error))
    return FALSE;
  for (guint i = 0; i < board->measures->len; i++)
    if (!take_measure (self, g_ptr_array_index (board->measures, i), board->noun, error))
      return FALSE;

  return TRUE;
}

GewuMeasures *
gewu_measuring_run (GewuConnection  *connection,
                    GewuScheme      *scheme,
                    GewuPeriod       period,
                    GewuDay          as_of,
                    GError         **error)
{
  g_autoptr(GewuMeasures) measures = gewu_measures_new ();
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Measuring self = { connection, scheme, period, as_of, measures, taken };

  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    if (!take_board (&self, gewu_scheme_get_board (scheme, i), error))
      return NULL;

  return g_steal_pointer (&measures);
}
