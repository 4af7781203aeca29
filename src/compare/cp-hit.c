/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement as a search shows it: the words that were looked for, amid what stands around them. */

#include "cp-hit.h"

#include <string.h>

#include "cp-fold.h"

/* What a hit is cut from: an article's text, or a gist. */
typedef struct
{
  const char *text; /* or NULL */
  const char *end;
  const char *said;
  const char *said_end;
} Source;

static Source
get_words (CpSnapshot *snapshot, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  CpDocument *document = cp_snapshot_get_document (snapshot, columns->document[statement]);
  const CpTextIndex *index = document == NULL ? NULL : cp_document_get_text_index (document);
  Source source = { NULL, NULL, NULL, NULL };
  gsize n_bytes;

  if (index == NULL || columns->start[statement] == CP_OFFSET_NONE)
    return source;
  source.text = cp_text_index_get_text (index, &n_bytes);
  source.end = source.text + n_bytes;
  source.said = source.text + cp_text_index_to_byte (index, columns->start[statement]);
  source.said_end = source.text + cp_text_index_to_byte (index, columns->end[statement]);
  return source;
}

static Source
get_gist (CpSnapshot *snapshot, guint32 statement)
{
  const char *gist = cp_snapshot_get_statements (snapshot)->gist[statement];
  const char *end = gist != NULL ? gist + strlen (gist) : NULL;

  return (Source){ gist, end, gist, end };
}

static gboolean
find (const CpWordFinder *finder, const Source *source, GArray *marks)
{
  return source->text != NULL
         && cp_word_finder_list (finder, source->said, (gsize) (source->said_end - source->said),
                                 marks);
}

/* Where the words are; else the source's own. */
static Source
choose_source (const CpWordFinder *finder, CpSnapshot *snapshot, guint32 statement, GArray *marks)
{
  Source words = get_words (snapshot, statement);
  Source gist = get_gist (snapshot, statement);

  if (finder != NULL && find (finder, &words, marks))
    return words;
  if (finder != NULL && find (finder, &gist, marks))
    return gist;
  return words.text != NULL ? words : gist;
}

static gboolean
is_break (const char *at)
{
  return *at == '\n' || *at == '\r';
}

/* So many characters before, but not from another paragraph. */
static const char *
go_back (const Source *source, const char *at, guint n)
{
  for (; n > 0 && at > source->text; n--)
    {
      const char *before = g_utf8_prev_char (at);

      if (before < source->said && is_break (before))
        break;
      at = before;
    }
  return at;
}

static const char *
go_on (const Source *source, const char *at, guint n)
{
  for (; n > 0 && at < source->end; n--)
    {
      if (at >= source->said_end && is_break (at))
        break;
      at = g_utf8_next_char (at);
    }
  return at;
}

static void
cut (CpHit *self, const Source *source, const char *from, const char *to)
{
  self->text = g_strndup (from, (gsize) (to - from));
  for (char *at = self->text; *at != '\0'; at++)
    if ((guchar) *at < 0x20 || *at == 0x7f)
      *at = ' ';
  self->said_start = from < source->said ? (guint) (source->said - from) : 0;
  self->said_end = (guint) (MIN (to, source->said_end) - from);
}

/* From bytes of what is said to bytes of the text; those that were cut off go. */
static void
move_marks (CpHit *self, const Source *source, const char *from)
{
  gssize by = source->said - from;
  guint n = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      CpWordMark mark = g_array_index (self->marks, CpWordMark, i);

      if ((gssize) mark.start + by < 0 || (gssize) mark.end + by > (gssize) self->said_end)
        continue;
      mark.start = (guint) ((gssize) mark.start + by);
      mark.end = (guint) ((gssize) mark.end + by);
      g_array_index (self->marks, CpWordMark, n++) = mark;
    }
  g_array_set_size (self->marks, n);
}

/**
 * cp_hit_new:
 * @finder: (nullable): what is looked for; %NULL for nothing
 * @snapshot: a snapshot
 * @statement: the handle of a statement that is there
 * @n_around: how many characters there are at most on either side of the first of the words
 *
 * Cuts out what is around the first of the words, within its paragraph; where none is looked for,
 * what is said from its beginning.
 *
 * Returns: (transfer full): the hit
 */
CpHit *
cp_hit_new (const CpWordFinder *finder, CpSnapshot *snapshot, guint32 statement, guint n_around)
{
  CpHit *self;
  Source source;
  const char *from, *to;

  g_return_val_if_fail (snapshot != NULL && statement != CP_HANDLE_NONE, NULL);

  self = g_new0 (CpHit, 1);
  self->marks = g_array_new (FALSE, FALSE, sizeof (CpWordMark));
  source = choose_source (finder, snapshot, statement, self->marks);
  self->is_gist = source.text == NULL || source.text == get_gist (snapshot, statement).text;
  if (source.text == NULL)
    {
      self->text = g_strdup ("");
      return self;
    }
  from = source.said;
  to = go_on (&source, source.said, 2 * n_around);
  if (self->marks->len > 0)
    {
      const CpWordMark *first = &g_array_index (self->marks, CpWordMark, 0);

      from = go_back (&source, source.said + first->start, n_around);
      to = go_on (&source, source.said + first->end, n_around);
    }
  else
    to = MIN (to, source.said_end);
  cut (self, &source, from, to);
  move_marks (self, &source, from);
  return self;
}

/**
 * cp_hit_free:
 *
 * Frees a hit.
 */
void
cp_hit_free (CpHit *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_array_unref (self->marks);
  g_free (self);
}

static GPtrArray *
list_words (const char *text, gsize n_bytes)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *end = text + n_bytes;
  const char *word_end;

  for (const char *at = text; cp_fold_next_word (&at, end, &word_end); at = word_end)
    {
      g_autofree char *word = g_strndup (at, (gsize) (word_end - at));

      g_ptr_array_add (words, cp_fold (word));
    }
  return words;
}

/**
 * cp_hit_dup_after:
 * @n_words: how many words at most
 *
 * Writes what hits are sorted by when those alike in what follows are to stand together: the first
 * of the words and those behind it, folded.
 *
 * Returns: (transfer full): the words; of a hit without marks its first ones
 */
char *
cp_hit_dup_after (const CpHit *self, guint n_words)
{
  g_autoptr (GPtrArray) words = NULL;
  GString *key = g_string_new (NULL);
  guint from;

  g_return_val_if_fail (self != NULL, NULL);

  from = self->marks->len > 0 ? g_array_index (self->marks, CpWordMark, 0).start : self->said_start;
  words = list_words (self->text + from, strlen (self->text + from));
  for (guint i = 0; i < MIN (words->len, n_words); i++)
    {
      g_string_append (key, g_ptr_array_index (words, i));
      g_string_append_c (key, ' ');
    }
  return g_string_free (key, FALSE);
}

/**
 * cp_hit_dup_before:
 * @n_words: how many words at most
 *
 * Writes what hits are sorted by when those alike in what precedes are to stand together: the words
 * before the first of those looked for, the nearest one first, folded.
 *
 * Returns: (transfer full): the words, empty where there are none
 */
char *
cp_hit_dup_before (const CpHit *self, guint n_words)
{
  g_autoptr (GPtrArray) words = NULL;
  GString *key = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->marks->len == 0)
    return g_string_free (key, FALSE);
  words = list_words (self->text, g_array_index (self->marks, CpWordMark, 0).start);
  for (guint i = words->len; i > 0 && words->len - i < n_words; i--)
    {
      g_string_append (key, g_ptr_array_index (words, i - 1));
      g_string_append_c (key, ' ');
    }
  return g_string_free (key, FALSE);
}
