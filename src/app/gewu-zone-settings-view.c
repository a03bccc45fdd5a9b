/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-zone-settings-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-children.h"
#include "gewu-session-units.h"
#include "gewu-session-work.h"
#include "gewu-words.h"

#define N_NUMBERS 4

struct _GewuZoneSettingsView
{
  GtkWidget         parent_instance;

  GtkWidget        *content;
  GtkGrid          *numbers;
  GtkBox           *solved;
  GtkCheckButton   *enforce;
  GtkLabel         *error;

  GtkEditable      *entries[N_NUMBERS];
  GtkLabel         *problems[N_NUMBERS];

  GewuSession      *session;    /* owned, nullable */
  GCancellable     *request;    /* owned */
  GewuZoneSettings *settings;   /* owned, nullable: as they are */
  gboolean          filling;
};

G_DEFINE_FINAL_TYPE (GewuZoneSettingsView, gewu_zone_settings_view, GTK_TYPE_WIDGET)

/* The ranges are those of gewu_zone_settings_check(). */
static const struct
{
  const char *label;
  const char *unit;
  gsize       offset;
  int         least;
  int         most;
} numbers[N_NUMBERS] = {
  { N_("Visits to one enterprise"), N_("times: more are warned of (0: never)"),
    G_STRUCT_OFFSET (GewuZoneSettings, visit_limit), 0, 1000 },
  { N_("Counted in the last"), N_("days"),
    G_STRUCT_OFFSET (GewuZoneSettings, visit_days), 1, 3660 },
  { N_("Similar issues of the last"), N_("days are shown when one is reported (0: none)"),
    G_STRUCT_OFFSET (GewuZoneSettings, duplicate_days), 0, 3660 },
  { N_("Similar from"), N_("percent of likeness on"),
    G_STRUCT_OFFSET (GewuZoneSettings, duplicate_least), 1, 100 },
};

/* ---- reading */

static void
show_numbers (GewuZoneSettingsView *self)
{
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      g_autofree char *text =
        g_strdup_printf ("%d", G_STRUCT_MEMBER (int, self->settings, numbers[i].offset));

      /* What is being typed stays. */
      if (gtk_widget_get_focus_child (GTK_WIDGET (self->entries[i])) == NULL ||
          !gtk_widget_get_visible (GTK_WIDGET (self->problems[i])))
        gtk_editable_set_text (self->entries[i], text);
    }
}

static void
show_solved (GewuZoneSettingsView *self)
{
  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->solved)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 gewu_zone_settings_is_solved (self->settings,
                                                               gtk_widget_get_name (check)));
}

static void
show_settings (GewuZoneSettingsView *self)
{
  if (self->settings == NULL)
    return;

  self->filling = TRUE;
  show_numbers (self);
  show_solved (self);
  gtk_check_button_set_active (self->enforce, self->settings->enforce_roles);
  self->filling = FALSE;
}

static void
show_error (GewuZoneSettingsView *self,
            const GError         *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->error == NULL)
    return;

  text = gewu_words_error (error);
  gtk_label_set_text (self->error, text);
}

static void
settings_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuZoneSettingsView) self = data;
  g_autoptr (GError) error = NULL;
  GewuZoneSettings *settings = gewu_session_get_settings_finish (GEWU_SESSION (source), result,
                                                                 &error);

  if (settings == NULL || self->error == NULL)
    {
      g_clear_pointer (&settings, gewu_zone_settings_free);
      if (error != NULL)
        show_error (self, error);
      return;
    }

  g_clear_pointer (&self->settings, gewu_zone_settings_free);
  self->settings = settings;
  show_settings (self);
}

static void
load (GewuZoneSettingsView *self)
{
  gewu_session_get_settings_async (self->session, self->request, settings_cb, g_object_ref (self));
}

/* ---- writing */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuZoneSettingsView) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_set_settings_finish (GEWU_SESSION (source), result, &error))
    show_error (self, error);
}

/* FALSE: it is no number, or not in its range. */
static gboolean
parse_number (GewuZoneSettingsView *self,
              guint                 n,
              int                  *number)
{
  gint64 value;

  if (!g_ascii_string_to_signed (gtk_editable_get_text (self->entries[n]), 10, numbers[n].least,
                                 numbers[n].most, &value, NULL))
    return FALSE;

  *number = (int) value;
  return TRUE;
}

static char *
join_solved (GewuZoneSettingsView *self)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->solved)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? "," : "",
                              gtk_widget_get_name (check));

  return g_strdup (codes->str);
}

static gboolean
is_changed (const GewuZoneSettings *before,
            const GewuZoneSettings *now)
{
  for (guint i = 0; i < N_NUMBERS; i++)
    if (G_STRUCT_MEMBER (int, before, numbers[i].offset) !=
        G_STRUCT_MEMBER (int, now, numbers[i].offset))
      return TRUE;

  return before->enforce_roles != now->enforce_roles ||
         g_strcmp0 (before->solved_codes, now->solved_codes) != 0;
}

