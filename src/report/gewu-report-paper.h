/* The paper that documents are laid out for: A4, in points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#define GEWU_PAPER_LONG 841.9
#define GEWU_PAPER_SHORT 595.3
#define GEWU_PAPER_SIDE 36.0
#define GEWU_PAPER_TOP 43.2
#define GEWU_PAPER_BOTTOM 54.0   /* with the page number in it */
/* Of running text, as GB/T 9704 has them: 37, 35, 28 and 26 mm; the middle of the page number
 * from the lower edge of the text. */
#define GEWU_PAPER_TEXT_TOP 104.9
#define GEWU_PAPER_TEXT_BOTTOM 99.2
#define GEWU_PAPER_TEXT_LEFT 79.4
#define GEWU_PAPER_TEXT_RIGHT 73.7
#define GEWU_PAPER_TEXT_FOOTER 25.0
#define GEWU_PAPER_ALERT 0xc00000
#define GEWU_PAPER_SHADE 0xf0f0f0
