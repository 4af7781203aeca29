/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lanes and months of a figure of the timeline: where they stand, and how they are drawn. */

#include "cp-timeline-grid.h"

#include <glib/gi18n-lib.h>

#include "cp-cell-face.h"
#include "cp-matrix-words.h"
#include "cp-number-words.h"
#include "cp-time-cell.h"
#include "cp-time-columns.h"
#include "cp-timeline-words.h"

/* Labels are as wide as the longest that may be. Months of which there is no document stand together
 * under one hatch. A lane is as high as what stands in it on its page. Lengths are units. */

#define LABEL_MOST 230.0
#define LABEL_FAIR 150.0 /* at least, for all months to fit on one page */
#define LABEL_LEAST 110.0
#define LABEL_LINES 2
#define LABEL_TO_TOTAL 13.0
#define DOOR_PADDING 5.0
#define TOTAL_TO_COLUMN 16.0
#define COLUMNS_AIM 3

#define COLUMN_GAP 6.0

#define HEAD_ASCENT 16.0
#define HEAD_LINE 17.5
#define HEAD_TO_RULE 7.0
#define HEAD_HEIGHT (HEAD_ASCENT + 2 * HEAD_LINE + HEAD_TO_RULE)

#define LANE_PADDING 4.0
#define LANE_PADDING_LEAST 1.2
#define LANE_PADDING_STEP 0.7
#define LANE_LEAST 22.0
#define LANE_MOST 40.0
#define LANE_STEP 2.0
#define LABEL_HALF 9.5
#define GROUP_GAP 6.0
#define RULE_STROKE 0.75
#define BASELINE 5.6
#define DASH 10.0
#define DASH_STROKE 1.5

struct _CpTimelineGrid
{
  const CpTimeline *timeline; /* borrowed */
  CpTimeScale scale;
  double width;
  double label_width;
  double total_width;
  GPtrArray *labels;  /* CpTextBlock, by lane */
  GPtrArray *totals; /* char *, by lane */
  CpTimeColumns columns;
};

/* How far a lane reaches from its line. */
typedef struct
{
  double above;
  double below;
} Extent;

static double
get_columns_start (const CpTimelineGrid *self)
{
  return self->label_width + LABEL_TO_TOTAL + self->total_width + TOTAL_TO_COLUMN;
}

static const CpTimeColumn *
get_column (const CpTimelineGrid *self, guint column)
{
  return cp_timeline_get_column (self->timeline, column);
}

static const CpMatrixRow *
get_row (const CpTimelineGrid *self, guint lane)
{
  return cp_matrix_get_row (cp_timeline_get_matrix (self->timeline), lane);
}

static const CpTimeGroup *
get_group (const CpTimelineGrid *self, const CpTimelinePart *part)
{
  return &g_array_index (self->columns.groups, CpTimeGroup, part->group);
}

static double
get_width (const CpTimelineGrid *self, guint column)
{
  return g_array_index (self->columns.places, CpTimePlace, column).width;
}

static double
get_x (const CpTimelineGrid *self, const CpFigurePage *page, guint column)
{
  return page->left + get_columns_start (self)
         + g_array_index (self->columns.places, CpTimePlace, column).x;
}

static void
measure_totals (CpTimelineGrid *self)
{
  self->total_width = MAX (DASH, cp_pen_measure (CP_STYLE_DIM, cp_matrix_words_get_all ()) + 0.1);
  for (guint lane = 0; lane < cp_timeline_get_n_lanes (self->timeline); lane++)
    {
      char *total = cp_words_dup_number (
          cp_timeline_get_count (self->timeline, lane, CP_MATRIX_TOTAL)->statements);

      g_ptr_array_add (self->totals, total);
      self->total_width = MAX (self->total_width, cp_pen_measure (CP_STYLE_BODY, total) + 0.1);
    }
}

/* The room for labels: what all months leave, else what a few of them leave. */
static double
get_label_room (const CpTimelineGrid *self)
{
  double left = self->width - LABEL_TO_TOTAL - self->total_width - TOTAL_TO_COLUMN;
  double room = left - cp_time_columns_get_width (&self->columns);

  if (room < LABEL_FAIR)
    room = left - COLUMNS_AIM * self->columns.open_width;
  return CLAMP (room, LABEL_LEAST, LABEL_MOST);
}

