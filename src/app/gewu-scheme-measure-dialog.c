/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-measure-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-indicator.h"
#include "gewu-scheme-text.h"

struct _GewuSchemeMeasureDialog
{
  GtkWindow        parent_instance;

  GtkSearchEntry  *search;
  GtkListBox      *list;
  GtkGrid         *parameters;
  GtkWidget       *none_button;
  GtkWidget       *choose_button;

  GewuSchemeDraft *draft;       /* owned */
  char            *object;
  GPtrArray       *editors;     /* of the indicator's parameters in order, borrowed */
};

G_DEFINE_FINAL_TYPE (GewuSchemeMeasureDialog, gewu_scheme_measure_dialog, GTK_TYPE_WINDOW)

/* ---- the list */

static const char *
get_name (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "measure") : NULL;
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
append_measure (GewuSchemeMeasureDialog *self,
                const char              *name,
                const char              *title,
                const char              *description)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_append (GTK_BOX (box), create_label (title, "strong"));
  gtk_box_append (GTK_BOX (box), create_label (description, "dim"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "measure", g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (row), "text",
                          g_strconcat (name, " ", title, " ", description, NULL), g_free);
  gtk_list_box_append (self->list, row);
}

static void
append_named (GewuSchemeMeasureDialog *self,
              const char              *list,
              const char              *description)
{
  for (guint i = 0; i < gewu_scheme_draft_get_length (self->draft, list); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u].name", list, i);
      g_autofree char *name = gewu_scheme_draft_dup (self->draft, place);
      g_autofree char *title = NULL;

      if (name == NULL)
        continue;
      title = gewu_scheme_text_measure_name (self->draft, name);
      append_measure (self, name, title, description);
    }
}

/* Of the board that the place is in; outside of boards everything is offered. */
static gboolean
is_offered (GewuSchemeMeasureDialog *self,
            const GewuIndicator     *indicator)
{
  const char *end = strchr (self->object, ']');
  g_autofree char *board = NULL;
  g_autofree char *place = NULL;
  g_autofree char *subject = NULL;
  GewuNoun noun;

  if (!g_str_has_prefix (self->object, "boards[") || end == NULL)
    return TRUE;
  board = g_strndup (self->object, (gsize) (end + 1 - self->object));
  place = gewu_scheme_place_member (board, "subject");
  subject = gewu_scheme_draft_dup (self->draft, place);

  return subject == NULL || !gewu_noun_from_id (subject, &noun) ||
         gewu_indicator_exists_for (indicator, noun);
}

static void
fill_list (GewuSchemeMeasureDialog *self)
{
  g_autofree char *place = gewu_scheme_place_member (self->object, "measure");
  g_autofree char *chosen = gewu_scheme_draft_dup (self->draft, place);
  guint n;
  const GewuIndicator *indicators = gewu_indicator_list (&n);
  GtkListBoxRow *row;

  append_named (self, "entries", _("Entered by people"));
  append_named (self, "measures", _("Computed by this scheme"));
  for (guint i = 0; i < n; i++)
    if (is_offered (self, &indicators[i]))
      append_measure (self, indicators[i].name, _(indicators[i].title),
                      _(indicators[i].description));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (get_name (row), chosen) == 0)
      gtk_list_box_select_row (self->list, row);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  GewuSchemeMeasureDialog *self = data;
  g_autofree char *wanted =
    g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autofree char *text = g_utf8_casefold (g_object_get_data (G_OBJECT (row), "text"), -1);

  return strstr (text, wanted) != NULL;
}

static void
search_cb (GewuSchemeMeasureDialog *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

/* ---- parameters */

static GtkWidget *
create_values (const GewuIndicatorParameter *parameter,
               const char                   *value)
{
  g_auto (GStrv) values = g_strsplit (parameter->values, "|", -1);
  GtkStringList *titles = gtk_string_list_new (NULL);
  GtkWidget *drop_down;
  guint selected = 0;

  for (guint i = 0; values[i] != NULL; i++)
    {
      gtk_string_list_append (titles, gewu_scheme_text_value (values[i]));
      if (g_strcmp0 (values[i], value != NULL ? value : parameter->preset) == 0)
        selected = i;
    }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (titles), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);

  return drop_down;
}

static void
append_parameter (GewuSchemeMeasureDialog      *self,
                  const GewuIndicatorParameter *parameter,
                  const char                   *value)
{
  int row = (int) self->editors->len;
  GtkWidget *title = create_label (_(parameter->title), "dim");
  GtkWidget *editor;

  if (parameter->type == GEWU_INDICATOR_PARAMETER_CHOICE)
    editor = create_values (parameter, value);
  else
    {
      editor = gtk_entry_new ();
      gtk_editable_set_text (GTK_EDITABLE (editor), value != NULL ? value : "");
      gtk_entry_set_placeholder_text (GTK_ENTRY (editor),
                                      parameter->preset != NULL ? parameter->preset : _("all"));
      gtk_entry_set_activates_default (GTK_ENTRY (editor), TRUE);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(parameter->title), -1);
  gtk_grid_attach (self->parameters, title, row % 2 * 2, row / 2, 1, 1);
  gtk_grid_attach (self->parameters, editor, row % 2 * 2 + 1, row / 2, 1, 1);
  g_ptr_array_add (self->editors, editor);
}

