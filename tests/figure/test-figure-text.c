/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text measured, broken into lines and shortened, whatever the script. */

#include "cp-figure-text.h"
#include "cp-text-block.h"

#include <string.h>

#define SIZE 16.0
#define ELLIPSIS "…"

static void
assert_fits (const CpTextBlock *block, double width)
{
  for (guint i = 0; i < block->n_lines; i++)
    g_assert_cmpfloat (cp_text_get_width (block->lines[i], SIZE, CP_WEIGHT_NORMAL), <=, width + 0.1);
  g_assert_cmpfloat (block->width, <=, width + 0.1);
  g_assert_null (block->lines[block->n_lines]);
}

static CpTextBlock *
wrap (const char *text, double width, guint max_lines, CpCut cut)
{
  CpTextBlock *block = cp_text_block_new (text, SIZE, CP_WEIGHT_NORMAL, width, max_lines, cut);

  assert_fits (block, width);

  return block;
}

static void
test_wrap (void)
{
  g_autoptr (CpTextBlock) block = wrap ("one two three four five six seven", 100, G_MAXUINT,
                                        CP_CUT_WORD);
  g_autofree char *joined = g_strjoinv (" ", block->lines);

  g_assert_cmpuint (block->n_lines, >, 1);
  g_assert_false (block->cut);
  g_assert_cmpstr (joined, ==, "one two three four five six seven");
}

static void
test_empty (void)
{
  g_autoptr (CpTextBlock) block = wrap ("", 100, 2, CP_CUT_WORD);
  g_autoptr (CpTextBlock) blank = wrap (" \n\t ", 100, 2, CP_CUT_WORD);

  g_assert_cmpuint (block->n_lines, ==, 0);
  g_assert_cmpuint (blank->n_lines, ==, 0);
}

/* Line breaks and control characters are blanks; markup is text; bytes that are no UTF-8 stay out. */
static void
test_plain (void)
{
  g_autoptr (CpTextBlock) block = wrap ("a\n\tb\x01" "c <b>&amp;", 400, 2, CP_CUT_WORD);
  g_autoptr (CpTextBlock) broken = wrap ("ab\xff" "cd", 400, 2, CP_CUT_WORD);

  g_assert_cmpuint (block->n_lines, ==, 1);
  g_assert_cmpstr (block->lines[0], ==, "a b c <b>&amp;");
  g_assert_true (g_utf8_validate (broken->lines[0], -1, NULL));
}

static void
test_cut_word (void)
{
  g_autoptr (CpTextBlock) block = wrap ("one two three four five six seven", 100, 2, CP_CUT_WORD);

  g_assert_true (block->cut);
  g_assert_cmpuint (block->n_lines, ==, 2);
  g_assert_true (g_str_has_suffix (block->lines[1], ELLIPSIS));
  g_assert_false (g_str_has_suffix (block->lines[1], " " ELLIPSIS));
}

static void
test_cut_long_word (void)
{
  g_autoptr (CpTextBlock) block = wrap ("Donaudampfschifffahrtsgesellschaftskapitaen", 100, 1,
                                        CP_CUT_WORD);

  g_assert_true (block->cut);
  g_assert_true (g_str_has_prefix (block->lines[0], "Dona"));
  g_assert_true (g_str_has_suffix (block->lines[0], ELLIPSIS));
}

static void
test_cut_sentence (void)
{
  const char *text = "The boat is late again. Nobody has said when it will leave the harbour.";
  g_autoptr (CpTextBlock) block = wrap (text, 150, 3, CP_CUT_SENTENCE);
  g_autofree char *joined = g_strjoinv (" ", block->lines);

  g_assert_true (block->cut);
  g_assert_cmpstr (joined, ==, "The boat is late again.\302\240[" ELLIPSIS "]");
}

/* A single sentence has no place to stop at but a word. */
static void
test_cut_one_sentence (void)
{
  g_autoptr (CpTextBlock) block = wrap ("The boat is late again and nobody has said when it will "
                                        "leave the harbour", 150, 2, CP_CUT_SENTENCE);

  g_assert_true (block->cut);
  g_assert_cmpuint (block->n_lines, ==, 2);
  g_assert_true (g_str_has_suffix (block->lines[1], "\302\240[" ELLIPSIS "]"));
}

/* A quotation that is shortened is closed; its own ellipsis is not taken for that of the figure. */
static void
test_cut_quotation (void)
{
  g_autoptr (CpTextBlock) block = wrap ("“The boat is late… again. Nobody has said when it will leave "
                                        "the harbour.”", 150, 3, CP_CUT_SENTENCE);
  g_autoptr (CpTextBlock) plain = wrap ("\"The boat is late again and nobody has said when it will "
                                        "leave the harbour\"", 150, 2, CP_CUT_SENTENCE);
  g_autofree char *joined = g_strjoinv (" ", block->lines);

  g_assert_cmpstr (joined, ==, "“The boat is late… again.\302\240[…]”");
  g_assert_true (g_str_has_suffix (plain->lines[1], "[…]\""));
  g_assert_cmpfloat (plain->width, <=, 150);
}

