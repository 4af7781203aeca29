/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader found in one article: statements and who made them. */

#include "cp-reading.h"

#include "cp-cast.h"
#include "cp-reading-private.h"
#include "cp-relation-private.h"

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

static CpReading *
create_reading (void)
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
    .reading = create_reading (),
  };

  g_return_val_if_fail (article != NULL && rules != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    stages[i] (&state);
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
