/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides as LibreOffice shows them, where it is installed. */

#include <string.h>

#include "cp-png.h"
#include "figure-fixture.h"
#include "fodp-pages.h"
#include "picture-compare.h"

/* A first start of LibreOffice makes a profile, on a busy machine in a minute. */
#define OFFICE_SECONDS "150"
/* So many pixels become one before pictures are held against each other. */
#define BLUR 8

static gboolean
has_programs (void)
{
  static const char *const programs[] = { "soffice", "timeout", "pdftotext", "pdftoppm" };

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *found = g_find_program_in_path (programs[i]);

      if (found == NULL)
        {
          g_test_skip_printf ("%s is not here", programs[i]);
          return FALSE;
        }
    }
  return TRUE;
}

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *answer = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                NULL, &answer, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return answer;
}

static void
remove_folder (const char *folder)
{
  const char *const argv[] = { "rm", "-r", folder, NULL };

  g_free (run (argv));
}

/* LibreOffice's PDF of the slides, in a folder with its profile. */
static char *
convert (GPtrArray *pages, const char *folder)
{
  g_autoptr (GBytes) file = fodp_pages_encode (pages);
  g_autofree char *slides = g_build_filename (folder, "slides.fodp", NULL);
  g_autofree char *profile = g_strconcat ("-env:UserInstallation=file://", folder, "/profile", NULL);
  const char *const argv[] = { "timeout", OFFICE_SECONDS, "soffice", profile, "--headless",
                               "--convert-to", "pdf", "--outdir", folder, slides, NULL };
  g_autoptr (GError) error = NULL;

  g_file_set_contents (slides, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file),
                       &error);
  g_assert_no_error (error);
  g_free (run (argv));

  return g_build_filename (folder, "slides.pdf", NULL);
}

static char *
join_words (const char *text)
{
  g_autofree char *plain = g_strdelimit (g_strdup (text), "\n\f", ' ');
  g_auto (GStrv) words = g_strsplit (plain, " ", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s ", words[i]);
  return g_string_free (joined, FALSE);
}

/* Each line of the text of some pages is read back as one: nothing wraps otherwise. */
static void
check_text (const char *pdf, GPtrArray *pages)
{
  const char *const argv[] = { "pdftotext", "-raw", pdf, "-", NULL };
  g_autofree char *answer = run (argv);
  g_autofree char *words = join_words (answer);

  for (guint i = 0; i < pages->len; i++)
    {
      guint n_items;
      const CpFigureItem *items = cp_figure_get_items (pages->pdata[i], &n_items);

      for (guint j = 0; j < n_items; j++)
        if (items[j].kind == CP_FIGURE_TEXT && !(items[j].flags & CP_ITEM_RTL))
          {
            g_autofree char *wanted = join_words (items[j].string);

            if (strstr (words, wanted) == NULL)
              g_error ("not on the slides: %s", wanted);
          }
    }
}

/* A picture in which a line of text is a grey bar. */
static cairo_surface_t *
blur (cairo_surface_t *picture)
{
  int width = cairo_image_surface_get_width (picture) / BLUR;
  int height = cairo_image_surface_get_height (picture) / BLUR;
  cairo_surface_t *blurred = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (blurred);

  cairo_scale (cr, 1.0 / BLUR, 1.0 / BLUR);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);

  return blurred;
}

/* Letters are a little narrower or wider there, so they are not in the same place to a pixel, but
 * shapes and lines of text are. */
static void
check_pictures (const char *folder, const char *pdf, GPtrArray *pages)
{
  const PictureLimits limits = { .tolerance = 56, .share = 0.004 };
  g_autofree char *prefix = g_build_filename (folder, "page", NULL);
  const char *const argv[] = { "pdftoppm", "-png", "-scale-to-x", "1920", "-scale-to-y", "1080",
                               pdf, prefix, NULL };

  g_free (run (argv));
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *path = g_strdup_printf (pages->len > 9 ? "%s-%02u.png" : "%s-%u.png", prefix,
                                               i + 1);
      g_autofree char *name = g_strdup_printf ("slide-%u", i + 1);
      cairo_surface_t *made = blur (picture_load (path));
      cairo_surface_t *expected = blur (cp_png_render (pages->pdata[i], 1, NULL));

      picture_assert_similar (made, expected, name, &limits);
      cairo_surface_destroy (made);
      cairo_surface_destroy (expected);
    }
}

static void
test_office (void)
{
  g_autoptr (CpSnapshot) snapshot = figure_fixture_load_builtin ();
  g_autoptr (GPtrArray) pages = fodp_pages_new ();
  g_autoptr (GPtrArray) deck = fodp_pages_new ();
  g_autofree char *folder = NULL;
  g_autofree char *pdf = NULL;
  g_autoptr (GError) error = NULL;

  if (!has_programs ())
    return;
  folder = g_dir_make_tmp ("cp-fodp-XXXXXX", &error);
  g_assert_no_error (error);
  for (CpTheme theme = CP_THEME_LIGHT; theme <= CP_THEME_PRINT; theme++)
    fodp_pages_add_matrix (pages, snapshot, theme);
  fodp_pages_add_comparison (pages, snapshot, "threats", 3);
  fodp_pages_add_subject (pages, snapshot, CP_SUBJECT_TIMELINE);
  fodp_pages_add_subject (pages, snapshot, CP_SUBJECT_OVERVIEW);
  /* Of a deck what is nowhere else: the title page and the sources. */
  fodp_pages_add_subject (deck, snapshot, CP_SUBJECT_DECK);
  fodp_pages_take (pages, deck, 1);
  g_ptr_array_add (pages, cp_figure_ref (deck->pdata[deck->len - 1]));
  fodp_pages_add_shapes (pages);
  fodp_pages_add_texts (pages);
  pdf = convert (pages, folder);
  check_text (pdf, pages);
  check_pictures (folder, pdf, pages);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fodp-office/office", test_office);

  return g_test_run ();
}
