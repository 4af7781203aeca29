/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to choose about a figure: subject, texts, format, size, scale, theme. */

#pragma once

#include <gtk/gtk.h>

#include "cp-export-topics.h"
#include "cp-figure-files.h"
#include "cp-figure-request.h"

G_BEGIN_DECLS

#define CP_TYPE_EXPORT_CHOICES (cp_export_choices_get_type ())
G_DECLARE_FINAL_TYPE (CpExportChoices, cp_export_choices, CP, EXPORT_CHOICES, GtkWidget)

GtkWidget *cp_export_choices_new (void);

int cp_export_choices_measure_wide (CpExportChoices *self);

void cp_export_choices_set_comparison (CpExportChoices *self, const char *label);
void cp_export_choices_set_matrix (CpExportChoices *self, CpMatrix *matrix);
CpExportTopics *cp_export_choices_get_topics (CpExportChoices *self);
void cp_export_choices_set_tray (CpExportChoices *self, const char *name);
gboolean cp_export_choices_has_subject (CpExportChoices *self, CpSubject subject);
CpSubject cp_export_choices_get_subject (CpExportChoices *self);
void cp_export_choices_set_subject (CpExportChoices *self, CpSubject subject);
CpFigureFormat cp_export_choices_get_format (CpExportChoices *self);
void cp_export_choices_set_format (CpExportChoices *self, CpFigureFormat format);
gboolean cp_export_choices_get_options (CpExportChoices *self, CpFigureOptions *options,
                                        GError **error);
void cp_export_choices_set_size (CpExportChoices *self, const char *size);
char *cp_export_choices_dup_size (CpExportChoices *self);
guint cp_export_choices_get_scale (CpExportChoices *self);
void cp_export_choices_set_scale (CpExportChoices *self, guint scale);
void cp_export_choices_set_theme (CpExportChoices *self, CpTheme theme);
void cp_export_choices_set_grouped (CpExportChoices *self, gboolean grouped);
void cp_export_choices_set_title (CpExportChoices *self, const char *title);
void cp_export_choices_set_alt (CpExportChoices *self, const char *alt);
void cp_export_choices_set_generated (CpExportChoices *self, const char *title, const char *alt);
void cp_export_choices_set_note (CpExportChoices *self, const char *note);

G_END_DECLS
