/* An import under way: recognised tables in, records and a report out.
 *
 * Internal to src/session; runs on the writer thread inside one write. Each kind of sheet is one
 * file, gewu-import-<noun>.c, that fills a GewuImportKind; what is common to all rows is in
 * gewu-import-row.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-import-report.h"
#include "gewu-resolver.h"

G_BEGIN_DECLS

typedef struct _GewuImportKind GewuImportKind;

typedef struct
{
  gint64                 record;
  const GewuImportSheet *sheet;
  int                    row;
} GewuRowPlace;

typedef struct
{
  GewuConnection    *connection;
  GewuResolver      *resolver;
  GewuImportReport  *report;
  const char        *files;        /* JSON array of names */
  gint64             import;       /* id; 0 while nothing has had to be written */
  GHashTable        *seen;         /* record id → GewuRowPlace of the first row about it */
  GHashTable        *untimed;      /* visits without a time: key → GewuUntimed */
} GewuImport;

/* A row on its way. In draft, a value says what the row holds, `set` what is to be written. */
typedef struct
{
  const GewuImportKind *kind;
  const GewuTable      *table;
  GewuImportSheet      *sheet;
  guint                 n;           /* nth record of the table */
  GewuDraft            *draft;
  char                **remembered;  /* what the last import took, by field; NULL: never imported */
  gboolean              silent;      /* problems have been told before */
  gboolean              rejected;
  GArray               *people;      /* gint64: the visitors */
} GewuImportRow;

struct _GewuImportKind
{
  GewuNoun            noun;
  const char *const  *required;      /* fields without which a row is rejected; NULL-terminated */

  /* Called with every row of the files before the first is taken; the row is read, silently.
   * NULL: nothing is to be known of them all. */
  void     (*prepare)  (GewuImport     *self,
                        GewuImportRow  *row);
  /* Looks up what the cells refer to. May be called twice for a row, the second time silently. */
  void     (*resolve)  (GewuImport     *self,
                        GewuImportRow  *row);
  /* What makes it the same row the next time (transfer full). */
  char    *(*make_key) (GewuImport     *self,
                        GewuImportRow  *row);
  /* Another key under which the row of this record may be remembered (transfer full, nullable);
   * NULL: there is no other. */
  char    *(*make_other_key) (GewuImport    *self,
                              GewuImportRow *row,
                              gint64         record);
  /* The live record that a row never imported is about; 0: none, it is to be created. */
  gboolean (*identify) (GewuImport     *self,
                        GewuImportRow  *row,
                        gint64         *record,
                        GError        **error);
  /* Writes what is set in the draft; with id 0 creates the record and sets it. *changed is set when
   * something was written. */
  gboolean (*write)    (GewuImport     *self,
                        GewuImportRow  *row,
                        gboolean       *changed,
                        GError        **error);
  /* What else a repeated row may say; it may also reject it. record: as the rows before left it.
   * NULL: nothing. */
  gboolean (*repeat)   (GewuImport     *self,
                        GewuImportRow  *row,
                        GewuRecord     *record,
                        gboolean       *changed,
                        GError        **error);
  /* Fields that are written together or not at all: one log of events holds them. NULL: none. */
  gboolean (*belongs)  (GewuImportRow   *row,
                        const GewuField *field);
  /* Whether that log of the record holds anything that no row has said: then it stays. NULL: never
   * asked. */
  gboolean (*is_worked) (GewuImport     *self,
                         GewuImportRow  *row,
                         gboolean       *worked,
                         GError        **error);
};

/* In the order in which they are imported: each kind refers only to those before it.
 * NULL-terminated. */
extern const GewuImportKind *const gewu_import_kinds[];

extern const GewuImportKind gewu_import_unit;
extern const GewuImportKind gewu_import_grid;
extern const GewuImportKind gewu_import_person;
extern const GewuImportKind gewu_import_enterprise;
extern const GewuImportKind gewu_import_project;
extern const GewuImportKind gewu_import_visit;
extern const GewuImportKind gewu_import_issue;

/* Called on the writer thread now and then; fraction 0–1. */
typedef void (*GewuImportStepFunc) (double    fraction,
                                    gpointer  data);

/* tables: GPtrArray of GewuTable, in the order of the files; files: JSON array of their names.
 * Everything is done in connection's open write. NULL with error set: nothing may be kept. */
GewuImportReport *gewu_import_run        (GewuConnection      *connection,
                                          GPtrArray           *tables,
                                          const char          *files,
                                          GewuImportStepFunc   step,
                                          gpointer             step_data,
                                          GCancellable        *cancellable,
                                          GError             **error);

/* ---- for the kinds */

/* Tells something about a field's cell: a warning, a rejection, a conflict or a repeated row.
 * field NULL: about the whole row. */
void              gewu_import_row_report (GewuImportRow       *row,
                                          const GewuField     *field,
                                          GewuFindingCode      code,
                                          const char          *detail);
gboolean          gewu_import_row_is_new (GewuImportRow       *row);
/* Inserts or updates the draft's own table; an insert sets its id. */
gboolean          gewu_import_row_store  (GewuImport          *self,
                                          GewuImportRow       *row,
                                          gboolean            *changed,
                                          GError             **error);
/* TRUE when the field's reference is to be written. */
gboolean          gewu_import_row_has_ref (GewuImportRow      *row,
                                           const char         *field_id,
                                           gint64             *ref);
/* From when on a reference that is written holds: what the file says for the first time has always
 * been so (GEWU_DAY_UNKNOWN), what it has changed holds from the day of the sheet, else today. */
GewuDay           gewu_import_row_choose_since (GewuImportRow  *row,
                                                const char     *field_id);
/* Nothing of the row is to be written. */
void              gewu_import_row_unset  (GewuImportRow       *row);
/* "prefix:" and the name key of text (transfer full). */
char             *gewu_import_make_key   (const char          *prefix,
                                          const char          *text);
/* Puts a record where later rows of the same import look for it; NULL: as it was known before. */
void              gewu_import_know       (GewuImport          *self,
                                          GewuNoun             noun,
                                          gint64               id,
                                          const char          *code,
                                          const char          *name,
                                          const char          *extra);
/* Remembers what was taken from a row, for the next import of it. */
gboolean          gewu_import_remember   (GewuImport          *self,
                                          const char          *kind,
                                          const char          *key,
                                          gint64               record,
                                          const char          *cells,
                                          GError             **error);

/* gewu-import-memory.c: JSON object, field id → canonical text, in the order of the fields. */
char             *gewu_import_cells_to_json   (GewuNoun        noun,
                                               char *const    *values);
/* One text or NULL for each field (transfer full, free with gewu_import_cells_free()). */
char            **gewu_import_cells_from_json (GewuNoun        noun,
                                               const char     *json);
void              gewu_import_cells_free      (GewuNoun        noun,
                                               char          **values);

G_END_DECLS
