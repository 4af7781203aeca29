/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References and positions, for the files that make up the intake. */

#pragma once

#include "cp-intake.h"

G_BEGIN_DECLS

guint32 cp_intake_resolve (CpIntake *self, CpArray target, const char *id, const char *member);
void cp_intake_expect (CpIntake *self, CpArray target, const char *id, const char *member);
gboolean cp_intake_find_position (CpQuestion *question, const char *words, guint32 *position);
void cp_intake_report_doubled (CpIntake *self, const char *member, const char *const *texts);
void cp_intake_report_position (CpIntake *self, CpQuestion *question, const char *words,
                                const char *member);
void cp_intake_wait_for_position (CpIntake *self, CpAnswer *answer, const char *question,
                                  const char *member);
void cp_intake_check_span (CpIntake *self, guint32 start, guint32 end, const char *member);

G_END_DECLS
