/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-sentence-pane.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-sentence-row.h"

struct _GewuSentencePane
{
  GtkWidget  parent_instance;

  GtkWidget *content;
  GtkBox    *list;
  GtkLabel  *counts;

  GPtrArray *rows;   /* GewuSentenceRow, borrowed from list */
};

G_DEFINE_FINAL_TYPE (GewuSentencePane, gewu_sentence_pane, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef void (*SentenceFunc) (const GewuProseSentence *sentence,
                              guint                    index,
                              gpointer                 data);

/* All that can be edited, in order. */
static void
for_each_sentence (const GewuReportProse *prose,
                   SentenceFunc           func,
                   gpointer               data)
{
  guint index = 0;

  for (guint i = 0; i < prose->paragraphs->len; i++)
    {
      GArray *sentences = g_array_index (prose->paragraphs, GewuProseParagraph, i).sentences;

      for (guint j = 0; sentences != NULL && j < sentences->len; j++)
        if (g_array_index (sentences, GewuProseSentence, j).key != NULL)
          func (&g_array_index (sentences, GewuProseSentence, j), index++, data);
    }
}

/* ---- whether the rows can stay */

typedef struct
{
  GPtrArray *rows;
  guint      n_sentences;
  gboolean   are_same;
} Comparison;

static void
compare_cb (const GewuProseSentence *sentence,
            guint                    index,
            gpointer                 data)
{
  Comparison *comparison = data;

  comparison->n_sentences++;
  if (index >= comparison->rows->len ||
      g_strcmp0 (gewu_sentence_row_get_key (g_ptr_array_index (comparison->rows, index)),
                 sentence->key) != 0)
    comparison->are_same = FALSE;
}

static gboolean
has_same_sentences (GewuSentencePane      *self,
                    const GewuReportProse *prose)
{
  Comparison comparison = { self->rows, 0, TRUE };

  for_each_sentence (prose, compare_cb, &comparison);
  return comparison.are_same && comparison.n_sentences == self->rows->len;
}

/* ---- filling */

static void
edit_cb (GewuSentencePane *self,
         const char       *key,
         const char       *generated,
         const char       *text)
{
  g_signal_emit (self, signals[SIGNAL_EDIT], 0, key, generated, text);
}

static void
append_label (GewuSentencePane *self,
              const char       *text,
              const char       *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (self->list, label);
}

static void
append_row (GewuSentencePane *self)
{
  GtkWidget *row = gewu_sentence_row_new ();

  g_signal_connect_object (row, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_box_append (self->list, row);
}

static gboolean
has_key (const GewuProseParagraph *paragraph)
{
  for (guint i = 0; i < paragraph->sentences->len; i++)
    if (g_array_index (paragraph->sentences, GewuProseSentence, i).key != NULL)
      return TRUE;

  return FALSE;
}

static void
append_paragraph (GewuSentencePane         *self,
                  const GewuProseParagraph *paragraph)
{
  g_autofree char *text = NULL;

  if (paragraph->kind == GEWU_PROSE_TABLE)
    return;

  if (has_key (paragraph))
    {
      for (guint i = 0; i < paragraph->sentences->len; i++)
        if (g_array_index (paragraph->sentences, GewuProseSentence, i).key != NULL)
          append_row (self);
      return;
    }

  text = gewu_report_prose_get_text (paragraph);
  if (paragraph->kind == GEWU_PROSE_HEADING)
    append_label (self, text, "card-title");
  else if (paragraph->kind == GEWU_PROSE_SUBHEADING)
    append_label (self, text, "strong");
}

static void
rebuild (GewuSentencePane      *self,
         const GewuReportProse *prose)
{
  g_ptr_array_set_size (self->rows, 0);
  gewu_children_remove_all (self->list);
  for (guint i = 0; i < prose->paragraphs->len; i++)
    append_paragraph (self, &g_array_index (prose->paragraphs, GewuProseParagraph, i));
}

typedef struct
{
  GewuSentencePane *pane;
  guint             n_edited;
  guint             n_stale;
} Filling;

static void
fill_cb (const GewuProseSentence *sentence,
         guint                    index,
         gpointer                 data)
{
  Filling *filling = data;

  gewu_sentence_row_set (g_ptr_array_index (filling->pane->rows, index), sentence);
  filling->n_edited += sentence->is_edited;
  filling->n_stale += sentence->is_stale;
}

static void
gewu_sentence_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_SENTENCE_PANE);

  G_OBJECT_CLASS (gewu_sentence_pane_parent_class)->dispose (object);
}

static void
gewu_sentence_pane_finalize (GObject *object)
{
  g_ptr_array_unref (GEWU_SENTENCE_PANE (object)->rows);

  G_OBJECT_CLASS (gewu_sentence_pane_parent_class)->finalize (object);
}

static void
gewu_sentence_pane_class_init (GewuSentencePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_sentence_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_sentence_pane_finalize;

  signals[SIGNAL_EDIT] =
    g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-sentence-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuSentencePane, content);
  gtk_widget_class_bind_template_child (widget_class, GewuSentencePane, list);
  gtk_widget_class_bind_template_child (widget_class, GewuSentencePane, counts);
}

static void
gewu_sentence_pane_init (GewuSentencePane *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_sentence_pane_set_prose (GewuSentencePane      *self,
                              const GewuReportProse *prose)
{
  Filling filling = { .pane = self };
  g_autofree char *text = NULL;

  g_return_if_fail (GEWU_IS_SENTENCE_PANE (self));

  if (!has_same_sentences (self, prose))
    rebuild (self, prose);
  for_each_sentence (prose, fill_cb, &filling);

  /* Translators: sentences in all, edited ones */
  text = g_strdup_printf (_("%u sentences, %u edited"), self->rows->len, filling.n_edited);
  if (filling.n_stale > 0)
    {
      g_autofree char *counts = g_steal_pointer (&text);

      /* Translators: the counts so far, sentences whose figures have changed */
      text = g_strdup_printf (_("%s, ⚠ %u to be looked at again"), counts, filling.n_stale);
    }
  gtk_label_set_text (self->counts, text);
}

void
gewu_sentence_pane_save (GewuSentencePane *self)
{
  g_return_if_fail (GEWU_IS_SENTENCE_PANE (self));

  for (guint i = 0; i < self->rows->len; i++)
    gewu_sentence_row_save (g_ptr_array_index (self->rows, i));
}
