/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-event-form.h"

#include <glib/gi18n.h>

#include "gewu-event-fields.h"
#include "gewu-field-editor.h"
#include "gewu-text.h"
#include "gewu-words.h"

#define N_COLUMNS 2
#define SEPARATOR "、"

struct _GewuEventForm
{
  GtkWidget        parent_instance;

  GtkGrid         *grid;

  GewuSession     *session;             /* owned */
  GewuEventKind    kind;
  GewuField        fields[GEWU_N_EVENT_FIELDS];
  GewuFieldEditor *editors[GEWU_N_EVENT_FIELDS];   /* borrowed; NULL: not of this event */
};

G_DEFINE_FINAL_TYPE (GewuEventForm, gewu_event_form, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_text (GewuEventForm  *self,
          GewuEventField  field)
{
  g_autofree char *text = NULL;

  if (self->editors[field] == NULL)
    return g_strdup ("");

  text = gewu_field_editor_get_text (self->editors[field]);
  return gewu_text_clean (text);
}

static void
set_value (GewuEventForm  *self,
           GewuEventField  field,
           const char     *text,
           gint64          ref)
{
  if (self->editors[field] != NULL && text != NULL)
    gewu_field_editor_set_value (self->editors[field], text, ref);
}

/* Time for handling again is granted by a failed recheck only. */
static void
show_conditional_fields (GewuEventForm *self)
{
  g_autofree char *verdict = dup_text (self, GEWU_EVENT_FIELD_VERDICT);
  gboolean failed = g_str_equal (verdict, _("Not passed"));

  if (self->editors[GEWU_EVENT_FIELD_VERDICT] == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->editors[GEWU_EVENT_FIELD_DAYS]), failed);
  gtk_widget_set_visible (GTK_WIDGET (self->editors[GEWU_EVENT_FIELD_UNTIL]), failed);
}

