/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-field.h"

#include <glib/gi18n.h>

#include "gewu-scheme-input.h"
#include "gewu-scheme-measure-dialog.h"
#include "gewu-scheme-text.h"

#define TEXT_WIDTH 260

/* What a widget changes; belongs to the widget. */
typedef struct
{
  GewuSchemeDraft     *draft;
  char                *object;
  char                *place;
  const GewuFormField *field;
  char               **ids;       /* of a choice, by position; "" takes the member away */
  gboolean             filling;
} Binding;

static void
binding_free (gpointer data)
{
  Binding *self = data;

  g_object_unref (self->draft);
  g_free (self->object);
  g_free (self->place);
  g_strfreev (self->ids);
  g_free (self);
}

static Binding *
bind (GtkWidget           *widget,
      GewuSchemeDraft     *draft,
      const char          *object,
      const GewuFormField *field)
{
  Binding *binding = g_new0 (Binding, 1);

  binding->draft = g_object_ref (draft);
  binding->object = g_strdup (object);
  binding->place = gewu_scheme_place_member (object, field->member);
  binding->field = field;
  g_object_set_data_full (G_OBJECT (widget), "binding", binding, binding_free);

  return binding;
}

static Binding *
get_binding (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "binding");
}

static void
set_label (GtkWidget           *widget,
           const GewuFormField *field)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(field->title), -1);
}

/* ---- choices */

static gboolean
is_kind_of_rule (const Binding *binding)
{
  return binding->field->choices != NULL &&
         binding->field->choices == gewu_scheme_form_list_rules ();
}

static void
write_choice (Binding    *binding,
              const char *id)
{
  if (is_kind_of_rule (binding))
    {
      g_autofree char *rule = gewu_scheme_form_start_rule (binding->draft, binding->object, id);

      gewu_scheme_draft_set_json (binding->draft, binding->object, rule);
    }
  else
    gewu_scheme_draft_set (binding->draft, binding->place, id);
}

static void
chosen_cb (GtkDropDown *drop_down)
{
  Binding *binding = get_binding (drop_down);
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (!binding->filling && selected < g_strv_length (binding->ids))
    write_choice (binding, binding->ids[selected]);
}

static guint
find_choice (const Binding *binding)
{
  g_autofree char *value = gewu_scheme_draft_dup (binding->draft, binding->place);
  gboolean is_left_out = value == NULL && !binding->field->required;

  for (guint i = 0; binding->ids[i] != NULL; i++)
    if (g_strcmp0 (binding->ids[i], value) == 0 || (is_left_out && i == 0))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
show_choice (GtkDropDown *drop_down)
{
  Binding *binding = get_binding (drop_down);

  binding->filling = TRUE;
  gtk_drop_down_set_selected (drop_down, find_choice (binding));
  binding->filling = FALSE;
}

/* ids and titles (taken), in turn. */
static GtkWidget *
create_drop_down (GewuSchemeDraft     *draft,
                  const char          *object,
                  const GewuFormField *field,
                  char               **pairs)
{
  GtkStringList *titles = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GtkWidget *drop_down;
  Binding *binding;

  for (guint i = 0; pairs[i] != NULL; i += 2)
    {
      g_ptr_array_add (ids, pairs[i]);
      gtk_string_list_append (titles, pairs[i + 1]);
      g_free (pairs[i + 1]);
    }
  g_ptr_array_add (ids, NULL);
  g_free (pairs);
  drop_down = gtk_drop_down_new (G_LIST_MODEL (titles), NULL);
  binding = bind (drop_down, draft, object, field);
  binding->ids = (char **) g_ptr_array_steal (ids, NULL);
  show_choice (GTK_DROP_DOWN (drop_down));
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (chosen_cb), NULL);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_choice), drop_down,
                           G_CONNECT_SWAPPED);
  set_label (drop_down, field);

  return drop_down;
}

/* What is left out is its first choice. */
static GtkWidget *
create_choice (GewuSchemeDraft     *draft,
               const char          *object,
               const GewuFormField *field)
{
  GPtrArray *pairs = g_ptr_array_new ();

  for (const GewuFormChoice *choice = field->choices; choice->id != NULL; choice++)
    {
      g_ptr_array_add (pairs, g_strdup (choice->id));
      g_ptr_array_add (pairs, g_strdup (_(choice->title)));
    }
  g_ptr_array_add (pairs, NULL);

  return create_drop_down (draft, object, field, (char **) g_ptr_array_free (pairs, FALSE));
}

