/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-document.h"

GewuDocument *
gewu_document_new (const char *title,
                   const char *author)
{
  GewuDocument *self = g_new0 (GewuDocument, 1);

  self->title = g_strdup (title);
  self->author = g_strdup (author);
  self->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_report_form_free);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_report_table_free);

  return self;
}

void
gewu_document_free (GewuDocument *self)
{
  g_free (self->title);
  g_free (self->author);
  g_clear_pointer (&self->prose, gewu_report_prose_free);
  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->tables);
  g_free (self);
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
