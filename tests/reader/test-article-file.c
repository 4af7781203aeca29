/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of files of articles, whatever their format. */

#include "cp-article-file.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cp-corpus-error.h"
#include "cp-reader-error.h"

/* Bytes that may hold NULs. */
#define BYTES(literal) literal, sizeof (literal) - 1

typedef struct
{
  const char *bytes;
  gsize n_bytes;
  const char *file;
  const char *text;
} Good;

static const Good good[] = {
  { BYTES ("Ferry\r\n\r\n# It sails.\n"), "a.txt", "Ferry\n\n# It sails.\n" },
  { BYTES ("Ferry\n\nIt sails.\n"), "no-ending", "Ferry\n\nIt sails.\n" },
  { BYTES ("# Ferry\n\nIt *sails*.\n"), "a.MD", "It sails." },
  { BYTES ("---\ntitle: Ferry\n---\nIt *sails*.\n"), "a", "It sails." },
  { BYTES ("---\ntitle: Ferry\n---\nIt *sails*.\n"), "a.txt", "---\ntitle: Ferry\n---\nIt *sails*.\n" },
  { BYTES ("  <!-- saved --><!DOCTYPE HTML><p>It sails.</p>"), "a.txt", "It sails." },
  { BYTES ("<?xml version=\"1.0\"?>\n<html><body><p>It sails.</p></body></html>"), "a.xml", "It sails." },
  { BYTES ("It sails <b>now</b>."), "a.htm", "It sails now." },
  { BYTES ("\xFF\xFE<\0p\0>\0I\0t\0<\0/\0p\0>\0"), "a.html", "It" },
  { BYTES ("{\"text\": \"It sails.\"}"), "a.txt", "It sails." },
  { BYTES ("{\"text\": \"It sails.\"}\n{\"text\": \"It sank.\"}"), "a.jsonl", "It sails." },
  { BYTES ("[Photo] It sails."), "a.txt", "[Photo] It sails." },
  { BYTES ("{Ferry} It sails."), "a.txt", "{Ferry} It sails." },
  { BYTES ("Price < 3. It sails."), "a.txt", "Price < 3. It sails." },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *copy = g_memdup2 (good[i].bytes, good[i].n_bytes);
      g_autoptr (GPtrArray) articles = cp_article_file_read (copy, good[i].n_bytes, good[i].file, &error);
      CpArticle *article;

      g_assert_no_error (error);
      article = g_ptr_array_index (articles, 0);
      g_assert_cmpstr (article->text, ==, good[i].text);
      g_assert_cmpuint (article->n_bytes, ==, strlen (good[i].text));
      g_assert_true (g_str_has_prefix (article->file, good[i].file));
    }
}

typedef struct
{
  const char *bytes;
  gsize n_bytes;
  const char *file;
  int code;
  const char *words;
} Bad;

