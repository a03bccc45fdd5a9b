/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-sheet-form.h"

#include <glib/gi18n.h>

#include "gewu-do-key.h"
#include "gewu-fields-form.h"
#include "gewu-record-entry.h"
#include "gewu-words.h"

static const GewuField day_field = { "date", N_("Day"), GEWU_FIELD_DATE, 0, NULL, NULL, 12, NULL,
                                     NULL, NULL };
static const GewuField value_field = { "value", N_("Count"), GEWU_FIELD_DECIMAL, 0, NULL, NULL, 12,
                                       NULL, NULL, NULL };
static const GewuField matter_field = { "matter", N_("Matter"), GEWU_FIELD_CODE, 0, NULL, NULL, 24,
                                        NULL, NULL, NULL };
static const GewuField reason_field = { "reason", N_("Reason"), GEWU_FIELD_TEXT, 0, NULL, NULL, 40,
                                        NULL, NULL, NULL };
static const GewuField document_field = { "document", N_("Number of the document"), GEWU_FIELD_CODE,
                                          0, NULL, NULL, 24, NULL, NULL, NULL };

struct _GewuEntrySheetForm
{
  GtkWindow                   parent_instance;

  GtkBox                     *subject_box;
  GtkLabel                   *subject_problem;
  GtkWidget                  *finder_box;
  GtkDropDown                *finder;
  GtkStringList              *finders;
  GtkBox                     *fields;
  GtkLabel                   *error;
  GtkWidget                  *next_button;
  GtkWidget                  *do_button;

  GewuSession                *session;       /* owned */
  GewuScheme                 *scheme;        /* owned */
  const GewuEntryDeclaration *declaration;   /* of scheme */
  GewuRecordEntry            *subject;       /* borrowed */
  GewuFieldsForm             *form;          /* borrowed */
  GCancellable               *request;       /* owned */
  gint64                      assessment;
  gint64                      id;            /* of the entry; 0: a new one */
  gboolean                    saving;
  gboolean                    goes_on;       /* with another one when this is saved */
};

G_DEFINE_FINAL_TYPE (GewuEntrySheetForm, gewu_entry_sheet_form, GTK_TYPE_WINDOW)

static void
tell_subject (GewuEntrySheetForm *self,
              const char         *problem)
{
  gtk_label_set_text (self->subject_problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subject_problem), problem != NULL);
  if (problem != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->subject), GTK_DIR_TAB_FORWARD);
}

static void
subject_changed_cb (GewuEntrySheetForm *self)
{
  tell_subject (self, NULL);
}

/* The day and who found it are carried over to the next. */
static void
begin_next (GewuEntrySheetForm *self)
{
  static const char *const kept[] = { "date", "document", NULL };

  self->goes_on = FALSE;
  gewu_fields_form_clear (self->form, kept);
  gewu_record_entry_set_text (self->subject, "");
  gtk_widget_child_focus (GTK_WIDGET (self->subject), GTK_DIR_TAB_FORWARD);
}

static void
show_error (GewuEntrySheetForm *self,
            const GError       *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_INVALID))
    {
      if (g_str_equal (error->message, "subject"))
        {
          tell_subject (self, _("This one is not assessed here."));
          return;
        }
      if (gewu_fields_form_set_problem (self->form, error->message, _("This is not possible.")))
        {
          gewu_fields_form_focus (self->form, error->message);
          return;
        }
    }

  text = gewu_words_error (error);
  gtk_label_set_text (self->error, text);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuEntrySheetForm) self = data;
  g_autoptr (GError) error = NULL;
  gint64 id = gewu_session_put_entry_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->saving = FALSE;
  if (id == 0)
    show_error (self, error);
  else if (self->goes_on)
    begin_next (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

/* FALSE: it is told at the field. */
static gboolean
read_number (GewuEntrySheetForm  *self,
             GewuAssessmentEntry *entry)
{
  g_autofree char *typed = gewu_fields_form_dup_text (self->form, "value");
  g_autofree char *text = gewu_fields_form_dup_value (self->form, "value");

  entry->has_value = text != NULL && gewu_decimal_parse (text, &entry->value);
  if (entry->has_value || (typed == NULL && self->declaration->kind == GEWU_ENTRY_OCCURRENCE))
    return TRUE;

  gewu_fields_form_set_problem (self->form, "value", _("Write a number."));
  gewu_fields_form_focus (self->form, "value");
  return FALSE;
}

static gboolean
read_day (GewuEntrySheetForm  *self,
          GewuAssessmentEntry *entry)
{
  g_autofree char *typed = gewu_fields_form_dup_text (self->form, "date");

  entry->day = gewu_fields_form_get_day (self->form, "date");
  if (typed == NULL || gewu_day_is_valid (entry->day))
    return TRUE;

  gewu_fields_form_set_problem (self->form, "date", _("Write the day as 2023-07-04."));
  gewu_fields_form_focus (self->form, "date");
  return FALSE;
}

/* The first choice stands for none. */
static char *
dup_finder (GewuEntrySheetForm *self)
{
  guint selected = gtk_drop_down_get_selected (self->finder);

  if (selected == 0 || selected > self->declaration->finders->len)
    return NULL;

  return g_strdup (((const GewuFinder *) g_ptr_array_index (self->declaration->finders,
                                                            selected - 1))->id);
}

static void
save (GewuEntrySheetForm *self)
{
  g_autoptr (GewuAssessmentEntry) entry = g_new0 (GewuAssessmentEntry, 1);

  gtk_label_set_text (self->error, "");
  if (self->saving || !read_day (self, entry) || !read_number (self, entry))
    return;
  entry->subject = gewu_record_entry_get_id (self->subject);
  if (entry->subject == 0)
    {
      tell_subject (self, _("Choose one of those that are found."));
      return;
    }

  entry->id = self->id;
  entry->measure = g_strdup (self->declaration->name);
  entry->noun = self->declaration->noun;
  entry->finder = dup_finder (self);
  entry->matter = gewu_fields_form_dup_text (self->form, "matter");
  entry->reason = gewu_fields_form_dup_text (self->form, "reason");
  entry->document = gewu_fields_form_dup_text (self->form, "document");
  self->saving = TRUE;
  gewu_session_put_entry_async (self->session, self->assessment, entry, self->request, saved_cb,
                                g_object_ref (self));
}

static void
do_cb (GewuEntrySheetForm *self)
{
  self->goes_on = FALSE;
  save (self);
}

static void
go_on (GtkWidget  *widget,
       const char *name G_GNUC_UNUSED,
       GVariant   *parameter G_GNUC_UNUSED)
{
  GewuEntrySheetForm *self = GEWU_ENTRY_SHEET_FORM (widget);

  if (self->id != 0)
    return;

  self->goes_on = TRUE;
  save (self);
}

static void
gewu_entry_sheet_form_dispose (GObject *object)
{
  GewuEntrySheetForm *self = GEWU_ENTRY_SHEET_FORM (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ENTRY_SHEET_FORM);
  self->form = NULL;
  self->subject = NULL;
  g_clear_object (&self->request);
  g_clear_object (&self->session);
  g_clear_pointer (&self->scheme, gewu_scheme_unref);

  G_OBJECT_CLASS (gewu_entry_sheet_form_parent_class)->dispose (object);
}

static void
gewu_entry_sheet_form_class_init (GewuEntrySheetFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_entry_sheet_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-entry-sheet-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetForm, subject_box);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetForm, subject_problem);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetForm, finder_box);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetForm, finder);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetForm, finders);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetForm, fields);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetForm, error);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetForm, next_button);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetForm, do_button);
  gtk_widget_class_bind_template_callback (widget_class, do_cb);
  gtk_widget_class_install_action (widget_class, "entry.next", NULL, go_on);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_entry_sheet_form_init (GewuEntrySheetForm *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
  gewu_do_key_add_continue (GTK_WINDOW (self), "entry.next");
}

