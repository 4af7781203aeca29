/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a presentation shows in which order, and where in it one is. */

#include "cp-slideshow.h"

/*
 * A chapter is a figure, or a topic: its comparison. Whoever goes from page to page sees all of them,
 * chapter after chapter; whoever is short of time goes from chapter to chapter.
 * Zooming into a part of the matrix leads away from the row of chapters and back to where one was.
 * How many pages a chapter has is known when it is laid out.
 */

/* A page that is the last one, however many there are. */
#define LAST_PAGE G_MAXUINT

typedef struct
{
  CpChapter chapter;
  guint n_pages; /* 0 while it is not known */
} Entry;

/* Where one is. */
typedef struct
{
  gboolean zoomed;
  guint entry;      /* below a zoom too */
  guint page;       /* of the chapter */
  guint zoomed_page;
} Place;

struct _CpSlideshow
{
  GArray *entries; /* of Entry, at least one */
  Entry zoom;
  Place place;
};

static CpSlideshow *
create_slideshow (void)
{
  CpSlideshow *self = g_new0 (CpSlideshow, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  return self;
}

static void
append (CpSlideshow *self, CpSubject subject, CpScope scope)
{
  const Entry entry = { .chapter = { subject, scope } };

  g_array_append_val (self->entries, entry);
}

static Entry *
get_entry (const CpSlideshow *self, guint place)
{
  return &g_array_index (self->entries, Entry, place);
}

static const Entry *
get_current (const CpSlideshow *self, const Place *place)
{
  return place->zoomed ? &self->zoom : get_entry (self, place->entry);
}

/* A page that a chapter has, as far as it is known what it has. */
static guint
clamp_page (const Entry *entry, guint page)
{
  return entry->n_pages > 0 ? MIN (page, entry->n_pages - 1) : page;
}

/* Goes past the end of what one has zoomed into, which leads back. */
static gboolean
step_in_zoom (const CpSlideshow *self, Place *place, int step)
{
  if (step > 0 && self->zoom.n_pages == 0)
    return FALSE;
  if (step > 0 ? place->zoomed_page + 1 < self->zoom.n_pages : place->zoomed_page > 0)
    place->zoomed_page += step;
  else
    place->zoomed = FALSE;
  return TRUE;
}

static gboolean
step_chapter (const CpSlideshow *self, Place *place, int step, guint page)
{
  if (step > 0 ? place->entry + 1 >= self->entries->len : place->entry == 0)
    return FALSE;
  place->entry += step;
  place->page = clamp_page (get_entry (self, place->entry), page);
  return TRUE;
}

static gboolean
step_page (const CpSlideshow *self, Place *place, int step)
{
  if (step > 0 ? place->page + 1 < get_entry (self, place->entry)->n_pages : place->page > 0)
    {
      place->page += step;
      return TRUE;
    }
  return step_chapter (self, place, step, step > 0 ? 0 : LAST_PAGE);
}

/* From a further page of a chapter one goes back to its first. */
static gboolean
go_to_chapter (const CpSlideshow *self, Place *place, int step)
{
  if (self->entries->len == 1)
    return step_page (self, place, step);
  if (step < 0 && place->page > 0)
    {
      place->page = 0;
      return TRUE;
    }
  return step_chapter (self, place, step, 0);
}

static gboolean
go_to_end (const CpSlideshow *self, Place *place, guint entry, guint page)
{
  const Place before = *place;

  *place = (Place) { .entry = entry, .page = clamp_page (get_entry (self, entry), page) };
  return before.zoomed || before.entry != place->entry || before.page != place->page;
}

static gboolean
move (const CpSlideshow *self, Place *place, CpTurn turn)
{
  int step = turn == CP_TURN_NEXT_CHAPTER || turn == CP_TURN_NEXT_PAGE ? 1 : -1;
  guint last = self->entries->len - 1;

  if (turn == CP_TURN_FIRST)
    return go_to_end (self, place, 0, 0);
  if (turn == CP_TURN_LAST)
    return go_to_end (self, place, last, last == 0 ? LAST_PAGE : 0);
  if (place->zoomed)
    return step_in_zoom (self, place, step);
  if (turn == CP_TURN_NEXT_CHAPTER || turn == CP_TURN_PREVIOUS_CHAPTER)
    return go_to_chapter (self, place, step);
  return step_page (self, place, step);
}

static CpSlidePlace
describe (const CpSlideshow *self, const Place *place)
{
  const Entry *entry = get_current (self, place);
  guint page = clamp_page (entry, place->zoomed ? place->zoomed_page : place->page);

  return (CpSlidePlace) { entry->chapter, page };
}

/**
 * cp_slideshow_new:
 * @matrix: what is counted
 *
 * Puts what a matrix counts in order: the overview, the matrix, each of its topics on which anything is
 * said, the timeline.
 */
CpSlideshow *
cp_slideshow_new (const CpMatrix *matrix)
{
  CpSlideshow *self;

  g_return_val_if_fail (matrix != NULL, NULL);

  self = create_slideshow ();
  append (self, CP_SUBJECT_OVERVIEW, cp_scope_new (NULL, NULL));
  append (self, CP_SUBJECT_MATRIX, cp_scope_new (NULL, NULL));
  for (guint row = 0; row < cp_matrix_get_n_rows (matrix); row++)
    if (cp_matrix_get_row (matrix, row)->handle != CP_HANDLE_NONE
        && cp_matrix_get_count (matrix, row, CP_MATRIX_TOTAL)->statements > 0)
      append (self, CP_SUBJECT_COMPARISON, cp_scope_from_cell (matrix, row, CP_MATRIX_TOTAL));
  append (self, CP_SUBJECT_TIMELINE, cp_scope_new (NULL, NULL));

  return self;
}

/**
 * cp_slideshow_new_talk:
 *
 * Makes a presentation of what was picked for a talk: one chapter, whose pages are gone through.
 */
CpSlideshow *
cp_slideshow_new_talk (void)
{
  CpSlideshow *self = create_slideshow ();

  append (self, CP_SUBJECT_DECK, cp_scope_new (NULL, NULL));

  return self;
}

/**
 * cp_slideshow_free:
 *
 * Frees a presentation's order.
 */
void
cp_slideshow_free (CpSlideshow *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_free (self);
}

/**
 * cp_slideshow_get_n_chapters:
 *
 * Gets how many chapters there are, at least one.
 */
guint
cp_slideshow_get_n_chapters (const CpSlideshow *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->entries->len;
}

/**
 * cp_slideshow_get_number:
 *
 * Gets which chapter is shown, or lies below what one has zoomed into; from 0.
 */
guint
cp_slideshow_get_number (const CpSlideshow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->place.entry;
}

/**
 * cp_slideshow_get_place:
 *
 * Gets the page that is shown. While its chapter is not laid out, its number may be too high.
 */
CpSlidePlace
cp_slideshow_get_place (const CpSlideshow *self)
{
  g_return_val_if_fail (self != NULL, (CpSlidePlace) { 0 });

  return describe (self, &self->place);
}

/**
 * cp_slideshow_get_n_pages:
 *
 * Gets how many pages there are of what is shown, 0 while that is not known.
 */
guint
cp_slideshow_get_n_pages (const CpSlideshow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return get_current (self, &self->place)->n_pages;
}

/**
 * cp_slideshow_is_zoomed:
 *
 * Tells whether one has zoomed into a part of a figure.
 */
gboolean
cp_slideshow_is_zoomed (const CpSlideshow *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->place.zoomed;
}

/**
 * cp_slideshow_set_n_pages:
 * @n_pages: at least 1
 *
 * Tells how many pages a chapter has, once it is laid out.
 *
 * Returns: whether that was not known for what is shown
 */
gboolean
cp_slideshow_set_n_pages (CpSlideshow *self, const CpChapter *chapter, guint n_pages)
{
  const Entry *current;
  guint before;

  g_return_val_if_fail (self != NULL && chapter != NULL && n_pages > 0, FALSE);

  current = get_current (self, &self->place);
  before = current->n_pages;
  for (guint i = 0; i < self->entries->len; i++)
    if (cp_chapter_equal (&get_entry (self, i)->chapter, chapter))
      get_entry (self, i)->n_pages = n_pages;
  if (cp_chapter_equal (&self->zoom.chapter, chapter))
    self->zoom.n_pages = n_pages;
  self->place.page = MIN (self->place.page, MAX (get_entry (self, self->place.entry)->n_pages, 1) - 1);

  return current->n_pages != before;
}

/**
 * cp_slideshow_peek:
 * @place: (out): where it leads; untouched where it leads nowhere
 *
 * Looks where a turn would lead.
 *
 * Returns: whether it leads anywhere
 */
gboolean
cp_slideshow_peek (const CpSlideshow *self, CpTurn turn, CpSlidePlace *place)
{
  Place there;

  g_return_val_if_fail (self != NULL && place != NULL, FALSE);
  g_return_val_if_fail ((guint) turn < CP_N_TURNS, FALSE);

  there = self->place;
  if (!move (self, &there, turn))
    return FALSE;
  *place = describe (self, &there);
  return TRUE;
}

/**
 * cp_slideshow_turn:
 *
 * Goes to another page. Beyond the pages of what one has zoomed into lies the page that one came from.
 *
 * Returns: whether there is one that way
 */
gboolean
cp_slideshow_turn (CpSlideshow *self, CpTurn turn)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) turn < CP_N_TURNS, FALSE);

  return move (self, &self->place, turn);
}

