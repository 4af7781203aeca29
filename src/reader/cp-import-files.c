/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks what is to be imported, and reads one file of it. */

#include "cp-import-private.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cp-article-file.h"
#include "cp-reader-error.h"

#define METADATA "metadata.csv"

/* Folders inside folders; more is a mistake, and each one takes a place on the stack. */
#define MAX_DEPTH 64

/* What lies beside articles and can be taken for text, but is none. */
static const char *const other_suffixes[] = {
  ".counterpoint", ".css", ".csv", ".ini", ".js", ".map", ".mjs", ".svg", ".tsv", ".xml", NULL,
};

/* Where a folder is in the file system: a link to it is the same. */
typedef struct
{
  dev_t device;
  ino_t inode;
} Place;

/* The walk, as deep as it is. */
typedef struct
{
  CpImportFiles *files;
  GCancellable *cancellable;
  guint depth;
} Walk;

static guint
hash_place (gconstpointer key)
{
  const Place *place = key;

  return (guint) (place->inode * 31 + place->device);
}

static gboolean
is_same_place (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;

  return one->device == other->device && one->inode == other->inode;
}

static void
free_folder (gpointer data)
{
  CpImportFolder *self = data;

  g_clear_pointer (&self->metadata, cp_metadata_csv_free);
  g_free (self->table);
  g_free (self);
}

static void
free_article (gpointer data)
{
  CpImportArticle *self = data;

  if (self->document != NULL)
    self->article->text = NULL;
  g_clear_pointer (&self->document, cp_record_unref);
  cp_article_free (self->article);
  g_clear_pointer (&self->reading, cp_reading_free);
  g_free (self);
}

static void
free_file (gpointer data)
{
  CpImportFile *self = data;

  g_free (self->path);
  g_free (self->file);
  g_free (self->given);
  g_ptr_array_unref (self->articles);
  g_clear_error (&self->error);
  g_free (self);
}

/* A name as it can be shown on one line. */
static char *
dup_shown (const char *name)
{
  g_autofree char *valid = g_filename_display_name (name);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\n')
        g_string_append (shown, "\\n");
      else if (g_unichar_iscntrl (c))
        g_string_append_printf (shown, "\\x%02x", c);
      else
        g_string_append_unichar (shown, c);
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static CpImportFile *
add_file (CpImportFiles *self, const char *path, const char *file, const CpImportFolder *folder)
{
  CpImportFile *entry = g_new0 (CpImportFile, 1);

  entry->path = g_strdup (path);
  entry->file = dup_shown (file);
  entry->folder = folder;
  entry->articles = g_ptr_array_new_with_free_func (free_article);
  g_ptr_array_add (self->files, entry);
  return entry;
}

static gboolean
has_control (const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static gboolean
has_other_suffix (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; other_suffixes[i] != NULL; i++)
    if (g_str_has_suffix (lower, other_suffixes[i]))
      return TRUE;
  return FALSE;
}

/* What is wrong with a file before it is opened. */
static GError *
check_file (const char *file, const GStatBuf *info, gboolean is_found)
{
  if (!g_utf8_validate (file, -1, NULL))
    return g_error_new_literal (CP_READER_ERROR, CP_READER_ERROR_ENCODING,
                                /* Translators: why a file could not be read */
                                _("its name is not in UTF-8; rename the file"));
  if (has_control (file))
    return g_error_new_literal (CP_READER_ERROR, CP_READER_ERROR_ENCODING,
                                /* Translators: why a file could not be read */
                                _("its name has a line break or another character that cannot be "
                                  "shown; rename the file"));
  if (!S_ISREG (info->st_mode))
    return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                                /* Translators: why a file could not be read */
                                _("this is no file but a device or the like"));
  if (g_str_has_suffix (file, ".counterpoint"))
    return g_error_new_literal (CP_READER_ERROR, CP_READER_ERROR_FORMAT,
                                /* Translators: why a file could not be imported */
                                _("this is a project, no article; open it instead"));
  if (is_found && has_other_suffix (file))
    return g_error_new_literal (CP_READER_ERROR, CP_READER_ERROR_FORMAT,
                                /* Translators: why a file was passed over; the list says what is an article */
                                _("this is no article: text, Markdown, web pages and JSON are"));
  return NULL;
}

static GError *
make_system_error (int saved_errno)
{
  return g_error_new_literal (G_FILE_ERROR, g_file_error_from_errno (saved_errno),
                              g_strerror (saved_errno));
}

