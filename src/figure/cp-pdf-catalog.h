/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF file says to those who have it read out. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The element of a page that its description is said of. */
#define CP_PDF_FIGURE "Figure"

void cp_pdf_catalog_mark (GByteArray *file, const char *language, const GPtrArray *descriptions);

G_END_DECLS
