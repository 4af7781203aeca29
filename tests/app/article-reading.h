/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article in a window, to be read. */

#pragma once

#include "cp-article-text.h"
#include "cp-session.h"

G_BEGIN_DECLS

typedef struct
{
  CpSession *session;
  GtkWidget *view; /* CpArticleView */
  CpArticleText *text;
  GtkWindow *window;
} Reading;

void reading_set_up (Reading *fixture, const char *project);
void reading_tear_down (Reading *fixture);
guint32 reading_find (Reading *fixture, const char *id);
GtkTextBuffer *reading_get_buffer (Reading *fixture);
gboolean reading_has_tag (Reading *fixture, int offset, const char *property);

G_END_DECLS
