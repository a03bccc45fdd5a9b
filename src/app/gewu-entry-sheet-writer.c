/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-sheet-writer.h"

#include <glib/gi18n.h>

#include "gewu-error.h"
#include "gewu-session-entry.h"
#include "gewu-value.h"
#include "gewu-words.h"

static const GewuField number_field = { .id = "value", .type = GEWU_FIELD_DECIMAL };

struct _GewuEntrySheetWriter
{
  GObject                     parent_instance;

  GewuSession                *session;       /* owned */
  GewuAssessmentResult       *result;        /* owned: declaration and subjects are of it */
  const GewuEntryDeclaration *declaration;
  gint64                      assessment;
  GArray                     *columns;       /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (GewuEntrySheetWriter, gewu_entry_sheet_writer, G_TYPE_OBJECT)

enum
{
  SIGNAL_COUNTED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef void (*SaveFunc) (GewuEntrySheetWriter *self,
                          GewuEntrySheetRow    *row,
                          guint                 base);

/* One entry that is being written. */
typedef struct
{
  GewuEntrySheetWriter *writer;    /* owned */
  GewuEntrySheetRow    *row;       /* owned */
  guint                 base;      /* the column that holds its number */
  gboolean              removes;
  SaveFunc              save;      /* for what was typed meanwhile */
} Write;

static void
write_free (Write *self)
{
  g_object_unref (self->writer);
  g_object_unref (self->row);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Write, write_free)

/* ---- writing */

static void
tell (Write        *write,
      const GError *error)
{
  const GewuEntrySheetValue *value = gewu_entry_sheet_row_get_value (write->row, write->base);
  g_autofree char *text = gewu_words_error (error);

  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_INVALID))
    gewu_entry_sheet_row_type (write->row, write->base, value->text, text);
  else
    g_signal_emit (write->writer, signals[SIGNAL_FAILED], 0, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Write) write = data;
  GewuEntrySheetValue *value = gewu_entry_sheet_row_get_value (write->row, write->base);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  if (write->removes)
    gewu_session_remove_entry_finish (GEWU_SESSION (source), result, &error);
  else
    id = gewu_session_put_entry_finish (GEWU_SESSION (source), result, &error);

  value->pending = FALSE;
  if (error != NULL)
    tell (write, error);
  else
    value->id = id;
  if (value->again)
    {
      value->again = FALSE;
      write->save (write->writer, write->row, write->base);
    }
  g_signal_emit (write->writer, signals[SIGNAL_COUNTED], 0);
}

static Write *
begin (GewuEntrySheetWriter *self,
       GewuEntrySheetRow    *row,
       guint                 base,
       SaveFunc              save)
{
  Write *write = g_new0 (Write, 1);

  write->writer = g_object_ref (self);
  write->row = g_object_ref (row);
  write->base = base;
  write->save = save;
  gewu_entry_sheet_row_get_value (row, base)->pending = TRUE;

  return write;
}

/* Takes write. */
static void
put (Write *write)
{
  GewuEntrySheetWriter *self = write->writer;
  const GewuEntrySheetColumn *column =
    &g_array_index (self->columns, GewuEntrySheetColumn, write->base);
  const GewuSubject *subject = gewu_entry_sheet_row_get_subject (write->row);
  const GewuEntrySheetValue *value = gewu_entry_sheet_row_get_value (write->row, write->base);
  GewuAssessmentEntry entry = {
    .id = value->id,
    .measure = self->declaration->name,
    .noun = subject->noun,
    .subject = subject->id,
    .rater = column->rater != NULL ? column->rater->id : NULL,
    .rater_name = column->name,
  };

  entry.has_value = gewu_decimal_parse (value->text, &entry.value);
  if (self->declaration->kind == GEWU_ENTRY_RATE)
    entry.has_denominator =
      gewu_decimal_parse (gewu_entry_sheet_row_get_value (write->row, write->base + 1)->text,
                          &entry.denominator);
  gewu_session_put_entry_async (self->session, self->assessment, &entry, NULL, written_cb, write);
}

/* What stands in the row's cells of one entry. A rate is stored when both numbers are there. */
static void
save (GewuEntrySheetWriter *self,
      GewuEntrySheetRow    *row,
      guint                 base)
{
  GewuEntrySheetValue *value = gewu_entry_sheet_row_get_value (row, base);
  const GewuEntrySheetValue *other = self->declaration->kind == GEWU_ENTRY_RATE
    ? gewu_entry_sheet_row_get_value (row, base + 1) : value;

  if (value->pending)
    {
      value->again = TRUE;
      return;
    }
  if (value->problem != NULL || other->problem != NULL)
    return;
  if (*value->text != '\0' && *other->text != '\0')
    put (begin (self, row, base, save));
  else if (*value->text == '\0' && *other->text == '\0' && value->id != 0)
    {
      Write *write = begin (self, row, base, save);

      write->removes = TRUE;
      gewu_session_remove_entry_async (self->session, value->id, NULL, written_cb, write);
    }
}

