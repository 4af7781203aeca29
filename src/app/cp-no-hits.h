/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands where no statement is found: why, and what can be left out to find some. */

#pragma once

#include <gtk/gtk.h>

#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_NO_HITS (cp_no_hits_get_type ())
G_DECLARE_FINAL_TYPE (CpNoHits, cp_no_hits, CP, NO_HITS, GtkWidget)

void cp_no_hits_show (CpNoHits *self, CpSession *session);

G_END_DECLS
