/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what a statement responds to, and how. */

#include "cp-respond-dialog.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-dialog-title.h"
#include "cp-edit-comparison.h"
#include "cp-editing.h"
#include "cp-number-words.h"
#include "cp-relation-words.h"
#include "cp-respond-row.h"
#include "cp-respond-search.h"
#include "cp-statement-list.h"
#include "cp-tie-choice.h"

/*
 * Whatever is written is searched for in a thread; of several searches the last one counts. Statements
 * are kept by id: what is linked is looked up when the dialog is accepted. Where the two are linked
 * already, their link is shown, and changed instead of made twice.
 */

#define TEMPLATE "/io/github/counterpoint_app/Counterpoint/ui/cp-respond-dialog.ui"

/* More than these nobody looks through; each costs time when all of them change with a letter. */
#define SHOWN_MAX 60

struct _CpRespondDialog
{
  CpAnswerDialog parent_instance;

  CpRespondRow *source;
  GtkEditable *entry;
  GtkLabel *fault;
  GtkStack *findings_stack;
  GtkListView *list;
  GtkLabel *nothing;
  GtkLabel *more;
  GtkWidget *chosen_box;
  GtkLabel *words;
  GtkLabel *meta;
  CpTieChoice *choice;
  GtkLabel *sentence;
  GtkButton *accept;

  CpSession *session;
  CpSnapshot *snapshot;   /* of what is shown */
  CpComparison *comparison; /* or NULL */
  CpSides *sides;         /* of the snapshot */
  CpCardRepeats *repeats;
  char *statement;        /* id */
  CpRespondFindings *findings; /* or NULL */
  CpStatementList *statements; /* the first that were found */
  GtkSingleSelection *selection;
  GCancellable *searching; /* or NULL */
  CpRelationType type;     /* for what is not linked yet */
  CpBasis basis;
};

G_DEFINE_FINAL_TYPE (CpRespondDialog, cp_respond_dialog, CP_TYPE_ANSWER_DIALOG)

static guint32
get_source (CpRespondDialog *self)
{
  return cp_snapshot_find (self->snapshot, CP_ARRAY_STATEMENTS, self->statement);
}

static guint32
get_chosen (CpRespondDialog *self)
{
  guint place = gtk_single_selection_get_selected (self->selection);

  if (place >= g_list_model_get_n_items (G_LIST_MODEL (self->statements)))
    return CP_HANDLE_NONE;
  return cp_statement_list_get_handle (self->statements, place);
}

static CpCardFace *
make_face (CpRespondDialog *self, guint32 statement)
{
  return cp_card_face_new_with_repeats (self->snapshot, self->sides, self->repeats, statement);
}

static const char *
get_where (CpRespondDialog *self, guint place)
{
  if (self->findings == NULL)
    return "";
  if (place < self->findings->n_facing)
    /* Translators: why a statement is listed: it is of the other side */
    return _("other side");
  if (place < self->findings->n_facing + self->findings->n_kindred)
    /* Translators: why a statement is listed: it is on the same topic */
    return _("same topic");
  return "";
}

static void
show_sentence (CpRespondDialog *self, gboolean known)
{
  guint32 chosen = get_chosen (self);
  CpRelationType type = cp_tie_choice_get_relation (self->choice);
  g_autofree char *tie = NULL;
  g_autofree char *sentence = NULL;

  if (chosen == CP_HANDLE_NONE || type == CP_RELATION_NONE)
    {
      gtk_label_set_text (self->sentence, "");
      return;
    }
  tie = cp_words_dup_tie (self->snapshot, get_source (self), type, chosen);
  /* Translators: %s says who does what to whom: "Selteyev disputes Norling". */
  sentence = known ? g_strdup_printf (_("%s (linked already)"), tie) : g_strdup (tie);
  gtk_label_set_text (self->sentence, sentence);
}

static void
show_words (CpRespondDialog *self, guint32 chosen)
{
  g_autoptr (CpCardFace) face = make_face (self, chosen);

  gtk_label_set_text (self->words, face->words);
  gtk_label_set_text (self->meta, face->meta);
}

