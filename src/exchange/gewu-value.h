/* From a messy cell to the canonical text of a field (see GewuFieldType).
 *
 * What a cell refers to (a person, a unit, a grid, a word of a dictionary) is not looked up here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-amount.h"
#include "gewu-finding.h"
#include "gewu-noun.h"
#include "gewu-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_VALUE_OK,           /* canonical is set */
  GEWU_VALUE_EMPTY,        /* nothing, or a mark for nothing: "—", "/", "无" */
  GEWU_VALUE_APPROXIMATE,  /* canonical is set; problem is GEWU_FINDING_NUMBER_APPROXIMATE */
  GEWU_VALUE_PROBLEM,      /* problem is set */
} GewuValueStatus;

/* cell may be NULL. *canonical is (transfer full) and NULL unless the status says that it is set.
 *
 * Problems: BAD_DATE ("2023年5月", a range, a year of two digits), BAD_TIME, BAD_NUMBER (also for
 * a flag that is neither yes nor no), CODE_DAMAGED (a spreadsheet took the code for a number,
 * "9.14E+17", or for a date). Whether a code is right is for gewu_credit_code_check().
 *
 * A date field takes the day, a time field the time out of a cell that has both. Text and code
 * fields take no error ("#N/A"): such a cell is empty. */
GewuValueStatus gewu_value_parse         (const GewuField  *field,
                                          const GewuCell   *cell,
                                          char            **canonical,
                                          GewuFindingCode  *problem);
/* The same where a heading, or a line above the table, states the unit of money: unit is not 0. */
GewuValueStatus gewu_value_parse_in_unit (const GewuField  *field,
                                          GewuYuan          unit,
                                          const GewuCell   *cell,
                                          char            **canonical,
                                          GewuFindingCode  *problem);
/* The unit of money that the field's canonical text is in; 0 when it is not money. */
GewuYuan        gewu_value_get_unit      (const GewuField  *field);

G_END_DECLS
