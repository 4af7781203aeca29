/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells a project file by its content, whatever it is called. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cp_project_sniff (const char *bytes, gsize n_bytes);
gboolean cp_project_sniff_file (const char *path, gsize most_bytes);

G_END_DECLS
