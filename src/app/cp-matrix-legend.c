/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the shades and signs of the matrix mean, in a line below it. */

#include "cp-matrix-legend.h"

#include <math.h>

#include "cp-legend-line.h"
#include "cp-matrix-texts.h"
#include "cp-painter.h"
#include "cp-style.h"
#include "cp-tooltip.h"

/*
 * There are several forms, the first that fits is drawn: all in one line, in two, the most needed in
 * short words, at last all in three lines, or in four where names would be cut in three. What sentences
 * in cells are has a line where it needs one, and is never cut. A form is a table: entries from the
 * start of a line, and those at its end.
 */

#define PADDING 12
#define GAP 15
#define SWATCH_GAP 5
#define SWATCH_HEIGHT 18
#define SWATCH_PADDING 6
#define SWATCH_LEAST 44
#define SWATCH_LEAST_COMPACT 28
#define SIGN 8
#define SIGN_TO_TEXT 5
#define BAR 18
#define BAR_HEIGHT 6
#define BAR_GAP 1
#define DASH 10
#define LINE 34
#define LINE_OF_SEVERAL 22
#define LINES_PADDING 8
#define LEAST_WIDTH 120

typedef enum
{
  FORM_FULL,
  FORM_NOTE,
  FORM_NOTE_ALONE,
  FORM_TWO,
  FORM_COMPACT,
  FORM_LINES,
  FORM_MORE_LINES,
  N_FORMS,
} Form;

#define MOST_LINES 4

static const struct
{
  guint n_lines;
  guint inferred_line; /* whose last entry is the asterisk */
  /* From CP_LEGEND_NONE on, at the end of the line. */
  CpLegendEntry lines[MOST_LINES][CP_LEGEND_ENTRIES_MOST];
} forms[N_FORMS] = {
  [FORM_FULL] = { 1, 0, { { CP_LEGEND_NOTE, CP_LEGEND_MEASURE, CP_LEGEND_SWATCHES, CP_LEGEND_NONE,
                            CP_LEGEND_LEFT, CP_LEGEND_OTHERS, CP_LEGEND_RIGHT, CP_LEGEND_SEPARATOR,
                            CP_LEGEND_NO_LEFT, CP_LEGEND_NO_RIGHT, CP_LEGEND_ONLY_OTHERS,
                            CP_LEGEND_NOTHING } } },
  [FORM_NOTE] = { 2, 1, { { CP_LEGEND_NOTE, CP_LEGEND_NONE, CP_LEGEND_MEASURE, CP_LEGEND_SWATCHES },
                          { CP_LEGEND_NONE, CP_LEGEND_LEFT, CP_LEGEND_OTHERS, CP_LEGEND_RIGHT,
                            CP_LEGEND_SEPARATOR, CP_LEGEND_NO_LEFT, CP_LEGEND_NO_RIGHT,
                            CP_LEGEND_ONLY_OTHERS, CP_LEGEND_NOTHING } } },
  [FORM_NOTE_ALONE] = { 3, 1, { { CP_LEGEND_NOTE },
                                { CP_LEGEND_MEASURE, CP_LEGEND_SWATCHES, CP_LEGEND_NONE,
                                  CP_LEGEND_LEFT, CP_LEGEND_OTHERS, CP_LEGEND_RIGHT },
                                { CP_LEGEND_NONE, CP_LEGEND_NO_LEFT, CP_LEGEND_NO_RIGHT,
                                  CP_LEGEND_ONLY_OTHERS, CP_LEGEND_NOTHING } } },
  [FORM_TWO] = { 2, 0, { { CP_LEGEND_MEASURE, CP_LEGEND_SWATCHES, CP_LEGEND_NONE, CP_LEGEND_LEFT,
                           CP_LEGEND_OTHERS, CP_LEGEND_RIGHT },
                         { CP_LEGEND_NONE, CP_LEGEND_NO_LEFT, CP_LEGEND_NO_RIGHT,
                           CP_LEGEND_ONLY_OTHERS, CP_LEGEND_NOTHING } } },
  [FORM_COMPACT] = { 1, 0, { { CP_LEGEND_SWATCHES, CP_LEGEND_NONE, CP_LEGEND_NO_LEFT,
                               CP_LEGEND_NO_RIGHT, CP_LEGEND_NOTHING } } },
  [FORM_LINES] = { 3, 1, { { CP_LEGEND_MEASURE, CP_LEGEND_NONE, CP_LEGEND_SWATCHES },
                           { CP_LEGEND_LEFT, CP_LEGEND_OTHERS, CP_LEGEND_RIGHT },
                           { CP_LEGEND_NO_LEFT, CP_LEGEND_NO_RIGHT, CP_LEGEND_NOTHING } } },
  [FORM_MORE_LINES] = { 4, 3, { { CP_LEGEND_MEASURE, CP_LEGEND_NONE, CP_LEGEND_SWATCHES },
                                { CP_LEGEND_LEFT, CP_LEGEND_OTHERS, CP_LEGEND_RIGHT },
                                { CP_LEGEND_NO_LEFT, CP_LEGEND_NO_RIGHT, CP_LEGEND_NOTHING } } },
};

