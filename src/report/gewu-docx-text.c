/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-docx-text.h"

#include "gewu-docx-names.h"
#include "gewu-report-dress.h"
#include "gewu-report-paper.h"

#include <string.h>

/* Of paper, in points. */
typedef struct
{
  double width;
  double height;
  double top;
  double bottom;
  double left;
  double right;
  double footer;
} Paper;

static const Paper papers[] = {
  [GEWU_DOCX_TEXT_PAGE] = { GEWU_PAPER_SHORT, GEWU_PAPER_LONG, GEWU_PAPER_TEXT_TOP,
                            GEWU_PAPER_TEXT_BOTTOM, GEWU_PAPER_TEXT_LEFT, GEWU_PAPER_TEXT_RIGHT,
                            GEWU_PAPER_TEXT_BOTTOM - GEWU_PAPER_TEXT_FOOTER },
  [GEWU_DOCX_UPRIGHT] = { GEWU_PAPER_SHORT, GEWU_PAPER_LONG, GEWU_PAPER_TOP, GEWU_PAPER_BOTTOM,
                          GEWU_PAPER_SIDE, GEWU_PAPER_SIDE, GEWU_PAPER_SIDE },
  [GEWU_DOCX_LANDSCAPE] = { GEWU_PAPER_LONG, GEWU_PAPER_SHORT, GEWU_PAPER_TOP, GEWU_PAPER_BOTTOM,
                            GEWU_PAPER_SIDE, GEWU_PAPER_SIDE, GEWU_PAPER_SIDE },
};

double
gewu_docx_paper_get_width (GewuDocxPaper paper)
{
  return papers[paper].width - papers[paper].left - papers[paper].right;
}

static void
put_paragraph_properties (GewuDocxFile       *file,
                          const GewuDocxLook *look,
                          const double       *tabs,
                          guint               n_tabs)
{
  gewu_docx_file_printf (file, "<w:pPr><w:pStyle w:val=\"%s\"/>%s",
                         gewu_docx_style_get_id (look->style), look->keep ? "<w:keepNext/>" : "");
  if (n_tabs > 0)
    gewu_docx_file_put (file, "<w:tabs>");
  for (guint i = 0; i < n_tabs; i++)
    gewu_docx_file_printf (file, "<w:tab w:val=\"left\" w:pos=\"%d\"/>", GEWU_DOCX_TWIPS (tabs[i]));
  if (n_tabs > 0)
    gewu_docx_file_put (file, "</w:tabs>");
  if (look->right > 0)
    gewu_docx_file_printf (file, "<w:ind w:rightChars=\"%d\" w:right=\"%d\"/>",
                           (int) (look->right * 100),
                           GEWU_DOCX_TWIPS (look->right * GEWU_REPORT_CHARACTER));
  gewu_docx_file_put (file, "</w:pPr>");
}

static void
put_run_properties (GewuDocxFile       *file,
                    const GewuDocxLook *look)
{
  int size = (int) (look->size * 2);

  if (!look->alert && !look->total && look->size == 0)
    return;

  /* A run has one style of characters. */
  gewu_docx_file_put (file, "<w:rPr>");
  if (look->alert || look->total)
    gewu_docx_file_printf (file, "<w:rStyle w:val=\"%s\"/>",
                           look->alert ? GEWU_DOCX_ALERT : GEWU_DOCX_TOTAL);
  if (look->alert && look->total)
    gewu_docx_file_put (file, "<w:b/>");
  if (size > 0)
    gewu_docx_file_printf (file, "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>", size, size);
  gewu_docx_file_put (file, "</w:rPr>");
}

/* Up to the next break or tab. */
static void
put_pieces (GewuDocxFile *file,
            const char   *text)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, "\t\n");

      if (length > 0)
        {
          gewu_docx_file_put (file, "<w:t xml:space=\"preserve\">");
          gewu_docx_file_put_text (file, text, (gssize) length);
          gewu_docx_file_put (file, "</w:t>");
        }
      text += length;
      if (*text != '\0')
        gewu_docx_file_put (file, *text++ == '\n' ? "<w:br/>" : "<w:tab/>");
    }
}

