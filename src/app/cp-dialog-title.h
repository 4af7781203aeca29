/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of a dialog between its buttons, where there is room for it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_DIALOG_TITLE (cp_dialog_title_get_type ())

G_DECLARE_FINAL_TYPE (CpDialogTitle, cp_dialog_title, CP, DIALOG_TITLE, GtkWidget)

G_END_DECLS
