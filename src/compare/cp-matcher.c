/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A query made ready to be asked of every statement of one corpus. */

#include "cp-query.h"

#include <string.h>

#include "cp-handle-table.h"
#include "cp-matcher-dates.h"
#include "cp-matcher-words.h"
#include "cp-query-private.h"

/*
 * Fields become tables of one byte for each handle that a column may hold, 1 where it passes all
 * terms on that column. So a row costs one load for each column that the query speaks of; words are
 * looked for last, where everything else matches. A table that no term has made is NULL.
 */

/* Speakers and those who speak with them: not a column, so each term has a table of its own. */
typedef struct
{
  guint8 *speakers;
  gboolean negated;
} VoiceTest;

struct _CpMatcher
{
  CpSnapshot *snapshot;
  const CpStatementColumns *columns;

  guint8 *documents;
  guint8 *speakers; /* their countries */
  guint8 *roles;
  guint32 *speaker_roles;
  guint8 *topic_sets;
  guint8 *modes;
  GArray *voices; /* of VoiceTest */

  CpDateTest *dates;
  guint8 *document_dates; /* whether the document's own date passes */
  CpWordTest *words;
};

static void
clear_voice_test (VoiceTest *test)
{
  g_free (test->speakers);
}

/* One byte for each handle of the field's register: 1 for what the values name, [0] for "none". */
static guint8 *
mark_values (CpMatcher *self, const CpTerm *term, CpArray array)
{
  g_autoptr (GArray) handles = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint8 *marks = g_new0 (guint8, cp_snapshot_get_n_handles (self->snapshot, array));

  for (guint i = 0; term->values[i] != NULL; i++)
    if (cp_field_allows_none (term->field) && strcmp (term->values[i], CP_VALUE_NONE) == 0)
      marks[CP_HANDLE_NONE] = 1;
    else
      cp_field_append_handles (term->field, self->snapshot, term->values[i], handles);
  for (guint i = 0; i < handles->len; i++)
    marks[g_array_index (handles, guint32, i)] = 1;
  return marks;
}

/* Lets through @table what is marked, or not marked, besides what it kept back already. */
static void
restrict_table (guint8 **table, const guint8 *marks, guint n, gboolean negated)
{
  if (*table == NULL)
    {
      *table = g_new (guint8, n);
      memset (*table, 1, n);
    }
  for (guint i = 0; i < n; i++)
    (*table)[i] &= marks[i] ^ (guint8) (negated != FALSE);
}

static void
add_records (CpMatcher *self, const CpTerm *term, CpArray array, guint8 **table)
{
  g_autofree guint8 *marks = mark_values (self, term, array);

  restrict_table (table, marks, cp_snapshot_get_n_handles (self->snapshot, array), term->negated);
}

/* An outlet is looked up in the documents it published. */
static void
add_outlets (CpMatcher *self, const CpTerm *term)
{
  g_autofree guint8 *outlets = mark_values (self, term, CP_ARRAY_OUTLETS);
  g_autofree guint32 *of_document =
      cp_handle_table_new (self->snapshot, CP_ARRAY_DOCUMENTS, CP_DOCUMENT_OUTLET);
  guint n = cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_DOCUMENTS);
  g_autofree guint8 *marks = g_new0 (guint8, n);

  for (guint i = 0; i < n; i++)
    marks[i] = outlets[of_document[i]];
  restrict_table (&self->documents, marks, n, term->negated);
}

/* Of a country, "none" are also the speakers that have none. */
static void
add_countries (CpMatcher *self, const CpTerm *term)
{
  g_autofree guint8 *marks = mark_values (self, term, CP_ARRAY_SPEAKERS);
  guint n;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_SPEAKERS, &n);

  for (guint i = 0; i < n && marks[CP_HANDLE_NONE]; i++)
    {
      const char *country =
          cp_speaker_get_country (cp_snapshot_get_speaker (self->snapshot, order[i]));

      if (country == NULL || *country == '\0')
        marks[order[i]] = 1;
    }
  restrict_table (&self->speakers, marks,
                  cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_SPEAKERS), term->negated);
}

static gboolean
has_marked_topic (CpMatcher *self, guint32 set, const guint8 *topics)
{
  guint n_topics;
  const guint32 *handles = cp_snapshot_get_topic_set (self->snapshot, set, &n_topics);

  for (guint i = 0; i < n_topics; i++)
    if (topics[handles[i]])
      return TRUE;
  return n_topics == 0 && topics[CP_HANDLE_NONE];
}

