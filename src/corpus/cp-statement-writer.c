/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes statements in canonical form, straight from the columns of a snapshot. */

#include "cp-statement-writer.h"

#include <string.h>

#include "cp-json-text.h"
#include "cp-snapshot-private.h"
#include "cp-snapshot-records.h"

/* A large corpus is its statements, and making a record of each takes most of a save: what is written
 * here is what cp_record_append_json () writes of that record. Names of members are kept with their
 * punctuation, and ids of other records as they are quoted, since both come again and again. A
 * statement with members that are not known, which are rare, is written by way of its record. */

typedef struct
{
  char *bytes;
  gsize n_bytes;
} Piece;

struct _CpStatementWriter
{
  CpSnapshot *snapshot;
  const CpSchema *schema;
  Piece *names;             /* of each member: ", \"gist\": " */
  Piece *ids[CP_N_ARRAYS];  /* of each handle of a register: "\"moor\"" */
};

static void
append (GString *to, const char *bytes, gsize n_bytes)
{
  gsize length = to->len;

  if (length + n_bytes >= to->allocated_len)
    {
      g_string_append_len (to, bytes, n_bytes);
      return;
    }
  memcpy (to->str + length, bytes, n_bytes);
  to->len = length + n_bytes;
  to->str[to->len] = '\0';
}

static void
append_piece (GString *to, const Piece *piece)
{
  append (to, piece->bytes, piece->n_bytes);
}

#define append_literal(to, literal) append (to, literal, sizeof (literal) - 1)

static void
append_id (CpStatementWriter *self, CpArray array, guint32 handle, GString *to)
{
  Piece *piece = &self->ids[array][handle];
  const char *id;
  GString *quoted;

  if (piece->bytes == NULL)
    {
      id = cp_register_get_id (self->snapshot->registers[array], handle);
      quoted = g_string_new (NULL);
      cp_json_append_string (quoted, id);
      piece->n_bytes = quoted->len;
      piece->bytes = g_string_free (quoted, FALSE);
    }
  append_piece (to, piece);
}

static void
append_name (CpStatementWriter *self, guint member, GString *to)
{
  append_piece (to, &self->names[member]);
}

static void
append_string (CpStatementWriter *self, guint member, const char *text, GString *to)
{
  if (text == NULL || *text == '\0')
    return;
  append_name (self, member, to);
  cp_json_append_string (to, text);
}

static void
append_enum (CpStatementWriter *self, guint member, guint value, GString *to)
{
  if (value == 0)
    return;
  append_name (self, member, to);
  cp_json_append_string (to, self->schema->members[member].values[value - 1]);
}

static void
append_reference (CpStatementWriter *self, guint member, CpArray array, guint32 handle, GString *to)
{
  if (handle == CP_HANDLE_NONE)
    return;
  append_name (self, member, to);
  append_id (self, array, handle, to);
}

static void
append_references (CpStatementWriter *self, guint member, CpArray array, const guint32 *handles,
                   guint n_handles, GString *to)
{
  if (n_handles == 0)
    return;
  append_name (self, member, to);
  for (guint i = 0; i < n_handles; i++)
    {
      append (to, i == 0 ? "[" : ", ", i == 0 ? 1 : 2);
      append_id (self, array, handles[i], to);
    }
  append_literal (to, "]");
}

static void
append_offset (CpStatementWriter *self, guint member, guint32 offset, GString *to)
{
  if (offset == CP_OFFSET_NONE)
    return;
  append_name (self, member, to);
  cp_json_append_number (to, offset);
}

static void
append_span (CpStatementWriter *self, guint member, guint32 start, guint32 end, GString *to)
{
  if (start == CP_OFFSET_NONE)
    return;
  append_name (self, member, to);
  append_literal (to, "{\"start\": ");
  cp_json_append_number (to, start);
  append_literal (to, ", \"end\": ");
  cp_json_append_number (to, end);
  append_literal (to, "}");
}

static void
append_anchor (CpStatementWriter *self, const CpAnchor *anchor, GString *to)
{
  static const char digits[] = "0123456789abcdef";
  char digest[16];

  if (anchor == NULL)
    return;
  for (guint i = 0; i < sizeof digest; i++)
    digest[i] = digits[anchor->digest >> (60 - 4 * i) & 0xf];
  append_name (self, CP_STATEMENT_ANCHOR, to);
  append_literal (to, "{\"paragraph\": ");
  cp_json_append_number (to, anchor->paragraph);
  append_literal (to, ", \"offset\": ");
  cp_json_append_number (to, anchor->offset);
  append_literal (to, ", \"length\": ");
  cp_json_append_number (to, anchor->length);
  append_literal (to, ", \"words\": ");
  cp_json_append_number (to, anchor->words);
  append_literal (to, ", \"digest\": \"");
  append (to, digest, sizeof digest);
  append_literal (to, "\"}");
}

static void
append_answers (CpStatementWriter *self, const CpStatementMore *more, GString *to)
{
  if (more->n_answers == 0)
    return;
  append_name (self, CP_STATEMENT_ANSWERS, to);
  for (guint i = 0; i < more->n_answers; i++)
    {
      append (to, i == 0 ? "[" : ", ", i == 0 ? 1 : 2);
      append_literal (to, "{\"question\": ");
      append_id (self, CP_ARRAY_QUESTIONS, more->answers[i].question, to);
      append_literal (to, ", \"position\": ");
      cp_json_append_string (to, more->answers[i].words);
      append_literal (to, "}");
    }
  append_literal (to, "]");
}

