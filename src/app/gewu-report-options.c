/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-options.h"

#include "gewu-column-chooser.h"
#include "gewu-people-chooser.h"
#include "gewu-period-chooser.h"
#include "gewu-record-entry.h"
#include "gewu-settings.h"
#include "gewu-unit-chooser.h"

#define N_PARTS 7

struct _GewuReportOptions
{
  GtkWidget          parent_instance;

  GtkWidget         *content;
  GewuPeriodChooser *period;
  GtkEditable       *as_of;
  GewuUnitChooser   *unit;
  GewuRecordEntry   *grid;
  GewuPeopleChooser *people;
  GtkEditable       *number;
  GewuColumnChooser *columns;
  GtkWidget         *period_label;
  GtkWidget         *as_of_label;
  GtkWidget         *unit_label;
  GtkWidget         *grid_label;
  GtkWidget         *people_label;
  GtkWidget         *number_label;
  GtkWidget         *columns_label;

  GewuSession       *session;     /* owned, nullable */
  const GewuReport  *report;      /* nullable */
  char              *grid_code;   /* of the grid that was chosen by name; nullable */
  gboolean           filling;
};

G_DEFINE_FINAL_TYPE (GewuReportOptions, gewu_report_options, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what was chosen last */

static char *
make_key (GewuReportOptions *self,
          const char        *option)
{
  return g_strdup_printf ("%s.%s", self->report->id, option);
}

static char *
recall (GewuReportOptions *self,
        const char        *option)
{
  g_autofree char *key = make_key (self, option);

  return self->session != NULL
    ? gewu_settings_dup_habit (gewu_session_get_path (self->session), key) : NULL;
}

static void
remember (GewuReportOptions *self,
          const char        *option,
          const char        *value)
{
  g_autofree char *key = make_key (self, option);

  gewu_settings_set_habit (gewu_session_get_path (self->session), key, value);
}

static void
remember_all (GewuReportOptions *self)
{
  g_auto (GStrv) columns = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *unit = NULL;
  gint64 id = gewu_unit_chooser_get_unit (self->unit);

  if (self->report->takes & GEWU_REPORT_TAKES_UNIT)
    {
      unit = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;
      remember (self, "unit", unit);
    }
  if (self->report->takes & GEWU_REPORT_TAKES_GRID)
    {
      remember (self, "grid", self->grid_code);
      remember (self, "grid-name",
                self->grid_code != NULL ? gewu_record_entry_get_text (self->grid) : NULL);
    }
  if (self->report->takes & GEWU_REPORT_TAKES_COLUMNS)
    {
      columns = gewu_column_chooser_dup_columns (self->columns);
      joined = columns != NULL ? g_strjoinv (",", columns) : NULL;
      remember (self, "columns", joined);
    }
}

static void
recall_all (GewuReportOptions *self)
{
  g_autofree char *unit = recall (self, "unit");
  g_autofree char *name = recall (self, "grid-name");
  g_autofree char *joined = recall (self, "columns");
  g_auto (GStrv) columns = joined != NULL ? g_strsplit (joined, ",", -1) : NULL;

  gewu_unit_chooser_set_unit (self->unit, unit != NULL ? g_ascii_strtoll (unit, NULL, 10) : 0);
  gewu_record_entry_set_text (self->grid, name != NULL ? name : "");
  g_free (self->grid_code);
  self->grid_code = recall (self, "grid");
  if (self->report->takes & GEWU_REPORT_TAKES_COLUMNS)
    gewu_column_chooser_set (self->columns, self->report->noun, (const char *const *) columns);
}

/* ---- choosing */

static gboolean
get_as_of (GewuReportOptions *self,
           GewuDay           *day)
{
  const char *text = gtk_editable_get_text (self->as_of);

  *day = gewu_day_parse (text);
  return *text == '\0' || *day != GEWU_DAY_UNKNOWN;
}

static void
changed_cb (GewuReportOptions *self)
{
  GewuDay day;

  if (self->filling || self->report == NULL || self->session == NULL)
    return;

  if (get_as_of (self, &day))
    gtk_widget_remove_css_class (GTK_WIDGET (self->as_of), "wrong");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->as_of), "wrong");
  remember_all (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
grid_chosen_cb (GewuReportOptions *self,
                GewuRecord        *record)
{
  g_free (self->grid_code);
  self->grid_code = g_strdup (gewu_record_get (record, "code"));
  changed_cb (self);
}

static void
grid_typed_cb (GewuReportOptions *self)
{
  if (!self->filling)
    g_clear_pointer (&self->grid_code, g_free);
  changed_cb (self);
}

static void
show_parts (GewuReportOptions *self)
{
  const struct
  {
    guint      takes;
    GtkWidget *label;
    gpointer   part;
  } parts[N_PARTS] = {
    { GEWU_REPORT_TAKES_PERIOD, self->period_label, self->period },
    { GEWU_REPORT_TAKES_AS_OF, self->as_of_label, self->as_of },
    { GEWU_REPORT_TAKES_UNIT, self->unit_label, self->unit },
    { GEWU_REPORT_TAKES_GRID, self->grid_label, self->grid },
    { GEWU_REPORT_TAKES_PEOPLE, self->people_label, self->people },
    { GEWU_REPORT_TAKES_NUMBER, self->number_label, self->number },
    { GEWU_REPORT_TAKES_COLUMNS, self->columns_label, self->columns },
  };

  for (guint i = 0; i < N_PARTS; i++)
    {
      gboolean is_taken = (self->report->takes & parts[i].takes) != 0;

      gtk_widget_set_visible (parts[i].label, is_taken);
      gtk_widget_set_visible (GTK_WIDGET (parts[i].part), is_taken);
    }
}

static void
gewu_report_options_dispose (GObject *object)
{
  GewuReportOptions *self = GEWU_REPORT_OPTIONS (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_REPORT_OPTIONS);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_report_options_parent_class)->dispose (object);
}

