/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text broken into lines, and shortened where it does not fit. */

#include "cp-text-block.h"

#include <math.h>
#include <string.h>

#include "cp-figure-text-private.h"

/* How many blocks a thread keeps, and of how long a text. */
#define MAX_KNOWN 2000
#define MAX_KNOWN_BYTES 4096

#define ELLIPSIS "…"

/* Words that somebody said end in their own ellipsis at times; one in brackets is the figure's. */
#define OMISSION "[…]"
#define NO_BREAK_SPACE "\302\240"

/* A text of which only some lines are shown is not laid out beyond what they could hold at most:
 * this many of the narrowest letters fill a line as wide as it is high. */
#define LETTERS_OF_EM 8
#define LETTERS_SPARE 200

/* Whatever is no letter of one line (breaks, tabs, control characters) becomes a blank, runs of
 * blanks one; what is not UTF-8 is replaced. */
static char *
clean_text (const char *text, gsize max_letters)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);
  gsize n_letters = 0;

  for (const char *p = valid; *p != '\0' && n_letters < max_letters; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      gboolean blank = g_unichar_iscntrl (letter) || letter == ' ' || letter == 0x2028
                       || letter == 0x2029;

      if (!blank)
        g_string_append_unichar (clean, letter);
      else if (clean->len > 0 && clean->str[clean->len - 1] != ' ')
        g_string_append_c (clean, ' ');
      n_letters++;
    }

  return g_strchomp (g_string_free (clean, FALSE));
}

static PangoLayout *
wrap (const char *text, double size, CpWeight weight, double width, gboolean rtl)
{
  PangoLayout *layout = cp_text_create_layout (text, size, weight, rtl);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) floor (width * PANGO_SCALE));

  return layout;
}

/* Whether a line goes on with the word of the one before, or is of a script without blanks. */
static gboolean
is_joined (PangoLayout *layout, int place)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, place);

  return place > 0 && pango_layout_get_text (layout)[line->start_index - 1] != ' ';
}

static char *
dup_line (PangoLayout *layout, int place)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, place);
  const char *text = pango_layout_get_text (layout);

  return g_strchomp (g_strndup (text + line->start_index, line->length));
}

/* Takes the last word off, or the last letter of a word that stands alone. */
static void
drop_word (GString *text)
{
  char *blank = strrchr (text->str, ' ');
  const char *last;

  if (blank != NULL)
    {
      g_string_truncate (text, blank - text->str);
      return;
    }
  last = g_utf8_find_prev_char (text->str, text->str + text->len);
  while (last != NULL && last > text->str && g_unichar_ismark (g_utf8_get_char (last)))
    last = g_utf8_find_prev_char (text->str, last);
  g_string_truncate (text, last != NULL ? (gsize) (last - text->str) : 0);
}

static gboolean
ends_in_stop (const char *text)
{
  return g_str_has_suffix (text, ",") || g_str_has_suffix (text, ";") || g_str_has_suffix (text, ":")
         || g_str_has_suffix (text, "–") || g_str_has_suffix (text, "—");
}

/* The line with a mark after the last word that leaves room for it. */
static char *
shorten_line (const char *line, const char *mark, double size, CpWeight weight, double width,
              gboolean rtl)
{
  GString *kept = g_string_new (line);
  g_autofree char *shortened = g_strconcat (line, mark, NULL);

  while (kept->len > 0 && cp_text_measure (shortened, size, weight, rtl) > width)
    {
      drop_word (kept);
      while (ends_in_stop (kept->str))
        drop_word (kept);
      g_free (shortened);
      shortened = g_strconcat (kept->str, mark, NULL);
    }
  g_string_free (kept, TRUE);

  return g_steal_pointer (&shortened);
}

/* Where the last sentence within the first lines ends, in bytes, or 0. One that would leave less
 * than a third of the room filled is no place to stop at. */
static gsize
find_sentence_end (const char *text, gsize n_bytes)
{
  for (gsize i = n_bytes; i > n_bytes / 3; i--)
    {
      if (i >= 3 && memcmp (text + i - 3, "。", 3) == 0)
        return i;
      if (strchr (".?!", text[i - 1]) != NULL && (text[i] == ' ' || text[i] == '\0'))
        return i;
    }

  return 0;
}

static void
take_lines (CpTextBlock *self, PangoLayout *layout, guint n_lines)
{
  self->lines = g_new0 (char *, n_lines + 1);
  self->n_lines = n_lines;
  self->joined = g_new0 (guint8, n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      self->lines[i] = dup_line (layout, i);
      self->joined[i] = is_joined (layout, i);
    }
}

/* Whether a quotation is open at the end of a text. */
static gboolean
is_open (const char *text, gunichar opening, gunichar closing)
{
  gboolean open = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter == opening && (opening != closing || !open))
        open = TRUE;
      else if (letter == closing)
        open = FALSE;
    }

  return open;
}

