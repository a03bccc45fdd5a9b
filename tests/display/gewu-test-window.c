/* What the tests of the window share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-window.h"

#include <glib/gstdio.h>

#include "gewu-application.h"
#include "gewu-words.h"

#define TIMEOUT_SECONDS 20

static char *imported;   /* path of the zone that is copied */

void
gewu_test_window_init (int    *argc,
                       char ***argv)
{
  gewu_words_init ();
  gtk_test_init (argc, argv, NULL);
  /* Its resources stay registered. Nothing is run in it. */
  g_object_unref (gewu_application_new ());
}

/* Importing takes most of a second: once a program is enough. */
static void
import_once (void)
{
  static GewuTestZone zone;
  GewuImportReport *report;

  if (imported != NULL)
    return;

  gewu_test_zone_set_up (&zone, NULL);
  report = gewu_test_import_office (&zone, FALSE);
  gewu_import_report_unref (report);
  gewu_test_session_close (g_steal_pointer (&zone.session));
  imported = zone.path;
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
has_session (gpointer data)
{
  return gewu_window_get_session (data) != NULL;
}

void
gewu_test_window_set_up (GewuTestWindow *self,
                         gconstpointer   data G_GNUC_UNUSED)
{
  import_once ();
  self->zone.folder = gewu_test_make_folder ();
  self->zone.path = g_build_filename (self->zone.folder, "window.gewu", NULL);
  copy_file (imported, self->zone.path);

  self->window = gewu_window_new (NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1366, 768);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  gewu_window_open (self->window, self->zone.path);
  gewu_test_wait_until (has_session, self->window);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
gewu_test_window_tear_down (GewuTestWindow *self,
                            gconstpointer   data G_GNUC_UNUSED)
{
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_close (GTK_WINDOW (self->window));
  gewu_test_wait_until (is_gone, &self->window);

  gewu_test_remove_folder (self->zone.folder);
  g_clear_pointer (&self->zone.folder, g_free);
  g_clear_pointer (&self->zone.path, g_free);
}

static gboolean
timeout_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
gewu_test_wait_until (GewuTestCondition condition,
                      gpointer          data)
{
  gboolean too_late = FALSE;
  guint source = g_timeout_add_seconds (TIMEOUT_SECONDS, timeout_cb, &too_late);

  while (!condition (data) && !too_late)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (too_late);
  g_source_remove (source);
}

typedef struct
{
  GtkLabel   *label;
  const char *text;
} Expected;

static gboolean
has_text (gpointer data)
{
  Expected *expected = data;

  return g_strcmp0 (gtk_label_get_text (expected->label), expected->text) == 0;
}

void
gewu_test_wait_for_label (gpointer    label,
                          const char *text)
{
  Expected expected = { GTK_LABEL (label), text };

  gewu_test_wait_until (has_text, &expected);
}

gpointer
gewu_test_part (gpointer    widget,
                const char *name)
{
  GObject *part = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (part);
  return part;
}

GewuPage *
gewu_test_show_page (GewuTestWindow *self,
                     const char     *name)
{
  g_assert_true (gewu_window_show_page (self->window, name));
  return gewu_window_get_page (self->window, name);
}

GtkWidget *
gewu_test_find (GtkWidget *widget,
                GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gewu_test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}
