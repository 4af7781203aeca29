/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the JSON-LD of a web page says of its article. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is not said is NULL. */
typedef struct
{
  char *headline;
  char *date;
  char *author;
  char *publisher;
  char *language;
  char *url;
  char *body;
} CpLinkedData;

CpLinkedData *cp_linked_data_new (const GPtrArray *scripts);
void cp_linked_data_free (CpLinkedData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpLinkedData, cp_linked_data_free)

G_END_DECLS
