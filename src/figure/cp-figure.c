/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as data: everything that stands on it, computed before it is drawn. */

#include "cp-figure.h"

#include "cp-figure-link.h"

/* Items are kept in the order in which they are drawn; whoever lays a figure out adds to it, and
 * after that it is only read. All lengths are units (see cp-figure-options.c), so one layout
 * serves all sizes of one shape. Strings are the figure's own. */

struct _CpFigure
{
  gatomicrefcount ref_count;
  guint pixel_width;
  guint pixel_height;
  gboolean paper;
  double unit;
  const CpPalette *palette;
  GArray *items;
  GArray *doors;
  guint n_paragraphs;
  GStringChunk *strings;
  char *title;
  char *description;
  char *notes;          /* or NULL */
  GArray *statements;   /* guint32: those that have a card */
  CpDate date;
};

static const char *const kind_names[] = {
  [CP_FIGURE_RECT] = "rect",
  [CP_FIGURE_LINE] = "line",
  [CP_FIGURE_SIGN] = "sign",
  [CP_FIGURE_TEXT] = "text",
};

static const char *const align_names[] = {
  [CP_ALIGN_START] = "start",
  [CP_ALIGN_CENTER] = "center",
  [CP_ALIGN_END] = "end",
};

static const char *const side_names[CP_N_SIDES] = {
  [CP_SIDE_OTHERS] = "triangle",
  [CP_SIDE_LEFT] = "square",
  [CP_SIDE_RIGHT] = "circle",
};

/* A number to 0.1, with no minus before a zero and a dot in every locale. */
static void
append_number (GString *to, const char *name, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = (double) (gint64) (value * 10 + (value < 0 ? -0.5 : 0.5)) / 10;

  g_ascii_formatd (text, sizeof text, "%.1f", rounded + 0.0);
  g_string_append_printf (to, " %s%s", name, text);
}

