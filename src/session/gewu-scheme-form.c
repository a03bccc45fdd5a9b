/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-form.h"

#include "gewu-scheme-form-table.h"

#include <string.h>

const GewuFormShape *
gewu_scheme_form_get (void)
{
  return &gewu_scheme_form_document;
}

/* ---- from a place to its line of the table */

static const GewuFormField *
find_member (const GewuFormShape *shape,
             const char          *member,
             gsize                length)
{
  for (const GewuFormField *field = shape->fields; field->member != NULL; field++)
    if (strlen (field->member) == length && strncmp (field->member, member, length) == 0)
      return field;

  return NULL;
}

/* The shape of what a field holds at the first length bytes of place; NULL: a value. */
static const GewuFormShape *
get_content (GewuSchemeDraft     *draft,
             const GewuFormField *field,
             const char          *place,
             gsize                length)
{
  g_autofree char *at = g_strndup (place, length);

  return field->type == GEWU_FORM_RULE ? gewu_scheme_form_get_rule (draft, at) : field->shape;
}

/* Follows place: the last field on the way, and the shape of the object it leads to. */
static void
follow (GewuSchemeDraft      *draft,
        const char           *place,
        const GewuFormField **field,
        const GewuFormShape **shape)
{
  const char *at = place;

  *shape = &gewu_scheme_form_document;
  *field = NULL;
  while (*at != '\0' && *shape != NULL)
    {
      gsize length = strcspn (at, ".[");

      *field = find_member (*shape, at, length);
      at += length;
      *shape = *field != NULL ? get_content (draft, *field, place, (gsize) (at - place)) : NULL;
      if (*at == '[')
        at += strcspn (at, "]") + 1;
      else if (*field != NULL && (*field)->type == GEWU_FORM_LIST)
        *shape = NULL;
      if (*at == '.')
        at++;
    }
  if (*at != '\0')
    *field = NULL;
}

const GewuFormShape *
gewu_scheme_form_find (GewuSchemeDraft *draft,
                       const char      *place)
{
  const GewuFormField *field;
  const GewuFormShape *shape;

  follow (draft, place, &field, &shape);

  return shape;
}

const GewuFormField *
gewu_scheme_form_find_field (GewuSchemeDraft *draft,
                             const char      *place)
{
  const GewuFormField *field;
  const GewuFormShape *shape;

  follow (draft, place, &field, &shape);

  return field;
}

/* ---- what refers to what */

/* "boards[0]" of any place inside it, else "" (transfer full). */
static char *
get_board (const char *place)
{
  const char *end = g_str_has_prefix (place, "boards[") ? strchr (place, ']') : NULL;

  return g_strndup (place, end != NULL ? (gsize) (end + 1 - place) : 0);
}

typedef struct
{
  const char *reference;
  const char *list;       /* in the board; NULL: the boards themselves */
  const char *id;
} Source;

static const Source sources[] = {
  { "classes", "classes", "id" },
  { "items", "items", "id" },
  { "grades", "grades.bands", "title" },
  { "boards", NULL, "id" },
};

static char *
find_list (const Source *source,
           const char   *place)
{
  g_autofree char *board = get_board (place);

  return source->list != NULL ? gewu_scheme_place_member (board, source->list)
                              : g_strdup ("boards");
}

static void
append_reference (GPtrArray       *references,
                  GewuSchemeDraft *draft,
                  const char      *element,
                  const Source    *source)
{
  g_autofree char *id_place = gewu_scheme_place_member (element, source->id);
  g_autofree char *title_place = gewu_scheme_place_member (element, "title");
  g_autofree char *id = gewu_scheme_draft_dup (draft, id_place);
  g_autofree char *title = gewu_scheme_draft_dup (draft, title_place);

  if (id == NULL)
    return;
  if (title == NULL)
    title = g_strdup (id);
  g_ptr_array_add (references, g_steal_pointer (&id));
  g_ptr_array_add (references, g_steal_pointer (&title));
}

char **
gewu_scheme_form_list_references (GewuSchemeDraft     *draft,
                                  const char          *place,
                                  const GewuFormField *field)
{
  GPtrArray *references = g_ptr_array_new ();

  g_return_val_if_fail (field->type == GEWU_FORM_REFERENCE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].reference, field->reference))
      {
        g_autofree char *list = find_list (&sources[i], place);

        for (guint n = 0; n < gewu_scheme_draft_get_length (draft, list); n++)
          {
            g_autofree char *element = gewu_scheme_place_nth (list, n);

            append_reference (references, draft, element, &sources[i]);
          }
      }
  g_ptr_array_add (references, NULL);

  return (char **) g_ptr_array_free (references, FALSE);
}

/* Grades are known inside their board, measures everywhere. */
void
gewu_scheme_form_set_name (GewuSchemeDraft *draft,
                           const char      *place,
                           const char      *text)
{
  static const char *const measures[] = { "measure", NULL };
  static const char *const grades[] = { "at-most", "grade", NULL };
  g_autofree char *board = get_board (place);

  if (*board != '\0')
    gewu_scheme_draft_rename (draft, place, text, board, grades);
  else
    gewu_scheme_draft_rename (draft, place, text, "", measures);
}
