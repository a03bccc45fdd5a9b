/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-letterhead-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-session-report.h"
#include "gewu-words.h"

#define N_SIGNERS GEWU_LETTERHEAD_N_SIGNERS
#define EXAMPLE_NUMBER "12"

struct _GewuLetterheadView
{
  GtkWidget       parent_instance;

  GtkWidget      *content;
  GtkEditable    *office;
  GtkEditable    *number;
  GtkLabel       *number_example;
  GtkEditable    *signer_0;
  GtkEditable    *signer_1;
  GtkEditable    *signer_2;
  GtkEditable    *name_0;
  GtkEditable    *name_1;
  GtkEditable    *name_2;
  GtkEditable    *footnote;
  GtkEditable    *title_fonts;
  GtkEditable    *heading_fonts;
  GtkEditable    *body_fonts;
  GtkLabel       *title_font;
  GtkLabel       *heading_font;
  GtkLabel       *body_font;
  GtkLabel       *error;

  GewuSession    *session;      /* owned, nullable */
  GCancellable   *request;      /* owned */
  GewuLetterhead *letterhead;   /* as it is saved; NULL: not known yet */
  gboolean        filling;
};

G_DEFINE_FINAL_TYPE (GewuLetterheadView, gewu_letterhead_view, GTK_TYPE_WIDGET)

#define N_ENTRIES 12

/* An entry, its member as gewu_letterhead_check() calls it, and where it lies in the value. */
typedef struct
{
  GtkEditable *editable;
  const char  *member;
  gsize        offset;
} Entry;

#define MEMBER(name) G_STRUCT_OFFSET (GewuLetterhead, name)

static void
list_entries (GewuLetterheadView *self,
              Entry              *entries)
{
  const Entry list[N_ENTRIES] = {
    { self->office, "office", MEMBER (office) },
    { self->number, "number", MEMBER (number) },
    { self->signer_0, "signers", MEMBER (signers[0]) },
    { self->signer_1, "signers", MEMBER (signers[1]) },
    { self->signer_2, "signers", MEMBER (signers[2]) },
    { self->name_0, "names", MEMBER (names[0]) },
    { self->name_1, "names", MEMBER (names[1]) },
    { self->name_2, "names", MEMBER (names[2]) },
    { self->footnote, "footnote", MEMBER (footnote) },
    { self->title_fonts, "title-fonts", MEMBER (title_fonts) },
    { self->heading_fonts, "heading-fonts", MEMBER (heading_fonts) },
    { self->body_fonts, "body-fonts", MEMBER (body_fonts) },
  };

  memcpy (entries, list, sizeof list);
}

/* ---- what it will look like */

static void
show_number (GewuLetterheadView   *self,
             const GewuLetterhead *letterhead)
{
  int year = gewu_day_year (gewu_day_of_instant (gewu_now ()));
  g_autofree char *number = gewu_letterhead_make_number (letterhead, year, EXAMPLE_NUMBER);
  /* Translators: %s is a document's number */
  g_autofree char *text = number != NULL ? g_strdup_printf (_("Example: %s"), number)
                                         : g_strdup (_("Documents carry no number."));

  gtk_label_set_text (self->number_example, text);
}

/* The families of the computer are asked for by Pango, as the papers are drawn. */
static gboolean
is_installed (GtkWidget  *widget,
              const char *family)
{
  PangoFontMap *map = pango_context_get_font_map (gtk_widget_get_pango_context (widget));

  return pango_font_map_get_family (map, family) != NULL;
}

static void
show_font (GewuLetterheadView *self,
           GtkLabel           *label,
           const char         *fonts)
{
  g_auto (GStrv) families = gewu_letterhead_split_fonts (fonts);
  g_autofree char *text = NULL;

  for (guint i = 0; text == NULL && families[i] != NULL; i++)
    if (is_installed (GTK_WIDGET (self), families[i]))
      /* Translators: %s is a font */
      text = g_strdup_printf (_("✓ Used on this computer: %s"), families[i]);
  if (text == NULL)
    text = g_strdup (_("⚠ None of them is on this computer; another font stands in. Files name the "
                       "first."));
  gtk_label_set_text (label, text);
}

static void
show_examples (GewuLetterheadView   *self,
               const GewuLetterhead *letterhead)
{
  show_number (self, letterhead);
  show_font (self, self->title_font, letterhead->title_fonts);
  show_font (self, self->heading_font, letterhead->heading_fonts);
  show_font (self, self->body_font, letterhead->body_fonts);
}

/* ---- reading */

static void
show_letterhead (GewuLetterheadView *self)
{
  Entry entries[N_ENTRIES];

  self->filling = TRUE;
  list_entries (self, entries);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      const char *text = G_STRUCT_MEMBER (char *, self->letterhead, entries[i].offset);

      if (g_strcmp0 (gtk_editable_get_text (entries[i].editable), text != NULL ? text : "") != 0)
        gtk_editable_set_text (entries[i].editable, text != NULL ? text : "");
    }
  self->filling = FALSE;
  show_examples (self, self->letterhead);
}

static void
show_error (GewuLetterheadView *self,
            const GError       *error)
{
  g_autofree char *text = gewu_words_error (error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->error != NULL)
    gtk_label_set_text (self->error, text);
}