/* An address, such as https://example.org/news.html, names no file; nobody here fetches it. */
static GError *
make_stat_error (const char *path, int saved_errno)
{
  if (saved_errno == ENOENT && g_uri_peek_scheme (path) != NULL && strstr (path, "://") != NULL)
    return g_error_new_literal (CP_READER_ERROR, CP_READER_ERROR_FORMAT,
                                /* Translators: why an address is not imported; stands behind it */
                                _("this is not a file on this computer; save it here first and "
                                  "import that file"));
  return make_system_error (saved_errno);
}

/* A browser puts what belongs to a page "Name.html" into a folder "Name_files". */
static gboolean
is_companion (const GPtrArray *names, const char *name)
{
  static const char *const suffixes[] = { ".html", ".htm", ".xhtml" };

  if (!g_str_has_suffix (name, "_files"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen ("_files"));
      g_autofree char *page = g_strconcat (stem, suffixes[i], NULL);

      if (g_ptr_array_find_with_equal_func ((GPtrArray *) names, page, g_str_equal, NULL))
        return TRUE;
    }
  return FALSE;
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in a folder, in the order of their bytes; hidden ones are left out. */
static GPtrArray *
list_names (const char *path, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, error);
  GPtrArray *names;
  const char *name;

  if (dir == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (*name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names_cb);
  return names;
}

static void
add_notes (CpImportFiles *self, const char *file, const CpMetadataCsv *metadata)
{
  const GPtrArray *notes = cp_metadata_csv_get_notes (metadata);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    g_ptr_array_add (self->notes,
                     /* Translators: a file, and what is said of it */
                     g_strdup_printf (_("%s: %s"), file, (const char *) notes->pdata[i]));
}

static void
load_metadata (CpImportFiles *self, CpImportFolder *folder, const char *path, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    error = make_system_error (errno);
  else
    error = check_file ("", &info, FALSE);
  if (error == NULL && info.st_size > CP_METADATA_CSV_MAX_BYTES)
    error = g_error_new_literal (CP_READER_ERROR, CP_READER_ERROR_LIMIT,
                                 /* Translators: why metadata.csv, a table of articles, could not be read */
                                 _("the table is larger than one of articles can be"));
  if (error == NULL && g_file_get_contents (path, &bytes, &n_bytes, &error))
    folder->metadata = cp_metadata_csv_parse (bytes, n_bytes, &error);
  if (folder->metadata != NULL)
    {
      folder->table = dup_shown (file);
      add_notes (self, folder->table, folder->metadata);
    }
  else
    add_file (self, path, file, folder)->error = g_steal_pointer (&error);
}

/* Whether a folder is met for the first time: a link may lead back, or two to one. */
static gboolean
enter (Walk *walk, const GStatBuf *info)
{
  Place *place = g_new (Place, 1);

  *place = (Place) { info->st_dev, info->st_ino };
  return g_hash_table_add (walk->files->walked, place);
}

static CpImportFolder *
add_folder (CpImportFiles *self, const char *file, const CpImportFolder *parent)
{
  CpImportFolder *folder = g_new0 (CpImportFolder, 1);

  folder->parent = parent;
  folder->n_prefix = *file == '\0' ? 0 : strlen (file) + 1;
  g_ptr_array_add (self->folders, folder);
  return folder;
}

/* The names in a folder that is met for the first time, or NULL where it cannot be walked. */
static GPtrArray *
open_folder (Walk *walk, const char *path, const GStatBuf *info, GError **error)
{
  if (!enter (walk, info))
    return NULL;
  if (walk->depth < MAX_DEPTH)
    return list_names (path, error);
  g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_LIMIT,
                       /* Translators: why a folder could not be read */
                       _("this folder lies too deep inside others"));
  return NULL;
}

static char *
join_names (const char *folder, const char *name)
{
  return *folder == '\0' ? g_strdup (name) : g_strconcat (folder, "/", name, NULL);
}

/* One name of a folder, or a path that was given: @file is its name below the imported folder, and
 * empty for that folder itself. */
static void
walk_path (Walk *walk, const char *path, const char *file, const CpImportFolder *parent)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;
  CpImportFolder *folder;
  GStatBuf info;

  if (g_cancellable_is_cancelled (walk->cancellable))
    return;
  if (g_stat (path, &info) != 0)
    error = make_stat_error (path, errno);
  else if (S_ISDIR (info.st_mode))
    names = open_folder (walk, path, &info, &error);
  else
    add_file (walk->files, path, file, parent)->error = check_file (file, &info, parent != NULL);
  if (error != NULL)
    add_file (walk->files, path, *file == '\0' ? path : file, parent)->error
        = g_steal_pointer (&error);
  if (names == NULL)
    return;

  folder = add_folder (walk->files, file, parent);
  walk->depth++;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *inner = g_build_filename (path, names->pdata[i], NULL);
      g_autofree char *inner_file = join_names (file, names->pdata[i]);

      if (g_str_equal (names->pdata[i], METADATA))
        load_metadata (walk->files, folder, inner, inner_file);
      else if (!is_companion (names, names->pdata[i]))
        walk_path (walk, inner, inner_file, folder);
    }
  walk->depth--;
}

