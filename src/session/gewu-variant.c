/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-variant.h"

#include "gewu-indicator.h"
#include "gewu-scheme-draft.h"

#include <string.h>

/* A setting that stands at a place of an item or a board. readings are joined by "|"; the first
 * counts when it is not given, "exact" and "none" take the member away. */
typedef struct
{
  GewuSetting  setting;
  const char  *kinds;      /* of rules that have it, joined by "|"; NULL: any */
  const char  *needed;     /* a member that must be there for it to matter; NULL: none */
  const char  *place;
  const char  *readings;
} Known;

static const Known of_items[] = {
  { GEWU_SETTING_SHORTFALL, "quota|threshold|deviation", NULL, "rule.shortfall",
    "prorata|floor|ceil" },
  { GEWU_SETTING_PART, "per-occurrence", "rule.per", "rule.part", "prorata|floor|ceil" },
  { GEWU_SETTING_STEP_COUNT, "steps", NULL, "rule.count", "each|all|flat" },
  { GEWU_SETTING_ROUND_RATE, "rate|threshold|tiers|relative|range|places|deviation", NULL,
    "rule.round-rate", "exact|0|1|2" },
  { GEWU_SETTING_ITEM_FLOOR, NULL, "floor", "floor", "|none" },
};

static const Known of_boards[] = {
  { GEWU_SETTING_SCORE_ROUNDING, NULL, "score.decimals", "score.rounding",
    "half-up|half-even|down|up" },
  { GEWU_SETTING_TIES, NULL, "ranking", "ranking.ties", "competition|dense" },
  { GEWU_SETTING_BOTH_ENDS, NULL, "bands", "bands.both-ends", "refuse|neither|top-first" },
  { GEWU_SETTING_ALL_TIED, NULL, "bands", "bands.all-tied", "none|award" },
  { GEWU_SETTING_TOP_ROUNDING, NULL, "bands.top.share", "bands.top.rounding",
    "down|half-up|up" },
  { GEWU_SETTING_BOTTOM_ROUNDING, NULL, "bands.bottom.share", "bands.bottom.rounding",
    "down|half-up|up" },
  { GEWU_SETTING_GRADES_READING, NULL, "grades", "grades.reading",
    "lower-bound|integer|printed" },
  { GEWU_SETTING_GRADES_TIES, NULL, "grades", "grades.ties", "worse|better" },
};

/* Parameters of indicators; their readings are those of the indicator. */
static const struct
{
  GewuSetting  setting;
  const char  *parameter;
} of_measures[] = {
  { GEWU_SETTING_BY, "by" },
  { GEWU_SETTING_OF, "of" },
  { GEWU_SETTING_CARRIED, "carried" },
  { GEWU_SETTING_BEARER, "bearer" },
};

/* Places of a board that name a measure. */
static const char *const measure_lists[] = { "items", "ranking.keys", "conditions" };

typedef struct
{
  const char *text;        /* of the scheme */
  char       *board;       /* place */
  GPtrArray  *variants;
} Listing;

void
gewu_variant_free (GewuVariant *self)
{
  g_free (self->item);
  g_free (self->present);
  g_free (self->reading);
  g_clear_pointer (&self->scheme, gewu_scheme_unref);
  g_free (self);
}

static char *
join (const char *place,
      const char *member)
{
  return g_strconcat (place, ".", member, NULL);
}

static void
set_reading (GewuSchemeDraft *draft,
             const char      *place,
             const char      *reading)
{
  if (g_str_equal (reading, "exact") || g_str_equal (reading, "none"))
    gewu_scheme_draft_set (draft, place, NULL);
  else if (g_str_has_suffix (place, ".round-rate"))
    gewu_scheme_draft_set_integer (draft, place, reading);
  else
    gewu_scheme_draft_set (draft, place, reading);
}

/* places: all of them are read the same other way. item: title, NULL: of the board. */
static gboolean
add_variant (Listing      *listing,
             GewuSetting   setting,
             const char   *item,
             const char   *present,
             const char   *reading,
             GPtrArray    *places,
             GError      **error)
{
  g_autoptr (GewuSchemeDraft) draft = gewu_scheme_draft_new (listing->text, error);
  g_autofree char *text = NULL;
  GewuScheme *scheme;
  GewuVariant *variant;

  if (draft == NULL)
    return FALSE;
  for (guint i = 0; i < places->len; i++)
    set_reading (draft, g_ptr_array_index (places, i), reading);
  text = gewu_scheme_draft_to_text (draft);
  /* Not every setting can stand beside every other: then it is no way to read the scheme. */
  scheme = gewu_scheme_new_from_json (text, -1, NULL);
  if (scheme == NULL)
    return TRUE;

  variant = g_new0 (GewuVariant, 1);
  variant->setting = setting;
  variant->item = g_strdup (item);
  variant->present = g_strdup (present);
  variant->reading = g_strdup (reading);
  variant->scheme = scheme;
  g_ptr_array_add (listing->variants, variant);
  return TRUE;
}

static gboolean
add_readings (Listing      *listing,
              GewuSetting   setting,
              const char   *item,
              const char   *present,
              const char   *joined,
              GPtrArray    *places,
              GError      **error)
{
  g_auto (GStrv) readings = g_strsplit (joined, "|", -1);

  if (present == NULL)
    present = readings[0];
  for (guint i = 0; readings[i] != NULL; i++)
    if (*readings[i] != '\0' && !g_str_equal (readings[i], present) &&
        !add_variant (listing, setting, item, present, readings[i], places, error))
      return FALSE;

  return TRUE;
}

