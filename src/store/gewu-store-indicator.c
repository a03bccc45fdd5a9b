/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-indicator.h"

#include "gewu-connection.h"
#include "gewu-error.h"

#include <string.h>

static const GewuIndicator indicators[] = {
  { "visits.count", GEWU_NOUN_PERSON, GEWU_INDICATOR_COUNT, GEWU_NOUN_VISIT },
  { "visits.due-months", GEWU_NOUN_PERSON, GEWU_INDICATOR_COUNT, GEWU_NOUN_ENTERPRISE },
  { "visits.missed-months", GEWU_NOUN_PERSON, GEWU_INDICATOR_COUNT, GEWU_NOUN_ENTERPRISE },
  { "visits.late", GEWU_NOUN_PERSON, GEWU_INDICATOR_COUNT, GEWU_NOUN_VISIT },
  { "visits.refuted", GEWU_NOUN_PERSON, GEWU_INDICATOR_COUNT, GEWU_NOUN_VISIT },
  { "issues.found", GEWU_NOUN_PERSON, GEWU_INDICATOR_COUNT, GEWU_NOUN_ISSUE },
  { "issues.late-recheck", GEWU_NOUN_PERSON, GEWU_INDICATOR_COUNT, GEWU_NOUN_ISSUE },
  { "pay.base", GEWU_NOUN_PERSON, GEWU_INDICATOR_AMOUNT, GEWU_NOUN_PERSON },
  { "pay.months", GEWU_NOUN_PERSON, GEWU_INDICATOR_COUNT, GEWU_NOUN_PERSON },
  { "pay.months-in-period", GEWU_NOUN_PERSON, GEWU_INDICATOR_COUNT, GEWU_NOUN_PERSON },
  { "issues.dispatched", GEWU_NOUN_UNIT, GEWU_INDICATOR_COUNT, GEWU_NOUN_ISSUE },
  { "issues.solve-rate", GEWU_NOUN_UNIT, GEWU_INDICATOR_RATE, GEWU_NOUN_ISSUE },
  { "issues.on-time-rate", GEWU_NOUN_UNIT, GEWU_INDICATOR_RATE, GEWU_NOUN_ISSUE },
  { "issues.failed-rechecks", GEWU_NOUN_UNIT, GEWU_INDICATOR_COUNT, GEWU_NOUN_ISSUE },
  { "issues.satisfied-rate", GEWU_NOUN_UNIT, GEWU_INDICATOR_RATE, GEWU_NOUN_ISSUE },
};

const GewuIndicator *
gewu_indicator_list (guint *n_indicators)
{
  *n_indicators = G_N_ELEMENTS (indicators);

  return indicators;
}

const GewuIndicator *
gewu_indicator_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    if (strcmp (indicators[i].name, name) == 0)
      return &indicators[i];

  return NULL;
}

/* Binds a parameter only where the statement has it: most indicators need few. */
static void
bind_day_if_used (GewuStatement *statement,
                  const char    *parameter,
                  GewuDay        day)
{
  if (sqlite3_bind_parameter_index (gewu_statement_get_handle (statement), parameter) != 0)
    gewu_statement_bind_day (statement, parameter, day);
}

static char *
parameter_to_sql (const char *name)
{
  char *parameter = g_strconcat (":", name, NULL);

  return g_strdelimit (parameter, "-", '_');
}

