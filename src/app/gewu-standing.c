/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-standing.h"

#include <glib/gi18n.h>

#include "gewu-clock.h"
#include "gewu-format.h"
#include "gewu-issue.h"

static const char *const styles[] = { "lost", "soon", "passed", "dim" };

/* Kept for the process: thousands of cells ask. */
static GewuCalendar *
get_calendar (void)
{
  static GewuCalendar *calendar;

  if (calendar == NULL)
    calendar = gewu_calendar_new_china ();

  return calendar;
}

static char *
describe_ended (GewuRecord  *record,
                const char **style)
{
  const char *on_time = gewu_record_get (record, "on-time");

  if (on_time == NULL)
    return g_strdup ("");

  *style = *on_time == '1' ? "passed" : "lost";
  return g_strdup (*on_time == '1' ? _("Was on time") : _("▲ Was late"));
}

static char *
describe_deferral (GewuDay      review,
                   const char **style)
{
  g_autofree char *day = gewu_format_day (review);

  *style = "dim";
  /* Translators: the day on which a deferred issue is looked at again */
  return g_strdup_printf (_("Deferred to %s"), day);
}

/* Where hours count, the day alone does not say when it ends. */
static char *
describe_soon (const char *time,
               int         left)
{
  if (left == 0)
    return time != NULL ? g_strdup_printf (_("△ Due today %s"), time) : g_strdup (_("△ Due today"));
  if (time != NULL)
    /* Translators: days, and the time of day at which the last one ends */
    return g_strdup_printf (ngettext ("△ %1$d day left, %2$s", "△ %1$d days left, %2$s",
                                      (gulong) left),
                            left, time);

  return g_strdup_printf (ngettext ("△ %d day left", "△ %d days left", (gulong) left), left);
}

static char *
describe_due (GewuWhen     end,
              GewuWhen     now,
              const char **style)
{
  int left;
  GewuDue due = gewu_due_judge (end, now, get_calendar (), &left);
  g_autofree char *time = gewu_when_dup_time (end);
  gulong over = (gulong) MAX (-left, 0);

  switch (due)
    {
    case GEWU_DUE_OVER:
    case GEWU_DUE_LONG_OVER:
      *style = "lost";
      if (end.day == now.day && time != NULL)
        return g_strdup_printf (_("▲ Overdue since %s"), time);
      return g_strdup_printf (ngettext ("▲ %lu day overdue", "▲ %lu days overdue", over), over);

    case GEWU_DUE_SOON:
      *style = "soon";
      return describe_soon (time, left);

    case GEWU_DUE_LATER:
    default:
      *style = "dim";
      return g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) left), left);
    }
}

char *
gewu_standing_describe (GewuRecord  *record,
                        const char **style)
{
  GewuWhen now = gewu_when_now ();
  GewuIssueState state;
  GewuDay deferred;
  GewuWhen end;

  *style = NULL;
  if (record == NULL || !gewu_issue_state_from_id (gewu_record_get (record, "state"), &state))
    return g_strdup ("");
  if (!gewu_issue_state_is_open (state))
    return describe_ended (record, style);

  deferred = gewu_day_parse (gewu_record_get (record, "deferred-until"));
  if (deferred >= now.day)
    return describe_deferral (deferred, style);

  end = gewu_when_new (gewu_day_parse (gewu_record_get (record, "next-due")),
                       gewu_record_get (record, "next-due-time"));
  if (gewu_day_is_valid (end.day))
    return describe_due (end, now, style);

  *style = "dim";
  return g_strdup (_("No deadline"));
}

void
gewu_standing_show (GtkLabel   *label,
                    GewuRecord *record)
{
  const char *style;
  g_autofree char *text = gewu_standing_describe (record, &style);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (label), styles[i]);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), style);
  gtk_label_set_text (label, text);
}