static void
append_subject (GewuEntrySheetForm *self)
{
  self->subject = g_object_new (GEWU_TYPE_RECORD_ENTRY, "nouns",
                                gewu_noun_to_id (self->declaration->noun), "label",
                                _("About whom"), "placeholder", _("Type a name"), "fills",
                                TRUE, NULL);
  gewu_record_entry_set_session (self->subject, self->session);
  g_signal_connect_object (self->subject, "changed", G_CALLBACK (subject_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->subject_box, GTK_WIDGET (self->subject));
}

static void
append_fields (GewuEntrySheetForm *self)
{
  self->form = gewu_fields_form_new (self->session, 2);
  gewu_fields_form_add (self->form, &day_field);
  gewu_fields_form_add (self->form, &value_field);
  if (self->declaration->matter_group != NULL)
    gewu_fields_form_add (self->form, &matter_field);
  gewu_fields_form_add (self->form, &reason_field);
  gewu_fields_form_add (self->form, &document_field);
  gtk_box_append (self->fields, GTK_WIDGET (self->form));

  gtk_widget_set_visible (self->finder_box, self->declaration->finders->len > 0);
  gtk_string_list_append (self->finders, "—");
  for (guint i = 0; i < self->declaration->finders->len; i++)
    gtk_string_list_append (self->finders,
                            ((const GewuFinder *) g_ptr_array_index (self->declaration->finders,
                                                                     i))->title);
}

static void
set_field (GewuEntrySheetForm *self,
           const char         *field,
           const char         *text)
{
  GewuFieldEditor *editor = gewu_fields_form_find (self->form, field);

  if (editor != NULL)
    gewu_field_editor_set_value (editor, text, 0);
}

static void
set_entry (GewuEntrySheetForm        *self,
           const GewuAssessmentEntry *entry)
{
  g_autofree char *day = gewu_day_to_string (entry->day);
  g_autofree char *value = entry->has_value ? gewu_decimal_to_string (entry->value, 0) : NULL;

  self->id = entry->id;
  gewu_record_entry_set_record (self->subject, entry->subject_name, entry->subject);
  set_field (self, "date", day);
  set_field (self, "value", value);
  set_field (self, "matter", entry->matter);
  set_field (self, "reason", entry->reason);
  set_field (self, "document", entry->document);
  for (guint i = 0; i < self->declaration->finders->len; i++)
    if (g_strcmp0 (((const GewuFinder *) g_ptr_array_index (self->declaration->finders, i))->id,
                   entry->finder) == 0)
      gtk_drop_down_set_selected (self->finder, i + 1);
}

GewuEntrySheetForm *
gewu_entry_sheet_form_new (GtkWindow                 *parent,
                           GewuSession               *session,
                           gint64                     assessment,
                           GewuScheme                *scheme,
                           const char                *measure,
                           const GewuAssessmentEntry *entry)
{
  GewuEntrySheetForm *self = g_object_new (GEWU_TYPE_ENTRY_SHEET_FORM, "transient-for", parent,
                                           NULL);

  self->session = g_object_ref (session);
  self->scheme = gewu_scheme_ref (scheme);
  self->declaration = gewu_scheme_find_entry (scheme, measure);
  self->assessment = assessment;
  gtk_window_set_title (GTK_WINDOW (self), self->declaration->title);
  append_subject (self);
  append_fields (self);
  gtk_widget_set_visible (self->next_button, entry == NULL);
  if (entry != NULL)
    set_entry (self, entry);
  return self;
}
