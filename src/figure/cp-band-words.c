/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the bands of a comparison are called, what they hold, and when they are open. */

#include "cp-band-words.h"

#include <glib/gi18n-lib.h>

#include "cp-band-questions.h"
#include "cp-comparison-words.h"
#include "cp-name-words.h"
#include "cp-question-words.h"
#include "cp-side-words.h"

typedef struct
{
  const char *name;
  const char *short_name; /* where there is little room */
} BandNames;

static const BandNames names[CP_N_BANDS] = {
  [CP_BAND_QUESTIONS] = {
      /* Translators: heading of a band of a comparison: statements that take a position on a question */
      N_("On a question"),
      /* Translators: short for “On a question”, the heading of a band */
      N_("Question"),
  },
  /* Translators: heading of a band of a comparison: statements that answer each other */
  [CP_BAND_LINKED] = { N_("Linked"), N_("Linked") },
  /* Translators: heading of a band of a comparison: statements with neither question nor link */
  [CP_BAND_REST] = { N_("Not linked"), N_("Not linked") },
  /* Translators: heading of a band of a comparison: what a side that is silent here says in other articles */
  [CP_BAND_ELSEWHERE] = { N_("Elsewhere"), N_("Elsewhere") },
  /* Translators: heading of a band of a comparison: statements of those on neither side */
  [CP_BAND_OTHERS] = { N_("Others"), N_("Others") },
};

static guint
count_statements (CpComparison *comparison, CpSide side)
{
  return cp_comparison_get_summary (comparison, side)->n_statements;
}

static gboolean
is_silent (CpComparison *comparison, CpSide side)
{
  return count_statements (comparison, side) == 0;
}

static guint
count_unlinked (CpComparison *comparison, CpSide side)
{
  guint n;

  cp_comparison_get_unlinked (comparison, side, &n);

  return n;
}

static guint
count_elsewhere (CpComparison *comparison, CpSide side)
{
  guint n;

  cp_band_get_elsewhere (comparison, side, &n);

  return n;
}

static guint
count_questions (CpComparison *comparison)
{
  guint n;

  cp_comparison_get_questions (comparison, &n);

  return n;
}

/* Whether a row has a link of one of the types that are wanted. */
static gboolean
has_link (CpComparison *comparison, const CpLinkRow *row, guint relations)
{
  const guint8 *types = cp_snapshot_get_relations (cp_comparison_get_snapshot (comparison))->type;

  for (guint i = 0; i < row->n_links; i++)
    if (relations == 0 || (relations & (1u << types[row->links[i].relation])) != 0)
      return TRUE;

  return FALSE;
}

static guint
count_rows (CpComparison *comparison, guint relations)
{
  guint n_rows;
  const CpLinkRow *rows = cp_comparison_get_links (comparison, &n_rows);
  guint n = 0;

  for (guint i = 0; i < n_rows; i++)
    n += has_link (comparison, &rows[i], relations);

  return n;
}

static int
compare_handles_cb (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 other = *(const guint32 *) b;

  return (one > other) - (one < other);
}

/* A statement that answers several questions is one. */
static guint
count_answering (CpComparison *comparison)
{
  guint n_rows;
  const CpQuestionRow *rows = cp_comparison_get_questions (comparison, &n_rows);
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = 0;

  for (guint i = 0; i < n_rows; i++)
    for (guint side = 0; side < CP_N_SIDES; side++)
      for (guint k = 0; k < rows[i].n_stances[side]; k++)
        g_array_append_val (statements, rows[i].stances[side][k].statement);
  g_array_sort (statements, compare_handles_cb);
  for (guint i = 0; i < statements->len; i++)
    n += i == 0
         || g_array_index (statements, guint32, i) != g_array_index (statements, guint32, i - 1);

  return n;
}

static char *
dup_unanswered (guint n)
{
  /* Translators: what a band of questions holds: those on which nobody takes a position */
  return g_strdup_printf (ngettext ("%u question without an answer",
                                    "%u questions without an answer", n), n);
}

