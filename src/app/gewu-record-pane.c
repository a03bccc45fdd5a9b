/* All about one record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-record-pane.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-course-list.h"
#include "gewu-field-row.h"
#include "gewu-format.h"
#include "gewu-history-row.h"
#include "gewu-record-view.h"
#include "gewu-words.h"

struct _GewuRecordPane
{
  GtkWidget       parent_instance;

  GtkWidget      *scrolled_window;
  GtkWidget      *content;
  GtkLabel       *title;
  GtkWidget      *edit_button;
  GtkWidget      *visit_button;
  GtkWidget      *issue_button;
  GtkWidget      *delete_button;
  GtkListBox     *fields;
  GtkWidget      *course_section;
  GtkListBox     *course;
  GtkWidget      *visits_section;
  GtkLabel       *visits_title;
  GewuRecordView *visits;
  GtkWidget      *issues_section;
  GtkLabel       *issues_title;
  GewuRecordView *issues;
  GtkListBox     *history;

  GewuSession    *session;   /* owned, nullable */
  GCancellable   *request;   /* owned, nullable */
  GewuNoun        noun;
  gint64          id;
};

G_DEFINE_FINAL_TYPE (GewuRecordPane, gewu_record_pane, GTK_TYPE_WIDGET)

/* "WT20230187  Tuoxin", or a name. */
static void
show_title (GewuRecordPane *self,
            GewuRecord     *record)
{
  gboolean is_issue = self->noun == GEWU_NOUN_ISSUE;
  gboolean is_enterprise = self->noun == GEWU_NOUN_ENTERPRISE;
  const char *number = is_issue ? gewu_record_get (record, "number") : NULL;
  const char *name = gewu_record_get (record, is_enterprise ? "name" : "enterprise");
  g_autofree char *title = g_strdup_printf ("%s%s%s", number != NULL ? number : "",
                                            number != NULL ? "  " : "", name != NULL ? name : "");

  gtk_label_set_text (self->title, title);
}

static void
show_fields (GewuRecordPane *self,
             GewuRecord     *record)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (self->noun, &n_fields);

  gewu_children_remove_rows (self->fields);
  for (guint i = 0; i < n_fields; i++)
    {
      const char *value = gewu_record_get_nth (record, i);

      if (value != NULL && *value != '\0' && (fields[i].flags & GEWU_FIELD_DETAIL) != 0)
        gtk_list_box_append (self->fields, gewu_field_row_new (&fields[i], value));
    }
}

/* What belongs to the record is asked for only now: a visit names its issue by number. */
static void
show_related (GewuRecordPane *self,
              GewuRecord     *record)
{
  g_autoptr (GewuQuery) visits = gewu_query_new (GEWU_NOUN_VISIT);
  g_autoptr (GewuQuery) issues = gewu_query_new (GEWU_NOUN_ISSUE);
  gboolean has_visits = self->noun == GEWU_NOUN_ENTERPRISE;
  gboolean has_issues = has_visits;

  if (has_visits)
    {
      gewu_query_add_related (visits, self->noun, self->id);
      gewu_query_add_related (issues, self->noun, self->id);
    }
  else if (self->noun == GEWU_NOUN_VISIT && gewu_record_get (record, "issue-number") != NULL)
    {
      gewu_query_add_equals (issues, "number", gewu_record_get (record, "issue-number"));
      has_issues = TRUE;
    }

  gtk_widget_set_visible (self->visits_section, has_visits);
  gtk_widget_set_visible (self->issues_section, has_issues);
  gewu_record_view_show (self->visits, has_visits ? self->session : NULL, visits);
  gewu_record_view_show (self->issues, has_issues ? self->session : NULL, issues);
}

static void
issue_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuRecordPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuIssueDetail) detail =
    gewu_session_get_issue_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;

  if (detail != NULL)
    gewu_course_list_fill (self->course, GEWU_SESSION (source), detail, NULL, TRUE);
  else
    gewu_children_remove_rows (self->course);
}

