/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-visit-hint.h"

#include <glib/gi18n.h>

struct _GewuVisitHint
{
  GtkWidget     parent_instance;

  GtkWidget    *box;
  GtkWidget    *warning_row;
  GtkLabel     *warning;
  GtkLabel     *last;
  GtkButton    *issues_button;

  GewuSession  *session;      /* owned, nullable */
  GCancellable *request;      /* owned, nullable: the newest */
  gint64        enterprise;   /* asked for */
  GewuDay       day;
};

G_DEFINE_FINAL_TYPE (GewuVisitHint, gewu_visit_hint, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPEN_ISSUES,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
describe_last (const GewuVisitOutlook *outlook)
{
  GString *text;
  g_autofree char *day = NULL;

  if (outlook->last == 0)
    return g_strdup (_("Nobody has visited this enterprise yet."));

  day = gewu_day_to_string (outlook->last_day);
  text = g_string_new (NULL);
  g_string_append_printf (text, _("Last visit: %s"), day != NULL ? day : "");
  if (outlook->last_visitors != NULL)
    g_string_append_printf (text, " · %s", outlook->last_visitors);
  if (outlook->last_unit != NULL)
    g_string_append_printf (text, " · %s", outlook->last_unit);
  if (outlook->last_content != NULL)
    g_string_append_printf (text, " · %s", outlook->last_content);
  return g_string_free (text, FALSE);
}

static char *
describe_warning (const GewuVisitOutlook *outlook)
{
  if ((int) outlook->recent > outlook->limit)
    /* Translators: days, visits, departments, visits */
    return g_strdup_printf (_("In the last %d days it was visited %u times (by %u departments): "
                              "more than the %d that are set."),
                            outlook->days, outlook->recent, outlook->recent_units, outlook->limit);

  /* Translators: days, visits, departments, visits */
  return g_strdup_printf (_("In the last %d days it was visited %u times (by %u departments): "
                            "one more would exceed the %d that are set."),
                          outlook->days, outlook->recent, outlook->recent_units, outlook->limit);
}

static void
show_outlook (GewuVisitHint          *self,
              const GewuVisitOutlook *outlook)
{
  g_autofree char *last = describe_last (outlook);
  g_autofree char *warning = outlook->too_many ? describe_warning (outlook) : NULL;
  g_autofree char *issues =
    g_strdup_printf (ngettext ("%u open issue", "%u open issues", outlook->open_issues),
                     outlook->open_issues);

  gtk_label_set_text (self->last, last);
  gtk_label_set_text (self->warning, warning != NULL ? warning : "");
  gtk_widget_set_visible (self->warning_row, warning != NULL);
  gtk_button_set_label (self->issues_button, issues);
  gtk_widget_set_visible (GTK_WIDGET (self->issues_button), outlook->open_issues > 0);
  if (warning != NULL)
    gtk_widget_add_css_class (self->box, "warning");
  else
    gtk_widget_remove_css_class (self->box, "warning");
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
outlook_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuVisitHint) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuVisitOutlook) outlook =
    gewu_session_look_at_enterprise_finish (GEWU_SESSION (source), result, &error);

  if (outlook != NULL && self->box != NULL)
    show_outlook (self, outlook);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("Could not look at an enterprise: %s", error->message);
}

static gboolean
is_open (GewuRecord *issue)
{
  GewuIssueState state;

  return gewu_issue_state_from_id (gewu_record_get (issue, "state"), &state) &&
         gewu_issue_state_is_open (state);
}

static void
issues_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuVisitHint) self = data;
  g_autoptr (GPtrArray) issues = gewu_session_get_records_finish (GEWU_SESSION (source), result,
                                                                  NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);

  if (issues == NULL)
    return;

  for (guint i = 0; i < issues->len; i++)
    if (is_open (g_ptr_array_index (issues, i)))
      {
        gint64 id = gewu_record_get_id (g_ptr_array_index (issues, i));

        g_array_append_val (ids, id);
      }
  gewu_query_set_ids (query, ids);
  g_signal_emit (self, signals[SIGNAL_OPEN_ISSUES], 0, query);
}

static void
open_issues_cb (GewuVisitHint *self)
{
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);

  gewu_query_add_related (query, GEWU_NOUN_ENTERPRISE, self->enterprise);
  gewu_session_get_records_async (self->session, query, self->request, issues_cb,
                                  g_object_ref (self));
}

static void
gewu_visit_hint_dispose (GObject *object)
{
  GewuVisitHint *self = GEWU_VISIT_HINT (object);

  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_VISIT_HINT);

  G_OBJECT_CLASS (gewu_visit_hint_parent_class)->dispose (object);
}

static void
gewu_visit_hint_class_init (GewuVisitHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_visit_hint_dispose;

  signals[SIGNAL_OPEN_ISSUES] =
    g_signal_new ("open-issues", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-visit-hint.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuVisitHint, box);
  gtk_widget_class_bind_template_child (widget_class, GewuVisitHint, warning_row);
  gtk_widget_class_bind_template_child (widget_class, GewuVisitHint, warning);
  gtk_widget_class_bind_template_child (widget_class, GewuVisitHint, last);
  gtk_widget_class_bind_template_child (widget_class, GewuVisitHint, issues_button);
  gtk_widget_class_bind_template_callback (widget_class, open_issues_cb);
}

static void
gewu_visit_hint_init (GewuVisitHint *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_visit_hint_look (GewuVisitHint *self,
                      GewuSession   *session,
                      gint64         enterprise,
                      GewuDay        day)
{
  g_return_if_fail (GEWU_IS_VISIT_HINT (self));

  if (enterprise == self->enterprise && day == self->day)
    return;

  self->enterprise = enterprise;
  self->day = day;
  g_set_object (&self->session, session);
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  self->request = g_cancellable_new ();
  if (enterprise == 0)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  else
    gewu_session_look_at_enterprise_async (session, enterprise, day, self->request, outlook_cb,
                                           g_object_ref (self));
}
