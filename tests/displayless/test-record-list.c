/* The lazy list: what it holds always agrees with what it has announced, whatever comes when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-record-list.h"
#include "gewu-store-record.h"
#include "gewu-test.h"

#define N_ENTERPRISES 3000

typedef struct
{
  char           *folder;
  GewuStore      *store;
  GewuRecordList *list;
  GArray         *told;     /* positions' ids, kept only from what items-changed says */
  guint           n_signals;
} Fixture;

/* ---- the recorder: replays items-changed on an array of its own */

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    data)
{
  Fixture *fixture = data;

  fixture->n_signals++;
  g_assert_cmpuint (position + removed, <=, fixture->told->len);
  if (removed > 0)
    g_array_remove_range (fixture->told, position, removed);
  for (guint i = 0; i < added; i++)
    {
      gint64 id = gewu_record_list_get_id (GEWU_RECORD_LIST (model), position + i);

      g_array_insert_val (fixture->told, position + i, id);
    }
  g_assert_cmpuint (fixture->told->len, ==, g_list_model_get_n_items (model));
}

static void
assert_told_all (Fixture *fixture)
{
  for (guint i = 0; i < fixture->told->len; i++)
    g_assert_cmpint (g_array_index (fixture->told, gint64, i), ==,
                     gewu_record_list_get_id (fixture->list, i));
}

/* ---- data */

static gpointer
add_enterprises (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  guint n = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ENTERPRISE, 0);
      g_autofree char *name = g_strdup_printf ("第%04u号商店", (i * 7919) % n);

      gewu_draft_set (draft, "name", name);
      if (!gewu_store_insert (connection, draft, error))
        return NULL;
    }

  return GINT_TO_POINTER (TRUE);
}

typedef struct
{
  gint64      id;
  const char *name;    /* NULL: delete */
} Change;

static gpointer
apply_change (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  Change *change = data;
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ENTERPRISE, change->id);

  gewu_draft_set (draft, "name", change->name);
  if (change->name == NULL
        ? !gewu_store_delete (connection, GEWU_NOUN_ENTERPRISE, change->id, error)
        : !gewu_store_update (connection, draft, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void
write_wait (Fixture       *fixture,
            GewuStoreFunc  func,
            gpointer       data)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_store_write_async (fixture->store, gewu_action_new ("edit"), 0, 0, func, data, NULL, NULL,
                          NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  gewu_store_write_finish (fixture->store, result, &error);
  g_assert_no_error (error);
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Until the reload that a change has asked for is over. */
static void
wait_reloaded (Fixture *fixture)
{
  gboolean waited = FALSE;

  g_timeout_add (250, stop_cb, &waited);
  while (!waited || gewu_record_list_is_busy (fixture->list))
    g_main_context_iteration (NULL, TRUE);
}

static GewuRow *
get_row (Fixture *fixture,
         guint    position)
{
  return g_list_model_get_item (G_LIST_MODEL (fixture->list), position);
}

static void
wait_record (GewuRow *row)
{
  while (gewu_row_get_record (row) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = NULL;
  g_autoptr(GewuQuery) query = gewu_query_new (GEWU_NOUN_ENTERPRISE);

  fixture->folder = gewu_test_make_folder ();
  path = g_build_filename (fixture->folder, "zone.gewu", NULL);
  fixture->store = gewu_test_create (path);
  write_wait (fixture, add_enterprises, GUINT_TO_POINTER (N_ENTERPRISES));
  gewu_query_set_order (query, "name", FALSE);
  fixture->told = g_array_new (FALSE, FALSE, sizeof (gint64));
  fixture->list = gewu_record_list_new (fixture->store, query);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  wait_reloaded (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_clear_object (&fixture->list);
  gewu_test_settle ();
  gewu_test_close (fixture->store);
  gewu_test_remove_folder (fixture->folder);
  g_array_unref (fixture->told);
  g_free (fixture->folder);
}

/* ---- tests */

static void
test_rows_come_at_once_records_later (Fixture       *fixture,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuRow) row = get_row (fixture, 1234);
  g_autoptr(GewuRow) again = get_row (fixture, 1234);

  g_assert_cmpuint (fixture->told->len, ==, N_ENTERPRISES);
  g_assert_null (gewu_row_get_record (row));
  g_assert_true (row == again);
  wait_record (row);
  g_assert_cmpstr (gewu_record_get (gewu_row_get_record (row), "name"), ==, "第1234号商店");
  g_assert_null (get_row (fixture, N_ENTERPRISES));
  assert_told_all (fixture);
}

static void
test_fling_fetches_where_it_stops (Fixture       *fixture,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuRow) last = NULL;
  GewuRow *passed;

  for (guint position = 0; position < N_ENTERPRISES; position += 100)
    {
      passed = get_row (fixture, position);
      g_object_unref (passed);
    }
  last = get_row (fixture, N_ENTERPRISES - 1);
  wait_record (last);
  g_assert_cmpstr (gewu_record_get (gewu_row_get_record (last), "name"), ==, "第2999号商店");
}

static void
test_resort_replaces_all (Fixture       *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuQuery) query = gewu_query_copy (gewu_record_list_get_query (fixture->list));
  g_autoptr(GewuRow) old = get_row (fixture, 0);
  g_autoptr(GewuRow) row = NULL;

  /* Asked for before the new order: its block may come late and must not land in the new list. */
  gewu_query_set_order (query, "name", TRUE);
  gewu_record_list_set_query (fixture->list, query);
  wait_reloaded (fixture);
  row = get_row (fixture, 0);
  g_assert_true (row != old);
  wait_record (row);
  g_assert_cmpstr (gewu_record_get (gewu_row_get_record (row), "name"), ==, "第2999号商店");
  assert_told_all (fixture);
}

static void
test_same_query_does_nothing (Fixture       *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuQuery) query = gewu_query_copy (gewu_record_list_get_query (fixture->list));
  guint before = fixture->n_signals;

  gewu_record_list_set_query (fixture->list, query);
  g_assert_false (gewu_record_list_is_busy (fixture->list));
  wait_reloaded (fixture);
  g_assert_cmpuint (fixture->n_signals, ==, before);
}

static void
test_edit_in_place_keeps_rows (Fixture       *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuRow) row = get_row (fixture, 10);
  Change change = { gewu_record_list_get_id (fixture->list, 10), "第0010号商店甲" };
  guint before = fixture->n_signals;

  wait_record (row);
  write_wait (fixture, apply_change, &change);
  wait_reloaded (fixture);
  while (g_strcmp0 (gewu_record_get (gewu_row_get_record (row), "name"), "第0010号商店甲") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_signals, ==, before);
}

