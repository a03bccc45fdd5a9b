/* A scheme in the making: text and draft, places, steps, the form, numbers and notes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-scheme-check.h"
#include "gewu-scheme-draft.h"
#include "gewu-scheme-drafts.h"
#include "gewu-scheme-form.h"
#include "gewu-scheme-numbers.h"
#include "gewu-schemes.h"
#include "gewu-test.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define EVERY_CONSTRUCT "assess/every-construct.json"

static char *
read_fixture (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The texts of all presets and of a scheme that uses every construct. */
static GPtrArray *
list_texts (void)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) presets = gewu_schemes_list ();

  for (guint i = 0; i < presets->len; i++)
    g_ptr_array_add (texts, gewu_schemes_dup_text (((GewuPreset *) presets->pdata[i])->id, NULL));
  g_ptr_array_add (texts, read_fixture (EVERY_CONSTRUCT));
  g_assert_cmpuint (texts->len, >, 5);
  return texts;
}

static GewuSchemeDraft *
open_draft (const char *text)
{
  g_autoptr (GError) error = NULL;
  GewuSchemeDraft *draft = gewu_scheme_draft_new (text, &error);

  g_assert_no_error (error);
  return draft;
}

/* By the parser alone, without the draft. */
static char *
compact (const char *text)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);

  g_assert_nonnull (root);
  return json_to_string (root, FALSE);
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) texts = list_texts ();

  for (guint i = 0; i < texts->len; i++)
    {
      g_autoptr (GewuSchemeDraft) draft = open_draft (texts->pdata[i]);
      g_autofree char *text = gewu_scheme_draft_to_text (draft);
      g_autofree char *expected = compact (texts->pdata[i]);
      g_autofree char *found = compact (text);

      g_assert_cmpstr (found, ==, expected);
      g_assert_true (gewu_scheme_draft_text_equals (text, texts->pdata[i]));
    }
}

/* Calls for each text and number of the document with its place. */
typedef void (*LeafFunc) (const char *place,
                          JsonNode   *node,
                          gpointer    data);

static void
walk (JsonNode   *node,
      const char *place,
      LeafFunc    func,
      gpointer    data)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) members = json_object_get_members (json_node_get_object (node));

      for (GList *l = members; l != NULL; l = l->next)
        {
          g_autofree char *at = gewu_scheme_place_member (place, l->data);

          walk (json_object_get_member (json_node_get_object (node), l->data), at, func, data);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        g_autofree char *at = gewu_scheme_place_nth (place, i);

        walk (json_array_get_element (json_node_get_array (node), i), at, func, data);
      }
  else
    func (place, node, data);
}

static void
walk_text (const char *text,
           LeafFunc    func,
           gpointer    data)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);

  walk (root, "", func, data);
}

static gboolean
is_told_by_its_list (const char *place)
{
  return g_str_has_suffix (place, "]");
}

/* What the form leaves to the program: names nobody sees, and what the measure's dialog sets. */
static gboolean
is_hidden (const char *place)
{
  return g_str_equal (place, "format") || g_str_equal (place, "version") ||
         g_str_equal (place, "$schema") || g_str_equal (place, "id") ||
         g_str_has_suffix (place, ".id") || strstr (place, "with.") != NULL;
}

static void
check_field_cb (const char *place,
                JsonNode   *node G_GNUC_UNUSED,
                gpointer    data)
{
  const char *cut = strrchr (place, '[');
  g_autofree char *list = is_told_by_its_list (place) ? g_strndup (place, (gsize) (cut - place))
                                                      : g_strdup (place);
  g_autofree char *object = NULL;

  if (is_hidden (place) || gewu_scheme_form_find_field (data, list) != NULL)
    return;
  /* A number or a measure in place of another number. */
  g_assert_nonnull (strrchr (list, '.'));
  object = g_strndup (list, (gsize) (strrchr (list, '.') - list));
  if (gewu_scheme_form_find_field (data, object) == NULL ||
      gewu_scheme_form_find_field (data, object)->type != GEWU_FORM_OPERAND)
    g_error ("The form does not know %s", place);
}

static void
test_form_knows_every_member (void)
{
  g_autoptr (GPtrArray) texts = list_texts ();

  for (guint i = 0; i < texts->len; i++)
    {
      g_autoptr (GewuSchemeDraft) draft = open_draft (texts->pdata[i]);

      walk_text (texts->pdata[i], check_field_cb, draft);
    }
}

