/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a drop-down list that say what a choice is, and dim what of it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkListItemFactory *cp_choice_line_factory_new (void);

G_END_DECLS
