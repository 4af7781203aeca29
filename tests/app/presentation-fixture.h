/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window whose corpus is presented, for the tests of presentations. */

#pragma once

#include "cp-presentation.h"
#include "cp-session.h"
#include "cp-window.h"

G_BEGIN_DECLS

typedef struct
{
  CpWindow *window;
  CpSession *session;
  CpPresentation *presentation; /* weak */
} Presenting;

/* Titles of the first pages of the built-in corpus. */
#define OVERVIEW "How much each side says on which topic"
#define MATRIX "Who speaks on which topic"
#define QUESTION "Are the CSTO countries under threat?"
#define NEXT_QUESTION "Is Armenia leaving the alliance?"

void presenting_set_up (Presenting *fixture, gconstpointer data);
void presenting_set_up_project (Presenting *fixture, char *project, gsize length);
void presenting_tear_down (Presenting *fixture, gconstpointer data);
CpPresentation *presenting_find (void);
void presenting_wait_until_ready (Presenting *fixture);
void presenting_begin_by (Presenting *fixture, GdkModifierType modifiers);
void presenting_begin (Presenting *fixture);
void presenting_begin_with_matrix (Presenting *fixture);
void presenting_press (Presenting *fixture, guint key, GdkModifierType modifiers);
void presenting_wait_until_left (Presenting *fixture);
GtkWidget *presenting_get_view (Presenting *fixture);
GtkWidget *presenting_get_focus (Presenting *fixture);
void presenting_assert_page (Presenting *fixture, const char *title, const char *place);
GtkWidget *presenting_find_door (Presenting *fixture, const char *label);
void presenting_assert_on_door (Presenting *fixture, const char *label);
gboolean presenting_is_steered (Presenting *fixture);

G_END_DECLS
