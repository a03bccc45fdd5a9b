/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-trial.h"

#include <glib/gi18n.h>

#include "gewu-period-chooser.h"
#include "gewu-scheme-slope.h"
#include "gewu-scheme-trial-text.h"
#include "gewu-settings.h"
#include "gewu-text-scale.h"
#include "gewu-words.h"

/* Milliseconds without a key before the trial runs. */
#define DELAY 300
/* Narrower than this, there is no room for the lines beside the table. */
#define WIDE 680

struct _GewuSchemeTrial
{
  GtkWidget          parent_instance;

  GtkWidget         *content;
  GewuPeriodChooser *period;
  GtkDropDown       *board;
  GtkStringList     *boards;
  GtkLabel          *summary;
  GtkSpinner        *spinner;
  GewuTableView     *table;
  GewuSchemeSlope   *slope;

  GewuSession       *session;    /* owned, nullable */
  GewuScheme        *before;     /* owned, nullable */
  GewuScheme        *after;      /* owned, nullable */
  GewuWhatIf        *what_if;    /* owned, nullable: what is on show */
  GCancellable      *request;    /* owned, nullable */
  gboolean           has_ranks;  /* somebody is ranked */
  gboolean           is_wide;
  guint              fold;       /* idle */
  GArray            *drawn;      /* guint: the table's row of each line of slope */
  guint              timeout;
};

G_DEFINE_FINAL_TYPE (GewuSchemeTrial, gewu_scheme_trial, GTK_TYPE_WIDGET)

/* ---- showing */

static void
show_message (GewuSchemeTrial *self,
              const char      *text)
{
  gtk_label_set_text (self->summary, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->summary), text);
}

static void
clear (GewuSchemeTrial *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GArray) nobody = g_array_new (FALSE, FALSE, sizeof (GewuMovement));

  gewu_table_view_set_rows (self->table, none);
  gewu_scheme_slope_set_moves (self->slope, nobody, "");
  g_array_set_size (self->drawn, 0);
  g_clear_pointer (&self->what_if, gewu_what_if_free);
}

/* The positions in moves of those who rise (sign 1), fall (-1) or stay, in their order. */
static GArray *
list_positions (GArray *moves,
                int     sign)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < moves->len; i++)
    {
      int rise = gewu_movement_get_rise (&g_array_index (moves, GewuMovement, i));

      if ((rise > 0) - (rise < 0) == sign)
        g_array_append_val (positions, i);
    }

  return positions;
}

/* By turns who rises and who falls, the farthest first, so that both have room; then the others. */
static GArray *
choose_lines (GewuSchemeTrial *self,
              GArray          *moves)
{
  g_autoptr (GArray) rising = list_positions (moves, 1);
  g_autoptr (GArray) falling = list_positions (moves, -1);
  g_autoptr (GArray) staying = list_positions (moves, 0);
  GArray *lines = g_array_sized_new (FALSE, FALSE, sizeof (GewuMovement), moves->len);

  g_array_set_size (self->drawn, 0);
  for (guint i = 0; i < MAX (rising->len, falling->len); i++)
    {
      if (i < rising->len)
        g_array_append_val (self->drawn, g_array_index (rising, guint, i));
      if (i < falling->len)
        g_array_append_val (self->drawn, g_array_index (falling, guint, i));
    }
  g_array_append_vals (self->drawn, staying->data, staying->len);
  for (guint i = 0; i < self->drawn->len; i++)
    g_array_append_val (lines, g_array_index (moves, GewuMovement,
                                              g_array_index (self->drawn, guint, i)));

  return lines;
}

static gboolean
has_ranks (GArray *moves)
{
  for (guint i = 0; i < moves->len; i++)
    {
      const GewuMovement *move = &g_array_index (moves, GewuMovement, i);

      if ((move->before != NULL && move->before->rank > 0) ||
          (move->after != NULL && move->after->rank > 0))
        return TRUE;
    }

  return FALSE;
}

static void
show_slope (GewuSchemeTrial *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->slope), self->has_ranks && self->is_wide);
}

