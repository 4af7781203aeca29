/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the topics' terms again over the statements that no person has coded. */

#pragma once

#include <gio/gio.h>

#include "cp-edit.h"
#include "cp-snapshot.h"

G_BEGIN_DECLS

CpEdit *cp_recode_statements (CpSnapshot *snapshot, GCancellable *cancellable);

G_END_DECLS
