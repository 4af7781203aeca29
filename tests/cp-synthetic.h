/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Invented corpora of any size: the same bytes for the same seed and options. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many records of each array; what is 0 is left out. Statements need a document at least. */
typedef struct
{
  guint n_documents;
  guint n_outlets;
  guint n_speakers;
  guint n_topics;
  guint n_statements;
  guint n_relations; /* at most: a relation drawn twice is written once */
  guint n_questions;
  gboolean with_text; /* documents have text; else statements have a gist and an anchor */
} CpSyntheticOptions;

char *cp_synthetic_project (guint64 seed, const CpSyntheticOptions *options, gsize *length);

G_END_DECLS
