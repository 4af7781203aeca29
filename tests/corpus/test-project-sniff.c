/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of telling a project file by its content. */

#include "cp-project-sniff.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define MOST_BYTES (1024 * 1024)

static gboolean
sniff (const char *text)
{
  return cp_project_sniff (text, strlen (text));
}

static void
test_projects (void)
{
  static const char *const projects[] = {
    "{\"format\": \"counterpoint\"",
    "{\"format\": \"counterpoint\", \"version\": 1}",
    "\xEF\xBB\xBF \t\r\n{\"format\"\n:\n\"counterpoint\"}",
    "{\"documents\": [{\"text\": \"} ] \\\" \\\\\", \"id\": \"a\"}], \"format\":\"counterpoint\"}",
    "{\"a\": {}, \"b\": [[]], \"c\": null, \"format\": \"counterpoint\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (projects); i++)
    g_assert_true (sniff (projects[i]));
}

static void
test_others (void)
{
  static const char *const others[] = {
    "",
    " ",
    "{",
    "{\"",
    "{\"\\",
    "{\"format\"",
    "{\"format\":",
    "{\"format\": \"counterpoint",
    "{\"format\": \"other\"}",
    "[{\"format\": \"counterpoint\"}]",
    "{\"title\": \"\\\"format\\\": \\\"counterpoint\\\"\"}",
    "{\"title\": \"Fugues\", \"tags\": [\"counterpoint\"], \"format\": \"article\"}",
    "{\"inner\": {\"format\": \"counterpoint\"}}",
    "{} {\"format\": \"counterpoint\"}",
    "}}}}\"format\": \"counterpoint\"",
    "<p>\"format\": \"counterpoint\"</p>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (sniff (others[i]));
  g_assert_false (cp_project_sniff ("{\0\"format\": \"counterpoint\"", 4));
}

/* However deep or cut off it is. */
static void
test_any_length (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *text = g_strconcat ("{\"a\": ", deep, NULL);
  const char project[] = "{\"a\": \"\\\\\", \"b\": [{}], \"format\": \"counterpoint\"}";

  g_assert_false (sniff (text));
  for (gsize n = 0; n < sizeof project - 1; n++)
    {
      /* Exactly as long, so that reading beyond its end is noticed. */
      g_autofree char *part = g_memdup2 (project, MAX (n, 1));

      g_assert_cmpint (cp_project_sniff (part, n), ==, n == sizeof project - 2);
    }
}

static void
check_file (const char *path, const char *text, gboolean expected)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cp_project_sniff_file (path, MOST_BYTES), ==, expected);
}

/* What is no file is not waited for. */
static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("counterpoint-sniff-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a\nfile", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *filler = g_strnfill (100000, 'x');
  g_autofree char *late = g_strconcat ("{\"title\": \"", filler, "\", \"format\": \"counterpoint\"}", NULL);

  check_file (path, "{\"format\": \"counterpoint\", \"version\": 1}", TRUE);
  check_file (path, late, TRUE);
  /* With many others there is less time for each. */
  g_assert_false (cp_project_sniff_file (path, 50000));
  check_file (path, filler, FALSE);
  check_file (path, "", FALSE);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_false (cp_project_sniff_file (pipe, MOST_BYTES));
  g_assert_false (cp_project_sniff_file (folder, MOST_BYTES));
  g_assert_false (cp_project_sniff_file ("/dev/zero", MOST_BYTES));
  g_assert_false (cp_project_sniff_file ("/nonesuch", MOST_BYTES));
  g_unlink (path);
  g_unlink (pipe);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project-sniff/projects", test_projects);
  g_test_add_func ("/project-sniff/others", test_others);
  g_test_add_func ("/project-sniff/any-length", test_any_length);
  g_test_add_func ("/project-sniff/files", test_files);
  return g_test_run ();
}
