/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where files really are that the document portal lends to the program under paths of its own. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CP_TYPE_PORTAL_PLACES (cp_portal_places_get_type ())
G_DECLARE_FINAL_TYPE (CpPortalPlaces, cp_portal_places, CP, PORTAL_PLACES, GObject)

CpPortalPlaces *cp_portal_places_new (void);
CpPortalPlaces *cp_portal_places_get_default (void);

gboolean cp_portal_places_is_sandboxed (void);
gboolean cp_portal_places_is_lent (const char *path);
char *cp_portal_places_dup_real (CpPortalPlaces *self, const char *path);
char *cp_portal_places_dup_text (CpPortalPlaces *self, const char *text);
void cp_portal_places_set_version (CpPortalPlaces *self, guint version);
void cp_portal_places_learn (CpPortalPlaces *self, const char *path);
void cp_portal_places_tell (CpPortalPlaces *self, const char *path, const char *real);

G_END_DECLS