static void
chosen_cb (CpRespondDialog *self)
{
  guint32 chosen = get_chosen (self);
  guint32 source = get_source (self);
  guint32 known = CP_HANDLE_NONE;

  gtk_widget_set_visible (self->chosen_box, chosen != CP_HANDLE_NONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.accept", chosen != CP_HANDLE_NONE);
  if (chosen != CP_HANDLE_NONE)
    {
      const CpRelationColumns *relations = cp_snapshot_get_relations (self->snapshot);

      known = cp_snapshot_find_pair (self->snapshot, source, chosen);
      show_words (self, chosen);
      cp_tie_choice_set (self->choice, self->snapshot, source,
                         known != CP_HANDLE_NONE ? relations->type[known] : self->type,
                         known != CP_HANDLE_NONE ? relations->basis[known] : self->basis);
    }
  gtk_button_set_label (self->accept, known != CP_HANDLE_NONE ? _("_Change") : _("_Link"));
  show_sentence (self, known != CP_HANDLE_NONE);
}

/* What was chosen for one holds for the next, too. */
static void
tie_changed_cb (CpRespondDialog *self)
{
  guint32 chosen = get_chosen (self);
  guint32 known = CP_HANDLE_NONE;

  if (chosen != CP_HANDLE_NONE)
    known = cp_snapshot_find_pair (self->snapshot, get_source (self), chosen);
  if (known == CP_HANDLE_NONE)
    {
      self->type = cp_tie_choice_get_relation (self->choice);
      self->basis = cp_tie_choice_get_basis (self->choice);
    }
  show_sentence (self, known != CP_HANDLE_NONE);
}

static void
show_more (CpRespondDialog *self, guint n)
{
  g_autofree char *all = cp_words_dup_number (n);
  /* Translators: how many statements are listed, and of how many. */
  g_autofree char *text = g_strdup_printf (_("the first %d of %s"), SHOWN_MAX, all);

  gtk_label_set_text (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > SHOWN_MAX);
}

static void
take_findings (CpRespondDialog *self, CpRespondFindings *findings)
{
  g_clear_pointer (&self->findings, cp_respond_findings_free);
  self->findings = findings;
  gtk_label_set_text (self->nothing,
                      findings->itself
                          /* Translators: in place of a list, where only the statement itself was
                           * found */
                          ? _("Nothing else has this: a statement does not respond to itself.")
                          /* Translators: in place of a list, where a search found nothing */
                          : _("No statement has this."));
  cp_statement_list_set_handles (self->statements,
                                 (const guint32 *) (gpointer) findings->statements->data,
                                 MIN (findings->statements->len, SHOWN_MAX));
  gtk_single_selection_set_selected (self->selection, 0);
  show_more (self, findings->statements->len);
  gtk_stack_set_visible_child_name (self->findings_stack,
                                    findings->statements->len > 0 ? "list" : "nothing");
  chosen_cb (self);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpRespondDialog) self = data;
  CpRespondFindings *findings = cp_respond_search_finish (result, NULL);

  if (g_task_get_cancellable (G_TASK (result)) != self->searching)
    {
      g_clear_pointer (&findings, cp_respond_findings_free);
      return;
    }
  g_clear_object (&self->searching);
  if (findings != NULL)
    take_findings (self, findings);
}

static void
stop_searching (CpRespondDialog *self)
{
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

/* The query that is written; NULL where it cannot be read, which is said. */
static CpQuery *
read_query (CpRespondDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpQuery) query = cp_query_parse (gtk_editable_get_text (self->entry), &error);
  gboolean good = query != NULL && cp_query_check (query, self->snapshot, &error);

  gtk_label_set_text (self->fault, good ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), !good);

  return good ? g_steal_pointer (&query) : NULL;
}

static void
search (CpRespondDialog *self)
{
  g_autoptr (CpQuery) query = read_query (self);

  if (query == NULL)
    return;
  stop_searching (self);
  self->searching = g_cancellable_new ();
  cp_respond_search_async (self->snapshot, self->comparison, query, get_source (self),
                           self->searching, searched_cb, g_object_ref (self));
}

/* The arrows go through what is found while one writes. */
static gboolean
key_pressed_cb (CpRespondDialog *self, guint key, guint code, GdkModifierType state)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->statements));
  guint place = gtk_single_selection_get_selected (self->selection);
  gboolean down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if ((!down && key != GDK_KEY_Up && key != GDK_KEY_KP_Up) || n == 0)
    return FALSE;
  if (place >= n)
    place = 0;
  else if (down)
    place = MIN (place + 1, n - 1);
  else
    place = place > 0 ? place - 1 : 0;
  gtk_single_selection_set_selected (self->selection, place);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", place);

  return TRUE;
}

static void
activated_cb (CpRespondDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "answer.accept", NULL);
}

/* The entry keeps Escape for itself. */
static void
stopped_cb (CpRespondDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "answer.cancel", NULL);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, cp_respond_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CpRespondDialog *self)
{
  guint place = gtk_list_item_get_position (item);
  CpStatement *statement = gtk_list_item_get_item (item);
  g_autoptr (CpCardFace) face = make_face (self, cp_statement_get_handle (statement));

  cp_respond_row_show (CP_RESPOND_ROW (gtk_list_item_get_child (item)), face,
                       get_where (self, place));
}

