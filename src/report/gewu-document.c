/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-document.h"

#include "gewu-report-text.h"

#define ROWS_BETWEEN_CALLS 1024

GewuDocument *
gewu_document_new (const char *title,
                   const char *author)
{
  GewuDocument *self = g_atomic_rc_box_new0 (GewuDocument);

  self->title = gewu_report_dup_text (title);
  self->author = gewu_report_dup_text (author);
  self->letterhead = gewu_letterhead_new ();
  self->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_report_form_free);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_report_table_free);

  return self;
}

static void
clear (gpointer data)
{
  GewuDocument *self = data;

  g_free (self->title);
  g_free (self->author);
  g_free (self->zone);
  g_free (self->subject);
  gewu_letterhead_free (self->letterhead);
  g_clear_pointer (&self->prose, gewu_report_prose_free);
  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->tables);
}

GewuDocument *
gewu_document_ref (GewuDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
gewu_document_free (GewuDocument *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
gewu_document_set_letterhead (GewuDocument         *self,
                              const GewuLetterhead *letterhead)
{
  g_return_if_fail (self != NULL && letterhead != NULL);

  gewu_letterhead_free (self->letterhead);
  self->letterhead = gewu_letterhead_copy (letterhead);
}

void
gewu_document_set_prose (GewuDocument    *self,
                         GewuReportProse *prose)
{
  g_assert (self->prose == NULL);

  self->prose = prose;
}

void
gewu_document_add_form (GewuDocument   *self,
                        GewuReportForm *form)
{
  g_assert (form->rows->len > 0);

  g_ptr_array_add (self->forms, form);
}

void
gewu_document_add_table (GewuDocument    *self,
                         GewuReportTable *table)
{
  g_assert (table->columns->len > 0);

  g_ptr_array_add (self->tables, table);
}

char *
gewu_document_make_annex_mark (const GewuDocument *self,
                               guint               table)
{
  if (self->prose == NULL || !gewu_report_prose_has_annex (self->prose))
    return NULL;
  if (self->tables->len == 1)
    return g_strdup ("附件");

  return g_strdup_printf ("附件%u", table + 1);
}

void
gewu_document_tell (const GewuDocument *self,
                    gsize               n_rows)
{
  if (self->progress == NULL || self->n_rows_expected == 0 || n_rows % ROWS_BETWEEN_CALLS != 0)
    return;

  self->progress (MIN ((double) n_rows / self->n_rows_expected, 1), self->progress_data);
}

void
gewu_document_tell_end (const GewuDocument *self)
{
  if (self->progress != NULL)
    self->progress (1, self->progress_data);
}
