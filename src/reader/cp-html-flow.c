/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as the row of paragraphs that a reader would see. */

#include "cp-html-flow.h"

#include <string.h>

#include "cp-html-hints.h"

/* A table whose longest cell is longer than this, in bytes, is there for the layout. */
#define MAX_CELL 300

#define MAX_OPEN 1024

typedef enum
{
  FLOW_INLINE,
  FLOW_BLOCK,
  FLOW_HEADING,
  FLOW_ITEM,
  FLOW_QUOTE,
  FLOW_CELL,
  FLOW_PRE,
  FLOW_BREAK,
  FLOW_EMPHASIS,
  FLOW_LINK,
  FLOW_TABLE,
} FlowManner;

static const guint8 manners[CP_N_TAGS] = {
  [CP_TAG_A] = FLOW_LINK,          [CP_TAG_ADDRESS] = FLOW_BLOCK,    [CP_TAG_ARTICLE] = FLOW_BLOCK,
  [CP_TAG_ASIDE] = FLOW_BLOCK,     [CP_TAG_B] = FLOW_EMPHASIS,       [CP_TAG_BLOCKQUOTE] = FLOW_QUOTE,
  [CP_TAG_BODY] = FLOW_BLOCK,      [CP_TAG_BR] = FLOW_BREAK,         [CP_TAG_CAPTION] = FLOW_BLOCK,
  [CP_TAG_CENTER] = FLOW_BLOCK,    [CP_TAG_DD] = FLOW_BLOCK,         [CP_TAG_DETAILS] = FLOW_BLOCK,
  [CP_TAG_DIV] = FLOW_BLOCK,       [CP_TAG_DL] = FLOW_BLOCK,         [CP_TAG_DT] = FLOW_BLOCK,
  [CP_TAG_EM] = FLOW_EMPHASIS,     [CP_TAG_FIELDSET] = FLOW_BLOCK,   [CP_TAG_FIGCAPTION] = FLOW_BLOCK,
  [CP_TAG_FIGURE] = FLOW_BLOCK,    [CP_TAG_FOOTER] = FLOW_BLOCK,     [CP_TAG_FORM] = FLOW_BLOCK,
  [CP_TAG_H1] = FLOW_HEADING,      [CP_TAG_H2] = FLOW_HEADING,       [CP_TAG_H3] = FLOW_HEADING,
  [CP_TAG_H4] = FLOW_HEADING,      [CP_TAG_H5] = FLOW_HEADING,       [CP_TAG_H6] = FLOW_HEADING,
  [CP_TAG_HEADER] = FLOW_BLOCK,    [CP_TAG_HR] = FLOW_BLOCK,         [CP_TAG_HTML] = FLOW_BLOCK,
  [CP_TAG_I] = FLOW_EMPHASIS,      [CP_TAG_LI] = FLOW_ITEM,          [CP_TAG_MAIN] = FLOW_BLOCK,
  [CP_TAG_MENU] = FLOW_BLOCK,      [CP_TAG_NAV] = FLOW_BLOCK,        [CP_TAG_OL] = FLOW_BLOCK,
  [CP_TAG_P] = FLOW_BLOCK,         [CP_TAG_PRE] = FLOW_PRE,          [CP_TAG_SECTION] = FLOW_BLOCK,
  [CP_TAG_STRONG] = FLOW_EMPHASIS, [CP_TAG_SUMMARY] = FLOW_BLOCK,    [CP_TAG_TABLE] = FLOW_TABLE,
  [CP_TAG_TD] = FLOW_CELL,         [CP_TAG_TH] = FLOW_CELL,          [CP_TAG_TR] = FLOW_BLOCK,
  [CP_TAG_U] = FLOW_EMPHASIS,      [CP_TAG_UL] = FLOW_BLOCK,
};

/*
 * What is open while the nodes are walked in order. Of the counters each tells how many elements
 * of its kind are open. `breaks` are the line breaks since the last text.
 */
typedef struct
{
  const CpHtmlTree *tree;
  CpHtmlFlow *flow;
  CpHtmlBlock block;
  guint32 open[MAX_OPEN];
  guint8 open_manner[MAX_OPEN];
  guint depth;
  guint counts[FLOW_TABLE + 1];
  guint data_table_end;
  guint32 emphasis;
  guint breaks;
  gboolean has_block;
  gboolean needs_blank;
} Walker;

/* --- Blocks --- */

