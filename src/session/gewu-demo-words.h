/* The words a demonstration zone is made of (data/demo). Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-demo-random.h"

G_BEGIN_DECLS

typedef struct
{
  char      *key;        /* purpose, duty or kind; groups phrases */
  GPtrArray *texts;      /* char * */
  GArray    *weights;    /* guint, cumulative */
} GewuDemoPhrases;

typedef struct
{
  GPtrArray *units;        /* GStrv: name, kind, community, note */
  GPtrArray *industries;   /* GStrv: code, name, trade, shops, class, weight */
  GArray    *industry_weights;  /* guint, cumulative */
  GPtrArray *issues;       /* GStrv: GEWU_DEMO_ISSUE_CATEGORY and so on */
  GPtrArray *outcomes;     /* GStrv: kind, quantity unit, least, most, text, category */
  GPtrArray *surnames;     /* GStrv of one column, like the next three */
  GPtrArray *given_names;
  GPtrArray *short_names;
  GPtrArray *streets;
  GPtrArray *duties;       /* GewuDemoPhrases: a duty and the sentences about it */
  GHashTable *phrases;     /* purpose → GewuDemoPhrases */
} GewuDemoWords;

GewuDemoWords *gewu_demo_words_new        (void);
void           gewu_demo_words_free       (GewuDemoWords  *self);
/* The nth column of the nth row. */
const char    *gewu_demo_words_get        (GPtrArray      *rows,
                                           guint           row,
                                           guint           column);
/* Any row of a list, in its first column. */
const char    *gewu_demo_words_any        (GPtrArray      *rows,
                                           GewuDemoRandom *random);
guint          gewu_demo_words_n_phrases  (GewuDemoWords  *self,
                                           const char     *purpose);
const char    *gewu_demo_words_get_phrase (GewuDemoWords  *self,
                                           const char     *purpose,
                                           guint           n);
/* One phrase of a purpose, by weight. */
const char    *gewu_demo_words_pick       (GewuDemoWords  *self,
                                           const char     *purpose,
                                           GewuDemoRandom *random);
const char    *gewu_demo_phrases_pick     (GewuDemoPhrases *self,
                                           GewuDemoRandom *random);
/* An index into cumulative weights. */
guint          gewu_demo_pick_weighted    (GArray         *cumulative,
                                           GewuDemoRandom *random);

G_END_DECLS
