/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relations that the articles' own words propose: cues, and the same utterance in two articles. */

#pragma once

#include <gio/gio.h>

#include "cp-reading.h"

G_BEGIN_DECLS

/*
 * CpRelationSource:
 * @speakers: for each of the reading's speakers: equal for one person everywhere
 * @is_known: whether it was read before, so that nothing new is found from it to others such
 *
 * One article among those that are read together.
 */
typedef struct
{
  const CpArticle *article;
  const CpReading *reading;
  const guint32 *speakers;
  gboolean is_known;
} CpRelationSource;

typedef struct
{
  guint32 from_article;
  guint32 from_statement; /* a place in the reading's statements */
  guint32 to_article;
  guint32 to_statement;
  guint8 type;  /* CpRelationType */
  guint8 basis; /* CpBasis */
  guint8 confidence;
} CpFoundRelation;

GArray *cp_relation_finder_run (const CpRelationSource *sources, guint n_sources,
                                const CpRules *rules, GCancellable *cancellable);

G_END_DECLS