struct _CpMatrixLegend
{
  GtkWidget parent_instance;

  CpSession *session;
  GSignalGroup *session_signals;
  CpMatrixTexts *texts;
  CpLegendWords words;
  char *sentence;
};

G_DEFINE_FINAL_TYPE (CpMatrixLegend, cp_matrix_legend, GTK_TYPE_WIDGET)

static void
update (CpMatrixLegend *self)
{
  CpMatrix *matrix = self->session == NULL ? NULL : cp_session_get_matrix (self->session);
  gboolean content
      = self->session != NULL && cp_session_get_cells (self->session) == CP_CELLS_CONTENT;

  cp_legend_words_clear (&self->words);
  if (matrix != NULL)
    cp_legend_words_init (&self->words, matrix, content);
  g_free (self->sentence);
  self->sentence = cp_legend_words_dup_sentence (&self->words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->sentence, -1);
  cp_tooltip_set (GTK_WIDGET (self), self->words.words[CP_LEGEND_NOTE]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
update_texts (CpMatrixLegend *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  if (self->texts != NULL && cp_matrix_texts_fit (self->texts, context, 1))
    return;
  g_clear_pointer (&self->texts, cp_matrix_texts_free);
  self->texts = cp_matrix_texts_new (context, 1);
}

static const char *
get_words (CpMatrixLegend *self, gboolean is_short, CpLegendEntry entry)
{
  const CpLegendWords *words = &self->words;

  if (is_short && words->short_words[entry] != NULL)
    return words->short_words[entry];
  return words->words[entry];
}

static double
measure_swatch (CpMatrixLegend *self, Form form, guint i)
{
  double width = cp_matrix_texts_measure (self->texts, CP_TEXT_SMALL_BOLD, self->words.ranges[i])
                 + 2 * (form == FORM_COMPACT ? SWATCH_PADDING / 2 : SWATCH_PADDING);

  return ceil (MAX (width, form == FORM_COMPACT ? SWATCH_LEAST_COMPACT : SWATCH_LEAST));
}

/* How wide the sign of an entry is, with the gap to its text. */
static double
measure_sign (CpLegendEntry entry)
{
  switch (entry)
    {
    case CP_LEGEND_LEFT:
    case CP_LEGEND_OTHERS:
    case CP_LEGEND_RIGHT:
    case CP_LEGEND_NO_LEFT:
    case CP_LEGEND_NO_RIGHT:
      return SIGN + SIGN_TO_TEXT;
    case CP_LEGEND_ONLY_OTHERS:
      return 2 * SIGN + BAR + 2 * BAR_GAP + SIGN_TO_TEXT;
    case CP_LEGEND_NOTHING:
      return DASH + SIGN_TO_TEXT;
    case CP_LEGEND_SEPARATOR:
      return 1;
    default:
      return 0;
    }
}

/* 0 for an entry that this matrix does not need. */
static double
measure_entry (CpMatrixLegend *self, Form form, gboolean is_short, CpLegendEntry entry)
{
  const char *words = get_words (self, is_short, entry);
  double width = 0;

  if (entry == CP_LEGEND_SWATCHES)
    {
      for (guint i = 0; i < self->words.scale.n_limits; i++)
        width += measure_swatch (self, form, i) + (i > 0 ? SWATCH_GAP : 0);
      return width;
    }
  if (entry == CP_LEGEND_SEPARATOR)
    return measure_sign (entry);
  if (words == NULL)
    return 0;
  return measure_sign (entry) + cp_matrix_texts_measure (self->texts, CP_TEXT_SMALL, words);
}

static void
append_entry (CpMatrixLegend *self, Form form, CpLegendEntry entry, CpLegendLine *line)
{
  double width = measure_entry (self, form, line->is_short, entry);

  if (width <= 0)
    return;
  line->entries[line->n] = entry;
  line->widths[line->n++] = width;
}

/* The entries of a line that are needed. */
static CpLegendLine
list_entries (CpMatrixLegend *self, Form form, guint line, gboolean is_short)
{
  CpLegendLine list = { .n_at_start = G_MAXUINT, .is_short = is_short };

  for (guint i = 0; i < CP_LEGEND_ENTRIES_MOST; i++)
    {
      CpLegendEntry entry = forms[form].lines[line][i];

      if (entry == CP_LEGEND_NONE && i + 1 < CP_LEGEND_ENTRIES_MOST
          && forms[form].lines[line][i + 1] != CP_LEGEND_NONE)
        list.n_at_start = list.n;
      if (entry != CP_LEGEND_NONE)
        append_entry (self, form, entry, &list);
    }
  if (self->words.words[CP_LEGEND_INFERRED] != NULL && line == forms[form].inferred_line)
    append_entry (self, form, CP_LEGEND_INFERRED, &list);
  list.n_at_start = MIN (list.n_at_start, list.n);

  return list;
}

/* One of several lines is shortened where it has to be, and cut only where that is not enough. */
static CpLegendLine
list_line (CpMatrixLegend *self, Form form, guint line, double room)
{
  CpLegendLine list = list_entries (self, form, line, form == FORM_COMPACT);

  if (form >= FORM_LINES && !cp_legend_line_fits (&list, room))
    return list_entries (self, form, line, TRUE);
  return list;
}

static gboolean
fits (CpMatrixLegend *self, Form form, double width)
{
  double gap = form == FORM_COMPACT ? CP_LEGEND_GAP_LEAST : GAP;

  for (guint i = 0; i < forms[form].n_lines; i++)
    {
      CpLegendLine line = list_line (self, form, i, width - 2 * PADDING);

      if (cp_legend_line_sum (&line, 0) + (MAX (line.n, 1) - 1) * gap + 2 * PADDING > width)
        return FALSE;
    }

  return TRUE;
}

/* Whether a form says all that it has to of this matrix, and nothing that it does not need. */
static gboolean
suits (CpMatrixLegend *self, Form form)
{
  if (form == FORM_NOTE || form == FORM_NOTE_ALONE)
    return self->words.words[CP_LEGEND_NOTE] != NULL;
  return form != FORM_COMPACT || self->words.measure == CP_MEASURE_STATEMENTS;
}

/* Whether the names of the sides would be cut for what stands at the end of their line. */
static gboolean
is_asterisk_in_way (CpMatrixLegend *self, double width)
{
  CpLegendLine line = list_line (self, FORM_LINES, forms[FORM_LINES].inferred_line, width - 2 * PADDING);

  return self->words.words[CP_LEGEND_INFERRED] != NULL
         && !cp_legend_line_fits (&line, width - 2 * PADDING);
}

static Form
find_form (CpMatrixLegend *self, double width)
{
  update_texts (self);
  for (Form form = FORM_FULL; form < FORM_LINES; form++)
    if (suits (self, form) && fits (self, form, width))
      return form;

  return is_asterisk_in_way (self, width) ? FORM_MORE_LINES : FORM_LINES;
}

static double
mirror (CpMatrixLegend *self, double x, double width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
             ? gtk_widget_get_width (widget) - x - width
             : x;
}

static void
draw_range (CpMatrixLegend *self, GtkSnapshot *snapshot, const char *range, double x, double width,
            double middle)
{
  PangoLayout *layout = cp_matrix_texts_get (self->texts, CP_TEXT_SMALL_BOLD, range, -1);
  int text_width, text_height;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  x += (width - text_width) / 2;
  cp_painter_text (snapshot, layout, cp_painter_get_color (CP_COLOR_ON_SHADE),
                   floor (mirror (self, x, text_width)), round (middle - text_height / 2.0));
}

/* Draws the words of an entry, cut where they have less room than they take. */
static void
draw_words (CpMatrixLegend *self, GtkSnapshot *snapshot, const char *words, double x, double room,
            double middle)
{
  gboolean whole = cp_matrix_texts_measure (self->texts, CP_TEXT_SMALL, words) <= room;
  PangoLayout *layout
      = cp_matrix_texts_get (self->texts, CP_TEXT_SMALL, words, whole ? -1 : MAX (room, 1));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (!whole)
    width = pango_layout_get_width (layout) / PANGO_SCALE;
  cp_painter_text (snapshot, layout, cp_painter_get_color (CP_COLOR_DIM),
                   floor (mirror (self, x, width)), round (middle - height / 2.0));
}

static void
draw_swatches (CpMatrixLegend *self, GtkSnapshot *snapshot, Form form, double x, double middle)
{
  for (guint i = 0; i < self->words.scale.n_limits; i++)
    {
      double width = measure_swatch (self, form, i);

      cp_painter_tile (snapshot, self->words.scale.shades[i], mirror (self, x, width),
                       middle - SWATCH_HEIGHT / 2.0, width, SWATCH_HEIGHT, 2.0 / 3);
      draw_range (self, snapshot, self->words.ranges[i], x, width, middle);
      x += width + SWATCH_GAP;
    }
}

static void
draw_sign (CpMatrixLegend *self, GtkSnapshot *snapshot, CpSide side, gboolean hollow, double x,
           double middle)
{
  cp_painter_sign (snapshot, side, hollow, mirror (self, x, SIGN) + SIGN / 2.0, middle, SIGN, 1);
}

static void
draw_only_others (CpMatrixLegend *self, GtkSnapshot *snapshot, double x, double middle)
{
  double bar_x = x + SIGN + BAR_GAP;

  draw_sign (self, snapshot, CP_SIDE_LEFT, TRUE, x, middle);
  cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_OTHERS), mirror (self, bar_x, BAR),
                  middle - BAR_HEIGHT / 2.0, BAR, BAR_HEIGHT, 0);
  draw_sign (self, snapshot, CP_SIDE_RIGHT, TRUE, bar_x + BAR + BAR_GAP, middle);
}