static void
measure_labels (CpTimelineGrid *self)
{
  double room = get_label_room (self);
  double longest = LABEL_LEAST;

  for (guint lane = 0; lane < cp_timeline_get_n_lanes (self->timeline); lane++)
    {
      CpTextBlock *label = cp_pen_wrap (CP_STYLE_NAME, get_row (self, lane)->label, room,
                                        LABEL_LINES, CP_CUT_WORD);

      g_ptr_array_add (self->labels, label);
      longest = MAX (longest, label->width);
    }
  self->label_width = MIN (longest + 0.1, room);
}

/* Bars are as long as the narrowest column lets all be. */
static void
place_columns (CpTimelineGrid *self)
{
  double narrowest = cp_time_columns_place (&self->columns, self->width - get_columns_start (self));

  if (self->scale.bars)
    cp_time_scale_set_width (&self->scale, narrowest - COLUMN_GAP);
}

static gboolean
begins_rest (const CpTimelineGrid *self, const CpTimelinePart *part, guint lane)
{
  return lane > part->first_lane && get_row (self, lane - 1)->main && !get_row (self, lane)->main;
}

static Extent
measure_lane (const CpTimelineGrid *self, const CpTimelinePart *part, guint lane, double padding)
{
  const CpTimeGroup *group = get_group (self, part);
  const CpTextBlock *label = g_ptr_array_index (self->labels, lane);
  double half = LABEL_HALF + (label->n_lines > 1 ? CP_LABEL_LINE / 2 : 0);
  Extent extent = { half, half };

  for (guint i = group->first; i < group->first + group->n; i++)
    {
      CpTimeFace face;

      if (!get_column (self, i)->open)
        continue;
      cp_time_face_init (&face, self->timeline, lane, i);
      extent.above = MAX (extent.above, cp_time_face_get_above (&face, &self->scale.metrics));
      extent.below = MAX (extent.below, cp_time_face_get_below (&face, &self->scale.metrics));
    }
  extent.above += padding;
  extent.below += padding;
  return extent;
}

static Extent *
measure_lanes (const CpTimelineGrid *self, const CpTimelinePart *part, double padding)
{
  Extent *extents = g_new (Extent, MAX (part->n_lanes, 1));

  for (guint i = 0; i < part->n_lanes; i++)
    extents[i] = measure_lane (self, part, part->first_lane + i, padding);
  return extents;
}

static double
get_lane_height (const Extent *extent, double pitch)
{
  return MAX (extent->above + extent->below, pitch);
}

static guint
count_fitting (const CpTimelineGrid *self, const CpTimelinePart *part, const Extent *extents,
               double height, double pitch)
{
  double taken = HEAD_HEIGHT;

  for (guint i = 0; i < part->n_lanes; i++)
    {
      taken += get_lane_height (&extents[i], pitch);
      taken += begins_rest (self, part, part->first_lane + i) ? GROUP_GAP : 0;
      if (taken > height)
        return i;
    }
  return part->n_lanes;
}

/* With as much room around the marks as lets all lanes of a part fit. */
static Extent *
measure_loose_lanes (const CpTimelineGrid *self, const CpTimelinePart *part, double height)
{
  double padding = LANE_PADDING;
  Extent *extents = measure_lanes (self, part, padding);

  while (count_fitting (self, part, extents, height, LANE_LEAST) < part->n_lanes
         && (padding -= LANE_PADDING_STEP) > LANE_PADDING_LEAST - LANE_PADDING_STEP / 2)
    {
      g_free (extents);
      extents = measure_lanes (self, part, padding);
    }
  return extents;
}

/* The widest pitch at which all lanes of a part fit; the least where they do not anyway. */
static double
choose_pitch (const CpTimelineGrid *self, const CpTimelinePart *part, const Extent *extents,
              double height)
{
  for (double pitch = LANE_MOST; pitch > LANE_LEAST; pitch -= LANE_STEP)
    if (count_fitting (self, part, extents, height, pitch) == part->n_lanes)
      return pitch;
  return LANE_LEAST;
}

