/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-event-row.h"

#include <glib/gi18n.h>

#include "gewu-stage-text.h"
#include "gewu-words.h"

struct _GewuEventRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *kind;
  GtkLabel      *when;
  GtkLabel      *who;
  GtkLabel      *typed;
  GtkBox        *head_badges;
  GtkBox        *lower_badges;
  GtkLabel      *text;
  GtkLabel      *detail;
  GtkBox        *files;

  GtkBox        *badges;   /* one of the two boxes */
};

G_DEFINE_FINAL_TYPE (GewuEventRow, gewu_event_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* style: NULL for a plain one. */
static void
add_badge (GewuEventRow *self,
           const char   *text,
           const char   *style)
{
  GtkWidget *badge;

  if (text == NULL)
    return;

  badge = gtk_label_new (text);
  gtk_widget_add_css_class (badge, "badge");
  if (style != NULL)
    gtk_widget_add_css_class (badge, style);
  gtk_box_append (self->badges, badge);
  gtk_widget_set_visible (GTK_WIDGET (self->badges), TRUE);
}

/* "Reminder", or "Reminder no. 2". */
static char *
describe_kind (const GewuIssueEventLine *event)
{
  const char *kind = gewu_words_issue_event_kind (event->kind);

  if (event->ordinal == 0)
    return g_strdup (kind);

  /* Translators: a kind of event and which time it is: "Reminder no. 2" */
  return g_strdup_printf (_("%1$s no. %2$d"), kind, event->ordinal);
}

/* NULL: of another kind. */
static const char *
get_assistant (const GewuIssueEventLine *event)
{
  return g_str_equal (event->kind, "assist") ? event->unit : NULL;
}

static char *
describe_time (const GewuIssueEventLine *event,
               const GewuEventsTold     *told)
{
  GewuDay base = gewu_day_is_valid (told->day) ? told->day : gewu_day_of_instant (gewu_now ());
  g_autofree char *day = NULL;

  if (!gewu_day_is_valid (event->day))
    return g_strdup (_("day not recorded"));

  day = gewu_stage_text_date (event->day, base);
  return event->time != NULL ? g_strdup_printf ("%s %s", day, event->time) : g_steal_pointer (&day);
}

/* Whose part it is that assisted counts as much as who did it. */
static char *
describe_who (const GewuIssueEventLine *event)
{
  if (event->person == NULL)
    return g_strdup (event->by_unit != NULL ? event->by_unit : get_assistant (event));
  if (get_assistant (event) == NULL)
    return g_strdup (event->person);

  /* Translators: a person and their department */
  return g_strdup_printf (_("%1$s (%2$s)"), event->person, event->unit);
}

/* Nothing where who acted wrote it down on the same day. */
static char *
describe_typing (const GewuIssueEventLine *event)
{
  GewuDay day = gewu_day_of_instant (event->recorded_at);
  g_autofree char *date = NULL;

  if (event->inferred ||
      (day == event->day && (event->recorded_by == NULL ||
                             g_strcmp0 (event->recorded_by, event->person) == 0)))
    return NULL;

  date = gewu_stage_text_date (day, event->day);
  if (event->recorded_by == NULL)
    return g_strdup_printf (_("entered %s"), date);

  /* Translators: who wrote it down, and when */
  return g_strdup_printf (_("entered by %1$s %2$s"), event->recorded_by, date);
}

static char *
describe_until (const GewuIssueEventLine *event)
{
  g_autofree char *day = gewu_stage_text_date (event->until, event->day);

  if (!gewu_day_is_valid (event->until) || gewu_day_is_valid (event->due_after.day))
    return NULL;
  if (g_str_equal (event->kind, "reply"))
    return g_strdup_printf (_("next answer by %s"), day);
  if (g_str_equal (event->kind, "defer"))
    return g_strdup_printf (_("deferred until %s"), day);
  if (g_str_equal (event->kind, "dispatch"))
    return g_strdup_printf (_("to be handled by %s"), day);

  return g_strdup_printf (_("due on %s"), day);
}

static void
append_part (GString *text,
             char    *part)
{
  if (part == NULL)
    return;

  g_string_append_printf (text, "%s%s", text->len > 0 ? _("; ") : "", part);
  g_free (part);
}

/* "→ Finance (Director Yang)" */
static char *
describe_unit (const GewuIssueEventLine *event)
{
  if (get_assistant (event) != NULL)
    return NULL;
  if (event->unit == NULL)
    return event->leader != NULL ? g_strdup_printf (_("leader: %s"), event->leader) : NULL;
  if (event->leader == NULL)
    return g_strdup_printf ("→ %s", event->unit);

  /* Translators: a department and the leader in charge */
  return g_strdup_printf (_("→ %1$s (%2$s)"), event->unit, event->leader);
}

static char *
describe_move (const GewuIssueEventLine *event)
{
  g_autofree char *before = gewu_stage_text_date (event->due_before.day, event->day);
  g_autofree char *after = gewu_stage_text_date (event->due_after.day, event->day);

  if (!gewu_day_is_valid (event->due_after.day))
    return NULL;

  return g_strdup_printf (_("due day %1$s → %2$s"), before, after);
}

/* Only what has changed since it was told last. */
static char *
describe_class (const GewuIssueEventLine *event,
                const GewuEventsTold     *told)
{
  if (g_strcmp0 (event->category, told->category) == 0 &&
      g_strcmp0 (event->severity, told->severity) == 0)
    return NULL;
  if (event->category == NULL)
    return g_strdup (event->severity);
  if (event->severity == NULL)
    return g_strdup (event->category);

  return g_strdup_printf ("%s · %s", event->category, event->severity);
}

static char *
describe_assisting (const GewuIssueEventLine *event)
{
  g_autofree char *names = NULL;

  if (event->assisting == NULL)
    return NULL;

  names = g_strjoinv ("、", event->assisting);
  return g_strdup_printf (_("assisting: %s"), names);
}

static char *
describe_details (const GewuIssueEventLine *event,
                  const GewuEventsTold     *told,
                  GewuClockBasis            basis)
{
  GString *text = g_string_new (NULL);

  append_part (text, describe_unit (event));
  if (event->days > 0)
    append_part (text, gewu_stage_text_amount (basis, event->days));
  append_part (text, describe_move (event));
  append_part (text, describe_until (event));
  append_part (text, describe_class (event, told));
  append_part (text, describe_assisting (event));

  return g_string_free (text, FALSE);
}

static void
add_badges (GewuEventRow             *self,
            const GewuIssueEventLine *event)
{
  if (event->passed >= 0)
    add_badge (self, event->passed > 0 ? _("passed") : _("not passed"),
               event->passed > 0 ? "passed" : "lost");
  if (event->settled)
    add_badge (self, _("settled on the spot"), "passed");
  add_badge (self, event->result, NULL);
  add_badge (self, event->rating, NULL);
  if (event->inferred)
    {
      add_badge (self, _("concluded from the ledger"), "dim");
      gtk_widget_add_css_class (GTK_WIDGET (self), "dim");
    }
}

static void
tell (const GewuIssueEventLine *event,
      GewuEventsTold           *told)
{
  if (gewu_day_is_valid (event->day))
    told->day = event->day;
  if (event->category != NULL)
    told->category = event->category;
  if (event->severity != NULL)
    told->severity = event->severity;
}

static void
gewu_event_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_EVENT_ROW);

  G_OBJECT_CLASS (gewu_event_row_parent_class)->dispose (object);
}

