/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how drafts become statements: runs of one speaker, turns, questions. */

#include <string.h>

#include "stage-fixture.h"

/* A draft for a place in the text of a fixture, as the stages before would hand it on. */
typedef struct
{
  const char *content;
  guint32 speaker;
  CpMode mode;
  const char *source; /* NULL: none */
} Draft;

static CpReadSpeaker *
create_speaker (const char *name)
{
  CpReadSpeaker *speaker = g_new0 (CpReadSpeaker, 1);

  speaker->name = g_strdup (name);
  speaker->role = "other";
  speaker->aliases = g_ptr_array_new_with_free_func (g_free);
  return speaker;
}

static void
free_speaker_cb (gpointer data)
{
  CpReadSpeaker *speaker = data;

  g_free (speaker->name);
  g_ptr_array_unref (speaker->aliases);
  g_free (speaker);
}

static guint32
find_paragraph (const StageFixture *fixture, guint32 byte)
{
  for (guint32 i = 0; i < fixture->state.paragraphs->len; i++)
    if (g_array_index (fixture->state.paragraphs, CpParagraph, i).span.end > byte)
      return i;
  g_assert_not_reached ();
}

static guint32
find_token (const StageFixture *fixture, guint32 byte)
{
  guint32 i = 0;

  while (i < fixture->state.tokens->len
         && g_array_index (fixture->state.tokens, CpToken, i).start < byte)
    i++;
  return i;
}

static guint32
find_text (const StageFixture *fixture, const char *text, guint32 from)
{
  const char *found = strstr (fixture->article->text + from, text);

  g_assert_nonnull (found);
  return (guint32) (found - fixture->article->text);
}

static void
add_draft (StageFixture *fixture, const Draft *from, guint32 at)
{
  CpDraft draft = {
    .with = { CP_READ_NONE, CP_READ_NONE, CP_READ_NONE },
    .reported = CP_READ_NONE,
    .previous = CP_NO_INDEX,
    .question = CP_NO_INDEX,
    .rule = "test",
    .confidence = 50,
  };

  draft.content.start = at;
  draft.content.end = at + (guint32) strlen (from->content);
  draft.paragraph = find_paragraph (fixture, at);
  draft.speaker = from->speaker;
  draft.mode = from->mode;
  if (from->source != NULL)
    {
      guint32 start = find_text (fixture, from->source, 0);

      draft.source_first = find_token (fixture, start);
      draft.source_end = find_token (fixture, start + (guint32) strlen (from->source));
    }
  g_array_append_val (fixture->state.drafts, draft);
}

static StageFixture *
create_fixture (const char *text, const Draft *drafts, guint n_drafts)
{
  StageFixture *fixture = stage_fixture_new (text);
  guint32 at = 0;

  g_ptr_array_set_free_func (fixture->state.reading->speakers, free_speaker_cb);
  g_ptr_array_add (fixture->state.reading->speakers, create_speaker ("A"));
  g_ptr_array_add (fixture->state.reading->speakers, create_speaker ("B"));
  for (guint i = 0; i < n_drafts; i++)
    {
      at = find_text (fixture, drafts[i].content, at);
      add_draft (fixture, &drafts[i], at);
    }
  cp_stage_statements (&fixture->state);
  return fixture;
}

static const CpReadStatement *
get_statement (const StageFixture *fixture, guint index)
{
  g_assert_cmpuint (index, <, fixture->state.reading->statements->len);
  return &g_array_index (fixture->state.reading->statements, CpReadStatement, index);
}

static void
check_text (const StageFixture *fixture, guint index, const char *text)
{
  CpByteSpan span = get_statement (fixture, index)->span;
  g_autofree char *found = g_strndup (fixture->article->text + span.start, span.end - span.start);

  g_assert_cmpstr (found, ==, text);
}

