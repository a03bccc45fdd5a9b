/* The parts of the page of schemes, shared by its files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme-form-view.h"
#include "gewu-scheme-notes.h"
#include "gewu-scheme-numbers-view.h"
#include "gewu-scheme-page.h"
#include "gewu-scheme-trial.h"

G_BEGIN_DECLS

struct _GewuSchemePage
{
  GewuPage               parent_instance;

  /* of the template */
  GtkDropDown           *version;
  GtkStringList         *versions;
  GtkLabel              *state;
  GtkWidget             *numbers_button;
  GtkWidget             *all_button;
  GtkWidget             *save_button;
  GtkPopover            *save_popover;
  GtkEntry              *note;
  GtkWidget             *confirm_button;
  GtkListBox            *list;
  GewuSchemeNotes       *notes_bar;
  GtkStack              *levels;
  GewuSchemeNumbersView *numbers;
  GewuSchemeFormView    *form;
  GewuSchemeTrial       *trial;

  /* owned, nullable */
  GPtrArray             *entries;     /* GewuSchemeEntry */
  char                  *code;        /* of the scheme on show */
  char                  *zone_path;   /* of the zone the draft is of */
  char                  *base_text;   /* the saved version that the draft changes … */
  GewuScheme            *base;        /* … as it counts; NULL while it is not valid */
  GewuSchemeDraft       *draft;
  GPtrArray             *notes;       /* GewuSchemeNote */
  char                  *saving;      /* the text that is being saved */

  gint64                 based_on;    /* id of that version; 0: shipped */
  guint                  check_timeout;
  guint                  keep_timeout;
  gboolean               filling;
};

/* gewu-scheme-page.c */
const GewuSchemeEntry *_gewu_scheme_page_get_entry  (GewuSchemePage        *self);
/* A version; NULL: there is none of that id. */
const GewuSchemeLine  *_gewu_scheme_page_find_line  (const GewuSchemeEntry *entry,
                                                     gint64                 id);
gboolean               _gewu_scheme_page_is_changed (GewuSchemePage        *self);
void                   _gewu_scheme_page_show_state (GewuSchemePage        *self);
/* At once. */
void                   _gewu_scheme_page_check      (GewuSchemePage        *self);
void                   _gewu_scheme_page_keep       (GewuSchemePage        *self);
void                   _gewu_scheme_page_draft_changed (GewuSchemePage     *self,
                                                     const char            *place);
/* Where a note is. */
void                   _gewu_scheme_page_go_to      (GewuSchemePage        *self,
                                                     const char            *place);

/* gewu-scheme-page-open.c */
void _gewu_scheme_page_list             (GewuSchemePage       *self);
void _gewu_scheme_page_open             (GewuSchemePage       *self,
                                         const char           *code);
void _gewu_scheme_page_row_selected     (GewuSchemePage       *self,
                                         GtkListBoxRow        *row);
void _gewu_scheme_page_version_selected (GewuSchemePage       *self);
/* Keeps what was typed. */
void _gewu_scheme_page_close            (GewuSchemePage       *self);
/* With what was typed in it before, if anything. */
void _gewu_scheme_page_show_newest      (GewuSchemePage       *self,
                                         const char           *code);
/* Shows the version that was saved. */
void _gewu_scheme_page_saved            (GewuSchemePage       *self,
                                         const GewuSchemeLine *line);

/* gewu-scheme-page-actions.c */
void     _gewu_scheme_page_install_actions (GtkWidgetClass *widget_class);
void     _gewu_scheme_page_add_keys        (GewuSchemePage *self);
gboolean _gewu_scheme_page_is_writable     (GewuSchemePage *self);
/* Takes over a name that is being typed. */
void     _gewu_scheme_page_commit          (GewuSchemePage *self);
void     _gewu_scheme_page_save            (GewuSchemePage *self);
void     _gewu_scheme_page_save_shown      (GewuSchemePage *self);

G_END_DECLS
