/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attributions without a verb: "according to X", "in X's view", "for X,". */

#include "cp-content-private.h"

static gboolean
is_word (const CpContentScan *self, guint32 index)
{
  return cp_content_is (self, index, CP_TOKEN_WORD);
}

/* "figures published by X": whoever made them is the source, not they. */
static CpTokenRange
find_maker (const CpContentScan *self, CpTokenRange source)
{
  for (guint32 i = source.first; i + 1 < source.end && is_word (self, i); i++)
    if (cp_content_has (self, i, CP_CLASSES_SOMEBODY & ~CP_CLASS_PLURAL)
        || cp_content_is_capital (self, i))
      break;
    else if (cp_content_has (self, i, CP_CLASS_BY))
      {
        guint32 maker = cp_content_after (self, i);

        return cp_source_phrase_skip (self, maker, source.end) > maker
                 ? (CpTokenRange){ maker, source.end }
                 : source;
      }
  return source;
}

/**
 * cp_cue_read_according:
 * @self: a scan at a sentence
 * @index: where the phrase begins
 * @cue: (out): the cue
 *
 * Reads "according to X", whose content is whatever else the sentence says.
 *
 * Returns: whether it names somebody
 */
gboolean
cp_cue_read_according (const CpContentScan *self, guint32 index, CpCue *cue)
{
  guint32 first = cp_content_after (self, index), after;

  after = cp_source_phrase_skip (self, first, self->end);
  if (after == first)
    {
      after = cp_content_find_comma (self, first, MIN (self->end, first + 20));
      while (after > first && cp_content_is (self, after - 1, CP_TOKEN_STOP))
        after--;
    }
  if (after == first || (after == first + 1
                         && !cp_content_has (self, first, CP_CLASSES_SOMEBODY | CP_CLASS_PRONOUN
                                                         | CP_CLASS_POSSESSIVE)
                         && !cp_content_is_capital (self, first)))
    return FALSE;
  *cue = (CpCue){ .kind = CP_CUE_ACCORDING, .verb = { index, first },
                  .classes = self->tokens[index].classes, .group = index, .left = index };
  cue->source = (CpTokenRange){ first, after };
  if (index == self->first || !cp_content_ends_clause (self, after))
    while (after + 1 < self->end && cp_content_is (self, after, CP_TOKEN_COMMA)
           && (cp_content_is_capital (self, after + 1)
               || cp_content_has (self, after + 1, CP_CLASS_DETERMINER | CP_CLASS_RELATIVE)))
      {
        guint32 comma = cp_content_find_comma (self, after + 1, self->end);

        /* The last comma parts the source from the content. */
        if (comma >= self->end || comma > after + 16
            || cp_content_range_has (self, (CpTokenRange){ after + 1, comma },
                                     CP_CLASS_AUXILIARY | CP_CLASS_PRONOUN))
          break;
        after = comma;
      }
  else
    after = cp_source_phrase_skip_appositions (self, after, self->end);
  cue->source = find_maker (self, (CpTokenRange){ first, after });
  cue->right = after;
  return TRUE;
}

/* Over ", who keeps the inn," between a name and the content. */
static guint32
skip_relative (const CpContentScan *self, guint32 comma)
{
  if (comma + 1 < self->end && cp_content_is (self, comma, CP_TOKEN_COMMA)
      && cp_content_has (self, comma + 1, CP_CLASS_RELATIVE))
    return cp_content_find_comma (self, comma + 1, self->end);
  return comma;
}

/**
 * cp_cue_read_view:
 * @self: a scan at a sentence
 * @index: a preposition
 * @cue: (out): the cue
 *
 * Reads "in X's view", "in his words" and "for X,".
 *
 * Returns: whether it is one of these
 */
gboolean
cp_cue_read_view (const CpContentScan *self, guint32 index, CpCue *cue)
{
  guint32 first = cp_content_after (self, index), after;
  guint64 classes = self->tokens[index].classes;

  if (!(classes & CP_CLASS_PREPOSITION) || first >= self->end)
    return FALSE;
  *cue = (CpCue){ .kind = CP_CUE_VIEW, .verb = { index, first }, .classes = classes,
                  .group = index, .left = index };
  for (guint32 i = first; i < self->end && i < first + 8; i++)
    {
      if (!is_word (self, i) && !cp_content_is (self, i, CP_TOKEN_POSSESSIVE))
        break;
      if (!cp_content_has (self, i, CP_CLASS_VIEW) || i == first
          || cp_content_has (self, i, CP_CLASS_PREPOSITION | CP_CLASS_SUBORDINATOR))
        continue;
      if (!cp_content_is (self, i - 1, CP_TOKEN_POSSESSIVE)
          && !(cp_content_has (self, i - 1, CP_CLASS_POSSESSIVE)
               && !cp_content_has (self, i - 1, CP_CLASS_FIRST_PERSON)))
        break;
      cue->source = (CpTokenRange){ first, i };
      if (cp_content_is (self, i - 1, CP_TOKEN_POSSESSIVE))
        cue->source.end--;
      cue->right = i + 1;
      return i + 1 < self->end && cp_content_is (self, i + 1, CP_TOKEN_COMMA);
    }
  if (classes & CP_CLASS_VIEW && index == self->first && first + 1 < self->end
      && cp_content_has (self, first, CP_CLASS_PRONOUN)
      && cp_content_is (self, first + 1, CP_TOKEN_COMMA))
    {
      cue->source = (CpTokenRange){ first, first + 1 };
      cue->right = first + 1;
      return TRUE;
    }
  if (!(classes & CP_CLASS_VIEW) || index != self->first
      || cp_content_has (self, first, CP_CLASS_PLACE | CP_CLASS_TIME | CP_CLASS_DETERMINER
                                        | CP_CLASS_POSSESSIVE))
    return FALSE;
  after = cp_source_phrase_skip (self, first, self->end);
  if (after == first || after > first + 4 || !cp_content_is_capital (self, first)
      || after >= self->end || !cp_content_is (self, after, CP_TOKEN_COMMA))
    return FALSE;
  cue->source = (CpTokenRange){ first, after };
  cue->right = skip_relative (self, after);
  return cue->right + 1 < self->end;
}
