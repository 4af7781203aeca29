/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text in place of a picture: the generated one, or one's own. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_EXPORT_ALT (cp_export_alt_get_type ())
G_DECLARE_FINAL_TYPE (CpExportAlt, cp_export_alt, CP, EXPORT_ALT, GtkWidget)

GtkWidget *cp_export_alt_new (void);

const char *cp_export_alt_get_text (CpExportAlt *self);
void cp_export_alt_set_text (CpExportAlt *self, const char *text);
void cp_export_alt_set_generated (CpExportAlt *self, const char *text);

G_END_DECLS
