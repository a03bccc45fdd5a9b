/* Enterprises, with valid credit codes, their grids and service officers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-demo-office.h"

#include "gewu-credit-code.h"
#include "gewu-store-record.h"
#include "gewu-store-relation.h"

#include <string.h>

/* Of a credit code: the division that registers, and how many numbers its codes leave room for. */
#define DIVISION "410771"
#define N_CODES (31u * 31 * 31 * 31 * 31 * 31)

/* Columns of words->industries. */
enum { CODE, INDUSTRY, TRADE, SHOPS, CLASS };

typedef enum
{
  KIND_COMPANY,
  KIND_INDIVIDUAL,
  KIND_COOPERATIVE,
} Kind;

static const struct
{
  const char *phrase;      /* the kind's word */
  const char *code;        /* how its credit codes begin */
  guint       staff;       /* most, of those below the thresholds of 四上 */
  guint       turnover;    /* most, 10,000 yuan */
} kinds[] = {
  [KIND_COMPANY] = { "kind-company", "91", 60, 1900 },
  [KIND_INDIVIDUAL] = { "kind-individual", "92", 8, 120 },
  [KIND_COOPERATIVE] = { "kind-cooperative", "93", 30, 400 },
};

/* An enterprise on its way. */
typedef struct
{
  GewuDraft *draft;
  char     **industry;
  Kind       kind;
  gboolean   above_scale;   /* 四上 */
} Firm;

static void
set_formatted (GewuDraft  *draft,
               const char *field,
               const char *format,
               ...)
{
  g_autofree char *value = NULL;
  va_list args;

  va_start (args, format);
  value = g_strdup_vprintf (format, args);
  va_end (args);
  gewu_draft_set (draft, field, value);
}

static void
choose_kind (GewuDemoOffice *self,
             Firm           *firm)
{
  guint industry = gewu_demo_pick_weighted (self->words->industry_weights, &self->random);

  firm->industry = g_ptr_array_index (self->words->industries, industry);
  if (firm->industry[SHOPS][0] != '\0' && gewu_demo_random_chance (&self->random, 520))
    firm->kind = KIND_INDIVIDUAL;
  else if (firm->industry[CODE][0] == 'A' && gewu_demo_random_chance (&self->random, 600))
    firm->kind = KIND_COOPERATIVE;
  else
    firm->kind = KIND_COMPANY;
  firm->above_scale = firm->kind == KIND_COMPANY && firm->industry[CLASS][0] != '\0' &&
                      gewu_demo_random_chance (&self->random, 290);
}

static char *
make_firm_name (GewuDemoOffice *self,
                Firm           *firm)
{
  GewuDemoWords *words = self->words;
  GewuDemoRandom *random = &self->random;
  const char *short_name = gewu_demo_words_any (words->short_names, random);
  g_auto(GStrv) shops = NULL;

  switch (firm->kind)
    {
    case KIND_COMPANY:
      return g_strconcat (gewu_demo_words_pick (words, "prefix", random), short_name,
                          firm->industry[TRADE], gewu_demo_words_pick (words, "form", random),
                          NULL);

    case KIND_INDIVIDUAL:
      shops = g_strsplit (firm->industry[SHOPS], ",", -1);
      return g_strconcat (gewu_demo_words_get_phrase (words, "shop-prefix", 0), short_name,
                          shops[gewu_demo_random_below (random, g_strv_length (shops))], NULL);

    case KIND_COOPERATIVE:
      return g_strconcat (gewu_demo_words_get_phrase (words, "prefix", 0), short_name,
                          gewu_demo_words_pick (words, "cooperative", random), NULL);

    default:
      g_assert_not_reached ();
    }
}

static void
set_name (GewuDemoOffice *self,
          Firm           *firm)
{
  char *name = make_firm_name (self, firm);

  while (g_hash_table_contains (self->firm_names, name))
    {
      g_free (name);
      name = make_firm_name (self, firm);
    }
  gewu_draft_set (firm->draft, "name", name);
  g_hash_table_add (self->firm_names, name);
}

/* The nth firm's number is scattered over all six-character ones without ever meeting another's. */
static void
set_credit_code (GewuDemoOffice *self,
                 Firm           *firm)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  guint64 n = (self->enterprises->len * G_GUINT64_CONSTANT (415829477) +
               self->size.seed % N_CODES) % N_CODES;
  char code[] = "00" DIVISION "MA00000000";

  /* Small shops often come without one. */
  if (firm->kind == KIND_INDIVIDUAL && gewu_demo_random_chance (&self->random, 40))
    return;

  memcpy (code, kinds[firm->kind].code, 2);
  for (guint i = 0; i < 6; i++, n /= 31)
    code[10 + i] = alphabet[n % 31];
  code[16] = gewu_credit_code_org_check_character (code);
  code[17] = gewu_credit_code_check_character (code);
  gewu_draft_set (firm->draft, "credit-code", code);
}

static void
set_contact (GewuDemoOffice      *self,
             Firm                *firm,
             GewuDemoEnterprise  *enterprise)
{
  g_autofree char *owner = gewu_demo_make_name (self, FALSE);
  g_autofree char *phone = gewu_demo_make_phone (self);

  enterprise->contact = firm->kind == KIND_COMPANY && gewu_demo_random_chance (&self->random, 650)
    ? gewu_demo_make_name (self, FALSE) : g_strdup (owner);
  gewu_draft_set (firm->draft, "legal-representative", owner);
  gewu_draft_set (firm->draft, "contact", enterprise->contact);
  gewu_draft_set (firm->draft, "phone", phone);
}

