/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line that has too little room is cut between two words, at either end and in every script. */

#include "cp-word-cut.h"

#include <pango/pangocairo.h>
#include <string.h>

static const char *const texts[] = {
  "Outsiders meddle; in the bloc’s area these are territorial and cross-border conflicts.",
  "Сторонние силы вмешиваются; на пространстве блока это территориальные и прочие споры.",
  "גורמים מבחוץ מתערבים; במרחב הברית אלה סכסוכי שטח וגבול, אמרה הדוברת",
  "قالت المتحدثة إن أطرافا خارجية تتدخل في شؤون التحالف وحدوده",
};

static PangoLayout *
make_line (const char *text)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  g_object_unref (context);
  g_object_unref (map);
  return layout;
}

static int
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
assert_fits (PangoLayout *line, const char *text, int room)
{
  pango_layout_set_text (line, text, -1);
  g_assert_cmpint (get_width (line), <=, room + 1);
}

/* What is cut off ends with a blank, what is left begins with none and fits behind its mark. */
static void
check_begin (const char *text, int room, guint *least)
{
  g_autoptr (PangoLayout) line = make_line (text);
  g_autofree char *shown = NULL;
  guint from;

  if (!cp_word_cut_begin (line, room, &from))
    return;
  g_assert_cmpuint (from, >, 0);
  g_assert_cmpuint (from, <=, *least);
  g_assert_cmpint (text[from - 1], ==, ' ');
  *least = from;
  shown = g_strconcat (CP_WORD_CUT_BEFORE, text + from, NULL);
  assert_fits (line, shown, room);
}

static void
check_end (const char *text, int room, guint *most)
{
  g_autoptr (PangoLayout) line = make_line (text);
  g_autofree char *shown = NULL;
  guint to;

  if (!cp_word_cut_end (line, room, &to))
    return;
  g_assert_cmpuint (to, >=, *most);
  g_assert_cmpint (text[to], ==, ' ');
  g_assert_true (to == 0 || text[to - 1] != ' ');
  *most = to;
  shown = g_strdup_printf ("%.*s%s", (int) to, text, CP_WORD_CUT_AFTER);
  assert_fits (line, shown, room);
}

/* Whatever the room, and the more of it there is the more is left, until nearly all is. */
static void
test_borders (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PangoLayout) line = make_line (texts[i]);
      guint n_bytes = (guint) strlen (texts[i]);
      guint from = n_bytes;
      guint to = 0;

      for (int room = 0; room < get_width (line); room += 3)
        {
          check_begin (texts[i], room, &from);
          check_end (texts[i], room, &to);
        }
      g_assert_cmpuint (from, <, n_bytes / 3);
      g_assert_cmpuint (to, >, n_bytes / 2);
    }
}

/* Beside the words that were looked for the line begins or ends with a blank: that is left, or nothing. */
static void
test_beside (void)
{
  g_autoptr (PangoLayout) before = make_line ("extraordinarily ");
  g_autoptr (PangoLayout) after = make_line (" extraordinarily");
  int room = get_width (after) / 2;
  guint at;

  g_assert_true (cp_word_cut_begin (before, room, &at));
  g_assert_cmpuint (at, ==, strlen ("extraordinarily "));
  g_assert_true (cp_word_cut_end (after, room, &at));
  g_assert_cmpuint (at, ==, 0);
}

static void
test_hyphen (void)
{
  g_autoptr (PangoLayout) line = make_line ("one cross-border");
  g_autoptr (PangoLayout) part = make_line ("… cross-border");
  guint at;

  g_assert_true (cp_word_cut_begin (line, get_width (part) + 1, &at));
  g_assert_cmpuint (at, ==, strlen ("one "));
  g_assert_false (cp_word_cut_begin (line, get_width (part) - 8, &at));
}

/* No blanks: between any two letters. */
static void
test_cjk (void)
{
  const char *text = "边境冲突是一个领土问题";
  g_autoptr (PangoLayout) line = make_line (text);
  guint from, to;

  g_assert_true (cp_word_cut_begin (line, get_width (line) / 2, &from));
  g_assert_true (cp_word_cut_end (line, get_width (line) / 2, &to));
  g_assert_true (from > 0 && from < strlen (text) && to > 0 && to < strlen (text));
}

static void
test_nowhere (void)
{
  g_autoptr (PangoLayout) line = make_line ("Donaudampfschifffahrtsgesellschaft");
  g_autoptr (PangoLayout) empty = make_line ("");
  guint at;

  g_assert_false (cp_word_cut_begin (line, 60, &at));
  g_assert_false (cp_word_cut_end (line, 60, &at));
  g_assert_false (cp_word_cut_begin (empty, 60, &at));
  g_assert_false (cp_word_cut_end (empty, 60, &at));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/word-cut/borders", test_borders);
  g_test_add_func ("/word-cut/beside", test_beside);
  g_test_add_func ("/word-cut/hyphen", test_hyphen);
  g_test_add_func ("/word-cut/cjk", test_cjk);
  g_test_add_func ("/word-cut/nowhere", test_nowhere);

  return g_test_run ();
}
