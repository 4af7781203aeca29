/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One statement as a card of plain text. */

#include "cp-card-text.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-speaker-words.h"
#include "cp-text-width.h"

/* Longer lines are hard to read. */
#define MAX_LINE 100

/* How far the words stand in. */
#define WORDS_INDENT 4

static guint
get_line_width (void)
{
  return MIN (cp_text_width_get_terminal (), MAX_LINE);
}

static const char *
get_id (CpSnapshot *snapshot, guint32 statement)
{
  return cp_snapshot_get_statements (snapshot)->id[statement];
}

static void
append_head (GString *to, CpSnapshot *snapshot, const CpCardFace *face, guint indent)
{
  g_autofree char *position = cp_words_dup_position (snapshot, face->statement, TRUE);
  g_autoptr (GString) head = g_string_new (get_id (snapshot, face->statement));

  g_string_append_printf (head, ": %s", face->name);
  if (position != NULL)
    g_string_append_printf (head, ", %s", position);
  cp_text_width_append_wrapped (to, head->str, indent, get_line_width ());
}

/* Where it comes from, and how it got there. */
static void
append_origin (GString *to, const CpCardFace *face, guint indent)
{
  const char *const parts[] = { face->relays, face->via, face->repeated };
  g_autoptr (GString) origin = g_string_new (face->meta);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (origin, " · %s", parts[i]);
  cp_text_width_append_wrapped (to, origin->str, indent + WORDS_INDENT, get_line_width ());
}

static void
append_words (GString *to, const CpCardFace *face, guint indent)
{
  const char *note = cp_card_face_get_note (face);
  g_autofree char *words = NULL;

  words = note != NULL ? g_strdup_printf ("[%s] %s", note, face->words) : g_strdup (face->words);
  cp_text_width_append_wrapped (to, words, indent + WORDS_INDENT, get_line_width ());
}

/**
 * cp_card_text_append:
 * @indent: in columns
 *
 * Appends who makes a statement, where, and in which words.
 *
 * Quotation marks are those of the source; a paraphrase is marked as one.
 */
void
cp_card_text_append (GString *to, CpSnapshot *snapshot, const CpSides *sides, guint32 statement,
                     guint indent)
{
  g_autoptr (CpCardFace) face = NULL;

  g_return_if_fail (to != NULL);
  g_return_if_fail (snapshot != NULL && sides != NULL);

  face = cp_card_face_new (snapshot, sides, statement);
  append_head (to, snapshot, face, indent);
  append_origin (to, face, indent);
  append_words (to, face, indent);
}

/**
 * cp_card_text_append_pointer:
 * @indent: in columns
 *
 * Appends a line for a statement whose card stands above.
 */
void
cp_card_text_append_pointer (GString *to, CpSnapshot *snapshot, guint32 statement, guint indent)
{
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (to != NULL);
  g_return_if_fail (snapshot != NULL);

  name = cp_words_dup_surname (snapshot, statement);
  /* Translators: %1$s is the id of a statement, %2$s who makes it */
  line = g_strdup_printf (_("%1$s: %2$s, shown above"), get_id (snapshot, statement), name);
  cp_text_width_append_wrapped (to, line, indent, get_line_width ());
}
