/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-cli-letterhead.h"

#include "gewu-cli.h"
#include "gewu-reports.h"
#include "gewu-session-report.h"

#include <string.h>

/* Before the id of a report. */
#define FOOTNOTE_OF "footnote-"

static const struct
{
  const char *name;
  gsize       offset;
  gboolean    is_list;   /* GEWU_LETTERHEAD_N_SIGNERS texts, joined by "," */
} members[] = {
  { "letterhead-office", G_STRUCT_OFFSET (GewuLetterhead, office), FALSE },
  { "letterhead-number", G_STRUCT_OFFSET (GewuLetterhead, number), FALSE },
  { "signers", G_STRUCT_OFFSET (GewuLetterhead, signers), TRUE },
  { "names", G_STRUCT_OFFSET (GewuLetterhead, names), TRUE },
  { "footnote", G_STRUCT_OFFSET (GewuLetterhead, footnote), FALSE },
  { "title-fonts", G_STRUCT_OFFSET (GewuLetterhead, title_fonts), FALSE },
  { "heading-fonts", G_STRUCT_OFFSET (GewuLetterhead, heading_fonts), FALSE },
  { "body-fonts", G_STRUCT_OFFSET (GewuLetterhead, body_fonts), FALSE },
};

GewuLetterhead *
gewu_cli_letterhead_load (GewuSession  *session,
                          GError      **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_get_letterhead_async (session, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_get_letterhead_finish (session, result, error);
}

gboolean
gewu_cli_letterhead_save (GewuSession           *session,
                          const GewuLetterhead  *letterhead,
                          GError               **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_set_letterhead_async (session, letterhead, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_set_letterhead_finish (session, result, error);
}

static void
set_text (char       **text,
          const char  *value)
{
  g_free (*text);
  *text = value != NULL && *value != '\0' ? g_strdup (value) : NULL;
}

/* Whatever is beyond the last place stays in it. */
static void
set_list (char       **list,
          const char  *value)
{
  g_auto(GStrv) parts = g_strsplit (value, ",", GEWU_LETTERHEAD_N_SIGNERS);
  guint n_parts = g_strv_length (parts);

  for (guint i = 0; i < GEWU_LETTERHEAD_N_SIGNERS; i++)
    set_text (&list[i], i < n_parts ? g_strstrip (parts[i]) : NULL);
}

gboolean
gewu_cli_letterhead_change (GewuLetterhead *letterhead,
                            const char     *name,
                            const char     *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (strcmp (members[i].name, name) == 0)
      {
        char **member = G_STRUCT_MEMBER_P (letterhead, members[i].offset);

        if (members[i].is_list)
          set_list (member, value);
        else
          set_text (member, value);
        return TRUE;
      }

  if (!g_str_has_prefix (name, FOOTNOTE_OF)
      || gewu_reports_find (name + strlen (FOOTNOTE_OF)) == NULL)
    return FALSE;

  g_hash_table_insert (letterhead->footnotes, g_strdup (name + strlen (FOOTNOTE_OF)),
                       g_strdup (value));

  return TRUE;
}

/* (transfer full) */
static char *
join_list (char *const *list)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < GEWU_LETTERHEAD_N_SIGNERS; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "," : "", list[i] != NULL ? list[i] : "");

  return g_string_free (joined, FALSE);
}

static void
print_member (JsonBuilder *builder,
              const char  *name,
              const char  *value,
              gboolean     lines)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
  if (lines)
    g_print ("%s\t%s\n", name, value);
}

void
gewu_cli_letterhead_print (const GewuLetterhead *letterhead,
                           JsonBuilder          *builder,
                           gboolean              lines)
{
  g_autoptr(GList) reports = g_hash_table_get_keys (letterhead->footnotes);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      char *const *member = G_STRUCT_MEMBER_P (letterhead, members[i].offset);
      g_autofree char *value = members[i].is_list ? join_list (member) : g_strdup (*member);

      print_member (builder, members[i].name, value != NULL ? value : "", lines);
    }

  reports = g_list_sort (reports, (GCompareFunc) g_strcmp0);
  for (GList *l = reports; l != NULL; l = l->next)
    {
      g_autofree char *name = g_strconcat (FOOTNOTE_OF, l->data, NULL);

      print_member (builder, name, g_hash_table_lookup (letterhead->footnotes, l->data), lines);
    }
}
