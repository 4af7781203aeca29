/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The member names of the JSON objects that are open, to find a doubled one. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CpJsonNames CpJsonNames;

CpJsonNames *cp_json_names_new (void);
void cp_json_names_free (CpJsonNames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpJsonNames, cp_json_names_free)

char *cp_json_names_dup_last (CpJsonNames *self);

void cp_json_names_open (CpJsonNames *self);
void cp_json_names_close (CpJsonNames *self);
gboolean cp_json_names_add (CpJsonNames *self, const char *name, gsize n_bytes);

G_END_DECLS
