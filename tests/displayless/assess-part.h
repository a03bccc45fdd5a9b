/* What the tests of assessments share: schemes and tables written short, results asked briefly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"
#include "gewu-error.h"

/* A scheme with one board "b" of people, scored by their mark; rest follows the items. Quotes in it
 * are single ones. */
#define MARK_ITEM "{'id':'mark','title':'得分','measure':'mark','rule':{'kind':'amount'}}"
#define SCHEME_OF(items, rest) \
  "{'format':1,'id':'s','version':1,'title':'办法','boards':[{'id':'b','title':'榜'," \
  "'subject':'person','items':[" items "]" rest "}]}"
#define SCHEME(rest) SCHEME_OF (MARK_ITEM, rest)

static inline GewuScheme *
read_scheme (const char  *text,
             GError     **error)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');

  return gewu_scheme_new_from_json (json, -1, error);
}

static inline GewuScheme *
load_scheme (const char *text)
{
  g_autoptr (GError) error = NULL;
  GewuScheme *scheme = read_scheme (text, &error);

  g_assert_no_error (error);
  return scheme;
}

static inline GewuMeasures *
load_measures (const char *csv)
{
  g_autoptr (GError) error = NULL;
  GewuMeasures *measures = gewu_measures_new_from_csv (csv, &error);

  g_assert_no_error (error);
  return measures;
}

static inline GewuAssessmentResult *
assess (const char *scheme_text,
        const char *csv)
{
  g_autoptr (GewuScheme) scheme = load_scheme (scheme_text);
  g_autoptr (GewuMeasures) measures = load_measures (csv);
  g_autoptr (GError) error = NULL;
  GewuAssessmentResult *result = gewu_assess (scheme, measures, &error);

  g_assert_no_error (error);
  return result;
}

static inline const GewuScore *
find_score (GewuAssessmentResult *result,
            const char           *key)
{
  const GewuScore *score =
    gewu_board_result_find_score (gewu_assessment_result_get_board (result, 0), key);

  g_assert_nonnull (score);
  return score;
}

static inline void
assert_number (GewuDecimal  value,
               const char  *expected)
{
  g_autofree char *text = gewu_decimal_to_string (value, 0);

  g_assert_cmpstr (text, ==, expected);
}

/* "code subject;code subject;" of the first board. */
static inline void
assert_warned (GewuAssessmentResult *result,
               const char           *expected)
{
  const GewuBoardResult *board = gewu_assessment_result_get_board (result, 0);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < board->warnings->len; i++)
    {
      const GewuWarning *warning = &g_array_index (board->warnings, GewuWarning, i);

      g_string_append_printf (found, "%s %s;", gewu_warning_code_to_id (warning->code),
                              warning->subject->key);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* The scheme is refused with this very message. */
static inline void
assert_scheme_refused (const char *text,
                       const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuScheme) scheme = read_scheme (text, &error);

  g_assert_null (scheme);
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME);
  g_assert_cmpstr (error->message, ==, message);
}
