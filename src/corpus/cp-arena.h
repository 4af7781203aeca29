/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory for many small immutable things that live as long as a corpus. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CpArena CpArena;

CpArena *cp_arena_new (void);
CpArena *cp_arena_new_beside (CpArena *other);
CpArena *cp_arena_ref (CpArena *self);
void cp_arena_unref (CpArena *self);

gpointer cp_arena_alloc (CpArena *self, gsize n_bytes);
const char *cp_arena_copy_string (CpArena *self, const char *text);
gconstpointer cp_arena_copy (CpArena *self, gconstpointer data, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArena, cp_arena_unref)

G_END_DECLS
