/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-issue-facts.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-format.h"
#include "gewu-stage-text.h"
#include "gewu-words.h"

#define NAME_CHARS 8

static GtkWidget *
create_text (const char *text,
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

/* A name in grey and its value; note: after the value, in its own style. */
static void
append_fact (GtkBox     *box,
             const char *name,
             const char *value,
             const char *note,
             const char *note_style)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *text = create_text (value, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), text);
  if (note != NULL)
    gtk_box_append (GTK_BOX (row), create_text (note, note_style));
  gtk_box_append (box, row);
}

static void
append_hint (GtkBox     *box,
             const char *text)
{
  gtk_box_append (box, create_text (text, "dim"));
}

/* ---- responsibility */

static char *
describe_assist (const GewuStageLine *line,
                 const char         **style)
{
  g_autofree char *due = gewu_stage_text_date (line->stage->due.day, line->stage->start.day);
  g_autofree char *left = NULL;

  *style = "dim";
  if (line->stage->finished)
    {
      *style = line->stage->on_time == 0 ? "lost" : "passed";
      return g_strdup (line->stage->on_time == 0 ? _("done, overdue") : _("done"));
    }
  if (line->stage->ended)
    return g_strdup (_("broken off"));
  if (!line->stage->has_clock)
    return g_strdup (_("under way"));

  *style = gewu_stage_text_get_style (line->due);
  left = gewu_words_due (line->due, line->left);
  /* Translators: a due day, and how much time is left */
  return g_strdup_printf (_("due on %1$s, %2$s"), due, left);
}

void
gewu_issue_facts_show_duty (GtkBox                *box,
                            const GewuIssueDetail *detail)
{
  const char *unit = gewu_record_get (detail->record, "unit");
  const char *leader = gewu_record_get (detail->record, "leader");
  const char *measures = gewu_record_get (detail->record, "measures");
  gboolean is_open =
    gewu_issue_state_is_open (gewu_issue_course_get_status (detail->course)->state);

  gewu_children_remove_all (box);
  if (unit == NULL && is_open)
    append_hint (box, _("Not dispatched yet: the lead department names who handles it."));
  else if (unit == NULL)
    append_hint (box, _("It was not dispatched to any department."));
  else
    append_fact (box, _("Department"), unit, NULL, NULL);
  if (leader != NULL)
    append_fact (box, _("Leader in charge"), leader, NULL, NULL);

  for (guint i = 0; i < detail->stages->len; i++)
    {
      const GewuStageLine *line = g_ptr_array_index (detail->stages, i);
      g_autofree char *note = NULL;
      const char *style;

      if (line->stage->stage != GEWU_STAGE_ASSIST || line->unit == NULL)
        continue;
      note = describe_assist (line, &style);
      append_fact (box, _("Assisting"), line->unit, note, style);
    }
  if (measures != NULL)
    append_fact (box, _("Measures"), measures, NULL, NULL);
}

/* ---- rechecks */

static void
append_recheck (GtkBox                   *box,
                const GewuIssueEventLine *event,
                guint                     round)
{
  g_autofree char *name = g_strdup_printf (_("Round %u"), round);
  g_autofree char *day = gewu_format_day (event->day);
  g_autofree char *value = g_strdup_printf ("%s  %s", day,
                                            event->person != NULL ? event->person : "");
  const char *verdict = event->passed > 0 ? _("passed") : _("not passed");
  g_autofree char *note = event->rating != NULL ? g_strdup_printf ("%s · %s", verdict,
                                                                   event->rating)
                                                : g_strdup (verdict);

  append_fact (box, name, value, note, event->passed > 0 ? "passed" : "lost");
}

void
gewu_issue_facts_show_rechecks (GtkBox                *box,
                                const GewuIssueDetail *detail)
{
  guint rounds = 0;

  gewu_children_remove_all (box);
  for (guint i = 0; i < detail->events->len; i++)
    {
      const GewuIssueEventLine *event = g_ptr_array_index (detail->events, i);

      if (g_str_equal (event->kind, "recheck"))
        append_recheck (box, event, ++rounds);
      else if (event->rating != NULL)
        append_fact (box, _("Rating"), event->rating, NULL, NULL);
    }

  if (gewu_issue_course_get_status (detail->course)->state == GEWU_ISSUE_RESOLVED)
    append_hint (box, _("To be rechecked at the enterprise by whoever reported it, or another, but "
                        "never by one who has handled it. The enterprise's rating is taken then."));
  else if (gtk_widget_get_first_child (GTK_WIDGET (box)) == NULL)
    append_hint (box, _("Not rechecked yet."));
}

/* ---- outcomes */