static gboolean
has_kind (GewuSchemeDraft *draft,
          const char      *place,
          const char      *kinds)
{
  g_autofree char *at = join (place, "rule.kind");
  g_autofree char *kind = gewu_scheme_draft_dup (draft, at);
  g_auto (GStrv) names = kinds != NULL ? g_strsplit (kinds, "|", -1) : NULL;

  return names == NULL ||
         (kind != NULL && g_strv_contains ((const char *const *) names, kind));
}

static gboolean
add_known (Listing          *listing,
           GewuSchemeDraft  *draft,
           const char       *place,
           const char       *item,
           const Known      *known,
           GError          **error)
{
  g_autofree char *needed = known->needed != NULL ? join (place, known->needed) : NULL;
  g_autofree char *at = join (place, known->place);
  g_autofree char *present = gewu_scheme_draft_dup (draft, at);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  if (!has_kind (draft, place, known->kinds) ||
      (needed != NULL && !gewu_scheme_draft_has (draft, needed)))
    return TRUE;

  g_ptr_array_add (places, at);
  return add_readings (listing, known->setting, item, present, known->readings, places, error);
}

/* ---- measures */

/* Every place of the board that asks for the measure and reads the parameter as present does;
 * what is ranked by a measure is read as the item that scores it. */
static GPtrArray *
list_places (Listing         *listing,
             GewuSchemeDraft *draft,
             const char      *measure,
             const char      *parameter,
             const char      *present)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (measure_lists); i++)
    {
      g_autofree char *list = join (listing->board, measure_lists[i]);

      for (guint j = 0; j < gewu_scheme_draft_get_length (draft, list); j++)
        {
          g_autofree char *element = gewu_scheme_place_nth (list, j);
          g_autofree char *name_at = join (element, "measure");
          g_autofree char *name = gewu_scheme_draft_dup (draft, name_at);
          g_autofree char *at = g_strdup_printf ("%s.with.%s", element, parameter);
          g_autofree char *value = gewu_scheme_draft_dup (draft, at);

          if (g_strcmp0 (name, measure) == 0 && g_strcmp0 (value, present) == 0)
            g_ptr_array_add (places, g_steal_pointer (&at));
        }
    }

  return places;
}

static void
mark_measured (GPtrArray *variants,
               guint      first)
{
  for (guint i = first; i < variants->len; i++)
    ((GewuVariant *) g_ptr_array_index (variants, i))->measures_anew = TRUE;
}

static gboolean
add_measure (Listing          *listing,
             GewuSchemeDraft  *draft,
             const char       *place,
             const char       *item,
             guint             known,
             GError          **error)
{
  const char *name = of_measures[known].parameter;
  g_autofree char *measure_at = join (place, "measure");
  g_autofree char *measure = gewu_scheme_draft_dup (draft, measure_at);
  const GewuIndicator *indicator = measure != NULL ? gewu_indicator_find (measure) : NULL;
  const GewuIndicatorParameter *parameter =
    indicator != NULL ? gewu_indicator_find_parameter (indicator, name) : NULL;
  g_autofree char *at = g_strdup_printf ("%s.with.%s", place, name);
  g_autofree char *present = gewu_scheme_draft_dup (draft, at);
  guint first = listing->variants->len;
  g_autoptr (GPtrArray) places = NULL;

  if (parameter == NULL || parameter->values == NULL)
    return TRUE;
  places = list_places (listing, draft, measure, name, present);
  /* Once for all of them. */
  if (places->len == 0 || !g_str_equal (g_ptr_array_index (places, 0), at))
    return TRUE;
  if (!add_readings (listing, of_measures[known].setting, item,
                     present != NULL ? present : parameter->preset, parameter->values, places,
                     error))
    return FALSE;

  mark_measured (listing->variants, first);
  return TRUE;
}

/* ---- a board */

static gboolean
add_item (Listing          *listing,
          GewuSchemeDraft  *draft,
          const char       *place,
          GError          **error)
{
  g_autofree char *title_at = join (place, "title");
  g_autofree char *title = gewu_scheme_draft_dup (draft, title_at);

  for (guint i = 0; i < G_N_ELEMENTS (of_items); i++)
    if (!add_known (listing, draft, place, title, &of_items[i], error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (of_measures); i++)
    if (!add_measure (listing, draft, place, title, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_board (Listing          *listing,
           GewuSchemeDraft  *draft,
           GError          **error)
{
  g_autofree char *items = join (listing->board, "items");

  for (guint i = 0; i < gewu_scheme_draft_get_length (draft, items); i++)
    {
      g_autofree char *place = gewu_scheme_place_nth (items, i);

      if (!add_item (listing, draft, place, error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (of_boards); i++)
    if (!add_known (listing, draft, listing->board, NULL, &of_boards[i], error))
      return FALSE;

  return TRUE;
}

static char *
find_board (GewuScheme *scheme,
            const char *board)
{
  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    if (g_str_equal (gewu_scheme_get_board (scheme, i)->id, board))
      return gewu_scheme_place_nth ("boards", i);

  return NULL;
}

GPtrArray *
gewu_variants_list (GewuScheme  *scheme,
                    const char  *board,
                    GError     **error)
{
  g_autoptr (GewuSchemeDraft) draft = gewu_scheme_draft_new (gewu_scheme_get_text (scheme), error);
  g_autofree char *place = find_board (scheme, board);
  g_autoptr (GPtrArray) variants =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_variant_free);
  Listing listing = { gewu_scheme_get_text (scheme), place, variants };

  if (draft == NULL || (place != NULL && !add_board (&listing, draft, error)))
    return NULL;

  return g_steal_pointer (&variants);
}
