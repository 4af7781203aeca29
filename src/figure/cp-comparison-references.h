/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that the cards of a page refer to by number. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

char *cp_references_dup_number (CpSnapshot *snapshot, GArray *statements, guint32 statement);
char *cp_references_dup_list (CpSnapshot *snapshot, GArray *statements, double width);

G_END_DECLS
