/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-duplicates-panel.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-issue.h"
#include "gewu-words.h"

struct _GewuDuplicatesPanel
{
  GtkWidget  parent_instance;

  GtkStack  *stack;
  GtkLabel  *nothing;
  GtkLabel  *title;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel  *number;
  GtkLabel  *state;
  GtkLabel  *similarity;
  GtkLabel  *facts;
  GtkLabel  *text;

  GPtrArray *found;    /* GewuDuplicate, owned, nullable */
  char      *typed;
  guint      position;
};

G_DEFINE_FINAL_TYPE (GewuDuplicatesPanel, gewu_duplicates_panel, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_LINK,
  SIGNAL_DISMISS,
  SIGNAL_OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Pairs of neighbouring characters are what the similarity is made of. */
static PangoAttrList *
mark_shared (const char *typed,
             const char *text)
{
  PangoAttrList *marks = pango_attr_list_new ();

  for (const char *start = text, *second; *start != '\0'; start = second)
    {
      const char *end;
      g_autofree char *pair = NULL;
      PangoAttribute *mark;

      second = g_utf8_next_char (start);
      if (*second == '\0')
        break;
      end = g_utf8_next_char (second);
      pair = g_strndup (start, (gsize) (end - start));
      if (strstr (typed, pair) == NULL)
        continue;

      mark = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      mark->start_index = (guint) (start - text);
      mark->end_index = (guint) (end - text);
      pango_attr_list_insert (marks, mark);
    }

  return marks;
}

static void
append_fact (GString    *facts,
             const char *fact)
{
  if (fact != NULL)
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", fact);
}

static void
show_record (GewuDuplicatesPanel *self,
             GewuRecord          *record)
{
  const char *text = gewu_record_get (record, "text");
  g_autoptr (PangoAttrList) marks = mark_shared (self->typed != NULL ? self->typed : "",
                                                text != NULL ? text : "");
  g_autoptr (GString) facts = g_string_new (NULL);
  GewuIssueState state;

  append_fact (facts, gewu_record_get (record, "reported"));
  append_fact (facts, gewu_record_get (record, "category"));
  append_fact (facts, gewu_record_get (record, "unit"));
  gtk_label_set_text (self->number, gewu_record_get (record, "number"));
  gtk_label_set_text (self->facts, facts->str);
  gtk_label_set_text (self->text, text != NULL ? text : "");
  gtk_label_set_attributes (self->text, marks);
  if (gewu_issue_state_from_id (gewu_record_get (record, "state"), &state))
    gtk_label_set_text (self->state, gewu_words_issue_state (state));
}

static void
show_position (GewuDuplicatesPanel *self)
{
  const GewuDuplicate *duplicate = g_ptr_array_index (self->found, self->position);
  g_autofree char *title = g_strdup_printf (_("Similar issue %u of %u"), self->position + 1,
                                            self->found->len);
  g_autofree char *similarity = g_strdup_printf (_("%d %% alike"), duplicate->similarity);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->similarity, similarity);
  gtk_widget_set_sensitive (self->previous_button, self->position > 0);
  gtk_widget_set_sensitive (self->next_button, self->position + 1 < self->found->len);
  show_record (self, duplicate->record);
}

static void
previous_cb (GewuDuplicatesPanel *self)
{
  self->position--;
  show_position (self);
}

static void
next_cb (GewuDuplicatesPanel *self)
{
  self->position++;
  show_position (self);
}

static gint64
get_issue (GewuDuplicatesPanel *self)
{
  const GewuDuplicate *duplicate = g_ptr_array_index (self->found, self->position);

  return gewu_record_get_id (duplicate->record);
}

static void
open_cb (GewuDuplicatesPanel *self)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, get_issue (self));
}

static void
link_cb (GewuDuplicatesPanel *self)
{
  g_signal_emit (self, signals[SIGNAL_LINK], 0, get_issue (self));
}

static void
dismiss_cb (GewuDuplicatesPanel *self)
{
  g_signal_emit (self, signals[SIGNAL_DISMISS], 0);
}

static void
gewu_duplicates_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_DUPLICATES_PANEL);

  G_OBJECT_CLASS (gewu_duplicates_panel_parent_class)->dispose (object);
}

static void
gewu_duplicates_panel_finalize (GObject *object)
{
  GewuDuplicatesPanel *self = GEWU_DUPLICATES_PANEL (object);

  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->typed, g_free);

  G_OBJECT_CLASS (gewu_duplicates_panel_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-duplicates-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicatesPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicatesPanel, nothing);
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicatesPanel, title);
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicatesPanel, previous_button);
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicatesPanel, next_button);
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicatesPanel, number);
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicatesPanel, state);
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicatesPanel, similarity);
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicatesPanel, facts);
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicatesPanel, text);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
}

static void
gewu_duplicates_panel_class_init (GewuDuplicatesPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_duplicates_panel_dispose;
  object_class->finalize = gewu_duplicates_panel_finalize;

  signals[SIGNAL_LINK] = g_signal_new ("link", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_DISMISS] = g_signal_new ("dismiss", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
gewu_duplicates_panel_init (GewuDuplicatesPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_duplicates_panel_show (self, NULL, NULL);
}

void
gewu_duplicates_panel_show (GewuDuplicatesPanel *self,
                            GPtrArray           *found,
                            const char          *typed)
{
  gboolean any = found != NULL && found->len > 0;

  g_return_if_fail (GEWU_IS_DUPLICATES_PANEL (self));

  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = any ? g_ptr_array_ref (found) : NULL;
  g_free (self->typed);
  self->typed = g_strdup (typed);
  self->position = 0;

  gtk_label_set_text (self->nothing,
                      found != NULL ? _("Nothing like it has been reported lately.")
                                    : _("When the enterprise and the text are there, issues like "
                                        "it are looked for and shown here."));
  gtk_stack_set_visible_child_name (self->stack, any ? "found" : "nothing");
  if (any)
    show_position (self);
}
