/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of the text of an article, for the files that share its work. */

#pragma once

#include "cp-article-fill.h"
#include "cp-article-marks.h"
#include "cp-article-sight.h"
#include "cp-article-spans.h"
#include "cp-article-text.h"

G_BEGIN_DECLS

struct _CpArticleText
{
  GtkTextView parent_instance;

  CpMatrix *matrix;
  CpDocument *document; /* whose text is shown */
  GArray *spans;        /* CpArticleSpan */
  CpArticleFill *fill;
  CpArticleMarks *marks;
  CpArticleSight *sight;

  guint32 statement;    /* that is chosen, or CP_HANDLE_NONE */
  CpArticleSpan tried;  /* where it would be, while an end of it is dragged */
  guint start;          /* of what is selected, as it was told last */
  guint end;
  guint filling;        /* sources, or 0 */
  guint marking;
  gboolean is_pressed;  /* by the pointer; the caret follows */
  gboolean is_placing;  /* the caret does not choose */
  gboolean is_laid_out;
  gboolean has_headline;
  gboolean is_trying;
};

const CpArticleSpan *cp_article_text_find_span (CpArticleText *self, guint32 statement);
void cp_article_text_place_caret (CpArticleText *self, guint offset);
void cp_article_text_choose (CpArticleText *self, guint32 statement);

G_END_DECLS
