/* Sentences for journal actions, and for what verification finds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include <glib/gi18n-lib.h>

/* An action as its describer sees it. */
typedef struct
{
  GewuWordsGetFunc get;
  gpointer         data;
} Action;

/* "" when the action has no such parameter. */
static const char *
get_parameter (const Action *action,
               const char   *parameter)
{
  const char *value = action->get (parameter, action->data);

  return value != NULL ? value : "";
}

/* The translated label of the action's noun; a noun that is not known as it is. */
static const char *
get_noun (const Action *action)
{
  const char *id = get_parameter (action, "noun");
  GewuNoun noun;

  return gewu_noun_from_id (id, &noun) ? gewu_words_noun (noun) : id;
}

static char *
describe_create (const Action *action)
{
  return g_strdup_printf (_("Created the zone %s"), get_parameter (action, "name"));
}

static char *
describe_import (const Action *action)
{
  const char *files = get_parameter (action, "files");
  const char *created = get_parameter (action, "created");
  const char *updated = get_parameter (action, "updated");

  if (*created == '\0' || *updated == '\0')
    return g_strdup_printf (_("Imported %s"), files);

  return g_strdup_printf (_("Imported %s: %s added, %s changed"), files, created, updated);
}

static char *
describe_withdraw_import (const Action *action)
{
  const char *files = get_parameter (action, "files");
  const char *removed = get_parameter (action, "removed");
  const char *kept = get_parameter (action, "kept");

  if (*removed == '\0')
    return g_strdup_printf (_("Withdrew the import of %s"), files);
  if (*kept == '\0')
    return g_strdup_printf (_("Withdrew the import of %s: %s removed or put back"), files, removed);

  return g_strdup_printf (_("Withdrew the import of %s: %s removed or put back; kept, because used "
                            "since: %s"), files, removed, kept);
}

static char *
describe_demo (const Action *action G_GNUC_UNUSED)
{
  return g_strdup (_("Made demonstration data"));
}

/* How the record is called, and the issues that were entered with a visit. */
static char *
dup_name (const Action *action)
{
  const char *name = get_parameter (action, "name");
  const char *issues = get_parameter (action, "issues");

  /* Translators: an enterprise that was visited, numbers of issues: "A Co., with issues
   * WT20230001" */
  return *issues != '\0' ? g_strdup_printf (_("%s, with issues %s"), name, issues)
                         : g_strdup (name);
}

static char *
describe_add (const Action *action)
{
  g_autofree char *name = dup_name (action);

  return g_strdup_printf (_("Added to %s: %s"), get_noun (action), name);
}

static char *
describe_edit (const Action *action)
{
  g_autofree char *name = dup_name (action);

  return g_strdup_printf (_("Changed in %s: %s"), get_noun (action), name);
}

static char *
describe_delete (const Action *action)
{
  return g_strdup_printf (_("Deleted from %s: %s"), get_noun (action),
                          get_parameter (action, "name"));
}

static char *
describe_event (const Action *action)
{
  const char *event = get_parameter (action, "event");

  const char *count = get_parameter (action, "count");

  if (*event == '\0')
    return g_strdup (_("Event"));
  if (*count != '\0')
    /* Translators: how many issues, what happened to them: "12 issues: Dispatch" */
    return g_strdup_printf (_("%s issues: %s"), count, gewu_words_issue_event_kind (event));

  /* Translators: number of an issue, what happened to it: "Issue WT20230012: Dispatch" */
  return g_strdup_printf (_("Issue %s: %s"), get_parameter (action, "name"),
                          gewu_words_issue_event_kind (event));
}

static char *
describe_settings (const Action *action G_GNUC_UNUSED)
{
  return g_strdup (_("Changed the settings of the zone"));
}

static char *
describe_letterhead (const Action *action G_GNUC_UNUSED)
{
  return g_strdup (_("Changed the letterhead of the zone"));
}

static char *
describe_clock_rule (const Action *action)
{
  GewuStage stage;

  if (!gewu_stage_from_id (get_parameter (action, "stage"), &stage))
    return g_strdup (_("Changed the deadlines"));

  return g_strdup_printf (_("Changed the deadlines: %s"), gewu_words_stage (stage));
}

static char *
describe_triage (const Action *action)
{
  const char *name = get_parameter (action, "name");

  if (g_str_equal (get_parameter (action, "triage"), "1"))
    return g_strdup_printf (_("%s judges problems from now on"), name);

  return g_strdup_printf (_("%s no longer judges problems"), name);
}

