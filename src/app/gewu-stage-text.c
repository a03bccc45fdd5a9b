/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-stage-text.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-strip.h"
#include "gewu-words.h"

static const char *const weekdays[] = {
  N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"),
  N_("Sunday"),
};

char *
gewu_stage_text_date (GewuDay day,
                      GewuDay base)
{
  if (!gewu_day_is_valid (day) || !gewu_day_is_valid (base) ||
      gewu_day_year (day) == gewu_day_year (base))
    return gewu_format_day (day);

  /* Translators: year, month and day of the month */
  return g_strdup_printf (_("%1$d/%2$d/%3$d"), gewu_day_year (day), gewu_day_month (day),
                          gewu_day_of_month (day));
}

char *
gewu_stage_text_amount (GewuClockBasis basis,
                        int            amount)
{
  GewuClock clock = { basis, amount, FALSE };

  return gewu_words_clock (&clock);
}

char *
gewu_stage_text_title (const GewuStageLine *line)
{
  const GewuIssueStage *stage = line->stage;
  GString *text = g_string_new (gewu_words_stage (stage->stage));

  if (stage->cycle > 1)
    g_string_append_printf (text, _(", reopened (%d)"), stage->cycle - 1);
  if (stage->round > 1)
    g_string_append_printf (text, _(", round %d"), stage->round);
  if (line->unit != NULL && stage->stage == GEWU_STAGE_ASSIST)
    g_string_append_printf (text, " · %s", line->unit);

  return g_string_free (text, FALSE);
}

const char *
gewu_stage_text_get_style (GewuDue due)
{
  switch (due)
    {
    case GEWU_DUE_LATER:
      return NULL;

    case GEWU_DUE_SOON:
      return "soon";

    case GEWU_DUE_OVER:
    case GEWU_DUE_LONG_OVER:
      return "lost";
    }

  g_return_val_if_reached (NULL);
}

/* ---- how the due day came about */

static void
append_part (GString *text,
             char    *part)
{
  if (part == NULL)
    return;

  /* Translators: between the parts of a sentence */
  g_string_append (text, text->len > 0 ? _("; ") : "");
  g_string_append (text, part);
  g_free (part);
}

/* With the time where the clock has one. */
static char *
describe_when (GewuWhen when,
               GewuDay  base)
{
  g_autofree char *day = gewu_stage_text_date (when.day, base);
  g_autofree char *time = gewu_when_dup_time (when);

  return time != NULL ? g_strdup_printf ("%s %s", day, time) : g_steal_pointer (&day);
}

/* What started it; NULL: one of several, as the time to dispatch does. */
static const char *
describe_trigger (const GewuIssueStage *stage)
{
  switch ((int) stage->stage)
    {
    case GEWU_STAGE_HANDLE:
      if (stage->round > 1)
        return _("recheck not passed");
      return gewu_words_issue_event_kind (stage->from_sign ? "sign" : "dispatch");

    case GEWU_STAGE_ASSIST:
      return gewu_words_issue_event_kind (stage->from_sign ? "sign" : "dispatch");

    case GEWU_STAGE_SIGN:
      return gewu_words_issue_event_kind ("dispatch");

    case GEWU_STAGE_RECHECK:
      return gewu_words_issue_event_kind ("resolve");

    default:
      return NULL;
    }
}

static char *
describe_start (const GewuIssueStage *stage)
{
  GewuDay base = gewu_day_of_instant (gewu_now ());
  gboolean hours = stage->clock.basis == GEWU_CLOCK_HOURS;
  g_autofree char *start = hours ? describe_when (stage->start, base)
                                 : gewu_stage_text_date (stage->start.day, base);
  const char *trigger = describe_trigger (stage);
  g_autofree char *amount = NULL;

  if (stage->stated)
    return g_strdup_printf (_("began on %s; the day it was due was named"), start);

  amount = gewu_stage_text_amount (stage->clock.basis, stage->clock.amount);
  if (hours)
    /* Translators: a day and a time, a number of hours */
    return g_strdup_printf (_("counted from %1$s: %2$s"), start, amount);
  if (trigger == NULL)
    /* Translators: a day, a number of days */
    return g_strdup_printf (_("counted from the day after %1$s: %2$s"), start, amount);

  /* Translators: what happened, a day, a number of days: "dispatch on 11/3; counted from the next
   * day: 15 working days" */
  return g_strdup_printf (_("%1$s on %2$s; counted from the next day: %3$s"), trigger, start,
                          amount);
}