static void
gewu_event_row_class_init (GewuEventRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_event_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/gewu/Gewu/ui/gewu-event-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuEventRow, kind);
  gtk_widget_class_bind_template_child (widget_class, GewuEventRow, when);
  gtk_widget_class_bind_template_child (widget_class, GewuEventRow, who);
  gtk_widget_class_bind_template_child (widget_class, GewuEventRow, typed);
  gtk_widget_class_bind_template_child (widget_class, GewuEventRow, head_badges);
  gtk_widget_class_bind_template_child (widget_class, GewuEventRow, lower_badges);
  gtk_widget_class_bind_template_child (widget_class, GewuEventRow, text);
  gtk_widget_class_bind_template_child (widget_class, GewuEventRow, detail);
  gtk_widget_class_bind_template_child (widget_class, GewuEventRow, files);
}

static void
gewu_event_row_init (GewuEventRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GewuEventRow *
gewu_event_row_new (const GewuIssueEventLine *event,
                    GewuEventsTold           *told,
                    GewuClockBasis            basis,
                    gboolean                  narrow)
{
  GewuEventRow *self = g_object_new (GEWU_TYPE_EVENT_ROW, NULL);
  g_autofree char *kind = describe_kind (event);
  g_autofree char *when = describe_time (event, told);
  g_autofree char *typed = describe_typing (event);
  g_autofree char *details = describe_details (event, told, basis);
  g_autofree char *who = describe_who (event);

  self->badges = narrow ? self->lower_badges : self->head_badges;
  set_text (self->kind, kind);
  set_text (self->when, when);
  set_text (self->who, who);
  set_text (self->typed, typed);
  set_text (self->text, event->text);
  set_text (self->detail, details);
  add_badges (self, event);
  tell (event, told);

  return self;
}

void
gewu_event_row_set_text (GewuEventRow *self,
                         const char   *text)
{
  g_return_if_fail (GEWU_IS_EVENT_ROW (self));

  set_text (self->text, text);
}

void
gewu_event_row_add_term (GewuEventRow         *self,
                         const GewuIssueStage *stage)
{
  g_autoptr (GString) details = NULL;
  g_autofree char *day = NULL;

  g_return_if_fail (GEWU_IS_EVENT_ROW (self));

  if (!gewu_day_is_valid (stage->first_due.day))
    return;

  details = g_string_new (gtk_label_get_text (self->detail));
  day = gewu_stage_text_date (stage->first_due.day, stage->start.day);
  append_part (details, g_strdup_printf (_("to be handled by %s"), day));
  set_text (self->detail, details->str);
}

void
gewu_event_row_add_stage (GewuEventRow        *self,
                          const GewuStageLine *line)
{
  g_autofree char *days = gewu_stage_text_amount (GEWU_CLOCK_WORKING_DAYS, line->over);
  g_autofree char *text = NULL;

  g_return_if_fail (GEWU_IS_EVENT_ROW (self));

  if (line->stage->on_time < 0 || !line->stage->has_clock)
    return;

  if (line->stage->on_time > 0)
    text = g_strdup (_("in time"));
  else
    text = line->over > 0 ? g_strdup_printf (_("overdue by %s"), days) : g_strdup (_("overdue"));
  add_badge (self, text, line->stage->on_time > 0 ? "passed" : "lost");
}

void
gewu_event_row_add_file (GewuEventRow *self,
                         GtkWidget    *tile)
{
  g_return_if_fail (GEWU_IS_EVENT_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->files), TRUE);
  gtk_box_append (self->files, tile);
}
