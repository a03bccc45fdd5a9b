/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-request.h"

GewuReportRequest *
gewu_report_request_new (const char *report)
{
  GewuReportRequest *self = g_new0 (GewuReportRequest, 1);

  self->report = g_strdup (report);
  self->period.first = GEWU_DAY_UNKNOWN;
  self->period.last = GEWU_DAY_UNKNOWN;
  self->as_of = GEWU_DAY_UNKNOWN;

  return self;
}

GewuReportRequest *
gewu_report_request_copy (const GewuReportRequest *self)
{
  GewuReportRequest *copy = g_memdup2 (self, sizeof *self);

  copy->report = g_strdup (self->report);
  copy->scheme = self->scheme != NULL ? gewu_scheme_ref (self->scheme) : NULL;
  copy->board = g_strdup (self->board);
  copy->unit = g_strdup (self->unit);
  copy->grid = g_strdup (self->grid);
  copy->people = self->people != NULL ? g_array_copy (self->people) : NULL;
  copy->columns = g_strdupv (self->columns);
  copy->query = self->query != NULL ? gewu_query_copy (self->query) : NULL;
  copy->number = g_strdup (self->number);

  return copy;
}

void
gewu_report_request_free (GewuReportRequest *self)
{
  g_free (self->report);
  g_clear_pointer (&self->scheme, gewu_scheme_unref);
  g_free (self->board);
  g_free (self->unit);
  g_free (self->grid);
  g_clear_pointer (&self->people, g_array_unref);
  g_strfreev (self->columns);
  g_clear_pointer (&self->query, gewu_query_free);
  g_free (self->number);
  g_free (self);
}
