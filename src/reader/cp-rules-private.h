/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How rules are kept, and how they are filled while their files are read. */

#pragma once

#include <string.h>

#include "cp-country-table.h"
#include "cp-rules.h"

G_BEGIN_DECLS

/* A word: the first letters of its fold, as cp_rules_make_head() gives them, its classes alone, where the
 * fold stands, and the phrases that begin with it. */
typedef struct
{
  guint64 head;
  guint64 classes;
  guint32 start;
  guint32 n_bytes;
  guint32 hash;
  guint32 phrase;
} CpRulesWord;

/* A slot of the table of words: the hash spares a look at the word. */
typedef struct
{
  guint32 hash;
  guint32 id;
} CpRulesSlot;

/* A place in the tree of phrases: the words up to here, which end in @word. */
typedef struct
{
  guint64 classes;
  guint32 parent;
  guint32 word;
} CpRulesPhrase;

/*
 * CpRules:
 * @letters: the folds of all words, one after the other
 * @words: CpRulesWord by id; those below CP_WORD_FIRST_REAL are the marks'
 * @phrases: CpRulesPhrase; the first one stands for none
 * @relations: the words of CP_RELATION_CLASSES, %NULL until there is one
 * @posts: the words of CP_POST_CLASSES, likewise
 * @countries: the lines of the class "country"
 * @relation_text: see cp_relation_text_get()
 * @word_slots, @phrase_slots: open addressing, ids or 0; the sizes are powers of two
 *
 * Nothing but @relation_text changes once all files are read, so that threads share it.
 */
struct _CpRules
{
  gatomicrefcount ref_count;
  GString *letters;
  GArray *words;
  GArray *phrases;
  CpRulesSlot *word_slots;
  guint32 *phrase_slots;
  guint32 word_mask;
  guint32 phrase_mask;
  CpRules *relations;
  CpRules *posts;
  CpCountryTable *countries;
  struct _CpRelationText *relation_text;
};

#define CP_RULES_HEAD 8

static inline guint64
cp_rules_load_bytes (const char *at, gsize n_bytes)
{
  guint64 bytes = 0;

  memcpy (&bytes, at, n_bytes);
  return GUINT64_FROM_LE (bytes);
}

/* The first eight bytes of a word, or all of one that is shorter: most words are, so that comparing
 * these is enough. Two overlapping loads make up what is no power of two. */
static inline guint64
cp_rules_make_head (const char *folded, gsize n_bytes)
{
  if (n_bytes >= CP_RULES_HEAD)
    return cp_rules_load_bytes (folded, CP_RULES_HEAD);
  if (n_bytes >= 4)
    return cp_rules_load_bytes (folded, 4)
           | cp_rules_load_bytes (folded + n_bytes - 4, 4) << (n_bytes - 4) * 8;
  if (n_bytes >= 2)
    return cp_rules_load_bytes (folded, 2)
           | cp_rules_load_bytes (folded + n_bytes - 2, 2) << (n_bytes - 2) * 8;
  return n_bytes == 1 ? (guchar) *folded : 0;
}

static inline const CpRulesWord *
cp_rules_get_word (const CpRules *self, guint32 id)
{
  return &((const CpRulesWord *) (gconstpointer) self->words->data)[id];
}

static inline const CpRulesPhrase *
cp_rules_get_phrase (const CpRules *self, guint32 id)
{
  return &((const CpRulesPhrase *) (gconstpointer) self->phrases->data)[id];
}

static inline guint32
cp_rules_hash_phrase (guint32 parent, guint32 word)
{
  guint32 hash = parent * 0x9E3779B1u ^ word * 0x85EBCA77u;

  return hash ^ hash >> 15;
}

static inline guint32
cp_rules_find_phrase_slot (const CpRules *self, guint32 parent, guint32 word)
{
  guint32 at = cp_rules_hash_phrase (parent, word) & self->phrase_mask;

  while (self->phrase_slots[at] != 0)
    {
      const CpRulesPhrase *phrase = cp_rules_get_phrase (self, self->phrase_slots[at]);

      if (phrase->parent == parent && phrase->word == word)
        break;
      at = (at + 1) & self->phrase_mask;
    }
  return at;
}

CpRules *cp_rules_new_empty (void);
guint32 cp_rules_add_word (CpRules *self, const char *folded, gsize n_bytes, guint32 hash);
void cp_rules_add_entry (CpRules *self, const guint32 *words, guint n_words, guint64 classes);
void cp_rules_remove_entry (CpRules *self, const guint32 *words, guint n_words, guint64 classes);

gboolean cp_rules_read (CpRules *self, const char *text, gsize n_bytes, const char *file,
                        GError **error);

G_END_DECLS