static void
row_selected_cb (GewuSchemeMeasureDialog *self)
{
  const char *name = get_name (gtk_list_box_get_selected_row (self->list));
  const GewuIndicator *indicator = name != NULL ? gewu_indicator_find (name) : NULL;
  GtkWidget *child;

  g_ptr_array_set_size (self->editors, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parameters))) != NULL)
    gtk_grid_remove (self->parameters, child);
  gtk_widget_set_sensitive (self->choose_button, name != NULL);
  for (const GewuIndicatorParameter *parameter = indicator != NULL ? indicator->parameters : NULL;
       parameter != NULL && parameter->name != NULL; parameter++)
    {
      g_autofree char *member = g_strconcat ("with.", parameter->name, NULL);
      g_autofree char *place = gewu_scheme_place_member (self->object, member);
      g_autofree char *value = gewu_scheme_draft_dup (self->draft, place);

      append_parameter (self, parameter, value);
    }
}

/* What is not the preset (transfer full); NULL: it need not be said. */
static char *
get_value (const GewuIndicatorParameter *parameter,
           GtkWidget                    *editor)
{
  g_auto (GStrv) values = NULL;
  char *value;

  if (parameter->type != GEWU_INDICATOR_PARAMETER_CHOICE)
    value = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (editor))));
  else
    {
      values = g_strsplit (parameter->values, "|", -1);
      value = g_strdup (values[gtk_drop_down_get_selected (GTK_DROP_DOWN (editor))]);
    }
  if (*value == '\0' || g_strcmp0 (value, parameter->preset) == 0)
    g_clear_pointer (&value, g_free);

  return value;
}

/* ---- choosing */

/* JSON of "with" (transfer full); NULL: nothing to say. */
static char *
make_with (GewuSchemeMeasureDialog *self,
           const char              *name)
{
  const GewuIndicator *indicator = gewu_indicator_find (name);
  g_autoptr (GewuSchemeDraft) with = gewu_scheme_draft_new ("{}", NULL);

  for (guint i = 0; indicator != NULL && i < self->editors->len; i++)
    {
      g_autofree char *value = get_value (&indicator->parameters[i],
                                          g_ptr_array_index (self->editors, i));

      gewu_scheme_draft_set (with, indicator->parameters[i].name, value);
    }

  return gewu_scheme_draft_can_undo (with) ? gewu_scheme_draft_to_text (with) : NULL;
}

/* A rate is worth points in proportion, anything else points each time: a beginning. */
static void
add_item (GewuSchemeMeasureDialog *self,
          const char              *name,
          const char              *with)
{
  const GewuIndicator *indicator = gewu_indicator_find (name);
  gboolean is_rate = indicator != NULL && indicator->kind == GEWU_INDICATOR_RATE;
  g_autofree char *list = g_strndup (self->object,
                                     (gsize) (strrchr (self->object, '[') - self->object));
  g_autofree char *title = gewu_scheme_text_measure_name (self->draft, name);
  g_autoptr (GewuSchemeDraft) item = gewu_scheme_draft_new ("{}", NULL);
  g_autofree char *json = NULL;

  gewu_scheme_draft_set (item, "title", title);
  gewu_scheme_draft_set (item, "measure", name);
  if (with != NULL)
    gewu_scheme_draft_set_json (item, "with", with);
  gewu_scheme_draft_set (item, "rule.kind", is_rate ? "rate" : "per-occurrence");
  gewu_scheme_draft_set (item, is_rate ? "rule.full" : "rule.points", is_rate ? "10" : "-1");
  json = gewu_scheme_draft_to_text (item);
  g_free (gewu_scheme_draft_append (self->draft, list, json, "item"));
}

static void
set_measure (GewuSchemeMeasureDialog *self,
             const char              *name,
             const char              *with)
{
  gewu_scheme_draft_set_measure (self->draft, self->object, name, with);
}

static void
choose_cb (GewuSchemeMeasureDialog *self)
{
  const char *name = get_name (gtk_list_box_get_selected_row (self->list));
  g_autofree char *with = NULL;

  if (name == NULL)
    return;

  with = make_with (self, name);
  if (gewu_scheme_draft_has (self->draft, self->object) ||
      !g_str_has_suffix (self->object, "]"))
    set_measure (self, name, with);
  else
    add_item (self, name, with);
  gtk_window_close (GTK_WINDOW (self));
}

static void
none_cb (GewuSchemeMeasureDialog *self)
{
  set_measure (self, NULL, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- the dialog */

static void
gewu_scheme_measure_dialog_dispose (GObject *object)
{
  GewuSchemeMeasureDialog *self = GEWU_SCHEME_MEASURE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_SCHEME_MEASURE_DIALOG);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (gewu_scheme_measure_dialog_parent_class)->dispose (object);
}

static void
gewu_scheme_measure_dialog_finalize (GObject *object)
{
  GewuSchemeMeasureDialog *self = GEWU_SCHEME_MEASURE_DIALOG (object);

  g_free (self->object);
  g_ptr_array_unref (self->editors);

  G_OBJECT_CLASS (gewu_scheme_measure_dialog_parent_class)->finalize (object);
}

static void
gewu_scheme_measure_dialog_class_init (GewuSchemeMeasureDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_scheme_measure_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_scheme_measure_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-scheme-measure-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeMeasureDialog, search);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeMeasureDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeMeasureDialog, parameters);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeMeasureDialog, none_button);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeMeasureDialog, choose_button);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
}

static void
gewu_scheme_measure_dialog_init (GewuSchemeMeasureDialog *self)
{
  self->editors = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
}

GewuSchemeMeasureDialog *
gewu_scheme_measure_dialog_new (GtkWindow       *parent,
                                GewuSchemeDraft *draft,
                                const char      *object,
                                gboolean         can_be_none)
{
  GewuSchemeMeasureDialog *self =
    g_object_new (GEWU_TYPE_SCHEME_MEASURE_DIALOG, "transient-for", parent, NULL);

  self->draft = g_object_ref (draft);
  self->object = g_strdup (object);
  gtk_widget_set_visible (self->none_button, can_be_none);
  fill_list (self);
  row_selected_cb (self);

  return self;
}