/* The folder that lies deepest knows best. */
static void
apply_metadata (const CpImportFolder *folder, CpArticle *article)
{
  char *file = article->file;

  if (folder == NULL || file == NULL)
    return;

  apply_metadata (folder->parent, article);
  if (folder->metadata == NULL)
    return;
  article->file = file + folder->n_prefix;
  cp_metadata_csv_apply (folder->metadata, article);
  article->file = file;
}

static void
add_article (CpImportFile *self, CpArticle *article)
{
  CpImportArticle *read = g_new0 (CpImportArticle, 1);

  read->article = article;
  g_ptr_array_add (self->articles, read);
}

/* Finds the statements of the articles of a file. */
static void
read_articles (CpImportFile *self, CpRules *rules)
{
  for (guint i = 0; i < self->articles->len; i++)
    {
      CpImportArticle *read = self->articles->pdata[i];

      if (read->article->file == NULL && self->path != NULL)
        read->article->file = g_strdup (self->file);
      apply_metadata (self->folder, read->article);
      read->reading = cp_reading_new (read->article, rules);
      read->hash = cp_import_hash_letters (read->article->text, read->article->n_bytes);
    }
}

static void
add_empty_note (CpImportFiles *self, const char *path)
{
  g_autofree char *shown = dup_shown (path);

  /* Translators: %s is a folder */
  g_ptr_array_add (self->notes, g_strdup_printf (_("%s: there is no file in this folder"), shown));
}

CpImportFiles *
cp_import_files_new (void)
{
  CpImportFiles *self = g_new0 (CpImportFiles, 1);

  self->files = g_ptr_array_new_with_free_func (free_file);
  self->folders = g_ptr_array_new_with_free_func (free_folder);
  self->walked = g_hash_table_new_full (hash_place, is_same_place, g_free, NULL);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
cp_import_files_free (CpImportFiles *self)
{
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->folders);
  g_hash_table_unref (self->walked);
  g_ptr_array_unref (self->notes);
  g_free (self->title);
  g_free (self);
}

/* Adds a file, or a folder and all in it. */
void
cp_import_files_add_path (CpImportFiles *self, const char *path, GCancellable *cancellable)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *name = g_path_get_basename (whole);
  gboolean is_folder = g_file_test (path, G_FILE_TEST_IS_DIR);
  Walk walk = { self, cancellable, 0 };
  guint n_before = self->files->len;

  if (is_folder && self->title == NULL)
    self->title = dup_shown (name);
  walk_path (&walk, path, is_folder ? "" : name, NULL);
  if (self->files->len == n_before)
    add_empty_note (self, path);
  else if (!is_folder)
    ((CpImportFile *) self->files->pdata[n_before])->given = dup_shown (path);
}

/* Adds an article that needs no file; takes it. */
void
cp_import_files_add_article (CpImportFiles *self, CpArticle *article)
{
  const char *name = article->file != NULL ? article->file : article->title;
  /* Translators: what stands for the file of an article that was pasted and has no title */
  CpImportFile *file = add_file (self, NULL, name != NULL ? name : _("article"), NULL);

  add_article (file, article);
}

/* Reads the articles of one file, on any thread. */
void
cp_import_file_read (CpImportFile *self, CpRules *rules, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) articles = NULL;

  if (self->path != NULL)
    articles = cp_article_file_load (self->path, self->file, cancellable, &self->error);
  for (guint i = 0; articles != NULL && i < articles->len; i++)
    add_article (self, articles->pdata[i]);
  if (articles != NULL)
    g_ptr_array_set_free_func (articles, NULL);
  read_articles (self, rules);
}

/* Lets an article use the text of its record in place of its own. */
void
cp_import_article_share (CpImportArticle *self, CpRecord *document)
{
  const char *text = cp_record_get_string (document, CP_DOCUMENT_TEXT);

  if (text == NULL)
    return;
  if (self->document == NULL)
    g_free (self->article->text);
  g_clear_pointer (&self->document, cp_record_unref);
  self->document = cp_record_ref (document);
  self->article->text = (char *) text;
}
