/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-objection-target.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-record-entry.h"

/* Points of a line are said with so many decimals. */
#define PLACES 4

struct _GewuObjectionTarget
{
  GtkWidget              parent_instance;

  GtkWidget             *content;
  GtkWidget             *board_box;
  GtkDropDown           *board;
  GtkStringList         *boards;
  GtkBox                *subject_box;
  GewuRecordEntry       *subject;      /* in subject_box, one for each board; nullable */
  GtkDropDown           *line;
  GtkStringList         *lines;
  GtkDropDown           *record;
  GtkStringList         *records;
  GtkLabel              *problem;

  GewuSession           *session;      /* owned, nullable */
  GCancellable          *scoring;      /* owned, nullable */
  GCancellable          *request;      /* owned, nullable; for the records */
  gint64                 id;           /* of the assessment */
  GewuSessionAssessment *assessment;   /* owned, nullable */
  GArray                *shown;        /* guint: index in the score's lines of each choice */
  GPtrArray             *evidence;     /* owned, nullable; GewuEvidenceRow: the choices but one */
  gboolean               filling;
};

G_DEFINE_FINAL_TYPE (GewuObjectionTarget, gewu_objection_target, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell_error (GewuObjectionTarget *self,
            const GError        *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
cancel (GCancellable **request)
{
  g_cancellable_cancel (*request);
  g_clear_object (request);
}

static void
set_texts (GtkStringList *list,
           GPtrArray     *texts)
{
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)),
                          (const char *const *) texts->pdata);
}

/* ---- what is chosen */

static const GewuBoardResult *
get_board (GewuObjectionTarget *self)
{
  guint selected = gtk_drop_down_get_selected (self->board);
  GewuAssessmentResult *result = self->assessment != NULL ? self->assessment->result : NULL;

  if (result == NULL || selected >= gewu_assessment_result_get_n_boards (result))
    return NULL;

  return gewu_assessment_result_get_board (result, selected);
}

/* 0: nobody yet. */
static gint64
get_subject (GewuObjectionTarget *self)
{
  return self->subject != NULL ? gewu_record_entry_get_id (self->subject) : 0;
}

static const GewuScore *
get_score (GewuObjectionTarget *self)
{
  const GewuBoardResult *board = get_board (self);
  gint64 id = get_subject (self);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  return board != NULL && id != 0 ? gewu_board_result_find_score (board, key) : NULL;
}

/* ---- the records of a line */

static void
show_records (GewuObjectionTarget *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (texts, g_strdup (_("The whole line")));
  for (guint i = 0; self->evidence != NULL && i < self->evidence->len; i++)
    {
      const GewuEvidenceRow *row = g_ptr_array_index (self->evidence, i);
      const char *label = row->label != NULL ? row->label : _("a record that is gone");

      g_ptr_array_add (texts, row->detail != NULL ? g_strdup_printf ("%s  %s", label, row->detail)
                                                  : g_strdup (label));
    }
  set_texts (self->records, texts);
  gtk_drop_down_set_selected (self->record, 0);
}

static void
evidence_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuObjectionTarget) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = gewu_session_assessment_evidence_finish (GEWU_SESSION (source), result, &error);

  if (rows == NULL)
    {
      tell_error (self, error);
      return;
    }

  self->evidence = rows;
  show_records (self);
}

static void
line_changed_cb (GewuObjectionTarget *self)
{
  const GewuScore *score;
  const GewuScoreLine *line;

  if (self->filling)
    return;

  cancel (&self->request);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  show_records (self);
  line = gewu_objection_target_get_line (self, &score);
  if (line != NULL && line->measure != NULL)
    {
      self->request = g_cancellable_new ();
      gewu_session_assessment_evidence_async (self->session, self->id, self->assessment->snapshot,
                                              get_board (self)->board->id, line->item,
                                              score->subject->id, self->request, evidence_cb,
                                              g_object_ref (self));
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ---- the lines of a score */

static void
list_lines (GewuObjectionTarget *self,
            const GewuScore     *score)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const GewuBoardResult *board = get_board (self);

  g_array_set_size (self->shown, 0);
  for (guint i = 0; score != NULL && i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);
      g_autofree char *points = gewu_format_signed (line->points, PLACES);

      if (gewu_board_find_item (board->board, line->item) == NULL)
        continue;
      g_array_append_val (self->shown, i);
      g_ptr_array_add (texts, g_strdup_printf ("%s  %s", line->title, points));
    }
  self->filling = TRUE;
  set_texts (self->lines, texts);
  self->filling = FALSE;
  line_changed_cb (self);
}

static void
subject_changed_cb (GewuObjectionTarget *self)
{
  const GewuScore *score = get_score (self);
  gboolean unknown = score == NULL && get_subject (self) != 0;

  gtk_label_set_text (self->problem, unknown ? _("This one is not assessed here.") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), unknown);
  list_lines (self, score);
}

/* ---- the boards */

