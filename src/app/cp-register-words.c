/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rows of a register say. */

#include "cp-register-words.h"

#include <glib/gi18n-lib.h>

#include "cp-article-words.h"
#include "cp-fold.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-role-label.h"
#include "cp-side-words.h"

/* A second line is as long as anybody reads. */
#define TERMS_MAX 12

static void
append_part (GString *line, const char *part)
{
  g_autofree char *name = part != NULL && *part != '\0' ? cp_words_dup_name (part) : NULL;

  if (name == NULL)
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, name);
}

static const char *
get_label (CpSnapshot *snapshot, CpArray array, const char *id)
{
  guint32 handle = id != NULL ? cp_snapshot_find (snapshot, array, id) : CP_HANDLE_NONE;

  return handle != CP_HANDLE_NONE
             ? cp_role_label_get_item_words (cp_snapshot_get_item (snapshot, array, handle))
             : NULL;
}

static void
describe_document (GString *line, CpSnapshot *snapshot, guint32 handle)
{
  CpDocument *document = cp_snapshot_get_document (snapshot, handle);
  g_autofree char *date = NULL;

  append_part (line, get_label (snapshot, CP_ARRAY_OUTLETS, cp_document_get_outlet (document)));
  if (cp_document_get_date (document) != 0)
    date = cp_words_dup_date (cp_document_get_date (document),
                              cp_document_is_date_inferred (document));
  append_part (line, date);
  append_part (line, cp_document_get_kind (document));
  if (cp_document_get_text (document) == NULL)
    /* Translators: said of an article whose text is not in the corpus */
    append_part (line, _("no text"));
}

static void
describe_speaker (GString *line, CpSnapshot *snapshot, guint32 handle)
{
  CpSpeaker *speaker = cp_snapshot_get_speaker (snapshot, handle);

  append_part (line, get_label (snapshot, CP_ARRAY_ROLES, cp_speaker_get_role (speaker)));
  append_part (line, cp_speaker_get_position (speaker));
  append_part (line, cp_speaker_get_affiliation (speaker));
}

static void
describe_outlet (GString *line, CpSnapshot *snapshot, guint32 handle, guint n_members)
{
  CpItem *outlet = cp_snapshot_get_item (snapshot, CP_ARRAY_OUTLETS, handle);
  g_autofree char *articles = cp_register_words_dup_number (CP_REGISTER_DOCUMENTS, n_members);

  append_part (line, cp_record_get_string (cp_item_get_record (outlet), CP_OUTLET_COUNTRY));
  append_part (line, articles);
}

