/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a corpus holds, counted. */

#include "cp-corpus-info.h"

#include <glib/gi18n-lib.h>

#include "cp-json-writer.h"
#include "cp-number-words.h"
#include "cp-relation-text.h"
#include "cp-role-label.h"
#include "cp-scope-text.h"
#include "cp-sides.h"
#include "cp-text-width.h"

/* Counts by handle, made in one pass over the statements. */
struct _CpCorpusInfo
{
  CpSnapshot *snapshot;
  CpSides *sides;
  guint n_statements;
  guint n_relayed;
  guint n_without_topic;
  guint n_with_text; /* documents that have their text */
  guint by_side[CP_N_SIDES];
  guint *by_document;
  guint *by_speaker;
  guint *by_other; /* by speaker who says something together with another */
  guint *by_role;
  guint *by_topic;
  guint by_relation[CP_N_RELATION_TYPES];
  CpDate first; /* of the statements; 0 where none has a date */
  CpDate last;
  CpDate first_document;
  CpDate last_document;
};

static const CpSide side_order[] = { CP_SIDE_LEFT, CP_SIDE_RIGHT, CP_SIDE_OTHERS };

static void
count_statement (CpCorpusInfo *self, const CpStatementColumns *columns, guint32 statement)
{
  const CpStatementMore *more = columns->more[statement];
  guint n_topics;
  const guint32 *topics;

  topics = cp_snapshot_get_topic_set (self->snapshot, columns->topics[statement], &n_topics);
  for (guint i = 0; i < n_topics; i++)
    self->by_topic[topics[i]]++;
  self->n_without_topic += n_topics == 0;
  self->n_statements++;
  self->n_relayed += columns->reported[statement] != CP_HANDLE_NONE;
  self->by_side[cp_sides_get_side (self->sides, statement)]++;
  self->by_document[columns->document[statement]]++;
  for (guint i = 0; more != NULL && i < more->n_with; i++)
    self->by_other[more->with[i]]++;
  self->by_speaker[columns->speaker[statement]]++;
  self->by_role[cp_snapshot_get_statement_role (self->snapshot, statement)]++;
  cp_scope_text_extend_period (cp_snapshot_get_statement_date (self->snapshot, statement),
                               &self->first, &self->last);
}

static void
count_statements (CpCorpusInfo *self)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (self->snapshot);
  const guint32 *order;
  guint n_statements;

  order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_STATEMENTS, &n_statements);
  for (guint i = 0; i < n_statements; i++)
    count_statement (self, columns, order[i]);
}

static void
count_relations (CpCorpusInfo *self)
{
  const CpRelationColumns *columns = cp_snapshot_get_relations (self->snapshot);

  for (guint i = 1; i < columns->n_rows; i++)
    if (columns->live[i])
      self->by_relation[columns->type[i]]++;
}

static void
count_documents (CpCorpusInfo *self)
{
  const guint32 *order;
  guint n_documents;

  order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_DOCUMENTS, &n_documents);
  for (guint i = 0; i < n_documents; i++)
    {
      CpDocument *document = cp_snapshot_get_document (self->snapshot, order[i]);

      self->n_with_text += cp_document_get_text (document) != NULL;
      cp_scope_text_extend_period (cp_document_get_date (document), &self->first_document,
                                   &self->last_document);
    }
}

static guint *
make_counts (CpSnapshot *snapshot, CpArray array)
{
  return g_new0 (guint, cp_snapshot_get_n_handles (snapshot, array) + 1);
}

static void
append_line (GString *to, const char *name, const char *value)
{
  g_autofree char *line = cp_text_width_dup_line (value);

  g_string_append_printf (to, "%s: %s\n", name, line);
}

static void
append_count (GString *to, guint indent, const char *name, guint count)
{
  g_autofree char *line = cp_text_width_dup_line (name);

  g_string_append_printf (to, "%*s%s: %u\n", (int) indent, "", line, count);
}

static void
append_period (GString *to, const char *name, CpDate first, CpDate last)
{
  g_autofree char *period = NULL;

  if (first == 0)
    return;
  period = cp_words_dup_period (first, last);
  append_line (to, name, period);
}

