/* Every indicator on the records of the model office: the evidence of each subject adds up to what
 * was measured, and names records that are there. And the documentation names them all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-indicator.h"
#include "gewu-store-record.h"
#include "gewu-store-subject.h"
#include "gewu-test-session.h"

#include <string.h>

typedef struct
{
  GewuIndicatorQuery  query;
  GPtrArray          *subjects;   /* GewuSubjectRow */
} Check;

static const GewuMeasurement *
find_measurement (GArray *all,
                  gint64  subject)
{
  static const GewuMeasurement nothing;

  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, GewuMeasurement, i).subject == subject)
      return &g_array_index (all, GewuMeasurement, i);

  return &nothing;
}

static void
check_is_there (GewuConnection        *connection,
                const GewuEvidenceRow *row)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuRecord) record = gewu_store_get_record (connection, row->noun, row->id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
}

static void
check_subject (GewuConnection *connection,
               const Check    *check,
               GArray         *all,
               gint64          subject)
{
  const GewuMeasurement *measured = find_measurement (all, subject);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows =
    gewu_store_list_evidence (connection, &check->query, subject, &error);
  gint64 numerator = 0, denominator = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      const GewuEvidenceRow *row = g_ptr_array_index (rows, i);

      numerator += row->numerator;
      denominator += row->denominator;
      g_assert_cmpint (row->noun, ==, check->query.indicator->evidence);
      g_assert_nonnull (row->label);
      /* The same few records come again and again. */
      if (i < 3)
        check_is_there (connection, row);
    }
  g_assert_cmpint (numerator, ==, measured->numerator);
  /* Only a rate has one. */
  if (check->query.indicator->kind == GEWU_INDICATOR_RATE)
    {
      g_assert_cmpint (denominator, ==, measured->denominator);
      g_assert_cmpint (numerator, <=, denominator);
    }
}

static void
check_query (GewuConnection *connection,
             const Check    *check)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) all = gewu_store_measure (connection, &check->query, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < check->subjects->len; i++)
    check_subject (connection, check, all,
                   ((const GewuSubjectRow *) g_ptr_array_index (check->subjects, i))->id);
}

/* As it is without parameters, and by each choice of each parameter. */
static void
check_choices (GewuConnection *connection,
               Check          *check)
{
  check_query (connection, check);
  for (const GewuIndicatorParameter *it = check->query.indicator->parameters; it->name != NULL;
       it++)
    {
      g_auto(GStrv) values = NULL;

      if (it->type != GEWU_INDICATOR_PARAMETER_CHOICE &&
          it->type != GEWU_INDICATOR_PARAMETER_CHOICES)
        continue;
      values = g_strsplit (it->values, "|", -1);
      for (guint i = 0; values[i] != NULL; i++)
        {
          char *parameters[] = { (char *) it->name, values[i], NULL };

          check->query.parameters = parameters;
          check_query (connection, check);
        }
      check->query.parameters = NULL;
    }
}

static void
check_noun (GewuConnection *connection,
            GewuNoun        noun,
            GewuPeriod      period,
            gboolean        choices)
{
  guint n_indicators;
  const GewuIndicator *indicators = gewu_indicator_list (&n_indicators);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) subjects =
    gewu_store_list_subjects (connection, noun, period, period.last, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (subjects->len, >, 10);
  for (guint i = 0; i < n_indicators; i++)
    {
      Check check = { { &indicators[i], noun, NULL, period, period.last }, subjects };

      if (!gewu_indicator_exists_for (&indicators[i], noun))
        continue;
      g_test_message ("%s of each %s", indicators[i].name, gewu_noun_to_id (noun));
      if (choices)
        check_choices (connection, &check);
      else
        check_query (connection, &check);
    }
}

static gpointer
check_all (GewuConnection  *connection,
           gpointer         data,
           GCancellable    *cancellable G_GNUC_UNUSED,
           GError         **error G_GNUC_UNUSED)
{
  static const char *const periods[] = { "2023Q2", "2023-06", "2023-05-15..2023-06-10" };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      GewuPeriod period;

      g_assert_true (gewu_period_parse (periods[i], &period, NULL));
      check_noun (connection, GEWU_NOUN_UNIT, period, i == 0);
      check_noun (connection, GEWU_NOUN_GRID, period, FALSE);
      check_noun (connection, GEWU_NOUN_PERSON, period, FALSE);
    }

  return data;
}

static void
test_sums (GewuTestZone  *zone,
           gconstpointer  data G_GNUC_UNUSED)
{
  GewuImportReport *report = gewu_test_import_office (zone, FALSE);
  GewuStore *store = gewu_session_get_store (zone->session);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_import_report_unref (report);
  gewu_store_read_async (store, GEWU_READER_BOARDS, check_all, zone, NULL, NULL, NULL,
                         gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_assert_nonnull (gewu_store_read_finish (store, result, NULL));
}

/* ---- documentation */

static void
check_documented (const char          *section,
                  const GewuIndicator *indicator)
{
  g_assert_cmpstr (indicator->title, !=, "");
  g_assert_cmpstr (indicator->description, !=, "");
  g_assert_true ((indicator->unit == NULL) == (indicator->kind == GEWU_INDICATOR_RATE));
  for (const GewuIndicatorParameter *it = indicator->parameters; it->name != NULL; it++)
    {
      g_autofree char *name = g_strdup_printf ("`%s`", it->name);

      if (strstr (section, name) == NULL)
        g_error ("indicators.md: %s does not name its parameter %s", indicator->name, it->name);
    }
}

static void
test_documentation (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), "..", "..", "data", "schemes",
                      "indicators.md", NULL);
  guint n_indicators;
  const GewuIndicator *indicators = gewu_indicator_list (&n_indicators);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpuint (n_indicators, >=, 40);
  for (guint i = 0; i < n_indicators; i++)
    {
      g_autofree char *cell = g_strdup_printf ("\n| `%s` |", indicators[i].name);
      const char *row = strstr (text, cell);
      g_autofree char *line = NULL;

      if (row == NULL)
        g_error ("indicators.md has no row of %s", indicators[i].name);
      line = g_strndup (row + 1, strcspn (row + 1, "\n"));
      check_documented (line, &indicators[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/indicators/office/evidence-adds-up-to-what-is-measured", GewuTestZone, NULL,
              gewu_test_zone_set_up, test_sums, gewu_test_zone_tear_down);
  g_test_add_func ("/indicators/documentation/names-every-indicator-and-parameter",
                   test_documentation);

  return g_test_run ();
}
