/* Looks up what the cells of a draft refer to, the same way for imported rows and for forms.
 *
 * Each function takes the canonical text of a draft's field and sets its reference. A reference
 * that is already set stays. A cell that cannot be taken is dropped from the draft and told to the
 * problem function. Internal to src/session; belongs to one write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-draft.h"
#include "gewu-finding.h"
#include "gewu-known-index.h"

G_BEGIN_DECLS

/* detail: what the problem refers to, NULL when nothing. */
typedef void (*GewuProblemFunc) (const GewuField *field,
                                 GewuFindingCode  code,
                                 const char      *detail,
                                 gpointer         data);

typedef struct
{
  GewuKnownIndex  *known[GEWU_N_NOUNS];   /* not of visits: there are too many */
  GewuProblemFunc  problem;
  gpointer         problem_data;
} GewuResolver;

GewuResolver *gewu_resolver_new         (GewuConnection    *connection);
void          gewu_resolver_free        (GewuResolver      *self);
/* Reads everything at once, for an import. */
void          gewu_resolver_load        (GewuResolver      *self);
/* FALSE with the error that a look-up has met: what it was asked for was not found. */
gboolean      gewu_resolver_check       (GewuResolver      *self,
                                         GError           **error);

void          gewu_resolver_report      (GewuResolver      *self,
                                         GewuDraft         *draft,
                                         const char        *field_id,
                                         GewuFindingCode    code,
                                         const char        *detail);
/* Forgets a cell without a word. */
void          gewu_resolver_drop        (GewuDraft         *draft,
                                         const char        *field_id);

/* TRUE for a credit code that may identify an enterprise. */
gboolean      gewu_resolver_is_code     (const char        *text);
/* Of an enterprise's own draft; a 15-digit number goes to "legacy-code". */
void          gewu_resolver_take_code   (GewuResolver      *self,
                                         GewuDraft         *draft,
                                         const char        *field_id);
void          gewu_resolver_take_unit   (GewuResolver      *self,
                                         GewuDraft         *draft,
                                         const char        *field_id);
/* By code, else by name; NULL when there is none (transfer none). */
const GewuKnown *gewu_resolver_find_grid (GewuResolver     *self,
                                          const char       *text);
void          gewu_resolver_take_grid   (GewuResolver      *self,
                                         GewuDraft         *draft,
                                         const char        *field_id);
/* One person: "name", "name (staff number)", or the staff number in number_field (NULL: none). */
void          gewu_resolver_take_person (GewuResolver      *self,
                                         GewuDraft         *draft,
                                         const char        *field_id,
                                         const char        *number_field);
/* Several people in one cell. FALSE when somebody is not known: nobody is then taken.
 * people: array of gint64, filled in their order. */
gboolean      gewu_resolver_take_people (GewuResolver      *self,
                                         GewuDraft         *draft,
                                         const char        *field_id,
                                         const char        *number_field,
                                         GArray            *people);
/* By credit code, else by name. FALSE when it is not known, or several are meant. */
gboolean      gewu_resolver_take_enterprise (GewuResolver  *self,
                                             GewuDraft     *draft,
                                             const char    *field_id,
                                             const char    *code_field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuResolver, gewu_resolver_free)

G_END_DECLS
