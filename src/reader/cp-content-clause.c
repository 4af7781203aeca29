/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cue of a sentence is inside which, and where the content of each begins and ends. */

#include "cp-content-private.h"

/* How sure each rule is. */
enum
{
  SURE_QUOTE = 97,
  SURE_THAT = 95,
  SURE_ACCORDING = 90,
  SURE_TRAILING = 88,
  SURE_BARE = 84,
  SURE_COLON = 80,
  SURE_INFINITIVE = 68,
  SURE_WEAK = 64,
  SURE_VIEW = 62,
  SURE_OBJECT = 55,
};

/*
 * Walk:
 * @base: what stands before it belongs to an earlier cue
 * @open: the cue whose content has begun, or %CP_NO_INDEX
 * @via: the outlet that passes on what @open says
 * @reported: whom @open relays
 */
typedef struct
{
  CpContentScan *scan;
  guint32 base;
  guint32 open;
  CpTokenRange via;
  CpTokenRange reported;
} Walk;

static CpCue *
get_cue (const CpContentScan *self, guint32 index)
{
  return &g_array_index (self->cues, CpCue, index);
}

static void
share_source (const CpContentScan *self, CpCue *cue, guint32 index, guint32 open)
{
  const CpCue *before = open != CP_NO_INDEX ? get_cue (self, open)
                        : index > 0         ? get_cue (self, index - 1)
                                            : NULL;

  if (before != NULL && !cp_token_range_is_empty (before->source)
      && !(before->kind != CP_CUE_VERB))
    cue->source = before->source;
  else if (cue->group > self->first)
    cue->source = cp_source_phrase_find_subject (self, self->first, cue->group);
  else
    cue->source = cp_source_phrase_find_subject (self, cp_content_find_comma (self, cue->right,
                                                                              self->end),
                                                 self->end);
}

/* The rule's name and how sure it is. */
static const char *
name_rule (const CpCue *cue, guint8 *confidence)
{
  gboolean weak = (cue->classes & CP_CLASS_SAY) == 0;

  if (cue->kind == CP_CUE_ACCORDING)
    return *confidence = SURE_ACCORDING, "according";
  if (cue->kind == CP_CUE_VIEW)
    return *confidence = SURE_VIEW, "view";
  if (cue->as)
    return *confidence = SURE_TRAILING, "as";
  if (cue->quoted)
    return *confidence = SURE_QUOTE, "quote";
  if (cue->place == CP_PLACE_BOTH)
    return *confidence = SURE_TRAILING, "medial";
  if (cue->place == CP_PLACE_LEFT)
    return *confidence = SURE_TRAILING, "trailing";
  if (cue->that)
    return *confidence = weak ? SURE_THAT - 15 : SURE_THAT, "that";
  if (cue->label)
    return *confidence = SURE_COLON, "colon";
  return *confidence = weak ? SURE_WEAK : SURE_BARE, "bare";
}

static void
note_draft (Walk *walk, guint32 draft, guint32 first)
{
  CpSentenceFacts *facts = cp_content_get_facts (walk->scan, walk->scan->sentence);
  CpDraft *record;

  if (draft == CP_NO_INDEX)
    return;
  record = &g_array_index (walk->scan->state->drafts, CpDraft, draft);
  record->via_first = walk->via.first;
  record->via_end = walk->via.end;
  record->reported_first = walk->reported.first;
  record->reported_end = walk->reported.end;
  if (facts->first_draft == CP_NO_INDEX)
    {
      facts->first_draft = draft;
      facts->covered = first <= walk->scan->first + 1;
    }
  facts->last_draft = draft;
}

/* Without its verb "denied that it was so" and "accused him of it" would say something else, and
 * "urged him to leave" would not say whom. */
static gboolean
keeps_verb (const CpCue *cue, const char *rule)
{
  if (cue->place != CP_PLACE_RIGHT)
    return FALSE;
  if ((cue->classes & CP_CLASS_NEGATIVE) || cue->negated)
    return !cue->quoted || cue->that;
  if (g_str_equal (rule, "infinitive"))
    return !cp_token_range_is_empty (cue->addressee);
  return !cue->quoted && g_str_equal (rule, "object");
}

