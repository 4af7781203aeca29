/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in sight of the sandboxed program, as a screen reader meets it, read at once. */

/*
 * Between the sandbox and the accessibility bus stands a proxy, which makes a question and its answer slow, but not
 * many of them at a time. So everything is asked at once, and whole trees are looked at. GTK 4.10 or later is needed,
 * which says what is showing; every runtime has it.
 */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *path; /* of the object on the bus */
  char *name;
  AtspiRole role;
  guint64 states;
  guint depth;
} SightItem;

void sight_init (GDBusConnection *session_bus);
gboolean sight_meet (guint pid);
GPtrArray *sight_read (void);
void sight_finish (void);

/* "*" in a name stands for anything; NULL is any name, ATSPI_ROLE_INVALID any role, and a push button is every kind
 * of button. */
SightItem *sight_find (GPtrArray *items, const char *inside, AtspiRole role, const char *name);
SightItem *sight_find_focused (GPtrArray *items);
guint sight_count (GPtrArray *items, AtspiRole role, const char *name);
gboolean sight_item_has_state (const SightItem *item, AtspiStateType state);
gboolean sight_item_activate (const SightItem *item);
gboolean sight_item_set_text (const SightItem *item, const char *text);
char *sight_dup_tree (GPtrArray *items);

G_END_DECLS
