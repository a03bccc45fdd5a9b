/* What the benchmarks share: the zone they run on, clocks, and the table they print.
 *
 * Each figure stands beside that of a bare SQLite loop doing the least the task needs, in the same
 * run on the same file: machines differ, ratios hardly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* The demonstration zone of full load (8,000 people, 50,000 enterprises, 1,000,000 visits, 200,000
 * issues), made when it is missing (transfer full). In the folder GEWU_BENCH_DIR, else among the
 * temporary files. */
char         *gewu_bench_find_zone    (void);
sqlite3      *gewu_bench_open_bare    (const char    *path);
/* All rows of a statement, their columns read; returns their number. parameter: of ?1, or NULL. */
guint         gewu_bench_run_bare     (sqlite3       *db,
                                      const char    *sql,
                                      const char    *parameter);

typedef void (*GewuBenchFunc) (gpointer data);

/* Milliseconds of n runs. */
typedef struct
{
  double median;
  double p95;
} GewuBenchTime;

GewuBenchTime gewu_bench_measure     (GewuBenchFunc  func,
                                      gpointer       data,
                                      guint          n);

void          gewu_bench_print_head   (const char    *title);
/* "what, ours, bare, ratio", by the medians; bare NULL: there is nothing to compare with. */
void          gewu_bench_print        (const char          *what,
                                      GewuBenchTime        ours,
                                      const GewuBenchTime *bare);

G_END_DECLS
