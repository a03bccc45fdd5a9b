/* One sheet of a form: boxes with labels, a calendar strip, a list, room for signatures. It is made
 * for one A4 page upright. Made, filled, then only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "gewu-chart-strip.h"
#include "gewu-report-table.h"

G_BEGIN_DECLS

/* The boxes of a row share the width in so many parts; the label of a box takes some of its own. */
#define GEWU_REPORT_FORM_COLUMNS 24
#define GEWU_REPORT_FORM_LABEL 4

/* Below the words of a box to sign in. */
#define GEWU_REPORT_FORM_DATE "\n\n\n　　　　　年　　月　　日"

typedef enum
{
  GEWU_REPORT_FORM_FIELDS,    /* boxes with labels */
  GEWU_REPORT_FORM_HEADINGS,  /* centred, on grey */
  GEWU_REPORT_FORM_LINE,      /* of the list: the oldest are left out where a page is full */
  GEWU_REPORT_FORM_STRIP,     /* one box: the strip beside its label */
  GEWU_REPORT_FORM_SIGNERS,   /* boxes with text at the top and room below */
} GewuReportFormKind;

typedef struct
{
  char           *label;   /* NULL: the value takes the whole box */
  char           *value;   /* NULL: empty; canonical where type says what it is */
  guint           span;    /* parts of the width, label and all */
  gboolean        alert;   /* in red */
  GewuReportType  type;    /* not a RATE */
  int             places;  /* decimals shown of a DECIMAL; 0: all */
  gboolean        is_sum;  /* of the boxes above it in the list */
} GewuReportFormBox;

typedef struct
{
  GewuReportFormKind  kind;
  guint               lines;   /* room for so many at least */
  GArray             *boxes;   /* GewuReportFormBox */
} GewuReportFormRow;

typedef struct
{
  char   *name;    /* of the sheet */
  char   *title;
  char   *info;    /* the line below it; NULL: none */
  GArray *rows;    /* GewuReportFormRow */
  GArray *days;    /* GewuChartStripDay, of the strip */
} GewuReportForm;

GewuReportForm *gewu_report_form_new       (const char              *name,
                                            const char              *title,
                                            const char              *info);
void            gewu_report_form_free      (GewuReportForm          *self);
/* Begins a row; lines: at least 1. */
void            gewu_report_form_add_row   (GewuReportForm          *self,
                                            GewuReportFormKind       kind,
                                            guint                    lines);
/* A box of the row begun last. The spans of a row add up to GEWU_REPORT_FORM_COLUMNS. */
void            gewu_report_form_add_box   (GewuReportForm          *self,
                                            const char              *label,
                                            const char              *value,
                                            guint                    span);
/* The box added last is in red; a word in it must say why. */
void            gewu_report_form_mark_box  (GewuReportForm          *self);
/* The value of the box added last is a code, a number or a day. */
void            gewu_report_form_type_box  (GewuReportForm          *self,
                                            GewuReportType           type,
                                            int                      places);
/* The box added last holds what the boxes of the list, as many parts from the left as it is, add up
 * to: a sheet has a live formula for it. */
void            gewu_report_form_sum_box   (GewuReportForm          *self);
/* A row with the strip; once. days are copied. */
void            gewu_report_form_add_strip (GewuReportForm          *self,
                                            const char              *label,
                                            const GewuChartStripDay *days,
                                            gsize                    n_days);

/* The value of a box as it is printed (transfer full); NULL when empty. */
char           *gewu_report_form_print_box (const GewuReportFormBox *box);
/* What stands in the list for n of its lines that were left out (transfer full). */
char           *gewu_report_form_say_cut   (guint                    n_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuReportForm, gewu_report_form_free)

G_END_DECLS
