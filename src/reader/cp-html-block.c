/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be told of one paragraph of a page. */

#include "cp-html-block.h"

#include <string.h>

#include "cp-fold.h"

/* A paragraph is a link where more than so many tenths of it are. */
#define LINK_TENTHS 8

/* A fragment is shorter, in characters without blanks. */
#define MAX_FRAGMENT 80

/**
 * cp_html_block_get_text:
 * @flow: the page's paragraphs
 * @block: one of them
 *
 * Returns: its text, which ends where the block does and not with a NUL
 */
const char *
cp_html_block_get_text (const CpHtmlFlow *flow, const CpHtmlBlock *block)
{
  return flow->text->str + block->start;
}

/**
 * cp_html_block_ends_sentence:
 * @flow: the page's paragraphs
 * @block: one of them
 *
 * Returns: whether its last mark ends a sentence
 */
gboolean
cp_html_block_ends_sentence (const CpHtmlFlow *flow, const CpHtmlBlock *block)
{
  const char *text = flow->text->str;
  const char *last = text + block->end;

  for (guint i = 0; i < 3 && last > text + block->start; i++)
    {
      gunichar c;

      last = g_utf8_prev_char (last);
      c = g_utf8_get_char (last);
      if (c < 0x80 && strchr (".!?:;", (char) c) != NULL)
        return TRUE;
      if (c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F)
        return TRUE;
      if (g_unichar_isalnum (c))
        return FALSE;
    }
  return FALSE;
}

/**
 * cp_html_block_is_fragment:
 * @flow: the page's paragraphs
 * @block: one of them
 *
 * Returns: whether it is short and no sentence
 */
gboolean
cp_html_block_is_fragment (const CpHtmlFlow *flow, const CpHtmlBlock *block)
{
  return block->n_chars < MAX_FRAGMENT && !cp_html_block_ends_sentence (flow, block);
}

/**
 * cp_html_block_is_link:
 * @block: a paragraph
 *
 * Returns: whether nearly all of it is a link
 */
gboolean
cp_html_block_is_link (const CpHtmlBlock *block)
{
  return block->n_links * 10 > block->n_chars * LINK_TENTHS;
}

/**
 * cp_html_block_is_address:
 * @flow: the page's paragraphs
 * @block: one of them
 *
 * Returns: whether it is an address and nothing else
 */
gboolean
cp_html_block_is_address (const CpHtmlFlow *flow, const CpHtmlBlock *block)
{
  const char *text = cp_html_block_get_text (flow, block);

  return (g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "https://"))
         && memchr (text, ' ', block->end - block->start) == NULL;
}

/**
 * cp_html_block_is_markup:
 * @flow: the page's paragraphs
 * @block: one of them
 *
 * Returns: whether it is markup, which the page has escaped once too often
 */
gboolean
cp_html_block_is_markup (const CpHtmlFlow *flow, const CpHtmlBlock *block)
{
  const char *text = cp_html_block_get_text (flow, block);

  return g_str_has_prefix (text, "<img") || g_str_has_prefix (text, "<iframe")
         || g_str_has_prefix (text, "<script");
}

/**
 * cp_html_block_has_date:
 * @flow: the page's paragraphs
 * @block: one of them
 *
 * Returns: whether a year or a time of day stands in it
 */
gboolean
cp_html_block_has_date (const CpHtmlFlow *flow, const CpHtmlBlock *block)
{
  const char *text = cp_html_block_get_text (flow, block);
  const char *end = text + (block->end - block->start);

  for (guint n_digits = 0; text < end; text++)
    {
      if (g_ascii_isdigit (*text))
        n_digits++;
      else if (n_digits > 0 && *text == ':' && g_ascii_isdigit (text[1]) && g_ascii_isdigit (text[2]))
        return TRUE;
      else
        n_digits = 0;
      if (n_digits == 4 && !g_ascii_isdigit (text[1])
          && (text[-3] == '2' || (text[-3] == '1' && text[-2] == '9')))
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_html_block_is_text:
 * @flow: the page's paragraphs
 * @block: one of them
 * @title: (nullable): a text
 *
 * Returns: whether the letters of both are the same
 */
gboolean
cp_html_block_is_text (const CpHtmlFlow *flow, const CpHtmlBlock *block, const char *title)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GString) folded_title = g_string_new (NULL);

  if (title == NULL || block->end - block->start > 2 * strlen (title) + 20)
    return FALSE;
  cp_fold_append_letters (folded, flow->text->str + block->start, block->end - block->start);
  cp_fold_append_letters (folded_title, title, strlen (title));
  return folded->len > 0 && g_string_equal (folded, folded_title);
}
