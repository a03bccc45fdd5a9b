/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-issue-page.h"

#include <glib/gi18n.h>

#include "gewu-chart-course.h"
#include "gewu-chart-view.h"
#include "gewu-children.h"
#include "gewu-course-list.h"
#include "gewu-files-card.h"
#include "gewu-fold-box.h"
#include "gewu-history-row.h"
#include "gewu-issue-actions.h"
#include "gewu-issue-enterprise.h"
#include "gewu-issue-facts.h"
#include "gewu-issue-path.h"
#include "gewu-session-chart.h"
#include "gewu-stage-card.h"
#include "gewu-text-scale.h"
#include "gewu-words.h"

/* On a narrower page the name of the enterprise needs the room of the buttons that are in the menu,
 * too. */
#define WIDE 860

struct _GewuIssuePage
{
  GewuPage             parent_instance;

  GtkLabel            *number;
  GtkLabel            *enterprise_name;
  GtkLabel            *category;
  GtkLabel            *severity;
  GewuIssueActions    *actions;
  GtkStack            *stack;
  GtkScrolledWindow   *scrolled_window;
  GewuIssuePath       *path;
  GtkLabel            *due;
  GtkWidget           *remarks;
  GtkBox              *marks;
  GtkWidget           *duplicate_button;
  GtkWidget           *split_button;
  GtkListBox          *course;
  GewuChartView       *strip;
  GewuStageCard       *stages;
  GtkBox              *duty;
  GewuIssueEnterprise *enterprise;
  GtkBox              *rechecks;
  GtkBox              *outcomes;
  GtkWidget           *outcome_button;
  GewuFilesCard       *files_card;
  GtkListBox          *history;
  GtkExpander         *history_expander;

  gint64               issue;
  GewuIssueDetail     *detail;   /* owned, nullable */
  GPtrArray           *files;    /* owned, nullable: GewuFile */
  gboolean             is_new;   /* the issue has not been shown yet */
  guint                fit_idle;
};

G_DEFINE_FINAL_TYPE (GewuIssuePage, gewu_issue_page, GEWU_TYPE_PAGE)

typedef enum
{
  PROP_DETAIL = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

static gboolean
is_read_only (GewuIssuePage *self)
{
  gboolean read_only;

  g_object_get (gewu_page_get_session (GEWU_PAGE (self)), "read-only", &read_only, NULL);
  return read_only;
}

static void
set_badge (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_head (GewuIssuePage *self)
{
  GewuRecord *record = self->detail->record;
  const char *number = gewu_record_get (record, "number");
  const char *enterprise = gewu_record_get (record, "enterprise");

  gtk_label_set_text (self->number, number != NULL ? number : "");
  gtk_label_set_text (self->enterprise_name, enterprise != NULL ? enterprise : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->enterprise_name), enterprise);
  set_badge (self->category, gewu_record_get (record, "category"));
  set_badge (self->severity, gewu_record_get (record, "severity"));
  gewu_issue_actions_show (self->actions, self->detail, is_read_only (self));
}

static void
set_link (GtkWidget  *button,
          const char *label,
          gint64      issue)
{
  gtk_widget_set_visible (button, issue != 0);
  if (issue == 0)
    return;

  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "issue", issue);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-record");
}

static void
show_links (GewuIssuePage *self)
{
  const char *duplicate = self->detail->duplicate_number;
  const char *split = self->detail->split_number;
  g_autofree char *duplicate_text = g_strdup_printf (_("Duplicate of %s"),
                                                     duplicate != NULL ? duplicate : "");
  g_autofree char *split_text = g_strdup_printf (_("Split from %s"), split != NULL ? split : "");

  set_link (self->duplicate_button, duplicate_text, self->detail->duplicate_of);
  set_link (self->split_button, split_text, self->detail->split_from);
  gtk_widget_set_visible (self->remarks, gtk_widget_get_visible (GTK_WIDGET (self->marks)) ||
                          self->detail->duplicate_of != 0 || self->detail->split_from != 0);
}

static void
show_state (GewuIssuePage *self)
{
  static const char *const styles[] = { "soon", "lost" };
  const char *style;
  g_autofree char *due = gewu_issue_facts_describe_due (self->detail, &style);

  gewu_issue_path_show (self->path, gewu_issue_course_get_status (self->detail->course));
  gtk_label_set_text (self->due, due);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_strcmp0 (style, styles[i]) == 0)
      gtk_widget_add_css_class (GTK_WIDGET (self->due), styles[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->due), styles[i]);
  gewu_issue_facts_show_marks (self->marks, self->detail);
  show_links (self);
}

