/* The desktop program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-application.h"

#include <glib/gi18n.h>

#include "gewu-icons.h"
#include "gewu-settings.h"
#include "gewu-ui.h"
#include "gewu-window.h"

struct _GewuApplication
{
  GtkApplication  parent_instance;

  char           *page;   /* asked for on the command line; NULL: none */
};

G_DEFINE_FINAL_TYPE (GewuApplication, gewu_application, GTK_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "win.new-visit", { "<Control>n" } },
  { "win.open-file", { "<Control>o" } },
  { "win.import", { "<Control>i" } },
  { "win.export", { "<Control>e" } },
  { "win.key-undo", { "<Control>z" } },
  { "win.key-redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.list-due('')", { "<Control>d" } },
  { "win.issue-next", { "<Control>Return", "<Control>KP_Enter" } },
  { "win.key-print", { "<Control>p" } },
  { "win.search", { "<Control>k" } },
  { "win.search-page", { "<Control>f" } },
  { "win.back", { "<Alt>Left" } },
  { "win.show-help-overlay", { "F1", "<Control>question" } },
  { "win.show-page::overview", { "<Control>1" } },
  { "win.show-page::grids", { "<Control>2" } },
  { "win.show-page::enterprises", { "<Control>3" } },
  { "win.show-page::visits", { "<Control>4" } },
  { "win.show-page::issues", { "<Control>5" } },
  { "win.show-page::board", { "<Control>b" } },
  { "win.show-page::rankings", { "<Control>6" } },
  { "win.show-page::reports", { "<Control>7" } },
};

static GewuWindow *
get_window (GewuApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return window != NULL ? GEWU_WINDOW (window) : gewu_window_new (GTK_APPLICATION (self));
}

static void
present (GewuApplication *self,
         GewuWindow      *window)
{
  if (self->page != NULL && !gewu_window_show_page (window, self->page))
    g_printerr (_("There is no page “%s”.\n"), self->page);
  g_clear_pointer (&self->page, g_free);
  gtk_window_present (GTK_WINDOW (window));
}

static void
quit_cb (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  if (window != NULL)
    gtk_window_close (window);
}

static void
about_cb (GSimpleAction *action G_GNUC_UNUSED,
          GVariant      *parameter G_GNUC_UNUSED,
          gpointer       data)
{
  gtk_show_about_dialog (gtk_application_get_active_window (GTK_APPLICATION (data)),
                         "program-name", _("Gewu"),
                         "version", GEWU_VERSION,
                         "logo-icon-name", "org.gewu.Gewu",
                         "comments", _("Visits, issues and assessment by grid"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/gewu/Gewu/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
gewu_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "quit", quit_cb, NULL, NULL, NULL },
    { "about", about_cb, NULL, NULL, NULL },
  };

  GSettings *settings = gewu_settings_get ();

  G_APPLICATION_CLASS (gewu_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  if (settings != NULL)
    {
      g_autoptr (GAction) show_pay = g_settings_create_action (settings, "show-pay");

      g_action_map_add_action (G_ACTION_MAP (application), show_pay);
    }
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].keys);
  load_style ();
}

/* Where the user left off. */
static void
open_last_file (GewuWindow *window)
{
  g_auto (GStrv) paths = gewu_settings_dup_recent_files ();

  if (paths[0] != NULL && gewu_window_get_session (window) == NULL)
    gewu_window_open (window, paths[0]);
}

static void
gewu_application_activate (GApplication *application)
{
  GewuWindow *window = get_window (GEWU_APPLICATION (application));

  present (GEWU_APPLICATION (application), window);
  open_last_file (window);
}

static void
gewu_application_open (GApplication  *application,
                       GFile        **files,
                       int            n_files G_GNUC_UNUSED,
                       const char    *hint G_GNUC_UNUSED)
{
  GewuWindow *window = get_window (GEWU_APPLICATION (application));
  g_autofree char *path = g_file_get_path (files[0]);

  present (GEWU_APPLICATION (application), window);
  if (path != NULL)
    gewu_window_open (window, path);
}

static int
gewu_application_handle_local_options (GApplication *application,
                                       GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("gewu %s\n", GEWU_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, "page", "s", &GEWU_APPLICATION (application)->page);
  return -1;
}

static void
gewu_application_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_APPLICATION (object)->page, g_free);

  G_OBJECT_CLASS (gewu_application_parent_class)->finalize (object);
}

static void
gewu_application_class_init (GewuApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gewu_application_finalize;
  application_class->startup = gewu_application_startup;
  application_class->activate = gewu_application_activate;
  application_class->open = gewu_application_open;
  application_class->handle_local_options = gewu_application_handle_local_options;
}

static void
gewu_application_init (GewuApplication *self)
{
  static const GOptionEntry options[] = {
    { "page", 'p', 0, G_OPTION_ARG_STRING, NULL,
      N_("Show this page: overview, grids, enterprises, visits, issues, board, rankings"),
      N_("PAGE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
    { NULL }
  };

  /* A static library's resources are dropped by the linker unless they are named. */
  g_resources_register (gewu_ui_get_resource ());
  g_resources_register (gewu_icons_get_resource ());
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE.gewu]"));
}

GewuApplication *
gewu_application_new (void)
{
  return g_object_new (GEWU_TYPE_APPLICATION,
                       "application-id", "org.gewu.Gewu",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/gewu/Gewu",
                       NULL);
}
