/* Sentences for what an import has to say about a cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *what;     /* label of the finding */
  const char *outcome;  /* what became of the row, and the way out */
} FindingWords;

static const FindingWords words[] = {
  [GEWU_FINDING_CODE_DAMAGED] = {
    N_("credit code destroyed by the spreadsheet"),
    N_("The code is left empty; write it as text in the file and import again.") },
  [GEWU_FINDING_CODE_WRONG_CHECK] = {
    N_("wrong check character in the credit code"),
    N_("The code is left empty; compare it with the business licence.") },
  [GEWU_FINDING_CODE_WRONG_FORM] = {
    N_("credit code of wrong length or with wrong characters"),
    N_("The code is left empty; compare it with the business licence.") },
  [GEWU_FINDING_UNKNOWN_GRID] = {
    N_("unknown grid"),
    N_("The grid is left empty; correct it, or import the grids first.") },
  [GEWU_FINDING_UNKNOWN_UNIT] = {
    N_("unknown unit"),
    N_("The unit is left empty; correct it, or import the units first.") },
  [GEWU_FINDING_UNKNOWN_PERSON] = {
    N_("unknown person"),
    N_("The person is left empty; correct the name, or import the people first.") },
  [GEWU_FINDING_NAMESAKES] = {
    N_("several people of this name"),
    N_("Nobody is entered; choose the right person, or give the staff number in the file.") },
  [GEWU_FINDING_BAD_DATE] = {
    N_("not a date"),
    N_("The date is left empty; write it as 2023-05-04.") },
  [GEWU_FINDING_BAD_TIME] = {
    N_("not a time of day"),
    N_("The time is left empty; write it as 08:03.") },
  [GEWU_FINDING_BAD_NUMBER] = {
    N_("value cannot be read"),
    N_("The cell is left empty; write digits only, or yes or no where that is asked.") },
  [GEWU_FINDING_NUMBER_APPROXIMATE] = {
    N_("approximate number"),
    N_("The number is taken as exact; correct it when the exact one is known.") },
  [GEWU_FINDING_NAME_DIFFERS] = {
    N_("staff number and name do not belong together"),
    N_("Nobody is entered; correct one of the two.") },
  [GEWU_FINDING_MATCHED_BY_NAME] = {
    N_("found by its name, as its code is not known"),
    N_("The row is taken for the enterprise of that name; compare the codes.") },
  [GEWU_FINDING_CONFLICT] = {
    N_("changed both in the file and in the program"),
    N_("What stands in the program is kept; change it there if the file is right.") },
  [GEWU_FINDING_DATES_OUT_OF_ORDER] = {
    N_("dates out of order"),
    N_("The dates are taken as they are; compare them with the papers.") },
  [GEWU_FINDING_SAME_CODE_OTHER_NAME] = {
    N_("credit code of an enterprise with another name"),
    N_("The row is taken for that enterprise; it may have been renamed.") },
  [GEWU_FINDING_MISSING] = {
    N_("required cell is empty"),
    N_("The row is not taken; fill in the cell and import again.") },
  [GEWU_FINDING_UNKNOWN_ENTERPRISE] = {
    N_("unknown enterprise"),
    N_("The row is not taken; correct the name or the code, or add the enterprise first.") },
  [GEWU_FINDING_AMBIGUOUS_ENTERPRISE] = {
    N_("several enterprises of this name"),
    N_("The row is not taken; give the credit code in the file, or what tells them apart.") },
  [GEWU_FINDING_BAD_REQUIRED_DATE] = {
    N_("required date cannot be read"),
    N_("The row is not taken; write the date as 2023-05-04.") },
  [GEWU_FINDING_SAME_NUMBER_OTHER_ISSUE] = {
    N_("the number stands for another issue already"),
    N_("The row is not taken; give it a number of its own and import again.") },
  [GEWU_FINDING_AMBIGUOUS_VISITOR] = {
    N_("several people of the visitor's name"),
    N_("The row is not taken; give the staff number.") },
  [GEWU_FINDING_UNKNOWN_VISITOR] = {
    N_("unknown visitor"),
    N_("The row is not taken; correct the name, or import the people first.") },
  [GEWU_FINDING_UNKNOWN_SUBJECT] = {
    N_("nobody of this name is assessed"),
    N_("The row is not taken; correct the name or the number.") },
  [GEWU_FINDING_AMBIGUOUS_SUBJECT] = {
    N_("several of this name are assessed"),
    N_("The row is not taken; give the staff number or the unit.") },
  [GEWU_FINDING_SUBJECT_DIFFERS] = {
    N_("number and name do not belong together"),
    N_("The row is not taken: it may have been sorted without its hidden columns.") },
  [GEWU_FINDING_BAD_ENTRY] = {
    N_("not a number"),
    N_("It is not taken, and what was entered before stays; write digits only.") },
  [GEWU_FINDING_OUT_OF_RANGE] = {
    N_("outside the limits of the scheme"),
    N_("It is not taken, and what was entered before stays.") },
  [GEWU_FINDING_BAD_ENTRY_DATE] = {
    N_("not a date"),
    N_("The row is not taken, and what was entered before stays; write the date as 2023-05-04.") },
  [GEWU_FINDING_UNKNOWN_FINDER] = {
    N_("none of the sources that the scheme names"),
    N_("The row is not taken, and what was entered before stays; choose one from the list.") },
  [GEWU_FINDING_UNKNOWN_RATER] = {
    N_("none of the raters that the scheme names"),
    N_("The column is not taken; give it the heading that the sheet came with.") },
  [GEWU_FINDING_MARKED_TWICE] = {
    N_("an earlier row gives another mark to the same one"),
    N_("It is not taken; delete one of the two rows.") },
  [GEWU_FINDING_MERGED_NUMBER] = {
    N_("the cell is merged over several rows"),
    N_("Only its first row is taken; split the cell and fill in each row.") },
  [GEWU_FINDING_OTHER_PERIOD] = {
    N_("a sheet of another period"),
    N_("Nothing of the sheet is taken; write out the sheet of this period and fill it in.") },
  [GEWU_FINDING_UNKNOWN_ENTRY] = {
    N_("changes an entry that is not there any more"),
    N_("The row is not taken; write it as a new row if it is to count.") },
  [GEWU_FINDING_DUPLICATE_ROW] = {
    N_("the same as an earlier row"),
    N_("The row is counted once; delete it in the file if it was typed twice.") },
};

