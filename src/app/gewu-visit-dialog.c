/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-visit-dialog.h"

#include <glib/gi18n.h>

#include "gewu-do-key.h"
#include "gewu-fields-form.h"
#include "gewu-issue-block.h"
#include "gewu-visit-hint.h"
#include "gewu-window.h"
#include "gewu-words.h"

struct _GewuVisitDialog
{
  GtkWindow      parent_instance;

  GewuVisitHint *hint;
  GtkBox        *body;
  GtkBox        *blocks;
  GtkLabel      *error;
  GtkLabel      *counter;
  GtkWidget     *save_button;
  GtkWidget     *add_button;

  GewuSession   *session;    /* owned */
  GCancellable  *request;    /* owned; cancelled when the dialog goes */
  GewuFieldsForm *form;       /* borrowed */
  const char    *first_field;  /* that has the keyboard when the dialog appears */
  guint          n_saved;
  gboolean       continues;  /* the save under way is followed by the next visit */
};

G_DEFINE_FINAL_TYPE (GewuVisitDialog, gewu_visit_dialog, GTK_TYPE_WINDOW)

/* On the session, as long as the zone is open: GewuDraft with what the next visit begins with. */
static G_DEFINE_QUARK (gewu-carried-visit, carried_visit)

static const char *const carried_fields[] = { "visitor", "method", "kind", NULL };
/* Of a week's paper: those carried down, and the day. */
static const char *const kept_fields[] = { "date", "visitor", "method", "kind", NULL };

/* ---- issues */

static GewuIssueBlock *
get_block (GewuVisitDialog *self,
           guint            n)
{
  GtkWidget *block = gtk_widget_get_first_child (GTK_WIDGET (self->blocks));

  for (guint i = 0; block != NULL && i < n; i++)
    block = gtk_widget_get_next_sibling (block);

  return block != NULL ? GEWU_ISSUE_BLOCK (block) : NULL;
}

/* Each issue has its number, and the window the height they need. */
static void
arrange_blocks (GewuVisitDialog *self)
{
  GewuIssueBlock *block;

  for (guint i = 0; (block = get_block (self, i)) != NULL; i++)
    gewu_issue_block_set_number (block, i + 1);
  g_object_set (self, "default-height", -1, NULL);
}

static void
remove_block_cb (GewuVisitDialog *self,
                 GewuIssueBlock  *block)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (block));

  /* The keyboard must not be left on what is gone. */
  gtk_widget_grab_focus (next != NULL ? next : self->add_button);
  gtk_box_remove (self->blocks, GTK_WIDGET (block));
  arrange_blocks (self);
}

static gboolean
focus_block_cb (gpointer block)
{
  gtk_widget_grab_focus (block);
  return G_SOURCE_REMOVE;
}

static void
add_block (GtkWidget  *widget,
           const char *action G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  GewuVisitDialog *self = GEWU_VISIT_DIALOG (widget);
  GewuIssueBlock *block = gewu_issue_block_new (self->session);

  g_signal_connect_object (block, "remove", G_CALLBACK (remove_block_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->blocks, GTK_WIDGET (block));
  arrange_blocks (self);
  /* Once it has its place: only then it is scrolled into view. */
  g_idle_add_full (G_PRIORITY_LOW, focus_block_cb, g_object_ref (block), g_object_unref);
}

static void
remove_blocks (GewuVisitDialog *self)
{
  GewuIssueBlock *block;

  while ((block = get_block (self, 0)) != NULL)
    gtk_box_remove (self->blocks, GTK_WIDGET (block));
  arrange_blocks (self);
}

static GPtrArray *
create_issues (GewuVisitDialog *self)
{
  GPtrArray *issues = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_draft_free);
  GewuIssueBlock *block;

  for (guint i = 0; (block = get_block (self, i)) != NULL; i++)
    g_ptr_array_add (issues, gewu_issue_block_create_draft (block));

  return issues;
}

/* ---- what is known before */

