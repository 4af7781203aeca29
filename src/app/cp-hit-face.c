/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list shows of a statement, in words, before anything is drawn. */

#include "cp-hit-face.h"

#include <glib/gi18n-lib.h>

#include "cp-article-words.h"
#include "cp-card-face.h"
#include "cp-doubts.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-speaker-words.h"

/* As many characters as stand beside a hit on the widest of windows. */
#define AROUND 240

struct _CpHitSource
{
  gatomicrefcount ref_count;
  CpMatrix *matrix;
  CpWordFinder *finder; /* or NULL */
};

/**
 * cp_hit_source_new:
 * @matrix: whose corpus, sides and filter are looked at
 *
 * Prepares what all rows of a list need.
 */
CpHitSource *
cp_hit_source_new (CpMatrix *matrix)
{
  CpHitSource *self;

  g_return_val_if_fail (matrix != NULL, NULL);

  self = g_new0 (CpHitSource, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->matrix = cp_matrix_ref (matrix);
  self->finder = cp_word_finder_new (cp_matrix_get_filter (matrix));
  return self;
}

CpHitSource *
cp_hit_source_ref (CpHitSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
cp_hit_source_unref (CpHitSource *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  cp_matrix_unref (self->matrix);
  g_clear_pointer (&self->finder, cp_word_finder_free);
  g_free (self);
}

static void
append_part (GString *line, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

static char *
dup_meta (CpSnapshot *snapshot, guint32 statement, gboolean is_gist)
{
  guint32 document = cp_snapshot_get_statements (snapshot)->document[statement];
  CpDate date = cp_snapshot_get_statement_date (snapshot, statement);
  g_autofree char *when = NULL;
  g_autofree char *outlet = cp_words_dup_outlet (snapshot, document);
  GString *line = g_string_new (NULL);

  if (date != 0)
    when = cp_words_dup_date (date, cp_snapshot_is_statement_date_inferred (snapshot, statement));
  append_part (line, when);
  append_part (line, outlet);
  if (is_gist)
    /* Translators: of a statement: it is told in other words, and not quoted */
    append_part (line, _("paraphrase"));

  return g_string_free (line, FALSE);
}

static char **
dup_topics (CpSnapshot *snapshot, guint32 statement)
{
  guint set = cp_snapshot_get_statements (snapshot)->topics[statement];
  guint n;
  const guint32 *topics = cp_snapshot_get_topic_set (snapshot, set, &n);
  char **labels = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    labels[i] = cp_words_dup_name (
        cp_item_get_label (cp_snapshot_get_item (snapshot, CP_ARRAY_TOPICS, topics[i])));
  return labels;
}

/**
 * cp_hit_face_new:
 * @source: what the rows are made from
 * @statement: a handle
 *
 * Computes what a row shows of a statement.
 */
CpHitFace *
cp_hit_face_new (const CpHitSource *source, guint32 statement)
{
  CpSnapshot *snapshot;
  const CpStatementColumns *columns;
  CpHitFace *self;

  g_return_val_if_fail (source != NULL && statement != CP_HANDLE_NONE, NULL);

  snapshot = cp_matrix_get_snapshot (source->matrix);
  columns = cp_snapshot_get_statements (snapshot);
  g_return_val_if_fail (statement < columns->n_rows, NULL);
  self = g_new0 (CpHitFace, 1);
  self->side = cp_sides_get_side (cp_matrix_get_sides (source->matrix), statement);
  self->name = cp_words_dup_speaker (snapshot, statement);
  self->hit = cp_hit_new (source->finder, snapshot, statement, AROUND);
  self->meta = dup_meta (snapshot, statement, self->hit->is_gist);
  self->topics = dup_topics (snapshot, statement);
  if (cp_doubts_has (snapshot, statement))
    self->doubt = cp_article_words_dup_doubt (columns->confidence[statement]);
  self->reviewed = columns->reviewed[statement];

  return self;
}

/**
 * cp_hit_face_free:
 *
 * Frees what a row shows.
 */
void
cp_hit_face_free (CpHitFace *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->meta);
  g_strfreev (self->topics);
  g_free (self->doubt);
  cp_hit_free (self->hit);
  g_free (self);
}

/**
 * cp_hit_face_dup_sentence:
 *
 * Says what a row shows, for those who do not see it.
 */
char *
cp_hit_face_dup_sentence (const CpHitFace *self)
{
  g_autofree char *said = NULL;
  g_autofree char *topics = NULL;
  GString *rest;
  char *sentence;

  g_return_val_if_fail (self != NULL, NULL);

  said = g_strndup (self->hit->text + self->hit->said_start,
                    self->hit->said_end - self->hit->said_start);
  topics = g_strjoinv (" · ", self->topics);
  rest = g_string_new (NULL);
  append_part (rest, self->meta);
  append_part (rest, topics);
  append_part (rest, self->doubt);
  /* Translators: of a statement: a person has looked at it and accepted it */
  append_part (rest, self->reviewed ? _("reviewed") : NULL);

  /* Translators: a speaker, the words, and mode, date and place. */
  sentence = g_strdup_printf (_("%s: %s (%s)"), self->name, said, rest->str);
  g_string_free (rest, TRUE);
  return sentence;
}
