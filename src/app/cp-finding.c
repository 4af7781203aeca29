/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of what a number in the report of an import counts. */

#include "cp-finding.h"

#include <glib/gi18n-lib.h>

#include "cp-article-words.h"
#include "cp-card-face.h"
#include "cp-import-words.h"
#include "cp-name-words.h"
#include "cp-relation-words.h"
#include "cp-speaker-words.h"

/* It names a record of the corpus; its words are made when a row shows them, since there may be
 * thousands. */

struct _CpFinding
{
  GObject parent_instance;

  CpFindingKind kind;
  guint32 handle;     /* of the statement, speaker, article or relation */
  guint n_statements; /* new ones of the speaker or article */
};

G_DEFINE_FINAL_TYPE (CpFinding, cp_finding, G_TYPE_OBJECT)

static char *
dup_words (CpSnapshot *snapshot, guint32 statement)
{
  g_autofree char *words = cp_snapshot_dup_words (snapshot, statement);

  if (words != NULL)
    return g_steal_pointer (&words);
  return g_strdup (cp_snapshot_get_statements (snapshot)->gist[statement]);
}

/* "Dolan disputes Varga" */
static char *
dup_tie (CpSnapshot *snapshot, guint32 relation)
{
  const CpRelationColumns *relations = cp_snapshot_get_relations (snapshot);
  g_autofree char *from = cp_words_dup_surname (snapshot, relations->from[relation]);
  g_autofree char *type = cp_words_dup_relation (relations->type[relation]);
  g_autofree char *to = cp_words_dup_surname (snapshot, relations->to[relation]);

  /* Translators: a surname, what its statement does to another's, that one's surname: "Dolan
   * disputes Varga" */
  return g_strdup_printf (_("%s %s %s"), from, type, to);
}

/* Who said it, and where. */
static char *
dup_source (CpSnapshot *snapshot, const CpSides *sides, guint32 statement)
{
  g_autoptr (CpCardFace) face = cp_card_face_new (snapshot, sides, statement);

  /* Translators: who said it, and how, when and where: "Elena Varga · direct · Mar 2024 · Orda" */
  return g_strdup_printf (_("%s · %s"), face->name, face->meta);
}

/* What the speaker is, and how many statements there are. */
static char *
dup_speaker_details (CpSnapshot *snapshot, guint32 speaker, guint n_statements)
{
  CpSpeaker *item = cp_snapshot_get_speaker (snapshot, speaker);
  g_autofree char *number = cp_import_words_dup_statements (n_statements);

  if (cp_speaker_get_position (item) == NULL)
    return g_steal_pointer (&number);
  /* Translators: what somebody is, and how many statements there are: "Minister · 3 statements" */
  return g_strdup_printf (_("%s · %s"), cp_speaker_get_position (item), number);
}

static void
cp_finding_class_init (CpFindingClass *klass)
{
}

static void
cp_finding_init (CpFinding *self)
{
}

/**
 * cp_finding_new:
 * @handle: of the statement, speaker, article or relation
 * @n_statements: new ones of the speaker or article
 *
 * Makes a finding.
 */
CpFinding *
cp_finding_new (CpFindingKind kind, guint32 handle, guint n_statements)
{
  CpFinding *self = g_object_new (CP_TYPE_FINDING, NULL);

  self->kind = kind;
  self->handle = handle;
  self->n_statements = n_statements;

  return self;
}

/**
 * cp_finding_get_kind:
 *
 * Gets what it is.
 */
CpFindingKind
cp_finding_get_kind (CpFinding *self)
{
  g_return_val_if_fail (CP_IS_FINDING (self), CP_FINDING_STATEMENT);

  return self->kind;
}

/**
 * cp_finding_get_handle:
 *
 * Gets the record that it is.
 */
guint32
cp_finding_get_handle (CpFinding *self)
{
  g_return_val_if_fail (CP_IS_FINDING (self), CP_HANDLE_NONE);

  return self->handle;
}

/**
 * cp_finding_dup_text:
 *
 * Says what it is: the words of a statement, a name, a title, who is tied to whom.
 */
char *
cp_finding_dup_text (CpFinding *self, CpSnapshot *snapshot)
{
  g_return_val_if_fail (CP_IS_FINDING (self) && snapshot != NULL, NULL);

  switch (self->kind)
    {
    case CP_FINDING_SPEAKER:
      return cp_words_dup_name (
          cp_item_get_label (cp_snapshot_get_item (snapshot, CP_ARRAY_SPEAKERS, self->handle)));
    case CP_FINDING_ARTICLE:
      return cp_article_words_dup_title (snapshot, self->handle);
    case CP_FINDING_TIE:
      return dup_tie (snapshot, self->handle);
    case CP_FINDING_STATEMENT:
    default:
      return dup_words (snapshot, self->handle);
    }
}

/**
 * cp_finding_dup_details:
 *
 * Says more of it: who said it and where, how many statements there are.
 */
char *
cp_finding_dup_details (CpFinding *self, CpSnapshot *snapshot, const CpSides *sides)
{
  g_return_val_if_fail (CP_IS_FINDING (self) && snapshot != NULL && sides != NULL, NULL);

  switch (self->kind)
    {
    case CP_FINDING_SPEAKER:
      return dup_speaker_details (snapshot, self->handle, self->n_statements);
    case CP_FINDING_ARTICLE:
      return cp_article_words_dup_line (snapshot, self->handle, self->n_statements);
    case CP_FINDING_TIE:
      return dup_words (snapshot, cp_snapshot_get_relations (snapshot)->from[self->handle]);
    case CP_FINDING_STATEMENT:
    default:
      return dup_source (snapshot, sides, self->handle);
    }
}
