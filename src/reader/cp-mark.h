/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotation marks: which ones belong together, and which side of a quotation one may be. */

#pragma once

#include "cp-zone.h"

G_BEGIN_DECLS

typedef enum
{
  CP_MARK_DOUBLE, /* " “ ” „ '' */
  CP_MARK_ANGLE,  /* « » */
  CP_MARK_SINGLE, /* ' ‘ ’ ‚ */
  CP_MARK_SINGLE_ANGLE,
} CpMarkFamily;

typedef enum
{
  CP_MARK_EITHER,
  CP_MARK_OPENS,
  CP_MARK_CLOSES,
} CpMarkSide;

typedef struct
{
  gunichar glyph;
  CpMarkFamily family;
  CpMarkSide usual;   /* what the glyph is for, in most languages */
  CpMarkSide context; /* what the blanks beside it tell */
} CpMark;

CpMark cp_mark_get (const CpReadingState *state, guint32 first, guint32 end, guint32 i);

G_END_DECLS
