/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells whether two paths lead to one file. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cp_same_file (const char *path, const char *other);

G_END_DECLS
