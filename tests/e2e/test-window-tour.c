/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people do with the program, from the matrix to the slide, with their hands. */

#include <gtk/gtk.h>
#include <string.h>

#include "picture-compare.h"
#include "program-run.h"
#include "real-input.h"
#include "window-corpus.h"

#define N_SEEDS 5

/* A cell is reached by keys; then the pointer has something to click on. */
static Accessible *
go_down_to (Program *program, const char *name)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (Accessible) cell = program_wait_for_focus (program, "*");
      g_autofree char *own = accessible_dup_name (cell);

      if (g_pattern_match_simple (name, own))
        return g_steal_pointer (&cell);
      program_key (program, GDK_KEY_Down, REAL_INPUT_NONE);
    }
  program_fail (program, "No cell “%s” in this column", name);
}

static void
click_named (Program *program, AtspiRole role, const char *name)
{
  g_autoptr (Accessible) accessible = program_wait_for (program, role, name);

  program_click (program, accessible);
}

static void
activate_named (Program *program, AtspiRole role, const char *name)
{
  g_autoptr (Accessible) accessible = program_wait_for (program, role, name);

  if (!accessible_activate (accessible))
    program_fail (program, "“%s” does nothing", name);
}

/* Takes the menu of a card and copies the card as a quotation. */
static void
copy_card (Program *program, const char *card)
{
  g_autoptr (Accessible) item = program_wait_for (program, ATSPI_ROLE_LIST_ITEM, card);

  program_click (program, item);
  g_object_unref (program_wait_for_focus (program, card));
  program_key (program, GDK_KEY_F10, REAL_INPUT_SHIFT);
  activate_named (program, ATSPI_ROLE_MENU_ITEM, "Copy as Quotation");
  program_wait_for_words (program, "Copied as a quotation");
}

static void
assert_clipboard (Program *program, const char *pattern)
{
  g_autofree char *text = program_dup_clipboard (program);

  if (text == NULL || !g_pattern_match_simple (pattern, text))
    program_fail (program, "The clipboard holds “%s”, not “%s”", text != NULL ? text : "nothing", pattern);
}

static void
test_filter (void)
{
  g_autoptr (Program) program = program_start (NULL);
  g_autoptr (Accessible) entry = NULL;

  g_object_unref (program_wait_for_focus (program, "Threats*"));
  click_named (program, ATSPI_ROLE_CHECK_BOX, "Insider, *");
  program_wait_for_words (program, "92 of 104 statements");
  click_named (program, ATSPI_ROLE_PUSH_BUTTON, "Reset");
  program_wait_for_words (program, "All 104 statements");

  program_key (program, GDK_KEY_f, REAL_INPUT_CONTROL);
  entry = program_wait_for (program, ATSPI_ROLE_ENTRY, "Search*");
  program_type (program, "role:expert");
  program_wait_for_words (program, "45 of 104 statements");
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_settle (program);
  program_finish (program);
}

static void
assert_sides (Program *program, const char *left, const char *right)
{
  g_autofree char *left_name = g_strdup_printf ("Left side: %s", left);
  g_autofree char *right_name = g_strdup_printf ("Right side: %s", right);

  g_object_unref (program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, left_name));
  g_object_unref (program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, right_name));
}

/* A click on a cell, both sides read and swapped, and back to the same cell. */
static void
test_compare (void)
{
  g_autoptr (Program) program = program_start (NULL);
  g_autoptr (Accessible) first = program_wait_for_focus (program, "Threats*");
  g_autoptr (Accessible) cell = go_down_to (program, "Armenia, Orda.kz*");

  program_click (program, cell);
  g_object_unref (program_wait_for (program, ATSPI_ROLE_HEADING, "Armenia"));
  program_assert_says (program, "Both sides take a position on 1 of 3 questions");
  assert_sides (program, "Official", "Expert");
  g_object_unref (program_wait_for (program, ATSPI_ROLE_LIST_ITEM, "Nikol Pashinyan*Leaving the CSTO is*"));
  g_object_unref (program_wait_for (program, ATSPI_ROLE_LIST_ITEM, "Rasul Arin*Karabakh showed*"));

  click_named (program, ATSPI_ROLE_PUSH_BUTTON, "Swap*");
  assert_sides (program, "Expert", "Official");
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  g_object_unref (program_wait_for_focus (program, "Armenia, Orda.kz*2 expert, 3 official*"));
  program_finish (program);
}

/* Reads a picture's size and whether anything is on it. */
static void
assert_picture (Program *program, const char *path, int width, int height)
{
  cairo_surface_t *picture = NULL;
  cairo_surface_t *blank = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  double share;

  program_wait_until (program, (picture = picture_load (path)) != NULL);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, height);
  share = picture_compare (picture, blank, 16, NULL);
  g_assert_cmpfloat (share, >, 0.02);
  g_assert_cmpfloat (share, <, 0.9);
  cairo_surface_destroy (picture);
  cairo_surface_destroy (blank);
}

