/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each side says in the cells of a matrix, in a sentence. */

#include "cp-cell-contents.h"

#include <string.h>

#include "cp-card-face.h"
#include "cp-card-repeats.h"

/*
 * A summary was written by somebody who read all that a side says on a topic in an article; so it
 * stands only where the cell is that: columns are articles and no filter leaves statements out.
 * Elsewhere the statement speaks that most relations tie to others, the first of several. A
 * summary is never shortened; words of the source are, at the end of a sentence.
 */

/* Words up to this many characters are not shortened. */
#define WORDS_MOST 240

#define ENDS ".!?…。！？"
#define OPENING_MARKS "\"“„«‘「『"

struct _CpCellContents
{
  CpMatrix *matrix;
  guint32 *n_links;       /* by statement: relations that tie it to another one */
  CpCardRepeats *repeats; /* made for the first words that are needed */
  GHashTable *summaries;  /* by topic, document and side, see dup_key () */
  GHashTable *columns;    /* of GArray: the statements of a column, by its place and 1 */
  GHashTable *sentences;  /* by cell and side; "" for none */
};

typedef struct
{
  guint row;
  guint column;
  CpSide side;
} Cell;

static guint
hash_cell (gconstpointer data)
{
  const Cell *cell = data;

  return (cell->row * 31 + cell->column) * CP_N_SIDES + cell->side;
}

static gboolean
equal_cells (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Cell)) == 0;
}

static char *
dup_key (const char *topic, const char *document, const char *side)
{
  return g_strjoin ("\n", topic, document, side, NULL);
}

static GHashTable *
index_summaries (CpSnapshot *snapshot)
{
  GHashTable *summaries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_summaries;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_SUMMARIES, &n_summaries);

  for (guint i = 0; i < n_summaries; i++)
    {
      const CpRecord *record
          = cp_item_get_record (cp_snapshot_get_item (snapshot, CP_ARRAY_SUMMARIES, order[i]));
      const char *topic = cp_record_get_string (record, CP_SUMMARY_TOPIC);
      const char *document = cp_record_get_string (record, CP_SUMMARY_DOCUMENT);
      const char *side = cp_record_get_string (record, CP_SUMMARY_SIDE);
      const char *text = cp_record_get_string (record, CP_SUMMARY_TEXT);

      if (topic != NULL && document != NULL && side != NULL && text != NULL && *text != '\0')
        g_hash_table_insert (summaries, dup_key (topic, document, side), (gpointer) text);
    }

  return summaries;
}

static guint32 *
count_links (CpSnapshot *snapshot)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (snapshot);
  guint32 *n_links = g_new0 (guint32, cp_snapshot_get_statements (snapshot)->n_rows);

  for (guint i = 0; i < relations->n_rows; i++)
    if (relations->live[i] && relations->type[i] != CP_RELATION_REPEATS)
      {
        n_links[relations->from[i]]++;
        n_links[relations->to[i]]++;
      }

  return n_links;
}

static const char *
find_summary (const CpCellContents *self, const Cell *cell)
{
  const CpQuery *filter = cp_matrix_get_filter (self->matrix);
  g_autofree char *side = NULL;
  g_autofree char *key = NULL;

  if (cp_matrix_get_column_kind (self->matrix) != CP_SOURCE_DOCUMENTS
      || (filter != NULL && !cp_query_is_empty (filter)))
    return NULL;
  side = cp_cell_contents_dup_side (cp_matrix_get_sides (self->matrix), cell->side);
  key = dup_key (cp_matrix_get_row (self->matrix, cell->row)->id,
                 cp_matrix_get_column (self->matrix, cell->column)->id, side);

  return g_hash_table_lookup (self->summaries, key);
}

static GArray *
get_column (CpCellContents *self, guint column)
{
  gpointer key = GUINT_TO_POINTER (column + 1);
  GArray *statements = g_hash_table_lookup (self->columns, key);

  if (statements == NULL)
    {
      statements = cp_matrix_list_statements (self->matrix, CP_MATRIX_TOTAL, column);
      g_hash_table_insert (self->columns, key, statements);
    }

  return statements;
}

static gboolean
bears_topic (CpSnapshot *snapshot, guint32 statement, guint32 topic)
{
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_topic_set (
      snapshot, cp_snapshot_get_statements (snapshot)->topics[statement], &n_topics);

  for (guint i = 0; i < n_topics; i++)
    if (topics[i] == topic)
      return TRUE;

  return topic == CP_HANDLE_NONE && n_topics == 0;
}

static guint32
find_most_linked (CpCellContents *self, const Cell *cell)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (self->matrix);
  const CpSides *sides = cp_matrix_get_sides (self->matrix);
  guint32 topic = cp_matrix_get_row (self->matrix, cell->row)->handle;
  GArray *statements = get_column (self, cell->column);
  guint32 best = CP_HANDLE_NONE;

  for (guint i = 0; i < statements->len; i++)
    {
      guint32 statement = g_array_index (statements, guint32, i);

      if (best != CP_HANDLE_NONE && self->n_links[statement] <= self->n_links[best])
        continue;
      if (cp_sides_get_side (sides, statement) == cell->side
          && bears_topic (snapshot, statement, topic))
        best = statement;
    }

  return best;
}

/* A paraphrase where the corpus has one, else what the source says. */
static char *
dup_words (CpCellContents *self, guint32 statement)
{
  CpSnapshot *snapshot = cp_matrix_get_snapshot (self->matrix);
  const char *gist = cp_snapshot_get_statements (snapshot)->gist[statement];
  g_autoptr (CpCardFace) face = NULL;

  if (gist != NULL)
    return g_strdup (gist);
  if (self->repeats == NULL)
    self->repeats = cp_card_repeats_new (snapshot);
  face = cp_card_face_new_with_repeats (snapshot, cp_matrix_get_sides (self->matrix), self->repeats,
                                        statement);

  return cp_cell_contents_shorten (face->words);
}

