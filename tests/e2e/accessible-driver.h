/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program under test as a screen reader meets it: its tree of accessible objects. */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* libatspi of this baseline knows no g_autoptr; these names are ours, so that a newer one may. */
typedef AtspiAccessible Accessible;
typedef AtspiAction AccessibleAction;
typedef AtspiComponent AccessibleComponent;
typedef AtspiEditableText AccessibleEditableText;
typedef AtspiStateSet AccessibleStateSet;
typedef AtspiText AccessibleText;

/* How a name is compared: "*" stands for anything. NULL is any name, and ATSPI_ROLE_INVALID any role. */
Accessible *accessible_find_application (guint pid);
Accessible *accessible_find (Accessible *root, AtspiRole role, const char *name);
Accessible *accessible_find_focused (Accessible *root);
GPtrArray *accessible_list (Accessible *root, AtspiRole role, const char *name);

char *accessible_dup_name (Accessible *self);
char *accessible_dup_text (Accessible *self);
char *accessible_dup_tree (Accessible *root);
char *accessible_dup_name_faults (Accessible *root);
gboolean accessible_says (Accessible *root, const char *pattern);
gboolean accessible_has_state (Accessible *self, AtspiStateType state);
gboolean accessible_is_shown (Accessible *self);
gboolean accessible_get_extents (Accessible *self, int *x, int *y, int *width, int *height);

gboolean accessible_activate (Accessible *self);
gboolean accessible_set_text (Accessible *self, const char *text);
gboolean accessible_grab_focus (Accessible *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Accessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccessibleAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccessibleComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccessibleEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccessibleStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccessibleText, g_object_unref)

G_END_DECLS
