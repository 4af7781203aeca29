/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which paragraphs of a page are its article. */

#include "cp-html-main.h"

#include <string.h>

#include "cp-html-block.h"
#include "cp-html-container.h"
#include "cp-html-hints.h"

/* Teasers and headings of other matter are shorter, in characters without blanks. */
#define MAX_TEASER 250
#define MAX_STOP 40
#define MAX_RESPONSES 150

/* Weights inside of the article's element. */
#define MAX_WEIGHT 300
#define LINK_WEIGHT -60
#define FRAGMENT_WEIGHT -20
#define ITEM_WEIGHT -5

/* Characters before which no comments stand. */
#define MIN_ANSWERED 200

/* Tenths of the text that stand before a heading of other matter. */
#define STOP_TENTHS 8

typedef struct
{
  const CpHtmlTree *tree;
  const CpHtmlFlow *flow;
  const CpHtmlBlock *blocks;
  guint n_blocks;
  guint8 *chosen;
} Chooser;

/* --- Single paragraphs --- */

static gboolean
is_foreign (const Chooser *self, const CpHtmlBlock *block)
{
  if (block->tag == CP_TAG_H1 || (block->hints & CP_HINT_LABEL) != 0
      || cp_html_block_is_markup (self->flow, block))
    return TRUE;
  if ((block->hints & CP_HINT_TEASER) != 0 && block->n_chars < MAX_TEASER
      && (block->n_links * 3 > block->n_chars || cp_html_block_is_fragment (self->flow, block)))
    return TRUE;
  return (block->hints & CP_HINT_BYLINE) != 0 && cp_html_block_is_fragment (self->flow, block);
}

static void
choose_in_container (Chooser *self, guint container, const char *title)
{
  for (guint i = 0; i < self->n_blocks; i++)
    self->chosen[i] = cp_html_tree_is_below (self->tree, self->blocks[i].node, container)
                      && !is_foreign (self, &self->blocks[i])
                      && !cp_html_block_is_text (self->flow, &self->blocks[i], title);
}

/* --- Paragraphs among others --- */

/* The number of chosen blocks from @first on that are links. */
static guint
count_run (const Chooser *self, guint first)
{
  guint n_links = 0;

  for (const CpHtmlBlock *block = &self->blocks[first]; first + n_links < self->n_blocks; block++)
    {
      if (!cp_html_block_is_link (block) || block->n_chars >= MAX_TEASER)
        break;
      n_links++;
    }
  return n_links;
}

static gboolean
offers_links (const Chooser *self)
{
  guint n_chosen = 0;
  guint n_links = 0;

  for (guint i = 0; i < self->n_blocks; i++)
    {
      n_chosen += self->chosen[i];
      n_links += self->chosen[i] && cp_html_block_is_link (&self->blocks[i]);
    }
  return n_links * 4 > n_chosen;
}

/* Paragraphs that are one link lead elsewhere, unless the article is made of such: a list of
 * offers, each with a link or two below it. A heading may be a link. */
static void
drop_links (Chooser *self)
{
  gboolean is_offer = offers_links (self);

  for (guint i = 0; i < self->n_blocks; i++)
    {
      guint n_run = count_run (self, i);
      gboolean is_heading = self->blocks[i].kind == CP_BLOCK_HEADING;

      if (n_run > 2 || (n_run == 2 && !is_offer) || (n_run == 1 && !is_offer && !is_heading))
        memset (self->chosen + i, 0, n_run);
      i += n_run > 0 ? n_run - 1 : 0;
    }
}

/* Whether a block is the heading of other matter, or of readers' answers. */
static gboolean
is_stop (const Chooser *self, const CpHtmlBlock *block, guint64 n_before, guint64 n_all)
{
  gboolean is_heading = block->kind == CP_BLOCK_HEADING && block->n_chars < MAX_RESPONSES;
  gboolean is_short = block->n_chars < MAX_STOP && cp_html_block_is_fragment (self->flow, block);

  if ((block->hints & CP_HINT_STOP) != 0 && is_short)
    return n_before * 10 > n_all * STOP_TENTHS;
  return (block->hints & CP_HINT_RESPONSES) != 0 && (is_heading || is_short) && n_before > MIN_ANSWERED;
}

/* Nothing follows "Related articles", where that stands behind most of the text. The heading itself
 * may have been left out before. */