static void
changed_cb (GewuEventForm *self)
{
  show_conditional_fields (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
create_editor (GewuEventForm  *self,
               GewuEventField  field)
{
  const char *const verdicts[] = { _("Passed"), _("Not passed"), NULL };

  self->fields[field] = gewu_event_field_describe (field, self->kind);
  self->editors[field] = gewu_event_field_is_choice (field)
    ? gewu_field_editor_new_choice (&self->fields[field], self->session,
                                    field == GEWU_EVENT_FIELD_VERDICT ? verdicts : NULL)
    : gewu_field_editor_new (&self->fields[field], self->session);
  if (field == GEWU_EVENT_FIELD_VERDICT)
    gtk_widget_add_css_class (GTK_WIDGET (self->editors[field]), "verdict");
  g_signal_connect_object (self->editors[field], "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Beside who did it. */
static void
append_note (GewuEventForm *self,
             int            place)
{
  GtkWidget *note;

  if (!gewu_event_field_is_of_unit (GEWU_EVENT_FIELD_BY, self->kind))
    return;

  note = gtk_label_new (_("Empty: the department itself"));
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_ellipsize (GTK_LABEL (note), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (note, "dim");
  gtk_grid_attach (self->grid, note, place % N_COLUMNS, place / N_COLUMNS, 1, 1);
}

static void
append_editors (GewuEventForm *self)
{
  int place = 0;

  for (guint i = 0; i < GEWU_N_EVENT_FIELDS; i++)
    {
      int width;

      if (!gewu_event_field_is_used (i, self->kind))
        continue;

      create_editor (self, i);
      width = gewu_field_editor_is_wide (self->editors[i]) ? N_COLUMNS : 1;
      if (place % N_COLUMNS + width > N_COLUMNS)
        place++;
      gtk_grid_attach (self->grid, GTK_WIDGET (self->editors[i]), place % N_COLUMNS,
                       place / N_COLUMNS, width, 1);
      place += width;
      /* Day and time belong together: who did it has a line of its own. */
      if (i == GEWU_EVENT_FIELD_BY)
        append_note (self, place++);
    }
}

static void
fill_in_moment (GewuEventForm *self)
{
  GewuWhen now = gewu_when_now ();
  g_autofree char *day = gewu_day_to_string (now.day);
  g_autofree char *time = gewu_when_dup_time (now);

  set_value (self, GEWU_EVENT_FIELD_DATE, day, 0);
  set_value (self, GEWU_EVENT_FIELD_TIME, time, 0);
}

/* ---- reading */

static void
read_reference (GewuEventForm  *self,
                GewuEventField  field,
                GewuReference  *reference)
{
  g_autofree char *text = dup_text (self, field);

  if (*text == '\0')
    return;

  reference->id = gewu_field_editor_get_ref (self->editors[field]);
  reference->text = g_steal_pointer (&text);
}

static void
read_references (GewuEventForm  *self,
                 GewuEventField  field,
                 GPtrArray      *references)
{
  g_autofree char *text = dup_text (self, field);
  g_auto (GStrv) names = g_strsplit (text, SEPARATOR, -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (*g_strstrip (names[i]) != '\0')
      g_ptr_array_add (references, gewu_reference_new (0, names[i]));
}

static char *
read_text (GewuEventForm  *self,
           GewuEventField  field)
{
  g_autofree char *text = dup_text (self, field);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* FALSE: it is told at the field that it is no day. */
static gboolean
read_day (GewuEventForm  *self,
          GewuEventField  field,
          GewuDay        *day)
{
  g_autofree char *text = dup_text (self, field);

  *day = gewu_day_parse (text);
  if (*text == '\0' || gewu_day_is_valid (*day))
    return TRUE;

  gewu_field_editor_set_problem (self->editors[field], _("Write the day as 2023-07-04."));
  return FALSE;
}

static gboolean
read_when (GewuEventForm *self,
           GewuWhen      *when)
{
  g_autofree char *time = dup_text (self, GEWU_EVENT_FIELD_TIME);
  GewuDay day;

  if (!read_day (self, GEWU_EVENT_FIELD_DATE, &day))
    return FALSE;

  *when = gewu_when_new (day, *time != '\0' ? time : NULL);
  if (*time == '\0' || when->minute != GEWU_WHEN_NO_MINUTE)
    return TRUE;

  gewu_field_editor_set_problem (self->editors[GEWU_EVENT_FIELD_TIME],
                                 _("Write the time as 14:20."));
  return FALSE;
}

static gboolean
read_days (GewuEventForm *self,
           int           *days)
{
  g_autofree char *text = dup_text (self, GEWU_EVENT_FIELD_DAYS);
  gint64 value;

  if (*text == '\0')
    return TRUE;
  if (g_ascii_string_to_signed (text, 10, 1, 3650, &value, NULL))
    {
      *days = (int) value;
      return TRUE;
    }

  gewu_field_editor_set_problem (self->editors[GEWU_EVENT_FIELD_DAYS],
                                 gewu_words_refusal (GEWU_REFUSAL_BAD_DAYS));
  return FALSE;
}

static gboolean
gewu_event_form_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

static void
gewu_event_form_dispose (GObject *object)
{
  GewuEventForm *self = GEWU_EVENT_FORM (object);

  if (self->grid != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->grid));
  self->grid = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_event_form_parent_class)->dispose (object);
}

static void
gewu_event_form_class_init (GewuEventFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_event_form_dispose;
  widget_class->focus = gewu_event_form_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gewu_event_form_init (GewuEventForm *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 8);
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
}

/* A clerk records for departments, and is not the one who signed for it or solved it. */
static void
suggest_operator (GewuEventForm *self)
{
  GewuRole role = gewu_event_kind_get_rule (self->kind)->role;
  g_autofree char *name = NULL;

  if (role == GEWU_ROLE_DEPARTMENT || role == GEWU_ROLE_ASSISTANT)
    return;

  g_object_get (self->session, "operator-name", &name, NULL);
  set_value (self, GEWU_EVENT_FIELD_BY, name, gewu_session_get_operator (self->session));
}

void
gewu_event_form_begin (GewuEventForm *self,
                       GewuSession   *session,
                       GewuEventKind  kind)
{
  g_return_if_fail (GEWU_IS_EVENT_FORM (self));

  g_set_object (&self->session, session);
  self->kind = kind;
  append_editors (self);
  fill_in_moment (self);
  show_conditional_fields (self);
  suggest_operator (self);
}

/* Whether a person has signed, replied or resolved. */
static gboolean
has_handled (const GewuIssueDetail *detail,
             const char            *staff_number)
{
  static const char *const handling[] = { "sign", "reply", "resolve", NULL };

  for (guint i = 0; i < detail->events->len; i++)
    {
      const GewuIssueEventLine *event = g_ptr_array_index (detail->events, i);

      if (g_strv_contains (handling, event->kind) &&
          g_strcmp0 (event->staff_number, staff_number) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whoever reported it rechecks it, but not what they have handled themselves. */
static void
suggest_rechecker (GewuEventForm         *self,
                   const GewuIssueDetail *detail)
{
  const char *reporter = gewu_record_get (detail->record, "reporter");
  const char *number = gewu_record_get (detail->record, "staff-number");
  g_autofree char *text = NULL;

  if (self->kind != GEWU_EVENT_RECHECK || reporter == NULL || has_handled (detail, number))
    return;

  /* Two people may have the same name. */
  text = number != NULL ? g_strdup_printf ("%s (%s)", reporter, number) : g_strdup (reporter);
  set_value (self, GEWU_EVENT_FIELD_BY, text, 0);
}

/* The first assisting department that is not done. */
static void
suggest_assistant (GewuEventForm         *self,
                   const GewuIssueDetail *detail)
{
  for (guint i = 0; i < detail->stages->len; i++)
    {
      const GewuStageLine *line = g_ptr_array_index (detail->stages, i);

      if (line->stage->stage != GEWU_STAGE_ASSIST || line->stage->ended)
        continue;

      set_value (self, GEWU_EVENT_FIELD_UNIT, line->unit, line->stage->unit);
      return;
    }
}

void
gewu_event_form_suggest (GewuEventForm         *self,
                         const GewuIssueDetail *detail)
{
  g_return_if_fail (GEWU_IS_EVENT_FORM (self));

  set_value (self, GEWU_EVENT_FIELD_CATEGORY, gewu_record_get (detail->record, "category"), 0);
  set_value (self, GEWU_EVENT_FIELD_SEVERITY, gewu_record_get (detail->record, "severity"), 0);
  set_value (self, GEWU_EVENT_FIELD_MEASURES, gewu_record_get (detail->record, "measures"), 0);
  if (self->kind == GEWU_EVENT_DISPATCH)
    set_value (self, GEWU_EVENT_FIELD_UNIT, gewu_record_get (detail->record, "unit"), 0);
  if (self->kind == GEWU_EVENT_ASSIST)
    suggest_assistant (self, detail);
  suggest_rechecker (self, detail);
}

GewuEventDraft *
gewu_event_form_read (GewuEventForm *self)
{
  g_autoptr (GewuEventDraft) draft = NULL;
  g_autofree char *verdict = NULL;
  gboolean readable;

  g_return_val_if_fail (GEWU_IS_EVENT_FORM (self), NULL);

  draft = gewu_event_draft_new (self->kind);
  readable = read_when (self, &draft->when);
  readable = read_days (self, &draft->days) && readable;
  readable = read_day (self, GEWU_EVENT_FIELD_UNTIL, &draft->until) && readable;
  if (!readable)
    return NULL;

  read_reference (self, GEWU_EVENT_FIELD_BY, &draft->by);
  draft->as_unit = gewu_event_field_is_of_unit (GEWU_EVENT_FIELD_BY, self->kind);
  read_reference (self, GEWU_EVENT_FIELD_UNIT, &draft->unit);
  read_reference (self, GEWU_EVENT_FIELD_LEADER, &draft->leader);
  read_references (self, GEWU_EVENT_FIELD_ASSISTING, draft->assisting);
  read_references (self, GEWU_EVENT_FIELD_SPLIT, draft->split);
  draft->category = read_text (self, GEWU_EVENT_FIELD_CATEGORY);
  draft->severity = read_text (self, GEWU_EVENT_FIELD_SEVERITY);
  draft->result = read_text (self, GEWU_EVENT_FIELD_RESULT);
  draft->rating = read_text (self, GEWU_EVENT_FIELD_RATING);
  draft->text = read_text (self, GEWU_EVENT_FIELD_TEXT);
  draft->measures = read_text (self, GEWU_EVENT_FIELD_MEASURES);
  verdict = dup_text (self, GEWU_EVENT_FIELD_VERDICT);
  if (*verdict != '\0')
    draft->passed = g_str_equal (verdict, _("Passed"));
  return g_steal_pointer (&draft);
}

static const char *
describe_problem (const GewuEventResult *result,
                  GewuEventField         field)
{
  if (result->unknown != NULL)
    return gewu_words_unknown (result->unknown, result->ambiguous);
  if (result->refusal == GEWU_REFUSAL_NO_PERSON && field == GEWU_EVENT_FIELD_LEADER)
    return _("Name the leader who grants it.");

  return gewu_words_refusal (result->refusal);
}

gboolean
gewu_event_form_show_result (GewuEventForm         *self,
                             const GewuEventResult *result,
                             gboolean               focus)
{
  GewuEventField field;

  g_return_val_if_fail (GEWU_IS_EVENT_FORM (self), FALSE);

  field = result->unknown != NULL ? gewu_event_field_find (result->unknown)
                                  : gewu_event_field_of_refusal (result->refusal, self->kind);
  if (field == GEWU_N_EVENT_FIELDS || self->editors[field] == NULL)
    return FALSE;

  gewu_field_editor_set_problem (self->editors[field], describe_problem (result, field));
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->editors[field]));
  return TRUE;
}

void
gewu_event_form_start (GewuEventForm *self)
{
  g_return_if_fail (GEWU_IS_EVENT_FORM (self));

  for (guint i = 0; i < GEWU_N_EVENT_FIELDS; i++)
    {
      g_autofree char *text = dup_text (self, i);

      if (self->editors[i] == NULL || *text != '\0' ||
          (i != GEWU_EVENT_FIELD_TEXT && !gewu_event_field_is_mandatory (i, self->kind)))
        continue;
      if (gtk_widget_grab_focus (GTK_WIDGET (self->editors[i])))
        return;
    }
}
