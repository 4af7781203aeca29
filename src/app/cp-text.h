/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text that is as wide as it may be, shaped once: for cards, of which there are many. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_TEXT (cp_text_get_type ())
G_DECLARE_FINAL_TYPE (CpText, cp_text, CP, TEXT, GtkWidget)

GtkWidget *cp_text_new (const char *text);
const char *cp_text_get_text (CpText *self);
void cp_text_set_text (CpText *self, const char *text);
void cp_text_set_bold (CpText *self, guint start, guint end);
PangoWrapMode cp_text_find_wrap (const char *text);

G_END_DECLS
