/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-issue-block.h"

#include <glib/gi18n.h>

struct _GewuIssueBlock
{
  GtkWidget      parent_instance;

  GtkBox        *box;
  GtkLabel      *title;

  GewuFieldsForm *form;   /* borrowed */
};

G_DEFINE_FINAL_TYPE (GewuIssueBlock, gewu_issue_block, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const fields[] =
  { "category", "severity", "text", "settled", "rating", "unit", NULL };

static void
remove_cb (GewuIssueBlock *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

/* Who settled it, and how they are content with it, is asked of what is settled only. */
static void
show_settled_fields (GewuIssueBlock *self)
{
  g_autofree char *settled = gewu_fields_form_dup_text (self->form, "settled");
  gboolean is_settled = g_strcmp0 (settled, "1") == 0;

  gtk_widget_set_visible (GTK_WIDGET (gewu_fields_form_find (self->form, "rating")), is_settled);
  gtk_widget_set_visible (GTK_WIDGET (gewu_fields_form_find (self->form, "unit")), is_settled);
}

static void
changed_cb (GewuIssueBlock *self,
            const char     *field_id)
{
  if (g_str_equal (field_id, "settled"))
    show_settled_fields (self);
}

static gboolean
gewu_issue_block_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GEWU_ISSUE_BLOCK (widget)->form));
}

static void
gewu_issue_block_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ISSUE_BLOCK);

  G_OBJECT_CLASS (gewu_issue_block_parent_class)->dispose (object);
}

static void
gewu_issue_block_class_init (GewuIssueBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_issue_block_dispose;
  widget_class->grab_focus = gewu_issue_block_grab_focus;

  signals[SIGNAL_REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-issue-block.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuIssueBlock, box);
  gtk_widget_class_bind_template_child (widget_class, GewuIssueBlock, title);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
gewu_issue_block_init (GewuIssueBlock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GewuIssueBlock *
gewu_issue_block_new (GewuSession *session)
{
  GewuIssueBlock *self = g_object_new (GEWU_TYPE_ISSUE_BLOCK, NULL);

  self->form = gewu_fields_form_new (session, 2);
  gewu_fields_form_add_by_id (self->form, GEWU_NOUN_ISSUE, fields);
  gtk_box_append (self->box, GTK_WIDGET (self->form));
  show_settled_fields (self);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
gewu_issue_block_set_number (GewuIssueBlock *self,
                             guint           number)
{
  g_autofree char *title = NULL;

  g_return_if_fail (GEWU_IS_ISSUE_BLOCK (self));

  title = g_strdup_printf (_("Issue %u"), number);
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

GewuFieldsForm *
gewu_issue_block_get_form (GewuIssueBlock *self)
{
  g_return_val_if_fail (GEWU_IS_ISSUE_BLOCK (self), NULL);

  return self->form;
}

GewuDraft *
gewu_issue_block_create_draft (GewuIssueBlock *self)
{
  GewuDraft *draft;
  g_autofree char *settled = NULL;

  g_return_val_if_fail (GEWU_IS_ISSUE_BLOCK (self), NULL);

  draft = gewu_draft_new (GEWU_NOUN_ISSUE, 0);
  gewu_fields_form_fill (self->form, draft);
  settled = gewu_fields_form_dup_text (self->form, "settled");
  if (g_strcmp0 (settled, "1") != 0)
    {
      /* Hidden: chosen before the issue was found not to be settled. */
      gewu_draft_set (draft, "rating", NULL);
      gewu_draft_set (draft, "unit", NULL);
    }
  return draft;
}
