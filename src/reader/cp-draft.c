/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drafts of statements: their spans, their modes, their order. */

#include "cp-content-private.h"

/* A clause has a verb: a form of "to be" or "to have", or so many words that one must be among them. */
#define MIN_VERBAL_WORDS 6
#define MIN_CLAUSE_WORDS 10

static gboolean
is_edge (const CpContentScan *self, guint32 index)
{
  switch (self->tokens[index].kind)
    {
    case CP_TOKEN_QUOTE:
    case CP_TOKEN_COMMA:
    case CP_TOKEN_COLON:
    case CP_TOKEN_SEMICOLON:
    case CP_TOKEN_DASH:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_end_mark (const CpContentScan *self, guint32 index)
{
  return cp_content_is (self, index, CP_TOKEN_STOP)
         || cp_content_is (self, index, CP_TOKEN_QUESTION)
         || cp_content_is (self, index, CP_TOKEN_EXCLAMATION);
}

/**
 * cp_draft_trim:
 * @self: a scan
 * @content: tokens
 *
 * Cuts marks off a content as gold/GUIDE.md says: a full stop is kept where the content ends
 * outside quotation marks.
 *
 * Returns: bytes of the text, empty where nothing is left
 */
CpByteSpan
cp_draft_trim (const CpContentScan *self, CpTokenRange content)
{
  guint32 first = content.first, end = content.end;
  gboolean quoted = end < self->n_tokens && end > first && cp_content_is_inside (self, end - 1);

  while (first < end && (is_edge (self, first) || is_end_mark (self, first)
                         || cp_content_is (self, first, CP_TOKEN_CLOSE)))
    first++;
  while (end > first)
    {
      if (cp_content_is (self, end - 1, CP_TOKEN_QUOTE))
        quoted = TRUE;
      else if (!is_edge (self, end - 1) && !(quoted && is_end_mark (self, end - 1)))
        break;
      end--;
    }
  if (first >= end)
    return (CpByteSpan){ 0, 0 };
  return (CpByteSpan){ self->tokens[first].start, self->tokens[end - 1].end };
}

/* A stretch of words inside quotation marks. */
typedef struct
{
  guint32 n_words;
  gboolean headless; /* begins with a verb: its subject stands outside */
  gboolean verb;
} Run;

static gboolean
is_clause (const Run *run)
{
  if (run->headless)
    return FALSE;
  return (run->verb && run->n_words >= MIN_VERBAL_WORDS) || run->n_words >= MIN_CLAUSE_WORDS;
}

/**
 * cp_draft_find_mode:
 * @self: a scan
 * @content: tokens
 *
 * Returns: %CP_MODE_DIRECT where a whole clause stands inside quotation marks, else
 *   %CP_MODE_INDIRECT
 */
CpMode
cp_draft_find_mode (const CpContentScan *self, CpTokenRange content)
{
  Run run = { 0 };
  guint32 n_outside = 0, n_inside = 0;
  gboolean clause = FALSE;

  for (guint32 i = content.first; i < content.end; i++)
    {
      if (!cp_content_is (self, i, CP_TOKEN_WORD) && !cp_content_is (self, i, CP_TOKEN_NUMBER))
        continue;
      if (!cp_content_is_inside (self, i))
        {
          n_outside++;
          run = (Run){ 0 };
          continue;
        }
      n_inside++;
      if (run.n_words++ == 0)
        run.headless = cp_content_has (self, i, CP_CLASS_AUXILIARY | CP_CLASS_TO)
                       && !cp_content_has (self, i, CP_CLASS_PRONOUN);
      run.verb = run.verb || cp_content_has (self, i, CP_CLASS_AUXILIARY);
      clause = clause || is_clause (&run);
    }
  return clause || (n_outside == 0 && n_inside > 0) ? CP_MODE_DIRECT : CP_MODE_INDIRECT;
}

static guint32
append (CpContentScan *self, CpDraft *draft)
{
  GArray *drafts = self->state->drafts;

  draft->paragraph = self->paragraph;
  draft->sentence = self->sentence;
  draft->question = CP_NO_INDEX;
  draft->speaker = CP_READ_NONE;
  draft->reported = CP_READ_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (draft->with); i++)
    draft->with[i] = CP_READ_NONE;
  g_array_append_val (drafts, *draft);
  return drafts->len - 1;
}

/**
 * cp_draft_add:
 * @self: a scan
 * @content: tokens of what is said
 * @cue: (nullable): what attributes it; %NULL for an orphan
 * @mode: how it is given
 * @rule: static
 * @confidence: from 0 to 100
 *
 * Returns: the draft's place, or %CP_NO_INDEX where nothing is left of the content
 */
guint32
cp_draft_add (CpContentScan *self, CpTokenRange content, const CpCue *cue, CpMode mode,
              const char *rule, guint8 confidence)
{
  CpDraft draft = { .content = cp_draft_trim (self, content), .mode = mode, .rule = rule,
                    .confidence = confidence, .previous = CP_NO_INDEX,
                    .source = CP_SOURCE_PARAGRAPH };

  if (draft.content.start == draft.content.end)
    return CP_NO_INDEX;
  if (cue != NULL)
    {
      draft.source = cp_token_range_is_empty (cue->source) ? CP_SOURCE_PARAGRAPH
                                                           : CP_SOURCE_PHRASE;
      draft.source_first = cue->source.first;
      draft.source_end = cue->source.end;
      draft.cue_first = cue->verb.first;
      draft.cue_end = cue->verb.end;
      draft.addressee_first = cue->addressee.first;
      draft.addressee_end = cue->addressee.end;
    }
  return append (self, &draft);
}

/**
 * cp_draft_add_previous:
 * @self: a scan
 * @content: tokens of what is said
 * @previous: the draft whose speaker says it
 * @mode: how it is given
 * @rule: static
 * @confidence: from 0 to 100
 *
 * Returns: the draft's place, or %CP_NO_INDEX where nothing is left of the content
 */
guint32
cp_draft_add_previous (CpContentScan *self, CpTokenRange content, guint32 previous, CpMode mode,
                       const char *rule, guint8 confidence)
{
  CpDraft draft = { .content = cp_draft_trim (self, content), .mode = mode, .rule = rule,
                    .confidence = confidence, .previous = previous,
                    .source = CP_SOURCE_PREVIOUS };

  if (draft.content.start == draft.content.end)
    return CP_NO_INDEX;
  return append (self, &draft);
}

static int
compare_drafts (gconstpointer a, gconstpointer b, gpointer data)
{
  const GArray *drafts = data;
  guint32 i = *(const guint32 *) a, k = *(const guint32 *) b;
  const CpDraft *left = &g_array_index (drafts, CpDraft, i);
  const CpDraft *right = &g_array_index (drafts, CpDraft, k);

  if (left->content.start != right->content.start)
    return left->content.start < right->content.start ? -1 : 1;
  return i < k ? -1 : i > k;
}

/**
 * cp_draft_sort_all:
 * @state: a reading with its drafts
 *
 * Puts the drafts in the order of the text; what they say of one another follows. Those that were
 * dropped, their content made empty, are left out.
 */
void
cp_draft_sort_all (CpReadingState *state)
{
  guint n = state->drafts->len;
  g_autofree guint32 *order = g_new (guint32, n);
  g_autofree guint32 *place = g_new (guint32, n);
  GArray *sorted = g_array_sized_new (FALSE, TRUE, sizeof (CpDraft), n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof (guint32), compare_drafts, state->drafts);
  for (guint i = 0; i < n; i++)
    {
      const CpDraft *draft = &g_array_index (state->drafts, CpDraft, order[i]);

      place[order[i]] = sorted->len;
      if (draft->content.start < draft->content.end)
        g_array_append_vals (sorted, draft, 1);
    }
  for (guint i = 0; i < sorted->len; i++)
    {
      CpDraft *draft = &g_array_index (sorted, CpDraft, i);

      if (draft->previous < n)
        draft->previous = place[draft->previous];
    }
  g_array_unref (state->drafts);
  state->drafts = sorted;
}
