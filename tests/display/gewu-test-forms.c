/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-test-forms.h"

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
gewu_test_click (gpointer    widget,
                 const char *button)
{
  g_signal_emit_by_name (gewu_test_part (widget, button), "clicked");
}

void
gewu_test_click_and_wait (gpointer    dialog,
                          const char *button)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), &dialog);
  gewu_test_click (dialog, button);
  gewu_test_wait_until (is_gone, &dialog);
}

gint64
gewu_test_count_in (GewuTestWindow *fixture,
                    const char     *sql)
{
  return gewu_test_count (&fixture->zone, sql);
}

typedef struct
{
  GewuTestWindow *fixture;
  const char     *sql;
  gint64          expected;
} Counted;

static gboolean
has_count (gpointer data)
{
  Counted *counted = data;

  return gewu_test_count_in (counted->fixture, counted->sql) == counted->expected;
}

void
gewu_test_wait_for_count (GewuTestWindow *fixture,
                          const char     *sql,
                          gint64          expected)
{
  Counted counted = { fixture, sql, expected };

  gewu_test_wait_until (has_count, &counted);
}

static gboolean
can_undo (gpointer data)
{
  gboolean can = FALSE;

  g_object_get (gewu_window_get_session (GEWU_WINDOW (data)), "can-undo", &can, NULL);
  return can;
}

void
gewu_test_undo_in_window (GewuTestWindow *fixture)
{
  gewu_test_wait_until (can_undo, fixture->window);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
}
