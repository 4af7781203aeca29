/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop around the sandbox: the real portal with a mock behind it, a window manager, a compositor. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void desk_start (const char *mock_portal);
void desk_start_wayland (void);
void desk_stop (void);

GSubprocess *desk_spawn (const char *log, const char *const *words, const char *const *variables);
GVariant *desk_call (const char *name, const char *path, const char *interface, const char *method,
                     GVariant *parameters);

/* The mock portal. */
void desk_choose (const char *path);
char *desk_dup_question (void);
char *desk_dup_holds (void);
char *desk_dup_shown (void);
GVariant *desk_get_notification (void);
void desk_lock (gboolean is_locked);

/* The program that opens whatever is opened. */
void desk_install_opener (void);
char *desk_dup_opened (void);

/* The bus and the document portal. */
guint desk_find_owner (const char *name);
gboolean desk_can_activate (const char *name);
guint desk_get_documents_version (void);
char *desk_dup_document_folder (const char *path);

/* Runs the main loop until an expression is true, but not without end. */
#define desk_wait_until(expression) \
  G_STMT_START \
    { \
      gint64 desk_deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC; \
      while (!(expression) && g_get_monotonic_time () < desk_deadline) \
        if (!g_main_context_iteration (NULL, FALSE)) \
          g_usleep (5000); \
    } \
  G_STMT_END

G_END_DECLS
