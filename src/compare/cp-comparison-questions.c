/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The band "On a question", and the counts of each side. */

#include <string.h>

#include "cp-comparison-private.h"
#include "cp-handle-table.h"
#include "cp-repeats.h"

/* A stance and where it belongs. */
typedef struct
{
  guint32 row; /* of the question, in the user's order */
  CpSide side;
  CpStance stance;
} Entry;

/* Which questions are shown: the topic of each, and a byte for each topic. */
typedef struct
{
  const guint32 *topics;
  const guint8 *marks;
} Shown;

typedef struct
{
  guint32 speaker;
  guint n_statements;
  char *key; /* of the name, for the user's language */
} Voice;

/* One byte for each topic: whether its questions are shown; all of them where a cell is of all
 * topics. Statements that bear no topic are in scope for whatever they answer. */
static guint8 *
mark_topics (const CpComparison *self)
{
  guint n_topics = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_TOPICS);
  guint8 *marks = g_new0 (guint8, n_topics);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const CpComparisonCell *cell = &g_array_index (self->parts, CpComparisonPart, i).cell;

      if (cell->topic != CP_HANDLE_NONE)
        marks[cell->topic] = 1;
      else if (!cell->without_topic)
        memset (marks, 1, n_topics);
    }
  return marks;
}

static gboolean
has_topic (const CpComparison *self, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  guint n_topics;

  cp_snapshot_get_topic_set (self->snapshot, columns->topics[statement], &n_topics);
  return n_topics > 0;
}

static gboolean
is_shown (const CpComparison *self, guint32 statement, guint32 question, const Shown *shown)
{
  if (self->question != CP_HANDLE_NONE)
    return question == self->question;
  return shown->marks[shown->topics[question]] || !has_topic (self, statement);
}

/* Stances of one side, in reading order. */
static void
list_stances (CpComparison *self, CpSide side, const Shown *shown, GArray *entries)
{
  for (guint i = 0; i < self->statements[side]->len; i++)
    {
      guint32 statement = g_array_index (self->statements[side], guint32, i);
      guint n_answers;
      const CpAnswer *answers = cp_snapshot_get_answers (self->snapshot, statement, &n_answers);

      for (guint j = 0; j < n_answers; j++)
        {
          Entry entry = { 0, side, { statement, answers[j].position } };

          if (!is_shown (self, statement, answers[j].question, shown))
            continue;
          entry.row =
              cp_snapshot_get_rank (self->snapshot, CP_ARRAY_QUESTIONS, answers[j].question);
          g_array_append_val (entries, entry);
          self->answers[statement] = 1;
        }
    }
}

/* Stable, so that stances of a side stay in reading order. */
static int
compare_entries_cb (gconstpointer a, gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return (one->side > other->side) - (one->side < other->side);
}

static CpQuestionRow *
get_last_row (CpComparison *self)
{
  return &g_array_index (self->questions, CpQuestionRow, self->questions->len - 1);
}

/* @stances does not move any more. */
static void
add_stance (CpComparison *self, const Entry *entry, const CpStance *stance)
{
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_QUESTIONS, NULL);
  CpQuestionRow *row;

  if (self->questions->len == 0 || get_last_row (self)->question != order[entry->row])
    {
      CpQuestionRow new_row = { .question = order[entry->row] };

      g_array_append_val (self->questions, new_row);
    }
  row = get_last_row (self);
  if (row->n_stances[entry->side]++ == 0)
    row->stances[entry->side] = stance;
}

static void
clear_voice (Voice *voice)
{
  g_free (voice->key);
}

static int
compare_voices_cb (gconstpointer a, gconstpointer b)
{
  const Voice *one = a;
  const Voice *other = b;
  int result;

  if (one->n_statements != other->n_statements)
    return one->n_statements > other->n_statements ? -1 : 1;
  result = g_strcmp0 (one->key, other->key);
  return result != 0 ? result : (one->speaker > other->speaker) - (one->speaker < other->speaker);
}

/* Those who speak on a side, the first named of each statement. */
static GArray *
list_voices (CpComparison *self, CpSide side)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  guint n_handles = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_SPEAKERS);
  g_autofree guint *n_statements = g_new0 (guint, n_handles);
  GArray *voices = g_array_new (FALSE, FALSE, sizeof (Voice));

  g_array_set_clear_func (voices, (GDestroyNotify) clear_voice);
  for (guint i = 0; i < self->statements[side]->len; i++)
    n_statements[columns->speaker[g_array_index (self->statements[side], guint32, i)]]++;
  for (guint32 i = 1; i < n_handles; i++)
    if (n_statements[i] > 0)
      {
        const char *name = cp_speaker_get_name (cp_snapshot_get_speaker (self->snapshot, i));
        Voice voice = { i, n_statements[i], g_utf8_collate_key (name, -1) };

        g_array_append_val (voices, voice);
      }
  g_array_sort (voices, compare_voices_cb);
  return voices;
}

static void
count_speakers (CpComparison *self, CpSide side)
{
  CpSideSummary *summary = &self->summaries[side];
  g_autoptr (GArray) voices = list_voices (self, side);

  for (guint i = 0; i < voices->len; i++)
    {
      const Voice *voice = &g_array_index (voices, Voice, i);

      g_array_append_val (self->speakers[side], voice->speaker);
      g_array_append_val (self->speaker_statements[side], voice->n_statements);
    }
  summary->n_speakers = voices->len;
  summary->speakers = (const guint32 *) self->speakers[side]->data;
  summary->speaker_statements = (const guint *) self->speaker_statements[side]->data;
}

static void
count_statements (CpComparison *self, CpSide side)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  CpSideSummary *summary = &self->summaries[side];

  summary->label = cp_sides_get_label (self->sides, side);
  summary->n_statements = self->statements[side]->len;
  for (guint i = 0; i < self->statements[side]->len; i++)
    {
      guint32 statement = g_array_index (self->statements[side], guint32, i);

      summary->n_relayed += columns->reported[statement] != CP_HANDLE_NONE;
      summary->n_without_reply += side != CP_SIDE_OTHERS && !self->linked[statement];
    }
}

/**
 * cp_comparison_find_questions:
 * @self: a comparison that has its scope
 *
 * Lines up the positions that statements in scope take, by question in the user's order.
 */
void
cp_comparison_find_questions (CpComparison *self)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autofree guint32 *topics =
      cp_handle_table_new (self->snapshot, CP_ARRAY_QUESTIONS, CP_QUESTION_TOPIC);
  g_autofree guint8 *marks = mark_topics (self);
  Shown shown = { topics, marks };

  for (guint side = 0; side < CP_N_SIDES; side++)
    list_stances (self, side, &shown, entries);
  g_array_sort (entries, compare_entries_cb);
  g_array_set_size (self->stances, entries->len);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      CpStance *stance = &g_array_index (self->stances, CpStance, i);

      *stance = entry->stance;
      add_stance (self, entry, stance);
    }
}

/**
 * cp_comparison_count_sides:
 * @self: a comparison that has its scope and links
 *
 * Counts who says how much on each side.
 */
void
cp_comparison_count_sides (CpComparison *self)
{
  g_autoptr (CpRepeats) repeats = cp_repeats_new (self->snapshot);
  g_autofree guint32 *marks =
      g_new0 (guint32, cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_STATEMENTS));

  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      GArray *statements = self->statements[side];

      count_statements (self, side);
      count_speakers (self, side);
      self->summaries[side].n_utterances = cp_repeats_count_utterances (
          repeats, (const guint32 *) statements->data, statements->len, marks, side + 1);
    }
}