static void
changed_cb (GewuVisitDialog *self,
            const char      *field_id)
{
  GewuFieldEditor *enterprise = gewu_fields_form_find (self->form, "enterprise");

  if (g_str_equal (field_id, "enterprise") || g_str_equal (field_id, "date"))
    gewu_visit_hint_look (self->hint, self->session, gewu_field_editor_get_ref (enterprise),
                          gewu_fields_form_get_day (self->form, "date"));
}

static void
open_issues_cb (GewuVisitDialog *self,
                const GewuQuery *query)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gewu_window_open_records (GEWU_WINDOW (parent), query, _("Open issues of the enterprise"));
}

static void
set_value (GewuVisitDialog *self,
           const char      *field_id,
           const char      *text,
           gint64           ref)
{
  gewu_field_editor_set_value (gewu_fields_form_find (self->form, field_id), text, ref);
}

/* As in the visit before; the first one is the operator's own, today. */
static void
set_defaults (GewuVisitDialog *self)
{
  GewuDraft *carried = g_object_get_qdata (G_OBJECT (self->session), carried_visit_quark ());
  g_autofree char *today = gewu_day_to_string (gewu_day_of_instant (gewu_now ()));
  g_autofree char *operator_name = NULL;

  set_value (self, "date", today, 0);
  if (carried == NULL)
    {
      g_object_get (self->session, "operator-name", &operator_name, NULL);
      set_value (self, "visitor", operator_name, gewu_session_get_operator (self->session));
      return;
    }

  for (guint i = 0; carried_fields[i] != NULL; i++)
    set_value (self, carried_fields[i], gewu_draft_get (carried, carried_fields[i]),
               gewu_draft_get_ref (carried, carried_fields[i]));
}

static void
carry_down (GewuVisitDialog *self)
{
  g_autoptr (GewuDraft) visit = gewu_draft_new (GEWU_NOUN_VISIT, 0);

  gewu_fields_form_fill (self->form, visit);
  g_object_set_qdata_full (G_OBJECT (self->session), carried_visit_quark (),
                           g_steal_pointer (&visit), (GDestroyNotify) gewu_draft_free);
}

/* ---- saving */

/* NULL: nothing is wrong. */
static void
show_error (GewuVisitDialog *self,
            const char      *text)
{
  gtk_label_set_text (self->error, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), text != NULL);
}

static void
set_saving (GewuVisitDialog *self,
            gboolean         saving)
{
  gtk_widget_set_sensitive (self->save_button, !saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visit.save-and-continue", !saving);
}

static GewuFieldsForm *
get_part (GewuVisitDialog *self,
          guint            part)
{
  GewuIssueBlock *block;

  if (part == 0)
    return self->form;

  /* Removed while it was saved. */
  block = get_block (self, part - 1);
  return block != NULL ? gewu_issue_block_get_form (block) : NULL;
}

static void
show_problems (GewuVisitDialog *self,
               GPtrArray       *problems)
{
  const GewuFieldProblem *first = g_ptr_array_index (problems, 0);

  for (guint i = 0; i < problems->len; i++)
    {
      const GewuFieldProblem *problem = g_ptr_array_index (problems, i);
      GewuFieldsForm *form = get_part (self, problem->part);

      if (form == NULL || !gewu_fields_form_show_problem (form, problem))
        gewu_fields_form_show_problem (self->form, problem);
    }
  if (get_part (self, first->part) != NULL)
    gewu_fields_form_focus (get_part (self, first->part), first->field->id);
  show_error (self, _("Not saved yet: please look at the fields marked in red."));
}

static void
begin_next (GewuVisitDialog *self)
{
  g_autofree char *text = NULL;

  self->n_saved++;
  text = g_strdup_printf (ngettext ("%u visit saved", "%u visits saved", self->n_saved),
                          self->n_saved);
  gtk_label_set_text (self->counter, text);
  remove_blocks (self);
  gewu_fields_form_clear (self->form, kept_fields);
  gewu_fields_form_focus (self->form, "enterprise");
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuVisitDialog) self = data;
  g_autoptr (GError) error = NULL;
  GewuSaveResult *saved = gewu_session_save_visit_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->form == NULL)
    {
      g_clear_pointer (&saved, gewu_save_result_free);
      return;
    }

  set_saving (self, FALSE);
  if (saved == NULL)
    {
      g_autofree char *text = gewu_words_error (error);

      show_error (self, text);
      return;
    }

  if (saved->problems->len > 0)
    show_problems (self, saved->problems);
  else
    {
      carry_down (self);
      if (self->continues)
        begin_next (self);
      else
        gtk_window_destroy (GTK_WINDOW (self));
    }
  gewu_save_result_free (saved);
}

