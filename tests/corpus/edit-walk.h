/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A random walk of edits, undo and redo over a corpus that is held against a model. */

#pragma once

#include "cp-history.h"
#include "edit-model.h"

G_BEGIN_DECLS

typedef struct
{
  GRand *rand;
  CpCorpus *corpus;
  CpHistory *history;
  GPtrArray *states; /* EditModel, after each edit that can be undone */
  guint at;          /* the state that the corpus is in */
  guint n_ids;

  /* the edit that is being made */
  CpEdit *edit;
  EditModel *draft;
  GArray *handles[CP_N_ARRAYS]; /* guint32 of the draft's records; 0 for new ones */
} EditWalk;

EditWalk *edit_walk_new (guint32 seed, gboolean with_roles);
void edit_walk_free (EditWalk *self);

void edit_walk_apply (EditWalk *self);
void edit_walk_apply_failing (EditWalk *self);
void edit_walk_undo (EditWalk *self);
void edit_walk_redo (EditWalk *self);
void edit_walk_step (EditWalk *self);
void edit_walk_check (EditWalk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EditWalk, edit_walk_free)

G_END_DECLS
