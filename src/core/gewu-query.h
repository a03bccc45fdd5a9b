/* What a register shows: search text, filters, order. A value: made, filled, then only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-noun.h"
#include "gewu-period.h"
#include "gewu-work.h"

G_BEGIN_DECLS

typedef struct
{
  const GewuField *field;
  char            *value;    /* canonical text; NULL: is empty */
} GewuQueryEquals;

typedef struct
{
  GewuNoun         noun;     /* records that belong to this enterprise, person, unit, grid */
  gint64           id;
} GewuQueryRelated;

typedef struct
{
  GewuNoun         noun;
  char            *text;       /* search words separated by blanks, all must match; NULL: none */
  const GewuField *order;      /* NULL: the noun's natural order (newest first for facts) */
  gboolean         descending;
  const GewuField *days_field; /* NULL: no range of days */
  GewuDay          first;      /* both inside */
  GewuDay          last;
  GArray          *equals;     /* GewuQueryEquals, all must hold */
  GArray          *related;    /* GewuQueryRelated, all must hold */
  GArray          *ids;        /* gint64; NULL: any. The records behind a number */
  gboolean         has_work;   /* issues only: those of this kind of work … */
  GewuWork         work;
  gboolean         has_ended;  /* issues only: those that are no longer open … */
  GewuDay          ended_since;  /* … since this day; GEWU_DAY_UNKNOWN: since ever */
  gint64           worker;     /* … that wait for this person, or were theirs; 0: for anyone */
} GewuQuery;

GewuQuery *gewu_query_new         (GewuNoun         noun);
GewuQuery *gewu_query_copy        (const GewuQuery *self);
void       gewu_query_free        (GewuQuery       *self);
gboolean   gewu_query_equal       (const GewuQuery *a,
                                   const GewuQuery *b);
/* Blanks at the ends are dropped, inner ones made single; NULL or nothing but blanks: no search. */
void       gewu_query_set_text    (GewuQuery       *self,
                                   const char      *text);
/* field_id NULL: back to the natural order, any day. */
void       gewu_query_set_order   (GewuQuery       *self,
                                   const char      *field_id,
                                   gboolean         descending);
void       gewu_query_set_days    (GewuQuery       *self,
                                   const char      *field_id,
                                   GewuDay          first,
                                   GewuDay          last);
void       gewu_query_add_equals  (GewuQuery       *self,
                                   const char      *field_id,
                                   const char      *value);
void       gewu_query_add_related (GewuQuery       *self,
                                   GewuNoun         noun,
                                   gint64           id);
/* ids of gint64, copied; NULL: any; an empty array finds nothing. */
void       gewu_query_set_ids     (GewuQuery       *self,
                                   const GArray    *ids);
/* What waits now (gewu-work.h); a list of it follows the clock when it is made again. The natural
 * order is then that of urgency. */
void       gewu_query_set_work    (GewuQuery       *self,
                                   GewuWork         work,
                                   gint64           worker);
/* What has ended, on since or later (GEWU_DAY_UNKNOWN: ever); worker: what they reported, or their
 * units had; 0: all. The natural order is then that of the end, newest first. */
void       gewu_query_set_ended   (GewuQuery       *self,
                                   GewuDay          since,
                                   gint64           worker);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuQuery, gewu_query_free)

G_END_DECLS
