/* What the parts of gewu-cli assessment share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-cli.h"
#include "gewu-session-assessment.h"

G_BEGIN_DECLS

/* The options as they are typed, and the zone they are for. */
typedef struct
{
  GewuSession *session;
  char        *operator;
  gboolean     json;

  /* Of opening, and of events. */
  char        *period;
  char        *scheme;
  char        *as_of;
  char        *note;
  char        *on;
  char        *until;
  char        *number;
  char        *text;
  char       **lines;
  gboolean     anyway;

  /* Of results. */
  gboolean     live;
  gint64       snapshot;

  /* Of entries. */
  char        *entry;
  char        *subject;
  char        *value;
  char        *denominator;
  char        *rater;
  char        *rater_name;
  char        *finder;
  char        *matter;
  char        *document;
  char        *reason;
  char        *replace;
  char        *measures;
  gint64       id;
  gint64       drop;
  gboolean     dry_run;

  /* Of objections. */
  char        *board;
  char        *item;
  char        *record;
  char        *by;
  char        *numerator;
  char        *points;

  /* Of papers. */
  char        *output;
  char        *unit;
  gboolean     no_pay;
} GewuCliAssessment;

/* A verb of the command: argv[0] is the verb itself. The exit status. */
typedef int (*GewuCliAssessmentFunc) (GewuCliAssessment  *self,
                                      int                 argc,
                                      char              **argv);

int      gewu_cli_assessment_event       (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_score       (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_verify      (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_entries     (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_objections  (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_object      (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_decide      (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_late        (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_adjust      (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_adjustments (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_slips       (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_paper       (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_sheet_out   (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_sheet_in    (GewuCliAssessment *self, int argc, char **argv);
int      gewu_cli_assessment_archive     (GewuCliAssessment *self, int argc, char **argv);

/* ---- what is typed; each says on stderr what is wrong and returns FALSE */

/* An assessment by its id, or by its period when no other is of that period. */
gboolean gewu_cli_assessment_find        (GewuCliAssessment *self,
                                          const char        *text,
                                          gint64            *id);
/* (transfer full); NULL after having said why not. */
GewuAssessmentDetail *
         gewu_cli_assessment_load        (GewuCliAssessment *self,
                                          gint64             id);
/* A person, unit or grid by id, staff number, code or name. */
gboolean gewu_cli_assessment_find_subject (GewuCliAssessment *self,
                                           GewuNoun           noun,
                                           const char        *text,
                                           gint64            *id);
/* text NULL: *day stays. option: its name. */
gboolean gewu_cli_assessment_read_day    (const char        *option,
                                          const char        *text,
                                          GewuDay           *day);
/* text NULL: *has_value stays FALSE. */
gboolean gewu_cli_assessment_read_number (const char        *option,
                                          const char        *text,
                                          gboolean          *has_value,
                                          GewuDecimal       *value);
/* The document of a preset or a file (transfer full); NULL after having said why not. */
char    *gewu_cli_assessment_read_scheme (const char        *file_or_preset);
/* An option that the verb needs is not there. The exit status. */
int      gewu_cli_assessment_missing     (const char        *option);

/* ---- printing */

void     gewu_cli_assessment_add_day     (JsonBuilder       *builder,
                                          const char        *name,
                                          GewuDay            day);
void     gewu_cli_assessment_add_number  (JsonBuilder       *builder,
                                          const char        *name,
                                          gboolean           has_value,
                                          GewuDecimal        value);
/* An assessment with its events. The exit status. */
int      gewu_cli_assessment_print       (GewuCliAssessment *self,
                                          gint64             id);

G_END_DECLS
