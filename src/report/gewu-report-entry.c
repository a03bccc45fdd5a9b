/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-entry.h"

#include <string.h>

#define TITLE "手工项录入表"
#define BLANK_ROWS 20      /* for occurrences not entered yet */
#define REASON_WIDTH 28

typedef struct
{
  const GewuReportInput      *input;
  const GewuEntryDeclaration *entry;
  GewuMeasures               *measures;
  GPtrArray                  *rows;      /* GewuEntryRow of all entries */
  GHashTable                 *marks;     /* subject → GPtrArray of those of this one */
  gboolean                    keyed;
  GewuReportTable            *table;
} EntrySheet;

/* One column of marks: a rater, and who of them. */
typedef struct
{
  const GewuRater *rater;    /* NULL: the entry has none */
  const char      *name;     /* NULL: not said */
  guint            nth;      /* among those of the rater that have the same name, from 0 */
} MarkColumn;

static gboolean
is_list (const GewuEntryDeclaration *entry)
{
  return entry->kind != GEWU_ENTRY_MARK;
}

static const GewuEntryRow *
get_row (EntrySheet *self,
         guint       index)
{
  return g_ptr_array_index (self->rows, index);
}

static gboolean
is_own (EntrySheet         *self,
        const GewuEntryRow *row)
{
  return strcmp (row->entry, self->entry->name) == 0;
}

/* ---- columns */

