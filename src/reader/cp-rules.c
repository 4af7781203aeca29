/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader knows of a language: words and phrases with their classes. */

#include "cp-rules-private.h"

#include <string.h>

#include "cp-lexer.h"
#include "cp-relation-private.h"

/* --- Public functions --- */

/**
 * cp_rules_new_from_text:
 * @text: the content of a rules file
 * @error: return location for an error
 *
 * For tests.
 *
 * Returns: (nullable) (transfer full): the rules, or %NULL with %CP_READER_ERROR_RULES
 */
CpRules *
cp_rules_new_from_text (const char *text, GError **error)
{
  g_autoptr (CpRules) self = cp_rules_new_empty ();

  g_return_val_if_fail (text != NULL, NULL);

  return cp_rules_read (self, text, strlen (text), "text", error) ? g_steal_pointer (&self) : NULL;
}

/**
 * cp_rules_ref:
 * @self: rules
 *
 * Returns: (transfer full): the same
 */
CpRules *
cp_rules_ref (CpRules *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cp_rules_unref:
 * @self: (transfer full): rules
 */
void
cp_rules_unref (CpRules *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->relation_text, cp_relation_text_free);
  g_clear_pointer (&self->relations, cp_rules_unref);
  g_clear_pointer (&self->posts, cp_rules_unref);
  cp_country_table_free (self->countries);
  g_string_free (self->letters, TRUE);
  g_array_unref (self->words);
  g_array_unref (self->phrases);
  g_free (self->word_slots);
  g_free (self->phrase_slots);
  g_free (self);
}

/**
 * cp_rules_get_relations:
 * @self: rules
 *
 * Gets what the rules know of how one speaker takes up another. Its classes are those of
 * CP_RELATION_CLASSES.
 *
 * Returns: (nullable) (transfer none): the rules, or %NULL where there are none
 */
const CpRules *
cp_rules_get_relations (const CpRules *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->relations;
}

/**
 * cp_rules_get_posts:
 * @self: rules
 *
 * Gets what the rules know of how a noun for a person comes by its role. Its classes are those of
 * CP_POST_CLASSES.
 *
 * Returns: (nullable) (transfer none): the rules, or %NULL where there are none
 */
const CpRules *
cp_rules_get_posts (const CpRules *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->posts;
}

/**
 * cp_rules_find_country:
 * @self: rules
 * @text: a word or several, such as "Norwegian", valid UTF-8
 * @n_bytes: its length
 *
 * Returns: (nullable): the country that is meant; equal countries give the same pointer
 */
const char *
cp_rules_find_country (const CpRules *self, const char *text, gsize n_bytes)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  return cp_country_table_find (self->countries, text, n_bytes);
}

/**
 * cp_rules_get_n_words:
 * @self: rules
 *
 * Returns: the first id that no word of the rules has
 */
guint32
cp_rules_get_n_words (const CpRules *self)
{
  return self->words->len;
}

/**
 * cp_rules_find_hashed:
 * @self: rules
 * @folded: a word as cp_word_fold() folds it
 * @n_bytes: its length
 * @hash: its hash
 *
 * Returns: its id, or %CP_WORD_UNKNOWN
 */
guint32
cp_rules_find_hashed (const CpRules *self, const char *folded, gsize n_bytes, guint32 hash)
{
  guint64 head = cp_rules_make_head (folded, n_bytes);

  for (guint32 at = hash & self->word_mask;; at = (at + 1) & self->word_mask)
    {
      const CpRulesSlot *slot = &self->word_slots[at];
      const CpRulesWord *word;

      if (slot->id == 0)
        return CP_WORD_UNKNOWN;
      if (slot->hash != hash)
        continue;
      word = cp_rules_get_word (self, slot->id);
      if (word->n_bytes == n_bytes && word->head == head
          && (n_bytes <= CP_RULES_HEAD
              || memcmp (self->letters->str + word->start, folded, n_bytes) == 0))
        return slot->id;
    }
}

/**
 * cp_rules_find_word:
 * @self: rules
 * @folded: a word as cp_word_fold() folds it
 * @n_bytes: its length
 *
 * Returns: its id, or %CP_WORD_UNKNOWN
 */
guint32
cp_rules_find_word (const CpRules *self, const char *folded, gsize n_bytes)
{
  g_return_val_if_fail (self != NULL && folded != NULL, CP_WORD_UNKNOWN);

  return cp_rules_find_hashed (self, folded, n_bytes, cp_word_hash (folded, n_bytes));
}

/**
 * cp_rules_get_classes:
 * @self: rules
 * @word: an id, also one of an article's own words
 *
 * Returns: the classes of the word by itself
 */
guint64
cp_rules_get_classes (const CpRules *self, guint32 word)
{
  return word < self->words->len ? cp_rules_get_word (self, word)->classes : 0;
}

/**
 * cp_rules_begin_phrase:
 * @self: rules
 * @word: an id
 *
 * Returns: the place in the tree of phrases after the word, or %CP_PHRASE_NONE
 */
guint32
cp_rules_begin_phrase (const CpRules *self, guint32 word)
{
  return word < self->words->len ? cp_rules_get_word (self, word)->phrase : CP_PHRASE_NONE;
}

/**
 * cp_rules_continue_phrase:
 * @self: rules
 * @phrase: a place in the tree of phrases
 * @word: the word that follows
 *
 * Returns: the place after it, or %CP_PHRASE_NONE where no phrase goes on so
 */
guint32
cp_rules_continue_phrase (const CpRules *self, guint32 phrase, guint32 word)
{
  return self->phrase_slots[cp_rules_find_phrase_slot (self, phrase, word)];
}

/**
 * cp_rules_get_phrase_classes:
 * @self: rules
 * @phrase: a place in the tree of phrases
 *
 * Returns: the classes of the phrase that ends here, 0 where none ends
 */
guint64
cp_rules_get_phrase_classes (const CpRules *self, guint32 phrase)
{
  return cp_rules_get_phrase (self, phrase)->classes;
}

/**
 * cp_rules_find_phrase:
 * @self: rules
 * @words: (array length=n_words): ids of words
 * @n_words: their number
 * @n_used: (out): how many of them the longest entry has that begins here, 0 where none begins
 *
 * Returns: the classes of that entry
 */
guint64
cp_rules_find_phrase (const CpRules *self, const guint32 *words, guint n_words, guint *n_used)
{
  guint64 classes;
  guint32 place;

  g_return_val_if_fail (self != NULL && n_used != NULL, 0);

  *n_used = 0;
  if (n_words == 0)
    return 0;

  classes = cp_rules_get_classes (self, words[0]);
  *n_used = classes != 0 ? 1 : 0;
  place = cp_rules_begin_phrase (self, words[0]);
  for (guint i = 1; i < n_words && place != CP_PHRASE_NONE; i++)
    {
      place = cp_rules_continue_phrase (self, place, words[i]);
      if (cp_rules_get_phrase (self, place)->classes == 0)
        continue;
      classes = cp_rules_get_phrase (self, place)->classes;
      *n_used = i + 1;
    }
  return classes;
}