static void
test_delete_and_search (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuQuery) query = gewu_query_copy (gewu_record_list_get_query (fixture->list));
  Change change = { gewu_record_list_get_id (fixture->list, 42), NULL };

  write_wait (fixture, apply_change, &change);
  wait_reloaded (fixture);
  g_assert_cmpuint (fixture->told->len, ==, N_ENTERPRISES - 1);
  g_assert_cmpuint (gewu_record_list_find (fixture->list, change.id), ==, G_MAXUINT);
  g_assert_cmpuint (gewu_record_list_find (fixture->list,
                                           gewu_record_list_get_id (fixture->list, 41)), ==, 41);

  gewu_query_set_text (query, "04");
  gewu_record_list_set_query (fixture->list, query);
  wait_reloaded (fixture);
  g_assert_cmpuint (fixture->told->len, ==, 100);
  assert_told_all (fixture);
}

static void
test_rows_may_outlive_the_list (Fixture       *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuRow) row = get_row (fixture, 5);

  g_clear_object (&fixture->list);
  gewu_test_settle ();
  g_assert_cmpuint (gewu_row_get_position (row), ==, 5);
}

/* ---- cancelling */

static gpointer
list_enterprises (GewuConnection  *connection,
                  gpointer         data,
                  GCancellable    *cancellable,
                  GError         **error)
{
  g_autoptr(GewuQuery) query = gewu_query_new (GEWU_NOUN_ENTERPRISE);
  GArray *ids;

  if (data != NULL)
    g_cancellable_cancel (cancellable);
  ids = gewu_store_list_ids (connection, query, error);

  return ids;
}

static GArray *
list_wait (Fixture       *fixture,
           gboolean       cancelled,
           GError       **error)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_store_read_async (fixture->store, GEWU_READER_BOARDS, list_enterprises,
                         GINT_TO_POINTER (cancelled), NULL, (GDestroyNotify) g_array_unref,
                         cancellable, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_store_read_finish (fixture->store, result, error);
}

/* What had been read by then must not be taken for the whole list by the next who asks. */
static void
test_cancelled_list_is_not_kept (Fixture       *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) cancelled = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;

  g_assert_null (list_wait (fixture, TRUE, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  ids = list_wait (fixture, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, N_ENTERPRISES);
}

static gpointer
add_and_cancel (GewuConnection  *connection,
                gpointer         data,
                GCancellable    *cancellable,
                GError         **error)
{
  gpointer result = add_enterprises (connection, data, cancellable, error);

  g_cancellable_cancel (cancellable);

  return result;
}

/* The rows are written by then; the search index is not. */
static void
test_cancelled_write_leaves_nothing (Fixture       *fixture,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) cancelled = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;

  gewu_store_write_async (fixture->store, gewu_action_new ("edit"), 0, 0, add_and_cancel,
                          GUINT_TO_POINTER (N_ENTERPRISES), NULL, NULL, cancellable,
                          gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_assert_null (gewu_store_write_finish (fixture->store, result, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  ids = list_wait (fixture, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, N_ENTERPRISES);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state = gewu_test_make_folder ();
  int status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/record-list/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("get-item/row-at-once-record-later", test_rows_come_at_once_records_later);
  ADD ("get-item/fling-fetches-where-it-stops", test_fling_fetches_where_it_stops);
  ADD ("query/resort-replaces-all", test_resort_replaces_all);
  ADD ("query/same-does-nothing", test_same_query_does_nothing);
  ADD ("change/edit-keeps-rows", test_edit_in_place_keeps_rows);
  ADD ("change/delete-then-search", test_delete_and_search);
  ADD ("cancel/list-is-not-kept", test_cancelled_list_is_not_kept);
  ADD ("cancel/write-leaves-nothing", test_cancelled_write_leaves_nothing);
  ADD ("life/rows-may-outlive-the-list", test_rows_may_outlive_the_list);
  status = g_test_run ();
  gewu_test_remove_folder (state);

  return status;
}
