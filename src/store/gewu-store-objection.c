/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-objection.h"

#include "gewu-connection.h"
#include "gewu-error.h"

GewuObjection *
gewu_objection_copy (const GewuObjection *self)
{
  GewuObjection *copy = g_memdup2 (self, sizeof *self);

  copy->board = g_strdup (self->board);
  copy->item = g_strdup (self->item);
  copy->subject_name = g_strdup (self->subject_name);
  copy->record_name = g_strdup (self->record_name);
  copy->raised_by_name = g_strdup (self->raised_by_name);
  copy->text = g_strdup (self->text);
  copy->decided_by_name = g_strdup (self->decided_by_name);
  copy->reason = g_strdup (self->reason);

  return copy;
}

void
gewu_objection_free (GewuObjection *self)
{
  if (self == NULL)
    return;

  g_free (self->board);
  g_free (self->item);
  g_free (self->subject_name);
  g_free (self->record_name);
  g_free (self->raised_by_name);
  g_free (self->text);
  g_free (self->decided_by_name);
  g_free (self->reason);
  g_free (self);
}

gboolean
gewu_objection_is_late (const GewuObjection *self,
                        GewuDay              until)
{
  return until != GEWU_DAY_UNKNOWN && self->raised_on > until;
}

gboolean
gewu_line_effect_is_empty (const GewuLineEffect *self)
{
  return !(self->has_numerator && self->numerator.millionths != 0) &&
         !(self->has_denominator && self->denominator.millionths != 0) &&
         !(self->has_points && self->points.millionths != 0);
}

static void
read_decimal (GewuStatement *statement,
              int            column,
              gboolean      *has_value,
              GewuDecimal   *value)
{
  *has_value = !gewu_statement_is_null (statement, column);
  *value = gewu_decimal_from_units (gewu_statement_get_int (statement, column));
}

static void
read_verdict (GewuStatement *statement,
              GewuObjection *objection)
{
  gewu_verdict_from_id (gewu_statement_get_text (statement, 14), &objection->verdict);
  objection->decided_on = gewu_statement_get_day (statement, 15);
  objection->decided_by = gewu_statement_get_int (statement, 16);
  objection->decided_by_name = g_strdup (gewu_statement_get_text (statement, 17));
  objection->reason = g_strdup (gewu_statement_get_text (statement, 18));
  read_decimal (statement, 19, &objection->effect.has_numerator, &objection->effect.numerator);
  read_decimal (statement, 20, &objection->effect.has_denominator,
                &objection->effect.denominator);
  read_decimal (statement, 21, &objection->effect.has_points, &objection->effect.points);
}

static gpointer
read_objection (GewuStatement *statement)
{
  GewuObjection *objection = g_new0 (GewuObjection, 1);

  objection->id = gewu_statement_get_int (statement, 0);
  objection->assessment = gewu_statement_get_int (statement, 1);
  objection->board = g_strdup (gewu_statement_get_text (statement, 2));
  objection->item = g_strdup (gewu_statement_get_text (statement, 3));
  gewu_noun_from_id (gewu_statement_get_text (statement, 4), &objection->noun);
  objection->subject = gewu_statement_get_int (statement, 5);
  objection->subject_name = g_strdup (gewu_statement_get_text (statement, 6));
  objection->has_record =
    gewu_noun_from_id (gewu_statement_get_text (statement, 7), &objection->record_noun);
  objection->record = gewu_statement_get_int (statement, 8);
  objection->record_name = g_strdup (gewu_statement_get_text (statement, 9));
  objection->raised_on = gewu_statement_get_day (statement, 10);
  objection->raised_by = gewu_statement_get_int (statement, 11);
  objection->raised_by_name = g_strdup (gewu_statement_get_text (statement, 12));
  objection->text = g_strdup (gewu_statement_get_text (statement, 13));
  read_verdict (statement, objection);
  objection->subject_then = gewu_statement_get_int (statement, 22);

  return objection;
}

static GPtrArray *
list_objections (GewuConnection  *connection,
                 gint64           assessment,
                 gint64           id,
                 GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "objection.list");

  gewu_statement_bind_id (statement, ":assessment", assessment);
  gewu_statement_bind_id (statement, ":id", id);

  return gewu_statement_collect (statement, read_objection, (GDestroyNotify) gewu_objection_free,
                                 error);
}

GPtrArray *
gewu_store_list_objections (GewuConnection  *connection,
                            gint64           assessment,
                            GError         **error)
{
  return list_objections (connection, assessment, 0, error);
}

GewuObjection *
gewu_store_get_objection (GewuConnection  *connection,
                          gint64           objection,
                          GError         **error)
{
  g_autoptr(GPtrArray) objections = list_objections (connection, 0, objection, error);

  if (objections == NULL)
    return NULL;
  if (objection == 0 || objections->len == 0)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, objection);
      return NULL;
    }

  return g_ptr_array_steal_index (objections, 0);
}

