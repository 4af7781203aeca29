/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rows of a register say. */

#pragma once

#include "cp-register-tally.h"

G_BEGIN_DECLS

char *cp_register_words_dup_title (CpRegisterKind kind);
char *cp_register_words_dup_number (CpRegisterKind kind, guint n);
char *cp_register_words_dup_name (CpRegisterKind kind, CpSnapshot *snapshot, guint32 handle);
char *cp_register_words_dup_line (CpRegisterKind kind, CpSnapshot *snapshot, guint32 handle,
                                  guint n_members);
char *cp_register_words_dup_statements (guint n);
char *cp_register_words_dup_sentence (const char *name, const char *line, guint n_statements,
                                      guint sides, const CpSides *all);
char *cp_register_words_dup_key (CpRegisterKind kind, CpSnapshot *snapshot, guint32 handle);

G_END_DECLS
