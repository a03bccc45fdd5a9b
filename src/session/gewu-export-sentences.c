/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-export-sentences.h"

#include "gewu-export.h"

gboolean
gewu_export_find_sentences (GewuConnection           *connection,
                            const GewuReportRequest  *request,
                            const GewuExportScope    *scope,
                            const GewuReport         *report,
                            GewuSentencePlace        *place,
                            GError                  **error)
{
  *place = (GewuSentencePlace) {
    .report = report->id,
    .unit = scope->unit,
    .grid = scope->grids != NULL && scope->grids->len > 0
            ? g_array_index (scope->grids, gint64, 0) : 0,
  };
  if ((report->takes & GEWU_REPORT_TAKES_MEETING) != 0)
    return gewu_export_find_meeting (connection, request, &place->meeting, error);

  place->first = request->period.first;
  place->last = request->period.last;

  return TRUE;
}

gboolean
gewu_export_apply_sentences (GewuConnection           *connection,
                             const GewuSentencePlace  *place,
                             GewuReportProse          *prose,
                             GError                  **error)
{
  g_autoptr(GPtrArray) sentences = gewu_store_list_sentences (connection, place, error);

  for (guint i = 0; sentences != NULL && i < sentences->len; i++)
    {
      const GewuStoredSentence *sentence = g_ptr_array_index (sentences, i);

      if (!gewu_report_prose_edit (prose, sentence->key, sentence->text, sentence->generated))
        g_ptr_array_add (prose->unplaced, g_strdup (sentence->key));
    }

  return sentences != NULL;
}
