/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a person's own sentence on what a side says in a cell. */

#include "cp-sentence-dialog.h"

#include <glib/gi18n-lib.h>

#include "cp-cell-contents.h"
#include "cp-comparison-summary.h"
#include "cp-comparison-words.h"
#include "cp-dialog-title.h"
#include "cp-edit-comparison.h"
#include "cp-editing.h"
#include "cp-name-words.h"
#include "cp-sign.h"

/*
 * A sentence is for a topic, an article and a side; who says nothing in the cell has none to be
 * written, only one to be taken away. All that is written is one step. Lines are joined: it is one
 * sentence, and stands in a cell.
 */

struct _CpSentenceDialog
{
  CpAnswerDialog parent_instance;

  GtkLabel *subject;
  GtkLabel *extent;
  GtkBox *sides;
  GtkLabel *nobody;

  CpSession *session;
  CpComparison *comparison; /* of the cell alone */
  GtkTextBuffer *texts[CP_N_SIDES]; /* owned by their views; NULL where a side has none */
  char *topic;    /* ids */
  char *document;
};

G_DEFINE_FINAL_TYPE (CpSentenceDialog, cp_sentence_dialog, CP_TYPE_ANSWER_DIALOG)

static CpSnapshot *
get_snapshot (CpSentenceDialog *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

static guint32
find_topic (CpSentenceDialog *self)
{
  return cp_snapshot_find (get_snapshot (self), CP_ARRAY_TOPICS, self->topic);
}

static guint32
find_document (CpSentenceDialog *self)
{
  return cp_snapshot_find (get_snapshot (self), CP_ARRAY_DOCUMENTS, self->document);
}

static char *
dup_side (CpSentenceDialog *self, CpSide side)
{
  return cp_cell_contents_dup_side (cp_comparison_get_sides (self->comparison), side);
}

/* What is written there now; NULL for nothing. */
static const char *
get_sentence (CpSentenceDialog *self, CpSide side)
{
  g_autofree char *name = dup_side (self, side);
  guint32 summary = cp_snapshot_find_summary (get_snapshot (self), find_topic (self),
                                              find_document (self), name);

  if (summary == CP_HANDLE_NONE)
    return NULL;
  return cp_record_get_string (
      cp_item_get_record (cp_snapshot_get_item (get_snapshot (self), CP_ARRAY_SUMMARIES, summary)),
      CP_SUMMARY_TEXT);
}

/* What a person wrote, on one line. */
static char *
dup_written (CpSentenceDialog *self, CpSide side)
{
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (self->texts[side], &start, &end);
  text = gtk_text_buffer_get_text (self->texts[side], &start, &end, FALSE);

  return g_strstrip (g_strdelimit (text, "\n\r\t", ' '));
}

static GtkWidget *
make_head (CpSentenceDialog *self, CpSide side)
{
  guint n = cp_comparison_get_summary (self->comparison, side)->n_statements;
  const char *label = cp_sides_get_label (cp_comparison_get_sides (self->comparison), side);
  g_autofree char *name = cp_words_dup_name (label);
  g_autofree char *count = g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *heading = gtk_label_new (name);
  GtkWidget *caption = gtk_label_new (count);

  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (heading, "cp-heading");
  gtk_widget_add_css_class (caption, "cp-caption");
  gtk_box_append (GTK_BOX (head), cp_sign_new (side, n == 0));
  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), caption);

  return head;
}

static GtkWidget *
make_text (CpSentenceDialog *self, CpSide side, const char *sentence)
{
  const char *label = cp_sides_get_label (cp_comparison_get_sides (self->comparison), side);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  /* Translators: %s is a side of a comparison. */
  g_autofree char *name = g_strdup_printf (_("Sentence on %s"), label);

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->texts[side] = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (self->texts[side], sentence != NULL ? sentence : "", -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 66);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_add_css_class (scroller, "cp-sentence");

  return scroller;
}

static void
add_side (CpSentenceDialog *self, CpSide side)
{
  const char *sentence = get_sentence (self, side);
  GtkWidget *box;

  if (sentence == NULL && cp_comparison_get_summary (self->comparison, side)->n_statements == 0)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (box), make_head (self, side));
  gtk_box_append (GTK_BOX (box), make_text (self, side, sentence));
  gtk_box_append (self->sides, box);
}

static char *
dup_name (guint n_written, guint n_removed)
{
  if (n_written > 0)
    /* Translators: what is done, as undo names it: sentences that a person writes for sides; %u is how
     * many */
    return g_strdup_printf (ngettext ("Write a sentence", "Write %u sentences", n_written), n_written);
  /* Translators: what is done, as undo names it: sentences that a person wrote for sides; %u is how many */
  return g_strdup_printf (ngettext ("Delete a sentence", "Delete %u sentences", n_removed), n_removed);
}

