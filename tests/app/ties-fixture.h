/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison view on a small harbour, whose links and questions are changed. */

#pragma once

#include "cp-band-flow.h"
#include "cp-session.h"

#define TIES_WIDE 796
#define TIES_NARROW 336

typedef struct
{
  CpSession *session;
  GtkWidget *view;
  CpBandFlow *flow;
  GtkWindow *window;
  GtkWindow *dialog; /* weak: that a test opened, or NULL */
  char *message; /* what the window was asked to say last */
  char *asked;   /* the action of the window that was asked for last, and its parameter */
} TiesFixture;

void ties_fixture_set_up (TiesFixture *self, const char *topic, const char *source, int width);
void ties_fixture_tear_down (TiesFixture *self);
GSimpleActionGroup *ties_fixture_make_actions (TiesFixture *self);
CpSession *ties_fixture_load (void);
CpSnapshot *ties_fixture_get_snapshot (TiesFixture *self);
guint32 ties_fixture_find (TiesFixture *self, const char *statement);
void ties_fixture_undo (TiesFixture *self, guint n);
