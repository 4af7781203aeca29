/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cards of a comparison show, in words, each when it is asked for. */

#include "cp-card-deck.h"

#include <glib/gi18n-lib.h>

#include "cp-comparison-words.h"
#include "cp-relation-words.h"
#include "cp-side-words.h"
#include "cp-speaker-words.h"

/* What repeats what is read once for a snapshot, and the relations within a side once for a
 * comparison. */

struct _CpCardDeck
{
  CpComparison *comparison;
  CpCardRepeats *repeats; /* of the comparison's snapshot */
  GHashTable *ends;       /* statement to a GArray of guint, places among the relations within */
};

/* Relations of one kind to statements of one speaker, on one basis. */
typedef struct
{
  CpRelationType type;
  gboolean by;
  CpSide side;
  char *name;
  char *basis;
  GArray *relations; /* of guint32 */
} TieGroup;

static void
clear_group (gpointer data)
{
  TieGroup *group = data;

  g_free (group->name);
  g_free (group->basis);
  g_array_unref (group->relations);
}

static void
clear_tie (gpointer data)
{
  CpCardTie *tie = data;

  g_free (tie->text);
  g_array_unref (tie->relations);
}

static void
add_end (GHashTable *ends, guint32 statement, guint place)
{
  GArray *places = g_hash_table_lookup (ends, GUINT_TO_POINTER (statement));

  if (places == NULL)
    {
      places = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (ends, GUINT_TO_POINTER (statement), places);
    }
  g_array_append_val (places, place);
}

static GHashTable *
index_ends (CpComparison *comparison)
{
  GHashTable *ends = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  guint n;
  const CpWithin *within = cp_comparison_get_within (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      add_end (ends, within[i].from, i);
      if (within[i].to != within[i].from)
        add_end (ends, within[i].to, i);
    }

  return ends;
}

static gboolean
is_same_group (const TieGroup *a, const TieGroup *b)
{
  return a->type == b->type && a->by == b->by && a->side == b->side && g_str_equal (a->name, b->name)
         && g_str_equal (a->basis, b->basis);
}

static TieGroup
describe_relation (const CpCardDeck *self, const CpWithin *within, guint32 statement)
{
  CpSnapshot *snapshot = cp_comparison_get_snapshot (self->comparison);
  guint32 other = within->from == statement ? within->to : within->from;
  GArray *relations = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_append_val (relations, within->relation);

  return (TieGroup) {
    .type = cp_snapshot_get_relations (snapshot)->type[within->relation],
    .by = within->from != statement,
    .side = cp_sides_get_side (cp_comparison_get_sides (self->comparison), other),
    .name = cp_words_dup_surname (snapshot, other),
    .basis = cp_words_dup_basis (snapshot, within->relation),
    .relations = relations,
  };
}

static void
add_to_groups (GArray *groups, TieGroup group)
{
  for (guint i = 0; i < groups->len; i++)
    {
      TieGroup *old = &g_array_index (groups, TieGroup, i);

      if (!is_same_group (old, &group))
        continue;
      g_array_append_vals (old->relations, group.relations->data, group.relations->len);
      clear_group (&group);
      return;
    }
  g_array_append_val (groups, group);
}

static char *
dup_tie_text (const TieGroup *group)
{
  g_autofree char *name = NULL;

  if (group->relations->len > 1)
    /* Translators: a speaker, and how many of the speaker's statements. */
    name = g_strdup_printf (_("%s (%u)"), group->name, group->relations->len);
  else
    name = g_strdup (group->name);
  if (*group->basis == '\0')
    return g_steal_pointer (&name);
  /* Translators: a speaker, and who makes the link: "Tokayev, as AsiaNews reads it". */
  return g_strdup_printf (_("%s, %s"), name, group->basis);
}

