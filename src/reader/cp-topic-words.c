/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of many statements, counted and gathered with their plurals. */

#include "cp-topic-words.h"

#include <string.h>

#include "cp-lexer.h"

/* What is a word of no subject, whatever the subject is. */
#define GENERAL_WORDS \
  (CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE | CP_CLASS_PRONOUN | CP_CLASS_AUXILIARY \
   | CP_CLASS_ADVERB | CP_CLASS_PREPOSITION | CP_CLASS_CONJUNCTION | CP_CLASS_THAT \
   | CP_CLASS_RELATIVE | CP_CLASS_NEGATION | CP_CLASS_CONNECTIVE | CP_CLASS_SAY \
   | CP_CLASS_SAY_WEAK | CP_CLASS_ACCORDING | CP_CLASS_TIME | CP_CLASS_HONORIFIC \
   | CP_CLASS_TITLE | CP_CLASS_GIVEN_NAME | CP_CLASS_BE \
   | CP_CLASS_MODAL | CP_CLASS_TO | CP_CLASS_BY | CP_CLASS_SUBORDINATOR \
   | CP_CLASS_QUESTION_WORD | CP_CLASS_FIRST_PERSON | CP_CLASS_COMMON)

/* After these comes a verb. */
#define BEFORE_VERBS \
  (CP_CLASS_TO | CP_CLASS_MODAL | CP_CLASS_AUXILIARY | CP_CLASS_PRONOUN | CP_CLASS_FIRST_PERSON)

/* Shorter words are none of a subject, unless they are abbreviations in capitals. */
#define SHORTEST_WORD 3
#define SHORTEST_ABBREVIATION 2

/* How much of a word must be left without its ending. */
#define SHORTEST_BASE 3

/* A power of two. */
#define FIRST_SLOTS 4096

/* What a word ends in, and what the one that it is a form of has in its place. */
typedef struct
{
  const char *ending;
  const char *base;
} Inflection;

static const Inflection plurals[] = {
  { "s", "" },
  { "es", "" },
  { "ies", "y" },
};

/* What a verb is called as a thing: "lending". */
static const Inflection gerunds[] = {
  { "ing", "" },
  { "ing", "e" },
};

/* Of verbs and adjectives. */
static const Inflection others[] = {
  { "ed", "" },  { "ed", "e" },  { "ied", "y" },  { "est", "" },
  { "est", "e" }, { "iest", "y" }, { "ly", "" },  { "ily", "y" },
};

static void
clear_word_cb (gpointer data)
{
  CpTopicWord *word = data;

  g_free (word->folded);
  g_free (word->surface);
}

/* --- Reading --- */

/* The slot that a word is in, or that is free for it. */
static guint32
find_slot (const CpTopicWords *self, const char *folded, gsize n_bytes, guint32 hash)
{
  guint32 at = hash & self->mask;

  for (; self->slots[at] != 0; at = (at + 1) & self->mask)
    {
      const CpTopicWord *word = cp_topic_words_get (self, self->slots[at] - 1);

      if (word->hash == hash && word->n_bytes == n_bytes
          && memcmp (word->folded, folded, n_bytes) == 0)
        break;
    }
  return at;
}

static void
grow_slots (CpTopicWords *self)
{
  self->mask = self->mask * 2 + 1;
  g_free (self->slots);
  self->slots = g_new0 (guint32, (gsize) self->mask + 1);
  for (guint32 i = 0; i < self->words->len; i++)
    {
      const CpTopicWord *word = cp_topic_words_get (self, i);

      self->slots[find_slot (self, word->folded, word->n_bytes, word->hash)] = i + 1;
    }
}

static guint32
intern (CpTopicWords *self, const CpRules *rules, const char *folded, gsize n_bytes, guint32 hash)
{
  guint32 slot = find_slot (self, folded, n_bytes, hash);
  CpTopicWord word = { 0 };

  if (self->slots[slot] != 0)
    return self->slots[slot] - 1;
  word.folded = g_strndup (folded, n_bytes);
  word.n_bytes = (guint32) n_bytes;
  word.hash = hash;
  word.classes = cp_rules_get_classes (rules, cp_rules_find_hashed (rules, folded, n_bytes, hash));
  word.family = self->words->len;
  g_array_append_val (self->words, word);
  self->slots[slot] = self->words->len;
  if (self->words->len * 2 > self->mask)
    grow_slots (self);
  return self->words->len - 1;
}

/* A word in lower case is its plain form; what never is, is a name. */
static void
note_surface (CpTopicWord *word, const char *text, const CpToken *token)
{
  gboolean is_lower = !(token->shape & (CP_SHAPE_CAPITAL | CP_SHAPE_ALL_CAPS));

  if (word->surface != NULL && (word->is_lower || !is_lower))
    return;
  g_free (word->surface);
  word->surface = g_strndup (text + token->start, token->end - token->start);
  word->is_lower = is_lower;
}

