/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dialogs that answer once, shown and answered. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void answer_fixture_present (GtkWindow *dialog, int *answer);
void answer_fixture_press (gpointer root, const char *label);

G_END_DECLS
