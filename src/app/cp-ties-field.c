/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a statement responds to, and what responds to it. */

#include "cp-ties-field.h"

#include <glib/gi18n-lib.h>

#include "cp-chip.h"
#include "cp-name-words.h"
#include "cp-relation-words.h"
#include "cp-speaker-words.h"

/* One button a relation, which goes to the other statement, and one more to make another. */

struct _CpTiesField
{
  GtkWidget parent_instance;

  GtkWidget *more;

  GArray *shown; /* of Tie */
  guint32 statement;
  char *id; /* its */
};

typedef struct
{
  guint32 relation;
  guint32 other;
  CpRelationType type;
  gboolean is_from; /* the statement responds */
} Tie;

G_DEFINE_FINAL_TYPE (CpTiesField, cp_ties_field, GTK_TYPE_WIDGET)

static GArray *
list_ties (CpSnapshot *snapshot, guint32 statement)
{
  const CpRelationColumns *columns = cp_snapshot_get_relations (snapshot);
  GArray *ties = g_array_new (FALSE, TRUE, sizeof (Tie));

  for (guint32 i = 1; i < columns->n_rows; i++)
    {
      Tie tie = { .relation = i, .type = columns->type[i] };

      if (!columns->live[i] || (columns->from[i] != statement && columns->to[i] != statement))
        continue;
      tie.is_from = columns->from[i] == statement;
      tie.other = tie.is_from ? columns->to[i] : columns->from[i];
      g_array_append_val (ties, tie);
    }
  return ties;
}

/* "Norling: The line has never been safer" */
static char *
dup_other (CpSnapshot *snapshot, guint32 other)
{
  g_autofree char *surname = cp_words_dup_surname (snapshot, other);
  g_autofree char *words = cp_snapshot_dup_words (snapshot, other);
  g_autofree char *shown =
      cp_words_dup_name (words != NULL ? words
                                       : cp_snapshot_get_statements (snapshot)->gist[other]);

  if (surname == NULL || *surname == '\0')
    return g_steal_pointer (&shown);
  /* Translators: who says it, and what */
  return g_strdup_printf (C_("statement", "%s: %s"), surname, shown);
}

static GtkWidget *
create_tie (CpSnapshot *snapshot, const Tie *tie)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *type = tie->is_from ? cp_words_dup_relation (tie->type)
                                       : cp_words_dup_relation_by (tie->type);
  g_autofree char *other = dup_other (snapshot, tie->other);
  /* Translators: a relation, and the statement at its other end */
  g_autofree char *name = g_strdup_printf (C_("relation", "%s %s"), type, other);

  gtk_label_set_text (GTK_LABEL (label), other);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), cp_chip_new (tie->type, type));
  gtk_box_append (GTK_BOX (line), label);
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "cp-tie");
  gtk_widget_set_tooltip_text (button, other);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-statement");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    cp_snapshot_get_statements (snapshot)->id[tie->other]);

  return button;
}

static void
clear_ties (CpTiesField *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL && child != self->more)
    gtk_widget_unparent (child);
}

static void
cp_ties_field_dispose (GObject *object)
{
  CpTiesField *self = CP_TIES_FIELD (object);

  clear_ties (self);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (cp_ties_field_parent_class)->dispose (object);
}

static void
cp_ties_field_class_init (CpTiesFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_ties_field_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

/* A popover would lie above the dialog that is opened. */
static void
respond_cb (CpTiesField *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.respond", "s", self->id);
}

static void
cp_ties_field_init (CpTiesField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  /* Translators: button, and title of the dialog that looks for the statement which this one answers */
  self->more = gtk_button_new_with_label (_("Responds to…"));
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (respond_cb), self);
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->more, "cp-small");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: read by screen readers: the links of a statement with
                                   * others */
                                  _("Relations"), -1);
}

/**
 * cp_ties_field_show:
 * @statement: the handle of a statement that is there
 *
 * Shows what a statement is tied to.
 */
void
cp_ties_field_show (CpTiesField *self, CpSession *session, guint32 statement)
{
  CpSnapshot *snapshot;
  GArray *ties;

  g_return_if_fail (CP_IS_TIES_FIELD (self) && CP_IS_SESSION (session));

  snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  g_free (self->id);
  self->id = g_strdup (cp_snapshot_get_statements (snapshot)->id[statement]);
  ties = list_ties (snapshot, statement);
  if (self->shown != NULL && self->statement == statement && self->shown->len == ties->len
      && (ties->len == 0 || memcmp (self->shown->data, ties->data, ties->len * sizeof (Tie)) == 0))
    {
      g_array_unref (ties);
      return;
    }
  clear_ties (self);
  for (guint i = 0; i < ties->len; i++)
    gtk_widget_insert_before (create_tie (snapshot, &g_array_index (ties, Tie, i)),
                              GTK_WIDGET (self), self->more);
  g_clear_pointer (&self->shown, g_array_unref);
  self->shown = ties;
  self->statement = statement;
}
