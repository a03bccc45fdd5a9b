/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-issue-enterprise.h"

#include <glib/gi18n.h>

/* As GewuIssueDetail counts visits. */
#define VISIT_DAYS 90

struct _GewuIssueEnterprise
{
  GtkWidget     parent_instance;

  GtkWidget    *content;
  GtkWidget    *name_button;
  GtkLabel     *line;
  GtkWidget    *visits_button;
  GtkWidget    *issues_button;

  GewuSession  *session;   /* owned, nullable */
  GCancellable *request;   /* owned */
  char         *name;
  gint64        id;
  gint64        issue;
};

G_DEFINE_FINAL_TYPE (GewuIssueEnterprise, gewu_issue_enterprise, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
open_visits_cb (GewuIssueEnterprise *self)
{
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_VISIT);
  GewuDay today = gewu_day_of_instant (gewu_now ());

  gewu_query_add_related (query, GEWU_NOUN_ENTERPRISE, self->id);
  gewu_query_set_days (query, "date", today - VISIT_DAYS + 1, today);
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, query, self->name);
}

static gboolean
is_other_open_issue (GewuIssueEnterprise *self,
                     GewuRecord          *record)
{
  GewuIssueState state;

  return gewu_record_get_id (record) != self->issue &&
         gewu_issue_state_from_id (gewu_record_get (record, "state"), &state) &&
         gewu_issue_state_is_open (state);
}

/* Exactly those that were counted. */
static void
issues_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuIssueEnterprise) self = data;
  g_autoptr (GPtrArray) records =
    gewu_session_get_records_finish (GEWU_SESSION (source), result, NULL);
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (records == NULL || self->session == NULL)
    return;

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = gewu_record_get_id (g_ptr_array_index (records, i));

      if (is_other_open_issue (self, g_ptr_array_index (records, i)))
        g_array_append_val (ids, id);
    }
  gewu_query_set_ids (query, ids);
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, query, self->name);
}

static void
open_issues_cb (GewuIssueEnterprise *self)
{
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);

  gewu_query_add_related (query, GEWU_NOUN_ENTERPRISE, self->id);
  gewu_session_get_records_async (self->session, query, self->request, issues_cb,
                                  g_object_ref (self));
}

static void
gewu_issue_enterprise_dispose (GObject *object)
{
  GewuIssueEnterprise *self = GEWU_ISSUE_ENTERPRISE (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ISSUE_ENTERPRISE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_issue_enterprise_parent_class)->dispose (object);
}

static void
gewu_issue_enterprise_finalize (GObject *object)
{
  GewuIssueEnterprise *self = GEWU_ISSUE_ENTERPRISE (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (gewu_issue_enterprise_parent_class)->finalize (object);
}

static void
gewu_issue_enterprise_class_init (GewuIssueEnterpriseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_issue_enterprise_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_issue_enterprise_finalize;

  signals[SIGNAL_OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-issue-enterprise.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuIssueEnterprise, content);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueEnterprise, name_button);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueEnterprise, line);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueEnterprise, visits_button);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueEnterprise, issues_button);
  gtk_widget_class_bind_template_callback (widget_class, open_visits_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_issues_cb);
}

static void
gewu_issue_enterprise_init (GewuIssueEnterprise *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_visits (const GewuIssueDetail *detail)
{
  gulong plural = detail->enterprise_visits;

  if (detail->enterprise_visits == 0)
    return g_strdup_printf (_("no visit in the last %d days"), VISIT_DAYS);

  /* Translators: days, visits, departments */
  return g_strdup_printf (ngettext ("%2$u visit in the last %1$d days, by %3$u department",
                                    "%2$u visits in the last %1$d days, by %3$u departments",
                                    plural),
                          VISIT_DAYS, detail->enterprise_visits, detail->enterprise_units);
}

void
gewu_issue_enterprise_show (GewuIssueEnterprise   *self,
                            GewuSession           *session,
                            const GewuIssueDetail *detail)
{
  const char *name = gewu_record_get (detail->record, "enterprise");
  g_autofree char *visits = describe_visits (detail);
  g_autofree char *issues =
    g_strdup_printf (ngettext ("%u other open issue", "%u other open issues",
                               (gulong) detail->enterprise_open), detail->enterprise_open);

  g_return_if_fail (GEWU_IS_ISSUE_ENTERPRISE (self));

  g_set_object (&self->session, session);
  self->id = detail->enterprise;
  self->issue = detail->issue;
  g_free (self->name);
  self->name = g_strdup (name != NULL ? name : "");

  gtk_button_set_label (GTK_BUTTON (self->name_button), self->name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->name_button), "(sx)", "enterprise",
                                    self->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->name_button), "win.open-record");
  gtk_label_set_text (self->line, detail->enterprise_line != NULL ? detail->enterprise_line : "");
  gtk_button_set_label (GTK_BUTTON (self->visits_button), visits);
  gtk_widget_set_sensitive (self->visits_button, detail->enterprise_visits > 0);
  gtk_button_set_label (GTK_BUTTON (self->issues_button), issues);
  gtk_widget_set_visible (self->issues_button, detail->enterprise_open > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), detail->enterprise != 0);
}
