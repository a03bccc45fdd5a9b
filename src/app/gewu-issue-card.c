/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-issue-card.h"

#include <string.h>

#include "gewu-standing.h"

struct _GewuIssueCard
{
  GtkWidget       parent_instance;

  GtkWidget      *content;
  GtkInscription *number;
  GtkLabel       *standing;
  GtkInscription *enterprise;
  GtkInscription *text;
  GtkInscription *unit;

  GewuRow        *row;   /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (GewuIssueCard, gewu_issue_card, GTK_TYPE_WIDGET)

/* A list lays out some two hundred cards at once: inscriptions measure none of their texts. */
static void
show_line (GtkInscription *line,
           const char     *text)
{
  gsize length = text != NULL ? strcspn (text, "\n") : 0;
  g_autofree char *first = g_strndup (text, length);

  gtk_inscription_set_text (line, first);
}

/* Before it is anybody's: what it is about. */
static const char *
get_owner (GewuRecord *record)
{
  const char *unit = gewu_record_get (record, "unit");

  return unit != NULL ? unit : gewu_record_get (record, "category");
}

static void
describe (GewuIssueCard *self)
{
  g_autofree char *label =
    g_strdup_printf ("%s %s %s %s", gtk_inscription_get_text (self->number),
                     gtk_inscription_get_text (self->enterprise),
                     gtk_inscription_get_text (self->text), gtk_label_get_text (self->standing));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update (GewuIssueCard *self)
{
  GewuRecord *record = self->row != NULL ? gewu_row_get_record (self->row) : NULL;

  show_line (self->number, record != NULL ? gewu_record_get (record, "number") : NULL);
  show_line (self->enterprise, record != NULL ? gewu_record_get (record, "enterprise") : NULL);
  show_line (self->text, record != NULL ? gewu_record_get (record, "text") : NULL);
  show_line (self->unit, record != NULL ? get_owner (record) : NULL);
  gewu_standing_show (self->standing, record);
  if (record != NULL)
    describe (self);
}

/* Setting the text of a tooltip asks the X server for the pointer, for each card that is filled. */
static gboolean
query_tooltip_cb (GewuIssueCard *self,
                  int            x G_GNUC_UNUSED,
                  int            y G_GNUC_UNUSED,
                  gboolean       keyboard G_GNUC_UNUSED,
                  GtkTooltip    *tooltip)
{
  GewuRecord *record = self->row != NULL ? gewu_row_get_record (self->row) : NULL;

  if (record == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, gewu_record_get (record, "text"));
  return TRUE;
}

static GdkContentProvider *
prepare_drag_cb (GewuIssueCard *self)
{
  if (self->row == NULL || gewu_row_get_record (self->row) == NULL)
    return NULL;

  return gdk_content_provider_new_typed (GEWU_TYPE_ROW, self->row);
}

static void
begin_drag_cb (GewuIssueCard *self,
               GdkDrag       *drag G_GNUC_UNUSED,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static void
gewu_issue_card_dispose (GObject *object)
{
  gewu_issue_card_set_row (GEWU_ISSUE_CARD (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ISSUE_CARD);

  G_OBJECT_CLASS (gewu_issue_card_parent_class)->dispose (object);
}

static void
gewu_issue_card_class_init (GewuIssueCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_issue_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "issuecard");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-issue-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuIssueCard, content);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueCard, number);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueCard, standing);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueCard, enterprise);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueCard, text);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueCard, unit);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_drag_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_drag_cb);
}

static void
gewu_issue_card_init (GewuIssueCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
gewu_issue_card_new (void)
{
  return g_object_new (GEWU_TYPE_ISSUE_CARD, NULL);
}

void
gewu_issue_card_set_row (GewuIssueCard *self,
                         GewuRow       *row)
{
  g_return_if_fail (GEWU_IS_ISSUE_CARD (self));

  if (self->row == row)
    return;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, update, self);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;

  g_signal_connect_object (row, "notify::record", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

GewuRow *
gewu_issue_card_get_row (GewuIssueCard *self)
{
  g_return_val_if_fail (GEWU_IS_ISSUE_CARD (self), NULL);

  return self->row;
}

static void
setup_cb (GtkListItemFactory *factory G_GNUC_UNUSED,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, gewu_issue_card_new ());
}

static void
bind_cb (GtkListItemFactory *factory G_GNUC_UNUSED,
         GtkListItem        *item)
{
  gewu_issue_card_set_row (GEWU_ISSUE_CARD (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkListItemFactory *factory G_GNUC_UNUSED,
           GtkListItem        *item)
{
  gewu_issue_card_set_row (GEWU_ISSUE_CARD (gtk_list_item_get_child (item)), NULL);
}

GtkListItemFactory *
gewu_issue_card_create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
