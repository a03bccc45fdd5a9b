/* What became of an event, as gewu-cli issue says it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-issue.h"

#include "gewu-words.h"

#include <glib/gi18n.h>

/* Stable names for programs. */
static const char *const refusal_ids[GEWU_N_REFUSALS] = {
  [GEWU_REFUSAL_STATE] = "state",
  [GEWU_REFUSAL_NO_DAY] = "no-day",
  [GEWU_REFUSAL_IN_FUTURE] = "in-future",
  [GEWU_REFUSAL_BEFORE_LAST] = "before-last",
  [GEWU_REFUSAL_NO_PERSON] = "no-person",
  [GEWU_REFUSAL_NO_UNIT] = "no-unit",
  [GEWU_REFUSAL_NO_TEXT] = "no-text",
  [GEWU_REFUSAL_NO_TERM] = "no-term",
  [GEWU_REFUSAL_NO_REVIEW_DAY] = "no-review-day",
  [GEWU_REFUSAL_NO_VERDICT] = "no-verdict",
  [GEWU_REFUSAL_NO_RESULT] = "no-result",
  [GEWU_REFUSAL_BAD_DAYS] = "bad-days",
  [GEWU_REFUSAL_DAY_NOT_LATER] = "day-not-later",
  [GEWU_REFUSAL_TOO_LATE_TO_RETURN] = "too-late-to-return",
  [GEWU_REFUSAL_SAME_UNIT] = "same-unit",
  [GEWU_REFUSAL_NOT_ASSISTING] = "not-assisting",
  [GEWU_REFUSAL_HANDLER_RECHECKS] = "handler-rechecks",
  [GEWU_REFUSAL_DISSATISFIED] = "dissatisfied",
};

static const char *
get_refusal_id (const GewuEventResult *result)
{
  if (result->unknown != NULL)
    return result->ambiguous ? "ambiguous" : "unknown";

  return result->refusal != GEWU_REFUSAL_NONE ? refusal_ids[result->refusal] : "wrong-role";
}

/* Who should do it (transfer full). */
static char *
describe_role (const GewuEventResult *result)
{
  return g_strdup_printf (_("This should be done by: %s."), gewu_words_role (result->role));
}

static char *
describe_cause (const GewuEventResult *result)
{
  if (result->unknown != NULL)
    return g_strdup (gewu_words_unknown (result->unknown, result->ambiguous));
  if (result->refusal != GEWU_REFUSAL_NONE)
    return g_strdup (gewu_words_refusal (result->refusal));

  return describe_role (result);
}

/* Which issue, where it stands, and why not. */
static char *
describe_refusal (GewuEventKind          kind,
                  const GewuEventResult *result)
{
  g_autofree char *cause = describe_cause (result);
  const char *event = gewu_words_issue_event_kind (gewu_event_kind_to_id (kind));

  if (kind == GEWU_EVENT_REPORT)
    /* Translators: the event, why it is refused: "Report refused: Say who did it." */
    return g_strdup_printf (_("%s refused: %s"), event, cause);

  /* Translators: number, state, event, why: "Issue WT1 (Closed): Signature refused: …" */
  return g_strdup_printf (_("Issue %s (%s): %s refused: %s"), result->number,
                          gewu_words_issue_state (result->before), event, cause);
}

static char *
describe_done (GewuEventKind          kind,
               const GewuEventResult *result)
{
  g_autofree char *due = gewu_day_to_string (result->due);
  const char *event = gewu_words_issue_event_kind (gewu_event_kind_to_id (kind));
  const char *state = gewu_words_issue_state (result->state);

  if (due == NULL)
    /* Translators: number, event, state it led to */
    return g_strdup_printf (_("Issue %s: %s → %s"), result->number, event, state);

  /* Translators: number, event, state it led to, due day */
  return g_strdup_printf (_("Issue %s: %s → %s, due %s"), result->number, event, state, due);
}

/* ---- JSON */

static void
add_members (JsonBuilder           *builder,
             GewuEventKind          kind,
             const GewuEventResult *result)
{
  gewu_cli_issue_add_flag (builder, "done", result->done);
  gewu_cli_issue_add_text (builder, "number", result->number);
  gewu_cli_issue_add_text (builder, "before", gewu_issue_state_to_id (result->before));
  gewu_cli_issue_add_text (builder, "state", gewu_issue_state_to_id (result->state));
  gewu_cli_issue_add_day (builder, "due_before", result->due_before);
  gewu_cli_issue_add_day (builder, "due", result->due);
  gewu_cli_issue_add_text (builder, "role", gewu_role_to_id (result->role));
  gewu_cli_issue_add_flag (builder, "wrong_role", result->wrong_role);
  if (!result->done)
    {
      g_autofree char *message = describe_refusal (kind, result);

      gewu_cli_issue_add_text (builder, "refusal", get_refusal_id (result));
      if (result->unknown != NULL)
        gewu_cli_issue_add_text (builder, "member", result->unknown);
      gewu_cli_issue_add_text (builder, "message", message);
    }
}

static void
add_results (JsonBuilder   *builder,
             GewuEventKind  kind,
             GPtrArray     *results,
             guint          first,
             guint          end)
{
  json_builder_begin_array (builder);
  for (guint i = first; i < end; i++)
    {
      json_builder_begin_object (builder);
      add_members (builder, kind, g_ptr_array_index (results, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* One issue is an object, several are an array; parts of a split come as "parts" of the one, and
 * after the others. */
static void
print_json (GewuEventKind  kind,
            GPtrArray     *results,
            guint          n_issues)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (n_issues > 1)
    {
      add_results (builder, kind, results, 0, results->len);
    }
  else
    {
      json_builder_begin_object (builder);
      add_members (builder, kind, g_ptr_array_index (results, 0));
      if (results->len > 1)
        {
          json_builder_set_member_name (builder, "parts");
          add_results (builder, kind, results, 1, results->len);
        }
      json_builder_end_object (builder);
    }
  gewu_cli_print_json (json_builder_get_root (builder));
}

void
gewu_cli_issue_print_results (GewuEventKind  kind,
                              GPtrArray     *results,
                              guint          n_issues,
                              gboolean       json)
{
  if (json)
    print_json (kind, results, n_issues);
  for (guint i = 0; i < results->len; i++)
    {
      const GewuEventResult *result = g_ptr_array_index (results, i);
      g_autofree char *text = result->done ? describe_done (kind, result)
                                           : describe_refusal (kind, result);

      if (!result->done)
        g_printerr ("%s\n", text);
      else if (!json)
        g_print ("%s\n", text);
      if (result->done && result->wrong_role)
        {
          g_autofree char *role = describe_role (result);

          g_printerr ("%s %s\n", result->number, role);
        }
    }
}
