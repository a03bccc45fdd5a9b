/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-record-list.h"

#include "gewu-block-cache.h"
#include "gewu-store-record.h"

#include <string.h>

/* Changes that follow each other closely make one reload. */
#define RELOAD_DELAY_MS 100

struct _GewuRecordList
{
  GObject         parent_instance;

  /* Owned */
  GewuStore      *store;
  GewuQuery      *query;
  GArray         *ids;           /* gint64, replaced as a whole */
  GHashTable     *rows;          /* position → RowPlace; a row takes itself out */
  GewuBlockCache *blocks;
  GCancellable   *reload;        /* of the running one */

  gboolean        in_flight;
  guint           generation;    /* +1 on every reload: late blocks are recognised by it */
  guint           reload_source;
};

typedef enum
{
  PROP_BUSY = 1,
  PROP_N_ITEMS,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

static void gewu_record_list_list_model_init (GListModelInterface *iface);
static void fetch_next_block (GewuRecordList *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (GewuRecordList, gewu_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      gewu_record_list_list_model_init))

/* ---- rows */

/* A living row's entry in `rows`; freed when the row goes. */
typedef struct
{
  GewuRecordList *list;       /* not owned; NULL once the row is of a former load */
  GewuRow        *row;        /* not owned */
  guint           position;
} RowPlace;

static void
row_gone_cb (gpointer  data,
             GObject  *row G_GNUC_UNUSED)
{
  RowPlace *place = data;

  if (place->list != NULL)
    g_hash_table_remove (place->list->rows, GUINT_TO_POINTER (place->position));
  g_free (place);
}

static GewuRow *
find_row (GewuRecordList *self,
          guint           position)
{
  RowPlace *place = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));

  return place != NULL ? place->row : NULL;
}

static GewuRow *
make_row (GewuRecordList *self,
          guint           position)
{
  GewuRow *row = gewu_row_new (position);
  RowPlace *place = g_new0 (RowPlace, 1);
  guint number = position / GEWU_BLOCK_SIZE;
  GPtrArray *block = gewu_block_cache_find (self->blocks, number);

  place->list = self;
  place->row = row;
  place->position = position;
  g_object_weak_ref (G_OBJECT (row), row_gone_cb, place);
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (position), place);
  if (block != NULL)
    gewu_row_set_record (row, g_ptr_array_index (block, position % GEWU_BLOCK_SIZE));
  else
    gewu_block_cache_want (self->blocks, number);
  fetch_next_block (self);

  return row;
}

/* Rows that are still held elsewhere no longer know this list. */
static void
disown_rows (GewuRecordList *self)
{
  GHashTableIter iter;
  gpointer place;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &place))
    ((RowPlace *) place)->list = NULL;
  g_hash_table_remove_all (self->rows);
}

/* ---- blocks */

typedef struct
{
  GewuRecordList *list;
  GewuNoun        noun;
  guint           number;
  guint           generation;
  gsize           n_ids;
  gint64          ids[GEWU_BLOCK_SIZE];
} BlockJob;

static gpointer
read_block (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  BlockJob *job = data;

  return gewu_store_get_records (connection, job->noun, job->ids, job->n_ids, error);
}

static void
keep_block (GewuRecordList *self,
            guint           number,
            GPtrArray      *records)
{
  gewu_block_cache_keep (self->blocks, number, records);
  for (guint i = 0; i < records->len; i++)
    {
      GewuRow *row = find_row (self, number * GEWU_BLOCK_SIZE + i);

      if (row != NULL)
        gewu_row_set_record (row, g_ptr_array_index (records, i));
    }
}

static void
block_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autofree BlockJob *job = data;
  g_autoptr(GewuRecordList) self = job->list;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = gewu_store_read_finish (GEWU_STORE (source), result, &error);

  self->in_flight = FALSE;
  if (records == NULL)
    g_message ("A block of a list could not be read: %s", error->message);
  else if (job->generation == self->generation)
    keep_block (self, job->number, records);
  fetch_next_block (self);
}

static gboolean
block_has_rows (GewuRecordList *self,
                guint           number)
{
  for (guint i = 0; i < GEWU_BLOCK_SIZE; i++)
    if (find_row (self, number * GEWU_BLOCK_SIZE + i) != NULL)
      return TRUE;

  return FALSE;
}

static void
request_block (GewuRecordList *self,
               guint           number)
{
  BlockJob *job = g_new0 (BlockJob, 1);
  guint first = number * GEWU_BLOCK_SIZE;

  job->list = g_object_ref (self);
  job->noun = self->query->noun;
  job->number = number;
  job->generation = self->generation;
  job->n_ids = MIN (GEWU_BLOCK_SIZE, self->ids->len - first);
  memcpy (job->ids, &g_array_index (self->ids, gint64, first), job->n_ids * sizeof (gint64));
  self->in_flight = TRUE;
  gewu_store_read_async (self->store, GEWU_READER_LISTS, read_block, job, NULL,
                         (GDestroyNotify) g_ptr_array_unref, NULL, block_read_cb, job);
}

/* The newest wish first; what has scrolled out of sight meanwhile is never read. */
static void
fetch_next_block (GewuRecordList *self)
{
  guint number;

  while (!self->in_flight && gewu_block_cache_take_wanted (self->blocks, &number))
    if (gewu_block_cache_find (self->blocks, number) == NULL && block_has_rows (self, number))
      request_block (self, number);
}

/* ---- reloading */

static gpointer
read_ids (GewuConnection  *connection,
          gpointer         data,
          GCancellable    *cancellable G_GNUC_UNUSED,
          GError         **error)
{
  return gewu_store_list_ids (connection, data, error);
}

