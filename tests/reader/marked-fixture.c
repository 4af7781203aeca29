/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article and its reading from one text in which the statements are marked. */

#include "marked-fixture.h"

#include <string.h>

static void
free_speaker_cb (gpointer data)
{
  CpReadSpeaker *speaker = data;

  g_free (speaker->name);
  g_free (speaker->position);
  g_ptr_array_unref (speaker->aliases);
  g_free (speaker);
}

static CpReading *
create_reading (void)
{
  CpReading *reading = g_new0 (CpReading, 1);

  reading->speakers = g_ptr_array_new_with_free_func (free_speaker_cb);
  reading->statements = g_array_new (FALSE, TRUE, sizeof (CpReadStatement));
  reading->ignored = g_array_new (FALSE, TRUE, sizeof (CpReadIgnored));
  reading->headings = g_array_new (FALSE, TRUE, sizeof (CpByteSpan));
  return reading;
}

static guint32
find_speaker (CpReading *reading, const char *name)
{
  for (guint i = 0; i < reading->speakers->len; i++)
    if (g_str_equal (((CpReadSpeaker *) g_ptr_array_index (reading->speakers, i))->name, name))
      return i;
  return CP_READ_NONE;
}

static guint32
ensure_speaker (CpReading *reading, const char *words)
{
  gboolean is_expert = g_str_has_prefix (words, "expert:");
  const char *name = is_expert ? words + strlen ("expert:") : words;
  guint32 known = find_speaker (reading, name);
  CpReadSpeaker *speaker;

  if (known != CP_READ_NONE)
    return known;
  speaker = g_new0 (CpReadSpeaker, 1);
  speaker->name = g_strdup (name);
  speaker->aliases = g_ptr_array_new_with_free_func (g_free);
  speaker->role = is_expert ? "expert" : "official";
  speaker->named = g_ascii_isupper (*name);
  g_ptr_array_add (reading->speakers, speaker);
  return reading->speakers->len - 1;
}

static guint32
get_next_turn (const CpReading *reading, guint32 speaker)
{
  const CpReadStatement *last;

  if (reading->statements->len == 0)
    return 1;
  last = &g_array_index (reading->statements, CpReadStatement, reading->statements->len - 1);
  return last->speaker == speaker ? last->turn : last->turn + 1;
}

static const char *
add_statement (CpReading *reading, GString *text, const char *at)
{
  const char *bar = strchr (at, '|');
  const char *close = strchr (at, '}');
  g_autofree char *name = g_strndup (at + 1, (gsize) (bar - at - 1));
  CpReadStatement statement = { .mode = CP_MODE_INDIRECT, .confidence = 90, .rule = "test",
                                .reported = CP_READ_NONE,
                                .with = { CP_READ_NONE, CP_READ_NONE, CP_READ_NONE } };

  g_assert_true (bar != NULL && bar < close);
  statement.speaker = ensure_speaker (reading, name);
  statement.turn = get_next_turn (reading, statement.speaker);
  statement.span.start = (guint32) text->len;
  g_string_append_len (text, bar + 1, close - bar - 1);
  statement.span.end = (guint32) text->len;
  g_array_append_val (reading->statements, statement);
  return close + 1;
}

static const char *
add_heading (CpReading *reading, GString *text, const char *at)
{
  const char *end = strchr (at, '\n');
  CpByteSpan span = { (guint32) text->len, 0 };
  CpReadIgnored ignored;

  g_string_append_len (text, at + 1, end - at - 1);
  span.end = (guint32) text->len;
  ignored = (CpReadIgnored) { span, "heading" };
  g_array_append_val (reading->headings, span);
  g_array_append_val (reading->ignored, ignored);
  return end;
}

CpArticle *
marked_fixture_read (const char *marked, CpReading **reading)
{
  CpArticle *article = cp_article_new ();
  GString *text = g_string_new (NULL);

  *reading = create_reading ();
  for (const char *at = marked; *at != '\0';)
    if (*at == '{')
      at = add_statement (*reading, text, at);
    else if (*at == '#')
      at = add_heading (*reading, text, at);
    else
      g_string_append_c (text, *at++);
  cp_article_take_text (article, g_string_free (text, FALSE));
  return article;
}

void
marked_fixture_add_alias (CpReading *reading, const char *name, const char *alias)
{
  CpReadSpeaker *speaker = g_ptr_array_index (reading->speakers, find_speaker (reading, name));

  g_ptr_array_add (speaker->aliases, g_strdup (alias));
}

void
marked_fixture_set_position (CpReading *reading, const char *name, const char *position)
{
  CpReadSpeaker *speaker = g_ptr_array_index (reading->speakers, find_speaker (reading, name));

  g_free (speaker->position);
  speaker->position = g_strdup (position);
}
