/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-row.h"

#include <glib/gi18n.h>

struct _GewuSchemeRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *changed;
  char          *code;
};

G_DEFINE_FINAL_TYPE (GewuSchemeRow, gewu_scheme_row, GTK_TYPE_LIST_BOX_ROW)

static void
gewu_scheme_row_finalize (GObject *object)
{
  g_free (GEWU_SCHEME_ROW (object)->code);

  G_OBJECT_CLASS (gewu_scheme_row_parent_class)->finalize (object);
}

static void
gewu_scheme_row_class_init (GewuSchemeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gewu_scheme_row_finalize;
}

static void
gewu_scheme_row_init (GewuSchemeRow *self G_GNUC_UNUSED)
{
}

static GtkWidget *
append_label (GtkBox     *box,
              const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);

  return label;
}

char *
gewu_scheme_row_describe_version (const GewuSchemeLine *line)
{
  g_autofree char *version = g_strdup_printf (_("Version %d"), line->version);

  if (line->id == 0)
    return g_strdup_printf (_("%s · shipped"), version);

  return line->used ? g_strdup_printf (_("%s · in use"), version) : g_steal_pointer (&version);
}

GtkWidget *
gewu_scheme_row_new (const GewuSchemeEntry *entry,
                     gboolean               has_draft)
{
  GewuSchemeRow *self = g_object_new (GEWU_TYPE_SCHEME_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *version =
    gewu_scheme_row_describe_version (g_ptr_array_index (entry->versions, 0));

  self->code = g_strdup (entry->code);
  append_label (GTK_BOX (box), entry->title, "strong");
  append_label (GTK_BOX (box), version, "dim");
  self->changed = append_label (GTK_BOX (box), _("Unsaved changes"), "soon");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gewu_scheme_row_set_draft (self, has_draft);

  return GTK_WIDGET (self);
}

const char *
gewu_scheme_row_get_code (GewuSchemeRow *self)
{
  g_return_val_if_fail (GEWU_IS_SCHEME_ROW (self), NULL);

  return self->code;
}

void
gewu_scheme_row_set_draft (GewuSchemeRow *self,
                           gboolean       has_draft)
{
  g_return_if_fail (GEWU_IS_SCHEME_ROW (self));

  gtk_widget_set_visible (self->changed, has_draft);
}
