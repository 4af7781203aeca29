/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search entry, with the query language completed and explained. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_SEARCH_BAR (cp_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (CpSearchBar, cp_search_bar, CP, SEARCH_BAR, GtkWidget)

GtkWidget *cp_search_bar_new (void);
void cp_search_bar_set_session (CpSearchBar *self, CpSession *session);
void cp_search_bar_set_capture_widget (CpSearchBar *self, GtkWidget *widget);
void cp_search_bar_set_open (CpSearchBar *self, gboolean open);
gboolean cp_search_bar_is_open (CpSearchBar *self);
void cp_search_bar_set_list_shown (CpSearchBar *self, gboolean shown);

G_END_DECLS
