/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window without a corpus offers to begin with. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_START_PAGE (cp_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CpStartPage, cp_start_page, CP, START_PAGE, GtkWidget)

G_END_DECLS
