/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A shared array that is copied by the first who writes. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gatomicrefcount ref_count;
  gsize capacity; /* bytes */
  /* aligned for any of our types */
  guint8 data[] __attribute__ ((aligned (8)));
} CpBlock;

CpBlock *cp_block_ref (CpBlock *self);
void cp_block_unref (CpBlock *self);
gpointer cp_block_write (CpBlock **block, gsize n_used, gsize n_needed);
void cp_block_trim (CpBlock **block, gsize n_used);

G_END_DECLS
