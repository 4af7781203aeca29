/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of each kind of record of a project file, as a table. */

#include "cp-schema.h"

#include <string.h>

/* Members stand in the order of the canonical form; the enumerations of the header name their places. */

static const char *const mode_values[] = { "direct", "block", "answer", "indirect", NULL };
static const char *const relation_values[] =
    { "disputes", "supports", "qualifies", "interprets", "repeats", NULL };
static const char *const basis_values[] = { "speaker", "reporter", "reader", NULL };
static const char *const origin_values[] = { "found", "hand", NULL };
static const char *const date_basis_values[] = { "stated", "inferred", NULL };
static const char *const block_values[] =
    { "heading", "item", "quote", "caption", "emphasis", NULL };

#define ID { "id", CP_MEMBER_ID, CP_MEMBER_REQUIRED }
#define STRING(name) { name, CP_MEMBER_STRING }
#define REQUIRED_STRING(name) { name, CP_MEMBER_STRING, CP_MEMBER_REQUIRED }
#define STRINGS(name) { name, CP_MEMBER_STRINGS }
#define REF(name, target) { name, CP_MEMBER_REF, 0, target }
#define REQUIRED_REF(name, target) { name, CP_MEMBER_REF, CP_MEMBER_REQUIRED, target }
#define REFS(name, target) { name, CP_MEMBER_REFS, 0, target }
#define DATE(name) { name, CP_MEMBER_DATE }
#define ENUM(name, names) { name, CP_MEMBER_ENUM, 0, 0, names }
#define REQUIRED_ENUM(name, names) { name, CP_MEMBER_ENUM, CP_MEMBER_REQUIRED, 0, names }
#define NUMBER(name, low, high) { name, CP_MEMBER_NUMBER, 0, 0, NULL, NULL, low, high }
#define REQUIRED_NUMBER(name, low, high) \
  { name, CP_MEMBER_NUMBER, CP_MEMBER_REQUIRED, 0, NULL, NULL, low, high }
#define OFFSET(name) NUMBER (name, 0, G_MAXINT32)
#define REQUIRED_OFFSET(name) REQUIRED_NUMBER (name, 0, G_MAXINT32)
#define BOOLEAN(name) { name, CP_MEMBER_BOOLEAN }
#define OBJECT(name, schema) { name, CP_MEMBER_OBJECT, 0, 0, NULL, &schema }
#define OBJECTS(name, schema) { name, CP_MEMBER_OBJECTS, 0, 0, NULL, &schema }
#define SCHEMA(name, members) { name, members, G_N_ELEMENTS (members) }

static const CpMember span_members[] = { REQUIRED_OFFSET ("start"), REQUIRED_OFFSET ("end") };
static const CpSchema span_schema = SCHEMA ("span", span_members);

static const CpMember block_members[] = {
  REQUIRED_OFFSET ("start"),
  REQUIRED_OFFSET ("end"),
  REQUIRED_ENUM ("kind", block_values),
};
static const CpSchema block_schema = SCHEMA ("block", block_members);

static const CpMember ignored_members[] = {
  REQUIRED_OFFSET ("start"),
  REQUIRED_OFFSET ("end"),
  STRING ("why"),
};
static const CpSchema ignored_schema = SCHEMA ("ignored", ignored_members);

static const CpMember anchor_members[] = {
  REQUIRED_NUMBER ("paragraph", 1, G_MAXINT32),
  REQUIRED_OFFSET ("offset"),
  REQUIRED_NUMBER ("length", 1, G_MAXINT32),
  REQUIRED_NUMBER ("words", 0, G_MAXINT32),
  { "digest", CP_MEMBER_DIGEST, CP_MEMBER_REQUIRED },
};
static const CpSchema anchor_schema = SCHEMA ("anchor", anchor_members);

static const CpMember answer_members[] = {
  REQUIRED_REF ("question", CP_ARRAY_QUESTIONS),
  REQUIRED_STRING ("position"),
};
static const CpSchema answer_schema = SCHEMA ("answer", answer_members);

static const CpMember position_members[] = {
  STRING ("position"),
  STRING ("affiliation"),
  DATE ("from"),
  DATE ("until"),
};
static const CpSchema position_schema = SCHEMA ("position", position_members);

static const CpMember card_members[] = {
  REQUIRED_REF ("statement", CP_ARRAY_STATEMENTS),
  STRING ("note"),
};
static const CpSchema card_schema = SCHEMA ("card", card_members);

static const CpMember sides_members[] = { STRING ("left"), STRING ("right") };
static const CpSchema sides_schema = SCHEMA ("sides", sides_members);

