/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-objection-effect.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-format.h"

#define PLACES 6

struct _GewuObjectionEffect
{
  GtkWidget      parent_instance;

  GtkWidget     *box;
  GtkDropDown   *kind;
  GtkStringList *kinds;         /* borrowed from kind */
  GtkWidget     *first_label;
  GtkEntry      *first;
  GtkWidget     *second_label;
  GtkEntry      *second;

  GArray        *offered;       /* Kind of each choice */
};

G_DEFINE_FINAL_TYPE (GewuObjectionEffect, gewu_objection_effect, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef enum
{
  ONE_LESS,         /* a number counts one less */
  ONE_FULFILLED,    /* one case more of a rate is fulfilled */
  ONE_CASE_LESS,    /* a rate has one case less */
  NUMBER,
  COUNTS,
  POINTS,
  N_KINDS
} Kind;

static const struct
{
  const char *label;
  const char *first;    /* what is to be written; NULL: nothing */
  const char *second;
} kinds[N_KINDS] = {
  [ONE_LESS] = { N_("One record does not count"), NULL, NULL },
  [ONE_FULFILLED] = { N_("One case more is fulfilled"), NULL, NULL },
  [ONE_CASE_LESS] = { N_("One case does not count"), NULL, NULL },
  [NUMBER] = { N_("The number changes"), N_("by"), NULL },
  [COUNTS] = { N_("The counts change"), N_("fulfilled by"), N_("cases by") },
  [POINTS] = { N_("Points are given"), N_("points"), NULL },
};

static Kind
get_kind (GewuObjectionEffect *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  return selected < self->offered->len ? g_array_index (self->offered, Kind, selected) : POINTS;
}

static void
show_entry (GtkWidget  *label,
            GtkEntry   *entry,
            const char *text)
{
  gtk_widget_set_visible (label, text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (entry), text != NULL);
  if (text == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (label), _(text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _(text),
                                  -1);
}

static void
kind_changed_cb (GewuObjectionEffect *self)
{
  Kind kind = get_kind (self);

  show_entry (self->first_label, self->first, kinds[kind].first);
  show_entry (self->second_label, self->second, kinds[kind].second);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
entry_changed_cb (GewuObjectionEffect *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
offer (GewuObjectionEffect *self,
       Kind                 kind)
{
  g_array_append_val (self->offered, kind);
  gtk_string_list_append (self->kinds, _(kinds[kind].label));
}

/* TRUE: a number, maybe none. */
static gboolean
read_number (GtkEntry    *entry,
             gboolean    *has_value,
             GewuDecimal *value)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  const char *digits = g_str_has_prefix (text, "+") ? text + 1 : text;

  if (*digits == '\0')
    return TRUE;
  *has_value = gewu_decimal_parse (digits, value);

  return *has_value;
}

static void
gewu_objection_effect_dispose (GObject *object)
{
  g_clear_pointer (&GEWU_OBJECTION_EFFECT (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gewu_objection_effect_parent_class)->dispose (object);
}

static void
gewu_objection_effect_finalize (GObject *object)
{
  g_array_unref (GEWU_OBJECTION_EFFECT (object)->offered);

  G_OBJECT_CLASS (gewu_objection_effect_parent_class)->finalize (object);
}

static void
gewu_objection_effect_class_init (GewuObjectionEffectClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gewu_objection_effect_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_objection_effect_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkEntry *
append_entry (GewuObjectionEffect *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_widget_add_css_class (entry, "number");
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), entry);

  return GTK_ENTRY (entry);
}

static void
gewu_objection_effect_init (GewuObjectionEffect *self)
{
  self->offered = g_array_new (FALSE, FALSE, sizeof (Kind));
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->kinds = gtk_string_list_new (NULL);
  self->kind = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->kinds), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kind), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Effect"), -1);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->kind));
  self->first_label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (self->box), self->first_label);
  self->first = append_entry (self);
  self->second_label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (self->box), self->second_label);
  self->second = append_entry (self);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gewu_objection_effect_set_line (self, NULL);
}

