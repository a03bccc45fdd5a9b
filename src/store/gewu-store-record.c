/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-record.h"

#include "gewu-connection.h"
#include "gewu-error.h"
#include "gewu-store-term.h"

#include "gewu-decimal.h"

#include <string.h>

/* ---- reading */

static char *
read_value (GewuStatement   *statement,
            int              column,
            const GewuField *field)
{
  if (gewu_statement_is_null (statement, column))
    return NULL;
  if (field->type == GEWU_FIELD_DECIMAL)
    return gewu_decimal_to_string (
      gewu_decimal_from_units (gewu_statement_get_int (statement, column)), 0);

  return g_strdup (gewu_statement_get_text (statement, column));
}

static GewuRecord *
read_record (GewuStatement *statement,
             GewuNoun       noun)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (noun, &n_fields);
  char **values = g_new0 (char *, n_fields + 1);
  int column = 1;

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].sql != NULL)
      {
        values[i] = read_value (statement, column, &fields[i]);
        column++;
      }

  return gewu_record_new (noun, gewu_statement_get_int (statement, 0), values);
}

static GewuStatement *
prepare_select (GewuConnection *connection,
                GewuNoun        noun)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (noun, &n_fields);
  g_autoptr(GString) sql = g_string_new ("SELECT id");

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].sql != NULL)
      g_string_append_printf (sql, ", %s", fields[i].sql);
  g_string_append_printf (sql, " FROM list_%s WHERE id = :id", gewu_noun_to_id (noun));

  return gewu_connection_prepare_text (connection, sql->str);
}

GewuRecord *
gewu_store_get_record (GewuConnection  *connection,
                       GewuNoun         noun,
                       gint64           id,
                       GError         **error)
{
  g_autoptr(GPtrArray) records = gewu_store_get_records (connection, noun, &id, 1, error);

  if (records == NULL)
    return NULL;
  if (g_ptr_array_index (records, 0) == NULL)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, id);
      return NULL;
    }

  return g_steal_pointer (&records->pdata[0]);
}

static void
unref_record (gpointer record)
{
  if (record != NULL)
    gewu_record_unref (record);
}

GPtrArray *
gewu_store_get_records (GewuConnection  *connection,
                        GewuNoun         noun,
                        const gint64    *ids,
                        gsize            n_ids,
                        GError         **error)
{
  g_autoptr(GewuStatement) statement = prepare_select (connection, noun);
  g_autoptr(GPtrArray) records = g_ptr_array_new_full (n_ids, unref_record);
  g_autoptr(GError) local_error = NULL;

  for (gsize i = 0; i < n_ids && local_error == NULL; i++)
    {
      gewu_statement_bind_int (statement, ":id", ids[i]);
      g_ptr_array_add (records, gewu_statement_step (statement, &local_error)
                                  ? read_record (statement, noun) : NULL);
      gewu_statement_reset (statement);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&records);
}

/* ---- writing */

static gboolean
bind_terms (GewuConnection   *connection,
            GewuStatement    *statement,
            const char       *parameter,
            const GewuField  *field,
            const char       *value,
            GError          **error)
{
  g_auto(GStrv) names = g_strsplit (value != NULL ? value : "", "、", -1);
  g_autoptr(GString) json = g_string_new ("[");

  for (guint i = 0; names[i] != NULL; i++)
    {
      gint64 id;

      if (names[i][0] == '\0')
        continue;
      if (!gewu_store_find_term (connection, field->term_kind, names[i], &id, error))
        return FALSE;
      g_string_append_printf (json, "%s%" G_GINT64_FORMAT, json->len > 1 ? "," : "", id);
    }
  g_string_append_c (json, ']');
  gewu_statement_bind_text (statement, parameter, json->str);

  return TRUE;
}

static gboolean
bind_decimal (GewuStatement  *statement,
              const char     *parameter,
              const char     *value,
              GError        **error)
{
  GewuDecimal decimal;

  if (!gewu_decimal_parse (value, &decimal))
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_RANGE, "%s", value);
      return FALSE;
    }
  gewu_statement_bind_int (statement, parameter, decimal.millionths);

  return TRUE;
}