static void
add_heading (const CpTimelineGrid *self, const CpFigurePage *page, guint i, gboolean with_year)
{
  const CpTimeColumn *column = get_column (self, i);
  double x = get_x (self, page, i);
  double width = get_width (self, i);
  double y = page->top + HEAD_ASCENT;
  g_autofree char *documents = cp_words_dup_number (column->n_documents);
  CpTimeHeading heading;

  cp_time_heading_init (&heading, column, with_year);
  cp_pen_text (page->figure, column->open ? CP_STYLE_NAME : CP_STYLE_DIM, x, y, width,
               CP_ALIGN_CENTER, heading.name);
  if (*heading.more != '\0')
    cp_pen_text (page->figure, CP_STYLE_DIM, x, y + HEAD_LINE, width, CP_ALIGN_CENTER, heading.more);
  if (column->open)
    cp_pen_text (page->figure, CP_STYLE_DIM, x, y + 2 * HEAD_LINE, width, CP_ALIGN_CENTER,
                 documents);
  cp_time_heading_clear (&heading);
}

/* How many columns from @first on, up to below @end, are not open. */
static guint
count_run (const CpTimelineGrid *self, guint first, guint end)
{
  guint n = 0;

  while (first + n < end && !get_column (self, first + n)->open)
    n++;
  return n;
}

/* What the corpus has no document of, from the headings down. */
static void
add_runs (const CpTimelineGrid *self, const CpFigurePage *page, const CpTimelinePart *part,
          double top, double bottom)
{
  const CpTimeGroup *group = get_group (self, part);
  guint end = group->first + group->n;
  guint n;

  for (guint i = group->first; i < end; i += MAX (n, 1))
    {
      double x = get_x (self, page, i);
      double width;

      n = count_run (self, i, end);
      if (n == 0)
        continue;
      width = get_x (self, page, i + n - 1) + get_width (self, i + n - 1) - x;
      cp_time_cell_add_none (page->figure, x, page->top + HEAD_ASCENT + 2 * HEAD_LINE, width);
      cp_pen_hatch (page->figure, x, top, width, bottom - top);
    }
}

/* Whether the year of a column is told: of the first of a page, after a gap, and where it is new. */
static gboolean
tells_year (const CpTimelineGrid *self, const CpTimeGroup *group, guint i)
{
  const CpTimeColumn *before;

  if (i == group->first)
    return TRUE;
  before = get_column (self, i - 1);
  return before->kind != CP_TIME_MONTH
         || cp_date_get_year (before->date) != cp_date_get_year (get_column (self, i)->date);
}

static void
add_head (const CpTimelineGrid *self, const CpFigurePage *page, const CpTimelinePart *part)
{
  const CpTimeGroup *group = get_group (self, part);
  /* Translators: label of the lane of a timeline that shows how many articles each month has */
  g_autofree char *documents = cp_pen_shorten (CP_STYLE_DIM, _("Documents"), self->label_width);

  cp_pen_text (page->figure, CP_STYLE_DIM, page->left, page->top + HEAD_ASCENT + 2 * HEAD_LINE,
               self->label_width, CP_ALIGN_START, documents);
  cp_pen_text (page->figure, CP_STYLE_DIM, page->left + self->label_width + LABEL_TO_TOTAL,
               page->top + HEAD_ASCENT, self->total_width, CP_ALIGN_END, cp_matrix_words_get_all ());
  for (guint i = group->first; i < group->first + group->n; i++)
    add_heading (self, page, i, tells_year (self, group, i));
}

/* The number beside a topic; a dash where nothing is said on it at all. */
static void
add_total (const CpTimelineGrid *self, const CpFigurePage *page, guint lane, double y)
{
  double x = page->left + self->label_width + LABEL_TO_TOTAL;
  double end_x = x + self->total_width;

  if (cp_timeline_get_count (self->timeline, lane, CP_MATRIX_TOTAL)->statements == 0)
    cp_pen_line (page->figure, CP_COLOR_EDGE, end_x - DASH, y, end_x, y, DASH_STROKE, CP_ITEM_PLAIN);
  else
    cp_pen_text (page->figure, CP_STYLE_BODY, x, y + BASELINE, self->total_width, CP_ALIGN_END,
                 g_ptr_array_index (self->totals, lane));
}