static void
append_statements (const CpCorpusInfo *self, GString *to)
{
  guint n_roles;
  const guint32 *roles = cp_snapshot_get_order (self->snapshot, CP_ARRAY_ROLES, &n_roles);
  guint n_statements;
  const guint32 *order;
  CpDate first, last;

  order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_STATEMENTS, &n_statements);

  /* Translators: before a number, or what is counted */
  append_count (to, 0, _("statements"), self->n_statements);
  for (guint i = 0; i < G_N_ELEMENTS (side_order); i++)
    append_count (to, 2, cp_sides_get_label (self->sides, side_order[i]),
                  self->by_side[side_order[i]]);
  /* Translators: before a number of statements that somebody else reports */
  append_count (to, 2, _("relayed"), self->n_relayed);
  /* Translators: before a number of statements */
  append_count (to, 2, _("without a topic"), self->n_without_topic);
  /* Translators: before the period in which the articles were published */
  append_period (to, _("published"), self->first_document, self->last_document);
  if (cp_scope_text_find_said (self->snapshot, order, n_statements, &first, &last))
    /* Translators: before the period in which statements were made */
    append_period (to, _("said"), first, last);

  /* Translators: before a list of roles, each with a number */
  g_string_append_printf (to, "%s:\n", _("statements by role"));
  for (guint i = 0; i < n_roles; i++)
    {
      CpItem *role = cp_snapshot_get_item (self->snapshot, CP_ARRAY_ROLES, roles[i]);

      append_count (to, 2, cp_role_label_get_item_words (role), self->by_role[roles[i]]);
    }
  if (self->by_role[CP_HANDLE_NONE] > 0)
    /* Translators: stands for the role of speakers who have none, before a number */
    append_count (to, 2, _("no role"), self->by_role[CP_HANDLE_NONE]);
}

static void
append_documents (const CpCorpusInfo *self, GString *to)
{
  guint n_documents;
  const guint32 *order;

  order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_DOCUMENTS, &n_documents);
  /* Translators: before a number, or what the columns of a matrix stand for */
  append_count (to, 0, _("documents"), n_documents);
  /* Translators: before a number of documents that have their text */
  append_count (to, 2, _("with their text"), self->n_with_text);
  for (guint i = 0; i < n_documents; i++)
    {
      CpDocument *document = cp_snapshot_get_document (self->snapshot, order[i]);
      const char *label = cp_document_get_label (document);
      g_autofree char *name = NULL;

      if (label == NULL)
        label = cp_document_get_title (document);
      name = g_strdup_printf ("%s  %s%s", cp_item_get_id (CP_ITEM (document)),
                              label != NULL ? label : "",
                              cp_document_is_date_inferred (document) ? "*" : "");
      append_count (to, 2, name, self->by_document[order[i]]);
    }
}

static const char *
get_role_label (CpSnapshot *snapshot, CpSpeaker *speaker)
{
  const char *id = cp_speaker_get_role (speaker);
  guint32 role = id != NULL ? cp_snapshot_find (snapshot, CP_ARRAY_ROLES, id) : CP_HANDLE_NONE;

  if (role == CP_HANDLE_NONE)
    return NULL;
  return cp_role_label_get_item_words (cp_snapshot_get_item (snapshot, CP_ARRAY_ROLES, role));
}

static void
append_speaker (GString *to, const char *name, guint n_statements, guint n_together)
{
  g_autofree char *line = cp_text_width_dup_line (name);

  g_string_append_printf (to, "  %s: %u", line, n_statements);
  if (n_together > 0)
    /* Translators: follows a number of statements; %u is how many more a speaker makes together
     * with those who are counted as their speakers */
    g_string_append_printf (to, ngettext (", %u together with others", ", %u together with others",
                                          n_together),
                            n_together);
  g_string_append_c (to, '\n');
}