static char *
describe_attach (const Action *action)
{
  const char *name = get_parameter (action, "name");
  const char *file = get_parameter (action, "file");
  const char *count = get_parameter (action, "count");

  if (*count == '\0' || g_str_equal (count, "1"))
    /* Translators: noun, its name, a file: "Issues WT20230012: added the file before.jpg" */
    return g_strdup_printf (_("%s %s: added the file %s"), get_noun (action), name, file);

  return g_strdup_printf (_("%s %s: added the file %s and others, %s in all"), get_noun (action),
                          name, file, count);
}

static char *
describe_detach (const Action *action)
{
  return g_strdup_printf (_("%s %s: took off the file %s"), get_noun (action),
                          get_parameter (action, "name"), get_parameter (action, "file"));
}

static char *
describe_assessment (const Action *action)
{
  /* Translators: period, name of the scheme, what was done: "2023Q2 Our rules: Publication" */
  return g_strdup_printf (_("%s %s: %s"), get_parameter (action, "period"),
                          get_parameter (action, "name"),
                          gewu_words_assessment_deed (get_parameter (action, "what")));
}

static char *
describe_meeting (const Action *action)
{
  /* Translators: title of a meeting, what was done: "Meeting 12 of 2023: Decision recorded" */
  return g_strdup_printf (C_("meeting", "%s: %s"), get_parameter (action, "name"),
                          gewu_words_meeting_deed (get_parameter (action, "what")));
}

static char *
describe_sentence (const Action *action)
{
  const char *what = get_parameter (action, "what");
  const char *period = get_parameter (action, "period");
  const char *unit = get_parameter (action, "unit");
  g_autofree char *paper = g_strconcat (period, *period != '\0' ? " " : "", unit,
                                        *unit != '\0' ? " " : "",
                                        get_parameter (action, "report"), NULL);

  /* Translators: period, unit and title of a paper: "2023Q2 Bulletin" */
  if (g_str_equal (what, "omit"))
    return g_strdup_printf (_("Left a sentence out of %s"), paper);
  if (g_str_equal (what, "reset"))
    return g_strdup_printf (_("Put a sentence of %s back as the figures say it"), paper);

  return g_strdup_printf (_("Rewrote a sentence of %s"), paper);
}

static char *
describe_scheme (const Action *action)
{
  const char *title = get_parameter (action, "title");
  const char *version = get_parameter (action, "version");
  const char *note = get_parameter (action, "note");

  if (*note == '\0')
    return g_strdup_printf (_("Saved the assessment scheme %s, version %s"), title, version);

  /* Translators: title, version, what was changed */
  return g_strdup_printf (_("Saved the assessment scheme %s, version %s: %s"), title, version,
                          note);
}

static char *
describe_scheme_drop (const Action *action)
{
  const char *title = get_parameter (action, "title");
  const char *version = get_parameter (action, "version");

  if (*version == '\0')
    return g_strdup_printf (_("Deleted the assessment scheme %s"), title);

  return g_strdup_printf (_("Deleted version %s of the assessment scheme %s"), version, title);
}

static const struct
{
  const char *code;
  char     *(*describe) (const Action *action);
} actions[] = {
  { "create", describe_create },
  { "import", describe_import },
  { "withdraw-import", describe_withdraw_import },
  { "demo", describe_demo },
  { "add", describe_add },
  { "edit", describe_edit },
  { "delete", describe_delete },
  { "event", describe_event },
  { "attach", describe_attach },
  { "detach", describe_detach },
  { "settings", describe_settings },
  { "letterhead", describe_letterhead },
  { "clock-rule", describe_clock_rule },
  { "triage", describe_triage },
  { "scheme", describe_scheme },
  { "scheme-drop", describe_scheme_drop },
  { "assessment", describe_assessment },
  { "meeting", describe_meeting },
  { "sentence", describe_sentence },
};

char *
gewu_words_action (const char       *code,
                   GewuWordsGetFunc  get,
                   gpointer          data)
{
  const Action action = { get, data };

  g_return_val_if_fail (code != NULL && get != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].code, code))
      return actions[i].describe (&action);

  return g_strdup_printf (_("Another action (%s)"), code);
}

char *
gewu_words_entry (const char       *kind,
                  const char       *code,
                  GewuWordsGetFunc  get,
                  gpointer          data)
{
  g_autofree char *action = gewu_words_action (code, get, data);

  if (g_strcmp0 (kind, "undo") == 0)
    return g_strdup_printf (_("Undid: %s"), action);
  if (g_strcmp0 (kind, "redo") == 0)
    return g_strdup_printf (_("Redid: %s"), action);

  return g_steal_pointer (&action);
}

