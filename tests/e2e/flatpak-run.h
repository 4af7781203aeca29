/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program in its sandbox: started as by its users, read and driven over the accessibility bus, and ended. */

#pragma once

#include <atspi/atspi.h>

#include "flatpak-sight.h"

G_BEGIN_DECLS

#define FLATPAK_MOST_ARGUMENTS 8

/* How it is started; what is left out is not said. */
typedef struct
{
  const char *options[FLATPAK_MOST_ARGUMENTS];   /* of flatpak run */
  const char *arguments[FLATPAK_MOST_ARGUMENTS]; /* of the program */
  const char *variables[FLATPAK_MOST_ARGUMENTS]; /* of the environment, each followed by its value */
} FlatpakStart;

void flatpak_init (const char *driver);
const char *flatpak_get_app_id (void);
char *flatpak_dup_tool (const char *name);

/* One program runs at a time; all below is about that one. */
void flatpak_start (const FlatpakStart *start);
void flatpak_meet (void);
void flatpak_kill (void);
void flatpak_quit (void);

char *flatpak_dup_messages (void);

int flatpak_run (const FlatpakStart *start);
char *flatpak_run_shell (const char *script, const char *first, const char *second);
char *flatpak_call (const char *const *words);
gboolean flatpak_ask (const char *method, GVariant *parameters);

/* Each waits for what it is about, and ends the run where that does not come. */
void flatpak_wait_for (AtspiRole role, const char *name);
void flatpak_wait_until_gone (AtspiRole role, const char *name);
void flatpak_press (AtspiRole role, const char *name);
void flatpak_press_inside (const char *inside, AtspiRole role, const char *name);
void flatpak_tab_to (AtspiRole role, const char *name);
void flatpak_enter (const char *name, const char *text);
void flatpak_act (const char *action);
void flatpak_act_on (const char *action, const char *parameter);
void flatpak_key (guint keysym, guint modifiers);
void flatpak_fail (const char *format, ...) G_GNUC_PRINTF (1, 2) G_GNUC_NORETURN;

G_END_DECLS
