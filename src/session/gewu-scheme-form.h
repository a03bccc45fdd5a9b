/* What can be edited in a scheme document: its objects and their members, as a form needs them.
 *
 * The notation is data/schemes/README.md; the parameters of rules come from the engine
 * (gewu-rule-kinds.h). Titles are English msgids.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme-draft.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_FORM_TEXT,
  GEWU_FORM_NAME,        /* others refer to it: they follow when it changes */
  GEWU_FORM_DECIMAL,
  GEWU_FORM_INTEGER,
  GEWU_FORM_FLAG,
  GEWU_FORM_CHOICE,      /* one of choices; left out: the first, unless required */
  GEWU_FORM_REFERENCE,   /* something of the document: gewu_scheme_form_list_references() */
  GEWU_FORM_MEASURE,     /* the members "measure" and "with" */
  GEWU_FORM_OPERAND,     /* { "value": … } or a measure */
  GEWU_FORM_FALLBACK,    /* points, or "skip" */
  GEWU_FORM_WORDS,       /* a list of texts */
  GEWU_FORM_DECIMALS,    /* a list of decimals */
  GEWU_FORM_OBJECT,      /* of shape */
  GEWU_FORM_LIST,        /* objects of shape */
  GEWU_FORM_RULE,        /* an object whose "kind" says its shape */
} GewuFormType;

typedef struct _GewuFormShape GewuFormShape;

/* A value that a choice may have, or a new element of a list. */
typedef struct
{
  const char *id;        /* the value; of an element its JSON; NULL ends the list */
  const char *title;
} GewuFormChoice;

typedef struct
{
  const char           *member;     /* NULL ends the list */
  const char           *title;
  GewuFormType          type;
  gboolean              required;
  const GewuFormChoice *choices;
  const GewuFormShape  *shape;      /* of an object or a list */
  const char           *start;      /* JSON of a new object; of a list the stem of new ids, NULL */
  const char           *reference;  /* "classes", "items", "grades", "boards": what it refers to */
  const char           *unit;       /* NULL: none */
} GewuFormField;

struct _GewuFormShape
{
  const char          *title;       /* of one such object */
  const GewuFormField *fields;
};

/* The whole document. */
const GewuFormShape *gewu_scheme_form_get           (void);
/* The parameters of the rule at place; NULL: a kind that is not known. */
const GewuFormShape *gewu_scheme_form_get_rule      (GewuSchemeDraft     *draft,
                                                     const char          *place);
/* Kinds of rules, id and title. */
const GewuFormChoice *gewu_scheme_form_list_rules   (void);
/* JSON of a rule of this kind, with what it must have (transfer full). What the rule at place has
 * of the same names stays. */
char                *gewu_scheme_form_start_rule    (GewuSchemeDraft     *draft,
                                                     const char          *place,
                                                     const char          *kind);
/* The shape of what is at place; NULL: it is no object that the form knows. */
const GewuFormShape *gewu_scheme_form_find          (GewuSchemeDraft     *draft,
                                                     const char          *place);
/* The field of a member at place; NULL: the form does not know it. */
const GewuFormField *gewu_scheme_form_find_field    (GewuSchemeDraft     *draft,
                                                     const char          *place);
/* What a field of a reference may have at place: ids and titles, one after the other, NULL-
 * terminated (transfer full). */
char               **gewu_scheme_form_list_references (GewuSchemeDraft     *draft,
                                                       const char          *place,
                                                       const GewuFormField *field);
/* Sets a name, and what refers to it. */
void                 gewu_scheme_form_set_name      (GewuSchemeDraft     *draft,
                                                     const char          *place,
                                                     const char          *text);

G_END_DECLS
