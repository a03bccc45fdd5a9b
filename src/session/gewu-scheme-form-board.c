/* The table of what a board holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-scheme-form-table.h"

#include <glib/gi18n.h>

const GewuFormChoice gewu_scheme_form_roundings[] = {
  { "half-up", N_("half up (the usual way)") },
  { "half-even", N_("half to even") },
  { "down", N_("down, towards zero") },
  { "up", N_("up, away from zero") },
  { NULL, NULL },
};

const GewuFormChoice gewu_scheme_form_directions[] = {
  { "more", N_("more is better") },
  { "less", N_("less is better") },
  { NULL, NULL },
};

static const GewuFormChoice share_roundings[] = {
  { "down", N_("down, towards zero") },
  { "half-up", N_("half up (the usual way)") },
  { "up", N_("up, away from zero") },
  { NULL, NULL },
};

#define POINTS N_("points")
#define YUAN N_("yuan")
#define PER_CENT "%"

#define ROUNDING GEWU_FORM_CHOOSE ("rounding", N_("Rounding"), gewu_scheme_form_roundings)
#define SHARE_ROUNDING GEWU_FORM_CHOOSE ("rounding", N_("Rounding of the share"), share_roundings)
#define DECIMALS GEWU_FORM ("decimals", N_("Decimals kept"), GEWU_FORM_INTEGER)
#define MEASURE GEWU_FORM_MUST ("measure", N_("What is counted"), GEWU_FORM_MEASURE)
#define TITLE GEWU_FORM_MUST ("title", N_("Title"), GEWU_FORM_TEXT)
#define GRADE(member, title) GEWU_FORM_REFER (member, title, "grades")

const GewuFormShape gewu_scheme_form_measured = {
  N_("Measure"), GEWU_FORM_FIELDS (MEASURE)
};

/* ---- items and classes */

static const GewuFormShape veto = {
  N_("Veto"),
  GEWU_FORM_FIELDS (GRADE ("at-most", N_("Grade at most")),
                    GEWU_FORM_NUMBER ("score", N_("Score at most"), POINTS),
                    GEWU_FORM_NUMBER ("pay", N_("Pay at most"), YUAN))
};

static const GewuFormShape condition = {
  N_("Condition"),
  GEWU_FORM_FIELDS (MEASURE, GEWU_FORM_NUMBER ("at-least", N_("At least"), NULL),
                    GEWU_FORM_NUMBER ("at-most", N_("At most"), NULL))
};

static const GewuFormShape item = {
  N_("Item"),
  GEWU_FORM_FIELDS (
    TITLE, GEWU_FORM ("measure", N_("What is counted"), GEWU_FORM_MEASURE),
    GEWU_FORM_MUST ("rule", N_("Rule"), GEWU_FORM_RULE),
    GEWU_FORM_NUMBER ("floor", N_("Not below"), POINTS),
    GEWU_FORM_NUMBER ("cap", N_("Not above"), POINTS),
    GEWU_FORM_NUMBER ("full", N_("Full mark, for converting"), POINTS),
    GEWU_FORM ("empty", N_("Without cases"), GEWU_FORM_FALLBACK),
    GEWU_FORM ("absent", N_("Where the value is missing"), GEWU_FORM_FALLBACK),
    GEWU_FORM_REFER ("class", N_("Class"), "classes"),
    GEWU_FORM ("groups", N_("For these groups only"), GEWU_FORM_WORDS),
    GEWU_FORM_PARTS ("when", N_("Applies only if"), &condition,
                     GEWU_FORM_CHOICES ({ "{\"at-least\":\"1\"}", N_("Condition") }), NULL),
    GEWU_FORM_CHOOSE ("within", N_("Compared with"),
                      GEWU_FORM_CHOICES ({ "", N_("everybody") },
                                         { "group", N_("those of the same group") })),
    GEWU_FORM ("times", N_("Multiplied by"), GEWU_FORM_OPERAND),
    DECIMALS, ROUNDING,
    GEWU_FORM_PART ("veto", N_("Veto"), &veto, "{}"))
};

static const GewuFormShape item_class = {
  N_("Class"),
  GEWU_FORM_FIELDS (
    TITLE, GEWU_FORM_NUMBER ("floor", N_("Not below"), POINTS),
    GEWU_FORM_NUMBER ("cap", N_("Not above"), POINTS),
    GEWU_FORM_CHOOSE ("take", N_("Counts"),
                      GEWU_FORM_CHOICES ({ "", N_("all of its items") },
                                         { "highest", N_("the highest of its items") },
                                         { "lowest", N_("the lowest of its items") })),
    GEWU_FORM_REFER ("class", N_("Inside the class"), "classes"))
};