static void
show_cards (GewuIssuePage *self)
{
  gewu_stage_card_show (self->stages, self->detail);
  gewu_issue_facts_show_duty (self->duty, self->detail);
  gewu_issue_enterprise_show (self->enterprise, gewu_page_get_session (GEWU_PAGE (self)),
                              self->detail);
  gewu_issue_facts_show_rechecks (self->rechecks, self->detail);
  gewu_issue_facts_show_outcomes (self->outcomes, self->detail);
  gtk_widget_set_sensitive (self->outcome_button, !is_read_only (self));
}

/* How long each stage took, below the course that says what happened. */
static void
show_strip (GewuIssuePage *self)
{
  g_autoptr (GewuChart) chart = gewu_chart_course_new (self->detail,
                                                       gewu_day_of_instant (gewu_now ()));
  g_autofree char *sentence = gewu_chart_describe (chart);

  gtk_widget_set_visible (GTK_WIDGET (self->strip), gewu_chart_get_n_categories (chart) > 0);
  gewu_chart_view_set_chart (self->strip, chart, sentence);
}

static void
set_detail (GewuIssuePage   *self,
            GewuIssueDetail *detail)
{
  g_clear_pointer (&self->detail, gewu_issue_detail_unref);
  self->detail = detail;
  if (detail != NULL)
    {
      show_head (self);
      show_state (self);
      gewu_course_list_fill (self->course, gewu_page_get_session (GEWU_PAGE (self)), detail,
                             self->files, FALSE);
      show_strip (self);
      show_cards (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->actions), detail != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
}

/* The issue is not there any more, for instance when its report was taken back. */
static void
show_gone (GewuIssuePage *self)
{
  gtk_label_set_text (self->number, "");
  gtk_label_set_text (self->enterprise_name, "");
  set_badge (self->category, NULL);
  set_badge (self->severity, NULL);
  set_detail (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "gone");
}

/* The next step is at hand when the issue comes up, and again when something was done to it. */
static void
show_issue (GewuIssuePage   *self,
            GewuIssueDetail *detail)
{
  gboolean is_changed = self->detail != NULL && detail->events->len != self->detail->events->len;

  set_detail (self, detail);
  gtk_stack_set_visible_child_name (self->stack, "issue");
  if (self->is_new)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  if (self->is_new || (is_changed && gtk_widget_get_mapped (GTK_WIDGET (self))))
    gtk_widget_grab_focus (GTK_WIDGET (self->actions));
  self->is_new = FALSE;
}

static void
issue_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuIssuePage) self = data;
  g_autoptr (GError) error = NULL;
  GewuIssueDetail *detail = gewu_session_get_issue_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND))
    {
      gewu_page_end_request (GEWU_PAGE (self), NULL);
      show_gone (self);
      return;
    }
  if (gewu_page_end_request (GEWU_PAGE (self), error))
    show_issue (self, detail);
}

/* What comes beside the issue fails for itself; the business of the page is the issue's. */
static gboolean
tell_failure (GewuIssuePage *self,
              const GError  *error)
{
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gewu_page_show_error (GEWU_PAGE (self), error);

  return error != NULL;
}

static void
files_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuIssuePage) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *files = gewu_session_list_files_finish (GEWU_SESSION (source), result, &error);

  if (tell_failure (self, error))
    return;

  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = files;
  gewu_files_card_show (self->files_card, files);
  if (self->detail != NULL)
    gewu_course_list_fill (self->course, GEWU_SESSION (source), self->detail, files, FALSE);
}

static void
history_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuIssuePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuRecordHistory) history =
    gewu_session_get_record_history_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *title = NULL;

  if (tell_failure (self, error))
    return;

  gewu_children_remove_rows (self->history);
  for (guint i = 0; i < history->entries->len; i++)
    gtk_list_box_append (self->history,
                         gewu_history_row_new (history, g_ptr_array_index (history->entries, i)));
  title = g_strdup_printf (_("Changes (%u)"), history->entries->len);
  gtk_expander_set_label (self->history_expander, title);
}

static void
enterprise_records_cb (GewuIssuePage   *self,
                       const GewuQuery *query,
                       const char      *label)
{
  gewu_page_open (GEWU_PAGE (self), query, label);
}

static void
add_outcome_cb (GewuIssuePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-outcome", "x", self->issue);
}

static void
gewu_issue_page_session_changed (GewuPage *page)
{
  gewu_issue_page_set_issue (GEWU_ISSUE_PAGE (page), 0);
}

