/* Sentences for errors: what happened, and the way out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* %s is the error's detail. */
static const char *const sentences[] = {
  [GEWU_ERROR_FAILED] =
    N_("The program could not do this (%s). Try again; if it happens again, report it with this "
       "message."),
  [GEWU_ERROR_NOT_FOUND] =
    N_("“%s” does not exist. It may have been moved, renamed or deleted; look for it and try "
       "again."),
  [GEWU_ERROR_EXISTS] =
    N_("“%s” exists already and was left as it is. Choose another name."),
  [GEWU_ERROR_NOT_A_ZONE] =
    N_("“%s” is not a zone of this program. Choose a file that ends in .gewu."),
  [GEWU_ERROR_TOO_NEW] =
    N_("“%s” was written by a newer version of this program and was not touched. Install that "
       "version and open it again."),
  [GEWU_ERROR_CORRUPT] =
    N_("The zone is damaged (%s). Do not go on working in it; open the last backup."),
  [GEWU_ERROR_READ_ONLY] =
    N_("“%s” cannot be written. Ask for write permission, or choose another folder."),
  [GEWU_ERROR_DISK_FULL] =
    N_("The disk is full, nothing was saved (%s). Free some space and try again."),
  [GEWU_ERROR_LOCKED] =
    N_("The zone is open for writing elsewhere (%s). Close it there first."),
  [GEWU_ERROR_NETWORK_FOLDER] =
    N_("“%s” is in a network or cloud folder, where records can get lost. Copy the zone to a disk"
       " of this computer and open it there."),
  [GEWU_ERROR_CONSTRAINT] =
    N_("This would break a rule of the data (%s). Nothing was changed; correct the entry and try "
       "again."),
  [GEWU_ERROR_CONFLICT] =
    N_("This cannot be taken back because of a later change (%s). Take back the later change "
       "first."),
  [GEWU_ERROR_NOTHING_TO_UNDO] =
    N_("There is nothing to undo."),
  [GEWU_ERROR_NOTHING_TO_REDO] =
    N_("There is nothing to redo."),
  [GEWU_ERROR_NOT_UNDOABLE] =
    N_("What was done before this cannot be undone any more (%s). Correct the records by hand."),
  [GEWU_ERROR_UNKNOWN_PERSON] =
    N_("Nobody has the name or staff number “%s”. Check it, or add the person first."),
  [GEWU_ERROR_AMBIGUOUS] =
    N_("Several people are called “%s”. Give the staff number."),
  [GEWU_ERROR_FILE_FORMAT] =
    N_("The file cannot be read (%s). Open it in the program that wrote it and save it again as "
       "xlsx or csv."),
  [GEWU_ERROR_FILE_TOO_LARGE] =
    N_("“%s” is larger than this program accepts. Make it smaller, or split it into several "
       "files."),
  [GEWU_ERROR_NO_TABLE] =
    N_("“%s” holds no table that CSV could take. Choose xlsx, pdf or docx."),
  [GEWU_ERROR_TABLE_TOO_LARGE] =
    N_("“%s” is too large for a text document: more than 20,000 rows or 63 columns. Choose xlsx or "
       "csv."),
  [GEWU_ERROR_FILE_EMPTY] =
    N_("“%s” is empty, or holds no table. Choose another file."),
  [GEWU_ERROR_UNKNOWN_SHEET] =
    N_("No sheet of “%s” is one this program knows. Check the column headings of the first rows."),
  [GEWU_ERROR_SCHEME] =
    N_("The assessment scheme is not valid (%s). Correct it there and try again."),
  [GEWU_ERROR_MEASURES] =
    N_("The table of measures is not valid (%s). Correct it there and try again."),
  [GEWU_ERROR_PERIOD] =
    N_("“%s” is not a period. Write a month as 2023-05, a quarter as 2023Q2, a half-year as "
       "2023H1, a year as 2023, any days as 2023-05-04..2023-07-20."),
  [GEWU_ERROR_NO_RECORDS] =
    N_("Nothing is recorded in %s, so nobody can be assessed. Choose another period."),
  [GEWU_ERROR_NO_SUCH_MEASURE] =
    N_("The records hold no measure “%s”. Correct the scheme, or score it from a table of "
       "measures."),
  [GEWU_ERROR_RANGE] =
    N_("A number is larger than can be reckoned with (%s). Check the figures."),
  [GEWU_ERROR_INVALID] =
    N_("This setting cannot be so: %s. Choose another value."),
  [GEWU_ERROR_SEALED] =
    N_("What was published or sealed does not come to the same result again (%s). Keep a copy of "
       "this file as evidence and compare it with the last backup."),
  [GEWU_ERROR_ASSESSMENT] =
    N_("Nothing was done. %s"),
  [GEWU_ERROR_MEETING] =
    N_("Nothing was saved. %s"),
  [GEWU_ERROR_FILE_BUSY] =
    N_("“%s” is open in another program, which would later write its own over it. Close it there, "
       "or choose another name."),
  [GEWU_ERROR_FILE_NAME] =
    N_("The file name is too long (%s). Choose a shorter one."),
};

