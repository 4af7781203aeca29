/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of articles as plain text. */

#include "cp-plain-text.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "cp-reader-error.h"

#define MARK "\xEF\xBB\xBF"

/* Bytes that may hold NULs, and what they are read as. */
#define BYTES(literal) literal, sizeof (literal) - 1

typedef struct
{
  const char *bytes;
  gsize n_bytes;
  const char *text;
} Good;

static const Good good[] = {
  { BYTES ("Title\n\nText.\n"), "Title\n\nText.\n" },
  { BYTES ("no line break"), "no line break" },
  { BYTES ("One\r\nTwo\r\n\r\nThree"), "One\nTwo\n\nThree" },
  { BYTES ("a\rb\r\r\nc"), "ab\nc" },
  { BYTES (MARK "Мост — 橋 🌉\r\n"), "Мост — 橋 🌉\n" },
  { BYTES (MARK MARK "x"), MARK "x" },
  { BYTES ("  kept \t as it is \n\n\n"), "  kept \t as it is \n\n\n" },
  { BYTES ("\xC2\xA0x\x01\x7F"), "\xC2\xA0x\x01\x7F" },
  { BYTES ("\xFF\xFEt\0e\0x\0\r\0t\0"), "text" },
  { BYTES ("caf\xE9"), "café" },
};

typedef struct
{
  const char *bytes;
  gsize n_bytes;
  int code;
} Bad;

static const Bad bad[] = {
  { BYTES (""), CP_READER_ERROR_EMPTY },
  { BYTES (MARK), CP_READER_ERROR_EMPTY },
  { BYTES (" \r\n\t\xC2\xA0\xE3\x80\x80"), CP_READER_ERROR_EMPTY },
  { BYTES ("a\0b"), CP_READER_ERROR_ENCODING },
};

static void
test_decode (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = cp_plain_text_decode (good[i].bytes, good[i].n_bytes, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, good[i].text);
    }
}

static void
test_decode_bad (void)
{
  g_autoptr (GError) nothing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cp_plain_text_decode (bad[i].bytes, bad[i].n_bytes, NULL, &error));
      g_assert_error (error, CP_READER_ERROR, bad[i].code);
    }
  g_assert_null (cp_plain_text_decode (NULL, 0, NULL, &nothing));
  g_assert_error (nothing, CP_READER_ERROR, CP_READER_ERROR_EMPTY);
}

/* --- Files --- */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("counterpoint-test-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "статья.txt", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static void
test_load (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      g_assert_true (g_file_set_contents (self->path, good[i].bytes, good[i].n_bytes, NULL));
      text = cp_plain_text_load (self->path, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, good[i].text);
    }
}

/* The message names the file. */
static void
test_load_bad (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (self->path, bad[i].bytes, bad[i].n_bytes, NULL));
      g_assert_null (cp_plain_text_load (self->path, NULL, &error));
      g_assert_error (error, CP_READER_ERROR, bad[i].code);
      g_assert_nonnull (strstr (error->message, "статья.txt"));
    }
  g_assert_null (cp_plain_text_load (self->path, NULL, NULL));
}

static void
assert_unreadable (const char *path, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_plain_text_load (path, NULL, &error));
  g_assert_error (error, CP_CORPUS_ERROR, CP_CORPUS_ERROR_READ);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_no_file (Fixture *self, gconstpointer data)
{
  assert_unreadable (self->path, "No such file");
  assert_unreadable (self->folder, "is a folder");
  assert_unreadable ("/dev/zero", "no ordinary file");

  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  /* Opening a pipe that nobody writes to must not wait. */
  alarm (60);
  assert_unreadable (self->path, "no ordinary file");
  alarm (0);
}

/* Only its size is looked at, so a file without contents will do. */
static void
test_too_large (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->path, "", 0, NULL));
  g_assert_cmpint (truncate (self->path, 64 * 1024 * 1024 + 1), ==, 0);
  g_assert_null (cp_plain_text_load (self->path, NULL, &error));
  g_assert_error (error, CP_READER_ERROR, CP_READER_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "64 MiB"));
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->path, "Text", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_null (cp_plain_text_load (self->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, func) g_test_add ("/plain-text/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-text/decode", test_decode);
  g_test_add_func ("/plain-text/decode-bad", test_decode_bad);
  ADD ("load", test_load);
  ADD ("load-bad", test_load_bad);
  ADD ("no-file", test_no_file);
  ADD ("too-large", test_too_large);
  ADD ("cancelled", test_cancelled);
  return g_test_run ();
}
