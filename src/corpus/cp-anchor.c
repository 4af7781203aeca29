/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a statement stands in an article that is not there, and finding it in a copy. */

#include "cp-anchor.h"

#include "cp-fold.h"

/* Digests of windows that a finder keeps: 8 MiB, enough for a hundred anchors on a long article. */
#define MAX_KEPT_DIGESTS (1024 * 1024)

/* A word's bytes in the text, where its folded letters begin, the letters before it, and whether more
 * than blanks stands before it. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 letters;
  guint32 n_letters_before;
  gboolean follows_break;
} Word;

/* All words, and a closing one with no letters. */
typedef struct
{
  GArray *words;
  GArray *breaks;        /* guint32 places of those that follow a break; the closing one does */
  GHashTable *digests;   /* a number of words to the guint64 digest of each such window, 0: not made yet */
} WordTable;

/*
 * The letters and digits of a text, folded, one behind the other: any run of words is then one run
 * of bytes, and looking for a digest is hashing runs of as many words as the anchor has, from the
 * expected place outwards, so that the first hit is the nearest. Only a digest decides.
 */
struct _CpAnchorFinder
{
  const CpTextIndex *index;
  GString *letters;
  WordTable *strict;
  WordTable *loose;
  GChecksum *checksum;
  guint n_kept_digests;
};

/* --- Words of a text --- */

static WordTable *
make_table (GArray *words)
{
  WordTable *table = g_new0 (WordTable, 1);

  table->words = words;
  table->breaks = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < words->len; i++)
    if (g_array_index (words, Word, i).follows_break)
      g_array_append_val (table->breaks, i);
  table->digests = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return table;
}

static void
free_table (WordTable *table)
{
  g_array_unref (table->words);
  g_array_unref (table->breaks);
  g_hash_table_unref (table->digests);
  g_free (table);
}

static inline const Word *
get_word (const WordTable *table, guint i)
{
  return &g_array_index (table->words, Word, i);
}

static guint
get_n_words (const WordTable *table)
{
  return table->words->len - 1;
}

static guint32
count_letters (const char *text, const char *end)
{
  guint32 n_letters = 0;

  for (; text < end; text = g_utf8_next_char (text))
    n_letters += cp_fold_is_word_char (g_utf8_get_char (text)) != FALSE;
  return n_letters;
}

static gboolean
has_break (const char *at, const char *end)
{
  while (at < end && *at == ' ')
    at++;
  return at < end;
}

/* Folds the text and notes its words. */
static GArray *
list_words (const CpTextIndex *index, GString *letters)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  gsize n_bytes;
  const char *text = cp_text_index_get_text (index, &n_bytes);
  const char *end = text + n_bytes;
  const char *word_end;
  Word word = { 0 };

  for (const char *at = text; at < end && cp_fold_next_word (&at, end, &word_end); at = word_end)
    {
      word.follows_break = word.end == 0 || has_break (text + word.end, at);
      word.start = (guint32) (at - text);
      word.end = (guint32) (word_end - text);
      word.letters = (guint32) letters->len;
      g_array_append_val (words, word);
      cp_fold_append_letters (letters, at, (gsize) (word_end - at));
      word.n_letters_before += count_letters (at, word_end);
    }
  word.start = word.end = (guint32) n_bytes;
  word.follows_break = TRUE;
  word.letters = (guint32) letters->len;
  g_array_append_val (words, word);
  return words;
}

/* Glyphs that a copy may have for an apostrophe or hyphen inside a word. */
static gboolean
is_other_joint (gunichar c)
{
  return c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2032 || c == 0xFF07
         || c == 0x2011 || c == 0x2212 || c == 0xFF0D;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0xAD || c == 0x2010 || c == 0x2011;
}

/* Whether what stands between two words may be inside one word of the article: another glyph for
 * an apostrophe or hyphen, or a hyphen at a line's end. */
static gboolean
is_loose_joint (const char *at, const char *end)
{
  gunichar c = g_utf8_get_char (at);
  guint n_breaks = 0;

  at = g_utf8_next_char (at);
  if (at == end)
    return is_other_joint (c);
  if (!is_hyphen (c))
    return FALSE;
  for (; at < end && g_ascii_isspace (*at); at++)
    n_breaks += *at == '\n';
  return at == end && n_breaks == 1;
}

