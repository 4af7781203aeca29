/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signs of the sides and the bars of cells, as pictures inside a page. */

#include "cp-report-private.h"

#include "cp-cell-face.h"

/* Lengths are those of a cell: a sign is 10 wide, a bar has a sign's room at either end. */
#define SIGN_ROOM 13.0
#define BAR_WIDTH 46.0
#define BAR_GAP 2.0
#define BAR_LEAST 3.0
#define BAR_TOP 2.5
#define BAR_HEIGHT 5.0
#define TICK_WIDTH 1.2
#define TICK_TOP 8.5
#define TICK_HEIGHT 3.0

typedef struct
{
  const char *name;   /* of the filled one, and its class */
  const char *hollow; /* of the other one */
} SignNames;

static const SignNames signs[CP_N_SIDES] = {
  [CP_SIDE_LEFT] = { "l", "hl" },
  [CP_SIDE_RIGHT] = { "r", "hr" },
  [CP_SIDE_OTHERS] = { "o", "ho" },
};

/* Each shape stands once in a page and is used where it is needed; the hatch on paper, where colours
 * may be greys. */
static const char shapes[] =
  "<svg class=\"shapes\" aria-hidden=\"true\" width=\"0\" height=\"0\"><defs>"
  "<rect id=\"l\" class=\"l\" x=\".5\" y=\".5\" width=\"9\" height=\"9\" rx=\"1\"/>"
  "<rect id=\"hl\" class=\"hl\" x=\"1.3\" y=\"1.3\" width=\"7.4\" height=\"7.4\" rx=\"1\"/>"
  "<circle id=\"r\" class=\"r\" cx=\"5\" cy=\"5\" r=\"4.8\"/>"
  "<circle id=\"hr\" class=\"hr\" cx=\"5\" cy=\"5\" r=\"3.9\"/>"
  "<path id=\"o\" class=\"o\" d=\"M5 .6 10 9.4H0z\"/>"
  "<path id=\"ho\" class=\"ho\" d=\"M5 2.2 8.6 8.6H1.4z\"/>"
  "<pattern id=\"hatch\" width=\"3\" height=\"3\" patternUnits=\"userSpaceOnUse\" "
  "patternTransform=\"rotate(45)\"><rect class=\"r\" width=\"1.4\" height=\"3\"/></pattern>"
  "</defs></svg>\n";

static char *
format_length (char buffer[G_ASCII_DTOSTR_BUF_SIZE], double length)
{
  return g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.4g", length);
}

static void
set_length (CpHtml *html, const char *name, double length)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  cp_html_set (html, name, format_length (buffer, length));
}

static void
use_shape (CpHtml *html, CpSide side, gboolean hollow, double x)
{
  g_autofree char *target = g_strconcat ("#", hollow ? signs[side].hollow : signs[side].name, NULL);

  cp_html_begin (html, "use", NULL);
  cp_html_set (html, "href", target);
  if (x > 0)
    set_length (html, "x", x);
  cp_html_end (html);
}

static void
begin_sign (CpHtml *html)
{
  cp_html_begin (html, "svg", "sign");
  cp_html_set (html, "viewBox", "0 0 10 10");
}

static void
add_rectangle (CpHtml *html, const char *classes, double x, double y, double width, double height)
{
  cp_html_begin (html, "rect", classes);
  set_length (html, "x", x);
  set_length (html, "y", y);
  set_length (html, "width", width);
  set_length (html, "height", height);
  cp_html_end (html);
}

static void
add_parts (CpHtml *html, const CpCellFace *face)
{
  static const CpSide order[] = { CP_SIDE_LEFT, CP_SIDE_OTHERS, CP_SIDE_RIGHT };
  double widths[CP_N_SIDES];
  double x = SIGN_ROOM;

  cp_cell_face_get_bar (face, BAR_WIDTH, BAR_GAP, BAR_LEAST, widths);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (widths[order[i]] > 0)
      {
        add_rectangle (html, signs[order[i]].name, x, BAR_TOP, widths[order[i]], BAR_HEIGHT);
        x += widths[order[i]] + BAR_GAP;
      }
  add_rectangle (html, "tick", SIGN_ROOM + BAR_WIDTH / 2 - TICK_WIDTH / 2, TICK_TOP, TICK_WIDTH,
                 TICK_HEIGHT);
}

/**
 * cp_report_add_shapes:
 *
 * Adds the shapes that signs and bars of the page are made of.
 */
void
cp_report_add_shapes (CpReport *self)
{
  cp_html_add_verbatim (self->html, shapes);
}

/**
 * cp_report_add_sign:
 * @hollow: whether the side is missing
 *
 * Adds the sign of a side, which is read as its name.
 */
void
cp_report_add_sign (CpReport *self, CpSide side, gboolean hollow)
{
  begin_sign (self->html);
  cp_html_set (self->html, "role", "img");
  cp_html_set (self->html, "aria-label", self->names[side]);
  use_shape (self->html, side, hollow, 0);
  cp_html_end (self->html);
}

/**
 * cp_report_add_plain_sign:
 *
 * Adds the sign of a side beside words that name it.
 */
void
cp_report_add_plain_sign (CpReport *self, CpSide side, gboolean hollow)
{
  begin_sign (self->html);
  cp_html_set (self->html, "aria-hidden", "true");
  use_shape (self->html, side, hollow, 0);
  cp_html_end (self->html);
}

/**
 * cp_report_add_bar:
 * @row: a row, or %CP_MATRIX_TOTAL
 * @column: a column, or %CP_MATRIX_TOTAL
 *
 * Adds the bar of a cell in which somebody speaks, with the hollow signs of sides that do not. Words
 * beside it say the same.
 */
void
cp_report_add_bar (CpReport *self, CpMatrix *matrix, guint row, guint column)
{
  CpShadeScale scale = cp_shade_scale_for_shares ();
  CpCellFace face;

  cp_cell_face_init (&face, matrix, &scale, row, column);
  cp_html_begin (self->html, "svg", "bar");
  cp_html_set (self->html, "viewBox", "0 0 72 12");
  cp_html_set (self->html, "aria-hidden", "true");
  if (face.missing[CP_SIDE_LEFT])
    use_shape (self->html, CP_SIDE_LEFT, TRUE, 0);
  add_parts (self->html, &face);
  if (face.missing[CP_SIDE_RIGHT])
    use_shape (self->html, CP_SIDE_RIGHT, TRUE, 2 * SIGN_ROOM + BAR_WIDTH - 10);
  cp_html_end (self->html);
}
