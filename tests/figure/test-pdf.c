/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF files, as Poppler's tools read them: text, pages, fonts, metadata, pictures. */

#include "cp-pdf.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cp-figure-pen.h"
#include "cp-png.h"
#include "figure-fixture.h"
#include "picture-compare.h"

typedef struct
{
  char *folder;
  char *path;
  GPtrArray *pages;
} Fixture;

static char *
encode (GPtrArray *pages, gsize *size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = cp_pdf_encode (pages, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return g_bytes_unref_to_data (g_steal_pointer (&file), size);
}

/* The file with a blank in place of each zero, so that all of it can be searched. */
static char *
encode_to_search (GPtrArray *pages)
{
  gsize size;
  char *file = encode (pages, &size);

  for (gsize i = 0; i < size; i++)
    if (file[i] == '\0')
      file[i] = ' ';
  file = g_realloc (file, size + 1);
  file[size] = '\0';

  return file;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  gsize size;

  self->pages = figure_fixture_compare (snapshot, "threats", NULL, &options);
  g_assert_cmpuint (self->pages->len, >, 1);
  self->folder = g_dir_make_tmp ("cp-pdf-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "pages.pdf", NULL);
  file = encode (self->pages, &size);
  g_assert_true (g_file_set_contents (self->path, file, (gssize) size, &error));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_ptr_array_unref (self->pages);
  g_free (self->path);
  g_free (self->folder);
}

/* What a program says about the file; NULL and skipped where the machine does not have it. */
static char *
ask (Fixture *self, const char *program, const char *option, const char *output)
{
  g_autofree char *found = g_find_program_in_path (program);
  const char *argv[] = { program, option != NULL ? option : self->path,
                         option != NULL ? self->path : output, option != NULL ? output : NULL,
                         NULL };
  g_autoptr (GError) error = NULL;
  char *answer = NULL;
  int status;

  if (found == NULL)
    {
      g_test_skip_printf ("%s is not here", program);
      return NULL;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return answer;
}

/* The words of a text without its breaks, and without the difference between blanks. */
static char *
join_words (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);
  g_auto (GStrv) words = NULL;
  GString *joined = g_string_new (NULL);

  g_string_replace (plain, "\u00a0", " ", 0);
  words = g_strsplit_set (plain->str, " \n\f", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s ", words[i]);
  return g_string_free (joined, FALSE);
}

/* Every text of every page can be found in the file. */
static void
test_text (Fixture *self, gconstpointer data)
{
  g_autofree char *answer = ask (self, "pdftotext", "-raw", "-");
  g_autofree char *words = NULL;

  if (answer == NULL)
    return;
  words = join_words (answer);
  for (guint i = 0; i < self->pages->len; i++)
    {
      guint n_items;
      const CpFigureItem *items = cp_figure_get_items (self->pages->pdata[i], &n_items);

      for (guint j = 0; j < n_items; j++)
        if (items[j].kind == CP_FIGURE_TEXT)
          {
            g_autofree char *wanted = join_words (items[j].string);

            if (strstr (words, wanted) == NULL)
              g_error ("not in the file: %s", wanted);
          }
    }
}

static void
test_metadata (Fixture *self, gconstpointer data)
{
  g_autofree char *info = ask (self, "pdfinfo", "-isodates", NULL);
  g_autofree char *pages = g_strdup_printf ("Pages:           %u\n", self->pages->len);

  if (info == NULL)
    return;
  g_assert_nonnull (strstr (info, cp_figure_get_title (self->pages->pdata[0])));
  g_assert_nonnull (strstr (info, "Creator:         Counterpoint "));
  g_assert_nonnull (strstr (info, "CreationDate:    2024-11-"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, pages));
  g_assert_nonnull (strstr (info, "Page size:       1440 x 810 pts"));
}

/* Each font is embedded, as a subset, with a map back to letters. */
static void
test_fonts (Fixture *self, gconstpointer data)
{
  g_autofree char *answer = ask (self, "pdffonts", NULL, NULL);
  g_auto (GStrv) lines = NULL;

  if (answer == NULL)
    return;
  lines = g_strsplit (answer, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_true (g_regex_match_simple (" yes yes yes ", lines[i], 0, 0));
}

/* Each page looks as it does in pixels. */
static void
test_pictures (Fixture *self, gconstpointer data)
{
  const PictureLimits limits = { .tolerance = 96, .share = 0.01 };
  g_autofree char *prefix = g_build_filename (self->folder, "page", NULL);
  g_autofree char *found = g_find_program_in_path ("pdftoppm");
  const char *argv[] = { "pdftoppm", "-r", "96", "-png", self->path, prefix, NULL };
  g_autoptr (GError) error = NULL;

  if (found == NULL)
    {
      g_test_skip ("pdftoppm is not here");
      return;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                &error);
  g_assert_no_error (error);
  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autofree char *path = g_strdup_printf (self->pages->len > 9 ? "%s-%02u.png" : "%s-%u.png",
                                               prefix, i + 1);
      cairo_surface_t *made = picture_load (path);
      cairo_surface_t *expected = cp_png_render (self->pages->pdata[i], 1, NULL);

      picture_assert_similar (made, expected, "pdf-page", &limits);
      cairo_surface_destroy (made);
      cairo_surface_destroy (expected);
      g_unlink (path);
    }
}

static void
test_equal (Fixture *self, gconstpointer data)
{
  gsize size, other_size;
  g_autofree char *file = encode (self->pages, &size);
  g_autofree char *other = NULL;

  g_usleep (1100 * 1000); /* a second later, as clocks in files count */
  other = encode (self->pages, &other_size);
  g_assert_cmpmem (file, size, other, other_size);
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p != NULL; p = strstr (p + 1, what))
    n++;
  return n;
}

/* Pages are sections, each with what stands in its place, one heading, and whole paragraphs; what is
 * at the foot is read last. */
static void
test_structure (Fixture *self, gconstpointer data)
{
  g_autofree char *answer = ask (self, "pdfinfo", "-struct-text", NULL);
  g_autofree char *file = NULL;
  const char *foot;

  if (answer == NULL)
    return;
  g_assert_true (g_str_has_prefix (answer, "Document\n  Sect\n    Figure\n"));
  g_assert_cmpuint (count (answer, "\n  Sect\n"), ==, self->pages->len);
  g_assert_cmpuint (count (answer, "\n    H1 "), ==, self->pages->len);
  g_assert_nonnull (strstr (answer, "sleeper cells in Central Asia; security services"));
  foot = strstr (answer, "Words are paraphrases");
  g_assert_nonnull (foot);
  g_assert_true (strstr (answer, "Secretary General") < foot);

  file = encode_to_search (self->pages);
  g_assert_cmpuint (count (file, "/Alt <FEFF"), ==, self->pages->len);
  g_assert_nonnull (strstr (file, "/Lang (en)"));
}

static CpFigure *
add_text_page (GPtrArray *pages, const char *text, const char *uri)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  CpFigure *page = cp_figure_new (&options);

  g_ptr_array_add (pages, page);
  cp_figure_add (page, &(CpFigureItem) { .kind = CP_FIGURE_TEXT, .x = 100, .y = 100, .width = 300,
                                         .size = CP_LABEL_SIZE, .weight = CP_WEIGHT_NORMAL,
                                         .string = text, .uri = uri });
  return page;
}

/* An address is a link, whatever is in it; a script is none. */
static void
test_links (void)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
  g_autofree char *file = NULL;

  add_text_page (pages, "Low tide", "https://gull.example/it's) /S /Launch (low");
  add_text_page (pages, "High tide", "javascript:alert(1)");
  file = encode_to_search (pages);
  g_assert_nonnull (strstr (file, "/URI (https://gull.example/it%27s%29%20/S%20/Launch%20%28low)"));
  g_assert_null (strstr (file, "javascript"));
  g_assert_null (strstr (file, "/S /Launch"));
}

