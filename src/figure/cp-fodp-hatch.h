/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hatched bars on slides: their stripes as shapes. */

#pragma once

#include "cp-figure.h"

G_BEGIN_DECLS

void cp_fodp_hatch_append (GString *to, const CpFigureItem *item);

G_END_DECLS
