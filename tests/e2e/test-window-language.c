/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in Russian, where the program was built: no word of another language in any of its places. */

#include <gtk/gtk.h>
#include <string.h>

#include "program-run.h"
#include "real-input.h"
#include "window-walk.h"

#define NARROW 360

/* Names that are the same in every language: the program's, those of formats, and what stands on keys. */
static const char *const allowed[] = {
  "Counterpoint", "counterpoint", "Markdown", "HTML", "JSON", "PNG", "SVG", "PDF", "ODF", "CSV", "Ctrl", "Alt", "Shift", "Esc",
  "Home", "End", "Page", "Up", "Down", "Tab", "Enter", "Delete", NULL,
};

/* Fields of a query, as the help of the search lists them. */
static const char *const fields[] = {
  "role", "speaker", "outlet", "document", "country", "topic", "mode", "month", "after", "before", "official",
  "expert", "direct", "block", "answer", "indirect", "none", NULL,
};

static gboolean
has_latin (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isalpha (*text))
      return TRUE;

  return FALSE;
}

/* "F5", "1920x1080", "3840". */
static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

static gboolean
is_foreign (const char *word)
{
  /* A widget of GTK's own that nobody can name has that of its class; the test of names knows which may. */
  return has_latin (word) && !has_digit (word) && strlen (word) > 1 && !g_str_has_prefix (word, "Gtk")
         && !g_strv_contains (allowed, word) && !g_strv_contains (fields, word);
}

/* Fails the test for every English word, and goes on. */
static void
check_text (const char *text, const char *place)
{
  static GRegex *separators = NULL;
  g_auto (GStrv) parts = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *without_home = NULL;

  if (text == NULL || !has_latin (text))
    return;
  if (separators == NULL)
    separators = g_regex_new ("[^\\w]+", 0, 0, NULL);
  parts = g_strsplit (text, g_getenv ("HOME"), -1);
  without_home = g_strjoinv ("", parts);
  words = g_regex_split (separators, without_home, 0);
  for (char **word = words; *word != NULL; word++)
    if (is_foreign (*word))
      {
        g_test_message ("English, %s: “%s” in “%s”", place, *word, text);
        g_test_fail ();
        return;
      }
}

static void
check_words (Program *program, const char *place)
{
  g_autoptr (GPtrArray) all = NULL;

  program_settle (program);
  all = accessible_list (program_get_root (program), ATSPI_ROLE_INVALID, NULL);
  g_assert_cmpuint (all->len, >, 10);
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *name = accessible_dup_name (all->pdata[i]);
      g_autofree char *description = atspi_accessible_get_description (all->pdata[i], NULL);
      g_autofree char *text = accessible_dup_text (all->pdata[i]);

      /* The root is the process. */
      if (i > 0)
        check_text (name, place);
      check_text (description, place);
      check_text (text, place);
    }
}

static void
activate (Program *program, const char *name)
{
  g_autoptr (Accessible) button = program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, name);

  if (!accessible_activate (button))
    program_fail (program, "“%s” does nothing", name);
}

static Program *
start (void)
{
  g_autofree char *sample = g_test_build_filename (G_TEST_DIST, "e2e", "samples", "prichal.counterpoint", NULL);
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  Program *program;

  g_assert_true (g_file_get_contents (sample, &text, NULL, NULL));
  path = program_write_file ("причал.counterpoint", text);
  program = program_start (path);
  g_object_unref (program_wait_for_focus (program, "Прочность*"));
  return program;
}

static void
test_views (void)
{
  static const WalkWords words = {
    .swap = "Поменять",
    .search = "*оиск*",
    .timeline = "*ронология*",
    .statements = "Высказывания",
    .other_names = "Другие имена",
  };
  g_autoptr (Program) program = start ();

  window_walk_views (program, &words, check_words);
  program_finish (program);
}

static void
test_menus (void)
{
  g_autoptr (Program) program = start ();

  program_key (program, GDK_KEY_F10, REAL_INPUT_NONE);
  window_walk_assert_there (program, ATSPI_ROLE_MENU_ITEM, "О программе*");
  check_words (program, "in the main menu");
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_key (program, GDK_KEY_F10, REAL_INPUT_SHIFT);
  check_words (program, "in the menu of a cell");
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_finish (program);
}

