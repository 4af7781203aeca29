/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two sides and the others are called inside sentences. */

#include "cp-side-words.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-role-label.h"

/* A side is named by its query. Where that is one role, its label is a common noun or adjective
 * and is written small inside a sentence; a speaker's name or a query is written as it is. */

/* Words for the roles that every corpus begins with; what is none of them gets the general sentence, and
 * so does a role with another label. */
typedef struct
{
  const char *whose;
  const char *nobody;
  const char *article_without;
  const char *reply;
  const char *plural;
} RoleWords;

static const RoleWords role_words[CP_DEFAULT_ROLE_OTHER] = {
  [CP_DEFAULT_ROLE_OFFICIAL] = {
      /* Translators: in sentences on statements, positions, replies: “None of the 11 official statements”,
       * “no official reply”; many languages say “of officials” */
      NC_("whose", "official"),
      /* Translators: what a side without statements says; “ in this selection” or “ with this
       * position” may follow */
      N_("no officials"),
      /* Translators: what stands beside a statement to which nobody in its article could reply */
      N_("article without any official"),
      /* Translators: what a statement has: “9 of 20 statements have an official reply” */
      N_("an official reply"),
      /* Translators: those on a side, those who speak for a state: “Officials on Armenia in other articles” */
      NC_("members", "Officials"),
  },
  [CP_DEFAULT_ROLE_EXPERT] = {
      /* Translators: in sentences on statements, positions, replies: “None of the 11 expert statements”,
       * “no expert reply”; many languages say “of experts” */
      NC_("whose", "expert"),
      /* Translators: what a side without statements says; “ in this selection” or “ with this
       * position” may follow */
      N_("no experts"),
      /* Translators: what stands beside a statement to which nobody in its article could reply */
      N_("article without any expert"),
      /* Translators: what a statement has: “9 of 20 statements have an expert reply” */
      N_("an expert reply"),
      /* Translators: those on a side, experts: “Experts on Armenia in other articles” */
      NC_("members", "Experts"),
  },
  [CP_DEFAULT_ROLE_INSIDER] = {
      /* Translators: in sentences on statements, positions, replies: “None of the 11 insider statements”,
       * “no insider reply”; many languages say “of insiders” */
      NC_("whose", "insider"),
      /* Translators: what a side without statements says; “ in this selection” or “ with this
       * position” may follow */
      N_("no insiders"),
      /* Translators: what stands beside a statement to which nobody in its article could reply */
      N_("article without any insider"),
      /* Translators: what a statement has: “9 of 20 statements have an insider reply” */
      N_("an insider reply"),
      /* Translators: those on a side, people inside who are not named: “Insiders on Armenia in other articles” */
      NC_("members", "Insiders"),
  },
  [CP_DEFAULT_ROLE_MEDIA] = {
      /* Translators: in sentences on statements, positions, replies: “None of the 11 media statements”,
       * “no media reply”; many languages say “of newspapers” */
      NC_("whose", "media"),
      /* Translators: what a side without statements says; “ in this selection” or “ with this
       * position” may follow */
      N_("no media"),
      /* Translators: what stands beside a statement to which nobody in its article could reply */
      N_("article without any media voice"),
      /* Translators: what a statement has: “9 of 20 statements have a media reply” */
      N_("a media reply"),
      /* Translators: those on a side, newspapers: “Media on Armenia in other articles” */
      NC_("members", "Media"),
  },
};

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

/* Whether the side is a role that has words of its own. */
static gboolean
find_role (const CpSides *sides, CpSide side, CpDefaultRole *role)
{
  return cp_words_is_role (sides, side) && cp_role_label_find (cp_sides_get_label (sides, side), role)
         && *role < G_N_ELEMENTS (role_words);
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
  CpDefaultRole role;
  g_autofree char *name = NULL;

  if (side == CP_SIDE_OTHERS)
    /* Translators: nobody who is on neither side says anything */
    return g_strdup (_("no others"));
  if (find_role (sides, side, &role))
    return g_strdup (_(role_words[role].nobody));
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
 * cp_words_dup_whose:
 *
 * Says in a sentence whose statements are told of: "official", "Imangali Tasmagambetov". It goes with
 * "statements", "positions" or "reply", unlike the name that cp_words_dup_side () gives.
 */
char *
cp_words_dup_whose (const CpSides *sides, CpSide side)
{
  g_autofree char *name = NULL;
  CpDefaultRole role;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  if (find_role (sides, side, &role))
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "whose", role_words[role].whose));
  name = cp_words_dup_side (sides, side);
  /* Translators: in the place of “official” in “None of the 11 official statements”: the name of a
   * speaker, an outlet, a role; many languages say “of the side “%s”” */
  return g_strdup_printf (C_("whose", "%s"), name);
}

