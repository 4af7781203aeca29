/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways to what a name stands for that was searched for as a word. */

#pragma once

#include "cp-session.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_name_ways_append (GtkBox *box, CpSession *session);

G_END_DECLS
