/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the list of projects that were open last, and of how places are written. */

#include "cp-recent.h"

#include <string.h>

#include <glib/gstdio.h>

#include "cp-place-words.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("counterpoint-recent-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "recent", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static CpRecent *
read_text (Fixture *self, const char *text, gssize n_bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->path, text, n_bytes, &error);
  g_assert_no_error (error);

  return cp_recent_new (self->folder);
}

/* The latest first, none twice, not more than fit; the same after a restart. */
static void
test_kept (Fixture *self, gconstpointer data)
{
  CpRecent *recent = cp_recent_new (self->folder);
  g_autofree char *path = NULL;
  GStatBuf info;

  g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, 0);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("/tmp/folder/tides %u.counterpoint", i);

      cp_recent_add (recent, name, "Tides");
    }
  cp_recent_add (recent, "/tmp/folder/../folder/tides 15.counterpoint", "The\ttides\nof <b>15</b>");
  g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, CP_RECENT_MAX);
  g_assert_finalize_object (recent);

  recent = cp_recent_new (self->folder);
  g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, CP_RECENT_MAX);
  path = cp_recent_dup_path (recent, 0);
  g_assert_cmpstr (path, ==, "/tmp/folder/tides 15.counterpoint");
  g_assert_cmpstr (cp_recent_get_title (recent, 0), ==, "The tides of <b>15</b>");
  g_assert_cmpstr (cp_recent_get_uri (recent, 1), ==, "file:///tmp/folder/tides%2019.counterpoint");
  /* It is nobody else's business. */
  g_assert_cmpint (g_stat (self->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_object_unref (recent);
}

static void
test_removed (Fixture *self, gconstpointer data)
{
  g_autoptr (CpRecent) recent = cp_recent_new (self->folder);
  g_autofree char *text = NULL;

  cp_recent_add (recent, "/tmp/a.counterpoint", NULL);
  cp_recent_add (recent, "/tmp/b.counterpoint", "B");
  g_assert_false (cp_recent_remove (recent, "file:///tmp/nonesuch"));
  g_assert_true (cp_recent_remove (recent, "file:///tmp/b.counterpoint"));
  g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, 1);
  g_assert_cmpstr (cp_recent_get_uri (recent, 0), ==, "file:///tmp/a.counterpoint");
  cp_recent_clear (recent);
  cp_recent_flush (recent);
  g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, 0);
  g_file_get_contents (self->path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, "");
}

/* To the place that it had; once, and only what was removed last. */
static void
test_restored (Fixture *self, gconstpointer data)
{
  g_autoptr (CpRecent) recent = cp_recent_new (self->folder);

  cp_recent_add (recent, "/tmp/a.counterpoint", NULL);
  cp_recent_add (recent, "/tmp/b.counterpoint", "B");
  cp_recent_add (recent, "/tmp/c.counterpoint", NULL);
  cp_recent_remove (recent, "file:///tmp/b.counterpoint");
  cp_recent_restore (recent, "file:///tmp/nonesuch");
  g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, 2);
  cp_recent_restore (recent, "file:///tmp/b.counterpoint");
  cp_recent_restore (recent, "file:///tmp/b.counterpoint");
  g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, 3);
  g_assert_cmpstr (cp_recent_get_title (recent, 1), ==, "B");
  cp_recent_remove (recent, "file:///tmp/b.counterpoint");
  cp_recent_add (recent, "/tmp/b.counterpoint", "New");
  cp_recent_restore (recent, "file:///tmp/b.counterpoint");
  g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, 3);
  g_assert_cmpstr (cp_recent_get_title (recent, 0), ==, "New");
}

/* Anybody may have written the file. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  static const char *const lines[] = {
    "",
    "\t",
    "\n\n\n\tTitle\n",
    "https://example.org/a.counterpoint\tA",
    "file://elsewhere/a.counterpoint\tA",
    "file:a.counterpoint\tA",
    "file:///tmp/%00a\tA",
    "a.counterpoint",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "\xff\xfe\t\xc0\x80",
  };
  g_autofree char *large = g_strnfill (10000000, 'x');
  g_autoptr (GString) many = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (CpRecent) recent = read_text (self, lines[i], -1);

      g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, 0);
    }
  {
    g_autoptr (CpRecent) recent = read_text (self, large, -1);

    g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, 0);
  }
  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (many, "file:///tmp/%u\t\xff%.*s\n", i / 2, 1000, large);
  {
    g_autoptr (CpRecent) recent = read_text (self, many->str, many->len);

    g_assert_cmpuint (cp_recent_get_n_projects (recent), ==, CP_RECENT_MAX);
    g_assert_true (g_utf8_validate (cp_recent_get_title (recent, 0), -1, NULL));
    g_assert_cmpint (g_utf8_strlen (cp_recent_get_title (recent, 0), -1), <=, 200);
  }
}

/* Where the list cannot be kept it is good for this run. */
static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->path, "folder", NULL);
  g_autoptr (CpRecent) recent = read_text (self, "no folder", -1);
  g_autoptr (CpRecent) other = cp_recent_new (folder);

  cp_recent_add (other, "/tmp/a.counterpoint", "A");
  cp_recent_flush (other);
  g_assert_cmpuint (cp_recent_get_n_projects (other), ==, 1);
}

static void
test_places (void)
{
  g_autofree char *home = g_build_filename (g_get_home_dir (), "Documents", "a\nb.counterpoint", NULL);
  g_autofree char *name = cp_place_words_dup_name (home);
  g_autofree char *folder = cp_place_words_dup_folder (home);
  g_autofree char *other = cp_place_words_dup_folder ("/srv/corpora/a.counterpoint");
  g_autofree char *beside = g_strconcat (g_get_home_dir (), "stead/a", NULL);
  g_autofree char *stead = cp_place_words_dup_folder (beside);

  g_assert_cmpstr (name, ==, "a b.counterpoint");
  if (strlen (g_get_home_dir ()) > 1)
    g_assert_cmpstr (folder, ==, "~/Documents");
  g_assert_cmpstr (other, ==, "/srv/corpora");
  g_assert_true (g_str_has_suffix (stead, "stead"));
  g_assert_false (g_str_has_prefix (stead, "~"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/recent/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/recent/removed", Fixture, NULL, set_up, test_removed, tear_down);
  g_test_add ("/recent/restored", Fixture, NULL, set_up, test_restored, tear_down);
  g_test_add ("/recent/hostile", Fixture, NULL, set_up, test_hostile, tear_down);
  g_test_add ("/recent/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add_func ("/recent/places", test_places);

  return g_test_run ();
}
