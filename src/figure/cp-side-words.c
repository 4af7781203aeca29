/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two sides and the others are called inside sentences. */

#include "cp-side-words.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-number-words.h"

/* A side is named by its query. Where that is one role, its label is a common noun or adjective
 * and is written small inside a sentence; a speaker's name or a query is written as it is. */

/* Words for the roles that every corpus begins with; a role with another label gets the general
 * sentence. */
typedef struct
{
  const char *label;
  const char *nobody;
  const char *article_without;
  const char *reply;
  const char *plural;
} RoleWords;

static const RoleWords role_words[] = {
  { N_("Official"), N_("no officials"), N_("article without any official"),
    N_("an official reply"), N_("Officials") },
  { N_("Expert"), N_("no experts"), N_("article without any expert"),
    N_("an expert reply"), N_("Experts") },
  { N_("Insider"), N_("no insiders"), N_("article without any insider"),
    N_("an insider reply"), N_("Insiders") },
  { N_("Media"), N_("no media"), N_("article without any media voice"),
    N_("a media reply"), N_("Media") },
};

static const RoleWords *
find_role_words (const char *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_words); i++)
    if (g_str_equal (label, role_words[i].label) || g_str_equal (label, _(role_words[i].label)))
      return &role_words[i];

  return NULL;
}

/**
 * cp_words_is_role:
 *
 * Checks whether a side is a role, or several, so that its name can stand before "statements".
 */
gboolean
cp_words_is_role (const CpSides *sides, CpSide side)
{
  const CpQuery *query = cp_sides_get_query (sides, side);
  g_autofree char *text = query != NULL ? cp_query_to_string (query) : NULL;

  return text != NULL && g_str_has_prefix (text, "role:") && strchr (text, ' ') == NULL;
}

