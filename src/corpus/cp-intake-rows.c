/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads statements and relations into rows of their tables. */

#include "cp-intake-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* What a row already has stays where it is in the arena: so an edit copies only the columns that it
 * changes, and a thousand edits of one statement do not leave a thousand copies of its gist. */

static const char *
keep_string (CpIntake *self, const char *text, const char *old)
{
  return g_strcmp0 (text, old) == 0 ? old : cp_arena_copy_string (self->snapshot->arena, text);
}

static guint32
resolve_member (CpIntake *self, const CpRecord *record, guint member)
{
  const CpMember *description = &cp_record_get_schema (record)->members[member];
  const char *id = cp_record_get_string (record, member);

  return id == NULL ? CP_HANDLE_NONE
                    : cp_intake_resolve (self, description->target, id, description->name);
}

/* Resolves a list of references; the same one twice is a fault. */
static GArray *
resolve_list (CpIntake *self, const CpRecord *record, guint member)
{
  const CpMember *description = &cp_record_get_schema (record)->members[member];
  const char *const *ids = cp_record_get_strings (record, member);
  GArray *handles = g_array_new (FALSE, FALSE, sizeof (guint32));

  cp_intake_report_doubled (self, description->name, ids);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint32 handle = cp_intake_resolve (self, description->target, ids[i], description->name);

      g_array_append_val (handles, handle);
    }

  return handles;
}

/* The position is found at once where the question is there with it; the words stay the record's. */
static CpAnswer
read_answer (CpIntake *self, const CpRecord *record, guint place)
{
  const char *id = cp_record_get_string (record, CP_ANSWER_QUESTION);
  g_autofree char *member = g_strdup_printf ("answers[%u].question", place);
  g_autofree char *position_member = g_strdup_printf ("answers[%u].position", place);
  CpAnswer answer = { .position = CP_POSITION_NONE };
  CpQuestion *question;

  answer.question = cp_intake_resolve (self, CP_ARRAY_QUESTIONS, id, member);
  answer.words = cp_record_get_string (record, CP_ANSWER_POSITION);
  question = cp_snapshot_get_question (self->snapshot, answer.question);
  if (question != NULL
      && !cp_intake_find_position (question, answer.words, &answer.position)
      && self->mode == CP_INTAKE_FILE)
    cp_intake_report_position (self, question, answer.words, position_member);

  return answer;
}

static guint
count_records (const CpRecord *const *records)
{
  guint n = 0;

  while (records != NULL && records[n] != NULL)
    n++;
  return n;
}

static const char *
get_extra (const CpRecord *record)
{
  return record == NULL ? NULL : cp_record_get_extra (record);
}

static gboolean
have_equal_extras (const CpStatementMore *self, const CpStatementMore *other)
{
  for (guint i = 0; i < self->n_answers; i++)
    if (g_strcmp0 (self->answer_extras == NULL ? NULL : self->answer_extras[i],
                   other->answer_extras == NULL ? NULL : other->answer_extras[i])
        != 0)
      return FALSE;

  return g_strcmp0 (self->extra, other->extra) == 0
         && g_strcmp0 (self->mention_extra, other->mention_extra) == 0
         && g_strcmp0 (self->question_extra, other->question_extra) == 0
         && g_strcmp0 (self->anchor_extra, other->anchor_extra) == 0;
}

static gboolean
is_equal_more (const CpStatementMore *self, const CpStatementMore *other)
{
  if (self->n_with != other->n_with || self->n_answers != other->n_answers)
    return FALSE;

  for (guint i = 0; i < self->n_with; i++)
    if (self->with[i] != other->with[i])
      return FALSE;
  for (guint i = 0; i < self->n_answers; i++)
    if (self->answers[i].question != other->answers[i].question
        || !g_str_equal (self->answers[i].words, other->answers[i].words))
      return FALSE;

  return have_equal_extras (self, other);
}

static void
wait_for_positions (CpIntake *self, CpAnswer *answers, guint n_answers,
                    const CpRecord *const *records)
{
  for (guint i = 0; i < n_answers; i++)
    {
      g_autofree char *member = g_strdup_printf ("answers[%u].position", i);

      if (cp_snapshot_get_question (self->snapshot, answers[i].question) == NULL)
        cp_intake_wait_for_position (self, &answers[i],
                                     cp_record_get_string (records[i], CP_ANSWER_QUESTION), member);
    }
}