static void
append_speakers (const CpCorpusInfo *self, GString *to)
{
  guint n_speakers;
  const guint32 *order;

  order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_SPEAKERS, &n_speakers);
  /* Translators: before a number, or what is counted, or what the columns of a matrix stand for */
  append_count (to, 0, _("speakers"), n_speakers);
  for (guint i = 0; i < n_speakers; i++)
    {
      CpSpeaker *speaker = cp_snapshot_get_speaker (self->snapshot, order[i]);
      const char *role = get_role_label (self->snapshot, speaker);
      g_autofree char *name = NULL;

      name = g_strdup_printf ("%s  %s%s%s", cp_item_get_id (CP_ITEM (speaker)),
                              cp_speaker_get_name (speaker), role != NULL ? ", " : "",
                              role != NULL ? role : "");
      append_speaker (to, name, self->by_speaker[order[i]], self->by_other[order[i]]);
    }
}

/* Scripts look for the lines of main topics: the name, then the id, two blanks and the label. */
static void
append_topics (const CpCorpusInfo *self, GString *to)
{
  guint n_topics;
  const guint32 *order;

  order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_TOPICS, &n_topics);
  /* Translators: before a number */
  append_count (to, 0, _("topics"), n_topics);
  for (guint i = 0; i < n_topics; i++)
    {
      CpTopic *topic = cp_snapshot_get_topic (self->snapshot, order[i]);
      g_autofree char *name = NULL;

      name = g_strdup_printf ("%s  %s", cp_item_get_id (CP_ITEM (topic)),
                              cp_item_get_label (CP_ITEM (topic)));
      append_line (to,
                   /* Translators: before the id and the label of a topic */
                   cp_topic_is_main (topic) ? _("main topic")
                   /* Translators: before the id and the label of a topic */
                                            : _("topic"),
                   name);
    }
}

static void
append_relations (const CpCorpusInfo *self, GString *to)
{
  /* Translators: before the number of relations, links between two statements */
  append_count (to, 0, _("relations"),
                cp_snapshot_get_n_records (self->snapshot, CP_ARRAY_RELATIONS));
  for (guint i = 1; i < CP_N_RELATION_TYPES; i++)
    append_count (to, 2, cp_relation_text_get_label (i), self->by_relation[i]);
}

static void
add_period (CpJsonWriter *writer, const char *name, CpDate first, CpDate last)
{
  g_autofree char *from = first != 0 ? cp_date_to_string (first) : NULL;
  g_autofree char *until = last != 0 ? cp_date_to_string (last) : NULL;

  cp_json_writer_begin_object (writer, name);
  cp_json_writer_add_string (writer, "first", from);
  cp_json_writer_add_string (writer, "last", until);
  cp_json_writer_end_object (writer);
}

/* An array of records with their numbers of statements. */
static void
add_records (const CpCorpusInfo *self, CpJsonWriter *writer, CpArray array, const guint *counts)
{
  guint n_records;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, array, &n_records);

  cp_json_writer_begin_array (writer, cp_schema_get_array_names ()[array]);
  for (guint i = 0; i < n_records; i++)
    {
      CpItem *item = cp_snapshot_get_item (self->snapshot, array, order[i]);

      cp_json_writer_begin_object (writer, NULL);
      cp_json_writer_add_string (writer, "id", cp_item_get_id (item));
      cp_json_writer_add_string (writer, "label", cp_item_get_label (item));
      if (array == CP_ARRAY_TOPICS)
        cp_json_writer_add_boolean (writer, "main", cp_topic_is_main (CP_TOPIC (item)));
      cp_json_writer_add_number (writer, "statements", counts[order[i]]);
      if (array == CP_ARRAY_SPEAKERS)
        cp_json_writer_add_number (writer, "with", self->by_other[order[i]]);
      cp_json_writer_end_object (writer);
    }
  cp_json_writer_end_array (writer);
}

static void
add_sides (const CpCorpusInfo *self, CpJsonWriter *writer)
{
  static const char *const names[] = { "left", "right", "others" };

  cp_json_writer_begin_object (writer, "sides");
  for (guint i = 0; i < G_N_ELEMENTS (side_order); i++)
    {
      cp_json_writer_begin_object (writer, names[i]);
      cp_json_writer_add_string (writer, "label",
                                 cp_sides_get_label (self->sides, side_order[i]));
      cp_json_writer_add_number (writer, "statements", self->by_side[side_order[i]]);
      cp_json_writer_end_object (writer);
    }
  cp_json_writer_end_object (writer);
}

