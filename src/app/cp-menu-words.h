/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of the corpus as labels of menu entries. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cp_menu_words_dup_label (const char *name);

G_END_DECLS
