/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says about an import: before, meanwhile and afterwards. */

#include "cp-import-words.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cp-article-file.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-place-words.h"
#include "cp-portal-places.h"

/* Files that are named before the others are only counted. */
#define NAMES_MOST 3

/* Of a file that is read while a person waits, which takes some hundredths of a second. */
#define BYTES_MOST (1024 * 1024)

static char *
dup_name (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  return cp_words_dup_name (name);
}

static gboolean
is_folder (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_DIR);
}

static guint
count_folders (const GPtrArray *paths)
{
  guint n = 0;

  for (guint i = 0; i < paths->len; i++)
    n += is_folder (paths->pdata[i]);
  return n;
}

static char *
dup_files (guint n)
{
  g_autofree char *number = cp_words_dup_number (n);

  /* Translators: %s is a number */
  return g_strdup_printf (ngettext ("%s file", "%s files", n), number);
}

static char *
dup_folders (guint n)
{
  g_autofree char *number = cp_words_dup_number (n);

  /* Translators: %s is a number */
  return g_strdup_printf (ngettext ("%s folder", "%s folders", n), number);
}

/**
 * cp_import_words_dup_what:
 * @paths: (element-type filename): files and folders, at least one
 *
 * Says what is to be read: "The folder “railways”", "3 files", "2 files and 1 folder".
 */
char *
cp_import_words_dup_what (const GPtrArray *paths)
{
  guint n_folders;
  g_autofree char *name = NULL;
  g_autofree char *files = NULL;
  g_autofree char *folders = NULL;

  g_return_val_if_fail (paths != NULL && paths->len > 0, NULL);

  n_folders = count_folders (paths);
  name = dup_name (paths->pdata[0]);
  files = dup_files (paths->len - n_folders);
  folders = dup_folders (n_folders);
  if (paths->len == 1)
    return g_strdup_printf (n_folders == 1
                                /* Translators: %s is the name of a folder */
                                ? _("The folder “%s”")
                                /* Translators: %s is the name of a file */
                                : _("“%s”"),
                            name);
  if (n_folders == 0)
    return g_steal_pointer (&files);
  if (n_folders == paths->len)
    return g_steal_pointer (&folders);
  /* Translators: "2 files", "1 folder" */
  return g_strdup_printf (_("%s and %s"), files, folders);
}

/**
 * cp_import_words_dup_list:
 * @names: (element-type utf8): the first ones
 * @n: how many there are in all
 *
 * Names the first of many: "one.txt, two.txt, three.txt and 4 more".
 */
char *
cp_import_words_dup_list (const GPtrArray *names, guint n)
{
  g_autoptr (GString) line = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (names != NULL && n >= names->len, NULL);

  line = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? ", " : "", (const char *) names->pdata[i]);
  if (n == names->len)
    return g_string_free (g_steal_pointer (&line), FALSE);
  number = cp_words_dup_number (n - names->len);
  /* Translators: names with commas between them, and how many more there are */
  return g_strdup_printf (ngettext ("%s and %s more", "%s and %s more", n - names->len), line->str,
                          number);
}

/**
 * cp_import_words_dup_names:
 * @paths: (element-type filename): files and folders
 *
 * Names the first of several files.
 *
 * Returns: (nullable): the names, %NULL where there is but one file
 */
char *
cp_import_words_dup_names (const GPtrArray *paths)
{
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (paths != NULL, NULL);

  if (paths->len < 2)
    return NULL;
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MIN (paths->len, NAMES_MOST); i++)
    g_ptr_array_add (names, dup_name (paths->pdata[i]));
  return cp_import_words_dup_list (names, paths->len);
}

/* The title of the only article in a file that is quickly read. */
static char *
dup_article_title (const char *path)
{
  GStatBuf status;
  g_autoptr (GPtrArray) articles = NULL;
  const CpArticle *article;

  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > BYTES_MOST)
    return NULL;
  articles = cp_article_file_load (path, "article", NULL, NULL);
  if (articles == NULL || articles->len != 1)
    return NULL;
  article = articles->pdata[0];

  return article->title != NULL ? cp_words_dup_name (article->title) : NULL;
}

static char *
dup_stem (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return cp_words_dup_name (name);
}

static char *
dup_file_title (const char *path)
{
  char *title = dup_article_title (path);

  return title != NULL ? title : dup_stem (path);
}

/**
 * cp_import_words_dup_title:
 * @paths: (element-type filename): files and folders, at least one
 *
 * Proposes a title for a corpus of what is read: the title of the one article, else the name of its
 * file; the name of the folder, or of the one that several files are in, where that is known.
 */