static void
add_topics (CpMatcher *self, const CpTerm *term)
{
  g_autofree guint8 *topics = mark_values (self, term, CP_ARRAY_TOPICS);
  guint n = cp_snapshot_get_n_topic_sets (self->snapshot);
  g_autofree guint8 *marks = g_new0 (guint8, n);

  for (guint i = 0; i < n; i++)
    marks[i] = has_marked_topic (self, i, topics);
  restrict_table (&self->topic_sets, marks, n, term->negated);
}

static void
add_modes (CpMatcher *self, const CpTerm *term)
{
  guint8 marks[CP_N_MODES] = { 0 };

  for (guint i = 0; term->values[i] != NULL; i++)
    {
      CpMode mode = CP_MODE_NONE;

      cp_mode_from_string (term->values[i], &mode);
      marks[mode] = 1;
    }
  restrict_table (&self->modes, marks, CP_N_MODES, term->negated);
}

static void
add_voices (CpMatcher *self, const CpTerm *term)
{
  VoiceTest test = { .negated = term->negated };

  test.speakers = mark_values (self, term, CP_ARRAY_SPEAKERS);
  g_array_append_val (self->voices, test);
}

static void
add_field (CpMatcher *self, const CpTerm *term)
{
  switch (term->field)
    {
    case CP_FIELD_ROLE:
      add_records (self, term, CP_ARRAY_ROLES, &self->roles);
      break;
    case CP_FIELD_SPEAKER:
      add_voices (self, term);
      break;
    case CP_FIELD_OUTLET:
      add_outlets (self, term);
      break;
    case CP_FIELD_DOCUMENT:
      add_records (self, term, CP_ARRAY_DOCUMENTS, &self->documents);
      break;
    case CP_FIELD_COUNTRY:
      add_countries (self, term);
      break;
    case CP_FIELD_TOPIC:
      add_topics (self, term);
      break;
    case CP_FIELD_MODE:
      add_modes (self, term);
      break;
    case CP_FIELD_MONTH:
    case CP_FIELD_AFTER:
    case CP_FIELD_BEFORE:
      break; /* of CpDateTest */
    case CP_N_FIELDS:
    default:
      g_assert_not_reached ();
    }
}

static void
take_document_dates (CpMatcher *self)
{
  guint n;
  const guint32 *order = cp_snapshot_get_order (self->snapshot, CP_ARRAY_DOCUMENTS, &n);

  self->document_dates =
      g_new0 (guint8, cp_snapshot_get_n_handles (self->snapshot, CP_ARRAY_DOCUMENTS));
  for (guint i = 0; i < n; i++)
    self->document_dates[order[i]] = cp_date_test_matches (
        self->dates, cp_document_get_date (cp_snapshot_get_document (self->snapshot, order[i])));
}

/* The passes over one column each: they clear in @out what does not pass, and skip no row, so that
 * there is no branch to guess wrong. */

static void
pass_handles (guint8 *out, guint n, const guint8 *table, const guint32 *column)
{
  if (table == NULL)
    return;
  for (guint i = 0; i < n; i++)
    out[i] &= table[column[i]];
}

static void
pass_modes (const CpMatcher *self, guint8 *out, guint32 first, guint n)
{
  if (self->modes == NULL)
    return;
  for (guint i = 0; i < n; i++)
    out[i] &= self->modes[self->columns->mode[first + i]];
}

static void
pass_roles (const CpMatcher *self, guint8 *out, guint32 first, guint n)
{
  if (self->roles == NULL)
    return;
  for (guint i = 0; i < n; i++)
    out[i] &= self->roles[cp_handle_table_get_role (self->speaker_roles, self->columns, first + i)];
}

static void
pass_dates (const CpMatcher *self, guint8 *out, guint32 first, guint n)
{
  if (self->dates == NULL)
    return;
  for (guint i = 0; i < n; i++)
    {
      CpDate date = self->columns->date[first + i];

      if (out[i])
        out[i] = date != 0 ? cp_date_test_matches (self->dates, date)
                           : self->document_dates[self->columns->document[first + i]];
    }
}

static gboolean
has_voice (const VoiceTest *test, const CpStatementColumns *columns, guint32 statement)
{
  const CpStatementMore *more = columns->more[statement];

  if (test->speakers[columns->speaker[statement]])
    return TRUE;
  for (guint i = 0; more != NULL && i < more->n_with; i++)
    if (test->speakers[more->with[i]])
      return TRUE;
  return FALSE;
}

static void
pass_voices (const CpMatcher *self, guint8 *out, guint32 first, guint n)
{
  for (guint i = 0; i < self->voices->len; i++)
    {
      const VoiceTest *test = &g_array_index (self->voices, VoiceTest, i);

      for (guint j = 0; j < n; j++)
        if (out[j])
          out[j] = has_voice (test, self->columns, first + j) != test->negated;
    }
}

