/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-clock-rules-view.h"

#include <glib/gi18n.h>

#include "gewu-clock-example.h"
#include "gewu-clock-rule-dialog.h"
#include "gewu-table-view.h"
#include "gewu-words.h"

struct _GewuClockRulesView
{
  GtkWidget      parent_instance;

  GtkWidget     *content;
  GewuTableView *table;
  GtkWidget     *add_button;
  GtkWidget     *change_button;
  GtkWidget     *remove_button;
  GtkLabel      *example;
  GtkLabel      *error;

  GewuSession   *session;    /* owned, nullable */
  GCancellable  *request;    /* owned */
  GewuCalendar  *calendar;   /* owned */
  GPtrArray     *lines;      /* GewuClockRuleLine of the rows, owned, nullable */
};

G_DEFINE_FINAL_TYPE (GewuClockRulesView, gewu_clock_rules_view, GTK_TYPE_WIDGET)

/* ---- the table */

/* A newer rule for the same has begun. The newest stands first. */
static gboolean
is_old (GPtrArray *lines,
        guint      n,
        GewuDay    today)
{
  const GewuClockRuleLine *line = g_ptr_array_index (lines, n);

  for (guint i = 0; i < n; i++)
    {
      const GewuClockRuleLine *newer = g_ptr_array_index (lines, i);

      if (newer->rule.stage == line->rule.stage && newer->rule.since <= today &&
          g_strcmp0 (newer->category, line->category) == 0 &&
          g_strcmp0 (newer->severity, line->severity) == 0)
        return TRUE;
    }

  return FALSE;
}

static char *
describe_since (const GewuClockRuleLine *line,
                gboolean                 old,
                GewuDay                  today)
{
  g_autofree char *since = gewu_day_to_string (line->rule.since);

  if (since == NULL)
    return g_strdup (old ? _("No longer") : _("Always"));
  if (old)
    return g_strdup_printf (_("%s, no longer"), since);

  return line->rule.since > today ? g_strdup_printf (_("%s, not yet"), since)
                                  : g_steal_pointer (&since);
}

static GewuTableRow *
create_row (GPtrArray *lines,
            guint      n)
{
  GewuClockRuleLine *line = g_ptr_array_index (lines, n);
  GewuDay today = gewu_when_now ().day;
  gboolean old = is_old (lines, n, today);
  const char *style = old ? "dim" : NULL;
  GewuTableRow *row = gewu_table_row_new (7, line, NULL);
  g_autofree char *clock = gewu_words_clock (&line->rule.clock);
  g_autofree char *since = describe_since (line, old, today);

  gewu_table_row_set (row, 0, gewu_words_stage (line->rule.stage), style);
  gewu_table_row_set (row, 1, line->category != NULL ? line->category : _("Any"),
                      line->category != NULL ? style : "dim");
  gewu_table_row_set (row, 2, line->severity != NULL ? line->severity : _("Any"),
                      line->severity != NULL ? style : "dim");
  gewu_table_row_set (row, 3, clock, old ? "dim" : "strong");
  gewu_table_row_set (row, 4, line->rule.clock.roll ? _("Yes") : "", style);
  gewu_table_row_set (row, 5, line->rule.from_sign ? _("Yes") : "", style);
  gewu_table_row_set (row, 6, since, old || line->rule.since > today ? "dim" : NULL);
  return row;
}

static const GewuClockRuleLine *
get_selected (GewuClockRulesView *self)
{
  GewuTableRow *row = gewu_table_view_get_selected (self->table);

  return row != NULL ? gewu_table_row_get_data (row) : NULL;
}

static void
selected_cb (GewuClockRulesView *self)
{
  const GewuClockRuleLine *line = get_selected (self);
  g_autofree char *text =
    line != NULL ? gewu_clock_example (&line->rule, self->calendar, gewu_when_now ())
                 : g_strdup (_("Choose a rule: here it says what follows from it."));

  gtk_widget_set_sensitive (self->change_button, line != NULL);
  gtk_widget_set_sensitive (self->remove_button, line != NULL);
  gtk_label_set_text (self->example, text);
}

static void
show_lines (GewuClockRulesView *self,
            GPtrArray          *lines)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->lines);
  const GewuClockRuleLine *chosen = before != NULL ? get_selected (self) : NULL;
  gint64 id = chosen != NULL ? chosen->rule.id : 0;

  self->lines = g_ptr_array_ref (lines);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (rows, create_row (lines, i));
  gewu_table_view_set_rows (self->table, rows);
  for (guint i = 0; i < lines->len; i++)
    if (((GewuClockRuleLine *) g_ptr_array_index (lines, i))->rule.id == id)
      gewu_table_view_select (self->table, i);
  selected_cb (self);
}

