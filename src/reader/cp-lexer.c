/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a text into words and marks, one after the other, without knowing any language. */

#include "cp-lexer.h"

#include <string.h>

#include "cp-lexer-private.h"

/* So far the end of a single quotation is looked for, so that a text of nothing but apostrophes
 * takes no longer than another. */
#define MAX_SINGLE_QUOTATION 1500

/* Lines of so many bytes may be parts of a paragraph that was wrapped by hand. */
#define MIN_WRAPPED_LINE 40
#define MAX_WRAPPED_LINE 100

/* --- Single quotations --- */

static gboolean
is_quote_at (const CpLexer *self, const char *at)
{
  guint n_bytes;
  guint8 kind = cp_lexer_classify (self, at, &n_bytes);

  return kind == CP_CHAR_APOSTROPHE || kind == CP_TOKEN_QUOTE;
}

/* Whether a single quotation may go on in the next line. */
static gboolean
goes_over_line (const CpLexer *self, const char *line, const char *at)
{
  gsize length = (gsize) (at - line);

  return length >= MIN_WRAPPED_LINE && length <= MAX_WRAPPED_LINE && at + 1 < self->end
         && at[1] != '\n';
}

/* Finds the mark that closes the single quotation which begins before @at: the first one that is
 * followed by no letter, unless it may as well be the apostrophe of a plural and a better one
 * comes before the next quotation. */
static const char *
find_single_close (const CpLexer *self, const char *at)
{
  const char *end = MIN (at + MAX_SINGLE_QUOTATION, self->end);
  const char *line = self->line;
  const char *doubtful = NULL;
  guint8 before = CP_CHAR_LETTER;
  guint n_bytes;

  for (; at < end; at += n_bytes)
    {
      guint8 kind = cp_lexer_classify (self, at, &n_bytes);
      gboolean is_blank_before = before == CP_CHAR_BLANK || before == CP_CHAR_LINE;

      if (kind == CP_CHAR_LINE)
        {
          if (!goes_over_line (self, line, at))
            return doubtful;
          line = at + 1;
        }
      else if (kind == CP_CHAR_APOSTROPHE && cp_lexer_is_word_at (self, at + n_bytes))
        {
          if (is_blank_before && doubtful != NULL)
            return doubtful;
        }
      else if (kind == CP_CHAR_APOSTROPHE && !is_blank_before && at[-1] != '\\')
        {
          if (!cp_char_is_word (before) || !cp_lexer_ends_in_s (at)
              || is_quote_at (self, at + n_bytes))
            return at;
          if (doubtful == NULL)
            doubtful = at;
        }
      before = kind;
    }
  return doubtful;
}

/* --- Marks --- */

/* A mark that stands right after a word or a number. */
static gboolean
take_glued_apostrophe (CpLexer *self, CpToken *token, const char *at, guint n_bytes)
{
  if (cp_lexer_is_lone_s (self, at + n_bytes))
    {
      token->kind = CP_TOKEN_POSSESSIVE;
      self->at = at + n_bytes + 1;
      return TRUE;
    }
  if (at == self->single_close || self->kind != CP_TOKEN_WORD || !cp_lexer_ends_in_s (at))
    return FALSE;

  token->kind = CP_TOKEN_POSSESSIVE;
  self->at = at + n_bytes;
  return TRUE;
}

static void
take_apostrophe (CpLexer *self, CpToken *token, const char *at)
{
  guint n_bytes = cp_lexer_measure_apostrophe (self, at);
  guint n_next = cp_lexer_measure_apostrophe (self, at + n_bytes);
  gboolean is_glued = !(token->shape & CP_SHAPE_SPACED)
                      && (self->kind == CP_TOKEN_WORD || self->kind == CP_TOKEN_NUMBER
                          || self->kind == CP_TOKEN_STOP);

  token->kind = CP_TOKEN_QUOTE;
  /* Two of them are one mark; of three after a word the first closes what is inside. */
  if (n_next == n_bytes && memcmp (at, at + n_bytes, n_bytes) == 0
      && !(is_glued && cp_lexer_measure_apostrophe (self, at + 2 * n_bytes) == n_bytes))
    {
      self->at = at + 2 * n_bytes;
      return;
    }
  if (is_glued && take_glued_apostrophe (self, token, at, n_bytes))
    return;

  if (!is_glued && cp_lexer_is_word_at (self, at + n_bytes))
    {
      const char *close = NULL;

      if (g_utf8_get_char (at) != 0x2019)
        close = find_single_close (self, at + n_bytes);
      if (close == NULL)
        {
          cp_lexer_take_word (self, token, at);
          return;
        }
      self->single_close = close;
    }
  self->at = at + n_bytes;
}

