/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list shows of a statement, in words, before anything is drawn. */

#pragma once

#include "cp-hit.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

/* What all rows of a list are made from. */
typedef struct _CpHitSource CpHitSource;

CpHitSource *cp_hit_source_new (CpMatrix *matrix);
CpHitSource *cp_hit_source_ref (CpHitSource *self);
void cp_hit_source_unref (CpHitSource *self);

typedef struct
{
  CpSide side;
  char *name;     /* who says it */
  char *meta;     /* "Nov 2023* · Orda.kz" */
  char **topics;  /* their labels */
  char *doubt;    /* "doubtful, 55", or NULL */
  gboolean reviewed;
  CpHit *hit;
} CpHitFace;

CpHitFace *cp_hit_face_new (const CpHitSource *source, guint32 statement);
void cp_hit_face_free (CpHitFace *self);
char *cp_hit_face_dup_sentence (const CpHitFace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpHitSource, cp_hit_source_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpHitFace, cp_hit_face_free)

G_END_DECLS