/* "Official" becomes "official"; "NGO" and "UN" stay. */
static char *
dup_small (const char *label)
{
  gunichar first = g_utf8_get_char (label);
  const char *rest = g_utf8_next_char (label);
  g_autoptr (GString) small = NULL;

  if (*label == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (label);
  small = g_string_new (NULL);
  g_string_append_unichar (small, g_unichar_tolower (first));
  g_string_append (small, rest);

  return g_strdup (small->str);
}

/* "Official, Expert" becomes "official, expert". */
static char *
dup_small_list (const char *labels)
{
  g_auto (GStrv) list = g_strsplit (labels, ", ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      char *small = dup_small (list[i]);

      g_free (list[i]);
      list[i] = small;
    }

  return g_strjoinv (", ", list);
}

static char *
dup_nobody (const CpSides *sides, CpSide side)
{
  const RoleWords *words = find_role_words (cp_sides_get_label (sides, side));
  g_autofree char *name = NULL;

  if (side == CP_SIDE_OTHERS)
    return g_strdup (_("no others"));
  if (cp_words_is_role (sides, side) && words != NULL)
    return g_strdup (_(words->nobody));
  name = cp_words_dup_side (sides, side);
  /* Translators: %s is a side of a comparison: the name of a speaker or an outlet, a query. */
  return g_strdup_printf (_("nothing from %s"), name);
}

static void
append_part (GString *line, const char *part)
{
  if (line->len > 0)
    /* Translators: stands between the parts of "20 official by 5 speakers, 11 expert by 4". */
    g_string_append (line, _(", "));
  g_string_append (line, part);
}

/* The first side that speaks says who is counted, the next ones only how many. */
static void
append_side (GString *line, const CpSides *sides, CpSide side, const CpSideCounts *counts,
             gboolean *told)
{
  guint n_speakers = counts->speakers[side];
  g_autofree char *number = cp_words_dup_side_number (sides, side, counts->statements[side]);
  g_autofree char *part = NULL;

  if (counts->statements[side] == 0)
    part = cp_words_dup_nobody (sides, side, counts->filtered);
  else if (!*told)
    /* Translators: statements of a side, and its speakers: "20 official by 5 speakers". */
    part = g_strdup_printf (ngettext ("%s by %u speaker", "%s by %u speakers", n_speakers), number,
                            n_speakers);
  else
    /* Translators: the same, after the first side: "11 expert by 4". */
    part = g_strdup_printf (_("%s by %u"), number, n_speakers);
  *told |= counts->statements[side] > 0;
  append_part (line, part);
}

/**
 * cp_words_dup_side:
 *
 * Names a side inside a sentence: "official", "others", "Imangali Tasmagambetov".
 */
char *
cp_words_dup_side (const CpSides *sides, CpSide side)
{
  g_autofree char *small = NULL;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  if (side == CP_SIDE_OTHERS)
    return g_strdup (_("others"));
  if (!cp_words_is_role (sides, side))
    return cp_words_dup_name (cp_sides_get_label (sides, side));
  small = dup_small_list (cp_sides_get_label (sides, side));
  return cp_words_dup_name (small);
}

/**
 * cp_words_dup_side_number:
 *
 * Says how many statements a side has, inside a sentence: "20 official", "1 other".
 */
char *
cp_words_dup_side_number (const CpSides *sides, CpSide side, guint n)
{
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  number = cp_words_dup_number (n);
  if (side == CP_SIDE_OTHERS)
    /* Translators: statements of those on neither side of a comparison. */
    return g_strdup_printf (ngettext ("%s other", "%s others", n), number);
  name = cp_words_dup_side (sides, side);
  if (!cp_words_is_role (sides, side))
    /* Translators: a number of statements, and the speaker, outlet or query they are of. */
    return g_strdup_printf (ngettext ("%s from %s", "%s from %s", n), number, name);
  /* Translators: a number of statements, and the side they are of: "20 official". */
  return g_strdup_printf (ngettext ("%s %s", "%s %s", n), number, name);
}

/**
 * cp_words_dup_nobody:
 * @filtered: whether only some statements are looked at
 *
 * Says that a side says nothing: "no officials", "no officials in this selection".
 */
char *
cp_words_dup_nobody (const CpSides *sides, CpSide side, gboolean filtered)
{
  g_autofree char *nobody = NULL;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  if (side != CP_SIDE_OTHERS && cp_sides_get_query (sides, side) == NULL)
    return g_strdup (_("nobody"));
  nobody = dup_nobody (sides, side);
  if (!filtered)
    return g_steal_pointer (&nobody);
  /* Translators: %s is as in "no experts"; others may be among the statements that a filter leaves
   * out. */
  return g_strdup_printf (_("%s in this selection"), nobody);
}

/**
 * cp_words_dup_both:
 * @n: how many statements are on both sides
 *
 * Says that they count left, inside a sentence.
 */
char *
cp_words_dup_both (guint n)
{
  /* Translators: a number of statements that are on both sides of a comparison. */
  return g_strdup_printf (ngettext ("%u statement is on both sides and counted left",
                                    "%u statements are on both sides and counted left", n),
                          n);
}

/**
 * cp_words_dup_article_without:
 *
 * Says that a side does not speak in an article: "article without any expert".
 */
char *
cp_words_dup_article_without (const CpSides *sides, CpSide side)
{
  g_autofree char *name = NULL;
  const RoleWords *words;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  if (side != CP_SIDE_OTHERS && cp_sides_get_query (sides, side) == NULL)
    return g_strdup (_("nobody to compare with"));
  words = find_role_words (cp_sides_get_label (sides, side));
  if (cp_words_is_role (sides, side) && words != NULL)
    return g_strdup (_(words->article_without));
  name = cp_words_dup_side (sides, side);
  /* Translators: %s is a side of a comparison: the name of a speaker or an outlet, a query. */
  return g_strdup_printf (_("article without %s"), name);
}

/**
 * cp_words_dup_reply:
 *
 * Names what a statement may have from a side: "an expert reply".
 */
char *
cp_words_dup_reply (const CpSides *sides, CpSide side)
{
  g_autofree char *name = NULL;
  const RoleWords *words;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  words = find_role_words (cp_sides_get_label (sides, side));
  if (cp_words_is_role (sides, side) && words != NULL)
    return g_strdup (_(words->reply));
  name = cp_words_dup_side (sides, side);
  /* Translators: %s is a side of a comparison: the name of a speaker or an outlet, a query. */
  return g_strdup_printf (_("a reply from %s"), name);
}

/**
 * cp_words_dup_members:
 *
 * Names those on a side: "Experts"; the side itself where there is no word for them.
 */
char *
cp_words_dup_members (const CpSides *sides, CpSide side)
{
  const RoleWords *words;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  words = find_role_words (cp_sides_get_label (sides, side));
  if (cp_words_is_role (sides, side) && words != NULL)
    return g_strdup (_(words->plural));
  return cp_words_dup_name (cp_sides_get_label (sides, side));
}

/**
 * cp_words_dup_more:
 *
 * Says how many statements of a side are not shown: "1 more official".
 */
char *
cp_words_dup_more (const CpSides *sides, CpSide side, guint n)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  name = cp_words_dup_side (sides, side);
  /* Translators: a number of statements and the side they are of: "1 more official". */
  return g_strdup_printf (ngettext ("%u more %s", "%u more %s", n), n, name);
}

