/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doors to speakers, or to articles, whose names have the words that are searched for. */

#pragma once

#include <gtk/gtk.h>

#include "cp-snapshot.h"

G_BEGIN_DECLS

#define CP_TYPE_SEARCH_DOORS (cp_search_doors_get_type ())
G_DECLARE_FINAL_TYPE (CpSearchDoors, cp_search_doors, CP, SEARCH_DOORS, GtkWidget)

void cp_search_doors_show (CpSearchDoors *self, CpSnapshot *snapshot, CpArray array,
                           const GArray *handles);

G_END_DECLS
