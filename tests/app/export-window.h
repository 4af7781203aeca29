/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The export dialog over a window that takes down what it is told. */

#pragma once

#include "cp-export-dialog.h"
#include "cp-session.h"

G_BEGIN_DECLS

/* Those of the comparison that it opens: of Armenia. */
#define EXPORT_WINDOW_PAGES 9

typedef struct
{
  CpSession *session;
  GtkWindow *parent;
  CpExportDialog *dialog;
  CpExportChoices *choices;
  CpExportPreview *preview;
  GVariant *message;
  char *folder;
} ExportWindow;

void export_window_open (ExportWindow *self, CpSubject subject);
void export_window_open_on (ExportWindow *self, CpSession *session, CpSubject subject);
void export_window_close (ExportWindow *self);
void export_window_wait_for_preview (ExportWindow *self);
gboolean export_window_can_export (ExportWindow *self);
guint export_window_open_chooser (void);
void export_window_choose (const char *path);
void export_window_export_to (ExportWindow *self, const char *name);
void export_window_wait_for_export (ExportWindow *self);

G_END_DECLS
