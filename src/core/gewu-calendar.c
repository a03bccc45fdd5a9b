/* Working days, from a calendar file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-calendar.h"

#include "gewu-error.h"
#include "gewu-text.h"

#include "gewu-calendars.h"

#include <stdlib.h>
#include <string.h>

#define CHINA_PATH "/org/gewu/Gewu/calendars/china.txt"

/* What a notice says about one day. */
typedef struct
{
  gboolean  works;
  char     *holiday;
} Mark;

struct _GewuCalendar
{
  GObject     parent_instance;

  GHashTable *marks;    /* GewuDay → Mark */
  GHashTable *notices;  /* set of years */
  int         first_year;
  int         last_year;
  gint64      fingerprint;
};

G_DEFINE_FINAL_TYPE (GewuCalendar, gewu_calendar, G_TYPE_OBJECT)

static void
mark_free (Mark *mark)
{
  g_free (mark->holiday);
  g_free (mark);
}

static gboolean
read_notice (GewuCalendar *self,
             const char   *year_text)
{
  int year;

  if (!gewu_text_is_digits (year_text) || strlen (year_text) != strlen ("2023"))
    return FALSE;

  year = atoi (year_text);
  if (!g_hash_table_add (self->notices, GINT_TO_POINTER (year)))
    return FALSE;

  if (self->first_year == 0 || year < self->first_year)
    self->first_year = year;
  if (year > self->last_year)
    self->last_year = year;

  return TRUE;
}

/* A make-up day is a weekend day by its nature; "work" on another day is a slip. */
static gboolean
read_mark (GewuCalendar *self,
           const char   *day_text,
           const char   *word,
           const char   *holiday)
{
  GewuDay day = gewu_day_parse (day_text);
  gboolean works = strcmp (word, "work") == 0;
  Mark *mark;

  if (day == GEWU_DAY_UNKNOWN || g_hash_table_contains (self->marks, GINT_TO_POINTER (day)))
    return FALSE;
  if (works ? gewu_day_weekday (day) < 6 : strcmp (word, "off") != 0)
    return FALSE;

  mark = g_new0 (Mark, 1);
  mark->works = works;
  mark->holiday = g_strdup (holiday);
  g_hash_table_insert (self->marks, GINT_TO_POINTER (day), mark);

  return TRUE;
}

static gboolean
read_line (GewuCalendar *self,
           const char   *line)
{
  g_autofree char *clean = gewu_text_clean (line);
  g_auto(GStrv) words = NULL;

  if (*clean == '\0' || *clean == '#')
    return TRUE;

  words = g_strsplit (clean, " ", 0);
  switch (g_strv_length (words))
    {
    case 2:
      return strcmp (words[0], "notice") == 0 && read_notice (self, words[1]);

    case 3:
      return read_mark (self, words[0], words[1], words[2]);

    default:
      return FALSE;
    }
}

static void
gewu_calendar_finalize (GObject *object)
{
  GewuCalendar *self = GEWU_CALENDAR (object);

  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->notices);

  G_OBJECT_CLASS (gewu_calendar_parent_class)->finalize (object);
}

static void
gewu_calendar_class_init (GewuCalendarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gewu_calendar_finalize;
}

static void
gewu_calendar_init (GewuCalendar *self)
{
  self->marks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) mark_free);
  self->notices = g_hash_table_new (NULL, NULL);
}

/* 60 bits of a checksum. */
static gint64
make_fingerprint (const char *text)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  hash[15] = '\0';

  return MAX (1, (gint64) g_ascii_strtoull (hash, NULL, 16));
}

GewuCalendar *
gewu_calendar_new_from_text (const char  *text,
                             GError     **error)
{
  g_autoptr(GewuCalendar) self = g_object_new (GEWU_TYPE_CALENDAR, NULL);
  g_auto(GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self->fingerprint = make_fingerprint (text);
  lines = g_strsplit (text, "\n", 0);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!read_line (self, lines[i]))
      {
        g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "%u: %s", i + 1, lines[i]);
        return NULL;
      }

  return g_steal_pointer (&self);
}

GewuCalendar *
gewu_calendar_new_china (void)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  GewuCalendar *self;

  /* Named by its function: the linker drops a static library's resource that registers itself. */
  bytes = g_resource_lookup_data (gewu_calendars_get_resource (), CHINA_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);

  /* Data of a resource ends with a zero byte that is not counted. */
  self = gewu_calendar_new_from_text (g_bytes_get_data (bytes, NULL), &error);
  g_assert_no_error (error);

  return self;
}

