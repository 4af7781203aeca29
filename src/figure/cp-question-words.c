/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure of a question says above and below its cards. */

#include "cp-question-words.h"

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-question-choice.h"
#include "cp-side-words.h"

static guint
count_stances (const CpQuestionRow *row)
{
  guint n = 0;

  for (guint side = 0; side < CP_N_SIDES; side++)
    n += row->n_stances[side];

  return n;
}

static gboolean
is_taken (const CpQuestionRow *row, guint position)
{
  for (guint side = 0; side < CP_N_SIDES; side++)
    if (cp_question_choice_count_taken (row, side, position) > 0)
      return TRUE;

  return FALSE;
}

/* "“depends”, “yes” or “no”" of the positions nobody takes, or "" where every one is taken. */
static char *
dup_untaken (const CpQuestionRow *row, CpQuestion *question)
{
  const char *const *positions = cp_question_get_positions (question);
  g_autoptr (GPtrArray) untaken = g_ptr_array_new ();
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < cp_question_get_n_positions (question); i++)
    if (!is_taken (row, i))
      g_ptr_array_add (untaken, (char *) positions[i]);
  for (guint i = 0; i < untaken->len; i++)
    {
      if (i > 0)
        /* Translators: what stands between the last two of a list, and between others of it. */
        g_string_append (list, i + 1 == untaken->len ? _(" or ") : _(", "));
      /* Translators: %s is a position on a question. */
      g_string_append_printf (list, _("“%s”"), (const char *) g_ptr_array_index (untaken, i));
    }

  return g_strdup (list->str);
}

/* "nobody says “yes”", or "" where every position is taken. */
static char *
dup_nobody_says (const CpQuestionRow *row, CpQuestion *question, gboolean filtered)
{
  g_autofree char *untaken = dup_untaken (row, question);

  if (*untaken == '\0')
    return g_strdup ("");
  if (filtered)
    /* Translators: positions that nobody takes among the statements looked at. */
    return g_strdup_printf (_("nobody in this selection says %s"), untaken);
  /* Translators: positions that nobody takes on a question. */
  return g_strdup_printf (_("nobody says %s"), untaken);
}

/* How many of how many statements are shown. */
static char *
dup_shown (guint n_shown, guint n)
{
  if (n_shown < n)
    /* Translators: a note below a question: how many statements the page shows */
    return g_strdup_printf (ngettext ("Shown: %u of the %u statements that take a position on this "
                                      "question",
                                      "Shown: %u of the %u statements that take a position on this "
                                      "question", n),
                            n_shown, n);
  if (n == 1)
    /* Translators: a note below a question: how many statements the page shows */
    return g_strdup (_("Shown: the only statement that takes a position on this question"));
  if (n == 2)
    /* Translators: a note below a question: how many statements the page shows */
    return g_strdup (_("Shown: both statements that take a position on this question"));
  /* Translators: a note below a question: how many statements the page shows */
  return g_strdup_printf (ngettext ("Shown: all %u statements that take a position on this question",
                                    "Shown: all %u statements that take a position on this question",
                                    n),
                          n);
}

/**
 * cp_question_words_dup_what:
 *
 * Says what a page shows: "official and expert positions on one question".
 */
char *
cp_question_words_dup_what (const CpSides *sides)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  g_return_val_if_fail (sides != NULL, NULL);

  left = cp_words_dup_whose (sides, CP_SIDE_LEFT);
  right = cp_words_dup_whose (sides, CP_SIDE_RIGHT);

  /* Translators: the two sides: "official and expert positions on one question". */
  return g_strdup_printf (_("%s and %s positions on one question"), left, right);
}

/**
 * cp_question_words_dup_note:
 * @n_shown: how many statements a page shows
 * @filtered: whether only some statements are looked at
 *
 * Says how many of how many statements are shown, and which positions nobody takes.
 */
char *
cp_question_words_dup_note (const CpQuestionRow *row, CpQuestion *question, guint n_shown,
                            gboolean filtered)
{
  g_autofree char *nobody = NULL;
  g_autofree char *shown = NULL;
  guint n;

  g_return_val_if_fail (row != NULL && question != NULL, NULL);

  n = count_stances (row);
  nobody = dup_nobody_says (row, question, filtered);
  if (n == 0)
    /* Translators: a note below a question; others may be among those that a filter leaves out */
    return g_strdup (filtered ? _("Nobody in this selection takes a position on this question.")
                              /* Translators: a note below a question */
                              : _("Nobody takes a position on this question."));
  shown = dup_shown (n_shown, n);
  if (*nobody == '\0')
    /* Translators: %s is a sentence without its stop. */
    return g_strdup_printf (_("%s."), shown);
  /* Translators: how many statements are shown; which positions nobody takes. */
  return g_strdup_printf (_("%s; %s."), shown, nobody);
}

/**
 * cp_question_words_dup_detail:
 * @n_shown: how many statements of the side a page shows
 *
 * Says how many of a side's positions a page shows: "3 of 4 with a position".
 */
char *
cp_question_words_dup_detail (const CpQuestionRow *row, CpSide side, guint n_shown)
{
  guint n;

  g_return_val_if_fail (row != NULL, NULL);

  n = row->n_stances[side];
  if (n == 0)
    /* Translators: beside the name of a side: none of its statements takes a position */
    return g_strdup (_("none with a position"));
  if (n_shown == 0)
    /* Translators: how many statements take a position, none of them on this page. */
    return g_strdup_printf (ngettext ("%u with a position, on another page",
                                      "%u with a position, on other pages", n),
                            n);
  /* Translators: how many statements are shown, of how many that take a position. */
  return g_strdup_printf (ngettext ("%u of %u with a position", "%u of %u with a position", n),
                          n_shown, n);
}

/**
 * cp_question_words_dup_nobody:
 * @filtered: whether only some statements are looked at
 *
 * Says which positions nobody takes: "nobody: yes, partly"; "" where every one is taken.
 */
char *
cp_question_words_dup_nobody (const CpQuestionRow *row, CpQuestion *question, gboolean filtered)
{
  g_autoptr (GString) list = NULL;

  g_return_val_if_fail (row != NULL && question != NULL, NULL);

  list = g_string_new (NULL);
  for (guint i = 0; i < cp_question_get_n_positions (question); i++)
    if (!is_taken (row, i))
      {
        g_autofree char *position = cp_words_dup_name (cp_question_get_positions (question)[i]);

        /* Translators: stands between positions of a list. */
        g_string_append_printf (list, "%s%s", list->len > 0 ? _(", ") : "", position);
      }
  if (list->len == 0)
    return g_strdup ("");
  if (filtered)
    /* Translators: positions that nobody takes among the statements looked at. */
    return g_strdup_printf (_("nobody in this selection: %s"), list->str);
  /* Translators: positions that nobody takes on a question. */
  return g_strdup_printf (_("nobody: %s"), list->str);
}
