/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Presents a matrix on the whole screen: the whole, topic by topic, over time. */

#pragma once

#include <gtk/gtk.h>

#include "cp-slide-maker.h"
#include "cp-stage.h"

G_BEGIN_DECLS

#define CP_TYPE_PRESENTATION (cp_presentation_get_type ())
G_DECLARE_FINAL_TYPE (CpPresentation, cp_presentation, CP, PRESENTATION, GtkWindow)

CpPresentation *cp_presentation_new (GtkWindow *parent, CpMatrix *matrix, CpTalk *talk);

void cp_presentation_begin (CpPresentation *self);

CpStage *cp_presentation_get_stage (CpPresentation *self);
CpSlideMaker *cp_presentation_get_maker (CpPresentation *self);
const CpSlideshow *cp_presentation_get_slideshow (CpPresentation *self);
gboolean cp_presentation_is_ready (CpPresentation *self);

G_END_DECLS