static void
append_date (CpStatementWriter *self, CpDate date, GString *to)
{
  g_autofree char *text = date != 0 ? cp_date_to_string (date) : NULL;

  append_string (self, CP_STATEMENT_DATE, text, to);
}

/* Who said it, and where it stands. */
static void
append_source (CpStatementWriter *self, const CpStatementRow *row, const CpStatementMore *more,
               GString *to)
{
  append_reference (self, CP_STATEMENT_DOCUMENT, CP_ARRAY_DOCUMENTS, row->document, to);
  append_reference (self, CP_STATEMENT_SPEAKER, CP_ARRAY_SPEAKERS, row->speaker, to);
  append_references (self, CP_STATEMENT_WITH, CP_ARRAY_SPEAKERS, more->with, more->n_with, to);
  append_reference (self, CP_STATEMENT_VIA, CP_ARRAY_OUTLETS, row->via, to);
  append_enum (self, CP_STATEMENT_MODE, row->mode, to);
  append_offset (self, CP_STATEMENT_START, row->start, to);
  append_offset (self, CP_STATEMENT_END, row->end, to);
  append_span (self, CP_STATEMENT_MENTION, row->mention_start, row->mention_end, to);
  append_span (self, CP_STATEMENT_QUESTION, row->question_start, row->question_end, to);
  append_anchor (self, row->anchor, to);
  append_reference (self, CP_STATEMENT_REPORTED, CP_ARRAY_SPEAKERS, row->reported, to);
}

/* What it says, and who found it. */
static void
append_content (CpStatementWriter *self, const CpStatementRow *row, const CpStatementMore *more,
                GString *to)
{
  guint n_topics;
  const guint32 *topics = cp_snapshot_get_topic_set (self->snapshot, row->topics, &n_topics);

  if (row->turn != CP_TURN_NONE)
    {
      append_name (self, CP_STATEMENT_TURN, to);
      cp_json_append_number (to, row->turn);
    }
  append_reference (self, CP_STATEMENT_ROLE, CP_ARRAY_ROLES, row->role, to);
  append_string (self, CP_STATEMENT_GIST, row->gist, to);
  append_references (self, CP_STATEMENT_TOPICS, CP_ARRAY_TOPICS, topics, n_topics, to);
  append_answers (self, more, to);
  append_date (self, row->date, to);
  append_enum (self, CP_STATEMENT_DATE_BASIS, row->date_basis, to);
  append_enum (self, CP_STATEMENT_ORIGIN, row->origin, to);
  append_string (self, CP_STATEMENT_RULE, row->rule, to);
  if (row->confidence != CP_CONFIDENCE_NONE)
    {
      append_name (self, CP_STATEMENT_CONFIDENCE, to);
      cp_json_append_number (to, row->confidence);
    }
  if (row->reviewed)
    {
      append_name (self, CP_STATEMENT_REVIEWED, to);
      append_literal (to, "true");
    }
  append_string (self, CP_STATEMENT_NOTE, row->note, to);
}

static gboolean
has_extras (const CpStatementMore *more)
{
  return more->extra != NULL || more->mention_extra != NULL || more->question_extra != NULL
         || more->anchor_extra != NULL || more->answer_extras != NULL;
}

static void
append_record (CpStatementWriter *self, guint32 handle, GString *to)
{
  g_autoptr (CpRecord) record =
      cp_snapshot_dup_record (self->snapshot, CP_ARRAY_STATEMENTS, handle);

  cp_record_append_json (record, to);
}

static void
free_pieces (Piece *pieces, guint n_pieces)
{
  for (guint i = 0; pieces != NULL && i < n_pieces; i++)
    g_free (pieces[i].bytes);
  g_free (pieces);
}

/* Writes statements of a snapshot, on one thread. */
CpStatementWriter *
cp_statement_writer_new (CpSnapshot *snapshot)
{
  CpStatementWriter *self = g_new0 (CpStatementWriter, 1);

  self->snapshot = cp_snapshot_ref (snapshot);
  self->schema = cp_schema_get (CP_ARRAY_STATEMENTS);
  self->names = g_new0 (Piece, self->schema->n_members);
  for (guint i = 0; i < self->schema->n_members; i++)
    {
      self->names[i].bytes = g_strdup_printf (", \"%s\": ", self->schema->members[i].name);
      self->names[i].n_bytes = strlen (self->names[i].bytes);
    }
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    if (snapshot->registers[i] != NULL)
      self->ids[i] = g_new0 (Piece, cp_register_get_n_handles (snapshot->registers[i]));

  return self;
}

void
cp_statement_writer_free (CpStatementWriter *self)
{
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    if (self->ids[i] != NULL)
      free_pieces (self->ids[i], cp_register_get_n_handles (self->snapshot->registers[i]));
  free_pieces (self->names, self->schema->n_members);
  cp_snapshot_unref (self->snapshot);
  g_free (self);
}

/* Appends one, on one line. */
void
cp_statement_writer_append (CpStatementWriter *self, guint32 handle, GString *to)
{
  static const CpStatementMore none = { 0 };
  CpStatementRow row;
  const CpStatementMore *more;

  cp_statement_table_get (&self->snapshot->statements, handle, &row);
  more = row.more != NULL ? row.more : &none;
  if (has_extras (more))
    {
      append_record (self, handle, to);
      return;
    }
  append_literal (to, "{\"id\": ");
  cp_json_append_string (to, row.id);
  append_source (self, &row, more, to);
  append_content (self, &row, more, to);
  append_literal (to, "}");
}
