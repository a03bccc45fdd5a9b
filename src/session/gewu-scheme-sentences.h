/* The sentences about the numbers of a scheme. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *key;         /* "rule:once": a rule of this kind; "grades.bands": how the place ends,
                            * without indexes */
  const char *condition;   /* "direction=at-most": this value; "floor<0": below 0; NULL: none */
  const char *text;        /* msgid, as GewuSchemePhrase has it. It is used when all of its members
                            * are there and none of them has been used by one before it */
} GewuSchemeSentence;

/* Ends with a key of NULL. */
extern const GewuSchemeSentence gewu_scheme_sentences[];

G_END_DECLS