static GArray *
make_ties (const CpCardDeck *self, guint32 statement)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (CpCardTie));
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (TieGroup));
  GArray *places = g_hash_table_lookup (self->ends, GUINT_TO_POINTER (statement));
  guint n;
  const CpWithin *within = cp_comparison_get_within (self->comparison, &n);

  g_array_set_clear_func (ties, clear_tie);
  g_array_set_clear_func (groups, clear_group);
  for (guint i = 0; places != NULL && i < places->len; i++)
    add_to_groups (groups,
                   describe_relation (self, &within[g_array_index (places, guint, i)], statement));
  for (guint i = 0; i < groups->len; i++)
    {
      const TieGroup *group = &g_array_index (groups, TieGroup, i);
      CpCardTie tie = { group->type, group->by, group->side, dup_tie_text (group),
                        g_array_ref (group->relations) };

      g_array_append_val (ties, tie);
    }

  return ties;
}

static CpSide
get_opposite (CpSide side)
{
  return side == CP_SIDE_LEFT ? CP_SIDE_RIGHT : CP_SIDE_LEFT;
}

static gboolean
is_answered (const CpCardContent *content)
{
  for (guint i = 0; i < content->ties->len; i++)
    if (g_array_index (content->ties, CpCardTie, i).by)
      return TRUE;

  return FALSE;
}

/* Where somebody else replies, beside whom "no reply" would be wrong, it says whose is missing. */
static char *
dup_strip (const CpCardDeck *self, const CpCardContent *content, guint32 statement)
{
  g_autofree char *reply = NULL;

  if (!is_answered (content)
      || !cp_comparison_document_has_side (self->comparison, content->face->document,
                                           content->strip_side))
    return cp_comparison_words_dup_no_reply (self->comparison, statement, content->strip_side);
  reply = cp_words_dup_reply (cp_comparison_get_sides (self->comparison), content->strip_side);
  /* Translators: %s is what a statement does not have: "an expert reply". */
  return g_strdup_printf (C_("reply", "without %s"), reply);
}

/* In the rest, what has no reply; elsewhere, that it is not counted. */
static void
set_strip (CpCardContent *content, const CpCardDeck *self, const CpPiece *piece)
{
  if (piece->band == CP_BAND_REST)
    {
      content->strip_side = get_opposite (piece->side);
      content->strip = dup_strip (self, content, piece->statement);
    }
  if (piece->outside)
    content->outside = cp_comparison_words_dup_outside (self->comparison, piece->statement);
}

/**
 * cp_card_deck_new:
 *
 * Prepares the cards of a comparison.
 */
CpCardDeck *
cp_card_deck_new (CpComparison *comparison)
{
  CpCardDeck *self;

  g_return_val_if_fail (comparison != NULL, NULL);

  self = g_new0 (CpCardDeck, 1);
  self->comparison = cp_comparison_ref (comparison);
  self->repeats = cp_card_repeats_new (cp_comparison_get_snapshot (comparison));
  self->ends = index_ends (comparison);

  return self;
}

/**
 * cp_card_deck_free:
 *
 * Frees a deck; what it made is the callers'.
 */
void
cp_card_deck_free (CpCardDeck *self)
{
  g_return_if_fail (self != NULL);

  cp_comparison_unref (self->comparison);
  cp_card_repeats_free (self->repeats);
  g_hash_table_unref (self->ends);
  g_free (self);
}

/**
 * cp_card_deck_set_comparison:
 * @comparison: another one, of the same snapshot
 *
 * Goes on with another comparison of the same statements.
 *
 * Returns: %FALSE where it is of other statements; nothing changes then
 */
gboolean
cp_card_deck_set_comparison (CpCardDeck *self, CpComparison *comparison)
{
  g_return_val_if_fail (self != NULL && comparison != NULL, FALSE);

  if (cp_comparison_get_snapshot (comparison) != cp_comparison_get_snapshot (self->comparison))
    return FALSE;
  cp_comparison_ref (comparison);
  cp_comparison_unref (self->comparison);
  self->comparison = comparison;
  g_hash_table_unref (self->ends);
  self->ends = index_ends (comparison);

  return TRUE;
}

