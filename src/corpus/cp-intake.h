/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes records into a snapshot that nobody else has: resolves references and checks rules. */

#pragma once

#include "cp-snapshot-private.h"

G_BEGIN_DECLS

/* Where a record stands in a file, for faults that show only at its end. */
typedef struct
{
  CpArray array;
  guint position; /* in the array, from 0 */
  guint line;     /* from 1; 0 where there is no file */
  const char *id; /* nullable; borrowed from the record */
} CpPlace;

/* What a reference to a record that is not there means. */
typedef enum
{
  CP_INTAKE_AT_ONCE, /* a fault */
  CP_INTAKE_FILE,    /* the record may still come; cp_intake_end () looks whether it did */
  CP_INTAKE_EDIT,    /* nothing yet: the caller looks when the edit is done */
} CpIntakeMode;

/* Finds the handle that a record will have which the rest of an edit brings back; 0 where it brings
 * back none. */
typedef guint32 (*CpFindComingFunc) (CpArray array, const char *id, gpointer data);

typedef struct
{
  CpSnapshot *snapshot;
  CpIntakeMode mode;
  CpPlace place;
  CpRecordFaultFunc fault;
  gpointer data;
  GArray *pending;              /* of a file */
  GHashTable *excused;          /* "array id" of records that came but had faults; nullable */
  CpFindComingFunc find_coming; /* nullable */
  GArray *open_statements;      /* guint32 handles whose ids an edit refers to or had; nullable */
  guint n_faults;
} CpIntake;

void cp_intake_init (CpIntake *self, CpSnapshot *snapshot, CpIntakeMode mode,
                     CpRecordFaultFunc fault, gpointer data);
void cp_intake_clear (CpIntake *self);
void cp_intake_report (CpIntake *self, const char *member, const char *format,
                       ...) G_GNUC_PRINTF (3, 4);
void cp_intake_report_missing (CpIntake *self, CpArray target, const char *id, const char *member);

gboolean cp_intake_read_statement (CpIntake *self, const CpRecord *record,
                                   const CpStatementRow *old, CpStatementRow *row);
gboolean cp_intake_read_relation (CpIntake *self, const CpRecord *record, const CpRelationRow *old,
                                  CpRelationRow *row);
gboolean cp_intake_settle_answers (CpIntake *self, guint32 statement);

gboolean cp_intake_check_whole (CpIntake *self, const CpRecord *record);
gboolean cp_intake_check_item (CpIntake *self, CpArray array, const CpRecord *record);
gboolean cp_intake_check_offsets (CpIntake *self, guint32 statement);
void cp_intake_check_references (CpIntake *self, const CpRecord *record);

void cp_intake_excuse (CpIntake *self, CpArray array, const char *id);
void cp_intake_end (CpIntake *self);

G_END_DECLS
