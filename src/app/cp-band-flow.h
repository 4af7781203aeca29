/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces of a comparison as widgets that scroll: only those in sight are made. */

#pragma once

#include <gtk/gtk.h>

#include "cp-band-stage.h"

G_BEGIN_DECLS

#define CP_TYPE_BAND_FLOW (cp_band_flow_get_type ())
G_DECLARE_FINAL_TYPE (CpBandFlow, cp_band_flow, CP, BAND_FLOW, GtkWidget)

GtkWidget *cp_band_flow_new (void);
void cp_band_flow_set_maker (CpBandFlow *self, CpMakePieceFunc make, gpointer data);
void cp_band_flow_set_sticky (CpBandFlow *self, GtkWidget *sticky);

const CpBandPlan *cp_band_flow_get_plan (CpBandFlow *self);
void cp_band_flow_set_plan (CpBandFlow *self, CpBandPlan *plan);
void cp_band_flow_set_gutter (CpBandFlow *self, int gutter);
void cp_band_flow_scroll_to_top (CpBandFlow *self);
void cp_band_flow_scroll_to (CpBandFlow *self, guint piece);
int cp_band_flow_get_offset (CpBandFlow *self, guint piece);
void cp_band_flow_hold (CpBandFlow *self, guint piece, int offset);
guint cp_band_flow_get_first_in_sight (CpBandFlow *self);
gboolean cp_band_flow_focus_piece (CpBandFlow *self, guint piece);
gboolean cp_band_flow_get_sight (CpBandFlow *self, CpBand *band, guint *question);
CpBand cp_band_flow_get_marked (CpBandFlow *self);
guint cp_band_flow_get_focus (CpBandFlow *self);
gboolean cp_band_flow_is_in_sight (CpBandFlow *self, guint piece);
GtkWidget *cp_band_flow_get_widget (CpBandFlow *self, guint piece);
guint cp_band_flow_count_widgets (CpBandFlow *self);

G_END_DECLS