/* The lesser of two draws: most firms are small. */
static guint
draw_small (GewuDemoOffice *self,
            guint           least,
            guint           most)
{
  guint a = gewu_demo_random_between (&self->random, least, most);
  guint b = gewu_demo_random_between (&self->random, least, most);

  return MIN (a, b);
}

static void
set_figures (GewuDemoOffice *self,
             Firm           *firm)
{
  static const guint capitals[] = { 10, 50, 100, 200, 300, 500, 1000, 2000, 5000 };
  guint first_capital = firm->above_scale ? 4 : 0;
  guint last_capital = firm->kind == KIND_COMPANY ? G_N_ELEMENTS (capitals) - 1 : 2;
  guint capital = gewu_demo_random_between (&self->random, first_capital, last_capital);
  guint staff = firm->above_scale ? draw_small (self, 20, 800)
                                  : draw_small (self, 1, kinds[firm->kind].staff);
  guint turnover = firm->above_scale ? draw_small (self, 2000, 60000)
                                     : draw_small (self, 5, kinds[firm->kind].turnover);

  set_formatted (firm->draft, "registered-capital", "%u", capitals[capital]);
  set_formatted (firm->draft, "staff", "%u", staff);
  set_formatted (firm->draft, "turnover", "%u.%02u", turnover,
                 gewu_demo_random_below (&self->random, 100));
  if (firm->above_scale)
    gewu_draft_set (firm->draft, "class", firm->industry[CLASS]);
}

static void
set_particulars (GewuDemoOffice *self,
                 Firm           *firm)
{
  GewuDemoRandom *random = &self->random;
  guint month = gewu_demo_random_between (random, 1, 12);
  guint year = (guint) gewu_day_year (self->size.until);

  gewu_draft_set (firm->draft, "kind",
                  gewu_demo_words_get_phrase (self->words, kinds[firm->kind].phrase, 0));
  gewu_draft_set (firm->draft, "industry-code", firm->industry[CODE]);
  gewu_draft_set (firm->draft, "industry", firm->industry[INDUSTRY]);
  set_formatted (firm->draft, "founded", "%04u-%02u-%02u",
                 gewu_demo_random_between (random, year - 25, year - 1), month,
                 gewu_demo_random_between (random, 1, 28));
  set_formatted (firm->draft, "address", "%s%u%s",
                 gewu_demo_words_any (self->words->streets, random),
                 gewu_demo_random_between (random, 1, 1999),
                 gewu_demo_words_get_phrase (self->words, "number", 0));
}

/* Puts the firm into a grid; those in business will be visited. */
static gboolean
join_grid (GewuDemoOffice  *self,
           GewuConnection  *connection,
           Firm            *firm,
           const char      *status,
           GError         **error)
{
  guint index = gewu_demo_random_below (&self->random, self->grids->len);
  GewuDemoGrid *grid = &g_array_index (self->grids, GewuDemoGrid, index);
  gboolean changed;

  /* 未入格 */
  if (gewu_demo_random_chance (&self->random, 4))
    return TRUE;

  if (strcmp (status, gewu_demo_words_get_phrase (self->words, "status", 0)) == 0)
    g_array_append_val (grid->enterprises, self->enterprises->len);
  if (!gewu_store_put_enterprise_grid (connection, firm->draft->id, grid->id, GEWU_DAY_UNKNOWN,
                                       &changed, error))
    return FALSE;
  if (firm->above_scale && grid->n_members > 0)
    {
      guint member = grid->first_member + gewu_demo_random_below (&self->random, grid->n_members);
      gint64 officer = g_array_index (self->members, GewuDemoMember, member).id;

      return gewu_store_put_assignment (connection, "officer", officer, 0, firm->draft->id, 0,
                                        GEWU_DAY_UNKNOWN, &changed, error);
    }

  return TRUE;
}

static gboolean
write_enterprise (GewuDemoOffice  *self,
                  GewuConnection  *connection,
                  GError         **error)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ENTERPRISE, 0);
  const char *status = gewu_demo_words_pick (self->words, "status", &self->random);
  GewuDemoEnterprise enterprise = { 0 };
  Firm firm = { draft };

  choose_kind (self, &firm);
  set_name (self, &firm);
  set_credit_code (self, &firm);
  set_particulars (self, &firm);
  set_contact (self, &firm, &enterprise);
  set_figures (self, &firm);
  gewu_draft_set (draft, "status", status);

  if (!gewu_store_insert (connection, draft, error) ||
      !join_grid (self, connection, &firm, status, error))
    {
      g_free (enterprise.contact);
      return FALSE;
    }
  enterprise.id = draft->id;
  g_array_append_val (self->enterprises, enterprise);

  return TRUE;
}

/* Diligence differs from grid to grid; what there is to visit counts most. */
static void
weigh_grids (GewuDemoOffice *self)
{
  guint total = 0;

  for (guint i = 0; i < self->grids->len; i++)
    {
      GewuDemoGrid *grid = &g_array_index (self->grids, GewuDemoGrid, i);

      if (grid->n_members > 0)
        total += grid->enterprises->len * gewu_demo_random_between (&self->random, 70, 130);
      g_array_append_val (self->grid_weights, total);
    }
  if (total == 0)
    self->size.visits = self->size.issues = 0;
}

gboolean
gewu_demo_write_enterprises (GewuDemoOffice  *self,
                             GewuConnection  *connection,
                             guint            n,
                             GError         **error)
{
  for (guint i = 0; i < n && self->enterprises->len < self->size.enterprises; i++)
    if (!write_enterprise (self, connection, error))
      return FALSE;
  if (self->enterprises->len == self->size.enterprises)
    weigh_grids (self);

  return TRUE;
}
