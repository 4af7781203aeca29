/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop's settings portal says about appearance. */

#pragma once

#include <gio/gio.h>

#include "cp-palette.h"

G_BEGIN_DECLS

typedef enum
{
  CP_SCHEME_ANY,
  CP_SCHEME_DARK,
  CP_SCHEME_LIGHT,
} CpScheme;

/* What a person asked their desktop for; all zero where nothing is known. */
typedef struct
{
  CpScheme scheme;
  gboolean high_contrast;
  gboolean reduced_motion;
  gboolean has_accent;
  CpRgba accent;
} CpAppearance;

#define CP_TYPE_STYLE_PORTAL (cp_style_portal_get_type ())
G_DECLARE_FINAL_TYPE (CpStylePortal, cp_style_portal, CP, STYLE_PORTAL, GObject)

CpStylePortal *cp_style_portal_new (void);

const CpAppearance *cp_style_portal_get_appearance (CpStylePortal *self);

G_END_DECLS
