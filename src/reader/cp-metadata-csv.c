/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a metadata.csv says of the articles beside it. */

#include "cp-metadata-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-article-fields.h"
#include "cp-charset.h"
#include "cp-reader-error.h"

/* RFC 4180, with what spreadsheets make of it: semicolons or tabs, a byte-order mark, line breaks
 * inside of quotation marks. */

#define MAX_COLUMNS 256

/* Notes beyond these say nothing new. */
#define MAX_NOTES 50

/* So many letters of a value are shown in a note. */
#define MAX_SHOWN 80

#define NO_FIELD G_MAXUINT8

typedef struct
{
  char *values[CP_N_FIELDS];
} Row;

/*
 * CpMetadataCsv:
 *
 * `rows` finds a row by the file that it names, of which `files` is the order.
 */
struct _CpMetadataCsv
{
  GHashTable *rows;
  GPtrArray *files;
  GPtrArray *notes;
};

/* `at` moves over the text; `line` counts from 1 and is that of `at`; `is_open` once a quotation
 * mark was found that nothing closes, from where on such marks are text. */
typedef struct
{
  CpMetadataCsv *table;
  char *at;
  char separator;
  guint line;
  guint record_line;
  GPtrArray *values;
  guint8 columns[MAX_COLUMNS];
  guint n_columns;
  guint file_column;
  gboolean is_open;
} Parser;

static void
free_row (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < CP_N_FIELDS; i++)
    g_free (row->values[i]);
  g_free (row);
}

static void
take_note (Parser *self, char *message)
{
  g_autofree char *owned = message;

  if (self->table->notes->len < MAX_NOTES)
    /* Translators: %u is a line of a table; what is wrong there follows */
    g_ptr_array_add (self->table->notes, g_strdup_printf (_("line %u: %s"), self->record_line, owned));
}

/* A value is as long as somebody made it. */
static char *
dup_shown (const char *value)
{
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (value, -1) <= MAX_SHOWN)
    return g_strdup (value);
  cut = g_utf8_substring (value, 0, MAX_SHOWN);
  return g_strconcat (cut, "…", NULL);
}

/* --- Records --- */

/* What is beyond the last column is passed over. */
static void
add_value (Parser *self)
{
  if (self->values->len < MAX_COLUMNS)
    g_ptr_array_add (self->values, self->at);
}

/* The quotation mark that closes the value from @at on, or NULL. */
static const char *
find_closing (const char *at)
{
  while ((at = strchr (at, '"')) != NULL && at[1] == '"')
    at += 2;
  return at;
}

/* Reads a value in quotation marks, in place; `at` stands behind the first one. */
static void
read_quoted (Parser *self, const char *closing)
{
  char *to = self->at;

  add_value (self);
  for (; self->at < closing; self->at++)
    {
      if (*self->at == '"')
        self->at++;
      self->line += *self->at == '\n';
      *to++ = *self->at;
    }
  self->at++;
  *to = '\0';
}

static void
read_plain (Parser *self)
{
  char stops[] = { self->separator, '\n', '\0' };

  add_value (self);
  self->at += strcspn (self->at, stops);
}

/* Reads one value and what stands behind it up to the separator; returns where it ends. */
static char *
read_value (Parser *self)
{
  const char *closing = NULL;
  char *end;

  while (*self->at == ' ')
    self->at++;
  if (*self->at == '"' && !self->is_open)
    {
      closing = find_closing (self->at + 1);
      self->is_open = closing == NULL;
    }
  if (closing == NULL)
    {
      read_plain (self);
      return self->at;
    }
  self->at++;
  read_quoted (self, closing);
  end = self->at;
  while (*self->at != '\0' && *self->at != '\n' && *self->at != self->separator)
    self->at++;
  return end;
}

static void
read_record (Parser *self)
{
  char mark;

  g_ptr_array_set_size (self->values, 0);
  self->record_line = self->line;
  do
    {
      char *end = read_value (self);

      mark = *self->at;
      if (mark != '\0')
        self->at++;
      *end = '\0';
      self->line += mark == '\n';
    }
  while (mark == self->separator);
}

