/* Numbers as people write them: "1,200", "１２０", "约1,200万元", "300余人".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-decimal.h"

G_BEGIN_DECLS

/* What one in a column of money is worth in yuan; 0: not money, or not said. */
typedef gint64 GewuYuan;

/* "元" → 1, "千元", "万元", "百万元", "亿元" → 100,000,000; 0 for anything else. */
GewuYuan gewu_amount_parse_unit (const char  *text);

/* written: the unit of bare numbers here; wanted: that of the result; both 0 for what is not money.
 * A number with its own unit ("1.2亿", "3,000元") says better. Rounded to 6 decimals.
 * FALSE when text is not one number; approximate tells of "约", "余" and the like. */
gboolean gewu_amount_parse      (const char  *text,
                                 GewuYuan     written,
                                 GewuYuan     wanted,
                                 GewuDecimal *amount,
                                 gboolean    *approximate);

G_END_DECLS
