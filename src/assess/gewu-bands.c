/* Awards by rank, counted from the top and from the bottom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

/* A band in one group. */
typedef struct
{
  const GewuBand *band;
  gboolean        from_bottom;
  int             places;
} Reach;

static GewuBand
read_band (GewuPlace  *place,
           const char *member,
           const char *limit)
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
  band.has_share = gewu_share_find (at, &band.share);
  band.rounding = gewu_share_read_rounding (at);
  band.has_limit = gewu_place_find_decimal (at, limit, &band.limit);
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

  self->top = read_band (place, "top", "from");
  self->bottom = read_band (place, "bottom", "below");
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

static Reach
find_reach (const GewuBand *band,
            gboolean        from_bottom,
            guint           n_ranked)
{
  int places = band->has_share ? gewu_share_count_places (band->share, n_ranked, band->rounding)
                               : (int) band->points->len;

  return (Reach) { band, from_bottom, places };
}

static int
get_rank (const Reach     *self,
          const GewuScore *score)
{
  return self->from_bottom ? score->rank_from_bottom : score->rank;
}

static gboolean
reaches (const Reach     *self,
         const GewuScore *score)
{
  gboolean is_below = self->band->has_limit &&
                      gewu_decimal_compare (score->score, self->band->limit) < 0;

  return get_rank (self, score) <= self->places &&
         (!self->band->has_limit || is_below == self->from_bottom);
}

static void
award (const Reach *self,
       GewuScore   *score)
{
  const GewuBand *band = self->band;
  guint last = band->points->len - 1;
  guint rank = (guint) get_rank (self, score);

  score->has_award = TRUE;
  score->award = g_array_index (band->points, GewuDecimal, MIN (rank - 1, last));
  score->award_label = band->label;
}

/* TRUE when both bands reach one of the n scores; each such score is reported. */
static gboolean
report_both_ends (const Reach *top,
                  const Reach *bottom,
                  GewuScore  **scores,
                  guint        n,
                  GArray      *warnings)
{
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    if (reaches (top, scores[i]) && reaches (bottom, scores[i]))
      {
        gewu_warnings_add (warnings, GEWU_WARNING_BOTH_ENDS, scores[i]);
        found = TRUE;
      }

  return found;
}

/* When those who tie at the last rank of a share make more than its places, all of them get it. */
static void
report_boundary (const Reach *self,
                 GewuScore  **scores,
                 guint        n,
                 GArray      *warnings)
{
  int reached = 0, last = 0;

  if (!self->band->has_share)
    return;

  for (guint i = 0; i < n; i++)
    if (reaches (self, scores[i]))
      {
        reached++;
        last = MAX (last, get_rank (self, scores[i]));
      }

  for (guint i = 0; i < n && reached > self->places; i++)
    if (scores[i]->tied && get_rank (self, scores[i]) == last)
      gewu_warnings_add (warnings, GEWU_WARNING_BOUNDARY_TIE, scores[i]);
}

static void
award_group (const GewuBands *self,
             GewuScore      **scores,
             guint            n,
             GArray          *warnings)
{
  Reach top = find_reach (&self->top, FALSE, n);
  Reach bottom = find_reach (&self->bottom, TRUE, n);
  gboolean both_ends;

  if (scores[n - 1]->rank == 1 && !self->award_all_tied)
    {
      gewu_warnings_add (warnings, GEWU_WARNING_ALL_TIED, scores[0]);
      return;
    }

  both_ends = report_both_ends (&top, &bottom, scores, n, warnings);
  if (both_ends && self->both_ends == GEWU_BOTH_ENDS_REFUSE)
    return;

  for (guint i = 0; i < n; i++)
    {
      gboolean in_top = reaches (&top, scores[i]);
      gboolean in_bottom = reaches (&bottom, scores[i]);

      if (in_top && (!in_bottom || self->both_ends == GEWU_BOTH_ENDS_TOP_FIRST))
        award (&top, scores[i]);
      else if (in_bottom && !in_top)
        award (&bottom, scores[i]);
    }

  report_boundary (&top, scores, n, warnings);
  report_boundary (&bottom, scores, n, warnings);
}

void
gewu_bands_apply (const GewuBoard *board,
                  GPtrArray       *scores,
                  GArray          *warnings)
{
  GewuScore **all = (GewuScore **) scores->pdata;
  guint n;

  if (board->bands == NULL)
    return;

  for (guint start = 0; (n = gewu_ranking_count_group (board, scores, start)) > 0; start += n)
    award_group (board->bands, all + start, n, warnings);
}