static void
show_board (GewuSchemeTrial *self)
{
  guint index = gtk_drop_down_get_selected (self->board);
  gboolean shows_pay = gewu_settings_get_show_pay ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) moves = NULL;
  g_autoptr (GArray) lines = NULL;
  g_autofree char *summary = NULL;
  const GewuBoard *board;

  if (self->what_if == NULL || index >= gewu_assessment_result_get_n_boards (self->what_if->after))
    return;

  board = gewu_assessment_result_get_board (self->what_if->after, index)->board;
  moves = gewu_what_if_list_moves (self->what_if, index);
  for (guint i = 0; i < moves->len; i++)
    g_ptr_array_add (rows, gewu_scheme_trial_create_row (board,
                                                         &g_array_index (moves, GewuMovement, i),
                                                         shows_pay));
  summary = gewu_scheme_trial_describe (moves, shows_pay);
  gewu_scheme_trial_set_columns (self->table, board, shows_pay);
  gewu_table_view_set_rows (self->table, rows);
  self->has_ranks = has_ranks (moves);
  show_slope (self);
  lines = choose_lines (self, moves);
  gewu_scheme_slope_set_moves (self->slope, lines, summary);
  show_message (self, summary);
}

static void
list_boards (GewuSchemeTrial *self)
{
  guint selected = gtk_drop_down_get_selected (self->board);
  guint n = gewu_assessment_result_get_n_boards (self->what_if->after);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (titles,
                     gewu_assessment_result_get_board (self->what_if->after, i)->board->title);
  g_ptr_array_add (titles, NULL);
  g_signal_handlers_block_by_func (self->board, show_board, self);
  gtk_string_list_splice (self->boards, 0, g_list_model_get_n_items (G_LIST_MODEL (self->boards)),
                          (const char *const *) titles->pdata);
  gtk_drop_down_set_selected (self->board, selected < n ? selected : 0);
  g_signal_handlers_unblock_by_func (self->board, show_board, self);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuSchemeTrial) self = data;
  g_autoptr (GError) error = NULL;
  GewuWhatIf *what_if = gewu_session_what_if_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->table == NULL)
    {
      g_clear_pointer (&what_if, gewu_what_if_free);
      return;
    }

  gtk_spinner_stop (self->spinner);
  clear (self);
  if (what_if == NULL)
    {
      g_autofree char *text = gewu_words_error (error);

      show_message (self, text);
      return;
    }
  self->what_if = what_if;
  list_boards (self);
  show_board (self);
}

/* ---- asking */

static void
cancel (GewuSchemeTrial *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
}

static gboolean
timeout_cb (gpointer data)
{
  GewuSchemeTrial *self = data;
  GewuPeriod period;

  self->timeout = 0;
  if (self->session == NULL || self->after == NULL ||
      !gewu_period_chooser_get (self->period, &period))
    return G_SOURCE_REMOVE;

  cancel (self);
  self->request = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  gewu_session_what_if_async (self->session, self->before, self->after, period, self->request,
                              compared_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
ask (GewuSchemeTrial *self)
{
  cancel (self);
  gtk_spinner_stop (self->spinner);
  self->timeout = g_timeout_add (DELAY, timeout_cb, self);
}

static void
slope_chosen_cb (GewuSchemeTrial *self,
                 guint            position)
{
  gewu_table_view_select (self->table, g_array_index (self->drawn, guint, position));
}

static void
row_selected_cb (GewuSchemeTrial *self)
{
  GewuTableRow *selected = gewu_table_view_get_selected (self->table);

  for (guint i = 0; selected != NULL && i < self->drawn->len; i++)
    if (gewu_table_view_get_row (self->table, g_array_index (self->drawn, guint, i)) == selected)
      {
        gewu_scheme_slope_choose (self->slope, (int) i);
        return;
      }
}

/* ---- the widget */

/* Not while sizes are being given out. */
static gboolean
fold_cb (gpointer data)
{
  GEWU_SCHEME_TRIAL (data)->fold = 0;
  show_slope (data);

  return G_SOURCE_REMOVE;
}

static void
gewu_scheme_trial_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GewuSchemeTrial *self = GEWU_SCHEME_TRIAL (widget);
  gboolean is_wide = width >= WIDE * gewu_text_scale_get (widget);

  gtk_widget_size_allocate (self->content, &(GtkAllocation) { 0, 0, width, height }, baseline);
  if (is_wide != self->is_wide && self->fold == 0)
    self->fold = g_idle_add (fold_cb, self);
  self->is_wide = is_wide;
}

static void
gewu_scheme_trial_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline G_GNUC_UNUSED,
                           int            *natural_baseline G_GNUC_UNUSED)
{
  GewuSchemeTrial *self = GEWU_SCHEME_TRIAL (widget);
  int slope = 0;

  gtk_widget_measure (self->content, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL || !gtk_widget_get_visible (GTK_WIDGET (self->slope)))
    return;
  /* It gives way, so it asks for no room. */
  gtk_widget_measure (GTK_WIDGET (self->slope), orientation, -1, &slope, NULL, NULL, NULL);
  *minimum -= slope;
}