static void
save (GewuVisitDialog *self,
      gboolean         continues)
{
  g_autoptr (GewuDraft) visit = gewu_draft_new (GEWU_NOUN_VISIT, 0);
  g_autoptr (GPtrArray) issues = create_issues (self);

  self->continues = continues;
  gewu_fields_form_fill (self->form, visit);
  show_error (self, NULL);
  set_saving (self, TRUE);
  gewu_session_save_visit_async (self->session, visit, issues, self->request, saved_cb,
                                 g_object_ref (self));
}

static void
save_cb (GewuVisitDialog *self)
{
  save (self, FALSE);
}

static void
save_and_continue (GtkWidget  *widget,
                   const char *action G_GNUC_UNUSED,
                   GVariant   *parameter G_GNUC_UNUSED)
{
  save (GEWU_VISIT_DIALOG (widget), TRUE);
}

/* Only now can it have the keyboard. */
static void
gewu_visit_dialog_map (GtkWidget *widget)
{
  GewuVisitDialog *self = GEWU_VISIT_DIALOG (widget);

  GTK_WIDGET_CLASS (gewu_visit_dialog_parent_class)->map (widget);
  gewu_fields_form_focus (self->form, self->first_field);
}

static void
gewu_visit_dialog_dispose (GObject *object)
{
  GewuVisitDialog *self = GEWU_VISIT_DIALOG (object);

  g_cancellable_cancel (self->request);
  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_VISIT_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_visit_dialog_parent_class)->dispose (object);
}

static void
gewu_visit_dialog_finalize (GObject *object)
{
  g_clear_object (&GEWU_VISIT_DIALOG (object)->request);

  G_OBJECT_CLASS (gewu_visit_dialog_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "visit.add-issue", NULL, add_block);
  gtk_widget_class_install_action (widget_class, "visit.save-and-continue", NULL,
                                   save_and_continue);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "visit.add-issue", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_visit_dialog_class_init (GewuVisitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_visit_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_visit_dialog_finalize;
  widget_class->map = gewu_visit_dialog_map;
  g_type_ensure (GEWU_TYPE_VISIT_HINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-visit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuVisitDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, GewuVisitDialog, body);
  gtk_widget_class_bind_template_child (widget_class, GewuVisitDialog, blocks);
  gtk_widget_class_bind_template_child (widget_class, GewuVisitDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuVisitDialog, counter);
  gtk_widget_class_bind_template_child (widget_class, GewuVisitDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, GewuVisitDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_issues_cb);
  install_actions (widget_class);
}

static void
gewu_visit_dialog_init (GewuVisitDialog *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
  gewu_do_key_add_continue (GTK_WINDOW (self), "visit.save-and-continue");
}

GewuVisitDialog *
gewu_visit_dialog_new (GtkWindow   *parent,
                       GewuSession *session)
{
  GewuVisitDialog *self = g_object_new (GEWU_TYPE_VISIT_DIALOG, "transient-for", parent, NULL);
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (GEWU_NOUN_VISIT, &n_fields);

  self->session = g_object_ref (session);
  self->form = gewu_fields_form_new (session, 2);
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].flags & GEWU_FIELD_FORM) != 0)
      gewu_fields_form_add (self->form, &fields[i]);
  gtk_box_prepend (self->body, GTK_WIDGET (self->form));
  set_defaults (self);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->first_field = "enterprise";
  return self;
}

void
gewu_visit_dialog_set_enterprise (GewuVisitDialog *self,
                                  GewuRecord      *enterprise)
{
  g_return_if_fail (GEWU_IS_VISIT_DIALOG (self));

  set_value (self, "enterprise", gewu_record_get (enterprise, "name"),
             gewu_record_get_id (enterprise));
  self->first_field = "content";
}