/* Takes what a draft borrows from a record into the arena. */
static const CpStatementMore *
copy_more (CpIntake *self, const CpStatementMore *draft, const CpRecord *const *records)
{
  CpArena *arena = self->snapshot->arena;
  CpStatementMore *more = cp_arena_alloc (arena, sizeof *more);
  const char **extras = NULL;
  CpAnswer *answers = NULL;

  *more = *draft;
  more->extra = cp_arena_copy_string (arena, draft->extra);
  more->mention_extra = cp_arena_copy_string (arena, draft->mention_extra);
  more->question_extra = cp_arena_copy_string (arena, draft->question_extra);
  more->anchor_extra = cp_arena_copy_string (arena, draft->anchor_extra);
  if (draft->n_with > 0)
    more->with = cp_arena_copy (arena, draft->with, draft->n_with * sizeof (guint32));
  if (draft->n_answers > 0)
    answers = (CpAnswer *) cp_arena_copy (arena, draft->answers,
                                          draft->n_answers * sizeof (CpAnswer));
  if (draft->answer_extras != NULL)
    extras = cp_arena_alloc (arena, draft->n_answers * sizeof *extras);

  for (guint i = 0; i < draft->n_answers; i++)
    {
      answers[i].words = cp_arena_copy_string (arena, draft->answers[i].words);
      if (extras != NULL)
        extras[i] = cp_arena_copy_string (arena, draft->answer_extras[i]);
    }
  if (self->mode == CP_INTAKE_FILE)
    wait_for_positions (self, answers, draft->n_answers, records);

  more->answers = answers;
  more->answer_extras = extras;
  return more;
}

/* The rarer members; %NULL where there is none. */
static const CpStatementMore *
read_more (CpIntake *self, const CpRecord *record, const CpStatementMore *old)
{
  static const CpStatementMore none = { 0 };
  const CpRecord *const *records = cp_record_get_objects (record, CP_STATEMENT_ANSWERS);
  guint n_answers = count_records (records);
  g_autofree CpAnswer *answers = g_new (CpAnswer, n_answers);
  g_autofree const char **extras = g_new (const char *, n_answers);
  g_autoptr (GArray) with = resolve_list (self, record, CP_STATEMENT_WITH);
  CpStatementMore draft = { .answers = answers, .with = (const guint32 *) with->data };

  draft.n_with = with->len;
  draft.n_answers = n_answers;
  for (guint i = 0; i < n_answers; i++)
    {
      answers[i] = read_answer (self, records[i], i);
      extras[i] = cp_record_get_extra (records[i]);
      if (extras[i] != NULL)
        draft.answer_extras = extras;
    }
  draft.extra = cp_record_get_extra (record);
  draft.mention_extra = get_extra (cp_record_get_object (record, CP_STATEMENT_MENTION));
  draft.question_extra = get_extra (cp_record_get_object (record, CP_STATEMENT_QUESTION));
  draft.anchor_extra = get_extra (cp_record_get_object (record, CP_STATEMENT_ANCHOR));

  if (is_equal_more (&draft, &none))
    return NULL;
  if (old != NULL && is_equal_more (&draft, old))
    return old;
  return copy_more (self, &draft, records);
}

static guint32
to_offset (gint64 number)
{
  return number == CP_NUMBER_NONE ? CP_OFFSET_NONE : (guint32) number;
}

static void
read_span (CpIntake *self, const CpRecord *record, guint member, guint32 *start, guint32 *end)
{
  const CpRecord *span = cp_record_get_object (record, member);

  if (span == NULL)
    return;

  *start = to_offset (cp_record_get_number (span, CP_SPAN_START));
  *end = to_offset (cp_record_get_number (span, CP_SPAN_END));
  cp_intake_check_span (self, *start, *end, cp_record_get_schema (record)->members[member].name);
}

