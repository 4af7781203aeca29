/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder to save a corpus in, and what is in it afterwards. */

#pragma once

#include "cp-snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  CpSnapshot *snapshot;
  char *json;
} FileFixture;

void file_fixture_set_up (FileFixture *self, gconstpointer data);
void file_fixture_tear_down (FileFixture *self, gconstpointer data);
void file_fixture_assert_not_saved (FileFixture *self, const char *path, const char *words);
void file_fixture_assert_folder (FileFixture *self, const char *names);
void file_fixture_assert_contents (const char *path, const char *contents);

G_END_DECLS
