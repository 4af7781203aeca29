/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chance and invented words, the same for the same seed. */

#include "cp-synthetic-words.h"

/*
 * Numbers are those of splitmix64, so that they depend on the seed alone and not on the version of
 * a library. Words are made of syllables; now and then they are of another script.
 */

#define N_WORDS 600

struct _CpSyntheticWords
{
  guint64 state;
  char *words[N_WORDS];
};

static const char *const latin[] = {
  "ka", "lo", "mi", "ra", "ven", "tor", "sul", "é", "ñu", "dan", "gre", "pol", "zi", "böl", "ar", "çe",
};
static const char *const cyrillic[] = { "ба", "ро", "вё", "ли", "ту", "гра", "жен", "қо", "щи", "йо" };
static const char *const chinese[] = { "山", "河", "東", "明", "林", "語", "会", "海", "安", "国" };
static const char *const arabic[] = { "با", "را", "سل", "مو", "ني", "كت", "دو", "شر" };
static const char *const hebrew[] = { "של", "מו", "רא", "בי", "נה", "דו", "קל" };

/**
 * cp_synthetic_draw:
 * @self: the source of chance
 *
 * Draws the next number.
 *
 * Returns: any 64 bits
 */
guint64
cp_synthetic_draw (CpSyntheticWords *self)
{
  guint64 z = self->state += 0x9e3779b97f4a7c15u;

  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

/**
 * cp_synthetic_draw_below:
 * @self: the source of chance
 * @n: at least 1
 *
 * Draws a number.
 *
 * Returns: 0 to @n - 1
 */
guint
cp_synthetic_draw_below (CpSyntheticWords *self, guint n)
{
  return cp_synthetic_draw (self) % n;
}

/**
 * cp_synthetic_draw_chance:
 * @self: the source of chance
 * @one_in: at least 1
 *
 * Draws a yes or no.
 *
 * Returns: %TRUE once in @one_in times
 */
gboolean
cp_synthetic_draw_chance (CpSyntheticWords *self, guint one_in)
{
  return cp_synthetic_draw_below (self, one_in) == 0;
}

static char *
make_word (CpSyntheticWords *self, const char *const *syllables, guint n_syllables, guint n_parts)
{
  GString *word = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    g_string_append (word, syllables[cp_synthetic_draw_below (self, n_syllables)]);
  return g_string_free (word, FALSE);
}

static char *
draw_new_word (CpSyntheticWords *self)
{
  switch (cp_synthetic_draw_below (self, 24))
    {
    case 0:
      return make_word (self, chinese, G_N_ELEMENTS (chinese), 2);
    case 1:
      return make_word (self, arabic, G_N_ELEMENTS (arabic), 2 + cp_synthetic_draw_below (self, 2));
    case 2:
      return make_word (self, hebrew, G_N_ELEMENTS (hebrew), 2);
    case 3:
    case 4:
      return make_word (self, cyrillic, G_N_ELEMENTS (cyrillic), 2);
    default:
      return make_word (self, latin, G_N_ELEMENTS (latin), 1 + cp_synthetic_draw_below (self, 3));
    }
}

/**
 * cp_synthetic_draw_word:
 * @self: the source of chance
 *
 * Draws a word of the vocabulary, of two draws the lower one: so the first words are frequent.
 *
 * Returns: (transfer none): the word
 */
const char *
cp_synthetic_draw_word (CpSyntheticWords *self)
{
  guint one = cp_synthetic_draw_below (self, N_WORDS);
  guint two = cp_synthetic_draw_below (self, N_WORDS);

  return self->words[MIN (one, two)];
}

static void
append_title_word (GString *to, const char *word)
{
  gunichar first = g_utf8_get_char (word);

  g_string_append_unichar (to, g_unichar_toupper (first));
  g_string_append (to, g_utf8_next_char (word));
}

/**
 * cp_synthetic_draw_name:
 * @self: the source of chance
 * @n_words: how long it is
 *
 * Makes words with a capital letter each.
 *
 * Returns: (transfer full): a name or a title
 */
char *
cp_synthetic_draw_name (CpSyntheticWords *self, guint n_words)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append_c (name, ' ');
      append_title_word (name, cp_synthetic_draw_word (self));
    }
  return g_string_free (name, FALSE);
}

/**
 * cp_synthetic_append_sentence:
 * @self: the source of chance
 * @to: what to append to
 * @n_words: how long it is
 *
 * Makes a sentence with its full stop.
 */
void
cp_synthetic_append_sentence (CpSyntheticWords *self, GString *to, guint n_words)
{
  append_title_word (to, cp_synthetic_draw_word (self));
  for (guint i = 1; i < n_words; i++)
    {
      g_string_append (to, cp_synthetic_draw_chance (self, 12) ? ", " : " ");
      g_string_append (to, cp_synthetic_draw_word (self));
    }
  g_string_append_c (to, '.');
}

/**
 * cp_synthetic_words_new:
 * @seed: any number
 *
 * Makes a source of chance with a vocabulary of its own.
 *
 * Returns: (transfer full): the source
 */
CpSyntheticWords *
cp_synthetic_words_new (guint64 seed)
{
  CpSyntheticWords *self = g_new0 (CpSyntheticWords, 1);

  self->state = seed;
  for (guint i = 0; i < N_WORDS; i++)
    self->words[i] = draw_new_word (self);
  return self;
}

/**
 * cp_synthetic_words_free:
 * @self: (transfer full): a source of chance
 *
 * Frees the source and its words.
 */
void
cp_synthetic_words_free (CpSyntheticWords *self)
{
  for (guint i = 0; i < N_WORDS; i++)
    g_free (self->words[i]);
  g_free (self);
}