static void
gewu_report_options_finalize (GObject *object)
{
  g_free (GEWU_REPORT_OPTIONS (object)->grid_code);

  G_OBJECT_CLASS (gewu_report_options_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-report-options.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, content);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, period);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, as_of);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, unit);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, grid);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, people);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, number);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, columns);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, period_label);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, as_of_label);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, unit_label);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, grid_label);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, people_label);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, number_label);
  gtk_widget_class_bind_template_child (widget_class, GewuReportOptions, columns_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, grid_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, grid_typed_cb);
}

static void
gewu_report_options_class_init (GewuReportOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_report_options_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_report_options_finalize;
  g_type_ensure (GEWU_TYPE_COLUMN_CHOOSER);
  g_type_ensure (GEWU_TYPE_PEOPLE_CHOOSER);
  g_type_ensure (GEWU_TYPE_PERIOD_CHOOSER);
  g_type_ensure (GEWU_TYPE_RECORD_ENTRY);
  g_type_ensure (GEWU_TYPE_UNIT_CHOOSER);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
gewu_report_options_init (GewuReportOptions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_report_options_set_session (GewuReportOptions *self,
                                 GewuSession       *session)
{
  g_return_if_fail (GEWU_IS_REPORT_OPTIONS (self));

  self->filling = TRUE;
  g_set_object (&self->session, session);
  gewu_unit_chooser_set_session (self->unit, session);
  gewu_record_entry_set_session (self->grid, session);
  gewu_people_chooser_set_session (self->people, session);
  gtk_editable_set_text (self->as_of, "");
  gtk_widget_remove_css_class (GTK_WIDGET (self->as_of), "wrong");
  gtk_editable_set_text (self->number, "");
  if (session != NULL)
    gewu_period_chooser_begin (self->period, session);
  self->filling = FALSE;
}

void
gewu_report_options_set_report (GewuReportOptions *self,
                                const GewuReport  *report)
{
  g_return_if_fail (GEWU_IS_REPORT_OPTIONS (self));

  self->filling = TRUE;
  self->report = report;
  show_parts (self);
  recall_all (self);
  self->filling = FALSE;
}

void
gewu_report_options_set_period (GewuReportOptions *self,
                                GewuPeriod         period)
{
  g_return_if_fail (GEWU_IS_REPORT_OPTIONS (self));

  gewu_period_chooser_set (self->period, period);
}

static char *
dup_text (const char *text)
{
  return *text != '\0' ? g_strdup (text) : NULL;
}

GewuReportRequest *
gewu_report_options_dup_request (GewuReportOptions *self)
{
  g_autoptr (GewuReportRequest) request = NULL;
  guint takes;

  g_return_val_if_fail (GEWU_IS_REPORT_OPTIONS (self), NULL);

  if (self->report == NULL)
    return NULL;

  takes = self->report->takes;
  request = gewu_report_request_new (self->report->id);
  request->without_pay = !gewu_settings_get_show_pay ();
  if ((takes & GEWU_REPORT_TAKES_PERIOD) != 0 &&
      !gewu_period_chooser_get (self->period, &request->period))
    return NULL;
  if ((takes & GEWU_REPORT_TAKES_AS_OF) != 0 && !get_as_of (self, &request->as_of))
    return NULL;
  if (takes & GEWU_REPORT_TAKES_UNIT)
    request->unit = dup_text (gewu_unit_chooser_get_name (self->unit));
  if (takes & GEWU_REPORT_TAKES_GRID)
    request->grid = self->grid_code != NULL
      ? g_strdup (self->grid_code) : dup_text (gewu_record_entry_get_text (self->grid));
  if (takes & GEWU_REPORT_TAKES_PEOPLE)
    request->people = gewu_people_chooser_dup_people (self->people);
  if (takes & GEWU_REPORT_TAKES_COLUMNS)
    request->columns = gewu_column_chooser_dup_columns (self->columns);
  if (takes & GEWU_REPORT_TAKES_NUMBER)
    request->number = dup_text (gtk_editable_get_text (self->number));

  return g_steal_pointer (&request);
}
