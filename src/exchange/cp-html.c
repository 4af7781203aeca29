/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes HTML whose elements are closed and whose texts are escaped, whatever they hold. */

#include "cp-html.h"

#include <string.h>

/* A start tag stays open until something comes into its element, so that attributes can be added.
 * Elements that do not stand inside a line end it, which changes nothing of what is seen and lets
 * people read and compare pages. */
struct _CpHtml
{
  GString *text;
  GPtrArray *open;  /* tags of the elements that are open; static strings */
  gboolean in_tag;
};

static const char *const inline_tags[] = {
  "span", "use", "svg", "a", "bdi", "b", "i", "rect", "cite",
};

static gboolean
is_inline (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (inline_tags); i++)
    if (g_str_equal (tag, inline_tags[i]))
      return TRUE;

  return FALSE;
}

static void
close_tag (CpHtml *self)
{
  if (self->in_tag)
    g_string_append_c (self->text, '>');
  self->in_tag = FALSE;
}

/* What no page may hold, not even as a reference: controls, and code points that are no letters. */
static gboolean
is_forbidden (gunichar letter)
{
  if (letter < 0x20)
    return letter != '\t' && letter != '\n';
  return (letter >= 0x7f && letter < 0xa0) || (letter >= 0xfdd0 && letter <= 0xfdef)
         || (letter & 0xfffe) == 0xfffe;
}

static const char *
get_escape (char letter)
{
  switch (letter)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return NULL;
    }
}

/* What stands as it is goes over in one piece. */
static void
append_escaped (GString *to, const char *text)
{
  const char *plain = text;
  const char *at;

  for (at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *escape = get_escape (*at);

      if (escape == NULL && is_forbidden (g_utf8_get_char (at)))
        escape = " ";
      if (escape == NULL)
        continue;
      g_string_append_len (to, plain, at - plain);
      g_string_append (to, escape);
      plain = g_utf8_next_char (at);
    }
  g_string_append_len (to, plain, at - plain);
}

/**
 * cp_html_new:
 *
 * Makes a writer that has written nothing.
 *
 * Returns: (transfer full): the writer
 */
CpHtml *
cp_html_new (void)
{
  CpHtml *self = g_new0 (CpHtml, 1);

  self->text = g_string_new (NULL);
  self->open = g_ptr_array_new ();

  return self;
}

/**
 * cp_html_free:
 *
 * Frees a writer and what it holds.
 */
void
cp_html_free (CpHtml *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->open);
  g_free (self);
}

/**
 * cp_html_begin:
 * @tag: a string that stays
 * @classes: (nullable): its classes
 *
 * Begins an element inside the one that is open.
 */
void
cp_html_begin (CpHtml *self, const char *tag, const char *classes)
{
  g_return_if_fail (self != NULL && tag != NULL);

  close_tag (self);
  g_string_append_c (self->text, '<');
  g_string_append (self->text, tag);
  self->in_tag = TRUE;
  g_ptr_array_add (self->open, (char *) tag);
  cp_html_set (self, "class", classes);
}

/**
 * cp_html_set:
 * @name: of an attribute
 * @value: (nullable): %NULL leaves it out
 *
 * Sets an attribute of the element that was just begun.
 */
void
cp_html_set (CpHtml *self, const char *name, const char *value)
{
  g_return_if_fail (self != NULL && name != NULL);
  g_return_if_fail (self->in_tag);

  if (value == NULL)
    return;
  g_string_append_c (self->text, ' ');
  g_string_append (self->text, name);
  g_string_append (self->text, "=\"");
  append_escaped (self->text, value);
  g_string_append_c (self->text, '"');
}

/**
 * cp_html_set_number:
 * @prefix: what stands before the number: "#s"
 *
 * Sets an attribute that ends in a number, as ids do and what leads to them.
 */
void
cp_html_set_number (CpHtml *self, const char *name, const char *prefix, guint number)
{
  char value[64];

  g_snprintf (value, sizeof value, "%s%u", prefix, number);
  cp_html_set (self, name, value);
}

/**
 * cp_html_add_text:
 * @text: (nullable): UTF-8
 *
 * Adds text to the element that is open; what would be markup is text, too.
 */
void
cp_html_add_text (CpHtml *self, const char *text)
{
  g_return_if_fail (self != NULL);

  close_tag (self);
  if (text != NULL)
    append_escaped (self->text, text);
}

/**
 * cp_html_add_blank:
 *
 * Adds a blank between two elements of a line.
 */
void
cp_html_add_blank (CpHtml *self)
{
  cp_html_add_text (self, " ");
}

/**
 * cp_html_end:
 *
 * Ends the element that was begun last.
 */
void
cp_html_end (CpHtml *self)
{
  static const char *const empty[] = { "meta", "col", NULL };
  const char *tag;

  g_return_if_fail (self != NULL && self->open->len > 0);

  close_tag (self);
  tag = g_ptr_array_steal_index (self->open, self->open->len - 1);
  if (!g_strv_contains (empty, tag))
    {
      g_string_append (self->text, "</");
      g_string_append (self->text, tag);
      g_string_append_c (self->text, '>');
    }
  if (!is_inline (tag))
    g_string_append_c (self->text, '\n');
}

/**
 * cp_html_add_element:
 * @classes: (nullable): its classes
 * @text: (nullable): what stands in it
 *
 * Adds a whole element.
 */
void
cp_html_add_element (CpHtml *self, const char *tag, const char *classes, const char *text)
{
  cp_html_begin (self, tag, classes);
  cp_html_add_text (self, text);
  cp_html_end (self);
}

/**
 * cp_html_add_verbatim:
 * @markup: the program's own, never of a corpus
 *
 * Adds markup as it is.
 */
void
cp_html_add_verbatim (CpHtml *self, const char *markup)
{
  g_return_if_fail (self != NULL && markup != NULL);

  close_tag (self);
  g_string_append (self->text, markup);
}

/**
 * cp_html_finish:
 *
 * Hands over what was written; all elements have ended. The writer is empty afterwards.
 *
 * Returns: (transfer full): the page
 */
char *
cp_html_finish (CpHtml *self)
{
  char *text;

  g_return_val_if_fail (self != NULL && self->open->len == 0, NULL);

  text = g_string_free (self->text, FALSE);
  self->text = g_string_new (NULL);

  return text;
}
