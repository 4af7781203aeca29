/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first stages of the reader over a text, and what they found, as text to compare. */

#include "stage-fixture.h"

#include <string.h>

static CpReading *
create_reading (void)
{
  CpReading *reading = g_new0 (CpReading, 1);

  reading->speakers = g_ptr_array_new ();
  reading->statements = g_array_new (FALSE, TRUE, sizeof (CpReadStatement));
  reading->ignored = g_array_new (FALSE, TRUE, sizeof (CpReadIgnored));
  reading->headings = g_array_new (FALSE, TRUE, sizeof (CpByteSpan));
  return reading;
}

/* Takes the article. */
StageFixture *
stage_fixture_new_for_article (CpArticle *article)
{
  static void (*const stages[]) (CpReadingState *) = {
    cp_stage_tokens, cp_stage_zones, cp_stage_layout, cp_stage_quotes, cp_stage_sentences,
  };
  StageFixture *self = g_new0 (StageFixture, 1);
  g_autoptr (GError) error = NULL;

  self->article = article;
  self->rules = cp_rules_load ("en", &error);
  g_assert_no_error (error);
  self->state = (CpReadingState) {
    .article = article,
    .rules = self->rules,
    .tokens = g_array_new (FALSE, FALSE, sizeof (CpToken)),
    .paragraphs = g_array_new (FALSE, TRUE, sizeof (CpParagraph)),
    .sentences = g_array_new (FALSE, TRUE, sizeof (CpSentence)),
    .quotes = g_array_new (FALSE, TRUE, sizeof (CpQuote)),
    .drafts = g_array_new (FALSE, TRUE, sizeof (CpDraft)),
    .reading = create_reading (),
  };
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    stages[i] (&self->state);
  return self;
}

StageFixture *
stage_fixture_new (const char *text)
{
  CpArticle *article = cp_article_new ();

  cp_article_take_text (article, g_strdup (text));
  return stage_fixture_new_for_article (article);
}

void
stage_fixture_free (StageFixture *self)
{
  g_array_unref (self->state.tokens);
  g_array_unref (self->state.paragraphs);
  g_array_unref (self->state.sentences);
  g_array_unref (self->state.quotes);
  g_array_unref (self->state.drafts);
  cp_reading_free (self->state.reading);
  cp_rules_unref (self->rules);
  cp_article_free (self->article);
  g_free (self);
}

static const CpToken *
get_token (const StageFixture *self, guint32 i)
{
  return cp_reading_state_get_token (&self->state, i);
}

static const CpParagraph *
get_paragraph (const StageFixture *self, guint32 i)
{
  return &g_array_index (self->state.paragraphs, CpParagraph, i);
}

/* Appends the text from one token to before another. */
static void
append_tokens (const StageFixture *self, GString *to, guint32 first, guint32 end)
{
  if (first < end)
    g_string_append_len (to, self->article->text + get_token (self, first)->start,
                         get_token (self, end - 1)->end - get_token (self, first)->start);
}

/* "word/W", a letter for the kind of each token, parted by blanks. */
char *
stage_fixture_list_tokens (const StageFixture *self)
{
  static const char kinds[] = "WNPQ-,:;.?!()o";
  GString *list = g_string_new (NULL);

  for (guint32 i = 0; i < self->state.tokens->len; i++)
    {
      if (i > 0)
        g_string_append_c (list, ' ');
      append_tokens (self, list, i, i + 1);
      g_string_append_printf (list, "/%c", kinds[get_token (self, i)->kind]);
    }
  return g_string_free (list, FALSE);
}

/* "kind|why|label|question|text" of each paragraph, a line each. */
char *
stage_fixture_list_paragraphs (const StageFixture *self)
{
  static const char *const kinds[] = { "text", "heading", "item", "quote",
                                       "question", "answer", "skipped" };
  GString *list = g_string_new (NULL);

  for (guint32 i = 0; i < self->state.paragraphs->len; i++)
    {
      const CpParagraph *at = get_paragraph (self, i);

      g_string_append_printf (list, "%s|%s|", kinds[at->kind], at->why != NULL ? at->why : "");
      append_tokens (self, list, at->label_first, at->label_end);
      g_string_append_c (list, '|');
      if (at->question != CP_NO_INDEX)
        g_string_append_printf (list, "%u", at->question);
      g_string_append_c (list, '|');
      append_tokens (self, list, at->first_token, at->end_token);
      g_string_append_c (list, '\n');
    }
  return g_string_free (list, FALSE);
}

