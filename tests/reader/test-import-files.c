/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be wrong with files, and which articles are there already. */

#include "import-fixture.h"

#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "cp-fold.h"
#include "cp-project-file.h"

#define QUAY \
  "New quay opens at Saltholm\n\n" \
  "“The quay will stand for a hundred years,” Mayor Ada Moor said on Monday.\n\n" \
  "Engineer Ben Tide said that the piles rest on sand and will not last two winters.\n"

/* The same letters laid out otherwise. */
#define QUAY_AGAIN \
  "NEW QUAY OPENS AT SALTHOLM\n" \
  "\"The quay will stand for a hundred years\", Mayor Ada Moor said on Monday.\n" \
  "Engineer Ben Tide said that the piles rest on sand and will not last two winters.\n"

#define HERRING \
  "Herring prices rise again\n\n" \
  "Fisher Cleo Brack said that the shoals have gone north.\n"

static void
link_to (ImportFixture *self, const char *target, const char *name)
{
  g_autofree char *path = import_fixture_make_path (self, name);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

/* A link to a folder above, to itself, to a folder beside, and to nothing. */
static void
test_links (ImportFixture *self, gconstpointer data)
{
  g_autoptr (CpImportSummary) summary = NULL;
  g_autoptr (CpCorpus) corpus = NULL;

  import_fixture_write (self, "a/quay.txt", QUAY);
  import_fixture_write (self, "b/herring.txt", HERRING);
  link_to (self, "..", "a/up");
  link_to (self, "../b", "a/beside");
  link_to (self, "self", "a/self");
  link_to (self, "nowhere.txt", "a/broken.txt");
  corpus = import_fixture_import (self, &summary);

  g_assert_cmpuint (summary->n_articles, ==, 2);
  g_assert_cmpuint (summary->n_duplicates, ==, 0);
  g_assert_nonnull (import_fixture_find_fault (summary, "a/self"));
  g_assert_nonnull (import_fixture_find_fault (summary, "a/broken.txt"));
  g_assert_cmpuint (summary->faults->len, ==, 2);
}

static void
make_socket (const char *path)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpuint (strlen (path), <, sizeof address.sun_path);
  memcpy (address.sun_path, path, strlen (path) + 1);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  close (fd);
}

/* What is no article says so in a line of its own; the others are read. */
static void
test_faults (ImportFixture *self, gconstpointer data)
{
  static const char *const faulty[] = {
    "binary.txt", "bro\\nken.txt", "empty.txt", "fifo.txt", "inner/socket.html", "latin\xef\xbf\xbd.txt",
    "paper.pdf",  "project.counterpoint", "style.css",
  };
  g_autofree char *fifo = import_fixture_make_path (self, "fifo.txt");
  g_autofree char *socket_path = import_fixture_make_path (self, "inner/socket.html");
  g_autoptr (CpImportSummary) summary = NULL;
  g_autoptr (CpCorpus) corpus = NULL;
  g_autofree char *text = NULL;

  import_fixture_write (self, "binary.txt", "\x01\x02\x03\xfe\xff\x04 \x05\x06\x07\x10\x11");
  import_fixture_write (self, "bro\nken.txt", QUAY);
  import_fixture_write (self, "empty.txt", "");
  import_fixture_write (self, "latin\xe9.txt", QUAY);
  import_fixture_write (self, "paper.pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n");
  import_fixture_write (self, "project.counterpoint", "{\"format\": \"counterpoint\"}");
  import_fixture_write (self, "style.css", "body { margin: 0 }");
  import_fixture_write (self, "inner/herring.txt", HERRING);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  make_socket (socket_path);
  corpus = import_fixture_import (self, &summary);

  g_assert_cmpuint (summary->n_articles, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++)
    {
      const CpImportFault *fault = import_fixture_find_fault (summary, faulty[i]);

      if (fault == NULL)
        g_error ("nothing is said of %s", faulty[i]);
      g_assert_cmpstr (fault->error->message, !=, "");
    }
  g_assert_cmpuint (summary->faults->len, ==, G_N_ELEMENTS (faulty));

  text = cp_import_summary_to_text (summary);
  g_assert_nonnull (strstr (text, "1 article read\n"));
  g_assert_nonnull (strstr (text, "bro\\nken.txt: "));
}