static void
add_lane (const CpTimelineGrid *self, const CpFigurePage *page, const CpTimelinePart *part,
          guint lane, double y)
{
  const CpTimeGroup *group = get_group (self, part);
  const CpTextBlock *label = g_ptr_array_index (self->labels, lane);
  double label_y = y + BASELINE - (label->n_lines > 1 ? CP_LABEL_LINE / 2 : 0);

  cp_pen_block (page->figure, CP_STYLE_NAME, page->left, label_y, self->label_width, CP_ALIGN_START,
                label);
  add_total (self, page, lane, y);
  for (guint i = group->first; i < group->first + group->n; i++)
    {
      CpTimeFace face;

      if (!get_column (self, i)->open)
        continue;
      cp_time_face_init (&face, self->timeline, lane, i);
      cp_time_cell_add (page->figure, &self->scale, &face,
                        get_x (self, page, i) + COLUMN_GAP / 2, y,
                        get_width (self, i) - COLUMN_GAP);
    }
}

/* As wide as the months are. */
static void
add_rule (const CpTimelineGrid *self, const CpFigurePage *page, const CpTimelinePart *part,
          CpColor color, double y)
{
  const CpTimeGroup *group = get_group (self, part);
  guint last = group->first + group->n - 1;
  double end_x = get_x (self, page, last) + get_width (self, last);

  cp_pen_line (page->figure, color, page->left, y, MIN (end_x, page->right), y, RULE_STROKE,
               CP_ITEM_PLAIN);
}

/* A lane's label leads to the comparison of its topic; several topics together have none. */
static void
add_door (const CpTimelineGrid *self, const CpFigurePage *page, guint lane, double y, double height)
{
  CpMatrix *matrix = cp_timeline_get_matrix (self->timeline);
  g_autofree char *label = NULL;

  if (cp_matrix_get_count (matrix, lane, CP_MATRIX_TOTAL)->statements == 0
      || get_row (self, lane)->further)
    return;
  label = cp_cell_face_dup_sentence (matrix, lane, CP_MATRIX_TOTAL);
  cp_figure_add_door (page->figure, &(CpFigureDoor) {
                                        .x = page->left - DOOR_PADDING,
                                        .y = y,
                                        .width = get_columns_start (self) - TOTAL_TO_COLUMN
                                                 + 2 * DOOR_PADDING,
                                        .height = height,
                                        .label = label,
                                        .topic = get_row (self, lane)->id,
                                    });
}

/* A cell leads to what the articles of its month say on its topic. */
static void
add_cell_door (const CpTimelineGrid *self, const CpFigurePage *page, guint lane, guint column, double y,
               double height)
{
  g_autofree char *label = cp_timeline_words_dup_cell (self->timeline, lane, column);
  g_autofree char *month = cp_date_to_string (get_column (self, column)->date);

  cp_figure_add_door (page->figure, &(CpFigureDoor) {
                                        .x = get_x (self, page, column),
                                        .y = y,
                                        .width = get_width (self, column),
                                        .height = height,
                                        .label = label,
                                        .topic = get_row (self, lane)->id,
                                        .source = month,
                                    });
}

static void
add_cell_doors (const CpTimelineGrid *self, const CpFigurePage *page, const CpTimelinePart *part,
                guint lane, double y, double height)
{
  const CpTimeGroup *group = get_group (self, part);

  if (get_row (self, lane)->further)
    return;
  for (guint i = group->first; i < group->first + group->n; i++)
    if (get_column (self, i)->open && get_column (self, i)->date != 0
        && cp_timeline_get_count (self->timeline, lane, i)->statements > 0)
      add_cell_door (self, page, lane, i, y, height);
}

/**
 * cp_timeline_grid_new:
 * @timeline: borrowed for as long as the grid lives
 * @width: of the body of a page, in units
 *
 * Measures labels, numbers and headings, and so which columns stand together on a page.
 */
