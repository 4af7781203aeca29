/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of an import, for the files that walk, read and merge. */

#pragma once

#include "cp-id-maker.h"
#include "cp-import.h"
#include "cp-metadata-csv.h"

G_BEGIN_DECLS

/*
 * CpImportFolder:
 * @metadata: (nullable): what its metadata.csv says
 * @n_prefix: bytes of its own name, with a slash, before the names that its metadata.csv has
 * @parent: (nullable): the folder that it was found in
 * @table: (nullable): the name of its metadata.csv below the imported folder
 *
 * A folder that was walked; it lives as long as the import.
 */
typedef struct _CpImportFolder CpImportFolder;
struct _CpImportFolder
{
  CpMetadataCsv *metadata;
  gsize n_prefix;
  const CpImportFolder *parent;
  char *table;
};

/*
 * CpImportArticle:
 * @document: (nullable): the record that has the article's text when it was merged: a text is
 *   there once
 * @hash: of its letters: equal for one text however it is laid out
 */
typedef struct
{
  CpArticle *article;
  CpReading *reading;
  CpRecord *document;
  guint64 hash;
} CpImportArticle;

/*
 * CpImportFile:
 * @path: (nullable): in the file system's encoding; %NULL for an article that was given as such
 * @file: its name below the imported folder, valid UTF-8, fit to be shown
 * @given: (nullable): the path that a person gave, where it is that of this file
 * @folder: (nullable): where it lies
 * @articles: (element-type CpImportArticle): empty until it is read
 * @error: why it cannot be read, or %NULL
 *
 * A thread that reads a file writes to nothing else.
 */
typedef struct
{
  char *path;
  char *file;
  char *given;
  const CpImportFolder *folder;
  GPtrArray *articles;
  GError *error;
} CpImportFile;

/* cp-import-files.c: what there is to read. */
typedef struct
{
  GPtrArray *files;   /* CpImportFile, in their order */
  GPtrArray *folders; /* CpImportFolder */
  GHashTable *walked; /* the folders' places in the file system */
  GPtrArray *notes;   /* char * */
  char *title;        /* of the first folder, or NULL */
} CpImportFiles;

CpImportFiles *cp_import_files_new (void);
void cp_import_files_free (CpImportFiles *self);
void cp_import_files_add_path (CpImportFiles *self, const char *path, GCancellable *cancellable);
void cp_import_files_add_article (CpImportFiles *self, CpArticle *article);
void cp_import_file_read (CpImportFile *self, CpRules *rules, GCancellable *cancellable);
void cp_import_article_share (CpImportArticle *self, CpRecord *document);

/* cp-import-subject.c: what the articles are about. */
guint cp_import_files_code (const CpImportFiles *self, const CpTopicMatcher *matcher);
CpTopicCounter *cp_import_files_create_counter (const CpImportFiles *self);
GPtrArray *cp_import_files_suggest (const CpImportFiles *self, const CpRules *rules,
                                    guint n_topics);

/* cp-import-duplicates.c: which articles are new. */
typedef struct
{
  CpImportArticle *read;
  CpEdit *edit; /* that attaches the text, or %NULL where the article is new */
} CpImportChoice;

guint64 cp_import_hash_letters (const char *text, gsize n_bytes);
GArray *cp_import_choose (const CpImportFiles *files, CpSnapshot *snapshot,
                          CpImportSummary *summary, GCancellable *cancellable);

/* cp-import-outlets.c: who published an article. */
typedef struct _CpImportOutlets CpImportOutlets;

CpImportOutlets *cp_import_outlets_new (CpSnapshot *snapshot, CpIdMaker *ids);
void cp_import_outlets_free (CpImportOutlets *self);
void cp_import_outlets_learn (CpImportOutlets *self, const CpArticle *article);
const char *cp_import_outlets_find (CpImportOutlets *self, const CpArticle *article);
const char *cp_import_outlets_find_name (CpImportOutlets *self, const char *name);
void cp_import_outlets_add_new (CpImportOutlets *self, CpEdit *edit);

/* cp-import-speakers.c: who speaks, in all articles. */
typedef struct _CpImportSpeakers CpImportSpeakers;

CpImportSpeakers *cp_import_speakers_new (CpSnapshot *snapshot, CpIdMaker *ids);
void cp_import_speakers_free (CpImportSpeakers *self);
const guint32 *cp_import_speakers_add (CpImportSpeakers *self, const CpReading *reading,
                                       guint32 document);
guint32 cp_import_speakers_get_known (CpImportSpeakers *self, guint32 handle);
void cp_import_speakers_end (CpImportSpeakers *self);
const char *cp_import_speakers_get_id (CpImportSpeakers *self, guint32 speaker);
const char *cp_import_speakers_get_role (CpImportSpeakers *self, guint32 speaker);
void cp_import_speakers_add_new (CpImportSpeakers *self, CpEdit *edit, CpImportSummary *summary);

/* cp-import-known.c: what the corpus has already, for relations to it. */
typedef struct _CpImportKnown CpImportKnown;

CpImportKnown *cp_import_known_new (CpSnapshot *snapshot, CpImportSpeakers *speakers,
                                    const CpRules *rules, GCancellable *cancellable);
void cp_import_known_free (CpImportKnown *self);
guint cp_import_known_get_n_documents (const CpImportKnown *self);
CpRelationSource cp_import_known_get_source (const CpImportKnown *self, guint document);
const char *cp_import_known_get_id (const CpImportKnown *self, guint document, guint statement);

/* cp-import-records.c: records of what was read. Ids that there are none of are NULL. */
typedef struct
{
  const char *id;
  const char *document;
  const char *speaker;
  const char *reported;
  const char *via;
  const char *role;
  const char *const *with;
  const char *const *topics;
} CpImportReferences;

CpRecord *cp_import_make_document (const CpImportArticle *read, const CpTextIndex *index,
                                   const char *id, const char *outlet);
CpRecord *cp_import_make_statement (const CpReadStatement *statement, const CpTextIndex *index,
                                    const CpImportReferences *references);
CpRecord *cp_import_make_relation (const CpFoundRelation *relation, const char *from,
                                   const char *to);
CpRecord *cp_import_make_role (const char *id);

/* cp-import-merge.c: all of them as one edit. */
CpEdit *cp_import_files_merge (const CpImportFiles *files, const CpRules *rules,
                               CpSnapshot *snapshot, const CpTopicMatcher *matcher,
                               gboolean is_coded, CpImportSummary *summary,
                               GCancellable *cancellable, GError **error);

/* cp-import-summary.c: what is said afterwards. */
CpImportSummary *cp_import_summary_new (void);
void cp_import_summary_add_note (CpImportSummary *self, const char *file, const char *format,
                                 ...) G_GNUC_PRINTF (3, 4);
void cp_import_summary_add_faults (CpImportSummary *self, const CpImportFiles *files);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpImportFiles, cp_import_files_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpImportKnown, cp_import_known_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpImportOutlets, cp_import_outlets_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpImportSpeakers, cp_import_speakers_free)

G_END_DECLS
