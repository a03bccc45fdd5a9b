/* The one error domain. The code says what went wrong; the message carries only the
 * detail (a path, a name, a value). Sentences for users are made by src/words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GEWU_ERROR (gewu_error_quark ())

typedef enum
{
  GEWU_ERROR_FAILED,          /* a bug or a failure without a better code */
  GEWU_ERROR_NOT_FOUND,       /* a file or record that does not exist; detail: its name */
  GEWU_ERROR_EXISTS,          /* a file that must not exist yet; detail: its path */
  GEWU_ERROR_NOT_A_ZONE,      /* not a database of this program; detail: path */
  GEWU_ERROR_TOO_NEW,         /* written by a newer version; detail: path */
  GEWU_ERROR_CORRUPT,         /* a damaged database; detail: place */
  GEWU_ERROR_READ_ONLY,       /* folder or file cannot be written; detail: path */
  GEWU_ERROR_DISK_FULL,       /* detail: path */
  GEWU_ERROR_LOCKED,          /* open for writing elsewhere; detail: who holds it */
  GEWU_ERROR_NETWORK_FOLDER,  /* a live database on a network folder; detail: path */
  GEWU_ERROR_CONSTRAINT,      /* a rule of the data would be broken; detail: the rule */
  GEWU_ERROR_CONFLICT,        /* later changes stand in the way; detail: the later action */
  GEWU_ERROR_NOTHING_TO_UNDO,
  GEWU_ERROR_NOTHING_TO_REDO,
  GEWU_ERROR_NOT_UNDOABLE,    /* beyond the horizon; detail: the action at the horizon */
  GEWU_ERROR_UNKNOWN_PERSON,  /* an operator or name nobody has; detail: what was given */
  GEWU_ERROR_AMBIGUOUS,       /* a name several people share; detail: what was given */
  GEWU_ERROR_FILE_FORMAT,     /* a foreign file that cannot be read; detail: path and cause */
  GEWU_ERROR_FILE_TOO_LARGE,  /* a foreign file beyond our limits (zip bomb); detail: path */
  GEWU_ERROR_FILE_EMPTY,      /* a foreign file without any table; detail: path */
  GEWU_ERROR_UNKNOWN_SHEET,   /* no sheet of the file is one we know; detail: path */
  GEWU_ERROR_SCHEME,          /* an invalid assessment scheme; detail: "place: cause" */
  GEWU_ERROR_MEASURES,        /* an invalid table of measures; detail: "place: cause" */
  GEWU_ERROR_PERIOD,          /* not a period; detail: what was given */
  GEWU_ERROR_NO_RECORDS,      /* nothing was recorded in a period; detail: the period */
  GEWU_ERROR_NO_SUCH_MEASURE, /* a scheme asks for what is not counted; detail: its name */
  GEWU_ERROR_RANGE,           /* a number beyond what can be represented */
  GEWU_ERROR_INVALID,         /* a setting or rule that cannot be; detail: its name */
  GEWU_ERROR_SEALED,          /* a sealed result does not come to its hash again; detail: what */
  GEWU_ERROR_ASSESSMENT,      /* not possible in the assessment's state; detail: "state: what" */
  GEWU_ERROR_TABLE_TOO_LARGE, /* a table that a format of files cannot hold; detail: its name */
  GEWU_ERROR_NO_TABLE,        /* a document of forms or text as CSV; detail: its title */
  GEWU_ERROR_MEETING,         /* what a meeting lacks; detail: see gewu-meeting.h */
  GEWU_ERROR_FILE_BUSY,       /* open in another program, which would overwrite it; detail: path */
  GEWU_ERROR_FILE_NAME,       /* longer than the file system takes; detail: path */
} GewuError;

GQuark   gewu_error_quark    (void);
/* Hands found (transfer full; NULL: nothing went wrong) on to the caller. TRUE when nothing did. */
gboolean gewu_error_pass_on  (GError      *found,
                              GError     **error);
/* What the system says of writing a file: READ_ONLY, DISK_FULL, NOT_FOUND (of its folder),
 * FILE_BUSY, FILE_NAME, else FAILED with "path: cause". */
void     gewu_set_file_error (GError     **error,
                              int          saved_errno,
                              const char  *path);

G_END_DECLS
