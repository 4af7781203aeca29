/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of where files are that the document portal lends, and of whether two paths lead to one file. */

#include "cp-portal-places.h"

#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-place-words.h"
#include "cp-recent.h"
#include "cp-same-file.h"

#define ATTRIBUTE "user.document-portal.host-path"
#define NEW_PORTAL 5

static char *
make_path (const char *below)
{
  return g_build_filename (g_get_user_runtime_dir (), "doc", below, NULL);
}

/* A file where the portal would lend it. */
static char *
write_lent (const char *below)
{
  char *path = make_path (below);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, "", -1, &error);
  g_assert_no_error (error);

  return path;
}

static void
test_is_lent (void)
{
  g_autofree char *own = make_path ("a1b2c3d4/quay.counterpoint");
  g_autofree char *folder = make_path ("a1b2c3d4");
  const char *const lent[] = { own, folder, "/run/user/1000/doc/a1b2/x", "/run/flatpak/doc/a1b2/x",
                               "/run/user/0/doc/by-app/org.example.App/a1b2/x" };
  static const char *const others[] = {
    "", "x", "/", "/run/user/1000/doc", "/run/user/1000/doc/", "/run/user//doc/a/x", "/run/user/1000/docs/a/x",
    "/home/ada/run/user/1000/doc/a1b2/x", "run/user/1000/doc/a1b2/x", "/run/user/1000/doc/\n/x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lent); i++)
    g_assert_true (cp_portal_places_is_lent (lent[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (cp_portal_places_is_lent (others[i]));
}

static void
check_real (CpPortalPlaces *places, const char *path, const char *expected)
{
  g_autofree char *real = cp_portal_places_dup_real (places, path);

  g_assert_cmpstr (real, ==, expected);
}

/* A file is lent, or a folder with what is in it, however deep. */
static void
test_real (void)
{
  CpPortalPlaces *places = cp_portal_places_new ();

  check_real (places, "/home/ada/quay.counterpoint", "/home/ada/quay.counterpoint");
  check_real (places, "/run/user/1000/doc/a1/quay.counterpoint", NULL);
  cp_portal_places_tell (places, "/run/user/1000/doc/a1/quay.counterpoint",
                         "/home/ada/Reports/quay.counterpoint");
  check_real (places, "/run/user/1000/doc/a1/quay.counterpoint", "/home/ada/Reports/quay.counterpoint");
  check_real (places, "/run/flatpak/doc/a1/quay.counterpoint", "/home/ada/Reports/quay.counterpoint");
  cp_portal_places_tell (places, "/run/user/1000/doc/b2/Articles/May/1.txt", "/srv/Articles/May/1.txt");
  check_real (places, "/run/user/1000/doc/b2/Articles/June/2.txt", "/srv/Articles/June/2.txt");
  cp_portal_places_tell (places, "/run/user/1000/doc/c3/a", "/a");
  check_real (places, "/run/user/1000/doc/c3/a", "/a");
  /* What makes no sense is no place. */
  cp_portal_places_tell (places, "/run/user/1000/doc/d4/a", "a");
  cp_portal_places_tell (places, "/run/user/1000/doc/d4", "/home/ada");
  check_real (places, "/run/user/1000/doc/d4/a", NULL);
  g_assert_finalize_object (places);
}

static void
check_text (CpPortalPlaces *places, const char *text, const char *expected)
{
  g_autofree char *shown = cp_portal_places_dup_text (places, text);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_text (void)
{
  g_autoptr (CpPortalPlaces) places = cp_portal_places_new ();

  cp_portal_places_tell (places, "/run/user/1000/doc/a1/q.txt", "/home/ada/Reports/q.txt");
  check_text (places, "", "");
  check_text (places, "“/run/user/1000/doc/a1/q.txt” cannot be read", "“/home/ada/Reports/q.txt” cannot be read");
  check_text (places, "/run/user/1000/doc/zz/q.txt: /run/user/1000/doc/a1/q.txt", "q.txt: /home/ada/Reports/q.txt");
  check_text (places, "“/run/user/1000/doc/zz”, “/run/user/1000/doc/zz/”", "“”, “”");
  check_text (places, "/home/ada/run/user/1000/doc/a1/q.txt", "/home/ada/run/user/1000/doc/a1/q.txt");
  check_text (places, "and/or, /run/user/ 50 %", "and/or, /run/user/ 50 %");
}

/* Newer portals tell it as an attribute of the file. */
static void
test_attribute (void)
{
  g_autoptr (CpPortalPlaces) places = cp_portal_places_new ();
  g_autofree char *path = write_lent ("e5f6/quay.counterpoint");
  g_autofree char *other = write_lent ("a7b8/mole.counterpoint");
  static const char real[] = "/home/ada/Reports/quay.counterpoint";

  if (setxattr (path, ATTRIBUTE, real, sizeof real, 0) != 0)
    {
      g_test_skip ("the file system keeps no attributes");
      return;
    }
  cp_portal_places_set_version (places, NEW_PORTAL);
  check_real (places, path, real);
  check_real (places, other, NULL);
  /* Nobody is asked twice; what is told all the same is taken. */
  check_real (places, other, NULL);
  cp_portal_places_tell (places, other, "/srv/mole.counterpoint");
  check_real (places, other, "/srv/mole.counterpoint");
}

static void
count_cb (CpPortalPlaces *places, gpointer data)
{
  (*(guint *) data)++;
}

/* An older portal passes on what any program may have written; until it is known to be newer nothing is believed. */
static void
test_believed (void)
{
  g_autoptr (CpPortalPlaces) unknown = cp_portal_places_new ();
  g_autoptr (CpPortalPlaces) old = cp_portal_places_new ();
  g_autofree char *path = write_lent ("b9c0/quay.counterpoint");
  static const char real[] = "/home/ada/Reports/quay.counterpoint";
  guint n_changed = 0;

  if (setxattr (path, ATTRIBUTE, real, sizeof real, 0) != 0)
    {
      g_test_skip ("the file system keeps no attributes");
      return;
    }
  cp_portal_places_set_version (old, NEW_PORTAL - 1);
  check_real (old, path, NULL);
  g_signal_connect (unknown, "changed", G_CALLBACK (count_cb), &n_changed);
  check_real (unknown, path, NULL);
  check_real (unknown, path, NULL);
  cp_portal_places_set_version (unknown, NEW_PORTAL);
  g_assert_cmpuint (n_changed, ==, 1);
  check_real (unknown, path, real);
}

/* A file that is saved for the first time can tell it only then. */
static void
test_saved (void)
{
  g_autoptr (CpPortalPlaces) places = cp_portal_places_new ();
  g_autofree char *path = make_path ("7777/quay.counterpoint");
  g_autofree char *written = NULL;
  static const char real[] = "/home/ada/Reports/quay.counterpoint";

  cp_portal_places_set_version (places, NEW_PORTAL);
  check_real (places, path, NULL);
  written = write_lent ("7777/quay.counterpoint");
  if (setxattr (path, ATTRIBUTE, real, sizeof real, 0) != 0)
    {
      g_test_skip ("the file system keeps no attributes");
      return;
    }
  check_real (places, path, real);
}

/* What is told of a file with other names is of another file. */
static void
test_other_names (void)
{
  g_autoptr (CpPortalPlaces) places = cp_portal_places_new ();
  static const char *const others[] = { "/x/other", "/a/b/d", "/b/c", "/home/ada/xa/b/c", "/a/b/c/", "a/b/c" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      cp_portal_places_tell (places, "/run/user/1000/doc/e5/a/b/c", others[i]);
      check_real (places, "/run/user/1000/doc/e5/a/b/c", NULL);
    }
  cp_portal_places_tell (places, "/run/user/1000/doc/e5/a/b/c", "/home/ada/a/b/c");
  check_real (places, "/run/user/1000/doc/e5/a/b/c", "/home/ada/a/b/c");
}

/* What is not known is left out; the portal's own path is nobody's business. */
static void
test_words (void)
{
  g_autofree char *path = make_path ("1111/quay.counterpoint");
  g_autofree char *name = cp_place_words_dup_name (path);
  g_autofree char *whole = cp_place_words_dup_path (path);
  g_autofree char *real = g_build_filename (g_get_home_dir (), "Reports", "quay.counterpoint", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *real_whole = NULL;

  g_assert_cmpstr (name, ==, "quay.counterpoint");
  g_assert_cmpstr (whole, ==, "quay.counterpoint");
  g_assert_null (cp_place_words_dup_folder (path));
  cp_portal_places_tell (cp_portal_places_get_default (), path, real);
  folder = cp_place_words_dup_folder (path);
  real_whole = cp_place_words_dup_path (path);
  g_assert_cmpstr (folder, ==, "~/Reports");
  g_assert_cmpstr (real_whole, ==, real);
}

/* The list knows it after a restart, when the file may be gone. */
static void
test_recent (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "recents", NULL);
  g_autofree char *path = make_path ("2222/quay.counterpoint");
  g_autofree char *file = g_build_filename (folder, "recent", NULL);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  CpRecent *recent = cp_recent_new (folder);

  cp_portal_places_tell (cp_portal_places_get_default (), path, "/srv/a b/quay.counterpoint");
  cp_recent_add (recent, "/srv/mole.counterpoint", "Mole");
  cp_recent_add (recent, path, "Quay");
  g_assert_finalize_object (recent);
  g_file_get_contents (file, &text, NULL, NULL);
  expected = g_strdup_printf ("%s\tQuay\tfile:///srv/a%%20b/quay.counterpoint\n"
                              "file:///srv/mole.counterpoint\tMole\n",
                              uri);
  g_assert_cmpstr (text, ==, expected);

  g_free (text);
  text = g_strdup ("file:///run/user/1000/doc/3333/a.txt\tA\tfile:///srv/real/a.txt\n"
                   "file:///run/user/1000/doc/4444/b.txt\tB\thttps://example.org/b.txt\n");
  g_file_set_contents (file, text, -1, NULL);
  recent = cp_recent_new (folder);
  g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, 2);
  check_real (cp_portal_places_get_default (), "/run/user/1000/doc/3333/a.txt", "/srv/real/a.txt");
  check_real (cp_portal_places_get_default (), "/run/user/1000/doc/4444/b.txt", NULL);
  g_assert_finalize_object (recent);
}

static void
test_same_file (void)
{
  CpPortalPlaces *places = cp_portal_places_get_default ();
  g_autofree char *lent = write_lent ("5555/quay.counterpoint");
  g_autofree char *again = write_lent ("6666/quay.counterpoint");
  g_autofree char *real = g_build_filename (g_get_user_state_dir (), "quay.counterpoint", NULL);
  g_autofree char *link = g_strconcat (real, ".link", NULL);

  g_mkdir_with_parents (g_get_user_state_dir (), 0700);
  g_file_set_contents (real, "", -1, NULL);
  g_assert_cmpint (symlink (real, link), ==, 0);
  g_assert_true (cp_same_file (real, link));
  g_assert_false (cp_same_file (real, lent));
  g_assert_false (cp_same_file (again, lent));
  cp_portal_places_tell (places, lent, real);
  cp_portal_places_tell (places, again, real);
  g_assert_true (cp_same_file (real, lent));
  g_assert_true (cp_same_file (lent, link));
  g_assert_true (cp_same_file (again, lent));
  g_assert_false (cp_same_file (again, "/nonesuch"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/portal-places/is-lent", test_is_lent);
  g_test_add_func ("/portal-places/real", test_real);
  g_test_add_func ("/portal-places/text", test_text);
  g_test_add_func ("/portal-places/attribute", test_attribute);
  g_test_add_func ("/portal-places/believed", test_believed);
  g_test_add_func ("/portal-places/saved", test_saved);
  g_test_add_func ("/portal-places/other-names", test_other_names);
  g_test_add_func ("/portal-places/words", test_words);
  g_test_add_func ("/portal-places/recent", test_recent);
  g_test_add_func ("/portal-places/same-file", test_same_file);

  return g_test_run ();
}
