/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds random changes to the edit of a walk and to its draft alike. */

#pragma once

#include "edit-walk.h"

G_BEGIN_DECLS

void edit_draft_begin (EditWalk *self);
void edit_draft_add_change (EditWalk *self);
void edit_draft_add_insert (EditWalk *self);
void edit_draft_add_fault (EditWalk *self);

G_END_DECLS
