/* The error domain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"

G_DEFINE_QUARK (gewu-error-quark, gewu_error)
