/* The styles of a docx by name, so that an office can restyle what it was handed, and its fonts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-docx-file.h"

G_BEGIN_DECLS

/* The first are those of GewuProseKind, in its order. */
typedef enum
{
  GEWU_DOCX_NUMBER,
  GEWU_DOCX_TITLE,
  GEWU_DOCX_INFO,
  GEWU_DOCX_ADDRESSEE,
  GEWU_DOCX_HEADING,
  GEWU_DOCX_SUBHEADING,
  GEWU_DOCX_BODY,
  GEWU_DOCX_BELOW_TABLE,    /* Word joins two tables that nothing stands between */
  GEWU_DOCX_ANNEX,
  GEWU_DOCX_SIGNER,
  GEWU_DOCX_DAY,
  GEWU_DOCX_NOTE,
  GEWU_DOCX_NORMAL,
  GEWU_DOCX_ANNEX_MARK,     /* "附件1" above a table */
  GEWU_DOCX_TABLE_TITLE,
  GEWU_DOCX_TABLE_INFO,
  GEWU_DOCX_TABLE_HEADING,
  GEWU_DOCX_TABLE_TEXT,
  GEWU_DOCX_TABLE_CENTER,
  GEWU_DOCX_TABLE_NUMBER,
  GEWU_DOCX_TABLE_NOTE,
  GEWU_DOCX_TABLE_SIGNERS,
  GEWU_DOCX_TABLE_SEAL,
  GEWU_DOCX_FOOTER,
  GEWU_DOCX_N_STYLES
} GewuDocxStyle;

#define GEWU_DOCX_TABLE_SIZE 11.0   /* points */

/* The ids of the styles of characters. */
#define GEWU_DOCX_ALERT "Alert"
#define GEWU_DOCX_TOTAL "Total"

const char *gewu_docx_style_get_id      (GewuDocxStyle  style);
/* The parts word/styles.xml and word/fontTable.xml. */
void        gewu_docx_style_write       (GewuDocxFile  *file);
void        gewu_docx_style_write_fonts (GewuDocxFile  *file);

G_END_DECLS
