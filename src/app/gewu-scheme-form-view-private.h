/* The form of a whole scheme, shared by its files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme-form-view.h"
#include "gewu-scheme-form.h"

G_BEGIN_DECLS

/* Where notes are said: at a member, or at something that is folded. */
typedef struct
{
  char        *place;
  GtkLabel    *label;
  GtkExpander *fold;     /* NULL: only what is exactly here is said */
} GewuSchemeNotePlace;

struct _GewuSchemeFormView
{
  GtkWidget        parent_instance;

  GtkWidget       *scroll;
  GtkBox          *content;

  GewuSchemeDraft *draft;      /* owned, nullable */
  GPtrArray       *notes;      /* owned, nullable: GewuSchemeNote */
  GPtrArray       *places;     /* GewuSchemeNotePlace */
  GPtrArray       *inputs;     /* GewuSchemeInput, borrowed */
  GHashTable      *unfolded;   /* places */
  guint            rebuild;    /* idle */
  char            *wanted;     /* place for the keyboard after the rebuild */
};

/* gewu-scheme-form-view.c */
void _gewu_scheme_form_view_show_notes    (GewuSchemeFormView  *self);
/* A label for the notes at place. fold: what hides the notes inside place; nullable. */
void _gewu_scheme_form_view_append_note   (GewuSchemeFormView  *self,
                                           GtkBox              *box,
                                           const char          *place,
                                           GtkExpander         *fold);

/* gewu-scheme-form-parts.c: the members of an object and all that is in them. */
void _gewu_scheme_form_view_append_object (GewuSchemeFormView  *self,
                                           GtkBox              *box,
                                           const char          *place,
                                           const GewuFormShape *shape);

G_END_DECLS
