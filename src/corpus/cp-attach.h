/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives a document that a corpus knows without its text the article itself. */

#pragma once

#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef enum
{
  CP_ATTACH_PLACED,  /* the edit attaches the text */
  CP_ATTACH_PRESENT, /* the corpus has this text already */
  CP_ATTACH_CHANGED, /* the title is known, but not one place fits: another version */
  CP_ATTACH_UNKNOWN, /* no document of the corpus */
} CpAttachResult;

/* What was found out about one article. */
typedef struct
{
  CpAttachResult result;
  guint32 document; /* a handle, or CP_HANDLE_NONE where it is unknown */
  guint n_statements;
  GArray *missing;  /* guint32 handles of statements whose place was not found */
} CpAttachReport;

/* What is known of a corpus when many articles are looked up in it. */
typedef struct _CpAttachFinder CpAttachFinder;

CpAttachFinder *cp_attach_finder_new (CpSnapshot *snapshot);
void cp_attach_finder_free (CpAttachFinder *self);
CpEdit *cp_attach_finder_run (CpAttachFinder *self, const char *text, const char *file,
                              CpAttachReport **report);

CpEdit *cp_attach_text (CpSnapshot *snapshot, const char *text, const char *file,
                        CpAttachReport **report);
void cp_attach_report_free (CpAttachReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpAttachFinder, cp_attach_finder_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpAttachReport, cp_attach_report_free)

G_END_DECLS
