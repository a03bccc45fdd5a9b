/* Scheme, inputs, evidence and results as texts with one hash.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-snapshot.h"

#include "gewu-entries.h"
#include "gewu-error.h"
#include "gewu-measures-private.h"
#include "gewu-results.h"

#include <string.h>

static const char *const sections[] = { "[measures]\n", "[entries]\n", "[corrections]\n" };

#define N_SECTIONS G_N_ELEMENTS (sections)

void
gewu_snapshot_free (GewuSnapshot *self)
{
  g_free (self->scheme);
  g_free (self->inputs);
  g_free (self->evidence);
  g_free (self->results);
  g_free (self->hash);
  g_free (self);
}

static char *
compute_hash (const GewuSnapshot *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *const texts[] = { self->scheme, self->inputs, self->evidence, self->results };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *length = g_strdup_printf ("%" G_GSIZE_FORMAT "\n", strlen (texts[i]));

      g_checksum_update (checksum, (const guchar *) length, -1);
      g_checksum_update (checksum, (const guchar *) texts[i], -1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/* Values that the entries make are left out: they are made from the entries again. */
static char *
write_inputs (GewuMeasures *measures,
              GPtrArray    *entries)
{
  g_autoptr (GHashTable) entered = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *table = NULL;
  g_autofree char *rows = gewu_entries_to_csv (entries, measures);
  g_autofree char *corrections = gewu_measures_corrections_to_csv (measures);

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_add (entered, ((GewuEntryRow *) g_ptr_array_index (entries, i))->entry);
  table = gewu_measures_write (measures, entered);

  return g_strconcat (sections[0], table, sections[1], rows, sections[2], corrections, NULL);
}

GewuSnapshot *
gewu_snapshot_new (const char           *scheme_text,
                   GPtrArray            *entries,
                   const char           *evidence,
                   GewuAssessmentResult *result)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GewuSnapshot *self = g_new0 (GewuSnapshot, 1);

  self->scheme = g_strdup (scheme_text);
  self->inputs = write_inputs (gewu_assessment_result_get_measures (result),
                               entries != NULL ? entries : none);
  self->evidence = g_strdup (evidence != NULL ? evidence : "");
  self->results = gewu_results_write (result);
  self->hash = compute_hash (self);

  return self;
}

/* Where the line section begins outside quotes, from at on; NULL: nowhere. */
static const char *
find_section (const char *at,
              const char *section)
{
  gboolean quoted = FALSE;
  gboolean at_start = TRUE;

  for (; *at != '\0'; at++)
    {
      if (at_start && !quoted && g_str_has_prefix (at, section))
        return at;
      if (*at == '"')
        quoted = !quoted;
      at_start = *at == '\n';
    }

  return NULL;
}

/* The three tables in texts, each (transfer full). */
static gboolean
split_inputs (const char  *inputs,
              char        *texts[N_SECTIONS],
              GError     **error)
{
  const char *starts[N_SECTIONS + 1];

  starts[0] = inputs;
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      const char *start = find_section (starts[i], sections[i]);

      if (start == NULL)
        {
          g_set_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES, "%.*s: missing",
                       (int) strlen (sections[i]) - 1, sections[i]);
          return FALSE;
        }
      starts[i] = start + strlen (sections[i]);
      starts[i + 1] = starts[i];
    }

  for (guint i = 0; i + 1 < N_SECTIONS; i++)
    texts[i] = g_strndup (starts[i],
                          (gsize) (starts[i + 1] - starts[i]) - strlen (sections[i + 1]));
  texts[N_SECTIONS - 1] = g_strdup (starts[N_SECTIONS - 1]);

  return TRUE;
}

static GewuMeasures *
read_entered (GewuScheme  *scheme,
              char        *texts[N_SECTIONS],
              GPtrArray  **entries,
              GError     **error)
{
  g_autoptr (GewuMeasures) measures = gewu_measures_new_from_csv (texts[0], error);

  if (measures == NULL)
    return NULL;

  *entries = gewu_entries_read_csv (scheme, measures, texts[1], error);
  if (*entries == NULL || !gewu_entries_apply (scheme, *entries, measures, error))
    return NULL;

  return g_steal_pointer (&measures);
}

static GewuMeasures *
read_inputs (const char  *inputs,
             GewuScheme  *scheme,
             gboolean     with_corrections,
             GPtrArray  **entries,
             GError     **error)
{
  char *texts[N_SECTIONS] = { NULL };
  g_autoptr (GewuMeasures) measures = NULL;
  gboolean done;

  if (split_inputs (inputs, texts, error))
    measures = read_entered (scheme, texts, entries, error);
  done = measures != NULL &&
         (!with_corrections || gewu_measures_read_corrections (measures, texts[2], error));
  for (guint i = 0; i < N_SECTIONS; i++)
    g_free (texts[i]);

  return done ? g_steal_pointer (&measures) : NULL;
}

GewuMeasures *
gewu_snapshot_read_measures (const char  *inputs,
                             GewuScheme  *scheme,
                             GPtrArray  **entries,
                             GError     **error)
{
  return read_inputs (inputs, scheme, FALSE, entries, error);
}

/* FALSE with error when self is not what result and entries come to. */
static gboolean
compare (const GewuSnapshot    *self,
         GPtrArray             *entries,
         GewuAssessmentResult  *result,
         GError               **error)
{
  GewuSnapshot *again = gewu_snapshot_new (self->scheme, entries, self->evidence, result);
  const char *difference = NULL;

  if (strcmp (again->results, self->results) != 0)
    difference = "results";
  else if (strcmp (again->inputs, self->inputs) != 0 || strcmp (again->hash, self->hash) != 0)
    difference = "hash";
  gewu_snapshot_free (again);

  if (difference != NULL)
    g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_SEALED, difference);

  return difference == NULL;
}

GewuAssessmentResult *
gewu_snapshot_recompute (const GewuSnapshot  *self,
                         GPtrArray          **entries,
                         GError             **error)
{
  g_autoptr (GewuScheme) scheme = gewu_scheme_new_from_json (self->scheme, -1, error);
  g_autoptr (GewuMeasures) measures = NULL;
  g_autoptr (GewuAssessmentResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (scheme != NULL)
    measures = read_inputs (self->inputs, scheme, TRUE, &rows, error);
  if (measures != NULL)
    result = gewu_assess (scheme, measures, error);
  if (result == NULL || !compare (self, rows, result, error))
    return NULL;

  if (entries != NULL)
    *entries = g_steal_pointer (&rows);
  return g_steal_pointer (&result);
}
