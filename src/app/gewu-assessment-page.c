/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-page.h"

#include <glib/gi18n.h>

#include "gewu-assessment-dialog.h"
#include "gewu-assessment-history-view.h"
#include "gewu-assessment-late-view.h"
#include "gewu-assessment-menu.h"
#include "gewu-assessment-new-dialog.h"
#include "gewu-assessment-papers-view.h"
#include "gewu-assessment-path.h"
#include "gewu-assessment-result-view.h"
#include "gewu-assessment-row.h"
#include "gewu-children.h"
#include "gewu-entry-sheet-view.h"
#include "gewu-format.h"
#include "gewu-objection-view.h"

/* So much of a hash is enough to compare with a paper. */
#define HASH_DIGITS 8

struct _GewuAssessmentPage
{
  GewuPage              parent_instance;

  GtkStack             *root;
  GtkWidget            *new_button;
  GtkWidget            *empty_button;
  GtkListBox           *list;
  GtkWidget            *content;
  GewuAssessmentPath   *path;
  GtkLabel             *title;
  GtkLabel             *facts;
  GtkButton            *next_button;
  GtkMenuButton        *more_button;
  GtkStack             *sections;
  GtkStackPage         *objections_tab;

  GPtrArray            *heads;      /* owned, nullable; GewuAssessmentHead */
  GewuAssessmentDetail *detail;     /* owned, nullable */
  gint64                id;         /* chosen; 0: none */
  gboolean              filling;    /* the list chooses by itself */
};

G_DEFINE_FINAL_TYPE (GewuAssessmentPage, gewu_assessment_page, GEWU_TYPE_PAGE)

static GtkWindow *
get_window (GewuAssessmentPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static GewuSession *
get_session (GewuAssessmentPage *self)
{
  return gewu_page_get_session (GEWU_PAGE (self));
}

static gboolean
is_writable (GewuAssessmentPage *self)
{
  gboolean read_only = TRUE;

  if (get_session (self) != NULL)
    g_object_get (get_session (self), "read-only", &read_only, NULL);

  return !read_only;
}

/* ---- the assessment on show */

/* The number of the bulletin that stands, or of the publication before it; nullable. */
static const char *
find_number (const GewuAssessmentDetail *detail)
{
  const char *number = NULL;

  for (guint i = 0; i < detail->events->len; i++)
    {
      const GewuAssessmentEvent *event = g_ptr_array_index (detail->events, i);

      if (event->kind != GEWU_ASSESSMENT_CORRECT && event->number != NULL)
        number = event->number;
    }

  return number;
}

/* Takes value. */
static void
append_fact (GString    *text,
             const char *label,
             char       *value)
{
  if (value != NULL)
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? "　" : "", label, value);
  g_free (value);
}

static void
show_facts (GewuAssessmentPage *self)
{
  const GewuAssessmentHead *head = self->detail->head;
  g_autoptr (GString) text = g_string_new (NULL);
  char *version = g_strdup_printf (_("%s, version %d"), head->scheme_title, head->scheme_version);

  append_fact (text, _("Scheme"), version);
  append_fact (text, _("As of"), gewu_day_to_string (head->as_of));
  append_fact (text, _("Objections until"), gewu_day_to_string (head->until));
  append_fact (text, _("Number of the document"), g_strdup (find_number (self->detail)));
  append_fact (text, _("Corrections"),
               head->n_corrections > 0 ? g_strdup_printf ("%u", head->n_corrections) : NULL);
  append_fact (text, _("Hash"), head->hash != NULL ? g_strndup (head->hash, HASH_DIGITS) : NULL);
  append_fact (text, _("Note"), g_strdup (head->note));
  gtk_label_set_text (self->facts, text->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->facts), head->hash);
}

static void
show_actions (GewuAssessmentPage *self)
{
  const GewuAssessmentHead *head = self->detail->head;
  GewuAssessmentStep next = gewu_assessment_menu_get_next (head);
  g_autoptr (GMenuModel) menu = gewu_assessment_menu_new (head);
  gboolean writable = is_writable (self);

  gtk_button_set_label (self->next_button, next.label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->next_button), "s", next.target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), next.action);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), writable);
  gtk_menu_button_set_menu_model (self->more_button, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button),
                          writable && g_menu_model_get_n_items (menu) > 0);
}

