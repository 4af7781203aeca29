/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does to the statements of the article that is shown. */

#include "cp-article-editor-private.h"

#include <glib/gi18n-lib.h>

#include "cp-article-joints.h"
#include "cp-edit-statements.h"
#include "cp-editing.h"
#include "cp-message.h"
#include "cp-quotation.h"
#include "cp-statement-menu.h"

/* What is done is done to the corpus as it is now; the view may show it as it was a moment ago, while a
 * big corpus is counted. A statement that is to be edited and is not shown yet is waited for. */

/* The corpus as it is now. */
CpSnapshot *
cp_article_editor_get_snapshot (CpArticleEditor *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

/* The statement that is chosen, where it is still there. */
guint32
cp_article_editor_get_chosen (CpArticleEditor *self)
{
  guint32 statement = cp_article_view_get_statement (self->view);
  const CpStatementColumns *columns;

  if (self->session == NULL || statement == CP_HANDLE_NONE)
    return CP_HANDLE_NONE;
  columns = cp_snapshot_get_statements (cp_article_editor_get_snapshot (self));
  return statement < columns->n_rows && columns->live[statement] ? statement : CP_HANDLE_NONE;
}

/* Of the text that is shown, or NULL. */
const CpTextIndex *
cp_article_editor_get_index (CpArticleEditor *self)
{
  CpDocument *document = cp_snapshot_get_document (cp_article_editor_get_snapshot (self),
                                                   cp_article_view_get_document (self->view));

  return document != NULL ? cp_document_get_text_index (document) : NULL;
}

static gboolean
has_span (CpSnapshot *snapshot, guint32 statement)
{
  return cp_snapshot_get_statements (snapshot)->start[statement] != CP_OFFSET_NONE;
}

static guint
get_caret (CpArticleEditor *self)
{
  CpArticleText *text = cp_article_view_get_text (self->view);

  return text != NULL ? cp_article_text_get_caret (text) : 0;
}

/**
 * cp_article_editor_new:
 * @view: what shows the article; outlives the editor
 *
 * Makes what changes the statements of articles. It does nothing without a session.
 */
CpArticleEditor *
cp_article_editor_new (CpArticleView *view)
{
  CpArticleEditor *self;

  g_return_val_if_fail (CP_IS_ARTICLE_VIEW (view), NULL);

  self = g_new0 (CpArticleEditor, 1);
  self->view = view;
  self->popovers = cp_article_popovers_new (view);
  cp_article_editor_take_gists (self);
  return self;
}

void
cp_article_editor_free (CpArticleEditor *self)
{
  cp_article_popovers_free (self->popovers);
  g_clear_object (&self->session);
  g_free (self->waiting);
  g_free (self->gist_speaker);
  g_free (self);
}

/**
 * cp_article_editor_set_session:
 * @session: (nullable): whose corpus is changed
 */
void
cp_article_editor_set_session (CpArticleEditor *self, CpSession *session)
{
  g_return_if_fail (self != NULL);

  cp_article_popovers_set_session (self->popovers, session);
  g_clear_pointer (&self->waiting, g_free);
  g_clear_pointer (&self->gist_speaker, g_free);
  g_set_object (&self->session, session);
}

/**
 * cp_article_editor_get_statement:
 *
 * Returns: (nullable): the id of the statement that is chosen
 */
const char *
cp_article_editor_get_statement (CpArticleEditor *self)
{
  guint32 statement;

  g_return_val_if_fail (self != NULL, NULL);

  statement = cp_article_editor_get_chosen (self);
  return statement != CP_HANDLE_NONE
             ? cp_snapshot_get_statements (cp_article_editor_get_snapshot (self))->id[statement]
             : NULL;
}

/**
 * cp_article_editor_has_words:
 *
 * Whether the statement that is chosen has a place in the text.
 */
gboolean
cp_article_editor_has_words (CpArticleEditor *self)
{
  guint32 statement;

  g_return_val_if_fail (self != NULL, FALSE);

  statement = cp_article_editor_get_chosen (self);
  return statement != CP_HANDLE_NONE && has_span (cp_article_editor_get_snapshot (self), statement)
         && cp_article_view_get_text (self->view) != NULL;
}

/**
 * cp_article_editor_is_rtl:
 *
 * Whether the words of the statement that is chosen run from right to left.
 */
gboolean
cp_article_editor_is_rtl (CpArticleEditor *self)
{
  guint32 statement;

  g_return_val_if_fail (self != NULL, FALSE);

  statement = cp_article_editor_get_chosen (self);
  return statement != CP_HANDLE_NONE
         && cp_article_joints_is_rtl (cp_article_editor_get_snapshot (self), statement);
}

/**
 * cp_article_editor_follow:
 *
 * Goes on after the view has taken what was changed.
 */
void
cp_article_editor_follow (CpArticleEditor *self)
{
  g_return_if_fail (self != NULL);

  if (self->waiting != NULL)
    {
      g_autofree char *waiting = g_steal_pointer (&self->waiting);

      cp_article_editor_edit (self, waiting);
    }
  else
    cp_article_popovers_follow (self->popovers);
}

/**
 * cp_article_editor_is_editing:
 *
 * Whether a statement is being edited, which has the focus then.
 */
gboolean
cp_article_editor_is_editing (CpArticleEditor *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return cp_article_popovers_is_editing (self->popovers);
}

/**
 * cp_article_editor_follow_choice:
 *
 * Edits what is chosen now, where something else was being edited.
 */
void
cp_article_editor_follow_choice (CpArticleEditor *self)
{
  g_return_if_fail (self != NULL);

  cp_article_popovers_edit_instead (self->popovers, cp_article_editor_get_statement (self));
}

/**
 * cp_article_editor_edit:
 * @id: of a statement of the article that is shown, or will be
 *
 * Has a person edit a statement, below its words.
 */
void
cp_article_editor_edit (CpArticleEditor *self, const char *id)
{
  guint32 statement;

  g_return_if_fail (self != NULL && self->session != NULL && id != NULL);

  statement = cp_snapshot_find (cp_article_editor_get_snapshot (self), CP_ARRAY_STATEMENTS, id);
  if (statement == CP_HANDLE_NONE)
    return;
  cp_article_view_select (self->view, statement);
  if (cp_article_view_get_statement (self->view) == statement)
    {
      cp_article_popovers_edit (self->popovers, id);
      return;
    }
  if (cp_session_is_counting (self->session))
    {
      g_free (self->waiting);
      self->waiting = g_strdup (id);
    }
}

/**
 * cp_article_editor_make_or_edit:
 *
 * Makes a statement where words are selected, else edits the one that is chosen.
 */
void
cp_article_editor_make_or_edit (CpArticleEditor *self)
{
  const char *id;

  g_return_if_fail (self != NULL);

  id = cp_article_editor_get_statement (self);
  if (cp_article_editor_has_selection (self))
    cp_article_editor_make (self);
  else if (id != NULL)
    cp_article_editor_edit (self, id);
}

/**
 * cp_article_editor_take_span:
 * @start: in code points of the text
 * @end: exclusive
 *
 * Gives the statement that is chosen other words.
 */
void
cp_article_editor_take_span (CpArticleEditor *self, guint start, guint end)
{
  guint32 statement;
  g_autoptr (CpEdit) edit = NULL;

  g_return_if_fail (self != NULL);

  statement = cp_article_editor_get_chosen (self);
  if (statement == CP_HANDLE_NONE || !has_span (cp_article_editor_get_snapshot (self), statement))
    return;
  /* Translators: the name of an edit: the place of a statement in its article is changed */
  edit = cp_edit_new_statement_span (_("Change the words of a statement"),
                                     cp_article_editor_get_snapshot (self), statement, start, end);
  cp_editing_apply (GTK_WIDGET (self->view), self->session, edit, CP_TELL_NOTHING);
}

/**
 * cp_article_editor_move:
 * @is_end: which end of the statement that is chosen
 * @step: how far
 *
 * Makes the statement longer or shorter. Beyond the other end it does not go.
 */
void
cp_article_editor_move (CpArticleEditor *self, gboolean is_end, CpArticleStep step,
                        gboolean forward)
{
  const CpStatementColumns *columns;
  guint32 statement;
  guint start;
  guint end;

  g_return_if_fail (self != NULL);

  statement = cp_article_editor_get_chosen (self);
  if (statement == CP_HANDLE_NONE || !has_span (cp_article_editor_get_snapshot (self), statement))
    return;
  columns = cp_snapshot_get_statements (cp_article_editor_get_snapshot (self));
  start = columns->start[statement];
  end = columns->end[statement];
  if (is_end)
    end = cp_article_steps_find_end (cp_article_editor_get_index (self), end, step, forward);
  else
    start = cp_article_steps_find_start (cp_article_editor_get_index (self), start, step, forward);
  if (start < end)
    cp_article_editor_take_span (self, start, end);
  else
    gtk_widget_error_bell (GTK_WIDGET (self->view));
}

static gboolean
find_cut (CpArticleEditor *self, guint *offset)
{
  guint32 statement = cp_article_editor_get_chosen (self);

  *offset = get_caret (self);
  return statement != CP_HANDLE_NONE
         && cp_article_joints_find_cut (cp_article_editor_get_snapshot (self), statement, offset);
}

/**
 * cp_article_editor_can_split:
 *
 * Whether the caret stands within the words of the statement that is chosen, and between two of them or
 * in one beside others.
 */
gboolean
cp_article_editor_can_split (CpArticleEditor *self)
{
  guint offset;

  g_return_val_if_fail (self != NULL, FALSE);

  return find_cut (self, &offset);
}

/**
 * cp_article_editor_split:
 *
 * Makes two statements of one, at the caret, or beside the word that it stands in.
 */
void
cp_article_editor_split (CpArticleEditor *self)
{
  guint offset;
  g_autoptr (CpEdit) edit = NULL;

  g_return_if_fail (self != NULL);

  if (!find_cut (self, &offset))
    return;
  /* Translators: the name of an edit: one statement becomes two */
  edit = cp_edit_new_statement_cut (_("Split a statement"), cp_article_editor_get_snapshot (self),
                                    cp_article_editor_get_chosen (self), offset);
  cp_editing_apply (GTK_WIDGET (self->view), self->session, edit, CP_TELL_DONE);
}

/**
 * cp_article_editor_find_mergeable:
 *
 * Finds the statement after the one that is chosen, or before it, where the same speaker says both.
 *
 * Returns: a handle, or %CP_HANDLE_NONE
 */
guint32
cp_article_editor_find_mergeable (CpArticleEditor *self, gboolean forward)
{
  guint32 statement;

  g_return_val_if_fail (self != NULL, CP_HANDLE_NONE);

  statement = cp_article_editor_get_chosen (self);
  return statement == CP_HANDLE_NONE
             ? CP_HANDLE_NONE
             : cp_article_joints_find_other (cp_article_editor_get_snapshot (self),
                                             cp_article_view_get_matrix (self->view), statement,
                                             forward);
}

/**
 * cp_article_editor_merge:
 *
 * Makes one statement of the one that is chosen and the one after it, or before it.
 */
void
cp_article_editor_merge (CpArticleEditor *self, gboolean forward)
{
  guint32 statements[2];
  g_autoptr (CpEdit) edit = NULL;

  g_return_if_fail (self != NULL);

  statements[0] = cp_article_editor_get_chosen (self);
  statements[1] = cp_article_editor_find_mergeable (self, forward);
  if (statements[1] == CP_HANDLE_NONE)
    return;
  /* Translators: the name of an edit: a statement and its neighbour become one */
  edit = cp_edit_new_statement_union (_("Merge 2 statements"),
                                      cp_article_editor_get_snapshot (self), statements, 2);
  if (cp_editing_apply (GTK_WIDGET (self->view), self->session, edit, CP_TELL_DONE) && !forward)
    cp_article_view_select (self->view, statements[1]);
}

/**
 * cp_article_editor_delete:
 *
 * Takes the statement that is chosen out of the corpus.
 */
void
cp_article_editor_delete (CpArticleEditor *self)
{
  const char *ids[] = { NULL, NULL };

  g_return_if_fail (self != NULL);

  ids[0] = cp_article_editor_get_statement (self);
  if (ids[0] != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "win.delete-statements", "^as", ids);
}

static CpStatementWays
find_ways (CpArticleEditor *self)
{
  CpStatementWays ways = 0;

  if (cp_article_editor_can_split (self))
    ways |= CP_STATEMENT_SPLITS;
  if (cp_article_editor_find_mergeable (self, TRUE) != CP_HANDLE_NONE)
    ways |= CP_STATEMENT_MERGES_NEXT;
  if (cp_article_editor_find_mergeable (self, FALSE) != CP_HANDLE_NONE)
    ways |= CP_STATEMENT_MERGES_PREVIOUS;
  return ways;
}

/**
 * cp_article_editor_show_menu:
 * @at: (nullable): in the coordinates of the view; %NULL where the statement is
 *
 * Shows what can be done with the statement that is chosen.
 */
void
cp_article_editor_show_menu (CpArticleEditor *self, const GdkRectangle *at)
{
  g_autoptr (GMenuModel) model = NULL;

  g_return_if_fail (self != NULL);

  if (self->session == NULL)
    return;
  model = cp_statement_menu_new (cp_article_editor_get_snapshot (self),
                                 cp_article_editor_get_chosen (self), find_ways (self));
  cp_article_popovers_show_menu (self->popovers, model, at);
}

/**
 * cp_article_editor_copy:
 *
 * Copies the statement that is chosen as a quotation with its reference.
 */
void
cp_article_editor_copy (CpArticleEditor *self)
{
  guint32 statement;
  CpMatrix *matrix;
  g_autoptr (CpCardFace) face = NULL;
  g_autofree char *quotation = NULL;

  g_return_if_fail (self != NULL);

  statement = cp_article_editor_get_chosen (self);
  if (statement == CP_HANDLE_NONE)
    return;
  matrix = cp_article_view_get_matrix (self->view);
  face = cp_card_face_new (cp_matrix_get_snapshot (matrix), cp_matrix_get_sides (matrix), statement);
  quotation = cp_quotation_dup (cp_matrix_get_snapshot (matrix), face);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->view)), quotation);
  /* Translators: a message, after the words and their source were put into the clipboard */
  cp_message_show (GTK_WIDGET (self->view), &(CpMessage) { .text = _("Copied as a quotation.") });
}
