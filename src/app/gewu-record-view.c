/* A register of records of one noun.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-record-view.h"

#include "gewu-bitset-selection.h"
#include "gewu-cell.h"
#include "gewu-column-sort.h"
#include "gewu-list-scroll.h"
#include "gewu-record-column.h"

typedef struct
{
  const GewuField *field;
  int              width;   /* pixels */
} Column;

struct _GewuRecordView
{
  GtkWidget            parent_instance;

  GtkWidget           *scrolled_window;
  GtkColumnView       *view;

  GewuNoun             noun;
  char                *fields;
  GArray              *columns;     /* Column, as those of view */
  GewuRecordList      *list;        /* owned, nullable */
  GewuBitsetSelection *selection;   /* owned */
  GewuQuery           *query;       /* owned, nullable: without the columns' order */
  gint64               current;
  gint64               wanted;      /* to be selected as soon as it is in the list; 0: none */
  gboolean             fitting;     /* columns are shown and hidden by us */
  gboolean             chosen;      /* the user has chosen columns: no more fitting */
};

G_DEFINE_FINAL_TYPE (GewuRecordView, gewu_record_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_NOUN = 1,
  PROP_FIELDS,
  PROP_LABEL,
  PROP_N_ITEMS,
  PROP_BUSY,
  PROP_CURRENT,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

static gboolean
is_wanted_field (GewuRecordView  *self,
                 const GewuField *field)
{
  g_auto (GStrv) ids = NULL;

  if (field->sql == NULL)
    return FALSE;
  if (self->fields == NULL)
    return TRUE;

  ids = g_strsplit (self->fields, ",", -1);
  return g_strv_contains ((const char *const *) ids, field->id);
}

static void
visible_cb (GewuRecordView *self)
{
  if (!self->fitting)
    self->chosen = TRUE;
}

static void
append_column (GewuRecordView  *self,
               const GewuField *field)
{
  Column column = { field, 0 };
  g_autoptr (GtkColumnViewColumn) view_column = gewu_record_column_new (field, &column.width);
  g_autoptr (GtkSorter) sorter = gewu_column_sort_new_sorter ((int) self->columns->len);

  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_append_column (self->view, view_column);
  g_signal_connect_object (view_column, "notify::visible", G_CALLBACK (visible_cb), self,
                           G_CONNECT_SWAPPED);
  g_array_append_val (self->columns, column);
}

static void
append_columns (GewuRecordView *self)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (self->noun, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (is_wanted_field (self, &fields[i]))
      append_column (self, &fields[i]);

  gewu_cell_align_titles (self->view);
}

/* The query with the order of the column that was clicked. */
static void
apply_query (GewuRecordView *self)
{
  g_autoptr (GewuQuery) query = NULL;
  gboolean descending;
  int column;

  if (self->list == NULL || self->query == NULL)
    return;

  query = gewu_query_copy (self->query);
  if (gewu_column_sort_read (self->view, &column, &descending))
    gewu_query_set_order (query, g_array_index (self->columns, Column, column).field->id,
                          descending);
  gewu_record_list_set_query (self->list, query);
}

static void
set_current (GewuRecordView *self,
             gint64          current)
{
  if (self->current == current)
    return;

  self->current = current;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

static void
select_wanted (GewuRecordView *self)
{
  guint position;

  if (self->wanted == 0 || self->list == NULL)
    return;

  position = gewu_record_list_find (self->list, self->wanted);
  if (position == GTK_INVALID_LIST_POSITION)
    return;

  self->wanted = 0;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gewu_list_scroll_to (GTK_WIDGET (self->view), position);
}

/* When what was wanted did not come with the list, it is not there any more. */
static void
settle_wanted (GewuRecordView *self)
{
  select_wanted (self);
  if (self->wanted == 0 || self->list == NULL || gewu_record_list_is_busy (self->list))
    return;

  if (self->wanted == self->current)
    set_current (self, 0);
  self->wanted = 0;
}

/* A new list keeps the record that was selected in the old one. */
static void
items_changed_cb (GewuRecordView *self,
                  guint           position G_GNUC_UNUSED,
                  guint           removed G_GNUC_UNUSED,
                  guint           added)
{
  if (added > 0)
    {
      if (self->wanted == 0)
        self->wanted = self->current;
      settle_wanted (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
selection_changed_cb (GewuRecordView *self)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (selection);
  gint64 id = 0;

  if (gtk_bitset_get_size (selected) == 1)
    id = gewu_record_list_get_id (self->list, gtk_bitset_get_minimum (selected));
  set_current (self, id);
}

static void
busy_cb (GewuRecordView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  settle_wanted (self);
}

static void
activate_cb (GewuRecordView *self,
             guint           position)
{
  gint64 id = gewu_record_list_get_id (self->list, position);

  if (id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)",
                                gewu_noun_to_id (self->noun), id);
}

static void
set_list (GewuRecordView *self,
          GewuRecordList *list)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, busy_cb, self);
  g_set_object (&self->list, list);
  self->current = 0;
  gewu_bitset_selection_set_model (self->selection, G_LIST_MODEL (list));
  if (list != NULL)
    g_signal_connect_object (list, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
gewu_record_view_constructed (GObject *object)
{
  GewuRecordView *self = GEWU_RECORD_VIEW (object);

  G_OBJECT_CLASS (gewu_record_view_parent_class)->constructed (object);
  append_columns (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (apply_query), self, G_CONNECT_SWAPPED);
}

static void
gewu_record_view_dispose (GObject *object)
{
  GewuRecordView *self = GEWU_RECORD_VIEW (object);

  if (self->view != NULL)
    g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->view), apply_query,
                                          self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, busy_cb, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_RECORD_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (gewu_record_view_parent_class)->dispose (object);
}

static void
gewu_record_view_finalize (GObject *object)
{
  GewuRecordView *self = GEWU_RECORD_VIEW (object);

  g_clear_pointer (&self->fields, g_free);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->query, gewu_query_free);

  G_OBJECT_CLASS (gewu_record_view_parent_class)->finalize (object);
}

static void
gewu_record_view_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec G_GNUC_UNUSED)
{
  GewuRecordView *self = GEWU_RECORD_VIEW (object);

  switch ((Prop) id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, gewu_record_view_get_n_items (self));
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, self->list != NULL && gewu_record_list_is_busy (self->list));
      break;

    case PROP_CURRENT:
      g_value_set_int64 (value, self->current);
      break;

    case PROP_NOUN:
    case PROP_FIELDS:
    case PROP_LABEL:
    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_record_view_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec G_GNUC_UNUSED)
{
  GewuRecordView *self = GEWU_RECORD_VIEW (object);

  switch ((Prop) id)
    {
    case PROP_NOUN:
      if (!gewu_noun_from_id (g_value_get_string (value), &self->noun))
        g_warning ("No noun \"%s\"", g_value_get_string (value));
      break;

    case PROP_FIELDS:
      self->fields = g_value_dup_string (value);
      break;

    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;

    case PROP_N_ITEMS:
    case PROP_BUSY:
    case PROP_CURRENT:
    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_NOUN] = g_param_spec_string ("noun", NULL, NULL, "enterprise", once);
  properties[PROP_FIELDS] = g_param_spec_string ("fields", NULL, NULL, NULL, once);
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[PROP_CURRENT] =
    g_param_spec_int64 ("current", NULL, NULL, 0, G_MAXINT64, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gewu_record_view_class_init (GewuRecordViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gewu_record_view_constructed;
  object_class->dispose = gewu_record_view_dispose;
  object_class->finalize = gewu_record_view_finalize;
  object_class->get_property = gewu_record_view_get_property;
  object_class->set_property = gewu_record_view_set_property;
  install_properties (object_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-record-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuRecordView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordView, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
gewu_record_view_init (GewuRecordView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self->selection = gewu_bitset_selection_new (NULL);
  /* After GTK itself: what is selected before it has put its rows in order crashes it. */
  g_signal_connect_data (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                         NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                            self);
}

void
gewu_record_view_show (GewuRecordView  *self,
                       GewuSession     *session,
                       const GewuQuery *query)
{
  g_return_if_fail (GEWU_IS_RECORD_VIEW (self));
  g_return_if_fail (session == NULL || query->noun == self->noun);

  g_clear_pointer (&self->query, gewu_query_free);
  if (session == NULL)
    {
      set_list (self, NULL);
      return;
    }

  self->query = gewu_query_copy (query);
  if (self->list == NULL)
    {
      g_autoptr (GListModel) list = gewu_session_list (session, query);

      set_list (self, GEWU_RECORD_LIST (list));
    }
  apply_query (self);
}

guint
gewu_record_view_get_n_items (GewuRecordView *self)
{
  g_return_val_if_fail (GEWU_IS_RECORD_VIEW (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

void
gewu_record_view_fit (GewuRecordView *self,
                      int             width)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  int total = 0;

  g_return_if_fail (GEWU_IS_RECORD_VIEW (self));

  if (self->chosen)
    return;

  self->fitting = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (columns, i);
      gboolean listed = (column->field->flags & GEWU_FIELD_LISTED) != 0;
      gboolean fits = listed && total + column->width <= width;

      if (fits)
        total += column->width;
      gtk_column_view_column_set_visible (view_column, fits);
    }
  self->fitting = FALSE;
}

gint64
gewu_record_view_get_current (GewuRecordView *self)
{
  g_return_val_if_fail (GEWU_IS_RECORD_VIEW (self), 0);

  return self->current;
}

void
gewu_record_view_select (GewuRecordView *self,
                         gint64          id)
{
  g_return_if_fail (GEWU_IS_RECORD_VIEW (self));

  self->wanted = id;
  select_wanted (self);
}

GtkSelectionModel *
gewu_record_view_get_selection (GewuRecordView *self)
{
  g_return_val_if_fail (GEWU_IS_RECORD_VIEW (self), NULL);

  return GTK_SELECTION_MODEL (self->selection);
}

GArray *
gewu_record_view_dup_selected (GewuRecordView *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GtkBitset) selected =
    gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  for (gboolean found = gtk_bitset_iter_init_first (&iter, selected, &position); found;
       found = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 id = gewu_record_list_get_id (self->list, position);

      g_array_append_val (ids, id);
    }

  return ids;
}

GListModel *
gewu_record_view_get_columns (GewuRecordView *self)
{
  g_return_val_if_fail (GEWU_IS_RECORD_VIEW (self), NULL);

  return gtk_column_view_get_columns (self->view);
}

GewuRecordList *
gewu_record_view_get_list (GewuRecordView *self)
{
  g_return_val_if_fail (GEWU_IS_RECORD_VIEW (self), NULL);

  return self->list;
}
