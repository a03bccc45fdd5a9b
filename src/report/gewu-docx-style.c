/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-docx-style.h"

#include "gewu-docx-names.h"
#include "gewu-report-dress.h"
#include "gewu-report-paper.h"

#define LINE_AS_IT_IS 240   /* in 240ths of a line */

/* Styles that Word knows have their English names: it shows them in the language of its user. */
static const struct
{
  const char *id;
  const char *name;
} names[GEWU_DOCX_N_STYLES] = {
  [GEWU_DOCX_NUMBER] = { "Number", "文号" },
  [GEWU_DOCX_TITLE] = { "Title", "Title" },
  [GEWU_DOCX_INFO] = { "Info", "标题下说明" },
  [GEWU_DOCX_ADDRESSEE] = { "Addressee", "主送机关" },
  [GEWU_DOCX_HEADING] = { "Heading1", "heading 1" },
  [GEWU_DOCX_SUBHEADING] = { "Heading2", "heading 2" },
  [GEWU_DOCX_BODY] = { "BodyText", "Body Text" },
  [GEWU_DOCX_BELOW_TABLE] = { "BelowTable", "表格间距" },
  [GEWU_DOCX_ANNEX] = { "Annex", "附件说明" },
  [GEWU_DOCX_SIGNER] = { "Signer", "发文机关署名" },
  [GEWU_DOCX_DAY] = { "Day", "成文日期" },
  [GEWU_DOCX_NOTE] = { "Note", "附注" },
  [GEWU_DOCX_NORMAL] = { "Normal", "Normal" },
  [GEWU_DOCX_ANNEX_MARK] = { "AnnexMark", "附件标识" },
  [GEWU_DOCX_TABLE_TITLE] = { "TableTitle", "表格标题" },
  [GEWU_DOCX_TABLE_INFO] = { "TableInfo", "表格说明" },
  [GEWU_DOCX_TABLE_HEADING] = { "TableHeading", "表头" },
  [GEWU_DOCX_TABLE_TEXT] = { "TableText", "表格文字" },
  [GEWU_DOCX_TABLE_CENTER] = { "TableCenter", "表格居中" },
  [GEWU_DOCX_TABLE_NUMBER] = { "TableNumber", "表格数字" },
  [GEWU_DOCX_TABLE_NOTE] = { "TableNote", "表注" },
  [GEWU_DOCX_TABLE_SIGNERS] = { "TableSigners", "签字" },
  [GEWU_DOCX_TABLE_SEAL] = { "TableSeal", "盖章" },
  [GEWU_DOCX_FOOTER] = { "Footer", "footer" },
};

#define TABLE_SIZE GEWU_DOCX_TABLE_SIZE

/* Those that running text does not have. */
static const GewuReportDress dresses[GEWU_DOCX_N_STYLES] = {
  [GEWU_DOCX_NORMAL] = { GEWU_PAGES_BODY, GEWU_REPORT_CHARACTER, GEWU_REPORT_JUSTIFIED,
                         GEWU_REPORT_LINE },
  [GEWU_DOCX_ANNEX_MARK] = { GEWU_PAGES_HEADING, GEWU_REPORT_CHARACTER, .line = GEWU_REPORT_LINE,
                             .keep = TRUE },
  [GEWU_DOCX_TABLE_TITLE] = { GEWU_PAGES_TITLE, GEWU_PAGES_TITLE_SIZE, GEWU_REPORT_CENTERED,
                              .after = 6, .outline = 1, .keep = TRUE },
  [GEWU_DOCX_TABLE_INFO] = { GEWU_PAGES_BODY, TABLE_SIZE, .keep = TRUE },
  [GEWU_DOCX_TABLE_HEADING] = { GEWU_PAGES_HEADING, TABLE_SIZE, GEWU_REPORT_CENTERED },
  [GEWU_DOCX_TABLE_TEXT] = { GEWU_PAGES_BODY, TABLE_SIZE },
  [GEWU_DOCX_TABLE_CENTER] = { GEWU_PAGES_BODY, TABLE_SIZE, GEWU_REPORT_CENTERED },
  [GEWU_DOCX_TABLE_NUMBER] = { GEWU_PAGES_BODY, TABLE_SIZE, GEWU_REPORT_FLUSH_RIGHT },
  [GEWU_DOCX_TABLE_NOTE] = { GEWU_PAGES_BODY, TABLE_SIZE },
  [GEWU_DOCX_TABLE_SIGNERS] = { GEWU_PAGES_BODY, TABLE_SIZE, .before = 14, .after = 14,
                                .keep = TRUE },
  [GEWU_DOCX_TABLE_SEAL] = { GEWU_PAGES_BODY, TABLE_SIZE, GEWU_REPORT_FLUSH_RIGHT, .before = 14 },
  [GEWU_DOCX_FOOTER] = { GEWU_PAGES_BODY, 9, GEWU_REPORT_CENTERED },
};

/* In the order of GewuReportSet. */
static const char *const sets[] = { "left", "both", "center", "right" };

static const GewuReportDress *
get_dress (GewuDocxStyle style)
{
  return style < GEWU_DOCX_NORMAL ? gewu_report_dress_get ((GewuProseKind) style) : &dresses[style];
}

const char *
gewu_docx_style_get_id (GewuDocxStyle style)
{
  return names[style].id;
}

/* At least one: gewu_letterhead_check(). */
static char **
split_fonts (GewuDocxFile  *file,
             GewuPagesFont  font)
{
  return gewu_letterhead_split_fonts (gewu_pages_get_fonts (font, file->document->letterhead));
}

