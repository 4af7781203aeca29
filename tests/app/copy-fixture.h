/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clipboard as another program reads it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean copy_fixture_can_read (void);
GBytes *copy_fixture_read (const char *target);
char *copy_fixture_read_text (const char *target);

G_END_DECLS
