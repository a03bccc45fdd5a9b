/* The table of what a scheme document holds. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme-form.h"

G_BEGIN_DECLS

extern const GewuFormShape gewu_scheme_form_document;
/* Of what stands inside boards. */
extern const GewuFormShape gewu_scheme_form_board;
extern const GewuFormChoice gewu_scheme_form_roundings[];
extern const GewuFormChoice gewu_scheme_form_directions[];
extern const GewuFormShape gewu_scheme_form_measured;

/* Lines of the tables. */
#define GEWU_FORM(member, title, type) { member, title, type, FALSE, NULL, NULL, NULL, NULL, NULL }
#define GEWU_FORM_MUST(member, title, type) \
  { member, title, type, TRUE, NULL, NULL, NULL, NULL, NULL }
#define GEWU_FORM_NUMBER(member, title, unit) \
  { member, title, GEWU_FORM_DECIMAL, FALSE, NULL, NULL, NULL, NULL, unit }
#define GEWU_FORM_CHOOSE(member, title, choices) \
  { member, title, GEWU_FORM_CHOICE, FALSE, choices, NULL, NULL, NULL, NULL }
#define GEWU_FORM_REFER(member, title, reference) \
  { member, title, GEWU_FORM_REFERENCE, FALSE, NULL, NULL, NULL, reference, NULL }
#define GEWU_FORM_PART(member, title, shape, start) \
  { member, title, GEWU_FORM_OBJECT, FALSE, NULL, shape, start, NULL, NULL }
#define GEWU_FORM_PARTS(member, title, shape, starts, stem) \
  { member, title, GEWU_FORM_LIST, FALSE, starts, shape, stem, NULL, NULL }
#define GEWU_FORM_END { NULL, NULL, 0, FALSE, NULL, NULL, NULL, NULL, NULL }
#define GEWU_FORM_FIELDS(...) (const GewuFormField[]) { __VA_ARGS__, GEWU_FORM_END }
#define GEWU_FORM_CHOICES(...) (const GewuFormChoice[]) { __VA_ARGS__, { NULL, NULL } }

G_END_DECLS