gboolean
gewu_zone_settings_view_save (GewuZoneSettingsView *self)
{
  g_autoptr (GewuZoneSettings) settings = NULL;

  g_return_val_if_fail (GEWU_IS_ZONE_SETTINGS_VIEW (self), TRUE);

  if (self->settings == NULL || self->filling)
    return TRUE;

  settings = gewu_zone_settings_copy (self->settings);
  for (guint i = 0; i < N_NUMBERS; i++)
    if (!parse_number (self, i, &G_STRUCT_MEMBER (int, settings, numbers[i].offset)))
      return FALSE;
  settings->enforce_roles = gtk_check_button_get_active (self->enforce);
  /* The kinds may not have come yet. */
  if (gtk_widget_get_first_child (GTK_WIDGET (self->solved)) != NULL)
    {
      g_free (settings->solved_codes);
      settings->solved_codes = join_solved (self);
    }
  if (!is_changed (self->settings, settings))
    return TRUE;

  gtk_label_set_text (self->error, "");
  gewu_session_set_settings_async (self->session, settings, NULL, saved_cb, g_object_ref (self));
  g_clear_pointer (&self->settings, gewu_zone_settings_free);
  self->settings = g_steal_pointer (&settings);
  return TRUE;
}

static void
save_cb (GewuZoneSettingsView *self)
{
  gewu_zone_settings_view_save (self);
}

static void
typed_cb (GewuZoneSettingsView *self)
{
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      int number;
      gboolean good = parse_number (self, i, &number);
      g_autofree char *text =
        good ? NULL : g_strdup_printf (_("A whole number from %d to %d"), numbers[i].least,
                                       numbers[i].most);

      gtk_label_set_text (self->problems[i], text != NULL ? text : "");
      gtk_widget_set_visible (GTK_WIDGET (self->problems[i]), text != NULL);
    }
}

/* ---- making */

static void
results_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuZoneSettingsView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kinds = gewu_session_list_marks_finish (GEWU_SESSION (source), result,
                                                                &error);

  if (kinds == NULL || self->error == NULL)
    {
      if (error != NULL)
        show_error (self, error);
      return;
    }

  gewu_children_remove_all (self->solved);
  for (guint i = 0; i < kinds->len; i++)
    {
      const GewuMark *kind = g_ptr_array_index (kinds, i);
      GtkWidget *check = gtk_check_button_new_with_label (kind->name);

      gtk_widget_set_name (check, kind->code);
      g_signal_connect_object (check, "toggled", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->solved, check);
    }
  show_settings (self);
}

static GtkWidget *
create_label (const char *text,
              const char *style,
              float       xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkEditable *
create_entry (GewuZoneSettingsView *self,
              const char           *label)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  return GTK_EDITABLE (entry);
}

static void
add_number (GewuZoneSettingsView *self,
            guint                 n)
{
  const char *label = _(numbers[n].label);
  int row = 2 * (int) n;

  self->entries[n] = create_entry (self, label);
  self->problems[n] = GTK_LABEL (create_label ("", "lost", 0));
  gtk_widget_set_visible (GTK_WIDGET (self->problems[n]), FALSE);
  gtk_grid_attach (self->numbers, create_label (label, "dim", 1), 0, row, 1, 1);
  gtk_grid_attach (self->numbers, GTK_WIDGET (self->entries[n]), 1, row, 1, 1);
  gtk_grid_attach (self->numbers, create_label (_(numbers[n].unit), "dim", 0), 2, row, 1, 1);
  gtk_grid_attach (self->numbers, GTK_WIDGET (self->problems[n]), 1, row + 1, 2, 1);
}

static void
gewu_zone_settings_view_dispose (GObject *object)
{
  GewuZoneSettingsView *self = GEWU_ZONE_SETTINGS_VIEW (object);

  g_cancellable_cancel (self->request);
  /* The keyboard leaves the entries as they go. */
  g_clear_pointer (&self->settings, gewu_zone_settings_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ZONE_SETTINGS_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_zone_settings_view_parent_class)->dispose (object);
}

static void
gewu_zone_settings_view_finalize (GObject *object)
{
  g_clear_object (&GEWU_ZONE_SETTINGS_VIEW (object)->request);

  G_OBJECT_CLASS (gewu_zone_settings_view_parent_class)->finalize (object);
}

static void
gewu_zone_settings_view_class_init (GewuZoneSettingsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_zone_settings_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_zone_settings_view_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-zone-settings-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuZoneSettingsView, content);
  gtk_widget_class_bind_template_child (widget_class, GewuZoneSettingsView, numbers);
  gtk_widget_class_bind_template_child (widget_class, GewuZoneSettingsView, solved);
  gtk_widget_class_bind_template_child (widget_class, GewuZoneSettingsView, enforce);
  gtk_widget_class_bind_template_child (widget_class, GewuZoneSettingsView, error);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
gewu_zone_settings_view_init (GewuZoneSettingsView *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_NUMBERS; i++)
    add_number (self, i);
}

void
gewu_zone_settings_view_set_session (GewuZoneSettingsView *self,
                                     GewuSession          *session)
{
  g_return_if_fail (GEWU_IS_ZONE_SETTINGS_VIEW (self));

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  gewu_session_list_results_async (session, self->request, results_cb, g_object_ref (self));
  load (self);
}
