/* The nouns a user works with, and the fields of each: the one description that drives
 * lists, forms, import, export, diff and audit. No noun is described twice.
 *
 * To add a field: one line in gewu-noun.c (and, if it is stored, a column at the end of its table).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GEWU_NOUN_UNIT,
  GEWU_NOUN_PERSON,
  GEWU_NOUN_GRID,
  GEWU_NOUN_ENTERPRISE,
  GEWU_NOUN_PROJECT,
  GEWU_NOUN_VISIT,
  GEWU_NOUN_ISSUE,
  GEWU_N_NOUNS
} GewuNoun;

typedef enum
{
  GEWU_FIELD_TEXT,       /* free text, cleaned */
  GEWU_FIELD_CODE,       /* digits and letters that must stay text: codes, phones */
  GEWU_FIELD_INTEGER,    /* canonical: "120" */
  GEWU_FIELD_DECIMAL,    /* canonical: gewu_decimal_to_string(); stored as millionths */
  GEWU_FIELD_DATE,       /* canonical: "2023-05-04" */
  GEWU_FIELD_TIME,       /* canonical: "08:03" */
  GEWU_FIELD_FLAG,       /* canonical: "1" or "0" */
  GEWU_FIELD_TERM,       /* one word of a dictionary (term table); canonical: its name */
  GEWU_FIELD_TERMS,      /* several words, canonical: joined by "、" */
  GEWU_FIELD_UNIT,       /* the name of a unit */
  GEWU_FIELD_PERSON,     /* the name of a person */
  GEWU_FIELD_GRID,       /* the code of a grid */
  GEWU_FIELD_ENTERPRISE, /* the name of an enterprise */
  GEWU_FIELD_STATE,      /* state of an issue; canonical: GewuIssueState nick ("handling") */
} GewuFieldType;

typedef enum
{
  GEWU_FIELD_KEY      = 1 << 0,  /* a sheet of this noun must have this column */
  GEWU_FIELD_REQUIRED = 1 << 1,  /* a record cannot be without it */
  GEWU_FIELD_LISTED   = 1 << 2,  /* a column of the register by default */
  GEWU_FIELD_FORM     = 1 << 3,  /* editable in the form */
  GEWU_FIELD_DETAIL   = 1 << 4,  /* shown in the detail pane */
  GEWU_FIELD_ANCHOR   = 1 << 5,  /* tells this noun's sheet from others when headings are few */
  GEWU_FIELD_FILL     = 1 << 6,  /* merged cells mean "same as above" */
  GEWU_FIELD_IMPORT   = 1 << 7,  /* only a column of sheets, not of the record */
} GewuFieldFlags;

typedef struct
{
  const char     *id;        /* stable name in JSON and queries: "credit-code" */
  const char     *label;     /* English msgid, translated where shown */
  GewuFieldType   type;
  guint           flags;
  const char     *sql;       /* column of the noun's list view; NULL: not listed, not readable */
  const char     *column;    /* column of the noun's own table, written by forms and import;
                              * NULL: a relation, an event or derived */
  int             width;     /* default width in half-width characters */
  const char     *headings;  /* "|"-separated column headings of Chinese sheets; the first is the
                              * one we export. NULL: neither */
  const char     *term_kind; /* dictionary of a TERM/TERMS field: "visit-method" */
  const char     *unit;      /* English msgid of the display unit: "10,000 yuan"; NULL: none */
} GewuField;

/* "visit"; also the name of its table. "list_visit" is its list view. */
const char      *gewu_noun_to_id     (GewuNoun     noun);
gboolean         gewu_noun_from_id   (const char  *id,
                                      GewuNoun    *noun);
/* English msgid, plural ("Visits"). */
const char      *gewu_noun_get_label (GewuNoun     noun);

const GewuField *gewu_noun_get_fields (GewuNoun    noun,
                                       guint      *n_fields);
/* NULL when the noun has no such field. */
const GewuField *gewu_noun_find_field (GewuNoun    noun,
                                       const char *field_id);
/* Index within the noun's fields; field must belong to noun. */
guint            gewu_noun_index      (GewuNoun         noun,
                                       const GewuField *field);
/* The heading an office document uses ("走访日期"): the first of headings, or NULL. (transfer full) */
char            *gewu_field_dup_heading (const GewuField *field);

G_END_DECLS
