/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements of a corpus as the stages that read an article see them. */

#pragma once

#include "cp-reading.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef gboolean (*CpRereadFunc) (CpSnapshot *snapshot, guint32 statement);

/* An article of the corpus; statements and headings of the reading are filled, the rest is not. */
typedef struct
{
  CpArticle article;
  CpReading reading;
} CpReread;

GHashTable *cp_reread_list_places (CpSnapshot *snapshot, CpRereadFunc wanted);
gboolean cp_reread_init (CpReread *self, CpSnapshot *snapshot, guint32 document, GArray *places);
void cp_reread_clear (CpReread *self);

G_END_DECLS