/* ---- reading */

static char *
describe_range (const GewuEntryDeclaration *declaration)
{
  g_autofree char *lowest = gewu_decimal_to_string (declaration->range.floor, 0);
  g_autofree char *full = gewu_decimal_to_string (declaration->range.cap, 0);

  /* Translators: the lowest and the highest mark */
  return g_strdup_printf (_("It has to lie between %s and %s."), lowest, full);
}

/* *text: the canonical number, or "" (transfer full). Returns what is wrong, or NULL (transfer
 * full). */
static char *
read_number (GewuEntrySheetWriter *self,
             const char           *typed,
             char                **text)
{
  g_autofree char *copy = g_strstrip (g_strdup (typed));
  GewuCell cell = { .text = copy, .kind = GEWU_CELL_TEXT, .minute = GEWU_MINUTE_NONE };
  GewuFindingCode problem;
  GewuDecimal value;
  GewuValueStatus status = *copy == '\0' ? GEWU_VALUE_EMPTY
                           : gewu_value_parse (&number_field, &cell, text, &problem);

  if (status == GEWU_VALUE_EMPTY)
    {
      *text = g_strdup ("");
      return NULL;
    }
  if (status != GEWU_VALUE_OK || !gewu_decimal_parse (*text, &value))
    return g_strdup (_("This is not a number."));
  if (self->declaration->kind == GEWU_ENTRY_MARK &&
      (gewu_decimal_compare (value, self->declaration->range.floor) < 0 ||
       gewu_decimal_compare (value, self->declaration->range.cap) > 0))
    return describe_range (self->declaration);

  return NULL;
}

static guint
get_base (GewuEntrySheetWriter *self,
          guint                 column)
{
  return g_array_index (self->columns, GewuEntrySheetColumn, column).is_denominator ? column - 1
                                                                                    : column;
}

/* ---- the object */

static void
gewu_entry_sheet_writer_finalize (GObject *object)
{
  GewuEntrySheetWriter *self = GEWU_ENTRY_SHEET_WRITER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->result, gewu_assessment_result_unref);

  G_OBJECT_CLASS (gewu_entry_sheet_writer_parent_class)->finalize (object);
}

static void
gewu_entry_sheet_writer_class_init (GewuEntrySheetWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gewu_entry_sheet_writer_finalize;

  signals[SIGNAL_COUNTED] = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
gewu_entry_sheet_writer_init (GewuEntrySheetWriter *self G_GNUC_UNUSED)
{
}

GewuEntrySheetWriter *
gewu_entry_sheet_writer_new (GewuSession                *session,
                             gint64                      assessment,
                             GewuAssessmentResult       *result,
                             const GewuEntryDeclaration *declaration)
{
  GewuEntrySheetWriter *self = g_object_new (GEWU_TYPE_ENTRY_SHEET_WRITER, NULL);

  self->session = g_object_ref (session);
  self->assessment = assessment;
  self->result = gewu_assessment_result_ref (result);
  self->declaration = declaration;

  return self;
}

void
gewu_entry_sheet_writer_set_columns (GewuEntrySheetWriter *self,
                                     GArray               *columns)
{
  g_return_if_fail (GEWU_IS_ENTRY_SHEET_WRITER (self));

  g_clear_pointer (&self->columns, g_array_unref);
  self->columns = g_array_ref (columns);
}

void
gewu_entry_sheet_writer_type (GewuEntrySheetWriter *self,
                              GewuEntrySheetRow    *row,
                              guint                 column,
                              const char           *typed)
{
  g_autofree char *text = NULL;
  g_autofree char *problem = NULL;

  g_return_if_fail (GEWU_IS_ENTRY_SHEET_WRITER (self));

  problem = read_number (self, typed, &text);
  gewu_entry_sheet_row_type (row, column, problem != NULL ? typed : text, problem);
  if (problem == NULL)
    save (self, row, get_base (self, column));
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

gboolean
gewu_entry_sheet_writer_is_busy (GewuEntrySheetWriter *self,
                                 GewuEntrySheetRow    *row,
                                 guint                 column)
{
  guint base;

  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_WRITER (self), FALSE);

  base = get_base (self, column);
  if (gewu_entry_sheet_row_get_value (row, base)->pending ||
      gewu_entry_sheet_row_get_value (row, base)->problem != NULL)
    return TRUE;

  return self->declaration->kind == GEWU_ENTRY_RATE &&
         (gewu_entry_sheet_row_get_value (row, base + 1)->problem != NULL ||
          /* One of the two numbers is there, and waits for the other. */
          (*gewu_entry_sheet_row_get_value (row, base)->text == '\0') !=
          (*gewu_entry_sheet_row_get_value (row, base + 1)->text == '\0'));
}