static const CpMember role_members[] = { ID, REQUIRED_STRING ("label") };

static const CpMember outlet_members[] = {
  ID,
  REQUIRED_STRING ("name"),
  STRING ("country"),
  STRING ("url"),
};

static const CpMember document_members[] = {
  ID,
  REF ("outlet", CP_ARRAY_OUTLETS),
  STRING ("title"),
  STRING ("label"),
  DATE ("date"),
  ENUM ("date_basis", date_basis_values),
  STRING ("author"),
  STRING ("kind"),
  STRING ("language"),
  STRING ("translated"),
  REF ("via", CP_ARRAY_OUTLETS),
  STRING ("url"),
  STRING ("file"),
  STRING ("charset"),
  STRING ("text"),
  OBJECTS ("blocks", block_schema),
  OBJECTS ("ignored", ignored_schema),
};

static const CpMember speaker_members[] = {
  ID,
  REQUIRED_STRING ("name"),
  { "named", CP_MEMBER_BOOLEAN, CP_MEMBER_DEFAULT_TRUE },
  STRINGS ("aliases"),
  REF ("role", CP_ARRAY_ROLES),
  STRING ("position"),
  STRING ("affiliation"),
  OBJECTS ("positions", position_schema),
  STRING ("country"),
  STRING ("note"),
};

static const CpMember topic_members[] = {
  ID,
  REQUIRED_STRING ("label"),
  { "labels", CP_MEMBER_MAP },
  STRING ("description"),
  STRINGS ("terms"),
  BOOLEAN ("main"),
};

static const CpMember question_members[] = {
  ID,
  REF ("topic", CP_ARRAY_TOPICS),
  STRING ("text"),
  STRINGS ("positions"),
};

static const CpMember statement_members[] = {
  ID,
  REQUIRED_REF ("document", CP_ARRAY_DOCUMENTS),
  REF ("speaker", CP_ARRAY_SPEAKERS),
  REFS ("with", CP_ARRAY_SPEAKERS),
  REF ("via", CP_ARRAY_OUTLETS),
  ENUM ("mode", mode_values),
  OFFSET ("start"),
  OFFSET ("end"),
  OBJECT ("mention", span_schema),
  OBJECT ("question", span_schema),
  OBJECT ("anchor", anchor_schema),
  REF ("reported", CP_ARRAY_SPEAKERS),
  NUMBER ("turn", G_MININT32 + 1, G_MAXINT32),
  REF ("role", CP_ARRAY_ROLES),
  STRING ("gist"),
  REFS ("topics", CP_ARRAY_TOPICS),
  OBJECTS ("answers", answer_schema),
  DATE ("date"),
  ENUM ("date_basis", date_basis_values),
  ENUM ("origin", origin_values),
  STRING ("rule"),
  NUMBER ("confidence", 0, 100),
  BOOLEAN ("reviewed"),
  STRING ("note"),
};

static const CpMember relation_members[] = {
  REQUIRED_REF ("from", CP_ARRAY_STATEMENTS),
  REQUIRED_REF ("to", CP_ARRAY_STATEMENTS),
  REQUIRED_ENUM ("type", relation_values),
  ENUM ("basis", basis_values),
  ENUM ("origin", origin_values),
  NUMBER ("confidence", 0, 100),
  BOOLEAN ("reviewed"),
  STRING ("note"),
};

static const CpMember summary_members[] = {
  REF ("topic", CP_ARRAY_TOPICS),
  REF ("document", CP_ARRAY_DOCUMENTS),
  STRING ("side"),
  STRING ("text"),
};

static const CpMember tray_members[] = { STRING ("name"), OBJECTS ("cards", card_schema) };

/* Neither is a reference: what they name may go, and the set-up stays until somebody mends it. */
static const CpMember scope_members[] = { STRING ("topic"), STRING ("source") };
static const CpSchema scope_schema = SCHEMA ("scope", scope_members);

static const CpMember comparison_members[] = {
  REQUIRED_STRING ("name"),
  OBJECTS ("scopes", scope_schema),
  STRING ("left"),
  STRING ("right"),
  STRING ("filter"),
};

