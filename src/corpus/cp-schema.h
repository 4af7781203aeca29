/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of each kind of record of a project file, as a table. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CP_ARRAY_ROLES,
  CP_ARRAY_OUTLETS,
  CP_ARRAY_DOCUMENTS,
  CP_ARRAY_SPEAKERS,
  CP_ARRAY_TOPICS,
  CP_ARRAY_QUESTIONS,
  CP_ARRAY_STATEMENTS,
  CP_ARRAY_RELATIONS,
  CP_ARRAY_SUMMARIES,
  CP_ARRAY_TRAYS,
  CP_ARRAY_COMPARISONS,
  CP_N_ARRAYS,
} CpArray;

/* An enumeration's value 0 stands for "not said"; names are those of the project file. */
typedef enum
{
  CP_MODE_NONE,
  CP_MODE_DIRECT,
  CP_MODE_BLOCK,
  CP_MODE_ANSWER,
  CP_MODE_INDIRECT,
  CP_N_MODES,
} CpMode;

typedef enum
{
  CP_RELATION_NONE,
  CP_RELATION_DISPUTES,
  CP_RELATION_SUPPORTS,
  CP_RELATION_QUALIFIES,
  CP_RELATION_INTERPRETS,
  CP_RELATION_REPEATS,
  CP_N_RELATION_TYPES,
} CpRelationType;

typedef enum
{
  CP_BASIS_NONE,
  CP_BASIS_SPEAKER,
  CP_BASIS_REPORTER,
  CP_BASIS_READER,
} CpBasis;

typedef enum
{
  CP_ORIGIN_NONE,
  CP_ORIGIN_FOUND,
  CP_ORIGIN_HAND,
} CpOrigin;

typedef enum
{
  CP_DATE_BASIS_NONE,
  CP_DATE_BASIS_STATED,
  CP_DATE_BASIS_INFERRED,
} CpDateBasis;

typedef enum
{
  CP_BLOCK_NONE,
  CP_BLOCK_HEADING,
  CP_BLOCK_ITEM,
  CP_BLOCK_QUOTE,
  CP_BLOCK_CAPTION,
  CP_BLOCK_EMPHASIS,
  CP_N_BLOCK_KINDS,
} CpBlockKind;

typedef enum
{
  CP_MEMBER_ID,      /* char *, unique in its array */
  CP_MEMBER_STRING,  /* char * */
  CP_MEMBER_STRINGS, /* char ** */
  CP_MEMBER_MAP,     /* char **, name and value in turn */
  CP_MEMBER_REF,     /* char *, an id of the array `target` */
  CP_MEMBER_REFS,    /* char **, ids of the array `target` */
  CP_MEMBER_DATE,    /* CpDate */
  CP_MEMBER_ENUM,    /* 0 when left out, else the place in `values`, from 1 */
  CP_MEMBER_NUMBER,  /* gint64, CP_NUMBER_NONE when left out */
  CP_MEMBER_DIGEST,  /* char *, 16 hexadecimal digits */
  CP_MEMBER_BOOLEAN, /* TRUE when left out where `flags` has CP_MEMBER_DEFAULT_TRUE */
  CP_MEMBER_OBJECT,  /* CpRecord * of `schema` */
  CP_MEMBER_OBJECTS, /* CpRecord **, NULL-terminated */
} CpMemberType;

typedef enum
{
  CP_MEMBER_REQUIRED = 1 << 0,
  CP_MEMBER_DEFAULT_TRUE = 1 << 1,
} CpMemberFlags;

#define CP_NUMBER_NONE G_MININT64

typedef struct _CpSchema CpSchema;

typedef struct
{
  const char *name;
  CpMemberType type;
  CpMemberFlags flags;
  CpArray target;
  const char *const *values;
  const CpSchema *schema;
  gint64 minimum;
  gint64 maximum;
} CpMember;

struct _CpSchema
{
  const char *name;
  const CpMember *members;
  guint n_members;
};

