/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text measured, padded and wrapped for a terminal, in columns. */

#include "cp-text-width.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* What is printed to a file or a pipe is wrapped for this. */
#define DEFAULT_WIDTH 120

/* Narrower and wider terminals are taken for these. */
#define MIN_WIDTH 40
#define MAX_WIDTH 160

/* A text on its way into lines. */
typedef struct
{
  GPtrArray *lines;
  GString *line; /* the one that is being filled */
  guint used;    /* its columns */
  guint width;
} Wrapper;

static guint
measure_char (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/* Where a word is to be cut: what fits into a line, and at least one character with what is joined
 * to it. */
static const char *
cut_word (const char *word, guint width, guint *used)
{
  for (*used = 0; *word != '\0'; word = g_utf8_next_char (word))
    {
      guint own = measure_char (g_utf8_get_char (word));

      if (own > 0 && *used > 0 && *used + own > width)
        break;
      *used += own;
    }
  return word;
}

static void
end_line (Wrapper *self)
{
  if (self->line->len > 0)
    g_ptr_array_add (self->lines, g_strdup (self->line->str));
  g_string_truncate (self->line, 0);
  self->used = 0;
}

static void
append_word (Wrapper *self, const char *word, guint word_width)
{
  if (*word == '\0')
    return;

  if (self->line->len > 0)
    {
      g_string_append_c (self->line, ' ');
      self->used++;
    }
  g_string_append (self->line, word);
  self->used += word_width;
}

/* The word is measured once and then only gets shorter: it may be as long as the text. */
static void
add_word (Wrapper *self, const char *word)
{
  guint left = cp_text_width_measure (word);

  if (self->line->len > 0 && self->used + 1 + left > self->width)
    end_line (self);
  while (left > self->width)
    {
      guint used;
      const char *rest = cut_word (word, self->width, &used);

      g_ptr_array_add (self->lines, g_strndup (word, (gsize) (rest - word)));
      word = rest;
      left -= used;
    }
  append_word (self, word, left);
}

static guint
read_columns (void)
{
  const char *columns = g_getenv ("COLUMNS");
  struct winsize size = { 0 };

  if (columns != NULL && atoi (columns) > 0)
    return (guint) atoi (columns);
  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  return DEFAULT_WIDTH;
}

/**
 * cp_text_width_measure:
 * @text: UTF-8 without line breaks
 *
 * Measures how many columns of a terminal a text takes.
 */
guint
cp_text_width_measure (const char *text)
{
  guint width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += measure_char (g_utf8_get_char (text));
  return width;
}

/**
 * cp_text_width_append_padded:
 * @width: in columns
 * @to_right: whether the text ends at the width, or begins at 0
 *
 * Appends a text with blanks up to a width.
 */
void
cp_text_width_append_padded (GString *to, const char *text, guint width, gboolean to_right)
{
  guint used;
  int n_blanks;

  g_return_if_fail (to != NULL);
  g_return_if_fail (text != NULL);

  used = cp_text_width_measure (text);
  n_blanks = used < width ? (int) (width - used) : 0;
  if (to_right)
    g_string_append_printf (to, "%*s%s", n_blanks, "", text);
  else
    g_string_append_printf (to, "%s%*s", text, n_blanks, "");
}

/**
 * cp_text_width_wrap:
 * @text: UTF-8; its line breaks count as blanks
 * @width: in columns
 *
 * Cuts a text into lines between words, and inside a word that is wider than a line; the time is
 * proportional to the text.
 *
 * Returns: (transfer full) (element-type utf8): the lines; none for a blank text
 */
GPtrArray *
cp_text_width_wrap (const char *text, guint width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  Wrapper wrapper = { lines, line, 0, width };

  g_return_val_if_fail (text != NULL, lines);
  g_return_val_if_fail (width > 0, lines);

  words = g_strsplit_set (text, " \t\r\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    add_word (&wrapper, words[i]);
  end_line (&wrapper);
  return lines;
}

/**
 * cp_text_width_append_wrapped:
 * @indent: how many blanks stand before each line
 * @width: of a line with its indent, in columns
 *
 * Appends a text in lines, each with its line break.
 */
void
cp_text_width_append_wrapped (GString *to, const char *text, guint indent, guint width)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_return_if_fail (to != NULL);
  g_return_if_fail (text != NULL);

  lines = cp_text_width_wrap (text, width > indent + 20 ? width - indent : 20);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (to, "%*s%s\n", (int) indent, "", (char *) lines->pdata[i]);
}

/**
 * cp_text_width_dup_line:
 *
 * Puts a text into one line: line breaks and other control characters become blanks.
 *
 * Returns: (transfer full): the line
 */
char *
cp_text_width_dup_line (const char *text)
{
  GString *line = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (line, FALSE);
}

/**
 * cp_text_width_get_terminal:
 *
 * Tells how wide text may be: as COLUMNS or the terminal says, else 120 columns.
 */
guint
cp_text_width_get_terminal (void)
{
  return CLAMP (read_columns (), MIN_WIDTH, MAX_WIDTH);
}
