/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-preview-tools.h"

#include <glib/gi18n.h>

struct _GewuPreviewTools
{
  GtkWidget         parent_instance;

  GtkWidget        *content;
  GtkMenuButton    *zoom_button;
  GtkEditable      *page_entry;
  GtkLabel         *page_count;

  GewuPreviewPages *pages;   /* owned */
};

G_DEFINE_FINAL_TYPE (GewuPreviewTools, gewu_preview_tools, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PAGES = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

static void
zoom_cb (GewuPreviewTools *self)
{
  g_autofree char *text = g_strdup_printf ("%.0f %%",
                                           100 * gewu_preview_pages_get_zoom (self->pages));

  gtk_menu_button_set_label (self->zoom_button, text);
}

static void
page_typed_cb (GewuPreviewTools *self)
{
  guint64 page;

  if (g_ascii_string_to_unsigned (gtk_editable_get_text (self->page_entry), 10, 1, G_MAXINT, &page,
                                  NULL))
    gewu_preview_pages_show_page (self->pages, (guint) page - 1);
  gewu_preview_tools_update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->pages));
}

static void
step (GtkWidget  *widget,
      const char *name G_GNUC_UNUSED,
      GVariant   *parameter)
{
  GewuPreviewPages *pages = GEWU_PREVIEW_TOOLS (widget)->pages;
  int page = (int) gewu_preview_pages_get_page (pages) + g_variant_get_int32 (parameter);

  gewu_preview_pages_show_page (pages, (guint) MAX (page, 0));
}

static void
step_zoom (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter)
{
  gewu_preview_pages_step_zoom (GEWU_PREVIEW_TOOLS (widget)->pages,
                                g_variant_get_int32 (parameter));
}

static void
set_zoom (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  gewu_preview_pages_set_zoom (GEWU_PREVIEW_TOOLS (widget)->pages,
                               g_variant_get_double (parameter));
}

static void
fit (GtkWidget  *widget,
     const char *name G_GNUC_UNUSED,
     GVariant   *parameter)
{
  gboolean width = g_str_equal (g_variant_get_string (parameter, NULL), "width");

  gewu_preview_pages_set_fit (GEWU_PREVIEW_TOOLS (widget)->pages,
                              width ? GEWU_PREVIEW_FIT_WIDTH : GEWU_PREVIEW_FIT_PAGE);
}

static void
gewu_preview_tools_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_PAGES:
      g_value_set_object (value, GEWU_PREVIEW_TOOLS (object)->pages);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_preview_tools_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec G_GNUC_UNUSED)
{
  GewuPreviewTools *self = GEWU_PREVIEW_TOOLS (object);

  switch ((Prop) id)
    {
    case PROP_PAGES:
      g_assert (self->pages == NULL);
      self->pages = g_value_dup_object (value);
      g_signal_connect_object (self->pages, "notify::page",
                               G_CALLBACK (gewu_preview_tools_update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->pages, "notify::zoom", G_CALLBACK (zoom_cb), self,
                               G_CONNECT_SWAPPED);
      zoom_cb (self);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_preview_tools_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_PREVIEW_TOOLS);
  g_clear_object (&GEWU_PREVIEW_TOOLS (object)->pages);

  G_OBJECT_CLASS (gewu_preview_tools_parent_class)->dispose (object);
}

static void
gewu_preview_tools_class_init (GewuPreviewToolsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_preview_tools_dispose;
  object_class->get_property = gewu_preview_tools_get_property;
  object_class->set_property = gewu_preview_tools_set_property;

  properties[PROP_PAGES] =
    g_param_spec_object ("pages", NULL, NULL, GEWU_TYPE_PREVIEW_PAGES,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "pages.step", "i", step);
  gtk_widget_class_install_action (widget_class, "pages.zoom-step", "i", step_zoom);
  gtk_widget_class_install_action (widget_class, "pages.zoom", "d", set_zoom);
  gtk_widget_class_install_action (widget_class, "pages.fit", "s", fit);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-preview-tools.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewTools, content);
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewTools, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewTools, page_entry);
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewTools, page_count);
  gtk_widget_class_bind_template_callback (widget_class, page_typed_cb);
}

/* The keys of the whole window. */
static void
add_keys (GewuPreviewTools *self)
{
  static const struct
  {
    const char *keys;
    const char *action;
    int         by;
  } keys[] = {
    { "<Control>plus|<Control>equal|<Control>KP_Add", "pages.zoom-step", 1 },
    { "<Control>minus|<Control>KP_Subtract", "pages.zoom-step", -1 },
    { "<Control>Page_Down|<Control>KP_Page_Down", "pages.step", 1 },
    { "<Control>Page_Up|<Control>KP_Page_Up", "pages.step", -1 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *fit_width =
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>0|<Control>KP_0"),
                      gtk_named_action_new ("pages.fit"));

  gtk_shortcut_set_arguments (fit_width, g_variant_new_string ("width"));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), fit_width);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut =
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].keys),
                          gtk_named_action_new (keys[i].action));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].by));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
gewu_preview_tools_init (GewuPreviewTools *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
}

void
gewu_preview_tools_update (GewuPreviewTools *self)
{
  g_autofree char *page = NULL;
  g_autofree char *count = NULL;
  g_autofree char *place = NULL;
  guint number, n_pages;

  g_return_if_fail (GEWU_IS_PREVIEW_TOOLS (self));

  number = gewu_preview_pages_get_page (self->pages) + 1;
  n_pages = gewu_preview_pages_get_n_pages (self->pages);
  page = g_strdup_printf ("%u", number);
  /* Translators: %u is the number of pages, after the number of the page on show */
  count = g_strdup_printf (_("of %u pages"), n_pages);
  /* Translators: number of the page, number of pages */
  place = g_strdup_printf (_("Page %1$u of %2$u"), number, n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pages),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  gtk_editable_set_text (self->page_entry, page);
  gtk_label_set_text (self->page_count, count);
}
