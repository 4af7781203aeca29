/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small corpus with a tray. */

#pragma once

#include "display-fixture.h"

G_BEGIN_DECLS

CpSession *tray_fixture_load (void);
char *tray_fixture_dup_cards (CpSession *session);
void tray_fixture_undo (CpSession *session);
void tray_fixture_redo (CpSession *session);

G_END_DECLS
