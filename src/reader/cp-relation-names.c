/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is named in a stretch of an article: names and titles of those who speak. */

#include "cp-relation-private.h"

#include <string.h>

#include "cp-lexer.h"
#include "cp-rules-private.h"

#define MAX_NAME_WORDS 8

/* How long the names are that begin with a word, as bits, by its hash: most words begin none. */
#define N_LENGTHS 65536

/* Names are looked up as numbers made of their words. */
#define HASH_FACTOR G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)

struct _CpRelationNames
{
  const CpRules *rules;
  GHashTable *everywhere; /* gint64 to speaker: full names and surnames */
  GHashTable *here;       /* the same of one article: also titles */
  GArray *definite;       /* guint32: words that point to who was spoken of before */
  guint8 lengths[N_LENGTHS];
};

static guint64
extend_hash (guint64 hash, guint32 word)
{
  return (hash ^ word) * HASH_FACTOR ^ hash >> 29;
}

static void
insert_name (CpRelationNames *self, GHashTable *table, const guint32 *words, guint n_words,
             guint32 speaker)
{
  guint64 hash = 0;
  gpointer known;

  if (n_words == 0)
    return;
  for (guint i = 0; i < n_words; i++)
    hash = extend_hash (hash, words[i]);
  self->lengths[words[0] % N_LENGTHS] |= 1 << (n_words - 1);

  /* What two speakers are called names neither. */
  if (g_hash_table_lookup_extended (table, &hash, NULL, &known)
      && GPOINTER_TO_UINT (known) != speaker)
    speaker = CP_READ_NONE;
  g_hash_table_replace (table, g_memdup2 (&hash, sizeof hash), GUINT_TO_POINTER (speaker));
}

/* The words of a name, without an article before it. */
static guint
cut_name (const CpRelationNames *self, const char *name, guint32 *words)
{
  char folded[CP_WORD_BUFFER];
  guint n_words = 0;
  CpLexer lexer;
  CpToken token;

  cp_lexer_init (&lexer, name, strlen (name));
  while (n_words < MAX_NAME_WORDS && cp_lexer_next (&lexer, &token))
    {
      guint32 hash, id;
      gsize n_bytes;

      if (token.kind != CP_TOKEN_WORD && token.kind != CP_TOKEN_NUMBER)
        continue;
      n_bytes = cp_word_fold (name + token.start, token.end - token.start, folded, &hash);
      id = cp_rules_find_hashed (self->rules, folded, n_bytes, hash);
      if (n_words > 0 || !(cp_rules_get_classes (self->rules, id) & CP_CLASS_DETERMINER))
        words[n_words++] = hash;
    }
  return n_words;
}

static void
add_forms (CpRelationNames *self, GHashTable *table, const CpReadSpeaker *speaker, guint32 key)
{
  guint32 words[MAX_NAME_WORDS];
  guint n_words = cut_name (self, speaker->name, words);

  insert_name (self, table, words, n_words, key);
  if (speaker->named && n_words > 1)
    insert_name (self, table, words + n_words - 1, 1, key);
}

/* The last word of the title that a position begins with: "Deputy Minister of Trade"; 0 where it is
 * none. */
static guint32
find_title (const CpRelationNames *self, const char *position)
{
  char folded[CP_WORD_BUFFER];
  guint32 title = 0;
  CpLexer lexer;
  CpToken token;

  cp_lexer_init (&lexer, position, strlen (position));
  while (cp_lexer_next (&lexer, &token) && token.kind == CP_TOKEN_WORD)
    {
      guint32 hash;
      gsize n_bytes = cp_word_fold (position + token.start, token.end - token.start, folded, &hash);
      guint64 classes = cp_rules_get_classes (
        self->rules, cp_rules_find_hashed (self->rules, folded, n_bytes, hash));

      if (classes & CP_CLASS_PREPOSITION)
        break;
      title = classes & CP_CLASS_TITLE ? hash : 0;
    }
  return title;
}

/* "the minister" is the one minister who speaks. */
static void
add_title (CpRelationNames *self, const CpReadSpeaker *speaker, guint32 key)
{
  guint32 title = speaker->position != NULL ? find_title (self, speaker->position) : 0;

  for (guint i = 0; title != 0 && i < self->definite->len; i++)
    {
      guint32 words[] = { g_array_index (self->definite, guint32, i), title };

      insert_name (self, self->here, words, G_N_ELEMENTS (words), key);
    }
}

