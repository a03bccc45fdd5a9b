/* Awards by rank, counted from the top and from the bottom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

static GewuBand
read_band (GewuPlace  *place,
           const char *member)
{
  GewuBand band = { NULL };
  GewuPlace *at;

  if (!gewu_place_has (place, member))
    {
      band.points = g_array_new (FALSE, FALSE, sizeof (GewuDecimal));
      return band;
    }

  at = gewu_place_get_object (place, member);
  band.points = gewu_place_get_decimals (at, "points");
  if (gewu_place_has (at, "label"))
    band.label = gewu_place_get_text (at, "label");

  return band;
}

static void
clear_band (GewuBand *band)
{
  g_array_unref (band->points);
  g_free (band->label);
}

GewuBands *
gewu_bands_read (GewuPlace *place)
{
  static const char *const both_ends[] = {
    [GEWU_BOTH_ENDS_REFUSE] = "refuse",
    [GEWU_BOTH_ENDS_NEITHER] = "neither",
    [GEWU_BOTH_ENDS_TOP_FIRST] = "top-first",
    NULL
  };
  static const char *const all_tied[] = { "none", "award", NULL };
  GewuBands *self = g_new0 (GewuBands, 1);

  self->top = read_band (place, "top");
  self->bottom = read_band (place, "bottom");
  self->both_ends = gewu_place_get_choice (place, "both-ends", both_ends);
  self->award_all_tied = gewu_place_get_choice (place, "all-tied", all_tied) == 1;
  if (self->top.points->len == 0 && self->bottom.points->len == 0)
    gewu_place_fail (place, "top", "missing");

  return self;
}

void
gewu_bands_free (GewuBands *self)
{
  clear_band (&self->top);
  clear_band (&self->bottom);
  g_free (self);
}

/* rank is that of a ranked subject. */
static gboolean
is_in_band (const GewuBand *band,
            int             rank)
{
  return rank <= (int) band->points->len;
}

static void
award (GewuScore      *score,
       const GewuBand *band,
       int             rank)
{
  score->has_award = TRUE;
  score->award = g_array_index (band->points, GewuDecimal, rank - 1);
  score->award_label = band->label;
}

static void
warn (GArray          *warnings,
      GewuWarningCode  code,
      const GewuScore *score)
{
  GewuWarning warning = { code, score->subject };

  g_array_append_val (warnings, warning);
}

/* TRUE when both bands reach one of the n scores; each such score is reported. */
static gboolean
report_both_ends (const GewuBands *self,
                  GewuScore      **scores,
                  guint            n,
                  GArray          *warnings)
{
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    if (is_in_band (&self->top, scores[i]->rank) &&
        is_in_band (&self->bottom, scores[i]->rank_from_bottom))
      {
        warn (warnings, GEWU_WARNING_BOTH_ENDS, scores[i]);
        found = TRUE;
      }

  return found;
}

static void
award_group (const GewuBands *self,
             GewuScore      **scores,
             guint            n,
             GArray          *warnings)
{
  gboolean all_tied = scores[n - 1]->rank == 1;
  gboolean both_ends;

  if (all_tied && !self->award_all_tied)
    {
      warn (warnings, GEWU_WARNING_ALL_TIED, scores[0]);
      return;
    }

  both_ends = report_both_ends (self, scores, n, warnings);
  if (both_ends && self->both_ends == GEWU_BOTH_ENDS_REFUSE)
    return;

  for (guint i = 0; i < n; i++)
    {
      gboolean top = is_in_band (&self->top, scores[i]->rank);
      gboolean bottom = is_in_band (&self->bottom, scores[i]->rank_from_bottom);

      if (top && (!bottom || self->both_ends == GEWU_BOTH_ENDS_TOP_FIRST))
        award (scores[i], &self->top, scores[i]->rank);
      else if (bottom && !top)
        award (scores[i], &self->bottom, scores[i]->rank_from_bottom);
    }
}

void
gewu_bands_apply (const GewuBoard *board,
                  GPtrArray       *scores,
                  GArray          *warnings)
{
  GewuScore **all = (GewuScore **) scores->pdata;
  guint end;

  if (board->bands == NULL)
    return;

  /* Each group begins with the one whose rank is 1 and ends before the next that starts again. */
  for (guint start = 0; start < scores->len && all[start]->rank > 0; start = end)
    {
      end = start + 1;
      while (end < scores->len && all[end]->rank > 0 &&
             (!board->ranking->by_group ||
              g_strcmp0 (all[end]->subject->group, all[start]->subject->group) == 0))
        end++;

      award_group (board->bands, all + start, end - start, warnings);
    }
}
