/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said about an article beside its text. */

#include "cp-article-words.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-side-words.h"

static void
append_part (GString *line, const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (line->len > 0)
    g_string_append (line, " · ");

  g_string_append (line, part);
}

static char *
dup_statements (guint n_statements)
{
  g_autofree char *number = cp_words_dup_number (n_statements);

  /* Translators: %s is a number. */
  return g_strdup_printf (ngettext ("%s statement", "%s statements", n_statements), number);
}

static char *
dup_doubtful (guint n_doubtful)
{
  g_autofree char *number = cp_words_dup_number (n_doubtful);

  /* Translators: %s is a number: of the statements of an article, those the program is not sure of */
  return g_strdup_printf (ngettext ("%s doubtful", "%s doubtful", n_doubtful), number);
}

/* Who published it and when. */
static GString *
begin_line (CpSnapshot *snapshot, guint32 document)
{
  CpDocument *item = cp_snapshot_get_document (snapshot, document);
  g_autofree char *outlet = NULL;
  g_autofree char *date = NULL;
  GString *line = g_string_new (NULL);

  if (cp_document_get_outlet (item) != NULL)
    outlet = cp_words_dup_outlet (snapshot, document);

  append_part (line, outlet);

  if (cp_document_get_date (item) != 0)
    date = cp_words_dup_date (cp_document_get_date (item), cp_document_is_date_inferred (item));

  append_part (line, date);

  return line;
}

/**
 * cp_article_words_dup_title:
 *
 * The title of an article, else what it is called in the matrix, else its id.
 */
char *
cp_article_words_dup_title (CpSnapshot *snapshot, guint32 document)
{
  CpDocument *item;

  g_return_val_if_fail (snapshot != NULL && document != CP_HANDLE_NONE, NULL);

  item = cp_snapshot_get_document (snapshot, document);

  if (cp_document_get_title (item) != NULL)
    return cp_words_dup_name (cp_document_get_title (item));

  if (cp_document_get_label (item) != NULL || cp_document_get_outlet (item) != NULL)
    return cp_words_dup_document (snapshot, document);

  return cp_words_dup_name (cp_item_get_id (CP_ITEM (item)));
}

/**
 * cp_article_words_dup_line:
 *
 * Under a title: "The Harbour Post · 14 Mar 2025 · report · 7 statements".
 */
char *
cp_article_words_dup_line (CpSnapshot *snapshot, guint32 document, guint n_statements)
{
  return cp_article_words_dup_full_line (snapshot, document, n_statements, 0);
}

/**
 * cp_article_words_dup_full_line:
 *
 * The same with how many of the statements the program is not sure of: "7 statements · 2 doubtful".
 */
char *
cp_article_words_dup_full_line (CpSnapshot *snapshot, guint32 document, guint n_statements,
                                guint n_doubtful)
{
  const char *kind;
  g_autofree char *kind_name = NULL;
  g_autofree char *statements = NULL;
  GString *line;

  g_return_val_if_fail (snapshot != NULL && document != CP_HANDLE_NONE, NULL);

  line = begin_line (snapshot, document);
  kind = cp_document_get_kind (cp_snapshot_get_document (snapshot, document));
  statements = dup_statements (n_statements);
  if (kind != NULL)
    kind_name = cp_words_dup_name (kind);
  append_part (line, kind_name);
  append_part (line, statements);

  if (n_doubtful > 0)
    {
      g_autofree char *doubtful = dup_doubtful (n_doubtful);

      append_part (line, doubtful);
    }

  return g_string_free (line, FALSE);
}

/**
 * cp_article_words_dup_short_line:
 *
 * Under a title in a list: "The Harbour Post · 14 Mar 2025 · 7".
 */
char *
cp_article_words_dup_short_line (CpSnapshot *snapshot, guint32 document, guint n_statements)
{
  g_autofree char *number = NULL;
  GString *line;

  g_return_val_if_fail (snapshot != NULL && document != CP_HANDLE_NONE, NULL);

  line = begin_line (snapshot, document);
  number = cp_words_dup_number (n_statements);
  append_part (line, number);

  return g_string_free (line, FALSE);
}

/**
 * cp_article_words_dup_doubt:
 * @confidence: from 0 to 100
 *
 * Beside a statement that the program is not sure of: "doubtful, 55".
 */
char *
cp_article_words_dup_doubt (int confidence)
{
  /* Translators: beside a statement; %d is how sure the program is of it, from 0 to 100 */
  return g_strdup_printf (_("doubtful, %d"), confidence);
}

/**
 * cp_article_words_dup_statement:
 * @matrix: whose corpus and sides are looked at
 * @statement: a handle
 * @doubt: how sure the program is of it, or CP_CONFIDENCE_NONE
 *
 * What the marks on a statement and beside it show, to be read out: the side, who says what, whether
 * that is doubtful.
 */
char *
cp_article_words_dup_statement (CpMatrix *matrix, guint32 statement, int doubt)
{
  const CpSides *sides;
  g_autoptr (CpCardFace) face = NULL;
  g_autofree char *side = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *doubtful = NULL;

  g_return_val_if_fail (matrix != NULL && statement != CP_HANDLE_NONE, NULL);

  sides = cp_matrix_get_sides (matrix);
  face = cp_card_face_new (cp_matrix_get_snapshot (matrix), sides, statement);
  side = cp_words_dup_side (sides, face->side);
  name = cp_words_dup_capitalized (side);
  sentence = cp_card_face_dup_sentence (face);

  if (doubt == CP_CONFIDENCE_NONE)
    /* Translators: the side of a statement, then who says what. */
    return g_strdup_printf (_("%s. %s"), name, sentence);

  doubtful = cp_article_words_dup_doubt (doubt);
  /* Translators: the side of a statement, then "doubtful, 55", then who says what. */
  return g_strdup_printf (_("%s, %s. %s"), name, doubtful, sentence);
}

/**
 * cp_article_words_dup_sentence:
 *
 * All that a list shows of an article, to be read out.
 */
char *
cp_article_words_dup_sentence (CpSnapshot *snapshot, guint32 document, guint n_statements)
{
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (snapshot != NULL && document != CP_HANDLE_NONE, NULL);

  title = cp_article_words_dup_title (snapshot, document);
  line = cp_article_words_dup_line (snapshot, document, n_statements);

  if (cp_document_get_text (cp_snapshot_get_document (snapshot, document)) == NULL)
    /* Translators: the title of an article, then "Outlet · date · 7 statements". */
    return g_strdup_printf (_("%s, %s, text not in the corpus"), title, line);

  /* Translators: the title of an article, then "Outlet · date · 7 statements". */
  return g_strdup_printf (_("%s, %s"), title, line);
}