static const CpAnchor *
read_anchor (CpIntake *self, const CpRecord *record, const CpAnchor *old)
{
  const CpRecord *inner = cp_record_get_object (record, CP_STATEMENT_ANCHOR);
  CpAnchor anchor;

  if (inner == NULL)
    return NULL;

  anchor = (CpAnchor) {
    .paragraph = cp_record_get_number (inner, CP_ANCHOR_PARAGRAPH),
    .offset = cp_record_get_number (inner, CP_ANCHOR_OFFSET),
    .length = cp_record_get_number (inner, CP_ANCHOR_LENGTH),
    .words = cp_record_get_number (inner, CP_ANCHOR_WORDS),
    .digest = g_ascii_strtoull (cp_record_get_string (inner, CP_ANCHOR_DIGEST), NULL, 16),
  };
  if (old != NULL && memcmp (&anchor, old, sizeof anchor) == 0)
    return old;
  return cp_arena_copy (self->snapshot->arena, &anchor, sizeof anchor);
}

static void
read_place (CpIntake *self, const CpRecord *record, const CpStatementRow *old, CpStatementRow *row)
{
  row->start = to_offset (cp_record_get_number (record, CP_STATEMENT_START));
  row->end = to_offset (cp_record_get_number (record, CP_STATEMENT_END));
  cp_intake_check_span (self, row->start, row->end, "start");
  read_span (self, record, CP_STATEMENT_MENTION, &row->mention_start, &row->mention_end);
  read_span (self, record, CP_STATEMENT_QUESTION, &row->question_start, &row->question_end);
  row->anchor = read_anchor (self, record, old->anchor);

  /* Words of a text are counted when the text is known to be there; until then they are as before. */
  row->words = row->anchor == NULL ? old->words : row->anchor->words;

  if (row->start == CP_OFFSET_NONE && row->end == CP_OFFSET_NONE && row->gist == NULL)
    /* Translators: what is wrong with the member “gist”; keep start and end, names of members */
    cp_intake_report (self, "gist", _("is missing, and so are start and end: a statement needs "
                                      "a place in its document or a paraphrase"));
}

static gint64
get_number_or (const CpRecord *record, guint member, gint64 otherwise)
{
  gint64 number = cp_record_get_number (record, member);

  return number == CP_NUMBER_NONE ? otherwise : number;
}

static void
read_texts (CpIntake *self, const CpRecord *record, const CpStatementRow *old, CpStatementRow *row)
{
  row->id = keep_string (self, cp_record_get_string (record, CP_STATEMENT_ID), old->id);
  row->gist = keep_string (self, cp_record_get_string (record, CP_STATEMENT_GIST), old->gist);
  row->note = keep_string (self, cp_record_get_string (record, CP_STATEMENT_NOTE), old->note);
  row->rule = keep_string (self, cp_record_get_string (record, CP_STATEMENT_RULE), old->rule);
}

/**
 * cp_intake_read_statement:
 * @self: an intake
 * @record: a statement
 * @old: (nullable): the row in whose place it comes
 * @row: (out): the row
 *
 * Reads the members of a statement into a row; its texts go to the arena.
 *
 * Returns: whether nothing is wrong with it
 */
gboolean
cp_intake_read_statement (CpIntake *self, const CpRecord *record, const CpStatementRow *old,
                          CpStatementRow *row)
{
  g_autoptr (GArray) topics = NULL;
  guint n_faults = self->n_faults;

  if (old == NULL)
    old = &cp_empty_statement_row;

  *row = cp_empty_statement_row;
  row->document = resolve_member (self, record, CP_STATEMENT_DOCUMENT);
  row->speaker = resolve_member (self, record, CP_STATEMENT_SPEAKER);
  row->via = resolve_member (self, record, CP_STATEMENT_VIA);
  row->reported = resolve_member (self, record, CP_STATEMENT_REPORTED);
  row->role = resolve_member (self, record, CP_STATEMENT_ROLE);
  topics = resolve_list (self, record, CP_STATEMENT_TOPICS);
  row->topics =
      cp_snapshot_add_topic_set (self->snapshot, (guint32 *) topics->data, topics->len);
  row->more = read_more (self, record, old->more);
  read_texts (self, record, old, row);
  read_place (self, record, old, row);

  row->mode = cp_record_get_enum (record, CP_STATEMENT_MODE);
  row->date = cp_record_get_date (record, CP_STATEMENT_DATE);
  row->date_basis = cp_record_get_enum (record, CP_STATEMENT_DATE_BASIS);
  row->origin = cp_record_get_enum (record, CP_STATEMENT_ORIGIN);
  row->turn = get_number_or (record, CP_STATEMENT_TURN, CP_TURN_NONE);
  row->confidence = get_number_or (record, CP_STATEMENT_CONFIDENCE, CP_CONFIDENCE_NONE);
  row->reviewed = cp_record_get_boolean (record, CP_STATEMENT_REVIEWED);
  row->live = TRUE;

  return self->n_faults == n_faults;
}

