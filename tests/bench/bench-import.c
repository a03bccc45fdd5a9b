/* Importing a CSV of 50,000 enterprises into an empty zone, and importing it again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-test-session.h"

#include <glib/gstdio.h>

#define ROWS 50000

typedef struct
{
  GewuTestZone  zone;
  char         *csv;
  guint         created;   /* expected */
  sqlite3      *bare;
} Bench;

static char *
make_csv (void)
{
  GString *csv = g_string_new ("市场主体名称,主体类型,法定代表人,联系电话,行业,成立日期,详细地址\n");

  for (guint i = 0; i < ROWS; i++)
    g_string_append_printf (csv, "新乡第%u机械有限公司,企业,王建国,1350000%04u,通用设备制造业,"
                            "2015-03-%02u,创新路%u号\n", i, i % 10000, i % 28 + 1, i);

  return g_string_free (csv, FALSE);
}

static void
import (gpointer data)
{
  Bench *self = data;
  GewuImportReport *report = gewu_test_import_text (&self->zone, "enterprises.csv", self->csv);
  GewuImportSheet *sheet = gewu_test_find_sheet (report, "enterprise");

  g_assert_cmpuint (sheet->read, ==, ROWS);
  g_assert_cmpuint (sheet->created, ==, self->created);
  gewu_import_report_unref (report);
}

static void
insert_bare (gpointer data)
{
  Bench *self = data;
  sqlite3_stmt *statement;

  sqlite3_exec (self->bare, "BEGIN", NULL, NULL, NULL);
  sqlite3_prepare_v2 (self->bare, "INSERT INTO bare VALUES "
                      "(NULL, '新乡第' || ?1 || '机械有限公司', '企业', '王建国', '13500000000', "
                      "'通用设备制造业', '2015-03-01', '创新路' || ?1 || '号')", -1, &statement, NULL);
  for (int i = 0; i < ROWS; i++)
    {
      sqlite3_bind_int (statement, 1, i);
      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);
  sqlite3_exec (self->bare, "COMMIT", NULL, NULL, NULL);
}

int
main (void)
{
  Bench bench = { .csv = make_csv (), .created = ROWS };
  g_autofree char *bare_path = NULL;
  GewuBenchTime first, again, bare;

  gewu_test_zone_set_up (&bench.zone, NULL);
  first = gewu_bench_measure (import, &bench, 1);
  bench.created = 0;
  again = gewu_bench_measure (import, &bench, 1);

  bare_path = g_build_filename (bench.zone.folder, "bare.db", NULL);
  g_assert_cmpint (sqlite3_open (bare_path, &bench.bare), ==, SQLITE_OK);
  sqlite3_exec (bench.bare, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
                "CREATE TABLE bare (id INTEGER PRIMARY KEY, name, kind, owner, phone, industry, "
                "founded, address)", NULL, NULL, NULL);
  bare = gewu_bench_measure (insert_bare, &bench, 1);
  sqlite3_close (bench.bare);

  gewu_bench_print_head ("importing 50,000 rows");
  gewu_bench_print ("the first time", first, &bare);
  gewu_bench_print ("the same file again", again, &bare);

  gewu_test_zone_tear_down (&bench.zone, NULL);
  g_free (bench.csv);

  return 0;
}
