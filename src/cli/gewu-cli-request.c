/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-cli-request.h"

#include "gewu-cli-scores.h"
#include "gewu-error.h"
#include "gewu-store-entry.h"

#include <unistd.h>

void
gewu_cli_request_clear (GewuCliRequest *self)
{
  g_free (self->period);
  g_free (self->as_of);
  g_free (self->scheme);
  g_free (self->unit);
  g_free (self->grid);
  g_free (self->people);
  g_free (self->columns);
  g_free (self->board);
  g_free (self->number);
}

/* GArray of gint64; data: the names. */
static gpointer
look_up_people (GewuConnection  *connection,
                gpointer         data,
                GCancellable    *cancellable G_GNUC_UNUSED,
                GError         **error)
{
  g_auto(GStrv) names = g_strsplit (data, ",", -1);
  g_autoptr(GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      gboolean ambiguous = FALSE;
      gint64 id = 0;

      if (!gewu_store_look_up_subject (connection, GEWU_NOUN_PERSON, name, &id, &ambiguous, error))
        return NULL;
      if (id == 0)
        {
          g_set_error_literal (error, GEWU_ERROR,
                               ambiguous ? GEWU_ERROR_AMBIGUOUS : GEWU_ERROR_NOT_FOUND, name);
          return NULL;
        }
      g_array_append_val (people, id);
    }

  return g_steal_pointer (&people);
}

static gboolean
parse_day (const char  *text,
           GewuDay     *day,
           GError     **error)
{
  if (text == NULL)
    return TRUE;
  *day = gewu_day_parse (text);
  if (*day == GEWU_DAY_UNKNOWN)
    g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_INVALID, text);

  return *day != GEWU_DAY_UNKNOWN;
}

GewuReportRequest *
gewu_cli_request_resolve (const GewuCliRequest  *self,
                          const char            *report,
                          GewuSession           *session,
                          GError               **error)
{
  g_autoptr(GewuReportRequest) request = gewu_report_request_new (report);

  if ((self->period != NULL && !gewu_period_parse (self->period, &request->period, error))
      || !parse_day (self->as_of, &request->as_of, error))
    return NULL;
  if (self->scheme != NULL)
    {
      request->scheme = gewu_cli_load_scheme (self->scheme, error);
      if (request->scheme == NULL)
        return NULL;
    }
  if (self->people != NULL)
    {
      request->people = gewu_cli_read (session, look_up_people, self->people,
                                       (GDestroyNotify) g_array_unref, error);
      if (request->people == NULL)
        return NULL;
    }
  request->unit = g_strdup (self->unit);
  request->grid = g_strdup (self->grid);
  request->columns = self->columns != NULL ? g_strsplit (self->columns, ",", -1) : NULL;
  request->board = g_strdup (self->board);
  request->number = g_strdup (self->number);
  request->meeting = self->meeting;
  request->without_pay = self->no_pay;

  return g_steal_pointer (&request);
}

void
gewu_cli_tell_progress (double   fraction,
                        gpointer data G_GNUC_UNUSED)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("\r%3d %%", (int) (fraction * 100));
}

void
gewu_cli_end_progress (void)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("\r     \r");
}
