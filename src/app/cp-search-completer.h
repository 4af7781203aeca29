/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completes what is typed into an entry, with a list below it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-corpus.h"
#include "cp-search-completion.h"

G_BEGIN_DECLS

#define CP_TYPE_SEARCH_COMPLETER (cp_search_completer_get_type ())
G_DECLARE_FINAL_TYPE (CpSearchCompleter, cp_search_completer, CP, SEARCH_COMPLETER, GObject)

CpSearchCompleter *cp_search_completer_new (GtkEditable *entry, GtkWidget *line);
void cp_search_completer_set_corpus (CpSearchCompleter *self, CpCorpus *corpus);

CpSearchCompletion *cp_search_completer_get_completion (CpSearchCompleter *self);
gboolean cp_search_completer_is_listing (CpSearchCompleter *self);

void cp_search_completer_follow (CpSearchCompleter *self);
gboolean cp_search_completer_press (CpSearchCompleter *self, guint key);
void cp_search_completer_hide (CpSearchCompleter *self);

G_END_DECLS
