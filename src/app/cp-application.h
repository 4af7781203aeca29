/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: one instance, a window for each corpus. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_APPLICATION (cp_application_get_type ())
G_DECLARE_FINAL_TYPE (CpApplication, cp_application, CP, APPLICATION, GtkApplication)

CpApplication *cp_application_new (void);
GtkApplication *cp_application_get_running (void);
int cp_application_main (int argc, char **argv);

G_END_DECLS