static char *
dup_questions (CpComparison *comparison)
{
  guint n_questions = count_questions (comparison);
  guint n = count_answering (comparison);
  guint n_unanswered = cp_band_count_unanswered (comparison);
  g_autofree char *questions = NULL;
  g_autofree char *statements = NULL;
  g_autofree char *answered = NULL;
  g_autofree char *unanswered = NULL;

  if (n_questions == 0 && n_unanswered > 0)
    return dup_unanswered (n_unanswered);
  if (n_questions == 0)
    return g_strdup (cp_comparison_words_has_filter (comparison)
                         /* Translators: what a band of questions holds; others may be among those
                          * that a filter leaves out */
                         ? _("no question with an answer in this selection")
                         /* Translators: what a band of questions holds */
                         : _("no question with an answer"));
  /* Translators: what a band of questions holds */
  questions = g_strdup_printf (ngettext ("%u question", "%u questions", n_questions), n_questions);
  /* Translators: what a band of questions holds, after the number of questions */
  statements = g_strdup_printf (ngettext ("%u statement with a position",
                                          "%u statements with a position", n), n);
  /* Translators: a number of questions, a number of statements. */
  answered = g_strdup_printf (_("%s, %s"), questions, statements);
  if (n_unanswered == 0)
    return g_steal_pointer (&answered);
  unanswered = dup_unanswered (n_unanswered);
  /* Translators: questions with answers, and the number of those without. */
  return g_strdup_printf (_("%s; %s"), answered, unanswered);
}

static char *
dup_rows (CpComparison *comparison, guint relations)
{
  guint n = cp_band_count (comparison, CP_BAND_LINKED);
  guint n_shown = count_rows (comparison, relations);

  if (n == 0)
    return g_strdup (_("none"));
  if (n_shown < n)
    /* Translators: how many rows of cards are shown, of how many. */
    return g_strdup_printf (ngettext ("%u of %u row", "%u of %u rows", n), n_shown, n);
  /* Translators: how many rows of cards a band has; each is a statement and its replies */
  return g_strdup_printf (ngettext ("%u row", "%u rows", n), n);
}

/* "5 official, 1 expert" */
static char *
dup_rest_numbers (CpComparison *comparison)
{
  const CpSides *sides = cp_comparison_get_sides (comparison);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint side = CP_SIDE_LEFT; side <= CP_SIDE_RIGHT; side++)
    if (count_unlinked (comparison, side) > 0)
      {
        g_autofree char *number =
            cp_words_dup_side_number (sides, side, count_unlinked (comparison, side));

        /* Translators: stands between the parts of "5 official, 1 expert". */
        g_string_append_printf (line, "%s%s", line->len > 0 ? _(", ") : "", number);
      }

  return g_strdup (line->str);
}

static char *
dup_rest (CpComparison *comparison)
{
  g_autofree char *numbers = dup_rest_numbers (comparison);

  if (count_statements (comparison, CP_SIDE_LEFT) + count_statements (comparison, CP_SIDE_RIGHT) == 0)
    return g_strdup (_("none"));
  if (cp_band_count (comparison, CP_BAND_REST) == 0)
    /* Translators: a band has nothing: all statements are in the bands above it */
    return g_strdup (_("every other statement stands above"));
  /* Translators: how many statements have no link, by side: "5 official, 1 expert". */
  return g_strdup_printf (_("the rest by date, %s"), numbers);
}

static char *
dup_elsewhere (CpComparison *comparison)
{
  const CpSides *sides = cp_comparison_get_sides (comparison);
  g_autofree char *subject = cp_comparison_words_dup_subject (comparison);
  gboolean left = count_elsewhere (comparison, CP_SIDE_LEFT) > 0;
  gboolean right = count_elsewhere (comparison, CP_SIDE_RIGHT) > 0;
  g_autofree char *members = NULL;

  if (!left && !right)
    return g_strdup (cp_comparison_words_has_filter (comparison)
                         /* Translators: a band has nothing; others may be among those that a filter
                          * leaves out */
                         ? _("nothing in this selection from other articles either")
                         /* Translators: a band has nothing: a silent side does not speak in other
                          * articles, either */
                         : _("nothing in other articles either"));
  if ((left && right) || cp_comparison_get_topic (comparison) == CP_HANDLE_NONE)
    /* Translators: what a band holds: what a side that is silent here says elsewhere */
    return g_strdup (_("statements from other articles, not counted here"));
  members = cp_words_dup_members (sides, left ? CP_SIDE_LEFT : CP_SIDE_RIGHT);
  /* Translators: those on a side, and a topic: "Experts on Taliban in other articles". */
  return g_strdup_printf (_("%s on %s in other articles, not counted here"), members, subject);
}