/* The words as they are when loose joints count; NULL if there are none. */
static WordTable *
join_words (const CpTextIndex *index, const WordTable *strict)
{
  g_autoptr (GArray) joined = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *text = cp_text_index_get_text (index, NULL);

  for (guint i = 0; i < get_n_words (strict); i++)
    {
      const Word *word = get_word (strict, i);
      Word *last = joined->len > 0 ? &g_array_index (joined, Word, joined->len - 1) : NULL;

      if (last != NULL && is_loose_joint (text + last->end, text + word->start))
        last->end = word->end;
      else
        g_array_append_val (joined, *word);
    }
  if (joined->len == get_n_words (strict))
    return NULL;
  g_array_append_val (joined, *get_word (strict, get_n_words (strict)));
  return make_table (g_steal_pointer (&joined));
}

/* --- Looking for a digest --- */

/* Where the digests of windows of @n_words are kept; NULL where that would be too many. */
static guint64 *
get_kept_digests (CpAnchorFinder *self, WordTable *table, guint n_words)
{
  guint64 *digests = g_hash_table_lookup (table->digests, GUINT_TO_POINTER (n_words));
  guint n_windows = get_n_words (table) - n_words + 1;

  if (digests != NULL || n_windows > MAX_KEPT_DIGESTS - self->n_kept_digests)
    return digests;
  digests = g_new0 (guint64, n_windows);
  g_hash_table_insert (table->digests, GUINT_TO_POINTER (n_words), digests);
  self->n_kept_digests += n_windows;
  return digests;
}

static guint64
make_window_digest (CpAnchorFinder *self, const WordTable *table, guint first, guint n_words)
{
  guint32 start = get_word (table, first)->letters;
  guint32 end = get_word (table, first + n_words)->letters;

  return cp_fold_digest_letters (self->checksum, self->letters->str + start, end - start);
}

/* Whether the @anchor's digest is that of its number of words from @first on. */
static gboolean
matches_window (CpAnchorFinder *self, const WordTable *table, guint64 *kept, guint first,
                const CpAnchor *anchor)
{
  guint32 n_letters_before = get_word (table, first)->n_letters_before;

  if (get_word (table, first + anchor->words)->n_letters_before - n_letters_before > anchor->length)
    return FALSE;
  if (kept == NULL)
    return make_window_digest (self, table, first, anchor->words) == anchor->digest;
  if (kept[first] == 0)
    kept[first] = make_window_digest (self, table, first, anchor->words);
  return kept[first] == anchor->digest;
}

/* Whether the window before @left, and not @right, is the next one to try. */
static gboolean
goes_left (const WordTable *table, guint left, guint right, guint n_windows, gsize expected)
{
  if (left == 0 || right == n_windows)
    return left > 0;
  return expected - get_word (table, left - 1)->start <= get_word (table, right)->start - expected;
}

