/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a link between two statements, to be changed, accepted, deleted, or made. */

#include "cp-tie-popover.h"

#include <glib/gi18n-lib.h>

#include "cp-edit-comparison.h"
#include "cp-edit-registers.h"
#include "cp-edit-statements.h"
#include "cp-editing.h"
#include "cp-relation-words.h"
#include "cp-tie-choice.h"

/* A link that is there is changed at once by what is chosen, each time as one step. One that is not
 * there yet is made by a button; until then nothing happens. Statements are kept by id and links by
 * handle, and looked up again when the corpus changes; it closes when what it shows has gone. */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-tie-popover.ui"

struct _CpTiePopover
{
  GtkPopover parent_instance;

  GtkLabel *sentence;
  GtkWidget *several;
  GtkLabel *place_label;
  CpTieChoice *choice;
  GtkWidget *note_box;
  GtkEditable *note;
  GtkLabel *origin;
  GtkWidget *accept;
  GtkButton *remove;
  GtkWidget *reverse;
  GtkWidget *link;

  CpSession *session;
  GArray *relations; /* handles of what is shown, empty while one is made */
  guint place;       /* the one that is shown */
  char *from;        /* ids of what is to be linked, or NULL */
  char *to;
};

G_DEFINE_FINAL_TYPE (CpTiePopover, cp_tie_popover, GTK_TYPE_POPOVER)

static CpSnapshot *
get_snapshot (CpTiePopover *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

static gboolean
is_live (CpTiePopover *self, guint32 relation)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (get_snapshot (self));

  return relation < relations->n_rows && relations->live[relation];
}

static gboolean
is_making (CpTiePopover *self)
{
  return self->from != NULL;
}

static void
show_sentence (CpTiePopover *self, guint32 from, guint32 to)
{
  CpRelationType type = cp_tie_choice_get_relation (self->choice);
  g_autofree char *sentence = NULL;

  if (type != CP_RELATION_NONE)
    sentence = cp_words_dup_tie (get_snapshot (self), from, type, to);
  gtk_label_set_text (self->sentence, sentence);
}

static void
show_origin (CpTiePopover *self, guint32 relation)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (get_snapshot (self));
  gboolean found = relations->origin[relation] == CP_ORIGIN_FOUND;
  int confidence = relations->confidence[relation];
  g_autofree char *text = NULL;

  if (!found)
    /* Translators: where a link between two statements comes from, in its popover */
    text = g_strdup (_("linked by hand"));
  else if (relations->reviewed[relation])
    /* Translators: where a link between two statements comes from, in its popover */
    text = g_strdup (_("found by the program, accepted"));
  else if (confidence == CP_CONFIDENCE_NONE)
    /* Translators: where a link between two statements comes from, in its popover */
    text = g_strdup (_("found by the program, not looked over yet"));
  else
    text = g_strdup_printf (
        /* Translators: where a link between two statements comes from; %d is how sure the program is */
        _("found by the program with confidence %d of 100, not looked over yet"), confidence);
  gtk_label_set_text (self->origin, text);
}

/* What a person is writing stays as it is. It is taken when something else is done, or it closes: not
 * when the focus leaves, in the midst of which nothing must be made anew. */
static void
show_note (CpTiePopover *self, guint32 relation)
{
  const char *note = cp_snapshot_get_relations (get_snapshot (self))->note[relation];

  if (gtk_widget_get_focus_child (self->note_box) == NULL)
    gtk_editable_set_text (self->note, note != NULL ? note : "");
}

static void
show_tie (CpTiePopover *self)
{
  guint32 relation = g_array_index (self->relations, guint32, self->place);
  const CpRelationColumns *relations = cp_snapshot_get_relations (get_snapshot (self));
  gboolean proposed = cp_snapshot_is_relation_proposed (get_snapshot (self), relation);
  /* Translators: which link is shown, of how many. */
  g_autofree char *place = g_strdup_printf (_("%u of %u"), self->place + 1, self->relations->len);

  cp_tie_choice_set (self->choice, get_snapshot (self), relations->from[relation],
                     relations->type[relation], relations->basis[relation]);
  show_sentence (self, relations->from[relation], relations->to[relation]);
  show_note (self, relation);
  show_origin (self, relation);
  gtk_label_set_text (self->place_label, place);
  gtk_widget_set_visible (self->several, self->relations->len > 1);
  gtk_widget_set_visible (self->accept, proposed);
  /* Translators: button: rejects a statement, or a link, that the program found */
  gtk_button_set_label (self->remove, proposed ? _("_Reject") : _("_Delete"));
}

/* The two that are to be linked; FALSE where one has gone. */
static gboolean
find_ends (CpTiePopover *self, guint32 *from, guint32 *to)
{
  *from = cp_snapshot_find (get_snapshot (self), CP_ARRAY_STATEMENTS, self->from);
  *to = cp_snapshot_find (get_snapshot (self), CP_ARRAY_STATEMENTS, self->to);

  return *from != CP_HANDLE_NONE && *to != CP_HANDLE_NONE;
}

