/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a snapshot knows of a statement beyond its columns: role, date, words, place and order. */

#include "cp-snapshot.h"

#include "cp-snapshot-private.h"

/**
 * cp_snapshot_get_statement_role:
 * @self: a snapshot
 * @statement: a handle
 *
 * Gets the role in which something is said: the statement's own, else its speaker's.
 *
 * Returns: the handle of a role, or %CP_HANDLE_NONE
 */
guint32
cp_snapshot_get_statement_role (CpSnapshot *self, guint32 statement)
{
  const CpStatementColumns *columns = &self->statements.view;
  const char *role;
  CpSpeaker *speaker;

  g_return_val_if_fail (statement < columns->n_rows, CP_HANDLE_NONE);

  if (columns->role[statement] != CP_HANDLE_NONE)
    return columns->role[statement];

  speaker = cp_snapshot_get_speaker (self, columns->speaker[statement]);
  role = speaker == NULL ? NULL : cp_speaker_get_role (speaker);
  return role == NULL ? CP_HANDLE_NONE : cp_snapshot_find (self, CP_ARRAY_ROLES, role);
}

/**
 * cp_snapshot_get_statement_date:
 * @self: a snapshot
 * @statement: a handle
 *
 * Gets when something was said: the statement's own date, else its document's.
 *
 * Returns: the date, or 0
 */
CpDate
cp_snapshot_get_statement_date (CpSnapshot *self, guint32 statement)
{
  const CpStatementColumns *columns = &self->statements.view;
  CpDocument *document;

  g_return_val_if_fail (statement < columns->n_rows, 0);

  if (columns->date[statement] != 0)
    return columns->date[statement];

  document = cp_snapshot_get_document (self, columns->document[statement]);
  return document == NULL ? 0 : cp_document_get_date (document);
}

/**
 * cp_snapshot_is_statement_date_inferred:
 * @self: a snapshot
 * @statement: a handle
 *
 * Tells whether the date of a statement was worked out by somebody; it is that date's own basis.
 *
 * Returns: whether it is inferred
 */
gboolean
cp_snapshot_is_statement_date_inferred (CpSnapshot *self, guint32 statement)
{
  const CpStatementColumns *columns = &self->statements.view;
  CpDocument *document;

  g_return_val_if_fail (statement < columns->n_rows, FALSE);

  if (columns->date[statement] != 0)
    return columns->date_basis[statement] == CP_DATE_BASIS_INFERRED;

  document = cp_snapshot_get_document (self, columns->document[statement]);
  return document != NULL && cp_document_is_date_inferred (document);
}

/**
 * cp_snapshot_get_answers:
 * @self: a snapshot
 * @statement: a handle
 * @n_answers: (out): how many
 *
 * Gets the positions that a statement takes on questions.
 *
 * Returns: (nullable) (array length=n_answers) (transfer none): the answers
 */
const CpAnswer *
cp_snapshot_get_answers (CpSnapshot *self, guint32 statement, guint *n_answers)
{
  const CpStatementMore *more;

  g_return_val_if_fail (self != NULL && statement < self->statements.view.n_rows, NULL);

  more = self->statements.view.more[statement];
  *n_answers = more == NULL ? 0 : more->n_answers;
  return more == NULL ? NULL : more->answers;
}

/**
 * cp_snapshot_dup_words:
 * @self: a snapshot
 * @statement: a handle
 *
 * Gets what the source says, to the letter.
 *
 * Returns: (nullable) (transfer full): the words, or %NULL where the corpus does not have the
 *   text or does not know the place in it; then there is a gist
 */
char *
cp_snapshot_dup_words (CpSnapshot *self, guint32 statement)
{
  const CpStatementColumns *columns = &self->statements.view;
  const CpTextIndex *index;
  CpDocument *document;
  gsize start, end;

  g_return_val_if_fail (statement < columns->n_rows, NULL);

  document = cp_snapshot_get_document (self, columns->document[statement]);
  index = document == NULL ? NULL : cp_document_get_text_index (document);
  if (index == NULL || columns->start[statement] == CP_OFFSET_NONE)
    return NULL;

  start = cp_text_index_to_byte (index, columns->start[statement]);
  end = cp_text_index_to_byte (index, columns->end[statement]);
  return g_strndup (cp_document_get_text (document) + start, end - start);
}

