/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a corpus in the canonical form of a project file, piece by piece. */

#include "cp-project-writer.h"

#include "cp-json-text.h"
#include "cp-project-file.h"
#include "cp-snapshot-private.h"
#include "cp-snapshot-records.h"
#include "cp-statement-writer.h"

/* The canonical form: members in the order of the design, each on a line of its own, unknown ones
 * after them, arrays with one record a line, one line break at the end. Equal corpora give equal
 * bytes. */

#define PIECE_SIZE (64 * 1024)

typedef struct
{
  GString *piece;
  CpWriteFunc write;
  gpointer data;
  CpStatementWriter *statements;
} Writer;

static gboolean
flush (Writer *self, gsize more_than, GError **error)
{
  gboolean written;

  if (self->piece->len <= more_than)
    return TRUE;

  written = self->write (self->piece->str, self->piece->len, self->data, error);
  g_string_truncate (self->piece, 0);
  return written;
}

static void
append_string_member (GString *to, const char *name, const char *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (to, ",\n\"%s\": ", name);
  cp_json_append_string (to, value);
}

static void
write_record (Writer *self, CpSnapshot *snapshot, CpArray array, guint32 handle)
{
  g_autoptr (CpRecord) record = NULL;

  if (array == CP_ARRAY_STATEMENTS)
    {
      cp_statement_writer_append (self->statements, handle, self->piece);
      return;
    }
  record = cp_snapshot_dup_record (snapshot, array, handle);
  cp_record_append_json (record, self->piece);
}

static gboolean
write_array (Writer *self, CpSnapshot *snapshot, CpArray array, GError **error)
{
  guint n_records;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n_records);

  if (array == CP_ARRAY_ROLES && cp_snapshot_has_default_roles (snapshot))
    return TRUE;
  if (n_records == 0)
    {
      /* Roles that are left out are the default's; no roles at all is something else. */
      if (array == CP_ARRAY_ROLES)
        g_string_append (self->piece, ",\n\"roles\": []");
      return TRUE;
    }

  g_string_append_printf (self->piece, ",\n\"%s\": [\n", cp_schema_get_array_names ()[array]);
  for (guint i = 0; i < n_records; i++)
    {
      if (i > 0)
        g_string_append (self->piece, ",\n");
      write_record (self, snapshot, array, order[i]);
      if (!flush (self, PIECE_SIZE, error))
        return FALSE;
    }
  g_string_append (self->piece, "\n]");

  return TRUE;
}

static void
begin_file (Writer *self, CpSnapshot *snapshot)
{
  const CpRecord *sides = cp_snapshot_get_sides (snapshot);
  g_autofree char *json = sides == NULL ? NULL : cp_record_to_json (sides);

  g_string_append (self->piece, "{\n\"format\": \"counterpoint\",\n\"version\": 1");
  append_string_member (self->piece, "title", cp_snapshot_get_title (snapshot));
  append_string_member (self->piece, "language", cp_snapshot_get_language (snapshot));
  if (json != NULL && !g_str_equal (json, "{}"))
    g_string_append_printf (self->piece, ",\n\"sides\": %s", json);
}

/**
 * cp_project_writer_run:
 * @snapshot: a corpus
 * @write: (scope call): takes the pieces
 * @data: data for @write
 * @error: return location for an error
 *
 * Writes a corpus; any thread may.
 *
 * Returns: whether all was taken; else the error of @write
 */
gboolean
cp_project_writer_run (CpSnapshot *snapshot, CpWriteFunc write, gpointer data, GError **error)
{
  g_autoptr (GString) piece = g_string_sized_new (2 * PIECE_SIZE);
  g_autoptr (CpStatementWriter) statements = NULL;
  Writer self = { piece, write, data };

  g_return_val_if_fail (snapshot != NULL && write != NULL, FALSE);

  self.statements = statements = cp_statement_writer_new (snapshot);
  begin_file (&self, snapshot);
  for (guint i = 0; i < CP_N_ARRAYS; i++)
    if (!write_array (&self, snapshot, i, error))
      return FALSE;

  if (cp_snapshot_get_extra (snapshot) != NULL)
    g_string_append_printf (piece, ",\n%s", cp_snapshot_get_extra (snapshot));
  g_string_append (piece, "\n}\n");
  return flush (&self, 0, error);
}

static gboolean
append_piece_cb (const char *bytes, gsize n_bytes, gpointer data, GError **error)
{
  g_byte_array_append (data, (const guint8 *) bytes, n_bytes);
  return TRUE;
}

/**
 * cp_project_file_to_bytes:
 * @snapshot: a corpus
 *
 * Writes a corpus into memory.
 *
 * Returns: (transfer full): the project file
 */
GBytes *
cp_project_file_to_bytes (CpSnapshot *snapshot)
{
  GByteArray *bytes = g_byte_array_new ();

  cp_project_writer_run (snapshot, append_piece_cb, bytes, NULL);
  return g_byte_array_free_to_bytes (bytes);
}

static gboolean
update_digest_cb (const char *bytes, gsize n_bytes, gpointer data, GError **error)
{
  g_checksum_update (data, (const guchar *) bytes, n_bytes);
  return TRUE;
}

static char *
compute_digest (CpSnapshot *snapshot)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  cp_project_writer_run (snapshot, update_digest_cb, checksum, NULL);
  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * cp_snapshot_dup_digest:
 * @self: a corpus
 *
 * Gets what tells this state of the corpus from any other: SHA-256 of its project file. It is computed
 * when it is first asked for, which takes as long as writing the file. May be called from any thread.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
cp_snapshot_dup_digest (CpSnapshot *self)
{
  char *known;

  g_return_val_if_fail (self != NULL, NULL);

  known = g_atomic_pointer_get (&self->digest);
  if (known == NULL)
    {
      known = compute_digest (self);
      if (!g_atomic_pointer_compare_and_exchange (&self->digest, NULL, known))
        {
          g_free (known);
          known = g_atomic_pointer_get (&self->digest);
        }
    }
  return g_strdup (known);
}
