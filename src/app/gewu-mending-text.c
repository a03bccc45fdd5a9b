/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-mending-text.h"

#include <glib/gi18n.h>

#include "gewu-format.h"

static char *
describe_prospect (const GewuProspect *prospect,
                   const GewuBoard    *board)
{
  g_autofree char *points = gewu_format_decimal (prospect->score, board->decimals,
                                                 board->decimals);

  if (prospect->rank == 0)
    return g_strdup_printf (_("<b>%s points</b>, not ranked"), points);

  return g_strdup_printf (_("<b>no. %d</b>, %s points"), prospect->rank, points);
}

/* Those whose own day is still to come, and those that are late but count all the same. */
static char *
count_steps (const GewuMending *mending)
{
  guint n_overdue = 0;

  for (guint i = 0; i < mending->steps->len; i++)
    n_overdue += ((const GewuMendingStep *) g_ptr_array_index (mending->steps, i))->is_overdue;
  if (n_overdue == 0)
    return g_strdup_printf (ngettext ("%u can still be mended", "%u can still be mended",
                                      mending->steps->len), mending->steps->len);

  return g_strdup_printf (ngettext ("%u can still be mended (%u of them overdue)",
                                    "%u can still be mended (%u of them overdue)",
                                    mending->steps->len), mending->steps->len, n_overdue);
}

/* The last of the first n steps has to be done by then. */
static char *
format_last_day (const GewuMending *mending,
                 guint              n)
{
  GewuDay last = mending->last;

  for (guint i = 0; i < n; i++)
    {
      const GewuMendingStep *step = g_ptr_array_index (mending->steps, i);

      last = i == 0 ? step->until : MAX (last, step->until);
    }

  return gewu_format_day (last);
}

char *
gewu_mending_text_explain (const GewuMending *mending,
                           const GewuBoard   *board)
{
  guint best = gewu_mending_find_best (mending);
  guint most = mending->prospects->len - 1;
  guint n = best > 0 ? best : most;
  g_autofree char *count = NULL;
  g_autofree char *day = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *then = NULL;

  if (mending->steps->len == 0)
    return NULL;

  count = count_steps (mending);
  day = format_last_day (mending, n);
  nothing = describe_prospect (&g_array_index (mending->prospects, GewuProspect, 0), board);
  then = describe_prospect (&g_array_index (mending->prospects, GewuProspect, n), board);
  if (n < mending->steps->len)
    return g_strdup_printf (_("%s. The first %u done by %s: expected %s. If nothing is done: %s."),
                            count, n, day, then, nothing);

  return g_strdup_printf (_("%s. All done by %s: expected %s. If nothing is done: %s."), count,
                          day, then, nothing);
}

char *
gewu_mending_text_step (const GewuMendingStep *step)
{
  g_autofree char *day = gewu_format_day (step->until);

  switch (step->remedy)
    {
    case GEWU_REMEDY_VISIT:
      return g_strdup_printf (_("visit by %s"), day);

    case GEWU_REMEDY_DISPATCH:
      return g_strdup_printf (_("dispatch by %s"), day);

    case GEWU_REMEDY_SIGN:
      return g_strdup_printf (_("sign by %s"), day);

    case GEWU_REMEDY_RECHECK:
      return g_strdup_printf (_("recheck by %s"), day);

    case GEWU_REMEDY_CLOSE:
      return g_strdup_printf (_("resolve and recheck by %s"), day);

    case GEWU_REMEDY_NONE:
    case GEWU_REMEDY_RESOLVE:
    case GEWU_REMEDY_RESOLVE_IN_TIME:
    case GEWU_N_REMEDIES:
      break;
    }

  return g_strdup_printf (_("resolve by %s"), day);
}
