/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-cli-evidence.h"

void
gewu_cli_add_evidence_row (JsonBuilder           *builder,
                           const GewuEvidenceRow *row)
{
  json_builder_begin_object (builder);
  gewu_cli_add_text (builder, "noun", gewu_noun_to_id (row->noun));
  gewu_cli_add_int (builder, "id", row->id);
  gewu_cli_add_text (builder, "label", row->label);
  gewu_cli_add_text (builder, "detail", row->detail);
  if (row->dates != NULL)
    gewu_cli_add_text (builder, "dates", row->dates);
  json_builder_end_object (builder);
}
