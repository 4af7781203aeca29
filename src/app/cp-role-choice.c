/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drop-down of the role that a statement is given: its speaker's, or one of its own. */

#include "cp-role-choice.h"

#include <glib/gi18n-lib.h>

#include "cp-record-choice.h"
#include "cp-role-label.h"

static const char *
get_words (CpSnapshot *snapshot, guint32 role)
{
  return cp_role_label_get_item_words (cp_snapshot_get_item (snapshot, CP_ARRAY_ROLES, role));
}

/* "Expert, as the speaker" */
static char *
dup_role_of_speaker (CpSnapshot *snapshot, guint32 statement)
{
  guint32 speaker = cp_snapshot_get_statements (snapshot)->speaker[statement];
  const char *role = speaker != CP_HANDLE_NONE
                         ? cp_speaker_get_role (cp_snapshot_get_speaker (snapshot, speaker))
                         : NULL;
  guint32 handle = role != NULL ? cp_snapshot_find (snapshot, CP_ARRAY_ROLES, role) : CP_HANDLE_NONE;

  if (handle == CP_HANDLE_NONE)
    /* Translators: first choice of role for a statement: the role of its speaker, which is not known */
    return g_strdup (_("As the speaker"));
  /* Translators: %s is a role: "Expert, as the speaker" */
  return g_strdup_printf (_("%s, as the speaker"), get_words (snapshot, handle));
}

static const char *
get_own_role (CpSnapshot *snapshot, guint32 statement)
{
  guint32 own = cp_snapshot_get_statements (snapshot)->role[statement];

  return own != CP_HANDLE_NONE
             ? cp_item_get_id (cp_snapshot_get_item (snapshot, CP_ARRAY_ROLES, own))
             : "";
}

/**
 * cp_role_choice_new:
 *
 * Makes a choice, see cp-record-choice.h, with no roles in it yet.
 */
GtkWidget *
cp_role_choice_new (void)
{
  GtkWidget *self = cp_record_choice_new ();

  gtk_widget_set_hexpand (self, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Role"),
                                  -1);
  return self;
}

/**
 * cp_role_choice_show:
 * @statement: a handle
 *
 * Shows the roles in the corpus's order, after that of the speaker, whose id is "", and selects the one
 * that the statement has.
 */
void
cp_role_choice_show (GtkDropDown *self, CpSnapshot *snapshot, guint32 statement)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *same = dup_role_of_speaker (snapshot, statement);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, CP_ARRAY_ROLES, &n);

  g_return_if_fail (GTK_IS_DROP_DOWN (self));

  g_ptr_array_add (ids, (gpointer) "");
  g_ptr_array_add (labels, same);
  for (guint i = 0; i < n; i++)
    {
      CpItem *role = cp_snapshot_get_item (snapshot, CP_ARRAY_ROLES, order[i]);

      g_ptr_array_add (ids, (gpointer) cp_item_get_id (role));
      g_ptr_array_add (labels, (gpointer) cp_role_label_get_item_words (role));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (labels, NULL);
  cp_record_choice_set (self, (const char *const *) ids->pdata, (const char *const *) labels->pdata);
  cp_record_choice_select (self, get_own_role (snapshot, statement));
}
