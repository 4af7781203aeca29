/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters of the fonts that every window shows, loaded before they are drawn. */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void cp_letters_load (PangoContext *context);

G_END_DECLS
