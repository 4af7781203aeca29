/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command "export". */

#include "cli-run.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
read_file (const char *name)
{
  g_autofree char *path = cli_make_path (name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
remove_file (const char *name)
{
  g_autofree char *path = cli_make_path (name);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Width and height stand behind the signature and the head of the first chunk. */
static void
assert_png (const char *name, guint width, guint height)
{
  g_autofree char *path = cli_make_path (name);
  g_autofree char *bytes = NULL;
  guint32 size[2];
  gsize n_bytes;

  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  g_assert_cmpuint (n_bytes, >, 1000);
  g_assert_cmpmem (bytes, 8, "\x89PNG\r\n\x1a\n", 8);
  memcpy (size, bytes + 16, sizeof size);
  g_assert_cmpuint (GUINT32_FROM_BE (size[0]), ==, width);
  g_assert_cmpuint (GUINT32_FROM_BE (size[1]), ==, height);
  g_assert_cmpmem (bytes + n_bytes - 8, 4, "IEND", 4);
}

static void
test_table (void)
{
  g_autoptr (CliResult) result = cli_run ("export", "-o", "all.csv", NULL);
  g_autofree char *text = read_file ("all.csv");
  g_autoptr (GPtrArray) rows = cli_parse_csv (text);

  cli_assert_made (result);
  g_assert_cmpstr (result->out, ==, "all.csv\n");
  g_assert_cmpuint (rows->len, ==, 105);
  g_assert_cmpstr (cli_get_csv (rows, 0, 0), ==, "id");
  g_assert_cmpstr (cli_get_csv (rows, 1, 0), ==, "000-1");
  g_assert_cmpstr (cli_get_csv (rows, 1, 1), ==, "2023-11-08");
  g_assert_cmpstr (cli_get_csv (rows, 1, 2), ==, "inferred");
  g_assert_cmpstr (cli_get_csv (rows, 1, 7), ==, "Imangali Tasmagambetov");
  remove_file ("all.csv");
}

static void
test_table_filter (void)
{
  g_autoptr (CliResult) result = cli_run ("export", "--filter", "role:insider", "-o", "some.CSV",
                                          NULL);
  g_autofree char *text = read_file ("some.CSV");
  g_autoptr (GPtrArray) rows = cli_parse_csv (text);

  cli_assert_made (result);
  g_assert_cmpuint (rows->len, ==, 13);
  remove_file ("some.CSV");
}

static void
test_report (void)
{
  g_autoptr (CliResult) result = cli_run ("export", "-o", "report.html", "--title", "Tides & more",
                                          "--columns", "months", "--measure", "words", "--sort", "name",
                                          "--filter", "role:official|expert", "--left", "speaker:pashinyan",
                                          "--right", "role:expert", NULL);
  g_autofree char *page = read_file ("report.html");
  g_autoptr (CliResult) again = cli_run ("export", "-o", "report.HTML", NULL);
  g_autofree char *plain = read_file ("report.HTML");

  cli_assert_made (result);
  g_assert_cmpstr (result->out, ==, "report.html\n");
  cli_assert_contains (page, "<h1 dir=\"auto\">Tides &amp; more</h1>");
  cli_assert_contains (page, "by topic and month");
  cli_assert_contains (page, "aria-label=\"Nikol Pashinyan\"");
  cli_assert_made (again);
  cli_assert_contains (plain, "<h1 dir=\"auto\">CSTO, 2023–2024</h1>");
  cli_assert_contains (plain, "href=\"#t1c1\" aria-label=\"13 statements, 7 official, 6 expert\"");
  remove_file ("report.html");
  remove_file ("report.HTML");
}

static void
test_report_empty (void)
{
  g_autofree char *path = cli_write ("none.counterpoint",
                                     "{\"format\": \"counterpoint\", \"version\": 1}\n");
  g_autoptr (CliResult) result = cli_run ("export", "-o", "none.html", path, NULL);
  g_autofree char *page = read_file ("none.html");

  cli_assert_made (result);
  cli_assert_contains (page, "The corpus has no statement yet.");
  remove_file ("none.html");
}

/* What the one has is refused by the other, and no file is made. */
static void
test_report_usage (void)
{
  static const char *const cases[][3] = {
    { "--size=4k", "l.html", "--size belongs to a figure" },
    { "--topic=armenia", "l.html", "--topic belongs to a figure" },
    { "--theme=dark", "l.html", "--theme belongs to a figure" },
    { "--columns=months", "l.csv", "a figure or a report" },
    { "--title=Tides", "l.csv", "a figure or a report" },
    { "--figure=matrix", "l.html", "ends in .png" },
    { "--filter=role:expert", "l.htm", "ends in none of" },
    { "--filter=role:expert", "l.xlsx", "ends in none of" },
  };
  g_autofree char *before = cli_list_folder (cli_get_folder ());
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliResult) result = cli_run ("export", cases[i][0], "-o", cases[i][1], NULL);

      cli_assert_usage (result, cases[i][2]);
    }
  after = cli_list_folder (cli_get_folder ());
  g_assert_cmpstr (after, ==, before);
}

static void
test_figures (void)
{
  g_autoptr (CliResult) matrix = cli_run ("export", "--figure", "matrix", "-o", "matrix.png", NULL);
  g_autoptr (CliResult) scaled = cli_run ("export", "--figure=matrix", "--size=4:3", "--scale=2",
                                          "--theme=dark", "--title=Wide", "--alt=A table", "-o",
                                          "scaled.png", NULL);
  g_autoptr (CliResult) sides = cli_run ("export", "--figure=comparison", "--topic=taliban", "-o",
                                         "sides.png", NULL);
  g_autofree char *listing = NULL;

  cli_assert_made (matrix);
  g_assert_cmpstr (matrix->out, ==, "matrix.png\n");
  assert_png ("matrix.png", 1920, 1080);
  cli_assert_made (scaled);
  assert_png ("scaled.png", 2880, 2160);
  cli_assert_made (sides);
  assert_png ("sides.png", 1920, 1080);
}

/* A timeline in each format; what it counts does not depend on the columns of a matrix. */
static void
test_timeline (void)
{
  g_autoptr (CliResult) png = cli_run ("export", "--figure=timeline", "-o", "time.png", NULL);
  g_autoptr (CliResult) months = cli_run ("export", "--figure=timeline", "--columns=months", "-o",
                                          "months.png", NULL);
  g_autoptr (CliResult) svg = cli_run ("export", "--figure=timeline", "--filter=role:expert", "-o",
                                       "time.svg", NULL);
  g_autoptr (CliResult) pdf = cli_run ("export", "--figure=timeline", "--size=a4-landscape", "-o",
                                       "time.pdf", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *page = NULL;

  cli_assert_made (png);
  g_assert_cmpstr (png->out, ==, "time.png\ntime-2.png\n");
  assert_png ("time.png", 1920, 1080);
  cli_assert_made (months);
  cli_assert_made (svg);
  cli_assert_made (pdf);
  g_assert_cmpstr (pdf->out, ==, "time.pdf\n");
  first = read_file ("time.png");
  second = read_file ("months.png");
  g_assert_cmpstr (first, ==, second);
  page = read_file ("time.svg");
  g_assert_nonnull (strstr (page, "When each topic is spoken about"));
  g_assert_nonnull (strstr (page, "45 statements by topic and month"));
}

/* An overview is drawn in all formats; what is in it is chosen by a filter, not by a topic. */
static void
test_overview (void)
{
  g_autoptr (CliResult) png = cli_run ("export", "--figure=overview", "-o", "over.png", NULL);
  g_autoptr (CliResult) svg = cli_run ("export", "--figure=overview", "--filter=outlet:orda", "-o",
                                       "over.svg", NULL);
  g_autoptr (CliResult) topic = cli_run ("export", "--figure=overview", "--topic=threats", "-o",
                                         "topic.png", NULL);
  g_autofree char *page = read_file ("over.svg");

  cli_assert_made (png);
  assert_png ("over.png", 1920, 1080);
  cli_assert_made (svg);
  g_assert_nonnull (strstr (page, "How much each side says on which topic"));
  cli_assert_usage (topic, "other figures take --filter");
}

/* What does not fit goes to further pages, or together. */
static void
test_too_many (void)
{
  g_autoptr (CliResult) paged = cli_run ("export", "--figure=matrix", "--size=square",
                                         "--too-many=page", "-o", "paged.svg", NULL);
  g_autoptr (CliResult) grouped = cli_run ("export", "--figure=matrix", "--size=square",
                                           "--too-many=group", "-o", "grouped.svg", NULL);
  g_autoptr (CliResult) wrong = cli_run ("export", "--figure=matrix", "--too-many=fold", "-o",
                                         "wrong.svg", NULL);
  g_autofree char *page = read_file ("grouped.svg");

  cli_assert_made (paged);
  g_assert_nonnull (strstr (paged->out, "paged-2.svg"));
  cli_assert_made (grouped);
  g_assert_cmpstr (grouped->out, ==, "grouped.svg\n");
  g_assert_nonnull (strstr (page, "further topics"));
  cli_assert_usage (wrong, "none of: page, group");
}

/* Vectors: a file a page as SVG, one file of all pages as PDF. */
static void
test_vectors (void)
{
  g_autoptr (CliResult) svg = cli_run ("export", "--figure=comparison", "--topic=threats", "-o",
                                       "v.svg", NULL);
  g_autoptr (CliResult) pdf = cli_run ("export", "--figure=comparison", "--topic=threats", "-o",
                                       "v.PDF", NULL);
  g_autoptr (CliResult) slides = cli_run ("export", "--figure=comparison", "--topic=threats", "-o",
                                          "v.fodp", NULL);
  g_autofree char *page = read_file ("v-2.svg");
  g_autofree char *file = read_file ("v.PDF");

  cli_assert_made (svg);
  g_assert_true (g_str_has_prefix (svg->out, "v.svg\nv-2.svg\n"));
  g_assert_true (g_str_has_prefix (page, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
  cli_assert_made (pdf);
  g_assert_cmpstr (pdf->out, ==, "v.PDF\n");
  g_assert_true (g_str_has_prefix (file, "%PDF-1."));
  cli_assert_made (slides);
  g_assert_cmpstr (slides->out, ==, "v.fodp\n");
}

/* Pages after the first are numbered, and each path is printed. */
static void
test_pages (void)
{
  g_autoptr (CliResult) result = cli_run ("export", "--figure=comparison", "--topic=threats", "-o",
                                          "threats.png", NULL);
  g_auto (GStrv) lines = g_strsplit (result->out, "\n", -1);
  guint n_pages = g_strv_length (lines) - 1;

  cli_assert_made (result);
  g_assert_cmpuint (n_pages, >, 1);
  g_assert_cmpstr (lines[0], ==, "threats.png");
  for (guint i = 1; i < n_pages; i++)
    {
      g_autofree char *name = g_strdup_printf ("threats-%u.png", i + 1);

      g_assert_cmpstr (lines[i], ==, name);
      assert_png (name, 1920, 1080);
    }
}

/* Pages that an earlier figure had are named, and left alone. */
static void
test_pages_before (void)
{
  g_autofree char *folder = cli_make_folder ("before");
  g_autofree char *first = g_build_filename (folder, "p.png", NULL);
  g_autofree char *second = g_build_filename (folder, "p-2.png", NULL);
  g_autofree char *third = g_build_filename (folder, "p-3.png", NULL);
  g_autofree char *words = g_strdup_printf ("Left from before, no page of this figure: %s, %s\n",
                                            second, third);
  g_autofree char *listing = NULL;
  g_autoptr (CliResult) result = NULL;

  g_assert_true (g_file_set_contents (second, "x", -1, NULL));
  g_assert_true (g_file_set_contents (third, "x", -1, NULL));
  result = cli_run ("export", "--figure=matrix", "-o", first, NULL);
  g_assert_cmpint (result->status, ==, 0);
  g_assert_cmpstr (result->err, ==, words);
  listing = cli_list_folder (folder);
  g_assert_cmpstr (listing, ==, "p-2.png p-3.png p.png");
}

/* A figure of a comparison says what changes nothing in it, and a filter that finds nothing. */
static void
test_figure_notes (void)
{
  g_autoptr (CliResult) unused = cli_run ("export", "--figure=comparison", "--topic=taliban",
                                          "--sort=name", "-o", "notes.png", NULL);
  g_autoptr (CliResult) nothing = cli_run ("export", "--filter=zeppelin", "-o", "notes.csv", NULL);

  g_assert_cmpint (unused->status, ==, 0);
  g_assert_cmpstr (unused->err, ==, "--sort does not change a comparison.\n");
  g_assert_cmpint (nothing->status, ==, 0);
  cli_assert_contains (nothing->err, "No statement matches the filter ");
}

/* Where a later page cannot be written, the older figure is still there, byte for byte. */
static void
test_pages_kept (void)
{
  g_autofree char *folder = cli_make_folder ("kept");
  g_autofree char *second = g_build_filename (folder, "o-2.png", NULL);
  g_autofree char *first = cli_write ("kept/o.png", "older");
  g_autoptr (CliResult) result = NULL;
  g_autofree char *listing = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (g_mkdir (second, 0755), ==, 0);
  result = cli_run ("export", "--figure=comparison", "--topic=threats", "-o", first, NULL);
  cli_assert_failed (result, "o-2.png");
  text = read_file ("kept/o.png");
  g_assert_cmpstr (text, ==, "older");
  listing = cli_list_folder (folder);
  g_assert_cmpstr (listing, ==, "o-2.png o.png");
}

/* Where a later page cannot be written, the earlier ones do not stay. */
static void
test_pages_undone (void)
{
  g_autofree char *folder = cli_make_folder ("pages");
  g_autofree char *second = g_build_filename (folder, "p-2.png", NULL);
  g_autofree char *first = g_build_filename (folder, "p.png", NULL);
  g_autoptr (CliResult) result = NULL;
  g_autofree char *listing = NULL;

  g_assert_cmpint (g_mkdir (second, 0755), ==, 0);
  result = cli_run ("export", "--figure=comparison", "--topic=threats", "-o", first, NULL);
  cli_assert_failed (result, "p-2.png");
  listing = cli_list_folder (folder);
  g_assert_cmpstr (listing, ==, "p-2.png");
}

static void
test_without_text (void)
{
  g_autofree char *path = cli_write_project ("whole.counterpoint");
  g_autoptr (CliResult) result = cli_run ("export", "--without-text", "-o", "bare.counterpoint",
                                          path, NULL);
  g_autoptr (CliResult) check = cli_run ("check", "bare.counterpoint", NULL);
  g_autoptr (CliResult) before = cli_run ("matrix", "--format=json", path, NULL);
  g_autoptr (CliResult) after = cli_run ("matrix", "--format=json", "bare.counterpoint", NULL);
  g_autofree char *text = read_file ("bare.counterpoint");

  cli_assert_made (result);
  g_assert_cmpstr (result->out, ==, "bare.counterpoint\n");
  cli_assert_made (check);
  g_assert_cmpstr (before->out, ==, after->out);
  g_assert_null (strstr (text, "One two three"));
  cli_assert_contains (text, "It is safe.");
}

/* Members that are not known could hold words of an article: that they are dropped is said. */
static void
test_without_text_unknown (void)
{
  g_autofree char *path = cli_write ("unknown.counterpoint",
                                     CLI_PROJECT_BEGIN "\"documents\": [\n{\"id\": \"d1\", "
                                     "\"title\": \"The quay\", \"lead\": \"One two.\"}\n],\n"
                                     "\"statements\": [\n{\"id\": \"s1\", \"document\": \"d1\", "
                                     "\"gist\": \"It is safe.\", \"mood\": \"low\"}\n]\n}\n");
  g_autoptr (CliResult) result = cli_run ("export", "--without-text", "-o", "known.counterpoint",
                                          path, NULL);
  g_autofree char *text = read_file ("known.counterpoint");

  g_assert_cmpint (result->status, ==, 0);
  g_assert_cmpstr (result->err, ==,
                   "Left out: 2 members that this version does not know, as they could hold words of "
                   "an article.\n");
  g_assert_null (strstr (text, "mood"));
}

/* Without a paraphrase nothing would be left of the statement. */
static void
test_without_text_or_gist (void)
{
  g_autofree char *path = cli_write ("nogist.counterpoint",
                                     CLI_PROJECT_BEGIN CLI_PROJECT_DOCUMENTS "\n],\n"
                                     "\"statements\": [\n{\"id\": \"s1\", \"document\": \"d1\", "
                                     "\"start\": 0, \"end\": 3}\n]\n}\n");
  g_autofree char *before = cli_list_folder (cli_get_folder ());
  g_autoptr (CliResult) result = cli_run ("export", "--without-text", "-o", "no.counterpoint", path,
                                          NULL);
  g_autofree char *after = cli_list_folder (cli_get_folder ());

  cli_assert_failed (result, "1 statement has no paraphrase");
  g_assert_cmpstr (after, ==, before);
}

/* The corpus that is read is never overwritten by what is made of it, whatever it is called. */
static void
test_onto_input (void)
{
  g_autofree char *path = cli_write_project ("input.csv");
  g_autofree char *before = read_file ("input.csv");
  g_autofree char *link_path = cli_make_path ("link.png");
  g_autofree char *other_path = cli_make_path ("same.counterpoint");
  g_autoptr (CliResult) table = NULL;
  g_autoptr (CliResult) figure = NULL;
  g_autoptr (CliResult) bare = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpint (symlink ("input.csv", link_path), ==, 0);
  g_assert_cmpint (link (path, other_path), ==, 0);
  table = cli_run ("export", "-o", "./input.csv", path, NULL);
  figure = cli_run ("export", "--figure=matrix", "-o", link_path, path, NULL);
  bare = cli_run ("export", "--without-text", "-o", other_path, path, NULL);
  cli_assert_failed (table, "input.csv");
  cli_assert_failed (figure, "link.png");
  cli_assert_failed (bare, "same.counterpoint");
  after = read_file ("input.csv");
  g_assert_cmpstr (after, ==, before);
}

static void
assert_all_fail (const char *folder, const char *words)
{
  static const char *const names[] = { "o.csv", "o.png", "o.counterpoint", "o.html" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      const char *option = i == 1 ? "--figure=matrix" : i == 2 ? "--without-text" : "--filter=";
      g_autoptr (CliResult) result = cli_run ("export", option, "-o", path, NULL);

      cli_assert_failed (result, words != NULL ? words : names[i]);
    }
}

static void
test_bad_places (void)
{
  g_autofree char *file = cli_write ("file", "x");

  assert_all_fail ("absent", NULL);
  assert_all_fail (file, NULL);
  assert_all_fail ("/proc", NULL);
}

/* What is no file is refused, and is still there afterwards. */
static void
test_onto_others (void)
{
  static const char *const names[] = { "dir.csv", "pipe.csv", "full.csv" };
  g_autofree char *folder = cli_make_folder ("others");
  g_autofree char *dir = g_build_filename (folder, names[0], NULL);
  g_autofree char *pipe_path = g_build_filename (folder, names[1], NULL);
  g_autofree char *full = g_build_filename (folder, names[2], NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpint (g_mkdir (dir, 0755), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink ("/dev/full", full), ==, 0);
  before = cli_list_folder (folder);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (CliResult) result = cli_run ("export", "-o", path, NULL);

      g_assert_cmpint (result->status, ==, 1);
      g_assert_cmpstr (result->out, ==, "");
      g_assert_cmpstr (result->err, !=, "");
    }
  after = cli_list_folder (folder);
  g_assert_cmpstr (after, ==, before);
}

/* A folder that may not be written to; root may write everywhere, so it is not root that tries. */
static void
test_read_only_folder (void)
{
  g_autofree char *folder = cli_make_folder ("readonly");
  g_autofree char *path = g_build_filename (folder, "o.csv", NULL);
  g_autofree char *setpriv = g_find_program_in_path ("setpriv");
  CliRunFlags flags = getuid () == 0 ? CLI_RUN_UNPRIVILEGED : CLI_RUN_PLAIN;
  g_autoptr (CliResult) result = NULL;
  g_autofree char *listing = NULL;

  if (getuid () == 0 && setpriv == NULL)
    {
      g_test_skip ("needs setpriv where it is run by root");
      return;
    }
  g_assert_cmpint (g_chmod (cli_get_folder (), 0755), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  result = cli_run_with (flags, "export", "-o", path, NULL);
  if (strstr (result->err, "setpriv: ") != NULL)
    g_test_skip ("nobody can run the program from where it is");
  else
    cli_assert_failed (result, "o.csv");
  listing = cli_list_folder (folder);
  g_assert_cmpstr (listing, ==, "");
}

/* An older file is replaced as a whole, and keeps its mode. */
static void
test_replace (void)
{
  g_autofree char *path = cli_write ("old.csv", "old");
  g_autoptr (CliResult) result = NULL;
  g_autofree char *text = NULL;
  GStatBuf info;

  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  result = cli_run ("export", "-o", path, NULL);
  cli_assert_made (result);
  text = read_file ("old.csv");
  g_assert_true (g_str_has_prefix (text, "id,"));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/export/table", test_table);
  g_test_add_func ("/cli/export/table-filter", test_table_filter);
  g_test_add_func ("/cli/export/report", test_report);
  g_test_add_func ("/cli/export/report-empty", test_report_empty);
  g_test_add_func ("/cli/export/report-usage", test_report_usage);
  g_test_add_func ("/cli/export/figures", test_figures);
  g_test_add_func ("/cli/export/timeline", test_timeline);
  g_test_add_func ("/cli/export/overview", test_overview);
  g_test_add_func ("/cli/export/too-many", test_too_many);
  g_test_add_func ("/cli/export/vectors", test_vectors);
  g_test_add_func ("/cli/export/pages", test_pages);
  g_test_add_func ("/cli/export/pages-before", test_pages_before);
  g_test_add_func ("/cli/export/figure-notes", test_figure_notes);
  g_test_add_func ("/cli/export/pages-kept", test_pages_kept);
  g_test_add_func ("/cli/export/pages-undone", test_pages_undone);
  g_test_add_func ("/cli/export/without-text", test_without_text);
  g_test_add_func ("/cli/export/without-text-unknown", test_without_text_unknown);
  g_test_add_func ("/cli/export/without-text-or-gist", test_without_text_or_gist);
  g_test_add_func ("/cli/export/onto-input", test_onto_input);
  g_test_add_func ("/cli/export/bad-places", test_bad_places);
  g_test_add_func ("/cli/export/onto-others", test_onto_others);
  g_test_add_func ("/cli/export/read-only-folder", test_read_only_folder);
  g_test_add_func ("/cli/export/replace", test_replace);
  return cli_finish ();
}
