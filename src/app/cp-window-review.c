/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goes through the statements that the program is not sure of. */

#include <glib/gi18n-lib.h>

#include "cp-import.h"
#include "cp-window-private.h"

/* Found with low confidence, and not looked over by a person. */
static gboolean
is_doubtful (const CpStatementColumns *columns, guint32 statement)
{
  return columns->confidence[statement] != CP_CONFIDENCE_NONE
         && columns->confidence[statement] < CP_IMPORT_DOUBTFUL && !columns->reviewed[statement];
}

/* In the corpus's order; @next is the place in the list of the first one after @last, around. */
static GArray *
list_doubtful (CpSnapshot *snapshot, guint32 last, guint *next)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_STATEMENTS, &n);

  *next = 0;
  for (guint i = 0; i < n; i++)
    {
      if (is_doubtful (columns, order[i]))
        g_array_append_val (list, order[i]);
      if (order[i] == last)
        *next = list->len;
    }
  if (*next >= list->len)
    *next = 0;
  return list;
}

static guint32
find_reviewed (CpWindow *self, CpSnapshot *snapshot)
{
  return self->reviewed != NULL
             ? cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, self->reviewed)
             : CP_HANDLE_NONE;
}

static void
tell_place (CpWindow *self, guint place, guint n, int confidence)
{
  /* Translators: which of how many statements, then how sure the program is, from 0 to 100 */
  g_autofree char *text = g_strdup_printf (
      ngettext ("Doubtful statement %u of %u: found with confidence %d of 100",
                "Doubtful statement %u of %u: found with confidence %d of 100", n),
      place + 1, n, confidence);

  cp_window_say (self, &(CpMessage) {
                           .text = text,
                           .button = n > 1 ? _("Next") : NULL,
                           .action = "win.show-doubtful",
                       });
}

/**
 * cp_window_show_doubtful:
 *
 * Shows the next doubtful statement in its article, and says which of how many it is.
 */
void
cp_window_show_doubtful (CpWindow *self)
{
  CpSession *session = cp_window_get_session (self);
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  g_autoptr (GArray) list = NULL;
  guint32 statement;
  guint place;

  list = list_doubtful (snapshot, find_reviewed (self, snapshot), &place);
  if (list->len == 0)
    {
      cp_window_say (self, &(CpMessage) { .text = _("No statement here is doubtful.") });
      return;
    }
  statement = g_array_index (list, guint32, place);
  g_free (self->reviewed);
  self->reviewed = g_strdup (columns->id[statement]);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-statement", "s", self->reviewed);
  tell_place (self, place, list->len, columns->confidence[statement]);
}
