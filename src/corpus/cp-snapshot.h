/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A corpus as it stood at one moment: immutable, shared between threads. */

#pragma once

#include <gio/gio.h>

#include "cp-anchor.h"
#include "cp-date.h"
#include "cp-document.h"
#include "cp-item.h"
#include "cp-question.h"
#include "cp-schema.h"
#include "cp-speaker.h"
#include "cp-topic.h"

G_BEGIN_DECLS

/* A handle names one record of an array for as long as the corpus lives; 0 is none. Handles of
 * an array run from 1 to below cp_snapshot_get_n_handles (); some may have been removed. */
#define CP_HANDLE_NONE 0u
#define CP_OFFSET_NONE G_MAXUINT32
#define CP_TURN_NONE G_MININT32
#define CP_CONFIDENCE_NONE (-1)
#define CP_POSITION_NONE G_MAXUINT32

typedef struct _CpSnapshot CpSnapshot;

typedef struct
{
  guint32 question;
  guint32 position;  /* place in the question's positions */
  const char *words; /* of the position; they follow no change of the question */
} CpAnswer;

/* The rarer members of a statement; what it has of none is zero. */
typedef struct
{
  const guint32 *with; /* speakers */
  const CpAnswer *answers;
  const char *extra;
  const char *mention_extra;
  const char *question_extra;
  const char *anchor_extra;
  const char *const *answer_extras; /* one for each answer, or NULL */
  guint32 n_with;
  guint32 n_answers;
} CpStatementMore;

/* Columns of the statements, indexed by handle: X (type, name, value where left out). */
#define CP_STATEMENT_COLUMNS(X) \
  X (const char *, id) \
  X (const char *, gist) \
  X (const char *, note) \
  X (const char *, rule) \
  X (const CpAnchor *, anchor) \
  X (const CpStatementMore *, more) \
  X (guint32, document) \
  X (guint32, speaker) \
  X (guint32, topics)   /* a topic set, see cp_snapshot_get_topic_set () */ \
  X (guint32, role)     /* its own; see cp_snapshot_get_statement_role () */ \
  X (guint32, via)      /* an outlet */ \
  X (guint32, reported) /* a speaker */ \
  X (CpDate, date)      /* its own; see cp_snapshot_get_statement_date () */ \
  X (guint32, start) \
  X (guint32, end) \
  X (guint32, mention_start) \
  X (guint32, mention_end) \
  X (guint32, question_start) \
  X (guint32, question_end) \
  X (gint32, turn) \
  X (guint32, words) /* of the source: of the text or the anchor; 0 where neither is known */ \
  X (guint8, mode) \
  X (guint8, date_basis) \
  X (guint8, origin) \
  X (gint8, confidence) \
  X (guint8, reviewed) \
  X (guint8, live) /* 0 where the row is empty or removed */

/* Columns of the relations, indexed by handle. */
#define CP_RELATION_COLUMNS(X) \
  X (const char *, note) \
  X (const char *, extra) \
  X (guint32, from) /* a statement */ \
  X (guint32, to)   /* a statement */ \
  X (guint8, type) \
  X (guint8, basis) \
  X (guint8, origin) \
  X (gint8, confidence) \
  X (guint8, reviewed) \
  X (guint8, live)

#define CP_DECLARE_COLUMN(type, name) type const *name;
typedef struct { guint n_rows; CP_STATEMENT_COLUMNS (CP_DECLARE_COLUMN) } CpStatementColumns;
typedef struct { guint n_rows; CP_RELATION_COLUMNS (CP_DECLARE_COLUMN) } CpRelationColumns;
#undef CP_DECLARE_COLUMN

CpSnapshot *cp_snapshot_ref (CpSnapshot *self);
void cp_snapshot_unref (CpSnapshot *self);

const char *cp_snapshot_get_title (CpSnapshot *self);
const char *cp_snapshot_get_language (CpSnapshot *self);
char *cp_snapshot_dup_left (CpSnapshot *self);
char *cp_snapshot_dup_right (CpSnapshot *self);

guint cp_snapshot_get_n_handles (CpSnapshot *self, CpArray array);
const guint32 *cp_snapshot_get_order (CpSnapshot *self, CpArray array, guint *n_records);
guint cp_snapshot_get_n_records (CpSnapshot *self, CpArray array);
guint cp_snapshot_get_rank (CpSnapshot *self, CpArray array, guint32 handle);

CpItem *cp_snapshot_get_item (CpSnapshot *self, CpArray array, guint32 handle);
guint32 cp_snapshot_find (CpSnapshot *self, CpArray array, const char *id);
CpDocument *cp_snapshot_get_document (CpSnapshot *self, guint32 handle);
CpSpeaker *cp_snapshot_get_speaker (CpSnapshot *self, guint32 handle);
CpTopic *cp_snapshot_get_topic (CpSnapshot *self, guint32 handle);
CpQuestion *cp_snapshot_get_question (CpSnapshot *self, guint32 handle);

const CpStatementColumns *cp_snapshot_get_statements (CpSnapshot *self);
const CpRelationColumns *cp_snapshot_get_relations (CpSnapshot *self);
const guint32 *cp_snapshot_get_topic_set (CpSnapshot *self, guint32 set, guint *n_topics);
guint cp_snapshot_get_n_topic_sets (CpSnapshot *self);

guint32 cp_snapshot_get_statement_role (CpSnapshot *self, guint32 statement);
CpDate cp_snapshot_get_statement_date (CpSnapshot *self, guint32 statement);
gboolean cp_snapshot_is_statement_date_inferred (CpSnapshot *self, guint32 statement);
const CpAnswer *cp_snapshot_get_answers (CpSnapshot *self, guint32 statement, guint *n_answers);
char *cp_snapshot_dup_words (CpSnapshot *self, guint32 statement);
guint cp_snapshot_get_paragraph (CpSnapshot *self, guint32 statement);
int cp_snapshot_compare_statements (CpSnapshot *self, guint32 statement, guint32 other);
char *cp_snapshot_dup_digest (CpSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpSnapshot, cp_snapshot_unref)

G_END_DECLS