static gboolean
ids_equal (GArray *a,
           GArray *b)
{
  /* Nothing is kept at NULL, which memcmp() must not be given. */
  return a->len == b->len &&
         (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (gint64)) == 0);
}

/* The same rows in the same order: their records are read again, the places stay. */
static void
refresh_records (GewuRecordList *self)
{
  GHashTableIter iter;
  gpointer position;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &position, NULL))
    gewu_block_cache_want (self->blocks, GPOINTER_TO_UINT (position) / GEWU_BLOCK_SIZE);
  fetch_next_block (self);
}

/* Two signals: a single one for the whole range makes GTK 4.8 ask for every row. */
static void
replace_ids (GewuRecordList *self,
             GArray         *ids)
{
  guint n_before = self->ids->len;

  disown_rows (self);
  g_array_set_size (self->ids, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, ids->len);
  if (ids->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
ids_read_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GewuRecordList) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = gewu_store_read_finish (GEWU_STORE (source), result, &error);

  /* A newer reload has taken over; it also ends being busy. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reload);
  if (ids != NULL)
    {
      self->generation++;
      gewu_block_cache_clear (self->blocks);
      if (ids_equal (ids, self->ids))
        refresh_records (self);
      else
        replace_ids (self, ids);
    }
  else
    g_message ("A list could not be read: %s", error->message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
reload (GewuRecordList *self)
{
  gboolean was_busy = self->reload != NULL;

  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_cancellable_cancel (self->reload);
  g_clear_object (&self->reload);
  self->reload = g_cancellable_new ();
  gewu_store_read_async (self->store, GEWU_READER_LISTS, read_ids, gewu_query_copy (self->query),
                         (GDestroyNotify) gewu_query_free, (GDestroyNotify) g_array_unref,
                         self->reload, ids_read_cb, g_object_ref (self));
  if (!was_busy)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static gboolean
reload_later_cb (gpointer data)
{
  GewuRecordList *self = data;

  self->reload_source = 0;
  reload (self);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (GewuRecordList *self)
{
  if (self->reload_source == 0)
    self->reload_source = g_timeout_add (RELOAD_DELAY_MS, reload_later_cb, self);
}

/* ---- GListModel */

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return GEWU_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return GEWU_RECORD_LIST (model)->ids->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GewuRecordList *self = GEWU_RECORD_LIST (model);
  GewuRow *row;

  if (position >= self->ids->len)
    return NULL;
  row = find_row (self, position);

  return row != NULL ? g_object_ref (row) : make_row (self, position);
}

static void
gewu_record_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
gewu_record_list_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec G_GNUC_UNUSED)
{
  GewuRecordList *self = GEWU_RECORD_LIST (object);

  switch ((Prop) id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, gewu_record_list_is_busy (self));
      break;

    case PROP_N_ITEMS:
      g_value_set_uint (value, self->ids->len);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_record_list_dispose (GObject *object)
{
  GewuRecordList *self = GEWU_RECORD_LIST (object);

  disown_rows (self);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_cancellable_cancel (self->reload);
  g_clear_object (&self->reload);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (gewu_record_list_parent_class)->dispose (object);
}

static void
gewu_record_list_finalize (GObject *object)
{
  GewuRecordList *self = GEWU_RECORD_LIST (object);

  g_clear_pointer (&self->query, gewu_query_free);
  g_array_unref (self->ids);
  g_hash_table_unref (self->rows);
  gewu_block_cache_free (self->blocks);

  G_OBJECT_CLASS (gewu_record_list_parent_class)->finalize (object);
}

static void
gewu_record_list_class_init (GewuRecordListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = gewu_record_list_get_property;
  object_class->dispose = gewu_record_list_dispose;
  object_class->finalize = gewu_record_list_finalize;

  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gewu_record_list_init (GewuRecordList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new (NULL, NULL);
  self->blocks = gewu_block_cache_new ();
}

GewuRecordList *
gewu_record_list_new (GewuStore       *store,
                      const GewuQuery *query)
{
  GewuRecordList *self;

  g_return_val_if_fail (GEWU_IS_STORE (store), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (GEWU_TYPE_RECORD_LIST, NULL);
  self->store = g_object_ref (store);
  self->query = gewu_query_copy (query);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  reload (self);

  return self;
}

void
gewu_record_list_set_query (GewuRecordList  *self,
                            const GewuQuery *query)
{
  g_return_if_fail (GEWU_IS_RECORD_LIST (self));
  g_return_if_fail (query != NULL && query->noun == self->query->noun);

  if (gewu_query_equal (self->query, query))
    return;
  gewu_query_free (self->query);
  self->query = gewu_query_copy (query);
  reload (self);
}

const GewuQuery *
gewu_record_list_get_query (GewuRecordList *self)
{
  g_return_val_if_fail (GEWU_IS_RECORD_LIST (self), NULL);

  return self->query;
}

gint64
gewu_record_list_get_id (GewuRecordList *self,
                         guint           position)
{
  g_return_val_if_fail (GEWU_IS_RECORD_LIST (self), 0);

  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

guint
gewu_record_list_find (GewuRecordList *self,
                       gint64          id)
{
  g_return_val_if_fail (GEWU_IS_RECORD_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;

  return G_MAXUINT;
}

gboolean
gewu_record_list_is_busy (GewuRecordList *self)
{
  g_return_val_if_fail (GEWU_IS_RECORD_LIST (self), FALSE);

  return self->reload != NULL;
}