static void
pass_words (const CpMatcher *self, guint8 *out, guint32 first, guint n)
{
  if (self->words == NULL)
    return;
  for (guint i = 0; i < n; i++)
    if (out[i])
      out[i] = cp_word_test_matches (self->words, self->snapshot, first + i);
}

static void
match_rows (const CpMatcher *self, guint8 *out, guint32 first, guint n)
{
  for (guint i = 0; i < n; i++)
    out[i] = self->columns->live[first + i] != 0;
  pass_handles (out, n, self->documents, self->columns->document + first);
  pass_handles (out, n, self->speakers, self->columns->speaker + first);
  pass_handles (out, n, self->topic_sets, self->columns->topics + first);
  pass_roles (self, out, first, n);
  pass_modes (self, out, first, n);
  pass_dates (self, out, first, n);
  pass_voices (self, out, first, n);
  pass_words (self, out, first, n);
}

/**
 * cp_matcher_new:
 * @query: a query
 * @snapshot: the corpus to ask it of
 *
 * Makes a query ready for many statements. What it names and the corpus does not have matches
 * nothing; cp_query_check () tells.
 *
 * Returns: (transfer full): the matcher, for one thread at a time
 */
CpMatcher *
cp_matcher_new (const CpQuery *query, CpSnapshot *snapshot)
{
  CpMatcher *self;
  const CpTerm *terms;
  guint n_terms;

  g_return_val_if_fail (query != NULL && snapshot != NULL, NULL);

  self = g_new0 (CpMatcher, 1);
  self->snapshot = cp_snapshot_ref (snapshot);
  self->columns = cp_snapshot_get_statements (snapshot);
  self->voices = g_array_new (FALSE, FALSE, sizeof (VoiceTest));
  g_array_set_clear_func (self->voices, (GDestroyNotify) clear_voice_test);

  terms = cp_query_get_terms (query, &n_terms);
  for (guint i = 0; i < n_terms; i++)
    if (terms[i].kind == CP_TERM_FIELD)
      add_field (self, &terms[i]);
  if (self->roles != NULL)
    self->speaker_roles = cp_handle_table_new (snapshot, CP_ARRAY_SPEAKERS, CP_SPEAKER_ROLE);
  self->dates = cp_date_test_new (terms, n_terms);
  if (self->dates != NULL)
    take_document_dates (self);
  self->words = cp_word_test_new (terms, n_terms);
  return self;
}

/**
 * cp_matcher_free:
 * @self: (transfer full): a matcher
 *
 * Frees the matcher.
 */
void
cp_matcher_free (CpMatcher *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->documents);
  g_free (self->speakers);
  g_free (self->roles);
  g_free (self->speaker_roles);
  g_free (self->topic_sets);
  g_free (self->modes);
  g_array_unref (self->voices);
  g_clear_pointer (&self->dates, cp_date_test_free);
  g_free (self->document_dates);
  g_clear_pointer (&self->words, cp_word_test_free);
  cp_snapshot_unref (self->snapshot);
  g_free (self);
}

/**
 * cp_matcher_matches:
 * @self: a matcher
 * @statement: a handle
 *
 * Asks the query of one statement.
 *
 * Returns: whether the statement exists and matches
 */
gboolean
cp_matcher_matches (CpMatcher *self, guint32 statement)
{
  guint8 matches;

  g_return_val_if_fail (self != NULL && statement < self->columns->n_rows, FALSE);

  match_rows (self, &matches, statement, 1);
  return matches;
}

/**
 * cp_matcher_run:
 * @self: a matcher
 *
 * Asks the query of all statements.
 *
 * Returns: (transfer full): one byte for each row of the statements, 1 where one is and matches
 */
guint8 *
cp_matcher_run (CpMatcher *self)
{
  guint8 *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_new (guint8, self->columns->n_rows);
  match_rows (self, out, 0, self->columns->n_rows);
  return out;
}

/**
 * cp_query_run:
 * @self: (nullable): a query, or %NULL for one that every statement matches
 * @snapshot: the corpus to ask it of
 *
 * Asks a query of all statements, once.
 *
 * Returns: (transfer full): one byte for each row of the statements, 1 where one is and matches
 */
guint8 *
cp_query_run (const CpQuery *self, CpSnapshot *snapshot)
{
  g_autoptr (CpQuery) all = self == NULL ? cp_query_parse ("", NULL) : NULL;
  g_autoptr (CpMatcher) matcher = cp_matcher_new (self == NULL ? all : self, snapshot);

  return cp_matcher_run (matcher);
}
