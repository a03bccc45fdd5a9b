/* Paragraphs and sections of a docx.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-docx-file.h"
#include "gewu-docx-style.h"

G_BEGIN_DECLS

/* What a paragraph has of its own, beside its style. */
typedef struct
{
  GewuDocxStyle  style;
  double         size;    /* points; 0: as the style says */
  double         right;   /* indent in characters; 0: as the style says */
  gboolean       keep;    /* on one page with the next */
  gboolean       alert;   /* in red */
  gboolean       total;
} GewuDocxLook;

typedef enum
{
  GEWU_DOCX_TEXT_PAGE,   /* of running text, as GB/T 9704 has it */
  GEWU_DOCX_UPRIGHT,
  GEWU_DOCX_LANDSCAPE,
} GewuDocxPaper;

/* Between the margins, in points. */
double gewu_docx_paper_get_width   (GewuDocxPaper       paper);

/* Line breaks and tabs of text stay. */
void   gewu_docx_text_put          (GewuDocxFile       *file,
                                    const GewuDocxLook *look,
                                    const char         *text);
/* The same with tabs at these places, in points from the margin. */
void   gewu_docx_text_put_tabbed   (GewuDocxFile       *file,
                                    const GewuDocxLook *look,
                                    const double       *tabs,
                                    guint               n_tabs,
                                    const char         *text);
/* A picture in a paragraph of its own; takes png. width, height: in points. */
void   gewu_docx_text_put_picture  (GewuDocxFile       *file,
                                    GByteArray         *png,
                                    double              width,
                                    double              height);
/* Ends the section: what was written since the last is on this paper. is_last: of the document. */
void   gewu_docx_text_end_section  (GewuDocxFile       *file,
                                    GewuDocxPaper       paper,
                                    gboolean            is_last);

G_END_DECLS
