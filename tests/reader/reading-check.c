/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold of any article and its reading, whatever the file was. */

#include "reading-check.h"

#include <string.h>

/**
 * reading_check_get_rules:
 *
 * Returns: (transfer none): the rules for English, loaded once and never freed
 */
CpRules *
reading_check_get_rules (void)
{
  static CpRules *rules = NULL;
  g_autoptr (GError) error = NULL;

  if (rules == NULL)
    rules = cp_rules_load ("en", &error);
  g_assert_no_error (error);
  return rules;
}

/**
 * reading_check_get_matcher:
 *
 * Returns: (transfer none): a matcher of a few topics, made once and never freed
 */
CpTopicMatcher *
reading_check_get_matcher (void)
{
  static CpTopicMatcher *matcher = NULL;
  const char *const water[] = { "water", "flood*", "river bank", "-water colour", NULL };
  const char *const money[] = { "euro*", "a*", "cost of living", "-a*", NULL };

  if (matcher == NULL)
    {
      matcher = cp_topic_matcher_new ();
      cp_topic_matcher_add (matcher, "water", water);
      cp_topic_matcher_add (matcher, "money", money);
    }
  return matcher;
}

static void
check_name (const char *name)
{
  if (name != NULL)
    g_assert_true (g_utf8_validate (name, -1, NULL));
}

static gboolean
is_boundary (const CpArticle *article, guint32 at)
{
  return at == article->n_bytes || ((guchar) article->text[at] & 0xC0) != 0x80;
}

static void
check_span (const CpArticle *article, const CpByteSpan *span)
{
  g_assert_cmpuint (span->start, <=, span->end);
  g_assert_cmpuint (span->end, <=, article->n_bytes);
  g_assert_true (is_boundary (article, span->start));
  g_assert_true (is_boundary (article, span->end));
}

/**
 * reading_check_article:
 * @article: what was read from a file
 *
 * Its text is UTF-8, its blocks are inside it and in their order.
 */
void
reading_check_article (const CpArticle *article)
{
  const char *const members[] = { article->file, article->title, article->outlet, article->author,
                                  article->url, article->language, article->kind,
                                  article->charset };
  guint32 start = 0;

  g_assert_cmpuint (strlen (article->text), ==, article->n_bytes);
  check_name (article->text);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    check_name (members[i]);
  for (guint i = 0; i < article->blocks->len; i++)
    {
      const CpArticleBlock *block = &g_array_index (article->blocks, CpArticleBlock, i);

      check_span (article, &block->span);
      g_assert_cmpuint (start, <=, block->span.start);
      start = block->span.start;
    }
}

static void
check_speakers (const CpReading *reading)
{
  for (guint i = 0; i < reading->speakers->len; i++)
    {
      const CpReadSpeaker *speaker = reading->speakers->pdata[i];

      g_assert_nonnull (speaker->name);
      g_assert_cmpuint (strlen (speaker->name), >, 0);
      check_name (speaker->name);
      check_name (speaker->position);
      check_name (speaker->affiliation);
      check_name (speaker->country);
      for (guint j = 0; j < speaker->aliases->len; j++)
        check_name (speaker->aliases->pdata[j]);
    }
}

static void
check_place (const CpReading *reading, guint32 speaker)
{
  g_assert_true (speaker == CP_READ_NONE || speaker < reading->speakers->len);
}

static void
check_statement (const CpArticle *article, const CpReading *reading,
                 const CpReadStatement *statement)
{
  check_span (article, &statement->span);
  check_span (article, &statement->mention);
  check_span (article, &statement->question);
  g_assert_cmpuint (statement->span.start, <, statement->span.end);
  check_place (reading, statement->speaker);
  check_place (reading, statement->reported);
  for (guint i = 0; i < G_N_ELEMENTS (statement->with); i++)
    check_place (reading, statement->with[i]);
  check_name (statement->via);
  g_assert_cmpuint (statement->turn, >=, 1);
  g_assert_cmpuint (statement->mode, >, CP_MODE_NONE);
  g_assert_cmpuint (statement->mode, <, CP_N_MODES);
  g_assert_cmpuint (statement->confidence, <=, 100);
  g_assert_nonnull (statement->rule);
}

static void
check_statements (const CpArticle *article, const CpReading *reading)
{
  guint32 end = 0;

  for (guint i = 0; i < reading->statements->len; i++)
    {
      const CpReadStatement *statement = &g_array_index (reading->statements, CpReadStatement, i);

      check_statement (article, reading, statement);
      g_assert_cmpuint (end, <=, statement->span.start);
      end = statement->span.end;
    }
}

static void
check_left_out (const CpArticle *article, const CpReading *reading)
{
  guint32 start = 0;

  for (guint i = 0; i < reading->ignored->len; i++)
    {
      const CpReadIgnored *ignored = &g_array_index (reading->ignored, CpReadIgnored, i);

      check_span (article, &ignored->span);
      g_assert_nonnull (ignored->why);
      g_assert_cmpuint (start, <=, ignored->span.start);
      start = ignored->span.start;
    }
  for (guint i = 0; i < reading->headings->len; i++)
    check_span (article, &g_array_index (reading->headings, CpByteSpan, i));
}

/**
 * reading_check_read:
 * @article: an article
 *
 * Reads it and codes its topics: statements are in order, apart, inside the text and have
 * speakers that exist.
 *
 * Returns: (transfer full): the reading
 */
CpReading *
reading_check_read (const CpArticle *article)
{
  CpReading *reading = cp_reading_new (article, reading_check_get_rules ());

  cp_topic_matcher_code (reading_check_get_matcher (), article, reading);
  check_speakers (reading);
  check_statements (article, reading);
  check_left_out (article, reading);
  return reading;
}
