/* By what the records of a register can be filtered, and one such filter as it is set.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-query.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_CRITERION_WORD,     /* one of a few words */
  GEWU_CRITERION_RECORD,   /* belonging to a unit, person or grid */
  GEWU_CRITERION_DAYS,     /* from one day to another */
} GewuCriterionKind;

/* A row of the table. */
typedef struct
{
  GewuNoun           noun;
  GewuCriterionKind  kind;
  const char        *field;     /* its field; NULL: none of its own */
  const char        *label;     /* English msgid; NULL: that of the field */
  GewuNoun           related;   /* of RECORD */
} GewuCriterion;

/* All of noun, in order: GPtrArray of const GewuCriterion (transfer full). */
GPtrArray  *gewu_criterion_list       (GewuNoun             noun);
/* Translated. */
const char *gewu_criterion_get_label  (const GewuCriterion *self);
/* The words of WORD as stored and as shown, alike in order; both NULL when they come from the
 * dictionary that is returned (transfer full: the arrays). */
const char *gewu_criterion_dup_words  (const GewuCriterion *self,
                                       char              ***values,
                                       char              ***texts);

typedef struct
{
  const GewuCriterion *criterion;
  char                *value;   /* of WORD */
  gint64               id;      /* of RECORD */
  GewuDay              first;   /* of DAYS; unknown: open */
  GewuDay              last;
  char                *text;    /* the word, name or days as shown */
} GewuFilter;

GewuFilter *gewu_filter_new       (const GewuCriterion *criterion,
                                   const char          *value,
                                   gint64               id,
                                   const char          *text);
GewuFilter *gewu_filter_new_days  (const GewuCriterion *criterion,
                                   GewuDay              first,
                                   GewuDay              last);
GewuFilter *gewu_filter_copy      (const GewuFilter    *self);
void        gewu_filter_free      (GewuFilter          *self);
/* "Category: Labour" (transfer full). */
char       *gewu_filter_describe  (const GewuFilter    *self);
void        gewu_filter_apply     (const GewuFilter    *self,
                                   GewuQuery           *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuFilter, gewu_filter_free)

G_END_DECLS