static void
letterhead_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GewuLetterheadView) self = data;
  g_autoptr (GError) error = NULL;
  GewuLetterhead *letterhead =
    gewu_session_get_letterhead_finish (GEWU_SESSION (source), result, &error);

  if (letterhead == NULL)
    {
      show_error (self, error);
      return;
    }

  g_clear_pointer (&self->letterhead, gewu_letterhead_free);
  self->letterhead = letterhead;
  if (self->error != NULL)
    show_letterhead (self);
}

static void
load (GewuLetterheadView *self)
{
  gewu_session_get_letterhead_async (self->session, self->request, letterhead_cb,
                                     g_object_ref (self));
}

/* ---- writing */

static GewuLetterhead *
read_entries (GewuLetterheadView *self)
{
  GewuLetterhead *letterhead = gewu_letterhead_copy (self->letterhead);
  Entry entries[N_ENTRIES];

  list_entries (self, entries);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      char **member = &G_STRUCT_MEMBER (char *, letterhead, entries[i].offset);
      g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entries[i].editable)));

      g_free (*member);
      *member = *text != '\0' ? g_steal_pointer (&text) : NULL;
    }

  return letterhead;
}

/* FALSE: a member is wrong; its entries are marked. */
static gboolean
check (GewuLetterheadView   *self,
       const GewuLetterhead *letterhead)
{
  const char *wrong = gewu_letterhead_check (letterhead);
  Entry entries[N_ENTRIES];

  list_entries (self, entries);
  for (guint i = 0; i < N_ENTRIES; i++)
    if (g_strcmp0 (entries[i].member, wrong) == 0)
      gtk_widget_add_css_class (GTK_WIDGET (entries[i].editable), "wrong");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (entries[i].editable), "wrong");
  gtk_label_set_text (self->error, wrong == NULL ? "" : g_str_equal (wrong, "number")
    ? _("A document's number needs {number} where the running number stands.")
    : _("What is marked cannot be so: fonts are needed, and texts have up to 200 characters."));

  return wrong == NULL;
}

static void
typed_cb (GewuLetterheadView *self)
{
  g_autoptr (GewuLetterhead) letterhead = NULL;

  if (self->filling || self->letterhead == NULL)
    return;

  letterhead = read_entries (self);
  if (check (self, letterhead))
    show_examples (self, letterhead);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuLetterheadView) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_set_letterhead_finish (GEWU_SESSION (source), result, &error))
    show_error (self, error);
}

static gboolean
is_changed (GewuLetterheadView   *self,
            const GewuLetterhead *now)
{
  Entry entries[N_ENTRIES];

  list_entries (self, entries);
  for (guint i = 0; i < N_ENTRIES; i++)
    if (g_strcmp0 (G_STRUCT_MEMBER (char *, now, entries[i].offset),
                   G_STRUCT_MEMBER (char *, self->letterhead, entries[i].offset)) != 0)
      return TRUE;

  return FALSE;
}

gboolean
gewu_letterhead_view_save (GewuLetterheadView *self)
{
  g_autoptr (GewuLetterhead) letterhead = NULL;

  g_return_val_if_fail (GEWU_IS_LETTERHEAD_VIEW (self), TRUE);

  if (self->letterhead == NULL || self->filling)
    return TRUE;

  letterhead = read_entries (self);
  if (!is_changed (self, letterhead))
    return TRUE;
  if (!check (self, letterhead))
    return FALSE;

  gewu_session_set_letterhead_async (self->session, letterhead, NULL, saved_cb,
                                     g_object_ref (self));
  g_clear_pointer (&self->letterhead, gewu_letterhead_free);
  self->letterhead = g_steal_pointer (&letterhead);
  return TRUE;
}

static void
save_cb (GewuLetterheadView *self)
{
  gewu_letterhead_view_save (self);
}

static void
gewu_letterhead_view_dispose (GObject *object)
{
  GewuLetterheadView *self = GEWU_LETTERHEAD_VIEW (object);

  g_cancellable_cancel (self->request);
  /* The keyboard leaves the entries as they go. */
  g_clear_pointer (&self->letterhead, gewu_letterhead_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_LETTERHEAD_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_letterhead_view_parent_class)->dispose (object);
}

static void
gewu_letterhead_view_finalize (GObject *object)
{
  GewuLetterheadView *self = GEWU_LETTERHEAD_VIEW (object);

  g_clear_object (&self->request);
  /* An answer may have come late. */
  g_clear_pointer (&self->letterhead, gewu_letterhead_free);

  G_OBJECT_CLASS (gewu_letterhead_view_parent_class)->finalize (object);
}

static void
gewu_letterhead_view_class_init (GewuLetterheadViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_letterhead_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_letterhead_view_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-letterhead-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, content);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, office);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, number);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, number_example);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, signer_0);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, signer_1);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, signer_2);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, name_0);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, name_1);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, name_2);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, footnote);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, title_fonts);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, heading_fonts);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, body_fonts);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, title_font);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, heading_font);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, body_font);
  gtk_widget_class_bind_template_child (widget_class, GewuLetterheadView, error);
}

static void
gewu_letterhead_view_init (GewuLetterheadView *self)
{
  Entry entries[N_ENTRIES];

  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  list_entries (self, entries);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (entries[i].editable, "changed", G_CALLBACK (typed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (entries[i].editable, "activate", G_CALLBACK (save_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (focus, "leave", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (entries[i].editable), focus);
    }
}

void
gewu_letterhead_view_set_session (GewuLetterheadView *self,
                                  GewuSession        *session)
{
  g_return_if_fail (GEWU_IS_LETTERHEAD_VIEW (self));

  g_set_object (&self->session, session);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->office), gewu_session_get_zone_name (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}