/* Two runs that only an attribution parts are one; a quotation in it makes it direct. */
static void
test_touching (void)
{
  const Draft drafts[] = {
    { "the line was late.", 0, CP_MODE_INDIRECT, "Dana Holm" },
    { "it was full", 0, CP_MODE_DIRECT, "she" },
  };
  g_autoptr (StageFixture) fixture = create_fixture (
    "Dana Holm said that the line was late. \"Besides, it was full,\" she added.", drafts, 2);

  g_assert_cmpuint (fixture->state.reading->statements->len, ==, 1);
  check_text (fixture, 0, "the line was late. \"Besides, it was full");
  g_assert_cmpint (get_statement (fixture, 0)->mode, ==, CP_MODE_DIRECT);
}

/* A sentence of the reporter's parts them. */
static void
test_narration_between (void)
{
  const Draft drafts[] = {
    { "the line was late.", 0, CP_MODE_INDIRECT, "Dana Holm" },
    { "it was full.", 0, CP_MODE_INDIRECT, "She" },
  };
  g_autoptr (StageFixture) fixture = create_fixture (
    "Dana Holm said that the line was late. Then a bell rang. She added that it was full.", drafts,
    2);

  g_assert_cmpuint (fixture->state.reading->statements->len, ==, 2);
  check_text (fixture, 1, "it was full.");
}

static void
test_other_speaker (void)
{
  const Draft drafts[] = {
    { "the line was late.", 0, CP_MODE_INDIRECT, "Dana Holm" },
    { "it was full.", 1, CP_MODE_INDIRECT, "Ola Lund" },
  };
  g_autoptr (StageFixture) fixture = create_fixture (
    "Dana Holm said that the line was late. Ola Lund added that it was full.", drafts, 2);

  g_assert_cmpuint (fixture->state.reading->statements->len, ==, 2);
  g_assert_cmpuint (get_statement (fixture, 0)->turn, ==, 1);
  g_assert_cmpuint (get_statement (fixture, 1)->turn, ==, 2);
}

/* What stands inside another's words is relayed. */
static void
test_relayed (void)
{
  const Draft drafts[] = {
    { "Ola Lund had said that it was full.", 0, CP_MODE_INDIRECT, "Dana Holm" },
    { "it was full.", 1, CP_MODE_INDIRECT, "Ola Lund" },
  };
  const Draft longer[] = {
    { "Lund had said that it was full and that it was late.", 0, CP_MODE_INDIRECT, "Dana Holm" },
    { "it was full and that it was late.", 1, CP_MODE_INDIRECT, "Lund" },
  };
  g_autoptr (StageFixture) fixture = create_fixture (
    "Dana Holm said that Ola Lund had said that it was full.", drafts, 2);
  g_autoptr (StageFixture) other = create_fixture (
    "Dana Holm said that Lund had said that it was full and that it was late.", longer, 2);

  g_assert_cmpuint (fixture->state.reading->statements->len, ==, 1);
  g_assert_cmpuint (get_statement (fixture, 0)->speaker, ==, 0);
  g_assert_cmpuint (other->state.reading->statements->len, ==, 1);
  g_assert_cmpuint (get_statement (other, 0)->reported, ==, 1);
}

/* A turn goes on over neighbouring paragraphs, and ends at one of narration. */
static void
test_turns (void)
{
  const Draft drafts[] = {
    { "the line was late.", 0, CP_MODE_INDIRECT, NULL },
    { "it was full.", 0, CP_MODE_INDIRECT, NULL },
    { "it was loud.", 0, CP_MODE_INDIRECT, NULL },
  };
  g_autoptr (StageFixture) fixture = create_fixture (
    "Dana Holm said that the line was late.\nShe said that it was full.\n"
    "Then a bell rang in the hall and all of them went home to sleep.\n"
    "She said that it was loud.",
    drafts, 3);

  g_assert_cmpuint (fixture->state.reading->statements->len, ==, 3);
  g_assert_cmpuint (get_statement (fixture, 0)->turn, ==, 1);
  g_assert_cmpuint (get_statement (fixture, 1)->turn, ==, 1);
  g_assert_cmpuint (get_statement (fixture, 2)->turn, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statements/touching", test_touching);
  g_test_add_func ("/statements/narration-between", test_narration_between);
  g_test_add_func ("/statements/other-speaker", test_other_speaker);
  g_test_add_func ("/statements/relayed", test_relayed);
  g_test_add_func ("/statements/turns", test_turns);
  return g_test_run ();
}
