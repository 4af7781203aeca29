/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which fields the form of a record has, and what changing each is called. */

#include "cp-record-plan.h"

#include <glib/gi18n-lib.h>

#include "cp-number-words.h"

static const CpRecordPlan document_fields[] = {
  /* Translators: a field: the title of an article */
  { CP_DOCUMENT_TITLE, CP_EDITOR_LINE, N_("Title") },
  /* Translators: a field: what an article is called in the matrix */
  { CP_DOCUMENT_LABEL, CP_EDITOR_LINE, N_("Short name"),
    /* Translators: the hint of an empty field: what an article is called if nothing is typed */
    N_("Outlet, month and year") },
  { CP_DOCUMENT_DATE, CP_EDITOR_LINE, N_("Date"),
    /* Translators: the hint of an empty field: how to type a date; the figures stay as they are */
    N_("2024-06-06, or 2024-06, or 2024") },
  /* Translators: a tick: the article does not state its date, it was concluded from elsewhere */
  { CP_DOCUMENT_DATE_BASIS, CP_EDITOR_CHECK, N_("The date is inferred") },
  /* Translators: a field and a column: the newspaper, agency or site of an article */
  { CP_DOCUMENT_OUTLET, CP_EDITOR_CHOICE, N_("Outlet") },
  /* Translators: a field: who wrote an article */
  { CP_DOCUMENT_AUTHOR, CP_EDITOR_LINE, N_("Author") },
  /* Translators: a field: of an article or an outlet */
  { CP_DOCUMENT_URL, CP_EDITOR_LINE, N_("Web address"),
    /* Translators: the hint of an empty field: how a web address begins, in all languages */
    N_("https://…") },
  /* Translators: a field: what kind of an article it is */
  { CP_DOCUMENT_KIND, CP_EDITOR_LINE, N_("Kind"),
    /* Translators: the hint of an empty field: kinds of articles */
    N_("Report, interview, comment…") },
  /* Translators: a field: the language of an article */
  { CP_DOCUMENT_LANGUAGE, CP_EDITOR_LINE, N_("Language") },
  /* Translators: a field: the language that an article is translated from */
  { CP_DOCUMENT_TRANSLATED, CP_EDITOR_LINE, N_("Translated from") },
  /* Translators: a field: the outlet that reprinted an article */
  { CP_DOCUMENT_VIA, CP_EDITOR_CHOICE, N_("Passed on by") },
};

static const CpRecordPlan speaker_fields[] = {
  /* Translators: a field: what a person is called */
  { CP_SPEAKER_NAME, CP_EDITOR_LINE, NC_("speaker", "Name"), NULL, "speaker" },
  /* Translators: a tick: the articles name the speaker, and not only the position */
  { CP_SPEAKER_NAMED, CP_EDITOR_CHECK, N_("Named in the articles") },
  /* Translators: a field: what a speaker is also called in articles */
  { CP_SPEAKER_ALIASES, CP_EDITOR_LINES, N_("Other names"),
    /* Translators: the hint of an empty field: each name stands on a line of its own */
    N_("One a line") },
  /* Translators: a field and a column: what a speaker speaks as, such as "Minister" or "Expert" */
  { CP_SPEAKER_ROLE, CP_EDITOR_CHOICE, N_("Role") },
  /* Translators: a field and a column: the office or the job of a person */
  { CP_SPEAKER_POSITION, CP_EDITOR_LINE, NC_("speaker", "Position"), NULL, "speaker" },
  /* Translators: a field: the institution or firm that a speaker belongs to */
  { CP_SPEAKER_AFFILIATION, CP_EDITOR_LINE, N_("Affiliation") },
  /* Translators: a field: which positions a speaker held, and when */
  { CP_SPEAKER_POSITIONS, CP_EDITOR_LINES, N_("Positions by date"),
    /* Translators: the hint of a field; the dates, dash, colon and comma are typed as here */
    N_("One a line: “2019 – 2023-05: Deputy mayor, Town of Sorvik”. Either date may be missing; what "
       "stands behind the last comma is the affiliation.") },
  /* Translators: a field and a column: of a speaker or an outlet */
  { CP_SPEAKER_COUNTRY, CP_EDITOR_LINE, N_("Country") },
  { CP_SPEAKER_NOTE, CP_EDITOR_LINES, N_("Note") },
};

static const CpRecordPlan outlet_fields[] = {
  { CP_OUTLET_NAME, CP_EDITOR_LINE, N_("Name") },
  { CP_OUTLET_COUNTRY, CP_EDITOR_LINE, N_("Country") },
  { CP_OUTLET_URL, CP_EDITOR_LINE, N_("Web address"), N_("https://…") },
};

static const CpRecordPlan topic_fields[] = {
  { CP_TOPIC_LABEL, CP_EDITOR_LINE, N_("Name") },
  /* Translators: a tick: the topic stands above the others */
  { CP_TOPIC_MAIN, CP_EDITOR_CHECK, N_("Main topic, above the others") },
  /* Translators: a field: the words by which statements on a topic are found */
  { CP_TOPIC_TERMS, CP_EDITOR_LINES, N_("Terms"),
    /* Translators: the hint of a field; the signs * and - are typed as here */
    N_("A word or a phrase a line; * ends a stem (“rail*”), and a minus names a phrase that does "
       "not count (“-third rail”).") },
  /* Translators: a field: what a topic comprises */
  { CP_TOPIC_DESCRIPTION, CP_EDITOR_LINES, N_("Description") },
};

