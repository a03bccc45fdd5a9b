/* What an office puts around its papers: its name, the number of a document, who signs, footnotes,
 * fonts. A plain value, set for each zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GEWU_LETTERHEAD_N_SIGNERS 3

/* Fonts are family names joined by ",": the first that a computer has is taken, a file names the
 * first and lists the others. */
typedef struct
{
  char       *office;        /* 编制单位, 落款; NULL: the zone's name */
  char       *number;        /* "新高网格办〔{year}〕{number}号"; NULL: none */
  char       *signers[GEWU_LETTERHEAD_N_SIGNERS];  /* "填表人", "审核人", "分管领导"; NULL: nobody */
  char       *names[GEWU_LETTERHEAD_N_SIGNERS];    /* printed beside; NULL: signed by hand */
  char       *footnote;      /* under every table; NULL: none */
  GHashTable *footnotes;     /* char *: report id → under its tables instead; "": none */
  char       *title_fonts;   /* "方正小标宋简体,…" */
  char       *heading_fonts; /* 黑体 and what stands for it */
  char       *body_fonts;    /* 仿宋_GB2312 … */
} GewuLetterhead;

/* As GB/T 9704 and most offices have it: signers and fonts, nothing else. */
GewuLetterhead *gewu_letterhead_new          (void);
GewuLetterhead *gewu_letterhead_copy         (const GewuLetterhead *self);
void            gewu_letterhead_free         (GewuLetterhead       *self);
/* NULL: usable; else the name of the first member that is not ("number" without {number}, a control
 * character, a text beyond 200 characters, no font): "office", "number", "signers", "names",
 * "footnote", "footnotes", "title-fonts", "heading-fonts", "body-fonts". */
const char     *gewu_letterhead_check        (const GewuLetterhead *self);
/* "新高网格办〔2023〕12号" (transfer full); with number NULL a gap to write it in; NULL when the office
 * has no numbers. A number that is a whole 文号 already ("…〔…〕…号") is taken as it is. */
char           *gewu_letterhead_make_number  (const GewuLetterhead *self,
                                              int                   year,
                                              const char           *number);
/* The footnote of a report; NULL: none. */
const char     *gewu_letterhead_get_footnote (const GewuLetterhead *self,
                                              const char           *report);
/* "填表人：王敏", or "填表人：" with room to write (transfer full); NULL: nobody signs there. signer: from
 * 0, as in signers. */
char           *gewu_letterhead_make_signer  (const GewuLetterhead *self,
                                              guint                 signer);
/* The families of a list of fonts, without blanks around them (transfer full). */
char          **gewu_letterhead_split_fonts  (const char           *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuLetterhead, gewu_letterhead_free)

G_END_DECLS