CpTimelineGrid *
cp_timeline_grid_new (const CpTimeline *timeline, double width)
{
  CpTimelineGrid *self;

  g_return_val_if_fail (timeline != NULL && width > 0, NULL);

  self = g_new0 (CpTimelineGrid, 1);
  self->timeline = timeline;
  self->width = width;
  self->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_text_block_free);
  self->totals = g_ptr_array_new_with_free_func (g_free);
  cp_time_scale_init (&self->scale, timeline);
  measure_totals (self);
  cp_time_columns_init (&self->columns, timeline, self->scale.least + COLUMN_GAP);
  measure_labels (self);
  place_columns (self);

  return self;
}

/**
 * cp_timeline_grid_free:
 *
 * Frees a grid.
 */
void
cp_timeline_grid_free (CpTimelineGrid *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->totals);
  cp_time_columns_clear (&self->columns);
  g_free (self);
}

/**
 * cp_timeline_grid_get_n_groups:
 *
 * Gets how many pages side by side the columns take; 0 where there is none.
 */
guint
cp_timeline_grid_get_n_groups (const CpTimelineGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns.groups->len;
}

/**
 * cp_timeline_grid_has_gap:
 *
 * Checks whether a page has months of which there is no document.
 */
gboolean
cp_timeline_grid_has_gap (const CpTimelineGrid *self, const CpTimelinePart *part)
{
  const CpTimeGroup *group;

  g_return_val_if_fail (self != NULL && part != NULL, FALSE);

  group = get_group (self, part);
  for (guint i = group->first; i < group->first + group->n; i++)
    if (!get_column (self, i)->open)
      return TRUE;
  return FALSE;
}

/**
 * cp_timeline_grid_fit_lanes:
 * @part: what a page should show
 * @height: the room for headings and lanes
 *
 * Computes how many of the part's lanes fit.
 */
guint
cp_timeline_grid_fit_lanes (const CpTimelineGrid *self, const CpTimelinePart *part, double height)
{
  g_autofree Extent *extents = NULL;

  g_return_val_if_fail (self != NULL && part != NULL, 0);

  extents = measure_lanes (self, part, LANE_PADDING_LEAST);
  return count_fitting (self, part, extents, height, LANE_LEAST);
}

/**
 * cp_timeline_grid_list_cut:
 *
 * Lists the labels of a part that had to be shortened, in full.
 */
GPtrArray *
cp_timeline_grid_list_cut (const CpTimelineGrid *self, const CpTimelinePart *part)
{
  GPtrArray *cut = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL && part != NULL, cut);

  for (guint i = part->first_lane; i < part->first_lane + part->n_lanes; i++)
    if (((CpTextBlock *) g_ptr_array_index (self->labels, i))->cut)
      g_ptr_array_add (cut, g_strdup (get_row (self, i)->label));
  return cut;
}

/**
 * cp_timeline_grid_add:
 * @part: what the page shows, which fits in @height
 *
 * Puts headings and lanes on a page. Returns where the last lane ends.
 */
double
cp_timeline_grid_add (const CpTimelineGrid *self, const CpFigurePage *page,
                      const CpTimelinePart *part, double height)
{
  g_autofree Extent *extents = NULL;
  double top;
  double pitch;
  double y;

  g_return_val_if_fail (self != NULL && page != NULL && part != NULL, 0);

  extents = measure_loose_lanes (self, part, height);
  pitch = choose_pitch (self, part, extents, height);
  top = page->top + HEAD_HEIGHT;
  y = top;
  add_head (self, page, part);
  for (guint i = 0; i < part->n_lanes; i++)
    {
      double lane_height = get_lane_height (&extents[i], pitch);
      double slack = lane_height - extents[i].above - extents[i].below;

      if (begins_rest (self, part, part->first_lane + i))
        y += GROUP_GAP;
      add_rule (self, page, part,
                i == 0 || begins_rest (self, part, part->first_lane + i) ? CP_COLOR_LINE
                                                                         : CP_COLOR_HAIR, y);
      add_lane (self, page, part, part->first_lane + i, y + slack / 2 + extents[i].above);
      add_door (self, page, part->first_lane + i, y, lane_height);
      add_cell_doors (self, page, part, part->first_lane + i, y, lane_height);
      y += lane_height;
    }
  add_runs (self, page, part, top, y);
  return y;
}
