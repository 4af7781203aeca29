/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a figure will be, and what they leave out. */

#pragma once

#include "cp-export-preview.h"
#include "cp-figure-files.h"

G_BEGIN_DECLS

char *cp_export_note_dup (CpExportPreview *preview, const CpFigureOptions *options,
                          CpFigureFormat format, const char *name);

G_END_DECLS
