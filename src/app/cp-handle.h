/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies between two panes and is dragged, or moved with the arrow keys. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_HANDLE (cp_handle_get_type ())
G_DECLARE_FINAL_TYPE (CpHandle, cp_handle, CP, HANDLE, GtkWidget)

GtkWidget *cp_handle_new (void);

G_END_DECLS
