/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-cli-scores.h"

#include "gewu-findings.h"
#include "gewu-schemes.h"
#include "gewu-session-assess.h"
#include "gewu-words.h"

#include <glib/gi18n.h>

GewuScheme *
gewu_cli_load_scheme (const char  *file_or_preset,
                      GError     **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_test (file_or_preset, G_FILE_TEST_EXISTS))
    return gewu_schemes_load (file_or_preset, error);
  if (!g_file_get_contents (file_or_preset, &text, &length, error))
    return NULL;

  return gewu_scheme_new_from_json (text, (gssize) length, error);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/* Decimals are strings: nothing that ends in pay is a binary floating-point number. */
static void
add_decimal (JsonBuilder *builder,
             const char  *name,
             GewuDecimal  value,
             int          places,
             gboolean     present)
{
  g_autofree char *text = present ? gewu_decimal_to_string (value, places) : NULL;

  add_text (builder, name, text);
}

static void
add_flag (JsonBuilder *builder,
          const char  *name,
          gboolean     flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

/* Null when absent. */
static void
add_value (JsonBuilder *builder,
           const char  *name,
           GewuValue    value)
{
  json_builder_set_member_name (builder, name);
  if (value.kind == GEWU_VALUE_ABSENT)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  add_text (builder, "kind", value.kind == GEWU_VALUE_RATIO ? "rate" : "number");
  add_decimal (builder, "numerator", value.ratio.numerator, 0, TRUE);
  add_decimal (builder, "denominator", value.ratio.denominator, 0, TRUE);
  json_builder_end_object (builder);
}

static void
add_rank (JsonBuilder *builder,
          const char  *name,
          int          rank)
{
  json_builder_set_member_name (builder, name);
  if (rank > 0)
    json_builder_add_int_value (builder, rank);
  else
    json_builder_add_null_value (builder);
}

/* What a line reckoned with; what its reason has none of is 0. */
static void
add_reckoning (JsonBuilder         *builder,
               const GewuScoreLine *line)
{
  add_value (builder, "value", line->value);
  add_decimal (builder, "full", line->full, 0, TRUE);
  add_decimal (builder, "begin", line->begin, 0, TRUE);
  add_decimal (builder, "each", line->each, 0, TRUE);
  add_decimal (builder, "threshold", line->threshold, 0, TRUE);
  add_decimal (builder, "shortfall", line->shortfall, 0, TRUE);
  add_decimal (builder, "reference", line->reference, 0, TRUE);
  add_decimal (builder, "times", line->times, 0, line->has_times);
  add_flag (builder, "occurred", line->occurred);
  add_text (builder, "measure", line->measure != NULL ? line->measure->key : NULL);
}

static void
add_correction (JsonBuilder         *builder,
                const GewuScoreLine *line)
{
  g_autofree char *day = gewu_day_to_string (line->day);

  add_flag (builder, "corrected", line->corrected);
  if (line->corrected)
    {
      add_value (builder, "uncorrected", line->uncorrected);
      add_decimal (builder, "given", line->given, 0, TRUE);
    }
  add_text (builder, "text", line->text);
  add_text (builder, "day", day);
}

static gboolean
add_line (JsonBuilder          *builder,
          const GewuBoard      *board,
          const GewuScore      *score,
          const GewuScoreLine  *line,
          GewuCliEvidenceFunc   evidence,
          gpointer              data,
          GError              **error)
{
  g_autofree char *basis = gewu_score_line_describe (line);
  gboolean done = TRUE;

  json_builder_begin_object (builder);
  add_text (builder, "item", line->item);
  add_text (builder, "title", line->title);
  add_decimal (builder, "points", line->points, 0, TRUE);
  add_text (builder, "reason", gewu_reason_to_id (line->reason));
  add_text (builder, "basis", basis);
  if (line->limit != GEWU_LIMIT_NONE)
    {
      add_text (builder, "limit", gewu_limit_to_id (line->limit));
      add_decimal (builder, "before", line->before, 0, TRUE);
    }
  add_reckoning (builder, line);
  add_correction (builder, line);
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  if (evidence != NULL)
    done = evidence (builder, board, score, line, data, error);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return done;
}

static void
add_pay_line (JsonBuilder       *builder,
              const GewuPayLine *line)
{
  json_builder_begin_object (builder);
  add_text (builder, "step", gewu_pay_line_to_id (line->kind));
  add_text (builder, "title", line->title);
  add_decimal (builder, "amount", line->amount, 0, TRUE);
  add_value (builder, "value", line->value);
  add_decimal (builder, "each", line->each, 0, TRUE);
  json_builder_end_object (builder);
}

static void
add_pay (JsonBuilder   *builder,
         const GewuPay *pay)
{
  add_decimal (builder, "pay", pay->paid, 0, pay->has_value);
  add_decimal (builder, "pay_base", pay->base, 0, pay->has_value);
  add_decimal (builder, "pay_deduction", pay->deduction, 0, pay->has_value);
  add_decimal (builder, "pay_now", pay->now, 0, pay->has_value);
  add_decimal (builder, "pay_held",
               gewu_decimal_from_units (pay->paid.millionths - pay->now.millionths), 0,
               pay->has_value);
  json_builder_set_member_name (builder, "pay_lines");
  json_builder_begin_array (builder);
  for (guint i = 0; pay->has_value && i < pay->lines->len; i++)
    add_pay_line (builder, &g_array_index (pay->lines, GewuPayLine, i));
  json_builder_end_array (builder);
}

static void
add_unranked (JsonBuilder     *builder,
              const GewuScore *score)
{
  const GewuMeasure *measure = score->rank == 0 ? score->unranked_measure : NULL;

  add_text (builder, "not_ranked",
            score->rank > 0 ? NULL : gewu_unranked_to_id (score->unranked));
  add_text (builder, "not_ranked_measure", measure != NULL ? measure->key : NULL);
  add_decimal (builder, "not_ranked_limit", score->unranked_limit, 0,
               score->rank == 0 && score->unranked == GEWU_UNRANKED_CONDITION);
}

static void
add_subject (JsonBuilder       *builder,
             const GewuBoard   *board,
             const GewuSubject *subject)
{
  add_text (builder, "board", board->id);
  add_text (builder, "kind", gewu_noun_to_id (board->noun));
  add_text (builder, "subject", subject->key);
  json_builder_set_member_name (builder, "id");
  json_builder_add_int_value (builder, subject->id);
  add_text (builder, "name", subject->name);
  add_text (builder, "staff_number", gewu_subject_get_attribute (subject, "staff-number"));
  add_text (builder, "unit", gewu_subject_get_attribute (subject, "unit"));
  add_text (builder, "grid", gewu_subject_get_attribute (subject, "grid"));
  add_text (builder, "group", subject->group);
}

static gboolean
add_score (JsonBuilder          *builder,
           const GewuBoard      *board,
           const GewuScore      *score,
           GewuCliEvidenceFunc   evidence,
           gpointer              data,
           GError              **error)
{
  gboolean done = TRUE;

  json_builder_begin_object (builder);
  add_subject (builder, board, score->subject);
  add_decimal (builder, "score", score->score, board->decimals, score->has_score);
  add_rank (builder, "rank", score->rank);
  add_rank (builder, "rank_from_bottom", score->rank_from_bottom);
  add_flag (builder, "tied", score->tied);
  add_unranked (builder, score);
  add_text (builder, "grade", score->grade);
  add_text (builder, "moved_from", score->moved_from);
  add_flag (builder, "veto", score->veto != NULL);
  add_text (builder, "veto_item", score->veto);
  add_text (builder, "streak", score->streak);
  add_decimal (builder, "award", score->award, 0, score->has_award);
  add_text (builder, "award_label", score->award_label);
  add_pay (builder, &score->pay);
  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < score->lines->len && done; i++)
    done = add_line (builder, board, score, &g_array_index (score->lines, GewuScoreLine, i),
                     evidence, data, error);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return done;
}

