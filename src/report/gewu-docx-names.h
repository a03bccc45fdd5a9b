/* Names and units of WordprocessingML (ECMA-376).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#define GEWU_DOCX_OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define GEWU_DOCX_PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define GEWU_DOCX_DRAWING "http://schemas.openxmlformats.org/drawingml/2006/"
#define GEWU_DOCX_W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define GEWU_DOCX_R GEWU_DOCX_OFFICE "relationships"

/* Of points. */
#define GEWU_DOCX_TWIPS(points) ((int) ((points) * 20 + 0.5))
#define GEWU_DOCX_EMUS(points) ((int) ((points) * 12700 + 0.5))
