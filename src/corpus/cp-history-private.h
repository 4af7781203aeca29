/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a history, for the journal that carries them out again. */

#pragma once

#include "cp-history.h"

G_BEGIN_DECLS

typedef enum
{
  CP_HISTORY_EDIT,
  CP_HISTORY_UNDO,
  CP_HISTORY_REDO,
} CpHistoryStep;

gboolean cp_history_replay (CpHistory *self, CpHistoryStep step, CpEdit *edit, GError **error);

G_END_DECLS