static void
lines_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuClockRulesView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines =
    gewu_session_list_clock_rules_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->table == NULL)
    return;

  if (lines != NULL)
    show_lines (self, lines);
  else
    {
      g_autofree char *text = gewu_words_error (error);

      gtk_label_set_text (self->error, text);
    }
}

static void
load (GewuClockRulesView *self)
{
  gewu_session_list_clock_rules_async (self->session, self->request, lines_cb,
                                       g_object_ref (self));
}

/* ---- changing */

static void
show_dialog (GewuClockRulesView      *self,
             const GewuClockRuleLine *line)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (gewu_clock_rule_dialog_new (window, self->session, line)));
}

/* Like the chosen one, from today. */
static void
add_cb (GewuClockRulesView *self)
{
  const GewuClockRuleLine *chosen = get_selected (self);
  g_autoptr (GewuClockRuleLine) line = NULL;

  if (chosen != NULL)
    line = gewu_clock_rule_line_copy (chosen);
  else
    {
      line = g_new0 (GewuClockRuleLine, 1);
      line->rule.stage = GEWU_STAGE_HANDLE;
      line->rule.clock.amount = 7;
    }
  line->rule.id = 0;
  line->rule.since = gewu_when_now ().day;
  show_dialog (self, line);
}

static void
change_cb (GewuClockRulesView *self)
{
  const GewuClockRuleLine *line = get_selected (self);

  if (line != NULL)
    show_dialog (self, line);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuClockRulesView) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_drop_clock_rule_finish (GEWU_SESSION (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->error != NULL)
    {
      g_autofree char *text = gewu_words_error (error);

      gtk_label_set_text (self->error, text);
    }
}

static void
remove_cb (GewuClockRulesView *self)
{
  const GewuClockRuleLine *line = get_selected (self);

  gtk_label_set_text (self->error, "");
  if (line != NULL)
    gewu_session_drop_clock_rule_async (self->session, line->rule.id, self->request, removed_cb,
                                        g_object_ref (self));
}

static void
gewu_clock_rules_view_dispose (GObject *object)
{
  GewuClockRulesView *self = GEWU_CLOCK_RULES_VIEW (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_CLOCK_RULES_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_clock_rules_view_parent_class)->dispose (object);
}

static void
gewu_clock_rules_view_finalize (GObject *object)
{
  GewuClockRulesView *self = GEWU_CLOCK_RULES_VIEW (object);

  g_clear_object (&self->request);
  g_clear_object (&self->calendar);
  g_clear_pointer (&self->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_clock_rules_view_parent_class)->finalize (object);
}

static void
gewu_clock_rules_view_class_init (GewuClockRulesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_clock_rules_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_clock_rules_view_finalize;
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-clock-rules-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuClockRulesView, content);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRulesView, table);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRulesView, add_button);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRulesView, change_button);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRulesView, remove_button);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRulesView, example);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRulesView, error);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
set_columns (GewuClockRulesView *self)
{
  const GewuTableColumn columns[] = {
    { _("Stage"), GEWU_ALIGN_START, 12, TRUE },
    { _("Category"), GEWU_ALIGN_START, 10, FALSE },
    { _("Severity"), GEWU_ALIGN_START, 10, FALSE },
    { _("Time allowed"), GEWU_ALIGN_START, 14, FALSE },
    { _("Moves on"), GEWU_ALIGN_START, 8, FALSE },
    { _("From signature"), GEWU_ALIGN_START, 12, FALSE },
    { _("In force from"), GEWU_ALIGN_START, 20, FALSE },
  };

  gewu_table_view_set_columns (self->table, columns, G_N_ELEMENTS (columns));
}

static void
gewu_clock_rules_view_init (GewuClockRulesView *self)
{
  self->request = g_cancellable_new ();
  self->calendar = gewu_calendar_new_china ();
  gtk_widget_init_template (GTK_WIDGET (self));
  set_columns (self);
  selected_cb (self);
}

void
gewu_clock_rules_view_set_session (GewuClockRulesView *self,
                                   GewuSession        *session)
{
  g_return_if_fail (GEWU_IS_CLOCK_RULES_VIEW (self));

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}
