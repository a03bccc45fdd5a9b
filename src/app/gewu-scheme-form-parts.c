/* The parts of the form of a whole scheme: its objects, folded, with the buttons that add, move and
 * remove them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-scheme-form-view-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-scheme-field.h"
#include "gewu-scheme-flow.h"
#include "gewu-scheme-measure-dialog.h"
#include "gewu-scheme-text.h"

/* ---- what buttons do */

/* The place and the JSON a button is for; belongs to the button. */
static GtkWidget *
create_button (GewuSchemeFormView *self,
               const char         *text,
               const char         *icon,
               const char         *tooltip,
               const char         *place,
               const char         *data,
               GCallback           callback)
{
  GtkWidget *button = icon != NULL ? gtk_button_new_from_icon_name (icon)
                                   : gtk_button_new_with_label (text);

  g_object_set_data_full (G_OBJECT (button), "place", g_strdup (place), g_free);
  g_object_set_data (G_OBJECT (button), "data", (gpointer) data);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_widget_add_css_class (button, "small");
  if (icon != NULL)
    {
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, tooltip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      tooltip, -1);
    }
  gtk_widget_set_valign (button, GTK_ALIGN_START);

  return button;
}

static const char *
get_place (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "place");
}

static void
unfold (GewuSchemeFormView *self,
        const char         *place)
{
  g_hash_table_add (self->unfolded, g_strdup (place));
  g_free (self->wanted);
  self->wanted = g_strdup (place);
}

static void
remove_cb (GewuSchemeFormView *self,
           GtkWidget          *button)
{
  g_hash_table_remove (self->unfolded, get_place (button));
  gewu_scheme_draft_remove (self->draft, get_place (button));
}

static void
move (GewuSchemeFormView *self,
      const char         *place,
      int                 step)
{
  g_autofree char *list = g_strndup (place, (gsize) (strrchr (place, '[') - place));
  guint n = (guint) g_ascii_strtoull (strrchr (place, '[') + 1, NULL, 10);
  g_autofree char *target = gewu_scheme_place_nth (list, n + (guint) step);
  gboolean own = g_hash_table_contains (self->unfolded, place);
  gboolean other = g_hash_table_contains (self->unfolded, target);

  if (own != other)
    {
      g_hash_table_remove (self->unfolded, own ? place : target);
      g_hash_table_add (self->unfolded, g_strdup (own ? target : place));
    }
  gewu_scheme_draft_move (self->draft, place, step);
}

static void
up_cb (GewuSchemeFormView *self,
       GtkWidget          *button)
{
  move (self, get_place (button), -1);
}

static void
down_cb (GewuSchemeFormView *self,
         GtkWidget          *button)
{
  move (self, get_place (button), 1);
}

static void
add_object_cb (GewuSchemeFormView *self,
               GtkWidget          *button)
{
  unfold (self, get_place (button));
  gewu_scheme_draft_set_json (self->draft, get_place (button),
                              g_object_get_data (G_OBJECT (button), "data"));
}

static void
add_element_cb (GewuSchemeFormView *self,
                GtkWidget          *button)
{
  const GewuFormField *field = gewu_scheme_form_find_field (self->draft, get_place (button));
  guint n = gewu_scheme_draft_get_length (self->draft, get_place (button));
  g_autofree char *place = gewu_scheme_place_nth (get_place (button), n);

  unfold (self, place);
  g_free (gewu_scheme_draft_append (self->draft, get_place (button),
                                    g_object_get_data (G_OBJECT (button), "data"), field->start));
}

/* Of an item, what it counts is chosen first. */
static void
add_item_cb (GewuSchemeFormView *self,
             GtkWidget          *button)
{
  guint n = gewu_scheme_draft_get_length (self->draft, get_place (button));
  g_autofree char *place = gewu_scheme_place_nth (get_place (button), n);

  unfold (self, place);
  gtk_window_present (GTK_WINDOW (gewu_scheme_measure_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (button)), self->draft, place, FALSE)));
}

/* ---- folds */

typedef struct
{
  GewuSchemeFormView  *view;
  char                *place;
  const GewuFormShape *shape;
} Fold;

static void
fold_free (gpointer data,
           GClosure *closure G_GNUC_UNUSED)
{
  Fold *self = data;

  g_free (self->place);
  g_free (self);
}

