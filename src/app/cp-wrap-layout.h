/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays widgets out like words: beside one another, in as many lines as it takes. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_WRAP_LAYOUT (cp_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (CpWrapLayout, cp_wrap_layout, CP, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *cp_wrap_layout_new (void);

G_END_DECLS