static gboolean
bind_field (GewuConnection   *connection,
            GewuStatement    *statement,
            const char       *parameter,
            const GewuField  *field,
            GewuDraft        *draft,
            GError          **error)
{
  const char *value = gewu_draft_get (draft, field->id);
  gint64 id = 0;

  switch (field->type)
    {
    case GEWU_FIELD_TERMS:
      return bind_terms (connection, statement, parameter, field, value, error);

    case GEWU_FIELD_TERM:
      if (value != NULL && !gewu_store_find_term (connection, field->term_kind, value, &id, error))
        return FALSE;
      gewu_statement_bind_id (statement, parameter, id);
      return TRUE;

    case GEWU_FIELD_UNIT:
    case GEWU_FIELD_PERSON:
    case GEWU_FIELD_GRID:
    case GEWU_FIELD_ENTERPRISE:
      gewu_statement_bind_id (statement, parameter, gewu_draft_get_ref (draft, field->id));
      return TRUE;

    case GEWU_FIELD_DECIMAL:
      if (value != NULL)
        return bind_decimal (statement, parameter, value, error);
      gewu_statement_bind_null (statement, parameter);
      return TRUE;

    case GEWU_FIELD_FLAG:
      gewu_statement_bind_int (statement, parameter, g_strcmp0 (value, "1") == 0);
      return TRUE;

    case GEWU_FIELD_INTEGER:
      if (value != NULL)
        gewu_statement_bind_int (statement, parameter, g_ascii_strtoll (value, NULL, 10));
      else
        gewu_statement_bind_null (statement, parameter);
      return TRUE;

    case GEWU_FIELD_TEXT:
    case GEWU_FIELD_CODE:
    case GEWU_FIELD_DATE:
    case GEWU_FIELD_TIME:
    case GEWU_FIELD_STATE:
      gewu_statement_bind_text (statement, parameter, value);
      return TRUE;

    default:
      g_assert_not_reached ();
    }
}

/* Facts carry when and by whom they were typed in. */
static gboolean
is_fact (GewuNoun noun)
{
  return noun == GEWU_NOUN_VISIT || noun == GEWU_NOUN_ISSUE;
}

static char *
build_write_sql (GewuDraft *draft,
                 gboolean   insert)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (draft->noun, &n_fields);
  g_autoptr(GString) names = g_string_new (NULL);
  g_autoptr(GString) values = g_string_new (NULL);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].column != NULL && draft->set[i])
      {
        if (insert)
          g_string_append_printf (names, ", %s", fields[i].column);
        g_string_append_printf (values, insert ? ", :%s" : ", %s = :%s", fields[i].column,
                                fields[i].column);
      }
  if (values->len == 0 && !insert)
    return NULL;
  if (!insert)
    return g_strdup_printf ("UPDATE main.%s SET %s WHERE id = :id",
                            gewu_noun_to_id (draft->noun), values->str + strlen (", "));

  return g_strdup_printf ("INSERT INTO main.%s (id%s%s) VALUES (:id%s%s)",
                          gewu_noun_to_id (draft->noun), names->str,
                          is_fact (draft->noun) ? ", recorded_at, recorded_by" : "", values->str,
                          is_fact (draft->noun) ? ", :recorded_at, :recorded_by" : "");
}

static gboolean
write_draft (GewuConnection  *connection,
             GewuDraft       *draft,
             gboolean         insert,
             GError         **error)
{
  g_autofree char *sql = build_write_sql (draft, insert);
  g_autoptr(GewuStatement) statement = NULL;
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (draft->noun, &n_fields);

  if (sql == NULL)
    return TRUE;
  statement = gewu_connection_prepare_text (connection, sql);
  gewu_statement_bind_int (statement, ":id", draft->id);
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].column != NULL && draft->set[i])
      {
        g_autofree char *parameter = g_strconcat (":", fields[i].column, NULL);

        if (!bind_field (connection, statement, parameter, &fields[i], draft, error))
          return FALSE;
      }
  if (insert && is_fact (draft->noun))
    {
      gewu_statement_bind_int (statement, ":recorded_at", gewu_now ());
      gewu_statement_bind_id (statement, ":recorded_by", connection->operator);
    }

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_insert (GewuConnection  *connection,
                   GewuDraft       *draft,
                   GError         **error)
{
  g_assert (draft->id == 0);

  draft->id = gewu_connection_next_id (connection);

  return write_draft (connection, draft, TRUE, error);
}

gboolean
gewu_store_update (GewuConnection  *connection,
                   GewuDraft       *draft,
                   GError         **error)
{
  g_assert (draft->id != 0);

  return write_draft (connection, draft, FALSE, error);
}

gboolean
gewu_store_set_integer (GewuConnection  *connection,
                        GewuNoun         noun,
                        gint64           id,
                        const char      *column,
                        gint64           value,
                        GError         **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE main.%s SET %s = :value WHERE id = :id",
                                          gewu_noun_to_id (noun), column);
  g_autoptr(GewuStatement) statement = gewu_connection_prepare_text (connection, sql);

  gewu_statement_bind_int (statement, ":value", value);
  gewu_statement_bind_int (statement, ":id", id);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_delete (GewuConnection  *connection,
                   GewuNoun         noun,
                   gint64           id,
                   GError         **error)
{
  return gewu_store_set_integer (connection, noun, id, "deleted", 1, error);
}
