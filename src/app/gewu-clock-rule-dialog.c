/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-clock-rule-dialog.h"

#include <glib/gi18n.h>

#include "gewu-clock-example.h"
#include "gewu-words.h"

struct _GewuClockRuleDialog
{
  GtkWindow      parent_instance;

  GtkDropDown   *stage;
  GtkStringList *stages;
  GtkDropDown   *category;
  GtkStringList *categories;
  GtkDropDown   *severity;
  GtkStringList *severities;
  GtkEditable   *amount;
  GtkDropDown   *basis;
  GtkStringList *bases;
  GtkWidget     *roll;
  GtkWidget     *from_sign;
  GtkEditable   *since;
  GtkLabel      *amount_problem;
  GtkLabel      *since_problem;
  GtkLabel      *example;
  GtkLabel      *error;
  GtkWidget     *save_button;

  GewuSession   *session;    /* owned */
  GCancellable  *request;    /* owned; cancelled when the dialog goes */
  GewuCalendar  *calendar;   /* owned */
  char          *category_name;  /* nullable: any; until the dictionary has come */
  char          *severity_name;
  gint64         id;
};

G_DEFINE_FINAL_TYPE (GewuClockRuleDialog, gewu_clock_rule_dialog, GTK_TYPE_WINDOW)

/* NULL: nothing is to be said. */
static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* ---- what stands in the form */

/* NULL: the first choice, any. */
static char *
dup_word (GtkDropDown   *drop_down,
          GtkStringList *words)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return g_strdup (gtk_string_list_get_string (words, selected));
}

static int
get_amount (GewuClockRuleDialog *self)
{
  gint64 amount;

  if (!g_ascii_string_to_signed (gtk_editable_get_text (self->amount), 10, 1, 3650, &amount, NULL))
    return 0;

  return (int) amount;
}

/* FALSE: what is typed is no day. Nothing typed: unknown, always in force. */
static gboolean
get_since (GewuClockRuleDialog *self,
           GewuDay             *since)
{
  const char *text = gtk_editable_get_text (self->since);

  *since = gewu_day_parse (text);
  return *text == '\0' || *since != GEWU_DAY_UNKNOWN;
}

static GewuClockRule
get_rule (GewuClockRuleDialog *self)
{
  GewuClockRule rule = {
    .id = self->id,
    .stage = gtk_drop_down_get_selected (self->stage),
    .clock.basis = gtk_drop_down_get_selected (self->basis),
    .clock.amount = get_amount (self),
  };

  rule.clock.roll = rule.clock.basis != GEWU_CLOCK_WORKING_DAYS &&
                    gtk_check_button_get_active (GTK_CHECK_BUTTON (self->roll));
  rule.from_sign = gtk_widget_get_sensitive (self->from_sign) &&
                   gtk_check_button_get_active (GTK_CHECK_BUTTON (self->from_sign));
  get_since (self, &rule.since);
  return rule;
}

/* ---- following what is typed */

static void
changed_cb (GewuClockRuleDialog *self)
{
  GewuStage stage = gtk_drop_down_get_selected (self->stage);
  GewuClockBasis basis = gtk_drop_down_get_selected (self->basis);
  GewuClockRule rule;
  g_autofree char *text = NULL;

  /* The template sets its parts one after the other. */
  if (self->calendar == NULL)
    return;

  show_text (self->amount_problem, NULL);
  show_text (self->since_problem, NULL);
  gtk_widget_set_sensitive (self->roll, basis != GEWU_CLOCK_WORKING_DAYS);
  gtk_widget_set_sensitive (self->from_sign,
                            stage == GEWU_STAGE_HANDLE || stage == GEWU_STAGE_ASSIST);
  rule = get_rule (self);
  if (rule.clock.amount > 0)
    text = gewu_clock_example (&rule, self->calendar, gewu_when_now ());
  show_text (self->example, text);
}

static void
append_words (GtkDropDown    *drop_down,
              GtkStringList  *list,
              char          **words,
              const char     *chosen)
{
  guint selected = 0;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      gtk_string_list_append (list, words[i]);
      if (g_strcmp0 (words[i], chosen) == 0)
        selected = i + 1;
    }
  gtk_drop_down_set_selected (drop_down, selected);
}

static void
categories_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GewuClockRuleDialog) self = data;
  g_auto (GStrv) words = gewu_session_get_terms_finish (GEWU_SESSION (source), result, NULL);

  if (words != NULL && self->category != NULL)
    append_words (self->category, self->categories, words, self->category_name);
}

static void
severities_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GewuClockRuleDialog) self = data;
  g_auto (GStrv) words = gewu_session_get_terms_finish (GEWU_SESSION (source), result, NULL);

  if (words != NULL && self->severity != NULL)
    append_words (self->severity, self->severities, words, self->severity_name);
}

/* ---- saving */

