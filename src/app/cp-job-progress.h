/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a job in a thread is, told in the main loop. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Called from the main loop; the fraction runs from 0 to 1. */
typedef void (*CpExportProgressFunc) (double fraction, gpointer data);

void cp_job_progress_tell (GTask *task, CpExportProgressFunc progress, gpointer data,
                           double fraction);

G_END_DECLS
