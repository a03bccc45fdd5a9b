/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-window-preview.h"

#include "gewu-overview-page.h"
#include "gewu-preview-window.h"
#include "gewu-rankings-page.h"
#include "gewu-reports-page.h"
#include "gewu-window-private.h"

void
gewu_window_preview_report (GewuWindow              *self,
                            const GewuReportRequest *request)
{
  GewuPreviewWindow *preview =
    gewu_preview_window_new_for_report (GTK_WINDOW (self), self->session, request);
  GClosure *hide = g_cclosure_new_swap (G_CALLBACK (gewu_toast_hide), self->toast, NULL);

  /* The preview says itself what it has done. */
  g_object_watch_closure (G_OBJECT (preview), hide);
  g_signal_connect_closure (self->session, "done", hide, FALSE);
  gtk_window_present (GTK_WINDOW (preview));
}

void
gewu_window_preview_document (GewuWindow   *self,
                              GewuDocument *document)
{
  gtk_window_present (GTK_WINDOW (gewu_preview_window_new_for_document (GTK_WINDOW (self),
                                                                        self->session, document)));
}

/* parameter: id of the report; period, "" for none. */
static void
preview_report (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter)
{
  g_autoptr (GewuReportRequest) request = NULL;
  g_autoptr (GError) error = NULL;
  const char *report, *period;

  g_variant_get (parameter, "(&s&s)", &report, &period);
  request = gewu_report_request_new (report);
  if (*period != '\0' && !gewu_period_parse (period, &request->period, &error))
    _gewu_window_show_error (GEWU_WINDOW (widget), error);
  else
    gewu_window_preview_report (GEWU_WINDOW (widget), request);
}

/* The period of the reports is then the one on show. */
static void
show_reports (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  GewuWindow *self = GEWU_WINDOW (widget);
  GtkWidget *shown = gtk_stack_get_visible_child (self->pages);
  GewuReportsPage *reports = GEWU_REPORTS_PAGE (gewu_window_get_page (self, "reports"));
  GewuPeriod period;

  if ((GEWU_IS_RANKINGS_PAGE (shown) &&
       gewu_rankings_page_get_period (GEWU_RANKINGS_PAGE (shown), &period)) ||
      (GEWU_IS_OVERVIEW_PAGE (shown) &&
       gewu_overview_page_get_period (GEWU_OVERVIEW_PAGE (shown), &period)))
    gewu_reports_page_set_period (reports, period);
  _gewu_window_push_place (self);
  gewu_window_show_page (self, "reports");
}

/* All need a zone. */
static const struct
{
  const char                  *name;
  const char                  *parameter;
  GtkWidgetActionActivateFunc  activate;
} actions[] = {
  { "win.preview-report", "(ss)", preview_report },
  { "win.export", NULL, show_reports },
};

void
_gewu_window_install_preview_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

void
_gewu_window_update_preview_actions (GewuWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, self->session != NULL);
}