static const GewuFormShape score = {
  N_("Score"),
  GEWU_FORM_FIELDS (DECIMALS, ROUNDING,
                    GEWU_FORM_NUMBER ("floor", N_("Not below"), POINTS),
                    GEWU_FORM_NUMBER ("cap", N_("Not above"), POINTS),
                    GEWU_FORM_NUMBER ("scale", N_("Converted to"), POINTS),
                    GEWU_FORM ("times", N_("Coefficient"), GEWU_FORM_OPERAND))
};

/* ---- ranking and what depends on it */

static const GewuFormShape key = {
  N_("Key"),
  GEWU_FORM_FIELDS (
    { "by", N_("By"), GEWU_FORM_CHOICE, TRUE,
      GEWU_FORM_CHOICES ({ "score", N_("score") }, { "measure", N_("a measure") },
                         { "item", N_("an item's points") }), NULL, NULL, NULL, NULL },
    GEWU_FORM ("measure", N_("What is counted"), GEWU_FORM_MEASURE),
    GEWU_FORM_REFER ("item", N_("Item"), "items"),
    GEWU_FORM_CHOOSE ("direction", N_("Order"),
                      GEWU_FORM_CHOICES ({ "descending", N_("more is better") },
                                         { "ascending", N_("less is better") })))
};

static const GewuFormShape ranking = {
  N_("Ranking"),
  GEWU_FORM_FIELDS (
    GEWU_FORM_PARTS ("keys", N_("Ranked by, then by"), &key,
                     GEWU_FORM_CHOICES ({ "{\"by\":\"score\"}", N_("score") },
                                        { "{\"by\":\"measure\"}", N_("a measure") },
                                        { "{\"by\":\"item\"}", N_("an item's points") }), NULL),
    GEWU_FORM_CHOOSE ("ties", N_("Equal ones"),
                      GEWU_FORM_CHOICES ({ "competition", N_("share a place: 1, 1, 3") },
                                         { "dense", N_("share a place: 1, 1, 2") },
                                         { "unordered", N_("share a place, in no order") })),
    GEWU_FORM ("by-group", N_("Each group by itself"), GEWU_FORM_FLAG))
};

#define PLACES GEWU_FORM_MUST ("points", N_("Points, from the end inwards"), GEWU_FORM_DECIMALS)
#define PLACES_SHARE GEWU_FORM_NUMBER ("share", N_("Share of the ranked"), PER_CENT)
#define PLACES_LABEL GEWU_FORM ("label", N_("Called"), GEWU_FORM_TEXT)

static const GewuFormShape first_places = {
  N_("Places"),
  GEWU_FORM_FIELDS (PLACES, PLACES_SHARE, SHARE_ROUNDING,
                    GEWU_FORM_NUMBER ("from", N_("Only from a score of"), POINTS), PLACES_LABEL)
};

static const GewuFormShape last_places = {
  N_("Places"),
  GEWU_FORM_FIELDS (PLACES, PLACES_SHARE, SHARE_ROUNDING,
                    GEWU_FORM_NUMBER ("below", N_("Only below a score of"), POINTS), PLACES_LABEL)
};

static const GewuFormShape bands = {
  N_("Awards by rank"),
  GEWU_FORM_FIELDS (
    GEWU_FORM_PART ("top", N_("The first"), &first_places, "{\"points\":[\"3\",\"2\",\"1\"]}"),
    GEWU_FORM_PART ("bottom", N_("The last"), &last_places, "{\"points\":[\"-3\",\"-2\",\"-1\"]}"),
    GEWU_FORM_CHOOSE ("both-ends", N_("Who is reached from both ends"),
                      GEWU_FORM_CHOICES ({ "refuse", N_("nobody of the group gets anything") },
                                         { "neither", N_("gets nothing") },
                                         { "top-first", N_("gets that of the first") })),
    GEWU_FORM_CHOOSE ("all-tied", N_("When all are equal"),
                      GEWU_FORM_CHOICES ({ "none", N_("nobody gets anything") },
                                         { "award", N_("all get that of the first") })))
};

