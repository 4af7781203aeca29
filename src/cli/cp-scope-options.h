/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options that say what a comparison is about: a topic, a source, a question. */

#pragma once

#include "cp-common-options.h"
#include "cp-comparison.h"

G_BEGIN_DECLS

#define CP_SCOPE_OPTIONS \
  /* Translators: what --topic ID is for; the value “none” stays English */ \
  { "topic", 0, CP_OPTION_TEXT, "ID", N_("Only this topic; “none”: statements without one") }, \
  { "source", 0, CP_OPTION_TEXT, "KIND:ID", \
    /* Translators: what --source KIND:ID is for */ \
    N_("Only this source, such as document:ID or months:2024-06") }, \
  /* Translators: what --question ID is for */ \
  { "question", 0, CP_OPTION_TEXT, "ID", N_("Only this question, within its topic") }

gboolean cp_scope_options_check_usage (const CpArguments *arguments, GError **error);
CpComparison *cp_scope_options_make_comparison (const CpArguments *arguments,
                                                const CpCommonOptions *common, CpSnapshot *snapshot,
                                                GError **error);
void cp_scope_options_print_unused (const CpArguments *arguments);

G_END_DECLS