static void
emit (Walk *walk, const CpCue *cue, CpTokenRange content, CpMode unquoted)
{
  guint8 confidence;
  const char *rule = name_rule (cue, &confidence);
  CpMode mode = cp_draft_find_mode (walk->scan, content);

  if (cue->classes & CP_CLASS_TAKES_OBJECT && !cue->that && !cue->quoted && !cue->label
      && cue->place == CP_PLACE_RIGHT)
    {
      rule = "object";
      confidence = SURE_OBJECT;
    }
  if (cue->place == CP_PLACE_RIGHT && cp_content_has (walk->scan, content.first, CP_CLASS_TO))
    {
      rule = "infinitive";
      confidence = SURE_INFINITIVE;
      if (content.first > cue->verb.end
          && cp_content_has (walk->scan, content.first - 1, CP_CLASS_NEGATION))
        content.first--;
    }
  if (keeps_verb (cue, rule))
    content.first = MIN (content.first, cue->negated ? cue->group : cue->verb.first);
  if (mode == CP_MODE_INDIRECT && cue->place == CP_PLACE_BOTH
      && cp_content_opens_quote (walk->scan, content.first, NULL)
      && cp_content_is_inside (walk->scan, content.first + 1) && cue->quoted)
    mode = CP_MODE_DIRECT;
  if (mode == CP_MODE_INDIRECT)
    mode = unquoted;
  note_draft (walk, cp_draft_add (walk->scan, content, cue, mode, rule, confidence),
              content.first);
}

/* A content ends before ", and" and the like. */
static guint32
trim_joint (const CpContentScan *self, guint32 first, guint32 end)
{
  while (end > first
         && (cp_content_is (self, end - 1, CP_TOKEN_COMMA)
             || cp_content_is (self, end - 1, CP_TOKEN_SEMICOLON)
             || cp_content_is (self, end - 1, CP_TOKEN_DASH)
             || (cp_content_has (self, end - 1, CP_CLASS_CONJUNCTION | CP_CLASS_SUBORDINATOR)
                 && !cp_content_is_inside (self, end - 1))))
    end--;
  return end;
}

/* Where the quotation that a content begins with ends it: it is closed by its own last mark, or by
 * one behind it, and no other quotation goes on with it. */
static guint32
find_quote_end (const CpContentScan *self, const CpCue *cue, guint32 end)
{
  guint32 after;

  if (!cue->quoted || cue->place != CP_PLACE_RIGHT
      || !cp_content_opens_quote (self, cue->content.first, &after) || after >= end)
    return end;
  for (guint32 i = after; i < end; i++)
    if (cp_content_opens_quote (self, i, NULL))
      return end;
  if (cp_content_ends_clause (self, after - 2) || cp_content_ends_clause (self, after))
    return after;
  return end;
}

static void
close_open (Walk *walk, guint32 end)
{
  const CpContentScan *self = walk->scan;
  CpCue *cue;

  if (walk->open == CP_NO_INDEX)
    return;
  cue = get_cue (self, walk->open);
  if (cue->relative || (cue->subordinate && cue->left == self->first && end == self->end))
    end = MIN (end, cp_content_find_comma (self, cue->content.first + 1, end));
  end = find_quote_end (self, cue, end);
  if (end < self->end)
    end = trim_joint (self, cue->content.first, end);
  emit (walk, cue, (CpTokenRange){ cue->content.first, end },
        cue->place == CP_PLACE_BOTH && cue->kind == CP_CUE_VERB && !cue->as ? CP_MODE_BLOCK
                                                                           : CP_MODE_INDIRECT);
  walk->open = CP_NO_INDEX;
  walk->via = walk->reported = (CpTokenRange){ 0, 0 };
}

/* "X, who said that …, denied", "X, noting that …, denied": what stands between commas ends before
 * the verb of the main clause. */
