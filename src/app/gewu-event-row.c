/* One step of an issue's course.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-event-row.h"

#include <glib/gi18n.h>

#include "gewu-words.h"

struct _GewuEventRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *kind;
  GtkLabel      *when;
  GtkLabel      *who;
  GtkLabel      *badge;
  GtkLabel      *text;
};

G_DEFINE_FINAL_TYPE (GewuEventRow, gewu_event_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
describe_time (const GewuIssueEventLine *event)
{
  g_autofree char *day = gewu_day_to_string (event->day);

  if (day == NULL)
    return g_strdup (_("day not recorded"));

  return event->time != NULL ? g_strdup_printf ("%s %s", day, event->time) : g_steal_pointer (&day);
}

/* Who acted, and the department named: "Zhang → Finance". */
static char *
describe_actors (const GewuIssueEventLine *event)
{
  const char *actor = event->person != NULL ? event->person : event->by_unit;

  if (event->unit == NULL)
    return g_strdup (actor);

  return actor != NULL ? g_strdup_printf ("%s → %s", actor, event->unit)
                       : g_strdup_printf ("→ %s", event->unit);
}

static const char *
get_badge (const GewuIssueEventLine *event)
{
  if (event->passed == 0)
    return _("not passed");
  if (event->passed > 0)
    return _("passed");
  if (event->settled)
    return _("settled on the spot");

  return event->result;
}

static char *
describe_rest (const GewuIssueEventLine *event)
{
  g_autofree char *until = gewu_day_to_string (event->until);
  GString *text = g_string_new (event->text);

  if (until != NULL)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      g_string_append_printf (text, _("Due on %s"), until);
    }
  if (event->rating != NULL)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      g_string_append_printf (text, _("Rated: %s"), event->rating);
    }

  return g_string_free (text, FALSE);
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
  gtk_widget_class_bind_template_child (widget_class, GewuEventRow, badge);
  gtk_widget_class_bind_template_child (widget_class, GewuEventRow, text);
}

static void
gewu_event_row_init (GewuEventRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gewu_event_row_new (const GewuIssueEventLine *event)
{
  GewuEventRow *self = g_object_new (GEWU_TYPE_EVENT_ROW, NULL);
  g_autofree char *when = describe_time (event);
  g_autofree char *who = describe_actors (event);
  g_autofree char *rest = describe_rest (event);

  set_text (self->kind, gewu_words_issue_event_kind (event->kind));
  set_text (self->when, when);
  set_text (self->who, who);
  set_text (self->badge, get_badge (event));
  set_text (self->text, rest);
  if (event->passed == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->badge), "lost");

  return GTK_WIDGET (self);
}
