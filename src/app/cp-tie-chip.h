/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chip of relations that are there: a button that leads to what is known of them. */

#pragma once

#include <gtk/gtk.h>

#include "cp-snapshot.h"

G_BEGIN_DECLS

GtkWidget *cp_tie_chip_new (CpSnapshot *snapshot, const guint32 *relations, guint n_relations,
                            const char *word, const char *rest);
int cp_tie_chip_measure_widest (GtkWidget *view);

G_END_DECLS