/* A run of days of the same holiday: "6/22–6/24 Dragon Boat Festival". */
static void
append_holiday (GString    *text,
                GewuDay     first,
                GewuDay     last,
                GewuDay     base,
                const char *name)
{
  g_autofree char *from = gewu_stage_text_date (first, base);
  g_autofree char *to = gewu_stage_text_date (last, base);

  g_string_append (text, text->len > 0 ? _(", ") : "");
  if (first == last)
    /* Translators: a day and the name of its holiday */
    g_string_append_printf (text, _("%1$s %2$s"), from, name);
  else
    /* Translators: first day, last day, name of a holiday */
    g_string_append_printf (text, _("%1$s–%2$s %3$s"), from, to, name);
}

static void
append_make_up_day (GString *text,
                    GewuDay  day,
                    GewuDay  base)
{
  g_autofree char *date = gewu_stage_text_date (day, base);

  g_string_append (text, text->len > 0 ? _(", ") : "");
  /* Translators: a weekend day that is worked by notice */
  g_string_append_printf (text, _("%s worked"), date);
}

/* The holidays and make-up days on the way; weekends go without saying. */
static char *
list_holidays (const GewuIssueStage *stage,
               GewuCalendar         *calendar)
{
  GString *text = g_string_new (NULL);
  GewuDay day = stage->start.day + 1;

  while (day <= stage->due.day)
    {
      GewuDay first = day;
      const char *name = gewu_calendar_get_holiday_name (calendar, day);
      GewuDayKind kind = gewu_calendar_get_kind (calendar, day);

      day++;
      if (kind == GEWU_DAY_MAKE_UP)
        append_make_up_day (text, first, stage->start.day);
      if (kind != GEWU_DAY_HOLIDAY || name == NULL)
        continue;

      while (day <= stage->due.day && gewu_calendar_get_kind (calendar, day) == kind &&
             g_strcmp0 (gewu_calendar_get_holiday_name (calendar, day), name) == 0)
        day++;
      append_holiday (text, first, day - 1, stage->start.day, name);
    }

  return g_string_free (text, FALSE);
}

static char *
describe_days_off (const GewuIssueStage *stage,
                   GewuCalendar         *calendar)
{
  g_autoptr (GArray) strip = gewu_strip_new (stage, calendar, stage->due.day);
  g_autofree char *holidays = NULL;
  GewuStripSum sum;

  if (stage->clock.basis != GEWU_CLOCK_WORKING_DAYS || stage->stated)
    return NULL;

  gewu_strip_sum (strip, calendar, &sum);
  holidays = list_holidays (stage, calendar);
  if (sum.off == 0 && *holidays == '\0')
    return NULL;
  if (*holidays == '\0')
    return g_strdup_printf (ngettext ("%d day off is not counted", "%d days off are not counted",
                                      (gulong) sum.off), sum.off);

  /* Translators: the holidays among them are in the brackets */
  return g_strdup_printf (ngettext ("%1$d day off is not counted (%2$s)",
                                    "%1$d days off are not counted (%2$s)", (gulong) sum.off),
                          sum.off, holidays);
}

static char *
describe_shift (const GewuIssueStage *stage,
                const GewuStageShift *shift)
{
  GewuDay base = stage->start.day;
  g_autofree char *before = gewu_stage_text_date (shift->before.day, base);
  g_autofree char *after = gewu_stage_text_date (shift->after.day, base);
  g_autofree char *day = gewu_stage_text_date (shift->when.day, base);
  g_autofree char *detail = NULL;

  if (shift->kind == GEWU_SHIFT_PAUSED)
    {
      detail = gewu_stage_text_date (shift->until, base);
      /* Translators: the day of the decision, the review day, the due day before and after */
      return g_strdup_printf (_("deferred on %1$s until %2$s: %3$s → %4$s"), day, detail, before,
                              after);
    }
  if (shift->until != GEWU_DAY_UNKNOWN)
    return g_strdup_printf (_("extended on %1$s: %2$s → %3$s"), day, before, after);

  detail = gewu_stage_text_amount (stage->clock.basis == GEWU_CLOCK_HOURS ? GEWU_CLOCK_WORKING_DAYS
                                                                          : stage->clock.basis,
                                   shift->days);
  return g_strdup_printf (_("extended on %1$s by %2$s: %3$s → %4$s"), day, detail, before, after);
}