static void
test_scripts (void)
{
  static const char *const texts[] = {
    "شبكات الصيد والموانئ البعيدة في الشمال والجنوب والشرق", "港口与渔网的长期问题以及未来的安排和责任分配",
    "A\u0301e\u0300o\u0302u\u0308n\u0303c\u0327A\u0301e\u0300o\u0302u\u0308n\u0303c\u0327",
    "ประเทศไทยและประเทศเพื่อนบ้าน",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint n_lines = 1; n_lines <= 3; n_lines++)
      {
        g_autoptr (CpTextBlock) block = wrap (texts[i], 70, n_lines, CP_CUT_WORD);

        g_assert_cmpuint (block->n_lines, >=, 1);
        g_assert_cmpuint (block->n_lines, <=, n_lines);
        g_assert_cmpint (block->rtl, ==, i == 0);
      }
}

static void
test_endless (void)
{
  g_autofree char *word = g_strnfill (5000, 'm');
  g_autofree char *marks = NULL;
  g_autoptr (GString) stacked = g_string_new ("a");
  g_autoptr (CpTextBlock) block = wrap (word, 200, 2, CP_CUT_WORD);
  g_autoptr (CpTextBlock) heap = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (stacked, "\u0301");
  heap = wrap (stacked->str, 200, 2, CP_CUT_WORD);
  g_assert_cmpuint (block->n_lines, ==, 2);
  g_assert_true (block->cut);
  g_assert_cmpuint (heap->n_lines, <=, 2);
}

static void
test_rtl (void)
{
  g_assert_true (cp_text_is_rtl ("12 שלום"));
  g_assert_true (cp_text_is_rtl ("(مرحبا) a"));
  g_assert_false (cp_text_is_rtl ("a مرحبا"));
  g_assert_false (cp_text_is_rtl ("123"));
  g_assert_false (cp_text_is_rtl (""));
}

/* All digits have one width. */
static void
test_tabular (void)
{
  double width = cp_text_get_width ("0000", SIZE, CP_WEIGHT_BOLD);

  for (char digit = '1'; digit <= '9'; digit++)
    {
      g_autofree char *text = g_strnfill (4, digit);

      g_assert_cmpfloat_with_epsilon (cp_text_get_width (text, SIZE, CP_WEIGHT_BOLD), width, 0.05);
    }
}

/* A layout holds at every size: widths grow with the type and do not snap to pixels. */
static void
test_linear (void)
{
  double small = cp_text_get_width ("Handgloves", 10, CP_WEIGHT_NORMAL);
  double large = cp_text_get_width ("Handgloves", 100, CP_WEIGHT_NORMAL);

  g_assert_cmpfloat_with_epsilon (large, small * 10, 0.5);
}

static void
test_ink (void)
{
  const CpFigureItem item = { .kind = CP_FIGURE_TEXT, .x = 100, .y = 50, .width = 80, .size = SIZE,
                              .weight = CP_WEIGHT_NORMAL, .align = CP_ALIGN_END, .string = "Hig" };
  double left;
  double top;
  double right;
  double bottom;

  cp_text_get_ink (&item, &left, &top, &right, &bottom);
  g_assert_cmpfloat (left, >, 140);
  g_assert_cmpfloat (right, <=, 180.5);
  g_assert_cmpfloat (top, <, 42);
  g_assert_cmpfloat (bottom, >, 51);
}

static gpointer
measure_in_thread (gpointer data)
{
  double *width = data;

  *width = cp_text_get_width ("Handgloves", SIZE, CP_WEIGHT_BOLD);

  return NULL;
}

static void
test_thread (void)
{
  double width = 0;
  GThread *thread = g_thread_new ("measure", measure_in_thread, &width);

  g_thread_join (thread);
  g_assert_cmpfloat_with_epsilon (width, cp_text_get_width ("Handgloves", SIZE, CP_WEIGHT_BOLD), 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-text/wrap", test_wrap);
  g_test_add_func ("/figure-text/empty", test_empty);
  g_test_add_func ("/figure-text/plain", test_plain);
  g_test_add_func ("/figure-text/cut-word", test_cut_word);
  g_test_add_func ("/figure-text/cut-long-word", test_cut_long_word);
  g_test_add_func ("/figure-text/cut-sentence", test_cut_sentence);
  g_test_add_func ("/figure-text/cut-one-sentence", test_cut_one_sentence);
  g_test_add_func ("/figure-text/cut-quotation", test_cut_quotation);
  g_test_add_func ("/figure-text/scripts", test_scripts);
  g_test_add_func ("/figure-text/endless", test_endless);
  g_test_add_func ("/figure-text/rtl", test_rtl);
  g_test_add_func ("/figure-text/tabular", test_tabular);
  g_test_add_func ("/figure-text/linear", test_linear);
  g_test_add_func ("/figure-text/ink", test_ink);
  g_test_add_func ("/figure-text/thread", test_thread);

  return g_test_run ();
}
