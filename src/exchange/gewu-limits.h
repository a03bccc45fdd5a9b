/* What a foreign file may cost us; beyond it the file is refused, never half read.
 *
 * A legitimate workbook compresses 8 to 50 times; deflate can do 1,000, which only bombs do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GEWU_LIMIT_MIB G_GUINT64_CONSTANT (1048576)

/* Bytes on disk. */
#define GEWU_LIMIT_FILE_BYTES (256 * GEWU_LIMIT_MIB)
/* Bytes after decompression: of one part of a package, and of all parts read. */
#define GEWU_LIMIT_PART_BYTES (1024 * GEWU_LIMIT_MIB)
#define GEWU_LIMIT_TOTAL_BYTES (2048 * GEWU_LIMIT_MIB)
/* Times that a part may have been compressed, once it is larger than the floor. */
#define GEWU_LIMIT_RATIO 200
#define GEWU_LIMIT_RATIO_FLOOR (4 * GEWU_LIMIT_MIB)
#define GEWU_LIMIT_PARTS 10000
/* Bytes of one tag with its attributes, and tags inside each other. */
#define GEWU_LIMIT_TOKEN_BYTES GEWU_LIMIT_MIB
#define GEWU_LIMIT_DEPTH 64

/* What a spreadsheet program itself can show. */
#define GEWU_LIMIT_ROWS 1048576
#define GEWU_LIMIT_COLUMNS 16384

/* Of a whole workbook. */
#define GEWU_LIMIT_SHEETS 1000
#define GEWU_LIMIT_CELLS 20000000
#define GEWU_LIMIT_STRINGS 10000000
#define GEWU_LIMIT_MERGES 2000000
#define GEWU_LIMIT_TEXT_BYTES (512 * GEWU_LIMIT_MIB)
/* Of one cell; spreadsheet programs stop at 32,767 characters. */
#define GEWU_LIMIT_CELL_BYTES GEWU_LIMIT_MIB

G_END_DECLS
