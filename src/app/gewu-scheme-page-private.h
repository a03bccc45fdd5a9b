/* The parts of the page of schemes, shared by its files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme-form-view.h"
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
  GtkWidget             *notes_button;
  GtkLabel              *notes_text;
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

  gint64                 based_on;    /* id of that version; 0: shipped */
  guint                  next_note;
  guint                  check_timeout;
  guint                  keep_timeout;
  gboolean               filling;
};

/* gewu-scheme-page.c */
const GewuSchemeEntry *_gewu_scheme_page_get_entry   (GewuSchemePage *self);
gboolean               _gewu_scheme_page_is_changed  (GewuSchemePage *self);
/* At once. */
void                   _gewu_scheme_page_check       (GewuSchemePage *self);
void                   _gewu_scheme_page_keep        (GewuSchemePage *self);
/* After a scheme was saved: shows its newest version, without what was typed. */
void                   _gewu_scheme_page_forget      (GewuSchemePage *self,
                                                      const char     *code);

/* gewu-scheme-page-actions.c */
void                   _gewu_scheme_page_install_actions (GtkWidgetClass *widget_class);
void                   _gewu_scheme_page_add_keys    (GewuSchemePage *self);
gboolean               _gewu_scheme_page_is_writable (GewuSchemePage *self);
void                   _gewu_scheme_page_save        (GewuSchemePage *self);
void                   _gewu_scheme_page_save_shown  (GewuSchemePage *self);

G_END_DECLS