static const CpRecordPlan role_fields[] = {
  { CP_ROLE_LABEL, CP_EDITOR_LINE, N_("Name") },
};

#define FIELDS(fields) { fields, G_N_ELEMENTS (fields) }

static const struct
{
  const CpRecordPlan *fields;
  guint n;
} plans[CP_N_REGISTERS] = {
  [CP_REGISTER_DOCUMENTS] = FIELDS (document_fields),
  [CP_REGISTER_SPEAKERS] = FIELDS (speaker_fields),
  [CP_REGISTER_OUTLETS] = FIELDS (outlet_fields),
  [CP_REGISTER_TOPICS] = FIELDS (topic_fields),
  [CP_REGISTER_ROLES] = FIELDS (role_fields),
};

/**
 * cp_record_plan_get:
 * @n_fields: (out): how many
 *
 * Gets the fields of a form.
 */
const CpRecordPlan *
cp_record_plan_get (CpRegisterKind kind, guint *n_fields)
{
  g_return_val_if_fail (kind < CP_N_REGISTERS && n_fields != NULL, NULL);

  *n_fields = plans[kind].n;
  return plans[kind].fields;
}

static const char *
get_document_edit (guint member, guint n)
{
  switch (member)
    {
    case CP_DOCUMENT_TITLE:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the title of an article", "Change the title of %s articles", n);
    case CP_DOCUMENT_LABEL:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the short name of an article",
                       "Change the short name of %s articles", n);
    case CP_DOCUMENT_DATE:
    case CP_DOCUMENT_DATE_BASIS:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the date of an article", "Change the date of %s articles", n);
    case CP_DOCUMENT_OUTLET:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the outlet of an article", "Change the outlet of %s articles", n);
    case CP_DOCUMENT_AUTHOR:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the author of an article", "Change the author of %s articles", n);
    case CP_DOCUMENT_URL:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the address of an article", "Change the address of %s articles", n);
    case CP_DOCUMENT_KIND:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the kind of an article", "Change the kind of %s articles", n);
    case CP_DOCUMENT_LANGUAGE:
    case CP_DOCUMENT_TRANSLATED:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the language of an article", "Change the language of %s articles",
                       n);
    default:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change an article", "Change %s articles", n);
    }
}

static const char *
get_speaker_edit (guint member, guint n)
{
  switch (member)
    {
    case CP_SPEAKER_NAME:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Rename a speaker", "Rename %s speakers", n);
    case CP_SPEAKER_ALIASES:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the other names of a speaker",
                       "Change the other names of %s speakers", n);
    case CP_SPEAKER_ROLE:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the role of a speaker", "Change the role of %s speakers", n);
    case CP_SPEAKER_POSITION:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the position of a speaker", "Change the position of %s speakers", n);
    case CP_SPEAKER_AFFILIATION:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the affiliation of a speaker",
                       "Change the affiliation of %s speakers", n);
    case CP_SPEAKER_POSITIONS:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the positions by date of a speaker",
                       "Change the positions by date of %s speakers", n);
    case CP_SPEAKER_COUNTRY:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the country of a speaker", "Change the country of %s speakers", n);
    case CP_SPEAKER_NOTE:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the note on a speaker", "Change the note on %s speakers", n);
    default:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change a speaker", "Change %s speakers", n);
    }
}

static const char *
get_topic_edit (guint member, guint n)
{
  switch (member)
    {
    case CP_TOPIC_LABEL:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Rename a topic", "Rename %s topics", n);
    case CP_TOPIC_TERMS:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the terms of a topic", "Change the terms of %s topics", n);
    case CP_TOPIC_DESCRIPTION:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the description of a topic", "Change the description of %s topics",
                       n);
    default:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change a topic", "Change %s topics", n);
    }
}

static const char *
get_outlet_edit (guint member, guint n)
{
  switch (member)
    {
    case CP_OUTLET_NAME:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Rename an outlet", "Rename %s outlets", n);
    case CP_OUTLET_COUNTRY:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the country of an outlet", "Change the country of %s outlets", n);
    default:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Change the address of an outlet", "Change the address of %s outlets", n);
    }
}

static const char *
get_edit (CpRegisterKind kind, guint member, guint n)
{
  switch (kind)
    {
    case CP_REGISTER_DOCUMENTS:
      return get_document_edit (member, n);
    case CP_REGISTER_SPEAKERS:
      return get_speaker_edit (member, n);
    case CP_REGISTER_OUTLETS:
      return get_outlet_edit (member, n);
    case CP_REGISTER_TOPICS:
      return get_topic_edit (member, n);
    case CP_REGISTER_ROLES:
    case CP_N_REGISTERS:
    default:
      /* Translators: the name of an edit; %s is a number */
      return ngettext ("Rename a role", "Rename %s roles", n);
    }
}

/**
 * cp_record_plan_dup_edit:
 * @n: of how many records
 *
 * What changing a member is called: "Change the role of 3 speakers".
 */
char *
cp_record_plan_dup_edit (CpRegisterKind kind, guint member, guint n)
{
  g_autofree char *number = cp_words_dup_number (n);
  g_auto (GStrv) parts = g_strsplit (get_edit (kind, member, n), "%s", 2);

  return g_strjoinv (number, parts);
}