static CpBlockKind
get_kind (const Walker *self)
{
  if (self->counts[FLOW_HEADING] > 0)
    return CP_BLOCK_HEADING;
  if (self->counts[FLOW_ITEM] > 0)
    return CP_BLOCK_ITEM;
  return self->counts[FLOW_QUOTE] > 0 ? CP_BLOCK_QUOTE : CP_BLOCK_NONE;
}

static guint8
get_block_tag (const Walker *self, guint node)
{
  if (node < self->data_table_end)
    return CP_TAG_TR;
  for (guint i = self->depth; i-- > 0;)
    if (self->open_manner[i] != FLOW_INLINE && self->open_manner[i] != FLOW_LINK
        && self->open_manner[i] != FLOW_EMPHASIS)
      return self->tree->nodes[self->open[i]].tag;
  return CP_TAG_OTHER;
}

static void
open_block (Walker *self, guint node)
{
  if (self->has_block)
    return;
  self->block = (CpHtmlBlock) { .node = node, .start = (guint32) self->flow->text->len };
  self->block.kind = get_kind (self);
  self->block.tag = get_block_tag (self, node);
  self->has_block = TRUE;
}

static void
close_emphasis (Walker *self)
{
  CpByteSpan span = { self->emphasis, (guint32) self->flow->text->len };

  if (self->has_block && span.end > span.start)
    g_array_append_val (self->flow->emphases, span);
}

static void
close_block (Walker *self)
{
  GString *text = self->flow->text;

  self->breaks = 0;
  self->needs_blank = FALSE;
  if (!self->has_block)
    return;
  if (self->counts[FLOW_EMPHASIS] > 0)
    close_emphasis (self);
  self->block.end = (guint32) text->len;
  self->block.hints = (guint16) cp_html_hints_of_paragraph (text->str + self->block.start,
                                                            text->len - self->block.start);
  g_array_append_val (self->flow->blocks, self->block);
  g_string_append_c (text, '\n');
  self->emphasis = (guint32) text->len;
  self->has_block = FALSE;
}

/* --- Text --- */

/* The marks after which one <br> parts paragraphs. */
static gboolean
ends_sentence (const GString *text)
{
  const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);

  while (last != NULL && last > text->str
         && (strchr ("\"')", *last) != NULL || g_utf8_get_char (last) == 0x201D
             || g_utf8_get_char (last) == 0xBB))
    last = g_utf8_find_prev_char (text->str, last);
  return last != NULL && (strchr (".!?:;", *last) != NULL || g_utf8_get_char (last) == 0x2026
                          || g_utf8_get_char (last) == 0x3002);
}

/* Characters that are no text, and those that old pages write for others. */
static gunichar
mend_character (gunichar c)
{
  static const guint16 windows[32] = {
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  };

  if (c >= 0x80 && c < 0xA0)
    return windows[c - 0x80];
  if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || (c >= 0x202A && c <= 0x202E))
    return 0;
  if (c < 0x20 || c == 0x7F)
    return ' ';
  return g_unichar_isspace (c) || c == 0x2028 || c == 0x2029 ? ' ' : c;
}

/* Opens the block at its first character, and puts the blank that stood before this one. */
static void
prepare_character (Walker *self, guint node)
{
  if (self->breaks > 1 || (self->breaks == 1 && self->has_block && ends_sentence (self->flow->text)))
    close_block (self);
  if (!self->has_block)
    open_block (self, node);
  else if (self->needs_blank || self->breaks > 0)
    {
      if (self->counts[FLOW_EMPHASIS] > 0 && self->emphasis == self->flow->text->len)
        self->emphasis++;
      g_string_append_c (self->flow->text, ' ');
    }
  self->needs_blank = FALSE;
  self->breaks = 0;
}

static void
count_character (Walker *self)
{
  self->block.n_chars++;
  self->block.n_links += self->counts[FLOW_LINK] > 0;
  self->block.n_bold += self->counts[FLOW_EMPHASIS] > 0;
}