const char *
gewu_words_finding_code (GewuFindingCode code)
{
  g_return_val_if_fail (code < G_N_ELEMENTS (words), NULL);

  return _(words[code].what);
}

static char *
describe_place (const GewuFinding *finding)
{
  if (finding->column == NULL)
    return g_strdup_printf (_("Row %d"), finding->row);
  if (finding->value == NULL)
    return g_strdup_printf (_("Row %d, %s"), finding->row, finding->column);

  /* Translators: row number, column heading, cell: "Row 12, Grid “XXGX-07”" */
  return g_strdup_printf (_("Row %d, %s “%s”"), finding->row, finding->column, finding->value);
}

static char *
describe_what (const GewuFinding *finding)
{
  const char *what = gewu_words_finding_code (finding->code);

  if (finding->detail == NULL)
    return g_strdup (what);

  /* Translators: what is wrong, and what it refers to: "unknown grid (XXGX-07)" */
  return g_strdup_printf (_("%s [%s]"), what, finding->detail);
}

char *
gewu_words_finding (const GewuFinding *finding)
{
  g_autofree char *place = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (finding != NULL && finding->code < G_N_ELEMENTS (words), NULL);

  place = describe_place (finding);
  what = describe_what (finding);

  /* Translators: place, what is wrong, what became of it */
  return g_strdup_printf (_("%s: %s. %s"), place, what, _(words[finding->code].outcome));
}