static void
take_mark (CpLexer *self, CpToken *token, const char *at, guint8 kind, guint n_bytes)
{
  token->kind = kind;
  if (kind == CP_TOKEN_OTHER && *at == '\\' && at + 1 < self->end && at[1] == '"')
    {
      token->kind = CP_TOKEN_QUOTE;
      self->at = at + 2;
      return;
    }
  if (kind == CP_TOKEN_OTHER && (*at == '#' || *at == '@') && cp_lexer_is_word_at (self, at + 1))
    {
      self->at = cp_lexer_find_address_end (self, at, at);
      return;
    }
  if (kind == CP_TOKEN_QUOTE)
    {
      self->at = at + (*at == '`' && at + 1 < self->end && at[1] == '`' ? 2 : n_bytes);
      return;
    }
  if (kind == CP_TOKEN_OPEN || kind == CP_TOKEN_CLOSE)
    {
      self->at = at + n_bytes;
      return;
    }

  /* A row of one mark is one token: "...", "--", "***". */
  self->at = at + n_bytes;
  while ((gsize) (self->end - self->at) >= n_bytes && memcmp (self->at, at, n_bytes) == 0)
    self->at += n_bytes;
}

/* A hyphen that joins no word: a dash, or the sign of a number. */
static void
take_hyphen (CpLexer *self, CpToken *token, const char *at, guint n_bytes)
{
  guint n_next;

  if ((token->shape & CP_SHAPE_SPACED) && at > self->line
      && cp_lexer_classify (self, at + n_bytes, &n_next) == CP_CHAR_DIGIT)
    {
      token->kind = CP_TOKEN_OTHER;
      self->at = at + n_bytes;
      return;
    }
  take_mark (self, token, at, CP_TOKEN_DASH, n_bytes);
}

/* --- Public functions --- */

/**
 * cp_lexer_init:
 * @self: a lexer
 * @text: valid UTF-8, which must outlive the lexer
 * @n_bytes: its length
 *
 * Begins to cut a text.
 */
void
cp_lexer_init (CpLexer *self, const char *text, gsize n_bytes)
{
  *self = (CpLexer) {
    .text = text,
    .end = text + n_bytes,
    .at = text,
    .line = text,
    .single_close = NULL,
    .kind = CP_TOKEN_OTHER,
  };
}

/**
 * cp_lexer_next:
 * @self: a lexer
 * @token: (out): its place, kind and shape; its word is not looked up
 *
 * Cuts off the next token.
 *
 * Returns: whether there was one
 */
gboolean
cp_lexer_next (CpLexer *self, CpToken *token)
{
  const char *at = self->at;
  guint n_bytes;
  guint8 kind;

  *token = (CpToken) { .phrase = 1 };
  if (at == self->text)
    token->shape = CP_SHAPE_SPACED;
  for (;; at += n_bytes)
    {
      if (at >= self->end)
        return FALSE;
      kind = cp_lexer_classify (self, at, &n_bytes);
      if (kind == CP_CHAR_LINE)
        self->line = at + 1;
      else if (kind != CP_CHAR_BLANK && kind != CP_CHAR_UNSEEN)
        break;
      if (kind != CP_CHAR_UNSEEN)
        token->shape = CP_SHAPE_SPACED;
    }

  token->start = (guint32) (at - self->text);
  if (kind == CP_CHAR_LETTER)
    cp_lexer_take_word (self, token, at);
  else if (kind == CP_CHAR_DIGIT)
    cp_lexer_take_number (self, token, at);
  else if (kind == CP_CHAR_APOSTROPHE
           || (*at == '\\' && cp_lexer_measure_apostrophe (self, at) > 0))
    take_apostrophe (self, token, at);
  else if (kind == CP_CHAR_HYPHEN)
    take_hyphen (self, token, at, n_bytes);
  else
    take_mark (self, token, at, kind, n_bytes);
  token->end = (guint32) (self->at - self->text);
  self->kind = token->kind;
  return TRUE;
}
