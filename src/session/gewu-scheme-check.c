/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-check.h"

#include "gewu-findings.h"

#include <string.h>

void
gewu_scheme_note_free (GewuSchemeNote *self)
{
  if (self == NULL)
    return;

  g_free (self->place);
  g_free (self->code);
  g_free (self->title);
  g_free (self);
}

/* "place: cause"; a message without a place is about the whole document. */
static GewuSchemeNote *
create_error (const GError *error)
{
  GewuSchemeNote *note = g_new0 (GewuSchemeNote, 1);
  const char *colon = strstr (error->message, ": ");

  note->is_error = TRUE;
  note->place = colon != NULL ? g_strndup (error->message, (gsize) (colon - error->message))
                              : g_strdup ("");
  note->code = g_strdup (colon != NULL ? colon + 2 : error->message);

  return note;
}

static GewuSchemeNote *
create_finding (const GewuSchemeFinding *finding)
{
  GewuSchemeNote *note = g_new0 (GewuSchemeNote, 1);

  note->place = g_strdup (finding->place);
  note->code = g_strdup (gewu_scheme_finding_to_id (finding->code));
  note->title = g_strdup (finding->title);
  note->a = finding->a;
  note->b = finding->b;

  return note;
}

GPtrArray *
gewu_scheme_check (const char  *text,
                   GewuScheme **scheme)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_scheme_note_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuScheme) read = gewu_scheme_new_from_json (text, -1, &error);
  g_autoptr(GPtrArray) findings = NULL;

  if (read != NULL)
    findings = gewu_findings_list (read);
  else
    g_ptr_array_add (notes, create_error (error));
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    g_ptr_array_add (notes, create_finding (g_ptr_array_index (findings, i)));
  if (scheme != NULL)
    *scheme = g_steal_pointer (&read);

  return notes;
}

gboolean
gewu_scheme_note_is_in (const GewuSchemeNote *self,
                        const char           *place)
{
  gsize length = strlen (place);

  return strncmp (self->place, place, length) == 0 &&
         (length == 0 || strchr (".[", self->place[length]) != NULL);
}

gboolean
gewu_scheme_check_has_error (GPtrArray  *notes,
                             const char *place)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const GewuSchemeNote *note = g_ptr_array_index (notes, i);

      if (note->is_error && gewu_scheme_note_is_in (note, place))
        return TRUE;
    }

  return FALSE;
}
