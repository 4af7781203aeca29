/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bar in which a window asks what is to become of something, and waits for the answer. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button, and the action of the window that it stands for. */
typedef struct
{
  const char *label;
  const char *action;
} CpChoice;

#define CP_TYPE_CHOICE_BAR (cp_choice_bar_get_type ())
G_DECLARE_FINAL_TYPE (CpChoiceBar, cp_choice_bar, CP, CHOICE_BAR, GtkWidget)

GtkWidget *cp_choice_bar_new (void);

void cp_choice_bar_ask (CpChoiceBar *self, const char *text, const char *details,
                        const CpChoice *choices, guint n_choices);
void cp_choice_bar_hide (CpChoiceBar *self);

G_END_DECLS
