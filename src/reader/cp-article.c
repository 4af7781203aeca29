/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One article as it was read from a file: its text, its parts, and what it says of itself. */

#include "cp-article.h"

#include <string.h>

/**
 * cp_article_new:
 *
 * Returns: (transfer full): an article without a text
 */
CpArticle *
cp_article_new (void)
{
  CpArticle *self = g_new0 (CpArticle, 1);

  self->text = g_strdup ("");
  self->blocks = g_array_new (FALSE, FALSE, sizeof (CpArticleBlock));
  return self;
}

/**
 * cp_article_free:
 * @self: an article
 */
void
cp_article_free (CpArticle *self)
{
  char *owned[] = { self->file, self->text, self->title, self->outlet, self->author,
                    self->url, self->language, self->kind, self->charset,
                    self->note };

  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    g_free (owned[i]);
  g_array_unref (self->blocks);
  g_free (self);
}

/**
 * cp_article_take_text:
 * @self: an article
 * @text: (transfer full): valid UTF-8
 *
 * Gives the article its text; blocks that it had are dropped.
 */
void
cp_article_take_text (CpArticle *self, char *text)
{
  g_return_if_fail (text != NULL);

  g_free (self->text);
  self->text = text;
  self->n_bytes = strlen (text);
  g_array_set_size (self->blocks, 0);
}

/**
 * cp_article_add_block:
 * @self: an article
 * @start: a byte of the text
 * @end: a byte after it, exclusive
 * @kind: what stands there
 *
 * Marks a part of the text. Blocks are added by start.
 */
void
cp_article_add_block (CpArticle *self, guint32 start, guint32 end, CpBlockKind kind)
{
  CpArticleBlock block = { { start, end }, kind };

  g_return_if_fail (start <= end && end <= self->n_bytes);

  g_array_append_val (self->blocks, block);
}