void
gewu_issue_facts_show_outcomes (GtkBox                *box,
                                const GewuIssueDetail *detail)
{
  gewu_children_remove_all (box);
  for (guint i = 0; i < detail->outcomes->len; i++)
    {
      const GewuOutcomeLine *outcome = g_ptr_array_index (detail->outcomes, i);
      g_autofree char *quantity = gewu_format_decimal (outcome->quantity, 0, 6);
      g_autofree char *day = gewu_format_day (outcome->day);
      g_autofree char *amount =
        g_strdup_printf ("%s %s", quantity,
                         outcome->quantity_unit != NULL ? outcome->quantity_unit : "");
      g_autofree char *value =
        g_strdup_printf ("%s  %s  %s", outcome->quantity.millionths != 0 ? amount : "", day,
                         outcome->text != NULL ? outcome->text : "");

      g_strstrip (value);
      append_fact (box, outcome->kind != NULL ? outcome->kind : "", value, NULL, NULL);
    }
  if (detail->outcomes->len == 0)
    append_hint (box, _("What was won for the enterprise (funds, staff, policies) is recorded "
                        "here."));
}

/* ---- marks */

static void
append_mark (GtkBox     *box,
             const char *text,
             const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "badge");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
append_count (GtkBox     *box,
              const char *name,
              int         n,
              const char *style)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;

  /* Translators: what was done, and how often: "Reminder × 2" */
  text = g_strdup_printf (_("%1$s × %2$d"), name, n);
  append_mark (box, text, style);
}

static const char *
get_event_word (GewuEventKind kind)
{
  return gewu_words_issue_event_kind (gewu_event_kind_to_id (kind));
}

void
gewu_issue_facts_show_marks (GtkBox                *box,
                             const GewuIssueDetail *detail)
{
  const GewuIssueStatus *status = gewu_issue_course_get_status (detail->course);
  g_autofree char *until = gewu_stage_text_date (status->deferred,
                                                 gewu_day_of_instant (gewu_now ()));
  g_autofree char *deferred = g_strdup_printf (_("deferred until %s"), until);

  gewu_children_remove_all (box);
  if (gewu_day_is_valid (status->deferred) && gewu_issue_state_is_open (status->state))
    append_mark (box, deferred, "soon");
  append_count (box, get_event_word (GEWU_EVENT_URGE), status->urged, "soon");
  append_count (box, get_event_word (GEWU_EVENT_SUPERVISE), status->supervised, "lost");
  append_count (box, get_event_word (GEWU_EVENT_ESCALATE), status->escalated, "lost");
  append_count (box, _("Handled again"), status->failed, "lost");
  append_count (box, get_event_word (GEWU_EVENT_RETURN), status->returned, NULL);
  append_count (box, get_event_word (GEWU_EVENT_EXTEND), status->extended, NULL);
  if ((status->state == GEWU_ISSUE_RESOLVED || status->state == GEWU_ISSUE_CLOSED) &&
      status->result != 0 && !detail->solved)
    append_mark (box, _("Does not count as solved"), "soon");
  if (detail->no_notice)
    append_mark (box, _("Holidays not announced yet: the due day may move"), "soon");
  gtk_widget_set_visible (GTK_WIDGET (box), gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
}

/* ---- the deadline */

static GewuStage
get_stage (GewuIssueState state)
{
  switch ((int) state)
    {
    case GEWU_ISSUE_REPORTED:
      return GEWU_STAGE_DISPATCH;

    case GEWU_ISSUE_DISPATCHED:
      return GEWU_STAGE_SIGN;

    case GEWU_ISSUE_RESOLVED:
      return GEWU_STAGE_RECHECK;

    default:
      return GEWU_STAGE_HANDLE;
    }
}

static char *
describe_ended (const GewuIssueStatus *status)
{
  GewuDay today = gewu_day_of_instant (gewu_now ());
  g_autofree char *day = gewu_stage_text_date (status->closed, today);
  const char *state = gewu_words_issue_state (status->state);

  if (!gewu_day_is_valid (status->closed))
    return g_strdup (state);

  /* Translators: a state and the day it was reached: "Closed on 6/28" */
  return g_strdup_printf (_("%1$s on %2$s"), state, day);
}

char *
gewu_issue_facts_describe_due (const GewuIssueDetail *detail,
                               const char           **style)
{
  const GewuIssueStatus *status = gewu_issue_course_get_status (detail->course);
  const char *stage = gewu_words_stage (get_stage (status->state));
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  g_autofree char *left = NULL;

  *style = NULL;
  if (!gewu_issue_state_is_open (status->state))
    return describe_ended (status);
  if (!gewu_day_is_valid (status->next_due.day))
    return g_strdup_printf (_("%s: no deadline"), stage);

  day = gewu_stage_text_date (status->next_due.day, gewu_day_of_instant (gewu_now ()));
  time = gewu_when_dup_time (status->next_due);
  *style = gewu_stage_text_get_style (detail->due);
  left = gewu_words_due (detail->due, detail->left);
  /* Translators: a stage, its due day, the time of that day or nothing, how much time is left */
  return g_strdup_printf (_("%1$s: due on %2$s%3$s%4$s (%5$s)"), stage, day,
                          time != NULL ? " " : "", time != NULL ? time : "", left);
}