static void
test_absent (ImportFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "absent.txt", NULL);
  g_autoptr (CpImport) import = import_fixture_read (self, "absent.txt");
  g_autoptr (CpSnapshot) snapshot = import_fixture_create_corpus ();
  g_autoptr (CpImportSummary) summary = NULL;
  g_autoptr (CpEdit) edit = cp_import_merge (import, snapshot, NULL, NULL, &summary, NULL);

  g_assert_true (cp_edit_is_empty (edit));
  g_assert_cmpuint (summary->n_articles, ==, 0);
  g_assert_nonnull (import_fixture_find_fault (summary, path));
}

/* Of what is longer than any article the beginning is read, and it is said. */
static void
test_too_long (ImportFixture *self, gconstpointer data)
{
  GString *text = g_string_new (HERRING "\n");
  g_autofree char *bytes = NULL;
  g_autoptr (CpImportSummary) summary = NULL;
  g_autoptr (CpCorpus) corpus = NULL;

  for (guint i = 0; i < 600 * 1000; i++)
    g_string_append (text, "x\n");
  bytes = g_string_free (text, FALSE);
  import_fixture_write (self, "herring.txt", bytes);
  import_fixture_write (self, "quay.txt", QUAY);
  corpus = import_fixture_import (self, &summary);
  g_assert_cmpuint (summary->n_articles, ==, 2);
  g_assert_cmpuint (summary->n_statements, >=, 2);
  g_assert_true (import_fixture_has_note (summary, "herring.txt: is longer than any article"));
  g_assert_false (import_fixture_has_note (summary, "quay.txt: is longer than any article"));
}

/* Folders inside folders end somewhere. */
static void
test_depth (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (CpImportSummary) summary = NULL;
  g_autoptr (CpCorpus) corpus = NULL;

  for (guint i = 0; i < 80; i++)
    g_string_append (deep, "d/");
  g_string_append (deep, "quay.txt");
  import_fixture_write (self, deep->str, QUAY);
  import_fixture_write (self, "herring.txt", HERRING);
  corpus = import_fixture_import (self, &summary);
  g_assert_cmpuint (summary->n_articles, ==, 1);
  g_assert_cmpuint (summary->faults->len, ==, 1);
}

/* The same text is read once, and not at all where the corpus has it. */
static void
test_duplicates (ImportFixture *self, gconstpointer data)
{
  g_autoptr (CpImport) import = NULL;
  g_autoptr (CpImportSummary) summary = NULL;
  g_autoptr (CpImportSummary) again = NULL;
  g_autoptr (CpCorpus) corpus = NULL;
  g_autoptr (CpEdit) edit = NULL;

  import_fixture_write (self, "1.txt", QUAY);
  import_fixture_write (self, "2.txt", QUAY_AGAIN);
  import_fixture_write (self, "3.txt", HERRING);
  corpus = import_fixture_import (self, &summary);
  g_assert_cmpuint (summary->n_articles, ==, 2);
  g_assert_cmpuint (summary->n_duplicates, ==, 1);
  g_assert_true (import_fixture_has_note (summary, "2.txt: the same article as 1.txt"));

  import = import_fixture_read (self, NULL);
  edit = cp_import_merge (import, cp_corpus_get_current (corpus), NULL, NULL, &again, NULL);
  g_assert_true (cp_edit_is_empty (edit));
  g_assert_cmpuint (again->n_articles, ==, 0);
  g_assert_cmpuint (again->n_present, ==, 2);
  g_assert_cmpuint (again->n_duplicates, ==, 1);
}

/* A corpus that was shared without its texts gets them back, and what is new beside them. */
static void
test_attach (ImportFixture *self, gconstpointer data)
{
  static const char project[] =
      "{\"format\": \"counterpoint\", \"version\": 1, \"documents\": [{\"id\": \"d1\", "
      "\"title\": \"New quay opens at Saltholm\"}], \"statements\": [{\"id\": \"s1\", "
      "\"document\": \"d1\", \"gist\": \"It lasts.\", \"anchor\": {\"paragraph\": 2, "
      "\"offset\": 1, \"length\": 39, \"words\": 8, \"digest\": \"%016" G_GINT64_MODIFIER "x\"}}, "
      "{\"id\": \"s2\", \"document\": \"d1\", \"gist\": \"Gone.\", \"anchor\": {\"paragraph\": 9, "
      "\"offset\": 0, \"length\": 9, \"words\": 9, \"digest\": \"0123456789abcdef\"}}]}";
  const char *words = "The quay will stand for a hundred years";
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSnapshot) snapshot = NULL;
  g_autoptr (CpImport) import = NULL;
  g_autoptr (CpCorpus) corpus = NULL;
  g_autoptr (CpImportSummary) summary = NULL;
  g_autofree char *placed = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  json = g_strdup_printf (project, cp_fold_digest (words, strlen (words)));
