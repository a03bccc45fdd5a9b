/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-test-keys.h"

#include "gewu-test-window.h"

/* More stops than any window of ours has. */
#define MAX_STOPS 80
/* The server has passed a key on, and the program handled it, well within this. Milliseconds. */
#define KEY_TIME 150

gboolean
gewu_test_keys_available (void)
{
  g_autofree char *program = g_find_program_in_path ("xdotool");

  return program != NULL;
}

static gboolean
time_over_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, time_over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

void
gewu_test_press (const char *key)
{
  const char *argv[] = { "xdotool", "key", key, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  run_for (KEY_TIME);
}

void
gewu_test_paste (GtkWidget  *widget,
                 const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gewu_test_press ("ctrl+v");
}

void
gewu_test_tab_to (GtkWidget *widget)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  for (guint i = 0; i < MAX_STOPS; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (window);

      if (focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget)))
        return;
      gewu_test_press ("Tab");
    }

  g_error ("The keyboard does not get to %s", G_OBJECT_TYPE_NAME (widget));
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

/* The tests have no window manager, which would give the keyboard back when a dialog closes. */
void
gewu_test_wait_for_keys (GtkWindow *window)
{
  if (!gtk_window_is_active (window))
    gtk_window_present (window);
  gewu_test_wait_until (is_active, window);
}
