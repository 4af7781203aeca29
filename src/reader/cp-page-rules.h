/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of words in resources/rules/pages. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*CpPageRuleFunc) (const char *kind, const char *entry, gpointer data);

void cp_page_rules_foreach (const char *name, CpPageRuleFunc func, gpointer data);

G_END_DECLS
