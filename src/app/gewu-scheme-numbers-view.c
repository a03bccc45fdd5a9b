/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-numbers-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-children.h"
#include "gewu-scheme-grades-line.h"
#include "gewu-scheme-sentence.h"
#include "gewu-scheme-text.h"

#define TITLE_CHARS 22

/* A line of a card and what is said below it. */
typedef struct
{
  char                 *place;
  GtkLabel             *note;
  GewuSchemeGradesLine *grades;   /* NULL: the line is not about grades */
  guint                 board;
} Row;

struct _GewuSchemeNumbersView
{
  GtkWidget        parent_instance;

  GtkWidget       *scroll;
  GtkBox          *cards;

  GewuSchemeDraft *draft;     /* owned, nullable */
  GPtrArray       *rows;      /* Row */
  GPtrArray       *inputs;    /* GewuSchemeInput, borrowed */
};

G_DEFINE_FINAL_TYPE (GewuSchemeNumbersView, gewu_scheme_numbers_view, GTK_TYPE_WIDGET)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->place);
  g_free (row);
}

/* ---- building */

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkLabel *
append_note (GtkBox *box)
{
  GtkWidget *note = create_label (NULL, "note");

  gtk_widget_set_visible (note, FALSE);
  gtk_box_append (box, note);

  return GTK_LABEL (note);
}

/* Title to the left, whatever belongs to it to the right (taken). */
static void
append_line (GtkBox     *card,
             const char *title,
             GtkWidget  *content)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = create_label (title, "scheme-row-title");

  gtk_label_set_width_chars (GTK_LABEL (label), TITLE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TITLE_CHARS);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), content);
  gtk_widget_add_css_class (line, "scheme-row");
  gtk_box_append (card, line);
}

static Row *
add_row (GewuSchemeNumbersView *self,
         GtkBox                *card,
         const char            *place)
{
  Row *row = g_new0 (Row, 1);

  row->place = g_strdup (place);
  row->note = append_note (card);
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
append_grades_line (GtkBox *card,
                    Row    *row,
                    guint   board)
{
  GtkWidget *line = gewu_scheme_grades_line_new ();

  row->grades = GEWU_SCHEME_GRADES_LINE (line);
  row->board = board;
  gtk_widget_set_visible (line, FALSE);
  gtk_widget_add_css_class (line, "scheme-grades");
  gtk_box_append (card, line);
}

static void
append_numbers (GewuSchemeNumbersView   *self,
                GtkBox                  *card,
                const GewuSchemeNumbers *numbers,
                guint                    board)
{
  GtkWidget *flow = gewu_scheme_flow_new ();
  Row *row;

  gewu_scheme_sentence_fill (GEWU_SCHEME_FLOW (flow), self->draft, numbers, self->inputs);
  append_line (card, numbers->title != NULL ? numbers->title : _(numbers->kind), flow);
  row = add_row (self, card, numbers->place);
  if (g_str_has_suffix (numbers->place, ".grades"))
    append_grades_line (card, row, board);
}

/* NULL when there is no number. */
static GtkBox *
append_card (GewuSchemeNumbersView *self,
             const char            *place,
             const char            *title,
             guint                  board)
{
  g_autoptr (GPtrArray) list = gewu_scheme_numbers_list (self->draft, place);
  GtkWidget *card;

  if (list->len == 0)
    return NULL;

  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "scheme-card");
  gtk_box_append (GTK_BOX (card), create_label (title, "card-title"));
  for (guint i = 0; i < list->len; i++)
    append_numbers (self, GTK_BOX (card), g_ptr_array_index (list, i), board);
  gtk_box_append (self->cards, card);

  return GTK_BOX (card);
}

static void
append_title (GewuSchemeNumbersView *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *input = gewu_scheme_input_new (self->draft, "title", GEWU_FORM_TEXT, FALSE,
                                            _("Title"));

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "scheme-card");
  g_ptr_array_add (self->inputs, input);
  append_line (GTK_BOX (card), _("Title"), input);
  add_row (self, GTK_BOX (card), "title");
  gtk_box_append (self->cards, card);
}

static char *
dup_focused_place (GewuSchemeNumbersView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *input = focus != NULL ? gtk_widget_get_ancestor (focus, GEWU_TYPE_SCHEME_INPUT) : NULL;

  return input != NULL && gtk_widget_is_ancestor (input, GTK_WIDGET (self))
         ? g_strdup (gewu_scheme_input_get_place (GEWU_SCHEME_INPUT (input))) : NULL;
}

