/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where words and sentences of a text begin and end, from a place on. */

#include "cp-article-steps.h"

#include <pango/pango.h>

/* A text may be one line of megabytes: only what is near is looked through, and more where that was
 * too little. */

#define NEAR 1000 /* code points on either side, at first */

typedef struct
{
  guint first; /* code points of the text */
  guint end;
  PangoLogAttr *places; /* from first to end, both included */
} Stretch;

static void
read_stretch (Stretch *self, const CpTextIndex *index, guint offset, guint near)
{
  const char *text = cp_text_index_get_text (index, NULL);
  gsize from, to;

  self->first = offset > near ? offset - near : 0;
  self->end = MIN (offset + near, cp_text_index_get_length (index));
  from = cp_text_index_to_byte (index, self->first);
  to = cp_text_index_to_byte (index, self->end);
  self->places = g_new0 (PangoLogAttr, self->end - self->first + 1);
  pango_get_log_attrs (text + from, (int) (to - from), -1, pango_language_get_default (),
                       self->places, (int) (self->end - self->first + 1));
}

static gboolean
is_place (const PangoLogAttr *place, CpArticleStep step, gboolean is_end)
{
  if (step == CP_ARTICLE_STEP_WORD)
    return is_end ? place->is_word_end : place->is_word_start;
  return is_end ? place->is_sentence_end : place->is_sentence_start;
}

/* What lies at the border of a stretch may go on beyond it. */
static gboolean
search (const Stretch *self, const CpTextIndex *index, guint offset, CpArticleStep step,
        gboolean is_end, gboolean forward, guint *found)
{
  guint length = cp_text_index_get_length (index);
  int by = forward ? 1 : -1;

  for (gint64 i = (gint64) offset + by; i >= self->first && i <= self->end; i += by)
    {
      if ((i == self->first && i > 0) || (i == self->end && i < length))
        return FALSE;
      if (!is_place (&self->places[i - self->first], step, is_end))
        continue;
      *found = (guint) i;
      return TRUE;
    }
  return FALSE;
}

static guint
find (const CpTextIndex *index, guint offset, CpArticleStep step, gboolean is_end,
      gboolean forward)
{
  guint length = cp_text_index_get_length (index);
  guint found = offset;
  gboolean done = FALSE;

  for (guint near = NEAR; !done; near *= 4)
    {
      Stretch stretch;

      read_stretch (&stretch, index, offset, near);
      done = search (&stretch, index, offset, step, is_end, forward, &found)
             || (forward ? stretch.end == length : stretch.first == 0);
      g_free (stretch.places);
    }
  return found;
}

/**
 * cp_article_steps_find_start:
 * @offset: in code points
 * @forward: or backward
 *
 * Finds where the next word or sentence begins, or the one before.
 *
 * Returns: in code points; @offset where there is none
 */
guint
cp_article_steps_find_start (const CpTextIndex *index, guint offset, CpArticleStep step,
                             gboolean forward)
{
  g_return_val_if_fail (index != NULL && offset <= cp_text_index_get_length (index), offset);

  return find (index, offset, step, FALSE, forward);
}

/**
 * cp_article_steps_find_end:
 * @offset: in code points
 * @forward: or backward
 *
 * Finds where the next word or sentence ends, or the one before.
 *
 * Returns: in code points; @offset where there is none
 */
guint
cp_article_steps_find_end (const CpTextIndex *index, guint offset, CpArticleStep step,
                           gboolean forward)
{
  g_return_val_if_fail (index != NULL && offset <= cp_text_index_get_length (index), offset);

  return find (index, offset, step, TRUE, forward);
}

/**
 * cp_article_steps_find_word:
 * @offset: in code points
 * @start: (out): in code points
 * @end: (out): exclusive
 *
 * Finds the word that a place is within, not at its beginning or end.
 *
 * Returns: whether there is one
 */
gboolean
cp_article_steps_find_word (const CpTextIndex *index, guint offset, guint *start, guint *end)
{
  g_return_val_if_fail (index != NULL && offset <= cp_text_index_get_length (index), FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  *start = find (index, offset, CP_ARTICLE_STEP_WORD, FALSE, FALSE);
  *end = find (index, *start, CP_ARTICLE_STEP_WORD, TRUE, TRUE);
  return *start < offset && offset < *end;
}