static gboolean
is_main_verb (const CpCue *open, const CpCue *cue)
{
  return (open->relative || (open->classes & CP_CLASS_PARTICIPLE)) && !cue->inverted
         && !cue->previous_source && cue->source.first < open->left && cue->group > open->right;
}

/* Whether @cue stands beside the content that is open, not inside it. */
static gboolean
is_sibling (const CpContentScan *self, const CpCue *open, const CpCue *cue)
{
  guint32 t = cue->left - 1, after;

  if (cue->place == CP_PLACE_NONE || cue->as || cue->relative || cue->left <= open->right)
    return FALSE;
  if (open->quoted && cp_content_opens_quote (self, open->content.first, &after)
      && after <= cue->left)
    return TRUE;
  if (cp_content_is (self, t, CP_TOKEN_SEMICOLON))
    return TRUE;
  if (cue->previous_source)
    {
      if (cue->classes & CP_CLASS_PARTICIPLE)
        return cp_content_is (self, t, CP_TOKEN_COMMA) || cp_content_is (self, t, CP_TOKEN_DASH)
               || cp_content_closes_quote (self, t, NULL);
      return cue->that || cue->quoted;
    }
  if (cue->kind != CP_CUE_VERB)
    return FALSE;
  if (cue->subordinate && cp_content_has (self, cue->left, CP_CLASS_CONJUNCTION))
    return cp_content_is (self, t, CP_TOKEN_COMMA) && (cue->classes & CP_CLASS_SAY);
  if (!cp_content_has (self, t, CP_CLASS_CONJUNCTION))
    return FALSE;
  return t > self->first && cp_content_is (self, t - 1, CP_TOKEN_COMMA)
         && (cue->classes & CP_CLASS_SAY);
}

static void
start (Walk *walk, guint32 index)
{
  CpCue *cue = get_cue (walk->scan, index);

  if (cue->place == CP_PLACE_BOTH)
    cue->content.first = walk->base;
  walk->open = index;
  walk->base = cue->right;
}

/* A sentence that only attributes, behind what was said in the one before. */
static void
attribute_sentence_before (Walk *walk, CpCue *cue)
{
  CpContentScan *self = walk->scan;
  const CpParagraph *paragraph
    = &g_array_index (self->state->paragraphs, CpParagraph, self->paragraph);
  const CpSentence *before;
  CpSentenceFacts *facts;
  guint32 draft;

  if (self->sentence == paragraph->first_sentence)
    return;
  facts = cp_content_get_facts (self, self->sentence - 1);
  before = &g_array_index (self->state->sentences, CpSentence, self->sentence - 1);
  if (facts->first_draft != CP_NO_INDEX
      || (!facts->all_quoted && (!cue->inverted || cp_content_is_capital (self, cue->group))))
    return;
  draft = cp_draft_add (self, (CpTokenRange){ before->first_token, before->end_token }, cue,
                        facts->all_quoted ? CP_MODE_DIRECT : CP_MODE_BLOCK, "trailing",
                        SURE_TRAILING - 10);
  if (draft == CP_NO_INDEX)
    return;
  facts->first_draft = facts->last_draft = draft;
  facts->covered = TRUE;
  facts->trailing = !facts->all_quoted;
  cp_content_get_facts (self, self->sentence)->first_draft = draft;
  cp_content_get_facts (self, self->sentence)->last_draft = draft;
}

/* "X said it had fallen, the report showed": the first attribution is the outer one. */
static gboolean
is_inner (const CpContentScan *self, const CpCue *cue)
{
  return cue->kind == CP_CUE_VERB && !cue->as && (cue->classes & CP_CLASS_SAY) == 0
         && !cp_content_is (self, cue->left - 1, CP_TOKEN_QUOTE)
         && !(cp_content_is (self, cue->left - 1, CP_TOKEN_COMMA) && cue->left > self->first + 1
              && cp_content_is (self, cue->left - 2, CP_TOKEN_QUOTE));
}

