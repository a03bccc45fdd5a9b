/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-days-editor.h"

#include <glib/gi18n.h>

#include "gewu-period.h"

struct _GewuDaysEditor
{
  GtkWidget      parent_instance;

  GtkWidget     *content;
  GtkDropDown   *field;
  GtkStringList *fields;
  GtkDropDown   *period;
  GtkWidget     *range;
  GtkEditable   *first;
  GtkEditable   *last;

  GPtrArray     *criteria;   /* const GewuCriterion, of the fields */
  gboolean       setting;
};

G_DEFINE_FINAL_TYPE (GewuDaysEditor, gewu_days_editor, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef enum
{
  CHOICE_ANY,
  CHOICE_PERIOD,
  CHOICE_RANGE,
} Choice;

static const struct
{
  const char     *label;
  Choice          choice;
  GewuPeriodKind  kind;
  gboolean        previous;
} periods[] = {
  { N_("Any day"), CHOICE_ANY, 0, FALSE },
  { N_("This month"), CHOICE_PERIOD, GEWU_PERIOD_MONTH, FALSE },
  { N_("Last month"), CHOICE_PERIOD, GEWU_PERIOD_MONTH, TRUE },
  { N_("This quarter"), CHOICE_PERIOD, GEWU_PERIOD_QUARTER, FALSE },
  { N_("Last quarter"), CHOICE_PERIOD, GEWU_PERIOD_QUARTER, TRUE },
  { N_("This year"), CHOICE_PERIOD, GEWU_PERIOD_YEAR, FALSE },
  { N_("From – to"), CHOICE_RANGE, 0, FALSE },
};

static GewuPeriod
get_period (guint choice)
{
  GewuPeriod period = gewu_period_of_day (periods[choice].kind, gewu_day_of_instant (gewu_now ()));

  return periods[choice].previous ? gewu_period_previous (period) : period;
}

/* What is no day yet is shown as such and does not count. */
static GewuDay
read_day (GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);
  GewuDay day = gewu_day_parse (text);

  if (*text != '\0' && !gewu_day_is_valid (day))
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  return day;
}

static void
changed_cb (GewuDaysEditor *self)
{
  guint choice = gtk_drop_down_get_selected (self->period);

  if (choice >= G_N_ELEMENTS (periods))
    return;

  gtk_widget_set_visible (self->range, periods[choice].choice == CHOICE_RANGE);
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
append_periods (GewuDaysEditor *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    gtk_string_list_append (labels, _(periods[i].label));
  gtk_drop_down_set_model (self->period, G_LIST_MODEL (labels));
  g_object_unref (labels);
}

static void
gewu_days_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_DAYS_EDITOR);

  G_OBJECT_CLASS (gewu_days_editor_parent_class)->dispose (object);
}

static void
gewu_days_editor_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_DAYS_EDITOR (object)->criteria, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_days_editor_parent_class)->finalize (object);
}

static void
gewu_days_editor_class_init (GewuDaysEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_days_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_days_editor_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-days-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuDaysEditor, content);
  gtk_widget_class_bind_template_child (widget_class, GewuDaysEditor, field);
  gtk_widget_class_bind_template_child (widget_class, GewuDaysEditor, fields);
  gtk_widget_class_bind_template_child (widget_class, GewuDaysEditor, period);
  gtk_widget_class_bind_template_child (widget_class, GewuDaysEditor, range);
  gtk_widget_class_bind_template_child (widget_class, GewuDaysEditor, first);
  gtk_widget_class_bind_template_child (widget_class, GewuDaysEditor, last);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
gewu_days_editor_init (GewuDaysEditor *self)
{
  self->criteria = g_ptr_array_new ();
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  append_periods (self);
  self->setting = FALSE;
}

void
gewu_days_editor_add_criterion (GewuDaysEditor      *self,
                                const GewuCriterion *criterion)
{
  g_return_if_fail (GEWU_IS_DAYS_EDITOR (self));

  self->setting = TRUE;
  g_ptr_array_add (self->criteria, (gpointer) criterion);
  gtk_string_list_append (self->fields, gewu_criterion_get_label (criterion));
  self->setting = FALSE;
}

GewuFilter *
gewu_days_editor_dup_filter (GewuDaysEditor *self)
{
  guint choice, field;
  GewuPeriod period = { GEWU_PERIOD_RANGE, GEWU_DAY_UNKNOWN, GEWU_DAY_UNKNOWN };

  g_return_val_if_fail (GEWU_IS_DAYS_EDITOR (self), NULL);

  choice = gtk_drop_down_get_selected (self->period);
  field = gtk_drop_down_get_selected (self->field);
  if (choice >= G_N_ELEMENTS (periods) || field >= self->criteria->len)
    return NULL;

  if (periods[choice].choice == CHOICE_PERIOD)
    period = get_period (choice);
  else if (periods[choice].choice == CHOICE_RANGE)
    {
      period.first = read_day (self->first);
      period.last = read_day (self->last);
    }
  if (period.first == GEWU_DAY_UNKNOWN && period.last == GEWU_DAY_UNKNOWN)
    return NULL;

  return gewu_filter_new_days (g_ptr_array_index (self->criteria, field), period.first,
                                  period.last);
}

static guint
find_choice (const GewuFilter *filter)
{
  if (filter == NULL)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (periods[i].choice == CHOICE_PERIOD)
      {
        GewuPeriod period = get_period (i);

        if (period.first == filter->first && period.last == filter->last)
          return i;
      }

  return G_N_ELEMENTS (periods) - 1;
}

void
gewu_days_editor_set_filter (GewuDaysEditor      *self,
                                const GewuFilter *filter)
{
  guint field;

  g_return_if_fail (GEWU_IS_DAYS_EDITOR (self));

  self->setting = TRUE;
  if (filter != NULL && g_ptr_array_find (self->criteria, filter->criterion, &field))
    gtk_drop_down_set_selected (self->field, field);
  gtk_drop_down_set_selected (self->period, find_choice (filter));
  if (filter != NULL)
    {
      g_autofree char *first = gewu_day_to_string (filter->first);
      g_autofree char *last = gewu_day_to_string (filter->last);

      gtk_editable_set_text (self->first, first != NULL ? first : "");
      gtk_editable_set_text (self->last, last != NULL ? last : "");
    }
  self->setting = FALSE;
}
