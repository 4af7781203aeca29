/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a flow of pieces, for the files that share its work. */

#pragma once

#include "cp-band-flow.h"

G_BEGIN_DECLS

typedef struct
{
  guint piece;
  int offset; /* from the upper edge of the view */
} CpBandAnchor;

struct _CpBandFlow
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2];     /* by orientation */
  GtkScrollablePolicy policies[2];

  CpBandStage stage;
  GtkWidget *sticky; /* or NULL */

  CpBandAnchor anchor;
  int y; /* of the upper edge of the view */
  gboolean settling;
  guint telling; /* the source that tells of another sight, or 0 */
  gboolean aimed; /* somebody asked for a band, which is in sight whatever is above it */
  CpBand aim;
  CpBand band; /* at the upper edge */
  guint question;
  CpBand marked; /* the one that counts as in sight */
};

int cp_band_flow_get_sticky_height (const CpBandFlow *self);
void cp_band_flow_prepare (CpBandFlow *self);
void cp_band_flow_aim_at (CpBandFlow *self, guint piece, int offset);

G_END_DECLS
