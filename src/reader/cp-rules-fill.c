/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills rules with words and phrases while their files are read. */

#include "cp-rules-private.h"

#include <string.h>

#define FIRST_SIZE 1024

static guint32
find_free_slot (const CpRules *self, guint32 hash)
{
  guint32 at = hash & self->word_mask;

  while (self->word_slots[at].id != 0)
    at = (at + 1) & self->word_mask;
  return at;
}

static void
grow_words (CpRules *self)
{
  guint32 size = (self->word_mask + 1) * 2;

  self->word_slots = g_renew (CpRulesSlot, self->word_slots, size);
  memset (self->word_slots, 0, size * sizeof (CpRulesSlot));
  self->word_mask = size - 1;
  for (guint32 id = CP_WORD_FIRST_REAL; id < self->words->len; id++)
    {
      guint32 hash = cp_rules_get_word (self, id)->hash;

      self->word_slots[find_free_slot (self, hash)] = (CpRulesSlot) { hash, id };
    }
}

static void
grow_phrases (CpRules *self)
{
  guint32 size = (self->phrase_mask + 1) * 2;

  self->phrase_slots = g_renew (guint32, self->phrase_slots, size);
  memset (self->phrase_slots, 0, size * sizeof (guint32));
  self->phrase_mask = size - 1;
  for (guint32 id = 1; id < self->phrases->len; id++)
    {
      const CpRulesPhrase *phrase = cp_rules_get_phrase (self, id);
      guint32 at = cp_rules_hash_phrase (phrase->parent, phrase->word) & self->phrase_mask;

      while (self->phrase_slots[at] != 0)
        at = (at + 1) & self->phrase_mask;
      self->phrase_slots[at] = id;
    }
}

/* The place in the tree where a phrase of several words ends. */
static guint32
add_phrase (CpRules *self, guint32 parent, guint32 word)
{
  CpRulesPhrase phrase = { 0, parent, word };
  guint32 slot = cp_rules_find_phrase_slot (self, parent, word);
  guint32 id = self->phrase_slots[slot];

  if (id != 0)
    return id;

  id = self->phrases->len;
  g_array_append_val (self->phrases, phrase);
  self->phrase_slots[slot] = id;
  if (self->phrases->len * 2 > self->phrase_mask)
    grow_phrases (self);
  return id;
}

static guint64 *
get_entry_classes (CpRules *self, const guint32 *words, guint n_words)
{
  CpRulesWord *first = &g_array_index (self->words, CpRulesWord, words[0]);
  guint32 id;

  if (n_words == 1)
    return &first->classes;

  if (first->phrase == CP_PHRASE_NONE)
    first->phrase = add_phrase (self, CP_PHRASE_NONE, words[0]);
  id = first->phrase;
  for (guint i = 1; i < n_words; i++)
    id = add_phrase (self, id, words[i]);
  return &g_array_index (self->phrases, CpRulesPhrase, id).classes;
}

/**
 * cp_rules_new_empty:
 *
 * Returns: (transfer full): rules that know nothing
 */
CpRules *
cp_rules_new_empty (void)
{
  CpRules *self = g_new0 (CpRules, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->countries = cp_country_table_new ();
  self->letters = g_string_new (NULL);
  self->words = g_array_new (FALSE, TRUE, sizeof (CpRulesWord));
  self->phrases = g_array_new (FALSE, TRUE, sizeof (CpRulesPhrase));
  g_array_set_size (self->words, CP_WORD_FIRST_REAL);
  g_array_set_size (self->phrases, 1);
  self->word_slots = g_new0 (CpRulesSlot, FIRST_SIZE);
  self->phrase_slots = g_new0 (guint32, FIRST_SIZE);
  self->word_mask = self->phrase_mask = FIRST_SIZE - 1;
  return self;
}

/**
 * cp_rules_add_word:
 * @self: rules that are read
 * @folded: a word, folded
 * @n_bytes: its length
 * @hash: its hash
 *
 * Returns: its id, a new one where the word was not known
 */
guint32
cp_rules_add_word (CpRules *self, const char *folded, gsize n_bytes, guint32 hash)
{
  CpRulesWord word = { .head = cp_rules_make_head (folded, n_bytes),
                       .start = (guint32) self->letters->len,
                       .n_bytes = (guint32) n_bytes,
                       .hash = hash,
                       .phrase = CP_PHRASE_NONE };
  guint32 id = cp_rules_find_hashed (self, folded, n_bytes, hash);

  if (id != CP_WORD_UNKNOWN)
    return id;

  id = self->words->len;
  g_string_append_len (self->letters, folded, (gssize) n_bytes);
  g_array_append_val (self->words, word);
  self->word_slots[find_free_slot (self, hash)] = (CpRulesSlot) { hash, id };
  if (self->words->len * 2 > self->word_mask)
    grow_words (self);
  return id;
}

/**
 * cp_rules_add_entry:
 * @self: rules that are read
 * @words: (array length=n_words): ids of a word or a phrase
 * @n_words: their number, not 0
 * @classes: what they are besides what is known of them already
 */
void
cp_rules_add_entry (CpRules *self, const guint32 *words, guint n_words, guint64 classes)
{
  *get_entry_classes (self, words, n_words) |= classes;
}

/**
 * cp_rules_remove_entry:
 * @self: rules that are read
 * @words: (array length=n_words): ids of a word or a phrase
 * @n_words: their number, not 0
 * @classes: what they are not
 */
void
cp_rules_remove_entry (CpRules *self, const guint32 *words, guint n_words, guint64 classes)
{
  *get_entry_classes (self, words, n_words) &= ~classes;
}
