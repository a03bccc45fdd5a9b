/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-filter-editor.h"

#include <glib/gi18n.h>

#include "gewu-record-entry.h"
#include "gewu-unit-chooser.h"

struct _GewuFilterEditor
{
  GtkWidget            parent_instance;

  GtkWidget           *content;
  GtkLabel            *label;
  GtkWidget           *input;       /* a GtkDropDown, GewuUnitChooser or GewuRecordEntry */

  const GewuCriterion *criterion;
  GPtrArray           *values;      /* of the drop-down; the first, NULL, is "any" */
  GtkStringList       *texts;       /* borrowed from the drop-down */
  GCancellable        *request;     /* owned, nullable: for the words of a dictionary */
  GewuFilter       *filter;   /* owned, nullable */
  gboolean             setting;
};

G_DEFINE_FINAL_TYPE (GewuFilterEditor, gewu_filter_editor, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Takes filter. */
static void
change_filter (GewuFilterEditor *self,
                  GewuFilter    *filter)
{
  g_clear_pointer (&self->filter, gewu_filter_free);
  self->filter = filter;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ---- words */

static void
append_words (GewuFilterEditor  *self,
              const char *const *values,
              const char *const *texts)
{
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_ptr_array_add (self->values, g_strdup (values[i]));
      gtk_string_list_append (self->texts, texts[i]);
    }
}

static void
select_word (GewuFilterEditor *self)
{
  guint selected = 0;

  for (guint i = 1; self->filter != NULL && i < self->values->len; i++)
    if (g_str_equal (g_ptr_array_index (self->values, i), self->filter->value))
      selected = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->input), selected);
}

static void
word_cb (GewuFilterEditor *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->input));
  GewuFilter *filter = NULL;

  if (self->setting || selected >= self->values->len)
    return;

  if (selected > 0)
    filter = gewu_filter_new (self->criterion, g_ptr_array_index (self->values, selected), 0,
                                    gtk_string_list_get_string (self->texts, selected));
  change_filter (self, filter);
}

static void
terms_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuFilterEditor) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = gewu_session_get_terms_finish (GEWU_SESSION (source), result, &error);
  const char *const *texts = (const char *const *) words;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || words == NULL ||
      self->input == NULL)
    return;

  self->setting = TRUE;
  gtk_string_list_splice (self->texts, 1, self->values->len - 1, NULL);
  g_ptr_array_set_size (self->values, 1);
  append_words (self, texts, texts);
  select_word (self);
  self->setting = FALSE;
}

static GtkWidget *
create_drop_down (GewuFilterEditor *self)
{
  const char *any[] = { _("Any"), NULL };
  GtkWidget *drop_down;
  g_auto (GStrv) values = NULL;
  g_auto (GStrv) texts = NULL;

  self->texts = gtk_string_list_new (any);
  g_ptr_array_add (self->values, NULL);
  if (gewu_criterion_dup_words (self->criterion, &values, &texts) == NULL)
    append_words (self, (const char *const *) values, (const char *const *) texts);
  drop_down = gtk_drop_down_new (G_LIST_MODEL (self->texts), NULL);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (word_cb), self,
                           G_CONNECT_SWAPPED);
  return drop_down;
}

static void
ask_for_terms (GewuFilterEditor *self,
               GewuSession      *session)
{
  g_auto (GStrv) values = NULL;
  g_auto (GStrv) texts = NULL;
  const char *term_kind = gewu_criterion_dup_words (self->criterion, &values, &texts);

  if (term_kind != NULL)
    gewu_session_get_terms_async (session, term_kind, self->request, terms_cb,
                                  g_object_ref (self));
}

/* ---- records */

static void
unit_cb (GewuFilterEditor *self)
{
  GewuUnitChooser *chooser = GEWU_UNIT_CHOOSER (self->input);
  gint64 unit = gewu_unit_chooser_get_unit (chooser);

  if (!self->setting)
    change_filter (self, unit == 0 ? NULL
                                      : gewu_filter_new (self->criterion, NULL, unit,
                                                            gewu_unit_chooser_get_name (chooser)));
}

static void
record_chosen_cb (GewuFilterEditor *self,
                  GewuRecord       *record)
{
  const char *name = gewu_record_get (record, "name");

  change_filter (self, gewu_filter_new (self->criterion, NULL, gewu_record_get_id (record),
                                              name != NULL ? name : ""));
}

/* An entry that was emptied asks for nothing. */
static void
record_changed_cb (GewuFilterEditor *self)
{
  const char *text = gewu_record_entry_get_text (GEWU_RECORD_ENTRY (self->input));

  if (!self->setting && self->filter != NULL && *text == '\0')
    change_filter (self, NULL);
}

