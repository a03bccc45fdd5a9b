/* The sentences of documents that an office wrote anew.
 *
 * Called on a store thread, writing functions only inside gewu_store_write_async().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* The document they stand in. */
typedef struct
{
  const char *report;    /* id of src/report; borrowed */
  GewuDay     first;     /* of its period; GEWU_DAY_UNKNOWN: of none */
  GewuDay     last;
  gint64      unit;      /* 0: of all */
  gint64      grid;
  gint64      meeting;
} GewuSentencePlace;

typedef struct
{
  gint64  id;
  char   *key;
  char   *generated;     /* what the figures said then */
  char   *text;          /* "": left out */
} GewuStoredSentence;

void       gewu_stored_sentence_free  (GewuStoredSentence       *self);
/* GPtrArray of GewuStoredSentence, in the order in which they were written (transfer full). */
GPtrArray *gewu_store_list_sentences  (GewuConnection           *connection,
                                       const GewuSentencePlace  *place,
                                       GError                  **error);
/* text NULL: the sentence is as the figures say again. Sets *changed when something was written. */
gboolean   gewu_store_put_sentence    (GewuConnection           *connection,
                                       const GewuSentencePlace  *place,
                                       const char               *key,
                                       const char               *generated,
                                       const char               *text,
                                       gboolean                 *changed,
                                       GError                  **error);

G_END_DECLS
