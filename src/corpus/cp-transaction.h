/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Carries out the primitives of an edit on a snapshot that nobody else has. */

#pragma once

#include "cp-change.h"
#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

CpChange *cp_transaction_run (CpSnapshot *snapshot, CpEdit *edit, GError **error);

G_END_DECLS