static void
apply (CpRespondDialog *self, guint32 from, guint32 to)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (self->session));
  CpRelationType type = cp_tie_choice_get_relation (self->choice);
  CpBasis basis = cp_tie_choice_get_basis (self->choice);
  guint32 known = cp_snapshot_find_pair (snapshot, from, to);
  g_autoptr (CpEdit) edit = NULL;

  if (known != CP_HANDLE_NONE)
    {
      const char *note = cp_snapshot_get_relations (snapshot)->note[known];

      /* Translators: the name of an edit: how one statement responds to another */
      edit = cp_edit_new_relation_change (_("Change a link"), snapshot, known, type, basis,
                                          note != NULL ? note : "");
    }
  else
    /* Translators: the name of an edit: one responds to the other */
    edit = cp_edit_new_relation (_("Link two statements"), snapshot, from, to, type, basis);
  cp_tie_choice_remember (type, basis);
  cp_editing_apply (parent, self->session, edit,
                    self->comparison != NULL ? CP_TELL_NOTHING : CP_TELL_DONE);
}

static void
cp_respond_dialog_accept (CpAnswerDialog *dialog)
{
  CpRespondDialog *self = CP_RESPOND_DIALOG (dialog);
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (self->session));
  guint32 chosen = get_chosen (self);
  guint32 from, to = CP_HANDLE_NONE;

  from = cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS, self->statement);
  if (chosen != CP_HANDLE_NONE)
    to = cp_snapshot_find (snapshot, CP_ARRAY_STATEMENTS,
                           cp_snapshot_get_statements (self->snapshot)->id[chosen]);
  if (from != CP_HANDLE_NONE && to != CP_HANDLE_NONE
      && cp_tie_choice_get_relation (self->choice) != CP_RELATION_NONE)
    apply (self, from, to);
}

static void
cp_respond_dialog_dispose (GObject *object)
{
  CpRespondDialog *self = CP_RESPOND_DIALOG (object);

  stop_searching (self);

  G_OBJECT_CLASS (cp_respond_dialog_parent_class)->dispose (object);
}

static void
cp_respond_dialog_finalize (GObject *object)
{
  CpRespondDialog *self = CP_RESPOND_DIALOG (object);

  g_clear_pointer (&self->findings, cp_respond_findings_free);
  g_clear_pointer (&self->repeats, cp_card_repeats_free);
  g_clear_pointer (&self->comparison, cp_comparison_unref);
  g_clear_pointer (&self->sides, cp_sides_unref);
  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->statements);
  g_clear_object (&self->session);
  g_free (self->statement);

  G_OBJECT_CLASS (cp_respond_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, source);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, findings_stack);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, more);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, chosen_box);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, words);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, meta);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, choice);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, CpRespondDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tie_changed_cb);
}

static void
cp_respond_dialog_class_init (CpRespondDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_respond_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_respond_dialog_finalize;
  CP_ANSWER_DIALOG_CLASS (klass)->accept = cp_respond_dialog_accept;

  g_type_ensure (CP_TYPE_RESPOND_ROW);
  g_type_ensure (CP_TYPE_TIE_CHOICE);
  g_type_ensure (CP_TYPE_DIALOG_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  bind_children (widget_class);
}

static void
cp_respond_dialog_init (CpRespondDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  self->selection = gtk_single_selection_new (NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  cp_tie_choice_recall (&self->type, &self->basis);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.accept", FALSE);
}

/* The comparison that is open, where it shows the statement. */
static CpComparison *
find_comparison (CpSession *session, CpSnapshot *snapshot)
{
  CpComparison *comparison = cp_session_get_comparison (session);

  if (comparison == NULL || cp_comparison_get_snapshot (comparison) != snapshot)
    return NULL;
  return cp_comparison_ref (comparison);
}

/**
 * cp_respond_dialog_new:
 * @parent: the window of the session
 * @statement: id of what responds; it is in the corpus
 *
 * Makes a dialog that asks what a statement responds to, and links the two.
 */
GtkWindow *
cp_respond_dialog_new (GtkWindow *parent, CpSession *session, const char *statement)
{
  CpRespondDialog *self;
  g_autoptr (CpCardFace) face = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && CP_IS_SESSION (session), NULL);

  self = g_object_new (CP_TYPE_RESPOND_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->snapshot = cp_corpus_snapshot (cp_session_get_corpus (session));
  self->comparison = find_comparison (session, self->snapshot);
  /* The matrix of a big corpus may be that of a moment ago. */
  self->sides =
      cp_sides_new (self->snapshot, cp_session_get_left (session), cp_session_get_right (session));
  self->repeats = cp_card_repeats_new (self->snapshot);
  self->statements = cp_statement_list_new (cp_session_get_corpus (session), NULL, 0);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->statements));
  self->statement = g_strdup (statement);
  g_return_val_if_fail (get_source (self) != CP_HANDLE_NONE, GTK_WINDOW (self));
  face = make_face (self, get_source (self));
  cp_respond_row_show (self->source, face, "");
  search (self);

  return GTK_WINDOW (self);
}