static const GewuFormShape grade = {
  N_("Grade"),
  GEWU_FORM_FIELDS (GEWU_FORM_MUST ("title", N_("Title"), GEWU_FORM_NAME),
                    GEWU_FORM_NUMBER ("from", N_("From"), POINTS),
                    GEWU_FORM_NUMBER ("to", N_("To, included"), POINTS),
                    GEWU_FORM_NUMBER ("below", N_("Below"), POINTS),
                    GEWU_FORM_NUMBER ("share", N_("At most so many of the ranked"), PER_CENT))
};

static const GewuFormShape grades = {
  N_("Grades"),
  GEWU_FORM_FIELDS (
    GEWU_FORM_CHOOSE ("by", N_("Given by"),
                      GEWU_FORM_CHOICES ({ "", N_("score") }, { "rank", N_("rank alone") })),
    GEWU_FORM_CHOOSE ("reading", N_("Read as"),
                      GEWU_FORM_CHOICES ({ "lower-bound", N_("by the lower ends alone") },
                                         { "integer", N_("scores as whole numbers") },
                                         { "printed", N_("exactly as printed") })),
    GEWU_FORM_CHOOSE ("ties", N_("Equal ones at the last place"),
                      GEWU_FORM_CHOICES ({ "worse", N_("all move down") },
                                         { "better", N_("all stay") })),
    SHARE_ROUNDING,
    GEWU_FORM_PARTS ("bands", N_("Grades, the best first"), &grade,
                     GEWU_FORM_CHOICES ({ "{\"title\":\"合格\",\"from\":\"60\"}",
                                          N_("Grade") }), NULL))
};

static const GewuFormShape streak = {
  N_("Streak"),
  GEWU_FORM_FIELDS (TITLE, GRADE ("grade", N_("This grade or a worse one")),
                    GEWU_FORM ("bottom", N_("Or among the last"), GEWU_FORM_INTEGER),
                    GEWU_FORM_MUST ("periods", N_("Periods in a row"), GEWU_FORM_INTEGER),
                    { "before", N_("How often before"), GEWU_FORM_OBJECT, TRUE, NULL,
                      &gewu_scheme_form_measured, NULL, NULL, NULL },
                    GRADE ("at-most", N_("Grade at most")))
};

/* ---- pay */

static const GewuFormShape pay_grade = {
  N_("Grade"),
  GEWU_FORM_FIELDS ({ "grade", N_("Grade"), GEWU_FORM_REFERENCE, TRUE, NULL, NULL, NULL, "grades",
                      NULL },
                    GEWU_FORM_NUMBER ("factor", N_("Coefficient"), NULL),
                    GEWU_FORM_NUMBER ("amount", N_("Or an amount"), YUAN))
};

static const GewuFormShape pay_rank = {
  N_("Rank"),
  GEWU_FORM_FIELDS (GEWU_FORM_MUST ("to", N_("Up to rank"), GEWU_FORM_INTEGER),
                    { "amount", N_("Amount"), GEWU_FORM_DECIMAL, TRUE, NULL, NULL, NULL, NULL,
                      YUAN })
};

static const GewuFormShape pay_extra = {
  N_("Extra"),
  GEWU_FORM_FIELDS (TITLE, MEASURE,
                    { "each", N_("For each"), GEWU_FORM_DECIMAL, TRUE, NULL, NULL, NULL, NULL,
                      YUAN })
};

static const GewuFormShape release = {
  N_("Release"),
  GEWU_FORM_FIELDS (GEWU_FORM_NUMBER ("now", N_("Paid now"), PER_CENT),
                    GEWU_FORM_CHOOSE ("rest", N_("The rest with the end of"),
                                      GEWU_FORM_CHOICES ({ "half-year", N_("the half-year") },
                                                         { "year", N_("the year") })))
};

