/* What the commands of gewu-cli share.
 *
 * A new command: gewu-cli-NAME.c with a run function, its line in commands.h and in main.c.
 * Exit status: 0 done, 1 refused with a reason on stderr, 2 wrong usage.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "gewu-session.h"

G_BEGIN_DECLS

enum
{
  GEWU_CLI_DONE,
  GEWU_CLI_REFUSED,
  GEWU_CLI_USAGE,
};

typedef struct
{
  const char *name;
  const char *arguments;   /* "DB FILE…", for the usage line */
  /* argv[0] is the command's name. */
  int       (*run) (int    argc,
                    char **argv);
} GewuCommand;

extern const GewuCommand gewu_commands[];   /* ends with a NULL name */

/* ---- options */

/* Reads a command's options and checks the number of other arguments, which are left in argv from 1
 * on. A wrong call is explained on stderr. max < 0: any number. */
gboolean gewu_cli_parse     (int           *argc,
                             char        ***argv,
                             GOptionEntry  *entries,
                             int            min,
                             int            max);

/* ---- waiting */

typedef struct
{
  GAsyncResult *result;
} GewuCliAnswer;

/* A GAsyncReadyCallback; data is a GewuCliAnswer. */
void          gewu_cli_answer_cb (GObject       *source,
                                  GAsyncResult  *result,
                                  gpointer       data);
/* Runs the main loop until the answer is there (transfer full). */
GAsyncResult *gewu_cli_wait      (GewuCliAnswer *answer);

/* ---- a zone */

/* NULL after having said why not. operator: a staff number or name, or NULL. */
GewuSession *gewu_cli_open    (const char    *path,
                               GewuStoreMode  mode,
                               const char    *operator);
void         gewu_cli_close   (GewuSession   *session);
/* Runs a reading function of the store; NULL with error set. */
gpointer     gewu_cli_read    (GewuSession    *session,
                               GewuStoreFunc   func,
                               gpointer        data,
                               GDestroyNotify  result_free,
                               GError        **error);

/* ---- saying things */

/* Says what went wrong on stderr, in the user's language; returns GEWU_CLI_REFUSED. */
int          gewu_cli_fail       (const GError *error);
/* One JSON document on stdout. node is taken. */
void         gewu_cli_print_json (JsonNode     *node);
/* A member of the object under way; text NULL: null. */
void         gewu_cli_add_text   (JsonBuilder     *builder,
                                  const char      *name,
                                  const char      *text);
void         gewu_cli_add_int    (JsonBuilder     *builder,
                                  const char      *name,
                                  gint64           value);
/* An integer field as a number, a flag as a boolean, an empty one as null, all else as text. */
void         gewu_cli_add_value  (JsonBuilder     *builder,
                                  const GewuField *field,
                                  const char      *value);

G_END_DECLS
