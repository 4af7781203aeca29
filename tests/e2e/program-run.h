/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program, started, met, waited for and ended. */

/*
 * A test of the real program is run by run-display.sh, finds the program in COUNTERPOINT, and is written like
 *
 *   static void
 *   test_swap (void)
 *   {
 *     g_autoptr (Program) program = program_start (NULL);
 *     g_autoptr (Accessible) swap = program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, "Swap");
 *
 *     program_click (program, swap);
 *     program_wait_for_words (program, "*Side 2*");
 *     program_finish (program);
 *   }
 *
 * The program runs with fatal warnings. Where it ends before its time, or what is waited for does not come
 * within ten seconds, the test ends with the program's messages and the tree of what was on the screen.
 */

#pragma once

#include "accessible-driver.h"
#include "program-window.h"

G_BEGIN_DECLS

#define PROGRAM_SKIPPED 77

typedef struct _Program Program;

/* How the program is started; what is NULL is as it always is. */
typedef struct
{
  const char *file;               /* to be opened */
  const char *const *arguments;   /* in place of a file; ended by NULL */
  const char *const *environment; /* "NAME=value" for what is set, "NAME" for what is not; ended by NULL */
  const char *const *before;      /* the words of a command that becomes the program; ended by NULL */
  const char *program;            /* a copy of it */
} ProgramHow;

gboolean program_init (int *argc, char ***argv);
const char *program_get_folder (void);
char *program_write_file (const char *name, const char *text);

Program *program_start (const char *file);
Program *program_start_with (const char *const *arguments);
Program *program_start_in (const ProgramHow *how);
Program *program_meet (guint pid);
void program_finish (Program *self);
void program_wait_for_end (Program *self);
void program_free (Program *self);
char *program_dup_messages (Program *self);
guint program_get_pid (Program *self);
Accessible *program_get_root (Program *self);

/* Waiting; each gives what it waited for. */
Accessible *program_wait_for (Program *self, AtspiRole role, const char *name);
Accessible *program_wait_for_in (Program *self, Accessible *root, AtspiRole role,
                                      const char *name);
Accessible *program_wait_for_focus (Program *self, const char *name);
void program_wait_until_gone (Program *self, AtspiRole role, const char *name);
void program_wait_for_words (Program *self, const char *pattern);
gulong program_wait_for_window (Program *self, const char *title);
void program_wait_for_n_windows (Program *self, guint n_windows);
void program_settle (Program *self);
void program_fail (Program *self, const char *format, ...) G_GNUC_PRINTF (2, 3) G_GNUC_NORETURN;

/* Pointer and keys. The window is the active one. */
void program_click (Program *self, Accessible *accessible);
void program_key (Program *self, guint keysym, guint modifiers);
void program_type (Program *self, const char *text);
void program_choose_file (Program *self, const char *path);
void program_drop_files (Program *self, const char *title, const char *const *paths);
void program_drop_addresses (Program *self, const char *title, const char *const *uris);

/* Reading what is there. */
gboolean program_says (Program *self, const char *pattern);
void program_assert_says (Program *self, const char *pattern);
char *program_dup_clipboard (Program *self);
cairo_surface_t *program_draw_still (Program *self, gulong window);

/* Runs a piece of code until an expression is true. */
#define program_wait_until(self, expression) \
  G_STMT_START \
    { \
      gint64 program_deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC; \
      while (!(expression)) \
        { \
          if (g_get_monotonic_time () > program_deadline) \
            program_fail (self, "%s:%d: waited in vain for: %s", __FILE__, __LINE__, #expression); \
          program_settle (self); \
        } \
    } \
  G_STMT_END

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Program, program_free)

G_END_DECLS