static GtkWidget *
create_reference (GewuSchemeDraft     *draft,
                  const char          *object,
                  const GewuFormField *field)
{
  g_autofree char *place = gewu_scheme_place_member (object, field->member);
  g_auto (GStrv) references = gewu_scheme_form_list_references (draft, place, field);
  GPtrArray *pairs = g_ptr_array_new ();

  if (!field->required)
    {
      g_ptr_array_add (pairs, g_strdup (""));
      g_ptr_array_add (pairs, g_strdup (_("none")));
    }
  for (guint i = 0; references[i] != NULL; i++)
    g_ptr_array_add (pairs, g_strdup (references[i]));
  g_ptr_array_add (pairs, NULL);

  return create_drop_down (draft, object, field, (char **) g_ptr_array_free (pairs, FALSE));
}

/* ---- flags */

static void
toggled_cb (GtkCheckButton *check)
{
  Binding *binding = get_binding (check);

  if (!binding->filling)
    gewu_scheme_draft_set_flag (binding->draft, binding->place,
                                gtk_check_button_get_active (check));
}

static void
show_flag (GtkCheckButton *check)
{
  Binding *binding = get_binding (check);

  binding->filling = TRUE;
  gtk_check_button_set_active (check, gewu_scheme_draft_get_flag (binding->draft, binding->place));
  binding->filling = FALSE;
}

static GtkWidget *
create_flag (GewuSchemeDraft     *draft,
             const char          *object,
             const GewuFormField *field)
{
  GtkWidget *check = gtk_check_button_new_with_label (_(field->title));

  bind (check, draft, object, field);
  show_flag (GTK_CHECK_BUTTON (check));
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), NULL);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_flag), check, G_CONNECT_SWAPPED);

  return check;
}

/* ---- measures */

static void
measure_clicked_cb (GtkWidget *button)
{
  Binding *binding = get_binding (button);
  gboolean is_operand = binding->field->type == GEWU_FORM_OPERAND;

  gtk_window_present (GTK_WINDOW (gewu_scheme_measure_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (button)), binding->draft,
    is_operand ? binding->place : binding->object, !binding->field->required)));
}

static void
show_measure (GtkWidget *button)
{
  const Binding *binding = get_binding (button);
  gboolean is_operand = binding->field->type == GEWU_FORM_OPERAND;
  g_autofree char *text =
    gewu_scheme_text_measure (binding->draft, is_operand ? binding->place : binding->object);

  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), text);
}

static GtkWidget *
create_measure (GewuSchemeDraft     *draft,
                const char          *object,
                const GewuFormField *field)
{
  GtkWidget *button = gtk_button_new_with_label ("");
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_tooltip_text (button, _("Choose what is counted"));
  bind (button, draft, object, field);
  show_measure (button);
  g_signal_connect (button, "clicked", G_CALLBACK (measure_clicked_cb), NULL);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_measure), button, G_CONNECT_SWAPPED);

  return button;
}

/* ---- numbers or something else */

enum
{
  OTHER_NONE,
  OTHER_NUMBER,
  OTHER_ELSE,     /* a measure, or "skip" */
  OTHER_AVERAGE,
};

static guint
get_other (const Binding *binding)
{
  g_autofree char *member = gewu_scheme_place_member (binding->place, "value");
  g_autofree char *text = gewu_scheme_draft_dup (binding->draft, binding->place);

  if (!gewu_scheme_draft_has (binding->draft, binding->place))
    return OTHER_NONE;
  if (binding->field->type == GEWU_FORM_OPERAND)
    return gewu_scheme_draft_has (binding->draft, member) ? OTHER_NUMBER : OTHER_ELSE;

  if (g_strcmp0 (text, "average") == 0)
    return OTHER_AVERAGE;

  return g_strcmp0 (text, "skip") == 0 ? OTHER_ELSE : OTHER_NUMBER;
}

