/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words say that name a source: a name, a pronoun or a description. */

#pragma once

#include "cp-name.h"

G_BEGIN_DECLS

typedef enum
{
  CP_SOURCE_IS_NOTHING,
  CP_SOURCE_IS_PRONOUN,
  CP_SOURCE_IS_RELATIVE,
  CP_SOURCE_IS_NAME,
  CP_SOURCE_IS_DESCRIPTION,
} CpSourceForm;

#define CP_SOURCE_MAX_TITLES 4
#define CP_SOURCE_MAX_OTHERS 3

typedef struct
{
  guint32 first;
  guint32 end;
} CpSourceRange;

/*
 * CpSourceName:
 * @name: of a person, an organisation or a place
 * @phrase: the noun phrase without its article
 * @core: the part of @phrase before "of" and the like
 * @mention: what names the speaker
 * @head: the token of the noun of a description
 * @classes: of that noun
 * @titles: what is said of the one named
 * @others: who speaks as well
 * @definite: "the", "his": somebody who was named before
 * @owned: "the minister's", "Smith's" stands in it
 */
typedef struct
{
  CpSourceForm form;
  CpName name;
  CpSourceRange phrase;
  CpSourceRange core;
  CpSourceRange mention;
  guint32 head;
  guint64 classes;
  CpSourceRange titles[CP_SOURCE_MAX_TITLES];
  CpSourceRange others[CP_SOURCE_MAX_OTHERS];
  guint n_titles;
  guint n_others;
  gboolean definite;
  gboolean owned;
} CpSourceName;

void cp_source_name_read (const CpReadingState *state, guint32 first, guint32 end,
                          CpSourceName *source);

G_END_DECLS
