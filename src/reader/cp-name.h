/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names in a text: runs of capitals, and what part of them is whose name. */

#pragma once

#include "cp-reading-private.h"

G_BEGIN_DECLS

typedef enum
{
  CP_NAME_PERSON,
  CP_NAME_ORGANISATION,
  CP_NAME_PLACE,
  CP_NAME_TITLE, /* an office in capitals, and nobody's name */
} CpNameKind;

/*
 * CpName:
 * @run_first, @run_end: the tokens of the whole run, with titles
 * @first, @end: the tokens of the name itself
 * @surname: a person's first token of it, particles included
 * @n_words: of the name
 * @gender: %CP_CLASS_MALE, %CP_CLASS_FEMALE or 0
 * @doubtful: a lone word that may have its capital only from the sentence's begin
 */
typedef struct
{
  guint32 run_first;
  guint32 run_end;
  guint32 first;
  guint32 end;
  guint32 surname;
  guint32 n_words;
  guint64 gender;
  CpNameKind kind;
  gboolean honorific;
  gboolean doubtful;
} CpName;

static inline const CpToken *
cp_name_token (const CpReadingState *state, guint32 index)
{
  return &((const CpToken *) (gconstpointer) state->tokens->data)[index];
}

static inline gboolean
cp_name_token_has (const CpReadingState *state, guint32 index, guint64 classes)
{
  return (cp_name_token (state, index)->classes & classes) != 0;
}

gboolean cp_name_find (const CpReadingState *state, guint32 first, guint32 end, CpName *name);
guint64 cp_name_hash (const CpReadingState *state, guint32 first, guint32 end);
char *cp_name_dup_text (const CpReadingState *state, guint32 first, guint32 end);

G_END_DECLS
