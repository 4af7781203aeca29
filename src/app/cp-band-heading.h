/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heading of a band: folds it, says what it holds, and filters links. */

#pragma once

#include <gtk/gtk.h>

#include "cp-band-plan.h"

G_BEGIN_DECLS

#define CP_TYPE_BAND_HEADING (cp_band_heading_get_type ())
G_DECLARE_FINAL_TYPE (CpBandHeading, cp_band_heading, CP, BAND_HEADING, GtkWidget)

typedef struct
{
  CpBand band;
  gboolean first;     /* nothing is above it */
  gboolean folded;
  gboolean with_chips;
  gboolean brief;     /* where there is little room */
  guint relations;    /* links that are shown, as in #CpBandOptions */
  guint n_proposed;   /* links that the program proposes, to be accepted or rejected */
  const char *topic;  /* id of what a question can be added to, or %NULL */
  const char *detail; /* or %NULL for what the band holds */
} CpBandHeadingState;

GtkWidget *cp_band_heading_new (void);
void cp_band_heading_set_state (CpBandHeading *self, CpComparison *comparison,
                                const CpBandHeadingState *state);

G_END_DECLS