/* What is inside is made when it is unfolded for the first time. */
static void
fill_fold (GtkExpander *expander,
           Fold        *fold)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "scheme-fold");
  _gewu_scheme_form_view_append_object (fold->view, GTK_BOX (box), fold->place, fold->shape);
  gtk_expander_set_child (expander, box);
}

static void
expanded_cb (GtkExpander *expander,
             GParamSpec  *pspec G_GNUC_UNUSED,
             gpointer     data)
{
  Fold *fold = data;
  GewuSchemeFormView *self = fold->view;

  if (gtk_expander_get_expanded (expander))
    {
      g_hash_table_add (self->unfolded, g_strdup (fold->place));
      if (gtk_expander_get_child (expander) == NULL)
        fill_fold (expander, fold);
    }
  else
    g_hash_table_remove (self->unfolded, fold->place);
  _gewu_scheme_form_view_show_notes (self);
}

/* "走访记录失实   Visits refuted · For each time" */
static char *
describe_fold (GewuSchemeFormView  *self,
               const char          *place,
               const GewuFormShape *shape)
{
  g_autofree char *measure_place = gewu_scheme_place_member (place, "measure");
  g_autofree char *rule_place = gewu_scheme_place_member (place, "rule");
  const GewuFormShape *rule = gewu_scheme_draft_has (self->draft, rule_place)
                              ? gewu_scheme_form_get_rule (self->draft, rule_place) : NULL;
  g_autofree char *measure = gewu_scheme_draft_has (self->draft, measure_place)
                             ? gewu_scheme_text_measure (self->draft, place) : NULL;

  if (measure != NULL && rule != NULL)
    return g_strdup_printf ("%s · %s", measure, _(rule->title));

  return measure != NULL ? g_steal_pointer (&measure)
                         : g_strdup (_(rule != NULL ? rule->title : shape->title));
}

static GtkWidget *
create_fold_title (GewuSchemeFormView  *self,
                   const char          *place,
                   const GewuFormShape *shape)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *text = gewu_scheme_text_title (self->draft, place);
  g_autofree char *rest = describe_fold (self, place, shape);
  GtkWidget *title = gtk_label_new (text != NULL ? text : _(shape->title));
  GtkWidget *detail = gtk_label_new (rest);

  gtk_widget_add_css_class (title, "strong");
  gtk_widget_add_css_class (detail, "dim");
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), title);
  if (text != NULL && !g_str_equal (text, rest))
    gtk_box_append (GTK_BOX (box), detail);

  return box;
}

static GtkExpander *
append_fold (GewuSchemeFormView  *self,
             GtkBox              *line,
             const char          *place,
             const GewuFormShape *shape)
{
  GtkWidget *expander = gtk_expander_new (NULL);
  Fold *fold = g_new0 (Fold, 1);

  *fold = (Fold) { self, g_strdup (place), shape };
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), create_fold_title (self, place, shape));
  gtk_widget_set_hexpand (expander, TRUE);
  gtk_box_append (line, expander);
  if (g_hash_table_contains (self->unfolded, place))
    {
      gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
      fill_fold (GTK_EXPANDER (expander), fold);
    }
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (expanded_cb), fold, fold_free,
                         0);

  return GTK_EXPANDER (expander);
}

/* One object with the buttons that move and remove it. n, count: of an element of a list. */
static void
append_part (GewuSchemeFormView  *self,
             GtkBox              *box,
             const char          *place,
             const GewuFormShape *shape,
             guint                n,
             guint                count)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkExpander *fold = append_fold (self, GTK_BOX (line), place, shape);

  if (n > 0)
    gtk_box_append (GTK_BOX (line),
                    create_button (self, NULL, "go-up-symbolic", _("Move up"), place, NULL,
                                   G_CALLBACK (up_cb)));
  if (n + 1 < count)
    gtk_box_append (GTK_BOX (line),
                    create_button (self, NULL, "go-down-symbolic", _("Move down"), place, NULL,
                                   G_CALLBACK (down_cb)));
  gtk_box_append (GTK_BOX (line),
                  create_button (self, NULL, "list-remove-symbolic", _("Remove"), place, NULL,
                                 G_CALLBACK (remove_cb)));
  gtk_widget_add_css_class (line, "scheme-part");
  gtk_box_append (box, line);
  _gewu_scheme_form_view_append_note (self, box, place, fold);
}

/* ---- members */

