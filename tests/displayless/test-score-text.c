/* What a score line counted, in figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-assess.h"

#define D(millionths) { G_GINT64_CONSTANT (millionths) }
#define NUMBER(millionths) { GEWU_VALUE_NUMBER, { D (millionths), D (1000000) } }
#define RATE(first, second) { GEWU_VALUE_RATIO, { D (first ## 000000), D (second ## 000000) } }

static const struct
{
  GewuScoreLine line;
  const char   *expected;
} cases[] = {
  { { .reason = GEWU_REASON_BASE }, "" },
  { { .reason = GEWU_REASON_PER_OCCURRENCE, .value = NUMBER (3000000), .shortfall = D (3000000),
      .full = D (1000000), .each = D (-500000) }, "3 × −0.5" },
  { { .reason = GEWU_REASON_PER_OCCURRENCE, .value = NUMBER (7000000), .shortfall = D (3000000),
      .full = D (2000000), .each = D (-500000) }, "7 ÷ 2: 3 × −0.5" },
  { { .reason = GEWU_REASON_STEPS, .value = NUMBER (5000000), .threshold = D (3000000),
      .each = D (-500000), .occurred = TRUE }, "5 ≥ 3: −0.5" },
  { { .reason = GEWU_REASON_STEPS, .value = NUMBER (1000000) }, "1" },
  { { .reason = GEWU_REASON_AMOUNT, .value = { GEWU_VALUE_NUMBER, { D (10), D (3) } },
      .each = D (2000000) }, "3.333333 × 2" },
  { { .reason = GEWU_REASON_RATE, .value = RATE (27, 30), .full = D (60000000) }, "27 / 30 × 60" },
  { { .reason = GEWU_REASON_THRESHOLD_MET, .value = RATE (9, 10), .threshold = D (70000000) },
    "9 / 10 ≥ 70%" },
  { { .reason = GEWU_REASON_SHORTFALL, .value = NUMBER (12000000), .threshold = D (10000000),
      .less = TRUE, .shortfall = D (2000000), .each = D (-1000000) }, "12 > 10: 2 × −1" },
  { { .reason = GEWU_REASON_CUT_OFF, .value = RATE (1, 10), .threshold = D (40000000) },
    "1 / 10 < 40%" },
  { { .reason = GEWU_REASON_TIER, .value = NUMBER (1000000), .threshold = D (3000000),
      .less = TRUE, .shortfall = D (2000000), .each = D (1000000) }, "1 ≤ 3: 2 × 1" },
  { { .reason = GEWU_REASON_QUOTA_EXCEEDED, .value = NUMBER (92000000), .threshold = D (90000000),
      .shortfall = D (2000000), .each = D (100000) }, "92 > 90: 2 × 0.1" },
  { { .reason = GEWU_REASON_RELATIVE, .value = NUMBER (5000000), .reference = D (10000000),
      .full = D (20000000) }, "5 ÷ 10 × 20" },
  { { .reason = GEWU_REASON_RELATIVE, .value = NUMBER (5000000), .reference = D (2000000),
      .full = D (20000000), .less = TRUE }, "2 ÷ 5 × 20" },
  { { .reason = GEWU_REASON_RANGE, .value = NUMBER (5000000), .threshold = D (9000000) },
    "0 … 5 … 9" },
  { { .reason = GEWU_REASON_PLACE, .value = NUMBER (5000000), .reference = D (2000000),
      .threshold = D (8000000) }, "5: 2 / 8" },
  { { .reason = GEWU_REASON_AT_AVERAGE, .value = RATE (1, 2), .reference = D (50000000) },
    "1 / 2 = 50%" },
  { { .reason = GEWU_REASON_BELOW_AVERAGE, .value = NUMBER (3000000), .reference = D (2000000),
      .less = TRUE, .shortfall = D (1000000), .each = D (-1000000) }, "3 > 2: 1 × −1" },
  { { .reason = GEWU_REASON_NO_VALUE }, "" },
  { { .reason = GEWU_REASON_SCALE, .before = D (35000000), .threshold = D (100000000),
      .full = D (50000000) }, "35 × 100 ÷ 50" },
  { { .reason = GEWU_REASON_TIMES, .before = D (70000000), .reference = D (1100000) },
    "70 × 1.1" },
  { { .reason = GEWU_REASON_ADJUSTMENT, .points = D (-500000), .text = "补录走访1条" },
    "补录走访1条" },
  { { .reason = GEWU_REASON_LIMIT, .limit = GEWU_LIMIT_CAP, .before = D (105000000),
      .points = D (-5000000) }, "105 → 100" },
  { { .reason = GEWU_REASON_VETO, .before = D (90000000), .points = D (-31000000) }, "90 → 59" },
  /* One late entry less and a multiplier, held at the floor. */
  { { .reason = GEWU_REASON_AMOUNT, .value = NUMBER (2000000), .uncorrected = NUMBER (3000000),
      .corrected = TRUE, .each = D (-1000000), .has_times = TRUE, .times = D (2000000),
      .given = D (500000), .before = D (-3500000), .points = D (-3000000),
      .limit = GEWU_LIMIT_FLOOR }, "3 → (2 × −1) × 2 +0.5 = −3.5 → −3" },
};

static void
test_describes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = gewu_score_line_describe (&cases[i].line);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/score-text/describes-every-kind-of-line", test_describes);

  return g_test_run ();
}
