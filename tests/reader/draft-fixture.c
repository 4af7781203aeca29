/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The drafts that a text gives, as text to compare. */

#include "draft-fixture.h"

#include <string.h>

static void
append_part (GString *to, const char *part, gsize n_bytes)
{
  if (to->len > 0 && to->str[to->len - 1] != '\n')
    g_string_append_c (to, '|');
  g_string_append_len (to, part, n_bytes);
}

/* The words of the source; "^" for the draft before, "?" for nobody, "A" for who answers. */
static void
append_source (const StageFixture *fixture, GString *to, const CpDraft *draft)
{
  static const char *const others[] = { "", "^", "?", "A" };
  const CpToken *first, *last;

  if (draft->source != CP_SOURCE_PHRASE)
    {
      append_part (to, others[draft->source], 1);
      return;
    }
  g_assert_cmpuint (draft->source_first, <, draft->source_end);
  first = cp_reading_state_get_token (&fixture->state, draft->source_first);
  last = cp_reading_state_get_token (&fixture->state, draft->source_end - 1);
  append_part (to, fixture->article->text + first->start, last->end - first->start);
}

static void
append_draft (const StageFixture *fixture, GString *to, const CpDraft *draft,
              DraftFixtureParts parts)
{
  const char *mode = cp_mode_to_string (draft->mode);

  g_assert_cmpuint (draft->content.start, <, draft->content.end);
  g_assert_cmpuint (draft->content.end, <=, fixture->article->n_bytes);
  g_assert_cmpuint (draft->confidence, <=, 100);
  if (parts & DRAFT_FIXTURE_RULES)
    append_part (to, draft->rule, strlen (draft->rule));
  if (parts & DRAFT_FIXTURE_MODES)
    append_part (to, mode, strlen (mode));
  if (parts & DRAFT_FIXTURE_SOURCES)
    append_source (fixture, to, draft);
  if (parts & DRAFT_FIXTURE_CONTENTS)
    append_part (to, fixture->article->text + draft->content.start,
                 draft->content.end - draft->content.start);
  g_string_append_c (to, '\n');
}

/* A line for each draft, with the parts that are asked for parted by "|". */
char *
draft_fixture_list (const char *text, DraftFixtureParts parts)
{
  g_autoptr (StageFixture) fixture = stage_fixture_new (text);
  GString *list = g_string_new (NULL);

  cp_stage_content (&fixture->state);
  for (guint i = 0; i < fixture->state.drafts->len; i++)
    {
      const CpDraft *draft = &g_array_index (fixture->state.drafts, CpDraft, i);

      if (draft->source == CP_SOURCE_PREVIOUS)
        g_assert_cmpuint (draft->previous, <, fixture->state.drafts->len);
      append_draft (fixture, list, draft, parts);
    }
  return g_string_free (list, FALSE);
}
