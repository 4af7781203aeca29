/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article and its reading from one text in which the statements are marked. */

#pragma once

#include "cp-reading.h"

G_BEGIN_DECLS

/* "{Holm|the ferry is late}" is a statement by Holm, "{expert:Holm|...}" one by an expert. A line
 * that begins with # is a heading. Speakers with a capital letter are named. */
CpArticle *marked_fixture_read (const char *marked, CpReading **reading);
void marked_fixture_add_alias (CpReading *reading, const char *name, const char *alias);
void marked_fixture_set_position (CpReading *reading, const char *name, const char *position);

G_END_DECLS
