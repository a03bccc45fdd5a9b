/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-export.h"

#include "gewu-entries.h"
#include "gewu-error.h"

struct _GewuExportPool
{
  GPtrArray         *memory;
  GHashTable        *entries;   /* subject → GPtrArray of GewuEntryRow that count; made when asked
                                 * for */
  GewuEvidenceCache *evidence;
  GPtrArray         *scores;    /* GewuSessionAssessment */
};

GewuExportPool *
gewu_export_pool_new (void)
{
  GewuExportPool *self = g_new0 (GewuExportPool, 1);

  self->memory = g_ptr_array_new_with_free_func (g_free);
  self->evidence = gewu_evidence_cache_new ();
  self->scores = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_session_assessment_free);

  return self;
}

void
gewu_export_pool_free (GewuExportPool *self)
{
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_ptr_array_unref (self->memory);
  gewu_evidence_cache_free (self->evidence);
  g_ptr_array_unref (self->scores);
  g_free (self);
}

GewuSessionAssessment *
gewu_export_pool_keep_scores (GewuExportPool        *self,
                              GewuSessionAssessment *scores)
{
  g_ptr_array_add (self->scores, scores);

  return scores;
}

GewuEvidenceCache *
gewu_export_pool_get_evidence (GewuExportPool *self)
{
  return self->evidence;
}

gpointer
gewu_export_pool_keep (GewuExportPool *self,
                       gpointer        memory)
{
  g_ptr_array_add (self->memory, memory);

  return memory;
}

const char *
gewu_export_pool_copy (GewuExportPool *self,
                       const char     *text)
{
  return text != NULL ? gewu_export_pool_keep (self, g_strdup (text)) : NULL;
}

static GHashTable *
group_entries (GewuSessionAssessment *assessment)
{
  GHashTable *entries =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GArray) counted = NULL;

  if (assessment->entries == NULL)
    return entries;

  counted = gewu_entries_list_counted (assessment->scheme, assessment->entries);
  for (guint i = 0; i < assessment->entries->len; i++)
    {
      GewuEntryRow *row = g_ptr_array_index (assessment->entries, i);
      GPtrArray *own = g_hash_table_lookup (entries, GUINT_TO_POINTER (row->subject));

      if (!g_array_index (counted, gboolean, i))
        continue;
      if (own == NULL)
        {
          own = g_ptr_array_new ();
          g_hash_table_insert (entries, GUINT_TO_POINTER (row->subject), own);
        }
      g_ptr_array_add (own, row);
    }

  return entries;
}

GPtrArray *
gewu_export_get_entries (const GewuExport *self,
                         guint             subject)
{
  if (self->pool->entries == NULL)
    self->pool->entries = group_entries (self->assessment);

  return g_hash_table_lookup (self->pool->entries, GUINT_TO_POINTER (subject));
}

const GewuBoardResult *
gewu_export_find_board (const GewuExport  *self,
                        GewuNoun           noun,
                        GError           **error)
{
  GewuAssessmentResult *result = self->assessment->result;
  const char *id = self->request->board;

  if (id != NULL)
    {
      const GewuBoardResult *board = gewu_assessment_result_find_board (result, id);

      if (board == NULL)
        g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, id);
      return board;
    }

  for (guint i = 0; i < gewu_assessment_result_get_n_boards (result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, i);

      if (board->board->noun == noun)
        return board;
    }
  g_set_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME, "boards: none for subject \"%s\"",
               gewu_noun_to_id (noun));

  return NULL;
}

const char *
gewu_export_name_scheme (const GewuExport *self)
{
  GewuScheme *scheme = self->assessment->scheme;

  return gewu_export_pool_keep (self->pool, g_strdup_printf ("%s（第%d版）",
                                                             gewu_scheme_get_title (scheme),
                                                             gewu_scheme_get_version (scheme)));
}

const char *
gewu_export_explain_unranked (const GewuScore *score)
{
  switch (score->unranked)
    {
    case GEWU_UNRANKED_NO_CASES:
      return score->unranked_measure != NULL
             && g_str_has_prefix (score->unranked_measure->name, "issues.") ? "无交办问题"
                                                                            : "没有可计算的事项";

    case GEWU_UNRANKED_NO_VALUE:
      return "缺少数据";

    case GEWU_UNRANKED_CONDITION:
      return "不符合参评条件";

    case GEWU_UNRANKED_NOT:
    default:
      return NULL;
    }
}

static void
append_note (GString    *text,
             const char *label,
             const char *word)
{
  if (word == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, "；");
  g_string_append_printf (text, "%s%s", label, word);
}

const char *
gewu_export_note_score (const GewuExport *self,
                        const GewuScore  *score)
{
  GString *text = g_string_new (NULL);
  char *note;

  append_note (text, "", score->award_label);
  append_note (text, "一票否决：", score->veto);
  append_note (text, "", score->streak);
  append_note (text, "等次名额已满，原应为：", score->moved_from);
  note = gewu_export_pool_keep (self->pool, g_string_free (text, FALSE));

  return *note != '\0' ? note : NULL;
}

GewuStoreScope
gewu_export_make_scope (const GewuExport *self)
{
  GewuPeriod period = self->request->period;

  /* Of no period: all there is. */
  if (!gewu_day_is_valid (period.first))
    period = (GewuPeriod) { GEWU_PERIOD_RANGE, GEWU_DAY_FIRST, self->as_of };

  return (GewuStoreScope) {
    .period = period,
    .as_of = self->as_of,
    .unit = self->scope->unit,
    .grids = self->scope->grids,
    .people = self->scope->people,
  };
}
