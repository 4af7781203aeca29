/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tray of a window as a talk, to be drawn. */

#pragma once

#include "cp-session.h"
#include "cp-talk.h"

G_BEGIN_DECLS

CpTalk *cp_tray_talk_new (CpSession *session);

G_END_DECLS
