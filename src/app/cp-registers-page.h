/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registers of a corpus, to be looked through and put in order. */

#pragma once

#include <gtk/gtk.h>

#include "cp-register-kind.h"
#include "cp-session.h"

G_BEGIN_DECLS

#define CP_TYPE_REGISTERS_PAGE (cp_registers_page_get_type ())
G_DECLARE_FINAL_TYPE (CpRegistersPage, cp_registers_page, CP, REGISTERS_PAGE, GtkWidget)

GtkWidget *cp_registers_page_new (void);
void cp_registers_page_set_session (CpRegistersPage *self, CpSession *session);

void cp_registers_page_commit (CpRegistersPage *self);
CpRegisterKind cp_registers_page_get_kind (CpRegistersPage *self);
void cp_registers_page_show (CpRegistersPage *self, CpRegisterKind kind);
void cp_registers_page_show_record (CpRegistersPage *self, CpRegisterKind kind, guint32 handle);

G_END_DECLS