static const GewuFormShape pay = {
  N_("Pay"),
  GEWU_FORM_FIELDS (
    GEWU_FORM ("base", N_("Base"), GEWU_FORM_OPERAND),
    GEWU_FORM_NUMBER ("pool", N_("Or a pool to share out by score"), YUAN),
    GEWU_FORM ("times", N_("Coefficient"), GEWU_FORM_OPERAND),
    GEWU_FORM_NUMBER ("full", N_("Whole base from a score of"), POINTS),
    GEWU_FORM_NUMBER ("per-point", N_("Less for each point below"), YUAN),
    GEWU_FORM ("proportion", N_("In proportion to the score instead"), GEWU_FORM_FLAG),
    GEWU_FORM_NUMBER ("floor", N_("Not below"), YUAN),
    GEWU_FORM_NUMBER ("cap", N_("Not above"), YUAN), DECIMALS, ROUNDING,
    GEWU_FORM_PART ("months", N_("Months in post"), &gewu_scheme_form_measured,
                    "{\"measure\":\"pay.months\"}"),
    GEWU_FORM_PART ("months-in-period", N_("Of the months of the period"),
                    &gewu_scheme_form_measured, "{\"measure\":\"pay.months-in-period\"}"),
    GEWU_FORM_PARTS ("grades", N_("By grade"), &pay_grade,
                     GEWU_FORM_CHOICES ({ "{\"factor\":\"1\"}", N_("A coefficient") },
                                        { "{\"amount\":\"0\"}", N_("An amount") }), NULL),
    GEWU_FORM_PARTS ("ranks", N_("By rank"), &pay_rank,
                     GEWU_FORM_CHOICES ({ "{\"to\":1,\"amount\":\"0\"}", N_("Rank") }), NULL),
    GEWU_FORM_PARTS ("extras", N_("For each event"), &pay_extra,
                     GEWU_FORM_CHOICES ({ "{\"title\":\"奖励\",\"each\":\"0\"}",
                                          N_("Extra") }), NULL),
    GEWU_FORM_NUMBER ("per-award", N_("For each point of the award by rank"), YUAN),
    GEWU_FORM_PART ("release", N_("Paid in parts"), &release,
                    "{\"now\":\"70\",\"rest\":\"half-year\"}"))
};

/* ---- the board */

const GewuFormShape gewu_scheme_form_board = {
  N_("Board"),
  GEWU_FORM_FIELDS (
    TITLE,
    { "subject", N_("Who is assessed"), GEWU_FORM_CHOICE, TRUE,
      GEWU_FORM_CHOICES ({ "person", N_("people") }, { "unit", N_("units") },
                         { "grid", N_("grids") }), NULL, NULL, NULL, NULL },
    GEWU_FORM ("level", N_("Grids of this level only"), GEWU_FORM_INTEGER),
    GEWU_FORM ("categories", N_("Units of these kinds only"), GEWU_FORM_WORDS),
    GEWU_FORM_CHOOSE ("group-by", N_("Groups"),
                      GEWU_FORM_CHOICES ({ "none", N_("none") },
                                         { "group", N_("assessment groups") },
                                         { "category", N_("kinds of units") },
                                         { "unit", N_("units of people") },
                                         { "parent", N_("the grid above") })),
    GEWU_FORM_PARTS ("items", N_("Items"), &item, NULL, "item"),
    GEWU_FORM_PARTS ("classes", N_("Classes of items"), &item_class,
                     GEWU_FORM_CHOICES ({ "{\"title\":\"加分合计\",\"cap\":\"10\"}",
                                          N_("Class") }), "class"),
    GEWU_FORM_PART ("score", N_("Score"), &score, "{\"decimals\":2}"),
    GEWU_FORM_PARTS ("conditions", N_("Only ranked if"), &condition,
                     GEWU_FORM_CHOICES ({ "{\"measure\":\"pay.months\",\"at-least\":\"1\"}",
                                          N_("Condition") }), NULL),
    GEWU_FORM_PART ("ranking", N_("Ranking"), &ranking, "{\"keys\":[{\"by\":\"score\"}]}"),
    GEWU_FORM_PART ("bands", N_("Awards by rank"), &bands,
                    "{\"top\":{\"points\":[\"3\",\"2\",\"1\"]},"
                    "\"bottom\":{\"points\":[\"-3\",\"-2\",\"-1\"]},\"both-ends\":\"neither\"}"),
    GEWU_FORM_PART ("grades", N_("Grades"), &grades,
                    "{\"bands\":[{\"title\":\"优秀\",\"from\":\"90\"},"
                    "{\"title\":\"合格\",\"from\":\"60\"},{\"title\":\"不合格\"}]}"),
    GEWU_FORM_PARTS ("streaks", N_("Several periods in a row"), &streak,
                     GEWU_FORM_CHOICES ({ "{\"title\":\"连续两期末位\",\"bottom\":1,\"periods\":2,"
                                          "\"before\":{\"measure\":\"periods.bottom\"}}",
                                          N_("Streak") }), NULL),
    GEWU_FORM_PART ("pay", N_("Pay"), &pay,
                    "{\"base\":{\"measure\":\"pay.base\"},\"full\":\"100\",\"per-point\":\"50\"}"))
};
