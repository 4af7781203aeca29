/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the export dialog share. */

#pragma once

#include "cp-export-dialog.h"

G_BEGIN_DECLS

struct _CpExportDialog
{
  GtkWindow parent_instance;

  /* template */
  GtkWidget *message;
  GtkLabel *message_text;
  CpExportPreview *preview;
  CpExportChoices *choices;
  GtkLabel *hint;
  GtkLabel *page_label;
  GtkSpinner *spinner;
  GtkWidget *progress_box;
  GtkLabel *progress_label;
  GtkProgressBar *progress;

  /* owned */
  CpSession *session;
  GtkFileChooserNative *chooser;
  GtkWidget *question; /* whether to replace files */
  GCancellable *cancellable;
  GFile *target;
  guint n_pages;     /* of the job that runs */
  gboolean is_ready; /* what is chosen from now on the person chooses */
};

CpSubject cp_export_dialog_get_subject (CpExportDialog *self);
CpFigureRequest *cp_export_dialog_create_request (CpExportDialog *self, gboolean with_alt);
char *cp_export_dialog_dup_name (CpExportDialog *self);
void cp_export_dialog_set_fault (CpExportDialog *self, const char *sentence);
void cp_export_dialog_remember (CpExportDialog *self);
void cp_export_dialog_update_actions (CpExportDialog *self);

/* cp-export-dialog-files.c */
void cp_export_dialog_install_file_actions (GtkWidgetClass *widget_class);
gboolean cp_export_dialog_stop (CpExportDialog *self);
void cp_export_dialog_clear_files (CpExportDialog *self);

/* cp-export-dialog-copy.c */
void cp_export_dialog_install_copy_actions (GtkWidgetClass *widget_class);
void cp_export_dialog_add_copying (CpExportDialog *self);
void cp_export_dialog_reset_hint (CpExportDialog *self);

G_END_DECLS
