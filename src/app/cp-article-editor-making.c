/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What makes statements of an article: of words that are selected, or of a gist that a person writes. */

#include "cp-article-editor-private.h"

#include <glib/gi18n-lib.h>

#include "cp-article-joints.h"
#include "cp-edit-statements.h"
#include "cp-editing.h"
#include "cp-message.h"

static gboolean
get_selection (CpArticleEditor *self, guint *start, guint *end)
{
  CpArticleText *text = cp_article_view_get_text (self->view);

  return text != NULL && cp_article_text_get_selection (text, start, end);
}

/* Handles are given in turn: the first that was not given before is the new one. */
static void
apply_and_edit (CpArticleEditor *self, CpEdit *edit, guint32 next)
{
  const CpStatementColumns *columns;

  if (!cp_editing_apply (GTK_WIDGET (self->view), self->session, edit, CP_TELL_NOTHING))
    return;
  columns = cp_snapshot_get_statements (cp_article_editor_get_snapshot (self));
  if (next < columns->n_rows && columns->live[next])
    cp_article_editor_edit (self, columns->id[next]);
}

/* Nobody says half a word. */
static void
take_whole_words (CpArticleEditor *self, guint *start, guint *end)
{
  const CpTextIndex *index = cp_article_editor_get_index (self);
  guint first, last;

  if (index == NULL)
    return;
  if (cp_article_steps_find_word (index, *start, &first, &last))
    *start = first;
  if (cp_article_steps_find_word (index, *end, &first, &last))
    *end = last;
}

static void
make_of_words (CpArticleEditor *self, guint start, guint end)
{
  CpSnapshot *snapshot = cp_article_editor_get_snapshot (self);
  guint32 document = cp_article_view_get_document (self->view);
  guint32 next = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS);
  g_autoptr (CpEdit) edit =
      /* Translators: the name of an edit, in the menu behind "Undo:" */
      cp_edit_new_statement (_("Make a statement"), snapshot, document, start, end,
                             cp_article_joints_find_speaker (snapshot, document, start));

  apply_and_edit (self, edit, next);
}

static char *
dup_speaker (CpArticleEditor *self, guint32 statement)
{
  CpSnapshot *snapshot = cp_article_editor_get_snapshot (self);
  guint32 speaker = statement != CP_HANDLE_NONE
                        ? cp_snapshot_get_statements (snapshot)->speaker[statement]
                        : CP_HANDLE_NONE;

  return speaker != CP_HANDLE_NONE
             ? g_strdup (cp_item_get_id (cp_snapshot_get_item (snapshot, CP_ARRAY_SPEAKERS, speaker)))
             : NULL;
}

static void
gist_written_cb (CpArticleEditor *self, const char *gist, guint paragraph)
{
  CpSnapshot *snapshot = cp_article_editor_get_snapshot (self);
  guint32 next = cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS);
  guint32 speaker = self->gist_speaker == NULL
                        ? CP_HANDLE_NONE
                        : cp_snapshot_find (snapshot, CP_ARRAY_SPEAKERS, self->gist_speaker);
  g_autoptr (CpEdit) edit =
      cp_edit_new_gist (_("Make a statement"), snapshot, cp_article_view_get_document (self->view),
                        paragraph, gist, speaker);

  apply_and_edit (self, edit, next);
}

/* In the paragraph of the statement that is chosen, and said by the same; else by nobody. */
static void
ask_for_gist (CpArticleEditor *self)
{
  CpSnapshot *snapshot = cp_article_editor_get_snapshot (self);
  guint32 chosen = cp_article_editor_get_chosen (self);

  g_free (self->gist_speaker);
  self->gist_speaker = dup_speaker (self, chosen);
  cp_article_popovers_ask (self->popovers, chosen != CP_HANDLE_NONE
                                               ? cp_snapshot_get_paragraph (snapshot, chosen)
                                               : 0);
}

/*
 * cp_article_editor_take_gists:
 *
 * Has each gist that a person writes made a statement.
 */
void
cp_article_editor_take_gists (CpArticleEditor *self)
{
  cp_article_popovers_connect_written (self->popovers, G_CALLBACK (gist_written_cb), self);
}

/**
 * cp_article_editor_has_selection:
 *
 * Whether words are selected that can be made a statement.
 */
gboolean
cp_article_editor_has_selection (CpArticleEditor *self)
{
  guint start;
  guint end;

  g_return_val_if_fail (self != NULL, FALSE);

  return self->session != NULL && get_selection (self, &start, &end);
}

/**
 * cp_article_editor_takes_gists:
 *
 * Whether an article is shown whose text is not in the corpus.
 */
gboolean
cp_article_editor_takes_gists (CpArticleEditor *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->session != NULL
         && cp_article_view_get_document (self->view) != CP_HANDLE_NONE
         && cp_article_view_get_text (self->view) == NULL;
}

/**
 * cp_article_editor_make:
 *
 * Makes a statement of the words that are selected, and has a person edit it. Where the text is not in
 * the corpus a person writes the gist first.
 */
void
cp_article_editor_make (CpArticleEditor *self)
{
  guint start;
  guint end;

  g_return_if_fail (self != NULL);

  if (self->session == NULL || cp_article_view_get_document (self->view) == CP_HANDLE_NONE)
    return;
  if (cp_article_view_get_text (self->view) == NULL)
    ask_for_gist (self);
  else if (get_selection (self, &start, &end))
    {
      take_whole_words (self, &start, &end);
      make_of_words (self, start, end);
    }
  else
    cp_message_show (GTK_WIDGET (self->view), &(CpMessage) {
                         /* Translators: a message: no words of the article are selected yet */
                         .text = _("Select the words first that are to be a statement.") });
}
