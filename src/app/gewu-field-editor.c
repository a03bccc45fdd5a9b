/* The input of one field in a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-field-editor.h"

#include <glib/gi18n.h>

#include "gewu-record-entry.h"
#include "gewu-words.h"

/* Texts of that width get several lines. */
#define LONG_TEXT 40
#define WIDE_TEXT 24
#define TERM_SEPARATOR "、"

struct _GewuFieldEditor
{
  GtkWidget        parent_instance;

  GtkWidget       *content;
  GtkLabel        *label;
  GtkStack        *inputs;
  GtkEntry        *entry;
  GtkTextBuffer   *text;
  GtkWidget       *text_view;
  GewuRecordEntry *record;
  GtkDropDown     *term;
  GtkStringList   *terms;
  GtkBox          *checks;
  GtkBox          *choices;
  GtkCheckButton  *flag;
  GtkLabel        *problem;

  const GewuField *field;
  GCancellable    *request;  /* owned; for the words of a dictionary */
  char            *wanted;   /* value of a term until its dictionary has come */
};

G_DEFINE_FINAL_TYPE (GewuFieldEditor, gewu_field_editor, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What an issue is about takes several lines, however narrow its column is in lists. */
static gboolean
is_long (const GewuField *field)
{
  return field->type == GEWU_FIELD_TEXT &&
         (field->width >= LONG_TEXT || g_str_equal (field->id, "text"));
}

static const char *
get_record_nouns (const GewuField *field)
{
  switch ((int) field->type)
    {
    case GEWU_FIELD_UNIT:
      return "unit";

    case GEWU_FIELD_PERSON:
      return "person";

    case GEWU_FIELD_GRID:
      return "grid";

    case GEWU_FIELD_ENTERPRISE:
      return "enterprise";

    default:
      return NULL;
    }
}

static void
changed_cb (GewuFieldEditor *self)
{
  gewu_field_editor_set_problem (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_checks (GewuFieldEditor *self,
            const char      *value)
{
  g_auto (GStrv) words = g_strsplit (value != NULL ? value : "", TERM_SEPARATOR, -1);

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    {
      const char *word = gtk_check_button_get_label (GTK_CHECK_BUTTON (check));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   g_strv_contains ((const char *const *) words, word));
    }
}

static char *
dup_checks (GewuFieldEditor *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_string_append_printf (text, "%s%s", text->len > 0 ? TERM_SEPARATOR : "",
                              gtk_check_button_get_label (GTK_CHECK_BUTTON (check)));

  return g_strdup (text->str);
}

/* At most one is chosen; a second click takes it back. */
static void
choice_toggled_cb (GewuFieldEditor *self,
                   GtkToggleButton *toggled)
{
  if (gtk_toggle_button_get_active (toggled))
    for (GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices));
         choice != NULL; choice = gtk_widget_get_next_sibling (choice))
      if (choice != GTK_WIDGET (toggled))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (choice), FALSE);

  changed_cb (self);
}

static void
append_choice (GewuFieldEditor *self,
               const char      *word)
{
  GtkWidget *choice = gtk_toggle_button_new_with_label (word);

  g_signal_connect_swapped (choice, "toggled", G_CALLBACK (choice_toggled_cb), self);
  gtk_box_append (self->choices, choice);
}

static void
set_choice (GewuFieldEditor *self,
            const char      *value)
{
  for (GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); choice != NULL;
       choice = gtk_widget_get_next_sibling (choice))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (choice),
                                  g_strcmp0 (gtk_button_get_label (GTK_BUTTON (choice)),
                                             value) == 0);
}

static const char *
get_choice (GewuFieldEditor *self)
{
  for (GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); choice != NULL;
       choice = gtk_widget_get_next_sibling (choice))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (choice)))
      return gtk_button_get_label (GTK_BUTTON (choice));

  return "";
}

/* The first entry stands for "none". */
static void
select_term (GewuFieldEditor *self,
             const char      *value)
{
  guint selected = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->terms)); i++)
    if (g_strcmp0 (gtk_string_list_get_string (self->terms, i), value) == 0)
      selected = i;
  gtk_drop_down_set_selected (self->term, selected);
}