void
gewu_objection_effect_set_line (GewuObjectionEffect *self,
                                const GewuScoreLine *line)
{
  gboolean has_measure = line != NULL && line->measure != NULL;
  gboolean is_rate = has_measure && line->value.kind == GEWU_VALUE_RATIO;

  g_return_if_fail (GEWU_IS_OBJECTION_EFFECT (self));

  g_signal_handlers_block_by_func (self->kind, kind_changed_cb, self);
  gtk_string_list_splice (self->kinds, 0, g_list_model_get_n_items (G_LIST_MODEL (self->kinds)),
                          NULL);
  g_array_set_size (self->offered, 0);
  if (has_measure && !is_rate)
    {
      offer (self, ONE_LESS);
      offer (self, NUMBER);
    }
  if (is_rate)
    {
      offer (self, ONE_FULFILLED);
      offer (self, ONE_CASE_LESS);
      offer (self, COUNTS);
    }
  offer (self, POINTS);
  gtk_drop_down_set_selected (self->kind, 0);
  g_signal_handlers_unblock_by_func (self->kind, kind_changed_cb, self);
  kind_changed_cb (self);
}

static void
set_number (GtkEntry    *entry,
            gboolean     has_value,
            GewuDecimal  value)
{
  g_autofree char *text = has_value ? gewu_decimal_to_string (value, 0) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

void
gewu_objection_effect_set (GewuObjectionEffect  *self,
                           const GewuLineEffect *effect)
{
  Kind kind = effect->has_points ? POINTS : NUMBER;

  g_return_if_fail (GEWU_IS_OBJECTION_EFFECT (self));

  if (gewu_line_effect_is_empty (effect))
    return;

  /* Of those that take numbers, a line offers only one besides the points. */
  for (guint i = 0; i < self->offered->len; i++)
    {
      Kind other = g_array_index (self->offered, Kind, i);

      if (other == kind || (kind == NUMBER && other == COUNTS))
        gtk_drop_down_set_selected (self->kind, i);
    }
  if (kind == POINTS)
    set_number (self->first, TRUE, effect->points);
  else
    {
      set_number (self->first, effect->has_numerator, effect->numerator);
      set_number (self->second, effect->has_denominator, effect->denominator);
    }
}

gboolean
gewu_objection_effect_get (GewuObjectionEffect *self,
                           GewuLineEffect      *effect)
{
  const GewuLineEffect one_less = { .has_numerator = TRUE,
                                    .numerator = { -GEWU_DECIMAL_ONE } };
  const GewuLineEffect one_fulfilled = { .has_numerator = TRUE, .numerator = { GEWU_DECIMAL_ONE } };
  const GewuLineEffect one_case_less = { .has_denominator = TRUE,
                                         .denominator = { -GEWU_DECIMAL_ONE } };

  g_return_val_if_fail (GEWU_IS_OBJECTION_EFFECT (self), FALSE);

  memset (effect, 0, sizeof *effect);
  switch (get_kind (self))
    {
    case ONE_LESS:
      *effect = one_less;
      return TRUE;

    case ONE_FULFILLED:
      *effect = one_fulfilled;
      return TRUE;

    case ONE_CASE_LESS:
      *effect = one_case_less;
      return TRUE;

    case NUMBER:
    case COUNTS:
      return read_number (self->first, &effect->has_numerator, &effect->numerator) &&
             (get_kind (self) == NUMBER ||
              read_number (self->second, &effect->has_denominator, &effect->denominator)) &&
             !gewu_line_effect_is_empty (effect);

    case POINTS:
    case N_KINDS:
    default:
      return read_number (self->first, &effect->has_points, &effect->points) &&
             !gewu_line_effect_is_empty (effect);
    }
}

/* Takes part. */
static void
append_part (GString *text,
             char    *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? _(", ") : "", part);
  g_free (part);
}

char *
gewu_objection_effect_describe (const GewuLineEffect *effect)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *numerator = gewu_format_signed (effect->numerator, PLACES);
  g_autofree char *denominator = gewu_format_signed (effect->denominator, PLACES);
  g_autofree char *points = gewu_format_signed (effect->points, PLACES);

  if (effect->has_numerator)
    /* Translators: a change of what was counted, with its sign */
    append_part (text, g_strdup_printf (_("count %s"), numerator));
  if (effect->has_denominator)
    append_part (text, g_strdup_printf (_("cases %s"), denominator));
  if (effect->has_points)
    append_part (text, g_strdup_printf (_("%s points"), points));

  return text->len > 0 ? g_strdup (text->str) : NULL;
}