static void
describe_topic (GString *line, CpSnapshot *snapshot, guint32 handle)
{
  CpTopic *topic = cp_snapshot_get_topic (snapshot, handle);
  const char *const *terms = cp_topic_get_terms (topic);
  g_autoptr (GString) list = g_string_new (NULL);

  if (cp_topic_is_main (topic))
    /* Translators: said of a topic that stands above the others */
    append_part (line, _("main topic"));
  for (guint i = 0; terms != NULL && terms[i] != NULL && i < TERMS_MAX; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", terms[i]);
  append_part (line, list->len > 0 ? list->str : cp_topic_get_description (topic));
}

static void
describe_role (GString *line, guint n_members)
{
  g_autofree char *speakers = cp_register_words_dup_number (CP_REGISTER_SPEAKERS, n_members);

  append_part (line, speakers);
}

/**
 * cp_register_words_dup_title:
 *
 * What a register is called.
 */
char *
cp_register_words_dup_title (CpRegisterKind kind)
{
  const char *const titles[CP_N_REGISTERS] = { _("Documents"), _("Speakers"), _("Outlets"),
                                               /* Translators: a register, a field, a dialog */
                                              _("Topics"), _("Roles") };

  g_return_val_if_fail (kind < CP_N_REGISTERS, NULL);

  return g_strdup (titles[kind]);
}

/**
 * cp_register_words_dup_number:
 *
 * How many records of a register: "3 speakers".
 */
char *
cp_register_words_dup_number (CpRegisterKind kind, guint n)
{
  g_autofree char *number = cp_words_dup_number (n);

  switch (kind)
    {
    case CP_REGISTER_DOCUMENTS:
      /* Translators: %s is a number */
      return g_strdup_printf (ngettext ("%s article", "%s articles", n), number);
    case CP_REGISTER_SPEAKERS:
      /* Translators: %s is a number */
      return g_strdup_printf (ngettext ("%s speaker", "%s speakers", n), number);
    case CP_REGISTER_OUTLETS:
      /* Translators: %s is a number */
      return g_strdup_printf (ngettext ("%s outlet", "%s outlets", n), number);
    case CP_REGISTER_TOPICS:
      /* Translators: %s is a number */
      return g_strdup_printf (ngettext ("%s topic", "%s topics", n), number);
    case CP_REGISTER_ROLES:
      /* Translators: %s is a number */
      return g_strdup_printf (ngettext ("%s role", "%s roles", n), number);
    case CP_N_REGISTERS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cp_register_words_dup_name:
 *
 * What a record is called in its row.
 */
char *
cp_register_words_dup_name (CpRegisterKind kind, CpSnapshot *snapshot, guint32 handle)
{
  const char *name;
  CpItem *item;

  g_return_val_if_fail (snapshot != NULL && handle != CP_HANDLE_NONE, NULL);

  if (kind == CP_REGISTER_DOCUMENTS)
    return cp_article_words_dup_title (snapshot, handle);
  item = cp_snapshot_get_item (snapshot, cp_register_kind_get_array (kind), handle);

  name = cp_role_label_get_item_words (item);

  return cp_words_dup_name (name != NULL ? name : cp_item_get_id (item));
}

/**
 * cp_register_words_dup_line:
 * @n_members: speakers of a role, articles of an outlet
 *
 * What is said of a record under its name; may be empty.
 */
char *
cp_register_words_dup_line (CpRegisterKind kind, CpSnapshot *snapshot, guint32 handle,
                            guint n_members)
{
  GString *line = g_string_new (NULL);

  switch (kind)
    {
    case CP_REGISTER_DOCUMENTS:
      describe_document (line, snapshot, handle);
      break;
    case CP_REGISTER_SPEAKERS:
      describe_speaker (line, snapshot, handle);
      break;
    case CP_REGISTER_OUTLETS:
      describe_outlet (line, snapshot, handle, n_members);
      break;
    case CP_REGISTER_TOPICS:
      describe_topic (line, snapshot, handle);
      break;
    case CP_REGISTER_ROLES:
      describe_role (line, n_members);
      break;
    case CP_N_REGISTERS:
    default:
      g_warn_if_reached ();
    }
  return g_string_free (line, FALSE);
}

/**
 * cp_register_words_dup_statements:
 *
 * How many statements: "17 statements".
 */
char *
cp_register_words_dup_statements (guint n)
{
  g_autofree char *number = cp_words_dup_number (n);

  /* Translators: %s is a number */
  return g_strdup_printf (ngettext ("%s statement", "%s statements", n), number);
}

/**
 * cp_register_words_dup_sentence:
 * @line: what stands under the name, or ""
 * @sides: bits of CpSide
 * @all: (nullable): the sides
 *
 * All that a row shows, to be read out.
 */
char *
cp_register_words_dup_sentence (const char *name, const char *line, guint n_statements,
                                guint sides, const CpSides *all)
{
  g_autofree char *statements = cp_register_words_dup_statements (n_statements);
  GString *sentence = g_string_new (name);

  append_part (sentence, line);
  append_part (sentence, statements);
  for (guint side = 0; side < CP_N_SIDES; side++)
    {
      g_autofree char *words =
          all != NULL && (sides & 1u << side) != 0 ? cp_words_dup_side (all, side) : NULL;

      append_part (sentence, words);
    }
  return g_string_free (sentence, FALSE);
}

/**
 * cp_register_words_dup_key:
 *
 * What a record is searched by: name, what is said of it, and other names, folded.
 */
char *
cp_register_words_dup_key (CpRegisterKind kind, CpSnapshot *snapshot, guint32 handle)
{
  CpArray array = cp_register_kind_get_array (kind);
  const CpRecord *record = cp_item_get_record (cp_snapshot_get_item (snapshot, array, handle));
  g_autofree char *name = cp_register_words_dup_name (kind, snapshot, handle);
  g_autofree char *line = cp_register_words_dup_line (kind, snapshot, handle, 0);
  g_autoptr (GString) key = g_string_new (name);
  const char *const *more = NULL;

  append_part (key, line);
  if (kind == CP_REGISTER_SPEAKERS)
    more = cp_record_get_strings (record, CP_SPEAKER_ALIASES);
  else if (kind == CP_REGISTER_TOPICS)
    more = cp_record_get_strings (record, CP_TOPIC_TERMS);
  for (guint i = 0; more != NULL && more[i] != NULL; i++)
    append_part (key, more[i]);
  if (kind == CP_REGISTER_SPEAKERS)
    append_part (key, cp_record_get_string (record, CP_SPEAKER_COUNTRY));
  if (kind == CP_REGISTER_DOCUMENTS)
    append_part (key, cp_record_get_string (record, CP_DOCUMENT_AUTHOR));

  return cp_fold (key->str);
}