/* The text of each sentence, a line each. */
char *
stage_fixture_list_sentences (const StageFixture *self)
{
  GString *list = g_string_new (NULL);

  for (guint32 i = 0; i < self->state.sentences->len; i++)
    {
      const CpSentence *at = &g_array_index (self->state.sentences, CpSentence, i);

      append_tokens (self, list, at->first_token, at->end_token);
      g_string_append_c (list, '\n');
    }
  return g_string_free (list, FALSE);
}

/* The text inside each quotation, a line each, "~" before a scare quote and a ">" for each
 * quotation that it stands in. */
char *
stage_fixture_list_quotes (const StageFixture *self)
{
  GString *list = g_string_new (NULL);

  for (guint32 i = 0; i < self->state.quotes->len; i++)
    {
      const CpQuote *at = &g_array_index (self->state.quotes, CpQuote, i);
      gboolean has_mark = get_token (self, at->open)->kind == CP_TOKEN_QUOTE;

      for (guint depth = 0; depth < at->depth; depth++)
        g_string_append_c (list, '>');
      if (at->continued)
        g_string_append_c (list, '+');
      if (at->scare)
        g_string_append_c (list, '~');
      append_tokens (self, list, at->open + has_mark, at->close);
      g_string_append_c (list, '\n');
    }
  return g_string_free (list, FALSE);
}

static void
check_tokens (const StageFixture *self)
{
  guint32 at = 0;

  for (guint32 i = 0; i < self->state.tokens->len; i++)
    {
      const CpToken *token = get_token (self, i);

      g_assert_cmpuint (token->start, >=, at);
      g_assert_cmpuint (token->end, >, token->start);
      g_assert_cmpuint (token->end, <=, self->article->n_bytes);
      g_assert_null (memchr (self->article->text + token->start, '\n', token->end - token->start));
      g_assert_cmpuint (token->phrase, >=, 1);
      at = token->end;
    }
}

static void
check_sentences (const StageFixture *self, const CpParagraph *paragraph)
{
  guint32 at = paragraph->first_token;

  g_assert_cmpuint (paragraph->end_sentence, <=, self->state.sentences->len);
  for (guint32 i = paragraph->first_sentence; i < paragraph->end_sentence; i++)
    {
      const CpSentence *sentence = &g_array_index (self->state.sentences, CpSentence, i);

      g_assert_cmpuint (sentence->first_token, ==, at);
      g_assert_cmpuint (sentence->end_token, >, at);
      at = sentence->end_token;
    }
  g_assert_cmpuint (at, ==, paragraph->end_token);
}

/* What holds for every text. */
void
stage_fixture_check (const StageFixture *self)
{
  guint32 token = 0;
  guint32 sentence = 0;
  guint32 quote = 0;

  check_tokens (self);
  for (guint32 i = 0; i < self->state.paragraphs->len; i++)
    {
      const CpParagraph *at = get_paragraph (self, i);

      g_assert_cmpuint (at->first_token, >=, token);
      g_assert_cmpuint (at->first_token, <=, at->end_token);
      g_assert_cmpuint (at->first_sentence, ==, sentence);
      g_assert_true (at->question == CP_NO_INDEX || at->question < i);
      g_assert_cmpuint (at->label_first, <=, at->label_end);
      check_sentences (self, at);
      token = at->end_token;
      sentence = at->end_sentence;
    }
  g_assert_cmpuint (token, <=, self->state.tokens->len);
  for (guint32 i = 0; i < self->state.quotes->len; i++)
    {
      const CpQuote *at = &g_array_index (self->state.quotes, CpQuote, i);

      g_assert_cmpuint (at->open, >=, quote);
      g_assert_cmpuint (at->open, <=, at->close);
      g_assert_cmpuint (at->close, <=, get_paragraph (self, at->paragraph)->end_token);
      quote = at->open;
    }
}
