/* Opening, searching and scrolling the register of a million visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-record-list.h"
#include "gewu-row.h"
#include "gewu-test-session.h"

#define RUNS 9
#define BLOCK 256

typedef struct
{
  GewuSession *session;
  sqlite3     *bare;
  GewuQuery   *query;
  const char  *field;     /* of the order */
  GListModel  *list;      /* for the blocks */
  guint        block;
  const char  *sql;       /* of the bare loop */
  const char  *parameter;
} Bench;

static void
wait_for_list (GListModel *list)
{
  while (gewu_record_list_is_busy (GEWU_RECORD_LIST (list)))
    g_main_context_iteration (NULL, TRUE);
}

static void
open_list (gpointer data)
{
  Bench *self = data;
  g_autoptr(GListModel) list = gewu_session_list (self->session, self->query);

  wait_for_list (list);
}

/* An order that was shown last is kept: turning it round each time measures the making. */
static void
open_list_turned (gpointer data)
{
  Bench *self = data;

  gewu_query_set_order (self->query, self->field, !self->query->descending);
  open_list (data);
}

static void
run_bare (gpointer data)
{
  Bench *self = data;

  gewu_bench_run_bare (self->bare, self->sql, self->parameter);
}

static void
compare (Bench         *self,
         const char    *what,
         GewuBenchFunc  func,
         const char    *sql,
         const char    *parameter)
{
  GewuBenchTime ours, bare;

  self->sql = sql;
  self->parameter = parameter;
  ours = gewu_bench_measure (func, self, RUNS);
  bare = gewu_bench_measure (run_bare, self, RUNS);
  gewu_bench_print (what, ours, &bare);
}

static void
bench_order (Bench      *self,
             GewuNoun    noun,
             const char *field,
             const char *what,
             const char *sql)
{
  self->query = gewu_query_new (noun);
  self->field = field;
  compare (self, what, open_list_turned, sql, NULL);
  g_clear_pointer (&self->query, gewu_query_free);
}

static void
bench_search (Bench      *self,
              GewuNoun    noun,
              const char *text,
              const char *phrase)
{
  g_autofree char *what = g_strdup_printf ("%s, search %s", gewu_noun_to_id (noun), text);

  self->query = gewu_query_new (noun);
  gewu_query_set_text (self->query, text);
  compare (self, what, open_list, "SELECT rowid FROM search WHERE search MATCH ?1", phrase);
  g_clear_pointer (&self->query, gewu_query_free);
}

/* Another block each time, none of which has been read before. */
static void
read_block (gpointer data)
{
  Bench *self = data;
  g_autoptr(GewuRow) row = NULL;

  self->block += 37;
  row = g_list_model_get_item (self->list, self->block * BLOCK);
  while (gewu_row_get_record (row) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
bench_blocks (Bench      *self,
              GewuNoun    noun,
              const char *what)
{
  g_autoptr(GewuQuery) query = gewu_query_new (noun);
  g_autoptr(GListModel) list = gewu_session_list (self->session, query);
  g_autofree char *sql = NULL;
  GewuBenchTime ours, bare;

  wait_for_list (list);
  self->list = list;
  self->block = 0;
  ours = gewu_bench_measure (read_block, self, 2 * RUNS);
  sql = g_strdup_printf ("SELECT * FROM %s WHERE id >= (SELECT min (id) FROM %s) LIMIT %d",
                         gewu_noun_to_id (noun), gewu_noun_to_id (noun), BLOCK);
  self->sql = sql;
  self->parameter = NULL;
  bare = gewu_bench_measure (run_bare, self, 2 * RUNS);
  gewu_bench_print (what, ours, &bare);
}

int
main (void)
{
  g_autofree char *path = gewu_bench_find_zone ();
  Bench bench = {
    gewu_test_session_open (path, GEWU_STORE_READ_ONLY), gewu_bench_open_bare (path)
  };

  gewu_bench_print_head ("registers at full load");
  bench_order (&bench, GEWU_NOUN_VISIT, "date", "visit, by date",
               "SELECT id FROM visit WHERE deleted = 0 "
               "ORDER BY happened_on DESC, happened_time DESC, id DESC");
  bench_order (&bench, GEWU_NOUN_VISIT, "enterprise", "visit, by enterprise",
               "SELECT v.id FROM visit AS v LEFT JOIN enterprise AS e ON e.id = v.enterprise_id "
               "ORDER BY e.name, v.id");
  bench_order (&bench, GEWU_NOUN_VISIT, "visitor", "visit, by visitors",
               "SELECT v.id FROM visit AS v JOIN visit_person AS vp ON vp.visit_id = v.id "
               "JOIN person AS p ON p.id = vp.person_id WHERE vp.position = 0 "
               "ORDER BY p.name, v.id");
  bench_order (&bench, GEWU_NOUN_ISSUE, "number", "issue, by number",
               "SELECT id FROM issue WHERE deleted = 0 AND merged_into IS NULL "
               "ORDER BY number DESC, id DESC");
  bench_order (&bench, GEWU_NOUN_ENTERPRISE, "name", "enterprise, by name",
               "SELECT id FROM enterprise WHERE deleted = 0 AND merged_into IS NULL "
               "ORDER BY name, id");
  bench_search (&bench, GEWU_NOUN_VISIT, "党", "\"党\" *");
  bench_search (&bench, GEWU_NOUN_VISIT, "融资", "\"融 资\" *");
  bench_search (&bench, GEWU_NOUN_VISIT, "花雨伞", "\"花 雨 伞\" *");
  bench_search (&bench, GEWU_NOUN_VISIT, "新乡", "\"新 乡\" *");
  bench_search (&bench, GEWU_NOUN_ENTERPRISE, "花", "\"花\" *");
  bench_search (&bench, GEWU_NOUN_ENTERPRISE, "机械", "\"机 械\" *");
  bench_search (&bench, GEWU_NOUN_ISSUE, "WT2023000", "\"WT2023000\" *");
  bench_search (&bench, GEWU_NOUN_ISSUE, "变压器", "\"变 压 器\" *");
  bench_blocks (&bench, GEWU_NOUN_VISIT, "visit, a block of 256");
  bench_blocks (&bench, GEWU_NOUN_ISSUE, "issue, a block of 256");

  sqlite3_close (bench.bare);
  gewu_test_session_close (bench.session);

  return 0;
}
