/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document portal that lends files under paths of its own, and tells where they really are. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Version 5 and later tell it. Its answers come from the main loop. */
void documents_portal_start (guint version);
void documents_portal_stop (void);

/* Lends a file of the home folder. */
char *documents_portal_lend (const char *id, const char *real);
gboolean documents_portal_lend_with_attribute (const char *id, const char *real, char **path);
guint documents_portal_get_n_asked (void);

G_END_DECLS
