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