static char *
describe_finding (const GewuSchemeFinding *finding)
{
  return gewu_words_scheme_finding (gewu_scheme_finding_to_id (finding->code), finding->title,
                                    finding->a, finding->b);
}

static void
add_finding (JsonBuilder             *builder,
             const GewuSchemeFinding *finding)
{
  g_autofree char *text = describe_finding (finding);

  json_builder_begin_object (builder);
  add_text (builder, "code", gewu_scheme_finding_to_id (finding->code));
  add_text (builder, "place", finding->place);
  add_text (builder, "title", finding->title);
  add_decimal (builder, "a", finding->a, 0, TRUE);
  add_decimal (builder, "b", finding->b, 0, TRUE);
  add_text (builder, "text", text);
  json_builder_end_object (builder);
}

void
gewu_cli_add_scheme (JsonBuilder *builder,
                     GewuScheme  *scheme)
{
  g_autoptr(GPtrArray) findings = gewu_findings_list (scheme);

  json_builder_set_member_name (builder, "scheme");
  json_builder_begin_object (builder);
  add_text (builder, "id", gewu_scheme_get_id (scheme));
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, gewu_scheme_get_version (scheme));
  add_text (builder, "title", gewu_scheme_get_title (scheme));
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    add_finding (builder, g_ptr_array_index (findings, i));
  json_builder_end_array (builder);
}

