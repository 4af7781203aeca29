/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a query, for what checks it against a corpus and what runs it. */

#pragma once

#include "cp-query.h"

G_BEGIN_DECLS

typedef enum
{
  CP_FIELD_ROLE,
  CP_FIELD_SPEAKER,
  CP_FIELD_OUTLET,
  CP_FIELD_DOCUMENT,
  CP_FIELD_COUNTRY,
  CP_FIELD_TOPIC,
  CP_FIELD_MODE,
  CP_FIELD_MONTH,
  CP_FIELD_AFTER,
  CP_FIELD_BEFORE,
  CP_N_FIELDS,
} CpField;

typedef enum
{
  CP_TERM_WORD,   /* one value: the beginning of a word */
  CP_TERM_PHRASE, /* one value: whole words */
  CP_TERM_FIELD,  /* alternatives, at least one */
} CpTermKind;

/* All terms of a query hold together. */
typedef struct
{
  CpTermKind kind;
  CpField field;
  gboolean negated;
  char **values; /* as written, without quotation marks */
} CpTerm;

/* The value of a field that stands for "has none". */
#define CP_VALUE_NONE "none"

const CpTerm *cp_query_get_terms (const CpQuery *self, guint *n_terms);
const char *cp_field_get_name (CpField field);
const char *cp_field_get_translated_name (CpField field);
gboolean cp_field_find (const char *name, CpField *field);
gboolean cp_field_allows_none (CpField field);

guint8 *cp_query_run (const CpQuery *self, CpSnapshot *snapshot);

gboolean cp_field_get_array (CpField field, CpArray *array);
void cp_field_append_handles (CpField field, CpSnapshot *snapshot, const char *value,
                              GArray *handles);
const char *cp_field_get_none_label (CpField field);
char *cp_field_dup_value_label (CpField field, CpSnapshot *snapshot, const char *value);
const char *cp_mode_get_label (CpMode mode);

G_END_DECLS
