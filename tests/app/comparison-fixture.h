/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison view in a window, and the pieces that it shows. */

#pragma once

#include "cp-band-flow.h"
#include "cp-comparison-view.h"
#include "display-fixture.h"

G_BEGIN_DECLS

#define COMPARING_WIDE 796
#define COMPARING_NARROW 336

typedef struct
{
  CpSession *session;
  GtkWidget *view;
  CpBandFlow *flow;
  GtkWindow *window;
  char *side; /* what win.left was asked for */
  guint n_closed;
} Comparing;

void comparing_open_scope (Comparing *fixture, const char *topic, const char *source);
void comparing_set_up_session (Comparing *fixture, CpSession *session, int width);
void comparing_set_up (Comparing *fixture, const char *topic, const char *source, int width);
void comparing_tear_down (Comparing *fixture);
const CpPiece *comparing_get_piece (Comparing *fixture, guint piece);
guint comparing_find_piece (Comparing *fixture, CpPieceKind kind, CpBand band);
guint comparing_count_pieces (Comparing *fixture, CpPieceKind kind, CpBand band);
void comparing_show_band (Comparing *fixture, CpBand band);
double comparing_get_y (GtkWidget *widget, GtkWidget *in);

G_END_DECLS
