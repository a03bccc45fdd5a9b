/* The journal's values: actions, entries, changes, and what verification finds.
 *
 * hash of a row = SHA-256 (hash of the row before ‖ every header column, each as 8 bytes of length,
 * big-endian, and its bytes ‖ SHA-256 (changeset as stored)). The row before the first has 32 zero
 * bytes. So a payload can be withheld and the chain still verifies, and a payload is checked before
 * it is decoded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What was done: a stable code and parameters, translated only when shown.
 * Codes: create, import, add, edit, delete, withdraw-import, event, settings, clock-rule, ... */
typedef struct _GewuAction GewuAction;

GewuAction *gewu_action_new        (const char  *code);
void        gewu_action_set        (GewuAction  *self,
                                    const char  *parameter,
                                    const char  *value);
const char *gewu_action_get_code   (GewuAction  *self);
/* NULL when there is no such parameter. */
const char *gewu_action_get        (GewuAction  *self,
                                    const char  *parameter);
char       *gewu_action_to_json    (GewuAction  *self);
GewuAction *gewu_action_from_json  (const char  *json);
void        gewu_action_free       (GewuAction  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuAction, gewu_action_free)

/* A row of the journal without its payload. */
typedef struct
{
  gint64      node;
  gint64      seq;
  char       *kind;           /* "change", "undo", "redo", "merge", "migration", "event" */
  gint64      undoes;         /* seq; 0: none */
  gboolean    undone;         /* taken back by a later row */
  gint64      at;             /* UTC ms */
  gboolean    clock_back;
  gint64      operator;       /* 0: not chosen */
  char       *operator_name;  /* nullable */
  char       *machine;
  GewuAction *action;
  gint64      bytes;          /* of the stored changeset */
  char       *hash;           /* hexadecimal */
} GewuJournalEntry;

void gewu_journal_entry_free (GewuJournalEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuJournalEntry, gewu_journal_entry_free)

/* What a commit touched. */
typedef struct
{
  grefcount   ref_count;
  gint64      seq;         /* of its journal row */
  GHashTable *tables;      /* set of table names */
  gboolean    everything;  /* too much to name: reload all */
} GewuChange;

#define GEWU_TYPE_CHANGE (gewu_change_get_type ())
GType       gewu_change_get_type (void);
GewuChange *gewu_change_ref      (GewuChange *self);
void        gewu_change_unref    (GewuChange *self);
gboolean    gewu_change_touches  (GewuChange *self,
                                  const char *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuChange, gewu_change_unref)

typedef enum
{
  GEWU_FAULT_NONE,
  GEWU_FAULT_SCHEMA,         /* the file itself: quick_check, missing tables */
  GEWU_FAULT_GAP,            /* a row is missing or out of order */
  GEWU_FAULT_HASH,           /* a row was changed */
  GEWU_FAULT_TAIL,           /* rows at the end are gone: the state file knows a later head */
  GEWU_FAULT_HEAD,           /* the head is not the one the state file knows */
  GEWU_FAULT_REPLAY,         /* a changeset cannot be applied in its turn */
  GEWU_FAULT_DATA,           /* a table differs from what the journal says */
  GEWU_FAULT_DERIVED,        /* derived data differs from what the records say */
  GEWU_FAULT_FILE,           /* a file of a record is not there, or not as it was taken in */
} GewuFaultCode;

/* The result of verification. code is NONE when all holds. */
typedef struct
{
  GewuFaultCode code;
  gint64        node;      /* where in the journal; 0: elsewhere */
  gint64        seq;
  char         *table;     /* where in the data; NULL: elsewhere */
  gint64        record;
  char         *column;    /* nullable */
  char         *expected;  /* nullable */
  char         *found;     /* nullable */
  gint64        rows;      /* journal rows checked */
  char         *head;      /* hexadecimal hash of the last row */
  gboolean      state_known; /* the state file was there to compare with */
  guint         files;       /* files of records checked */
  guint         bad_files;   /* of them missing or changed; the first is told below */
  char         *file;        /* as the user's file was called; NULL: no such fault */
  char         *owner;       /* what its record is called; nullable */
  const char   *cause;       /* "missing", "size", "content" */
  guint         stray_files; /* beside the database, named by nothing: no fault; 0 unless full */
} GewuVerification;

void gewu_verification_free (GewuVerification *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuVerification, gewu_verification_free)

G_END_DECLS