static const Mark *
find_mark (GewuCalendar *self,
           GewuDay       day)
{
  return g_hash_table_lookup (self->marks, GINT_TO_POINTER (day));
}

GewuDayKind
gewu_calendar_get_kind (GewuCalendar *self,
                        GewuDay       day)
{
  const Mark *mark;

  g_return_val_if_fail (GEWU_IS_CALENDAR (self), GEWU_DAY_NO_NOTICE);
  g_return_val_if_fail (gewu_day_is_valid (day), GEWU_DAY_NO_NOTICE);

  mark = find_mark (self, day);
  if (mark != NULL)
    return mark->works ? GEWU_DAY_MAKE_UP : GEWU_DAY_HOLIDAY;

  if (!g_hash_table_contains (self->notices, GINT_TO_POINTER (gewu_day_year (day))))
    return GEWU_DAY_NO_NOTICE;

  return gewu_day_weekday (day) < 6 ? GEWU_DAY_WORKING : GEWU_DAY_WEEKEND;
}

const char *
gewu_calendar_get_holiday_name (GewuCalendar *self,
                                GewuDay       day)
{
  const Mark *mark;

  g_return_val_if_fail (GEWU_IS_CALENDAR (self), NULL);

  mark = find_mark (self, day);
  return mark != NULL ? mark->holiday : NULL;
}

/* On a day without a notice: whether it is no weekend day. */
static gboolean
is_working_kind (GewuDayKind kind,
                 GewuDay     day)
{
  switch (kind)
    {
    case GEWU_DAY_WORKING:
    case GEWU_DAY_MAKE_UP:
      return TRUE;

    case GEWU_DAY_WEEKEND:
    case GEWU_DAY_HOLIDAY:
      return FALSE;

    case GEWU_DAY_NO_NOTICE:
      return gewu_day_weekday (day) < 6;
    }

  g_return_val_if_reached (FALSE);
}

gboolean
gewu_calendar_is_working (GewuCalendar *self,
                          GewuDay       day)
{
  return is_working_kind (gewu_calendar_get_kind (self, day), day);
}

void
gewu_calendar_get_years (GewuCalendar *self,
                         int          *first,
                         int          *last)
{
  g_return_if_fail (GEWU_IS_CALENDAR (self));

  *first = self->first_year;
  *last = self->last_year;
}

gint64
gewu_calendar_get_fingerprint (GewuCalendar *self)
{
  g_return_val_if_fail (GEWU_IS_CALENDAR (self), 0);

  return self->fingerprint;
}

gboolean
gewu_calendar_add_working_days (GewuCalendar *self,
                                GewuDay       start,
                                int           n,
                                GewuDay      *result)
{
  gboolean known = TRUE;
  GewuDay day = start;

  g_return_val_if_fail (GEWU_IS_CALENDAR (self), FALSE);
  g_return_val_if_fail (gewu_day_is_valid (start) && n >= 0, FALSE);

  while (n > 0)
    {
      GewuDayKind kind;

      if (!gewu_day_is_valid (day + 1))
        {
          known = FALSE;
          break;
        }

      day++;
      kind = gewu_calendar_get_kind (self, day);
      known = known && kind != GEWU_DAY_NO_NOTICE;
      if (is_working_kind (kind, day))
        n--;
    }

  *result = day;
  return known;
}

gboolean
gewu_calendar_count_working_days (GewuCalendar *self,
                                  GewuDay       from,
                                  GewuDay       to,
                                  int          *count)
{
  GewuDay first = MIN (from, to) + 1;
  GewuDay last = MAX (from, to);
  gboolean known = TRUE;
  int days = 0;

  g_return_val_if_fail (GEWU_IS_CALENDAR (self), FALSE);
  g_return_val_if_fail (gewu_day_is_valid (from) && gewu_day_is_valid (to), FALSE);

  for (GewuDay day = first; day <= last; day++)
    {
      GewuDayKind kind = gewu_calendar_get_kind (self, day);

      known = known && kind != GEWU_DAY_NO_NOTICE;
      if (is_working_kind (kind, day))
        days++;
    }

  *count = to < from ? -days : days;
  return known;
}
