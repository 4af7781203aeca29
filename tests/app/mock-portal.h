/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A settings portal on a bus of its own that answers whatever a test wants. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MockPortal MockPortal;

MockPortal *mock_portal_new (GTestDBus *bus);
void mock_portal_free (MockPortal *self);

void mock_portal_set_answer (MockPortal *self, const char *namespaces);
void mock_portal_set_wrong_type (MockPortal *self);
guint mock_portal_get_n_calls (MockPortal *self);
void mock_portal_emit (MockPortal *self, GVariant *parameters);
void mock_portal_settle (MockPortal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MockPortal, mock_portal_free)

G_END_DECLS
