/* The selection over places: what it selects, how it follows the rows, and that it touches none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bitset-selection.h"

/* ---- a list that counts how often an item is asked for */

#define TYPE_COUNTING_LIST (counting_list_get_type ())
G_DECLARE_FINAL_TYPE (CountingList, counting_list, COUNTING, LIST, GObject)

struct _CountingList
{
  GObject parent_instance;

  guint   n_items;
  guint   n_asked;
};

static void counting_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CountingList, counting_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, counting_list_iface_init))

static GType
counting_list_get_item_type (GListModel *list G_GNUC_UNUSED)
{
  return G_TYPE_OBJECT;
}

static guint
counting_list_get_n_items (GListModel *list)
{
  return COUNTING_LIST (list)->n_items;
}

static gpointer
counting_list_get_item (GListModel *list,
                        guint       position)
{
  CountingList *self = COUNTING_LIST (list);

  self->n_asked++;
  return position < self->n_items ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
counting_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = counting_list_get_item_type;
  iface->get_n_items = counting_list_get_n_items;
  iface->get_item = counting_list_get_item;
}

static void
counting_list_class_init (CountingListClass *klass G_GNUC_UNUSED)
{
}

static void
counting_list_init (CountingList *self G_GNUC_UNUSED)
{
}

static void
splice (CountingList *self,
        guint         position,
        guint         removed,
        guint         added)
{
  self->n_items = self->n_items - removed + added;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* ---- tests */

typedef struct
{
  CountingList      *list;
  GtkSelectionModel *selection;
  guint              n_signals;
  guint              position;
  guint              n_items;
} Fixture;

static void
selection_changed_cb (GtkSelectionModel *selection G_GNUC_UNUSED,
                      guint              position,
                      guint              n_items,
                      Fixture           *fixture)
{
  fixture->n_signals++;
  fixture->position = position;
  fixture->n_items = n_items;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->list = g_object_new (TYPE_COUNTING_LIST, NULL);
  fixture->list->n_items = GPOINTER_TO_UINT (data);
  fixture->selection =
    GTK_SELECTION_MODEL (gewu_bitset_selection_new (G_LIST_MODEL (fixture->list)));
  g_signal_connect (fixture->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                    fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->list);
}

static void
assert_selected (Fixture    *fixture,
                 const char *expected)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (fixture->selection);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", gtk_bitset_get_nth (selected, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_one (Fixture       *fixture,
          gconstpointer  data G_GNUC_UNUSED)
{
  gtk_selection_model_select_item (fixture->selection, 3, TRUE);
  assert_selected (fixture, "3");
  g_assert_cmpuint (fixture->position, ==, 3);
  g_assert_cmpuint (fixture->n_items, ==, 1);

  gtk_selection_model_select_item (fixture->selection, 7, TRUE);
  assert_selected (fixture, "7");
  g_assert_cmpuint (fixture->position, ==, 3);
  g_assert_cmpuint (fixture->n_items, ==, 5);
  g_assert_true (gtk_selection_model_is_selected (fixture->selection, 7));
  g_assert_false (gtk_selection_model_is_selected (fixture->selection, 3));
}

static void
test_several (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  gtk_selection_model_select_item (fixture->selection, 8, TRUE);
  gtk_selection_model_select_item (fixture->selection, 2, FALSE);
  assert_selected (fixture, "2 8");
  gtk_selection_model_select_range (fixture->selection, 4, 3, FALSE);
  assert_selected (fixture, "2 4 5 6 8");
  gtk_selection_model_unselect_item (fixture->selection, 5);
  assert_selected (fixture, "2 4 6 8");
  gtk_selection_model_unselect_all (fixture->selection);
  assert_selected (fixture, "");
}

static void
test_no_change (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  gtk_selection_model_select_item (fixture->selection, 1, TRUE);
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  gtk_selection_model_select_item (fixture->selection, 1, TRUE);
  g_assert_cmpuint (fixture->n_signals, ==, 1);
}

static void
test_beyond_end (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  gtk_selection_model_select_range (fixture->selection, 8, 100, TRUE);
  assert_selected (fixture, "8 9");
}

static void
test_follows_rows (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  gtk_selection_model_select_item (fixture->selection, 2, TRUE);
  gtk_selection_model_select_item (fixture->selection, 6, FALSE);

  splice (fixture->list, 0, 0, 3);
  assert_selected (fixture, "5 9");
  splice (fixture->list, 5, 1, 0);
  assert_selected (fixture, "8");
  splice (fixture->list, 0, fixture->list->n_items, 0);
  assert_selected (fixture, "");
  splice (fixture->list, 0, 0, 4);
  assert_selected (fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)), ==, 4);
}

static void
test_other_list (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (CountingList) other = g_object_new (TYPE_COUNTING_LIST, NULL);

  other->n_items = 2;
  gtk_selection_model_select_item (fixture->selection, 2, TRUE);
  gewu_bitset_selection_set_model (GEWU_BITSET_SELECTION (fixture->selection),
                                   G_LIST_MODEL (other));
  assert_selected (fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)), ==, 2);

  /* The one before is not listened to any more. */
  splice (fixture->list, 0, 10, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)), ==, 2);
  gewu_bitset_selection_set_model (GEWU_BITSET_SELECTION (fixture->selection), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)), ==, 0);
}

static void
test_touches_nothing (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  gtk_selection_model_select_all (fixture->selection);
  g_assert_true (gtk_selection_model_is_selected (fixture->selection, 999999));
  gtk_selection_model_unselect_item (fixture->selection, 500000);
  splice (fixture->list, 10, 5, 20);
  g_assert_cmpuint (fixture->list->n_asked, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, n_items, test) \
  g_test_add (path, Fixture, GUINT_TO_POINTER (n_items), set_up, test, tear_down)
  ADD ("/bitset-selection/selects-one", 10, test_one);
  ADD ("/bitset-selection/selects-several", 10, test_several);
  ADD ("/bitset-selection/says-nothing-when-nothing-changes", 10, test_no_change);
  ADD ("/bitset-selection/ends-with-the-list", 10, test_beyond_end);
  ADD ("/bitset-selection/follows-the-rows", 10, test_follows_rows);
  ADD ("/bitset-selection/takes-another-list", 10, test_other_list);
  ADD ("/bitset-selection/asks-for-no-item-of-a-million", 1000000, test_touches_nothing);

  return g_test_run ();
}
