/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table for a terminal: wrapped headers, aligned cells, and blocks where it is too wide. */

#include "cp-text-table.h"

#include "cp-output.h"
#include "cp-text-width.h"

/* Blanks between columns. */
#define GAP 2

/* Longer row labels and headers are wrapped, longer words of headers cut. */
#define MAX_LABEL_WIDTH 26
#define MAX_HEADER_WIDTH 12
#define MAX_WORD_WIDTH 18

/* The first column holds the rows' labels; the others are told apart by their headers. Cells are
 * kept row by row. */
struct _CpTextTable
{
  GPtrArray *headers; /* char * */
  GPtrArray *cells;   /* char * */
  GArray *rules;      /* guint: rows that have a rule before them */
};

static const char *
get_cell (const CpTextTable *self, guint row, guint column)
{
  guint place = row * self->headers->len + column;

  return place < self->cells->len ? self->cells->pdata[place] : "";
}

static guint
count_rows (const CpTextTable *self)
{
  return (self->cells->len + self->headers->len - 1) / self->headers->len;
}

static guint
measure_header (const char *header)
{
  g_auto (GStrv) lines = g_strsplit (header, "\n", -1);
  g_auto (GStrv) words = g_strsplit_set (header, " \n", -1);
  guint widest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    widest = MAX (widest, MIN (cp_text_width_measure (lines[i]), MAX_HEADER_WIDTH));
  for (guint i = 0; words[i] != NULL; i++)
    widest = MAX (widest, MIN (cp_text_width_measure (words[i]), MAX_WORD_WIDTH));
  return widest;
}

/* The lines of a cell; a header may have its own line breaks. */
static GPtrArray *
wrap_cell (const char *text, guint width)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      GPtrArray *wrapped = NULL;

      if (cp_text_width_measure (lines[i]) <= width)
        g_ptr_array_add (all, g_strdup (lines[i]));
      else
        wrapped = cp_text_width_wrap (lines[i], width);
      if (wrapped != NULL)
        g_ptr_array_extend_and_steal (all, wrapped);
    }
  return all;
}

static guint
measure_column (const CpTextTable *self, guint column)
{
  const char *header = self->headers->pdata[column];
  guint n_rows = count_rows (self);
  guint widest = measure_header (header);

  for (guint row = 0; row < n_rows; row++)
    widest = MAX (widest, cp_text_width_measure (get_cell (self, row, column)));
  if (column == 0)
    return CLAMP (widest, 1, MAX_LABEL_WIDTH);
  return MAX (widest, 1);
}

static void
trim_blanks (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
}

/* Appends line "line" of each part, with blanks in place of what is shorter. */
static void
append_line (GString *to, GPtrArray *const *parts, const guint *widths, guint n_parts, guint line)
{
  for (guint i = 0; i < n_parts; i++)
    {
      const char *text = line < parts[i]->len ? parts[i]->pdata[line] : "";

      if (i > 0)
        g_string_append_printf (to, "%*s", GAP, "");
      cp_text_width_append_padded (to, text, widths[i], FALSE);
    }
  trim_blanks (to);
  g_string_append_c (to, '\n');
}

/* A row of headers or cells: what is too wide goes over several lines, headers end in the last. */
static void
append_row (GString *to, const char *const *texts, const guint *widths, guint n_parts,
            gboolean at_bottom)
{
  g_autofree GPtrArray **parts = g_new0 (GPtrArray *, n_parts);
  guint n_lines = 1;

  for (guint i = 0; i < n_parts; i++)
    {
      parts[i] = wrap_cell (texts[i], widths[i]);
      n_lines = MAX (n_lines, parts[i]->len);
    }
  for (guint i = 0; i < n_parts && at_bottom; i++)
    while (parts[i]->len < n_lines)
      g_ptr_array_insert (parts[i], 0, g_strdup (""));

  for (guint line = 0; line < n_lines; line++)
    append_line (to, parts, widths, n_parts, line);
  for (guint i = 0; i < n_parts; i++)
    g_ptr_array_unref (parts[i]);
}

static void
append_rule (GString *to, const guint *widths, guint n_parts)
{
  guint total = (n_parts - 1) * GAP;

  for (guint i = 0; i < n_parts; i++)
    total += widths[i];
  for (guint i = 0; i < total; i++)
    g_string_append (to, "─");
  g_string_append_c (to, '\n');
}

