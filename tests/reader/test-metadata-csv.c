/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of metadata.csv. */

#include "cp-metadata-csv.h"

#include <string.h>

#include "cp-reader-error.h"

static CpMetadataCsv *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  CpMetadataCsv *table = cp_metadata_csv_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return table;
}

static CpArticle *
create_article (const char *file)
{
  CpArticle *article = cp_article_new ();

  article->file = g_strdup (file);
  return article;
}

static void
test_columns (void)
{
  g_autoptr (CpMetadataCsv) table = parse ("\xEF\xBB\xBFURL,Date,colour,FILE,title,kind,Outlet,author,language\r\n"
                                           "https://news.example/1,2024-03-05,red,a.txt,\"One, \"\"two\"\"\",interview,"
                                           "The Herald,Ada Okoro,en-GB\r\n"
                                           "\r\n"
                                           ",2023-11,,b.txt,\"Three\nlines\nlong\",,,,\n");
  g_autoptr (CpArticle) first = create_article ("a.txt");
  g_autoptr (CpArticle) second = create_article ("deep/b.txt");
  g_autoptr (CpArticle) third = create_article ("c.txt");
  g_autofree char *date = NULL;

  g_assert_cmpuint (cp_metadata_csv_get_n_rows (table), ==, 2);
  g_assert_cmpuint (cp_metadata_csv_get_notes (table)->len, ==, 0);
  first->title = g_strdup ("What the article says");
  g_assert_true (cp_metadata_csv_apply (table, first));
  g_assert_cmpstr (first->title, ==, "One, \"two\"");
  g_assert_cmpstr (first->url, ==, "https://news.example/1");
  g_assert_cmpstr (first->kind, ==, "interview");
  g_assert_cmpstr (first->outlet, ==, "The Herald");
  g_assert_cmpstr (first->author, ==, "Ada Okoro");
  g_assert_cmpstr (first->language, ==, "en");
  g_assert_cmpint (first->date_basis, ==, CP_DATE_BASIS_STATED);
  date = cp_date_to_string (first->date);
  g_assert_cmpstr (date, ==, "2024-03-05");

  second->outlet = g_strdup ("Kept");
  g_assert_true (cp_metadata_csv_apply (table, second));
  g_assert_cmpstr (second->title, ==, "Three lines long");
  g_assert_cmpstr (second->outlet, ==, "Kept");
  g_assert_cmpuint (cp_date_get_month (second->date), ==, 11);
  g_assert_cmpuint (cp_date_get_day (second->date), ==, 0);
  g_assert_false (cp_metadata_csv_apply (table, third));
}

static void
test_separators (void)
{
  static const char *const texts[] = {
    "file;title\nx.md;Seen", "file\ttitle\nx.md\tSeen\n", "title,file\rSeen,.\\x.md\r", "file,title,\n x.md , Seen ,,,\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CpMetadataCsv) table = parse (texts[i]);
      g_autoptr (CpArticle) article = create_article ("x.md");

      g_assert_true (cp_metadata_csv_apply (table, article));
      g_assert_cmpstr (article->title, ==, "Seen");
    }
}

/* A line that cannot be used is told of with its number; the others are read. */
static void
test_notes (void)
{
  static const char *const lines[] = { "line 2: ", "line 3: ", "line 6: ", "line 7: " };
  g_autoptr (CpMetadataCsv) table = parse ("file,title,date\n"
                                           ",No file,\n"
                                           "a.txt,\"Two\nlines\",last Tuesday\n"
                                           "b.txt,Good,2024\n"
                                           "a.txt,Again,\n"
                                           "c.txt,\"Open,\n"
                                           "d.txt,Last,2024-02-03\n");
  g_autoptr (CpArticle) article = create_article ("d.txt");
  const GPtrArray *notes = cp_metadata_csv_get_notes (table);

  g_assert_cmpuint (notes->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < notes->len; i++)
    g_assert_nonnull (strstr (g_ptr_array_index (notes, i), lines[i]));
  g_assert_cmpuint (cp_metadata_csv_get_n_rows (table), ==, 4);
  g_assert_true (cp_metadata_csv_apply (table, article));
  g_assert_cmpstr (article->title, ==, "Last");
}

/* A note stays a line, however long the value is that it is about. */
static void
test_long_values (void)
{
  g_autofree char *value = g_strnfill (100 * 1000, 'x');
  g_autofree char *text = g_strdup_printf ("file,date\n%s,%s\n%s,2024\n", value, value, value);
  g_autoptr (CpMetadataCsv) table = parse (text);
  const GPtrArray *notes = cp_metadata_csv_get_notes (table);

  g_assert_cmpuint (notes->len, ==, 2);
  for (guint i = 0; i < notes->len; i++)
    g_assert_cmpuint (strlen (g_ptr_array_index (notes, i)), <, 300);
}

static void
test_errors (void)
{
  static const char *const texts[] = { "", "\n\n", "title,date\na,b\n", "\"", ",,," };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cp_metadata_csv_parse (texts[i], strlen (texts[i]), &error));
      g_assert_error (error, CP_READER_ERROR, CP_READER_ERROR_SYNTAX);
    }
}

static void
test_encoding (void)
{
  static const char latin[] = "file,outlet\nx.txt,Caf\xE9 du Nord\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (CpMetadataCsv) table = parse (latin);
  g_autoptr (CpArticle) article = create_article ("x.txt");

  g_assert_true (cp_metadata_csv_apply (table, article));
  g_assert_cmpstr (article->outlet, ==, "Café du Nord");
  g_assert_null (cp_metadata_csv_parse ("file\n\0\1\2", 8, &error));
  g_assert_error (error, CP_READER_ERROR, CP_READER_ERROR_ENCODING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/metadata-csv/columns", test_columns);
  g_test_add_func ("/reader/metadata-csv/separators", test_separators);
  g_test_add_func ("/reader/metadata-csv/notes", test_notes);
  g_test_add_func ("/reader/metadata-csv/long-values", test_long_values);
  g_test_add_func ("/reader/metadata-csv/errors", test_errors);
  g_test_add_func ("/reader/metadata-csv/encoding", test_encoding);
  return g_test_run ();
}