static void
cp_sentence_dialog_accept (CpAnswerDialog *dialog)
{
  CpSentenceDialog *self = CP_SENTENCE_DIALOG (dialog);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  char *written[CP_N_SIDES] = { NULL };
  g_autofree char *name = NULL;
  g_autoptr (CpEdit) all = NULL;
  guint n_written = 0, n_removed = 0;

  for (guint side = 0; side < CP_N_SIDES; side++)
    if (self->texts[side] != NULL)
      {
        const char *old = get_sentence (self, side);

        written[side] = dup_written (self, side);
        if (g_strcmp0 (written[side], old != NULL ? old : "") == 0)
          continue;
        n_written += *written[side] != '\0';
        n_removed += *written[side] == '\0';
      }
  name = dup_name (n_written, n_removed);
  all = cp_edit_new (name);
  for (guint side = 0; side < CP_N_SIDES; side++)
    if (written[side] != NULL && find_topic (self) != CP_HANDLE_NONE
        && find_document (self) != CP_HANDLE_NONE)
      {
        g_autofree char *query = dup_side (self, side);
        g_autoptr (CpEdit) edit = cp_edit_new_summary (
            name, get_snapshot (self), find_topic (self), find_document (self), query, written[side]);

        cp_edit_append (all, edit);
      }
  for (guint side = 0; side < CP_N_SIDES; side++)
    g_clear_pointer (&written[side], g_free);
  cp_editing_apply (parent, self->session, all,
                    cp_session_get_cells (self->session) == CP_CELLS_CONTENT ? CP_TELL_NOTHING
                                                                              : CP_TELL_DONE);
}

static void
cp_sentence_dialog_finalize (GObject *object)
{
  CpSentenceDialog *self = CP_SENTENCE_DIALOG (object);

  g_clear_pointer (&self->comparison, cp_comparison_unref);
  g_clear_object (&self->session);
  g_free (self->topic);
  g_free (self->document);

  G_OBJECT_CLASS (cp_sentence_dialog_parent_class)->finalize (object);
}

static void
cp_sentence_dialog_class_init (CpSentenceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cp_sentence_dialog_finalize;
  CP_ANSWER_DIALOG_CLASS (klass)->accept = cp_sentence_dialog_accept;

  g_type_ensure (CP_TYPE_DIALOG_TITLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-sentence-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CpSentenceDialog, subject);
  gtk_widget_class_bind_template_child (widget_class, CpSentenceDialog, extent);
  gtk_widget_class_bind_template_child (widget_class, CpSentenceDialog, sides);
  gtk_widget_class_bind_template_child (widget_class, CpSentenceDialog, nobody);
}

static void
cp_sentence_dialog_init (CpSentenceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What the cell holds, whatever the window looks at: a sentence is on all that a side says there. */
static CpComparison *
compare (CpSession *session, const char *topic, const char *document)
{
  CpSnapshot *snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  CpComparisonOptions options = {
    .left = cp_session_get_left (session),
    .right = cp_session_get_right (session),
    .topic = cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, topic),
    .source_kind = CP_SOURCE_DOCUMENTS,
    .source = document,
  };

  return cp_comparison_new (snapshot, &options, NULL, NULL);
}

static void
show_cell (CpSentenceDialog *self)
{
  static const CpSide order[] = { CP_SIDE_LEFT, CP_SIDE_OTHERS, CP_SIDE_RIGHT };
  g_autofree char *subject = cp_comparison_words_dup_subject (self->comparison);
  g_autofree char *extent = cp_comparison_summary_dup_extent (self->comparison);

  gtk_label_set_text (self->subject, subject);
  gtk_label_set_text (self->extent, extent);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_side (self, order[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->nobody),
                          gtk_widget_get_first_child (GTK_WIDGET (self->sides)) == NULL);
}

/**
 * cp_sentence_dialog_new:
 * @parent: the window of the session
 * @topic: id of a topic
 * @document: id of an article
 *
 * Makes a dialog that writes sentences for a cell of the matrix.
 *
 * Returns: (nullable): the dialog; %NULL where the corpus has no such cell
 */
GtkWindow *
cp_sentence_dialog_new (GtkWindow *parent, CpSession *session, const char *topic,
                        const char *document)
{
  CpSentenceDialog *self;
  CpComparison *comparison;
  CpSnapshot *snapshot;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && CP_IS_SESSION (session), NULL);
  g_return_val_if_fail (topic != NULL && document != NULL, NULL);

  snapshot = cp_corpus_get_current (cp_session_get_corpus (session));
  if (cp_snapshot_find (snapshot, CP_ARRAY_TOPICS, topic) == CP_HANDLE_NONE
      || cp_snapshot_find (snapshot, CP_ARRAY_DOCUMENTS, document) == CP_HANDLE_NONE)
    return NULL;
  comparison = compare (session, topic, document);
  if (comparison == NULL)
    return NULL;
  self = g_object_new (CP_TYPE_SENTENCE_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->comparison = comparison;
  self->topic = g_strdup (topic);
  self->document = g_strdup (document);
  show_cell (self);

  return GTK_WINDOW (self);
}
