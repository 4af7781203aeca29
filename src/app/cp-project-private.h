/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a project, for the files that share its work. */

#pragma once

#include "cp-project.h"

G_BEGIN_DECLS

struct _CpProject
{
  GObject parent_instance;

  CpSession *session;
  CpJournal *journal;
  char *path;          /* NULL where it is in no file */
  CpFileState *state;  /* what the file looked like when it was read or written; NULL: no matter what */
  gboolean is_builtin; /* as long as there is no file */
  gboolean is_copy;    /* of a file that is not as it was; as long as there is no other */
};

G_END_DECLS