static void
drop_after_stop (Chooser *self, guint container)
{
  guint64 n_all = 0;
  guint64 n_before = 0;
  guint stop;

  for (guint i = 0; i < self->n_blocks; i++)
    n_all += self->chosen[i] ? self->blocks[i].n_chars : 0;
  for (stop = 0; stop < self->n_blocks; stop++)
    {
      const CpHtmlBlock *block = &self->blocks[stop];

      if (cp_html_tree_is_below (self->tree, block->node, container) && is_stop (self, block, n_before, n_all))
        break;
      n_before += self->chosen[stop] ? block->n_chars : 0;
    }
  if (stop < self->n_blocks)
    memset (self->chosen + stop, 0, self->n_blocks - stop);
}

/* Fragments and invitations at the end. */
static void
trim_end (Chooser *self)
{
  for (guint i = self->n_blocks; i-- > 0;)
    {
      const CpHtmlBlock *block = &self->blocks[i];

      if (!self->chosen[i])
        continue;
      if ((block->hints & CP_HINT_INVITE) == 0 && !cp_html_block_is_link (block)
          && block->kind != CP_BLOCK_HEADING)
        break;
      self->chosen[i] = FALSE;
    }
}

/* Dates, times and links before the first paragraph. */
static void
trim_start (Chooser *self)
{
  for (guint i = 0; i < self->n_blocks; i++)
    {
      const CpHtmlBlock *block = &self->blocks[i];

      if (!self->chosen[i])
        continue;
      if (!cp_html_block_is_fragment (self->flow, block))
        break;
      if (cp_html_block_is_link (block) || cp_html_block_has_date (self->flow, block)
          || cp_html_block_is_address (self->flow, block))
        self->chosen[i] = FALSE;
    }
}

static int
weigh_block (const Chooser *self, const CpHtmlBlock *block)
{
  if (cp_html_block_is_link (block))
    return LINK_WEIGHT;
  if (block->kind == CP_BLOCK_HEADING || block->tag == CP_TAG_TR)
    return 0;
  if (!cp_html_block_is_fragment (self->flow, block))
    return (int) MIN (block->n_chars, MAX_WEIGHT);
  return block->kind == CP_BLOCK_ITEM ? ITEM_WEIGHT : FRAGMENT_WEIGHT;
}

/* Keeps the run of chosen blocks whose weights have the greatest sum (Pasternack and Roth 2009). */
static void
keep_heaviest_run (Chooser *self)
{
  gint64 best = 0;
  gint64 sum = 0;
  guint start = 0;
  guint best_start = 0;
  guint best_end = 0;

  for (guint i = 0; i < self->n_blocks; i++)
    {
      if (!self->chosen[i])
        continue;
      if (sum <= 0)
        {
          sum = 0;
          start = i;
        }
      sum += weigh_block (self, &self->blocks[i]);
      if (sum >= best)
        {
          best = sum;
          best_start = start;
          best_end = i + 1;
        }
    }
  if (best_end == 0)
    return;
  memset (self->chosen, 0, best_start);
  memset (self->chosen + best_end, 0, self->n_blocks - best_end);
}

/**
 * cp_html_main_choose:
 * @tree: a page
 * @marks: its marks
 * @flow: its paragraphs
 * @title: (nullable): the article's title
 * @excerpts: (element-type utf8): what the page's head quotes from the article
 *
 * Returns: (transfer full): for each block of the flow whether it is part of the article
 */
guint8 *
cp_html_main_choose (const CpHtmlTree *tree, const CpHtmlMarks *marks, const CpHtmlFlow *flow,
                     const char *title, const GPtrArray *excerpts)
{
  Chooser self = { tree, flow, (const CpHtmlBlock *) (gpointer) flow->blocks->data, flow->blocks->len };
  guint container = cp_html_container_find (tree, marks, flow, title, excerpts);

  self.chosen = g_new0 (guint8, self.n_blocks + 1);
  choose_in_container (&self, container, title);
  drop_links (&self);
  drop_after_stop (&self, container);
  /* An element that is named as the article's text has little else in it. */
  if ((marks->hints[container] & CP_HINT_BODY) == 0)
    keep_heaviest_run (&self);
  trim_end (&self);
  trim_start (&self);
  return self.chosen;
}
