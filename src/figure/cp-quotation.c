/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement as text to be quoted, with its reference. */

#include "cp-quotation.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"

/* Quotation marks stand only around what the source has inside its own; where those lie outside of
 * the statement, which may be part of a longer quotation, they are set here. What is not quoted says
 * so, since whoever reads the quotation does not see the card. */

typedef struct
{
  const char *opening;
  const char *closing;
} Marks;

/* Of a pair with the same opening mark the first one is set. */
static const Marks marks[] = {
  { "“", "”" }, { "„", "“" }, { "«", "»" }, { "‹", "›" },
  { "\"", "\"" }, { "‘", "’" }, { "'", "'" }, { "「", "」" }, { "『", "』" },
};

static const Marks *
find_opening (const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (words, marks[i].opening))
      return &marks[i];

  return NULL;
}

static const Marks *
find_closing (const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_suffix (words, marks[i].closing))
      return &marks[i];

  return NULL;
}

/* Words with a mark at either end. */
static char *
dup_quoted (const char *words)
{
  const Marks *opening = find_opening (words);
  const Marks *closing = find_closing (words);

  if (opening == NULL && closing == NULL)
    return g_strconcat (marks[0].opening, words, marks[0].closing, NULL);
  if (opening == NULL)
    return g_strconcat (closing->opening, words, NULL);
  if (closing == NULL || strlen (words) <= strlen (opening->opening))
    return g_strconcat (words, opening->closing, NULL);

  return g_strdup (words);
}

/* What has to be said of the words, or %NULL. */
static const char *
get_note (const CpCardFace *face)
{
  const char *note = cp_card_face_get_note (face);

  if (face->wording != CP_WORDING_REPORTED)
    return note;
  return face->translated
             /* Translators: how words are given, in brackets behind them: by the reporter, and in another
              * language than the source’s */
             ? _("reported speech, translation")
             /* Translators: how words are given, in brackets behind them: by the reporter */
             : _("reported speech");
}

static void
append_part (GString *reference, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (reference->len > 0)
    /* Translators: stands between the parts of a reference. */
    g_string_append (reference, _(", "));
  g_string_append (reference, part);
}

static void
append_outlet (GString *reference, CpSnapshot *snapshot, const CpCardFace *face)
{
  g_autofree char *outlet = cp_words_dup_outlet (snapshot, face->document);
  /* Translators: %s is an outlet; the beginning of where a quotation is from. */
  g_autofree char *in = g_strdup_printf (_("in: %s"), outlet);

  append_part (reference, in);
}

static void
append_title (GString *reference, CpSnapshot *snapshot, const CpCardFace *face)
{
  const char *title = cp_document_get_title (cp_snapshot_get_document (snapshot, face->document));
  g_autofree char *quoted = NULL;

  if (title == NULL)
    return;
  /* Translators: %s is the title of an article. */
  quoted = g_strdup_printf (_("“%s”"), title);
  append_part (reference, quoted);
}

/* When the article appeared. */
static void
append_date (GString *reference, CpSnapshot *snapshot, const CpCardFace *face)
{
  CpDocument *document = cp_snapshot_get_document (snapshot, face->document);
  g_autofree char *date = NULL;
  g_autofree char *marked = NULL;

  if (cp_document_get_date (document) == 0)
    return;
  date = cp_words_dup_date (cp_document_get_date (document), FALSE);
  if (cp_document_is_date_inferred (document))
    /* Translators: %s is the date of an article that does not give it. */
    marked = g_strdup_printf (_("%s (date inferred)"), date);
  append_part (reference, marked != NULL ? marked : date);
}

static void
append_paragraph (GString *reference, CpSnapshot *snapshot, const CpCardFace *face)
{
  guint paragraph = cp_snapshot_get_paragraph (snapshot, face->statement);
  g_autofree char *part = NULL;

  if (paragraph == 0)
    return;
  /* Translators: the number of a paragraph. */
  part = g_strdup_printf (_("¶ %u"), paragraph);
  append_part (reference, part);
}

static char *
dup_reference (CpSnapshot *snapshot, const CpCardFace *face)
{
  g_autoptr (GString) reference = g_string_new (NULL);

  append_part (reference, face->name);
  append_part (reference, face->position);
  append_part (reference, face->relays);
  append_part (reference, face->via);
  append_outlet (reference, snapshot, face);
  append_title (reference, snapshot, face);
  append_date (reference, snapshot, face);
  append_paragraph (reference, snapshot, face);

  return g_strdup (reference->str);
}

/**
 * cp_quotation_dup_words:
 *
 * Writes down what is said: with quotation marks only where the source has them, and how the words
 * came about where they are no quotation: "They will come (paraphrase)".
 */
char *
cp_quotation_dup_words (const CpCardFace *face)
{
  const char *note;
  g_autofree char *words = NULL;

  g_return_val_if_fail (face != NULL, NULL);

  note = get_note (face);
  words = face->wording == CP_WORDING_QUOTED ? dup_quoted (face->words) : g_strdup (face->words);
  if (note == NULL)
    return g_steal_pointer (&words);
  /* Translators: what a speaker says, and how the words came about: "paraphrase". */
  return g_strdup_printf (_("%s (%s)"), words, note);
}

/**
 * cp_quotation_dup:
 * @face: of a statement of @snapshot
 *
 * Writes a statement down to be quoted: its words, with quotation marks only where the source has
 * them, then who says it and where.
 */
char *
cp_quotation_dup (CpSnapshot *snapshot, const CpCardFace *face)
{
  g_autofree char *words = NULL;
  g_autofree char *reference = NULL;

  g_return_val_if_fail (snapshot != NULL && face != NULL, NULL);

  words = cp_quotation_dup_words (face);
  reference = dup_reference (snapshot, face);
  /* Translators: what somebody says; who says it and where it stands. */
  return g_strdup_printf (_("%s — %s."), words, reference);
}
