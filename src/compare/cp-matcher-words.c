/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and phrases looked for in what is said. */

#include "cp-matcher-words.h"

#include <string.h>

#include "cp-fold.h"
#include "cp-word-fold.h"

/*
 * Both what is said and what is looked for become folded words with one blank before each and one
 * at the end: " the borders " holds the word "bord" as " bord" and the phrase "the borders" as
 * " the borders ". So a search for bytes respects the limits of words. A line break stands between
 * the source's words and the gist are searched one by one, since no phrase runs from one into the
 * other.
 *
 * Nearly every text is searched where it is, character by character. Only where the fold of one has
 * several (as that of a ligature) is all of the text folded first.
 */

typedef struct
{
  char *text;
  gsize n_bytes;
  gunichar *folds; /* the same as characters, 0 at the end */
  gboolean negated;
} Needle;

/* The source's words or the gist of the statement at hand. */
typedef struct
{
  const char *at; /* not terminated */
  const char *end;
} Said;

/* Characters of one or two bytes: Latin, Greek, Cyrillic, Hebrew, Arabic. */
#define N_SHORT 0x800

struct _CpWordTest
{
  GArray *needles; /* of Needle */
  GString *words;  /* reused */
  gunichar short_folds[N_SHORT]; /* as of fold_character (), which takes longer */
};

static void
clear_needle (Needle *needle)
{
  g_free (needle->text);
  g_free (needle->folds);
}

static void
add_needle (CpWordTest *self, const CpTerm *term)
{
  g_autoptr (GString) words = g_string_new (NULL);
  Needle needle = { .negated = term->negated };

  cp_word_fold_append (words, NULL, term->values[0], strlen (term->values[0]));
  if (term->kind == CP_TERM_PHRASE)
    g_string_append_c (words, ' ');
  needle.n_bytes = words->len;
  needle.folds = g_utf8_to_ucs4_fast (words->str, -1, NULL);
  needle.text = g_string_free (g_steal_pointer (&words), FALSE);
  g_array_append_val (self->needles, needle);
}

/* What cp_snapshot_dup_words () copies. */
static Said
get_words (CpSnapshot *snapshot, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  CpDocument *document = cp_snapshot_get_document (snapshot, columns->document[statement]);
  const CpTextIndex *index = document == NULL ? NULL : cp_document_get_text_index (document);
  const char *text;

  if (index == NULL || columns->start[statement] == CP_OFFSET_NONE)
    return (Said){ NULL, NULL };
  text = cp_text_index_get_text (index, NULL);
  return (Said){ text + cp_text_index_to_byte (index, columns->start[statement]),
                 text + cp_text_index_to_byte (index, columns->end[statement]) };
}

static Said
get_gist (CpSnapshot *snapshot, guint32 statement)
{
  const char *gist = cp_snapshot_get_statements (snapshot)->gist[statement];

  return (Said){ gist, gist == NULL ? NULL : gist + strlen (gist) };
}

/* A character as it is in folded words: a letter or digit, a blank for what parts words, 0 for what
 * does not stay, or CP_FOLD_SEVERAL. */
static gunichar
fold_character (gunichar c)
{
  gunichar fold = cp_fold_character (c);

  if (fold == CP_FOLD_SEVERAL || cp_fold_is_word_char (fold))
    return fold;
  return fold == 0 || cp_word_fold_is_invisible (fold) ? 0 : ' ';
}

/* Reads the next character of folded words; at the end, a blank. */
static inline gunichar
read_fold (const CpWordTest *self, const char **at, const char *end)
{
  while (*at < end)
    {
      const guchar *bytes = (const guchar *) *at;
      gunichar fold;

      if (bytes[0] < 0x80)
        fold = self->short_folds[bytes[0]];
      else if (bytes[0] < 0xE0)
        fold = self->short_folds[(bytes[0] & 0x1F) << 6 | (bytes[1] & 0x3F)];
      else
        fold = fold_character (g_utf8_get_char (*at));
      *at = g_utf8_next_char (*at);
      if (fold != 0)
        return fold;
    }
  return ' ';
}

