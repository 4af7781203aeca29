/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a matrix view, for the files that scroll, draw, focus and select. */

#pragma once

#include "cp-cell-contents.h"
#include "cp-cell-face.h"
#include "cp-grid-cells.h"
#include "cp-grid-scroll.h"
#include "cp-matrix-geometry.h"
#include "cp-matrix-texts.h"
#include "cp-matrix-view.h"

G_BEGIN_DECLS

/* Numbers that would be smaller than this many px are left out. */
#define CP_READABLE 8.0

/*
 * The session says what the matrix is and what is selected; the view keeps where it is scrolled to,
 * how large it is and which cell has the focus. What lies where is the geometry's business alone.
 */
struct _CpMatrixView
{
  GtkWidget parent_instance;

  CpSession *session;
  GSignalGroup *session_signals;
  CpMatrix *matrix; /* NULL while there is none */
  CpCellContents *contents; /* what is said in its cells, in content mode */
  CpShadeScale scale;
  GHashTable *rows;     /* by interned id: 1 and the place */
  GHashTable *columns;  /* the same */
  GHashTable *selected; /* set of places, see pack_place () */

  CpMatrixGeometry geometry;
  CpMatrixTexts *texts;
  double zoom;
  double zoom_at_begin; /* of a pinch */

  CpGridScroll scroll;

  CpGridCells cells;
  CpMatrixPlace focus;
  CpScope focus_scope; /* the same, to find it again after a recount */
  CpMatrixPlace anchor; /* where an extended selection begins */

  CpMatrixPlace hover;
  gboolean has_pointer;
  double pointer_x;
  double pointer_y;

  GtkGesture *drag;      /* the widget's */
  CpMatrixPlace dragged; /* the header that is being moved, or none */
  double drag_x;
  double drag_y;
  guint drop; /* before which row or column it would go */
  guint drag_tick;

  GtkWidget *menu; /* that was popped up last, or NULL */
  gboolean menu_open;
};

/* cp-matrix-layout.c */
void cp_matrix_view_update_geometry (CpMatrixView *self);
char *cp_matrix_view_dup_total (CpMatrixView *self, CpMatrixPlace place);

/* cp-matrix-scroll.c */
void cp_matrix_view_add_scroll (CpMatrixView *self);
void cp_matrix_view_reveal (CpMatrixView *self, CpMatrixPlace place);

/* cp-matrix-focus.c */
gboolean cp_matrix_view_has_cells (CpMatrixView *self);
CpGridSize cp_matrix_view_get_size (CpMatrixView *self);
void cp_matrix_view_set_focus (CpMatrixView *self, CpMatrixPlace place, gboolean grab);
void cp_matrix_view_restore_focus (CpMatrixView *self);
void cp_matrix_view_allocate_cells (CpMatrixView *self);
char *cp_matrix_view_dup_tooltip (CpMatrixView *self, CpMatrixPlace place);
char *cp_matrix_view_dup_sentence (CpMatrixView *self, CpMatrixPlace place);

/* cp-matrix-selection.c */
void cp_matrix_view_index_ids (CpMatrixView *self);
gboolean cp_matrix_view_find_scope (CpMatrixView *self, const CpScope *scope, CpMatrixPlace *place);
CpScope cp_matrix_view_make_scope (CpMatrixView *self, CpMatrixPlace place);
void cp_matrix_view_read_selection (CpMatrixView *self);
gboolean cp_matrix_view_is_selected (CpMatrixView *self, CpMatrixPlace place);
void cp_matrix_view_select_only (CpMatrixView *self, CpMatrixPlace place);
void cp_matrix_view_toggle (CpMatrixView *self, CpMatrixPlace place);
void cp_matrix_view_extend (CpMatrixView *self, CpMatrixPlace place);
void cp_matrix_view_open (CpMatrixView *self, CpMatrixPlace place);
gboolean cp_matrix_view_give_up (CpMatrixView *self);

/* cp-matrix-keys.c, cp-matrix-pointer.c, cp-matrix-drag.c */
void cp_matrix_view_add_keys (CpMatrixView *self);
void cp_matrix_view_add_pointer (CpMatrixView *self);
void cp_matrix_view_update_hover (CpMatrixView *self);
void cp_matrix_view_add_drag (CpMatrixView *self);
gboolean cp_matrix_view_cancel_drag (CpMatrixView *self);
gboolean cp_matrix_view_move_header (CpMatrixView *self, CpMatrixPlace place, int step);
gboolean cp_matrix_view_is_dragging (CpMatrixView *self);

/* cp-matrix-menu.c */
void cp_matrix_view_pop_menu_up (CpMatrixView *self, CpMatrixPlace place,
                                 const graphene_point_t *point);
void cp_matrix_view_place_menu (CpMatrixView *self);
void cp_matrix_view_drop_menu (CpMatrixView *self);

/* cp-matrix-cells.c, cp-matrix-headers.c, cp-matrix-marks.c, cp-matrix-content.c */
void cp_matrix_view_draw_cells (CpMatrixView *self, GtkSnapshot *snapshot,
                                const CpMatrixRange *range);
void cp_matrix_view_draw_headers (CpMatrixView *self, GtkSnapshot *snapshot,
                                  const CpMatrixRange *range);
void cp_matrix_view_draw_ground (CpMatrixView *self, GtkSnapshot *snapshot, CpMatrixPlace place);
void cp_matrix_view_draw_whole_grounds (CpMatrixView *self, GtkSnapshot *snapshot,
                                        const CpMatrixRange *range);
void cp_matrix_view_draw_selection (CpMatrixView *self, GtkSnapshot *snapshot,
                                    const CpMatrixRange *range);
void cp_matrix_view_draw_focus (CpMatrixView *self, GtkSnapshot *snapshot);
void cp_matrix_view_draw_drop (CpMatrixView *self, GtkSnapshot *snapshot);
void cp_matrix_view_draw_content (CpMatrixView *self, GtkSnapshot *snapshot, CpMatrixPlace place,
                                  const CpCellFace *face, const CpMatrixBox *box);
void cp_matrix_view_measure_rows (CpMatrixView *self);
char *cp_matrix_view_dup_one_of (CpMatrixView *self, CpMatrixPlace place, CpSide side);

static inline CpMatrixBox
cp_matrix_view_get_box (CpMatrixView *self, CpMatrixPlace place)
{
  return cp_matrix_geometry_get_box (&self->geometry, place, self->scroll.x, self->scroll.y);
}

/* Whether the matrix is zoomed out so far that numbers go and shades stay. */
static inline gboolean
cp_matrix_view_is_small (CpMatrixView *self)
{
  return self->geometry.metrics.em * self->zoom < CP_READABLE;
}

static inline guint
cp_matrix_place_to_total (int row_or_column)
{
  return row_or_column == CP_HEADER ? CP_MATRIX_TOTAL : (guint) row_or_column;
}

G_END_DECLS