static void
put_font (GewuDocxFile  *file,
          GewuPagesFont  font)
{
  static const char *const slots[] = { "ascii", "eastAsia", "hAnsi", "cs" };
  g_auto(GStrv) families = split_fonts (file, font);

  gewu_docx_file_put (file, "<w:rFonts");
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      gewu_docx_file_printf (file, " w:%s=\"", slots[i]);
      gewu_docx_file_put_text (file, families[0], -1);
      gewu_docx_file_put (file, "\"");
    }
  gewu_docx_file_put (file, "/>");
}

/* Word goes by the characters, others by the twips. */
static void
put_indent (GewuDocxFile          *file,
            const GewuReportDress *dress)
{
  const struct
  {
    const char *name;
    int         characters;
  } indents[] = {
    { "left", dress->left },
    { "right", dress->right },
    { "firstLine", dress->first },
    { "hanging", dress->hanging },
  };

  gewu_docx_file_put (file, "<w:ind");
  for (guint i = 0; i < G_N_ELEMENTS (indents); i++)
    if (indents[i].characters != 0)
      gewu_docx_file_printf (file, " w:%sChars=\"%d\" w:%s=\"%d\"", indents[i].name,
                             indents[i].characters * 100, indents[i].name,
                             GEWU_DOCX_TWIPS (indents[i].characters * dress->size));
  gewu_docx_file_put (file, "/>");
}

static void
put_paragraph_properties (GewuDocxFile          *file,
                          const GewuReportDress *dress)
{
  gewu_docx_file_put (file, dress->keep ? "<w:pPr><w:keepNext/>" : "<w:pPr>");
  gewu_docx_file_printf (file, "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" "
                         "w:lineRule=\"%s\"/>",
                         GEWU_DOCX_TWIPS (dress->before), GEWU_DOCX_TWIPS (dress->after),
                         dress->line > 0 ? GEWU_DOCX_TWIPS (dress->line) : LINE_AS_IT_IS,
                         dress->line > 0 ? "exact" : "auto");
  put_indent (file, dress);
  gewu_docx_file_printf (file, "<w:jc w:val=\"%s\"/>", sets[dress->set]);
  if (dress->outline > 0)
    gewu_docx_file_printf (file, "<w:outlineLvl w:val=\"%u\"/>", dress->outline - 1);
  gewu_docx_file_put (file, "</w:pPr>");
}

static void
put_style (GewuDocxFile  *file,
           GewuDocxStyle  style)
{
  const GewuReportDress *dress = get_dress (style);
  gboolean is_normal = style == GEWU_DOCX_NORMAL;
  int size = (int) (dress->size * 2);

  gewu_docx_file_printf (file, "<w:style w:type=\"paragraph\"%s w:styleId=\"%s\">"
                         "<w:name w:val=\"%s\"/>%s<w:qFormat/>",
                         is_normal ? " w:default=\"1\"" : "", names[style].id, names[style].name,
                         is_normal ? "" : "<w:basedOn w:val=\"Normal\"/>");
  put_paragraph_properties (file, dress);
  gewu_docx_file_put (file, "<w:rPr>");
  put_font (file, dress->font);
  gewu_docx_file_printf (file, "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr></w:style>",
                         size, size);
}

void
gewu_docx_style_write (GewuDocxFile *file)
{
  gewu_docx_file_begin_part (file, "word/styles.xml");
  gewu_docx_file_put (file, "<w:styles xmlns:w=\"" GEWU_DOCX_W "\"><w:docDefaults><w:rPrDefault>"
                      "<w:rPr><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr>"
                      "</w:rPrDefault><w:pPrDefault/></w:docDefaults>");
  for (guint i = 0; i < GEWU_DOCX_N_STYLES; i++)
    put_style (file, (GewuDocxStyle) i);
  gewu_docx_file_printf (file, "<w:style w:type=\"character\" w:styleId=\"" GEWU_DOCX_ALERT "\">"
                         "<w:name w:val=\"警示\"/><w:qFormat/><w:rPr>"
                         "<w:color w:val=\"%06X\"/></w:rPr></w:style>", GEWU_PAPER_ALERT);
  gewu_docx_file_put (file, "<w:style w:type=\"character\" w:styleId=\"" GEWU_DOCX_TOTAL "\">"
                      "<w:name w:val=\"合计\"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>");
  gewu_docx_file_put (file, "</w:styles>");
  gewu_docx_file_end_part (file);
}

static void
put_font_entry (GewuDocxFile  *file,
                GewuPagesFont  font)
{
  g_auto(GStrv) families = split_fonts (file, font);
  g_autofree char *others = g_strjoinv (",", families + 1);

  for (guint i = 0; i < (guint) font; i++)
    {
      g_auto(GStrv) known = split_fonts (file, (GewuPagesFont) i);

      if (g_strcmp0 (known[0], families[0]) == 0)
        return;
    }

  gewu_docx_file_put (file, "<w:font w:name=\"");
  gewu_docx_file_put_text (file, families[0], -1);
  gewu_docx_file_put (file, "\">");
  if (*others != '\0')
    {
      gewu_docx_file_put (file, "<w:altName w:val=\"");
      gewu_docx_file_put_text (file, others, -1);
      gewu_docx_file_put (file, "\"/>");
    }
  gewu_docx_file_put (file, "<w:charset w:val=\"86\"/></w:font>");
}

void
gewu_docx_style_write_fonts (GewuDocxFile *file)
{
  gewu_docx_file_begin_part (file, "word/fontTable.xml");
  gewu_docx_file_put (file, "<w:fonts xmlns:w=\"" GEWU_DOCX_W "\">");
  for (guint i = 0; i < GEWU_PAGES_N_FONTS; i++)
    put_font_entry (file, (GewuPagesFont) i);
  gewu_docx_file_put (file, "</w:fonts>");
  gewu_docx_file_end_part (file);
}