void
gewu_docx_text_put (GewuDocxFile       *file,
                    const GewuDocxLook *look,
                    const char         *text)
{
  gewu_docx_text_put_tabbed (file, look, NULL, 0, text);
}

void
gewu_docx_text_put_tabbed (GewuDocxFile       *file,
                           const GewuDocxLook *look,
                           const double       *tabs,
                           guint               n_tabs,
                           const char         *text)
{
  gewu_docx_file_put (file, "<w:p>");
  put_paragraph_properties (file, look, tabs, n_tabs);
  if (text != NULL && *text != '\0')
    {
      gewu_docx_file_put (file, "<w:r>");
      put_run_properties (file, look);
      put_pieces (file, text);
      gewu_docx_file_put (file, "</w:r>");
    }
  gewu_docx_file_put (file, "</w:p>");
}

void
gewu_docx_text_put_picture (GewuDocxFile *file,
                            GByteArray   *png,
                            double        width,
                            double        height)
{
  int emus[] = { GEWU_DOCX_EMUS (width), GEWU_DOCX_EMUS (height) };
  guint n;

  g_ptr_array_add (file->pictures, png);
  n = file->pictures->len;
  gewu_docx_file_printf (file, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:drawing>"
                         "<wp:inline><wp:extent cx=\"%d\" cy=\"%d\"/>"
                         "<wp:docPr id=\"%u\" name=\"图 %u\"/><a:graphic>"
                         "<a:graphicData uri=\"" GEWU_DOCX_DRAWING "picture\"><pic:pic>",
                         gewu_docx_style_get_id (GEWU_DOCX_TABLE_TEXT), emus[0], emus[1], n, n);
  gewu_docx_file_printf (file, "<pic:nvPicPr><pic:cNvPr id=\"%u\" name=\"图 %u\"/><pic:cNvPicPr/>"
                         "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture%u\"/><a:stretch>"
                         "<a:fillRect/></a:stretch></pic:blipFill>", n, n, n);
  gewu_docx_file_printf (file, "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                         "<a:ext cx=\"%d\" cy=\"%d\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
                         "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                         "</wp:inline></w:drawing></w:r></w:p>", emus[0], emus[1]);
}

static void
put_section (GewuDocxFile *file,
             const Paper  *paper)
{
  gewu_docx_file_put (file, "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>");
  if (file->document->prose != NULL)
    gewu_docx_file_put (file, "<w:footerReference w:type=\"even\" r:id=\"footer-even\"/>");
  gewu_docx_file_printf (file, "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>",
                         GEWU_DOCX_TWIPS (paper->width), GEWU_DOCX_TWIPS (paper->height),
                         paper->width > paper->height ? " w:orient=\"landscape\"" : "");
  gewu_docx_file_printf (file, "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" "
                         "w:left=\"%d\" w:header=\"0\" w:footer=\"%d\" w:gutter=\"0\"/></w:sectPr>",
                         GEWU_DOCX_TWIPS (paper->top), GEWU_DOCX_TWIPS (paper->right),
                         GEWU_DOCX_TWIPS (paper->bottom), GEWU_DOCX_TWIPS (paper->left),
                         GEWU_DOCX_TWIPS (paper->footer));
}

/* A table must not be the last of a section: a paragraph too low to be seen is. */
void
gewu_docx_text_end_section (GewuDocxFile  *file,
                            GewuDocxPaper  paper,
                            gboolean       is_last)
{
  gewu_docx_file_put (file, "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
                      "w:lineRule=\"exact\"/>");
  if (!is_last)
    put_section (file, &papers[paper]);
  gewu_docx_file_put (file, "</w:pPr></w:p>");
  if (is_last)
    put_section (file, &papers[paper]);
}