static char *
dup_sentence (CpCellContents *self, const Cell *cell)
{
  const CpCount *count = cp_matrix_get_count (self->matrix, cell->row, cell->column);
  const char *summary;
  guint32 statement;

  if (count->sides[cell->side] == 0)
    return g_strdup ("");
  summary = find_summary (self, cell);
  if (summary != NULL)
    return g_strdup (summary);
  statement = find_most_linked (self, cell);

  return statement != CP_HANDLE_NONE ? dup_words (self, statement) : g_strdup ("");
}

/* Where the sentence ends that reaches farthest within the limit, else where the first one ends. */
static const char *
find_cut (const char *words)
{
  const char *cut = NULL;
  guint n_chars = 0;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      n_chars++;
      if (n_chars > WORDS_MOST && cut != NULL)
        break;
      if (g_utf8_strchr (ENDS, -1, g_utf8_get_char (p)) != NULL
          && (*next == '\0' || g_unichar_isspace (g_utf8_get_char (next))))
        cut = next;
    }

  return cut;
}

/**
 * cp_cell_contents_dup_side:
 *
 * Names a side as a summary does: the query of the side, or "others".
 */
char *
cp_cell_contents_dup_side (const CpSides *sides, CpSide side)
{
  const CpQuery *query;

  g_return_val_if_fail (sides != NULL, NULL);

  if (side == CP_SIDE_OTHERS)
    return g_strdup ("others");
  query = cp_sides_get_query (sides, side);
  return query != NULL ? cp_query_to_string (query) : g_strdup ("");
}

/**
 * cp_cell_contents_new:
 * @matrix: a matrix
 *
 * Makes ready to say what the sides say in the cells of a matrix.
 */
CpCellContents *
cp_cell_contents_new (CpMatrix *matrix)
{
  CpCellContents *self;
  CpSnapshot *snapshot;

  g_return_val_if_fail (matrix != NULL, NULL);

  snapshot = cp_matrix_get_snapshot (matrix);
  self = g_new0 (CpCellContents, 1);
  self->matrix = cp_matrix_ref (matrix);
  self->n_links = count_links (snapshot);
  self->summaries = index_summaries (snapshot);
  self->columns = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->sentences = g_hash_table_new_full (hash_cell, equal_cells, g_free, g_free);

  return self;
}

/**
 * cp_cell_contents_free:
 *
 * Frees the sentences of a matrix.
 */
void
cp_cell_contents_free (CpCellContents *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->sentences);
  g_hash_table_unref (self->columns);
  g_hash_table_unref (self->summaries);
  g_clear_pointer (&self->repeats, cp_card_repeats_free);
  g_free (self->n_links);
  cp_matrix_unref (self->matrix);
  g_free (self);
}

/**
 * cp_cell_contents_get:
 * @row: a row
 * @column: a column
 *
 * Gets what a side says in a cell: the summary, else the statement most linked to.
 *
 * Returns: (nullable): the words, or %NULL where the side says nothing
 */
const char *
cp_cell_contents_get (CpCellContents *self, guint row, guint column, CpSide side)
{
  Cell cell;
  const char *sentence;

  g_return_val_if_fail (self != NULL && side < CP_N_SIDES, NULL);
  g_return_val_if_fail (row < cp_matrix_get_n_rows (self->matrix), NULL);
  g_return_val_if_fail (column < cp_matrix_get_n_columns (self->matrix), NULL);

  memset (&cell, 0, sizeof cell);
  cell.row = row;
  cell.column = column;
  cell.side = side;
  sentence = g_hash_table_lookup (self->sentences, &cell);
  if (sentence == NULL)
    {
      sentence = dup_sentence (self, &cell);
      g_hash_table_insert (self->sentences, g_memdup2 (&cell, sizeof cell), (gpointer) sentence);
    }

  return *sentence != '\0' ? sentence : NULL;
}

/**
 * cp_cell_contents_get_n_behind:
 * @row: a row
 * @column: a column
 *
 * Gets how many statements of a side one speaks for in a cell.
 *
 * Returns: their number, itself counted, or 0 where a summary speaks or there is but one
 */
guint
cp_cell_contents_get_n_behind (CpCellContents *self, guint row, guint column, CpSide side)
{
  Cell cell = { row, column, side };
  guint n;

  g_return_val_if_fail (self != NULL && side < CP_N_SIDES, 0);
  g_return_val_if_fail (row < cp_matrix_get_n_rows (self->matrix), 0);
  g_return_val_if_fail (column < cp_matrix_get_n_columns (self->matrix), 0);

  n = cp_matrix_get_count (self->matrix, row, column)->sides[side];

  return n > 1 && find_summary (self, &cell) == NULL ? n : 0;
}

/**
 * cp_cell_contents_shorten:
 *
 * Shortens long words at the end of a sentence; what has no such end in it stays as it is. Marks
 * of quotation around the words stay around them.
 */
char *
cp_cell_contents_shorten (const char *words)
{
  const char *cut;
  const char *last;
  g_autofree char *head = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  if (g_utf8_strlen (words, -1) <= WORDS_MOST)
    return g_strdup (words);
  cut = find_cut (words);
  if (cut == NULL || *cut == '\0')
    return g_strdup (words);
  head = g_strndup (words, cut - words);
  last = g_utf8_find_prev_char (words, words + strlen (words));
  if (g_utf8_strchr (OPENING_MARKS, -1, g_utf8_get_char (words)) != NULL && last != NULL)
    return g_strconcat (head, last, NULL);

  return g_steal_pointer (&head);
}