static void
export_to (Program *program, const char *path)
{
  g_autoptr (Accessible) dialog = NULL;
  g_autoptr (Accessible) button = NULL;

  click_named (program, ATSPI_ROLE_PUSH_BUTTON, "Export…");
  program_wait_for_words (program, "Page 1 of 1");
  dialog = program_wait_for (program, ATSPI_ROLE_INVALID, "Export a figure");
  button = program_wait_for_in (program, dialog, ATSPI_ROLE_PUSH_BUTTON, "Export…");
  program_click (program, button);
  program_wait_for_n_windows (program, 3);
  program_settle (program);
  program_choose_file (program, path);
  program_wait_for_n_windows (program, 1);
  program_wait_for_words (program, "Exported “matrix.png”");
}

static void
test_export (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HOME"), "matrix.png", NULL);
  g_autoptr (Program) program = program_start (NULL);

  g_object_unref (program_wait_for_focus (program, "Threats*"));
  export_to (program, path);
  assert_picture (program, path, 1920, 1080);
  program_finish (program);
}

/* What was attached is something to lose. */
static void
close_without_saving (Program *program, const char *title)
{
  g_autofree char *changed = g_strconcat ("• ", title, NULL);

  program_window_close (program_wait_for_window (program, changed));
  activate_named (program, ATSPI_ROLE_PUSH_BUTTON, "*without Saving*");
  program_wait_for_end (program);
}

/* Into the corpus that is open. */
static void
accept_import (Program *program)
{
  program_wait_for_window (program, "Import articles");
  program_settle (program);
  program_key (program, GDK_KEY_Return, REAL_INPUT_NONE);
}

/* Articles are attached to a corpus that came without them: cards then show the words. */
static void
test_attach (void)
{
  g_autofree char *path = window_corpus_write_without_text ("quay.counterpoint");
  g_autofree char *article = window_corpus_write_article ("a-new-quay.txt");
  g_autoptr (Program) program = program_start (path);

  g_object_unref (program_wait_for_focus (program, "Strength*"));
  program_key (program, GDK_KEY_Return, REAL_INPUT_NONE);
  g_object_unref (program_wait_for (program, ATSPI_ROLE_LIST_ITEM, "Ada Moor*The quay is strong enough.*paraphrase*"));
  copy_card (program, "Ada Moor*strong enough*");
  assert_clipboard (program, "*The quay is strong enough.*Ada Moor*");

  click_named (program, ATSPI_ROLE_PUSH_BUTTON, "Import…");
  program_wait_for_window (program, "Import Articles");
  program_settle (program);
  program_choose_file (program, article);
  accept_import (program);
  program_wait_for_words (program, "1 article attached: 4 of 4 statements have their place in the text.");
  g_object_unref (program_wait_for (program, ATSPI_ROLE_LIST_ITEM, "Ada Moor*The quay will carry every ship that comes*"));
  copy_card (program, "Ada Moor*every ship*");
  assert_clipboard (program, "“The quay will carry every ship that comes*Ada Moor*");

  close_without_saving (program, WINDOW_CORPUS_TITLE);
}

/* An article given to the program makes a corpus: asked where to, with which topics, told what was found. */
static void
test_import (void)
{
  g_autofree char *article = window_corpus_write_article ("a-new-quay.txt");
  g_autoptr (Program) program = program_start (article);

  accept_import (program);
  program_wait_for_window (program, "Topics");
  program_settle (program);
  program_key (program, GDK_KEY_Return, REAL_INPUT_NONE);
  program_wait_for_window (program, "Import finished");
  program_assert_says (program, "in 1 article");
  program_settle (program);
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_wait_for_n_windows (program, 1);
  close_without_saving (program, "A new quay for the harbour");
}

static GPtrArray *
list_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_add (paths, NULL);
  return paths;
}

/* The articles of the built-in corpus lie beside the tree where its makers work. They are dropped all at once. */
static void
test_attach_builtin (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CP_SHARED_DIR"), "seeds", NULL);
  g_autoptr (GPtrArray) paths = list_files (folder);
  g_autoptr (Program) program = NULL;

  if (paths->len != N_SEEDS + 1)
    {
      g_test_skip ("the articles of the built-in corpus are not here");
      return;
    }
  program = program_start (NULL);
  g_object_unref (program_wait_for_focus (program, "Threats*"));
  program_drop_files (program, "CSTO", (const char *const *) paths->pdata);
  program_wait_for_window (program, "Import articles");
  program_settle (program);
  click_named (program, ATSPI_ROLE_CHECK_BOX, "Add to*");
  program_key (program, GDK_KEY_Return, REAL_INPUT_NONE);
  program_wait_for_words (program, "5 articles attached: 104 of 104 statements have their place in the text.");
  close_without_saving (program, "CSTO");
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  g_test_add_func ("/window-tour/filter", test_filter);
  g_test_add_func ("/window-tour/compare", test_compare);
  g_test_add_func ("/window-tour/export", test_export);
  g_test_add_func ("/window-tour/attach", test_attach);
  g_test_add_func ("/window-tour/import", test_import);
  g_test_add_func ("/window-tour/attach-builtin", test_attach_builtin);
  return g_test_run ();
}
