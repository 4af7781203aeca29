/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words and glyphs for relations between statements. */

#include "cp-relation-words.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-speaker-words.h"

typedef struct
{
  const char *glyph;
  const char *word;
  const char *word_by; /* on the card of the one that it is about */
} RelationWords;

static const RelationWords words[CP_N_RELATION_TYPES] = {
  [CP_RELATION_DISPUTES] = {
      "≠",
      /* Translators: a link: one statement says the opposite of another; a chip that stands between the two, and in
       * “Selteyev disputes Norling” */
      N_("disputes"),
      /* Translators: the same link from its other end; the name of a speaker follows */
      N_("disputed by"),
  },
  [CP_RELATION_SUPPORTS] = {
      "=",
      /* Translators: a link: one statement says the same as another; a chip that stands between the two, and in
       * “Selteyev supports Norling” */
      N_("supports"),
      /* Translators: the same link from its other end; the name of a speaker follows */
      N_("supported by"),
  },
  [CP_RELATION_QUALIFIES] = {
      "≈",
      /* Translators: a link: one statement agrees in part with another; a chip that stands between the two, and in
       * “Selteyev qualifies Norling” */
      N_("qualifies"),
      /* Translators: the same link from its other end; the name of a speaker follows */
      N_("qualified by"),
  },
  [CP_RELATION_INTERPRETS] = {
      "”",
      /* Translators: a link: one statement says what is meant by another; a chip that stands between the two, and in
       * “Selteyev interprets Norling” */
      N_("interprets"),
      /* Translators: the same link from its other end; the name of a speaker follows */
      N_("interpreted by"),
  },
  [CP_RELATION_REPEATS] = {
      "≡",
      /* Translators: a link: one statement is once more another; a chip that stands between the two, and in
       * “Selteyev repeats Norling” */
      N_("repeats"),
      /* Translators: the same link from its other end; the name of a speaker follows */
      N_("repeated by"),
  },
};

static gboolean
is_known (CpRelationType type)
{
  return type < CP_N_RELATION_TYPES && words[type].word != NULL;
}

/**
 * cp_words_dup_relation:
 * @type: not %CP_RELATION_NONE
 *
 * Names a relation: "disputes".
 */
char *
cp_words_dup_relation (CpRelationType type)
{
  g_return_val_if_fail (is_known (type), g_strdup (""));

  return g_strdup (_(words[type].word));
}

/**
 * cp_words_dup_relation_by:
 * @type: not %CP_RELATION_NONE
 *
 * Names a relation from its other end: "disputed by".
 */
char *
cp_words_dup_relation_by (CpRelationType type)
{
  g_return_val_if_fail (is_known (type), g_strdup (""));

  return g_strdup (_(words[type].word_by));
}

/**
 * cp_words_get_relation_glyph:
 * @type: not %CP_RELATION_NONE
 *
 * Gets the glyph that stands before the word.
 */
const char *
cp_words_get_relation_glyph (CpRelationType type)
{
  g_return_val_if_fail (is_known (type), "");

  return words[type].glyph;
}

/**
 * cp_words_dup_basis:
 * @relation: a handle
 *
 * Says who makes a link: "Selteyev says so", "as AsiaNews reads it", "as read here"; "" where that
 * is not known.
 */
char *
cp_words_dup_basis (CpSnapshot *snapshot, guint32 relation)
{
  const CpRelationColumns *relations;

  g_return_val_if_fail (snapshot != NULL, NULL);

  relations = cp_snapshot_get_relations (snapshot);

  return cp_words_dup_basis_of (snapshot, relations->basis[relation], relations->from[relation]);
}

/**
 * cp_words_dup_basis_of:
 * @statement: from which a link runs
 *
 * Says who makes a link, as cp_words_dup_basis () does, before there is one.
 */
char *
cp_words_dup_basis_of (CpSnapshot *snapshot, CpBasis basis, guint32 statement)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  switch (basis)
    {
    case CP_BASIS_SPEAKER:
      name = cp_words_dup_surname (snapshot, statement);
      /* Translators: %s is the speaker who relates the own words to another's. */
      return g_strdup_printf (_("%s says so"), name);
    case CP_BASIS_REPORTER:
      name = cp_words_dup_outlet (snapshot, cp_snapshot_get_statements (snapshot)->document[statement]);
      /* Translators: %s is an outlet that relates one's words to another's. */
      return g_strdup_printf (_("as %s reads it"), name);
    case CP_BASIS_READER:
      /* Translators: who makes a link between two statements: whoever coded this corpus */
      return g_strdup (_("as read here"));
    case CP_BASIS_NONE:
    default:
      return g_strdup ("");
    }
}

/**
 * cp_words_dup_tie:
 * @from: the statement that does it
 * @to: the statement that it is done to
 *
 * Says who does what to whom: "Selteyev disputes Norling".
 */
char *
cp_words_dup_tie (CpSnapshot *snapshot, guint32 from, CpRelationType type, guint32 to)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  g_return_val_if_fail (snapshot != NULL && is_known (type), NULL);

  one = cp_words_dup_surname (snapshot, from);
  other = cp_words_dup_surname (snapshot, to);
  /* Translators: a speaker, how the speaker's words relate to another's ("disputes"), that other. */
  return g_strdup_printf (_("%s %s %s"), one, _(words[type].word), other);
}
