/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chip of a relation: a glyph and a word, never a colour. */

#pragma once

#include <gtk/gtk.h>

#include "cp-schema.h"

G_BEGIN_DECLS

#define CP_TYPE_CHIP (cp_chip_get_type ())
G_DECLARE_FINAL_TYPE (CpChip, cp_chip, CP, CHIP, GtkWidget)

GtkWidget *cp_chip_new (CpRelationType type, const char *text);
void cp_chip_set_proposed (CpChip *self, gboolean proposed);
void cp_chip_set_plain (CpChip *self, gboolean plain);

G_END_DECLS
