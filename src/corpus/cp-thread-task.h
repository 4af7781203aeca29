/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tasks done on another thread, which never has an object of the thread that asks. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void cp_thread_task_run (GTask *task, GTaskThreadFunc func, GDestroyNotify free_result);

G_END_DECLS
