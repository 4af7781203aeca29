/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of an import's report that count what was found, each with a way to it. */

#pragma once

#include <gtk/gtk.h>

#include "cp-import-outcome.h"

G_BEGIN_DECLS

void cp_import_facts_fill (GtkListBox *facts, const CpImportOutcome *outcome);

G_END_DECLS
