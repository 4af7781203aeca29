/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of the tray's panel, for the files that share its work. */

#pragma once

#include "cp-tray-page.h"
#include "cp-tray-panel.h"
#include "cp-tray-row.h"

G_BEGIN_DECLS

struct _CpTrayPanel
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *head;
  GtkMenuButton *chooser;
  GtkLabel *name;
  GtkMenuButton *menu_button;
  GtkLabel *counts;
  GtkWidget *scroller;
  GtkListBox *list;
  GtkWidget *nothing;
  CpTrayPage *page;
  GtkPopover *rename;
  GtkEditable *rename_entry;

  CpSession *session;
  GSimpleActionGroup *trays; /* what has a state: which tray, and how many cards a page takes */
  GPtrArray *cards;  /* of CpTrayCard, as they are shown */
  gboolean updating; /* the rows are being brought into their order */
  gboolean stale;    /* the tray or the corpus has changed while nobody looked */
  guint n_rows;      /* of cards that a page takes */
  char *shown;       /* the statement whose page is shown, or NULL for that of the first card */
  guint shown_place; /* where it was */
  GtkWidget *marked; /* the row before or behind which a card would be dropped, or NULL */
};

CpTray *cp_tray_panel_get_tray (CpTrayPanel *self);
CpSnapshot *cp_tray_panel_get_snapshot (CpTrayPanel *self);
void cp_tray_panel_apply (CpTrayPanel *self, CpEdit *edit, gboolean tells);
void cp_tray_panel_focus_card (CpTrayPanel *self, guint place);

void cp_tray_panel_install_tray_actions (GtkWidgetClass *widget_class);
void cp_tray_panel_update_tray_actions (CpTrayPanel *self);
void cp_tray_panel_add_menus (CpTrayPanel *self);
void cp_tray_panel_end_renaming (CpTrayPanel *self);

void cp_tray_panel_install_page_actions (GtkWidgetClass *widget_class);
void cp_tray_panel_show_page (CpTrayPanel *self);
void cp_tray_panel_follow_focus (CpTrayPanel *self, GtkWidget *row);

void cp_tray_panel_add_drop (CpTrayPanel *self);
void cp_tray_panel_move_card (CpTrayPanel *self, const char *statement, guint to);
void cp_tray_panel_follow_row (CpTrayPanel *self, GtkWidget *row);

G_END_DECLS