static void
show_detail (GewuAssessmentPage *self)
{
  const GewuAssessmentHead *head = self->detail->head;
  g_autofree char *period = gewu_period_to_title (head->period);
  g_autofree char *objections = head->n_undecided > 0
    ? g_strdup_printf (_("Objections (%u)"), head->n_undecided) : g_strdup (_("Objections"));

  gtk_label_set_text (self->title, period);
  gewu_assessment_path_show (self->path, head);
  show_facts (self);
  show_actions (self);
  gtk_stack_page_set_title (self->objections_tab, objections);
}

/* Takes detail, nullable. */
static void
set_detail (GewuAssessmentPage   *self,
            GewuAssessmentDetail *detail)
{
  g_autoptr (GewuAssessmentDetail) before = self->detail;

  self->detail = detail;
  for (GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); view != NULL;
       view = gtk_widget_get_next_sibling (view))
    gewu_assessment_view_show (GEWU_ASSESSMENT_VIEW (view),
                               detail != NULL ? get_session (self) : NULL, detail);
  gtk_widget_set_visible (self->content, detail != NULL);
  if (detail != NULL)
    show_detail (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuAssessmentPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentDetail) detail =
    gewu_session_get_assessment_finish (GEWU_SESSION (source), result, &error);

  if (gewu_page_end_request (GEWU_PAGE (self), error))
    set_detail (self, g_steal_pointer (&detail));
}

static void
load (GewuAssessmentPage *self,
      gint64              id)
{
  self->id = id;
  gewu_session_get_assessment_async (get_session (self), id,
                                     gewu_page_begin_request (GEWU_PAGE (self)), loaded_cb,
                                     g_object_ref (self));
}

/* ---- the list */

static void
row_selected_cb (GewuAssessmentPage *self,
                 GewuAssessmentRow  *row)
{
  gint64 id = row != NULL ? gewu_assessment_row_get_id (row) : 0;

  if (self->filling || id == 0 || id == self->id)
    return;

  load (self, id);
}

/* Rows keep the keyboard where it was: the list is made anew with each change. */
static void
list_rows (GewuAssessmentPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (get_window (self)));
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));

  self->filling = TRUE;
  gewu_children_remove_rows (self->list);
  for (guint i = 0; i < self->heads->len; i++)
    {
      const GewuAssessmentHead *head = g_ptr_array_index (self->heads, i);
      GtkWidget *row = gewu_assessment_row_new (head);

      gtk_list_box_append (self->list, row);
      if (head->id != self->id)
        continue;
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
      if (has_focus)
        gtk_widget_grab_focus (row);
    }
  self->filling = FALSE;
}

static gboolean
is_listed (GewuAssessmentPage *self,
           gint64              id)
{
  for (guint i = 0; i < self->heads->len; i++)
    if (((const GewuAssessmentHead *) g_ptr_array_index (self->heads, i))->id == id)
      return TRUE;

  return FALSE;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuAssessmentPage) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *heads = gewu_session_list_assessments_finish (GEWU_SESSION (source), result, &error);

  if (!gewu_page_end_request (GEWU_PAGE (self), error))
    return;

  g_clear_pointer (&self->heads, g_ptr_array_unref);
  self->heads = heads;
  if (heads->len > 0 && !is_listed (self, self->id))
    self->id = ((const GewuAssessmentHead *) g_ptr_array_index (heads, 0))->id;
  list_rows (self);
  gtk_stack_set_visible_child_name (self->root, heads->len > 0 ? "list" : "empty");
  gtk_widget_set_visible (self->new_button, heads->len > 0 && is_writable (self));
  gtk_widget_set_visible (self->empty_button, is_writable (self));
  if (heads->len > 0)
    load (self, self->id);
  else
    set_detail (self, NULL);
}

/* ---- actions */

static void
opened_cb (GewuAssessmentPage *self,
           gint64              assessment)
{
  gewu_assessment_page_select (self, assessment);
}

