/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the rows, columns and cells of a matrix lie in a view, and what lies at a point. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As row of a place: the headers of the columns; as column: the headers of the rows. */
#define CP_HEADER (-1)

/* A cell or a header. The corner, where both are CP_HEADER, is no place. */
typedef struct
{
  int row;
  int column;
} CpMatrixPlace;

#define CP_NO_PLACE ((CpMatrixPlace) { CP_HEADER, CP_HEADER })

/* In px from the view's upper left corner. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CpMatrixBox;

typedef enum
{
  CP_FORM_WIDE,
  CP_FORM_COMPACT,
  CP_FORM_NARROW,
  CP_FORM_CONTENT,
} CpMatrixForm;

/* What the geometry follows from. Lengths are px; those of texts are at zoom 1. */
typedef struct
{
  guint n_rows;
  guint n_columns;
  guint n_main; /* rows that come first, parted from the others by a gap */
  double width; /* of the view */
  double height;
  double em;
  double zoom;
  double number_width; /* of the widest number in a cell */
  double total_width;  /* of the widest number in the header of a row */
  double sum_width;    /* of the widest number in the header of a column */
  double label_width;  /* of the widest label of a column that a column could hold on one line */
  double name_width;   /* the same in letters of the usual size */
  double lines_width;  /* of the widest label on two lines, 0 where columns do not grow for it */
  gboolean kinds;      /* columns have a second line, which says what they are */
  gboolean content;    /* cells hold sentences: rows have heights of their own */
  gboolean rtl;
} CpMatrixMetrics;

/* Computed by cp_matrix_geometry_update (); only read elsewhere. Inside the headers, x counts from
 * the edge where a line of text begins. */
typedef struct
{
  CpMatrixMetrics metrics;
  CpMatrixForm form;
  gboolean lines;    /* the labels of the columns stand on two lines */
  gboolean small;    /* those labels are small, as are all that stand on two lines */
  gboolean beside;   /* the totals of columns stand on the line of their labels */
  gboolean totals;   /* columns tell their total, though their labels stand on two lines */
  double text_scale; /* of lengths that follow the text: zoom times font size */
  double header_width;
  double header_height;
  double pitch;      /* of the columns */
  double row_height; /* of a row, in content mode until it is measured */
  double gap;        /* behind the main rows */
  double label_start;
  double label_end;
  double total_end;
  double bar_end;
  double *heights; /* in content mode, 0 where not measured */
  double *offsets; /* in content mode, of each row and of the end */
} CpMatrixGeometry;

/* Rows and columns in sight, the partly hidden ones too. */
typedef struct
{
  guint first_row;
  guint end_row;
  guint first_column;
  guint end_column;
} CpMatrixRange;

gboolean cp_matrix_place_equal (CpMatrixPlace a, CpMatrixPlace b);
gboolean cp_matrix_place_is_none (CpMatrixPlace place);

void cp_matrix_geometry_update (CpMatrixGeometry *self, const CpMatrixMetrics *metrics);
void cp_matrix_geometry_clear (CpMatrixGeometry *self);
gboolean cp_matrix_geometry_is_measured (const CpMatrixGeometry *self, guint row);
gboolean cp_matrix_geometry_set_height (CpMatrixGeometry *self, guint row, double height);
void cp_matrix_geometry_forget_heights (CpMatrixGeometry *self);

double cp_matrix_geometry_get_width (const CpMatrixGeometry *self);
double cp_matrix_geometry_get_height (const CpMatrixGeometry *self);
double cp_matrix_geometry_get_row_y (const CpMatrixGeometry *self, guint row);
double cp_matrix_geometry_get_row_height (const CpMatrixGeometry *self, guint row);
double cp_matrix_geometry_mirror (const CpMatrixGeometry *self, double x, double width);

CpMatrixRange cp_matrix_geometry_get_range (const CpMatrixGeometry *self, double scroll_x,
                                            double scroll_y);
CpMatrixBox cp_matrix_geometry_get_box (const CpMatrixGeometry *self, CpMatrixPlace place,
                                        double scroll_x, double scroll_y);
CpMatrixPlace cp_matrix_geometry_find_place (const CpMatrixGeometry *self, double scroll_x,
                                             double scroll_y, double x, double y);
guint cp_matrix_geometry_find_row (const CpMatrixGeometry *self, double y);
void cp_matrix_geometry_reveal (const CpMatrixGeometry *self, CpMatrixPlace place, double *scroll_x,
                                double *scroll_y);
guint cp_matrix_geometry_find_row_gap (const CpMatrixGeometry *self, double scroll_y, double y);
guint cp_matrix_geometry_find_column_gap (const CpMatrixGeometry *self, double scroll_x, double x);

G_END_DECLS
