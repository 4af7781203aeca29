/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order in which a figure is read out. */

#include "cp-figure-reading.h"

#include "cp-figure-text.h"

/* Programs read a page in the order in which its file has it. A figure is laid out with its notes
 * before its body, which gets the room that they leave; to be read they come last. Nothing is drawn
 * over them. */

static gboolean
is_note (const CpFigureItem *item)
{
  return item->kind == CP_FIGURE_TEXT && item->size <= CP_FOOTER_SIZE;
}

static void
append (GArray *to, const CpFigure *figure, gboolean notes)
{
  guint n_items;
  const CpFigureItem *items = cp_figure_get_items (figure, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (is_note (&items[i]) == notes)
      g_array_append_val (to, items[i]);
}

/**
 * cp_figure_list_to_read:
 *
 * Lists what stands on a figure in the order of reading, which can be drawn as well. Strings are the
 * figure's.
 *
 * Returns: (transfer full) (element-type CpFigureItem): the items
 */
GArray *
cp_figure_list_to_read (const CpFigure *figure)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (CpFigureItem));

  g_return_val_if_fail (figure != NULL, items);

  append (items, figure, FALSE);
  append (items, figure, TRUE);

  return items;
}

/**
 * cp_figure_item_is_title:
 *
 * Tells whether an item is the heading of its page, which is the text of that size.
 */
gboolean
cp_figure_item_is_title (const CpFigureItem *item)
{
  g_return_val_if_fail (item != NULL, FALSE);

  return item->kind == CP_FIGURE_TEXT && item->size >= CP_TITLE_SIZE;
}

/**
 * cp_figure_item_goes_on:
 * @i: one of the items
 *
 * Tells whether the next item is a further line of the same paragraph.
 */
gboolean
cp_figure_item_goes_on (const CpFigureItem *items, guint n_items, guint i)
{
  g_return_val_if_fail (items != NULL, FALSE);

  return i + 1 < n_items && items[i].kind == CP_FIGURE_TEXT && items[i].paragraph != 0
         && items[i + 1].kind == CP_FIGURE_TEXT && items[i + 1].paragraph == items[i].paragraph;
}

/* A text belongs where its middle is: letters may reach further. */
static gboolean
is_in (const CpFigureItem *item, const CpFigureDoor *door)
{
  double left = item->x + MIN (item->width, 0);
  double right = item->x + MAX (item->width, 0);
  double top = item->y + MIN (item->height, 0);
  double bottom = item->y + MAX (item->height, 0);

  if (item->kind == CP_FIGURE_TEXT)
    {
      left = right = item->x + item->width / 2;
      top = bottom = item->y - item->size / 3;
    }
  return left >= door->x && right <= door->x + door->width && top >= door->y
         && bottom <= door->y + door->height;
}

static const CpFigureDoor *
find_door (const CpFigure *figure, const CpFigureItem *item)
{
  guint n_doors;
  const CpFigureDoor *doors = cp_figure_get_doors (figure, &n_doors);

  for (guint i = 0; i < n_doors; i++)
    if (doors[i].topic != NULL && doors[i].source != NULL && is_in (item, &doors[i]))
      return &doors[i];
  return NULL;
}

/**
 * cp_figure_find_cell:
 * @items: an item, and what follows it
 * @n_of_cell: (out): how many of them are in the same cell
 *
 * Finds the cell of a matrix that an item is a part of.
 *
 * Returns: (nullable): the door of the cell, whose label says in words what is there
 */
const CpFigureDoor *
cp_figure_find_cell (const CpFigure *figure, const CpFigureItem *items, guint n_items,
                     guint *n_of_cell)
{
  const CpFigureDoor *door;
  guint n = 1;

  g_return_val_if_fail (figure != NULL && items != NULL && n_items > 0, NULL);

  door = find_door (figure, items);
  while (door != NULL && n < n_items && is_in (&items[n], door))
    n++;
  *n_of_cell = n;

  return door;
}
