/* The register of one noun.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-register-page.h"

#include <glib/gi18n.h>

#include "gewu-bulk-bar.h"
#include "gewu-filter-bar.h"
#include "gewu-format.h"
#include "gewu-record-pane.h"
#include "gewu-session-assess.h"
#include "gewu-words.h"

/* Room of the table on a screen of 1366 pixels, beside the details and alone. */
#define NARROW 725
#define WIDE 1115
#define SCREEN 1366

struct _GewuRegisterPage
{
  GewuPage        parent_instance;

  GtkLabel       *count;
  GtkWidget      *filter_button;
  GtkLabel       *filter_label;
  GtkEditable    *search_entry;
  GtkWidget      *columns_box;
  GtkWidget      *due_button;
  GtkWidget      *add_button;
  GewuFilterBar  *filters;
  GtkStack       *stack;
  GtkWidget      *empty_title;
  GtkWidget      *empty_text;
  GtkBox         *view_box;
  GewuRecordView *view;
  GewuBulkBar    *bulk;
  GewuRecordPane *pane;
  GtkWidget      *pane_card;

  GewuNoun        noun;
  GewuQuery      *filter;   /* owned, nullable */
  char           *label;
  gint64          visitors; /* of the visits of the filter's days; -1: not known */
};

G_DEFINE_FINAL_TYPE (GewuRegisterPage, gewu_register_page, GEWU_TYPE_PAGE)

