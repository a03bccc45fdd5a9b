/* The pack of a quarter, of the model office (302 people) and of 8,000, as a folder and as a
 * workbook, beside a bare SQLite loop that reads once what every pack must count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-demo.h"
#include "gewu-session-report.h"
#include "gewu-test-session.h"
#include "gewu-whole-folder.h"

#include <sys/resource.h>

#define RUNS 3
#define QUARTER "2023Q2"
#define LEAST_TO_READ \
  "SELECT v.enterprise_id, v.happened_on, vp.person_id FROM visit AS v" \
  " JOIN visit_person AS vp ON vp.visit_id = v.id" \
  " WHERE v.happened_on BETWEEN '2023-04-01' AND '2023-06-30'"

typedef struct
{
  GewuSession *session;
  sqlite3     *bare;
  const char  *target;
} Bench;

static void
write_pack (gpointer data)
{
  Bench *self = data;
  g_autoptr(GewuReportRequest) request = gewu_report_request_new (NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_auto(GStrv) names = NULL;
  g_autoptr(GError) error = NULL;
  GewuTestAnswer answer = { 0 };

  gewu_period_parse (QUARTER, &request->period, NULL);
  gewu_session_write_pack_async (self->session, request, 0, self->target, NULL, NULL, NULL,
                                 gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  names = gewu_session_write_pack_finish (self->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), >, 5);
}

static void
read_bare (gpointer data)
{
  gewu_bench_run_bare (((Bench *) data)->bare, LEAST_TO_READ, NULL);
}

static void
print_packs (const char *path,
             const char *folder,
             const char *who)
{
  g_autofree char *pack = g_build_filename (folder, "材料", NULL);
  g_autofree char *book = g_build_filename (folder, "材料.xlsx", NULL);
  g_autofree char *of_folder = g_strdup_printf ("pack of %s, folder with pages", who);
  g_autofree char *of_book = g_strdup_printf ("pack of %s, workbook", who);
  Bench bench = {
    gewu_test_session_open (path, GEWU_STORE_READ_ONLY), gewu_bench_open_bare (path)
  };
  GewuBenchTime bare = gewu_bench_measure (read_bare, &bench, RUNS);

  bench.target = pack;
  gewu_bench_print (of_folder, gewu_bench_measure (write_pack, &bench, RUNS), &bare);
  bench.target = book;
  gewu_bench_print (of_book, gewu_bench_measure (write_pack, &bench, RUNS), &bare);
  sqlite3_close (bench.bare);
  gewu_test_session_close (bench.session);
}

static void
fill_office (GewuSession *session)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_demo_async (session, &gewu_demo_default_size, NULL, NULL, NULL, gewu_test_answer_cb,
                           &answer);
  result = gewu_test_wait (&answer);
  gewu_session_demo_finish (session, result, &error);
  g_assert_no_error (error);
}

int
main (void)
{
  g_autofree char *full = gewu_bench_find_zone ();
  g_autofree char *folder = g_dir_make_tmp ("gewu-bench-pack-XXXXXX", NULL);
  GewuTestZone office = { 0 };
  struct rusage usage;

  g_assert_nonnull (folder);
  gewu_test_zone_set_up (&office, NULL);
  fill_office (office.session);
  gewu_bench_print_head ("Packs of a quarter");
  print_packs (office.path, folder, "302 people");
  print_packs (full, folder, "8,000 people");
  getrusage (RUSAGE_SELF, &usage);
  g_print ("peak memory: %ld MiB\n", usage.ru_maxrss / 1024);
  gewu_test_zone_tear_down (&office, NULL);
  gewu_whole_folder_remove (folder);

  return 0;
}