/**
 * cp_intake_read_relation:
 * @self: an intake
 * @record: a relation
 * @old: (nullable): the row in whose place it comes
 * @row: (out): the row
 *
 * Reads the members of a relation into a row.
 *
 * Returns: whether nothing is wrong with it
 */
gboolean
cp_intake_read_relation (CpIntake *self, const CpRecord *record, const CpRelationRow *old,
                         CpRelationRow *row)
{
  guint n_faults = self->n_faults;

  if (old == NULL)
    old = &cp_empty_relation_row;

  *row = cp_empty_relation_row;
  row->from = resolve_member (self, record, CP_RELATION_FROM);
  row->to = resolve_member (self, record, CP_RELATION_TO);
  if (row->from == row->to && row->from != CP_HANDLE_NONE)
    /* Translators: what is wrong with the member “to” of a relation: it names the one it starts
     * from */
    cp_intake_report (self, "to", _("is the statement itself: a relation ties two"));

  row->type = cp_record_get_enum (record, CP_RELATION_TYPE);
  row->basis = cp_record_get_enum (record, CP_RELATION_BASIS);
  row->origin = cp_record_get_enum (record, CP_RELATION_ORIGIN);
  row->confidence = get_number_or (record, CP_RELATION_CONFIDENCE, CP_CONFIDENCE_NONE);
  row->reviewed = cp_record_get_boolean (record, CP_RELATION_REVIEWED);
  row->note = keep_string (self, cp_record_get_string (record, CP_RELATION_NOTE), old->note);
  row->extra = keep_string (self, cp_record_get_extra (record), old->extra);
  row->live = TRUE;

  return self->n_faults == n_faults;
}

/* Finds the places of the words among the positions of the questions as they are now. */
static gboolean
find_positions (CpIntake *self, const CpStatementMore *more, CpAnswer *answers)
{
  for (guint i = 0; i < more->n_answers; i++)
    {
      CpQuestion *question = cp_snapshot_get_question (self->snapshot, answers[i].question);
      g_autofree char *member = g_strdup_printf ("answers[%u].position", i);

      if (cp_intake_find_position (question, answers[i].words, &answers[i].position))
        continue;
      cp_intake_report_position (self, question, answers[i].words, member);
      return FALSE;
    }

  return TRUE;
}

/**
 * cp_intake_settle_answers:
 * @self: an intake
 * @statement: a statement that is there, and so are its questions
 *
 * Finds the positions that a statement takes, after it or the positions of a question were changed.
 *
 * Returns: whether the questions have the positions
 */
gboolean
cp_intake_settle_answers (CpIntake *self, guint32 statement)
{
  CpStatementTable *table = &self->snapshot->statements;
  const CpStatementMore *more = table->view.more[statement];
  g_autofree CpAnswer *answers = NULL;
  CpStatementMore *copy;
  CpStatementRow row;
  gsize n_bytes;

  if (more == NULL || more->n_answers == 0)
    return TRUE;

  n_bytes = more->n_answers * sizeof *answers;
  answers = g_memdup2 (more->answers, n_bytes);
  if (!find_positions (self, more, answers))
    return FALSE;
  if (memcmp (answers, more->answers, n_bytes) == 0)
    return TRUE;

  copy = (CpStatementMore *) cp_arena_copy (self->snapshot->arena, more, sizeof *more);
  copy->answers = cp_arena_copy (self->snapshot->arena, answers, n_bytes);
  cp_statement_table_get (table, statement, &row);
  row.more = copy;
  cp_statement_table_set (table, statement, &row);
  return TRUE;
}
