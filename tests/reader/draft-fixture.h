/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The drafts that a text gives, as text to compare. */

#pragma once

#include "stage-fixture.h"

G_BEGIN_DECLS

typedef enum
{
  DRAFT_FIXTURE_RULES = 1 << 0,
  DRAFT_FIXTURE_MODES = 1 << 1,
  DRAFT_FIXTURE_SOURCES = 1 << 2,
  DRAFT_FIXTURE_CONTENTS = 1 << 3,
} DraftFixtureParts;

char *draft_fixture_list (const char *text, DraftFixtureParts parts);

G_END_DECLS
