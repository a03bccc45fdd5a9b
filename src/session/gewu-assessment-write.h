/* One change to an assessment: a write whose action names it, and that is told when it is done.
 * Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session.h"
#include "gewu-store-assessment.h"

G_BEGIN_DECLS

typedef struct
{
  gpointer        data;         /* what is to be done; owned */
  GDestroyNotify  data_free;
  GewuWriteFlags  flags;
  gboolean        changed;      /* to be set by the function that writes */
  gint64          number;       /* the result, or … */
  gpointer        result;       /* … with result_free this; owned */
  GDestroyNotify  result_free;

  /*< private >*/
  GewuAction     *action;       /* belongs to the write under way */
  GPtrArray      *notes;        /* name, value, … of its parameters */
} GewuAssessmentWrite;

/* Runs func on the writer thread; it gets the write and gives it back. The result becomes that of
 * task: a pointer when the write has a result_free, else an integer. Takes task and data. */
void                gewu_assessment_write_start (GewuSession          *session,
                                                 GTask                *task,
                                                 GewuWriteFlags        flags,
                                                 GewuStoreFunc         func,
                                                 gpointer              data,
                                                 GDestroyNotify        data_free);
/* On the writer thread: a parameter of the action. */
void                gewu_assessment_write_note  (GewuAssessmentWrite  *self,
                                                 const char           *name,
                                                 const char           *value);
/* On the writer thread: the assessment that is changed, noted in the action together with what is
 * done to it: "open", "drop", "entry", "entries", "objection", "verdict", "adjustments", or the id
 * of an event. */
GewuAssessmentHead *gewu_assessment_write_load  (GewuAssessmentWrite  *self,
                                                 GewuConnection       *connection,
                                                 gint64                assessment,
                                                 const char           *what,
                                                 GError              **error);

G_END_DECLS
