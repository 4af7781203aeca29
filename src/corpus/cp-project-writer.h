/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a corpus in the canonical form of a project file, piece by piece. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

/* Takes a piece of the file; FALSE with an error ends it. */
typedef gboolean (*CpWriteFunc) (const char *bytes, gsize n_bytes, gpointer data, GError **error);

gboolean cp_project_writer_run (CpSnapshot *snapshot, CpWriteFunc write, gpointer data,
                                GError **error);

G_END_DECLS
