/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-save-format.h"

#include <glib/gi18n.h>

typedef enum
{
  OF_TEXT  = 1 << 0,
  OF_FORM  = 1 << 1,
  OF_TABLE = 1 << 2,   /* of one table and nothing else */
  OF_BOOK  = 1 << 3,   /* of several */
} Content;

static const struct
{
  GewuSaveFormat format;
  guint          suits;
} formats[] = {
  { { "docx", N_("Word (docx)"), "docx", GEWU_FILE_TEXT }, OF_TEXT },
  { { "xlsx", N_("Excel (xlsx)"), "xlsx", GEWU_FILE_SPREADSHEET },
    OF_FORM | OF_TABLE | OF_BOOK },
  { { "pdf", N_("PDF"), "pdf", GEWU_FILE_PDF }, OF_TEXT | OF_FORM | OF_TABLE | OF_BOOK },
  { { "csv", N_("CSV (UTF-8)"), "csv", GEWU_FILE_SPREADSHEET }, OF_TABLE },
  { { "csv-gb18030", N_("CSV (GB18030)"), "csv", GEWU_FILE_SPREADSHEET }, OF_TABLE },
};

static Content
get_content (const GewuDocument *document)
{
  if (document->prose != NULL)
    return OF_TEXT;
  if (document->forms->len > 0)
    return OF_FORM;

  return document->tables->len == 1 ? OF_TABLE : OF_BOOK;
}

static Content
get_content_of_report (const GewuReport *report)
{
  if (report->is_text)
    return OF_TEXT;

  return report->chapter == GEWU_REPORT_LEDGER ? OF_TABLE : OF_BOOK;
}

static GMenu *
create_menu (Content     content,
             const char *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if ((formats[i].suits & content) != 0)
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (_(formats[i].format.label), NULL);

        g_menu_item_set_action_and_target (item, action, "s", formats[i].format.id);
        g_menu_append_item (menu, item);
      }

  return menu;
}

const GewuSaveFormat *
gewu_save_format_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].format.id, id) == 0)
      return &formats[i].format;

  return NULL;
}

GMenu *
gewu_save_format_menu_of_document (const GewuDocument *document,
                                   const char         *action)
{
  return create_menu (get_content (document), action);
}

GMenu *
gewu_save_format_menu_of_report (const GewuReport *report,
                                 const char       *action)
{
  return create_menu (get_content_of_report (report), action);
}

const char *
gewu_save_format_of_document (const GewuDocument *document)
{
  return document->prose != NULL ? "docx" : "xlsx";
}
