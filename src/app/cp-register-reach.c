/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far it reaches when records are deleted or merged, in words. */

#include "cp-register-reach.h"

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"
#include "cp-reference.h"

/* The first %s of what ngettext () gave. */
static char *
put_number (const char *format, guint n)
{
  g_autofree char *number = cp_words_dup_number (n);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (number, parts);
}

static void
add_sentence (GString *text, const char *format, guint n)
{
  g_autofree char *sentence = n > 0 ? put_number (format, n) : NULL;

  if (sentence == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, sentence);
}

static guint
count_relations (CpSnapshot *snapshot, const guint32 *documents, guint n_documents)
{
  g_autoptr (GArray) statements = cp_snapshot_list_referring (
      snapshot, CP_ARRAY_STATEMENTS, CP_ARRAY_DOCUMENTS, documents, n_documents);
  guint counts[CP_N_ARRAYS];

  cp_snapshot_count_referring (snapshot, CP_ARRAY_STATEMENTS, (const guint32 *) statements->data,
                               statements->len, counts);
  return counts[CP_ARRAY_RELATIONS];
}

static void
tell_lost_statements (GString *text, CpRegisterKind kind, guint n)
{
  if (kind == CP_REGISTER_DOCUMENTS)
    /* Translators: what happens when articles are deleted; %s is a number */
    add_sentence (text, ngettext ("%s statement goes, too.", "%s statements go, too.", n), n);
  else if (kind == CP_REGISTER_SPEAKERS)
    /* Translators: what happens when a speaker is deleted; %s is a number */
    add_sentence (text, ngettext ("%s statement stays, without this speaker.",
                                  "%s statements stay, without this speaker.", n), n);
  else if (kind == CP_REGISTER_TOPICS)
    /* Translators: what happens when a topic is deleted; %s is a number */
    add_sentence (text, ngettext ("%s statement stays, without this topic.",
                                  "%s statements stay, without this topic.", n), n);
  else if (kind == CP_REGISTER_ROLES)
    /* Translators: what happens when a role is deleted; %s is a number */
    add_sentence (text, ngettext ("%s statement stays, without a role of its own.",
                                  "%s statements stay, without a role of their own.", n), n);
  else
    /* Translators: what happens when an outlet is deleted; %s is a number */
    add_sentence (text, ngettext ("%s statement is passed on by nobody.",
                                  "%s statements are passed on by nobody.", n), n);
}

/**
 * cp_register_reach_dup_removal:
 * @handles: (array length=n_handles): of records that are there
 *
 * Says what else is touched where records are deleted, one sentence a line.
 */
char *
cp_register_reach_dup_removal (CpRegisterKind kind, CpSnapshot *snapshot, const guint32 *handles,
                               guint n_handles)
{
  GString *text = g_string_new (NULL);
  guint counts[CP_N_ARRAYS];
  guint relations;

  cp_snapshot_count_referring (snapshot, cp_register_kind_get_array (kind), handles, n_handles,
                               counts);
  relations = kind == CP_REGISTER_DOCUMENTS ? count_relations (snapshot, handles, n_handles) : 0;
  tell_lost_statements (text, kind, counts[CP_ARRAY_STATEMENTS]);
  /* Translators: what happens when articles are deleted; %s is a number */
  add_sentence (text, ngettext ("%s relation goes, too.", "%s relations go, too.", relations),
                relations);
  /* Translators: what happens when an outlet is deleted; %s is a number */
  add_sentence (text, ngettext ("%s article stays, without an outlet.",
                                "%s articles stay, without an outlet.",
                                counts[CP_ARRAY_DOCUMENTS]),
                counts[CP_ARRAY_DOCUMENTS]);
  /* Translators: what happens when a role is deleted; %s is a number */
  add_sentence (text, ngettext ("%s speaker stays, without a role.",
                                "%s speakers stay, without a role.", counts[CP_ARRAY_SPEAKERS]),
                counts[CP_ARRAY_SPEAKERS]);
  /* Translators: what happens when a topic is deleted; %s is a number */
  add_sentence (text, ngettext ("%s question goes, with its answers.",
                                "%s questions go, with their answers.",
                                counts[CP_ARRAY_QUESTIONS]),
                counts[CP_ARRAY_QUESTIONS]);
  /* Translators: what happens when a topic or an article is deleted; %s is a number */
  add_sentence (text, ngettext ("%s sentence written for its cells goes.",
                                "%s sentences written for its cells go.",
                                counts[CP_ARRAY_SUMMARIES]),
                counts[CP_ARRAY_SUMMARIES]);
  if (text->len == 0)
    /* Translators: what happens when records are deleted: nothing more */
    g_string_append (text, _("Nothing else is touched."));

  return g_string_free (text, FALSE);
}

static guint
count_names (CpSnapshot *snapshot, const guint32 *handles, guint n_handles, guint32 into)
{
  guint n = 0;

  for (guint i = 0; i < n_handles; i++)
    {
      const CpRecord *record =
          cp_item_get_record (cp_snapshot_get_item (snapshot, CP_ARRAY_SPEAKERS, handles[i]));
      const char *const *aliases = cp_record_get_strings (record, CP_SPEAKER_ALIASES);

      if (handles[i] != into)
        n += 1 + (aliases != NULL ? g_strv_length ((char **) aliases) : 0);
    }
  return n;
}

/**
 * cp_register_reach_dup_merge:
 * @handles: (array length=n_handles): of records that are there
 * @into: the one of them that stays
 *
 * Says what goes over to the record that stays, one sentence a line.
 */
