/* The running text of a document, a bulletin or the papers of a meeting: paragraphs of sentences.
 *
 * Every sentence that figures wrote has a key, so that an office may write it anew and still be
 * told when the figures behind it move. Made, filled, then only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-table.h"

G_BEGIN_DECLS

/* In the order and the dress of GB/T 9704. */
typedef enum
{
  GEWU_PROSE_NUMBER,      /* 文号, centred under the head */
  GEWU_PROSE_TITLE,       /* 小标宋 22 pt, centred */
  GEWU_PROSE_INFO,        /* the as-of line below the title, centred, small */
  GEWU_PROSE_ADDRESSEE,   /* 主送: at the margin */
  GEWU_PROSE_HEADING,     /* "一、总体情况": 黑体 */
  GEWU_PROSE_SUBHEADING,  /* "（一）走访": 楷体 */
  GEWU_PROSE_BODY,        /* 仿宋 16 pt, two characters indented */
  GEWU_PROSE_TABLE,       /* a small table between the lines */
  GEWU_PROSE_ANNEX,       /* "附件：1. …" */
  GEWU_PROSE_SIGNER,      /* 落款, to the right */
  GEWU_PROSE_DAY,         /* its day, to the right */
  GEWU_PROSE_NOTE,        /* the footnote of the office, small, comes last */
} GewuProseKind;

typedef struct
{
  char     *key;          /* stable: "issues.rate"; NULL: it cannot be edited */
  char     *generated;    /* what the figures say */
  char     *text;         /* what stands: the same, or as it was edited; "": left out */
  gboolean  is_edited;
  gboolean  is_stale;     /* edited, and the figures said something else then */
} GewuProseSentence;

typedef struct
{
  GewuProseKind    kind;
  GArray          *sentences;  /* GewuProseSentence */
  GewuReportTable *table;      /* of TABLE; else NULL */
} GewuProseParagraph;

typedef struct
{
  char      *name;        /* of the sheet, where a workbook holds it */
  GArray    *paragraphs;  /* GewuProseParagraph */
  GPtrArray *unplaced;    /* char *, keys of edits of sentences that the figures do not write now */
} GewuReportProse;

GewuReportProse          *gewu_report_prose_new       (const char             *name);
void                      gewu_report_prose_free      (GewuReportProse        *self);
/* Begins a paragraph; kind is not TABLE. */
void                      gewu_report_prose_begin     (GewuReportProse        *self,
                                                       GewuProseKind           kind);
/* Adds a sentence to the paragraph begun last. key: NULL: it cannot be edited. */
void                      gewu_report_prose_say       (GewuReportProse        *self,
                                                       const char             *key,
                                                       const char             *format,
                                                       ...) G_GNUC_PRINTF (3, 4);
/* Takes table, which has neither signature nor stream. */
void                      gewu_report_prose_add_table (GewuReportProse        *self,
                                                       GewuReportTable        *table);
/* Puts text in place of the sentence of key; generated: what the figures said when it was written.
 * FALSE when there is no such sentence now. */
gboolean                  gewu_report_prose_edit      (GewuReportProse        *self,
                                                       const char             *key,
                                                       const char             *text,
                                                       const char             *generated);
/* The text of a paragraph as it stands (transfer full); "" of a table, or when every sentence is
 * left out: such a paragraph is not printed. */
char                     *gewu_report_prose_get_text  (const GewuProseParagraph *paragraph);
/* How far the signer or the day stays from the right, in characters: the day 4, the signer above
 * its middle (GB/T 9704, 7.3.5.1), and neither less than 2. 0 of other kinds. */
double                    gewu_report_prose_get_right (const GewuReportProse  *self,
                                                       GewuProseKind           kind);
/* The text says that the tables are its annexes. */
gboolean                  gewu_report_prose_has_annex (const GewuReportProse  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuReportProse, gewu_report_prose_free)

G_END_DECLS