static void
drop_gone (CpTiePopover *self)
{
  for (guint i = self->relations->len; i-- > 0;)
    if (!is_live (self, g_array_index (self->relations, guint32, i)))
      g_array_remove_index (self->relations, i);
  if (self->place >= self->relations->len)
    self->place = 0;
}

static void
update (CpTiePopover *self)
{
  guint32 from, to;

  if (is_making (self))
    {
      if (find_ends (self, &from, &to))
        show_sentence (self, from, to);
      else
        gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  drop_gone (self);
  if (self->relations->len > 0)
    show_tie (self);
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
show_parts (CpTiePopover *self)
{
  gboolean making = is_making (self);

  gtk_widget_set_visible (self->reverse, making);
  gtk_widget_set_visible (self->link, making);
  gtk_widget_set_visible (self->note_box, !making);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), !making);
  gtk_widget_set_visible (GTK_WIDGET (self->remove), !making);
  if (!making)
    return;
  gtk_widget_set_visible (self->several, FALSE);
  gtk_widget_set_visible (self->accept, FALSE);
}

/* Where a statement was tied to the other in that way before, the other tie is the one that stays. */
static void
change_tie (CpTiePopover *self, CpRelationType type, CpBasis basis, const char *note)
{
  guint32 *relation = &g_array_index (self->relations, guint32, self->place);
  const CpRelationColumns *relations = cp_snapshot_get_relations (get_snapshot (self));
  guint32 known = cp_snapshot_find_tie (get_snapshot (self), relations->from[*relation],
                                        relations->to[*relation], type);
  g_autoptr (CpEdit) edit = cp_edit_new_relation_change (_("Change a link"), get_snapshot (self),
                                                         *relation, type, basis, note);

  if (known != CP_HANDLE_NONE)
    *relation = known;
  cp_editing_apply (GTK_WIDGET (self), self->session, edit, CP_TELL_NOTHING);
}

static void
chosen_cb (CpTiePopover *self)
{
  if (is_making (self))
    update (self);
  else if (self->relations->len > 0)
    change_tie (self, cp_tie_choice_get_relation (self->choice),
                cp_tie_choice_get_basis (self->choice), gtk_editable_get_text (self->note));
}

static void
note_written_cb (CpTiePopover *self)
{
  const CpRelationColumns *relations;
  const char *note;
  guint32 relation;

  if (is_making (self) || self->relations->len == 0)
    return;
  relation = g_array_index (self->relations, guint32, self->place);
  relations = cp_snapshot_get_relations (get_snapshot (self));
  note = gtk_editable_get_text (self->note);
  if (is_live (self, relation)
      && g_strcmp0 (note, relations->note[relation] != NULL ? relations->note[relation] : "") != 0)
    change_tie (self, relations->type[relation], relations->basis[relation], note);
}

static void
step (CpTiePopover *self, int by)
{
  guint n = self->relations->len;

  note_written_cb (self);
  if (n == 0)
    return;
  self->place = (self->place + n + by) % n;
  update (self);
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (CP_TIE_POPOVER (widget), 1);
}

static void
previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (CP_TIE_POPOVER (widget), -1);
}

static void
accept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpTiePopover *self = CP_TIE_POPOVER (widget);
  g_autoptr (CpEdit) edit =
      /* Translators: what is done, as undo names it: a link that the program found is right */
      cp_edit_new_review (_("Accept a link"), get_snapshot (self), CP_ARRAY_RELATIONS,
                          &g_array_index (self->relations, guint32, self->place), 1);

  cp_editing_apply (widget, self->session, edit, CP_TELL_NOTHING);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpTiePopover *self = CP_TIE_POPOVER (widget);
  guint32 relation = g_array_index (self->relations, guint32, self->place);
  gboolean proposed = cp_snapshot_is_relation_proposed (get_snapshot (self), relation);
  /* Translators: what is done, as undo names it: a link that the program found is wrong */
  g_autoptr (CpEdit) edit = cp_edit_new_removal (proposed ? _("Reject a link") : _("Delete a link"),
                                                 get_snapshot (self), CP_ARRAY_RELATIONS, &relation,
                                                 1);

  cp_editing_apply (widget, self->session, edit, CP_TELL_DONE);
}

static void
reverse_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpTiePopover *self = CP_TIE_POPOVER (widget);
  CpRelationType type = cp_tie_choice_get_relation (self->choice);
  CpBasis basis = cp_tie_choice_get_basis (self->choice);
  char *from = self->from;
  guint32 one, other;

  self->from = self->to;
  self->to = from;
  if (find_ends (self, &one, &other))
    cp_tie_choice_set (self->choice, get_snapshot (self), one, type, basis);
  update (self);
}

static void
link_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CpTiePopover *self = CP_TIE_POPOVER (widget);
  CpRelationType type = cp_tie_choice_get_relation (self->choice);
  CpBasis basis = cp_tie_choice_get_basis (self->choice);
  g_autoptr (CpEdit) edit = NULL;
  guint32 from, to;

  if (!is_making (self) || type == CP_RELATION_NONE || !find_ends (self, &from, &to))
    return;
  edit = cp_edit_new_relation (_("Link two statements"), get_snapshot (self), from, to, type, basis);
  cp_tie_choice_remember (type, basis);
  gtk_popover_popdown (GTK_POPOVER (self));
  cp_editing_apply (widget, self->session, edit, CP_TELL_NOTHING);
}

