/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-event-dialog.h"

#include <glib/gi18n.h>

#include "gewu-do-key.h"
#include "gewu-event-form.h"
#include "gewu-issue-actions.h"
#include "gewu-stage-text.h"
#include "gewu-table-view.h"
#include "gewu-words.h"

/* Typing is not interrupted by a preview of each letter. */
#define PREVIEW_DELAY 250

struct _GewuEventDialog
{
  GtkWindow        parent_instance;

  GtkLabel        *hint;
  GewuEventForm   *form;
  GtkLabel        *due;
  GtkLabel        *warning;
  GewuTableView   *table;
  GtkLabel        *error;
  GtkWidget       *do_button;

  GewuSession     *session;           /* owned */
  GCancellable    *request;           /* owned; cancelled when the dialog goes */
  GCancellable    *preview;           /* owned, nullable */
  GewuCalendar    *calendar;          /* owned */
  GArray          *issues;            /* owned: gint64 */
  GewuEventKind    kind;
  GewuDay          day;               /* of the event, as previewed last */
  guint            preview_timeout;
  gboolean         doing;
};

G_DEFINE_FINAL_TYPE (GewuEventDialog, gewu_event_dialog, GTK_TYPE_WINDOW)

static const gint64 *
get_issues (GewuEventDialog *self)
{
  return (const gint64 *) (gpointer) self->issues->data;
}

/* Its room is kept while there is nothing to tell: a window does not grow by itself, and the form
 * above would lose it. */
static void
set_line (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_opacity (GTK_WIDGET (label), text != NULL ? 1 : 0);
}

/* "7/4 → 7/7", or a due day alone; NULL: the event moves none. */
static char *
describe_due (GewuEventDialog       *self,
              const GewuEventResult *result)
{
  g_autofree char *due = gewu_stage_text_date (result->due, self->day);
  g_autofree char *before = gewu_stage_text_date (result->due_before, self->day);
  g_autofree char *days = NULL;
  int n;

  if (!gewu_day_is_valid (result->due) || result->due == result->due_before)
    return NULL;
  if (gewu_day_is_valid (result->due_before) && result->before == result->state)
    /* Translators: a due day before and after */
    return g_strdup_printf (_("The due day moves: %1$s → %2$s"), before, due);

  gewu_calendar_count_working_days (self->calendar, self->day, result->due, &n);
  days = gewu_stage_text_amount (GEWU_CLOCK_WORKING_DAYS, n);
  /* Translators: a due day and how many working days that is */
  return g_strdup_printf (_("To be handled by %1$s (%2$s)"), due, days);
}

static char *
describe_role (const GewuEventResult *result)
{
  if (!result->wrong_role)
    return NULL;

  /* Translators: who should do it, such as the lead department */
  return g_strdup_printf (_("This is usually done by: %s. It will be noted."),
                          gewu_words_role (result->role));
}

/* What is not filled in yet is no mistake before one is done with the form. */
static gboolean
is_missing (const GewuEventResult *result)
{
  switch ((int) result->refusal)
    {
    case GEWU_REFUSAL_NONE:
    case GEWU_REFUSAL_NO_DAY:
    case GEWU_REFUSAL_NO_PERSON:
    case GEWU_REFUSAL_NO_UNIT:
    case GEWU_REFUSAL_NO_TEXT:
    case GEWU_REFUSAL_NO_TERM:
    case GEWU_REFUSAL_NO_REVIEW_DAY:
    case GEWU_REFUSAL_NO_VERDICT:
    case GEWU_REFUSAL_NO_RESULT:
    case GEWU_REFUSAL_DISSATISFIED:
      return TRUE;

    default:
      return result->unknown != NULL;
    }
}

static char *
describe_state_refusal (GewuEventDialog       *self,
                        const GewuEventResult *result)
{
  g_autofree char *need = NULL;

  if (result->refusal != GEWU_REFUSAL_STATE)
    return NULL;

  need = gewu_issue_actions_describe_need (self->kind);
  /* Translators: the state the issue is in; a sentence about the states that are needed */
  return g_strdup_printf (_("The issue is in the state: %1$s. %2$s."),
                          gewu_words_issue_state (result->before), need);
}

/* What is refused whatever the form says. TRUE: it is. */
static gboolean
show_hint (GewuEventDialog       *self,
           const GewuEventResult *result)
{
  g_autofree char *text = describe_state_refusal (self, result);

  gtk_label_set_text (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL);
  gtk_widget_set_sensitive (self->do_button, text == NULL && !self->doing);
  return text != NULL;
}

/* ---- many issues */