static char *
dup_role_number (CpDefaultRole role, guint n, const char *number)
{
  switch (role)
    {
    case CP_DEFAULT_ROLE_OFFICIAL:
      /* Translators: how many statements are official, inside a sentence: “20 official, 11 expert” */
      return g_strdup_printf (ngettext ("%s official", "%s official", n), number);
    case CP_DEFAULT_ROLE_EXPERT:
      /* Translators: how many statements are by experts, inside a sentence: “20 official, 11 expert” */
      return g_strdup_printf (ngettext ("%s expert", "%s expert", n), number);
    case CP_DEFAULT_ROLE_INSIDER:
      /* Translators: how many statements are by insiders, inside a sentence: “20 official, 3 insider” */
      return g_strdup_printf (ngettext ("%s insider", "%s insider", n), number);
    case CP_DEFAULT_ROLE_MEDIA:
    case CP_DEFAULT_ROLE_OTHER:
    case CP_N_DEFAULT_ROLES:
    default:
      /* Translators: how many statements are by newspapers, inside a sentence: “20 official, 3 media” */
      return g_strdup_printf (ngettext ("%s media", "%s media", n), number);
    }
}

static char *
dup_role_more (CpDefaultRole role, guint n)
{
  switch (role)
    {
    case CP_DEFAULT_ROLE_OFFICIAL:
      /* Translators: how many official statements are not shown; there is little room */
      return g_strdup_printf (ngettext ("%u more official", "%u more official", n), n);
    case CP_DEFAULT_ROLE_EXPERT:
      /* Translators: how many statements by experts are not shown; there is little room */
      return g_strdup_printf (ngettext ("%u more expert", "%u more expert", n), n);
    case CP_DEFAULT_ROLE_INSIDER:
      /* Translators: how many statements by insiders are not shown; there is little room */
      return g_strdup_printf (ngettext ("%u more insider", "%u more insider", n), n);
    case CP_DEFAULT_ROLE_MEDIA:
    case CP_DEFAULT_ROLE_OTHER:
    case CP_N_DEFAULT_ROLES:
    default:
      /* Translators: how many statements by newspapers are not shown; there is little room */
      return g_strdup_printf (ngettext ("%u more media", "%u more media", n), n);
    }
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
  CpDefaultRole role;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  number = cp_words_dup_number (n);
  if (side == CP_SIDE_OTHERS)
    /* Translators: statements of those on neither side of a comparison. */
    return g_strdup_printf (ngettext ("%s other", "%s others", n), number);
  if (find_role (sides, side, &role))
    return dup_role_number (role, n, number);
  name = cp_words_dup_side (sides, side);
  if (!cp_words_is_role (sides, side))
    /* Translators: a number of statements, and the speaker, outlet or query they are of. */
    return g_strdup_printf (ngettext ("%s from %s", "%s from %s", n), number, name);
  /* Translators: a number of statements, and the role they are of, one that somebody made up:
   * "20 NGO". */
  return g_strdup_printf (C_("statements of a role", "%s %s"), number, name);
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
    /* Translators: what a side to which nobody belongs says */
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
  CpDefaultRole role;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  if (side != CP_SIDE_OTHERS && cp_sides_get_query (sides, side) == NULL)
    /* Translators: in place of “article without any expert” where nobody belongs to that side */
    return g_strdup (_("nobody to compare with"));
  if (find_role (sides, side, &role))
    return g_strdup (_(role_words[role].article_without));
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
  CpDefaultRole role;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  if (find_role (sides, side, &role))
    return g_strdup (_(role_words[role].reply));
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
  CpDefaultRole role;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  if (find_role (sides, side, &role))
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "members", role_words[role].plural));
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
  CpDefaultRole role;

  g_return_val_if_fail (sides != NULL && (guint) side < CP_N_SIDES, NULL);

  if (find_role (sides, side, &role))
    return dup_role_more (role, n);
  name = cp_words_dup_side (sides, side);
  /* Translators: a number of statements that are not shown, and the side they are of: the name of a
   * speaker, an outlet, a role that somebody made up; there is little room. */
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
    NULL,
    /* Translators: 1, how many statements are another’s words that the speaker passes on */
    N_("one relayed"),
    /* Translators: 2, how many statements are another’s words that the speaker passes on */
    N_("two relayed"),
    /* Translators: 3, how many statements are another’s words that the speaker passes on */
    N_("three relayed"),
    /* Translators: 4, how many statements are another’s words that the speaker passes on */
    N_("four relayed"),
    /* Translators: 5, how many statements are another’s words that the speaker passes on */
    N_("five relayed"),
    /* Translators: 6, how many statements are another’s words that the speaker passes on */
    N_("six relayed"),
    /* Translators: 7, how many statements are another’s words that the speaker passes on */
    N_("seven relayed"),
    /* Translators: 8, how many statements are another’s words that the speaker passes on */
    N_("eight relayed"),
    /* Translators: 9, how many statements are another’s words that the speaker passes on */
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
  /* Translators: what is counted: articles that somebody chose, not a random sample */
  articles = g_strdup_printf (ngettext ("%u article, chosen, not sampled",
                                        "%u articles, chosen, not sampled", counts->n_documents),
                              counts->n_documents);

  /* Translators: who speaks, then from how many articles. */
  return g_strdup_printf (_("%s; %s"), line->str, articles);
}
