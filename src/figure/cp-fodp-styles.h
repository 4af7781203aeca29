/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The styles of slides, each written once. */

#pragma once

#include "cp-figure.h"

G_BEGIN_DECLS

/* What a style is for; each kind has names of its own. */
typedef enum
{
  CP_FODP_SHAPE,
  CP_FODP_TITLE,
  CP_FODP_PAGE,
  CP_FODP_PARAGRAPH,
  CP_FODP_N_STYLES,
} CpFodpStyle;

typedef struct _CpFodpStyles CpFodpStyles;

CpFodpStyles *cp_fodp_styles_new (void);
void cp_fodp_styles_free (CpFodpStyles *self);
const char *cp_fodp_styles_add (CpFodpStyles *self, CpFodpStyle kind, const char *properties);
void cp_fodp_styles_append (const CpFodpStyles *self, GString *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpFodpStyles, cp_fodp_styles_free)

G_END_DECLS