/* Whether the text goes on as a needle does whose first letter is read. */
static gboolean
goes_on (const CpWordTest *self, const char *at, const char *end, const gunichar *needle)
{
  for (; *needle != 0; needle++)
    {
      gunichar fold = read_fold (self, &at, end);

      while (fold == ' ' && needle[-1] == ' ' && at < end)
        fold = read_fold (self, &at, end);
      if (fold != *needle)
        return FALSE;
    }
  return TRUE;
}

/* Looks for a needle without folding the text; @several: it has to be folded after all. */
static gboolean
holds_as_it_is (const CpWordTest *self, Said said, const Needle *needle, gboolean *several)
{
  gunichar first = needle->folds[1];
  gunichar before = ' ';

  *several = FALSE;
  while (said.at < said.end)
    {
      gunichar fold = read_fold (self, &said.at, said.end);

      if (before == ' ' && fold == first
          && goes_on (self, said.at, said.end, needle->folds + 2))
        return TRUE;
      if (fold == CP_FOLD_SEVERAL)
        {
          *several = TRUE;
          return FALSE;
        }
      before = fold;
    }
  return FALSE;
}

static gboolean
holds (CpWordTest *self, Said said, const Needle *needle)
{
  gboolean several;

  if (holds_as_it_is (self, said, needle, &several))
    return TRUE;
  if (!several)
    return FALSE;

  g_string_truncate (self->words, 0);
  cp_word_fold_append (self->words, NULL, said.at, (gsize) (said.end - said.at));
  g_string_append_c (self->words, ' ');
  return memmem (self->words->str, self->words->len, needle->text, needle->n_bytes) != NULL;
}

/**
 * cp_word_test_new:
 * @terms: terms of a query
 * @n_terms: how many
 *
 * Prepares the words and phrases of a query.
 *
 * Returns: (transfer full) (nullable): the test, or %NULL where there are none
 */
CpWordTest *
cp_word_test_new (const CpTerm *terms, guint n_terms)
{
  CpWordTest *self = g_new0 (CpWordTest, 1);

  self->needles = g_array_new (FALSE, FALSE, sizeof (Needle));
  g_array_set_clear_func (self->needles, (GDestroyNotify) clear_needle);
  self->words = g_string_new (NULL);
  for (guint i = 0; i < n_terms; i++)
    if (terms[i].kind != CP_TERM_FIELD)
      add_needle (self, &terms[i]);

  if (self->needles->len == 0)
    {
      cp_word_test_free (self);
      return NULL;
    }
  for (gunichar c = 0; c < N_SHORT; c++)
    self->short_folds[c] = fold_character (c);
  return self;
}

/**
 * cp_word_test_free:
 * @self: (transfer full): a test
 *
 * Frees the test.
 */
void
cp_word_test_free (CpWordTest *self)
{
  g_array_unref (self->needles);
  g_string_free (self->words, TRUE);
  g_free (self);
}

/**
 * cp_word_test_matches:
 * @self: a test
 * @snapshot: a snapshot
 * @statement: the handle of a live statement
 *
 * Looks for all words and phrases in the source's words, where the corpus has them, and in the
 * gist.
 *
 * Returns: whether every one is there, or not there where it is negated
 */
gboolean
cp_word_test_matches (CpWordTest *self, CpSnapshot *snapshot, guint32 statement)
{
  Said words = get_words (snapshot, statement);
  Said gist = get_gist (snapshot, statement);

  for (guint i = 0; i < self->needles->len; i++)
    {
      const Needle *needle = &g_array_index (self->needles, Needle, i);
      gboolean found = holds (self, words, needle) || holds (self, gist, needle);

      if (found == needle->negated)
        return FALSE;
    }
  return TRUE;
}
