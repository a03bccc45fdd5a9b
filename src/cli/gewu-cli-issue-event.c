/* An event of an issue as one line of text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-issue.h"

#include "gewu-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* Takes part, which may be NULL. */
static void
append_part (GString *line,
             char    *part)
{
  if (part != NULL)
    g_string_append_printf (line, "  %s", part);
  g_free (part);
}

static char *
describe_kind (const GewuIssueEventLine *event)
{
  const char *kind = gewu_words_issue_event_kind (event->kind);

  if (event->ordinal == 0)
    return g_strdup (kind);

  return g_strdup_printf (_("%1$s no. %2$d"), kind, event->ordinal);
}

static char *
describe_unit (const GewuIssueEventLine *event)
{
  if (event->unit == NULL)
    return event->leader != NULL ? g_strdup_printf (_("leader: %s"), event->leader) : NULL;
  if (event->leader == NULL)
    return g_strdup_printf ("→ %s", event->unit);

  /* Translators: a department and the leader in charge */
  return g_strdup_printf (_("→ %1$s (%2$s)"), event->unit, event->leader);
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

/* An extension that moved a due day says so by the days before and after. */
static char *
describe_days (const GewuIssueEventLine *event)
{
  if (event->days == 0 || event->due_after.day != GEWU_DAY_UNKNOWN)
    return NULL;
  if (strcmp (event->kind, "extend") == 0)
    return g_strdup_printf (ngettext ("%d day more", "%d days more", event->days), event->days);

  return g_strdup_printf (ngettext ("%d day granted", "%d days granted", event->days),
                          event->days);
}

static char *
describe_due (const GewuIssueEventLine *event)
{
  g_autofree char *before = gewu_when_to_string (event->due_before);
  g_autofree char *after = gewu_when_to_string (event->due_after);
  g_autofree char *set = gewu_when_to_string (event->due_set);
  g_autofree char *until = gewu_day_to_string (event->until);

  if (after != NULL)
    return g_strdup_printf ("%s → %s", before != NULL ? before : "—", after);
  if (set != NULL)
    return g_strdup_printf (_("due on %s"), set);
  if (until == NULL)
    return NULL;
  if (strcmp (event->kind, "reply") == 0)
    return g_strdup_printf (_("next answer by %s"), until);
  if (strcmp (event->kind, "defer") == 0)
    return g_strdup_printf (_("deferred until %s"), until);

  return g_strdup_printf (_("due on %s"), until);
}

char *
gewu_cli_issue_describe_event (const GewuIssueEventLine *event)
{
  g_autofree char *at = gewu_when_to_string (gewu_when_new (event->day, event->time));
  GString *line = g_string_new (at != NULL ? at : _("day not known"));

  append_part (line, describe_kind (event));
  append_part (line, g_strdup (event->by_unit));
  append_part (line, g_strdup (event->person));
  append_part (line, describe_unit (event));
  append_part (line, describe_assisting (event));
  append_part (line, g_strdup (event->category));
  append_part (line, g_strdup (event->severity));
  append_part (line, describe_days (event));
  append_part (line, describe_due (event));
  if (event->passed >= 0)
    append_part (line, g_strdup (event->passed == 1 ? _("passed") : _("failed")));
  if (event->settled)
    append_part (line, g_strdup (_("settled on the spot")));
  append_part (line, g_strdup (event->result));
  append_part (line, g_strdup (event->rating));
  append_part (line, g_strdup (event->text));
  if (event->inferred)
    append_part (line, g_strdup (_("concluded from the ledger")));

  return g_string_free (line, FALSE);
}
