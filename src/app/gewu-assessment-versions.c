/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-versions.h"

#include <glib/gi18n.h>

#include "gewu-session-scheme.h"

struct _GewuAssessmentVersions
{
  GtkWidget      parent_instance;

  GtkDropDown   *drop_down;
  GtkStringList *titles;     /* borrowed from drop_down */

  GewuSession   *session;    /* owned, nullable */
  GCancellable  *request;    /* owned, nullable */
  GPtrArray     *entries;    /* owned, nullable; GewuSchemeEntry */
  GPtrArray     *lines;      /* GewuSchemeLine of entries, one for each title */
  char          *code;       /* nullable: of all */
  char          *document;   /* of the chosen one, when it is not stored; nullable */
  int            version;
};

G_DEFINE_FINAL_TYPE (GewuAssessmentVersions, gewu_assessment_versions, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const GewuSchemeLine *
get_line (GewuAssessmentVersions *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  return selected < self->lines->len ? g_ptr_array_index (self->lines, selected) : NULL;
}

static GCancellable *
begin_request (GewuAssessmentVersions *self)
{
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  self->request = g_cancellable_new ();

  return self->request;
}

/* FALSE: it is dealt with. */
static gboolean
end_request (GewuAssessmentVersions *self,
             const GError           *error)
{
  if (error == NULL)
    return TRUE;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);

  return FALSE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GewuAssessmentVersions) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *document = gewu_session_get_scheme_finish (GEWU_SESSION (source), result,
                                                              &error);

  if (!end_request (self, error))
    return;

  g_free (self->document);
  self->document = g_steal_pointer (&document);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
selected_cb (GewuAssessmentVersions *self)
{
  const GewuSchemeLine *line = get_line (self);

  g_clear_pointer (&self->document, g_free);
  if (line != NULL && line->id == 0)
    gewu_session_get_scheme_async (self->session, line->code, 0, begin_request (self), read_cb,
                                   g_object_ref (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
append_entry (GewuAssessmentVersions *self,
              const GewuSchemeEntry  *entry)
{
  for (guint i = 0; i < entry->versions->len; i++)
    {
      GewuSchemeLine *line = g_ptr_array_index (entry->versions, i);
      g_autofree char *text = NULL;

      if (self->code != NULL && line->version == self->version)
        continue;
      text = g_strdup_printf (_("%s, version %d"), line->title, line->version);
      g_ptr_array_add (self->lines, line);
      gtk_string_list_append (self->titles, text);
    }
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuAssessmentVersions) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = gewu_session_list_schemes_finish (GEWU_SESSION (source), result, &error);

  if (!end_request (self, error))
    return;

  self->entries = entries;
  g_signal_handlers_block_by_func (self->drop_down, selected_cb, self);
  for (guint i = 0; i < entries->len; i++)
    {
      const GewuSchemeEntry *entry = g_ptr_array_index (entries, i);

      if (self->code == NULL || g_str_equal (entry->code, self->code))
        append_entry (self, entry);
    }
  g_signal_handlers_unblock_by_func (self->drop_down, selected_cb, self);
  selected_cb (self);
}

static gboolean
gewu_assessment_versions_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GEWU_ASSESSMENT_VERSIONS (widget)->drop_down));
}

static void
gewu_assessment_versions_dispose (GObject *object)
{
  GewuAssessmentVersions *self = GEWU_ASSESSMENT_VERSIONS (object);

  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  g_clear_object (&self->session);
  if (self->drop_down != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->drop_down, self);
      gtk_widget_unparent (GTK_WIDGET (self->drop_down));
      self->drop_down = NULL;
    }

  G_OBJECT_CLASS (gewu_assessment_versions_parent_class)->dispose (object);
}

static void
gewu_assessment_versions_finalize (GObject *object)
{
  GewuAssessmentVersions *self = GEWU_ASSESSMENT_VERSIONS (object);

  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self->code);
  g_free (self->document);

  G_OBJECT_CLASS (gewu_assessment_versions_parent_class)->finalize (object);
}

static void
gewu_assessment_versions_class_init (GewuAssessmentVersionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_assessment_versions_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_assessment_versions_finalize;
  widget_class->grab_focus = gewu_assessment_versions_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gewu_assessment_versions_init (GewuAssessmentVersions *self)
{
  self->lines = g_ptr_array_new ();
  self->titles = gtk_string_list_new (NULL);
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->titles), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Scheme"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->drop_down), GTK_WIDGET (self));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

void
gewu_assessment_versions_begin (GewuAssessmentVersions *self,
                                GewuSession            *session,
                                const char             *code,
                                int                     version)
{
  g_return_if_fail (GEWU_IS_ASSESSMENT_VERSIONS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->code = g_strdup (code);
  self->version = version;
  gewu_session_list_schemes_async (session, begin_request (self), listed_cb, g_object_ref (self));
}

gboolean
gewu_assessment_versions_get (GewuAssessmentVersions  *self,
                              gint64                  *scheme,
                              const char             **document)
{
  const GewuSchemeLine *line;

  g_return_val_if_fail (GEWU_IS_ASSESSMENT_VERSIONS (self), FALSE);

  line = get_line (self);
  if (line == NULL || (line->id == 0 && self->document == NULL))
    return FALSE;

  *scheme = line->id;
  *document = self->document;
  return TRUE;
}
