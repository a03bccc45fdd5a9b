/* Which field of a noun a column heading means.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-amount.h"
#include "gewu-noun.h"

G_BEGIN_DECLS

/* One heading of a sheet; of two levels both. */
typedef struct
{
  guint     column;   /* from 1 */
  char     *text;     /* as in the file, but on one line; "上/下" for two levels */
  char     *keys[4];  /* what to look for, in this order; NULL: no more */
  GewuYuan  unit;     /* "注册资本（元）": 1; 0: the heading does not say */
} GewuHeading;

/* parent: NULL for one level. */
void     gewu_heading_init  (GewuHeading       *self,
                             guint              column,
                             const char        *parent,
                             const char        *text);
void     gewu_heading_clear (gpointer           self);
/* The index of the field that noun's sheets call so. rank is the place among the field's headings,
 * 0 for the one that we export: a smaller one fits better. */
gboolean gewu_heading_match (const GewuHeading *self,
                             GewuNoun           noun,
                             guint             *field,
                             guint             *rank);
/* "序号": numbers the rows and says nothing about them. */
gboolean gewu_heading_is_ordinal (const GewuHeading *self);

G_END_DECLS