static void
find_definite (CpRelationNames *self)
{
  for (guint i = CP_WORD_FIRST_REAL; i < self->rules->words->len; i++)
    {
      const CpRulesWord *word = cp_rules_get_word (self->rules, i);

      if ((word->classes & CP_CLASS_DEFINITE) && !(word->classes & CP_CLASS_POSSESSIVE))
        g_array_append_val (self->definite, word->hash);
    }
}

static void
add_aliases (CpRelationNames *self, const CpReadSpeaker *speaker, guint32 key)
{
  for (guint i = 0; i < speaker->aliases->len; i++)
    {
      guint32 words[MAX_NAME_WORDS];
      guint n_words = cut_name (self, g_ptr_array_index (speaker->aliases, i), words);

      insert_name (self, self->here, words, n_words, key);
    }
}

static gboolean
find_name (const CpRelationNames *self, guint64 hash, guint32 *speaker)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (self->here, &hash, NULL, &found)
      && !g_hash_table_lookup_extended (self->everywhere, &hash, NULL, &found))
    return FALSE;
  *speaker = GPOINTER_TO_UINT (found);
  return TRUE;
}

/* The longest name that begins with a token; returns its words, 0 where there is none. */
static guint
find_longest (const CpRelationNames *self, const CpRelationToken *tokens, guint n_tokens,
              guint32 *speaker)
{
  guint8 lengths = self->lengths[tokens[0].hash % N_LENGTHS];
  guint64 hash = 0;
  guint n_found = 0;

  for (guint i = 0; i < n_tokens && lengths >> i != 0; i++)
    {
      guint32 found;

      if (tokens[i].kind != CP_TOKEN_WORD && tokens[i].kind != CP_TOKEN_NUMBER)
        break;
      hash = extend_hash (hash, tokens[i].hash);
      if (!(lengths & 1 << i) || !find_name (self, hash, &found))
        continue;
      *speaker = found;
      n_found = i + 1;
    }
  return n_found;
}

/**
 * cp_relation_names_new:
 * @sources: the articles that are read together
 * @n_sources: how many
 * @rules: what is known of their language
 *
 * Gathers the names of all who speak in the articles.
 *
 * Returns: (transfer full): the names
 */
CpRelationNames *
cp_relation_names_new (const CpRelationSource *sources, guint n_sources, const CpRules *rules)
{
  CpRelationNames *self = g_new0 (CpRelationNames, 1);

  self->rules = rules;
  self->everywhere = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->here = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->definite = g_array_new (FALSE, FALSE, sizeof (guint32));
  find_definite (self);
  for (guint i = 0; i < n_sources; i++)
    for (guint j = 0; j < sources[i].reading->speakers->len; j++)
      {
        const CpReadSpeaker *speaker = g_ptr_array_index (sources[i].reading->speakers, j);

        if (speaker->named)
          add_forms (self, self->everywhere, speaker, sources[i].speakers[j]);
      }
  return self;
}

/**
 * cp_relation_names_free:
 * @self: (transfer full): names
 */
void
cp_relation_names_free (CpRelationNames *self)
{
  g_hash_table_unref (self->everywhere);
  g_hash_table_unref (self->here);
  g_array_unref (self->definite);
  g_free (self);
}

/**
 * cp_relation_names_set_article:
 * @self: names
 * @source: the article whose tokens come next
 *
 * Sets the article: its speakers may be called by titles there ("the minister"), and its
 * surnames go before those of others.
 */
void
cp_relation_names_set_article (CpRelationNames *self, const CpRelationSource *source)
{
  const GPtrArray *speakers = source->reading->speakers;

  g_hash_table_remove_all (self->here);
  for (guint i = 0; i < speakers->len; i++)
    {
      const CpReadSpeaker *speaker = g_ptr_array_index (speakers, i);

      add_forms (self, self->here, speaker, source->speakers[i]);
      add_aliases (self, speaker, source->speakers[i]);
      add_title (self, speaker, source->speakers[i]);
    }
}

/**
 * cp_relation_names_mark:
 * @self: names
 * @tokens: (element-type CpRelationToken): tokens of the article that was set
 *
 * Sets the speakers of tokens.
 */
void
cp_relation_names_mark (const CpRelationNames *self, GArray *tokens)
{
  CpRelationToken *data = (CpRelationToken *) (gpointer) tokens->data;

  for (guint i = 0; i < tokens->len;)
    {
      guint32 speaker = CP_READ_NONE;
      guint n_words = find_longest (self, data + i, tokens->len - i, &speaker);

      for (guint j = 0; j < n_words; j++)
        data[i + j].speaker = speaker;
      i += MAX (n_words, 1);
    }
}
