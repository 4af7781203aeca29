/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of JSON that the scanner has passed: reading members, writing the canonical form. */

#include "cp-json-text.h"

#include <string.h>

/* The escapes with a letter of their own, and what each stands for at the same place. */
static const char escape_letters[] = "bfnrt";
static const char escape_bytes[] = "\b\f\n\r\t";

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/**
 * cp_json_skip_blanks:
 * @at: a place in JSON
 * @end: behind its last byte
 *
 * Returns: the next place that is no blank, or @end
 */
const char *
cp_json_skip_blanks (const char *at, const char *end)
{
  while (at < end && is_blank (*at))
    at++;
  return at;
}

/**
 * cp_json_skip_string:
 * @at: the quotation mark at which a string begins
 * @end: behind the last byte
 *
 * Returns: the place behind the quotation mark that closes the string; @end where none does
 */
const char *
cp_json_skip_string (const char *at, const char *end)
{
  for (at++; at < end && *at != '"'; at++)
    if (*at == '\\')
      at++;
  return MIN (at + 1, end);
}

/* Over a value to the comma or bracket behind it. */
static const char *
skip_value (const char *at, const char *end)
{
  guint depth = 0;

  while (at < end)
    {
      if (depth == 0 && (*at == ',' || *at == '}' || *at == ']'))
        break;
      if (*at == '"')
        {
          at = cp_json_skip_string (at, end);
          continue;
        }
      if (*at == '{' || *at == '[')
        depth++;
      else if (*at == '}' || *at == ']')
        depth--;
      at++;
    }
  return at;
}

static gunichar
decode_unit (const char *digits)
{
  gunichar unit = 0;

  for (guint i = 0; i < 4; i++)
    unit = unit << 4 | (gunichar) g_ascii_xdigit_value (digits[i]);
  return unit;
}

/* Appends what the escape at @at (a backslash) stands for; returns how many bytes it takes. */
static gsize
append_escape (GString *to, const char *at)
{
  const char *letter = strchr (escape_letters, at[1]);
  gunichar unit;

  if (letter != NULL)
    {
      g_string_append_c (to, escape_bytes[letter - escape_letters]);
      return 2;
    }
  if (at[1] != 'u')
    {
      g_string_append_c (to, at[1]);
      return 2;
    }
  unit = decode_unit (at + 2);
  if (unit < 0xD800 || unit > 0xDBFF)
    {
      g_string_append_unichar (to, unit);
      return 6;
    }
  g_string_append_unichar (to, 0x10000 + ((unit - 0xD800) << 10) + (decode_unit (at + 8) - 0xDC00));
  return 12;
}

/**
 * cp_json_append_decoded:
 * @to: the text to append to
 * @contents: a string's contents without quotation marks, passed by the scanner
 * @n_bytes: their length
 *
 * Appends what a JSON string stands for.
 */
void
cp_json_append_decoded (GString *to, const char *contents, gsize n_bytes)
{
  const char *end;

  g_return_if_fail (to != NULL);
  g_return_if_fail (contents != NULL);

  end = contents + n_bytes;
  while (contents < end)
    {
      const char *escape = memchr (contents, '\\', (gsize) (end - contents));

      if (escape == NULL)
        escape = end;
      g_string_append_len (to, contents, escape - contents);
      contents = escape < end ? escape + append_escape (to, escape) : end;
    }
}

/**
 * cp_json_member_iter_init:
 * @iter: (out caller-allocates): the walk
 * @json: an object that the scanner passed, borrowed while the walk lasts
 * @n_bytes: its length
 *
 * Starts a walk over the members of an object; a value of another type has none.
 */
void
cp_json_member_iter_init (CpJsonMemberIter *iter, const char *json, gsize n_bytes)
{
  g_return_if_fail (iter != NULL);
  g_return_if_fail (json != NULL);

  iter->end = json + n_bytes;
  iter->at = cp_json_skip_blanks (json, iter->end);
  iter->at = iter->at < iter->end && *iter->at == '{' ? iter->at + 1 : iter->end;
}

/**
 * cp_json_member_iter_next:
 * @iter: the walk
 * @name: (out) (transfer full): the member's name, decoded
 * @value: (out) (transfer none): the bytes of its value, as they stand
 * @n_bytes: (out): their number
 *
 * Goes to the next member, in the object's order.
 *
 * Returns: FALSE at the end; then nothing is set
 */
gboolean
cp_json_member_iter_next (CpJsonMemberIter *iter, char **name, const char **value, gsize *n_bytes)
{
  g_autoptr (GString) decoded = NULL;
  const char *start, *end;

  g_return_val_if_fail (iter != NULL, FALSE);
  g_return_val_if_fail (name != NULL && value != NULL && n_bytes != NULL, FALSE);

  start = memchr (iter->at, '"', (gsize) (iter->end - iter->at));
  if (start == NULL)
    {
      iter->at = iter->end;
      return FALSE;
    }
  end = cp_json_skip_string (start, iter->end);
  decoded = g_string_sized_new ((gsize) (end - start));
  cp_json_append_decoded (decoded, start + 1, (gsize) (end - start) - 2);

  start = cp_json_skip_blanks (end, iter->end);
  start = cp_json_skip_blanks (start + 1, iter->end);
  iter->at = end = skip_value (start, iter->end);
  while (end > start && is_blank (end[-1]))
    end--;

  *name = g_string_free (g_steal_pointer (&decoded), FALSE);
  *value = start;
  *n_bytes = (gsize) (end - start);
  return TRUE;
}