static char *
dup_others (CpComparison *comparison)
{
  const CpSideSummary *others = cp_comparison_get_summary (comparison, CP_SIDE_OTHERS);
  g_autofree char *statements = NULL;

  if (others->n_statements == 0)
    return g_strdup (_("none"));
  statements = g_strdup_printf (ngettext ("%u statement", "%u statements", others->n_statements),
                                others->n_statements);
  /* Translators: a number of statements, and of those who made them. */
  return g_strdup_printf (ngettext ("%s by %u speaker on neither side",
                                    "%s by %u speakers on neither side", others->n_speakers),
                          statements, others->n_speakers);
}

/**
 * cp_band_get_name:
 *
 * Gets the heading of a band.
 */
const char *
cp_band_get_name (CpBand band)
{
  g_return_val_if_fail (band < CP_N_BANDS, "");

  return _(names[band].name);
}

/**
 * cp_band_get_short_name:
 *
 * Gets the heading of a band where there is little room.
 */
const char *
cp_band_get_short_name (CpBand band)
{
  g_return_val_if_fail (band < CP_N_BANDS, "");

  return _(names[band].short_name);
}

/**
 * cp_band_get_elsewhere:
 * @n: (out): how many there are
 *
 * Lists what a side that is silent says in other articles; nothing of a side that speaks.
 */
const guint32 *
cp_band_get_elsewhere (CpComparison *comparison, CpSide side, guint *n)
{
  const guint32 *statements;

  g_return_val_if_fail (comparison != NULL && n != NULL, NULL);

  statements = cp_comparison_get_elsewhere (comparison, side, n);
  if (!is_silent (comparison, side))
    *n = 0;

  return statements;
}

/**
 * cp_band_exists:
 *
 * Checks whether a comparison has a band, be it with nothing in it.
 */
gboolean
cp_band_exists (CpComparison *comparison, CpBand band)
{
  g_return_val_if_fail (comparison != NULL, FALSE);

  return band != CP_BAND_ELSEWHERE || is_silent (comparison, CP_SIDE_LEFT)
         || is_silent (comparison, CP_SIDE_RIGHT);
}

/**
 * cp_band_is_open:
 *
 * Checks whether a band is open until somebody folds it: what has nothing in it is not, and the
 * others are where a side is empty.
 */
gboolean
cp_band_is_open (CpComparison *comparison, CpBand band)
{
  g_return_val_if_fail (comparison != NULL, FALSE);

  if (band == CP_BAND_OTHERS && !cp_band_exists (comparison, CP_BAND_ELSEWHERE))
    return FALSE;

  return cp_band_count (comparison, band) > 0
         || (band == CP_BAND_QUESTIONS && cp_band_count_unanswered (comparison) > 0);
}

/**
 * cp_band_count:
 *
 * Counts what a band holds: questions, rows of links, statements.
 */
