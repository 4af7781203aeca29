/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a statement as a row of a list. */

#include "cp-hit-painter.h"

#include <string.h>

#include "cp-figure-text.h"
#include "cp-painter.h"
#include "cp-word-cut.h"

/*
 * The first line says who, when and where, and at its end on what topics and how sure that is; where
 * there is little room, these have a line of their own. The second line is the words: those that were
 * looked for begin at the same place in all rows, what stands before them ends there. All of it is
 * placed from the side where lines of the window begin; the words from where theirs do.
 */

#define INSET 16.0
#define ABOVE 7.0
#define BELOW 8.0
#define BETWEEN 2.0
#define SIGN_SIZE 10.0
#define SIGN_ROOM 18.0
#define GAP 8.0
#define BOX_PADDING 5.0
#define BOX_RADIUS 4.0
#define CAPTION 0.83
#define NAME_SHARE 0.4
#define NARROW_NAME_SHARE 0.55
#define TOPICS_SHARE 0.6
#define HIT_SHARE 0.42
#define REST_ROOM 40.0

/* Under this width the topics go below. */
#define NARROW 640

typedef struct
{
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  const CpHitFace *face;
  double left; /* where lines begin and end, from the left */
  double right;
  gboolean from_right; /* they begin at the right */
} Row;

static int
get_line_height (GtkWidget *widget)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics)
                                  + pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);
  return height;
}

static int
get_caption_height (GtkWidget *widget)
{
  return (int) (get_line_height (widget) * CAPTION) + 3;
}

/**
 * cp_hit_painter_get_height:
 * @widget: whose font is used
 * @width: or -1 where it is not known
 *
 * Says how high a row is; all of a width are alike.
 */
int
cp_hit_painter_get_height (GtkWidget *widget, int width)
{
  int height = (int) (ABOVE + BELOW + BETWEEN) + 2 * get_line_height (widget);

  return width < 0 || width >= NARROW ? height : height + get_caption_height (widget) + 4;
}

static PangoLayout *
make_layout (Row *row, const char *text, int n_bytes, double width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (row->widget, NULL);

  pango_layout_set_text (layout, text, n_bytes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) (MAX (width, 0) * PANGO_SCALE));
  return layout;
}

