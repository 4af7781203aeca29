/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what the program is, who makes it, and where it is at home. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_about_show (GtkApplication *application);

G_END_DECLS