static void
draw_entry_sign (CpMatrixLegend *self, GtkSnapshot *snapshot, CpLegendEntry entry, double x,
                 double middle)
{
  switch (entry)
    {
    case CP_LEGEND_LEFT:
    case CP_LEGEND_NO_LEFT:
      draw_sign (self, snapshot, CP_SIDE_LEFT, entry == CP_LEGEND_NO_LEFT, x, middle);
      break;
    case CP_LEGEND_RIGHT:
    case CP_LEGEND_NO_RIGHT:
      draw_sign (self, snapshot, CP_SIDE_RIGHT, entry == CP_LEGEND_NO_RIGHT, x, middle);
      break;
    case CP_LEGEND_OTHERS:
      draw_sign (self, snapshot, CP_SIDE_OTHERS, FALSE, x, middle);
      break;
    case CP_LEGEND_ONLY_OTHERS:
      draw_only_others (self, snapshot, x, middle);
      break;
    case CP_LEGEND_NOTHING:
      cp_painter_dash (snapshot, mirror (self, x, DASH) + DASH / 2.0, middle, 1);
      break;
    case CP_LEGEND_SEPARATOR:
      cp_painter_box (snapshot, cp_painter_get_color (CP_COLOR_LINE), mirror (self, x, 1),
                      middle - 9, 1, 18, 0);
      break;
    default:
      break;
    }
}

