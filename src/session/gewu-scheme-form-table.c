/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-form-table.h"

#include <glib/gi18n.h>

/* ---- computed measures */

static const GewuFormShape term = {
  N_("Part"),
  GEWU_FORM_FIELDS (GEWU_FORM_MUST ("measure", N_("What is counted"), GEWU_FORM_MEASURE),
                    GEWU_FORM_NUMBER ("factor", N_("times"), NULL))
};

static const GewuFormShape weighted = {
  N_("Part"),
  GEWU_FORM_FIELDS (GEWU_FORM_MUST ("measure", N_("What is counted"), GEWU_FORM_MEASURE),
                    GEWU_FORM_NUMBER ("weight", N_("Weight"), NULL))
};

#define TERMS(member, title) \
  GEWU_FORM_PARTS (member, title, &term, GEWU_FORM_CHOICES ({ "{}", N_("Part") }), NULL)

static const GewuFormChoice missing[] = {
  { "absent", N_("no value at all") },
  { "reweight", N_("the other weights make up for it") },
  { NULL, NULL },
};

static const GewuFormShape computed = {
  N_("Computed measure"),
  GEWU_FORM_FIELDS (
    GEWU_FORM_MUST ("name", N_("Name"), GEWU_FORM_NAME),
    TERMS ("sum", N_("Sum of")), TERMS ("numerator", N_("Rate of")),
    TERMS ("denominator", N_("Divided by")),
    GEWU_FORM_CHOOSE ("as", N_("Taken as"),
                      GEWU_FORM_CHOICES ({ "", N_("a rate") }, { "number", N_("a number") })),
    GEWU_FORM_PARTS ("average", N_("Weighted average of"), &weighted,
                     GEWU_FORM_CHOICES ({ "{\"weight\":\"0.5\"}", N_("Part") }), NULL),
    GEWU_FORM_CHOOSE ("missing", N_("When a part is missing"), missing),
    TERMS ("highest", N_("Highest of")), TERMS ("lowest", N_("Lowest of")),
    GEWU_FORM_REFER ("score-of", N_("Score of the board"), "boards"))
};

/* ---- entries */

static const GewuFormShape rater = {
  N_("Rater"),
  GEWU_FORM_FIELDS (GEWU_FORM_MUST ("title", N_("Title"), GEWU_FORM_TEXT),
                    GEWU_FORM_NUMBER ("weight", N_("Weight, none: not counted"), NULL))
};

static const GewuFormShape finder = {
  N_("Finder"),
  GEWU_FORM_FIELDS (GEWU_FORM_MUST ("title", N_("Title"), GEWU_FORM_TEXT),
                    { "factor", N_("Counts times"), GEWU_FORM_DECIMAL, TRUE, NULL, NULL, NULL, NULL,
                      NULL })
};

static const GewuFormShape entry = {
  N_("Entry"),
  GEWU_FORM_FIELDS (
    GEWU_FORM_MUST ("title", N_("Title"), GEWU_FORM_TEXT),
    GEWU_FORM_MUST ("name", N_("Name"), GEWU_FORM_NAME),
    { "subject", N_("Who is assessed"), GEWU_FORM_CHOICE, TRUE,
      GEWU_FORM_CHOICES ({ "person", N_("people") }, { "unit", N_("units") },
                         { "grid", N_("grids") }), NULL, NULL, NULL, NULL },
    { "kind", N_("Kind"), GEWU_FORM_CHOICE, TRUE,
      GEWU_FORM_CHOICES ({ "mark", N_("a mark") }, { "occurrence", N_("occurrences") },
                         { "number", N_("a number") }, { "rate", N_("a rate") }), NULL, NULL, NULL,
      NULL },
    GEWU_FORM_NUMBER ("lowest", N_("Lowest mark"), N_("points")),
    GEWU_FORM_NUMBER ("full", N_("Full mark"), N_("points")),
    GEWU_FORM ("trim", N_("Highest and lowest left out"), GEWU_FORM_INTEGER),
    GEWU_FORM_PARTS ("raters", N_("Raters"), &rater,
                     GEWU_FORM_CHOICES ({ "{\"title\":\"分管领导\",\"weight\":\"1\"}",
                                          N_("Rater") }), "rater"),
    GEWU_FORM_CHOOSE ("missing", N_("When a rater is missing"), missing),
    GEWU_FORM_PARTS ("finders", N_("Found by"), &finder,
                     GEWU_FORM_CHOICES ({ "{\"title\":\"自查\",\"factor\":\"0.5\"}",
                                          N_("Finder") }), "finder"),
    GEWU_FORM ("matter-group", N_("The same matter once within"), GEWU_FORM_TEXT),
    GEWU_FORM_NUMBER ("worth", N_("Compared by, times"), NULL))
};

/* ---- the document */

const GewuFormShape gewu_scheme_form_document = {
  N_("Scheme"),
  GEWU_FORM_FIELDS (
    GEWU_FORM_MUST ("title", N_("Title"), GEWU_FORM_TEXT),
    GEWU_FORM ("note", N_("Note"), GEWU_FORM_TEXT),
    GEWU_FORM_PARTS (
      "boards", N_("Boards"), &gewu_scheme_form_board,
      GEWU_FORM_CHOICES (
        { "{\"title\":\"网格员\",\"subject\":\"person\",\"items\":[{\"id\":\"base\",\"title\":\"基础分\","
          "\"rule\":{\"kind\":\"base\",\"points\":\"100\"}}]}", N_("people") },
        { "{\"title\":\"部门\",\"subject\":\"unit\",\"items\":[{\"id\":\"base\",\"title\":\"基础分\","
          "\"rule\":{\"kind\":\"base\",\"points\":\"100\"}}]}", N_("units") },
        { "{\"title\":\"网格\",\"subject\":\"grid\",\"items\":[{\"id\":\"base\",\"title\":\"基础分\","
          "\"rule\":{\"kind\":\"base\",\"points\":\"100\"}}]}", N_("grids") }), "board"),
    GEWU_FORM_PARTS (
      "entries", N_("Entered by people"), &entry,
      GEWU_FORM_CHOICES (
        { "{\"name\":\"评分\",\"title\":\"评分\",\"subject\":\"person\",\"kind\":\"mark\","
          "\"full\":\"100\"}", N_("a mark") },
        { "{\"name\":\"次数\",\"title\":\"次数\",\"subject\":\"person\",\"kind\":\"occurrence\"}",
          N_("occurrences") },
        { "{\"name\":\"数量\",\"title\":\"数量\",\"subject\":\"person\",\"kind\":\"number\"}",
          N_("a number") },
        { "{\"name\":\"比率\",\"title\":\"比率\",\"subject\":\"unit\",\"kind\":\"rate\"}",
          N_("a rate") }), NULL),
    GEWU_FORM_PARTS (
      "measures", N_("Computed measures"), &computed,
      GEWU_FORM_CHOICES (
        { "{\"name\":\"合计\",\"sum\":[{},{}]}", N_("a sum") },
        { "{\"name\":\"比率\",\"numerator\":[{}],\"denominator\":[{}]}", N_("a rate") },
        { "{\"name\":\"均值\",\"average\":[{\"weight\":\"0.5\"},{\"weight\":\"0.5\"}]}",
          N_("a weighted average") },
        { "{\"name\":\"最高\",\"highest\":[{},{}]}", N_("the highest of several") },
        { "{\"name\":\"最低\",\"lowest\":[{},{}]}", N_("the lowest of several") },
        { "{\"name\":\"得分\"}", N_("the score of a board") }), NULL))
};