static gboolean
has_rule (const CpTextTable *self, guint row)
{
  for (guint i = 0; i < self->rules->len; i++)
    if (g_array_index (self->rules, guint, i) == row)
      return TRUE;
  return FALSE;
}

/* Appends the labels and the columns from "first" to before "last". */
static void
append_block (const CpTextTable *self, GString *to, const guint *widths, guint first, guint last)
{
  guint n_parts = last - first + 1;
  guint n_rows = count_rows (self);
  g_autofree const char **texts = g_new0 (const char *, n_parts);
  g_autofree guint *part_widths = g_new0 (guint, n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      guint column = i == 0 ? 0 : first + i - 1;

      part_widths[i] = widths[column];
      texts[i] = self->headers->pdata[column];
    }
  append_row (to, texts, part_widths, n_parts, TRUE);
  append_rule (to, part_widths, n_parts);

  for (guint row = 0; row < n_rows; row++)
    {
      if (has_rule (self, row))
        append_rule (to, part_widths, n_parts);
      for (guint i = 0; i < n_parts; i++)
        texts[i] = get_cell (self, row, i == 0 ? 0 : first + i - 1);
      append_row (to, texts, part_widths, n_parts, FALSE);
    }
}

/* How many columns from "first" on fit beside the labels; at least one. */
static guint
count_fitting (const CpTextTable *self, const guint *widths, guint first, guint width)
{
  guint used = widths[0];
  guint n = 0;

  while (first + n < self->headers->len)
    {
      used += GAP + widths[first + n];
      if (used > width && n > 0)
        break;
      n++;
    }
  return n;
}

/* So many blocks are needed at a width. */
static guint
count_blocks (const CpTextTable *self, const guint *widths, guint width)
{
  guint n_blocks = 0;

  for (guint first = 1; first < self->headers->len;
       first += count_fitting (self, widths, first, width))
    n_blocks++;
  return n_blocks;
}

/**
 * cp_text_table_new:
 *
 * Makes a table without columns.
 *
 * Returns: (transfer full): the table
 */
CpTextTable *
cp_text_table_new (void)
{
  CpTextTable *self = g_new0 (CpTextTable, 1);

  self->headers = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->rules = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * cp_text_table_free:
 *
 * Frees a table.
 */
void
cp_text_table_free (CpTextTable *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->headers);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->rules);
  g_free (self);
}

/**
 * cp_text_table_add_column:
 * @header: may have line breaks
 *
 * Adds a column; the first one is that of the rows' labels. All columns come before the cells.
 */
void
cp_text_table_add_column (CpTextTable *self, const char *header)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (header != NULL);
  g_return_if_fail (self->cells->len == 0);

  g_ptr_array_add (self->headers, cp_output_dup_shown (header));
}

/**
 * cp_text_table_add_cell:
 *
 * Adds the next cell; a row is full when it has one for each column.
 */
void
cp_text_table_add_cell (CpTextTable *self, const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (self->headers->len > 0);

  shown = cp_output_dup_shown (text);
  g_ptr_array_add (self->cells, cp_text_width_dup_line (shown));
}

/**
 * cp_text_table_add_rule:
 *
 * Puts a line between the rows so far and the next one.
 */
void
cp_text_table_add_rule (CpTextTable *self)
{
  guint row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->headers->len > 0);

  row = count_rows (self);
  g_array_append_val (self->rules, row);
}

/**
 * cp_text_table_layout:
 * @width: in columns of the terminal
 *
 * Lays a table out. Where it is wider than allowed its columns are spread evenly over blocks, each
 * with the labels.
 *
 * Returns: (transfer full): the table as lines
 */
char *
cp_text_table_layout (const CpTextTable *self, guint width)
{
  g_autofree guint *widths = NULL;
  GString *text = g_string_new (NULL);
  guint n_columns, n_blocks, first, n;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->headers->len > 0, NULL);

  n_columns = self->headers->len;
  widths = g_new0 (guint, n_columns);
  for (guint i = 0; i < n_columns; i++)
    widths[i] = measure_column (self, i);

  n_blocks = count_blocks (self, widths, width);
  if (n_blocks == 0)
    append_block (self, text, widths, 1, 1);
  for (first = 1; first < n_columns; first += n)
    {
      n = MIN ((n_columns - first + n_blocks - 1) / n_blocks,
               count_fitting (self, widths, first, width));
      n_blocks = MAX (n_blocks - 1, 1);
      if (first > 1)
        g_string_append_c (text, '\n');
      append_block (self, text, widths, first, first + n);
    }
  return g_string_free (text, FALSE);
}