static void
gewu_scheme_trial_dispose (GObject *object)
{
  GewuSchemeTrial *self = GEWU_SCHEME_TRIAL (object);

  cancel (self);
  g_clear_handle_id (&self->fold, g_source_remove);
  if (self->table != NULL)
    clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_SCHEME_TRIAL);
  g_clear_pointer (&self->before, gewu_scheme_unref);
  g_clear_pointer (&self->after, gewu_scheme_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_scheme_trial_parent_class)->dispose (object);
}

static void
gewu_scheme_trial_finalize (GObject *object)
{
  g_array_unref (GEWU_SCHEME_TRIAL (object)->drawn);

  G_OBJECT_CLASS (gewu_scheme_trial_parent_class)->finalize (object);
}

static void
gewu_scheme_trial_class_init (GewuSchemeTrialClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_scheme_trial_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_scheme_trial_finalize;
  g_type_ensure (GEWU_TYPE_PERIOD_CHOOSER);
  g_type_ensure (GEWU_TYPE_SCHEME_SLOPE);
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  widget_class->measure = gewu_scheme_trial_measure;
  widget_class->size_allocate = gewu_scheme_trial_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-scheme-trial.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeTrial, content);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeTrial, period);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeTrial, board);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeTrial, boards);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeTrial, summary);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeTrial, spinner);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeTrial, table);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeTrial, slope);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, slope_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
gewu_scheme_trial_init (GewuSchemeTrial *self)
{
  GSettings *settings = gewu_settings_get ();

  self->drawn = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::show-pay", G_CALLBACK (show_board), self,
                             G_CONNECT_SWAPPED);
  /* Here and not in the template: it is blocked while the boards are listed anew. */
  g_signal_connect_swapped (self->board, "notify::selected", G_CALLBACK (show_board), self);
}

void
gewu_scheme_trial_set_session (GewuSchemeTrial *self,
                               GewuSession     *session)
{
  g_return_if_fail (GEWU_IS_SCHEME_TRIAL (self));

  cancel (self);
  clear (self);
  g_set_object (&self->session, session);
}

static void
set_scheme (GewuScheme **place,
            GewuScheme  *scheme)
{
  GewuScheme *before = *place;

  *place = scheme != NULL ? gewu_scheme_ref (scheme) : NULL;
  g_clear_pointer (&before, gewu_scheme_unref);
}

void
gewu_scheme_trial_compare (GewuSchemeTrial *self,
                           GewuScheme      *before,
                           GewuScheme      *after)
{
  g_return_if_fail (GEWU_IS_SCHEME_TRIAL (self));

  set_scheme (&self->before, before);
  set_scheme (&self->after, after);
  if (after != NULL)
    ask (self);
  else
    {
      cancel (self);
      gtk_spinner_stop (self->spinner);
      show_message (self, _("The trial goes on when what is marked red is put right."));
    }
}

void
gewu_scheme_trial_show_board (GewuSchemeTrial *self,
                              guint            board)
{
  g_return_if_fail (GEWU_IS_SCHEME_TRIAL (self));

  if (board < g_list_model_get_n_items (G_LIST_MODEL (self->boards)))
    gtk_drop_down_set_selected (self->board, board);
}

void
gewu_scheme_trial_refresh (GewuSchemeTrial *self)
{
  GewuPeriod period;

  g_return_if_fail (GEWU_IS_SCHEME_TRIAL (self));

  if (self->session == NULL)
    return;
  if (gewu_period_chooser_get (self->period, &period))
    ask (self);
  else
    gewu_period_chooser_begin (self->period, self->session);
}
