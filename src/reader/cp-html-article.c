/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The article of a web page. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-article-file.h"
#include "cp-charset.h"
#include "cp-html-main.h"
#include "cp-html-source.h"
#include "cp-page-metadata.h"
#include "cp-reader-error.h"

/* Found less than this, in bytes, and the page is looked at again with nothing left out by its name. */
#define MIN_TEXT 200

typedef struct
{
  GString *text;
  GArray *blocks;
} Body;

static void
append_block (Body *body, const CpHtmlFlow *flow, const CpHtmlBlock *block, guint *emphasis)
{
  guint32 start;
  CpArticleBlock part;

  if (body->text->len > 0)
    g_string_append (body->text, "\n\n");
  start = (guint32) body->text->len;
  g_string_append_len (body->text, flow->text->str + block->start, block->end - block->start);
  part = (CpArticleBlock) { { start, (guint32) body->text->len }, block->kind };
  if (block->kind != CP_BLOCK_NONE)
    g_array_append_val (body->blocks, part);

  part.kind = CP_BLOCK_EMPHASIS;
  for (; *emphasis < flow->emphases->len; ++*emphasis)
    {
      const CpByteSpan *span = &g_array_index (flow->emphases, CpByteSpan, *emphasis);

      if (span->start >= block->end)
        break;
      if (span->start < block->start)
        continue;
      part.span.start = start + span->start - block->start;
      part.span.end = start + MIN (span->end, block->end) - block->start;
      g_array_append_val (body->blocks, part);
    }
}

static void
find_body (Body *body, const CpHtmlTree *tree, CpPruneStrength strength, const char *title,
           const GPtrArray *excerpts)
{
  g_autoptr (CpHtmlMarks) marks = cp_html_marks_new (tree, strength);
  g_autoptr (CpHtmlFlow) flow = cp_html_flow_new (tree, marks->skipped);
  g_autofree guint8 *chosen = cp_html_main_choose (tree, marks, flow, title, excerpts);
  guint emphasis = 0;

  g_string_truncate (body->text, 0);
  g_array_set_size (body->blocks, 0);
  for (guint i = 0; i < flow->blocks->len; i++)
    if (chosen[i])
      append_block (body, flow, &g_array_index (flow->blocks, CpHtmlBlock, i), &emphasis);
}

/**
 * cp_article_new_from_html:
 * @bytes: a web page, however broken
 * @n_bytes: its length
 * @charset: (nullable): its encoding where somebody else than the page says it
 * @error: return location for an error
 *
 * Finds the main text of a page and what the page says of itself. A paragraph is a line, with an
 * empty line behind it; headings, items, quotations and emphasis are blocks; captions, navigation,
 * related links and comments are left out. Nothing outside of the bytes is ever read.
 *
 * Returns: (transfer full): the article, without a file, or %NULL with %CP_READER_ERROR
 */
CpArticle *
cp_article_new_from_html (const char *bytes, gsize n_bytes, const char *charset, GError **error)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autofree char *declared =
      charset != NULL ? g_strdup (charset) : cp_html_source_find_charset (bytes, n_bytes);
  g_autofree char *html = cp_charset_decode (bytes, n_bytes, declared, &article->charset, error);
  g_autoptr (GPtrArray) excerpts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CpHtmlTree) tree = NULL;
  Body body;

  if (html == NULL)
    return NULL;
  tree = cp_html_tree_new (html, strlen (html), error);
  if (tree == NULL)
    return NULL;

  cp_page_metadata_read (tree, article, excerpts);
  body = (Body) { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (CpArticleBlock)) };
  find_body (&body, tree, CP_PRUNE_ALL, article->title, excerpts);
  if (body.text->len < MIN_TEXT)
    find_body (&body, tree, CP_PRUNE_LITTLE, article->title, excerpts);
  cp_article_take_text (article, g_string_free (body.text, FALSE));
  g_array_append_vals (article->blocks, body.blocks->data, body.blocks->len);
  g_array_unref (body.blocks);
  if (article->n_bytes == 0)
    {
      g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_EMPTY,
                           /* Translators: why a web page could not be read */
                           _("there is no article in this page"));
      return NULL;
    }
  return g_steal_pointer (&article);
}