static void
change_leaf_cb (const char *place,
                JsonNode   *node,
                gpointer    data)
{
  g_autofree char *before = gewu_scheme_draft_to_text (data);
  g_autofree char *after = NULL;
  g_autofree char *found = NULL;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return;
  gewu_scheme_draft_set (data, place, "改");
  found = gewu_scheme_draft_dup (data, place);
  g_assert_cmpstr (found, ==, "改");
  g_assert_true (gewu_scheme_draft_undo (data));
  after = gewu_scheme_draft_to_text (data);
  g_assert_cmpstr (after, ==, before);
}

static void
test_every_place_is_changed_and_put_back (void)
{
  g_autofree char *text = read_fixture (EVERY_CONSTRUCT);
  g_autoptr (GewuSchemeDraft) draft = open_draft (text);

  walk_text (text, change_leaf_cb, draft);
  g_assert_false (gewu_scheme_draft_can_undo (draft));
}

/* ---- numbers */

static void
collect_numbers (GewuSchemeDraft *draft,
                 const char      *place,
                 GHashTable      *found)
{
  g_autoptr (GPtrArray) list = gewu_scheme_numbers_list (draft, place);

  for (guint i = 0; i < list->len; i++)
    {
      const GewuSchemeNumbers *numbers = list->pdata[i];

      for (guint j = 0; j < numbers->phrases->len; j++)
        {
          const GewuSchemePhrase *phrase = numbers->phrases->pdata[j];
          g_auto (GStrv) members = gewu_scheme_phrase_list_members (phrase);

          for (guint k = 0; members[k] != NULL; k++)
            g_assert_true (g_hash_table_add (found, gewu_scheme_place_member (phrase->place,
                                                                              members[k])));
        }
    }
}

static void
check_number_cb (const char *place,
                 JsonNode   *node,
                 gpointer    data)
{
  g_autofree char *list = NULL;
  GewuDecimal value;
  gboolean is_number = json_node_get_value_type (node) == G_TYPE_INT64 ||
                       (json_node_get_value_type (node) == G_TYPE_STRING &&
                        gewu_decimal_parse (json_node_get_string (node), &value));

  if (!is_number || g_str_equal (place, "format") || g_str_equal (place, "version") ||
      g_str_has_suffix (place, ".level") || g_str_has_suffix (place, ".id") ||
      strstr (place, ".with.") != NULL)
    return;
  list = is_told_by_its_list (place) ? g_strndup (place, (gsize) (strrchr (place, '[') - place))
                                     : g_strdup (place);
  if (!g_hash_table_contains (data, list))
    g_error ("%s is on no card", place);
}

static void
test_every_number_is_on_a_card_once (void)
{
  g_autoptr (GPtrArray) texts = list_texts ();

  for (guint i = 0; i < texts->len; i++)
    {
      g_autoptr (GewuSchemeDraft) draft = open_draft (texts->pdata[i]);
      g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      collect_numbers (draft, "", found);
      for (guint n = 0; n < gewu_scheme_draft_get_length (draft, "boards"); n++)
        {
          g_autofree char *board = gewu_scheme_place_nth ("boards", n);

          collect_numbers (draft, board, found);
        }
      walk_text (texts->pdata[i], check_number_cb, found);
    }
}

/* Parameters of a measure that count something stand in the sentence, too. */
static void
test_parameters_are_on_a_card (void)
{
  g_autofree char *text = gewu_schemes_dup_text ("recommended", NULL);
  g_autoptr (GewuSchemeDraft) draft = open_draft (text);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect_numbers (draft, "boards[0]", found);
  g_assert_true (g_hash_table_contains (found, "boards[0].items[2].with.working-days"));
}

/* ---- changing */

#define SMALL \
  "{\"format\":1,\"id\":\"s\",\"version\":1,\"title\":\"办法\",\"boards\":[{\"id\":\"b\"," \
  "\"title\":\"榜\",\"subject\":\"person\",\"items\":[" \
  "{\"id\":\"item\",\"title\":\"甲\",\"rule\":{\"kind\":\"base\",\"points\":\"100\"}}," \
  "{\"id\":\"late\",\"title\":\"乙\",\"measure\":\"visits.late\",\"rule\":" \
  "{\"kind\":\"per-occurrence\",\"points\":\"-1\"},\"veto\":{\"at-most\":\"合格\"}}]," \
  "\"grades\":{\"reading\":\"printed\",\"bands\":[{\"title\":\"优秀\",\"from\":\"90\"}," \
  "{\"title\":\"合格\",\"from\":\"60\",\"to\":\"89\"},{\"title\":\"不合格\",\"below\":\"60\"}]}}]}"
