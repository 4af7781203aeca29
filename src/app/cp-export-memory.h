/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was chosen about a figure last. */

#pragma once

#include "cp-export-choices.h"

G_BEGIN_DECLS

void cp_export_memory_get_options (CpFigureOptions *options);
void cp_export_memory_load (CpExportChoices *choices, GSettings *settings);
void cp_export_memory_save (CpExportChoices *choices, GSettings *settings);

G_END_DECLS