static void
append_adders (GewuSchemeFormView  *self,
               GewuSchemeFlow      *flow,
               const char          *place,
               const GewuFormField *field)
{
  if (field->type == GEWU_FORM_OBJECT)
    {
      g_autofree char *text = g_strdup_printf (_("Add: %s"), _(field->title));

      gewu_scheme_flow_append (flow, create_button (self, text, NULL, NULL, place, field->start,
                                                    G_CALLBACK (add_object_cb)));
      return;
    }
  if (field->choices == NULL)
    {
      gewu_scheme_flow_append (flow, create_button (self, _("Add Item…"), NULL, NULL, place, NULL,
                                                    G_CALLBACK (add_item_cb)));
      return;
    }
  for (const GewuFormChoice *choice = field->choices; choice->id != NULL; choice++)
    {
      /* Translators: what is added to which list, or only what is added */
      g_autofree char *text =
        field->choices[1].id != NULL
        ? g_strdup_printf (_("Add: %s, %s"), _(field->title), _(choice->title))
        : g_strdup_printf (_("Add: %s"), _(field->title));

      gewu_scheme_flow_append (flow, create_button (self, text, NULL, NULL, place, choice->id,
                                                    G_CALLBACK (add_element_cb)));
    }
}

static void
append_list (GewuSchemeFormView  *self,
             GtkBox              *box,
             const char          *place,
             const GewuFormField *field)
{
  guint n = gewu_scheme_draft_get_length (self->draft, place);
  GtkWidget *title = gtk_label_new (_(field->title));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "section-title");
  gtk_box_append (box, title);
  _gewu_scheme_form_view_append_note (self, box, place, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *element = gewu_scheme_place_nth (place, i);

      append_part (self, box, element, field->shape, i, n);
    }
}

/* What has its own lines below the simple members. */
static gboolean
is_part (const GewuFormField *field)
{
  return field->type == GEWU_FORM_OBJECT || field->type == GEWU_FORM_LIST ||
         field->type == GEWU_FORM_RULE;
}

static void
append_values (GewuSchemeFormView  *self,
               GtkBox              *box,
               const char          *place,
               const GewuFormShape *shape)
{
  GtkWidget *flow = gewu_scheme_flow_new ();

  gtk_box_append (box, flow);
  for (const GewuFormField *field = shape->fields; field->member != NULL; field++)
    {
      g_autofree char *at = gewu_scheme_place_member (place, field->member);

      if (is_part (field))
        continue;
      gewu_scheme_flow_append (GEWU_SCHEME_FLOW (flow),
                               gewu_scheme_field_new (self->draft, place, field, self->inputs));
      _gewu_scheme_form_view_append_note (self, box, at, NULL);
    }
}

static void
append_part_field (GewuSchemeFormView  *self,
                   GtkBox              *box,
                   GewuSchemeFlow      *adders,
                   const char          *at,
                   const GewuFormField *field)
{
  gboolean is_there = gewu_scheme_draft_has (self->draft, at);
  const GewuFormShape *rule =
    field->type == GEWU_FORM_RULE ? gewu_scheme_form_get_rule (self->draft, at) : NULL;

  if (field->type == GEWU_FORM_RULE && rule != NULL)
    {
      _gewu_scheme_form_view_append_note (self, box, at, NULL);
      _gewu_scheme_form_view_append_object (self, box, at, rule);
    }
  else if (field->type == GEWU_FORM_LIST && is_there)
    append_list (self, box, at, field);
  else if (field->type == GEWU_FORM_OBJECT && is_there)
    append_part (self, box, at, field->shape, 0, 0);
  if (field->type == GEWU_FORM_LIST || (field->type == GEWU_FORM_OBJECT && !is_there))
    append_adders (self, adders, at, field);
}

void
_gewu_scheme_form_view_append_object (GewuSchemeFormView  *self,
                                      GtkBox              *box,
                                      const char          *place,
                                      const GewuFormShape *shape)
{
  GtkWidget *adders = gewu_scheme_flow_new ();

  append_values (self, box, place, shape);
  for (const GewuFormField *field = shape->fields; field->member != NULL; field++)
    {
      g_autofree char *at = gewu_scheme_place_member (place, field->member);

      if (is_part (field))
        append_part_field (self, box, GEWU_SCHEME_FLOW (adders), at, field);
    }
  gtk_widget_add_css_class (adders, "scheme-adders");
  gtk_box_append (box, adders);
}