/* The first word that does not begin before @byte. */
static guint
find_word_at (const WordTable *table, gsize byte)
{
  guint low = 0;
  guint high = get_n_words (table);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_word (table, middle)->start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Goes from the @expected byte outwards; gives the first word of the window found. */
static gboolean
find_window (CpAnchorFinder *self, WordTable *table, const CpAnchor *anchor, gsize expected,
             guint *first)
{
  guint n_words = get_n_words (table);
  guint n_windows = anchor->words <= n_words ? n_words - anchor->words + 1 : 0;
  guint right = MIN (find_word_at (table, expected), n_windows);
  guint left = right;
  guint64 *kept = n_windows > 0 ? get_kept_digests (self, table, anchor->words) : NULL;

  while (left > 0 || right < n_windows)
    {
      *first = goes_left (table, left, right, n_windows, expected) ? --left : right++;
      if (matches_window (self, table, kept, *first, anchor))
        return TRUE;
    }
  return FALSE;
}

/* Tries windows that end before a break, and begin behind one if they have to. */
static gboolean
probe_table (CpAnchorFinder *self, WordTable *table, const CpAnchor *anchor, gboolean begins)
{
  guint64 *kept;

  if (anchor->words > get_n_words (table))
    return FALSE;

  kept = get_kept_digests (self, table, anchor->words);
  for (guint i = 0; i < table->breaks->len; i++)
    {
      guint32 end = g_array_index (table->breaks, guint32, i);

      if (end < anchor->words || (begins && !get_word (table, end - anchor->words)->follows_break))
        continue;
      if (matches_window (self, table, kept, end - anchor->words, anchor))
        return TRUE;
    }
  return FALSE;
}

/* --- The span --- */

/* Code points of a span as the article may have had it: each run of white space one blank, none at
 * a line that ends in a hyphen, and without what cannot be seen or is only an accent. */
static guint
measure_span (const char *at, const char *end)
{
  guint length = 0;
  gunichar last = 0;

  for (; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        {
          length += last != ' ' && !(c == '\n' && is_hyphen (last));
          last = ' ';
          continue;
        }
      length += !g_unichar_ismark (c) && g_unichar_type (c) != G_UNICODE_FORMAT;
      last = c;
    }
  return length;
}

static gboolean
is_punctuation (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return !g_unichar_isspace (c) && !cp_fold_is_word_char (c);
}

/* Takes in as much punctuation as the article's span had more than words, first what closes. */
static void
grow_span (const CpTextIndex *index, guint length, const char **start, const char **end)
{
  gsize n_bytes;
  const char *text = cp_text_index_get_text (index, &n_bytes);
  guint n_measured = measure_span (*start, *end);
  guint n_more = length > n_measured ? length - n_measured : 0;

  for (; n_more > 0 && *end < text + n_bytes && is_punctuation (*end); n_more--)
    *end = g_utf8_next_char (*end);
  for (; n_more > 0 && *start > text && is_punctuation (g_utf8_prev_char (*start)); n_more--)
    *start = g_utf8_prev_char (*start);
}

static gboolean
locate_exactly (const CpAnchor *anchor, const CpTextIndex *index, guint *start, guint *end)
{
  const char *text = cp_text_index_get_text (index, NULL);
  guint paragraph_start, paragraph_end;
  gsize first, last;

  if (!cp_text_index_get_paragraph (index, anchor->paragraph, &paragraph_start, &paragraph_end)
      || anchor->offset > paragraph_end - paragraph_start
      || anchor->length > paragraph_end - paragraph_start - anchor->offset)
    return FALSE;
  first = cp_text_index_to_byte (index, paragraph_start + anchor->offset);
  last = cp_text_index_to_byte (index, paragraph_start + anchor->offset + anchor->length);
  if (cp_fold_digest (text + first, last - first) != anchor->digest)
    return FALSE;
  *start = paragraph_start + anchor->offset;
  *end = *start + anchor->length;
  return TRUE;
}

/* The byte where the span would begin in the article's own layout; the end beyond the last paragraph. */
static gsize
get_expected_byte (const CpAnchor *anchor, const CpTextIndex *index)
{
  guint length = cp_text_index_get_length (index);
  guint start;

  if (!cp_text_index_get_paragraph (index, anchor->paragraph, &start, NULL))
    start = anchor->paragraph == 0 ? 0 : length;
  return cp_text_index_to_byte (index, start + MIN (anchor->offset, length - start));
}

static gboolean
locate_in_table (CpAnchorFinder *self, WordTable *table, const CpAnchor *anchor, guint *start,
                 guint *end)
{
  const char *text = cp_text_index_get_text (self->index, NULL);
  const char *span_start, *span_end;
  guint first;

  if (!find_window (self, table, anchor, get_expected_byte (anchor, self->index), &first))
    return FALSE;
  span_start = text + get_word (table, first)->start;
  span_end = text + get_word (table, first + anchor->words - 1)->end;
  grow_span (self->index, anchor->length, &span_start, &span_end);
  *start = cp_text_index_to_offset (self->index, (gsize) (span_start - text));
  *end = cp_text_index_to_offset (self->index, (gsize) (span_end - text));
  return TRUE;
}

/**
 * cp_anchor_compute:
 * @index: the article
 * @start: a span's first code point
 * @end: the code point behind its last one
 * @anchor: (out): the span's anchor
 *
 * Makes the anchor by which the span can be found again without the article.
 *
 * Returns: FALSE if the span has no word, is outside of the text or not inside one paragraph;
 *   @anchor is not touched then
 */
gboolean
cp_anchor_compute (const CpTextIndex *index, guint start, guint end, CpAnchor *anchor)
{
  const char *text;
  guint number, paragraph_start, paragraph_end, n_words;
  gsize first, last;

  g_return_val_if_fail (index != NULL, FALSE);
  g_return_val_if_fail (anchor != NULL, FALSE);

  number = cp_text_index_get_paragraph_at (index, start);
  if (start >= end || !cp_text_index_get_paragraph (index, number, &paragraph_start, &paragraph_end)
      || end > paragraph_end)
    return FALSE;
  text = cp_text_index_get_text (index, NULL);
  first = cp_text_index_to_byte (index, start);
  last = cp_text_index_to_byte (index, end);
  n_words = cp_fold_count_words (text + first, last - first);
  if (n_words == 0)
    return FALSE;
  *anchor = (CpAnchor) { .paragraph = number, .offset = start - paragraph_start, .length = end - start };
  anchor->words = n_words;
  anchor->digest = cp_fold_digest (text + first, last - first);
  return TRUE;
}

/**
 * cp_anchor_finder_new:
 * @index: a copy of an article; borrowed as long as the finder lives
 *
 * Makes the tables for finding many anchors in one text. A finder is for one thread.
 *
 * Returns: (transfer full): the finder
 */
CpAnchorFinder *
cp_anchor_finder_new (const CpTextIndex *index)
{
  CpAnchorFinder *self;

  g_return_val_if_fail (index != NULL, NULL);

  self = g_new0 (CpAnchorFinder, 1);
  self->index = index;
  self->letters = g_string_new (NULL);
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->strict = make_table (list_words (index, self->letters));
  self->loose = join_words (index, self->strict);
  return self;
}

/**
 * cp_anchor_finder_free:
 * @self: (transfer full) (nullable): the finder
 */
void
cp_anchor_finder_free (CpAnchorFinder *self)
{
  if (self == NULL)
    return;
  g_string_free (self->letters, TRUE);
  g_checksum_free (self->checksum);
  g_clear_pointer (&self->strict, free_table);
  g_clear_pointer (&self->loose, free_table);
  g_free (self);
}

/**
 * cp_anchor_finder_locate:
 * @self: the finder
 * @anchor: any anchor, also one that does not belong to the text
 * @start: (out): the first code point of the place
 * @end: (out): the code point behind the last one
 *
 * Finds an anchor's place: just where it says, or else wherever as many words have its digest,
 * the nearest where there are several. Line breaks, indents, blanks, case, accents and punctuation
 * may differ; the place may run over several lines. Punctuation that the article's span had around
 * its words is part of the place as far as the copy has it.
 *
 * An anchor that is not in the text costs a SHA-256 for each word: some 0.5 ms for 10 kB and 0.5 s for
 * 5 MB; one that is there usually much less.
 *
 * Returns: FALSE if no words have the digest; nothing is set then
 */
gboolean
cp_anchor_finder_locate (CpAnchorFinder *self, const CpAnchor *anchor, guint *start, guint *end)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (anchor != NULL, FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  /* Without a word the digest says nothing. */
  if (anchor->words == 0)
    return FALSE;
  return locate_exactly (anchor, self->index, start, end)
         || locate_in_table (self, self->strict, anchor, start, end)
         || (self->loose != NULL && locate_in_table (self, self->loose, anchor, start, end));
}

/**
 * cp_anchor_finder_probe:
 * @self: the finder
 * @anchor: any anchor, also one that does not belong to the text
 * @begins: whether its span is known to begin a paragraph or a quotation
 *
 * Looks for an anchor only just where it says and between breaks: marks, line breaks, the text's
 * ends. What a person says mostly ends before one. This is for the many anchors that do not belong to
 * a text, and takes a tenth (with @begins, a fiftieth) of the digests of cp_anchor_finder_locate().
 *
 * Returns: whether it is there; FALSE also where it is there, but between no breaks
 */
gboolean
cp_anchor_finder_probe (CpAnchorFinder *self, const CpAnchor *anchor, gboolean begins)
{
  guint start, end;

  g_return_val_if_fail (self != NULL && anchor != NULL, FALSE);

  if (anchor->words == 0)
    return FALSE;
  return locate_exactly (anchor, self->index, &start, &end)
         || probe_table (self, self->strict, anchor, begins)
         || (self->loose != NULL && probe_table (self, self->loose, anchor, begins));
}

/**
 * cp_anchor_locate:
 * @anchor: any anchor
 * @index: a copy of an article
 * @start: (out): the first code point of the place
 * @end: (out): the code point behind the last one
 *
 * Finds one anchor, as cp_anchor_finder_locate() does, which is for several.
 *
 * Returns: FALSE if no words have the digest; nothing is set then
 */
gboolean
cp_anchor_locate (const CpAnchor *anchor, const CpTextIndex *index, guint *start, guint *end)
{
  g_autoptr (CpAnchorFinder) finder = NULL;

  g_return_val_if_fail (anchor != NULL && index != NULL, FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  if (anchor->words == 0)
    return FALSE;
  if (locate_exactly (anchor, index, start, end))
    return TRUE;
  finder = cp_anchor_finder_new (index);
  return cp_anchor_finder_locate (finder, anchor, start, end);
}