static gboolean
is_too_short (const CpToken *token, const char *folded, gsize n_bytes)
{
  glong n_letters = g_utf8_strlen (folded, (gssize) n_bytes);

  return n_letters < SHORTEST_WORD
         && !(n_letters >= SHORTEST_ABBREVIATION && (token->shape & CP_SHAPE_ALL_CAPS));
}

/* The word that another one is a form of by an inflection; returns its length, or 0. */
static gsize
undo_inflection (const CpTopicWord *word, const Inflection *inflection, char *base)
{
  gsize n_ending = strlen (inflection->ending);
  gsize n_left = word->n_bytes - MIN (n_ending, word->n_bytes);
  gsize n_base = strlen (inflection->base);

  if (n_left < SHORTEST_BASE || n_left + n_base > CP_WORD_BUFFER
      || memcmp (word->folded + n_left, inflection->ending, n_ending) != 0)
    return 0;
  memcpy (base, word->folded, n_left);
  memcpy (base + n_left, inflection->base, n_base);
  return n_left + n_base;
}

static guint64
find_classes_by (const CpRules *rules, const CpTopicWord *word, const Inflection *inflections,
                 gsize n_inflections)
{
  guint64 classes = 0;

  for (gsize i = 0; i < n_inflections; i++)
    {
      char base[CP_WORD_BUFFER];
      gsize n_bytes = undo_inflection (word, &inflections[i], base);

      if (n_bytes > 0)
        classes |= cp_rules_get_classes (rules, cp_rules_find_word (rules, base, n_bytes));
    }
  return classes & (CP_CLASS_COMMON | CP_CLASS_COMMON_NOUN);
}

/* A word that the rules do not name is as general as what it is a form of: "goals" as "goal". */
static guint64
find_classes (const CpRules *rules, const CpTopicWord *word)
{
  guint64 gerund;

  if (word->classes & (CP_CLASS_COMMON | CP_CLASS_COMMON_NOUN))
    return word->classes;
  gerund = find_classes_by (rules, word, gerunds, G_N_ELEMENTS (gerunds));
  return word->classes | (gerund != 0 ? CP_CLASS_COMMON_NOUN : 0)
         | find_classes_by (rules, word, plurals, G_N_ELEMENTS (plurals))
         | find_classes_by (rules, word, others, G_N_ELEMENTS (others));
}

static void
note_classes (CpTopicWord *word, const CpRules *rules, const CpToken *token)
{
  guint64 classes = find_classes (rules, word);

  word->is_general |= (classes & GENERAL_WORDS) != 0
                      || is_too_short (token, word->folded, word->n_bytes);
  word->is_person = (classes & CP_CLASS_PERSON_NOUN) != 0;
  word->is_weak = word->is_person || (classes & CP_CLASS_COMMON_NOUN) != 0;
}

static void
add_gap (CpTopicWords *self, guint32 first)
{
  guint32 gap = CP_TOPIC_GAP;
  guint32 last;

  if (self->sequence->len == first)
    return;
  last = g_array_index (self->sequence, guint32, self->sequence->len - 1);
  if (last == CP_TOPIC_GAP)
    return;
  cp_topic_words_get (self, last & ~CP_TOPIC_CAPITAL)->n_last++;
  g_array_append_val (self->sequence, gap);
}

/* Adds one token; returns its classes. */
static guint64
add_token (CpTopicWords *self, const CpRules *rules, const char *text, const CpToken *token,
           guint32 first, guint64 before)
{
  char folded[CP_WORD_BUFFER];
  guint32 hash, place;
  CpTopicWord *word;
  gsize n_bytes;

  if (token->kind == CP_TOKEN_POSSESSIVE || token->kind == CP_TOKEN_QUOTE)
    return before;
  if (token->kind != CP_TOKEN_WORD)
    {
      add_gap (self, first);
      return 0;
    }

  n_bytes = cp_word_fold (text + token->start, token->end - token->start, folded, &hash);
  place = intern (self, rules, folded, n_bytes, hash);
  word = cp_topic_words_get (self, place);
  note_surface (word, text, token);
  word->n++;
  word->n_verbal += (before & BEFORE_VERBS) != 0;
  if (word->n == 1)
    note_classes (word, rules, token);
  if (word->is_general)
    {
      add_gap (self, first);
      return word->classes;
    }
  if (token->shape & CP_SHAPE_CAPITAL)
    place |= CP_TOPIC_CAPITAL;
  g_array_append_val (self->sequence, place);
  return word->classes;
}

static void
add_span (CpTopicWords *self, const CpRules *rules, const char *text, CpByteSpan span,
          guint32 document)
{
  CpTopicStretch stretch = { self->sequence->len, 0, document };
  guint64 before = 0;
  CpLexer lexer;
  CpToken token;

  cp_lexer_init (&lexer, text + span.start, span.end - span.start);
  while (cp_lexer_next (&lexer, &token))
    before = add_token (self, rules, text + span.start, &token, stretch.first, before);
  add_gap (self, stretch.first);
  stretch.end = self->sequence->len;
  g_array_append_val (self->stretches, stretch);
}

