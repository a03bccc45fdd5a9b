/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-letterhead.h"

#include <string.h>

#define LONGEST_TEXT 200
#define NUMBER_PLACE "{number}"
#define YEAR_PLACE "{year}"
#define ROOM_FOR_NUMBER "　　"
#define LAST_FONTS "Noto Serif CJK SC,Noto Sans CJK SC"

GewuLetterhead *
gewu_letterhead_new (void)
{
  static const char *const signers[] = { "填表人", "审核人", "分管领导" };
  GewuLetterhead *self = g_new0 (GewuLetterhead, 1);

  for (guint i = 0; i < GEWU_LETTERHEAD_N_SIGNERS; i++)
    self->signers[i] = g_strdup (signers[i]);
  self->footnotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->title_fonts = g_strdup ("方正小标宋简体,FZXiaoBiaoSong-B05S," LAST_FONTS);
  self->heading_fonts = g_strdup ("黑体,SimHei,Noto Sans CJK SC");
  self->body_fonts = g_strdup ("仿宋_GB2312,仿宋,FangSong," LAST_FONTS);

  return self;
}

GewuLetterhead *
gewu_letterhead_copy (const GewuLetterhead *self)
{
  GewuLetterhead *copy;
  GHashTableIter iter;
  gpointer report;
  gpointer footnote;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (GewuLetterhead, 1);
  copy->office = g_strdup (self->office);
  copy->number = g_strdup (self->number);
  for (guint i = 0; i < GEWU_LETTERHEAD_N_SIGNERS; i++)
    {
      copy->signers[i] = g_strdup (self->signers[i]);
      copy->names[i] = g_strdup (self->names[i]);
    }
  copy->footnote = g_strdup (self->footnote);
  copy->footnotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, self->footnotes);
  while (g_hash_table_iter_next (&iter, &report, &footnote))
    g_hash_table_insert (copy->footnotes, g_strdup (report), g_strdup (footnote));
  copy->title_fonts = g_strdup (self->title_fonts);
  copy->heading_fonts = g_strdup (self->heading_fonts);
  copy->body_fonts = g_strdup (self->body_fonts);

  return copy;
}

void
gewu_letterhead_free (GewuLetterhead *self)
{
  if (self == NULL)
    return;

  g_free (self->office);
  g_free (self->number);
  for (guint i = 0; i < GEWU_LETTERHEAD_N_SIGNERS; i++)
    {
      g_free (self->signers[i]);
      g_free (self->names[i]);
    }
  g_free (self->footnote);
  g_hash_table_unref (self->footnotes);
  g_free (self->title_fonts);
  g_free (self->heading_fonts);
  g_free (self->body_fonts);
  g_free (self);
}

/* Of one line that paper and every file format can hold. */
static gboolean
is_fit (const char *text)
{
  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > LONGEST_TEXT)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static gboolean
are_fit (char *const *texts)
{
  for (guint i = 0; i < GEWU_LETTERHEAD_N_SIGNERS; i++)
    if (!is_fit (texts[i]))
      return FALSE;

  return TRUE;
}

static gboolean
are_footnotes_fit (const GewuLetterhead *self)
{
  GHashTableIter iter;
  gpointer report;
  gpointer footnote;

  g_hash_table_iter_init (&iter, self->footnotes);
  while (g_hash_table_iter_next (&iter, &report, &footnote))
    if (!is_fit (report) || !is_fit (footnote))
      return FALSE;

  return TRUE;
}

static gboolean
is_number_fit (const char *number)
{
  return number == NULL || (is_fit (number) && strstr (number, NUMBER_PLACE) != NULL);
}

static gboolean
are_fonts_fit (const char *fonts)
{
  g_auto(GStrv) families = is_fit (fonts) ? gewu_letterhead_split_fonts (fonts) : NULL;

  return families != NULL && families[0] != NULL;
}

const char *
gewu_letterhead_check (const GewuLetterhead *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!is_fit (self->office))
    return "office";
  if (!is_number_fit (self->number))
    return "number";
  if (!are_fit (self->signers))
    return "signers";
  if (!are_fit (self->names))
    return "names";
  if (!is_fit (self->footnote))
    return "footnote";
  if (!are_footnotes_fit (self))
    return "footnotes";
  if (!are_fonts_fit (self->title_fonts))
    return "title-fonts";
  if (!are_fonts_fit (self->heading_fonts))
    return "heading-fonts";
  if (!are_fonts_fit (self->body_fonts))
    return "body-fonts";

  return NULL;
}

static gboolean
is_whole_number (const char *number)
{
  const char *year = number != NULL ? strstr (number, "〔") : NULL;

  return year != NULL && strstr (year, "〕") != NULL && g_str_has_suffix (number, "号");
}

char *
gewu_letterhead_make_number (const GewuLetterhead *self,
                             int                   year,
                             const char           *number)
{
  g_autofree char *year_text = g_strdup_printf ("%d", year);
  gboolean has_number = number != NULL && *number != '\0';
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  if (is_whole_number (number))
    return g_strdup (number);
  if (self->number == NULL)
    return NULL;

  text = g_string_new (self->number);
  g_string_replace (text, YEAR_PLACE, year_text, 0);
  g_string_replace (text, NUMBER_PLACE, has_number ? number : ROOM_FOR_NUMBER, 1);

  return g_string_free (text, FALSE);
}

const char *
gewu_letterhead_get_footnote (const GewuLetterhead *self,
                              const char           *report)
{
  const char *footnote;

  g_return_val_if_fail (self != NULL && report != NULL, NULL);

  footnote = g_hash_table_lookup (self->footnotes, report);
  if (footnote == NULL)
    footnote = self->footnote;

  return footnote != NULL && *footnote != '\0' ? footnote : NULL;
}

char *
gewu_letterhead_make_signer (const GewuLetterhead *self,
                             guint                 signer)
{
  const char *name;

  g_return_val_if_fail (self != NULL && signer < GEWU_LETTERHEAD_N_SIGNERS, NULL);

  name = self->names[signer];

  return self->signers[signer] != NULL
         ? g_strconcat (self->signers[signer], "：", name != NULL ? name : "", NULL) : NULL;
}

char **
gewu_letterhead_split_fonts (const char *fonts)
{
  g_auto(GStrv) parts = g_strsplit (fonts != NULL ? fonts : "", ",", -1);
  g_autoptr(GStrvBuilder) families = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (families, parts[i]);

  return g_strv_builder_end (families);
}