/* What stands in place of a page may say anything, in any script. */
static void
test_description (void)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
  g_autofree char *file = NULL;

  cp_figure_set_description (add_text_page (pages, "Low tide", NULL), ")> é🌊");
  add_text_page (pages, "Nothing is said of this one", NULL);
  file = encode_to_search (pages);
  g_assert_nonnull (strstr (file, "/Alt <FEFF0029003E002000E9D83CDF0A>"));
}

/* A corpus without any date gives a file without one. */
static void
test_no_date (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
  g_autofree char *file = NULL;

  g_ptr_array_add (pages, cp_figure_new (&options));
  cp_pen_text (pages->pdata[0], CP_STYLE_BODY, 10, 20, 100, CP_ALIGN_START, "Low tide");
  file = encode_to_search (pages);
  g_assert_null (strstr (file, "/CreationDate"));
}

static void
test_cancelled (void)
{
  const CpFigureOptions options = CP_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_unref);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (pages, cp_figure_new (&options));
  g_cancellable_cancel (cancellable);
  g_assert_null (cp_pdf_encode (pages, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, func) g_test_add ("/pdf/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("text", test_text);
  ADD ("metadata", test_metadata);
  ADD ("fonts", test_fonts);
  ADD ("pictures", test_pictures);
  ADD ("structure", test_structure);
  ADD ("equal", test_equal);
  g_test_add_func ("/pdf/links", test_links);
  g_test_add_func ("/pdf/description", test_description);
  g_test_add_func ("/pdf/no-date", test_no_date);
  g_test_add_func ("/pdf/cancelled", test_cancelled);

  return g_test_run ();
}
