/* The form of one record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-record-dialog.h"

#include <glib/gi18n.h>

#include "gewu-field-editor.h"
#include "gewu-session-edit.h"
#include "gewu-words.h"

#define N_COLUMNS 2

struct _GewuRecordDialog
{
  GtkWindow     parent_instance;

  GtkGrid      *form;
  GtkLabel     *last_visit;
  GtkLabel     *error;
  GtkWidget    *save_button;

  GewuSession  *session;   /* owned */
  GCancellable *request;   /* owned; cancelled when the dialog goes */
  GPtrArray    *editors;   /* GewuFieldEditor, borrowed */
  GewuRecord   *record;    /* owned; as it was, NULL: new */
  gint64        asked;     /* enterprise whose last visit is asked for */
  GewuNoun      noun;
  gint64        id;
};

G_DEFINE_FINAL_TYPE (GewuRecordDialog, gewu_record_dialog, GTK_TYPE_WINDOW)

static GewuFieldEditor *
find_editor (GewuRecordDialog *self,
             const char       *field_id)
{
  for (guint i = 0; i < self->editors->len; i++)
    {
      GewuFieldEditor *editor = g_ptr_array_index (self->editors, i);

      if (g_str_equal (gewu_field_editor_get_field (editor)->id, field_id))
        return editor;
    }

  return NULL;
}

static void
last_visit_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GewuRecordDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) visits =
    gewu_session_get_records_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (visits == NULL)
    return;

  if (visits->len == 0)
    text = g_strdup (_("Nobody has visited this enterprise yet."));
  else
    {
      GewuRecord *visit = g_ptr_array_index (visits, 0);
      const char *visitor = gewu_record_get (visit, "visitor");
      const char *unit = gewu_record_get (visit, "unit");
      const char *content = gewu_record_get (visit, "content");

      /* Translators: date, visitors, unit, content of the last visit */
      text = g_strdup_printf (_("Last visit: %s, %s (%s). %s"), gewu_record_get (visit, "date"),
                              visitor != NULL ? visitor : "", unit != NULL ? unit : "",
                              content != NULL ? content : "");
    }
  gtk_label_set_text (self->last_visit, text);
  gtk_widget_set_visible (GTK_WIDGET (self->last_visit), TRUE);
}

/* The last visit by anyone is shown before a new one is made. */
static void
enterprise_changed_cb (GewuRecordDialog *self)
{
  gint64 enterprise = gewu_field_editor_get_ref (find_editor (self, "enterprise"));
  g_autoptr (GewuQuery) query = NULL;

  if (enterprise == self->asked)
    return;

  self->asked = enterprise;
  gtk_widget_set_visible (GTK_WIDGET (self->last_visit), FALSE);
  if (enterprise == 0)
    return;

  query = gewu_query_new (GEWU_NOUN_VISIT);
  gewu_query_add_related (query, GEWU_NOUN_ENTERPRISE, enterprise);
  gewu_session_get_records_async (self->session, query, self->request, last_visit_cb,
                                  g_object_ref (self));
}

static void
append_editors (GewuRecordDialog *self)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (self->noun, &n_fields);
  int place = 0;

  for (guint i = 0; i < n_fields; i++)
    {
      GewuFieldEditor *editor;
      int width;

      if ((fields[i].flags & GEWU_FIELD_FORM) == 0)
        continue;

      editor = gewu_field_editor_new (&fields[i], self->session);
      width = gewu_field_editor_is_wide (editor) ? N_COLUMNS : 1;
      if (place % N_COLUMNS + width > N_COLUMNS)
        place++;
      gtk_grid_attach (self->form, GTK_WIDGET (editor), place % N_COLUMNS, place / N_COLUMNS, width,
                       1);
      g_ptr_array_add (self->editors, editor);
      place += width;
    }
}

static void
set_defaults (GewuRecordDialog *self)
{
  static const char *const today_fields[] = { "date", "reported" };
  g_autofree char *today = gewu_day_to_string (gewu_day_of_instant (gewu_now ()));

  for (guint i = 0; i < G_N_ELEMENTS (today_fields); i++)
    {
      GewuFieldEditor *editor = find_editor (self, today_fields[i]);

      if (editor != NULL)
        gewu_field_editor_set_value (editor, today, 0);
    }
}

static void
record_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuRecordDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuRecord) record = gewu_session_get_record_finish (GEWU_SESSION (source), result,
                                                                  &error);

  if (record == NULL)
    return;

  for (guint i = 0; i < self->editors->len; i++)
    {
      GewuFieldEditor *editor = g_ptr_array_index (self->editors, i);

      gewu_field_editor_set_value (editor,
                                   gewu_record_get (record,
                                                    gewu_field_editor_get_field (editor)->id), 0);
    }
  self->record = g_steal_pointer (&record);
  gtk_widget_set_sensitive (self->save_button, TRUE);
}

static void
enterprise_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GewuRecordDialog) self = data;
  g_autoptr (GewuRecord) record = gewu_session_get_record_finish (GEWU_SESSION (source), result,
                                                                  NULL);
  GewuFieldEditor *editor = record != NULL ? find_editor (self, "enterprise") : NULL;

  if (editor != NULL)
    gewu_field_editor_set_value (editor, gewu_record_get (record, "name"),
                                 gewu_record_get_id (record));
}

