/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-evidence-text.h"

#include <string.h>

/* ---- writing */

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  const GewuCountedRecord *left = a;
  const GewuCountedRecord *right = b;

  if (left->subject != right->subject)
    return left->subject < right->subject ? -1 : 1;
  if (left->record != right->record)
    return left->record < right->record ? -1 : 1;

  return 0;
}

/* Parts of one record, such as its months, become one. */
static void
merge_parts (GArray *records)
{
  guint last = 0;

  g_array_sort (records, compare_records);
  for (guint i = 1; i < records->len; i++)
    {
      GewuCountedRecord *kept = &g_array_index (records, GewuCountedRecord, last);
      GewuCountedRecord *part = &g_array_index (records, GewuCountedRecord, i);

      if (compare_records (kept, part) == 0)
        {
          kept->numerator += part->numerator;
          kept->denominator += part->denominator;
        }
      else
        g_array_index (records, GewuCountedRecord, ++last) = *part;
    }
  if (records->len > 0)
    g_array_set_size (records, last + 1);
}

static void
append_record (GString                 *text,
               const GewuCountedRecord *record)
{
  g_string_append_printf (text, "%" G_GINT64_FORMAT, record->record);
  if (record->numerator != 1 || record->denominator != 1)
    g_string_append_printf (text, "=%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, record->numerator,
                            record->denominator);
}

static gboolean
is_subject (GewuMeasures *measures,
            GewuNoun      noun,
            gint64        id)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  return gewu_measures_find (measures, noun, key, NULL);
}

static void
append_records (GString                  *text,
                const char               *key,
                const GewuIndicatorQuery *query,
                GewuMeasures             *measures,
                GArray                   *records)
{
  gint64 subject = 0;
  gboolean wanted = FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      const GewuCountedRecord *record = &g_array_index (records, GewuCountedRecord, i);

      if (i > 0 && record->subject == subject)
        {
          if (wanted)
            g_string_append_c (text, ',');
        }
      else
        {
          if (wanted)
            g_string_append_c (text, '\n');
          subject = record->subject;
          wanted = is_subject (measures, query->noun, subject);
          if (wanted)
            g_string_append_printf (text, "%s\t%s\t%" G_GINT64_FORMAT "\t%s\t", key,
                                    gewu_noun_to_id (query->noun), subject,
                                    gewu_noun_to_id (query->indicator->evidence));
        }
      if (wanted)
        append_record (text, record);
    }
  if (wanted)
    g_string_append_c (text, '\n');
}

static void
remove_unnamed (GArray *records)
{
  for (guint i = records->len; i > 0; i--)
    if (g_array_index (records, GewuCountedRecord, i - 1).record == 0)
      g_array_remove_index_fast (records, i - 1);
}

static gboolean
append_measure (GewuConnection      *connection,
                GString             *text,
                const GewuMeasure   *measure,
                GewuNoun             noun,
                GewuMeasures        *measures,
                GewuPeriod           period,
                GewuDay              as_of,
                GError             **error)
{
  GewuIndicatorQuery query = {
    gewu_indicator_find (measure->name), noun, measure->parameters, period, as_of
  };
  g_autoptr(GArray) records = NULL;

  /* An entry, or something of an earlier period: no records stand behind it. */
  if (query.indicator == NULL)
    return TRUE;
  records = gewu_store_list_counted (connection, &query, error);
  if (records == NULL)
    return FALSE;
  remove_unnamed (records);
  merge_parts (records);
  append_records (text, measure->key, &query, measures, records);

  return TRUE;
}

/* A measure that several boards of one noun take is counted once. */
typedef struct
{
  const GewuMeasure *measure;
  GewuNoun           noun;
} Wanted;

static int
compare_wanted (gconstpointer a,
                gconstpointer b)
{
  const Wanted *left = a;
  const Wanted *right = b;
  int order = strcmp (left->measure->key, right->measure->key);

  return order != 0 ? order
                    : strcmp (gewu_noun_to_id (left->noun), gewu_noun_to_id (right->noun));
}

static GArray *
list_wanted (GewuScheme *scheme)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (Wanted));

  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    {
      const GewuBoard *board = gewu_scheme_get_board (scheme, i);

      for (guint j = 0; j < board->measures->len; j++)
        {
          Wanted one = { g_ptr_array_index (board->measures, j), board->noun };

          g_array_append_val (wanted, one);
        }
    }
  g_array_sort (wanted, compare_wanted);

  return wanted;
}

static void
append_heading (GString    *text,
                GewuPeriod  period,
                GewuDay     as_of)
{
  g_autofree char *name = gewu_period_to_string (period);
  g_autofree char *day = gewu_day_to_string (as_of);

  g_string_append_printf (text, "\t%s\t%s\n", name, day);
}

