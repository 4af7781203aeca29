/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Noun phrases word by word: where they end, and what their noun is. */

#pragma once

#include "cp-name.h"

G_BEGIN_DECLS

/*
 * CpNounPhrase:
 * @name: the name at its end, where @has_name
 * @person: a person's name anywhere after the last owner, where @has_person
 * @has_noun: @head is a noun that can be a source
 * @owned: "Roe's", "the minister's" stands in it
 * @start: the token after the last owner
 * @head: the token of its noun
 * @end: the token after it, before "of" and the like
 */
typedef struct
{
  CpName name;
  CpName person;
  gboolean has_name;
  gboolean has_person;
  gboolean has_noun;
  gboolean owned;
  guint32 start;
  guint32 head;
  guint32 end;
} CpNounPhrase;

static inline guint32
cp_noun_phrase_after (const CpReadingState *state, guint32 index, guint32 end)
{
  return MIN (end, index + MAX (cp_name_token (state, index)->phrase, 1));
}

gboolean cp_noun_phrase_is_mark (const CpReadingState *state, guint32 index);
guint32 cp_noun_phrase_find_mark (const CpReadingState *state, guint32 first, guint32 end);
guint32 cp_noun_phrase_skip_marks (const CpReadingState *state, guint32 first, guint32 end);
guint32 cp_noun_phrase_skip_article (const CpReadingState *state, guint32 first, guint32 end,
                                     gboolean *definite);
void cp_noun_phrase_walk (const CpReadingState *state, guint32 first, guint32 end,
                          CpNounPhrase *phrase);
gboolean cp_noun_phrase_is_noun (const CpReadingState *state, guint32 index);
gboolean cp_noun_phrase_can_speak (const CpReadingState *state, const CpNounPhrase *phrase);

G_END_DECLS