/* Only what was filled in or changed: the rest stays as it is. */
static GewuDraft *
create_draft (GewuRecordDialog *self)
{
  GewuDraft *draft = gewu_draft_new (self->noun, self->id);

  for (guint i = 0; i < self->editors->len; i++)
    {
      GewuFieldEditor *editor = g_ptr_array_index (self->editors, i);
      const char *id = gewu_field_editor_get_field (editor)->id;
      const char *before = self->record != NULL ? gewu_record_get (self->record, id) : NULL;
      g_autofree char *text = gewu_field_editor_get_text (editor);
      gint64 ref = gewu_field_editor_get_ref (editor);

      if (g_strcmp0 (text, before != NULL ? before : "") == 0)
        continue;
      if (ref != 0)
        gewu_draft_set_ref (draft, id, text, ref);
      else
        gewu_draft_set (draft, id, *text != '\0' ? text : NULL);
    }

  return draft;
}

static void
show_problem (GewuRecordDialog       *self,
              const GewuFieldProblem *problem)
{
  GewuFieldEditor *editor = find_editor (self, problem->field->id);
  const char *words = gewu_words_finding_code (problem->code);
  g_autofree char *text = problem->detail != NULL ? g_strdup_printf ("%s: %s", words,
                                                                     problem->detail)
                                                  : g_strdup (words);

  if (editor != NULL)
    gewu_field_editor_set_problem (editor, text);
}

static void
show_problems (GewuRecordDialog *self,
               GPtrArray        *problems)
{
  const GewuFieldProblem *first = g_ptr_array_index (problems, 0);
  GewuFieldEditor *editor = find_editor (self, first->field->id);

  for (guint i = 0; i < problems->len; i++)
    show_problem (self, g_ptr_array_index (problems, i));
  if (editor != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (editor));
  gtk_label_set_text (self->error, _("Not saved yet: please look at the fields marked in red."));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuRecordDialog) self = data;
  g_autoptr (GError) error = NULL;
  GewuSaveResult *saved = gewu_session_save_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_sensitive (self->save_button, TRUE);
  if (saved == NULL)
    {
      g_autofree char *text = gewu_words_error (error);

      gtk_label_set_text (self->error, text);
      return;
    }

  if (saved->problems->len > 0)
    show_problems (self, saved->problems);
  else
    gtk_window_destroy (GTK_WINDOW (self));
  gewu_save_result_free (saved);
}

static void
save_cb (GewuRecordDialog *self)
{
  g_autoptr (GewuDraft) draft = create_draft (self);

  gtk_label_set_text (self->error, "");
  gtk_widget_set_sensitive (self->save_button, FALSE);
  gewu_session_save_async (self->session, draft, self->request, saved_cb, g_object_ref (self));
}

static const char *
get_title (GewuNoun noun,
           gboolean is_new)
{
  switch ((int) noun)
    {
    case GEWU_NOUN_VISIT:
      return is_new ? _("Register Visit") : _("Edit Visit");

    case GEWU_NOUN_ISSUE:
      return is_new ? _("Report Issue") : _("Edit Issue");

    default:
      return is_new ? _("Add Enterprise") : _("Edit Enterprise");
    }
}

static void
gewu_record_dialog_dispose (GObject *object)
{
  GewuRecordDialog *self = GEWU_RECORD_DIALOG (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_RECORD_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_record_dialog_parent_class)->dispose (object);
}

static void
gewu_record_dialog_finalize (GObject *object)
{
  GewuRecordDialog *self = GEWU_RECORD_DIALOG (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_pointer (&self->record, gewu_record_unref);

  G_OBJECT_CLASS (gewu_record_dialog_parent_class)->finalize (object);
}

static void
gewu_record_dialog_class_init (GewuRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_record_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_record_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuRecordDialog, form);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordDialog, last_visit);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_record_dialog_init (GewuRecordDialog *self)
{
  self->request = g_cancellable_new ();
  self->editors = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GewuRecordDialog *
gewu_record_dialog_new (GtkWindow   *parent,
                        GewuSession *session,
                        GewuNoun     noun,
                        gint64       id)
{
  GewuRecordDialog *self = g_object_new (GEWU_TYPE_RECORD_DIALOG, "transient-for", parent,
                                         "title", get_title (noun, id == 0), NULL);

  self->session = g_object_ref (session);
  self->noun = noun;
  self->id = id;
  append_editors (self);
  if (id != 0)
    {
      gtk_widget_set_sensitive (self->save_button, FALSE);
      gewu_session_get_record_async (session, noun, id, self->request, record_cb,
                                     g_object_ref (self));
    }
  else
    set_defaults (self);
  if (noun == GEWU_NOUN_VISIT)
    g_signal_connect_object (find_editor (self, "enterprise"), "changed",
                             G_CALLBACK (enterprise_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
gewu_record_dialog_set_enterprise (GewuRecordDialog *self,
                                   gint64            id)
{
  g_return_if_fail (GEWU_IS_RECORD_DIALOG (self));

  gewu_session_get_record_async (self->session, GEWU_NOUN_ENTERPRISE, id, self->request,
                                 enterprise_cb,
                                 g_object_ref (self));
}