static void
cp_tie_popover_closed (GtkPopover *popover)
{
  note_written_cb (CP_TIE_POPOVER (popover));
}

static void
cp_tie_popover_dispose (GObject *object)
{
  CpTiePopover *self = CP_TIE_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_TIE_POPOVER);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cp_tie_popover_parent_class)->dispose (object);
}

static void
cp_tie_popover_finalize (GObject *object)
{
  CpTiePopover *self = CP_TIE_POPOVER (object);

  g_array_unref (self->relations);
  g_free (self->from);
  g_free (self->to);

  G_OBJECT_CLASS (cp_tie_popover_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CpTiePopover, sentence);
  gtk_widget_class_bind_template_child (widget_class, CpTiePopover, several);
  gtk_widget_class_bind_template_child (widget_class, CpTiePopover, place_label);
  gtk_widget_class_bind_template_child (widget_class, CpTiePopover, choice);
  gtk_widget_class_bind_template_child (widget_class, CpTiePopover, note_box);
  gtk_widget_class_bind_template_child (widget_class, CpTiePopover, note);
  gtk_widget_class_bind_template_child (widget_class, CpTiePopover, origin);
  gtk_widget_class_bind_template_child (widget_class, CpTiePopover, accept);
  gtk_widget_class_bind_template_child (widget_class, CpTiePopover, remove);
  gtk_widget_class_bind_template_child (widget_class, CpTiePopover, reverse);
  gtk_widget_class_bind_template_child (widget_class, CpTiePopover, link);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_written_cb);
}

static void
cp_tie_popover_class_init (CpTiePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_tie_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_tie_popover_finalize;
  GTK_POPOVER_CLASS (klass)->closed = cp_tie_popover_closed;

  g_type_ensure (CP_TYPE_TIE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "tie.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "tie.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "tie.accept", NULL, accept_cb);
  gtk_widget_class_install_action (widget_class, "tie.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "tie.reverse", NULL, reverse_cb);
  gtk_widget_class_install_action (widget_class, "tie.link", NULL, link_cb);
}

static void
cp_tie_popover_init (CpTiePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->relations = g_array_new (FALSE, FALSE, sizeof (guint32));
}

/**
 * cp_tie_popover_new:
 * @session: whose corpus has the links
 *
 * Makes a popover that shows nothing yet.
 */
GtkWidget *
cp_tie_popover_new (CpSession *session)
{
  CpTiePopover *self;

  g_return_val_if_fail (CP_IS_SESSION (session), NULL);

  self = g_object_new (CP_TYPE_TIE_POPOVER, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (cp_session_get_corpus (session), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return GTK_WIDGET (self);
}

/**
 * cp_tie_popover_show_ties:
 * @relations: (array length=n_relations): handles
 *
 * Shows the first of some links, and leads to the others.
 */
void
cp_tie_popover_show_ties (CpTiePopover *self, const guint32 *relations, guint n_relations)
{
  g_return_if_fail (CP_IS_TIE_POPOVER (self) && relations != NULL && n_relations > 0);

  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_array_set_size (self->relations, 0);
  g_array_append_vals (self->relations, relations, n_relations);
  self->place = 0;
  show_parts (self);
  update (self);
  if (self->relations->len > 0)
    gtk_popover_popup (GTK_POPOVER (self));
}

/**
 * cp_tie_popover_ask:
 * @from: id of a statement that answers
 * @to: id of another one
 *
 * Asks how two statements are linked. Where they are, shows that.
 */
void
cp_tie_popover_ask (CpTiePopover *self, const char *from, const char *to)
{
  CpRelationType type;
  CpBasis basis;
  guint32 relation, one, other;

  g_return_if_fail (CP_IS_TIE_POPOVER (self) && from != NULL && to != NULL);

  g_free (self->from);
  g_free (self->to);
  self->from = g_strdup (from);
  self->to = g_strdup (to);
  g_array_set_size (self->relations, 0);
  if (g_str_equal (from, to) || !find_ends (self, &one, &other))
    return;
  relation = cp_snapshot_find_pair (get_snapshot (self), one, other);
  if (relation != CP_HANDLE_NONE)
    {
      cp_tie_popover_show_ties (self, &relation, 1);
      return;
    }
  cp_tie_choice_recall (&type, &basis);
  cp_tie_choice_set (self->choice, get_snapshot (self), one, type, basis);
  show_parts (self);
  update (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->link);
}

/**
 * cp_tie_popover_get_relation:
 *
 * Gets the link that is shown, or %CP_HANDLE_NONE.
 */
guint32
cp_tie_popover_get_relation (CpTiePopover *self)
{
  g_return_val_if_fail (CP_IS_TIE_POPOVER (self), CP_HANDLE_NONE);

  return self->relations->len > 0 ? g_array_index (self->relations, guint32, self->place)
                                  : CP_HANDLE_NONE;
}
