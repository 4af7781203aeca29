/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table or a listing says of one statement, looked up. */

#include "cp-statement-facts.h"

#include "cp-role-label.h"

/* Between several values in one cell. */
#define SEPARATOR "; "

static const char *
get_label (CpSnapshot *snapshot, CpArray array, guint32 handle)
{
  CpItem *item = NULL;

  if (handle != CP_HANDLE_NONE)
    item = cp_snapshot_get_item (snapshot, array, handle);
  return item != NULL ? cp_item_get_label (item) : NULL;
}

static void
fill_document (CpStatementFacts *self, CpSnapshot *snapshot, guint32 handle)
{
  CpDocument *document = NULL;
  const char *outlet;

  if (handle != CP_HANDLE_NONE)
    document = cp_snapshot_get_document (snapshot, handle);
  if (document == NULL)
    return;

  self->document = cp_item_get_id (CP_ITEM (document));
  self->title = cp_document_get_title (document);
  self->label = cp_document_get_label (document);
  if (self->label == NULL)
    self->label = self->title != NULL ? self->title : self->document;

  outlet = cp_document_get_outlet (document);
  if (outlet != NULL)
    self->outlet = get_label (snapshot, CP_ARRAY_OUTLETS,
                              cp_snapshot_find (snapshot, CP_ARRAY_OUTLETS, outlet));
}

static void
fill_speaker (CpStatementFacts *self, CpSnapshot *snapshot, guint32 handle, CpDate date)
{
  CpSpeaker *speaker = NULL;

  if (handle != CP_HANDLE_NONE)
    speaker = cp_snapshot_get_speaker (snapshot, handle);
  if (speaker == NULL)
    return;

  self->speaker = cp_item_get_id (CP_ITEM (speaker));
  self->name = cp_speaker_get_name (speaker);
  self->position = cp_speaker_get_position_at (speaker, date, &self->affiliation);
}

static char *
dup_date (CpSnapshot *snapshot, guint32 statement)
{
  CpDate date = cp_snapshot_get_statement_date (snapshot, statement);

  return date != 0 ? cp_date_to_string (date) : NULL;
}

static void
append_value (GString *joined, const char *value)
{
  if (joined->len > 0)
    g_string_append (joined, SEPARATOR);
  g_string_append (joined, value);
}

static char *
join_labels (CpSnapshot *snapshot, CpArray array, const guint32 *handles, guint n_handles)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_handles; i++)
    append_value (joined, get_label (snapshot, array, handles[i]));
  return g_string_free (joined, FALSE);
}

/**
 * cp_statement_facts_init:
 * @self: what to fill; clear it with cp_statement_facts_clear ()
 * @statement: a handle of @snapshot
 *
 * Looks up what a table says of a statement.
 */
void
cp_statement_facts_init (CpStatementFacts *self, CpSnapshot *snapshot, guint32 statement)
{
  const CpStatementColumns *columns;

  g_return_if_fail (self != NULL);
  g_return_if_fail (snapshot != NULL);

  columns = cp_snapshot_get_statements (snapshot);
  g_return_if_fail (statement < columns->n_rows);

  *self = (CpStatementFacts) { .id = columns->id[statement], .gist = columns->gist[statement] };
  fill_document (self, snapshot, columns->document[statement]);
  fill_speaker (self, snapshot, columns->speaker[statement],
                cp_snapshot_get_statement_date (snapshot, statement));
  self->via = get_label (snapshot, CP_ARRAY_OUTLETS, columns->via[statement]);
  self->reported = get_label (snapshot, CP_ARRAY_SPEAKERS, columns->reported[statement]);
  self->role = cp_role_label_get_name (get_label (
      snapshot, CP_ARRAY_ROLES, cp_snapshot_get_statement_role (snapshot, statement)));
  if (columns->mode[statement] != CP_MODE_NONE)
    self->mode = cp_mode_to_string (columns->mode[statement]);
  self->words = cp_snapshot_dup_words (snapshot, statement);
  self->date = dup_date (snapshot, statement);
  self->inferred = cp_snapshot_is_statement_date_inferred (snapshot, statement);
}

/**
 * cp_statement_facts_clear:
 *
 * Frees what the facts own.
 */
void
cp_statement_facts_clear (CpStatementFacts *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->date, g_free);
}

/**
 * cp_statement_facts_dup_topics:
 *
 * Joins the ids of a statement's topics.
 *
 * Returns: (transfer full): the ids, "" where it bears none
 */
char *
cp_statement_facts_dup_topics (CpSnapshot *snapshot, guint32 statement)
{
  GString *joined = g_string_new (NULL);
  const guint32 *topics;
  guint n_topics;

  g_return_val_if_fail (snapshot != NULL, NULL);

  topics = cp_snapshot_get_topic_set (snapshot,
                                      cp_snapshot_get_statements (snapshot)->topics[statement],
                                      &n_topics);
  for (guint i = 0; i < n_topics; i++)
    append_value (joined, cp_item_get_id (CP_ITEM (cp_snapshot_get_topic (snapshot, topics[i]))));
  return g_string_free (joined, FALSE);
}

/**
 * cp_statement_facts_dup_answers:
 *
 * Joins what a statement answers, each "question id: position".
 *
 * Returns: (transfer full): the answers, "" where there is none
 */
char *
cp_statement_facts_dup_answers (CpSnapshot *snapshot, guint32 statement)
{
  GString *joined = g_string_new (NULL);
  const CpAnswer *answers;
  guint n_answers;

  g_return_val_if_fail (snapshot != NULL, NULL);

  answers = cp_snapshot_get_answers (snapshot, statement, &n_answers);
  for (guint i = 0; i < n_answers; i++)
    {
      CpQuestion *question = cp_snapshot_get_question (snapshot, answers[i].question);
      g_autofree char *answer = NULL;

      answer = g_strdup_printf ("%s: %s", cp_item_get_id (CP_ITEM (question)),
                                cp_question_get_positions (question)[answers[i].position]);
      append_value (joined, answer);
    }
  return g_string_free (joined, FALSE);
}

/**
 * cp_statement_facts_dup_with:
 *
 * Joins the names of those who said a statement together with its speaker.
 *
 * Returns: (transfer full): the names, "" where there is nobody
 */
char *
cp_statement_facts_dup_with (CpSnapshot *snapshot, guint32 statement)
{
  const CpStatementMore *more;

  g_return_val_if_fail (snapshot != NULL, NULL);

  more = cp_snapshot_get_statements (snapshot)->more[statement];
  if (more == NULL)
    return g_strdup ("");
  return join_labels (snapshot, CP_ARRAY_SPEAKERS, more->with, more->n_with);
}