#define POINTS "boards[0].items[1].rule.points"

static void
test_typing_is_one_step (void)
{
  g_autoptr (GewuSchemeDraft) draft = open_draft (SMALL);
  g_autofree char *found = NULL;

  gewu_scheme_draft_set (draft, POINTS, "-1.");
  gewu_scheme_draft_set (draft, POINTS, "-1.5");
  gewu_scheme_draft_end_step (draft);
  gewu_scheme_draft_set (draft, POINTS, "-2");
  gewu_scheme_draft_undo (draft);
  found = gewu_scheme_draft_dup (draft, POINTS);
  g_assert_cmpstr (found, ==, "-1.5");
  gewu_scheme_draft_undo (draft);
  g_assert_false (gewu_scheme_draft_can_undo (draft));
  gewu_scheme_draft_redo (draft);
  gewu_scheme_draft_redo (draft);
  g_clear_pointer (&found, g_free);
  found = gewu_scheme_draft_dup (draft, POINTS);
  g_assert_cmpstr (found, ==, "-2");
}

static void
test_lists (void)
{
  g_autoptr (GewuSchemeDraft) draft = open_draft (SMALL);
  g_autofree char *place = NULL;
  g_autofree char *id = NULL;
  g_autofree char *first = NULL;

  place = gewu_scheme_draft_append (draft, "boards[0].items", "{\"title\":\"丙\"}", "item");
  g_assert_cmpstr (place, ==, "boards[0].items[2]");
  id = gewu_scheme_draft_dup (draft, "boards[0].items[2].id");
  g_assert_cmpstr (id, ==, "item-2");
  g_assert_true (gewu_scheme_draft_move (draft, place, -2));
  g_assert_false (gewu_scheme_draft_move (draft, "boards[0].items[0]", -1));
  first = gewu_scheme_draft_dup (draft, "boards[0].items[0].title");
  g_assert_cmpstr (first, ==, "丙");
  for (guint i = 0; i < 3; i++)
    gewu_scheme_draft_remove (draft, "boards[0].items[0]");
  g_assert_false (gewu_scheme_draft_has (draft, "boards[0].items"));
  for (guint i = 0; i < 5; i++)
    g_assert_true (gewu_scheme_draft_undo (draft));
  {
    g_autofree char *text = gewu_scheme_draft_to_text (draft);

    g_assert_true (gewu_scheme_draft_text_equals (text, SMALL));
  }
}

static void
test_names_are_followed (void)
{
  g_autoptr (GewuSchemeDraft) draft = open_draft (SMALL);
  g_autofree char *followed = NULL;

  gewu_scheme_form_set_name (draft, "boards[0].grades.bands[1].title", "称职");
  followed = gewu_scheme_draft_dup (draft, "boards[0].items[1].veto.at-most");
  g_assert_cmpstr (followed, ==, "称职");
  gewu_scheme_draft_undo (draft);
  g_clear_pointer (&followed, g_free);
  followed = gewu_scheme_draft_dup (draft, "boards[0].items[1].veto.at-most");
  g_assert_cmpstr (followed, ==, "合格");
}

/* Whatever kind is chosen, what it begins with is valid. */
static void
test_every_kind_of_rule_begins_valid (void)
{
  const GewuFormChoice *kinds = gewu_scheme_form_list_rules ();
  guint n = 0;

  for (const GewuFormChoice *kind = kinds; kind->id != NULL; kind++, n++)
    {
      g_autoptr (GewuSchemeDraft) draft = open_draft (SMALL);
      g_autofree char *rule =
        gewu_scheme_form_start_rule (draft, "boards[0].items[1].rule", kind->id);
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) notes = NULL;
      g_autoptr (GewuScheme) scheme = NULL;

      gewu_scheme_draft_set_json (draft, "boards[0].items[1].rule", rule);
      gewu_scheme_draft_remove (draft, "boards[0].items[1].veto");
      if (g_str_equal (kind->id, "base"))
        gewu_scheme_draft_set_measure (draft, "boards[0].items[1]", NULL, NULL);
      text = gewu_scheme_draft_to_text (draft);
      notes = gewu_scheme_check (text, &scheme);
      if (scheme == NULL)
        g_error ("%s: %s: %s", kind->id, ((GewuSchemeNote *) notes->pdata[0])->place,
                 ((GewuSchemeNote *) notes->pdata[0])->code);
    }
  g_assert_cmpuint (n, ==, 13);
}