static void
take_left (Walk *walk, CpCue *cue)
{
  CpContentScan *self = walk->scan;
  CpTokenRange content = { walk->base, cue->left };
  guint32 quote;
  gboolean quoted = cue->left > self->first
                    && cp_content_closes_quote (self, cue->left - 1, &quote);

  if (cue->left == self->first)
    {
      attribute_sentence_before (walk, cue);
      return;
    }
  if (walk->open != CP_NO_INDEX && quoted && quote > get_cue (self, walk->open)->content.first
      && !cp_content_opens_quote (self, get_cue (self, walk->open)->content.first, NULL))
    {
      close_open (walk, quote);
      content.first = quote;
    }
  else if (walk->open != CP_NO_INDEX)
    {
      content.first = MIN (content.first, get_cue (self, walk->open)->left);
      walk->open = CP_NO_INDEX;
    }
  emit (walk, cue, content,
        cue->kind == CP_CUE_VERB && !cue->as ? CP_MODE_BLOCK : CP_MODE_INDIRECT);
  if (!quoted && content.first == self->first && cue->right + 2 >= self->end
      && cue->kind != CP_CUE_ACCORDING)
    cp_content_get_facts (self, self->sentence)->trailing = TRUE;
  walk->base = cue->right;
}

/* "The agency reports that X said": the agency only passes it on. */
static gboolean
relays (const CpContentScan *self, const CpCue *outer, const CpCue *inner)
{
  return inner->place == CP_PLACE_RIGHT && outer->place == CP_PLACE_RIGHT
         && inner->left <= outer->content.first + 1 && inner->left >= outer->content.first
         && !inner->previous_source;
}

/* Whoever is last said to speak, or to have done so, leads in the lines behind. */
static void
note_lead (const CpContentScan *self, const CpCue *cue)
{
  CpSentenceFacts *facts = cp_content_get_facts (self, self->sentence);

  if (!cp_token_range_is_empty (cue->source)
      && (cue->place != CP_PLACE_NONE || cp_token_range_is_empty (facts->lead)))
    facts->lead = cue->source;
  if (cue->label || (facts->colon && cue->place == CP_PLACE_NONE))
    facts->speaks = TRUE;
  if (cue->classes & CP_CLASS_LIST_LEAD)
    facts->lists = facts->speaks = TRUE;
}

static void
take (Walk *walk, guint32 index)
{
  CpContentScan *self = walk->scan;
  CpCue *cue = get_cue (self, index);
  CpCue *open = walk->open != CP_NO_INDEX ? get_cue (self, walk->open) : NULL;

  if (cue->previous_source)
    share_source (self, cue, index, walk->open);
  note_lead (self, cue);
  if (open != NULL && is_main_verb (open, cue))
    {
      close_open (walk, cue->group);
      open = NULL;
    }
  if (cue->place == CP_PLACE_NONE || cp_token_range_is_empty (cue->source))
    return;
  if (open != NULL && relays (self, open, cue))
    {
      if (open->classes & CP_CLASS_OUTLET)
        {
          walk->via = open->source;
          start (walk, index);
        }
      else
        walk->reported = cue->source;
      return;
    }
  if (open != NULL && cue->place != CP_PLACE_LEFT && !is_sibling (self, open, cue))
    return;
  if (open != NULL && cue->as)
    return;
  if (cue->place == CP_PLACE_LEFT)
    {
      if (open == NULL || open->quoted || !is_inner (self, cue))
        take_left (walk, cue);
      return;
    }
  close_open (walk, cue->left);
  start (walk, index);
}

/**
 * cp_content_clause_place_all:
 * @self: a scan at a sentence whose cues are found
 *
 * Makes drafts of what the cues of a sentence attribute. Of cues inside one another the outermost
 * counts.
 */
void
cp_content_clause_place_all (CpContentScan *self)
{
  Walk walk = { .scan = self, .base = self->first, .open = CP_NO_INDEX };

  for (guint i = 0; i < self->cues->len; i++)
    cp_content_place (self, get_cue (self, i));
  for (guint i = 0; i < self->cues->len; i++)
    take (&walk, i);
  close_open (&walk, self->end);
}