static void
append_word (GewuFieldEditor *self,
             const char      *word)
{
  const char *input = gtk_stack_get_visible_child_name (self->inputs);
  GtkWidget *check;

  if (g_str_equal (input, "choice"))
    append_choice (self, word);
  else if (g_str_equal (input, "term"))
    gtk_string_list_append (self->terms, word);
  else
    {
      check = gtk_check_button_new_with_label (word);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (changed_cb), self);
      gtk_box_append (self->checks, check);
    }
}

static void
terms_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuFieldEditor) self = data;
  g_auto (GStrv) words = gewu_session_get_terms_finish (GEWU_SESSION (source), result, NULL);

  if (words == NULL || self->terms == NULL)
    return;

  for (guint i = 0; words[i] != NULL; i++)
    append_word (self, words[i]);
  select_term (self, self->wanted);
  set_checks (self, self->wanted);
  set_choice (self, self->wanted);
}

static void
name_input (GewuFieldEditor *self,
            GtkWidget       *input)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->label), -1);
}

/* Whether it takes several names, joined by "、". */
static gboolean
is_multiple (const GewuField *field)
{
  static const char *const ids[] = { "visitor", "assisting", "split", NULL };

  return g_strv_contains (ids, field->id);
}

/* Else a screen reader would meet them all. The template keeps them alive. */
static void
remove_other_inputs (GewuFieldEditor *self)
{
  GtkWidget *chosen = gtk_stack_get_visible_child (self->inputs);
  GtkWidget *input = gtk_widget_get_first_child (GTK_WIDGET (self->inputs));

  while (input != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (input);

      if (input != chosen)
        gtk_stack_remove (self->inputs, input);
      input = next;
    }
}

static void
choose_input (GewuFieldEditor *self,
              GewuSession     *session,
              gboolean         is_choice)
{
  const char *nouns = get_record_nouns (self->field);
  const char *input = "entry";

  if (is_choice)
    input = "choice";
  else if (nouns != NULL)
    {
      gewu_record_entry_set_session (self->record, session);
      g_object_set (self->record, "nouns", nouns, "label", gtk_label_get_text (self->label),
                    "multiple", is_multiple (self->field), NULL);
      input = "record";
    }
  else if (self->field->term_kind != NULL)
    input = self->field->type == GEWU_FIELD_TERM ? "term" : "checks";
  else if (self->field->type == GEWU_FIELD_FLAG)
    input = "flag";
  else if (is_long (self->field))
    input = "text";

  if (self->field->term_kind != NULL)
    gewu_session_get_terms_async (session, self->field->term_kind, self->request, terms_cb,
                                  g_object_ref (self));
  gtk_stack_set_visible_child_name (self->inputs, input);
  remove_other_inputs (self);
}

static gboolean
gewu_field_editor_grab_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* Moving on would leave it. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    return TRUE;

  return gtk_widget_child_focus (GTK_WIDGET (GEWU_FIELD_EDITOR (widget)->inputs),
                                 GTK_DIR_TAB_FORWARD);
}

static void
gewu_field_editor_dispose (GObject *object)
{
  GewuFieldEditor *self = GEWU_FIELD_EDITOR (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_FIELD_EDITOR);

  G_OBJECT_CLASS (gewu_field_editor_parent_class)->dispose (object);
}

static void
gewu_field_editor_finalize (GObject *object)
{
  GewuFieldEditor *self = GEWU_FIELD_EDITOR (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (gewu_field_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-field-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, content);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, label);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, inputs);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, entry);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, text);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, text_view);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, record);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, term);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, terms);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, checks);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, choices);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, flag);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldEditor, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
