/* Choosing an assessment scheme.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-scheme-chooser.h"

#include <glib/gi18n.h>

#include "gewu-file-dialog.h"
#include "gewu-schemes.h"
#include "gewu-session-scheme.h"
#include "gewu-words.h"

struct _GewuSchemeChooser
{
  GtkWidget      parent_instance;

  GtkDropDown   *drop_down;
  GtkStringList *titles;

  GPtrArray     *schemes;   /* GewuScheme, one for each title but the last: "open a file" */
  guint          selected;

  GewuSession   *session;   /* owned, nullable */
  GCancellable  *request;   /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (GewuSchemeChooser, gewu_scheme_chooser, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
report_error (GewuSchemeChooser *self,
              const GError      *error)
{
  g_autofree char *text = gewu_words_error (error);

  g_signal_emit (self, signals[SIGNAL_FAILED], 0, text);
}

/* Takes scheme. */
static void
insert_scheme (GewuSchemeChooser *self,
               GewuScheme        *scheme)
{
  const char *titles[] = { gewu_scheme_get_title (scheme), NULL };

  gtk_string_list_splice (self->titles, self->schemes->len, 0, titles);
  g_ptr_array_add (self->schemes, scheme);
}

static void
insert_presets (GewuSchemeChooser *self)
{
  g_autoptr (GPtrArray) presets = gewu_schemes_list ();

  for (guint i = 0; i < presets->len; i++)
    {
      const GewuPreset *preset = g_ptr_array_index (presets, i);
      g_autoptr (GError) error = NULL;
      GewuScheme *scheme = gewu_schemes_load (preset->id, &error);

      if (scheme != NULL)
        insert_scheme (self, scheme);
      else
        g_warning ("Preset %s: %s", preset->id, error->message);
    }
}

static void
load_file (GewuSchemeChooser *self,
           const char        *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GewuScheme *scheme = NULL;
  gsize length;

  if (g_file_get_contents (path, &text, &length, &error))
    scheme = gewu_scheme_new_from_json (text, (gssize) length, &error);
  if (scheme == NULL)
    {
      report_error (self, error);
      return;
    }

  insert_scheme (self, scheme);
  gtk_drop_down_set_selected (self->drop_down, self->schemes->len - 1);
}

static void
file_chosen_cb (GObject      *source G_GNUC_UNUSED,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GewuSchemeChooser) self = data;
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (self->drop_down != NULL && paths != NULL && paths[0] != NULL)
    load_file (self, paths[0]);
}

/* The last line is no scheme: the one before stays until a file is chosen. */
static void
selected_cb (GewuSchemeChooser *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (selected < self->schemes->len)
    {
      if (selected == self->selected)
        return;
      self->selected = selected;
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
      return;
    }

  gtk_drop_down_set_selected (self->drop_down, self->selected);
  gewu_file_dialog_open_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                               _("Open Scheme"),
                               GEWU_FILE_SCHEME, FALSE, file_chosen_cb, g_object_ref (self));
}

/* ---- those of the zone */