static char *
describe_finish (const GewuStageLine *line,
                 GewuDay              base)
{
  const GewuIssueStage *stage = line->stage;
  g_autofree char *done = describe_when (stage->done, base);
  g_autofree char *days = NULL;

  if (!gewu_day_is_valid (stage->done.day))
    return g_strdup (_("done on a day not recorded"));
  if (stage->on_time != 0)
    return g_strdup_printf (_("done on %s, in time"), done);
  if (line->over == 0)
    return g_strdup_printf (_("done on %s, too late"), done);

  days = gewu_stage_text_amount (GEWU_CLOCK_WORKING_DAYS, line->over);
  return g_strdup_printf (_("done on %1$s, overdue by %2$s"), done, days);
}

static char *
describe_end (const GewuStageLine *line)
{
  const GewuIssueStage *stage = line->stage;

  if (stage->finished)
    return describe_finish (line, stage->start.day);
  if (!stage->ended)
    return gewu_words_due (line->due, line->left);

  return g_strdup (_("broken off"));
}

char *
gewu_stage_text_explain (const GewuStageLine *line,
                         GewuCalendar        *calendar)
{
  const GewuIssueStage *stage = line->stage;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *due = NULL;

  if (!gewu_day_is_valid (stage->start.day))
    return g_strdup (_("The day this stage began is not recorded: no deadline can be counted."));
  if (!stage->has_clock || !gewu_day_is_valid (stage->due.day))
    return g_strdup (_("No rule sets a deadline for this stage."));

  due = describe_when (stage->due, stage->start.day);
  append_part (text, describe_start (stage));
  append_part (text, describe_days_off (stage, calendar));
  for (guint i = 0; stage->shifts != NULL && i < stage->shifts->len; i++)
    append_part (text, describe_shift (stage, &g_array_index (stage->shifts, GewuStageShift, i)));
  append_part (text, g_strdup_printf (_("due on %s"), due));
  append_part (text, describe_end (line));
  if (stage->no_notice)
    append_part (text, g_strdup (_("the holidays of that year are not announced yet, so only "
                                   "weekends are left out")));

  /* Translators: a sentence and its full stop */
  return g_strdup_printf (_("%s."), text->str);
}

/* ---- one day */

static int
count_days (const GArray *strip,
            guint         index)
{
  int n = 0;

  for (guint i = 0; i <= index; i++)
    {
      GewuStripKind kind = g_array_index (strip, GewuStripDay, i).kind;

      n += kind == GEWU_STRIP_COUNTED || kind == GEWU_STRIP_EXTENDED || kind == GEWU_STRIP_OPEN;
    }

  return n;
}

static char *
describe_kind (const GArray *strip,
               guint         index,
               GewuCalendar *calendar)
{
  const GewuStripDay *day = &g_array_index (strip, GewuStripDay, index);
  const char *holiday = gewu_calendar_get_holiday_name (calendar, day->day);

  switch (day->kind)
    {
    case GEWU_STRIP_START:
      return g_strdup (_("starts here; counted from the next day"));

    case GEWU_STRIP_COUNTED:
      return g_strdup_printf (_("day %d"), count_days (strip, index));

    case GEWU_STRIP_EXTENDED:
      return g_strdup_printf (_("day %d, by extension"), count_days (strip, index));

    case GEWU_STRIP_PAUSED:
      return g_strdup (_("deferred, not counted"));

    case GEWU_STRIP_OFF:
      return g_strdup_printf (_("%s, not counted"), holiday != NULL ? holiday : _("day off"));

    case GEWU_STRIP_OVER:
      return g_strdup (_("overdue"));

    case GEWU_STRIP_OPEN:
      return g_strdup_printf (_("day %d, yet to come"), count_days (strip, index));

    case GEWU_N_STRIP_KINDS:
      break;
    }

  g_return_val_if_reached (NULL);
}

char *
gewu_stage_text_day (const GArray *strip,
                     guint         index,
                     GewuCalendar *calendar)
{
  const GewuStripDay *day = &g_array_index (strip, GewuStripDay, index);
  g_autofree char *date = gewu_stage_text_date (day->day, gewu_day_of_instant (gewu_now ()));
  g_autofree char *kind = describe_kind (strip, index, calendar);
  GString *text = g_string_new (date);

  g_string_append_printf (text, " %s  %s", _(weekdays[gewu_day_weekday (day->day) - 1]), kind);
  if (gewu_calendar_get_kind (calendar, day->day) == GEWU_DAY_MAKE_UP)
    g_string_append_printf (text, " · %s", _("worked by notice"));
  if (day->is_first_due)
    g_string_append_printf (text, " · %s", _("due day as first set"));
  if (day->is_due)
    g_string_append_printf (text, " · %s", _("due day"));
  if (day->is_done)
    g_string_append_printf (text, " · %s", _("done"));
  if (day->is_today)
    g_string_append_printf (text, " · %s", _("today"));

  return g_string_free (text, FALSE);
}