static GtkWidget *
create_record_input (GewuFilterEditor *self)
{
  GtkWidget *input;

  if (self->criterion->related == GEWU_NOUN_UNIT)
    {
      input = g_object_new (GEWU_TYPE_UNIT_CHOOSER, NULL);
      g_signal_connect_object (input, "notify::unit", G_CALLBACK (unit_cb), self,
                               G_CONNECT_SWAPPED);
      return input;
    }

  input = g_object_new (GEWU_TYPE_RECORD_ENTRY, "fills", TRUE,
                        "nouns", gewu_noun_to_id (self->criterion->related),
                        "label", gewu_criterion_get_label (self->criterion),
                        "placeholder", _("Name or number"), NULL);
  g_signal_connect_object (input, "chosen", G_CALLBACK (record_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (input, "changed", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return input;
}

/* ---- the class */

static void
gewu_filter_editor_dispose (GObject *object)
{
  GewuFilterEditor *self = GEWU_FILTER_EDITOR (object);

  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  if (self->input != NULL)
    g_signal_handlers_disconnect_by_data (self->input, self);
  self->input = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_FILTER_EDITOR);

  G_OBJECT_CLASS (gewu_filter_editor_parent_class)->dispose (object);
}

static void
gewu_filter_editor_finalize (GObject *object)
{
  GewuFilterEditor *self = GEWU_FILTER_EDITOR (object);

  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->filter, gewu_filter_free);

  G_OBJECT_CLASS (gewu_filter_editor_parent_class)->finalize (object);
}

static void
gewu_filter_editor_class_init (GewuFilterEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_filter_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_filter_editor_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-filter-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuFilterEditor, content);
  gtk_widget_class_bind_template_child (widget_class, GewuFilterEditor, label);
}

static void
gewu_filter_editor_init (GewuFilterEditor *self)
{
  self->values = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GewuFilterEditor *
gewu_filter_editor_new (const GewuCriterion *criterion)
{
  GewuFilterEditor *self = g_object_new (GEWU_TYPE_FILTER_EDITOR, NULL);
  const char *label = gewu_criterion_get_label (criterion);

  self->criterion = criterion;
  gtk_label_set_text (self->label, label);
  self->input = criterion->kind == GEWU_CRITERION_WORD ? create_drop_down (self)
                                                       : create_record_input (self);
  gtk_widget_set_hexpand (self->input, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_box_append (GTK_BOX (self->content), self->input);
  return self;
}

void
gewu_filter_editor_set_session (GewuFilterEditor *self,
                                GewuSession      *session)
{
  g_return_if_fail (GEWU_IS_FILTER_EDITOR (self));

  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  self->request = g_cancellable_new ();
  if (GEWU_IS_UNIT_CHOOSER (self->input))
    gewu_unit_chooser_set_session (GEWU_UNIT_CHOOSER (self->input), session);
  else if (GEWU_IS_RECORD_ENTRY (self->input))
    gewu_record_entry_set_session (GEWU_RECORD_ENTRY (self->input), session);
  else if (session != NULL)
    ask_for_terms (self, session);
}

const GewuCriterion *
gewu_filter_editor_get_criterion (GewuFilterEditor *self)
{
  g_return_val_if_fail (GEWU_IS_FILTER_EDITOR (self), NULL);

  return self->criterion;
}

GewuFilter *
gewu_filter_editor_dup_filter (GewuFilterEditor *self)
{
  g_return_val_if_fail (GEWU_IS_FILTER_EDITOR (self), NULL);

  return self->filter != NULL ? gewu_filter_copy (self->filter) : NULL;
}

void
gewu_filter_editor_set_filter (GewuFilterEditor *self,
                               const GewuFilter *filter)
{
  GewuFilter *copy = filter != NULL ? gewu_filter_copy (filter) : NULL;
  gint64 id = copy != NULL ? copy->id : 0;

  g_return_if_fail (GEWU_IS_FILTER_EDITOR (self));

  g_clear_pointer (&self->filter, gewu_filter_free);
  self->filter = copy;
  self->setting = TRUE;
  if (GEWU_IS_UNIT_CHOOSER (self->input))
    gewu_unit_chooser_set_unit (GEWU_UNIT_CHOOSER (self->input), id);
  else if (GEWU_IS_RECORD_ENTRY (self->input))
    gewu_record_entry_set_record (GEWU_RECORD_ENTRY (self->input), copy != NULL ? copy->text : "",
                                  id);
  else
    select_word (self);
  self->setting = FALSE;
}
