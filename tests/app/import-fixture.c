/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles in a folder, for tests of what reads them in. */

#include "import-fixture.h"

#include <glib/gstdio.h>

static const char line[] =
    "New coastal line to open next spring\n"
    "12 March 2024\n"
    "\n"
    "Transport Minister Elena Varga said on Tuesday that the coastal railway line will open next "
    "spring. \"The line is safe and it is paid for in full,\" Varga told reporters.\n"
    "\n"
    "Marek Dolan, a transport analyst at the Northern Institute of Mobility, said that the budget "
    "covers only half of the bridges. \"The trains will have nowhere to cross the river,\" Dolan "
    "said.\n"
    "\n"
    "According to Petra Lund, the leader of the railway union, drivers will not be trained in "
    "time.\n";

static const char square[] =
    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
    "<title>Council argues over the station square</title>"
    "<meta property=\"og:title\" content=\"Council argues over the station square\">"
    "<meta property=\"og:site_name\" content=\"Bay Gazette\">"
    "<meta property=\"article:published_time\" content=\"2024-05-17\"></head><body>"
    "<article><h1>Council argues over the station square</h1>"
    "<p>Mayor Ola Brandt said that the station square will be rebuilt before the coastal line "
    "opens. “People need a dry place to wait for their trains,” Brandt said on Friday.</p>"
    "<p>Ilse Kamp, an economist at the City Research Centre, called the plan too expensive. “The "
    "square costs more than the trains that stop at it,” Kamp said.</p></article></body></html>\n";

char *
import_fixture_make_folder (const char *name)
{
  g_autofree char *parent = g_dir_make_tmp ("import-XXXXXX", NULL);
  char *folder = g_build_filename (parent, name, NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);

  return folder;
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_DIR) ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

void
import_fixture_remove_folder (char *folder)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  remove_all (parent);
  g_free (folder);
}

char *
import_fixture_write (const char *folder, const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

void
import_fixture_write_articles (const char *folder)
{
  g_free (import_fixture_write (folder, IMPORT_FIXTURE_LINE, line));
  g_free (import_fixture_write (folder, IMPORT_FIXTURE_SQUARE, square));
}

const char *
import_fixture_get_line (void)
{
  return line;
}

CpImport *
import_fixture_read (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpRules) rules = cp_rules_load ("en", &error);
  CpImport *import;

  g_assert_no_error (error);
  import = cp_import_new (rules);
  cp_import_add_path (import, folder);
  g_assert_true (cp_import_read (import, NULL, &error));
  g_assert_no_error (error);

  return import;
}