/* The same scheme stays chosen, in its newest version; a file stays what it is. */
static void
replace_schemes (GewuSchemeChooser *self,
                 GPtrArray         *schemes)
{
  GewuScheme *before = gewu_scheme_chooser_get (self);
  g_autoptr (GewuScheme) chosen = before != NULL ? gewu_scheme_ref (before) : NULL;
  guint n = self->schemes->len;
  guint selected = schemes->len;

  /* No choice of the user's: nothing is told before it is known what became of the one before. */
  g_signal_handlers_block_by_func (self->drop_down, selected_cb, self);
  gtk_string_list_splice (self->titles, 0, n, NULL);
  g_ptr_array_set_size (self->schemes, 0);
  for (guint i = 0; i < schemes->len; i++)
    {
      GewuScheme *scheme = g_ptr_array_index (schemes, i);

      if (chosen != NULL &&
          g_str_equal (gewu_scheme_get_id (scheme), gewu_scheme_get_id (chosen)))
        selected = i;
      insert_scheme (self, gewu_scheme_ref (scheme));
    }
  if (selected == schemes->len && chosen != NULL)
    insert_scheme (self, gewu_scheme_ref (chosen));
  selected = selected < self->schemes->len ? selected : 0;
  gtk_drop_down_set_selected (self->drop_down, selected);
  self->selected = selected;
  g_signal_handlers_unblock_by_func (self->drop_down, selected_cb, self);
  before = gewu_scheme_chooser_get (self);
  if (before == NULL || chosen == NULL ||
      !g_str_equal (gewu_scheme_get_id (before), gewu_scheme_get_id (chosen)) ||
      gewu_scheme_get_version (before) != gewu_scheme_get_version (chosen))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuSchemeChooser) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) schemes =
    gewu_session_load_schemes_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->drop_down == NULL)
    return;
  if (schemes != NULL)
    replace_schemes (self, schemes);
  else
    report_error (self, error);
}

static void
cancel (GewuSchemeChooser *self)
{
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
}

static void
load (GewuSchemeChooser *self)
{
  cancel (self);
  self->request = g_cancellable_new ();
  gewu_session_load_schemes_async (self->session, self->request, loaded_cb, g_object_ref (self));
}

static void
set_session (GewuSchemeChooser *self,
             GewuSession       *session)
{
  cancel (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

/* ---- the widget */

static void
gewu_scheme_chooser_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_SESSION:
      set_session (GEWU_SCHEME_CHOOSER (object), g_value_get_object (value));
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_scheme_chooser_dispose (GObject *object)
{
  GewuSchemeChooser *self = GEWU_SCHEME_CHOOSER (object);

  cancel (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_SCHEME_CHOOSER);

  G_OBJECT_CLASS (gewu_scheme_chooser_parent_class)->dispose (object);
}

static void
gewu_scheme_chooser_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_SCHEME_CHOOSER (object)->schemes, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_scheme_chooser_parent_class)->finalize (object);
}

static void
gewu_scheme_chooser_class_init (GewuSchemeChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_scheme_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_scheme_chooser_finalize;
  G_OBJECT_CLASS (klass)->set_property = gewu_scheme_chooser_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GEWU_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-scheme-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeChooser, drop_down);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemeChooser, titles);
}

static void
gewu_scheme_chooser_init (GewuSchemeChooser *self)
{
  self->schemes = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_scheme_unref);
  self->selected = GTK_INVALID_LIST_POSITION;
  gtk_widget_init_template (GTK_WIDGET (self));
  insert_presets (self);
  gtk_string_list_append (self->titles, _("Open File…"));
  self->selected = 0;
  gtk_drop_down_set_selected (self->drop_down, 0);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

GewuScheme *
gewu_scheme_chooser_get (GewuSchemeChooser *self)
{
  g_return_val_if_fail (GEWU_IS_SCHEME_CHOOSER (self), NULL);

  return self->selected < self->schemes->len ? g_ptr_array_index (self->schemes,
                                                                  self->selected) : NULL;
}

void
gewu_scheme_chooser_set (GewuSchemeChooser *self,
                         GewuScheme        *scheme)
{
  g_return_if_fail (GEWU_IS_SCHEME_CHOOSER (self));

  for (guint i = 0; i < self->schemes->len; i++)
    {
      GewuScheme *other = g_ptr_array_index (self->schemes, i);

      if (g_str_equal (gewu_scheme_get_id (other), gewu_scheme_get_id (scheme)) &&
          gewu_scheme_get_version (other) == gewu_scheme_get_version (scheme))
        {
          gtk_drop_down_set_selected (self->drop_down, i);
          return;
        }
    }

  insert_scheme (self, gewu_scheme_ref (scheme));
  gtk_drop_down_set_selected (self->drop_down, self->schemes->len - 1);
}
