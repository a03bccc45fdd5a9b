/* The chapters of a bulletin, and the words they share. Internal to src/report.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-bulletin.h"

G_BEGIN_DECLS

/* A bulletin being written. Lent. */
typedef struct
{
  GewuReportProse       *prose;
  const GewuReportInput *input;
  const GewuBulletin    *facts;
  const char            *whom;    /* "新乡高新区" */
  const char            *now;     /* "本季度" */
  const char            *before;  /* "上季度" */
  const char            *until;   /* "2023年6月30日" */
} GewuBulletinText;

/* ---- words */

/* "2023年6月30日" (transfer full). */
char       *gewu_bulletin_print_day     (GewuDay   day);
/* "67.14%（188/280）"; whole is not 0 (transfer full). */
char       *gewu_bulletin_print_rate    (gint64    part,
                                         gint64    whole);
/* "67.14%" (transfer full). */
char       *gewu_bulletin_print_share   (gint64    part,
                                         gint64    whole);
/* Of 100, to two decimals. */
GewuDecimal gewu_bulletin_get_share     (gint64    part,
                                         gint64    whole);
/* Adds a part of a list, with mark before all but the first. */
void        gewu_bulletin_append_part   (GString    *list,
                                         const char *mark,
                                         const char *format,
                                         ...) G_GNUC_PRINTF (3, 4);

/* ---- chapters */

void             gewu_bulletin_write_overall  (const GewuBulletinText *text);
void             gewu_bulletin_write_visits   (const GewuBulletinText *text);
void             gewu_bulletin_write_issues   (const GewuBulletinText *text);
void             gewu_bulletin_write_problems (const GewuBulletinText *text);
void             gewu_bulletin_write_next     (const GewuBulletinText *text);
GewuReportTable *gewu_bulletin_make_annex     (const GewuReportInput  *input,
                                               const char             *title);

G_END_DECLS
