/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-export.h"

#include "gewu-error.h"

struct _GewuExportPool
{
  GPtrArray *memory;
};

GewuExportPool *
gewu_export_pool_new (void)
{
  GewuExportPool *self = g_new0 (GewuExportPool, 1);

  self->memory = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
gewu_export_pool_free (GewuExportPool *self)
{
  g_ptr_array_unref (self->memory);
  g_free (self);
}

gpointer
gewu_export_pool_keep (GewuExportPool *self,
                       gpointer        memory)
{
  g_ptr_array_add (self->memory, memory);

  return memory;
}

const GewuBoardResult *
gewu_export_find_board (GewuSessionAssessment  *assessment,
                        GewuNoun                noun,
                        GError                **error)
{
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (assessment->result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (assessment->result, i);

      if (board->board->noun == noun)
        return board;
    }
  g_set_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME, "boards: none for subject \"%s\"",
               gewu_noun_to_id (noun));

  return NULL;
}

const char *
gewu_export_name_scheme (GewuScheme     *scheme,
                         GewuExportPool *pool)
{
  return gewu_export_pool_keep (pool, g_strdup_printf ("%s（第%d版）",
                                                       gewu_scheme_get_title (scheme),
                                                       gewu_scheme_get_version (scheme)));
}

const char *
gewu_export_explain_unranked (GewuUnranked unranked)
{
  switch (unranked)
    {
    case GEWU_UNRANKED_NO_CASES:
      return "无交办问题";

    case GEWU_UNRANKED_NO_VALUE:
      return "缺少数据";

    case GEWU_UNRANKED_CONDITION:
      return "不符合参评条件";

    case GEWU_UNRANKED_NOT:
    default:
      return NULL;
    }
}
