/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-input.h"

#include <string.h>

#include "gewu-decimal.h"

#define NUMBER_CHARS 5
#define LIST_CHARS 10
#define MOST_LIST_CHARS 22
#define SEPARATOR "、"

struct _GewuSchemeInput
{
  GtkWidget        parent_instance;

  GtkWidget       *entry;
  GewuSchemeDraft *draft;      /* owned */
  char            *place;
  GewuFormType     type;
  gboolean         negated;
  gboolean         filling;
  gboolean         wrong;      /* the engine says so */
};

G_DEFINE_FINAL_TYPE (GewuSchemeInput, gewu_scheme_input, GTK_TYPE_WIDGET)

static gboolean
is_number (const GewuSchemeInput *self)
{
  return self->type == GEWU_FORM_DECIMAL || self->type == GEWU_FORM_INTEGER ||
         self->type == GEWU_FORM_DECIMALS;
}

/* ---- text and number */

/* "−１．５" as "-1.5". */
static char *
normalize (const char *text)
{
  GString *result = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c >= 0xff10 && c <= 0xff19)
        c = c - 0xff10 + '0';
      else if (c == 0x2212 || c == 0xff0d || c == 0x2013)
        c = '-';
      else if (c == 0xff0e || c == 0x3002)
        c = '.';
      g_string_append_unichar (result, c);
    }

  return g_strstrip (g_string_free (result, FALSE));
}

/* "20" of "-20" and the other way; what is no number stays. */
static char *
negate (const char *text)
{
  GewuDecimal value;

  if (!gewu_decimal_parse (text, &value) || value.millionths == 0)
    return g_strdup (text);

  return *text == '-' ? g_strdup (text + 1) : g_strconcat ("-", text, NULL);
}