/* The places of members in their schema, in the order of the canonical form. */
enum { CP_ROLE_ID, CP_ROLE_LABEL };
enum { CP_OUTLET_ID, CP_OUTLET_NAME, CP_OUTLET_COUNTRY, CP_OUTLET_URL };
enum
{
  CP_DOCUMENT_ID, CP_DOCUMENT_OUTLET, CP_DOCUMENT_TITLE, CP_DOCUMENT_LABEL, CP_DOCUMENT_DATE,
  CP_DOCUMENT_DATE_BASIS, CP_DOCUMENT_AUTHOR, CP_DOCUMENT_KIND, CP_DOCUMENT_LANGUAGE,
  CP_DOCUMENT_TRANSLATED, CP_DOCUMENT_VIA, CP_DOCUMENT_URL, CP_DOCUMENT_FILE, CP_DOCUMENT_CHARSET,
  CP_DOCUMENT_TEXT, CP_DOCUMENT_BLOCKS, CP_DOCUMENT_IGNORED,
};
enum { CP_BLOCK_START, CP_BLOCK_END, CP_BLOCK_KIND };
enum { CP_IGNORED_START, CP_IGNORED_END, CP_IGNORED_WHY };
enum
{
  CP_SPEAKER_ID, CP_SPEAKER_NAME, CP_SPEAKER_NAMED, CP_SPEAKER_ALIASES, CP_SPEAKER_ROLE,
  CP_SPEAKER_POSITION, CP_SPEAKER_AFFILIATION, CP_SPEAKER_POSITIONS, CP_SPEAKER_COUNTRY,
  CP_SPEAKER_NOTE,
};
enum { CP_POSITION_POSITION, CP_POSITION_AFFILIATION, CP_POSITION_FROM, CP_POSITION_UNTIL };
enum
{
  CP_TOPIC_ID, CP_TOPIC_LABEL, CP_TOPIC_LABELS, CP_TOPIC_DESCRIPTION, CP_TOPIC_TERMS, CP_TOPIC_MAIN,
};
enum { CP_QUESTION_ID, CP_QUESTION_TOPIC, CP_QUESTION_TEXT, CP_QUESTION_POSITIONS };
enum
{
  CP_STATEMENT_ID, CP_STATEMENT_DOCUMENT, CP_STATEMENT_SPEAKER, CP_STATEMENT_WITH, CP_STATEMENT_VIA,
  CP_STATEMENT_MODE, CP_STATEMENT_START, CP_STATEMENT_END, CP_STATEMENT_MENTION,
  CP_STATEMENT_QUESTION, CP_STATEMENT_ANCHOR, CP_STATEMENT_REPORTED, CP_STATEMENT_TURN,
  CP_STATEMENT_ROLE, CP_STATEMENT_GIST, CP_STATEMENT_TOPICS, CP_STATEMENT_ANSWERS,
  CP_STATEMENT_DATE, CP_STATEMENT_DATE_BASIS, CP_STATEMENT_ORIGIN, CP_STATEMENT_RULE,
  CP_STATEMENT_CONFIDENCE, CP_STATEMENT_REVIEWED, CP_STATEMENT_NOTE,
};
enum { CP_SPAN_START, CP_SPAN_END };
enum { CP_ANCHOR_PARAGRAPH, CP_ANCHOR_OFFSET, CP_ANCHOR_LENGTH, CP_ANCHOR_WORDS, CP_ANCHOR_DIGEST };
enum { CP_ANSWER_QUESTION, CP_ANSWER_POSITION };
enum
{
  CP_RELATION_FROM, CP_RELATION_TO, CP_RELATION_TYPE, CP_RELATION_BASIS, CP_RELATION_ORIGIN,
  CP_RELATION_CONFIDENCE, CP_RELATION_REVIEWED, CP_RELATION_NOTE,
};
enum { CP_SUMMARY_TOPIC, CP_SUMMARY_DOCUMENT, CP_SUMMARY_SIDE, CP_SUMMARY_TEXT };
enum { CP_TRAY_NAME, CP_TRAY_CARDS };
enum { CP_CARD_STATEMENT, CP_CARD_NOTE };
enum { CP_SETUP_NAME, CP_SETUP_SCOPES, CP_SETUP_LEFT, CP_SETUP_RIGHT, CP_SETUP_FILTER };
enum { CP_SETUP_SCOPE_TOPIC, CP_SETUP_SCOPE_SOURCE };
enum { CP_SIDES_LEFT, CP_SIDES_RIGHT };

const CpSchema *cp_schema_get (CpArray array);
const CpSchema *cp_schema_get_sides (void);
gboolean cp_schema_find_array (const char *name, CpArray *array);
int cp_schema_find_member (const CpSchema *self, const char *name);
const char *const *cp_schema_get_array_names (void);

const char *cp_mode_to_string (CpMode mode);
const char *cp_relation_type_to_string (CpRelationType type);
const char *cp_basis_to_string (CpBasis basis);
gboolean cp_mode_from_string (const char *name, CpMode *mode);

G_END_DECLS