static void
append_flags (GString *to, CpFigureFlags flags)
{
  static const char *const names[] = { "dashed", "hatched", "arrow", "rtl", "joined" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (flags & (1u << i))
      g_string_append_printf (to, " %s", names[i]);
}

static void
append_shape (GString *to, const CpFigureItem *item)
{
  if (item->stroke > 0)
    append_number (to, "stroke=", item->stroke);
  if (item->radius > 0)
    append_number (to, "r=", item->radius);
  if (item->end_radius > 0 && item->end_radius != item->radius)
    append_number (to, "end-r=", item->end_radius);
  if (item->kind == CP_FIGURE_SIGN)
    g_string_append_printf (to, " %s", side_names[item->side]);
}

static void
append_item (GString *to, const CpFigureItem *item)
{
  g_string_append (to, kind_names[item->kind]);
  append_number (to, "", item->x);
  append_number (to, "", item->y);
  append_number (to, "", item->width);
  if (item->kind == CP_FIGURE_TEXT)
    {
      append_number (to, "size=", item->size);
      g_string_append_printf (to, " %d %s", (int) item->weight, align_names[item->align]);
    }
  else
    append_number (to, "", item->height);
  append_shape (to, item);
  append_flags (to, item->flags);
  g_string_append_printf (to, " %s", cp_color_to_string (item->color));
  if (item->string != NULL)
    g_string_append_printf (to, " %s", item->string);
  g_string_append_c (to, '\n');
}

/* The figure's own copy of a string; NULL of NULL. */
static const char *
keep_string (CpFigure *self, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (self->strings, string) : NULL;
}

/**
 * cp_figure_new:
 * @options: size and theme, which pass cp_figure_options_check ()
 *
 * Makes a figure with nothing on it but the ground of its theme.
 */
CpFigure *
cp_figure_new (const CpFigureOptions *options)
{
  CpFigure *self;

  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (CpFigure, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->pixel_width = options->width;
  self->pixel_height = options->height;
  self->paper = options->paper;
  self->unit = cp_figure_options_get_unit (options);
  self->palette = cp_palette_get (options->theme);
  self->items = g_array_new (FALSE, FALSE, sizeof (CpFigureItem));
  self->doors = g_array_new (FALSE, FALSE, sizeof (CpFigureDoor));
  self->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->strings = g_string_chunk_new (1024);

  return self;
}

/**
 * cp_figure_ref:
 *
 * Adds a reference to a figure. May be called from any thread.
 */
CpFigure *
cp_figure_ref (CpFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * cp_figure_unref:
 *
 * Drops a reference to a figure; the last one frees it. May be called from any thread.
 */
void
cp_figure_unref (CpFigure *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->items);
  g_array_unref (self->doors);
  g_string_chunk_free (self->strings);
  g_free (self->title);
  g_free (self->description);
  g_free (self->notes);
  g_array_unref (self->statements);
  g_free (self);
}

/**
 * cp_figure_add:
 * @item: what to add; its strings are copied
 *
 * Puts an item above those that are there. An address that may not be a link is dropped; see
 * cp_figure_link_dup ().
 */
void
cp_figure_add (CpFigure *self, const CpFigureItem *item)
{
  g_autofree char *link = NULL;
  CpFigureItem added;

  g_return_if_fail (self != NULL && item != NULL);

  added = *item;
  added.string = keep_string (self, item->string);
  link = item->uri != NULL ? cp_figure_link_dup (item->uri) : NULL;
  added.uri = keep_string (self, link);
  g_array_append_val (self->items, added);
}

/**
 * cp_figure_add_paragraph:
 *
 * Begins a paragraph: gets the number that its lines bear, which no other of the figure has.
 */
guint
cp_figure_add_paragraph (CpFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return ++self->n_paragraphs;
}

/**
 * cp_figure_add_door:
 * @door: its strings are copied
 *
 * Says where a part of the figure leads. Doors are not drawn.
 */
void
cp_figure_add_door (CpFigure *self, const CpFigureDoor *door)
{
  CpFigureDoor added;

  g_return_if_fail (self != NULL && door != NULL);

  added = *door;
  added.label = keep_string (self, door->label);
  added.topic = keep_string (self, door->topic);
  added.source = keep_string (self, door->source);
  g_array_append_val (self->doors, added);
}

/**
 * cp_figure_set_title:
 *
 * Sets the title that files carry.
 */
void
cp_figure_set_title (CpFigure *self, const char *title)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * cp_figure_set_description:
 *
 * Sets the text that stands in place of the picture for those who do not see it.
 */
void
cp_figure_set_description (CpFigure *self, const char *description)
{
  g_return_if_fail (self != NULL);

  g_free (self->description);
  self->description = g_strdup (description);
}

/**
 * cp_figure_set_notes:
 * @notes: (nullable): plain text
 *
 * Sets what a speaker wants to say to the page; it is not drawn.
 */
void
cp_figure_set_notes (CpFigure *self, const char *notes)
{
  g_return_if_fail (self != NULL);

  g_free (self->notes);
  self->notes = g_strdup (notes);
}

/**
 * cp_figure_get_notes:
 *
 * Gets what a speaker wants to say to the page, or %NULL.
 */
const char *
cp_figure_get_notes (const CpFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->notes;
}

/**
 * cp_figure_add_statement:
 *
 * Tells that a statement has a card on the figure.
 */
void
cp_figure_add_statement (CpFigure *self, guint32 statement)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->statements, statement);
}

/**
 * cp_figure_has_statement:
 *
 * Checks whether a statement has a card on the figure.
 */
gboolean
cp_figure_has_statement (const CpFigure *self, guint32 statement)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->statements->len; i++)
    if (g_array_index (self->statements, guint32, i) == statement)
      return TRUE;

  return FALSE;
}

/**
 * cp_figure_set_date:
 * @date: the newest of the corpus, or 0
 *
 * Sets the date that files carry: the time when they are made would make no two of them equal.
 */
void
cp_figure_set_date (CpFigure *self, CpDate date)
{
  g_return_if_fail (self != NULL);

  self->date = date;
}

/**
 * cp_figure_get_items:
 * @n_items: (out): their number
 *
 * Gets what stands on the figure, in the order of drawing.
 */
