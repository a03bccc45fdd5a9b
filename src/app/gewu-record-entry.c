/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-record-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-credit-code.h"
#include "gewu-record-list.h"
#include "gewu-words.h"

#define DELAY 150
#define MAX_RESULTS 8
#define SEPARATOR "、"

struct _GewuRecordEntry
{
  GtkWidget           parent_instance;

  GtkEntry           *entry;
  GtkPopover         *popover;
  GListStore         *lists;      /* GtkSliceListModel, one a noun */
  GtkSingleSelection *selection;

  GewuSession        *session;    /* owned, nullable */
  GCancellable       *request;    /* owned, nullable: the newest, for what was typed in full */
  char               *nouns;
  gint64              id;
  guint               timeout;
  gboolean            multiple;
  gboolean            fills;
  gboolean            setting;    /* the text is set by us */
  gboolean            looking;    /* results are wanted */
};

G_DEFINE_FINAL_TYPE (GewuRecordEntry, gewu_record_entry, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_NOUNS = 1,
  PROP_LABEL,
  PROP_PLACEHOLDER,
  PROP_MULTIPLE,
  PROP_FILLS,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is being typed: behind the last separator where there are several names. */
static const char *
get_typed (GewuRecordEntry *self)
{
  const char *text = gewu_record_entry_get_text (self);
  const char *last = self->multiple ? g_strrstr (text, SEPARATOR) : NULL;

  return last != NULL ? last + strlen (SEPARATOR) : text;
}

static const char *
get_name (GewuRecord *record)
{
  return gewu_record_get (record,
                          gewu_record_get_noun (record) == GEWU_NOUN_ISSUE ? "number" : "name");
}

/* What tells it from others of the same name. */
static const char *
get_hint (GewuRecord *record)
{
  switch ((int) gewu_record_get_noun (record))
    {
    case GEWU_NOUN_PERSON:
      return gewu_record_get (record, "unit");

    case GEWU_NOUN_GRID:
      return gewu_record_get (record, "code");

    case GEWU_NOUN_ENTERPRISE:
      return gewu_record_get (record, "grid");

    case GEWU_NOUN_ISSUE:
      return gewu_record_get (record, "enterprise");

    default:
      return NULL;
    }
}

/* A person's name alone may be shared. */
static char *
describe_choice (GewuRecord *record)
{
  if (gewu_record_get_noun (record) == GEWU_NOUN_GRID && gewu_record_get (record, "code") != NULL)
    return g_strdup (gewu_record_get (record, "code"));
  if (gewu_record_get_noun (record) == GEWU_NOUN_PERSON && gewu_record_get (record,
                                                                            "staff-number") != NULL)
    return g_strdup_printf ("%s (%s)", get_name (record), gewu_record_get (record, "staff-number"));

  return g_strdup (get_name (record));
}

static char *
format_name_cb (GtkListItem *item G_GNUC_UNUSED,
                GewuRecord  *record)
{
  return record != NULL ? g_strdup (get_name (record)) : NULL;
}

static char *
format_hint_cb (GtkListItem *item G_GNUC_UNUSED,
                GewuRecord  *record)
{
  const char *noun;
  const char *hint;

  if (record == NULL)
    return NULL;

  noun = gewu_words_noun (gewu_record_get_noun (record));
  hint = get_hint (record);
  return hint != NULL ? g_strdup_printf ("%s · %s", hint, noun) : g_strdup (noun);
}

static void
search_noun (GewuRecordEntry *self,
             guint            position,
             GewuNoun         noun)
{
  g_autoptr (GewuQuery) query = gewu_query_new (noun);
  g_autoptr (GtkSliceListModel) slice = NULL;
  g_autoptr (GListModel) list = NULL;

  gewu_query_set_text (query, get_typed (self));
  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->lists)))
    {
      slice = g_list_model_get_item (G_LIST_MODEL (self->lists), position);
      gewu_record_list_set_query (GEWU_RECORD_LIST (gtk_slice_list_model_get_model (slice)), query);
      return;
    }

  list = gewu_session_list (self->session, query);
  slice = gtk_slice_list_model_new (g_steal_pointer (&list), 0, MAX_RESULTS);
  g_list_store_append (self->lists, slice);
}

