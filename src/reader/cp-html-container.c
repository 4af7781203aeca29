/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The element of a page that holds its article. */

#include "cp-html-container.h"

#include <string.h>

#include "cp-fold.h"
#include "cp-html-block.h"
#include "cp-html-hints.h"

/* Each paragraph gets a value: running text speaks for an article, links and fragments against it.
 * The element with the greatest sum of values holds the article: a further paragraph adds to it,
 * the navigation around it takes from it. (Pasternack and Roth 2009 choose a range of text so.) */

#define FRAGMENT_VALUE -15
#define LINKS_VALUE -40
#define MAX_VALUE 800

/* What a block is worth more that the page's head quotes, or that stands below the title. */
#define QUOTED_VALUE 600
#define FIRST_VALUE 400

/* So much of a block, in bytes, is looked for in so much of the head's excerpts. */
#define MIN_QUOTED 25
#define MAX_QUOTED 60
#define MAX_EXCERPTS (100 * 1000)
#define MAX_COMPARED 2000

/* The first paragraph below the title stands not farther from it, in blocks, and has a value. */
#define MAX_DISTANCE 20
#define MIN_PARAGRAPH 80

/* An element named as the article's text is taken where it holds this share of the greatest sum. */
#define BODY_SHARE .25

/* Further elements of that name beside it that hold this share of its sum are sections of it. */
#define SECTION_SHARE .2

/* @quoted: for each block whether the page's head quotes it. */
typedef struct
{
  const CpHtmlTree *tree;
  const CpHtmlMarks *marks;
  const CpHtmlFlow *flow;
  const CpHtmlBlock *blocks;
  guint n_blocks;
  gint64 *sums;
  guint8 *has_blocks;
  guint8 *quoted;
  GString *excerpts;
} Finder;

/* --- Excerpts --- */

/* The greatest length up to @n_bytes that cuts no character. */
static gsize
cut_text (const char *text, gsize n_bytes)
{
  while (n_bytes > 0 && (text[n_bytes] & 0xC0) == 0x80)
    n_bytes--;
  return n_bytes;
}

/* The letters of what the page's head quotes from its article. */
static void
fold_excerpts (Finder *self, const GPtrArray *excerpts)
{
  self->excerpts = g_string_new (NULL);
  for (guint i = 0; i < excerpts->len; i++)
    {
      const char *excerpt = g_ptr_array_index (excerpts, i);

      if (self->excerpts->len < MAX_EXCERPTS)
        cp_fold_append_letters (self->excerpts, excerpt, cut_text (excerpt, strnlen (excerpt, MAX_EXCERPTS)));
      g_string_append_c (self->excerpts, '\n');
    }
}

/* Whether the head quotes the beginning of a block. */
static gboolean
is_quoted (const Finder *self, const CpHtmlBlock *block)
{
  g_autoptr (GString) letters = NULL;
  const char *text = cp_html_block_get_text (self->flow, block);

  if (self->excerpts->len < MIN_QUOTED || block->n_chars < MIN_QUOTED || block->n_links * 2 > block->n_chars
      || block->kind == CP_BLOCK_HEADING)
    return FALSE;
  letters = g_string_sized_new (4 * MAX_QUOTED);
  cp_fold_append_letters (letters, text, cut_text (text, MIN (block->end - block->start, MAX_QUOTED)));
  return letters->len >= MIN_QUOTED && strstr (self->excerpts->str, letters->str) != NULL;
}

static void
find_quoted (Finder *self)
{
  self->quoted = g_new0 (guint8, self->n_blocks + 1);
  for (guint i = 0; i < MIN (self->n_blocks, MAX_COMPARED); i++)
    self->quoted[i] = is_quoted (self, &self->blocks[i]);
}

/* --- Values --- */

static int
value_block (const Finder *self, const CpHtmlBlock *block)
{
  int own = (int) (block->n_chars - block->n_links);

  if ((block->hints & CP_HINT_LABEL) != 0)
    return FRAGMENT_VALUE;
  if (block->n_links * 2 > block->n_chars)
    return LINKS_VALUE;
  if (block->kind == CP_BLOCK_HEADING || block->tag == CP_TAG_TR)
    return 0;
  if (own >= 80 || (own >= 25 && cp_html_block_ends_sentence (self->flow, block)))
    return MIN (own, MAX_VALUE);
  return own >= 40 ? own / 4 : FRAGMENT_VALUE;
}