static void
draw_entry (CpMatrixLegend *self, GtkSnapshot *snapshot, Form form, gboolean is_short,
            CpLegendEntry entry, double x, double width, double middle)
{
  const char *words = get_words (self, is_short, entry);

  if (entry == CP_LEGEND_SWATCHES)
    {
      draw_swatches (self, snapshot, form, x, middle);
      return;
    }
  draw_entry_sign (self, snapshot, entry, x, middle);
  if (words != NULL)
    draw_words (self, snapshot, words, x + measure_sign (entry), width - measure_sign (entry),
                middle);
}

/* What stands at the end begins where its width leaves off; a line of entries of one kind fills the
 * room there is. */
static void
draw_line (CpMatrixLegend *self, GtkSnapshot *snapshot, Form form, guint line, double middle)
{
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PADDING;
  CpLegendLine list = list_line (self, form, line, room);
  double gap;
  double x = PADDING;

  cp_legend_line_cut (&list, room);
  gap = list.n > 1 ? (room - cp_legend_line_sum (&list, 0)) / (list.n - 1) : 0;
  if (list.n_at_start < list.n)
    gap = CLAMP (gap, CP_LEGEND_GAP_NARROWEST, GAP);
  for (guint i = 0; i < list.n; i++)
    {
      if (i == list.n_at_start)
        x = PADDING + room - cp_legend_line_sum (&list, i) - (list.n - 1 - i) * gap;
      draw_entry (self, snapshot, form, list.is_short, list.entries[i], round (x), list.widths[i],
                  middle);
      x += list.widths[i] + gap;
    }
}