typedef enum
{
  PROP_NOUN = 1,
  PROP_EMPTY_TITLE,
  PROP_EMPTY_TEXT,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

static void
show_records (GewuRegisterPage *self)
{
  GewuSession *session = gewu_page_get_session (GEWU_PAGE (self));
  g_autoptr (GewuQuery) query = NULL;

  query = self->filter != NULL ? gewu_query_copy (self->filter) : gewu_query_new (self->noun);
  gewu_filter_bar_apply (self->filters, query);
  gewu_query_set_text (query, gtk_editable_get_text (self->search_entry));
  gewu_record_view_show (self->view, session, query);
}

static char *
describe_count (GewuNoun noun,
                guint    n)
{
  g_autofree char *count = gewu_format_count (n);
  gulong plural = n;

  switch ((int) noun)
    {
    case GEWU_NOUN_ENTERPRISE:
      return g_strdup_printf (ngettext ("%s enterprise", "%s enterprises", plural), count);

    case GEWU_NOUN_VISIT:
      return g_strdup_printf (ngettext ("%s visit", "%s visits", plural), count);

    case GEWU_NOUN_ISSUE:
      return g_strdup_printf (ngettext ("%s issue", "%s issues", plural), count);

    default:
      return g_steal_pointer (&count);
    }
}

/* A visit by two people is one call and two person-visits. */
static char *
describe_visits (guint  n_visits,
                 gint64 n_visitors)
{
  g_autofree char *visits = gewu_format_count (n_visits);
  g_autofree char *visitors = gewu_format_count (n_visitors);

  /* Translators: visits, and the same counted once for every visitor */
  return g_strdup_printf (_("%s calls · %s person-visits"), visits, visitors);
}

static void
update_count (GewuRegisterPage *self)
{
  guint n = gewu_record_view_get_n_items (self->view);
  gboolean searching = *gtk_editable_get_text (self->search_entry) != '\0';
  gboolean busy;
  g_autofree char *text = self->visitors >= 0 && !searching
    ? describe_visits (n, self->visitors) : describe_count (self->noun, n);

  g_object_get (self->view, "busy", &busy, NULL);
  gtk_label_set_text (self->count, text);
  if (n > 0 || busy)
    gtk_stack_set_visible_child_name (self->stack, "records");
  else if (searching || self->filter != NULL || !gewu_filter_bar_is_empty (self->filters))
    gtk_stack_set_visible_child_name (self->stack, "nothing-found");
  else
    gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* And nothing else narrows it, which would not be counted by visitor. */
static gboolean
shows_period (GewuRegisterPage *self)
{
  const GewuQuery *filter = self->filter;

  return self->noun == GEWU_NOUN_VISIT && filter != NULL && filter->days_field != NULL &&
         filter->equals->len == 0 && filter->related->len == 0;
}

static void
visitors_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuRegisterPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
    gewu_session_list_figure_finish (GEWU_SESSION (source), result, &error);

  if (!gewu_page_end_request (GEWU_PAGE (self), error))
    return;

  if (!shows_period (self))
    return;

  self->visitors = ids->len;
  update_count (self);
}

static void
count_visitors (GewuRegisterPage *self)
{
  GewuPage *page = GEWU_PAGE (self);
  GewuPeriod period = { GEWU_PERIOD_YEAR, 0, 0 };

  self->visitors = -1;
  if (!shows_period (self))
    return;

  period.first = self->filter->first;
  period.last = self->filter->last;
  gewu_session_list_figure_async (gewu_page_get_session (page), GEWU_FIGURE_VISITOR_VISITS, period,
                                  gewu_page_begin_request (page), visitors_cb,
                                  g_object_ref (self));
}

/* What does not fit beside the details, or in a smaller window, can be chosen all the same. */
static void
fit_columns (GewuRegisterPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width = root != NULL ? gtk_widget_get_width (GTK_WIDGET (root)) : 0;
  int room = gtk_widget_get_visible (self->pane_card) ? NARROW : WIDE;

  gewu_record_view_fit (self->view, width > 0 ? MIN (room + width - SCREEN, room) : room);
}

static void
current_cb (GewuRegisterPage *self)
{
  gint64 current = gewu_record_view_get_current (self->view);

  gtk_widget_set_visible (self->pane_card, current != 0);
  fit_columns (self);
  gewu_record_pane_show (self->pane, gewu_page_get_session (GEWU_PAGE (self)), self->noun, current);
}

static void
close_pane_cb (GewuRegisterPage *self)
{
  gtk_widget_set_visible (self->pane_card, FALSE);
  fit_columns (self);
}

static void
filters_cb (GewuRegisterPage *self)
{
  count_visitors (self);
  show_records (self);
  update_count (self);
}

static void
clear_filter_cb (GewuRegisterPage *self)
{
  gewu_register_page_set_filter (self, NULL, NULL);
}

static void
clear_search_cb (GewuRegisterPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gewu_register_page_set_filter (self, NULL, NULL);
}

/* The first Escape empties the search, the next goes back. */
static void
stop_search_cb (GewuRegisterPage *self)
{
  if (*gtk_editable_get_text (self->search_entry) != '\0')
    gtk_editable_set_text (self->search_entry, "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
append_column_toggles (GewuRegisterPage *self)
{
  GListModel *columns = gewu_record_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char *title = gtk_column_view_column_get_title (column);
      GtkWidget *toggle = gtk_check_button_new_with_label (title);

      g_object_bind_property (column, "visible", toggle, "active",
                              G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
      gtk_box_append (GTK_BOX (self->columns_box), toggle);
    }
}

static void
gewu_register_page_session_changed (GewuPage *page)
{
  GewuRegisterPage *self = GEWU_REGISTER_PAGE (page);

  g_clear_pointer (&self->filter, gewu_query_free);
  self->visitors = -1;
  gewu_record_view_show (self->view, NULL, NULL);
  gewu_filter_bar_set_session (self->filters, gewu_page_get_session (page));
}

/* The list follows the data by itself, the pane does not. */
static void
gewu_register_page_refresh (GewuPage *page)
{
  count_visitors (GEWU_REGISTER_PAGE (page));
  show_records (GEWU_REGISTER_PAGE (page));
  update_count (GEWU_REGISTER_PAGE (page));
  current_cb (GEWU_REGISTER_PAGE (page));
}

static void
gewu_register_page_search (GewuPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (GEWU_REGISTER_PAGE (page)->search_entry));
}

static void
gewu_register_page_constructed (GObject *object)
{
  GewuRegisterPage *self = GEWU_REGISTER_PAGE (object);
  const char *label = gewu_words_noun (self->noun);

  G_OBJECT_CLASS (gewu_register_page_parent_class)->constructed (object);

  self->view = g_object_new (GEWU_TYPE_RECORD_VIEW, "noun", gewu_noun_to_id (self->noun),
                             "label", label, NULL);
  gtk_box_prepend (self->view_box, GTK_WIDGET (self->view));
  g_signal_connect_object (self->view, "notify::n-items", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::busy", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::current", G_CALLBACK (current_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s",
                                    gewu_noun_to_id (self->noun));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "win.new-record");
  gewu_filter_bar_set_noun (self->filters, self->noun);
  gtk_widget_set_visible (self->due_button, self->noun == GEWU_NOUN_ISSUE);
  if (self->noun == GEWU_NOUN_ISSUE)
    gewu_bulk_bar_set_view (self->bulk, self->view);
  append_column_toggles (self);
  fit_columns (self);
}

static void
gewu_register_page_dispose (GObject *object)
{
  GewuRegisterPage *self = GEWU_REGISTER_PAGE (object);

  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_REGISTER_PAGE);
  self->view = NULL;

  G_OBJECT_CLASS (gewu_register_page_parent_class)->dispose (object);
}

static void
gewu_register_page_finalize (GObject *object)
{
  GewuRegisterPage *self = GEWU_REGISTER_PAGE (object);

  g_clear_pointer (&self->filter, gewu_query_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (gewu_register_page_parent_class)->finalize (object);
}

static void
gewu_register_page_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec G_GNUC_UNUSED)
{
  GewuRegisterPage *self = GEWU_REGISTER_PAGE (object);

  switch ((Prop) id)
    {
    case PROP_NOUN:
      if (!gewu_noun_from_id (g_value_get_string (value), &self->noun))
        g_warning ("No noun \"%s\"", g_value_get_string (value));
      break;

    case PROP_EMPTY_TITLE:
      gtk_label_set_text (GTK_LABEL (self->empty_title), g_value_get_string (value));
      break;

    case PROP_EMPTY_TEXT:
      gtk_label_set_text (GTK_LABEL (self->empty_text), g_value_get_string (value));
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, count);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, filter_label);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, columns_box);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, due_button);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, filters);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, bulk);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, empty_title);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, empty_text);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, view_box);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, pane);
  gtk_widget_class_bind_template_child (widget_class, GewuRegisterPage, pane_card);
  gtk_widget_class_bind_template_callback (widget_class, show_records);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_pane_cb);
}

