/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An edit that is under way, for the files that carry it out. */

#pragma once

#include "cp-change.h"
#include "cp-edit-private.h"
#include "cp-intake.h"

G_BEGIN_DECLS

typedef struct
{
  CpSnapshot *snapshot;
  CpEdit *edit;
  CpChange *change;
  CpIntake intake;
  GError *error;
  guint n_done;       /* primitives that were carried out */
  guint lost;         /* bits of arrays of which a record was removed */
  gboolean renamed;   /* a record got another id, by which registers may refer to it */
  GHashTable *texts;  /* documents whose text may have changed */
  guint hints[CP_N_ARRAYS]; /* where the last record of each array was found */
  GHashTable *coming; /* "array id" of an insert to come, to its place; made when first asked for */
} CpTransaction;

gboolean cp_transaction_fail (CpTransaction *self, const char *message);

/* cp-transaction-records.c */
gboolean cp_transaction_insert (CpTransaction *self, CpPrimitive *primitive);
gboolean cp_transaction_remove (CpTransaction *self, CpPrimitive *primitive);
gboolean cp_transaction_replace (CpTransaction *self, CpPrimitive *primitive);
gboolean cp_transaction_move (CpTransaction *self, CpPrimitive *primitive);

/* cp-transaction-members.c */
gboolean cp_transaction_set_member (CpTransaction *self, CpPrimitive *primitive);

/* cp-transaction-checks.c */
gboolean cp_transaction_is_referred (CpTransaction *self, CpArray array, guint32 handle);
void cp_transaction_settle (CpTransaction *self);
void cp_transaction_check (CpTransaction *self);

G_END_DECLS
