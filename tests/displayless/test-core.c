/* Nouns, records, drafts, rows, queries and findings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-finding.h"
#include "gewu-query.h"
#include "gewu-record.h"

static void
test_noun_fields (void)
{
  for (GewuNoun noun = 0; noun < GEWU_N_NOUNS; noun++)
    {
      g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
      const GewuField *fields;
      GewuNoun found;
      guint n_fields;

      g_assert_true (gewu_noun_from_id (gewu_noun_to_id (noun), &found));
      g_assert_cmpint (found, ==, noun);

      fields = gewu_noun_get_fields (noun, &n_fields);
      for (guint i = 0; i < n_fields; i++)
        {
          gboolean is_term = fields[i].type == GEWU_FIELD_TERM ||
                             fields[i].type == GEWU_FIELD_TERMS;

          g_assert_true (g_hash_table_add (ids, (gpointer) fields[i].id));
          g_assert_true (gewu_noun_find_field (noun, fields[i].id) == &fields[i]);
          g_assert_cmpuint (gewu_noun_index (noun, &fields[i]), ==, i);
          g_assert_cmpint (is_term, ==, fields[i].term_kind != NULL);
          g_assert_cmpint (fields[i].width, >=, 0);
        }
    }
  g_assert_null (gewu_noun_find_field (GEWU_NOUN_VISIT, "colour"));
  g_assert_null (gewu_noun_find_field (GEWU_NOUN_VISIT, NULL));
}

static void
test_noun_heading (void)
{
  g_autofree char *date = gewu_field_dup_heading (gewu_noun_find_field (GEWU_NOUN_VISIT, "date"));
  g_autofree char *unit = gewu_field_dup_heading (gewu_noun_find_field (GEWU_NOUN_VISIT, "unit"));

  g_assert_cmpstr (date, ==, "走访日期");
  g_assert_null (unit);
}

static GewuRecord *
make_unit (gint64      id,
           const char *name)
{
  guint n_fields;
  char **values;

  gewu_noun_get_fields (GEWU_NOUN_UNIT, &n_fields);
  values = g_new0 (char *, n_fields);
  values[gewu_noun_index (GEWU_NOUN_UNIT, gewu_noun_find_field (GEWU_NOUN_UNIT, "name"))] =
    g_strdup (name);

  return gewu_record_new (GEWU_NOUN_UNIT, id, values);
}

static void
test_record (void)
{
  g_autoptr(GewuRecord) record = make_unit (42, "财政局");
  g_autoptr(GewuRecord) same = gewu_record_ref (record);

  g_assert_cmpint (gewu_record_get_noun (same), ==, GEWU_NOUN_UNIT);
  g_assert_cmpint (gewu_record_get_id (same), ==, 42);
  g_assert_cmpstr (gewu_record_get (same, "name"), ==, "财政局");
  g_assert_cmpstr (gewu_record_get_nth (same, 0), ==, "财政局");
  g_assert_null (gewu_record_get (same, "note"));
}

#define N_ROUNDS 20000

static gpointer
ref_and_unref (gpointer data)
{
  for (int i = 0; i < N_ROUNDS; i++)
    gewu_record_unref (gewu_record_ref (data));

  return NULL;
}

static void
test_record_between_threads (void)
{
  g_autoptr(GewuRecord) record = make_unit (1, "财政局");
  GThread *thread = g_thread_new ("other", ref_and_unref, record);

  ref_and_unref (record);
  g_thread_join (thread);
  g_assert_cmpstr (gewu_record_get (record, "name"), ==, "财政局");
}

static void
test_draft (void)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_VISIT, 0);

  g_assert_false (gewu_draft_is_set (draft, "date"));
  g_assert_null (gewu_draft_get (draft, "date"));

  gewu_draft_set (draft, "date", "2023-05-04");
  gewu_draft_set_ref (draft, "enterprise", "新乡市某公司", 77);
  gewu_draft_set (draft, "content", NULL);
  g_assert_cmpstr (gewu_draft_get (draft, "date"), ==, "2023-05-04");
  g_assert_cmpint (gewu_draft_get_ref (draft, "date"), ==, 0);
  g_assert_cmpint (gewu_draft_get_ref (draft, "enterprise"), ==, 77);
  g_assert_true (gewu_draft_is_set (draft, "content"));
  g_assert_null (gewu_draft_get (draft, "content"));

  /* Typing a name over a chosen one forgets who was chosen. */
  gewu_draft_set (draft, "enterprise", gewu_draft_get (draft, "enterprise"));
  g_assert_cmpstr (gewu_draft_get (draft, "enterprise"), ==, "新乡市某公司");
  g_assert_cmpint (gewu_draft_get_ref (draft, "enterprise"), ==, 0);
}

static void
count_cb (GObject    *object G_GNUC_UNUSED,
          GParamSpec *pspec G_GNUC_UNUSED,
          guint      *n_calls)
{
  (*n_calls)++;
}

static void
test_row (void)
{
  g_autoptr(GewuRow) row = gewu_row_new (654321);
  g_autoptr(GewuRecord) record = make_unit (1, "财政局");
  g_autoptr(GewuRecord) found = NULL;
  guint n_calls = 0;
  guint position;

  g_signal_connect (row, "notify::record", G_CALLBACK (count_cb), &n_calls);
  g_assert_null (gewu_row_get_record (row));

  gewu_row_set_record (row, record);
  gewu_row_set_record (row, record);
  g_assert_cmpuint (n_calls, ==, 1);

  g_object_get (row, "position", &position, "record", &found, NULL);
  g_assert_cmpuint (position, ==, 654321);
  g_assert_cmpuint (gewu_row_get_position (row), ==, 654321);
  g_assert_true (found == record);

  gewu_row_set_record (row, NULL);
  g_assert_cmpuint (n_calls, ==, 2);
  g_assert_null (gewu_row_get_record (row));
}

