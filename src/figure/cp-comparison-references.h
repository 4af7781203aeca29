/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that the cards of a page, or of a deck, refer to by number. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

GArray *cp_references_new (void);
void cp_references_add (GArray *documents, CpSnapshot *snapshot, GArray *statements);
guint cp_references_get_number (GArray *documents, guint32 document);
char *cp_references_dup_number (GArray *documents, CpSnapshot *snapshot, guint32 statement);
const char *cp_references_get_uri (CpSnapshot *snapshot, guint32 statement);
char *cp_references_dup_list (GArray *documents, CpSnapshot *snapshot, GArray *statements,
                              double width);

G_END_DECLS
