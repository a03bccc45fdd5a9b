/* Schemes: what is read, and what is refused with its place.
 *
 * Most refusals are in fixtures/assess/scheme-changes.json, where the JSON Schema is asked too;
 * here is what a JSON reader would let pass.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-scheme.h"

#include <string.h>

#define ITEM "{\"id\":\"a\",\"title\":\"a\",\"rule\":{\"kind\":\"base\",\"points\":\"1\"}}"
#define BOARD "{\"id\":\"b\",\"title\":\"b\",\"subject\":\"unit\",\"items\":[" ITEM "]}"
#define HEAD "\"format\":1,\"id\":\"s\",\"version\":1,\"title\":\"s\""
#define SCHEME "{" HEAD ",\"boards\":[" BOARD "]}"

static void
assert_refused (const char *text,
                gssize      length,
                const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuScheme) scheme = gewu_scheme_new_from_json (text, length, &error);

  g_assert_null (scheme);
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_accepts (void)
{
  static const char *const texts[] = {
    SCHEME,
    "\357\273\277" SCHEME,
    "\r\n\t " SCHEME "\n\n",
    "{\"note\":\"\\u4e00\\n\\\"\\\\/\"," HEAD ",\"boards\":[" BOARD "]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GewuScheme) scheme = gewu_scheme_new_from_json (texts[i], -1, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (gewu_scheme_get_id (scheme), ==, "s");
    }
}

static void
test_refuses_duplicate_members (void)
{
  assert_refused ("{\"format\":1,\"id\":\"x\",\n\"id\":\"s\",\"version\":1}", -1,
                  "line 2: id given twice");
  assert_refused ("{" HEAD ",\"boards\":[{\"id\":\"b\",\"title\":\"b\",\"subject\":\"unit\",\n"
                  "\"items\":[{\"id\":\"a\",\"title\":\"a\",\"rule\":{\"kind\":\"base\",\n"
                  "\"points\":\"1\",\"points\":\"2\"}}]}]}", -1, "line 3: points given twice");
  assert_refused ("{\"a\":{\"x\":1},\"a\":{\"x\":1}}", -1, "line 1: a given twice");
  assert_refused ("{\"a\":1,\"a\":1,\n\"b\":1,\"b\":1}", -1, "line 1: a given twice");
  assert_refused ("{\"a\":1,\"a\":1,\n\"b\":,}", -1, "line 1: a given twice");
  assert_refused ("{\"\\u0069d\":\"x\",\"id\":\"y\"}", -1, "line 1: id given twice");
}

static void
test_refuses_what_is_not_json (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "line 1: not an object" },
    { " \n ", "line 1: not an object" },
    { "[]", "line 1: not an object" },
    { "\"x\"", "line 1: not an object" },
    { SCHEME SCHEME, "line 1: not JSON" },
    { SCHEME "x", "line 1: not JSON" },
    { "{\"format\":1,}", "line 1: a comma too many" },
    { "{\"format\" 1}", "line 1: not JSON" },
    { "{\"format\":1 \"id\":\"x\"}", "line 1: a comma is missing" },
    { "{\"format\":1", "line 1: not JSON" },
    { "{\"format\":1]", "line 1: not JSON" },
    { "}", "line 1: not an object" },
    { "{// remark\n}", "line 1: not JSON" },
    { "{/* remark */}", "line 1: not JSON" },
    { "{\n'format':1}", "line 2: not JSON" },
    { "{format:1}", "line 1: not JSON" },
    { "{\"format\":01}", "line 1: not JSON" },
    { "{\"format\":0x1}", "line 1: not JSON" },
    { "{\"format\":-}", "line 1: not JSON" },
    { "{\"format\":+1}", "line 1: not JSON" },
    { "{\"format\":1234567890123456}", "line 1: out of range" },
    { "{\"format\":18446744073709551617}", "line 1: out of range" },
    { "{\"format\":\"1}", "line 1: text without an end" },
    { "{\"title\":\"a\nb\"}", "line 1: control character in a text" },
    { "{\"title\":\"a\\qb\"}", "line 1: unknown escape in a text" },
    { "{\"title\":\"a\\u0000b\"}", "line 1: unknown escape in a text" },
    { "{\"title\":\"a\\u12\"}", "line 1: unknown escape in a text" },
    { "{\"title\":\"a\\u12g4\"}", "line 1: unknown escape in a text" },
    { "{\"title\":\"\\u12", "line 1: unknown escape in a text" },
    { "{\"title\":\"a\\", "line 1: unknown escape in a text" },
    { "{\"title\":\"\xc3\x28\"}", "line 1: not UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, -1, cases[i].message);

  assert_refused ("{}\0{}", 5, "line 1: not UTF-8");
}

