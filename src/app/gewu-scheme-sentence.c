/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-sentence.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-scheme-text.h"

typedef struct
{
  GewuSchemeFlow   *flow;
  GewuSchemeDraft  *draft;
  const char       *place;   /* of the object the sentence is about */
  const char       *label;   /* what is said to those who do not see the sentence */
  GPtrArray        *inputs;
} Sentence;

static void
append_text (const Sentence *self,
             const char     *text,
             const char     *style)
{
  GtkWidget *label;

  if (*text == '\0')
    return;

  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gewu_scheme_flow_append (self->flow, label);
}

static void
append_input (const Sentence *self,
              const char     *member,
              gboolean        negated)
{
  g_autofree char *place = gewu_scheme_place_member (self->place, member);
  const GewuFormField *field = gewu_scheme_form_find_field (self->draft, place);
  GewuFormType type = field != NULL ? field->type : GEWU_FORM_DECIMAL;
  g_autofree char *label = NULL;
  GtkWidget *input;

  if (type == GEWU_FORM_FALLBACK || type == GEWU_FORM_OPERAND)
    type = GEWU_FORM_DECIMAL;
  label = g_strdup_printf ("%s: %s", self->label, field != NULL ? _(field->title) : member);
  input = gewu_scheme_input_new (self->draft, place, type, negated, label);
  gewu_scheme_flow_append (self->flow, input);
  g_ptr_array_add (self->inputs, input);
}

/* A text of the document; a measure by its title. */
static void
append_shown (const Sentence *self,
              const char     *member)
{
  g_autofree char *place = gewu_scheme_place_member (self->place, member);
  g_autofree char *text = g_str_equal (member, "measure")
                          ? gewu_scheme_text_measure (self->draft, self->place)
                          : gewu_scheme_draft_dup (self->draft, place);

  append_text (self, text != NULL ? text : "", "strong");
}

static void
append_sentence (const Sentence *self,
                 const char     *text)
{
  const char *at = text;

  while (*at != '\0')
    {
      gsize length = strcspn (at, "{[");
      g_autofree char *words = g_strstrip (g_strndup (at, length));
      g_autofree char *member = NULL;
      gboolean negated;

      append_text (self, words, NULL);
      at += length;
      if (*at == '\0')
        return;
      negated = at[1] == '-';
      length = strcspn (at, "}]");
      member = g_strndup (at + 1 + negated, length - 1 - negated);
      if (*at == '{')
        append_input (self, member, negated);
      else
        append_shown (self, member);
      at += length + (at[length] != '\0');
    }
}

void
gewu_scheme_sentence_fill (GewuSchemeFlow          *flow,
                           GewuSchemeDraft         *draft,
                           const GewuSchemeNumbers *numbers,
                           GPtrArray               *inputs)
{
  Sentence sentence = { flow, draft, NULL, numbers->title != NULL ? numbers->title
                                                                  : _(numbers->kind), inputs };

  if (numbers->phrases->len == 0)
    append_text (&sentence, _("Nothing to set: it counts as entered."), "dim");
  for (guint i = 0; i < numbers->phrases->len; i++)
    {
      const GewuSchemePhrase *phrase = g_ptr_array_index (numbers->phrases, i);

      sentence.place = phrase->place;
      append_sentence (&sentence, _(phrase->text));
      if (phrase->value != NULL)
        append_input (&sentence, phrase->value, FALSE);
      /* Translators: between the parts of a sentence */
      if (i + 1 < numbers->phrases->len)
        append_text (&sentence, C_("sentence", "·"), "dim");
    }
}