/* ---- notes */

static void
test_hole_is_told_where_it_is (void)
{
  g_autoptr (GewuScheme) scheme = NULL;
  g_autoptr (GPtrArray) notes = gewu_scheme_check (SMALL, &scheme);
  const GewuSchemeNote *note = NULL;

  for (guint i = 0; i < notes->len; i++)
    if (g_str_equal (((GewuSchemeNote *) notes->pdata[i])->code, "grade-hole"))
      note = notes->pdata[i];
  g_assert_nonnull (scheme);
  g_assert_nonnull (note);
  g_assert_false (note->is_error);
  g_assert_true (gewu_scheme_note_is_in (note, "boards[0].grades"));
  g_assert_false (gewu_scheme_note_is_in (note, "boards[0].items"));
  g_assert_cmpint (note->a.millionths, ==, 89 * GEWU_DECIMAL_ONE);
  g_assert_cmpint (note->b.millionths, ==, 90 * GEWU_DECIMAL_ONE);
}

static void
test_error_is_told_where_it_is (void)
{
  g_autoptr (GewuSchemeDraft) draft = open_draft (SMALL);
  g_autofree char *text = NULL;
  g_autoptr (GewuScheme) scheme = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  gewu_scheme_draft_set (draft, POINTS, "两分");
  text = gewu_scheme_draft_to_text (draft);
  notes = gewu_scheme_check (text, &scheme);
  g_assert_null (scheme);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_true (((GewuSchemeNote *) notes->pdata[0])->is_error);
  g_assert_cmpstr (((GewuSchemeNote *) notes->pdata[0])->place, ==, POINTS);
}

static void
test_drafts_are_kept (void)
{
  g_autofree char *folder = gewu_test_make_folder ();
  g_autofree char *kept = NULL;
  gint64 based_on = 0;

  g_assert_null (gewu_scheme_drafts_load ("/a/z.gewu", "s", NULL));
  gewu_scheme_drafts_keep ("/a/z.gewu", "s", 77, SMALL);
  kept = gewu_scheme_drafts_load ("/a/z.gewu", "s", &based_on);
  g_assert_cmpstr (kept, ==, SMALL);
  g_assert_cmpint (based_on, ==, 77);
  g_assert_null (gewu_scheme_drafts_load ("/b/z.gewu", "s", NULL));
  gewu_scheme_drafts_drop ("/a/z.gewu", "s");
  g_assert_null (gewu_scheme_drafts_load ("/a/z.gewu", "s", NULL));
  gewu_test_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scheme-draft/text/comes-back-as-it-was", test_round_trip);
  g_test_add_func ("/scheme-draft/form/knows-every-member", test_form_knows_every_member);
  g_test_add_func ("/scheme-draft/places/are-changed-and-put-back",
                   test_every_place_is_changed_and_put_back);
  g_test_add_func ("/scheme-draft/numbers/are-on-a-card-once", test_every_number_is_on_a_card_once);
  g_test_add_func ("/scheme-draft/numbers/parameters-are-on-a-card",
                   test_parameters_are_on_a_card);
  g_test_add_func ("/scheme-draft/steps/typing-is-one", test_typing_is_one_step);
  g_test_add_func ("/scheme-draft/lists/grow-move-and-shrink", test_lists);
  g_test_add_func ("/scheme-draft/names/are-followed", test_names_are_followed);
  g_test_add_func ("/scheme-draft/rules/begin-valid", test_every_kind_of_rule_begins_valid);
  g_test_add_func ("/scheme-draft/notes/hole-where-it-is", test_hole_is_told_where_it_is);
  g_test_add_func ("/scheme-draft/notes/error-where-it-is", test_error_is_told_where_it_is);
  g_test_add_func ("/scheme-draft/drafts/are-kept", test_drafts_are_kept);
  return g_test_run ();
}