/**
 * cp_json_append_compact:
 * @to: the text to append to
 * @json: a value that the scanner passed
 * @n_bytes: its length
 *
 * Appends a value as the canonical form has it, on one line: white space only after commas and
 * colons, one blank. Numbers and strings are kept as they are written.
 */
void
cp_json_append_compact (GString *to, const char *json, gsize n_bytes)
{
  const char *end;

  g_return_if_fail (to != NULL);
  g_return_if_fail (json != NULL);

  end = json + n_bytes;
  while (json < end)
    {
      const char *next = *json == '"' ? cp_json_skip_string (json, end) : json + 1;

      if (!is_blank (*json))
        g_string_append_len (to, json, next - json);
      if (*json == ',' || *json == ':')
        g_string_append_c (to, ' ');
      json = next;
    }
}

static gboolean
needs_escape (char c)
{
  return (guchar) c < 0x20 || c == '"' || c == '\\';
}

/* Whether one of eight bytes is zero; where one is, the bits above it mean nothing. */
static inline guint64
find_zero (guint64 eight)
{
  return (eight - G_GUINT64_CONSTANT (0x0101010101010101)) & ~eight;
}

/* The same of eight bytes at once, so that long texts take little; may also be so for nothing. */
static inline gboolean
may_need_escape (const char *text)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 eight, found;

  memcpy (&eight, text, sizeof eight);
  found = ((eight - ones * 0x20) & ~eight) | find_zero (eight ^ ones * '"')
          | find_zero (eight ^ ones * '\\');
  return (found & ones * 0x80) != 0;
}

static void
append_escaped (GString *to, char c)
{
  const char *byte = memchr (escape_bytes, c, sizeof escape_bytes - 1);
  char letter = byte != NULL ? escape_letters[byte - escape_bytes] : c;

  if (c == '"' || c == '\\' || byte != NULL)
    {
      g_string_append_c (to, '\\');
      g_string_append_c (to, letter);
      return;
    }
  g_string_append_printf (to, "\\u%04x", (guint) (guchar) c);
}

/**
 * cp_json_append_string:
 * @to: the text to append to
 * @text: UTF-8
 *
 * Appends a text as a JSON string in canonical form: escapes only for quotation marks, backslashes
 * and control characters, with a letter where there is one.
 */
void
cp_json_append_string (GString *to, const char *text)
{
  g_return_if_fail (to != NULL);
  g_return_if_fail (text != NULL);

  g_string_append_c (to, '"');
  for (const char *stop = text + strlen (text); text < stop;)
    {
      const char *end = text;

      while (stop - end >= 8 && !may_need_escape (end))
        end += 8;
      while (end < stop && !needs_escape (*end))
        end++;
      g_string_append_len (to, text, end - text);
      if (end < stop)
        append_escaped (to, *end++);
      text = end;
    }
  g_string_append_c (to, '"');
}

/**
 * cp_json_append_number:
 * @to: the text to append to
 * @number: a number
 *
 * Appends a whole number. A corpus has a dozen for each statement: printf() would take most of its
 * writing.
 */
void
cp_json_append_number (GString *to, gint64 number)
{
  char digits[20];
  gsize at = sizeof digits;
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

  g_return_if_fail (to != NULL);

  do
    digits[--at] = (char) ('0' + rest % 10);
  while ((rest /= 10) != 0);
  if (number < 0)
    digits[--at] = '-';
  g_string_append_len (to, digits + at, (gssize) (sizeof digits - at));
}

/**
 * cp_json_element_iter_init:
 * @iter: an iterator on the stack
 * @json: a JSON array that the scanner passed
 * @n_bytes: its length
 *
 * Begins to walk the elements of an array; of what is no array there are none.
 */
void
cp_json_element_iter_init (CpJsonMemberIter *iter, const char *json, gsize n_bytes)
{
  g_return_if_fail (iter != NULL);
  g_return_if_fail (json != NULL);

  iter->end = json + n_bytes;
  iter->at = cp_json_skip_blanks (json, iter->end);
  iter->at = iter->at < iter->end && *iter->at == '[' ? iter->at + 1 : iter->end;
}

/**
 * cp_json_element_iter_next:
 * @iter: an iterator over an array
 * @value: (out) (transfer none): the bytes of the element
 * @n_bytes: (out): how many
 *
 * Steps to the next element.
 *
 * Returns: whether there is one
 */
gboolean
cp_json_element_iter_next (CpJsonMemberIter *iter, const char **value, gsize *n_bytes)
{
  const char *start, *end;

  g_return_val_if_fail (iter != NULL && value != NULL && n_bytes != NULL, FALSE);

  start = cp_json_skip_blanks (iter->at, iter->end);
  if (start < iter->end && *start == ',')
    start = cp_json_skip_blanks (start + 1, iter->end);
  if (start >= iter->end || *start == ']')
    return FALSE;

  iter->at = end = skip_value (start, iter->end);
  while (end > start && is_blank (end[-1]))
    end--;

  *value = start;
  *n_bytes = (gsize) (end - start);
  return TRUE;
}