static void
append_text (Walker *self, guint node)
{
  const char *at = self->tree->texts->str + self->tree->nodes[node].text;
  const char *end = at + self->tree->nodes[node].n_text;

  while (at < end)
    {
      gunichar c = (guchar) *at < 0x80 ? (guchar) *at : g_utf8_get_char (at);

      if (c == '\n' && self->counts[FLOW_PRE] > 0)
        self->breaks++;
      at = g_utf8_next_char (at);
      if (c <= ' ' || c >= 0x7F)
        c = mend_character (c);
      if (c == ' ')
        self->needs_blank = TRUE;
      else if (c != 0)
        {
          if (!self->has_block || self->needs_blank || self->breaks > 0)
            prepare_character (self, node);
          if (c < 0x80)
            g_string_append_c (self->flow->text, (char) c);
          else
            g_string_append_unichar (self->flow->text, c);
          count_character (self);
        }
    }
}

/* --- Elements --- */

/* Whether a table's cells are short and hold no other table, so that a row is a line. */
static gboolean
is_data_table (const CpHtmlTree *tree, guint table)
{
  guint n_cell = 0;

  for (guint i = table + 1; i < tree->nodes[table].end; i++)
    {
      guint8 tag = tree->nodes[i].tag;

      if (tag == CP_TAG_TABLE)
        return FALSE;
      if (tag == CP_TAG_TD || tag == CP_TAG_TH)
        n_cell = 0;
      if (tag == CP_TAG_TEXT)
        n_cell += tree->nodes[i].n_text;
      if (n_cell > MAX_CELL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
parts_paragraphs (const Walker *self, guint8 manner, guint node)
{
  if (manner == FLOW_INLINE || manner == FLOW_LINK || manner == FLOW_EMPHASIS || manner == FLOW_BREAK)
    return FALSE;
  /* In a table of data only rows do. */
  return node >= self->data_table_end || self->tree->nodes[node].tag == CP_TAG_TR
         || manner == FLOW_TABLE;
}

static void
open_element (Walker *self, guint node)
{
  guint8 tag = self->tree->nodes[node].tag;
  guint8 manner = manners[tag];

  if (parts_paragraphs (self, manner, node))
    close_block (self);
  else if (manner == FLOW_BREAK)
    self->breaks++;
  else if (manner != FLOW_INLINE && manner != FLOW_LINK && manner != FLOW_EMPHASIS)
    self->needs_blank = TRUE;
  if (manner == FLOW_TABLE && node >= self->data_table_end && is_data_table (self->tree, node))
    self->data_table_end = self->tree->nodes[node].end;
  if (manner == FLOW_EMPHASIS && self->counts[FLOW_EMPHASIS] == 0)
    self->emphasis = (guint32) self->flow->text->len;

  self->counts[manner]++;
  self->open[self->depth] = node;
  self->open_manner[self->depth++] = manner;
}

static void
close_element (Walker *self)
{
  guint node = self->open[--self->depth];
  guint8 manner = self->open_manner[self->depth];

  if (parts_paragraphs (self, manner, node))
    close_block (self);
  self->counts[manner]--;
  if (manner == FLOW_EMPHASIS && self->counts[FLOW_EMPHASIS] == 0)
    close_emphasis (self);
}

/**
 * cp_html_flow_new:
 * @tree: a page
 * @skipped: for each node whether it is left out
 *
 * Puts the page's text into paragraphs: blanks collapsed, invisible characters dropped. Where two
 * `<br>` follow one another, or one after the end of a sentence, a paragraph ends.
 *
 * Returns: (transfer full): the paragraphs in their order
 */
CpHtmlFlow *
cp_html_flow_new (const CpHtmlTree *tree, const guint8 *skipped)
{
  CpHtmlFlow *self = g_new0 (CpHtmlFlow, 1);
  g_autofree Walker *walker = g_new0 (Walker, 1);

  self->text = g_string_sized_new (tree->texts->len / 2 + 64);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (CpHtmlBlock));
  self->emphases = g_array_new (FALSE, FALSE, sizeof (CpByteSpan));
  walker->tree = tree;
  walker->flow = self;

  for (guint i = 1; i < tree->n_nodes; i++)
    {
      while (walker->depth > 0 && tree->nodes[walker->open[walker->depth - 1]].end <= i)
        close_element (walker);
      if (skipped[i])
        i = tree->nodes[i].end - 1;
      else if (tree->nodes[i].tag == CP_TAG_TEXT)
        append_text (walker, i);
      else
        open_element (walker, i);
    }
  while (walker->depth > 0)
    close_element (walker);
  close_block (walker);
  return self;
}

/**
 * cp_html_flow_free:
 * @self: a flow
 */
void
cp_html_flow_free (CpHtmlFlow *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->blocks);
  g_array_unref (self->emphases);
  g_free (self);
}
