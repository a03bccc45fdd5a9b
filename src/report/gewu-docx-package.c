/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-docx-package.h"

#include "gewu-docx-names.h"
#include "gewu-docx-style.h"

#define MAIN_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

static void
write_part (GewuDocxFile *file,
            const char   *name,
            const char   *xml)
{
  gewu_docx_file_begin_part (file, name);
  gewu_docx_file_put (file, xml);
  gewu_docx_file_end_part (file);
}

static void
write_types (GewuDocxFile *file)
{
  write_part (file, "[Content_Types].xml",
              "<Types xmlns=\"" GEWU_DOCX_PACKAGE "content-types\">"
              "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
              "relationships+xml\"/>"
              "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              "<Default Extension=\"png\" ContentType=\"image/png\"/>"
              "<Override PartName=\"/word/document.xml\" ContentType=\"" MAIN_TYPE
              "document.main+xml\"/>"
              "<Override PartName=\"/word/styles.xml\" ContentType=\"" MAIN_TYPE "styles+xml\"/>"
              "<Override PartName=\"/word/fontTable.xml\" ContentType=\"" MAIN_TYPE
              "fontTable+xml\"/>"
              "<Override PartName=\"/word/settings.xml\" ContentType=\"" MAIN_TYPE
              "settings+xml\"/>"
              "<Override PartName=\"/word/footer.xml\" ContentType=\"" MAIN_TYPE "footer+xml\"/>"
              "<Override PartName=\"/word/footer-even.xml\" ContentType=\"" MAIN_TYPE
              "footer+xml\"/>"
              "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/"
              "vnd.openxmlformats-package.core-properties+xml\"/>"
              "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/"
              "vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>");
}

static void
write_relations (GewuDocxFile *file)
{
  write_part (file, "_rels/.rels",
              "<Relationships xmlns=\"" GEWU_DOCX_PACKAGE "relationships\">"
              "<Relationship Id=\"document\" Type=\"" GEWU_DOCX_R "/officeDocument\" "
              "Target=\"word/document.xml\"/>"
              "<Relationship Id=\"core\" Type=\"" GEWU_DOCX_PACKAGE
              "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
              "<Relationship Id=\"app\" Type=\"" GEWU_DOCX_R "/extended-properties\" "
              "Target=\"docProps/app.xml\"/></Relationships>");

  gewu_docx_file_begin_part (file, "word/_rels/document.xml.rels");
  gewu_docx_file_put (file, "<Relationships xmlns=\"" GEWU_DOCX_PACKAGE "relationships\">"
                      "<Relationship Id=\"styles\" Type=\"" GEWU_DOCX_R "/styles\" "
                      "Target=\"styles.xml\"/>"
                      "<Relationship Id=\"fonts\" Type=\"" GEWU_DOCX_R "/fontTable\" "
                      "Target=\"fontTable.xml\"/>"
                      "<Relationship Id=\"settings\" Type=\"" GEWU_DOCX_R "/settings\" "
                      "Target=\"settings.xml\"/>"
                      "<Relationship Id=\"footer\" Type=\"" GEWU_DOCX_R "/footer\" "
                      "Target=\"footer.xml\"/>"
                      "<Relationship Id=\"footer-even\" Type=\"" GEWU_DOCX_R "/footer\" "
                      "Target=\"footer-even.xml\"/>");
  for (guint i = 1; i <= file->pictures->len; i++)
    gewu_docx_file_printf (file, "<Relationship Id=\"picture%u\" Type=\"" GEWU_DOCX_R "/image\" "
                           "Target=\"media/picture%u.png\"/>", i, i);
  gewu_docx_file_put (file, "</Relationships>");
  gewu_docx_file_end_part (file);
}

static void
put_field (GewuDocxFile *file,
           const char   *before,
           const char   *field,
           const char   *after,
           const char   *look)
{
  gewu_docx_file_printf (file, "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>"
                         "<w:fldSimple w:instr=\" %s \"><w:r>%s<w:t>1</w:t></w:r></w:fldSimple>"
                         "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>",
                         look, before, field, look, look, after);
}

