/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-subject.h"

#include "gewu-connection.h"
#include "gewu-store-facts.h"

void
gewu_subject_row_free (GewuSubjectRow *self)
{
  g_free (self->name);
  g_free (self->staff_number);
  g_free (self->unit);
  g_free (self->grid);
  g_free (self->group);
  g_free (self->category);
  g_free (self->parent);
  g_free (self);
}

static char *
dup_text (GewuStatement *statement,
          int            column)
{
  return g_strdup (gewu_statement_get_text (statement, column));
}

static gpointer
read_subject (GewuStatement *statement)
{
  GewuSubjectRow *row = g_new0 (GewuSubjectRow, 1);

  row->id = gewu_statement_get_int (statement, 0);
  row->name = dup_text (statement, 1);
  row->staff_number = dup_text (statement, 2);
  row->unit = dup_text (statement, 3);
  row->grid = dup_text (statement, 4);
  row->level = (int) gewu_statement_get_int (statement, 5);
  row->group = dup_text (statement, 6);
  row->category = dup_text (statement, 7);
  row->parent = dup_text (statement, 8);

  return row;
}

GPtrArray *
gewu_store_list_subjects (GewuConnection  *connection,
                          GewuNoun         noun,
                          GewuPeriod       period,
                          GewuDay          as_of,
                          GError         **error)
{
  static const char *const statements[] = {
    [GEWU_NOUN_UNIT] = "subject.unit",
    [GEWU_NOUN_PERSON] = "subject.person",
    [GEWU_NOUN_GRID] = "subject.grid",
  };
  g_autoptr(GewuStatement) statement = NULL;

  g_return_val_if_fail (noun < G_N_ELEMENTS (statements), NULL);

  if (!gewu_store_prepare_facts (connection, period, as_of, 0, error))
    return NULL;
  statement = gewu_connection_prepare (connection, statements[noun]);
  if (noun != GEWU_NOUN_UNIT)
    {
      gewu_statement_bind_day (statement, ":first", period.first);
      gewu_statement_bind_day (statement, ":last", period.last);
    }

  return gewu_statement_collect (statement, read_subject, (GDestroyNotify) gewu_subject_row_free,
                                 error);
}