/* ---- a name that was typed in full, or a credit code */

static void
recognized_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GewuRecordEntry) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = gewu_session_get_records_finish (GEWU_SESSION (source), result,
                                                                   &error);

  if (records == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("Could not look for a record by its name: %s", error->message);
  /* Of namesakes one has to be chosen. */
  if (records == NULL || records->len != 1 || self->session == NULL)
    return;

  self->id = gewu_record_get_id (g_ptr_array_index (records, 0));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
forget_request (GewuRecordEntry *self)
{
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
}

/* People and grids are told apart by more than their names. */
static void
recognize (GewuRecordEntry *self)
{
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_ENTERPRISE);
  g_autofree char *text = g_strstrip (g_strdup (gewu_record_entry_get_text (self)));
  g_autofree char *code = gewu_credit_code_normalize (text);
  gboolean is_code = gewu_credit_code_check (code) == GEWU_CREDIT_CODE_VALID;

  forget_request (self);
  if (self->session == NULL || *text == '\0' || !self->fills ||
      !g_str_equal (self->nouns, gewu_noun_to_id (GEWU_NOUN_ENTERPRISE)))
    return;

  gewu_query_add_equals (query, is_code ? "credit-code" : "name", is_code ? code : text);
  self->request = g_cancellable_new ();
  gewu_session_get_records_async (self->session, query, self->request, recognized_cb,
                                  g_object_ref (self));
}

/* ---- looking for what is typed */

/* Nothing is shown of nothing: an empty box would only cover what is below. */
static void
show_results (GewuRecordEntry *self)
{
  if (self->looking && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_popover_popup (self->popover);
  else
    gtk_popover_popdown (self->popover);
}

static void
stop_looking (GewuRecordEntry *self)
{
  self->looking = FALSE;
  show_results (self);
}

static gboolean
search_cb (gpointer data)
{
  GewuRecordEntry *self = data;
  g_auto (GStrv) nouns = g_strsplit (self->nouns, ",", -1);

  self->timeout = 0;
  if (self->session == NULL || *get_typed (self) == '\0')
    {
      stop_looking (self);
      return G_SOURCE_REMOVE;
    }

  recognize (self);
  for (guint i = 0; nouns[i] != NULL; i++)
    {
      GewuNoun noun;

      if (gewu_noun_from_id (nouns[i], &noun))
        search_noun (self, i, noun);
    }
  gtk_widget_set_size_request (GTK_WIDGET (self->popover),
                               MAX (300, gtk_widget_get_width (GTK_WIDGET (self))), -1);
  self->looking = TRUE;
  show_results (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GewuRecordEntry *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  forget_request (self);
  if (!self->setting)
    {
      self->id = 0;
      self->timeout = g_timeout_add (DELAY, search_cb, self);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
fill_in (GewuRecordEntry *self,
         GewuRecord      *record)
{
  const char *text = gewu_record_entry_get_text (self);
  g_autofree char *name = describe_choice (record);
  g_autofree char *before = g_strndup (text, (gsize) (get_typed (self) - text));
  g_autofree char *whole = g_strconcat (before, name, NULL);

  gewu_record_entry_set_record (self, whole, *before == '\0' ? gewu_record_get_id (record) : 0);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
choose (GewuRecordEntry *self,
        GewuRow         *row)
{
  GewuRecord *record = row != NULL ? gewu_row_get_record (row) : NULL;

  stop_looking (self);
  if (record == NULL)
    return;

  if (self->fills)
    fill_in (self, record);
  else
    gewu_record_entry_set_text (self, "");
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, record);
}

static void
row_activated_cb (GewuRecordEntry *self,
                  guint            position)
{
  g_autoptr (GewuRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  choose (self, row);
}

static void
move_selection (GewuRecordEntry *self,
                int              step)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n > 0 && selected != GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, (selected + n + (guint) step) % n);
}

static gboolean
key_pressed_cb (GewuRecordEntry *self,
                guint            keyval)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
      move_selection (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
      move_selection (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      choose (self, gtk_single_selection_get_selected_item (self->selection));
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      stop_looking (self);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
leave_cb (GewuRecordEntry *self)
{
  if (self->timeout != 0)
    recognize (self);
  g_clear_handle_id (&self->timeout, g_source_remove);
  stop_looking (self);
}

static gboolean
gewu_record_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GEWU_RECORD_ENTRY (widget)->entry));
}

static void
gewu_record_entry_dispose (GObject *object)
{
  GewuRecordEntry *self = GEWU_RECORD_ENTRY (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  forget_request (self);
  g_clear_object (&self->session);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_RECORD_ENTRY);

  G_OBJECT_CLASS (gewu_record_entry_parent_class)->dispose (object);
}

static void
gewu_record_entry_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_RECORD_ENTRY (object)->nouns, g_free);

  G_OBJECT_CLASS (gewu_record_entry_parent_class)->finalize (object);
}