guint
cp_band_count (CpComparison *comparison, CpBand band)
{
  g_return_val_if_fail (comparison != NULL, 0);

  switch (band)
    {
    case CP_BAND_QUESTIONS:
      return count_questions (comparison);
    case CP_BAND_LINKED:
      return count_rows (comparison, 0);
    case CP_BAND_REST:
      return count_unlinked (comparison, CP_SIDE_LEFT) + count_unlinked (comparison, CP_SIDE_RIGHT);
    case CP_BAND_ELSEWHERE:
      return count_elsewhere (comparison, CP_SIDE_LEFT) + count_elsewhere (comparison, CP_SIDE_RIGHT);
    case CP_BAND_OTHERS:
      return count_statements (comparison, CP_SIDE_OTHERS);
    case CP_N_BANDS:
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * cp_band_count_links:
 *
 * Counts the links of a type between the two sides.
 */
guint
cp_band_count_links (CpComparison *comparison, CpRelationType type)
{
  const guint8 *types;
  const CpLinkRow *rows;
  guint n_rows;
  guint n = 0;

  g_return_val_if_fail (comparison != NULL, 0);

  types = cp_snapshot_get_relations (cp_comparison_get_snapshot (comparison))->type;
  rows = cp_comparison_get_links (comparison, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    for (guint k = 0; k < rows[i].n_links; k++)
      n += types[rows[i].links[k].relation] == type;

  return n;
}

/**
 * cp_band_dup_detail:
 * @relations: the links that are shown, as in #CpBandOptions
 *
 * Says what a band holds: "3 questions, 8 statements with a position".
 */
char *
cp_band_dup_detail (CpComparison *comparison, CpBand band, guint relations)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  switch (band)
    {
    case CP_BAND_QUESTIONS:
      return dup_questions (comparison);
    case CP_BAND_LINKED:
      return dup_rows (comparison, relations);
    case CP_BAND_REST:
      return dup_rest (comparison);
    case CP_BAND_ELSEWHERE:
      return dup_elsewhere (comparison);
    case CP_BAND_OTHERS:
      return dup_others (comparison);
    case CP_N_BANDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cp_band_dup_short_detail:
 * @relations: the links that are shown, as in #CpBandOptions
 *
 * Says what a band holds where there is little room: "3 questions".
 */
char *
cp_band_dup_short_detail (CpComparison *comparison, CpBand band, guint relations)
{
  guint n;

  g_return_val_if_fail (comparison != NULL && band < CP_N_BANDS, NULL);

  n = cp_band_count (comparison, band);
  if (n == 0)
    return g_strdup (_("none"));
  if (band == CP_BAND_QUESTIONS)
    return g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
  if (band == CP_BAND_LINKED)
    return dup_rows (comparison, relations);
  if (band == CP_BAND_REST)
    return dup_rest_numbers (comparison);
  if (band == CP_BAND_ELSEWHERE)
    /* Translators: what a band holds, in short: statements that are not among those compared */
    return g_strdup (_("not counted here"));
  return g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
}

/**
 * cp_band_dup_question:
 * @question: its place among those of the comparison
 *
 * Names a question among the others: "2 of 3: Is the alliance needed?".
 */
char *
cp_band_dup_question (CpComparison *comparison, guint question)
{
  const CpQuestionRow *rows;
  CpQuestion *item;
  g_autofree char *text = NULL;
  guint n;

  g_return_val_if_fail (comparison != NULL, NULL);

  rows = cp_comparison_get_questions (comparison, &n);
  g_return_val_if_fail (question < n, NULL);
  item = cp_snapshot_get_question (cp_comparison_get_snapshot (comparison), rows[question].question);
  text = cp_words_dup_name (cp_question_get_text (item));

  /* Translators: the number of a question, how many there are, and its text. */
  return g_strdup_printf (_("%u of %u: %s"), question + 1, n, text);
}

/**
 * cp_band_dup_nobody:
 * @question: its place among those of the comparison
 *
 * Says which positions nobody takes: "nobody: yes, partly"; "" where every one is taken.
 */
char *
cp_band_dup_nobody (CpComparison *comparison, guint question)
{
  const CpQuestionRow *rows;
  guint n;

  g_return_val_if_fail (comparison != NULL, NULL);

  rows = cp_comparison_get_questions (comparison, &n);
  g_return_val_if_fail (question < n, NULL);

  return cp_question_words_dup_nobody (
      &rows[question], cp_snapshot_get_question (cp_comparison_get_snapshot (comparison),
                                                 rows[question].question),
      cp_comparison_words_has_filter (comparison));
}
