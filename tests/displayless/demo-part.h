/* What the tests of the demonstration zone share: making it, and counting in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-demo.h"
#include "gewu-test-session.h"

static inline gboolean
fill (GewuTestZone        *zone,
      const GewuDemoSize  *size,
      GError             **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_demo_async (zone->session, size, NULL, NULL, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_demo_finish (zone->session, result, error);
}

static inline void
fill_ok (GewuTestZone       *zone,
         const GewuDemoSize *size)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (fill (zone, size, &error));
  g_assert_no_error (error);
}

static inline void
assert_count (GewuTestZone *zone,
              const char   *sql,
              gint64        expected)
{
  g_test_message ("%s", sql);
  g_assert_cmpint (gewu_test_count (zone, sql), ==, expected);
}

static inline void
assert_some (GewuTestZone *zone,
             const char   *sql)
{
  g_test_message ("%s", sql);
  g_assert_cmpint (gewu_test_count (zone, sql), >, 0);
}
