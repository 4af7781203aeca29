/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explains the language of searches, with examples that can be clicked. */

#pragma once

#include <gtk/gtk.h>

#include "cp-search-completion.h"

G_BEGIN_DECLS

#define CP_TYPE_SEARCH_HELP (cp_search_help_get_type ())
G_DECLARE_FINAL_TYPE (CpSearchHelp, cp_search_help, CP, SEARCH_HELP, GtkPopover)

GtkWidget *cp_search_help_new (void);
void cp_search_help_fill (CpSearchHelp *self, CpSearchCompletion *completion);

G_END_DECLS