/**
 * cp_slideshow_zoom:
 * @scope: a part of the figure that is shown
 *
 * Zooms into the comparison of a part of the matrix, or of a month of the timeline.
 */
void
cp_slideshow_zoom (CpSlideshow *self, const CpScope *scope)
{
  Entry entry = { .chapter = { CP_SUBJECT_COMPARISON } };

  g_return_if_fail (self != NULL && scope != NULL);

  entry.chapter.scope = *scope;
  entry.chapter.of_month =
      scope->source != NULL
      && get_entry (self, self->place.entry)->chapter.subject == CP_SUBJECT_TIMELINE;
  if (!cp_chapter_equal (&self->zoom.chapter, &entry.chapter))
    self->zoom = entry;
  self->place.zoomed = TRUE;
  self->place.zoomed_page = 0;
}

/**
 * cp_slideshow_leave_zoom:
 *
 * Goes back to the page from which one has zoomed.
 *
 * Returns: whether one had
 */
gboolean
cp_slideshow_leave_zoom (CpSlideshow *self)
{
  gboolean was_zoomed;

  g_return_val_if_fail (self != NULL, FALSE);

  was_zoomed = self->place.zoomed;
  self->place.zoomed = FALSE;

  return was_zoomed;
}

/**
 * cp_chapter_equal:
 *
 * Checks whether two chapters are the same figure.
 */
gboolean
cp_chapter_equal (const CpChapter *a, const CpChapter *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->subject == b->subject && a->of_month == b->of_month
         && cp_scope_equal (&a->scope, &b->scope);
}

/**
 * cp_slide_place_equal:
 *
 * Checks whether two places are the same page.
 */
gboolean
cp_slide_place_equal (const CpSlidePlace *a, const CpSlidePlace *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->page == b->page && cp_chapter_equal (&a->chapter, &b->chapter);
}
