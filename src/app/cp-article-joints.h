/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the words of a statement go on, can be cut, and with which other ones they can be joined. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

gboolean cp_article_joints_is_rtl (CpSnapshot *snapshot, guint32 statement);
gboolean cp_article_joints_can_cut (CpSnapshot *snapshot, guint32 statement, guint offset);
guint32 cp_article_joints_find_other (CpSnapshot *snapshot, CpMatrix *matrix, guint32 statement,
                                      gboolean forward);

G_END_DECLS
