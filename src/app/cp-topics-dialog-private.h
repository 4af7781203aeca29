/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the dialog on topics share. */

#pragma once

#include "cp-topic-row.h"
#include "cp-topic-tally.h"
#include "cp-topics-dialog.h"

G_BEGIN_DECLS

/* A topic that was taken out, and from where. */
typedef struct
{
  CpTopicDraft *draft;
  guint place;
} CpRemovedTopic;

struct _CpTopicsDialog
{
  GtkWindow parent_instance;

  /* template */
  GtkLabel *found;
  GtkToggleButton *origins[CP_N_TOPICS_ORIGINS];
  GtkLabel *fault;
  GtkListBox *list;
  GtkWidget *scroller;
  GtkLabel *nothing;
  GtkLabel *coded;
  GtkWidget *add;
  GtkWidget *removed_bar;
  GtkLabel *removed_label;

  /* owned */
  CpImport *import;
  GListStore *topics[CP_N_TOPICS_ORIGINS]; /* of CpTopicDraft; NULL until they are asked for */
  GtkFileChooserNative *chooser;
  GCancellable *loading;
  CpTopicTally *tally;
  GArray *removed; /* of CpRemovedTopic */
  GtkWidget *question; /* not owned, or NULL */

  CpTopicsOrigin origin;
  gboolean switched; /* by the click that is being handled */
  gboolean quits; /* the program, when what was read may be dropped */
  gboolean answered;
};

/* cp-topics-dialog-edits.c */
void cp_topics_dialog_install_edits (GtkWidgetClass *widget_class);
GArray *cp_topics_dialog_new_removed (void);
void cp_topics_dialog_show_removed (CpTopicsDialog *self);
void cp_topics_dialog_update_room (CpTopicsDialog *self);
void cp_topics_dialog_follow_focus (CpTopicsDialog *self);
void cp_topics_dialog_remove (CpTopicsDialog *self, CpTopicRow *row);

G_END_DECLS