/* The places of a name's words. */
static void
note_name (CpTopicWords *self, const CpRules *rules, const char *name, gboolean is_outlet)
{
  char folded[CP_WORD_BUFFER];
  CpLexer lexer;
  CpToken token;

  cp_lexer_init (&lexer, name, strlen (name));
  while (cp_lexer_next (&lexer, &token))
    {
      guint32 hash;
      gsize n_bytes;
      CpTopicWord *word;

      if (token.kind != CP_TOKEN_WORD)
        continue;
      n_bytes = cp_word_fold (name + token.start, token.end - token.start, folded, &hash);
      word = cp_topic_words_get (self, intern (self, rules, folded, n_bytes, hash));
      if (!is_outlet)
        word->is_general = TRUE;
      else if (!(word->classes & CP_CLASS_PLACE))
        word->is_masthead = TRUE;
    }
}

/* --- Families --- */

/* The word that another one is a form of, if it was met. */
static guint32
find_base (const CpTopicWords *self, guint32 word, const Inflection *inflections,
           gsize n_inflections)
{
  for (gsize i = 0; i < n_inflections; i++)
    {
      char base[CP_WORD_BUFFER];
      gsize n_bytes = undo_inflection (cp_topic_words_get (self, word), &inflections[i], base);
      guint32 place = 0;

      if (n_bytes > 0)
        place = self->slots[find_slot (self, base, n_bytes, cp_word_hash (base, n_bytes))];
      if (place != 0)
        return place - 1;
    }
  return word;
}

/* --- Public functions --- */

/**
 * cp_topic_words_new:
 *
 * Returns: (transfer full): no words
 */
CpTopicWords *
cp_topic_words_new (void)
{
  CpTopicWords *self = g_new0 (CpTopicWords, 1);

  self->words = g_array_new (FALSE, FALSE, sizeof (CpTopicWord));
  g_array_set_clear_func (self->words, clear_word_cb);
  self->mask = FIRST_SLOTS - 1;
  self->slots = g_new0 (guint32, FIRST_SLOTS);
  self->sequence = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->stretches = g_array_new (FALSE, FALSE, sizeof (CpTopicStretch));
  return self;
}

/**
 * cp_topic_words_free:
 * @self: (transfer full): words
 */
void
cp_topic_words_free (CpTopicWords *self)
{
  g_free (self->slots);
  g_array_unref (self->words);
  g_array_unref (self->sequence);
  g_array_unref (self->stretches);
  g_free (self);
}

/**
 * cp_topic_words_get:
 * @self: words
 * @word: a word's place
 *
 * Returns: (transfer none): what is known of it
 */
CpTopicWord *
cp_topic_words_get (const CpTopicWords *self, guint32 word)
{
  return &g_array_index (self->words, CpTopicWord, word);
}

/**
 * cp_topic_words_add:
 * @self: words
 * @article: an article
 * @reading: what was read in it
 * @rules: what is known of its language
 *
 * Adds the words of an article's statements; the names of those who speak and of outlets are no
 * words of a subject.
 */
void
cp_topic_words_add (CpTopicWords *self, const CpArticle *article, const CpReading *reading,
                    const CpRules *rules)
{
  for (guint i = 0; i < reading->speakers->len; i++)
    {
      const CpReadSpeaker *speaker = g_ptr_array_index (reading->speakers, i);

      if (speaker->named)
        note_name (self, rules, speaker->name, FALSE);
    }
  if (article->outlet != NULL)
    note_name (self, rules, article->outlet, TRUE);
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const CpReadStatement *statement = &g_array_index (reading->statements, CpReadStatement, i);

      if (statement->span.start < statement->span.end && statement->span.end <= article->n_bytes)
        add_span (self, rules, article->text, statement->span, self->n_documents);
    }
  self->n_documents++;
}

/**
 * cp_topic_words_find_families:
 * @self: words, all added
 *
 * Gathers words with their plurals. A family is general where its first word is.
 */
void
cp_topic_words_find_families (CpTopicWords *self)
{
  for (guint32 i = 0; i < self->words->len; i++)
    {
      CpTopicWord *word = cp_topic_words_get (self, i);

      word->is_general |= word->is_masthead && !word->is_lower;
      word->family = find_base (self, i, plurals, G_N_ELEMENTS (plurals));
      word->root = find_base (self, word->family, gerunds, G_N_ELEMENTS (gerunds));
      word->plural = CP_TOPIC_GAP;
      word->n_family = word->n_final = word->n_family_verbal = word->n_endings = 0;
    }
  for (guint32 i = 0; i < self->words->len; i++)
    {
      const CpTopicWord *word = cp_topic_words_get (self, i);
      CpTopicWord *base = cp_topic_words_get (self, word->family);

      base->n_family += word->n;
      base->n_final += word->n_last;
      base->n_family_verbal += word->n_verbal;
      if (word == base || word->surface == NULL)
        continue;
      if (base->plural == CP_TOPIC_GAP || word->n > cp_topic_words_get (self, base->plural)->n)
        base->plural = i;
    }
}
