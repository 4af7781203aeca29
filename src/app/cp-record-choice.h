/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drop-down whose choices stand for ids. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cp_record_choice_new (void);
gboolean cp_record_choice_set (GtkDropDown *self, const char *const *ids,
                               const char *const *labels);
const char *cp_record_choice_get_id (GtkDropDown *self);
void cp_record_choice_select (GtkDropDown *self, const char *id);

G_END_DECLS