static void
open_new (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  GewuAssessmentPage *self = GEWU_ASSESSMENT_PAGE (widget);
  GewuAssessmentNewDialog *dialog;

  if (!is_writable (self))
    return;

  dialog = gewu_assessment_new_dialog_new (get_window (self), get_session (self));
  g_signal_connect_object (dialog, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
do_event (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  GewuAssessmentPage *self = GEWU_ASSESSMENT_PAGE (widget);
  GewuAssessmentEventKind kind;

  if (self->detail == NULL || !is_writable (self) ||
      !gewu_assessment_event_from_id (g_variant_get_string (parameter, NULL), &kind))
    return;

  gtk_window_present (GTK_WINDOW (gewu_assessment_dialog_new (get_window (self),
                                                              get_session (self),
                                                              self->detail, kind)));
}

static void
dropped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuAssessmentPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_drop_assessment_finish (GEWU_SESSION (source), result, &error))
    gewu_page_show_error (GEWU_PAGE (self), error);
}

static void
drop (GtkWidget  *widget,
      const char *name G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  GewuAssessmentPage *self = GEWU_ASSESSMENT_PAGE (widget);

  if (self->detail != NULL)
    gewu_session_drop_assessment_async (get_session (self), self->id, NULL, dropped_cb,
                                        g_object_ref (self));
}

static void
show_section (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter)
{
  gtk_stack_set_visible_child_name (GEWU_ASSESSMENT_PAGE (widget)->sections,
                                    g_variant_get_string (parameter, NULL));
}

/* ---- the page */

static void
gewu_assessment_page_session_changed (GewuPage *page)
{
  GewuAssessmentPage *self = GEWU_ASSESSMENT_PAGE (page);

  set_detail (self, NULL);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  gewu_children_remove_rows (self->list);
  self->id = 0;
}

static void
gewu_assessment_page_refresh (GewuPage *page)
{
  gewu_session_list_assessments_async (gewu_page_get_session (page),
                                       gewu_page_begin_request (page), listed_cb,
                                       g_object_ref (page));
}

static void
gewu_assessment_page_search (GewuPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (GEWU_ASSESSMENT_PAGE (page)->list), GTK_DIR_TAB_FORWARD);
}

static void
gewu_assessment_page_dispose (GObject *object)
{
  GewuAssessmentPage *self = GEWU_ASSESSMENT_PAGE (object);

  if (self->sections != NULL)
    set_detail (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ASSESSMENT_PAGE);
  g_clear_pointer (&self->heads, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_assessment_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-assessment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, root);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, list);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, content);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, path);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, title);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, facts);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, sections);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPage, objections_tab);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
gewu_assessment_page_class_init (GewuAssessmentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_assessment_page_dispose;
  GEWU_PAGE_CLASS (klass)->session_changed = gewu_assessment_page_session_changed;
  GEWU_PAGE_CLASS (klass)->refresh = gewu_assessment_page_refresh;
  GEWU_PAGE_CLASS (klass)->search = gewu_assessment_page_search;
  g_type_ensure (GEWU_TYPE_ASSESSMENT_PATH);
  g_type_ensure (GEWU_TYPE_ENTRY_SHEET_VIEW);
  g_type_ensure (GEWU_TYPE_ASSESSMENT_RESULT_VIEW);
  g_type_ensure (GEWU_TYPE_OBJECTION_VIEW);
  g_type_ensure (GEWU_TYPE_ASSESSMENT_LATE_VIEW);
  g_type_ensure (GEWU_TYPE_ASSESSMENT_HISTORY_VIEW);
  g_type_ensure (GEWU_TYPE_ASSESSMENT_PAPERS_VIEW);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "assessment.new", NULL, open_new);
  gtk_widget_class_install_action (widget_class, "assessment.event", "s", do_event);
  gtk_widget_class_install_action (widget_class, "assessment.drop", NULL, drop);
  gtk_widget_class_install_action (widget_class, "assessment.section", "s", show_section);
}

static void
gewu_assessment_page_init (GewuAssessmentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_assessment_page_select (GewuAssessmentPage *self,
                             gint64              assessment)
{
  g_return_if_fail (GEWU_IS_ASSESSMENT_PAGE (self));

  self->id = assessment;
  if (self->heads == NULL || !is_listed (self, assessment))
    return;

  list_rows (self);
  load (self, assessment);
}

const GewuAssessmentDetail *
gewu_assessment_page_get_detail (GewuAssessmentPage *self)
{
  g_return_val_if_fail (GEWU_IS_ASSESSMENT_PAGE (self), NULL);

  return self->detail;
}
