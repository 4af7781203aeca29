/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide the columns of a timeline are, and which of them stand together on a page. */

#include "cp-time-columns.h"

#include "cp-figure-pen.h"
#include "cp-timeline-words.h"

/* Months of which there is no document are narrower where not all columns fit. Those that do not
 * fit go to further pages, and these have about as many each. Lengths are units. */

#define COLUMN_MOST 120.0
#define HEAD_PADDING 3.0
#define MONTH_PADDING 1.5

static CpTimePlace *
get_place (const CpTimeColumns *self, guint column)
{
  return &g_array_index (self->places, CpTimePlace, column);
}

/* What stands above a column, at its widest: with the year, which has room around it. */
static double
measure_heading (const CpTimeColumn *column)
{
  gboolean narrow = !column->open && column->kind == CP_TIME_MONTH;
  CpTimeHeading heading;
  double name;
  double more;

  cp_time_heading_init (&heading, column, TRUE);
  name = cp_pen_measure (column->open ? CP_STYLE_NAME : CP_STYLE_DIM, heading.name);
  more = cp_pen_measure (CP_STYLE_DIM, heading.more);
  cp_time_heading_clear (&heading);
  return narrow ? MAX (name + 2 * MONTH_PADDING, more) + 0.1 : MAX (name, more) + 2 * HEAD_PADDING;
}

/* All open columns are as wide as the widest of them has to be, and so are all months that are not
 * open. */
static void
measure_columns (CpTimeColumns *self, double least)
{
  double open = least;
  double empty = 0;

  for (guint i = 0; i < cp_timeline_get_n_columns (self->timeline); i++)
    {
      const CpTimeColumn *column = cp_timeline_get_column (self->timeline, i);
      double width = measure_heading (column);

      get_place (self, i)->width = width;
      if (column->open)
        open = MAX (open, width);
      else if (column->kind == CP_TIME_MONTH)
        empty = MAX (empty, width);
    }
  for (guint i = 0; i < cp_timeline_get_n_columns (self->timeline); i++)
    if (cp_timeline_get_column (self->timeline, i)->open)
      get_place (self, i)->width = open;
    else if (cp_timeline_get_column (self->timeline, i)->kind == CP_TIME_MONTH)
      get_place (self, i)->width = empty;
  self->open_width = open;
  self->empty_width = empty;
}

/* Divides the columns into groups no wider than @room. */
static void
fill_groups (CpTimeColumns *self, double room)
{
  double taken = 0;

  g_array_set_size (self->groups, 0);
  for (guint i = 0; i < cp_timeline_get_n_columns (self->timeline); i++)
    {
      CpTimeGroup *last = NULL;

      taken += get_place (self, i)->width;
      if (self->groups->len == 0 || taken > room)
        {
          const CpTimeGroup group = { .first = i };

          g_array_append_val (self->groups, group);
          taken = get_place (self, i)->width;
        }
      last = &g_array_index (self->groups, CpTimeGroup, self->groups->len - 1);
      last->n++;
    }
}

/* As few pages as can be, none of them left with a few months. */
static void
make_groups (CpTimeColumns *self, double room, double step)
{
  guint n_groups;

  fill_groups (self, room);
  n_groups = self->groups->len;
  do
    fill_groups (self, room -= step);
  while (room > step && self->groups->len == n_groups);
  fill_groups (self, room + step);
}

/* Shares out what a page has left: to months without a document until they are as wide as others,
 * then to all. */
static void
widen (CpTimeColumns *self, const CpTimeGroup *group, double room)
{
  double open = self->open_width;
  double empty = self->empty_width;
  double taken = 0;
  guint n_open = 0;
  guint n_empty = 0;
  double more;

  for (guint i = group->first; i < group->first + group->n; i++)
    {
      taken += get_place (self, i)->width;
      n_open += cp_timeline_get_column (self->timeline, i)->open;
      n_empty += !cp_timeline_get_column (self->timeline, i)->open
                 && cp_timeline_get_column (self->timeline, i)->kind == CP_TIME_MONTH;
    }
  more = n_empty > 0 ? CLAMP ((room - taken) / n_empty, 0, MAX (open - empty, 0)) : 0;
  empty += more;
  more = (room - taken - n_empty * more) / MAX (n_open + n_empty, 1);
  more = CLAMP (more, 0, MAX (COLUMN_MOST - open, 0));
  for (guint i = group->first; i < group->first + group->n; i++)
    if (cp_timeline_get_column (self->timeline, i)->open)
      get_place (self, i)->width = open + more;
    else if (cp_timeline_get_column (self->timeline, i)->kind == CP_TIME_MONTH)
      get_place (self, i)->width = empty + more;
}

/**
 * cp_time_columns_init:
 * @timeline: borrowed for as long as the columns live
 * @least: how wide a column is at least that has a document
 *
 * Measures the columns; cp_time_columns_clear () frees what they hold.
 */
void
cp_time_columns_init (CpTimeColumns *self, const CpTimeline *timeline, double least)
{
  g_return_if_fail (self != NULL && timeline != NULL);

  *self = (CpTimeColumns) { .timeline = timeline };
  self->places = g_array_new (FALSE, TRUE, sizeof (CpTimePlace));
  self->groups = g_array_new (FALSE, TRUE, sizeof (CpTimeGroup));
  g_array_set_size (self->places, cp_timeline_get_n_columns (timeline));
  measure_columns (self, least);
}

/**
 * cp_time_columns_clear:
 *
 * Frees what the columns hold.
 */
void
cp_time_columns_clear (CpTimeColumns *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->groups, g_array_unref);
}

/**
 * cp_time_columns_get_width:
 *
 * Computes how wide all columns are together.
 */
double
cp_time_columns_get_width (const CpTimeColumns *self)
{
  double width = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->places->len; i++)
    width += get_place (self, i)->width;
  return width;
}

/**
 * cp_time_columns_place:
 * @room: how wide the columns of a page may be together
 *
 * Shares the columns out among pages and places them there. Returns the width of the narrowest one
 * that has a document, on whichever page.
 */
double
cp_time_columns_place (CpTimeColumns *self, double room)
{
  double narrowest = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL, 0);

  make_groups (self, room, self->open_width / 8);
  for (guint g = 0; g < self->groups->len; g++)
    {
      const CpTimeGroup *group = &g_array_index (self->groups, CpTimeGroup, g);
      double x = 0;

      widen (self, group, room);
      for (guint i = group->first; i < group->first + group->n; i++)
        {
          get_place (self, i)->x = x;
          x += get_place (self, i)->width;
          if (cp_timeline_get_column (self->timeline, i)->open)
            narrowest = MIN (narrowest, get_place (self, i)->width);
        }
    }
  return narrowest;
}
