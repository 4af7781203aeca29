/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stays of a name when it is written in another way. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of a skeleton with its end; of longer names the begin counts. */
#define CP_NAME_SKELETON_MAX 64

gsize cp_name_skeleton_make (const char *name, gsize n_bytes, char *skeleton);
guint64 cp_name_skeleton_hash (const char *name, gsize n_bytes);
guint64 cp_name_skeleton_hash_made (const char *skeleton);
gboolean cp_name_skeleton_is_ascii (const char *name, gsize n_bytes);
guint64 cp_name_skeleton_hash_plain (const char *name, gsize n_bytes);
gboolean cp_name_skeleton_agrees (const char *given, const char *other);

G_END_DECLS
