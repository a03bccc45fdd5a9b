/* Words for assessments in Chinese: causes, findings, warnings, steps of a pay.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-assess.h"
#include "gewu-findings.h"
#include "gewu-words.h"

#include <string.h>

static void
assert_words (char       *words,
              const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static gboolean
has_chinese (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;

  return FALSE;
}

static void
test_mistakes (void)
{
  assert_words (gewu_words_mistake ("boards[0].items[3].rule.points: missing"),
                "boards[0].items[3].rule.points：缺少");
  assert_words (gewu_words_mistake ("boards[0].ties: not one of competition, dense"),
                "boards[0].ties：不在可选之列：competition, dense");
  assert_words (gewu_words_mistake ("line 3, column visits.late: not a number"),
                "第3行“visits.late”列：不是数");
  assert_words (gewu_words_mistake ("line 12: title given twice"), "第12行：title重复");
  assert_words (gewu_words_mistake ("line 2 of it: empty"), "line 2 of it：为空");
  assert_words (gewu_words_mistake ("1024, score: out of range"), "1024, score：超出范围");
  /* a member's name may hold the separator */
  assert_words (gewu_words_mistake ("boards[0].a: b: unknown member"),
                "boards[0].a: b：不认识的成员");
  assert_words (gewu_words_mistake ("reserved"), "系统保留，不能使用");
  assert_words (gewu_words_mistake ("nobody's cause"), "nobody's cause");
}

static void
test_error_names_the_cause (void)
{
  g_autoptr (GError) scheme =
    g_error_new_literal (GEWU_ERROR, GEWU_ERROR_SCHEME, "boards[0].id: used twice");
  g_autoptr (GError) measures =
    g_error_new_literal (GEWU_ERROR, GEWU_ERROR_MEASURES, "line 1: empty");
  g_autofree char *scheme_words = gewu_words_error (scheme);
  g_autofree char *measures_words = gewu_words_error (measures);

  g_assert_nonnull (strstr (scheme_words, "boards[0].id：重复"));
  g_assert_nonnull (strstr (measures_words, "第1行：为空"));
}

static void
test_every_finding (void)
{
  for (guint code = 0; code < GEWU_N_SCHEME_FINDINGS; code++)
    {
      g_autofree char *words =
        gewu_words_scheme_finding (gewu_scheme_finding_to_id (code), NULL,
                                   gewu_decimal_from_units (500000), gewu_decimal_from_int (7));

      g_test_message ("%s", words);
      g_assert_true (has_chinese (words));
      g_assert_null (strchr (words, '{'));
    }

  assert_words (gewu_words_scheme_finding ("grade-hole", "优秀", gewu_decimal_from_int (89),
                                           gewu_decimal_from_int (90)),
                "“优秀”：89分至90分之间没有等次");
}

static void
test_every_warning (void)
{
  for (guint code = 0; code <= GEWU_WARNING_BOUNDARY_TIE; code++)
    {
      g_autofree char *words = gewu_words_warning (gewu_warning_code_to_id (code), "经发局");

      g_test_message ("%s", words);
      g_assert_true (g_str_has_prefix (words, "经发局"));
      g_assert_null (strchr (words, '{'));
    }
}

static void
test_every_step_of_a_pay (void)
{
  for (guint kind = 0; kind < GEWU_N_PAY_LINES; kind++)
    g_assert_true (has_chinese (gewu_words_pay_line (gewu_pay_line_to_id (kind))));
}

int
main (int   argc,
      char *argv[])
{
  /* Before the first word is asked for: gettext remembers. */
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  g_test_init (&argc, &argv, NULL);
  gewu_words_init ();

  g_test_add_func ("/words/assess/mistakes", test_mistakes);
  g_test_add_func ("/words/assess/errors-name-the-cause", test_error_names_the_cause);
  g_test_add_func ("/words/assess/every-finding", test_every_finding);
  g_test_add_func ("/words/assess/every-warning", test_every_warning);
  g_test_add_func ("/words/assess/every-step-of-a-pay", test_every_step_of_a_pay);

  return g_test_run ();
}
