/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file looks like, for those who have looked at it. */

#pragma once

#include <sys/stat.h>

#include "cp-file.h"

G_BEGIN_DECLS

CpFileState *cp_file_state_new (const struct stat *info);
gboolean cp_file_state_is (const CpFileState *self, const struct stat *info);

G_END_DECLS