static char *
describe_warning (const GewuWarning *warning)
{
  return gewu_words_warning (gewu_warning_code_to_id (warning->code), warning->subject->name);
}

static void
add_warnings (JsonBuilder          *builder,
              GewuAssessmentResult *result)
{
  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, i);

      for (guint j = 0; j < board->warnings->len; j++)
        {
          GewuWarning *warning = &g_array_index (board->warnings, GewuWarning, j);

          g_autofree char *text = describe_warning (warning);

          json_builder_begin_object (builder);
          add_text (builder, "board", board->board->id);
          add_text (builder, "code", gewu_warning_code_to_id (warning->code));
          add_text (builder, "subject", warning->subject->key);
          add_text (builder, "text", text);
          json_builder_end_object (builder);
        }
    }
  json_builder_end_array (builder);
}

gboolean
gewu_cli_add_scores (JsonBuilder           *builder,
                     GewuAssessmentResult  *result,
                     GewuCliEvidenceFunc    evidence,
                     gpointer               data,
                     GError               **error)
{
  gboolean done = TRUE;

  gewu_cli_add_scheme (builder, gewu_assessment_result_get_scheme (result));
  json_builder_set_member_name (builder, "subjects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (result) && done; i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, i);

      for (guint j = 0; j < board->scores->len && done; j++)
        done = add_score (builder, board->board, g_ptr_array_index (board->scores, j), evidence,
                          data, error);
    }
  json_builder_end_array (builder);
  add_warnings (builder, result);

  return done;
}

static void
print_score (const GewuBoard *board,
             const GewuScore *score)
{
  g_autofree char *rank = score->rank > 0 ? g_strdup_printf ("%d", score->rank) : g_strdup ("—");
  g_autofree char *points = score->has_score
    ? gewu_decimal_to_string (score->score, board->decimals) : g_strdup ("—");
  g_autofree char *pay = score->pay.has_value
    ? gewu_decimal_to_string (score->pay.paid, 2) : g_strdup ("");
  g_autofree char *award = score->has_award
    ? gewu_decimal_to_string (score->award, 0) : g_strdup ("");
  const char *number = gewu_subject_get_attribute (score->subject, "staff-number");

  g_print ("%s\t%s\t%s\t%s\t%s\t%s\t%s\n", rank, score->subject->name,
           number != NULL ? number : "", points, score->grade != NULL ? score->grade : "", award,
           pay);
}

void
gewu_cli_print_scores (GewuAssessmentResult *result)
{
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, i);

      g_print ("%s\n%s\n", board->board->title,
               _("Rank\tName\tStaff number\tScore\tGrade\tPlus or minus\tPay"));
      for (guint j = 0; j < board->scores->len; j++)
        print_score (board->board, g_ptr_array_index (board->scores, j));
      for (guint j = 0; j < board->warnings->len; j++)
        {
          g_autofree char *text =
            describe_warning (&g_array_index (board->warnings, GewuWarning, j));

          g_print ("%s\n", text);
        }
    }
}

void
gewu_cli_print_findings (GewuScheme *scheme)
{
  g_autoptr(GPtrArray) findings = gewu_findings_list (scheme);

  for (guint i = 0; i < findings->len; i++)
    {
      const GewuSchemeFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = describe_finding (finding);

      g_print ("%s\t%s\n", finding->place, text);
    }
}
