/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said about an article beside its text. */

#include "cp-article-words.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-name-words.h"
#include "cp-number-words.h"

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
