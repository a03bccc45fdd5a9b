/* A stream of records for exports: the ids first, then record by record, so that no sort is held
 * open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-record.h"

#include "gewu-connection.h"

#define BATCH 256

#define GEWU_TYPE_STORE_ROWS (gewu_store_rows_get_type ())
G_DECLARE_FINAL_TYPE (GewuStoreRows, gewu_store_rows, GEWU, STORE_ROWS, GObject)

struct _GewuStoreRows
{
  GObject         parent_instance;

  GewuConnection *connection;   /* borrowed: valid while the read function runs */
  GewuNoun        noun;
  GArray         *ids;
  GPtrArray      *batch;        /* records from `first` on */
  guint           first;
  guint           position;
};

static void gewu_store_rows_row_source_init (GewuRowSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GewuStoreRows, gewu_store_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GEWU_TYPE_ROW_SOURCE,
                                                      gewu_store_rows_row_source_init))

static GewuNoun
get_noun (GewuRowSource *source)
{
  return GEWU_STORE_ROWS (source)->noun;
}

static guint
get_n_rows (GewuRowSource *source)
{
  return GEWU_STORE_ROWS (source)->ids->len;
}

static gboolean
fetch_batch (GewuStoreRows  *self,
             GError        **error)
{
  guint n = MIN (BATCH, self->ids->len - self->position);

  g_clear_pointer (&self->batch, g_ptr_array_unref);
  self->first = self->position;
  self->batch = gewu_store_get_records (self->connection, self->noun,
                                        &g_array_index (self->ids, gint64, self->first), n, error);

  return self->batch != NULL;
}

static GewuRecord *
next (GewuRowSource  *source,
      GError        **error)
{
  GewuStoreRows *self = GEWU_STORE_ROWS (source);
  GewuRecord *record;

  if (self->position >= self->ids->len)
    return NULL;
  if ((self->batch == NULL || self->position >= self->first + self->batch->len) &&
      !fetch_batch (self, error))
    return NULL;
  /* All within one read transaction: a listed record cannot be gone. */
  record = g_ptr_array_index (self->batch, self->position - self->first);
  self->position++;

  return gewu_record_ref (record);
}

static void
gewu_store_rows_row_source_init (GewuRowSourceInterface *iface)
{
  iface->get_noun = get_noun;
  iface->get_n_rows = get_n_rows;
  iface->next = next;
}

static void
gewu_store_rows_finalize (GObject *object)
{
  GewuStoreRows *self = GEWU_STORE_ROWS (object);

  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->batch, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_store_rows_parent_class)->finalize (object);
}

static void
gewu_store_rows_class_init (GewuStoreRowsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = gewu_store_rows_finalize;
}

static void
gewu_store_rows_init (GewuStoreRows *self G_GNUC_UNUSED)
{
}

GewuRowSource *
gewu_store_open_rows (GewuConnection  *connection,
                      const GewuQuery *query,
                      GError         **error)
{
  GArray *ids = gewu_store_list_ids (connection, query, error);
  GewuStoreRows *self;

  if (ids == NULL)
    return NULL;
  self = g_object_new (GEWU_TYPE_STORE_ROWS, NULL);
  self->connection = connection;
  self->noun = query->noun;
  self->ids = ids;

  return GEWU_ROW_SOURCE (self);
}