static void
gewu_issue_page_refresh (GewuPage *page)
{
  GewuIssuePage *self = GEWU_ISSUE_PAGE (page);
  GewuSession *session = gewu_page_get_session (page);
  GCancellable *request;

  if (self->issue == 0)
    return;

  request = gewu_page_begin_request (page);
  gewu_files_card_set_record (self->files_card, session, GEWU_NOUN_ISSUE, self->issue);
  gewu_session_get_issue_async (session, self->issue, request, issue_cb, g_object_ref (self));
  gewu_session_list_files_async (session, GEWU_NOUN_ISSUE, self->issue, request, files_cb,
                                 g_object_ref (self));
  gewu_session_get_record_history_async (session, self->issue, request, history_cb,
                                         g_object_ref (self));
}

static void
gewu_issue_page_dispose (GObject *object)
{
  GewuIssuePage *self = GEWU_ISSUE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ISSUE_PAGE);
  g_clear_handle_id (&self->fit_idle, g_source_remove);
  g_clear_pointer (&self->detail, gewu_issue_detail_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_issue_page_parent_class)->dispose (object);
}

static void
gewu_issue_page_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_DETAIL:
      g_value_set_boxed (value, GEWU_ISSUE_PAGE (object)->detail);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
ensure_types (void)
{
  g_type_ensure (GEWU_TYPE_CHART_VIEW);
  g_type_ensure (GEWU_TYPE_FILES_CARD);
  g_type_ensure (GEWU_TYPE_FOLD_BOX);
  g_type_ensure (GEWU_TYPE_ISSUE_ACTIONS);
  g_type_ensure (GEWU_TYPE_ISSUE_ENTERPRISE);
  g_type_ensure (GEWU_TYPE_ISSUE_PATH);
  g_type_ensure (GEWU_TYPE_STAGE_CARD);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-issue-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, number);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, enterprise_name);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, category);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, severity);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, actions);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, stack);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, path);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, due);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, remarks);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, marks);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, duplicate_button);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, split_button);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, course);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, strip);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, stages);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, duty);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, enterprise);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, rechecks);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, outcomes);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, outcome_button);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, files_card);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, history);
  gtk_widget_class_bind_template_child (widget_class, GewuIssuePage, history_expander);
  gtk_widget_class_bind_template_callback (widget_class, add_outcome_cb);
  gtk_widget_class_bind_template_callback (widget_class, enterprise_records_cb);
}

static void
gewu_issue_page_class_init (GewuIssuePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GewuPageClass *page_class = GEWU_PAGE_CLASS (klass);

  object_class->dispose = gewu_issue_page_dispose;
  object_class->get_property = gewu_issue_page_get_property;
  page_class->session_changed = gewu_issue_page_session_changed;
  page_class->refresh = gewu_issue_page_refresh;

  properties[PROP_DETAIL] =
    g_param_spec_boxed ("detail", NULL, NULL, GEWU_TYPE_ISSUE_DETAIL,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  ensure_types ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static gboolean
fit_idle_cb (gpointer data)
{
  GewuIssuePage *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self->scrolled_window));

  self->fit_idle = 0;
  gewu_issue_actions_set_narrow (self->actions,
                                 width < WIDE * gewu_text_scale_get (GTK_WIDGET (self)));
  return G_SOURCE_REMOVE;
}

/* Comes while the page is laid out: what is shown may change only after that. */
static void
width_cb (GewuIssuePage *self)
{
  if (self->fit_idle == 0)
    self->fit_idle = g_idle_add (fit_idle_cb, self);
}

static void
gewu_issue_page_init (GewuIssuePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled_window),
                           "notify::page-size", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
}

void
gewu_issue_page_set_issue (GewuIssuePage *self,
                           gint64         issue)
{
  g_return_if_fail (GEWU_IS_ISSUE_PAGE (self));

  if (self->issue == issue)
    return;

  self->issue = issue;
  self->is_new = TRUE;
  g_clear_pointer (&self->files, g_ptr_array_unref);
  set_detail (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "none");
  if (issue != 0 && gewu_page_get_session (GEWU_PAGE (self)) != NULL)
    gewu_issue_page_refresh (GEWU_PAGE (self));
}

gint64
gewu_issue_page_get_issue (GewuIssuePage *self)
{
  g_return_val_if_fail (GEWU_IS_ISSUE_PAGE (self), 0);

  return self->issue;
}

GewuIssueDetail *
gewu_issue_page_get_detail (GewuIssuePage *self)
{
  g_return_val_if_fail (GEWU_IS_ISSUE_PAGE (self), NULL);

  return self->detail;
}