/* The scheme's parameters; every further one the statement asks for must have been given. */
static gboolean
bind_parameters (GewuStatement  *statement,
                 char          **parameters,
                 GewuPeriod      period,
                 GewuDay         as_of,
                 GError        **error)
{
  static const char *const own[] = { ":first", ":last", ":as_of", ":subject", NULL };
  sqlite3_stmt *handle = gewu_statement_get_handle (statement);

  bind_day_if_used (statement, ":first", period.first);
  bind_day_if_used (statement, ":last", period.last);
  bind_day_if_used (statement, ":as_of", as_of);

  for (int i = 1; i <= sqlite3_bind_parameter_count (handle); i++)
    {
      const char *wanted = sqlite3_bind_parameter_name (handle, i);
      gboolean found = g_strv_contains (own, wanted);

      for (guint j = 0; parameters != NULL && parameters[j] != NULL && !found; j += 2)
        {
          g_autofree char *name = parameter_to_sql (parameters[j]);

          found = strcmp (name, wanted) == 0;
          if (found)
            gewu_statement_bind_int (statement, wanted,
                                     g_ascii_strtoll (parameters[j + 1], NULL, 10));
        }
      if (!found)
        {
          g_set_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME, "with.%s", wanted + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_records_start (GewuConnection  *connection,
                    GewuDay         *start,
                    GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "period.records-start");
  gboolean found;

  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  *start = found ? gewu_statement_get_day (statement, 0) : GEWU_DAY_UNKNOWN;

  return TRUE;
}

static gboolean
add_month (GewuConnection  *connection,
           GewuPeriod       month,
           gboolean         due,
           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "period.add-month");

  gewu_statement_bind_day (statement, ":first", month.first);
  gewu_statement_bind_day (statement, ":last", month.last);
  gewu_statement_bind_int (statement, ":due", due);

  return gewu_statement_run (statement, error);
}

/* A duty has a start: no deduction for April when the records begin in May. Nor is a month missed
 * before it is over. */
static gboolean
fill_months (GewuConnection  *connection,
             GewuPeriod       period,
             GewuDay          as_of,
             GError         **error)
{
  GewuPeriod month = gewu_period_of_day (GEWU_PERIOD_MONTH, period.first);
  GewuDay start;

  if (!read_records_start (connection, &start, error) ||
      !gewu_connection_exec (connection, "DELETE FROM period_month", error))
    return FALSE;
  while (month.first <= period.last)
    {
      GewuPeriod part = month;

      part.first = MAX (month.first, period.first);
      part.last = MIN (month.last, period.last);
      if (!add_month (connection, part,
                      start != GEWU_DAY_UNKNOWN && part.last >= start && part.last <= as_of, error))
        return FALSE;
      month = gewu_period_next (month);
    }

  return TRUE;
}

static GewuStatement *
prepare (GewuConnection       *connection,
         const char           *prefix,
         const GewuIndicator  *indicator,
         char                **parameters,
         GewuPeriod            period,
         GewuDay               as_of,
         GError              **error)
{
  g_autofree char *name = g_strconcat (prefix, indicator->name, NULL);
  g_autoptr(GewuStatement) statement = NULL;

  if (!fill_months (connection, period, as_of, error))
    return NULL;
  statement = gewu_connection_prepare (connection, name);
  if (!bind_parameters (statement, parameters, period, as_of, error))
    return NULL;

  return g_steal_pointer (&statement);
}

GArray *
gewu_store_measure (GewuConnection       *connection,
                    const GewuIndicator  *indicator,
                    char                **parameters,
                    GewuPeriod            period,
                    GewuDay               as_of,
                    GError              **error)
{
  g_autoptr(GewuStatement) statement =
    prepare (connection, "indicator.", indicator, parameters, period, as_of, error);
  g_autoptr(GArray) measurements = g_array_new (FALSE, FALSE, sizeof (GewuMeasurement));
  g_autoptr(GError) local_error = NULL;

  if (statement == NULL)
    return NULL;
  while (gewu_statement_step (statement, &local_error))
    {
      GewuMeasurement measurement = { gewu_statement_get_int (statement, 0),
                                      gewu_statement_get_int (statement, 1), 1 };

      if (indicator->kind == GEWU_INDICATOR_RATE)
        measurement.denominator = gewu_statement_get_int (statement, 2);
      g_array_append_val (measurements, measurement);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&measurements);
}

void
gewu_subject_row_free (GewuSubjectRow *self)
{
  g_free (self->name);
  g_free (self->staff_number);
  g_free (self->unit);
  g_free (self->grid);
  g_free (self);
}

static gpointer
read_subject (GewuStatement *statement)
{
  GewuSubjectRow *row = g_new0 (GewuSubjectRow, 1);

  row->id = gewu_statement_get_int (statement, 0);
  row->name = g_strdup (gewu_statement_get_text (statement, 1));
  row->staff_number = g_strdup (gewu_statement_get_text (statement, 2));
  row->unit = g_strdup (gewu_statement_get_text (statement, 3));
  row->grid = g_strdup (gewu_statement_get_text (statement, 4));

  return row;
}

GPtrArray *
gewu_store_list_subjects (GewuConnection  *connection,
                          GewuNoun         noun,
                          GewuPeriod       period,
                          GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, noun == GEWU_NOUN_PERSON ? "subject.person"
                                                                  : "subject.unit");

  bind_day_if_used (statement, ":first", period.first);
  bind_day_if_used (statement, ":last", period.last);

  return gewu_statement_collect (statement, read_subject, (GDestroyNotify) gewu_subject_row_free,
                                 error);
}

void
gewu_evidence_row_free (GewuEvidenceRow *self)
{
  g_free (self->label);
  g_free (self->detail);
  g_free (self->dates);
  g_free (self);
}

static gpointer
read_evidence (GewuStatement *statement)
{
  GewuEvidenceRow *row = g_new0 (GewuEvidenceRow, 1);

  row->id = gewu_statement_get_int (statement, 0);
  row->label = g_strdup (gewu_statement_get_text (statement, 1));
  row->detail = g_strdup (gewu_statement_get_text (statement, 2));
  /* Only the statements about issues have a fourth column. */
  if (sqlite3_column_count (gewu_statement_get_handle (statement)) > 3)
    row->dates = g_strdup (gewu_statement_get_text (statement, 3));

  return row;
}

GPtrArray *
gewu_store_list_evidence (GewuConnection       *connection,
                          const GewuIndicator  *indicator,
                          char                **parameters,
                          GewuPeriod            period,
                          GewuDay               as_of,
                          gint64                subject,
                          GError              **error)
{
  g_autoptr(GewuStatement) statement =
    prepare (connection, "evidence.", indicator, parameters, period, as_of, error);
  GPtrArray *rows;

  if (statement == NULL)
    return NULL;
  gewu_statement_bind_int (statement, ":subject", subject);
  rows = gewu_statement_collect (statement, read_evidence, (GDestroyNotify) gewu_evidence_row_free,
                                 error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    ((GewuEvidenceRow *) g_ptr_array_index (rows, i))->noun = indicator->evidence;

  return rows;
}
