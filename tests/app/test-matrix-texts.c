/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of a matrix: laid out once, shortened as they should be, with no display. */

#include "cp-matrix-texts.h"

#include <string.h>

#include <pango/pangocairo.h>

typedef struct
{
  PangoContext *context;
  CpMatrixTexts *texts;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");

  fixture->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (fixture->context, 96);
  pango_context_set_font_description (fixture->context, font);
  fixture->texts = cp_matrix_texts_new (fixture->context, 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cp_matrix_texts_free (fixture->texts);
  g_assert_finalize_object (fixture->context);
}

static void
test_fit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PangoFontDescription) larger = pango_font_description_from_string ("Sans 20");
  g_autoptr (PangoFontDescription) absolute = pango_font_description_new ();

  g_assert_cmpfloat_with_epsilon (cp_matrix_texts_get_em (fixture->context), 14.667, 0.001);
  g_assert_true (cp_matrix_texts_fit (fixture->texts, fixture->context, 1));
  g_assert_false (cp_matrix_texts_fit (fixture->texts, fixture->context, 1.5));
  pango_context_set_font_description (fixture->context, larger);
  g_assert_false (cp_matrix_texts_fit (fixture->texts, fixture->context, 1));
  pango_font_description_set_absolute_size (absolute, 20 * PANGO_SCALE);
  pango_context_set_font_description (fixture->context, absolute);
  g_assert_cmpfloat (cp_matrix_texts_get_em (fixture->context), ==, 20);
}

static void
test_once (Fixture *fixture, gconstpointer data)
{
  PangoLayout *layout = cp_matrix_texts_get (fixture->texts, CP_TEXT_NUMBER, "13", -1);

  g_assert_true (cp_matrix_texts_get (fixture->texts, CP_TEXT_NUMBER, "13", -1) == layout);
  g_assert_true (cp_matrix_texts_get (fixture->texts, CP_TEXT_TOTAL, "13", -1) != layout);
  g_assert_true (cp_matrix_texts_get (fixture->texts, CP_TEXT_NUMBER, "13", 50) != layout);
  /* Few texts are kept from frame to frame, very many are not. */
  cp_matrix_texts_trim (fixture->texts);
  g_assert_true (cp_matrix_texts_get (fixture->texts, CP_TEXT_NUMBER, "13", -1) == layout);
  g_object_ref (layout);
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      cp_matrix_texts_get (fixture->texts, CP_TEXT_NUMBER, number, -1);
    }
  cp_matrix_texts_trim (fixture->texts);
  g_assert_finalize_object (layout);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (5000, 'x');
  PangoLayout *layout = cp_matrix_texts_get_row (fixture->texts, "Short", 150);

  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 1);
  layout = cp_matrix_texts_get_row (fixture->texts, "Hybrid and information warfare", 150);
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2);
  g_assert_false (pango_layout_is_ellipsized (layout));
  /* A lane of the timeline has room for a third. */
  layout = cp_matrix_texts_get_row (fixture->texts, "Hybrid and information warfare", 100);
  g_assert_true (pango_layout_is_ellipsized (layout));
  layout = cp_matrix_texts_get_lane (fixture->texts, "Hybrid and information warfare", 100);
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 3);
  g_assert_false (pango_layout_is_ellipsized (layout));
  layout = cp_matrix_texts_get_lane (fixture->texts, "Short", 100);
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 1);
  /* What would fit on one small line stands on two too, no word broken. */
  layout = cp_matrix_texts_get_row (fixture->texts, "Other security topics", 150);
  g_assert_cmpint (pango_layout_get_line_count (layout), <=, 2);
  for (double width = cp_matrix_texts_measure (fixture->texts, CP_TEXT_ROW_SMALL, "Other topics");
       width < cp_matrix_texts_measure (fixture->texts, CP_TEXT_ROW, "Other topics"); width++)
    {
      layout = cp_matrix_texts_get_row (fixture->texts, "Other topics", width);
      g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2);
      g_assert_cmpint (pango_layout_get_line_readonly (layout, 0)->length, ==, strlen ("Other "));
    }
  layout = cp_matrix_texts_get_row (fixture->texts, endless, 150);
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2);
  g_assert_true (pango_layout_is_ellipsized (layout));
}

/* Text from documents is never markup, and line ends in it make no lines. */
static void
test_literal (Fixture *fixture, gconstpointer data)
{
  PangoLayout *layout = cp_matrix_texts_get (fixture->texts, CP_TEXT_SMALL, "<b>A & B</b>\nC", -1);

  g_assert_cmpstr (pango_layout_get_text (layout), ==, "<b>A & B</b>\nC");
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 1);
}

static void
test_remarks (Fixture *fixture, gconstpointer data)
{
  PangoLayout *layout
      = cp_matrix_texts_get_remarked (fixture->texts, "It sails.", "1 of 3", 300);

  g_assert_cmpstr (pango_layout_get_text (layout), ==, "It sails. 1 of 3");
}

static void
test_sentences (Fixture *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (5000, 'x');
  PangoLayout *layout = cp_matrix_texts_get (fixture->texts, CP_TEXT_SENTENCE, endless, 200);

  g_assert_false (pango_layout_is_ellipsized (layout));
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/matrix-texts/fit", Fixture, NULL, set_up, test_fit, tear_down);
  g_test_add ("/matrix-texts/once", Fixture, NULL, set_up, test_once, tear_down);
  g_test_add ("/matrix-texts/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/matrix-texts/literal", Fixture, NULL, set_up, test_literal, tear_down);
  g_test_add ("/matrix-texts/remarks", Fixture, NULL, set_up, test_remarks, tear_down);
  g_test_add ("/matrix-texts/sentences", Fixture, NULL, set_up, test_sentences, tear_down);

  return g_test_run ();
}
