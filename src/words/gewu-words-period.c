/* Words for the life of a scored period: its states and events, what stands in the way, what was
 * done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include <glib/gi18n-lib.h>

static const char *const refusals[GEWU_N_ASSESSMENT_REFUSALS] = {
  [GEWU_ASSESSMENT_REFUSAL_STATE] = N_("This is not possible in its present state."),
  [GEWU_ASSESSMENT_REFUSAL_EXISTS] =
    N_("This period is assessed by this scheme already. Go on with that assessment."),
  [GEWU_ASSESSMENT_REFUSAL_ENTRIES] =
    N_("What was entered can only be changed while the assessment is open. Take the publication "
       "back or reopen the assessment first, and say why."),
  [GEWU_ASSESSMENT_REFUSAL_OBJECTIONS] =
    N_("The time for objections ended with the seal. Publish a correction instead."),
  [GEWU_ASSESSMENT_REFUSAL_DECIDED] =
    N_("The objection is decided. Decide it anew, or leave it."),
  [GEWU_ASSESSMENT_REFUSAL_REASON] = N_("Say why."),
  [GEWU_ASSESSMENT_REFUSAL_UNTIL] =
    N_("Give the last day for objections; it cannot be before the day of the publication."),
  [GEWU_ASSESSMENT_REFUSAL_DAY] =
    N_("The day cannot be in the future, before the period, or before what happened last."),
  [GEWU_ASSESSMENT_REFUSAL_PERIOD_RUNS] =
    N_("Records up to its as-of day still count, and that day has not come yet. Wait, or do it all "
       "the same and say why."),
  [GEWU_ASSESSMENT_REFUSAL_OBJECTION_TIME] =
    N_("The time for objections is not over. Wait, or do it all the same and say why."),
  [GEWU_ASSESSMENT_REFUSAL_UNDECIDED] =
    N_("Objections are undecided. Decide them, or do it all the same and say why."),
  [GEWU_ASSESSMENT_REFUSAL_UNCORRECTED] =
    N_("Objections were decided after the bulletin and are not in it. Publish a correction first."),
  [GEWU_ASSESSMENT_REFUSAL_NO_CORRECTION] =
    N_("Nothing would change. Name the lines to be corrected."),
  [GEWU_ASSESSMENT_REFUSAL_NUMBER] =
    N_("Another correction has this number. Choose another one, or leave it empty."),
  [GEWU_ASSESSMENT_REFUSAL_SCHEME] =
    N_("Only another version of the same scheme can take the place of this one."),
  [GEWU_ASSESSMENT_REFUSAL_SCHEME_ENTRIES] =
    N_("Some of what was entered does not fit that version. Change or remove it first."),
  [GEWU_ASSESSMENT_REFUSAL_ADJUSTED] =
    N_("Late facts of this period count in a later assessment already. Take those adjustments back "
       "there first."),
  [GEWU_ASSESSMENT_REFUSAL_TARGET] =
    N_("Adjustments go into an open assessment of a later period that has the same board."),
};

const char *
gewu_words_assessment_state (GewuAssessmentState state)
{
  return g_dpgettext2 (NULL, "assessment state", gewu_assessment_state_get_label (state));
}

const char *
gewu_words_assessment_event (GewuAssessmentEventKind kind)
{
  return g_dpgettext2 (NULL, "assessment event", gewu_assessment_event_get_label (kind));
}

const char *
gewu_words_verdict (GewuVerdict verdict)
{
  return g_dpgettext2 (NULL, "verdict", gewu_verdict_get_label (verdict));
}

const char *
gewu_words_assessment_refusal (GewuAssessmentRefusal refusal)
{
  g_return_val_if_fail (refusal < GEWU_N_ASSESSMENT_REFUSALS, NULL);

  return _(refusals[refusal]);
}

char *
gewu_words_assessment_detail (const char *detail)
{
  g_auto(GStrv) parts = g_strsplit (detail, ": ", 2);
  GewuAssessmentState state;
  GewuAssessmentRefusal refusal;

  if (g_strv_length (parts) != 2 || !gewu_assessment_state_from_id (parts[0], &state) ||
      !gewu_assessment_refusal_from_id (parts[1], &refusal))
    return g_strdup (detail);

  /* Translators: the state of an assessment, why something cannot be done */
  return g_strdup_printf (_("State of the assessment: %s. %s"),
                          gewu_words_assessment_state (state),
                          gewu_words_assessment_refusal (refusal));
}

static const struct { const char *id; const char *words; } deeds[] = {
  { "open", N_("opened") },
  { "drop", N_("opening taken back") },
  { "entry", N_("entry changed") },
  { "entries", N_("entries taken over from a sheet") },
  { "objection", N_("objection raised or withdrawn") },
  { "verdict", N_("objection decided") },
  { "adjustments", N_("adjustments changed") },
};

const char *
gewu_words_assessment_deed (const char *id)
{
  GewuAssessmentEventKind kind;

  if (gewu_assessment_event_from_id (id, &kind))
    return gewu_words_assessment_event (kind);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].id, id))
      return _(deeds[i].words);

  return id;
}
