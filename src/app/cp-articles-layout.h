/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the list of articles stands: beside the article, or as a drop-down above it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *page;
  GtkWidget *sidebar; /* where there is room */
  GtkWidget *head;    /* where there is none */
  GtkWidget *content;
} CpArticlesLayout;

void cp_articles_layout_measure (const CpArticlesLayout *self, GtkOrientation orientation,
                                 int *minimum, int *natural);
void cp_articles_layout_allocate (const CpArticlesLayout *self, int width, int height);

G_END_DECLS
