/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a metadata.csv says of the articles beside it. */

#pragma once

#include "cp-article.h"

G_BEGIN_DECLS

/* A table of this size describes some hundred thousand articles. */
#define CP_METADATA_CSV_MAX_BYTES (64 * 1024 * 1024)

typedef struct _CpMetadataCsv CpMetadataCsv;

CpMetadataCsv *cp_metadata_csv_parse (const char *bytes, gsize n_bytes, GError **error);
void cp_metadata_csv_free (CpMetadataCsv *self);

gboolean cp_metadata_csv_apply (const CpMetadataCsv *self, CpArticle *article);
guint cp_metadata_csv_get_n_rows (const CpMetadataCsv *self);
const GPtrArray *cp_metadata_csv_get_files (const CpMetadataCsv *self);
const GPtrArray *cp_metadata_csv_get_notes (const CpMetadataCsv *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpMetadataCsv, cp_metadata_csv_free)

G_END_DECLS
