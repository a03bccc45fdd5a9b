/* The table of measures: who is assessed, and what was counted for each.
 *
 * Filled by one thread (from the database's indicators or a CSV text), then only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"
#include "gewu-decimal.h"
#include "gewu-noun.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_VALUE_ABSENT,   /* not measured */
  GEWU_VALUE_NUMBER,   /* a count or an amount: over one, unless it was computed and no decimal
                        * holds it; a denominator of 0 means "nothing to divide by" */
  GEWU_VALUE_RATIO,    /* a rate with its counts; a denominator of 0 means "no cases" */
} GewuValueKind;

/* Passed by value. */
typedef struct
{
  GewuValueKind kind;
  GewuRatio     ratio;
} GewuValue;

#define GEWU_VALUE_NONE ((GewuValue) { GEWU_VALUE_ABSENT, { { 0 }, { 0 } } })

GewuValue gewu_value_from_number  (GewuDecimal number);
GewuValue gewu_value_from_ratio   (GewuRatio   ratio);
/* FALSE when absent and when a ratio has a denominator of 0. */
gboolean  gewu_value_has_quotient (GewuValue   value);

/* Read only; lives as long as its table. */
typedef struct
{
  GewuNoun    noun;    /* GEWU_NOUN_PERSON, _UNIT or _GRID */
  char       *key;     /* unique within the noun: the record's id as text, or the CSV's subject */
  gint64      id;      /* of the record; 0: none */
  char       *name;
  char       *group;   /* ranked within; NULL: none */

  /*< private >*/
  GHashTable *attributes;
  GArray     *values;
} GewuSubject;

/* What a report shows beside the name: "unit", "staff-number"; of a grid also its "level", of a
 * unit its "category", which boards take by. NULL when not set. */
const char *gewu_subject_get_attribute (const GewuSubject *self,
                                        const char        *attribute);

typedef struct _GewuMeasures GewuMeasures;

GewuMeasures      *gewu_measures_new            (void);
/* Reads the table that data/schemes/README.md describes. GEWU_ERROR_MEASURES with
 * "line 3, column x: cause" for anything wrong with it. */
GewuMeasures      *gewu_measures_new_from_csv   (const char    *text,
                                                 GError       **error);
/* All of it, corrections too, to be changed without changing self. (transfer full) */
GewuMeasures      *gewu_measures_copy           (GewuMeasures  *self);
GewuMeasures      *gewu_measures_ref            (GewuMeasures  *self);
void               gewu_measures_unref          (GewuMeasures  *self);

/* Returns the subject's index, counted from 0. (noun, key) must be new; NULL name: the key. */
guint              gewu_measures_add_subject    (GewuMeasures  *self,
                                                 GewuNoun       noun,
                                                 const char    *key,
                                                 gint64         id,
                                                 const char    *name,
                                                 const char    *group);
void               gewu_measures_set_attribute  (GewuMeasures  *self,
                                                 guint          subject,
                                                 const char    *attribute,
                                                 const char    *value);
/* measure is a name ("visits.count") or the key of a GewuMeasure with parameters. */
void               gewu_measures_set            (GewuMeasures  *self,
                                                 guint          subject,
                                                 const char    *measure,
                                                 GewuValue      value);
/* Makes a measure known although no subject may have a value of it. */
void               gewu_measures_declare        (GewuMeasures  *self,
                                                 const char    *measure);
/* Gives value to every subject of noun that has none: a database counts no zeros. */
void               gewu_measures_fill           (GewuMeasures  *self,
                                                 GewuNoun       noun,
                                                 const char    *measure,
                                                 GewuValue      value);

/* The same table, its subjects shared, with room for scores: what one assessment found out does not
 * go into the table of another. (transfer full) */
GewuMeasures      *gewu_measures_new_with_scores (GewuMeasures *self);
void               gewu_measures_set_score      (GewuMeasures  *self,
                                                 guint          subject,
                                                 const char    *board,
                                                 GewuDecimal    score);
/* GEWU_VALUE_NONE when not set. */
GewuValue          gewu_measures_get_score      (GewuMeasures  *self,
                                                 guint          subject,
                                                 const char    *board);

guint              gewu_measures_get_n_subjects (GewuMeasures  *self);
const GewuSubject *gewu_measures_get_subject    (GewuMeasures  *self,
                                                 guint          subject);
/* FALSE when there is no such subject; index may be NULL. */
gboolean           gewu_measures_find           (GewuMeasures  *self,
                                                 GewuNoun       noun,
                                                 const char    *key,
                                                 guint         *index);
/* Whether this measure, by its exact name or key, was declared or ever set. */
gboolean           gewu_measures_has            (GewuMeasures  *self,
                                                 const char    *measure);
/* GEWU_VALUE_NONE when not set. */
GewuValue          gewu_measures_get            (GewuMeasures  *self,
                                                 guint          subject,
                                                 const char    *measure);

/* ---- what an objection or a late fact changes */

typedef struct
{
  char       *board;          /* id of the board */
  char       *item;           /* id of the item; "adjustment": a line of its own */
  guint       subject;
  gboolean    has_numerator;  /* numerator (of a number: the number) is added to the value … */
  GewuDecimal numerator;
  gboolean    has_denominator;/* … and this to a rate's denominator */
  GewuDecimal denominator;
  gboolean    has_points;     /* points are added to the line */
  GewuDecimal points;
  GewuDay     day;            /* GEWU_DAY_UNKNOWN: not said */
  char       *text;           /* why; never NULL */
} GewuCorrection;

/* Copies correction. Several for one line add up, in this order. */
void                  gewu_measures_add_correction    (GewuMeasures         *self,
                                                       const GewuCorrection *correction);
guint                 gewu_measures_get_n_corrections (GewuMeasures         *self);
const GewuCorrection *gewu_measures_get_correction    (GewuMeasures         *self,
                                                       guint                 index);

/* ---- as text */

/* Adds the corrections of the table that data/schemes/README.md describes. GEWU_ERROR_MEASURES. */
gboolean              gewu_measures_read_corrections  (GewuMeasures         *self,
                                                       const char           *text,
                                                       GError              **error);
/* The tables of README.md: the same measures give the same text, byte for byte, and reading it
 * gives the same measures. Ids of records are a further column "id". (transfer full) */
char                 *gewu_measures_to_csv            (GewuMeasures         *self);
char                 *gewu_measures_corrections_to_csv(GewuMeasures         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuMeasures, gewu_measures_unref)

G_END_DECLS