gewu_field_editor_class_init (GewuFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_field_editor_dispose;
  object_class->finalize = gewu_field_editor_finalize;
  widget_class->grab_focus = gewu_field_editor_grab_focus;
  g_type_ensure (GEWU_TYPE_RECORD_ENTRY);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
gewu_field_editor_init (GewuFieldEditor *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (self->terms, "");
}

static GewuFieldEditor *
create_editor (const GewuField *field,
               GewuSession     *session,
               gboolean         is_choice)
{
  GewuFieldEditor *self = g_object_new (GEWU_TYPE_FIELD_EDITOR, NULL);
  g_autofree char *name = gewu_words_field (field);
  gboolean required = (field->flags & GEWU_FIELD_REQUIRED) != 0;
  g_autofree char *title = g_strconcat (name, required ? " *" : "", NULL);

  self->field = field;
  gtk_label_set_text (self->label, name);
  name_input (self, GTK_WIDGET (self->entry));
  name_input (self, self->text_view);
  name_input (self, GTK_WIDGET (self->term));
  name_input (self, GTK_WIDGET (self->checks));
  name_input (self, GTK_WIDGET (self->flag));
  name_input (self, GTK_WIDGET (self->choices));
  choose_input (self, session, is_choice);
  if (field->type == GEWU_FIELD_DATE)
    gtk_entry_set_placeholder_text (self->entry, _("year-month-day"));
  gtk_label_set_text (self->label, title);
  return self;
}

GewuFieldEditor *
gewu_field_editor_new (const GewuField *field,
                       GewuSession     *session)
{
  return create_editor (field, session, FALSE);
}

GewuFieldEditor *
gewu_field_editor_new_choice (const GewuField   *field,
                              GewuSession       *session,
                              const char *const *words)
{
  GewuFieldEditor *self = create_editor (field, session, TRUE);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    append_choice (self, words[i]);
  return self;
}

const GewuField *
gewu_field_editor_get_field (GewuFieldEditor *self)
{
  g_return_val_if_fail (GEWU_IS_FIELD_EDITOR (self), NULL);

  return self->field;
}

gboolean
gewu_field_editor_is_wide (GewuFieldEditor *self)
{
  g_return_val_if_fail (GEWU_IS_FIELD_EDITOR (self), FALSE);

  return self->field->width >= WIDE_TEXT;
}

char *
gewu_field_editor_get_text (GewuFieldEditor *self)
{
  const char *input;
  GtkTextIter start, end;

  g_return_val_if_fail (GEWU_IS_FIELD_EDITOR (self), NULL);

  input = gtk_stack_get_visible_child_name (self->inputs);
  if (g_str_equal (input, "record"))
    return g_strdup (gewu_record_entry_get_text (self->record));
  if (g_str_equal (input, "term"))
    return g_strdup (gtk_string_list_get_string (self->terms,
                                                 gtk_drop_down_get_selected (self->term)));
  if (g_str_equal (input, "checks"))
    return dup_checks (self);
  if (g_str_equal (input, "choice"))
    return g_strdup (get_choice (self));
  if (g_str_equal (input, "flag"))
    return g_strdup (gtk_check_button_get_active (self->flag) ? "1" : "0");
  if (g_str_equal (input, "entry"))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_text_buffer_get_bounds (self->text, &start, &end);
  return gtk_text_buffer_get_text (self->text, &start, &end, FALSE);
}

gint64
gewu_field_editor_get_ref (GewuFieldEditor *self)
{
  g_return_val_if_fail (GEWU_IS_FIELD_EDITOR (self), 0);

  return gewu_record_entry_get_id (self->record);
}

void
gewu_field_editor_set_value (GewuFieldEditor *self,
                             const char      *text,
                             gint64           ref)
{
  g_return_if_fail (GEWU_IS_FIELD_EDITOR (self));

  g_free (self->wanted);
  self->wanted = g_strdup (text);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  gtk_text_buffer_set_text (self->text, text != NULL ? text : "", -1);
  gewu_record_entry_set_record (self->record, text, ref);
  gtk_check_button_set_active (self->flag, g_strcmp0 (text, "1") == 0);
  select_term (self, text);
  set_checks (self, text);
  set_choice (self, text);
}

void
gewu_field_editor_set_problem (GewuFieldEditor *self,
                               const char      *problem)
{
  g_return_if_fail (GEWU_IS_FIELD_EDITOR (self));

  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}