static const Bad bad[] = {
  { BYTES (""), "a.txt", CP_READER_ERROR_EMPTY, "empty" },
  { BYTES (" \n\n"), "a.txt", CP_READER_ERROR_EMPTY, "no text" },
  { BYTES (" \n\n"), "a.html", CP_READER_ERROR_EMPTY, "no article" },
  { BYTES ("---\ntitle: x\n---\n"), "a.md", CP_READER_ERROR_EMPTY, "no text" },
  { BYTES ("{}"), "a.json", CP_READER_ERROR_EMPTY, "no article" },
  { BYTES ("{\"text\": x}"), "a.json", CP_READER_ERROR_SYNTAX, "line 1" },
  { BYTES ("\x1F\x8B\x08\0\0\0\0\0"), "page.html.gz", CP_READER_ERROR_FORMAT, "gunzip" },
  { BYTES ("\x1F\x8B\x08\0\0\0\0\0"), "page.html", CP_READER_ERROR_FORMAT, "gunzip" },
  { BYTES ("%PDF-1.7\n%\xE2\xE3"), "a.txt", CP_READER_ERROR_FORMAT, "PDF" },
  { BYTES ("PK\x03\x04\x14\0\x06\0"), "a.docx", CP_READER_ERROR_FORMAT, "Word" },
  { BYTES ("\xD0\xCF\x11\xE0\xA1\xB1"), "a.doc", CP_READER_ERROR_FORMAT, "Word" },
  { BYTES ("{\\rtf1\\ansi It sails.}"), "a.rtf", CP_READER_ERROR_FORMAT, "RTF" },
  { BYTES ("\x89PNG\r\n\x1A\n"), "a.html", CP_READER_ERROR_FORMAT, "picture" },
  { BYTES ("\xFF\xD8\xFF\xE0\0\x10JFIF"), "a.jpg", CP_READER_ERROR_FORMAT, "picture" },
  { BYTES ("MIME-Version: 1.0\nContent-Type: multipart/related\n"), "a.mhtml", CP_READER_ERROR_FORMAT, "web archive" },
  { BYTES ("<?xml version='1.0'?><rss><item>x</item></rss>"), "a.xml", CP_READER_ERROR_FORMAT, "XML" },
  { BYTES ("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), "a.txt", CP_READER_ERROR_FORMAT, "XML" },
  { BYTES ("<!DOCTYPE html [<!ENTITY a 'b'>]><p>&a;</p>"), "a.txt", CP_READER_ERROR_ENTITIES, "entities" },
  { BYTES ("{\"format\": \"counterpoint\", \"version\": 1}"), "a.json", CP_READER_ERROR_FORMAT, "project" },
  { BYTES ("{\"version\": 1, \"format\": \"counterpoint\"}"), "a.txt", CP_READER_ERROR_FORMAT, "project" },
  { BYTES ("\0\1\2\3\4\5\6\7"), "a.txt", CP_READER_ERROR_ENCODING, "no text" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *copy = g_memdup2 (bad[i].bytes, bad[i].n_bytes);

      g_assert_null (cp_article_file_read (copy, bad[i].n_bytes, bad[i].file, &error));
      g_assert_error (error, CP_READER_ERROR, bad[i].code);
      g_assert_nonnull (strstr (error->message, bad[i].words));
    }
}

static void
test_long_line (void)
{
  const gsize n_bytes = 50 * 1000 * 1000;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_strnfill (n_bytes, 'a');
  g_autoptr (GPtrArray) articles = NULL;
  CpArticle *article;

  for (gsize i = 6; i < n_bytes; i += 7)
    line[i] = ' ';
  articles = cp_article_file_read (line, n_bytes, "a.txt", &error);
  g_assert_no_error (error);
  article = g_ptr_array_index (articles, 0);
  g_assert_cmpuint (article->n_bytes, ==, n_bytes);
  g_assert_null (article->title);
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
  self->path = g_build_filename (self->folder, "ferry\n2.txt", NULL);
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
assert_no_load (Fixture *self, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cp_article_file_load (self->path, "ferry.txt", NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpint (strstr (error->message, "ferry") != NULL, ==,
                   domain == CP_CORPUS_ERROR && g_file_test (self->path, G_FILE_TEST_EXISTS));
}

static void
test_load (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  CpArticle *article;

  assert_no_load (self, CP_CORPUS_ERROR, CP_CORPUS_ERROR_READ);
  g_assert_true (g_file_set_contents (self->path, "Caf\xE9", -1, NULL));
  articles = cp_article_file_load (self->path, "ferry.txt", NULL, &error);
  g_assert_no_error (error);
  article = g_ptr_array_index (articles, 0);
  g_assert_cmpstr (article->text, ==, "Café");
  g_assert_cmpstr (article->charset, ==, "Windows-1252");
  g_assert_cmpstr (article->file, ==, "ferry.txt");
}

/* Opening a pipe that nobody writes to must not wait. */
static void
test_no_file (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  alarm (60);
  assert_no_load (self, CP_CORPUS_ERROR, CP_CORPUS_ERROR_READ);
  alarm (0);
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", self->path), ==, 0);
  assert_no_load (self, CP_CORPUS_ERROR, CP_CORPUS_ERROR_READ);
}

static void
test_load_bad (Fixture *self, gconstpointer data)
{
  g_assert_true (g_file_set_contents (self->path, "", 0, NULL));
  assert_no_load (self, CP_READER_ERROR, CP_READER_ERROR_EMPTY);
  g_assert_cmpint (truncate (self->path, 64 * 1024 * 1024 + 1), ==, 0);
  assert_no_load (self, CP_READER_ERROR, CP_READER_ERROR_LIMIT);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->path, "Text", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_null (cp_article_file_load (self->path, "ferry.txt", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, func) g_test_add ("/reader/article-file/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/article-file/good", test_good);
  g_test_add_func ("/reader/article-file/bad", test_bad);
  g_test_add_func ("/reader/article-file/long-line", test_long_line);
  ADD ("load", test_load);
  ADD ("no-file", test_no_file);
  ADD ("load-bad", test_load_bad);
  ADD ("cancelled", test_cancelled);
  return g_test_run ();
}
