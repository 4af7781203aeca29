/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who speaks where words stand, where they can be cut, and with which others they can be joined. */

#pragma once

#include "cp-matrix.h"

G_BEGIN_DECLS

guint32 cp_article_joints_find_speaker (CpSnapshot *snapshot, guint32 document, guint start);
gboolean cp_article_joints_is_rtl (CpSnapshot *snapshot, guint32 statement);
gboolean cp_article_joints_find_cut (CpSnapshot *snapshot, guint32 statement, guint *offset);
guint32 cp_article_joints_find_other (CpSnapshot *snapshot, CpMatrix *matrix, guint32 statement,
                                      gboolean forward);

G_END_DECLS