static gboolean
is_empty_record (Parser *self)
{
  for (guint i = 0; i < self->values->len; i++)
    if (*g_strstrip (g_ptr_array_index (self->values, i)) != '\0')
      return FALSE;
  return TRUE;
}

/* --- Rows --- */

static gboolean
read_header (Parser *self)
{
  static const char *const file_names[] = { "file", "filename", "file_name", "path", NULL };
  gboolean has_file = FALSE;

  self->n_columns = MIN (self->values->len, MAX_COLUMNS);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *name = g_ascii_strdown (g_strstrip (g_ptr_array_index (self->values, i)), -1);
      CpArticleField field;

      self->columns[i] = NO_FIELD;
      if (!has_file && g_strv_contains (file_names, name))
        {
          has_file = TRUE;
          self->file_column = i;
        }
      else if (cp_article_field_find (name, &field))
        self->columns[i] = (guint8) field;
    }
  return has_file;
}

static char *
normalize_file (const char *file)
{
  char *name = g_strstrip (g_strdelimit (g_strdup (file), "\\", '/'));

  while (g_str_has_prefix (name, "./"))
    memmove (name, name + 2, strlen (name) - 1);
  return name;
}

static void
check_date (Parser *self, const char *date)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autofree char *shown = dup_shown (date);

  if (!cp_article_field_set (article, CP_FIELD_DATE, date))
    /* Translators: %s is what stands in the column “date” */
    take_note (self, g_strdup_printf (_("“%s” is no date that can be read; write it as 2024-06-30"), shown));
}

static const char *
get_value (Parser *self, guint column)
{
  return column < self->values->len ? g_ptr_array_index (self->values, column) : "";
}

static void
add_row (Parser *self)
{
  g_autofree char *file = normalize_file (get_value (self, self->file_column));
  Row *row;

  if (*file == '\0')
    {
      /* Translators: what is wrong with a line of metadata.csv: it names no file */
      take_note (self, g_strdup (_("there is no file in it; the line is left out")));
      return;
    }
  if (g_hash_table_contains (self->table->rows, file))
    {
      g_autofree char *shown = dup_shown (file);

      /* Translators: %s is the name of a file */
      take_note (self, g_strdup_printf (_("“%s” stands in it a second time; the line is left out"), shown));
      return;
    }

  row = g_new0 (Row, 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      char **value = self->columns[i] != NO_FIELD ? &row->values[self->columns[i]] : NULL;

      if (value != NULL && *value == NULL && *get_value (self, i) != '\0')
        *value = g_strdup (get_value (self, i));
    }
  if (row->values[CP_FIELD_DATE] != NULL)
    check_date (self, row->values[CP_FIELD_DATE]);
  g_ptr_array_add (self->table->files, file);
  g_hash_table_insert (self->table->rows, g_steal_pointer (&file), row);
}

/* --- The file --- */

/* The mark that stands most often in the first line, outside of quotation marks. */
static char
find_separator (const char *text)
{
  static const char marks[] = ",;\t";
  guint counts[3] = { 0 };
  gboolean is_quoted = FALSE;
  guint best = 0;

  for (; *text != '\0' && (*text != '\n' || is_quoted); text++)
    {
      const char *mark = strchr (marks, *text);

      if (*text == '"')
        is_quoted = !is_quoted;
      else if (mark != NULL && !is_quoted)
        counts[mark - marks]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return marks[best];
}

static void
normalize_line_breaks (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from == '\r' && from[1] == '\n')
        continue;
      *to++ = *from == '\r' ? '\n' : *from;
    }
  *to = '\0';
}