static const struct
{
  const char *id;
  const char *what;
  const char *way_out;
} faults[] = {
  { "schema",
    N_("The database file is damaged"),
    N_("Do not go on working in it; open the last backup.") },
  { "gap",
    N_("A row of the journal is missing or out of order"),
    N_("Keep a copy of this file as evidence and compare it with the last backup.") },
  { "hash",
    N_("A row of the journal was changed after it was written"),
    N_("Keep a copy of this file as evidence and compare it with the last backup.") },
  { "tail",
    N_("The last rows of the journal are gone"),
    N_("An older copy may have replaced the file; look for the newer one.") },
  { "head",
    N_("The journal does not end as this computer remembers it"),
    N_("Another copy may have replaced the file; compare it with the last backup.") },
  { "replay",
    N_("A change in the journal cannot be repeated in its turn"),
    N_("Keep a copy of this file as evidence and compare it with the last backup.") },
  { "data",
    N_("The records differ from what the journal says: they were changed outside this program"),
    N_("Keep a copy of this file as evidence and compare it with the last backup.") },
  { "derived",
    N_("The search index or the states of issues differ from the records"),
    N_("No record is affected; have them made anew with the command “rebuild”.") },
  { "file",
    N_("A photo or file of a record is missing or was changed"),
    N_("Put the folder of the zone's name that ends in “.files” back beside it, from where the "
       "zone came from or from the last backup.") },
};

/* "; " between the parts. */
static void
append_part (GString *parts,
             char    *part)
{
  if (parts->len > 0)
    g_string_append (parts, _("; "));
  g_string_append (parts, part);
  g_free (part);
}

static const char *
describe_table (const char *table)
{
  GewuNoun noun;

  return gewu_noun_from_id (table, &noun) ? gewu_words_noun (noun) : table;
}

static char *
describe_journal_place (const GewuWordsPlace *place)
{
  g_autofree char *seq = g_strdup_printf ("%" G_GINT64_FORMAT, place->seq);
  g_autofree char *node = g_strdup_printf ("%" G_GINT64_FORMAT, place->node);

  return g_strdup_printf (_("journal row %s of node %s"), seq, node);
}

static const char *
describe_cause (const char *cause)
{
  if (g_str_equal (cause, "missing"))
    return _("it is missing");
  if (g_str_equal (cause, "size"))
    return _("it has another size");

  return _("it has another content");
}

static void
describe_file (GString              *parts,
               const GewuWordsPlace *place)
{
  g_autofree char *count = g_strdup_printf ("%u", place->bad_files);

  if (place->owner != NULL)
    append_part (parts, g_strdup (place->owner));
  append_part (parts, g_strdup (place->file));
  append_part (parts, g_strdup (describe_cause (place->cause)));
  if (place->bad_files > 1)
    append_part (parts, g_strdup_printf (_("%s such files in all"), count));
}

static char *
describe_place (const GewuWordsPlace *place)
{
  GString *parts = g_string_new (NULL);

  if (place->seq != 0)
    append_part (parts, describe_journal_place (place));
  if (place->table != NULL)
    append_part (parts, g_strdup (describe_table (place->table)));
  if (place->file != NULL)
    describe_file (parts, place);
  else if (place->record != 0)
    {
      g_autofree char *record = g_strdup_printf ("%" G_GINT64_FORMAT, place->record);

      append_part (parts, g_strdup_printf (_("record %s"), record));
    }
  if (place->column != NULL)
    append_part (parts, g_strdup_printf (_("column %s"), place->column));
  if (place->expected != NULL)
    append_part (parts, g_strdup_printf (_("expected “%s”"), place->expected));
  if (place->found != NULL)
    append_part (parts, g_strdup_printf (_("found “%s”"), place->found));

  return g_string_free (parts, FALSE);
}

char *
gewu_words_fault (const char           *id,
                  const GewuWordsPlace *place)
{
  g_autofree char *where = NULL;

  g_return_val_if_fail (id != NULL && place != NULL, NULL);

  where = describe_place (place);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (g_str_equal (faults[i].id, id))
      {
        if (*where == '\0')
          return g_strdup_printf (_("%s. %s"), _(faults[i].what), _(faults[i].way_out));

        /* Translators: what is wrong, where, the way out */
        return g_strdup_printf (_("%s (%s). %s"), _(faults[i].what), where, _(faults[i].way_out));
      }

  g_return_val_if_reached (g_strdup (id));
}
