/* Texts and budget of a workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-arena.h"

#include "gewu-error.h"
#include "gewu-limits.h"

#define BLOCK_BYTES 65536

struct _GewuArena
{
  GStringChunk *texts;
  gsize         n_bytes;
  guint         n_cells;
  guint         n_merges;
};

GewuArena *
gewu_arena_new (void)
{
  GewuArena *self = g_new0 (GewuArena, 1);

  self->texts = g_string_chunk_new (BLOCK_BYTES);

  return self;
}

void
gewu_arena_free (GewuArena *self)
{
  g_string_chunk_free (self->texts);
  g_free (self);
}

static gboolean
take (guint       *count,
      guint        limit,
      const char  *what,
      GError     **error)
{
  if (*count >= limit)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "more than %u %s", limit, what);
      return FALSE;
    }

  *count += 1;
  return TRUE;
}

const char *
gewu_arena_add_text (GewuArena   *self,
                     const char  *text,
                     gsize        length,
                     GError     **error)
{
  self->n_bytes += length;
  if (length > GEWU_LIMIT_CELL_BYTES || self->n_bytes > GEWU_LIMIT_TEXT_BYTES)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "too much text");
      return NULL;
    }

  return g_string_chunk_insert_const (self->texts, text);
}

gboolean
gewu_arena_take_cell (GewuArena  *self,
                      GError    **error)
{
  return take (&self->n_cells, GEWU_LIMIT_CELLS, "cells", error);
}

gboolean
gewu_arena_take_merge (GewuArena  *self,
                       GError    **error)
{
  return take (&self->n_merges, GEWU_LIMIT_MERGES, "merged ranges", error);
}