#pragma GCC diagnostic pop
  bytes = g_bytes_new (json, strlen (json));
  snapshot = cp_project_file_load_bytes (bytes, &error);
  g_assert_no_error (error);

  import_fixture_write (self, "1-herring.txt", HERRING);
  import_fixture_write (self, "2-quay.txt", QUAY);
  import_fixture_write (self, "3-quay.txt", QUAY "\nAdvertisement\n");
  import = import_fixture_read (self, NULL);
  corpus = import_fixture_merge (import, snapshot, &summary);

  g_assert_cmpuint (summary->n_articles, ==, 1);
  g_assert_cmpuint (summary->n_attached, ==, 1);
  g_assert_cmpuint (summary->n_duplicates, ==, 1);
  g_assert_cmpuint (summary->n_known, ==, 2);
  g_assert_cmpuint (summary->n_placed, ==, 1);
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 0, CP_DOCUMENT_TEXT), ==, QUAY);
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 1, CP_DOCUMENT_FILE), ==,
                   "1-herring.txt");
  placed = cp_snapshot_dup_words (cp_corpus_get_current (corpus), 1);
  g_assert_cmpstr (placed, ==, words);
}

/* A table says what the articles do not; one in a folder inside knows that folder better. */
static void
test_metadata (ImportFixture *self, gconstpointer data)
{
  g_autoptr (CpImportSummary) summary = NULL;
  g_autoptr (CpCorpus) corpus = NULL;

  import_fixture_write (self, "metadata.csv",
                        "outlet,file,date,title\n"
                        "\"Mirror, The\",quay.txt,2024-05-06,\"The \"\"new\"\" quay\"\n"
                        "Herald,inner/herring.txt,2024,Herring\n");
  import_fixture_write (self, "quay.txt", QUAY);
  import_fixture_write (self, "inner/herring.txt", HERRING);
  import_fixture_write (self, "inner/metadata.csv", "file,kind,outlet\nherring.txt,report,Gull\n");
  corpus = import_fixture_import (self, &summary);

  g_assert_cmpuint (summary->faults->len, ==, 0);
  g_assert_cmpuint (summary->n_articles, ==, 2);
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 1, CP_DOCUMENT_TITLE), ==,
                   "The \"new\" quay");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 1, CP_DOCUMENT_OUTLET), ==,
                   "mirror-the");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 0, CP_DOCUMENT_KIND), ==,
                   "report");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 0, CP_DOCUMENT_OUTLET), ==,
                   "gull");
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, 0, CP_DOCUMENT_TITLE), ==,
                   "Herring");
}

/* One name, or one site, is one outlet. */
static void
test_outlets (ImportFixture *self, gconstpointer data)
{
  static const char *const outlets[] = { "harbour-post", "harbour-post", "harbour-post",
                                         "harbour-post", "gull" };
  g_autoptr (CpImportSummary) summary = NULL;
  g_autoptr (CpCorpus) corpus = NULL;

  import_fixture_write (self, "metadata.csv",
                        "file,outlet,url\n"
                        "1.txt,,https://www.harbour.example/1\n"
                        "2.txt,Harbour Post,https://harbour.example/2\n"
                        "3.txt,HARBOUR  POST,\n"
                        "4.txt,Harbour Post Online,http://m.harbour.example/4\n"
                        "5.txt,Gull,https://harbour.example/5\n");
  for (guint i = 1; i <= G_N_ELEMENTS (outlets); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autofree char *text = g_strdup_printf ("Article %u\n\nNothing is said in it.\n", i);

      import_fixture_write (self, name, text);
    }
  corpus = import_fixture_import (self, &summary);
  for (guint i = 0; i < G_N_ELEMENTS (outlets); i++)
    g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_DOCUMENTS, i, CP_DOCUMENT_OUTLET), ==,
                     outlets[i]);
  g_assert_cmpstr (import_fixture_get (corpus, CP_ARRAY_OUTLETS, 0, CP_OUTLET_NAME), ==,
                   "Harbour Post");
}

#define ADD(path, func) \
  g_test_add ("/reader/import-files/" path, ImportFixture, NULL, import_fixture_set_up, func, \
              import_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("links", test_links);
  ADD ("faults", test_faults);
  ADD ("too-long", test_too_long);
  ADD ("absent", test_absent);
  ADD ("depth", test_depth);
  ADD ("duplicates", test_duplicates);
  ADD ("attach", test_attach);
  ADD ("metadata", test_metadata);
  ADD ("outlets", test_outlets);
  return g_test_run ();
}
