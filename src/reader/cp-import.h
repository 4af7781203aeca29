/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads files and folders of articles, and makes one edit of a corpus of what it found. */

#pragma once

#include <gio/gio.h>

#include "cp-article.h"
#include "cp-edit.h"
#include "cp-relation-finder.h"
#include "cp-rules.h"
#include "cp-snapshot.h"
#include "cp-topic-counter.h"
#include "cp-topic-matcher.h"
#include "cp-topic-suggestion.h"

G_BEGIN_DECLS

#define CP_TYPE_IMPORT (cp_import_get_type ())
G_DECLARE_FINAL_TYPE (CpImport, cp_import, CP, IMPORT, GObject)

/* A file of which no article came, and why, in a sentence. */
typedef struct
{
  char *file;
  GError *error;
} CpImportFault;

/* What became of one import; all counts are of what the edit adds. */
typedef struct
{
  guint n_articles;     /* read for the first time */
  guint n_attached;     /* whose text a document of the corpus got */
  guint n_present;      /* that the corpus had with their text */
  guint n_duplicates;   /* of another article of the same import */
  guint n_statements;
  guint n_known;        /* statements that the corpus has of the attached ones */
  guint n_placed;       /* of these, that found their place */
  guint n_relations;
  guint n_doubtful;     /* statements of confidence below CP_IMPORT_DOUBTFUL */
  guint n_speakers;
  GHashTable *speakers_by_role; /* id of a role ("" for none) to GUINT_TO_POINTER (count) */
  GPtrArray *faults;    /* CpImportFault, in file order */
  GPtrArray *notes;     /* char *, a sentence about one file: a duplicate, a charset, … */
} CpImportSummary;

/* Statements of less confidence are to be reviewed first. */
#define CP_IMPORT_DOUBTFUL 60

/* As many topics are suggested for a new subject, where under one statement in so many hundred is
 * about any topic that there is. */
#define CP_IMPORT_SUGGESTED CP_TOPIC_SUGGESTIONS
#define CP_IMPORT_FITTING_PERCENT 20

/* Called on any thread, at most some 20 times a second. */
typedef void (*CpImportProgressFunc) (guint n_done, guint n_files, guint n_statements,
                                      gpointer data);

CpImport *cp_import_new (CpRules *rules);
void cp_import_add_path (CpImport *self, const char *path);
void cp_import_take_article (CpImport *self, CpArticle *article);
void cp_import_set_n_threads (CpImport *self, guint n_threads);
void cp_import_set_progress (CpImport *self, CpImportProgressFunc func, gpointer data);

gboolean cp_import_read (CpImport *self, GCancellable *cancellable, GError **error);
void cp_import_read_async (CpImport *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer data);
gboolean cp_import_read_finish (CpImport *self, GAsyncResult *result, GError **error);

guint cp_import_get_n_articles (CpImport *self);
guint cp_import_get_n_statements (CpImport *self);
char *cp_import_dup_title (CpImport *self);

/* Topics of a new corpus are (element-type CpRecord) of CP_ARRAY_TOPICS. */
guint cp_import_count_matches (CpImport *self, const CpTopicMatcher *matcher);
CpTopicCounter *cp_import_create_counter (CpImport *self);
gboolean cp_import_is_fitting (guint n_coded, guint n_statements);
gboolean cp_import_fits_topics (CpImport *self, const CpTopicMatcher *matcher);
GPtrArray *cp_import_suggest_topics (CpImport *self, guint n_topics);
GPtrArray *cp_import_list_topics (CpSnapshot *snapshot);
CpSnapshot *cp_import_create_corpus (const char *title, const GPtrArray *topics, GError **error);

CpEdit *cp_import_merge (CpImport *self, CpSnapshot *snapshot, const CpTopicMatcher *matcher,
                         GCancellable *cancellable, CpImportSummary **summary, GError **error);

void cp_import_summary_free (CpImportSummary *self);
char *cp_import_summary_to_text (const CpImportSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpImportSummary, cp_import_summary_free)

G_END_DECLS
