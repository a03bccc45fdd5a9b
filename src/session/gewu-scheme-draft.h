/* A scheme in the making: its document as it is typed, with every step to be taken back.
 *
 * It holds whatever was typed, valid or not: gewu-scheme-check.h says what is wrong with it. Text
 * becomes draft and draft becomes text without any loss; members keep their order.
 *
 * A place is written as the messages of the engine have it: "boards[0].items[3].rule.points".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_DRAFT (gewu_scheme_draft_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeDraft, gewu_scheme_draft, GEWU, SCHEME_DRAFT, GObject)

/* Signal "changed" (GewuSchemeDraft *, const char *place, gboolean structure): structure is FALSE
 * when only a value changed, and no member, list or kind. */

/* text: a JSON object. GEWU_ERROR_SCHEME with the parser's message. */
GewuSchemeDraft *gewu_scheme_draft_new          (const char       *text,
                                                 GError          **error);
/* (transfer full) */
char            *gewu_scheme_draft_to_text      (GewuSchemeDraft  *self);
/* Whether two texts say the same, whatever their blanks and lines. */
gboolean         gewu_scheme_draft_text_equals  (const char       *text,
                                                 const char       *other);

/* ---- reading */

gboolean         gewu_scheme_draft_has          (GewuSchemeDraft  *self,
                                                 const char       *place);
/* A text, or a number as text; NULL: there is neither. (transfer full) */
char            *gewu_scheme_draft_dup          (GewuSchemeDraft  *self,
                                                 const char       *place);
/* Whatever is there, as JSON; NULL: there is nothing. (transfer full) */
char            *gewu_scheme_draft_dup_json     (GewuSchemeDraft  *self,
                                                 const char       *place);
gboolean         gewu_scheme_draft_get_flag     (GewuSchemeDraft  *self,
                                                 const char       *place);
/* Of a list; 0 when there is none. */
guint            gewu_scheme_draft_get_length   (GewuSchemeDraft  *self,
                                                 const char       *place);
/* The texts of a list, joined; NULL: there is none. (transfer full) */
char            *gewu_scheme_draft_join         (GewuSchemeDraft  *self,
                                                 const char       *place,
                                                 const char       *separator);
/* "place.member", "place[n]"; place may be "". (transfer full) */
char            *gewu_scheme_place_member       (const char       *place,
                                                 const char       *member);
char            *gewu_scheme_place_nth          (const char       *place,
                                                 guint             n);

/* ---- changing: each call is one step, values typed at one place without a break are one, too */

/* NULL and "" take the member away. Objects on the way are made. */
void             gewu_scheme_draft_set          (GewuSchemeDraft  *self,
                                                 const char       *place,
                                                 const char       *text);
/* As set; what is a whole number becomes a JSON integer. */
void             gewu_scheme_draft_set_integer  (GewuSchemeDraft  *self,
                                                 const char       *place,
                                                 const char       *text);
/* FALSE takes the member away. */
void             gewu_scheme_draft_set_flag     (GewuSchemeDraft  *self,
                                                 const char       *place,
                                                 gboolean          value);
/* A list of texts, split at any of "、，,；;" and blanks. */
void             gewu_scheme_draft_set_words    (GewuSchemeDraft  *self,
                                                 const char       *place,
                                                 const char       *text);
/* Any value as JSON; NULL takes the member away. */
void             gewu_scheme_draft_set_json     (GewuSchemeDraft  *self,
                                                 const char       *place,
                                                 const char       *json);
/* Sets a name and follows it: every member in members (NULL-terminated) below scope that had the
 * old name gets the new one. */
void             gewu_scheme_draft_rename       (GewuSchemeDraft  *self,
                                                 const char       *place,
                                                 const char       *text,
                                                 const char       *scope,
                                                 const char *const *members);
/* The members "measure" and "with" of an object; with: JSON; NULL takes away. */
void             gewu_scheme_draft_set_measure  (GewuSchemeDraft  *self,
                                                 const char       *object,
                                                 const char       *measure,
                                                 const char       *with);
/* Adds json at the end of a list, which is made where there is none; the element's place
 * (transfer full). An element without "id" gets stem as id, made unique in the list; NULL: none. */
char            *gewu_scheme_draft_append       (GewuSchemeDraft  *self,
                                                 const char       *list,
                                                 const char       *json,
                                                 const char       *stem);
/* An element of a list, or a member; a list that gets empty goes, too. */
void             gewu_scheme_draft_remove       (GewuSchemeDraft  *self,
                                                 const char       *place);
/* An element of a list by step places; FALSE: it cannot go further. */
gboolean         gewu_scheme_draft_move         (GewuSchemeDraft  *self,
                                                 const char       *place,
                                                 int               step);

/* The whole document; text is a JSON object. */
void             gewu_scheme_draft_replace      (GewuSchemeDraft  *self,
                                                 const char       *text);

/* What is typed next is a step of its own. */
void             gewu_scheme_draft_end_step     (GewuSchemeDraft  *self);
gboolean         gewu_scheme_draft_can_undo     (GewuSchemeDraft  *self);
gboolean         gewu_scheme_draft_can_redo     (GewuSchemeDraft  *self);
gboolean         gewu_scheme_draft_undo         (GewuSchemeDraft  *self);
gboolean         gewu_scheme_draft_redo         (GewuSchemeDraft  *self);

G_END_DECLS