static void
set_columns (GewuEventDialog *self)
{
  const GewuTableColumn columns[] = {
    { _("Number"), GEWU_ALIGN_START, 14, FALSE },
    { _("State"), GEWU_ALIGN_START, 10, FALSE },
    { _("What will happen"), GEWU_ALIGN_START, 40, TRUE },
  };

  gewu_table_view_set_columns (self->table, columns, G_N_ELEMENTS (columns));
}

static const char *
describe_refusal (const GewuEventResult *result)
{
  return result->unknown != NULL ? gewu_words_unknown (result->unknown, result->ambiguous)
                                 : gewu_words_refusal (result->refusal);
}

static gboolean
is_refused (const GewuEventResult *result)
{
  return result->unknown != NULL || result->refusal != GEWU_REFUSAL_NONE;
}

static GewuTableRow *
create_row (GewuEventDialog       *self,
            const GewuEventResult *result)
{
  GewuTableRow *row = gewu_table_row_new (3, NULL, NULL);
  g_autofree char *due = describe_due (self, result);
  g_autofree char *done = NULL;

  gewu_table_row_set (row, 0, result->number, NULL);
  gewu_table_row_set (row, 1, gewu_words_issue_state (result->before), "dim");
  if (is_refused (result))
    {
      gewu_table_row_set (row, 2, describe_refusal (result), is_missing (result) ? "dim" : "lost");
      return row;
    }

  done = g_strdup_printf ("→ %s%s%s", gewu_words_issue_state (result->state),
                          due != NULL ? "  " : "", due != NULL ? due : "");
  gewu_table_row_set (row, 2, done, NULL);
  return row;
}

static void
show_table (GewuEventDialog *self,
            GPtrArray       *results)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint refused = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < results->len; i++)
    {
      refused += is_refused (g_ptr_array_index (results, i));
      g_ptr_array_add (rows, create_row (self, g_ptr_array_index (results, i)));
    }
  gewu_table_view_set_rows (self->table, rows);
  /* Translators: how many issues it will be done to, and how many it will not */
  text = g_strdup_printf (_("%1$u will be done, %2$u are refused and stay as they are."),
                          results->len - refused, refused);
  set_line (self->due, text);
}

/* ---- preview */

static void
show_preview (GewuEventDialog *self,
              GPtrArray       *results)
{
  const GewuEventResult *first = g_ptr_array_index (results, 0);
  g_autofree char *role = describe_role (first);
  g_autofree char *due = NULL;

  set_line (self->warning, role);
  if (self->issues->len > 1)
    {
      show_table (self, results);
      return;
    }
  if (show_hint (self, first))
    return;

  due = describe_due (self, first);
  set_line (self->due, due);
  if (!is_missing (first))
    gewu_event_form_show_result (self->form, first, FALSE);
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GewuEventDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results =
    gewu_session_do_event_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (results != NULL && results->len > 0)
    {
      show_preview (self, results);
      return;
    }
  text = gewu_words_error (error);
  gtk_label_set_text (self->error, text);
}

static void
cancel_preview (GewuEventDialog *self)
{
  g_clear_handle_id (&self->preview_timeout, g_source_remove);
  g_cancellable_cancel (self->preview);
  g_clear_object (&self->preview);
}

