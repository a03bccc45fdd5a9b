/* What an import has to say about a cell: a reason code and the cell it is about.
 * The sentence is made where it is shown (src/words).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  /* warnings: the row is taken, this cell is left empty */
  GEWU_FINDING_CODE_DAMAGED,          /* 信用代码被表格软件破坏 */
  GEWU_FINDING_CODE_WRONG_CHECK,      /* 信用代码校验位错误 */
  GEWU_FINDING_CODE_WRONG_FORM,       /* wrong length or character */
  GEWU_FINDING_UNKNOWN_GRID,          /* 网格不存在 */
  GEWU_FINDING_UNKNOWN_UNIT,
  GEWU_FINDING_UNKNOWN_PERSON,
  GEWU_FINDING_NAMESAKES,             /* the name is shared by several people */
  GEWU_FINDING_BAD_DATE,
  GEWU_FINDING_BAD_TIME,
  GEWU_FINDING_BAD_NUMBER,
  GEWU_FINDING_NUMBER_APPROXIMATE,    /* "约1,200": taken, but said */
  GEWU_FINDING_NAME_DIFFERS,          /* staff number and name do not belong together */
  GEWU_FINDING_MATCHED_BY_NAME,       /* the code was not found, the name was */
  GEWU_FINDING_CONFLICT,              /* changed in the file and in the program: not taken */
  GEWU_FINDING_DATES_OUT_OF_ORDER,
  GEWU_FINDING_SAME_CODE_OTHER_NAME,  /* the same firm renamed? */
  /* rejections: the row is not taken */
  GEWU_FINDING_MISSING,               /* a required cell is empty */
  GEWU_FINDING_UNKNOWN_ENTERPRISE,
  GEWU_FINDING_AMBIGUOUS_ENTERPRISE,
  GEWU_FINDING_BAD_REQUIRED_DATE,
  GEWU_FINDING_SAME_NUMBER_OTHER_ISSUE, /* of an issue in an earlier row */
  GEWU_FINDING_AMBIGUOUS_VISITOR,     /* the name is shared by several people */
  GEWU_FINDING_UNKNOWN_VISITOR,
  /* of an entry sheet: what was entered before stays */
  GEWU_FINDING_UNKNOWN_SUBJECT,       /* nobody of this name is assessed */
  GEWU_FINDING_AMBIGUOUS_SUBJECT,
  GEWU_FINDING_SUBJECT_DIFFERS,       /* number and name do not belong together */
  GEWU_FINDING_BAD_ENTRY,             /* not a number */
  GEWU_FINDING_OUT_OF_RANGE,          /* outside the limits of a mark */
  GEWU_FINDING_BAD_ENTRY_DATE,
  GEWU_FINDING_UNKNOWN_FINDER,        /* none of the scheme's */
  GEWU_FINDING_UNKNOWN_RATER,
  GEWU_FINDING_MARKED_TWICE,          /* an earlier row gives another mark to the same one */
  GEWU_FINDING_MERGED_NUMBER,         /* one cell over several rows */
  GEWU_FINDING_OTHER_PERIOD,          /* the whole sheet */
  GEWU_FINDING_UNKNOWN_ENTRY,         /* of a row that is not there any more */
  /* information */
  GEWU_FINDING_DUPLICATE_ROW,         /* the same thing stands in an earlier row */
} GewuFindingCode;

typedef struct
{
  GewuFindingCode code;
  int             row;       /* the true row number in the sheet, from 1 */
  char           *column;    /* the heading as it stands in the sheet */
  char           *value;     /* the cell as it stands in the sheet; NULL: empty */
  char           *detail;    /* what it refers to (an earlier row, a name); NULL: nothing */
} GewuFinding;

GewuFinding *gewu_finding_new  (GewuFindingCode  code,
                                int              row,
                                const char      *column,
                                const char      *value,
                                const char      *detail);
void         gewu_finding_free (GewuFinding     *self);
gboolean     gewu_finding_is_rejection (GewuFindingCode code);
/* Stable name for JSON: "code-damaged". */
const char  *gewu_finding_code_to_id   (GewuFindingCode code);

G_END_DECLS
