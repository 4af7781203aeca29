/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader found in one article: statements and who made them. */

#include "cp-reading.h"

#include "cp-cast.h"
#include "cp-reading-private.h"
#include "cp-relation-private.h"

/* Of a hundred words of a newspaper's English 21 to 45 are function words; what other languages spell
 * alike makes up to eight. */
#define FOREIGN_PERCENT 12
#define MIN_SAMPLE 30
#define MAX_SAMPLE 2000

static void
free_speaker_cb (gpointer data)
{
  CpReadSpeaker *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->aliases);
  g_free (self->position);
  g_free (self->affiliation);
  g_free (self->country);
  g_free (self);
}

static void
clear_statement_cb (gpointer data)
{
  CpReadStatement *self = data;

  g_free (self->via);
}

/* Whether the words are hardly those of the rules' language. In a few words nothing can be seen. */
static gboolean
is_foreign (const CpReadingState *state)
{
  const guint64 function_words = CP_CLASS_DETERMINER | CP_CLASS_POSSESSIVE | CP_CLASS_PRONOUN
                                 | CP_CLASS_AUXILIARY | CP_CLASS_PREPOSITION
                                 | CP_CLASS_CONJUNCTION | CP_CLASS_THAT;
  guint n_words = 0, n_function_words = 0;

  for (guint i = 0; i < MIN (state->tokens->len, MAX_SAMPLE); i++)
    {
      const CpToken *token = &g_array_index (state->tokens, CpToken, i);

      n_words += token->kind == CP_TOKEN_WORD;
      n_function_words += (token->classes & function_words) != 0;
    }
  return n_words >= MIN_SAMPLE && n_function_words * 100 < n_words * FOREIGN_PERCENT;
}

/**
 * cp_reading_new_empty:
 *
 * Makes a reading in which nothing was found yet.
 *
 * Returns: (transfer full): the reading
 */
CpReading *
cp_reading_new_empty (void)
{
  CpReading *self = g_new0 (CpReading, 1);

  self->speakers = g_ptr_array_new_with_free_func (free_speaker_cb);
  self->statements = g_array_new (FALSE, TRUE, sizeof (CpReadStatement));
  g_array_set_clear_func (self->statements, clear_statement_cb);
  self->ignored = g_array_new (FALSE, TRUE, sizeof (CpReadIgnored));
  self->headings = g_array_new (FALSE, TRUE, sizeof (CpByteSpan));
  return self;
}

/**
 * cp_reading_new:
 * @article: an article
 * @rules: what is known of its language
 *
 * Finds the statements of an article and who made them.
 *
 * Returns: (transfer full): what was found
 */
CpReading *
cp_reading_new (const CpArticle *article, const CpRules *rules)
{
  static void (*const stages[]) (CpReadingState *) = {
    cp_stage_tokens, cp_stage_zones, cp_stage_layout, cp_stage_quotes, cp_stage_sentences,
    cp_stage_content, cp_stage_speakers, cp_stage_roles, cp_stage_statements,
  };
  CpReadingState state = {
    .article = article,
    .rules = rules,
    .tokens = g_array_new (FALSE, FALSE, sizeof (CpToken)),
    .paragraphs = g_array_new (FALSE, TRUE, sizeof (CpParagraph)),
    .sentences = g_array_new (FALSE, TRUE, sizeof (CpSentence)),
    .quotes = g_array_new (FALSE, TRUE, sizeof (CpQuote)),
    .drafts = g_array_new (FALSE, TRUE, sizeof (CpDraft)),
    .reading = cp_reading_new_empty (),
  };

  g_return_val_if_fail (article != NULL && rules != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    stages[i] (&state);
  state.reading->is_foreign = is_foreign (&state);
  state.reading->words = cp_relation_words_new (article, state.reading, state.tokens, rules);

  g_clear_pointer (&state.cast, cp_cast_free);
  g_array_unref (state.tokens);
  g_array_unref (state.paragraphs);
  g_array_unref (state.sentences);
  g_array_unref (state.quotes);
  g_array_unref (state.drafts);
  return state.reading;
}

/**
 * cp_reading_free:
 * @self: a reading
 */
void
cp_reading_free (CpReading *self)
{
  g_ptr_array_unref (self->speakers);
  g_array_unref (self->statements);
  g_array_unref (self->ignored);
  g_array_unref (self->headings);
  g_clear_pointer (&self->words, cp_relation_words_free);
  g_free (self);
}
