/* An assessment scheme: which boards there are, and how each is scored. Data, not code.
 *
 * Immutable; may be used from any thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-board.h"

G_BEGIN_DECLS

typedef struct _GewuScheme GewuScheme;

typedef enum
{
  GEWU_ENTRY_MARK,
  GEWU_ENTRY_OCCURRENCE,
  GEWU_ENTRY_NUMBER,
  GEWU_ENTRY_RATE,
} GewuEntryKind;

typedef struct
{
  char       *id;
  char       *title;
  gboolean    has_weight;    /* otherwise shown and not counted */
  GewuDecimal weight;
} GewuRater;

typedef struct
{
  char       *id;
  char       *title;
  GewuDecimal factor;
} GewuFinder;

/* What people enter for an assessment: a measure of this name. Lives as long as its scheme. */
typedef struct
{
  char         *name;
  char         *title;
  GewuNoun      noun;
  GewuEntryKind kind;
  GewuLimits    range;        /* of a mark: lowest and full */
  int           trim;         /* so many highest and lowest marks of each rater are left out */
  gboolean      reweight;     /* otherwise a missing rater makes the value absent */
  GPtrArray    *raters;       /* GewuRater */
  GPtrArray    *finders;      /* GewuFinder */
  char         *matter_group; /* NULL: none */
  GewuDecimal   worth;
} GewuEntryDeclaration;

/* text is a document as data/schemes/README.md describes; length -1: it ends with a NUL.
 * GEWU_ERROR_SCHEME with "boards[0].items[3].rule.points: cause". */
GewuScheme      *gewu_scheme_new_from_json (const char  *text,
                                            gssize       length,
                                            GError     **error);
GewuScheme      *gewu_scheme_ref           (GewuScheme  *self);
void             gewu_scheme_unref         (GewuScheme  *self);

const char      *gewu_scheme_get_id        (GewuScheme  *self);
int              gewu_scheme_get_version   (GewuScheme  *self);
const char      *gewu_scheme_get_title     (GewuScheme  *self);
/* NULL: none. */
const char      *gewu_scheme_get_note      (GewuScheme  *self);
/* The document it was read from. */
const char      *gewu_scheme_get_text      (GewuScheme  *self);
guint            gewu_scheme_get_n_boards  (GewuScheme  *self);
const GewuBoard *gewu_scheme_get_board     (GewuScheme  *self,
                                            guint        index);
/* NULL when there is no such board. */
const GewuBoard *gewu_scheme_find_board    (GewuScheme  *self,
                                            const char  *board_id);

/* What the scheme computes itself. */
guint                       gewu_scheme_get_n_measures (GewuScheme *self);
const GewuMeasure          *gewu_scheme_get_measure   (GewuScheme *self,
                                                       guint       index);
guint                       gewu_scheme_get_n_entries (GewuScheme *self);
const GewuEntryDeclaration *gewu_scheme_get_entry     (GewuScheme *self,
                                                       guint       index);
/* NULL when no entry has this name. */
const GewuEntryDeclaration *gewu_scheme_find_entry    (GewuScheme *self,
                                                       const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuScheme, gewu_scheme_unref)

G_END_DECLS