static void
add_attribute (PangoLayout *layout, PangoAttribute *attribute, guint start, guint end)
{
  PangoAttrList *list = pango_layout_get_attributes (layout);
  PangoAttrList *attributes = list != NULL ? pango_attr_list_ref (list) : pango_attr_list_new ();

  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
make_caption (Row *row, const char *text, double width)
{
  PangoLayout *layout = make_layout (row, text, -1, width);

  add_attribute (layout, pango_attr_scale_new (CAPTION), 0, G_MAXUINT);
  return layout;
}

static double
get_width (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  return extents.width;
}

static double
get_baseline (PangoLayout *layout)
{
  return pango_layout_get_baseline (layout) / (double) PANGO_SCALE;
}

/* A layout that is given a width may stand within it at the right; so it is drawn at its extents. */
static void
draw_layout (Row *row, PangoLayout *layout, CpColor color, double x, double y)
{
  PangoRectangle extents;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  cp_painter_text (row->snapshot, layout, cp_painter_get_color (color), x - extents.x, y);
}

/* From a place counted from where lines begin to the left edge of what is so wide there. */
static double
place (const Row *row, gboolean from_right, double offset, double width)
{
  return from_right ? row->right - offset - width : row->left + offset;
}

static double
get_box_width (PangoLayout *layout)
{
  return get_width (layout) + 2 * BOX_PADDING;
}

static void
draw_box (Row *row, PangoLayout *layout, double offset, double baseline, gboolean dashed)
{
  double width = get_box_width (layout);
  double height = get_caption_height (row->widget);
  double x = place (row, row->from_right, offset, width);
  double y = baseline - get_baseline (layout);

  if (dashed)
    cp_painter_dashed_outline (row->snapshot, cp_painter_get_color (CP_COLOR_EDGE), x, y - 1,
                               width, height, BOX_RADIUS, 1);
  else
    cp_painter_outline (row->snapshot, cp_painter_get_color (CP_COLOR_LINE), x, y - 1, width,
                        height, BOX_RADIUS, 1);
  draw_layout (row, layout, CP_COLOR_DIM, x + BOX_PADDING, y);
}

static PangoLayout *
make_rest (Row *row, guint n)
{
  g_autofree char *rest = g_strdup_printf ("+%u", n);

  return make_caption (row, rest, REST_ROOM);
}

/* The labels that fit, the first one at least; of what does not fit, how many there are. */
static GPtrArray *
make_topics (Row *row, double room)
{
  GPtrArray *layouts = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_strv_length (row->face->topics);
  double used = 0;

  for (guint i = 0; i < n; i++)
    {
      double kept = i + 1 < n ? REST_ROOM : 0;
      PangoLayout *layout =
          make_caption (row, row->face->topics[i], room - kept - 2 * BOX_PADDING);
      double width = get_box_width (layout);

      if (i > 0 && used + width + kept > room)
        {
          g_object_unref (layout);
          g_ptr_array_add (layouts, make_rest (row, n - i));
          break;
        }
      g_ptr_array_add (layouts, layout);
      used += width + GAP / 2;
    }
  return layouts;
}

static double
get_topics_width (const GPtrArray *layouts)
{
  double width = 0;

  for (guint i = 0; i < layouts->len; i++)
    width += get_box_width (g_ptr_array_index (layouts, i)) + (i > 0 ? GAP / 2 : 0);
  return width;
}

static void
draw_topics (Row *row, const GPtrArray *layouts, double offset, double baseline)
{
  for (guint i = 0; i < layouts->len; i++)
    {
      PangoLayout *layout = g_ptr_array_index (layouts, i);

      draw_box (row, layout, offset, baseline, FALSE);
      offset += get_box_width (layout) + GAP / 2;
    }
}

static double
draw_check (Row *row, double end, double baseline)
{
  g_autoptr (PangoLayout) layout = make_layout (row, "✓", -1, 40);
  double width = get_width (layout);

  draw_layout (row, layout, CP_COLOR_DIM, place (row, row->from_right, end - width, width),
               baseline - get_baseline (layout));
  return width + GAP;
}

/* Whether somebody has looked at it; returns how much of the line it takes. */
static double
draw_mark (Row *row, double end, double baseline)
{
  g_autoptr (PangoLayout) doubt = NULL;

  if (row->face->doubt == NULL)
    return row->face->reviewed ? draw_check (row, end, baseline) : 0;
  doubt = make_caption (row, row->face->doubt, end / 2);
  draw_box (row, doubt, end - get_box_width (doubt), baseline, TRUE);
  return get_box_width (doubt) + GAP;
}

static double
draw_last_topics (Row *row, double end, double room, double baseline)
{
  g_autoptr (GPtrArray) topics = make_topics (row, room);
  double width = get_topics_width (topics);

  draw_topics (row, topics, end - width, baseline);
  return width > 0 ? width + GAP : 0;
}

static void
draw_name (Row *row, PangoLayout *name)
{
  add_attribute (name, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, G_MAXUINT);
  cp_painter_sign (row->snapshot, row->face->side, FALSE,
                   place (row, row->from_right, SIGN_SIZE / 2, 0),
                   ABOVE + get_line_height (row->widget) / 2.0, SIGN_SIZE, 1);
  draw_layout (row, name, CP_COLOR_FG, place (row, row->from_right, SIGN_ROOM, get_width (name)),
               ABOVE);
}

static void
draw_head (Row *row, gboolean narrow)
{
  double end = row->right - row->left;
  double room = (end - SIGN_ROOM) * (narrow ? NARROW_NAME_SHARE : NAME_SHARE);
  g_autoptr (PangoLayout) name = make_layout (row, row->face->name, -1, room);
  g_autoptr (PangoLayout) meta = NULL;
  double baseline = ABOVE + get_baseline (name);
  double begin;

  draw_name (row, name);
  begin = SIGN_ROOM + get_width (name) + GAP;
  end -= draw_mark (row, end, baseline);
  if (!narrow)
    end -= draw_last_topics (row, end, (end - begin) * TOPICS_SHARE, baseline);
  if (end - begin < 3 * GAP)
    return;
  meta = make_caption (row, row->face->meta, end - begin);
  draw_layout (row, meta, CP_COLOR_DIM, place (row, row->from_right, begin, get_width (meta)),
               baseline - get_baseline (meta));
}

static void
draw_below (Row *row, double y)
{
  g_autoptr (GPtrArray) topics = make_topics (row, row->right - row->left - SIGN_ROOM);

  if (topics->len > 0)
    draw_topics (row, topics, SIGN_ROOM, y + get_baseline (g_ptr_array_index (topics, 0)));
}

/* A part of the words, from a byte of them to another; a mark may stand before it. */
typedef struct
{
  guint from;
  guint to;
  guint lead; /* bytes of the mark */
} Part;

/* What the article has around what is said is dim, the words that were looked for are bold. */
static void
add_attributes (PangoLayout *layout, const CpHit *hit, const Part *part)
{
  const GdkRGBA *dim = cp_painter_get_color (CP_COLOR_DIM);
  guint16 red = (guint16) (dim->red * 65535);
  guint16 green = (guint16) (dim->green * 65535);
  guint16 blue = (guint16) (dim->blue * 65535);

  if (part->from < hit->said_start)
    add_attribute (layout, pango_attr_foreground_new (red, green, blue), 0,
                   MIN (hit->said_start, part->to) - part->from + part->lead);
  if (part->to > hit->said_end)
    add_attribute (layout, pango_attr_foreground_new (red, green, blue),
                   MAX (hit->said_end, part->from) - part->from + part->lead, G_MAXUINT);
  for (guint i = 0; i < hit->marks->len; i++)
    {
      const CpWordMark *mark = &g_array_index (hit->marks, CpWordMark, i);

      if (mark->start >= part->from && mark->end <= part->to)
        add_attribute (layout, pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                       mark->start - part->from + part->lead, mark->end - part->from + part->lead);
    }
}

static PangoLayout *
make_part (Row *row, const Part *part, const char *lead, const char *tail, double width)
{
  const CpHit *hit = row->face->hit;
  g_autofree char *text =
      g_strdup_printf ("%s%.*s%s", lead, (int) (part->to - part->from), hit->text + part->from, tail);
  PangoLayout *layout = make_layout (row, text, -1, width);

  add_attributes (layout, hit, part);
  return layout;
}

/* Cut after a word where there is too little room. */
static PangoLayout *
make_beginning (Row *row, guint from, double width)
{
  Part part = { from, (guint) strlen (row->face->hit->text), 0 };
  PangoLayout *layout = make_part (row, &part, "", "", width);
  guint to;

  pango_layout_set_width (layout, -1);
  if (get_width (layout) > width && cp_word_cut_end (layout, width - 1, &to))
    {
      g_object_unref (layout);
      part.to = from + to;
      return make_part (row, &part, "", CP_WORD_CUT_AFTER, width);
    }
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  return layout;
}

/* Cut before a word. */
static PangoLayout *
make_ending (Row *row, guint to, double width)
{
  Part part = { 0, to, 0 };
  PangoLayout *layout = make_part (row, &part, "", "", width);

  pango_layout_set_width (layout, -1);
  if (get_width (layout) > width && cp_word_cut_begin (layout, width - 1, &part.from))
    {
      g_object_unref (layout);
      part.lead = strlen (CP_WORD_CUT_BEFORE);
      return make_part (row, &part, CP_WORD_CUT_BEFORE, "", width);
    }
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_START);
  return layout;
}