static void
gewu_record_entry_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec G_GNUC_UNUSED)
{
  GewuRecordEntry *self = GEWU_RECORD_ENTRY (object);

  switch ((Prop) id)
    {
    case PROP_NOUNS:
      gewu_record_entry_set_nouns (self, g_value_get_string (value));
      break;

    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;

    case PROP_PLACEHOLDER:
      gtk_entry_set_placeholder_text (self->entry, g_value_get_string (value));
      break;

    case PROP_MULTIPLE:
      self->multiple = g_value_get_boolean (value);
      break;

    case PROP_FILLS:
      self->fills = g_value_get_boolean (value);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_NOUNS] = g_param_spec_string ("nouns", NULL, NULL, "enterprise", flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_MULTIPLE] = g_param_spec_boolean ("multiple", NULL, NULL, FALSE, flags);
  properties[PROP_FILLS] = g_param_spec_boolean ("fills", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gewu_record_entry_class_init (GewuRecordEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_record_entry_dispose;
  object_class->finalize = gewu_record_entry_finalize;
  object_class->set_property = gewu_record_entry_set_property;
  widget_class->grab_focus = gewu_record_entry_grab_focus;
  install_properties (object_class);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, GEWU_TYPE_RECORD);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-record-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuRecordEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordEntry, lists);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordEntry, selection);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_hint_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  g_type_ensure (GEWU_TYPE_ROW);
  g_type_ensure (GEWU_TYPE_RECORD);
}

static void
gewu_record_entry_init (GewuRecordEntry *self)
{
  self->nouns = g_strdup ("enterprise");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (show_results), self,
                           G_CONNECT_SWAPPED);
}

void
gewu_record_entry_set_session (GewuRecordEntry *self,
                               GewuSession     *session)
{
  g_return_if_fail (GEWU_IS_RECORD_ENTRY (self));

  g_list_store_remove_all (self->lists);
  g_set_object (&self->session, session);
}

void
gewu_record_entry_set_nouns (GewuRecordEntry *self,
                             const char      *nouns)
{
  g_return_if_fail (GEWU_IS_RECORD_ENTRY (self));

  g_free (self->nouns);
  self->nouns = g_strdup (nouns);
}

const char *
gewu_record_entry_get_text (GewuRecordEntry *self)
{
  g_return_val_if_fail (GEWU_IS_RECORD_ENTRY (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
gewu_record_entry_set_text (GewuRecordEntry *self,
                            const char      *text)
{
  gewu_record_entry_set_record (self, text, 0);
}

gint64
gewu_record_entry_get_id (GewuRecordEntry *self)
{
  g_return_val_if_fail (GEWU_IS_RECORD_ENTRY (self), 0);

  return self->id;
}

void
gewu_record_entry_set_record (GewuRecordEntry *self,
                              const char      *text,
                              gint64           id)
{
  g_return_if_fail (GEWU_IS_RECORD_ENTRY (self));

  self->setting = TRUE;
  self->id = id;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  self->setting = FALSE;
}
