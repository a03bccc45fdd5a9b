/* Going to records and pages, and back to where the user was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-window-private.h"

#include "gewu-issue-page.h"
#include "gewu-register-page.h"

#define MAX_PLACES 50

typedef struct
{
  char      *page;
  GewuQuery *filter;   /* of a register; NULL: all */
  char      *label;
  GPtrArray *filters;  /* of a register: the user's own filters; GewuFilter */
  gint64     current;  /* selected record of a register; issue of the issue's page */
} Place;

/* Which page shows a noun; those without a page are shown by their records. */
static const struct
{
  GewuNoun    noun;
  const char *page;
} noun_pages[] = {
  { GEWU_NOUN_ENTERPRISE, "enterprises" },
  { GEWU_NOUN_VISIT, "visits" },
  { GEWU_NOUN_ISSUE, "issues" },
};

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_pointer (&place->filter, gewu_query_free);
  g_clear_pointer (&place->filters, g_ptr_array_unref);
  g_free (place->page);
  g_free (place->label);
  g_free (place);
}

static GewuRegisterPage *
find_register (GewuWindow *self,
               GewuNoun    noun)
{
  for (guint i = 0; i < G_N_ELEMENTS (noun_pages); i++)
    if (noun_pages[i].noun == noun)
      return GEWU_REGISTER_PAGE (gewu_window_get_page (self, noun_pages[i].page));

  return NULL;
}

static void
show_register (GewuWindow       *self,
               GewuRegisterPage *page)
{
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
}

void
_gewu_window_push_place (GewuWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  Place *place = g_new0 (Place, 1);

  place->page = g_strdup (gtk_stack_get_visible_child_name (self->pages));
  if (GEWU_IS_REGISTER_PAGE (page))
    {
      const GewuQuery *filter = gewu_register_page_get_filter (GEWU_REGISTER_PAGE (page));

      place->filter = filter != NULL ? gewu_query_copy (filter) : NULL;
      place->label = g_strdup (gewu_register_page_get_label (GEWU_REGISTER_PAGE (page)));
      place->filters = gewu_filter_bar_dup_filters (
        gewu_register_page_get_filters (GEWU_REGISTER_PAGE (page)));
      place->current = gewu_register_page_get_current (GEWU_REGISTER_PAGE (page));
    }
  else if (GEWU_IS_ISSUE_PAGE (page))
    place->current = gewu_issue_page_get_issue (GEWU_ISSUE_PAGE (page));
  g_queue_push_head (self->places, place);
  if (g_queue_get_length (self->places) > MAX_PLACES)
    place_free (g_queue_pop_tail (self->places));
}

void
_gewu_window_clear_places (GewuWindow *self)
{
  g_queue_clear_full (self->places, place_free);
}

gboolean
gewu_window_show_page (GewuWindow *self,
                       const char *name)
{
  g_return_val_if_fail (GEWU_IS_WINDOW (self), FALSE);

  if (gewu_window_get_page (self, name) == NULL)
    return FALSE;

  gtk_stack_set_visible_child_name (self->pages, name);
  return TRUE;
}

void
gewu_window_open_records (GewuWindow      *self,
                          const GewuQuery *query,
                          const char      *label)
{
  GewuRegisterPage *page;

  g_return_if_fail (GEWU_IS_WINDOW (self));

  page = find_register (self, query->noun);
  g_return_if_fail (page != NULL);

  _gewu_window_push_place (self);
  gewu_register_page_set_filter (page, query, label);
  show_register (self, page);
}

/* An issue has a page of its own. */
static void
open_issue (GewuWindow *self,
            gint64      id)
{
  GewuIssuePage *page = GEWU_ISSUE_PAGE (gewu_window_get_page (self, "issue"));

  if (gtk_stack_get_visible_child (self->pages) == GTK_WIDGET (page) &&
      gewu_issue_page_get_issue (page) == id)
    return;

  _gewu_window_push_place (self);
  gewu_issue_page_set_issue (page, id);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
}

void
gewu_window_open_record (GewuWindow *self,
                         GewuNoun    noun,
                         gint64      id)
{
  GewuRegisterPage *page;

  g_return_if_fail (GEWU_IS_WINDOW (self));

  if (noun == GEWU_NOUN_ISSUE)
    {
      open_issue (self, id);
      return;
    }

  page = find_register (self, noun);
  if (page == NULL)
    return;

  if (gtk_stack_get_visible_child (self->pages) != GTK_WIDGET (page))
    _gewu_window_push_place (self);
  gewu_register_page_select (page, id);
  show_register (self, page);
}

void
gewu_window_go_back (GewuWindow *self)
{
  Place *place;
  GewuPage *page;

  g_return_if_fail (GEWU_IS_WINDOW (self));

  place = g_queue_pop_head (self->places);
  if (place == NULL)
    return;

  page = gewu_window_get_page (self, place->page);
  if (GEWU_IS_REGISTER_PAGE (page))
    {
      gewu_register_page_set_filter (GEWU_REGISTER_PAGE (page), place->filter, place->label);
      gewu_filter_bar_set_filters (gewu_register_page_get_filters (GEWU_REGISTER_PAGE (page)),
                                   place->filters);
      gewu_register_page_reveal (GEWU_REGISTER_PAGE (page), place->current);
    }
  else if (GEWU_IS_ISSUE_PAGE (page))
    gewu_issue_page_set_issue (GEWU_ISSUE_PAGE (page), place->current);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  place_free (place);
}
