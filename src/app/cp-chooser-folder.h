/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder in which a chooser begins: the one where one was last. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_chooser_folder_remember (const char *key, GFile *chosen, gboolean is_folder);
void cp_chooser_folder_go_back (const char *key, GtkFileChooser *chooser);

G_END_DECLS