static void
clear (GewuSchemeNumbersView *self)
{
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->inputs, 0);
  gewu_children_remove_all (self->cards);
}

static void
build (GewuSchemeNumbersView *self)
{
  g_autofree char *focused = dup_focused_place (self);

  clear (self);
  if (self->draft == NULL)
    return;

  append_title (self);
  for (guint i = 0; i < gewu_scheme_draft_get_length (self->draft, "boards"); i++)
    {
      g_autofree char *place = g_strdup_printf ("boards[%u]", i);
      g_autofree char *title = gewu_scheme_text_place (self->draft, place);

      append_card (self, place, title, i);
    }
  append_card (self, "", _("Entered by people, and computed"), 0);
  if (focused != NULL)
    gewu_scheme_numbers_view_go_to (self, focused);
}

static void
draft_changed_cb (GewuSchemeNumbersView *self,
                  const char            *place G_GNUC_UNUSED,
                  gboolean               structure)
{
  if (structure)
    build (self);
}

/* ---- the widget */

static void
gewu_scheme_numbers_view_dispose (GObject *object)
{
  GewuSchemeNumbersView *self = GEWU_SCHEME_NUMBERS_VIEW (object);

  g_clear_pointer (&self->scroll, gtk_widget_unparent);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (gewu_scheme_numbers_view_parent_class)->dispose (object);
}

static void
gewu_scheme_numbers_view_finalize (GObject *object)
{
  GewuSchemeNumbersView *self = GEWU_SCHEME_NUMBERS_VIEW (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->inputs);

  G_OBJECT_CLASS (gewu_scheme_numbers_view_parent_class)->finalize (object);
}

static void
gewu_scheme_numbers_view_class_init (GewuSchemeNumbersViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gewu_scheme_numbers_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_scheme_numbers_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gewu_scheme_numbers_view_init (GewuSchemeNumbersView *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->inputs = g_ptr_array_new ();
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  self->scroll = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroll), GTK_WIDGET (self->cards));
  gtk_widget_set_parent (self->scroll, GTK_WIDGET (self));
}

void
gewu_scheme_numbers_view_set_draft (GewuSchemeNumbersView *self,
                                    GewuSchemeDraft       *draft)
{
  g_return_if_fail (GEWU_IS_SCHEME_NUMBERS_VIEW (self));

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  if (draft != NULL)
    g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self,
                             G_CONNECT_SWAPPED);
  build (self);
}

static void
show_note (const Row *row,
           GPtrArray *notes)
{
  gboolean is_error;
  g_autofree char *text = gewu_scheme_text_notes (notes, row->place, TRUE, &is_error);

  gtk_label_set_text (row->note, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (row->note), text != NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (row->note), is_error ? "soon" : "lost");
  gtk_widget_add_css_class (GTK_WIDGET (row->note), is_error ? "lost" : "soon");
}

void
gewu_scheme_numbers_view_set_notes (GewuSchemeNumbersView *self,
                                    GPtrArray             *notes,
                                    GewuScheme            *scheme)
{
  g_return_if_fail (GEWU_IS_SCHEME_NUMBERS_VIEW (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      show_note (row, notes);
      if (row->grades != NULL && scheme != NULL)
        gewu_scheme_grades_line_set (row->grades,
                                     gewu_scheme_get_board (scheme, row->board)->grades);
    }
  for (guint i = 0; i < self->inputs->len; i++)
    {
      GewuSchemeInput *input = g_ptr_array_index (self->inputs, i);

      gewu_scheme_input_set_wrong (input,
                                   gewu_scheme_check_has_error
                                     (notes, gewu_scheme_input_get_place (input)));
    }
}

gboolean
gewu_scheme_numbers_view_go_to (GewuSchemeNumbersView *self,
                                const char            *place)
{
  g_return_val_if_fail (GEWU_IS_SCHEME_NUMBERS_VIEW (self), FALSE);

  for (guint i = 0; i < self->inputs->len; i++)
    {
      GtkWidget *input = g_ptr_array_index (self->inputs, i);
      const char *at = gewu_scheme_input_get_place (GEWU_SCHEME_INPUT (input));

      if (g_str_has_prefix (at, place) && (at[strlen (place)] == '\0' ||
                                           strchr (".[", at[strlen (place)]) != NULL))
        return gtk_widget_grab_focus (input);
    }

  return FALSE;
}
