/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options that say what a deck is made of: topics, statements, a tray. */

#pragma once

#include "cp-common-options.h"
#include "cp-figure-request.h"

G_BEGIN_DECLS

gboolean cp_deck_options_check_usage (const CpArguments *arguments, GError **error);
CpFigureRequest *cp_deck_options_make_request (const CpArguments *arguments,
                                               const CpCommonOptions *common, CpSnapshot *snapshot,
                                               const CpFigureOptions *options, GError **error);

G_END_DECLS
