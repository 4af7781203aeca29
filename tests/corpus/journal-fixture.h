/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A walk of edits with a journal, in folders of its own. */

#pragma once

#include "cp-journal-orphan.h"
#include "edit-walk.h"

G_BEGIN_DECLS

/* What a journal says of an edit. */
#define JOURNAL_FIXTURE_LAST_EDIT                                                                   \
  "{\"edit\": \"Set title\", \"time\": 5, \"primitives\": 1}\n"                                     \
  "{\"op\": \"member\", \"name\": \"title\", \"to\": 0, \"json\": \"High tide\"}\n"

typedef struct
{
  char *folder; /* of the project file */
  char *state_folder;
  char *path;
  EditWalk *walk;
  CpJournal *journal;
} JournalFixture;

void journal_fixture_set_up (JournalFixture *self, gconstpointer data);
void journal_fixture_set_up_file (JournalFixture *self, gconstpointer data);
void journal_fixture_tear_down (JournalFixture *self, gconstpointer data);

void journal_fixture_walk (JournalFixture *self, guint n_steps);
void journal_fixture_save (JournalFixture *self);
void journal_fixture_leave (JournalFixture *self);
char *journal_fixture_find (JournalFixture *self, const char *ending);
void journal_fixture_await (JournalFixture *self, const char *ending);
CpJournalOrphan *journal_fixture_take (JournalFixture *self);
CpRecovery *journal_fixture_recover (JournalFixture *self, CpJournalOrphan *orphan);
void journal_fixture_check (JournalFixture *self, const CpRecovery *recovery);
void journal_fixture_append (JournalFixture *self, const char *lines);
void journal_fixture_assert_empty (JournalFixture *self);
void journal_fixture_set_title (CpHistory *history, const char *title);

G_END_DECLS