/**
 * cp_words_dup_relayed:
 *
 * Says how many statements are relayed: "four relayed".
 */
char *
cp_words_dup_relayed (guint n)
{
  static const char *const small[] = {
    NULL, N_("one relayed"), N_("two relayed"), N_("three relayed"), N_("four relayed"),
    N_("five relayed"), N_("six relayed"), N_("seven relayed"), N_("eight relayed"),
    N_("nine relayed"),
  };

  if (n > 0 && n < G_N_ELEMENTS (small))
    return g_strdup (_(small[n]));
  /* Translators: a number of statements in which a speaker passes on another's words. */
  return g_strdup_printf (ngettext ("%u relayed", "%u relayed", n), n);
}

/**
 * cp_words_dup_counts:
 *
 * Says who speaks and from how much: "20 official by 5 speakers, 11 expert by 4, one relayed;
 * 5 articles, chosen, not sampled". Others are named when there are any, articles too.
 */
char *
cp_words_dup_counts (const CpSides *sides, const CpSideCounts *counts)
{
  g_autoptr (GString) line = NULL;
  g_autofree char *relayed = NULL;
  g_autofree char *both = NULL;
  g_autofree char *articles = NULL;
  gboolean told = FALSE;

  g_return_val_if_fail (sides != NULL && counts != NULL, NULL);

  line = g_string_new (NULL);
  append_side (line, sides, CP_SIDE_LEFT, counts, &told);
  append_side (line, sides, CP_SIDE_RIGHT, counts, &told);
  if (counts->statements[CP_SIDE_OTHERS] > 0)
    append_side (line, sides, CP_SIDE_OTHERS, counts, &told);
  if (counts->n_relayed > 0)
    {
      relayed = cp_words_dup_relayed (counts->n_relayed);
      append_part (line, relayed);
    }
  if (counts->n_both > 0)
    {
      /* Translators: a number of statements that are on both sides of a comparison. */
      both = g_strdup_printf (ngettext ("%u on both sides, counted left",
                                        "%u on both sides, counted left", counts->n_both),
                              counts->n_both);
      append_part (line, both);
    }
  if (counts->n_documents == 0)
    return g_strdup (line->str);
  articles = g_strdup_printf (ngettext ("%u article, chosen, not sampled",
                                        "%u articles, chosen, not sampled", counts->n_documents),
                              counts->n_documents);

  /* Translators: who speaks, then from how many articles. */
  return g_strdup_printf (_("%s; %s"), line->str, articles);
}