/* An entry looks for the nouns it was made for. */
static void
make_subject (GewuObjectionTarget *self,
              GewuNoun             noun)
{
  if (self->subject != NULL)
    gtk_box_remove (self->subject_box, GTK_WIDGET (self->subject));
  self->subject = g_object_new (GEWU_TYPE_RECORD_ENTRY, "nouns", gewu_noun_to_id (noun),
                                "label", _("About whom"), "placeholder", _("Type a name"),
                                "fills", TRUE, NULL);
  gewu_record_entry_set_session (self->subject, self->session);
  g_signal_connect_object (self->subject, "changed", G_CALLBACK (subject_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->subject_box, GTK_WIDGET (self->subject));
}

static void
board_changed_cb (GewuObjectionTarget *self)
{
  const GewuBoardResult *board = get_board (self);

  if (self->filling || board == NULL)
    return;

  make_subject (self, board->board->noun);
  subject_changed_cb (self);
}

static void
list_boards (GewuObjectionTarget *self)
{
  guint n_boards = gewu_assessment_result_get_n_boards (self->assessment->result);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < n_boards; i++)
    g_ptr_array_add (texts,
                     gewu_assessment_result_get_board (self->assessment->result, i)->board->title);
  self->filling = TRUE;
  set_texts (self->boards, texts);
  self->filling = FALSE;
  gtk_widget_set_visible (self->board_box, n_boards > 1);
  board_changed_cb (self);
}

static void
scored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuObjectionTarget) self = data;
  g_autoptr (GError) error = NULL;
  GewuSessionAssessment *assessment =
    gewu_session_score_assessment_finish (GEWU_SESSION (source), result, &error);

  if (assessment == NULL)
    {
      tell_error (self, error);
      return;
    }

  self->assessment = assessment;
  gtk_widget_set_sensitive (self->content, TRUE);
  list_boards (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
gewu_objection_target_grab_focus (GtkWidget *widget)
{
  GewuObjectionTarget *self = GEWU_OBJECTION_TARGET (widget);

  return self->subject != NULL &&
         gtk_widget_child_focus (GTK_WIDGET (self->subject), GTK_DIR_TAB_FORWARD);
}

static void
gewu_objection_target_dispose (GObject *object)
{
  GewuObjectionTarget *self = GEWU_OBJECTION_TARGET (object);

  cancel (&self->scoring);
  cancel (&self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_OBJECTION_TARGET);
  self->subject = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_objection_target_parent_class)->dispose (object);
}

static void
gewu_objection_target_finalize (GObject *object)
{
  GewuObjectionTarget *self = GEWU_OBJECTION_TARGET (object);

  g_clear_pointer (&self->assessment, gewu_session_assessment_free);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_array_unref (self->shown);

  G_OBJECT_CLASS (gewu_objection_target_parent_class)->finalize (object);
}

static void
gewu_objection_target_class_init (GewuObjectionTargetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_objection_target_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_objection_target_finalize;
  widget_class->grab_focus = gewu_objection_target_grab_focus;
  g_type_ensure (GEWU_TYPE_RECORD_ENTRY);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-objection-target.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionTarget, content);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionTarget, board_box);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionTarget, board);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionTarget, boards);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionTarget, subject_box);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionTarget, line);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionTarget, lines);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionTarget, record);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionTarget, records);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionTarget, problem);
  gtk_widget_class_bind_template_callback (widget_class, board_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_changed_cb);
}

static void
gewu_objection_target_init (GewuObjectionTarget *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_objection_target_begin (GewuObjectionTarget *self,
                             GewuSession         *session,
                             gint64               assessment)
{
  g_return_if_fail (GEWU_IS_OBJECTION_TARGET (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->id = assessment;
  self->scoring = g_cancellable_new ();
  gewu_session_score_assessment_async (session, assessment, GEWU_RESULT_STANDING, self->scoring,
                                       scored_cb, g_object_ref (self));
}

GewuSessionAssessment *
gewu_objection_target_get_assessment (GewuObjectionTarget *self)
{
  g_return_val_if_fail (GEWU_IS_OBJECTION_TARGET (self), NULL);

  return self->assessment;
}

const GewuScoreLine *
gewu_objection_target_get_line (GewuObjectionTarget  *self,
                                const GewuScore     **score)
{
  guint selected;

  g_return_val_if_fail (GEWU_IS_OBJECTION_TARGET (self), NULL);

  selected = gtk_drop_down_get_selected (self->line);
  *score = get_score (self);
  if (*score == NULL || selected >= self->shown->len)
    return NULL;

  return &g_array_index ((*score)->lines, GewuScoreLine,
                         g_array_index (self->shown, guint, selected));
}

gboolean
gewu_objection_target_fill (GewuObjectionTarget *self,
                            GewuObjection       *objection)
{
  const GewuScore *score;
  const GewuScoreLine *line;
  guint record;

  g_return_val_if_fail (GEWU_IS_OBJECTION_TARGET (self), FALSE);

  line = gewu_objection_target_get_line (self, &score);
  if (line == NULL)
    {
      gtk_label_set_text (self->problem, _("Choose whom it is about, and the line."));
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return FALSE;
    }

  record = gtk_drop_down_get_selected (self->record);
  objection->board = g_strdup (get_board (self)->board->id);
  objection->item = g_strdup (line->item);
  objection->noun = score->subject->noun;
  objection->subject = score->subject->id;
  objection->subject_name = g_strdup (score->subject->name);
  if (record == 0 || self->evidence == NULL || record > self->evidence->len)
    return TRUE;

  objection->has_record = TRUE;
  objection->record_noun =
    ((const GewuEvidenceRow *) g_ptr_array_index (self->evidence, record - 1))->noun;
  objection->record =
    ((const GewuEvidenceRow *) g_ptr_array_index (self->evidence, record - 1))->id;
  return TRUE;
}
