/* The kinds of rules and their parameters: what a form for any rule is made from.
 *
 * The scheme's reader goes by the same tables, so a form that follows them writes valid rules.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GEWU_RULE_TAKES_NOTHING,
  GEWU_RULE_TAKES_NUMBER,
  GEWU_RULE_TAKES_RATE,
  GEWU_RULE_TAKES_EITHER,
} GewuRuleTakes;

typedef enum
{
  GEWU_PARAMETER_POINTS,     /* a decimal with its sign: what is given or taken */
  GEWU_PARAMETER_NUMBER,     /* a decimal: units, per cent, a factor */
  GEWU_PARAMETER_INTEGER,
  GEWU_PARAMETER_CHOICE,
  GEWU_PARAMETER_LIST,       /* of points */
  GEWU_PARAMETER_ROWS,       /* a list of objects with columns */
} GewuParameterType;

typedef struct
{
  const char *id;            /* as the scheme has it */
  const char *title;         /* msgid */
} GewuParameterChoice;

/* A member of a rule, or a column of its rows. */
typedef struct _GewuRuleParameter GewuRuleParameter;
struct _GewuRuleParameter
{
  const char                *name;        /* "per-point" */
  const char                *title;       /* msgid */
  GewuParameterType          type;
  gboolean                   required;    /* unless it is given instead of another */
  gboolean                   positive;    /* greater than 0 */
  int                        lowest;      /* of an integer */
  int                        highest;
  const char                *fallback;    /* what a decimal is when left out; NULL: 0 */
  const GewuParameterChoice *choices;     /* ends with an id of NULL; the first when left out */
  const GewuRuleParameter   *columns;     /* of rows; ends with a name of NULL */
  const char                *instead_of;  /* exactly one of the two is given; NULL: none */
  const char                *with;        /* given only together with this one; NULL: none */
};

typedef struct
{
  const char              *id;            /* "per-occurrence" */
  const char              *title;         /* msgid */
  GewuRuleTakes            takes;
  gboolean                 compares;      /* the subjects with one another */
  const GewuRuleParameter *parameters;    /* ends with a name of NULL */
} GewuRuleDescription;

guint                      gewu_rule_kinds_get_n (void);
const GewuRuleDescription *gewu_rule_kinds_get   (guint       index);
/* NULL when there is no such kind. */
const GewuRuleDescription *gewu_rule_kinds_find  (const char *id);

G_END_DECLS