/* Of running text as in GB/T 9704, 7.5: outside, one character from the edge; of tables as on their
 * pages. */
static void
write_footer (GewuDocxFile *file,
              const char   *name,
              const char   *side)
{
  gboolean is_text = file->document->prose != NULL;

  gewu_docx_file_begin_part (file, name);
  gewu_docx_file_printf (file, "<w:ftr xmlns:w=\"" GEWU_DOCX_W "\"><w:p><w:pPr>"
                         "<w:pStyle w:val=\"%s\"/>", gewu_docx_style_get_id (GEWU_DOCX_FOOTER));
  if (is_text)
    gewu_docx_file_printf (file, "<w:ind w:%sChars=\"100\" w:%s=\"280\"/><w:jc w:val=\"%s\"/>",
                           side, side, side);
  gewu_docx_file_put (file, "</w:pPr>");
  if (is_text)
    put_field (file, "— ", "PAGE", " —",
               "<w:rPr><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>");
  else
    {
      put_field (file, "第 ", "PAGE", " 页 ", "");
      put_field (file, "共 ", "NUMPAGES", " 页", "");
    }
  gewu_docx_file_put (file, "</w:p></w:ftr>");
  gewu_docx_file_end_part (file);
}

static void
write_settings (GewuDocxFile *file)
{
  gewu_docx_file_begin_part (file, "word/settings.xml");
  gewu_docx_file_printf (file, "<w:settings xmlns:w=\"" GEWU_DOCX_W "\">%s"
                         "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
                         "<w:compatSetting w:name=\"compatibilityMode\" "
                         "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
                         "</w:compat></w:settings>",
                         file->document->prose != NULL ? "<w:evenAndOddHeaders/>" : "");
  gewu_docx_file_end_part (file);
}

static void
put_property (GewuDocxFile *file,
              const char   *name,
              const char   *text)
{
  if (text == NULL)
    return;

  gewu_docx_file_printf (file, "<dc:%s>", name);
  gewu_docx_file_put_text (file, text, -1);
  gewu_docx_file_printf (file, "</dc:%s>", name);
}

static void
write_properties (GewuDocxFile *file)
{
  gint64 created = file->document->created;
  g_autoptr(GDateTime) time =
    g_date_time_new_from_unix_utc ((created != 0 ? created : g_get_real_time () / 1000) / 1000);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  gewu_docx_file_begin_part (file, "docProps/core.xml");
  gewu_docx_file_put (file, "<cp:coreProperties xmlns:cp=\"" GEWU_DOCX_PACKAGE
                      "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                      "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
  put_property (file, "title", file->document->title);
  put_property (file, "creator", file->document->author);
  if (text != NULL)
    gewu_docx_file_printf (file, "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%s"
                           "</dcterms:created>", text);
  gewu_docx_file_put (file, "</cp:coreProperties>");
  gewu_docx_file_end_part (file);

  gewu_docx_file_begin_part (file, "docProps/app.xml");
  gewu_docx_file_put (file, "<Properties xmlns=\"" GEWU_DOCX_OFFICE "extended-properties\">"
                      "<Company>");
  gewu_docx_file_put_text (file, file->document->author != NULL ? file->document->author : "", -1);
  gewu_docx_file_put (file, "</Company></Properties>");
  gewu_docx_file_end_part (file);
}

static void
write_pictures (GewuDocxFile *file)
{
  for (guint i = 0; i < file->pictures->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("word/media/picture%u.png", i + 1);

      gewu_docx_file_add_bytes (file, name, g_ptr_array_index (file->pictures, i));
    }
}

void
gewu_docx_package_write (GewuDocxFile *file)
{
  write_types (file);
  write_relations (file);
  gewu_docx_style_write (file);
  gewu_docx_style_write_fonts (file);
  write_settings (file);
  write_footer (file, "word/footer.xml", "right");
  write_footer (file, "word/footer-even.xml", "left");
  write_properties (file);
  write_pictures (file);
}