static double
get_scale (CpMatrixLegend *self)
{
  return cp_matrix_texts_get_em (gtk_widget_get_pango_context (GTK_WIDGET (self))) / 14.67;
}

static int
get_height (CpMatrixLegend *self, Form form)
{
  double height = forms[form].n_lines > 1
                      ? 2 * LINES_PADDING + (forms[form].n_lines - 1) * LINE_OF_SEVERAL + 14
                      : LINE;

  return ceil (height * MAX (1, get_scale (self)));
}

static GtkSizeRequestMode
cp_matrix_legend_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cp_matrix_legend_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpMatrixLegend *self = CP_MATRIX_LEGEND (widget);
  int width = for_size < 0 ? LEAST_WIDTH : for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural = get_height (self, find_form (self, width));
}

static void
cp_matrix_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpMatrixLegend *self = CP_MATRIX_LEGEND (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  Form form = find_form (self, width);
  double scale = MAX (1, get_scale (self));
  guint n_lines = forms[form].n_lines;
  double middle = n_lines == 1 ? height / 2.0 : (LINES_PADDING + 7) * scale;

  cp_matrix_texts_trim (self->texts);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  for (guint line = 0; line < n_lines; line++)
    draw_line (self, snapshot, form, line, floor (middle + line * LINE_OF_SEVERAL * scale));
  gtk_snapshot_pop (snapshot);
}

static void
cp_matrix_legend_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CpMatrixLegend *self = CP_MATRIX_LEGEND (widget);

  GTK_WIDGET_CLASS (cp_matrix_legend_parent_class)->css_changed (widget, change);
  if (self->texts != NULL
      && !cp_matrix_texts_fit (self->texts, gtk_widget_get_pango_context (widget), 1))
    gtk_widget_queue_resize (widget);
}

static void
cp_matrix_legend_dispose (GObject *object)
{
  CpMatrixLegend *self = CP_MATRIX_LEGEND (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->texts, cp_matrix_texts_free);

  G_OBJECT_CLASS (cp_matrix_legend_parent_class)->dispose (object);
}

static void
cp_matrix_legend_finalize (GObject *object)
{
  CpMatrixLegend *self = CP_MATRIX_LEGEND (object);

  cp_legend_words_clear (&self->words);
  g_free (self->sentence);

  G_OBJECT_CLASS (cp_matrix_legend_parent_class)->finalize (object);
}

static void
cp_matrix_legend_class_init (CpMatrixLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_matrix_legend_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_matrix_legend_finalize;
  widget_class->get_request_mode = cp_matrix_legend_get_request_mode;
  widget_class->measure = cp_matrix_legend_measure;
  widget_class->snapshot = cp_matrix_legend_snapshot;
  widget_class->css_changed = cp_matrix_legend_css_changed;
  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cp_matrix_legend_init (CpMatrixLegend *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "cp-legend");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->session_signals = g_signal_group_new (CP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::matrix", G_CALLBACK (update),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::cells", G_CALLBACK (update),
                                  self);
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * cp_matrix_legend_new:
 *
 * Makes a legend; it is empty until it has a session.
 */
GtkWidget *
cp_matrix_legend_new (void)
{
  return g_object_new (CP_TYPE_MATRIX_LEGEND, NULL);
}

/**
 * cp_matrix_legend_set_session:
 * @session: (nullable): a session
 *
 * Sets whose matrix is explained.
 */
void
cp_matrix_legend_set_session (CpMatrixLegend *self, CpSession *session)
{
  g_return_if_fail (CP_IS_MATRIX_LEGEND (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  update (self);
}

/**
 * cp_matrix_legend_get_sentence:
 *
 * Gets all that the legend says, for those who do not see it.
 */
const char *
cp_matrix_legend_get_sentence (CpMatrixLegend *self)
{
  g_return_val_if_fail (CP_IS_MATRIX_LEGEND (self), NULL);

  return self->sentence;
}