gboolean
gewu_store_put_objection (GewuConnection  *connection,
                          GewuObjection   *objection,
                          GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, objection->id == 0 ? "objection.add"
                                                            : "objection.change");
  const GewuLineEffect *effect = &objection->effect;

  if (objection->id == 0)
    objection->id = gewu_connection_next_id (connection);
  gewu_statement_bind_int (statement, ":id", objection->id);
  gewu_statement_bind_int (statement, ":assessment", objection->assessment);
  gewu_statement_bind_text (statement, ":board", objection->board);
  gewu_statement_bind_text (statement, ":item", objection->item);
  gewu_statement_bind_text (statement, ":noun", gewu_noun_to_id (objection->noun));
  gewu_statement_bind_int (statement, ":subject",
                           objection->subject_then != 0 ? objection->subject_then
                                                        : objection->subject);
  gewu_statement_bind_text (statement, ":record_noun",
                            objection->has_record ? gewu_noun_to_id (objection->record_noun)
                                                  : NULL);
  gewu_statement_bind_id (statement, ":record", objection->has_record ? objection->record : 0);
  gewu_statement_bind_day (statement, ":raised_on", objection->raised_on);
  gewu_statement_bind_id (statement, ":raised_by", objection->raised_by);
  gewu_statement_bind_text (statement, ":text", objection->text);
  gewu_statement_bind_text (statement, ":verdict", gewu_verdict_to_id (objection->verdict));
  gewu_statement_bind_day (statement, ":decided_on", objection->decided_on);
  gewu_statement_bind_id (statement, ":decided_by", objection->decided_by);
  gewu_statement_bind_text (statement, ":reason", objection->reason);
  gewu_statement_bind_decimal (statement, ":numerator", effect->has_numerator, effect->numerator);
  gewu_statement_bind_decimal (statement, ":denominator", effect->has_denominator,
                               effect->denominator);
  gewu_statement_bind_decimal (statement, ":points", effect->has_points, effect->points);

  return gewu_statement_run (statement, error);
}

static gboolean
run_by_id (GewuConnection  *connection,
           const char      *name,
           gint64           id,
           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, name);

  gewu_statement_bind_int (statement, ":id", id);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_remove_objection (GewuConnection  *connection,
                             gint64           objection,
                             GError         **error)
{
  return run_by_id (connection, "objection.remove", objection, error);
}

/* ---- adjustments */

void
gewu_adjustment_free (GewuAdjustment *self)
{
  if (self == NULL)
    return;

  g_free (self->source_period);
  g_free (self->board);
  g_free (self->item);
  g_free (self->subject_name);
  g_free (self->text);
  g_free (self);
}

static gpointer
read_adjustment (GewuStatement *statement)
{
  GewuAdjustment *adjustment = g_new0 (GewuAdjustment, 1);

  adjustment->id = gewu_statement_get_int (statement, 0);
  adjustment->source = gewu_statement_get_int (statement, 1);
  adjustment->source_period = g_strdup (gewu_statement_get_text (statement, 2));
  adjustment->assessment = gewu_statement_get_int (statement, 3);
  adjustment->board = g_strdup (gewu_statement_get_text (statement, 4));
  adjustment->item = g_strdup (gewu_statement_get_text (statement, 5));
  gewu_noun_from_id (gewu_statement_get_text (statement, 6), &adjustment->noun);
  adjustment->subject = gewu_statement_get_int (statement, 7);
  adjustment->subject_name = g_strdup (gewu_statement_get_text (statement, 8));
  adjustment->points = gewu_decimal_from_units (gewu_statement_get_int (statement, 9));
  adjustment->day = gewu_statement_get_day (statement, 10);
  adjustment->text = g_strdup (gewu_statement_get_text (statement, 11));
  adjustment->subject_then = gewu_statement_get_int (statement, 12);

  return adjustment;
}

GPtrArray *
gewu_store_list_adjustments (GewuConnection  *connection,
                             gint64           source,
                             gint64           assessment,
                             GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "adjustment.list");

  gewu_statement_bind_id (statement, ":source", source);
  gewu_statement_bind_id (statement, ":assessment", assessment);

  return gewu_statement_collect (statement, read_adjustment,
                                 (GDestroyNotify) gewu_adjustment_free, error);
}

GewuAdjustment *
gewu_store_get_adjustment (GewuConnection  *connection,
                           gint64           adjustment,
                           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "adjustment.list");
  gboolean found;

  gewu_statement_bind_int (statement, ":id", adjustment);
  if (!gewu_statement_find (statement, &found, error))
    return NULL;
  if (!found)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, adjustment);
      return NULL;
    }

  return read_adjustment (statement);
}

gboolean
gewu_store_add_adjustment (GewuConnection  *connection,
                           GewuAdjustment  *adjustment,
                           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "adjustment.add");

  adjustment->id = gewu_connection_next_id (connection);
  gewu_statement_bind_int (statement, ":id", adjustment->id);
  gewu_statement_bind_int (statement, ":source", adjustment->source);
  gewu_statement_bind_int (statement, ":assessment", adjustment->assessment);
  gewu_statement_bind_text (statement, ":board", adjustment->board);
  gewu_statement_bind_text (statement, ":item", adjustment->item);
  gewu_statement_bind_text (statement, ":noun", gewu_noun_to_id (adjustment->noun));
  gewu_statement_bind_int (statement, ":subject", adjustment->subject);
  gewu_statement_bind_int (statement, ":points", adjustment->points.millionths);
  gewu_statement_bind_day (statement, ":day", adjustment->day);
  gewu_statement_bind_text (statement, ":text", adjustment->text);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_remove_adjustment (GewuConnection  *connection,
                              gint64           adjustment,
                              GError         **error)
{
  return run_by_id (connection, "adjustment.remove", adjustment, error);
}