static gboolean
parse_text (Parser *self, GError **error)
{
  gboolean has_header = FALSE;

  while (*self->at != '\0')
    {
      gboolean was_open = self->is_open;

      read_record (self);
      if (is_empty_record (self))
        continue;
      if (self->is_open && !was_open)
        /* Translators: what is wrong with a line of metadata.csv */
        take_note (self, g_strdup (_("a quotation mark is opened and never closed")));
      if (has_header)
        add_row (self);
      else if (!read_header (self))
        break;
      else
        has_header = TRUE;
    }
  if (!has_header)
    g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_SYNTAX,
                         /* Translators: what is wrong with metadata.csv; the name of the column
                          * stays English */
                         _("its first line names no column “file”"));
  return has_header;
}

/**
 * cp_metadata_csv_parse:
 * @bytes: a file of comma-separated values
 * @n_bytes: its length
 * @error: return location for an error
 *
 * Reads a table of articles. Its first line names the columns, in any order: file, title, outlet,
 * date, author, url, language, kind; others are passed over. A line that cannot be used gives a
 * note, the others are still read.
 *
 * Returns: (transfer full): the table, or %NULL with %CP_READER_ERROR
 */
CpMetadataCsv *
cp_metadata_csv_parse (const char *bytes, gsize n_bytes, GError **error)
{
  g_autoptr (CpMetadataCsv) self = NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autofree char *charset = NULL;
  g_autofree char *text = NULL;
  Parser parser = { .line = 1, .values = values };

  g_return_val_if_fail (bytes != NULL || n_bytes == 0, NULL);

  if (n_bytes > CP_METADATA_CSV_MAX_BYTES)
    {
      /* Translators: why metadata.csv could not be read */
      g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_LIMIT, _("it is larger than 64 MiB"));
      return NULL;
    }
  text = cp_charset_decode (bytes, n_bytes, NULL, &charset, error);
  if (text == NULL)
    return NULL;

  self = g_new0 (CpMetadataCsv, 1);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_row);
  self->files = g_ptr_array_new ();
  self->notes = g_ptr_array_new_with_free_func (g_free);
  normalize_line_breaks (text);
  parser.table = self;
  parser.at = text;
  parser.separator = find_separator (text);
  return parse_text (&parser, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * cp_metadata_csv_free:
 * @self: a table
 */
void
cp_metadata_csv_free (CpMetadataCsv *self)
{
  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * cp_metadata_csv_apply:
 * @self: a table
 * @article: an article with its file
 *
 * Gives the article what the table states of its file, instead of what it said itself. The file
 * is looked up by its whole name, then by its name without folders.
 *
 * Returns: whether the table has the file
 */
gboolean
cp_metadata_csv_apply (const CpMetadataCsv *self, CpArticle *article)
{
  const Row *row;

  g_return_val_if_fail (self != NULL && article != NULL, FALSE);

  if (article->file == NULL)
    return FALSE;
  row = g_hash_table_lookup (self->rows, article->file);
  if (row == NULL)
    {
      const char *slash = strrchr (article->file, '/');

      row = g_hash_table_lookup (self->rows, slash != NULL ? slash + 1 : article->file);
    }
  if (row == NULL)
    return FALSE;

  for (guint i = 0; i < CP_N_FIELDS; i++)
    if (row->values[i] != NULL)
      cp_article_field_set (article, (CpArticleField) i, row->values[i]);
  return TRUE;
}

/**
 * cp_metadata_csv_get_n_rows:
 * @self: a table
 *
 * Returns: the number of files that it states something of
 */
guint
cp_metadata_csv_get_n_rows (const CpMetadataCsv *self)
{
  return g_hash_table_size (self->rows);
}

/**
 * cp_metadata_csv_get_files:
 * @self: a table
 *
 * Returns: (element-type utf8): the files that it states something of, in its order
 */
const GPtrArray *
cp_metadata_csv_get_files (const CpMetadataCsv *self)
{
  return self->files;
}

/**
 * cp_metadata_csv_get_notes:
 * @self: a table
 *
 * Returns: (element-type utf8): a sentence for each line that could not be used, with its number
 */
const GPtrArray *
cp_metadata_csv_get_notes (const CpMetadataCsv *self)
{
  return self->notes;
}
