/* The other ways a scheme could be read: what its printed rule leaves open, changed one setting at
 * a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_SETTING_SHORTFALL,        /* of an item, as those down to the bearer */
  GEWU_SETTING_PART,
  GEWU_SETTING_STEP_COUNT,
  GEWU_SETTING_ROUND_RATE,       /* reading: decimals, or "exact" */
  GEWU_SETTING_ITEM_FLOOR,       /* reading "none": the item is not held (扣完为止) */
  GEWU_SETTING_BY,               /* of a measure: which day decides */
  GEWU_SETTING_OF,               /* its denominator */
  GEWU_SETTING_CARRIED,
  GEWU_SETTING_BEARER,
  GEWU_SETTING_SCORE_ROUNDING,   /* of the board, as those below */
  GEWU_SETTING_TIES,
  GEWU_SETTING_BOTH_ENDS,
  GEWU_SETTING_ALL_TIED,
  GEWU_SETTING_TOP_ROUNDING,
  GEWU_SETTING_BOTTOM_ROUNDING,
  GEWU_SETTING_GRADES_READING,
  GEWU_SETTING_GRADES_TIES,
  GEWU_N_SETTINGS
} GewuSetting;

typedef struct
{
  GewuSetting  setting;
  char        *item;             /* title of the item; NULL: a setting of the board */
  char        *present;          /* how the scheme reads it: "prorata", "dispatched", "exact" */
  char        *reading;          /* how it is read here: "floor", "reported", "2" */
  gboolean     measures_anew;    /* it asks for measures that were not taken */
  GewuScheme  *scheme;           /* the scheme read so */
} GewuVariant;

void        gewu_variant_free   (GewuVariant  *self);
/* GPtrArray of GewuVariant of one board, in the order of its document. What another reading would
 * make invalid is not among them. GEWU_ERROR_SCHEME. (transfer full) */
GPtrArray  *gewu_variants_list  (GewuScheme   *scheme,
                                 const char   *board,
                                 GError      **error);

G_END_DECLS
