/* Working days of China: weekends, the State Council's yearly holiday notice, and its make-up
 * working days (调休).
 *
 * Facts are in data/calendars/. A year without a notice is an explicit result, never a guess.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GEWU_DAY_WORKING,
  GEWU_DAY_MAKE_UP,     /* a weekend day worked by notice: counts as working */
  GEWU_DAY_WEEKEND,
  GEWU_DAY_HOLIDAY,     /* off by notice, on whatever weekday */
  GEWU_DAY_NO_NOTICE,   /* the year's notice is not known */
} GewuDayKind;

#define GEWU_TYPE_CALENDAR (gewu_calendar_get_type ())
G_DECLARE_FINAL_TYPE (GewuCalendar, gewu_calendar, GEWU, CALENDAR, GObject)

/* The shipped calendar (transfer full); immutable, may be used from any thread. */
GewuCalendar *gewu_calendar_new_china        (void);
/* From the text of a calendar file, for tests and for later years; see data/calendars/README.md. */
GewuCalendar *gewu_calendar_new_from_text    (const char    *text,
                                              GError       **error);

GewuDayKind   gewu_calendar_get_kind         (GewuCalendar  *self,
                                              GewuDay        day);
/* "国庆节" for a holiday or its make-up day, else NULL (transfer none). */
const char   *gewu_calendar_get_holiday_name (GewuCalendar  *self,
                                              GewuDay        day);
/* On a day without a notice: whether it is no weekend day. */
gboolean      gewu_calendar_is_working       (GewuCalendar  *self,
                                              GewuDay        day);
/* First and last year with a notice. */
void          gewu_calendar_get_years        (GewuCalendar  *self,
                                              int           *first,
                                              int           *last);
/* Another number for another text: tells which calendar something was worked out with. Never 0. */
gint64        gewu_calendar_get_fingerprint  (GewuCalendar  *self);
/* The day n working days after start; counting starts on the day after (n >= 0; n == 0 gives
 * start). Returns FALSE when a day on the way has no notice; *result is then the day counted as if
 * only weekends were off, to be shown with a warning. */
gboolean      gewu_calendar_add_working_days (GewuCalendar  *self,
                                              GewuDay        start,
                                              int            n,
                                              GewuDay       *result);
/* Working days after from, up to and including to; negative when to < from. FALSE as above. */
gboolean      gewu_calendar_count_working_days (GewuCalendar *self,
                                                GewuDay       from,
                                                GewuDay       to,
                                                int          *count);

G_END_DECLS
