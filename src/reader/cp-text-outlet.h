/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The name of an outlet in a line of a few words. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cp_text_outlet_find (const char *line, gsize n_bytes, gboolean *is_all);

G_END_DECLS