static gboolean
preview_cb (gpointer data)
{
  GewuEventDialog *self = data;
  g_autoptr (GewuEventDraft) draft = gewu_event_form_read (self->form);

  self->preview_timeout = 0;
  if (draft == NULL)
    return G_SOURCE_REMOVE;

  self->day = gewu_day_is_valid (draft->when.day) ? draft->when.day : gewu_when_now ().day;
  self->preview = g_cancellable_new ();
  gewu_session_do_event_async (self->session, get_issues (self), self->issues->len, draft,
                               GEWU_EVENT_PREVIEW, self->preview, previewed_cb,
                               g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GewuEventDialog *self)
{
  cancel_preview (self);
  if (!self->doing)
    self->preview_timeout = g_timeout_add (PREVIEW_DELAY, preview_cb, self);
}

/* ---- doing it */

static void
set_doing (GewuEventDialog *self,
           gboolean         doing)
{
  self->doing = doing;
  gtk_widget_set_sensitive (self->do_button, !doing);
}

static guint
count_done (GPtrArray *results)
{
  guint n = 0;

  for (guint i = 0; i < results->len; i++)
    n += ((const GewuEventResult *) g_ptr_array_index (results, i))->done;

  return n;
}

/* The first that another entry in the form could help; NULL: all are in the wrong state. */
static const GewuEventResult *
find_refused (GPtrArray *results)
{
  for (guint i = 0; i < results->len; i++)
    {
      const GewuEventResult *result = g_ptr_array_index (results, i);

      if (result->refusal != GEWU_REFUSAL_STATE)
        return result;
    }

  return NULL;
}

static void
show_refusal (GewuEventDialog *self,
              GPtrArray       *results)
{
  const GewuEventResult *result = find_refused (results);
  g_autofree char *role = NULL;

  if (self->issues->len > 1)
    show_table (self, results);
  else if (show_hint (self, g_ptr_array_index (results, 0)))
    return;

  if (result == NULL)
    {
      gtk_label_set_text (self->error, _("None of these issues is in a state that allows it."));
      return;
    }
  if (gewu_event_form_show_result (self->form, result, TRUE))
    return;
  role = describe_role (result);

  /* What the zone's settings refuse to the wrong person has no field of its own. */
  gtk_label_set_text (self->error, is_refused (result) ? describe_refusal (result)
                                                       : role != NULL ? role : "");
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GewuEventDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results =
    gewu_session_do_event_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_doing (self, FALSE);
  if (results == NULL)
    {
      text = gewu_words_error (error);
      gtk_label_set_text (self->error, text);
    }
  else if (count_done (results) > 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (results->len > 0)
    show_refusal (self, results);
}

static void
do_cb (GewuEventDialog *self)
{
  g_autoptr (GewuEventDraft) draft = NULL;

  if (self->doing)
    return;

  gtk_label_set_text (self->error, "");
  draft = gewu_event_form_read (self->form);
  if (draft == NULL)
    return;
  cancel_preview (self);
  set_doing (self, TRUE);
  gewu_session_do_event_async (self->session, get_issues (self), self->issues->len, draft,
                               GEWU_EVENT_DO, self->request, done_cb, g_object_ref (self));
}

static void
issue_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuEventDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuIssueDetail) detail =
    gewu_session_get_issue_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *title = NULL;

  if (detail == NULL)
    return;

  title = g_strdup_printf ("%s · %s",
                           gewu_words_issue_event_kind (gewu_event_kind_to_id (self->kind)),
                           gewu_record_get (detail->record, "number"));
  gtk_window_set_title (GTK_WINDOW (self), title);
  gewu_event_form_suggest (self->form, detail);
  gewu_event_form_start (self->form);
}

static void
gewu_event_dialog_dispose (GObject *object)
{
  GewuEventDialog *self = GEWU_EVENT_DIALOG (object);

  g_cancellable_cancel (self->request);
  cancel_preview (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_EVENT_DIALOG);
  g_clear_object (&self->request);
  g_clear_object (&self->session);
  g_clear_object (&self->calendar);
  g_clear_pointer (&self->issues, g_array_unref);

  G_OBJECT_CLASS (gewu_event_dialog_parent_class)->dispose (object);
}

static void
gewu_event_dialog_class_init (GewuEventDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_event_dialog_dispose;
  g_type_ensure (GEWU_TYPE_EVENT_FORM);
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-event-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuEventDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, GewuEventDialog, form);
  gtk_widget_class_bind_template_child (widget_class, GewuEventDialog, due);
  gtk_widget_class_bind_template_child (widget_class, GewuEventDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, GewuEventDialog, table);
  gtk_widget_class_bind_template_child (widget_class, GewuEventDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuEventDialog, do_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, do_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_event_dialog_init (GewuEventDialog *self)
{
  self->request = g_cancellable_new ();
  self->calendar = gewu_calendar_new_china ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
}

GewuEventDialog *
gewu_event_dialog_new (GtkWindow     *parent,
                       GewuSession   *session,
                       GewuEventKind  kind,
                       const gint64  *issues,
                       gsize          n_issues)
{
  GewuEventDialog *self = g_object_new (GEWU_TYPE_EVENT_DIALOG, "transient-for", parent, NULL);
  const char *word = gewu_words_issue_event_kind (gewu_event_kind_to_id (kind));
  g_autofree char *title = NULL;

  g_return_val_if_fail (kind != GEWU_EVENT_REPORT && kind < GEWU_N_EVENTS, self);
  g_return_val_if_fail (n_issues > 0, self);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->issues = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (self->issues, issues, (guint) n_issues);

  /* Translators: an event, and to how many issues it is done */
  title = g_strdup_printf (ngettext ("%1$s · %2$u issue", "%1$s · %2$u issues", n_issues), word,
                           (guint) n_issues);
  gtk_window_set_title (GTK_WINDOW (self), n_issues > 1 ? title : word);
  gtk_button_set_label (GTK_BUTTON (self->do_button), word);
  gtk_widget_set_visible (GTK_WIDGET (self->table), n_issues > 1);
  set_columns (self);
  gewu_event_form_begin (self->form, session, kind);
  gewu_event_form_start (self->form);
  changed_cb (self);
  if (n_issues == 1)
    gewu_session_get_issue_async (session, issues[0], self->request, issue_cb, g_object_ref (self));
  return self;
}
