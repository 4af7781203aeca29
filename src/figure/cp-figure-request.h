/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn as a figure, and for what: passed to threads as a whole. */

#pragma once

#include "cp-comparison.h"
#include "cp-figure-options.h"
#include "cp-matrix.h"
#include "cp-talk.h"

G_BEGIN_DECLS

/* What a figure shows. */
typedef enum
{
  CP_SUBJECT_MATRIX,
  CP_SUBJECT_COMPARISON,
  CP_SUBJECT_TIMELINE,
  CP_SUBJECT_OVERVIEW,
  CP_SUBJECT_DECK,
  CP_SUBJECT_PICKED, /* the pages of a talk for themselves, with neither title nor sources */
  CP_N_SUBJECTS,
} CpSubject;

const char *cp_subject_to_string (CpSubject subject);
gboolean cp_subject_from_string (const char *name, CpSubject *subject);

typedef struct _CpFigureRequest CpFigureRequest;

CpFigureRequest *cp_figure_request_new (CpSubject subject, CpMatrix *matrix,
                                        const CpFigureOptions *options);
CpFigureRequest *cp_figure_request_new_comparison (CpComparison *comparison,
                                                   const CpFigureOptions *options);
CpFigureRequest *cp_figure_request_new_deck (CpMatrix *matrix, const guint32 *topics,
                                             guint n_topics, const CpFigureOptions *options);
CpFigureRequest *cp_figure_request_new_deck_asking (CpMatrix *matrix, const guint32 *topics,
                                                    guint n_topics, const guint32 *questions,
                                                    guint n_questions,
                                                    const CpFigureOptions *options);
CpFigureRequest *cp_figure_request_new_talk (CpSubject subject, CpTalk *talk,
                                             const CpFigureOptions *options);
CpFigureRequest *cp_figure_request_ref (CpFigureRequest *self);
void cp_figure_request_unref (CpFigureRequest *self);

CpSubject cp_figure_request_get_subject (const CpFigureRequest *self);
CpMatrix *cp_figure_request_get_matrix (const CpFigureRequest *self);
CpComparison *cp_figure_request_get_comparison (const CpFigureRequest *self);
CpTalk *cp_figure_request_get_talk (const CpFigureRequest *self);
const CpFigureOptions *cp_figure_request_get_options (const CpFigureRequest *self);
GPtrArray *cp_figure_request_lay_out (const CpFigureRequest *self, GError **error);
GPtrArray *cp_figure_request_lay_out_stoppable (const CpFigureRequest *self,
                                                GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpFigureRequest, cp_figure_request_unref)

G_END_DECLS