static void
add_subject_columns (EntrySheet *self)
{
  gboolean people = self->entry->noun == GEWU_NOUN_PERSON;

  gewu_report_table_add_column (self->table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  if (people)
    gewu_report_table_add_column (self->table, &(GewuReportColumn) {
        GEWU_ENTRY_SHEET_STAFF_NUMBER, .type = GEWU_REPORT_CODE, .width = 10 });
  gewu_report_table_add_column (self->table, &(GewuReportColumn) {
      people ? GEWU_ENTRY_SHEET_PERSON : GEWU_ENTRY_SHEET_SUBJECT, .width = people ? 10 : 0,
      .align = people ? GEWU_REPORT_CENTER : GEWU_REPORT_LEFT });
  if (people)
    gewu_report_table_add_column (self->table, &(GewuReportColumn) { GEWU_ENTRY_SHEET_UNIT });
  self->table->frozen = people ? 3 : 2;
}

static void
add_key_columns (EntrySheet *self)
{
  g_autofree char *key = g_strconcat (GEWU_ENTRY_SHEET_MARK, self->entry->name, NULL);

  if (!self->keyed)
    return;
  gewu_report_table_add_column (self->table, &(GewuReportColumn) {
      key, .type = GEWU_REPORT_CODE, .width = 10, .hidden = TRUE });
  if (is_list (self->entry))
    gewu_report_table_add_column (self->table, &(GewuReportColumn) {
        GEWU_ENTRY_SHEET_ID, .type = GEWU_REPORT_CODE, .width = 10, .hidden = TRUE });
}

static GewuReportCheck
check_of_range (const GewuEntryDeclaration *entry)
{
  return (GewuReportCheck) { GEWU_REPORT_CHECK_NUMBER, entry->range.has_floor,
                             entry->range.has_cap, entry->range.floor, entry->range.cap };
}

static void
add_number_column (EntrySheet *self,
                   const char *heading)
{
  gewu_report_table_add_column (self->table, &(GewuReportColumn) {
      heading, .type = GEWU_REPORT_DECIMAL, .width = 10,
      .check = { .kind = GEWU_REPORT_CHECK_NUMBER } });
}

static char *
join_finders (const GewuEntryDeclaration *entry)
{
  GString *choices = g_string_new (NULL);

  for (guint i = 0; i < entry->finders->len; i++)
    {
      const GewuFinder *finder = g_ptr_array_index (entry->finders, i);

      g_string_append_printf (choices, "%s%s", i > 0 ? "\n" : "", finder->title);
    }

  return g_string_free (choices, FALSE);
}

static void
add_list_columns (EntrySheet *self)
{
  const GewuEntryDeclaration *entry = self->entry;

  gewu_report_table_add_column (self->table, &(GewuReportColumn) {
      GEWU_ENTRY_SHEET_DAY, .type = GEWU_REPORT_DATE, .width = 11,
      .check = { .kind = GEWU_REPORT_CHECK_DAY } });
  if (entry->kind == GEWU_ENTRY_RATE)
    {
      add_number_column (self, GEWU_ENTRY_SHEET_NUMERATOR);
      add_number_column (self, GEWU_ENTRY_SHEET_DENOMINATOR);
    }
  else
    add_number_column (self, entry->kind == GEWU_ENTRY_OCCURRENCE ? GEWU_ENTRY_SHEET_COUNT
                                                                  : GEWU_ENTRY_SHEET_VALUE);
  if (entry->finders->len > 0)
    {
      g_autofree char *choices = join_finders (entry);

      gewu_report_table_add_column (self->table, &(GewuReportColumn) {
          GEWU_ENTRY_SHEET_FINDER, .width = 12, .align = GEWU_REPORT_CENTER,
          .check = { .kind = GEWU_REPORT_CHECK_CHOICE, .choices = choices } });
    }
  if (entry->matter_group != NULL)
    gewu_report_table_add_column (self->table, &(GewuReportColumn) {
        GEWU_ENTRY_SHEET_MATTER, .width = 20 });
  gewu_report_table_add_column (self->table, &(GewuReportColumn) {
      GEWU_ENTRY_SHEET_REASON, .width = REASON_WIDTH });
  gewu_report_table_add_column (self->table, &(GewuReportColumn) {
      GEWU_ENTRY_SHEET_DOCUMENT, .type = GEWU_REPORT_CODE, .width = 16 });
}

/* ---- rows of a list */

static void
put_subject (EntrySheet        *self,
             const GewuSubject *subject,
             guint              number)
{
  gewu_report_table_put_integer (self->table, number);
  if (self->entry->noun == GEWU_NOUN_PERSON)
    gewu_report_table_put (self->table, subject != NULL
                           ? gewu_subject_get_attribute (subject, "staff-number") : NULL);
  gewu_report_table_put (self->table, subject != NULL ? subject->name : NULL);
  if (self->entry->noun == GEWU_NOUN_PERSON)
    gewu_report_table_put (self->table, subject != NULL
                           ? gewu_subject_get_attribute (subject, "unit") : NULL);
}

static void
put_number (EntrySheet  *self,
            gboolean     present,
            GewuDecimal  number)
{
  if (present)
    gewu_report_table_put_decimal (self->table, number);
  else
    gewu_report_table_put (self->table, NULL);
}

static const char *
find_finder_title (const GewuEntryDeclaration *entry,
                   const char                 *id)
{
  for (guint i = 0; i < entry->finders->len; i++)
    {
      const GewuFinder *finder = g_ptr_array_index (entry->finders, i);

      if (g_strcmp0 (finder->id, id) == 0)
        return finder->title;
    }

  return NULL;
}

static void
put_keys (EntrySheet         *self,
          const GewuSubject  *subject,
          const GewuEntryRow *row)
{
  g_autofree char *id = row != NULL && row->id != 0
                        ? g_strdup_printf ("%" G_GINT64_FORMAT, row->id) : NULL;

  if (!self->keyed)
    return;
  gewu_report_table_put (self->table, subject != NULL ? subject->key : NULL);
  if (is_list (self->entry))
    gewu_report_table_put (self->table, id);
}

/* subject and row NULL: an empty one to be filled in. */
static void
put_list_row (EntrySheet         *self,
              const GewuSubject  *subject,
              const GewuEntryRow *row,
              guint               number)
{
  static const GewuEntryRow empty = { .day = GEWU_DAY_UNKNOWN };
  const GewuEntryRow *cells = row != NULL ? row : &empty;

  put_subject (self, subject, number);
  gewu_report_table_put_day (self->table, cells->day);
  put_number (self, cells->has_value, cells->value);
  if (self->entry->kind == GEWU_ENTRY_RATE)
    put_number (self, cells->has_value, cells->denominator);
  if (self->entry->finders->len > 0)
    gewu_report_table_put (self->table, find_finder_title (self->entry, cells->finder));
  if (self->entry->matter_group != NULL)
    gewu_report_table_put (self->table, cells->matter);
  gewu_report_table_put (self->table, cells->reason);
  gewu_report_table_put (self->table, cells->document);
  put_keys (self, subject, row);
}

/* What is entered already; who has nothing yet where everybody is asked for a number; empty rows
 * where things happen to some. */
static void
put_list (EntrySheet *self)
{
  g_autoptr(GHashTable) entered = g_hash_table_new (NULL, NULL);
  guint number = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (is_own (self, get_row (self, i)))
      {
        guint subject = get_row (self, i)->subject;

        g_hash_table_add (entered, GUINT_TO_POINTER (subject));
        put_list_row (self, gewu_measures_get_subject (self->measures, subject), get_row (self, i),
                      ++number);
      }
  for (guint i = 0; i < gewu_measures_get_n_subjects (self->measures)
                    && self->entry->kind != GEWU_ENTRY_OCCURRENCE; i++)
    {
      const GewuSubject *subject = gewu_measures_get_subject (self->measures, i);

      if (subject->noun == self->entry->noun
          && !g_hash_table_contains (entered, GUINT_TO_POINTER (i)))
        put_list_row (self, subject, NULL, ++number);
    }
  for (guint i = 0; i < BLANK_ROWS && self->entry->kind == GEWU_ENTRY_OCCURRENCE; i++)
    put_list_row (self, NULL, NULL, ++number);
}

/* ---- marks */

static gboolean
is_mark_of (EntrySheet         *self,
            const GewuEntryRow *row,
            const MarkColumn   *column)
{
  return is_own (self, row)
         && g_strcmp0 (row->rater, column->rater != NULL ? column->rater->id : NULL) == 0
         && g_strcmp0 (row->rater_name, column->name) == 0;
}

static GHashTable *
collect_marks (EntrySheet *self)
{
  GHashTable *marks =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer subject = GUINT_TO_POINTER (get_row (self, i)->subject);
      GPtrArray *own = g_hash_table_lookup (marks, subject);

      if (!is_own (self, get_row (self, i)))
        continue;
      if (own == NULL)
        {
          own = g_ptr_array_new ();
          g_hash_table_insert (marks, subject, own);
        }
      g_ptr_array_add (own, g_ptr_array_index (self->rows, i));
    }

  return marks;
}

