/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes comma-separated values as RFC 4180 wants them and spreadsheets read them. */

#include "cp-csv.h"

#include <string.h>

/* A whole number up to this has all its digits in a double. */
#define EXACT_MAX 9007199254740992.0

/*
 * A writer collects rows in memory. Lines end in CR LF, text is UTF-8 without a byte-order mark: who
 * reads UTF-8 needs none, and programs would take it for a part of the first name.
 *
 * What is pasted into a spreadsheet has tabs between its cells and lines that end in LF. A cell has
 * neither inside, and no quotation marks of its own around it unless it begins with one, so that
 * it reads well in a letter, too.
 */
struct _CpCsv
{
  GString *text;
  char separator;
  gboolean in_row;
};

/* Text that holds any of these stands in quotation marks: what RFC 4180 asks for, and what
 * spreadsheets take for separators, too. */
#define QUOTED "\",\r\n;\t"

/* A spreadsheet runs a cell that begins with one of these as a formula (OWASP, "CSV Injection"). */
static gboolean
is_formula_start (const char *text)
{
  static const char *const wide[] = { "＝", "＋", "－", "＠" };

  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (text, wide[i]))
      return TRUE;
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL;
}

/* Behind apostrophes, too: so that taking one away gives back what was there, whatever it was. */
static gboolean
looks_like_formula (const char *text)
{
  return is_formula_start (text + strspn (text, "'"));
}

static void
begin_cell (CpCsv *self)
{
  if (self->in_row)
    g_string_append_c (self->text, self->separator);
  self->in_row = TRUE;
}

static gboolean
is_pasted (const CpCsv *self)
{
  return self->separator == '\t';
}

static gboolean
needs_quotes (const CpCsv *self, const char *text)
{
  gsize length = strlen (text);

  if (is_pasted (self))
    return *text == '"';
  return strpbrk (text, QUOTED) != NULL || (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

/* What ends a cell where a spreadsheet sees no quotation marks. */
static gboolean
ends_cell (char letter)
{
  return letter != '\0' && strchr (";\t\r\n", letter) != NULL;
}

/* Where semicolons or tabs part cells, a spreadsheet sees no quotation marks in the middle of a line,
 * and what follows one of these or the end of the line would be run: a blank between them makes it a
 * text. */
static void
append_quoted (GString *to, const char *text)
{
  g_string_append_c (to, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (to, '"');
      g_string_append_c (to, *text);
      if (ends_cell (*text) && !ends_cell (text[1]) && is_formula_start (text + 1))
        g_string_append_c (to, ' ');
    }
  g_string_append_c (to, '"');
}

static CpCsv *
create_csv (char separator)
{
  CpCsv *self = g_new0 (CpCsv, 1);

  self->text = g_string_new (NULL);
  self->separator = separator;
  return self;
}

/**
 * cp_csv_new:
 *
 * Makes a writer without a row.
 *
 * Returns: (transfer full): the writer
 */
CpCsv *
cp_csv_new (void)
{
  return create_csv (',');
}

/**
 * cp_csv_new_pasted:
 *
 * Makes a writer of a table that is copied, as it is pasted into a spreadsheet: cells parted by tabs.
 *
 * Returns: (transfer full): the writer
 */
CpCsv *
cp_csv_new_pasted (void)
{
  return create_csv ('\t');
}

/**
 * cp_csv_free:
 *
 * Frees a writer and what it holds.
 */
void
cp_csv_free (CpCsv *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * cp_csv_add_text:
 * @text: (nullable): UTF-8; %NULL makes an empty cell
 *
 * Adds a cell of text to the row.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets
 * take for "what follows is text". So does text that begins with a hyphen, be it a number: numbers
 * are what cp_csv_add_number () and cp_csv_add_fraction () add. To read the text as it was, take one
 * apostrophe away where any number of them stand before =, +, -, @ (or their wide forms), a tab or
 * the end of a line; and the blank between a semicolon, a tab or the end of a line and =, +, -, @ (or their
 * wide forms).
 */
void
cp_csv_add_text (CpCsv *self, const char *text)
{
  g_autofree char *defused = NULL;

  g_return_if_fail (self != NULL);

  begin_cell (self);
  if (text == NULL)
    return;

  defused = g_strconcat (looks_like_formula (text) ? "'" : "", text, NULL);
  if (is_pasted (self))
    g_strdelimit (defused, "\t\r\n", ' ');
  text = defused;
  if (needs_quotes (self, text))
    append_quoted (self->text, text);
  else
    g_string_append (self->text, text);
}

/**
 * cp_csv_add_texts:
 * @texts: %NULL-terminated
 *
 * Adds one cell for each text.
 */
void
cp_csv_add_texts (CpCsv *self, const char *const *texts)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (texts != NULL);

  for (; *texts != NULL; texts++)
    cp_csv_add_text (self, *texts);
}

/**
 * cp_csv_add_number:
 *
 * Adds a cell that stays a number, also where it is negative.
 */
void
cp_csv_add_number (CpCsv *self, gint64 number)
{
  g_return_if_fail (self != NULL);

  begin_cell (self);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
}

/**
 * cp_csv_add_fraction:
 *
 * Adds a cell with a number that need not be whole, with a point in any language.
 */
void
cp_csv_add_fraction (CpCsv *self, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (self != NULL);

  if (number > -EXACT_MAX && number < EXACT_MAX && number == (gint64) number)
    {
      cp_csv_add_number (self, (gint64) number);
      return;
    }
  begin_cell (self);
  g_string_append (self->text, g_ascii_formatd (digits, sizeof digits, "%.6g", number));
}

/**
 * cp_csv_end_row:
 *
 * Ends the row; the next cell begins another.
 */
void
cp_csv_end_row (CpCsv *self)
{
  g_return_if_fail (self != NULL);

  g_string_append (self->text, is_pasted (self) ? "\n" : "\r\n");
  self->in_row = FALSE;
}

/**
 * cp_csv_end:
 *
 * Hands over what was written; the writer is empty afterwards.
 *
 * Returns: (transfer full): the table as text
 */
char *
cp_csv_end (CpCsv *self)
{
  char *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_free (self->text, FALSE);
  self->text = g_string_new (NULL);
  self->in_row = FALSE;
  return text;
}
