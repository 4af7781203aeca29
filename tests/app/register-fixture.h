/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small invented corpus for the tests of registers, and what a page of registers shows. */

#pragma once

#include "cp-session.h"
#include "display-fixture.h"

G_BEGIN_DECLS

CpSession *register_fixture_load (void);
guint32 register_fixture_find (CpSession *session, CpArray array, const char *id);
char *register_fixture_dup_value (CpSession *session, CpArray array, const char *id, guint member);
void register_fixture_assert_value (CpSession *session, CpArray array, const char *id, guint member,
                                    const char *expected);
const char *register_fixture_get_undo (CpSession *session);
void register_fixture_undo (CpSession *session);
void register_fixture_apply (CpSession *session, CpArray array, const char *id, guint member,
                             const char *value);
void register_fixture_remove (CpSession *session, CpArray array, const char *id);

GtkWidget *register_fixture_get_list (GtkWidget *page);
guint register_fixture_get_n_rows (GtkWidget *page);
gboolean register_fixture_has_rows (GtkWidget *page, const char *names);
void register_fixture_assert_rows (GtkWidget *page, const char *names);
void register_fixture_select (GtkWidget *page, const char *name);
void register_fixture_select_at (GtkWidget *page, guint position, gboolean alone);
char *register_fixture_dup_selected (GtkWidget *page);
void register_fixture_select_all (GtkWidget *page);
void register_fixture_select_first (GtkWidget *page);
void register_fixture_assert_selected (GtkWidget *page, const char *names);
GtkWidget *register_fixture_find_row (GtkWidget *page, const char *name);

G_END_DECLS
