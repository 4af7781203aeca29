/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of many statements, counted and gathered with their inflections. */

#include "cp-topic-words.h"

#include <string.h>

#include "cp-lexer.h"

/* What is a word of no subject, whatever the subject is. */
#define GENERAL_WORDS \
  (CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE | CP_CLASS_PRONOUN | CP_CLASS_AUXILIARY \
   | CP_CLASS_ADVERB | CP_CLASS_PREPOSITION | CP_CLASS_CONJUNCTION | CP_CLASS_THAT \
   | CP_CLASS_RELATIVE | CP_CLASS_NEGATION | CP_CLASS_CONNECTIVE | CP_CLASS_SAY \
   | CP_CLASS_SAY_WEAK | CP_CLASS_ACCORDING | CP_CLASS_TIME | CP_CLASS_HONORIFIC \
   | CP_CLASS_TITLE | CP_CLASS_PERSON_NOUN | CP_CLASS_GIVEN_NAME | CP_CLASS_BE \
   | CP_CLASS_MODAL | CP_CLASS_TO | CP_CLASS_BY | CP_CLASS_SUBORDINATOR \
   | CP_CLASS_QUESTION_WORD | CP_CLASS_FIRST_PERSON | CP_CLASS_COMMON)

/* After these comes a verb. */
#define BEFORE_VERBS \
  (CP_CLASS_TO | CP_CLASS_MODAL | CP_CLASS_AUXILIARY | CP_CLASS_PRONOUN | CP_CLASS_FIRST_PERSON)

/* Shorter words are none of a subject, unless they are abbreviations in capitals. */
#define SHORTEST_WORD 3
#define SHORTEST_ABBREVIATION 2

/* What an inflection adds at most, and how much of a word must be left without it. */
#define LONGEST_ENDING 3
#define SHORTEST_BASE 4

/* Longer beginnings of words are not looked at. */
#define LONGEST_STEM 40

/* A power of two. */
#define FIRST_SLOTS 4096

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

/* A word is as general as what it is an inflection of: "goals" as "goal". */
static guint64
find_classes (const CpRules *rules, const CpTopicWord *word)
{
  guint64 classes = word->classes;

  for (gsize n = 1; n <= LONGEST_ENDING && n + SHORTEST_BASE <= word->n_bytes; n++)
    {
      guint32 base = cp_rules_find_word (rules, word->folded, word->n_bytes - n);

      classes |= cp_rules_get_classes (rules, base) & (CP_CLASS_COMMON | CP_CLASS_COMMON_NOUN);
    }
  return classes;
}

static void
note_classes (CpTopicWord *word, const CpRules *rules, const CpToken *token)
{
  guint64 classes = find_classes (rules, word);

  word->is_general |= (classes & GENERAL_WORDS) != 0
                      || is_too_short (token, word->folded, word->n_bytes);
  word->is_weak = (classes & CP_CLASS_COMMON_NOUN) != 0;
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

/* Who speaks is no topic. */
static void
exclude_name (CpTopicWords *self, const CpRules *rules, const char *name)
{
  char folded[CP_WORD_BUFFER];
  CpLexer lexer;
  CpToken token;

  cp_lexer_init (&lexer, name, strlen (name));
  while (cp_lexer_next (&lexer, &token))
    {
      guint32 hash;
      gsize n_bytes;

      if (token.kind != CP_TOKEN_WORD)
        continue;
      n_bytes = cp_word_fold (name + token.start, token.end - token.start, folded, &hash);
      cp_topic_words_get (self, intern (self, rules, folded, n_bytes, hash))
          ->is_general = TRUE;
    }
}

/* --- Families --- */

/* The place of a word and 1, or 0 where there is none. */
static guint32
find_word (const CpTopicWords *self, const char *folded, gsize n_bytes)
{
  return self->slots[find_slot (self, folded, n_bytes, cp_word_hash (folded, n_bytes))];
}

/* The same of a word with a "y" behind it. */
static guint32
find_word_in_y (const CpTopicWords *self, const char *folded, gsize n_bytes)
{
  char key[CP_WORD_BUFFER];

  memcpy (key, folded, n_bytes);
  key[n_bytes] = 'y';
  return find_word (self, key, n_bytes + 1);
}

/* The word that another one is with an ending: "bank" for "banks" and "banking", "policy" for
 * "policies". The one with the shortest ending goes first. */
static guint32
find_base (const CpTopicWords *self, const CpTopicWord *word)
{
  const char *folded = word->folded;
  gsize n_bytes = word->n_bytes;

  for (gsize n = 1; n <= LONGEST_ENDING && n + SHORTEST_BASE <= n_bytes; n++)
    {
      guint32 place = find_word (self, folded, n_bytes - n);

      if (place == 0 && n > 1 && strncmp (folded + n_bytes - n, "ie", 2) == 0)
        place = find_word_in_y (self, folded, n_bytes - n);
      if (place != 0)
        return place - 1;
    }
  return CP_TOPIC_GAP;
}

/* A base may have one itself: "nationals", "national", "nation". Each is shorter than the last. */
static guint32
find_root (const CpTopicWords *self, guint32 word)
{
  for (guint32 base; (base = find_base (self, cp_topic_words_get (self, word)))
                     != CP_TOPIC_GAP;)
    word = base;
  return word;
}

/* A stem with a star stands for a family only where no other word begins like it. */
static void
check_stems (const CpTopicWords *self, const CpTopicWord *word)
{
  gsize n_bytes = MIN (word->n_bytes, LONGEST_STEM);

  for (gsize n = SHORTEST_BASE; n <= n_bytes; n++)
    {
      guint32 place = find_word (self, word->folded, n);
      CpTopicWord *stem;

      if (place == 0)
        continue;
      stem = cp_topic_words_get (self, place - 1);
      if (stem->family != word->family)
        stem->is_stem = FALSE;
    }
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
 * Adds the words of an article's statements; the names of those who speak are no words of a
 * subject.
 */
void
cp_topic_words_add (CpTopicWords *self, const CpArticle *article, const CpReading *reading,
                    const CpRules *rules)
{
  for (guint i = 0; i < reading->speakers->len; i++)
    {
      const CpReadSpeaker *speaker = g_ptr_array_index (reading->speakers, i);

      if (speaker->named)
        exclude_name (self, rules, speaker->name);
    }
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
 * Gathers words that differ only in their ending. A family is general where its shortest word is.
 */
void
cp_topic_words_find_families (CpTopicWords *self)
{
  for (guint32 i = 0; i < self->words->len; i++)
    {
      CpTopicWord *word = cp_topic_words_get (self, i);

      word->family = find_root (self, i);
      word->common = word->family;
      word->is_stem = word->n_bytes >= SHORTEST_BASE;
    }
  for (guint32 i = 0; i < self->words->len; i++)
    {
      const CpTopicWord *word = cp_topic_words_get (self, i);
      CpTopicWord *base = cp_topic_words_get (self, word->family);

      if (word->n > cp_topic_words_get (self, base->common)->n)
        base->common = i;
    }
  for (guint32 i = 0; i < self->words->len; i++)
    check_stems (self, cp_topic_words_get (self, i));
}
