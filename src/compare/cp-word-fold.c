/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as folded words, for what looks for words in it. */

#include "cp-word-fold.h"

#include "cp-fold.h"

/* What is being written. */
typedef struct
{
  GString *to;
  GArray *places; /* or NULL */
  guint place;    /* of the character that is read */
  gboolean in_word;
} Writer;

static void
write_bytes (Writer *self, const char *bytes, gsize n_bytes)
{
  g_string_append_len (self->to, bytes, (gssize) n_bytes);
  for (gsize i = 0; self->places != NULL && i < n_bytes; i++)
    g_array_append_val (self->places, self->place);
}

static void
write_fold (Writer *self, const char *fold)
{
  for (const char *at = fold; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!cp_fold_is_word_char (c))
        {
          self->in_word = self->in_word && cp_word_fold_is_invisible (c);
          continue;
        }
      if (!self->in_word)
        write_bytes (self, " ", 1);
      write_bytes (self, at, (gsize) (g_utf8_next_char (at) - at));
      self->in_word = TRUE;
    }
}

/**
 * cp_word_fold_is_invisible:
 *
 * Tells whether a character is inside words without being seen, as a soft hyphen is.
 */
gboolean
cp_word_fold_is_invisible (gunichar c)
{
  return c >= 0x80 && g_unichar_type (c) == G_UNICODE_FORMAT;
}

/**
 * cp_word_fold_append:
 * @to: where the words go
 * @places: (nullable) (element-type guint): for each byte that is appended to @to, the byte of @text
 *   at which the character begins that it comes from; that of a blank is the word's behind it
 * @text: valid UTF-8
 * @n_bytes: its length
 *
 * Appends the words of a text without case and accents, with a blank before each: " the borders".
 */
void
cp_word_fold_append (GString *to, GArray *places, const char *text, gsize n_bytes)
{
  g_autoptr (GString) fold = g_string_new (NULL);
  Writer writer = { to, places, 0, FALSE };
  const char *end = text + n_bytes;

  g_return_if_fail (to != NULL && text != NULL);

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      g_string_truncate (fold, 0);
      cp_fold_append (fold, at, (gsize) (g_utf8_next_char (at) - at));
      writer.place = (guint) (at - text);
      write_fold (&writer, fold->str);
    }
}
