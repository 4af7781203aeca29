/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small corpus, an edit of it, and what is to be found out about that. */

#pragma once

#include "cp-history.h"

G_BEGIN_DECLS

typedef struct
{
  CpCorpus *corpus;
  CpHistory *history;
  CpEdit *edit;
} EditFixture;

void edit_fixture_set_up (EditFixture *self, gconstpointer data);
void edit_fixture_tear_down (EditFixture *self, gconstpointer data);

char *edit_fixture_get_text (EditFixture *self);
guint32 edit_fixture_find (EditFixture *self, CpArray array, const char *id);
void edit_fixture_insert (EditFixture *self, CpArray array, const char *json);
void edit_fixture_replace (EditFixture *self, CpArray array, const char *id, const char *json);
void edit_fixture_remove (EditFixture *self, CpArray array, const char *id);
void edit_fixture_apply (EditFixture *self);
void edit_fixture_apply_other (EditFixture *self, CpEdit *edit);
void edit_fixture_assert_has (EditFixture *self, const char *words);
void edit_fixture_check_back_and_forth (EditFixture *self);
void edit_fixture_check_refused (EditFixture *self, const char *reason);

G_END_DECLS
