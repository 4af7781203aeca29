/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus of one article with its text, for tests that work on its statements. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *article_project_dup (void);
guint article_project_find (const char *words);

G_END_DECLS
