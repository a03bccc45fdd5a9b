/* The documents of a period, as they go to the meeting. Internal to src/session.
 *
 * Two readers work on it: the main one scores and makes what needs scores, a helper takes of the
 * rest what it finds. What they make is written on a pool of threads meanwhile.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-gather.h"
#include "gewu-progress.h"
#include "gewu-session-report.h"

G_BEGIN_DECLS

/* Which documents there are, in the order of the meeting. Their numbers and names stay the same
 * from one pack to the next; one that the period does not have leaves a gap. */
typedef struct
{
  guint             number;
  const GewuReport *report;
  guint             flags;      /* those of gewu-pack.c */
  gboolean          taken;      /* a reader is at it, or was */
  GewuDocument     *document;   /* of a workbook: what was made; else NULL */
} GewuPackPaper;

typedef struct _GewuPack GewuPack;

/* Puts a document (taken) into what is written. On either reader's thread. */
typedef gboolean (*GewuPackPut) (GewuPack       *self,
                                 GewuPackPaper  *paper,
                                 GewuDocument   *document,
                                 GError        **error);

struct _GewuPack
{
  gatomicrefcount    ref_count;
  GewuReportRequest *request;
  GewuPackFlags      flags;
  char              *path;
  char              *zone;
  GewuProgress      *progress;
  GCancellable      *cancellable;
  GewuExport         export;     /* of the main reader */
  GewuPackPut        put;
  gpointer           output;     /* of put */

  GMutex             lock;       /* of all below */
  GCond              changed;
  GArray            *papers;     /* GewuPackPaper */
  gint64             instant;    /* of the last change that the main reader sees; −1: not known
                                  * yet */
  gboolean           is_closed;  /* no helper may begin any more */
  gboolean           has_failed;
  GError            *error;      /* of a helper */
  guint              n_helpers;
  guint              n_done;
};

GewuPack     *gewu_pack_new         (const GewuReportRequest  *request,
                                     GewuPackFlags             flags,
                                     const char               *path,
                                     const char               *zone,
                                     GCancellable             *cancellable);
GewuPack     *gewu_pack_ref         (GewuPack                 *self);
void          gewu_pack_unref       (GewuPack                 *self);

/* On a thread of the main reader: makes all there is and puts it. FALSE with error set. */
gboolean      gewu_pack_make        (GewuPack                 *self,
                                     GewuConnection           *connection,
                                     GError                  **error);
/* On a thread of another reader, at the same time: takes a share of it. What goes wrong then,
 * gewu_pack_make() says. */
void          gewu_pack_help        (GewuPack                 *self,
                                     GewuConnection           *connection);

/* Sends home a helper that waits for a main reader which never began. On any thread. */
void          gewu_pack_end         (GewuPack                 *self);

/* "03 网格员考核汇总表" (transfer full). */
char         *gewu_pack_name_paper  (GewuPack                 *self,
                                     const GewuPackPaper      *paper,
                                     const GewuDocument       *document);
/* Whether it is meant to be handed out on paper. */
gboolean      gewu_pack_prints      (GewuPack                 *self,
                                     const GewuPackPaper      *paper);
/* What stands over the list of documents: the period, the day, whether the result stands
 * (transfer full). */
char         *gewu_pack_describe    (GewuPack                 *self);

/* Both: the names of what was written (strv, transfer full), or NULL with error set. *kept
 * (transfer full): where the folder of before is now, because somebody had changed it; NULL:
 * nowhere. */
char        **gewu_pack_write_folder (GewuPack                *self,
                                      GewuConnection          *connection,
                                      char                   **kept,
                                      GError                 **error);
char        **gewu_pack_write_book   (GewuPack                *self,
                                      GewuConnection          *connection,
                                      GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuPack, gewu_pack_unref)

G_END_DECLS