static void
history_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuRecordPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuRecordHistory) history =
    gewu_session_get_record_history_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;

  gewu_children_remove_rows (self->history);
  for (guint i = 0; history != NULL && i < history->entries->len; i++)
    gtk_list_box_append (self->history,
                         gewu_history_row_new (history, g_ptr_array_index (history->entries, i)));
}

static void
record_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuRecordPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuRecord) record =
    gewu_session_get_record_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;

  gtk_widget_set_visible (self->content, record != NULL);
  if (record == NULL)
    return;

  show_title (self, record);
  show_fields (self, record);
  show_related (self, record);
}

/* An action without its target would be refused: both are set together. */
static void
set_action (GtkWidget  *button,
            const char *action,
            GVariant   *target)
{
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
prepare (GewuRecordPane *self)
{
  gboolean is_enterprise = self->noun == GEWU_NOUN_ENTERPRISE;

  set_action (self->delete_button, "win.delete-record",
              g_variant_new ("(sx)", gewu_noun_to_id (self->noun), self->id));
  gtk_widget_set_visible (self->visit_button, is_enterprise);
  gtk_widget_set_visible (self->issue_button, is_enterprise);
  gtk_widget_set_visible (self->edit_button, is_enterprise);
  if (is_enterprise)
    {
      set_action (self->edit_button, "win.edit-record",
                  g_variant_new ("(sx)", gewu_noun_to_id (self->noun), self->id));
      set_action (self->visit_button, "win.visit-enterprise", g_variant_new_int64 (self->id));
      set_action (self->issue_button, "win.report-for-enterprise", g_variant_new_int64 (self->id));
    }
  gtk_widget_set_visible (self->course_section, self->noun == GEWU_NOUN_ISSUE);
}

static void
count_title (GtkLabel       *label,
             GewuRecordView *view,
             const char     *title)
{
  g_autofree char *count = gewu_format_count (gewu_record_view_get_n_items (view));
  g_autofree char *text = g_strdup_printf ("%s  %s", title, count);

  gtk_label_set_text (label, text);
}

static void
visits_counted_cb (GewuRecordPane *self)
{
  count_title (self->visits_title, self->visits, gewu_words_noun (GEWU_NOUN_VISIT));
}

static void
issues_counted_cb (GewuRecordPane *self)
{
  count_title (self->issues_title, self->issues, gewu_words_noun (GEWU_NOUN_ISSUE));
}

static void
gewu_record_pane_dispose (GObject *object)
{
  GewuRecordPane *self = GEWU_RECORD_PANE (object);

  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_RECORD_PANE);

  G_OBJECT_CLASS (gewu_record_pane_parent_class)->dispose (object);
}

static void
gewu_record_pane_class_init (GewuRecordPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_record_pane_dispose;
  g_type_ensure (GEWU_TYPE_RECORD_VIEW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-record-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, content);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, title);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, edit_button);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, visit_button);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, issue_button);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, delete_button);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, history);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, fields);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, course_section);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, course);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, visits_section);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, visits_title);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, visits);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, issues_section);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, issues_title);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordPane, issues);
  gtk_widget_class_bind_template_callback (widget_class, visits_counted_cb);
  gtk_widget_class_bind_template_callback (widget_class, issues_counted_cb);
}

static void
gewu_record_pane_init (GewuRecordPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_record_pane_show (GewuRecordPane *self,
                       GewuSession    *session,
                       GewuNoun        noun,
                       gint64          id)
{
  g_return_if_fail (GEWU_IS_RECORD_PANE (self));

  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  g_set_object (&self->session, session);
  self->noun = noun;
  self->id = id;
  if (session == NULL || id == 0)
    {
      gtk_widget_set_visible (self->content, FALSE);
      return;
    }

  prepare (self);
  self->request = g_cancellable_new ();
  gewu_session_get_record_async (session, noun, id, self->request, record_cb, g_object_ref (self));
  gewu_session_get_record_history_async (session, id, self->request, history_cb,
                                         g_object_ref (self));
  if (noun == GEWU_NOUN_ISSUE)
    gewu_session_get_issue_async (session, id, self->request, issue_cb, g_object_ref (self));
}