static void
add_relations (const CpCorpusInfo *self, CpJsonWriter *writer)
{
  cp_json_writer_begin_object (writer, "relations");
  for (guint i = 1; i < CP_N_RELATION_TYPES; i++)
    cp_json_writer_add_number (writer, cp_relation_type_to_string (i), self->by_relation[i]);
  cp_json_writer_end_object (writer);
}

/**
 * cp_corpus_info_new:
 *
 * Counts what a corpus holds.
 *
 * Returns: (transfer full): the counts
 */
CpCorpusInfo *
cp_corpus_info_new (CpSnapshot *snapshot)
{
  CpCorpusInfo *self;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_new0 (CpCorpusInfo, 1);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->sides = cp_sides_new (snapshot, NULL, NULL);
  self->by_document = make_counts (snapshot, CP_ARRAY_DOCUMENTS);
  self->by_speaker = make_counts (snapshot, CP_ARRAY_SPEAKERS);
  self->by_other = make_counts (snapshot, CP_ARRAY_SPEAKERS);
  self->by_role = make_counts (snapshot, CP_ARRAY_ROLES);
  self->by_topic = make_counts (snapshot, CP_ARRAY_TOPICS);
  count_statements (self);
  count_relations (self);
  count_documents (self);
  return self;
}

/**
 * cp_corpus_info_free:
 *
 * Frees the counts.
 */
void
cp_corpus_info_free (CpCorpusInfo *self)
{
  if (self == NULL)
    return;

  cp_sides_unref (self->sides);
  cp_snapshot_unref (self->snapshot);
  g_free (self->by_document);
  g_free (self->by_speaker);
  g_free (self->by_other);
  g_free (self->by_role);
  g_free (self->by_topic);
  g_free (self);
}

/**
 * cp_corpus_info_to_text:
 *
 * Writes the counts for people, one a line.
 *
 * Returns: (transfer full): the lines
 */
char *
cp_corpus_info_to_text (const CpCorpusInfo *self)
{
  GString *text = g_string_new (NULL);
  const char *title;

  g_return_val_if_fail (self != NULL, NULL);

  title = cp_snapshot_get_title (self->snapshot);
  if (title != NULL)
    /* Translators: before the title of a corpus */
    append_line (text, _("title"), title);
  append_statements (self, text);
  append_topics (self, text);
  append_documents (self, text);
  append_speakers (self, text);
  append_relations (self, text);
  return g_string_free (text, FALSE);
}

/**
 * cp_corpus_info_to_json:
 *
 * Writes the counts for programs.
 *
 * Returns: (transfer full): the JSON text
 */
char *
cp_corpus_info_to_json (const CpCorpusInfo *self)
{
  g_autoptr (CpJsonWriter) writer = cp_json_writer_new ();

  g_return_val_if_fail (self != NULL, NULL);

  cp_json_writer_begin_object (writer, NULL);
  cp_json_writer_add_string (writer, "title", cp_snapshot_get_title (self->snapshot));
  cp_json_writer_add_number (writer, "statements", self->n_statements);
  cp_json_writer_add_number (writer, "relayed", self->n_relayed);
  cp_json_writer_add_number (writer, "uncoded", self->n_without_topic);
  add_period (writer, "period", self->first, self->last);
  add_period (writer, "published", self->first_document, self->last_document);
  add_sides (self, writer);
  add_records (self, writer, CP_ARRAY_ROLES, self->by_role);
  add_records (self, writer, CP_ARRAY_DOCUMENTS, self->by_document);
  add_records (self, writer, CP_ARRAY_SPEAKERS, self->by_speaker);
  add_records (self, writer, CP_ARRAY_TOPICS, self->by_topic);
  add_relations (self, writer);
  cp_json_writer_end_object (writer);
  return cp_json_writer_end (writer);
}
