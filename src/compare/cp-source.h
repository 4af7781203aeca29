/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column of the matrix stands for, and which statements are in it. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef enum
{
  CP_SOURCE_DOCUMENTS,
  CP_SOURCE_OUTLETS,
  CP_SOURCE_SPEAKERS,
  CP_SOURCE_ROLES,
  CP_SOURCE_COUNTRIES,
  CP_SOURCE_MONTHS,
  CP_N_SOURCE_KINDS,
} CpSourceKind;

/* One column. Its id is unique among the columns of its kind and fit for "KIND:ID" on the
 * command line; records have their own, months "2024-06", "2024" (no month) or "none". */
typedef struct
{
  char *id;
  char *label;       /* "Orda.kz, Nov 2023", without the mark of an inferred date */
  char *kind;        /* "analysis"; %NULL where there is nothing to say */
  guint32 handle;    /* of the record, or CP_HANDLE_NONE */
  CpDate date;       /* of a document or a month */
  gboolean inferred; /* whether that date is inferred; of a month, all dates in it */
  gboolean further;  /* whether it stands for several sources together */
} CpSource;

typedef struct _CpSourceList CpSourceList;

gboolean cp_source_kind_from_string (const char *name, CpSourceKind *kind);
const char *cp_source_kind_to_string (CpSourceKind kind);
const char *cp_source_kind_get_singular (CpSourceKind kind);

CpSourceList *cp_source_list_new (CpSnapshot *snapshot, CpSourceKind kind);
void cp_source_list_free (CpSourceList *self);
guint cp_source_list_get_n_sources (const CpSourceList *self);
const CpSource *cp_source_list_get_source (const CpSourceList *self, guint place);
int cp_source_list_find (const CpSourceList *self, const char *id);
const guint32 *cp_source_list_get_places (const CpSourceList *self);
CpSourceKind cp_source_list_get_kind (const CpSourceList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpSourceList, cp_source_list_free)

G_END_DECLS