/* The nth mark of a rater for a subject; NULL: there is none. */
static const GewuEntryRow *
find_mark (EntrySheet       *self,
           guint             subject,
           const MarkColumn *column)
{
  GPtrArray *own = g_hash_table_lookup (self->marks, GUINT_TO_POINTER (subject));
  guint nth = 0;

  for (guint i = 0; own != NULL && i < own->len; i++)
    if (is_mark_of (self, g_ptr_array_index (own, i), column) && nth++ == column->nth)
      return g_ptr_array_index (own, i);

  return NULL;
}

static gboolean
has_marks (EntrySheet       *self,
           const MarkColumn *column)
{
  for (guint i = 0; i < gewu_measures_get_n_subjects (self->measures); i++)
    if (find_mark (self, i, column) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_known (GArray           *columns,
          const MarkColumn *column)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const MarkColumn *known = &g_array_index (columns, MarkColumn, i);

      if (known->rater == column->rater && g_strcmp0 (known->name, column->name) == 0
          && known->nth == column->nth)
        return TRUE;
    }

  return FALSE;
}

/* Those who have marked already, by name in the order of their rows; else one to be filled in. */
static void
add_marks_of (EntrySheet      *self,
              const GewuRater *rater,
              GArray          *columns)
{
  guint n_before = columns->len;
  MarkColumn blank = { rater };

  for (guint i = 0; i < self->rows->len; i++)
    {
      MarkColumn column = { rater, get_row (self, i)->rater_name };

      if (is_mark_of (self, get_row (self, i), &column) && !is_known (columns, &column))
        for (; has_marks (self, &column); column.nth++)
          g_array_append_val (columns, column);
    }
  if (columns->len == n_before)
    g_array_append_val (columns, blank);
}

static GArray *
list_mark_columns (EntrySheet *self)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (MarkColumn));

  for (guint i = 0; i < self->entry->raters->len; i++)
    add_marks_of (self, g_ptr_array_index (self->entry->raters, i), columns);
  if (self->entry->raters->len == 0)
    add_marks_of (self, NULL, columns);

  return columns;
}

static void
add_mark_columns (EntrySheet *self,
                  GArray     *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const MarkColumn *column = &g_array_index (columns, MarkColumn, i);
      g_autofree char *heading = column->name != NULL
                                 ? g_strdup (column->name)
                                 : g_strdup_printf (GEWU_ENTRY_SHEET_RATING "%u", column->nth + 1);

      gewu_report_table_add_column (self->table, &(GewuReportColumn) {
          heading, column->rater != NULL ? column->rater->title : self->entry->title,
          GEWU_REPORT_DECIMAL, .width = 12, .check = check_of_range (self->entry) });
    }
}

