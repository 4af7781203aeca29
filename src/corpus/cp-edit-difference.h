/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has to be done to a corpus so that it is like another. */

#pragma once

#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

CpEdit *cp_edit_new_difference (const char *name, CpSnapshot *from, CpSnapshot *to);

G_END_DECLS