static GewuQuery *
make_full_query (void)
{
  const gint64 values[] = { 5, 3, 9 };
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GewuQuery *query = gewu_query_new (GEWU_NOUN_VISIT);

  gewu_query_set_text (query, "  用工　 难 ");
  gewu_query_set_order (query, "enterprise", TRUE);
  gewu_query_set_days (query, "date", gewu_day_parse ("2023-05-01"), gewu_day_parse ("2023-05-31"));
  gewu_query_add_equals (query, "method", "上门");
  gewu_query_add_equals (query, "grid", NULL);
  gewu_query_add_related (query, GEWU_NOUN_UNIT, 12);
  g_array_append_vals (ids, values, G_N_ELEMENTS (values));
  gewu_query_set_ids (query, ids);

  return query;
}

static void
test_query_copy (void)
{
  GewuQuery *query = make_full_query ();
  g_autoptr(GewuQuery) copy = gewu_query_copy (query);
  g_autoptr(GewuQuery) twin = make_full_query ();

  g_assert_true (gewu_query_equal (query, copy));
  gewu_query_free (query);

  g_assert_true (gewu_query_equal (copy, twin));
  g_assert_cmpstr (copy->text, ==, "用工 难");
  g_assert_cmpstr (copy->order->id, ==, "enterprise");
  g_assert_cmpuint (copy->equals->len, ==, 2);
  g_assert_null (g_array_index (copy->equals, GewuQueryEquals, 1).value);
  g_assert_cmpint (g_array_index (copy->ids, gint64, 2), ==, 9);
}

static void change_noun (GewuQuery *query) { query->noun = GEWU_NOUN_ISSUE; }
static void change_text (GewuQuery *query) { gewu_query_set_text (query, "招工"); }
static void drop_text (GewuQuery *query) { gewu_query_set_text (query, " "); }
static void change_order (GewuQuery *query) { gewu_query_set_order (query, "date", TRUE); }
static void turn_order (GewuQuery *query) { gewu_query_set_order (query, "enterprise", FALSE); }
static void drop_order (GewuQuery *query) { gewu_query_set_order (query, NULL, FALSE); }
static void drop_days (GewuQuery *query) { gewu_query_set_days (query, NULL, 0, 0); }
static void add_equals (GewuQuery *query) { gewu_query_add_equals (query, "kind", "回访"); }
static void add_related (GewuQuery *query) { gewu_query_add_related (query, GEWU_NOUN_GRID, 1); }
static void drop_ids (GewuQuery *query) { gewu_query_set_ids (query, NULL); }

/* Such an array has no data at all: it must not be taken for "any". */
static void
empty_ids (GewuQuery *query)
{
  g_autoptr(GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  gewu_query_set_ids (query, none);
  g_assert_nonnull (query->ids);
}

static void
change_equals_field (GewuQuery *query)
{
  g_array_index (query->equals, GewuQueryEquals, 1).field = query->order;
}

static void
test_query_equal (void)
{
  static void (*const changes[]) (GewuQuery *query) = {
    change_noun, change_text, drop_text, change_order, turn_order, drop_order, drop_days,
    add_equals, change_equals_field, add_related, drop_ids, empty_ids,
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr(GewuQuery) a = make_full_query ();
      g_autoptr(GewuQuery) b = make_full_query ();

      changes[i] (b);
      g_assert_false (gewu_query_equal (a, b));
      g_assert_false (gewu_query_equal (b, a));
      changes[i] (a);
      g_assert_true (gewu_query_equal (a, b));
    }
}

static void
test_finding (void)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GewuFinding *finding = gewu_finding_new (GEWU_FINDING_UNKNOWN_GRID, 12, "所属网格", NULL, NULL);

  g_assert_cmpint (finding->row, ==, 12);
  g_assert_cmpstr (finding->column, ==, "所属网格");
  g_assert_null (finding->value);
  gewu_finding_free (finding);
  gewu_finding_free (NULL);

  for (GewuFindingCode code = 0; code <= GEWU_FINDING_DUPLICATE_ROW; code++)
    g_assert_true (g_hash_table_add (ids, (gpointer) gewu_finding_code_to_id (code)));
  g_assert_cmpstr (gewu_finding_code_to_id (GEWU_FINDING_CODE_DAMAGED), ==, "code-damaged");

  g_assert_true (gewu_finding_is_rejection (GEWU_FINDING_MISSING));
  g_assert_true (gewu_finding_is_rejection (GEWU_FINDING_UNKNOWN_VISITOR));
  g_assert_false (gewu_finding_is_rejection (GEWU_FINDING_SAME_CODE_OTHER_NAME));
  g_assert_false (gewu_finding_is_rejection (GEWU_FINDING_DUPLICATE_ROW));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/noun/fields-are-consistent", test_noun_fields);
  g_test_add_func ("/noun/heading-of-documents", test_noun_heading);
  g_test_add_func ("/record/values-by-field", test_record);
  g_test_add_func ("/record/shared-by-threads", test_record_between_threads);
  g_test_add_func ("/draft/unset-empty-and-chosen", test_draft);
  g_test_add_func ("/row/notifies-once", test_row);
  g_test_add_func ("/query/copy-stands-alone", test_query_copy);
  g_test_add_func ("/query/differs-in-each-part", test_query_equal);
  g_test_add_func ("/finding/codes", test_finding);

  return g_test_run ();
}