/* The engine says no more than the first mistake; what is no number is marked at once. */
static void
show_wrong (GewuSchemeInput *self)
{
  g_autofree char *text = normalize (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  GewuDecimal value;
  gboolean is_single = is_number (self) && self->type != GEWU_FORM_DECIMALS;
  gboolean wrong = self->wrong ||
                   (is_single && *text != '\0' && !gewu_decimal_parse (text, &value));

  if (wrong)
    gtk_widget_add_css_class (self->entry, "wrong");
  else
    gtk_widget_remove_css_class (self->entry, "wrong");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* As the draft gets it. */
static char *
read_entry (GewuSchemeInput *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *number = NULL;

  if (!is_number (self))
    return g_strdup (text);

  number = normalize (text);

  return self->negated ? negate (number) : g_steal_pointer (&number);
}

/* As the draft has it. */
static char *
read_draft (GewuSchemeInput *self)
{
  char *text;

  if (self->type == GEWU_FORM_WORDS || self->type == GEWU_FORM_DECIMALS)
    text = gewu_scheme_draft_join (self->draft, self->place, SEPARATOR);
  else
    text = gewu_scheme_draft_dup (self->draft, self->place);

  return text != NULL ? text : g_strdup ("");
}

static void
write_draft (GewuSchemeInput *self,
             const char      *text)
{
  if (self->type == GEWU_FORM_INTEGER)
    gewu_scheme_draft_set_integer (self->draft, self->place, text);
  else if (self->type == GEWU_FORM_WORDS || self->type == GEWU_FORM_DECIMALS)
    gewu_scheme_draft_set_words (self->draft, self->place, text);
  else if (self->type == GEWU_FORM_NAME)
    gewu_scheme_form_set_name (self->draft, self->place, text);
  else
    gewu_scheme_draft_set (self->draft, self->place, text);
}

/* ---- both ways */

static void
fill (GewuSchemeInput *self)
{
  g_autofree char *wanted = read_draft (self);
  g_autofree char *shown = read_entry (self);
  g_autofree char *text = NULL;

  if (g_str_equal (wanted, shown))
    return;

  /* A list says the same with other separators between its words. */
  if (self->filling)
    return;
  text = self->negated ? negate (wanted) : g_strdup (wanted);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->filling = FALSE;
}

/* Names are followed by what refers to them, so they wait until they are whole. */
static void
changed_cb (GewuSchemeInput *self)
{
  g_autofree char *text = NULL;

  if (self->filling || self->type == GEWU_FORM_NAME)
    return;

  text = read_entry (self);
  self->filling = TRUE;
  write_draft (self, text);
  self->filling = FALSE;
}

void
gewu_scheme_input_commit (GewuSchemeInput *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GEWU_IS_SCHEME_INPUT (self));

  text = read_entry (self);
  if (self->type == GEWU_FORM_NAME)
    write_draft (self, text);
}

static void
left_cb (GewuSchemeInput *self)
{
  gewu_scheme_input_commit (self);
  gewu_scheme_draft_end_step (self->draft);
}

static void
step_number (GewuSchemeInput *self,
             int              step)
{
  g_autofree char *text = normalize (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *next = NULL;
  GewuDecimal value, sum;

  if (!gewu_decimal_parse (text, &value) ||
      !gewu_decimal_add (value, gewu_decimal_from_int (step), &sum))
    return;

  next = gewu_decimal_to_string (sum, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), next);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static gboolean
key_cb (GewuSchemeInput *self,
        guint            keyval,
        guint            keycode G_GNUC_UNUSED,
        GdkModifierType  state G_GNUC_UNUSED)
{
  if (self->type != GEWU_FORM_DECIMAL && self->type != GEWU_FORM_INTEGER)
    return GDK_EVENT_PROPAGATE;
  if (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  step_number (self, keyval == GDK_KEY_Up ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* ---- the widget */

static gboolean
gewu_scheme_input_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GEWU_SCHEME_INPUT (widget)->entry);
}

/* Also when its page or the window is closed. */
static void
gewu_scheme_input_unmap (GtkWidget *widget)
{
  gewu_scheme_input_commit (GEWU_SCHEME_INPUT (widget));

  GTK_WIDGET_CLASS (gewu_scheme_input_parent_class)->unmap (widget);
}

static void
gewu_scheme_input_dispose (GObject *object)
{
  GewuSchemeInput *self = GEWU_SCHEME_INPUT (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (gewu_scheme_input_parent_class)->dispose (object);
}

static void
gewu_scheme_input_finalize (GObject *object)
{
  g_free (GEWU_SCHEME_INPUT (object)->place);

  G_OBJECT_CLASS (gewu_scheme_input_parent_class)->finalize (object);
}

static void
gewu_scheme_input_class_init (GewuSchemeInputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_scheme_input_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_scheme_input_finalize;
  widget_class->grab_focus = gewu_scheme_input_grab_focus;
  widget_class->unmap = gewu_scheme_input_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gewu_scheme_input_init (GewuSchemeInput *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  /* Before the entry takes them for moving the cursor. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (left_cb), self);
}

static void
set_width (GewuSchemeInput *self)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);
  gboolean is_list = self->type == GEWU_FORM_DECIMALS;

  if (!is_number (self))
    {
      gtk_editable_set_width_chars (editable, LIST_CHARS);
      gtk_widget_set_hexpand (self->entry, TRUE);
      return;
    }
  if (is_list)
    {
      int length = (int) g_utf8_strlen (gtk_editable_get_text (editable), -1) + 2;

      gtk_editable_set_width_chars (editable, CLAMP (length, LIST_CHARS, MOST_LIST_CHARS));
    }
  else
    gtk_editable_set_width_chars (editable, NUMBER_CHARS);
  gtk_editable_set_max_width_chars (editable, is_list ? MOST_LIST_CHARS : NUMBER_CHARS + 2);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), is_list ? GTK_INPUT_PURPOSE_FREE_FORM
                                                                : GTK_INPUT_PURPOSE_NUMBER);
  gtk_editable_set_alignment (editable, is_list ? 0 : 1);
  gtk_widget_add_css_class (self->entry, "number");
}

GtkWidget *
gewu_scheme_input_new (GewuSchemeDraft *draft,
                       const char      *place,
                       GewuFormType     type,
                       gboolean         negated,
                       const char      *label)
{
  GewuSchemeInput *self = g_object_new (GEWU_TYPE_SCHEME_INPUT, NULL);

  self->draft = g_object_ref (draft);
  self->place = g_strdup (place);
  self->type = type;
  self->negated = negated;
  fill (self);
  set_width (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_signal_connect_object (draft, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

const char *
gewu_scheme_input_get_place (GewuSchemeInput *self)
{
  g_return_val_if_fail (GEWU_IS_SCHEME_INPUT (self), NULL);

  return self->place;
}

void
gewu_scheme_input_set_wrong (GewuSchemeInput *self,
                             gboolean         wrong)
{
  g_return_if_fail (GEWU_IS_SCHEME_INPUT (self));

  self->wrong = wrong;
  show_wrong (self);
}
