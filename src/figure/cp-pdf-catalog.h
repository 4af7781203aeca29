/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the catalogue of a PDF file says to those who have it read out. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cp_pdf_catalog_mark (GByteArray *file, const char *language);

G_END_DECLS
