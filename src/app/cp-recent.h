/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projects that were open last, for this program alone. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CP_RECENT_MAX 12

#define CP_TYPE_RECENT (cp_recent_get_type ())
G_DECLARE_FINAL_TYPE (CpRecent, cp_recent, CP, RECENT, GObject)

CpRecent *cp_recent_new (const char *folder);
CpRecent *cp_recent_get_default (void);

guint cp_recent_get_n_projects (CpRecent *self);
const char *cp_recent_get_uri (CpRecent *self, guint position);
char *cp_recent_dup_path (CpRecent *self, guint position);
const char *cp_recent_get_title (CpRecent *self, guint position);

void cp_recent_add (CpRecent *self, const char *path, const char *title);
gboolean cp_recent_remove (CpRecent *self, const char *uri);
void cp_recent_restore (CpRecent *self, const char *uri);
void cp_recent_clear (CpRecent *self);
void cp_recent_flush (CpRecent *self);

G_END_DECLS