static void
test_refuses_boards_with_one_id (void)
{
  assert_refused ("{" HEAD ",\"boards\":[" BOARD "," BOARD "]}", -1, "boards[1].id: used twice");
}

static void
test_refuses_depth_and_size (void)
{
  g_autofree char *deep = g_malloc (2000001);
  g_autofree char *blank = g_malloc (1024 * 1024 + 1);

  memset (deep, '[', 2000000);
  memcpy (deep, "{\"a\":", 5);
  deep[1000000] = '\0';
  assert_refused (deep, -1, "line 1: nested too deeply");
  deep[4 + 33] = '\0';
  assert_refused (deep, -1, "line 1: nested too deeply");
  deep[4 + 32] = '\0';
  assert_refused (deep, -1, "line 1: not JSON");

  memset (blank, ' ', 1024 * 1024 + 1);
  assert_refused (blank, 1024 * 1024 + 1, "line 1: too long");
}

static void
test_refuses_lone_surrogates (void)
{
  assert_refused ("{\"note\":\"x\"，" HEAD ",\"boards\":[" BOARD "]}", -1,
                  "line 1: full-width characters outside quotes");
  assert_refused ("{\"note\":\"\\ud800\"," HEAD ",\"boards\":[" BOARD "]}", -1, "line 1: not JSON");
  assert_refused ("{\"note\":\"\\udc00x\"," HEAD ",\"boards\":[" BOARD "]}", -1,
                  "note: not a text");
}

static char *
load_every_construct (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), "assess",
                                            "every-construct.json", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
test_every_construct (void)
{
  g_autofree char *text = load_every_construct ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuScheme) scheme = gewu_scheme_new_from_json (text, -1, &error);
  const GewuBoard *board;
  const GewuItem *item;

  g_assert_no_error (error);
  g_assert_cmpint (gewu_scheme_get_version (scheme), ==, 3);
  g_assert_cmpstr (gewu_scheme_get_title (scheme), ==, "每一种写法");
  g_assert_nonnull (gewu_scheme_get_note (scheme));
  g_assert_cmpuint (gewu_scheme_get_n_boards (scheme), ==, 3);
  g_assert_null (gewu_scheme_find_board (scheme, "other"));

  board = gewu_scheme_find_board (scheme, "all");
  g_assert_cmpint (board->noun, ==, GEWU_NOUN_UNIT);
  g_assert_cmpuint (board->items->len, ==, 8);
  g_assert_null (gewu_board_find_item (board, "other"));

  item = gewu_board_find_item (board, "late");
  g_assert_cmpstr (item->rule_kind, ==, "per-occurrence");
  g_assert_cmpstr (item->measure->name, ==, "late");
  g_assert_cmpstr (gewu_measure_get_parameter (item->measure, "working-days"), ==, "2");
  g_assert_null (gewu_measure_get_parameter (item->measure, "days"));
  g_assert_cmpint (item->limits.floor.millionths, ==, -5000000);
  g_assert_cmpstr (gewu_board_find_item (board, "rate")->item_class->title, ==, "紧急问题");
}

static void
test_needed_measures (void)
{
  /* Each once, computed ones by what they are computed from. */
  static const char *const expected[] = {
    "late?by=visitor&working-days=2", "months?of=period", "missing", "mark",
    "own?kind=b", "phone", "closed", "should",
    "deferred", "ontime", "satisfied", "pay.base", "pay.months",
    "pay.months-in-period?kind=quarter",
  };
  g_autofree char *text = load_every_construct ();
  g_autoptr (GewuScheme) scheme = gewu_scheme_new_from_json (text, -1, NULL);
  const GewuBoard *board = gewu_scheme_get_board (scheme, 0);

  g_assert_cmpuint (board->measures->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < board->measures->len; i++)
    {
      const GewuMeasure *measure = g_ptr_array_index (board->measures, i);

      g_assert_cmpstr (measure->key, ==, expected[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess-scheme/accepts", test_accepts);
  g_test_add_func ("/assess-scheme/refuses-duplicate-members", test_refuses_duplicate_members);
  g_test_add_func ("/assess-scheme/refuses-what-is-not-json", test_refuses_what_is_not_json);
  g_test_add_func ("/assess-scheme/refuses-boards-with-one-id", test_refuses_boards_with_one_id);
  g_test_add_func ("/assess-scheme/refuses-depth-and-size", test_refuses_depth_and_size);
  g_test_add_func ("/assess-scheme/refuses-lone-surrogates", test_refuses_lone_surrogates);
  g_test_add_func ("/assess-scheme/reads-every-construct", test_every_construct);
  g_test_add_func ("/assess-scheme/lists-needed-measures", test_needed_measures);

  return g_test_run ();
}
