/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels of sources that queries share. */

#pragma once

#include <string.h>

#include "cp-source.h"

G_BEGIN_DECLS

/* The id of the column of statements that have no source of the kind. */
#define CP_SOURCE_NONE "none"

/* A date without its day. */
static inline CpDate
cp_source_get_month (CpDate date)
{
  return date & ~0x1Fu;
}

/* Whether a source stands for statements that have none of its kind. */
static inline gboolean
cp_source_is_none (const CpSource *source)
{
  return source->handle == CP_HANDLE_NONE && strcmp (source->id, CP_SOURCE_NONE) == 0;
}

/* The id of the row or column of several together. */
#define CP_SOURCE_FURTHER "further"

CpSourceList *cp_source_list_new_grouped (const CpSourceList *list, const guint32 *kept,
                                          guint n_kept);
char *cp_source_dup_document_label (CpSnapshot *snapshot, guint32 document);
char *cp_source_dup_longer_label (CpSnapshot *snapshot, guint32 document, guint step);
char *cp_source_dup_distinct_label (CpSnapshot *snapshot, guint32 document);

G_END_DECLS
