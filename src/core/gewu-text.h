/* Chinese office text: what to fold before two cells are compared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Trims, folds full-width digits, letters and signs to half width, but not those that are Chinese
 * punctuation (！（），：；？～), makes runs of blanks and line breaks one space, drops zero-width and
 * control characters. Invalid UTF-8 is replaced. (transfer full), never NULL; NULL gives "". */
char    *gewu_text_clean        (const char *text);
/* The key by which two names are the same: cleaned, all full-width ASCII to half width （）to (), no
 * blanks at all, upper case. (transfer full), never NULL. */
char    *gewu_text_name_key     (const char *text);
/* The key of a column heading: name key without "：", ":" and "*" marks at the ends. */
char    *gewu_text_heading_key  (const char *text);
/* Full-text form: every CJK character a word of its own, "走 访 abc" (transfer full). */
char    *gewu_text_segment      (const char *text);
/* Width in half-width columns: 2 per wide character, 1 otherwise. */
int      gewu_text_width        (const char *text);
int      gewu_text_char_width   (gunichar    c);
/* TRUE for text that a spreadsheet, opening a file of plain text, would run as a formula: "=1+1",
 * "@SUM(A1)", and also those with apostrophes before. Numbers and lone signs are none. An
 * apostrophe put before such text keeps it text; it is to be taken away from before such text. */
gboolean gewu_text_is_formula   (const char *text);
/* TRUE for one or more ASCII digits and nothing else. */
gboolean gewu_text_is_digits    (const char *text);
/* How alike two texts are, 0 … 100: the Sørensen–Dice coefficient of the pairs of neighbouring
 * characters in their name keys, 2 × common pairs ÷ (pairs of a + pairs of b), rounded down. A pair
 * counts as often as it occurs. Texts of one character are compared whole; empty ones are like
 * nothing. NULL is empty. */
int      gewu_text_similarity   (const char *a,
                                 const char *b);

G_END_DECLS
