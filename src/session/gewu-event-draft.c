/* The draft of an event, as a form or a command fills it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-issue.h"

#include "gewu-text.h"

GewuReference *
gewu_reference_new (gint64      id,
                    const char *text)
{
  GewuReference *self = g_new0 (GewuReference, 1);

  self->id = id;
  self->text = g_strdup (text);

  return self;
}

void
gewu_reference_free (GewuReference *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self);
}

GewuEventDraft *
gewu_event_draft_new (GewuEventKind kind)
{
  GewuEventDraft *self = g_new0 (GewuEventDraft, 1);

  self->kind = kind;
  self->when = GEWU_WHEN_UNKNOWN;
  self->passed = -1;
  self->assisting = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_reference_free);
  self->split = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_reference_free);

  return self;
}

static void
copy_reference (GewuReference       *to,
                const GewuReference *from)
{
  to->id = from->id;
  to->text = g_strdup (from->text);
}

static gpointer
copy_item (gconstpointer item,
           gpointer      data G_GNUC_UNUSED)
{
  const GewuReference *reference = item;

  return gewu_reference_new (reference->id, reference->text);
}

static void
copy_list (GPtrArray *to,
           GPtrArray *from)
{
  g_autoptr(GPtrArray) items = from != NULL ? g_ptr_array_copy (from, copy_item, NULL) : NULL;

  if (items != NULL)
    g_ptr_array_extend_and_steal (to, g_steal_pointer (&items));
}

GewuEventDraft *
gewu_event_draft_copy (const GewuEventDraft *self)
{
  GewuEventDraft *copy = gewu_event_draft_new (self->kind);

  copy->when = self->when;
  copy_reference (&copy->by, &self->by);
  copy->as_unit = self->as_unit;
  copy_reference (&copy->unit, &self->unit);
  copy_reference (&copy->leader, &self->leader);
  copy_list (copy->assisting, self->assisting);
  copy_list (copy->split, self->split);
  copy->category = g_strdup (self->category);
  copy->severity = g_strdup (self->severity);
  copy->result = g_strdup (self->result);
  copy->rating = g_strdup (self->rating);
  copy->text = g_strdup (self->text);
  copy->measures = g_strdup (self->measures);
  copy->days = self->days;
  copy->until = self->until;
  copy->passed = self->passed;
  copy->settled = self->settled;
  copy->number = g_strdup (self->number);
  copy_reference (&copy->enterprise, &self->enterprise);
  copy->source = g_strdup (self->source);
  copy->visit = self->visit;
  copy->duplicate_of = self->duplicate_of;

  return copy;
}

static void
tidy_text (char **text)
{
  if (*text != NULL && *g_strstrip (*text) == '\0')
    g_clear_pointer (text, g_free);
}

void
gewu_event_draft_tidy (GewuEventDraft *self)
{
  tidy_text (&self->text);
  tidy_text (&self->measures);
  if (self->number != NULL)
    {
      /* As imports read it, or the ledger would not find its issue. */
      g_autofree char *number = gewu_text_clean (self->number);

      g_free (self->number);
      self->number = *number != '\0' ? g_steal_pointer (&number) : NULL;
    }
}

void
gewu_event_draft_free (GewuEventDraft *self)
{
  if (self == NULL)
    return;

  g_free (self->by.text);
  g_free (self->unit.text);
  g_free (self->leader.text);
  g_ptr_array_unref (self->assisting);
  g_ptr_array_unref (self->split);
  g_free (self->category);
  g_free (self->severity);
  g_free (self->result);
  g_free (self->rating);
  g_free (self->text);
  g_free (self->measures);
  g_free (self->number);
  g_free (self->enterprise.text);
  g_free (self->source);
  g_free (self);
}