/**
 * cp_snapshot_get_paragraph:
 * @self: a snapshot
 * @statement: a handle
 *
 * Gets the paragraph in which a statement stands.
 *
 * Returns: its number from 1, or 0 where it is not known
 */
guint
cp_snapshot_get_paragraph (CpSnapshot *self, guint32 statement)
{
  const CpStatementColumns *columns = &self->statements.view;
  const CpTextIndex *index;
  CpDocument *document;

  g_return_val_if_fail (statement < columns->n_rows, 0);

  document = cp_snapshot_get_document (self, columns->document[statement]);
  index = document == NULL ? NULL : cp_document_get_text_index (document);
  if (index != NULL && columns->start[statement] != CP_OFFSET_NONE)
    return cp_text_index_get_paragraph_at (index, columns->start[statement]);

  return columns->anchor[statement] == NULL ? 0 : columns->anchor[statement]->paragraph;
}

static int
compare_numbers (guint64 a, guint64 b)
{
  return (a > b) - (a < b);
}

/* The place in the document as one number, paragraph before offset in it, so that statements with
 * an offset and such with an anchor have one order. Where there is no text, offsets without an
 * anchor come after the anchors. Last is what has no place. */
static guint64
get_place (const CpStatementColumns *columns, const CpTextIndex *index, guint32 statement)
{
  const CpAnchor *anchor = columns->anchor[statement];
  guint start = columns->start[statement];
  guint paragraph, paragraph_start, paragraph_end;

  if (index != NULL && start != CP_OFFSET_NONE)
    {
      paragraph = 0;
      for (guint at = start; paragraph == 0 && at != CP_OFFSET_NONE; at--)
        paragraph = cp_text_index_get_paragraph_at (index, at);
      if (cp_text_index_get_paragraph (index, paragraph, &paragraph_start, &paragraph_end))
        start -= MIN (start, paragraph_start);
      return (guint64) paragraph << 32 | start;
    }

  if (anchor != NULL)
    return (guint64) anchor->paragraph << 32 | anchor->offset;
  return (guint64) G_MAXUINT32 << 32 | start;
}

static int
compare_places (CpSnapshot *self, guint32 a, guint32 b)
{
  const CpStatementColumns *columns = &self->statements.view;
  CpDocument *document = cp_snapshot_get_document (self, columns->document[a]);
  const CpTextIndex *index = document == NULL ? NULL : cp_document_get_text_index (document);

  if (index != NULL && columns->start[a] != CP_OFFSET_NONE && columns->start[b] != CP_OFFSET_NONE)
    return compare_numbers (columns->start[a], columns->start[b]);

  return compare_numbers (get_place (columns, index, a), get_place (columns, index, b));
}

/**
 * cp_snapshot_compare_statements:
 * @self: a snapshot
 * @statement: a handle
 * @other: a handle
 *
 * Compares two statements in reading order: by date, document, place in it, and handle.
 *
 * Returns: below 0, 0 or above 0
 */
int
cp_snapshot_compare_statements (CpSnapshot *self, guint32 statement, guint32 other)
{
  const CpStatementColumns *columns = &self->statements.view;
  int result;

  result = cp_date_compare (cp_snapshot_get_statement_date (self, statement),
                            cp_snapshot_get_statement_date (self, other));
  if (result != 0)
    return result;

  if (columns->document[statement] != columns->document[other])
    return compare_numbers (
        cp_snapshot_get_rank (self, CP_ARRAY_DOCUMENTS, columns->document[statement]),
        cp_snapshot_get_rank (self, CP_ARRAY_DOCUMENTS, columns->document[other]));

  result = compare_places (self, statement, other);
  return result != 0 ? result : compare_numbers (statement, other);
}