static void
gewu_register_page_class_init (GewuRegisterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GewuPageClass *page_class = GEWU_PAGE_CLASS (klass);

  object_class->constructed = gewu_register_page_constructed;
  object_class->dispose = gewu_register_page_dispose;
  object_class->finalize = gewu_register_page_finalize;
  object_class->set_property = gewu_register_page_set_property;
  page_class->session_changed = gewu_register_page_session_changed;
  page_class->refresh = gewu_register_page_refresh;
  page_class->search = gewu_register_page_search;
  g_type_ensure (GEWU_TYPE_BULK_BAR);
  g_type_ensure (GEWU_TYPE_FILTER_BAR);
  g_type_ensure (GEWU_TYPE_RECORD_VIEW);
  g_type_ensure (GEWU_TYPE_RECORD_PANE);

  properties[PROP_NOUN] =
    g_param_spec_string ("noun", NULL, NULL, "enterprise",
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY_TITLE] =
    g_param_spec_string ("empty-title", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY_TEXT] =
    g_param_spec_string ("empty-text", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gewu_register_page_init (GewuRegisterPage *self)
{
  self->visitors = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_register_page_set_filter (GewuRegisterPage *self,
                               const GewuQuery  *query,
                               const char       *label)
{
  g_autoptr (GewuQuery) filter = query != NULL ? gewu_query_copy (query) : NULL;
  g_autofree char *text = query != NULL ? g_strdup_printf (_("Filter: %s"), label) : NULL;
  char *copy = g_strdup (label);

  g_return_if_fail (GEWU_IS_REGISTER_PAGE (self));

  g_clear_pointer (&self->filter, gewu_query_free);
  self->filter = g_steal_pointer (&filter);
  g_free (self->label);
  self->label = copy;

  gtk_widget_set_visible (self->filter_button, query != NULL);
  gtk_label_set_text (self->filter_label, text != NULL ? text : "");
  /* Exactly these: nothing else may narrow them. */
  gewu_filter_bar_set_filters (self->filters, NULL);
}

const GewuQuery *
gewu_register_page_get_filter (GewuRegisterPage *self)
{
  g_return_val_if_fail (GEWU_IS_REGISTER_PAGE (self), NULL);

  return self->filter;
}

GewuFilterBar *
gewu_register_page_get_filters (GewuRegisterPage *self)
{
  g_return_val_if_fail (GEWU_IS_REGISTER_PAGE (self), NULL);

  return self->filters;
}

const char *
gewu_register_page_get_label (GewuRegisterPage *self)
{
  g_return_val_if_fail (GEWU_IS_REGISTER_PAGE (self), NULL);

  return self->label;
}

gint64
gewu_register_page_get_current (GewuRegisterPage *self)
{
  g_return_val_if_fail (GEWU_IS_REGISTER_PAGE (self), 0);

  return gewu_record_view_get_current (self->view);
}

void
gewu_register_page_select (GewuRegisterPage *self,
                           gint64            id)
{
  g_return_if_fail (GEWU_IS_REGISTER_PAGE (self));

  gtk_editable_set_text (self->search_entry, "");
  gewu_register_page_set_filter (self, NULL, NULL);
  gewu_record_view_select (self->view, id);
}

void
gewu_register_page_reveal (GewuRegisterPage *self,
                           gint64            id)
{
  g_return_if_fail (GEWU_IS_REGISTER_PAGE (self));

  gewu_record_view_select (self->view, id);
}