/* The mark for what is left out of somebody's words. A quotation that is open is closed behind it. */
static char *
dup_omission (const char *kept)
{
  static const gunichar quotes[][2] = { { 0x201c, 0x201d }, { 0x00ab, 0x00bb }, { '"', '"' } };
  GString *mark = g_string_new (NO_BREAK_SPACE OMISSION);

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (is_open (kept, quotes[i][0], quotes[i][1]))
      g_string_append_unichar (mark, quotes[i][1]);

  return g_string_free (mark, FALSE);
}

/* Shortens to whole sentences; returns whether there is one to stop at. */
static gboolean
shorten_to_sentence (CpTextBlock *self, PangoLayout *layout, double size, CpWeight weight,
                     double width, guint max_lines)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutLine *last = pango_layout_get_line_readonly (layout, max_lines - 1);
  gsize end = find_sentence_end (text, last->start_index + last->length);
  g_autofree char *kept = g_strndup (text, end);
  g_autofree char *mark = dup_omission (kept);
  g_autofree char *marked = g_strconcat (kept, mark, NULL);
  g_autoptr (PangoLayout) shorter = NULL;

  if (end == 0)
    return FALSE;
  shorter = wrap (marked, size, weight, width, self->rtl);
  if (pango_layout_get_line_count (shorter) > (int) max_lines)
    return FALSE;
  take_lines (self, shorter, pango_layout_get_line_count (shorter));

  return TRUE;
}

static void
shorten_block (CpTextBlock *self, PangoLayout *layout, double size, CpWeight weight, double width,
               guint max_lines, CpCut cut)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, max_lines - 1);
  g_autofree char *kept = g_strndup (text, line->start_index + line->length);
  g_autofree char *mark = cut == CP_CUT_SENTENCE ? dup_omission (kept) : g_strdup (ELLIPSIS);
  char **last;
  char *shortened;

  take_lines (self, layout, max_lines);
  last = &self->lines[max_lines - 1];
  shortened = shorten_line (*last, mark, size, weight, width, self->rtl);
  g_free (*last);
  *last = shortened;
}

static CpTextBlock *
break_text (const char *text, double size, CpWeight weight, double width, guint max_lines,
            CpCut cut)
{
  CpTextBlock *self = g_new0 (CpTextBlock, 1);
  double most = (width / size * LETTERS_OF_EM + LETTERS_SPARE) * max_lines;
  g_autofree char *clean = clean_text (text, most < G_MAXINT ? most : G_MAXINT);
  g_autoptr (PangoLayout) layout = NULL;
  guint n_lines;

  g_ref_count_init (&self->ref_count);
  self->rtl = cp_text_is_rtl (clean);
  layout = wrap (clean, size, weight, width, self->rtl);
  n_lines = *clean != '\0' ? pango_layout_get_line_count (layout) : 0;
  self->cut = n_lines > max_lines;
  if (!self->cut)
    take_lines (self, layout, n_lines);
  else if (cut != CP_CUT_SENTENCE
           || !shorten_to_sentence (self, layout, size, weight, width, max_lines))
    shorten_block (self, layout, size, weight, width, max_lines, cut);
  for (guint i = 0; i < self->n_lines; i++)
    self->width = MAX (self->width, cp_text_measure (self->lines[i], size, weight, self->rtl));

  return self;
}

static void
unref_table (gpointer data)
{
  g_hash_table_unref (data);
}

/* The blocks that this thread made last: a page is laid out several times until all fits. */
static GHashTable *
get_known_blocks (void)
{
  static GPrivate tables = G_PRIVATE_INIT (unref_table);
  GHashTable *known = g_private_get (&tables);

  if (known == NULL)
    {
      known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                     (GDestroyNotify) cp_text_block_free);
      g_private_set (&tables, known);
    }
  if (g_hash_table_size (known) >= MAX_KNOWN)
    g_hash_table_remove_all (known);

  return known;
}

/**
 * cp_text_block_new:
 * @size: of the type, in units
 * @width: the room of a line, in units
 * @max_lines: at least 1; %G_MAXUINT for as many as it takes
 *
 * Breaks a text into lines between words, or inside a word that is longer than a line. What does
 * not fit in @max_lines is left out and an ellipsis put in its place. An empty text has no line.
 */
CpTextBlock *
cp_text_block_new (const char *text, double size, CpWeight weight, double width, guint max_lines,
                   CpCut cut)
{
  GHashTable *known;
  CpTextBlock *self;
  char *key;

  g_return_val_if_fail (text != NULL && size > 0 && width > 0 && max_lines > 0, NULL);

  if (strlen (text) > MAX_KNOWN_BYTES)
    return break_text (text, size, weight, width, max_lines, cut);

  known = get_known_blocks ();
  key = g_strdup_printf ("%a %d %a %u %d %s", size, weight, width, max_lines, cut, text);
  self = g_hash_table_lookup (known, key);
  if (self == NULL)
    {
      self = break_text (text, size, weight, width, max_lines, cut);
      g_hash_table_insert (known, key, self);
    }
  else
    {
      g_free (key);
    }
  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * cp_text_block_free:
 *
 * Frees a block and its lines.
 */
void
cp_text_block_free (CpTextBlock *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_strfreev (self->lines);
  g_free (self->joined);
  g_free (self);
}