/**
 * cp_card_deck_get_snapshot:
 *
 * Gets what the statements are of.
 */
CpSnapshot *
cp_card_deck_get_snapshot (const CpCardDeck *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return cp_comparison_get_snapshot (self->comparison);
}

/**
 * cp_card_deck_make_content:
 * @piece: a card, or a pointer to one
 *
 * Computes what a card shows.
 */
CpCardContent *
cp_card_deck_make_content (const CpCardDeck *self, const CpPiece *piece)
{
  CpCardContent *content;
  CpSnapshot *snapshot;

  g_return_val_if_fail (self != NULL && piece != NULL, NULL);
  g_return_val_if_fail (piece->statement != CP_HANDLE_NONE, NULL);

  snapshot = cp_card_deck_get_snapshot (self);
  content = g_new0 (CpCardContent, 1);
  content->face = cp_card_face_new_with_repeats (
      snapshot, cp_comparison_get_sides (self->comparison), self->repeats, piece->statement);
  content->id = g_strdup (cp_snapshot_get_statements (snapshot)->id[piece->statement]);
  content->has_article =
      cp_document_get_text (cp_snapshot_get_document (snapshot, content->face->document)) != NULL;
  content->ties = make_ties (self, piece->statement);
  content->place = piece->place;
  content->n_places = piece->n_places;
  set_strip (content, self, piece);

  return content;
}

/**
 * cp_card_deck_dup_words:
 *
 * Gives the words of a statement, or what stands for them, for a line that leads to its card.
 */
char *
cp_card_deck_dup_words (const CpCardDeck *self, guint32 statement)
{
  g_autoptr (CpCardFace) face = NULL;

  g_return_val_if_fail (self != NULL && statement != CP_HANDLE_NONE, NULL);

  face = cp_card_face_new_with_repeats (cp_card_deck_get_snapshot (self),
                                        cp_comparison_get_sides (self->comparison), self->repeats,
                                        statement);

  return g_steal_pointer (&face->words);
}

/**
 * cp_card_content_free:
 *
 * Frees what a card shows.
 */
void
cp_card_content_free (CpCardContent *self)
{
  g_return_if_fail (self != NULL);

  cp_card_face_free (self->face);
  g_free (self->id);
  g_free (self->outside);
  g_free (self->strip);
  g_array_unref (self->ties);
  g_free (self);
}

static void
append_sentence (GString *label, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (label, ". %s", part);
}

static void
append_ties (GString *label, const CpCardContent *self)
{
  for (guint i = 0; i < self->ties->len; i++)
    {
      const CpCardTie *tie = &g_array_index (self->ties, CpCardTie, i);
      g_autofree char *relation = tie->by ? cp_words_dup_relation_by (tie->type)
                                          : cp_words_dup_relation (tie->type);

      g_string_append_printf (label, ". %s %s", relation, tie->text);
    }
}

/**
 * cp_card_content_dup_label:
 *
 * Says all that a card shows, for those who do not see it.
 */
char *
cp_card_content_dup_label (const CpCardContent *self)
{
  g_autofree char *sentence = NULL;
  g_autofree char *place = NULL;
  g_autofree char *outside = NULL;
  GString *label;

  g_return_val_if_fail (self != NULL, NULL);

  sentence = cp_card_face_dup_sentence (self->face);
  label = g_string_new (sentence);
  append_sentence (label, cp_card_face_get_note (self->face));
  append_sentence (label, self->face->relays);
  append_sentence (label, self->face->via);
  append_sentence (label, self->face->repeated);
  if (self->outside != NULL)
    /* Translators: why a card is not counted here: "outside, topic: Borders". */
    outside = g_strdup_printf (_("outside, %s"), self->outside);
  append_sentence (label, outside);
  append_ties (label, self);
  append_sentence (label, self->strip);
  if (self->place > 0)
    /* Translators: which card of a band, of how many. */
    place = g_strdup_printf (_("%u of %u"), self->place, self->n_places);
  append_sentence (label, place);

  return g_string_free (label, FALSE);
}