static void
put_marks (EntrySheet *self,
           GArray     *columns)
{
  guint number = 0;

  for (guint i = 0; i < gewu_measures_get_n_subjects (self->measures); i++)
    {
      const GewuSubject *subject = gewu_measures_get_subject (self->measures, i);

      if (subject->noun != self->entry->noun)
        continue;
      put_subject (self, subject, ++number);
      for (guint j = 0; j < columns->len; j++)
        {
          const GewuEntryRow *mark = find_mark (self, i, &g_array_index (columns, MarkColumn, j));

          put_number (self, mark != NULL && mark->has_value,
                      mark != NULL ? mark->value : GEWU_DECIMAL_ZERO);
        }
      put_keys (self, subject, NULL);
    }
}

/* ---- what it says above and below */

static void
append_weights (GString                    *text,
                const GewuEntryDeclaration *entry)
{
  for (guint i = 0; i < entry->raters->len; i++)
    {
      const GewuRater *rater = g_ptr_array_index (entry->raters, i);
      g_autofree char *weight = gewu_decimal_to_string (rater->weight, 0);

      g_string_append_printf (text, "%s%s %s", i == 0 ? "评分人及权重：" : "，", rater->title,
                              rater->has_weight ? weight : "不计分");
    }
  if (entry->raters->len > 0)
    g_string_append (text, "。评分人请把表头的“" GEWU_ENTRY_SHEET_RATING "1”改为自己的姓名。");
}

static char *
format_rule (const GewuEntryDeclaration *entry)
{
  GString *text = g_string_new (NULL);
  g_autofree char *lowest = gewu_decimal_to_string (entry->range.floor, 0);
  g_autofree char *highest = gewu_decimal_to_string (entry->range.cap, 0);

  switch (entry->kind)
    {
    case GEWU_ENTRY_MARK:
      g_string_append_printf (text, "评分范围：%s 至 %s 分。", lowest, highest);
      append_weights (text, entry);
      if (entry->trim > 0)
        g_string_append_printf (text, "去掉 %d 个最高分和 %d 个最低分。", entry->trim, entry->trim);
      break;

    case GEWU_ENTRY_OCCURRENCE:
      g_string_append (text, "每发生一次填一行，次数（分值）不填按 1 计。");
      break;

    case GEWU_ENTRY_NUMBER:
      g_string_append (text, "同一对象的多行相加；没有的不填，填 0 表示已统计、结果为 0。");
      break;

    case GEWU_ENTRY_RATE:
    default:
      g_string_append (text, "填写分子和分母，同一对象的多行分别相加；没有的不填。");
      break;
    }

  return g_string_free (text, FALSE);
}

static GewuReportTable *
build_sheet (EntrySheet *self)
{
  g_autofree char *heading = g_strconcat (self->entry->title, TITLE, NULL);
  g_autofree char *title = gewu_report_make_title (self->input, heading);
  g_autofree char *rule = format_rule (self->entry);
  g_autoptr(GArray) columns = NULL;

  self->table = gewu_report_table_new (self->entry->title, title);
  gewu_report_table_add_info (self->table, rule);
  add_subject_columns (self);
  if (is_list (self->entry))
    {
      add_list_columns (self);
      add_key_columns (self);
      put_list (self);
    }
  else
    {
      self->marks = collect_marks (self);
      columns = list_mark_columns (self);
      add_mark_columns (self, columns);
      add_key_columns (self);
      put_marks (self, columns);
      g_clear_pointer (&self->marks, g_hash_table_unref);
    }
  self->table->signature = TRUE;

  return self->table;
}

GewuDocument *
gewu_report_entry_build (const GewuReportInput *input,
                         GewuScheme            *scheme,
                         GewuMeasures          *measures,
                         GPtrArray             *rows,
                         gboolean               keyed)
{
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  GewuDocument *document;

  if (gewu_scheme_get_n_entries (scheme) == 0)
    return NULL;

  document = gewu_document_new (title, input->office);
  for (guint i = 0; i < gewu_scheme_get_n_entries (scheme); i++)
    {
      EntrySheet sheet = {
        .input = input, .entry = gewu_scheme_get_entry (scheme, i), .measures = measures,
        .rows = rows, .keyed = keyed,
      };

      gewu_document_add_table (document, build_sheet (&sheet));
    }

  return document;
}