char *
cp_register_reach_dup_merge (CpRegisterKind kind, CpSnapshot *snapshot, const guint32 *handles,
                             guint n_handles, guint32 into)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint32));
  GString *text = g_string_new (NULL);
  guint counts[CP_N_ARRAYS];
  guint names = kind == CP_REGISTER_SPEAKERS ? count_names (snapshot, handles, n_handles, into) : 0;

  for (guint i = 0; i < n_handles; i++)
    if (handles[i] != into)
      g_array_append_val (others, handles[i]);
  cp_snapshot_count_referring (snapshot, cp_register_kind_get_array (kind),
                               (const guint32 *) others->data, others->len, counts);
  /* Translators: what a merged record takes over; %s is a number */
  add_sentence (text, ngettext ("%s statement goes over.", "%s statements go over.",
                                counts[CP_ARRAY_STATEMENTS]),
                counts[CP_ARRAY_STATEMENTS]);
  /* Translators: what a merged record takes over; %s is a number */
  add_sentence (text, ngettext ("%s article goes over.", "%s articles go over.",
                                counts[CP_ARRAY_DOCUMENTS]),
                counts[CP_ARRAY_DOCUMENTS]);
  /* Translators: what a merged record takes over; %s is a number */
  add_sentence (text, ngettext ("%s speaker goes over.", "%s speakers go over.",
                                counts[CP_ARRAY_SPEAKERS]),
                counts[CP_ARRAY_SPEAKERS]);
  /* Translators: what a merged record takes over; %s is a number */
  add_sentence (text, ngettext ("%s question goes over.", "%s questions go over.",
                                counts[CP_ARRAY_QUESTIONS]),
                counts[CP_ARRAY_QUESTIONS]);
  /* Translators: what a merged speaker is also called; %s is a number */
  add_sentence (text, ngettext ("%s name becomes another name.",
                                "%s names become other names.", names),
                names);
  if (text->len == 0)
    /* Translators: what a merged record takes over: nothing */
    g_string_append (text, _("Nothing goes over."));

  return g_string_free (text, FALSE);
}

/**
 * cp_register_reach_dup_removal_name:
 *
 * What deleting is called: "Delete 3 speakers".
 */
char *
cp_register_reach_dup_removal_name (CpRegisterKind kind, guint n)
{
  switch (kind)
    {
    case CP_REGISTER_DOCUMENTS:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Delete an article", "Delete %s articles", n), n);
    case CP_REGISTER_SPEAKERS:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Delete a speaker", "Delete %s speakers", n), n);
    case CP_REGISTER_OUTLETS:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Delete an outlet", "Delete %s outlets", n), n);
    case CP_REGISTER_TOPICS:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Delete a topic", "Delete %s topics", n), n);
    case CP_REGISTER_ROLES:
    case CP_N_REGISTERS:
    default:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Delete a role", "Delete %s roles", n), n);
    }
}

/**
 * cp_register_reach_dup_removal_label:
 *
 * What a button and a menu call it, with a mnemonic: "_Delete 3 speakers".
 */
char *
cp_register_reach_dup_removal_label (CpRegisterKind kind, guint n)
{
  switch (kind)
    {
    case CP_REGISTER_DOCUMENTS:
      /* Translators: a button, and in a menu; %s is a number */
      return put_number (ngettext ("_Delete an article", "_Delete %s articles", n), n);
    case CP_REGISTER_SPEAKERS:
      /* Translators: a button, and in a menu; %s is a number */
      return put_number (ngettext ("_Delete a speaker", "_Delete %s speakers", n), n);
    case CP_REGISTER_OUTLETS:
      /* Translators: a button, and in a menu; %s is a number */
      return put_number (ngettext ("_Delete an outlet", "_Delete %s outlets", n), n);
    case CP_REGISTER_TOPICS:
      /* Translators: a button, and in a menu; %s is a number */
      return put_number (ngettext ("_Delete a topic", "_Delete %s topics", n), n);
    case CP_REGISTER_ROLES:
    case CP_N_REGISTERS:
    default:
      /* Translators: a button, and in a menu; %s is a number */
      return put_number (ngettext ("_Delete a role", "_Delete %s roles", n), n);
    }
}

/**
 * cp_register_reach_dup_merge_name:
 *
 * What merging is called: "Merge 3 speakers".
 */
char *
cp_register_reach_dup_merge_name (CpRegisterKind kind, guint n)
{
  switch (kind)
    {
    case CP_REGISTER_SPEAKERS:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Merge %s speaker", "Merge %s speakers", n), n);
    case CP_REGISTER_OUTLETS:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Merge %s outlet", "Merge %s outlets", n), n);
    case CP_REGISTER_TOPICS:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Merge %s topic", "Merge %s topics", n), n);
    case CP_REGISTER_DOCUMENTS:
    case CP_REGISTER_ROLES:
    case CP_N_REGISTERS:
    default:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Merge %s role", "Merge %s roles", n), n);
    }
}

/**
 * cp_register_reach_dup_move_name:
 *
 * What putting in another place is called: "Move 3 topics".
 */
char *
cp_register_reach_dup_move_name (CpRegisterKind kind, guint n)
{
  switch (kind)
    {
    case CP_REGISTER_DOCUMENTS:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Move an article", "Move %s articles", n), n);
    case CP_REGISTER_OUTLETS:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Move an outlet", "Move %s outlets", n), n);
    case CP_REGISTER_TOPICS:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Move a topic", "Move %s topics", n), n);
    case CP_REGISTER_SPEAKERS:
    case CP_REGISTER_ROLES:
    case CP_N_REGISTERS:
    default:
      /* Translators: the name of an edit; %s is a number */
      return put_number (ngettext ("Move a role", "Move %s roles", n), n);
    }
}