/* Dialogs and menus of a card, a question, a record; the shortcuts. */
static void
test_dialogs (void)
{
  g_autoptr (Program) program = start ();

  program_key (program, GDK_KEY_question, REAL_INPUT_CONTROL | REAL_INPUT_SHIFT);
  program_wait_for_n_windows (program, 2);
  program_wait_for_words (program, "Ячейка выше, ячейка ниже");
  check_words (program, "in the shortcuts");
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_wait_for_n_windows (program, 1);

  program_key (program, GDK_KEY_Return, REAL_INPUT_NONE);
  program_wait_for_words (program, "Поменять");
  g_object_unref (program_wait_for (program, ATSPI_ROLE_LIST_ITEM, "Ада Морская*"));
  activate (program, "Добавить вопрос по этой теме");
  program_wait_for_n_windows (program, 2);
  check_words (program, "in the dialog of a question");
  program_key (program, GDK_KEY_Escape, REAL_INPUT_NONE);
  program_wait_for_n_windows (program, 1);
  program_key (program, GDK_KEY_F8, REAL_INPUT_NONE);
  program_wait_for_words (program, "Доклад");
  check_words (program, "in the tray");
  program_finish (program);
}

static void
test_export (void)
{
  g_autoptr (Program) program = start ();

  program_key (program, GDK_KEY_e, REAL_INPUT_CONTROL);
  program_wait_for_n_windows (program, 2);
  program_wait_for_words (program, "Страница 1 из");
  check_words (program, "in the export");
  program_finish (program);
}

static void
test_start_page (void)
{
  g_autofree char *broken = program_write_file ("сломан.counterpoint", "{");
  g_autoptr (Program) program = program_start (broken);

  program_wait_for_words (program, "Не удалось открыть");
  program_finish (program);
}

/* Words longer than English ones make no window wider than a small screen. */
static void
assert_narrow (Program *program, gulong window, const char *place)
{
  int width, height;

  program_settle (program);
  program_window_get_size (window, &width, &height);
  if (width > NARROW)
    {
      g_test_message ("%d pixels wide, %s", width, place);
      g_test_fail ();
    }
}

static void
test_narrow (void)
{
  static const struct
  {
    guint key;
    AtspiRole role;
    const char *name;
  } pages[] = {
    { GDK_KEY_2, ATSPI_ROLE_INVALID, "*ронология тем*" },
    { GDK_KEY_3, ATSPI_ROLE_LIST, "Высказывания" },
    { GDK_KEY_4, ATSPI_ROLE_INVALID, "*Новый причал для гавани*" },
    { GDK_KEY_5, ATSPI_ROLE_INVALID, "Поиск в этом справочнике" },
    { GDK_KEY_1, ATSPI_ROLE_INVALID, "Матрица тем*" },
  };
  g_autoptr (Program) program = start ();
  gulong window = program_wait_for_window (program, "Причал");
  gulong export;
  int width, height;

  program_window_resize (window, NARROW, 640);
  program_wait_until (program, (program_window_get_size (window, &width, &height), width <= NARROW));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      program_key (program, pages[i].key, REAL_INPUT_ALT);
      window_walk_assert_there (program, pages[i].role, pages[i].name);
      assert_narrow (program, window, pages[i].name);
    }
  program_key (program, GDK_KEY_e, REAL_INPUT_CONTROL);
  export = program_wait_for_window (program, "Экспорт рисунка");
  program_window_resize (export, NARROW, 640);
  program_wait_until (program, (program_window_get_size (export, &width, &height), width <= NARROW));
  assert_narrow (program, export, "in the export");
  program_finish (program);
}

/* What a screen reader says of numbers. */
static void
test_plurals (void)
{
  g_autoptr (Program) program = program_start (NULL);

  program_wait_for_words (program, "104 высказывания, 5 документов");
  window_walk_assert_there (program, ATSPI_ROLE_FRAME, "*ОДКБ*");
  g_object_unref (program_wait_for_focus (program, "Угрозы*13 высказываний*"));
  program_key (program, GDK_KEY_Down, REAL_INPUT_NONE);
  g_object_unref (program_wait_for_focus (program, "Армения*5 высказываний*"));
  program_key (program, GDK_KEY_Down, REAL_INPUT_NONE);
  g_object_unref (program_wait_for_focus (program, "Афганистан*1 высказывание*"));
  program_finish (program);
}

int
main (int argc, char **argv)
{
  if (!program_init (&argc, &argv))
    return PROGRAM_SKIPPED;
  g_setenv ("LANGUAGE", "ru", TRUE);
  g_test_add_func ("/window-language/views", test_views);
  g_test_add_func ("/window-language/menus", test_menus);
  g_test_add_func ("/window-language/dialogs", test_dialogs);
  g_test_add_func ("/window-language/export", test_export);
  g_test_add_func ("/window-language/start-page", test_start_page);
  g_test_add_func ("/window-language/narrow", test_narrow);
  g_test_add_func ("/window-language/plurals", test_plurals);

  return g_test_run ();
}