static void
refuse_amount (GewuClockRuleDialog *self)
{
  show_text (self->amount_problem, _("A whole number from 1 to 3650"));
  gtk_widget_grab_focus (GTK_WIDGET (self->amount));
}

static void
refuse_since (GewuClockRuleDialog *self,
              const char          *text)
{
  show_text (self->since_problem, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->since));
}

static void
show_error (GewuClockRuleDialog *self,
            const GError        *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_EXISTS))
    {
      refuse_since (self, _("Another rule for the same begins on this day: change that one, or "
                            "give another day."));
      return;
    }
  text = gewu_words_error (error);
  gtk_label_set_text (self->error, text);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuClockRuleDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = gewu_session_put_clock_rule_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->calendar == NULL)
    return;

  gtk_widget_set_sensitive (self->save_button, TRUE);
  if (saved)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    show_error (self, error);
}

static gboolean
check (GewuClockRuleDialog *self)
{
  GewuDay since;
  gboolean good = TRUE;

  if (!get_since (self, &since))
    {
      refuse_since (self, _("A day as year-month-day, or nothing: always"));
      good = FALSE;
    }
  if (get_amount (self) == 0)
    {
      refuse_amount (self);
      good = FALSE;
    }
  return good;
}

static void
save_cb (GewuClockRuleDialog *self)
{
  g_autoptr (GewuClockRuleLine) line = NULL;

  gtk_label_set_text (self->error, "");
  if (!check (self))
    return;

  line = g_new0 (GewuClockRuleLine, 1);
  line->rule = get_rule (self);
  line->category = dup_word (self->category, self->categories);
  line->severity = dup_word (self->severity, self->severities);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  gewu_session_put_clock_rule_async (self->session, line, self->request, saved_cb,
                                     g_object_ref (self));
}

static void
gewu_clock_rule_dialog_dispose (GObject *object)
{
  GewuClockRuleDialog *self = GEWU_CLOCK_RULE_DIALOG (object);

  g_cancellable_cancel (self->request);
  /* First: the template's end must not be followed. */
  g_clear_object (&self->calendar);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_CLOCK_RULE_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_clock_rule_dialog_parent_class)->dispose (object);
}

static void
gewu_clock_rule_dialog_finalize (GObject *object)
{
  GewuClockRuleDialog *self = GEWU_CLOCK_RULE_DIALOG (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->category_name, g_free);
  g_clear_pointer (&self->severity_name, g_free);

  G_OBJECT_CLASS (gewu_clock_rule_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-clock-rule-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, stage);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, stages);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, category);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, categories);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, severity);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, severities);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, amount);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, basis);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, bases);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, roll);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, from_sign);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, since);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, amount_problem);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, since_problem);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, example);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuClockRuleDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
gewu_clock_rule_dialog_class_init (GewuClockRuleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_clock_rule_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_clock_rule_dialog_finalize;

  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_clock_rule_dialog_init (GewuClockRuleDialog *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (GewuStage stage = 0; stage < GEWU_N_STAGES; stage++)
    gtk_string_list_append (self->stages, gewu_words_stage (stage));
  for (GewuClockBasis basis = 0; basis < GEWU_N_CLOCK_BASES; basis++)
    gtk_string_list_append (self->bases, gewu_words_clock_basis (basis));
  gtk_string_list_append (self->categories, _("Any"));
  gtk_string_list_append (self->severities, _("Any"));
}

static void
set_line (GewuClockRuleDialog     *self,
          const GewuClockRuleLine *line)
{
  const GewuClockRule *rule = &line->rule;
  g_autofree char *amount = g_strdup_printf ("%d", rule->clock.amount);
  g_autofree char *since = gewu_day_to_string (rule->since);

  self->id = rule->id;
  self->category_name = g_strdup (line->category);
  self->severity_name = g_strdup (line->severity);
  gtk_drop_down_set_selected (self->stage, rule->stage);
  gtk_drop_down_set_selected (self->basis, rule->clock.basis);
  gtk_editable_set_text (self->amount, amount);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->roll), rule->clock.roll);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->from_sign), rule->from_sign);
  gtk_editable_set_text (self->since, since != NULL ? since : "");
}

GewuClockRuleDialog *
gewu_clock_rule_dialog_new (GtkWindow               *parent,
                            GewuSession             *session,
                            const GewuClockRuleLine *line)
{
  const char *title = line->rule.id == 0 ? _("Add Rule") : _("Change Rule");
  GewuClockRuleDialog *self = g_object_new (GEWU_TYPE_CLOCK_RULE_DIALOG, "transient-for", parent,
                                            "title", title, NULL);

  self->session = g_object_ref (session);
  set_line (self, line);
  self->calendar = gewu_calendar_new_china ();
  changed_cb (self);
  gewu_session_get_terms_async (session, "issue-category", self->request, categories_cb,
                                g_object_ref (self));
  gewu_session_get_terms_async (session, "issue-severity", self->request, severities_cb,
                                g_object_ref (self));
  return self;
}