const CpFigureItem *
cp_figure_get_items (const CpFigure *self, guint *n_items)
{
  g_return_val_if_fail (self != NULL && n_items != NULL, NULL);

  *n_items = self->items->len;

  return (const CpFigureItem *) (gpointer) self->items->data;
}

/**
 * cp_figure_get_doors:
 * @n_doors: (out): their number
 *
 * Gets the parts of the figure that lead further, in the order of reading.
 */
const CpFigureDoor *
cp_figure_get_doors (const CpFigure *self, guint *n_doors)
{
  g_return_val_if_fail (self != NULL && n_doors != NULL, NULL);

  *n_doors = self->doors->len;

  return (const CpFigureDoor *) (gpointer) self->doors->data;
}

/**
 * cp_figure_get_palette:
 *
 * Gets the colours in which the figure is drawn; %CP_COLOR_VIEW is its ground.
 */
const CpPalette *
cp_figure_get_palette (const CpFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->palette;
}

/**
 * cp_figure_get_title:
 *
 * Gets the title that files carry, or %NULL.
 */
const char *
cp_figure_get_title (const CpFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * cp_figure_get_description:
 *
 * Gets the text that stands in place of the picture, or %NULL.
 */
const char *
cp_figure_get_description (const CpFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->description;
}

/**
 * cp_figure_get_date:
 *
 * Gets the date that files carry, or 0.
 */
CpDate
cp_figure_get_date (const CpFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->date;
}

/**
 * cp_figure_get_pixel_width:
 *
 * Gets the width in px at scale 1.
 */
guint
cp_figure_get_pixel_width (const CpFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pixel_width;
}

/**
 * cp_figure_get_pixel_height:
 *
 * Gets the height in px at scale 1.
 */
guint
cp_figure_get_pixel_height (const CpFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pixel_height;
}

/**
 * cp_figure_get_width:
 *
 * Gets the width in units.
 */
double
cp_figure_get_width (const CpFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pixel_width / self->unit;
}

/**
 * cp_figure_get_height:
 *
 * Gets the height in units.
 */
double
cp_figure_get_height (const CpFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pixel_height / self->unit;
}

/**
 * cp_figure_get_unit:
 *
 * Gets how many px at scale 1 a unit has.
 */
double
cp_figure_get_unit (const CpFigure *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->unit;
}

/**
 * cp_figure_get_dpi:
 *
 * Gets how many px at scale 1 go on an inch: 150 on paper, 96 (a CSS px) on a screen.
 */
guint
cp_figure_get_dpi (const CpFigure *self)
{
  g_return_val_if_fail (self != NULL, CP_SCREEN_DPI);

  return self->paper ? CP_PAPER_DPI : CP_SCREEN_DPI;
}

/**
 * cp_figure_to_text:
 *
 * Writes a figure down, one item a line, lengths rounded to 0.1 unit: for comparing layouts.
 */
char *
cp_figure_to_text (const CpFigure *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  g_string_append_printf (text, "figure %u %u\n", self->pixel_width, self->pixel_height);
  g_string_append_printf (text, "title %s\n", self->title != NULL ? self->title : "");
  g_string_append_printf (text, "description %s\n",
                          self->description != NULL ? self->description : "");
  if (self->notes != NULL)
    g_string_append_printf (text, "notes %s\n", self->notes);
  for (guint i = 0; i < self->items->len; i++)
    append_item (text, &g_array_index (self->items, CpFigureItem, i));

  return g_string_free (text, FALSE);
}

/**
 * cp_side_get_color:
 *
 * Gets the colour of a side's sign and bar. It is never the colour of a text.
 */
CpColor
cp_side_get_color (CpSide side)
{
  static const CpColor colors[CP_N_SIDES] = {
    [CP_SIDE_OTHERS] = CP_COLOR_OTHERS,
    [CP_SIDE_LEFT] = CP_COLOR_OFFICIAL,
    [CP_SIDE_RIGHT] = CP_COLOR_EXPERT,
  };

  g_return_val_if_fail ((guint) side < CP_N_SIDES, CP_COLOR_OTHERS);

  return colors[side];
}
