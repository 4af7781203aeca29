/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day's work in the real program, in short, by keys that work wherever the program does. */

#pragma once

#include "program-run.h"

G_BEGIN_DECLS

gboolean window_work_is_changed (Program *program);
gboolean window_work_is_kept (const char *folder);
guint window_work_count_statements (const char *path);

void window_work_delete (Program *program);
void window_work_wait_for_safety (Program *program, const char *kept, const char *unsafe);
void window_work_save (Program *program, const char *path);
void window_work_do (Program *program, const char *path, const char *kept, const char *unsafe);
void window_work_finish (Program *program, const char *const *complaints);

G_END_DECLS
