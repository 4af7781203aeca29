/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of the page of registers, for the files that share its work. */

#pragma once

#include "cp-record-form.h"
#include "cp-register-model.h"
#include "cp-switch.h"
#include "cp-registers-page.h"

G_BEGIN_DECLS

struct _CpRegistersPage
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *side;
  CpSwitch *kinds;
  GtkEditable *search;
  GtkMenuButton *sort_button;
  GtkWidget *add;
  GtkStack *stack;
  GtkLabel *nothing;
  GtkListView *list;
  CpRecordForm *form;

  CpSession *session;
  CpRegisterKind kind;
  CpRegisterModel *models[CP_N_REGISTERS];         /* NULL until they are looked at */
  GtkMultiSelection *selections[CP_N_REGISTERS];
  gboolean fresh[CP_N_REGISTERS]; /* whether they show the corpus as it is */
  CpRegisterSort sort;
  gboolean is_updating;
  GtkWidget *menu; /* that was opened last, or NULL */
  guint32 dropped_on; /* the record that others are to be merged into, or CP_HANDLE_NONE */
};

CpSnapshot *cp_registers_page_get_snapshot (CpRegistersPage *self);
GArray *cp_registers_page_list_selected (CpRegistersPage *self);
void cp_registers_page_refresh (CpRegistersPage *self);
void cp_registers_page_select (CpRegistersPage *self, guint32 handle);
gboolean cp_registers_page_has (CpRegistersPage *self, CpRegisterItem *item);
gboolean cp_registers_page_move (CpRegistersPage *self, GArray *handles, guint32 before);
void cp_registers_page_install_actions (GtkWidgetClass *widget_class);
void cp_registers_page_add_drag (GtkWidget *row);
void cp_registers_page_add_menu (GtkWidget *row);
void cp_registers_page_install_menu (GtkWidgetClass *widget_class);

G_END_DECLS