char *
cp_import_words_dup_title (const GPtrArray *paths)
{
  g_autofree char *real = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (paths != NULL && paths->len > 0, NULL);

  if (is_folder (paths->pdata[0]))
    return dup_name (paths->pdata[0]);
  if (paths->len == 1)
    return dup_file_title (paths->pdata[0]);
  real = cp_portal_places_dup_real (cp_portal_places_get_default (), paths->pdata[0]);
  if (real == NULL)
    return dup_stem (paths->pdata[0]);
  folder = g_path_get_dirname (real);

  return dup_name (folder);
}

/**
 * cp_import_words_dup_statements:
 *
 * Says "104 statements".
 */
char *
cp_import_words_dup_statements (guint n)
{
  g_autofree char *number = cp_words_dup_number (n);

  /* Translators: %s is a number */
  return g_strdup_printf (ngettext ("%s statement", "%s statements", n), number);
}

/**
 * cp_import_words_dup_articles:
 *
 * Says "38 articles".
 */
char *
cp_import_words_dup_articles (guint n)
{
  g_autofree char *number = cp_words_dup_number (n);

  /* Translators: %s is a number */
  return g_strdup_printf (ngettext ("%s article", "%s articles", n), number);
}

/**
 * cp_import_words_dup_progress:
 * @n_files: of how many, or 0 while that is not known
 *
 * Says how far the reading is: "12 of 38 articles, 412 statements".
 */
char *
cp_import_words_dup_progress (guint n_done, guint n_files, guint n_statements)
{
  g_autofree char *statements = cp_import_words_dup_statements (n_statements);
  g_autofree char *done = cp_words_dup_number (n_done);
  g_autofree char *articles = cp_import_words_dup_articles (n_files);

  if (n_files == 0)
    /* Translators: the progress of an import, while folders are gone through */
    return g_strdup (_("Looking for articles…"));
  /* Translators: how many of "38 articles" are read, and how many statements were found in them */
  return g_strdup_printf (_("Read %s of %s, %s"), done, articles, statements);
}

/**
 * cp_import_words_dup_found:
 *
 * Says what an import found: "412 statements in 38 articles".
 */
char *
cp_import_words_dup_found (guint n_statements, guint n_articles)
{
  g_autofree char *statements = cp_import_words_dup_statements (n_statements);
  g_autofree char *articles = cp_import_words_dup_articles (n_articles);

  /* Translators: "412 statements", "38 articles" */
  return g_strdup_printf (_("%s in %s"), statements, articles);
}

/**
 * cp_import_words_dup_attached:
 *
 * Says what became of articles that the corpus knew.
 */
char *
cp_import_words_dup_attached (const CpImportSummary *summary)
{
  g_autofree char *attached = NULL;
  g_autofree char *placed = NULL;
  g_autofree char *known = NULL;
  g_autofree char *articles = NULL;

  g_return_val_if_fail (summary != NULL, NULL);

  if (summary->n_attached == 0)
    /* Translators: the result of an import in which nothing was new */
    return g_strdup (ngettext ("The corpus has this article already.",
                               "The corpus has these articles already.", summary->n_present));
  attached = cp_words_dup_number (summary->n_attached);
  placed = cp_words_dup_number (summary->n_placed);
  known = cp_words_dup_number (summary->n_known);
  articles = g_strdup_printf (
      /* Translators: %s is a number of articles */
      ngettext ("%s article attached", "%s articles attached", summary->n_attached), attached);
  /* Translators: "2 articles attached", how many of how many statements are found in them */
  return g_strdup_printf (ngettext ("%s: %s of %s statement has its place in the text.",
                                    "%s: %s of %s statements have their place in the text.",
                                    summary->n_known),
                          articles, placed, known);
}

/**
 * cp_import_words_get_reason:
 *
 * Gets why a file was not read, without the path that the sentence may begin with: whoever shows it
 * shows the file's name.
 */
const char *
cp_import_words_get_reason (const CpImportFault *fault)
{
  const char *message = fault->error->message;
  const char *end = g_str_has_prefix (message, "“") ? strstr (message, "”: ") : NULL;

  return end != NULL ? end + strlen ("”: ") : message;
}

/**
 * cp_import_words_dup_faults:
 * @n_most: how many are told
 *
 * Says which files were not read, and why, a line for each.
 */
char *
cp_import_words_dup_faults (const CpImportSummary *summary, guint n_most)
{
  g_autoptr (GString) lines = NULL;

  g_return_val_if_fail (summary != NULL, NULL);

  lines = g_string_new (NULL);
  for (guint i = 0; i < MIN (summary->faults->len, n_most); i++)
    {
      const CpImportFault *fault = summary->faults->pdata[i];

      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      /* Translators: a file, and why it was left out */
      g_string_append_printf (lines, _("%s: %s"), fault->file,
                              cp_import_words_get_reason (fault));
    }
  return cp_place_words_dup_text (lines->str);
}