char *
gewu_evidence_text_make (GewuConnection  *connection,
                         GewuScheme      *scheme,
                         GewuMeasures    *measures,
                         GewuPeriod       period,
                         GewuDay          as_of,
                         GError         **error)
{
  g_autoptr(GArray) wanted = list_wanted (scheme);
  g_autoptr(GString) text = g_string_new (NULL);

  append_heading (text, period, as_of);
  for (guint i = 0; i < wanted->len; i++)
    {
      const Wanted *one = &g_array_index (wanted, Wanted, i);

      if (i > 0 && compare_wanted (one, &g_array_index (wanted, Wanted, i - 1)) == 0)
        continue;
      if (!append_measure (connection, text, one->measure, one->noun, measures, period, as_of,
                           error))
        return NULL;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- reading */

gboolean
gewu_evidence_text_is_of (const char *text,
                          GewuPeriod  period)
{
  g_autofree char *name = gewu_period_to_string (period);
  g_autofree char *start = g_strdup_printf ("\t%s\t", name);

  return g_str_has_prefix (text, start);
}

static void
read_record (const char        *field,
             gint64             subject,
             GewuCountedRecord *record)
{
  char *end;

  *record = (GewuCountedRecord) { subject, g_ascii_strtoll (field, &end, 10), 1, 1 };
  if (*end == '=')
    record->numerator = g_ascii_strtoll (end + 1, &end, 10);
  if (*end == '/')
    record->denominator = g_ascii_strtoll (end + 1, NULL, 10);
}

/* line: from the noun of the records on. */
static void
read_line (const char *line,
           gsize       length,
           gint64      subject,
           GArray     *records,
           GewuNoun   *record_noun)
{
  g_autofree char *copy = g_strndup (line, length);
  g_auto(GStrv) parts = g_strsplit (copy, "\t", 2);
  g_auto(GStrv) fields = g_strsplit (g_strv_length (parts) == 2 ? parts[1] : "", ",", -1);

  if (*fields == NULL || !gewu_noun_from_id (parts[0], record_noun))
    return;
  for (guint i = 0; fields[i] != NULL; i++)
    {
      GewuCountedRecord record;

      read_record (fields[i], subject, &record);
      g_array_append_val (records, record);
    }
}

/* How field, which ends with a tab, compares with text; *field moves behind it. */
static int
compare_field (const char **field,
               const char  *text)
{
  gsize length = strcspn (*field, "\t\n");
  int order = strncmp (*field, text, length);

  if (order == 0 && text[length] != '\0')
    order = -1;
  *field += length + ((*field)[length] == '\t');

  return order;
}

/* How a line compares with what is looked for; *rest is what stands behind its first three
 * fields. */
static int
compare_line (const char  *line,
              const char  *key,
              const char  *noun,
              gint64       subject,
              const char **rest)
{
  int order = compare_field (&line, key);
  gint64 found;

  if (order == 0)
    order = compare_field (&line, noun);
  if (order != 0)
    return order;

  found = g_ascii_strtoll (line, (char **) rest, 10);
  *rest += **rest == '\t';

  return found < subject ? -1 : found > subject;
}

static const char *
find_line_start (const char *text,
                 const char *at)
{
  while (at > text && at[-1] != '\n')
    at--;

  return at;
}

/* The lines are sorted: the middle one says in which half to go on. The text of a whole year has
 * many megabytes, and each line of a score is looked up in it. */
static void
find_key (const char *text,
          const char *key,
          GewuNoun    noun,
          gint64      subject,
          GArray     *records,
          GewuNoun   *record_noun)
{
  const char *begin = text, *end = text + strlen (text);

  while (begin < end)
    {
      const char *line = find_line_start (begin, begin + (end - begin) / 2);
      const char *rest;
      int order = compare_line (line, key, gewu_noun_to_id (noun), subject, &rest);

      if (order == 0)
        {
          read_line (rest, strcspn (rest, "\n"), subject, records, record_noun);
          return;
        }
      if (order > 0)
        end = line;
      else
        begin = line + strcspn (line, "\n") + 1;
    }
}

static void
find_measure (const char        *text,
              const GewuMeasure *measure,
              GewuNoun           noun,
              gint64             subject,
              GArray            *records,
              GewuNoun          *record_noun)
{
  const GArray *parts[] = { measure->terms, measure->denominator };

  if (measure->kind == GEWU_MEASURE_TABLE)
    find_key (text, measure->key, noun, subject, records, record_noun);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; parts[i] != NULL && j < parts[i]->len; j++)
      find_measure (text, g_array_index (parts[i], GewuMeasureTerm, j).measure, noun, subject,
                    records, record_noun);
}

GArray *
gewu_evidence_text_find (const char         *text,
                         const GewuMeasure  *measure,
                         GewuNoun            noun,
                         gint64              subject,
                         GewuNoun           *record_noun)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (GewuCountedRecord));

  if (measure != NULL)
    find_measure (text, measure, noun, subject, records, record_noun);
  g_array_sort (records, compare_records);

  return records;
}
