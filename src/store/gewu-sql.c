/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-sql.h"

#include "gewu-sql-resource.h"

#include <string.h>

#define RESOURCE_PATH "/org/gewu/Gewu/sql/"
#define QUERIES_PATH RESOURCE_PATH "queries/"

typedef struct
{
  char *text;
  char *plan;
} NamedStatement;

static void
named_statement_free (gpointer data)
{
  NamedStatement *self = data;

  g_free (self->text);
  g_free (self->plan);
  g_free (self);
}

static char *
dup_resource (const char *path)
{
  /* Asking the bundle itself keeps the linker from dropping it out of a static library. */
  g_autoptr(GBytes) bytes =
    g_resource_lookup_data (gewu_sql_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_error ("The SQL file %s is not in the program", path);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
add_statement (GHashTable *statements,
               char       *name,
               GString    *text,
               char       *plan)
{
  NamedStatement *statement = g_new0 (NamedStatement, 1);

  statement->text = g_strstrip (g_strdup (text->str));
  statement->plan = plan;
  if (!g_hash_table_insert (statements, name, statement))
    g_error ("Two SQL statements are called %s", name);
  g_string_truncate (text, 0);
}

static void
split_file (GHashTable *statements,
            const char *content)
{
  g_auto(GStrv) lines = g_strsplit (content, "\n", -1);
  g_autoptr(GString) text = g_string_new (NULL);
  char *name = NULL;
  char *plan = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i];

      if (g_str_has_prefix (line, "-- name: "))
        {
          if (name != NULL)
            add_statement (statements, name, text, g_steal_pointer (&plan));
          name = g_strstrip (g_strdup (line + strlen ("-- name: ")));
          g_string_truncate (text, 0);
        }
      else if (g_str_has_prefix (line, "-- plan: "))
        {
          g_free (plan);
          plan = g_strstrip (g_strdup (line + strlen ("-- plan: ")));
        }
      else if (!g_str_has_prefix (line, "--"))
        {
          g_string_append (text, line);
          g_string_append_c (text, '\n');
        }
    }
  if (name != NULL)
    add_statement (statements, name, text, plan);
}

static GHashTable *
get_statements (void)
{
  static GHashTable *statements;

  if (g_once_init_enter (&statements))
    {
      GHashTable *table =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, named_statement_free);
      g_auto(GStrv) files = g_resource_enumerate_children (gewu_sql_get_resource (), QUERIES_PATH,
                                                           G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      for (guint i = 0; files[i] != NULL; i++)
        {
          g_autofree char *path = g_strconcat (QUERIES_PATH, files[i], NULL);
          g_autofree char *content = dup_resource (path);

          split_file (table, content);
        }
      g_once_init_leave (&statements, table);
    }

  return statements;
}

static const NamedStatement *
find_statement (const char *name)
{
  const NamedStatement *statement = g_hash_table_lookup (get_statements (), name);

  if (statement == NULL)
    g_error ("There is no SQL statement called %s", name);

  return statement;
}

char *
gewu_sql_dup_file (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH, name, NULL);

  return dup_resource (path);
}

const char *
gewu_sql_get (const char *name)
{
  return find_statement (name)->text;
}

const char *
gewu_sql_get_plan (const char *name)
{
  return find_statement (name)->plan;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data G_GNUC_UNUSED)
{
  return strcmp (*(char **) a, *(char **) b);
}

char **
gewu_sql_list (void)
{
  GHashTable *statements = get_statements ();
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, statements);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_with_data (names, compare_names, NULL);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (names, FALSE);
}
