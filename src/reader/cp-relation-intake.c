/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gathers the words of all statements, and where cues are, in an index. */

#include "cp-relation-private.h"

#include <math.h>

/* How rare a word is cannot be told from fewer statements. */
#define FEWEST 50

/* Stems are sorted by so many of their bits at once; an even number of passes goes through all. */
#define DIGIT_BITS 8
#define N_DIGITS (1 << DIGIT_BITS)

typedef struct
{
  CpRelationIndex *index;
  const CpRules *rules;
  const CpRelationSource *source;
  guint32 article;
} Intake;

static void
free_rows_cb (gpointer data)
{
  g_array_unref (data);
}

static void
add_to_speaker (CpRelationIndex *self, guint32 speaker, guint32 row)
{
  GArray *rows = g_hash_table_lookup (self->by_speaker, GUINT_TO_POINTER (speaker));

  if (rows == NULL)
    {
      rows = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (self->by_speaker, GUINT_TO_POINTER (speaker), rows);
    }
  g_array_append_val (rows, row);
}

static void
add_postings (const Intake *self, const CpRelationStatement *statement)
{
  GArray *postings = self->index->postings;
  guint32 first = postings->len;
  CpRelationPosting *to;

  if (statement->n_stems == 0)
    return;
  g_array_set_size (postings, first + statement->n_stems);
  to = &g_array_index (postings, CpRelationPosting, first);
  for (guint i = 0; i < statement->n_stems; i++)
    to[i] = (CpRelationPosting) { statement->stems[i], self->index->statements->len, first + i };
}

static void
add_statement (Intake *self, guint32 place, const CpStatementWords *words, const guint32 *stems)
{
  const CpReading *reading = self->source->reading;
  const CpReadStatement *from = &g_array_index (reading->statements, CpReadStatement, place);
  CpRelationStatement statement = { .span = from->span, .article = self->article,
                                    .place = place, .speaker = CP_READ_NONE, .turn = from->turn,
                                    .stems = stems, .n_stems = words->n_stems,
                                    .first_weight = self->index->postings->len, .cues = words->cues,
                                    .is_answer = from->question.end > from->question.start };

  if (from->speaker != CP_READ_NONE)
    {
      const CpReadSpeaker *speaker = g_ptr_array_index (reading->speakers, from->speaker);

      statement.speaker = self->source->speakers[from->speaker];
      statement.role = speaker->role;
      add_to_speaker (self->index, statement.speaker, self->index->statements->len);
    }
  add_postings (self, &statement);
  g_array_append_val (self->index->statements, statement);
}

/* The words that the reading kept, or those of the text where it kept none. */
static const CpRelationWords *
ensure_words (Intake *self)
{
  const CpReading *reading = self->source->reading;
  CpRelationWords *words = reading->words;

  if (words != NULL && words->n_statements == reading->statements->len)
    return words;
  words = cp_relation_words_new_from_text (self->source->article, reading, self->rules);
  g_ptr_array_add (self->index->words, words);
  return words;
}

static void
read_article (Intake *self)
{
  const CpRelationWords *words = ensure_words (self);
  const guint32 *stems = words->stems;

  for (guint32 i = 0; i < words->n_statements; i++)
    {
      const CpStatementWords *statement = &words->statements[i];

      add_statement (self, i, statement, stems);
      /* Where there is none at all, there is no array either. */
      if (statement->n_stems > 0)
        stems += statement->n_stems;
    }
  for (guint i = 0; i < words->n_paragraphs; i++)
    {
      CpRelationParagraph paragraph = { words->paragraphs[i], self->article };

      g_array_append_val (self->index->paragraphs, paragraph);
    }
}

/* One pass of a sort by digits, the lowest first: what is equal keeps its order. */
static void
sort_by_digit (const CpRelationPosting *from, CpRelationPosting *to, guint n, guint shift)
{
  guint places[N_DIGITS] = { 0 };
  guint place = 0;

  for (guint i = 0; i < n; i++)
    places[from[i].stem >> shift & (N_DIGITS - 1)]++;
  for (guint i = 0; i < N_DIGITS; i++)
    {
      guint next = place + places[i];

      places[i] = place;
      place = next;
    }
  for (guint i = 0; i < n; i++)
    to[places[from[i].stem >> shift & (N_DIGITS - 1)]++] = from[i];
}

/* Rows grow already. */
static void
sort_postings (GArray *postings)
{
  CpRelationPosting *data = (CpRelationPosting *) (gpointer) postings->data;
  g_autofree CpRelationPosting *other = g_new (CpRelationPosting, postings->len);

  for (guint shift = 0; shift < 32; shift += 2 * DIGIT_BITS)
    {
      sort_by_digit (data, other, postings->len, shift);
      sort_by_digit (other, data, postings->len, shift + DIGIT_BITS);
    }
}

/* The natural logarithm of all statements by those that have the stem. */
static void
weigh_stems (CpRelationIndex *self)
{
  const CpRelationPosting *postings = (const CpRelationPosting *) (gconstpointer)
                                        self->postings->data;
  double n_statements = MAX (self->statements->len, FEWEST) + 1.0;
  guint n = self->postings->len;

  g_array_set_size (self->weights, n);
  for (guint first = 0, end = 0; first < n; first = end)
    {
      double weight;

      for (end = first + 1; end < n && postings[end].stem == postings[first].stem;)
        end++;
      weight = log (n_statements / (end - first));
      for (guint i = first; i < end; i++)
        g_array_index (self->weights, double, postings[i].weight) = weight;
    }
}

static void
free_words_cb (gpointer data)
{
  cp_relation_words_free (data);
}

/**
 * cp_relation_index_new:
 * @sources: the articles that are read together, which must outlive the index
 * @n_sources: how many
 * @rules: what is known of their language
 *
 * Gathers what the readings kept of the articles' words.
 *
 * Returns: (transfer full): what the statements are about, and the paragraphs with a cue
 */
CpRelationIndex *
cp_relation_index_new (const CpRelationSource *sources, guint n_sources, const CpRules *rules)
{
  CpRelationIndex *self = g_new0 (CpRelationIndex, 1);
  Intake intake = { .index = self, .rules = rules };

  self->statements = g_array_new (FALSE, FALSE, sizeof (CpRelationStatement));
  self->first_rows = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_sources + 1);
  self->weights = g_array_new (FALSE, FALSE, sizeof (double));
  self->words = g_ptr_array_new_with_free_func (free_words_cb);
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (CpRelationParagraph));
  self->postings = g_array_new (FALSE, FALSE, sizeof (CpRelationPosting));
  self->by_speaker = g_hash_table_new_full (NULL, NULL, NULL, free_rows_cb);
  for (guint32 i = 0; i < n_sources; i++)
    {
      g_array_append_val (self->first_rows, self->statements->len);
      intake.article = i;
      intake.source = &sources[i];
      read_article (&intake);
    }
  g_array_append_val (self->first_rows, self->statements->len);
  sort_postings (self->postings);
  weigh_stems (self);
  return self;
}