static const struct
{
  GIOErrorEnum code;
  const char  *sentence;
} io_sentences[] = {
  { G_IO_ERROR_CANCELLED,
    N_("Cancelled; nothing was changed.") },
  { G_IO_ERROR_NOT_FOUND,
    N_("A file or folder does not exist (%s). It may have been moved, renamed or deleted; look "
       "for it and try again.") },
  { G_IO_ERROR_EXISTS,
    N_("A file of this name exists already (%s). Choose another name.") },
  { G_IO_ERROR_IS_DIRECTORY,
    N_("A file was expected, but this is a folder (%s). Choose a file.") },
  { G_IO_ERROR_NOT_DIRECTORY,
    N_("A folder was expected, but this is a file (%s). Choose a folder.") },
  { G_IO_ERROR_PERMISSION_DENIED,
    N_("There is no permission to do this (%s). Ask for it, or choose another folder.") },
  { G_IO_ERROR_READ_ONLY,
    N_("The folder can only be read (%s). Choose another folder.") },
  { G_IO_ERROR_NO_SPACE,
    N_("The disk is full (%s). Free some space and try again.") },
  { G_IO_ERROR_FILENAME_TOO_LONG,
    N_("The file name is too long (%s). Choose a shorter one.") },
  { G_IO_ERROR_INVALID_FILENAME,
    N_("The file name cannot be used (%s). Choose another name.") },
  { G_IO_ERROR_BUSY,
    N_("The file is in use by another program (%s). Close it there and try again.") },
};

/* By hand, as a sentence from a table is no literal format. */
static char *
fill_in (const char *sentence,
         const char *detail)
{
  GString *text = g_string_new (sentence);

  g_string_replace (text, "%s", detail, 1);
  return g_string_free (text, FALSE);
}

static const char *
find_io_sentence (int code)
{
  for (guint i = 0; i < G_N_ELEMENTS (io_sentences); i++)
    if ((int) io_sentences[i].code == code)
      return io_sentences[i].sentence;

  return NULL;
}

static const char *
find_sentence (const GError *error)
{
  if (error->domain == GEWU_ERROR && (guint) error->code < G_N_ELEMENTS (sentences))
    return sentences[error->code];
  if (error->domain == G_IO_ERROR)
    return find_io_sentence (error->code);
  if (error->domain == G_FILE_ERROR)
    return find_io_sentence ((int) g_io_error_from_file_error ((GFileError) error->code));

  return NULL;
}

static const char *
get_member (const char *name,
            gpointer    object)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

static gboolean
names_a_mistake (const GError *error)
{
  return g_error_matches (error, GEWU_ERROR, GEWU_ERROR_SCHEME) ||
         g_error_matches (error, GEWU_ERROR, GEWU_ERROR_MEASURES) ||
         g_error_matches (error, GEWU_ERROR, GEWU_ERROR_RANGE);
}

/* Errors about undoing name an action as the journal stores it. */
static char *
describe_detail (const GError *error)
{
  g_autoptr(JsonNode) node = NULL;
  const char *code = NULL;

  if (names_a_mistake (error))
    return gewu_words_mistake (error->message);

  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_ASSESSMENT))
    return gewu_words_assessment_detail (error->message);

  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_MEETING))
    return gewu_words_meeting_fault (error->message);

  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_CONFLICT) ||
      g_error_matches (error, GEWU_ERROR, GEWU_ERROR_NOT_UNDOABLE))
    node = json_from_string (error->message, NULL);
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    code = get_member ("code", json_node_get_object (node));
  if (code == NULL)
    return g_strdup (error->message);

  return gewu_words_action (code, get_member, json_node_get_object (node));
}

char *
gewu_words_error (const GError *error)
{
  g_autofree char *detail = NULL;
  const char *sentence;

  g_return_val_if_fail (error != NULL, NULL);

  detail = describe_detail (error);
  sentence = find_sentence (error);
  return fill_in (_(sentence != NULL ? sentence : sentences[GEWU_ERROR_FAILED]), detail);
}