/* The first paragraph below the title is the article's, whatever else the page has: its place, or
 * the number of blocks. */
static guint
find_first_paragraph (const Finder *self, const char *title)
{
  guint heading;
  guint first;

  for (heading = 0; heading < self->n_blocks; heading++)
    if (self->blocks[heading].kind == CP_BLOCK_HEADING
        && cp_html_block_is_text (self->flow, &self->blocks[heading], title))
      break;
  for (first = heading; first < MIN (self->n_blocks, heading + MAX_DISTANCE); first++)
    if (value_block (self, &self->blocks[first]) >= MIN_PARAGRAPH)
      return first;
  return self->n_blocks;
}

static void
sum_values (Finder *self, const char *title)
{
  guint first = find_first_paragraph (self, title);

  self->sums = g_new0 (gint64, self->tree->n_nodes);
  self->has_blocks = g_new0 (guint8, self->tree->n_nodes);
  for (guint i = 0; i < self->n_blocks; i++)
    {
      guint32 node = self->blocks[i].node;

      self->has_blocks[node] = TRUE;
      self->sums[node] += value_block (self, &self->blocks[i]);
      self->sums[node] += (self->quoted[i] ? QUOTED_VALUE : 0) + (i == first ? FIRST_VALUE : 0);
    }
  for (guint i = self->tree->n_nodes - 1; i > 0; i--)
    {
      self->sums[self->tree->nodes[i].parent] += self->sums[i];
      self->has_blocks[self->tree->nodes[i].parent] |= self->has_blocks[i];
    }
}

/* --- The element --- */

static gboolean
can_contain (const Finder *self, guint node, guint hint)
{
  guint8 tag = self->tree->nodes[node].tag;

  if (tag == CP_TAG_TEXT || !self->has_blocks[node])
    return FALSE;
  if (hint == 0)
    return TRUE;
  return (self->marks->hints[node] & hint) != 0 && tag != CP_TAG_P && tag != CP_TAG_OTHER && tag != CP_TAG_A;
}

static guint
find_greatest (const Finder *self, guint hint)
{
  guint best = 0;

  for (guint i = 1; i < self->tree->n_nodes; i++)
    if (can_contain (self, i, hint)
        && (best == 0 || self->sums[i] > self->sums[best]
            || (self->sums[i] == self->sums[best] && cp_html_tree_is_below (self->tree, i, best))))
      best = i;
  return best;
}

/* Sections of one article, each named as its text, stand side by side: then the element around. */
static guint
widen_body (const Finder *self, guint body)
{
  guint parent = self->tree->nodes[body].parent;
  gint64 sum = 0;

  for (guint i = parent + 1; i < self->tree->nodes[parent].end; i = self->tree->nodes[i].end)
    if (i != body && can_contain (self, i, CP_HINT_BODY) && self->sums[i] > 0)
      sum += self->sums[i];
  return (double) sum > SECTION_SHARE * (double) self->sums[body] ? parent : body;
}

static guint
find_container (const Finder *self)
{
  guint greatest = find_greatest (self, 0);
  guint body = find_greatest (self, CP_HINT_BODY);

  if (body != 0 && (double) self->sums[body] > BODY_SHARE * (double) self->sums[greatest])
    return widen_body (self, body);
  return greatest;
}

/**
 * cp_html_container_find:
 * @tree: a page
 * @marks: its marks
 * @flow: its paragraphs
 * @title: (nullable): the article's title
 * @excerpts: (element-type utf8): what the page's head quotes from the article
 *
 * Returns: the node that holds the article, 0 if the page has no paragraph
 */
guint
cp_html_container_find (const CpHtmlTree *tree, const CpHtmlMarks *marks, const CpHtmlFlow *flow,
                        const char *title, const GPtrArray *excerpts)
{
  Finder self = { tree, marks, flow, (const CpHtmlBlock *) (gpointer) flow->blocks->data, flow->blocks->len };
  guint container;

  fold_excerpts (&self, excerpts);
  find_quoted (&self);
  sum_values (&self, title);
  container = find_container (&self);
  g_free (self.sums);
  g_free (self.has_blocks);
  g_free (self.quoted);
  g_string_free (self.excerpts, TRUE);
  return container;
}
