/* Every number of a scheme, in the sentences a clerk knows them from: "−1 points each time, at most
 * 20 points off".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme-form.h"

G_BEGIN_DECLS

/* A sentence about one object of the document. */
typedef struct
{
  char       *place;    /* of the object */
  const char *text;     /* msgid: {member} is a number to be edited, {-member} one that is shown
                         * without its minus, [member] a text to be shown; of the rest the title */
  char       *value;    /* the only member of what has no sentence of its own; NULL: see text */
} GewuSchemePhrase;

/* A line of the form: an item, the score, the grades … */
typedef struct
{
  char       *place;
  char       *title;    /* as the scheme names it; NULL: kind */
  const char *kind;     /* msgid of what it is */
  GPtrArray  *phrases;  /* GewuSchemePhrase, not empty unless it is an item */
} GewuSchemeNumbers;

void       gewu_scheme_numbers_free (GewuSchemeNumbers *self);

/* GewuSchemeNumbers of a board ("boards[0]"), or with "" of what is outside of boards (transfer
 * full). */
GPtrArray *gewu_scheme_numbers_list (GewuSchemeDraft   *draft,
                                     const char        *place);
/* The members in text, without their signs: strv (transfer full). */
char     **gewu_scheme_phrase_list_members (const GewuSchemePhrase *self);

G_END_DECLS
