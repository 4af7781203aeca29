/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures copied: as picture, drawing and text at once. */

#pragma once

#include <gtk/gtk.h>

#include "cp-figure-content.h"

G_BEGIN_DECLS

void cp_figure_clipboard_set (GdkClipboard *clipboard, GPtrArray *pages, guint page, guint scale,
                              const char *text);
void cp_figure_clipboard_set_request (GdkClipboard *clipboard, CpFigureRequest *request,
                                      guint page);
void cp_figure_clipboard_copy (GtkWidget *widget, CpFigureRequest *request);

G_END_DECLS
