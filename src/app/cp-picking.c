/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements put into the current tray, and taken out of it. */

#include "cp-picking.h"

#include <glib/gi18n-lib.h>

#include "cp-edit-trays.h"
#include "cp-name-words.h"

/* Those of the ids that the corpus has and the tray has not, or the other way round, each once. */
static GArray *
find_statements (CpSession *session, const char *const *ids, gboolean in_tray)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  CpTray *tray = cp_session_get_tray (session);
  GArray *statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 statement = cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, ids[i]);

      if (statement != CP_HANDLE_NONE && in_tray == (cp_tray_find (tray, ids[i]) != G_MAXUINT)
          && g_hash_table_add (taken, GUINT_TO_POINTER (statement)))
        g_array_append_val (statements, statement);
    }
  return statements;
}

static char *
dup_pick_name (const char *tray, guint n)
{
  g_autofree char *shown = cp_words_dup_name (tray);

  if (n == 1)
    /* Translators: what is done, in a menu; %s is the name of a tray. */
    return g_strdup_printf (_("Put a card into “%s”"), shown);
  /* Translators: what is done, in a menu: a number of cards, and the name of a tray. */
  return g_strdup_printf (ngettext ("Put %u card into “%s”", "Put %u cards into “%s”", n), n, shown);
}

static char *
dup_unpick_name (const char *tray, guint n)
{
  g_autofree char *shown = cp_words_dup_name (tray);

  if (n == 1)
    /* Translators: what is done, in a menu; %s is the name of a tray. */
    return g_strdup_printf (_("Take a card out of “%s”"), shown);
  /* Translators: what is done, in a menu: a number of cards, and the name of a tray. */
  return g_strdup_printf (ngettext ("Take %u card out of “%s”", "Take %u cards out of “%s”", n), n,
                          shown);
}

/**
 * cp_pick:
 * @widget: a widget of the window
 * @ids: (array zero-terminated=1): of statements; those in the tray stay where they are
 * @place: where in the tray; what is behind its end means the end
 * @tell: whether the person is told
 *
 * Puts statements into the current tray; where the corpus has none, into a new one.
 *
 * Returns: whether there was anything to be put in
 */
gboolean
cp_pick (GtkWidget *widget, CpSession *session, const char *const *ids, guint place, CpTell tell)
{
  CpSnapshot *snapshot;
  CpTray *tray;
  g_autoptr (GArray) statements = NULL;
  g_autofree char *free_name = NULL;
  g_autofree char *name = NULL;
  g_autoptr (CpEdit) edit = NULL;
  const guint32 *handles;
  guint32 current;

  g_return_val_if_fail (CP_IS_SESSION (session) && ids != NULL, FALSE);

  snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  tray = cp_session_get_tray (session);
  current = cp_tray_get_current (tray);
  statements = find_statements (session, ids, FALSE);
  if (statements->len == 0)
    return FALSE;
  handles = (const guint32 *) (gpointer) statements->data;
  free_name = current == CP_HANDLE_NONE ? cp_tray_dup_free_name (tray, NULL) : NULL;
  name = dup_pick_name (free_name != NULL ? free_name : cp_tray_get_name (tray), statements->len);
  if (current == CP_HANDLE_NONE)
    edit = cp_edit_new_tray_with (name, snapshot, free_name, handles, statements->len);
  else
    edit = cp_edit_new_cards (name, snapshot, current, handles, statements->len, place);
  return cp_editing_apply (widget, session, edit, tell);
}

/**
 * cp_unpick:
 * @widget: a widget of the window
 * @ids: (array zero-terminated=1): of statements
 * @tell: whether the person is told
 *
 * Takes statements out of the current tray.
 *
 * Returns: whether any was in it
 */
gboolean
cp_unpick (GtkWidget *widget, CpSession *session, const char *const *ids, CpTell tell)
{
  CpTray *tray;
  g_autoptr (GArray) statements = NULL;
  g_autofree char *name = NULL;
  g_autoptr (CpEdit) edit = NULL;

  g_return_val_if_fail (CP_IS_SESSION (session) && ids != NULL, FALSE);

  tray = cp_session_get_tray (session);
  statements = find_statements (session, ids, TRUE);
  if (statements->len == 0)
    return FALSE;
  name = dup_unpick_name (cp_tray_get_name (tray), statements->len);
  edit = cp_edit_new_cards_removal (name, cp_corpus_get_current (cp_session_get_corpus (session)),
                                    cp_tray_get_current (tray),
                                    (const guint32 *) (gpointer) statements->data, statements->len);
  return cp_editing_apply (widget, session, edit, tell);
}
