/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the pages of a presentation beside the main loop, ahead of time. */

#pragma once

#include <gtk/gtk.h>

#include "cp-figure.h"
#include "cp-slideshow.h"
#include "cp-talk.h"

G_BEGIN_DECLS

/* A page that was made. */
typedef struct
{
  CpFigure *figure;
  GdkTexture *texture;
} CpSlide;

#define CP_TYPE_SLIDE_MAKER (cp_slide_maker_get_type ())
G_DECLARE_FINAL_TYPE (CpSlideMaker, cp_slide_maker, CP, SLIDE_MAKER, GObject)

CpSlideMaker *cp_slide_maker_new (CpMatrix *matrix, CpTalk *talk);

void cp_slide_maker_set_size (CpSlideMaker *self, guint width, guint height, CpTheme theme);
void cp_slide_maker_want (CpSlideMaker *self, const CpSlidePlace *places, guint n_places);
gboolean cp_slide_maker_find (CpSlideMaker *self, const CpSlidePlace *place, CpSlide *slide);
guint cp_slide_maker_get_n_pages (CpSlideMaker *self, const CpChapter *chapter);
guint cp_slide_maker_get_n_slides (CpSlideMaker *self);
gboolean cp_slide_maker_is_busy (CpSlideMaker *self);

G_END_DECLS
