/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the words of articles into an index: those of statements, and where cues are. */

#include "cp-relation-private.h"

#include <string.h>

typedef struct
{
  CpRelationIndex *index;
  CpRelationText *text;
  GArray *tokens; /* CpRelationToken, of the paragraph at hand */
  const CpRelationSource *source;
  guint32 article;
  guint next_statement;
  guint next_ignored;
} Intake;

static void
free_rows_cb (gpointer data)
{
  g_array_unref (data);
}

/* --- Statements --- */

static void
count_stems (CpRelationIndex *self, const CpRelationStatement *statement)
{
  const guint32 *stems = &g_array_index (self->stems, guint32, statement->first_stem);

  for (guint i = 0; i < statement->n_stems; i++)
    {
      gpointer stem = GUINT_TO_POINTER (stems[i]);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_by_stem, stem));

      g_hash_table_insert (self->n_by_stem, stem, GUINT_TO_POINTER (count + 1));
    }
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

/* The first token that does not begin before a place. */
static guint
find_token (const GArray *tokens, guint32 byte)
{
  guint low = 0, high = tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (tokens, CpRelationToken, middle).start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
read_words (const Intake *self, CpRelationStatement *statement)
{
  GArray *stems = self->index->stems;

  statement->first_stem = stems->len;
  for (guint i = find_token (self->tokens, statement->span.start); i < self->tokens->len; i++)
    {
      const CpRelationToken *token = &g_array_index (self->tokens, CpRelationToken, i);

      if (token->start >= statement->span.end)
        break;
      statement->cues |= token->cues;
      if (token->stem != 0)
        g_array_append_val (stems, token->stem);
    }
  cp_relation_text_sort_stems (stems, statement->first_stem);
  statement->n_stems = stems->len - statement->first_stem;
}

static void
add_statement (Intake *self, const CpReadStatement *from)
{
  const CpReading *reading = self->source->reading;
  CpRelationStatement statement = { .span = from->span, .article = self->article,
                                    .place = self->next_statement, .speaker = CP_READ_NONE,
                                    .turn = from->turn,
                                    .is_answer = from->question.end > from->question.start };

  if (from->speaker != CP_READ_NONE)
    {
      const CpReadSpeaker *speaker = g_ptr_array_index (reading->speakers, from->speaker);

      statement.speaker = self->source->speakers[from->speaker];
      statement.role = speaker->role;
      add_to_speaker (self->index, statement.speaker, self->index->statements->len);
    }
  read_words (self, &statement);
  count_stems (self->index, &statement);
  g_array_append_val (self->index->statements, statement);
}

/* --- Paragraphs --- */

/* Headings and what the reader skips are nobody's words. */
static gboolean
is_ignored (Intake *self, CpByteSpan span)
{
  const GArray *ignored = self->source->reading->ignored;

  for (; self->next_ignored < ignored->len; self->next_ignored++)
    {
      const CpReadIgnored *at = &g_array_index (ignored, CpReadIgnored, self->next_ignored);

      if (at->span.end > span.start)
        return at->span.start <= span.start && at->span.end >= span.end;
    }
  return FALSE;
}

static gboolean
has_cue (const GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      const CpRelationToken *token = &g_array_index (tokens, CpRelationToken, i);

      if ((token->cues & CP_RELATION_CUES)
          || (token->begins && (token->cues & CP_CUE_CONTRAST)))
        return TRUE;
    }
  return FALSE;
}

static void
read_paragraph (Intake *self, CpByteSpan span)
{
  const GArray *statements = self->source->reading->statements;
  CpRelationParagraph paragraph = { span, self->article };

  cp_relation_text_read (self->text, self->tokens, self->source->article->text, span);
  for (; self->next_statement < statements->len; self->next_statement++)
    {
      const CpReadStatement *statement = &g_array_index (statements, CpReadStatement,
                                                         self->next_statement);

      if (statement->span.start >= span.end)
        break;
      add_statement (self, statement);
    }
  if (has_cue (self->tokens) && !is_ignored (self, span))
    g_array_append_val (self->index->paragraphs, paragraph);
}

static void
read_article (Intake *self, const CpRelationSource *source)
{
  const GArray *statements = source->reading->statements;
  const char *text = source->article->text;
  const char *end = text + source->article->n_bytes;

  self->source = source;
  self->next_statement = self->next_ignored = 0;
  for (const char *at = text; at < end && statements->len > 0;)
    {
      const char *line_break = memchr (at, '\n', (gsize) (end - at));
      const char *stop = line_break != NULL ? line_break : end;
      CpByteSpan span = { (guint32) (at - text), (guint32) (stop - text) };

      if (span.end > span.start)
        read_paragraph (self, span);
      at = stop + 1;
    }

  /* None begins behind the text, but all must be there. */
  g_array_set_size (self->tokens, 0);
  for (; self->next_statement < statements->len; self->next_statement++)
    add_statement (self, &g_array_index (statements, CpReadStatement, self->next_statement));
}

/**
 * cp_relation_index_new:
 * @sources: the articles that are read together
 * @n_sources: how many
 * @text: what cuts them into words
 *
 * Reads each article once. Of a statement that goes over several paragraphs, which none should,
 * only the first counts.
 *
 * Returns: (transfer full): what the statements are about, and the paragraphs with a cue
 */
CpRelationIndex *
cp_relation_index_new (const CpRelationSource *sources, guint n_sources, CpRelationText *text)
{
  CpRelationIndex *self = g_new0 (CpRelationIndex, 1);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (CpRelationToken));
  Intake intake = { .index = self, .text = text, .tokens = tokens };

  self->statements = g_array_new (FALSE, FALSE, sizeof (CpRelationStatement));
  self->first_rows = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_sources + 1);
  self->stems = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (CpRelationParagraph));
  self->n_by_stem = g_hash_table_new (NULL, NULL);
  self->by_speaker = g_hash_table_new_full (NULL, NULL, NULL, free_rows_cb);
  for (guint32 i = 0; i < n_sources; i++)
    {
      g_array_append_val (self->first_rows, self->statements->len);
      intake.article = i;
      read_article (&intake, &sources[i]);
    }
  g_array_append_val (self->first_rows, self->statements->len);
  return self;
}
