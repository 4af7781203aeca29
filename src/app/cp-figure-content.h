/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a figure as other programs take it: picture, drawing, text, file. */

#pragma once

#include <gdk/gdk.h>

#include "cp-figure-files.h"
#include "cp-figure-request.h"

G_BEGIN_DECLS

#define CP_TYPE_FIGURE_CONTENT (cp_figure_content_get_type ())
G_DECLARE_FINAL_TYPE (CpFigureContent, cp_figure_content, CP, FIGURE_CONTENT, GdkContentProvider)

/* Makes a text of what it is given; called in a thread. */
typedef char *(*CpFigureTextFunc) (gpointer data);

CpFigureContent *cp_figure_content_new (GPtrArray *pages, guint page, guint scale);
CpFigureContent *cp_figure_content_new_for_request (CpFigureRequest *request, guint page);

void cp_figure_content_set_text (CpFigureContent *self, CpFigureTextFunc func, gpointer data,
                                 GDestroyNotify free_data);
void cp_figure_content_set_file (CpFigureContent *self, CpFigureFormat format, const char *name);

G_END_DECLS
