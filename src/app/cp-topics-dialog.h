/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the topics of a new corpus, and shows how many statements each is found in. */

#pragma once

#include <gtk/gtk.h>

#include "cp-import.h"

G_BEGIN_DECLS

/* Where topics come from. */
typedef enum
{
  CP_TOPICS_SUGGESTED,
  CP_TOPICS_BUILTIN,
  CP_TOPICS_FILE,
  CP_N_TOPICS_ORIGINS,
} CpTopicsOrigin;

#define CP_TYPE_TOPICS_DIALOG (cp_topics_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CpTopicsDialog, cp_topics_dialog, CP, TOPICS_DIALOG, GtkWindow)

GtkWindow *cp_topics_dialog_new (GtkWindow *parent, CpImport *import);

void cp_topics_dialog_ask_to_close (CpTopicsDialog *self);

CpTopicsOrigin cp_topics_dialog_get_origin (CpTopicsDialog *self);
void cp_topics_dialog_set_origin (CpTopicsDialog *self, CpTopicsOrigin origin);
void cp_topics_dialog_load_file (CpTopicsDialog *self, const char *path);
GListModel *cp_topics_dialog_get_topics (CpTopicsDialog *self);
guint cp_topics_dialog_get_n_coded (CpTopicsDialog *self);
const char *cp_topics_dialog_get_fault (CpTopicsDialog *self);

G_END_DECLS