static void
other_chosen_cb (GtkDropDown *drop_down)
{
  static const char *const fallbacks[] = { NULL, "\"0\"", "\"skip\"", "\"average\"" };
  static const char *const operands[] = { NULL, "{\"value\":\"1\"}", "{\"measure\":\"\"}" };
  Binding *binding = get_binding (drop_down);
  gboolean is_operand = binding->field->type == GEWU_FORM_OPERAND;
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (selected <= OTHER_AVERAGE && selected != get_other (binding))
    gewu_scheme_draft_set_json (binding->draft, binding->place,
                                is_operand ? operands[selected] : fallbacks[selected]);
}

static GtkWidget *
create_other (GewuSchemeDraft     *draft,
              const char          *object,
              const GewuFormField *field,
              GPtrArray           *inputs)
{
  gboolean is_operand = field->type == GEWU_FORM_OPERAND;
  const char *titles[] = { is_operand ? _("nothing") : _("not ranked"),
                           is_operand ? _("a number") : _("points"),
                           is_operand ? _("a measure") : _("left out"),
                           is_operand ? NULL : _("the average of the others"), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (titles);
  Binding *binding = bind (drop_down, draft, object, field);
  guint other = get_other (binding);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), other);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (other_chosen_cb), NULL);
  set_label (drop_down, field);
  gtk_box_append (GTK_BOX (box), drop_down);
  if (other == OTHER_NUMBER)
    {
      g_autofree char *value = is_operand ? gewu_scheme_place_member (binding->place, "value")
                                          : g_strdup (binding->place);
      GtkWidget *input = gewu_scheme_input_new (draft, value, GEWU_FORM_DECIMAL, FALSE,
                                                _(field->title));

      g_ptr_array_add (inputs, input);
      gtk_box_append (GTK_BOX (box), input);
    }
  else if (other == OTHER_ELSE && is_operand)
    gtk_box_append (GTK_BOX (box), create_measure (draft, object, field));

  return box;
}

/* ---- with its title */

static GtkWidget *
create_input (GewuSchemeDraft     *draft,
              const char          *object,
              const GewuFormField *field,
              GPtrArray           *inputs)
{
  g_autofree char *place = gewu_scheme_place_member (object, field->member);
  GtkWidget *input = gewu_scheme_input_new (draft, place, field->type, FALSE, _(field->title));

  if (field->type == GEWU_FORM_TEXT || field->type == GEWU_FORM_NAME ||
      field->type == GEWU_FORM_WORDS)
    gtk_widget_set_size_request (input, TEXT_WIDTH, -1);
  g_ptr_array_add (inputs, input);

  return input;
}

static GtkWidget *
create_editor (GewuSchemeDraft     *draft,
               const char          *object,
               const GewuFormField *field,
               GPtrArray           *inputs)
{
  switch (field->type)
    {
    case GEWU_FORM_FLAG:
      return create_flag (draft, object, field);

    case GEWU_FORM_CHOICE:
      return create_choice (draft, object, field);

    case GEWU_FORM_REFERENCE:
      return create_reference (draft, object, field);

    case GEWU_FORM_MEASURE:
      return create_measure (draft, object, field);

    case GEWU_FORM_OPERAND:
    case GEWU_FORM_FALLBACK:
      return create_other (draft, object, field, inputs);

    case GEWU_FORM_TEXT:
    case GEWU_FORM_NAME:
    case GEWU_FORM_DECIMAL:
    case GEWU_FORM_INTEGER:
    case GEWU_FORM_WORDS:
    case GEWU_FORM_DECIMALS:
      return create_input (draft, object, field, inputs);

    case GEWU_FORM_OBJECT:
    case GEWU_FORM_LIST:
    case GEWU_FORM_RULE:
      break;
    }

  g_assert_not_reached ();
}

GtkWidget *
gewu_scheme_field_new (GewuSchemeDraft     *draft,
                       const char          *object,
                       const GewuFormField *field,
                       GPtrArray           *inputs)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_(field->title));

  gtk_widget_add_css_class (title, "dim");
  if (field->type != GEWU_FORM_FLAG)
    gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), create_editor (draft, object, field, inputs));
  if (field->unit != NULL)
    gtk_box_append (GTK_BOX (box), gtk_label_new (_(field->unit)));
  gtk_widget_add_css_class (box, "scheme-field");

  return box;
}
