/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a presentation shows in which order, and where in it one is. */

#pragma once

#include "cp-figure-request.h"
#include "cp-scope.h"

G_BEGIN_DECLS

/* A figure of one page or more. Its parts are interned, so chapters are plain values. */
typedef struct
{
  CpSubject subject;
  CpScope scope; /* of a comparison: the part of the matrix that is compared */
  gboolean of_month; /* where the source of that is not a column, but a month of the timeline */
} CpChapter;

/* A page of a chapter. */
typedef struct
{
  CpChapter chapter;
  guint page; /* from 0 */
} CpSlidePlace;

/* The ways from a page to another. */
typedef enum
{
  CP_TURN_NEXT_CHAPTER,
  CP_TURN_PREVIOUS_CHAPTER,
  CP_TURN_NEXT_PAGE,
  CP_TURN_PREVIOUS_PAGE,
  CP_TURN_FIRST,
  CP_TURN_LAST,
  CP_N_TURNS,
} CpTurn;

typedef struct _CpSlideshow CpSlideshow;

CpSlideshow *cp_slideshow_new (const CpMatrix *matrix);
CpSlideshow *cp_slideshow_new_talk (void);
void cp_slideshow_free (CpSlideshow *self);

guint cp_slideshow_get_n_chapters (const CpSlideshow *self);
guint cp_slideshow_get_number (const CpSlideshow *self);
CpSlidePlace cp_slideshow_get_place (const CpSlideshow *self);
guint cp_slideshow_get_n_pages (const CpSlideshow *self);
gboolean cp_slideshow_is_zoomed (const CpSlideshow *self);
gboolean cp_slideshow_set_n_pages (CpSlideshow *self, const CpChapter *chapter, guint n_pages);

gboolean cp_slideshow_peek (const CpSlideshow *self, CpTurn turn, CpSlidePlace *place);
gboolean cp_slideshow_turn (CpSlideshow *self, CpTurn turn);
void cp_slideshow_zoom (CpSlideshow *self, const CpScope *scope);
gboolean cp_slideshow_leave_zoom (CpSlideshow *self);

gboolean cp_chapter_equal (const CpChapter *a, const CpChapter *b);
gboolean cp_slide_place_equal (const CpSlidePlace *a, const CpSlidePlace *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpSlideshow, cp_slideshow_free)

G_END_DECLS