static const CpSchema array_schemas[CP_N_ARRAYS] = {
  [CP_ARRAY_ROLES] = SCHEMA ("roles", role_members),
  [CP_ARRAY_OUTLETS] = SCHEMA ("outlets", outlet_members),
  [CP_ARRAY_DOCUMENTS] = SCHEMA ("documents", document_members),
  [CP_ARRAY_SPEAKERS] = SCHEMA ("speakers", speaker_members),
  [CP_ARRAY_TOPICS] = SCHEMA ("topics", topic_members),
  [CP_ARRAY_QUESTIONS] = SCHEMA ("questions", question_members),
  [CP_ARRAY_STATEMENTS] = SCHEMA ("statements", statement_members),
  [CP_ARRAY_RELATIONS] = SCHEMA ("relations", relation_members),
  [CP_ARRAY_SUMMARIES] = SCHEMA ("summaries", summary_members),
  [CP_ARRAY_TRAYS] = SCHEMA ("trays", tray_members),
  [CP_ARRAY_COMPARISONS] = SCHEMA ("comparisons", comparison_members),
};

static const char *const array_names[CP_N_ARRAYS + 1] = {
  "roles",      "outlets",   "documents", "speakers", "topics",      "questions",
  "statements", "relations", "summaries", "trays",    "comparisons",
};

static const char *
get_value_name (const char *const *values, guint value)
{
  return value == 0 ? NULL : values[value - 1];
}

/**
 * cp_schema_get:
 * @array: an array of the project file
 *
 * Gets the members that a record of @array may have.
 *
 * Returns: (transfer none): the schema, constant
 */
const CpSchema *
cp_schema_get (CpArray array)
{
  g_return_val_if_fail (array < CP_N_ARRAYS, NULL);
  return &array_schemas[array];
}

/**
 * cp_schema_get_sides:
 *
 * Gets the members of the top-level member "sides".
 *
 * Returns: (transfer none): the schema, constant
 */
const CpSchema *
cp_schema_get_sides (void)
{
  return &sides_schema;
}

/**
 * cp_schema_get_array_names:
 *
 * Gets the names of the project file's arrays, indexed by #CpArray.
 *
 * Returns: (transfer none): %CP_N_ARRAYS names and a %NULL
 */
const char *const *
cp_schema_get_array_names (void)
{
  return array_names;
}

/**
 * cp_schema_find_array:
 * @name: a name from a file
 * @array: (out): the array of that name
 *
 * Finds an array of the project file by its name.
 *
 * Returns: whether there is one
 */
gboolean
cp_schema_find_array (const char *name, CpArray *array)
{
  g_return_val_if_fail (name != NULL && array != NULL, FALSE);

  for (guint i = 0; i < CP_N_ARRAYS; i++)
    if (strcmp (array_names[i], name) == 0)
      {
        *array = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * cp_schema_find_member:
 * @self: a schema
 * @name: a name from a file
 *
 * Finds a member by its name.
 *
 * Returns: its place, or -1 where the schema does not know it
 */
int
cp_schema_find_member (const CpSchema *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, -1);

  for (guint i = 0; i < self->n_members; i++)
    if (strcmp (self->members[i].name, name) == 0)
      return i;

  return -1;
}

/**
 * cp_mode_to_string:
 * @mode: a mode
 *
 * Gets the project file's name of a mode.
 *
 * Returns: (nullable): the name, or %NULL for %CP_MODE_NONE
 */
const char *
cp_mode_to_string (CpMode mode)
{
  g_return_val_if_fail (mode < CP_N_MODES, NULL);
  return get_value_name (mode_values, mode);
}

/**
 * cp_mode_from_string:
 * @name: a name from outside
 * @mode: (out): the mode of that name
 *
 * Finds a mode by its name.
 *
 * Returns: whether there is one
 */
gboolean
cp_mode_from_string (const char *name, CpMode *mode)
{
  g_return_val_if_fail (name != NULL && mode != NULL, FALSE);

  for (guint i = 0; mode_values[i] != NULL; i++)
    if (strcmp (mode_values[i], name) == 0)
      {
        *mode = i + 1;
        return TRUE;
      }

  return FALSE;
}

/**
 * cp_relation_type_to_string:
 * @type: a type of relation
 *
 * Gets the project file's name of a type of relation.
 *
 * Returns: (nullable): the name, or %NULL for %CP_RELATION_NONE
 */
const char *
cp_relation_type_to_string (CpRelationType type)
{
  g_return_val_if_fail (type < CP_N_RELATION_TYPES, NULL);
  return get_value_name (relation_values, type);
}

/**
 * cp_basis_to_string:
 * @basis: who makes a link
 *
 * Gets the project file's name of the basis of a relation.
 *
 * Returns: (nullable): the name, or %NULL for %CP_BASIS_NONE
 */
const char *
cp_basis_to_string (CpBasis basis)
{
  g_return_val_if_fail (basis <= CP_BASIS_READER, NULL);
  return get_value_name (basis_values, basis);
}
