/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a presentation on the screen, with the doors in it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-scope.h"
#include "cp-slide-maker.h"

G_BEGIN_DECLS

#define CP_TYPE_SLIDE_VIEW (cp_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (CpSlideView, cp_slide_view, CP, SLIDE_VIEW, GtkWidget)

GtkWidget *cp_slide_view_new (void);

void cp_slide_view_set_slide (CpSlideView *self, const CpSlide *slide, const char *place);
void cp_slide_view_set_pointed_at (CpSlideView *self, gboolean pointed_at);
gboolean cp_slide_view_is_empty (CpSlideView *self);
gboolean cp_slide_view_is_on_door (CpSlideView *self);
gboolean cp_slide_view_focus_door (CpSlideView *self, const CpScope *scope);
void cp_slide_view_enter_doors (CpSlideView *self, GtkDirectionType direction);
void cp_slide_view_leave_doors (CpSlideView *self);
void cp_slide_view_move_on_doors (CpSlideView *self, GtkDirectionType direction);
gboolean cp_slide_view_find_box (CpSlideView *self, const CpScope *scope, graphene_rect_t *box);

G_END_DECLS
