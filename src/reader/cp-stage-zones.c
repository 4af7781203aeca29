/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what the paragraphs are: headings, items, captions, other news. */

#include "cp-zone.h"

/* A paragraph of so many words that ends like a sentence is of the article. */
#define MIN_PROSE 25

/* Datelines stand in one of the first paragraphs. */
#define MAX_DATELINES 12

typedef struct
{
  CpReadingState *state;
  CpParagraph *paragraphs;
  CpZone *zones;
  guint32 n;
  guint next_block;
  CpArticleBlock block; /* the last one that began, but for emphasis */
} Zoning;

/* --- Blocks --- */

/* What the article's format says of a paragraph. */
static CpBlockKind
find_block (Zoning *self, guint32 paragraph)
{
  const GArray *blocks = self->state->article->blocks;
  const CpByteSpan *span = &self->paragraphs[paragraph].span;

  for (; self->next_block < blocks->len; self->next_block++)
    {
      const CpArticleBlock *at = &g_array_index (blocks, CpArticleBlock, self->next_block);

      if (at->span.start > span->start)
        break;
      if (at->kind != CP_BLOCK_EMPHASIS)
        self->block = *at;
    }
  return self->block.span.end >= span->end ? self->block.kind : CP_BLOCK_NONE;
}

static void
set_kind (Zoning *self, guint32 paragraph, CpParagraphKind kind, const char *why)
{
  self->paragraphs[paragraph].kind = kind;
  self->paragraphs[paragraph].why = why;
}

static void
set_block (Zoning *self, guint32 paragraph, CpBlockKind kind)
{
  switch (kind)
    {
    case CP_BLOCK_HEADING:
      set_kind (self, paragraph, CP_PARAGRAPH_HEADING, "subheading");
      break;
    case CP_BLOCK_ITEM:
      set_kind (self, paragraph, CP_PARAGRAPH_ITEM, NULL);
      break;
    case CP_BLOCK_QUOTE:
      set_kind (self, paragraph, CP_PARAGRAPH_QUOTE, NULL);
      break;
    case CP_BLOCK_CAPTION:
      set_kind (self, paragraph, CP_PARAGRAPH_SKIPPED, "caption");
      break;
    case CP_BLOCK_NONE:
    case CP_BLOCK_EMPHASIS:
    default:
      break;
    }
}

/* --- Zones --- */

static gboolean
is_prose (const CpZone *zone)
{
  return zone->n_words >= MIN_PROSE && cp_zone_is_end (zone->last_mark);
}

/* Skips what follows a heading such as "Latest news" as far as it looks like headlines. Returns
 * the paragraph where the article goes on. */
static guint32
skip_other_news (Zoning *self, guint32 i)
{
  set_kind (self, i, CP_PARAGRAPH_SKIPPED, "other news");
  for (i++; i < self->n && !is_prose (&self->zones[i]); i++)
    set_kind (self, i, CP_PARAGRAPH_SKIPPED, "other news");
  return i;
}

/* Skips what is no part of the text. */
static void
find_skipped (Zoning *self)
{
  for (guint32 i = 0; i < self->n; i++)
    {
      CpBlockKind kind = find_block (self, i);
      const char *why;

      if (kind != CP_BLOCK_NONE)
        set_block (self, i, kind);
      if (kind != CP_BLOCK_NONE && kind != CP_BLOCK_HEADING)
        continue;
      if (i > 0 && cp_zone_ends_article (self->state, &self->zones[i]))
        {
          i = skip_other_news (self, i) - 1;
          continue;
        }
      why = kind == CP_BLOCK_NONE ? cp_zone_find_skipped (self->state, &self->zones[i]) : NULL;
      if (why == NULL)
        continue;
      set_kind (self, i, CP_PARAGRAPH_SKIPPED, why);
      if (g_str_equal (why, "disclaimer") && i + 1 < self->n
          && cp_zone_is_label (self->state, &self->zones[i]))
        set_kind (self, ++i, CP_PARAGRAPH_SKIPPED, why);
    }
}

static void
find_headings (Zoning *self)
{
  const CpZone *before = NULL;

  for (guint32 i = 0; i < self->n;)
    {
      guint32 next = i + 1;

      while (next < self->n && self->paragraphs[next].kind == CP_PARAGRAPH_SKIPPED)
        next++;
      if (self->paragraphs[i].kind == CP_PARAGRAPH_TEXT
          && cp_zone_is_heading (self->state, &self->zones[i], before,
                                 next < self->n ? &self->zones[next] : NULL))
        set_kind (self, i, CP_PARAGRAPH_HEADING, "subheading");
      if (self->paragraphs[i].kind != CP_PARAGRAPH_SKIPPED)
        before = &self->zones[i];
      i = next;
    }
}

/* The first heading is the article's own, unless text stands before it. */
static void
find_headline (Zoning *self)
{
  for (guint32 i = 0; i < self->n; i++)
    {
      if (self->paragraphs[i].kind == CP_PARAGRAPH_HEADING)
        {
          self->paragraphs[i].why = "headline";
          return;
        }
      if (self->paragraphs[i].kind != CP_PARAGRAPH_SKIPPED)
        return;
    }
}

static void
find_datelines (Zoning *self)
{
  gboolean is_first = TRUE;

  for (guint32 i = 0; i < MIN (self->n, MAX_DATELINES); i++)
    if (self->paragraphs[i].kind == CP_PARAGRAPH_TEXT)
      {
        cp_zone_find_dateline (self->state, i, is_first);
        is_first = FALSE;
      }
}

/**
 * cp_stage_zones:
 * @state: an article with tokens
 *
 * Fills the paragraphs.
 */
void
cp_stage_zones (CpReadingState *state)
{
  g_autofree CpZone *zones = NULL;
  Zoning self = { .state = state };

  g_array_set_size (state->paragraphs, 0);
  cp_zone_cut_lines (state);
  self.paragraphs = cp_zone_get_paragraphs (state);
  self.n = state->paragraphs->len;
  self.zones = zones = g_new (CpZone, self.n);
  for (guint32 i = 0; i < self.n; i++)
    cp_zone_look (state, i, &zones[i]);

  find_skipped (&self);
  find_headings (&self);
  cp_zone_find_items (state, zones);
  find_headline (&self);
  find_datelines (&self);
}