/* At a place of the line, on its baseline: the bold font of a script may be higher than the other. */
static void
draw_part (Row *row, PangoLayout *layout, gboolean from_right, double offset, double baseline)
{
  draw_layout (row, layout, CP_COLOR_FG, place (row, from_right, offset, get_width (layout)),
               baseline - get_baseline (layout));
}

/* What stands before the words is cut at its beginning, what stands behind them at its end. */
static void
draw_aligned (Row *row, const CpWordMark *mark, gboolean from_right, double y)
{
  double length = row->right - row->left;
  double middle = length * HIT_SHARE;
  Part looked_for = { mark->start, mark->end, 0 };
  g_autoptr (PangoLayout) before = make_ending (row, mark->start, middle);
  g_autoptr (PangoLayout) words = make_part (row, &looked_for, "", "", length - middle);
  g_autoptr (PangoLayout) after = NULL;
  double baseline = y + MAX (get_baseline (before), get_baseline (words));
  double end = middle + get_width (words);

  draw_part (row, before, from_right, middle - get_width (before), baseline);
  draw_part (row, words, from_right, middle, baseline);
  if (row->face->hit->text[mark->end] == '\0' || length - end < GAP)
    return;
  after = make_beginning (row, mark->end, length - end);
  draw_part (row, after, from_right, end, baseline);
}

/* Below the name, not below its sign. */
static void
draw_words (Row *row, double y)
{
  Row below = *row;
  const CpHit *hit = row->face->hit;
  gboolean from_right = cp_text_is_rtl (hit->text);
  g_autoptr (PangoLayout) layout = NULL;

  if (row->from_right)
    below.right -= SIGN_ROOM;
  else
    below.left += SIGN_ROOM;
  if (hit->marks->len > 0)
    {
      draw_aligned (&below, &g_array_index (hit->marks, CpWordMark, 0), from_right, y);
      return;
    }
  layout = make_beginning (&below, 0, below.right - below.left);
  draw_layout (&below, layout, CP_COLOR_FG,
               place (&below, from_right, 0, get_width (layout)), y);
}

/**
 * cp_hit_painter_draw:
 * @widget: the row
 * @face: what it shows
 *
 * Draws a row.
 */
void
cp_hit_painter_draw (GtkWidget *widget, GtkSnapshot *snapshot, const CpHitFace *face)
{
  Row row = { widget, snapshot, face, INSET, gtk_widget_get_width (widget) - INSET,
              gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  gboolean narrow = gtk_widget_get_width (widget) < NARROW;
  int line = get_line_height (widget);

  draw_head (&row, narrow);
  draw_words (&row, ABOVE + line + BETWEEN);
  if (narrow)
    draw_below (&row, ABOVE + 2 * line + 2 * BETWEEN);
}
