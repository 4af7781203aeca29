/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules that records and their places in texts keep. */

#include "cp-intake-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cp-dated-position.h"
#include "cp-json-scanner.h"

static gboolean
is_left_out (const CpRecord *record, guint member)
{
  switch (cp_record_get_schema (record)->members[member].type)
    {
    case CP_MEMBER_NUMBER:
      return cp_record_get_number (record, member) == CP_NUMBER_NONE;
    case CP_MEMBER_ENUM:
      return cp_record_get_enum (record, member) == 0;
    case CP_MEMBER_DATE:
      return cp_record_get_date (record, member) == 0;
    case CP_MEMBER_BOOLEAN:
      return FALSE;
    case CP_MEMBER_ID:
    case CP_MEMBER_STRING:
    case CP_MEMBER_STRINGS:
    case CP_MEMBER_MAP:
    case CP_MEMBER_REF:
    case CP_MEMBER_REFS:
    case CP_MEMBER_DIGEST:
    case CP_MEMBER_OBJECT:
    case CP_MEMBER_OBJECTS:
    default:
      return cp_record_get_string (record, member) == NULL;
    }
}

/* What is wrong with a member of a record; paths are made only where something is. */
static void
report_member (CpIntake *self, const CpMember *member, const char *path, const char *message)
{
  g_autofree char *whole = g_strconcat (path, member->name, NULL);

  cp_intake_report (self, whole, "%s", message);
}

/* Checks that a member is there where it must be, and in its range. */
static void
check_member (CpIntake *self, const CpRecord *record, guint place, const char *path)
{
  const CpMember *member = &cp_record_get_schema (record)->members[place];
  gint64 number = CP_NUMBER_NONE;

  if ((member->flags & CP_MEMBER_REQUIRED) != 0 && is_left_out (record, place))
    /* Translators: what is wrong with a member of a record, after “member “id”” */
    report_member (self, member, path, _("is missing"));
  else if (member->type == CP_MEMBER_NUMBER)
    number = cp_record_get_number (record, place);
  if (number != CP_NUMBER_NONE && (number < member->minimum || number > member->maximum))
    {
      /* Translators: the placeholders are numbers. */
      g_autofree char *message = g_strdup_printf (_("must be a whole number from %d to %d"),
                                                  (int) member->minimum, (int) member->maximum);

      report_member (self, member, path, message);
    }
}

static gboolean
has_objects (const CpRecord *record, guint place)
{
  CpMemberType type = cp_record_get_schema (record)->members[place].type;

  return (type == CP_MEMBER_OBJECT && cp_record_get_object (record, place) != NULL)
         || (type == CP_MEMBER_OBJECTS && cp_record_get_objects (record, place) != NULL);
}

/* Checks a record and those inside; tells whether one has unknown members. */
static gboolean
check_whole (CpIntake *self, const CpRecord *record, const char *path)
{
  const CpSchema *schema = cp_record_get_schema (record);
  gboolean has_unknown = cp_record_get_extra (record) != NULL;

  for (guint i = 0; i < schema->n_members; i++)
    {
      g_autofree char *member = NULL;
      const CpRecord *const *inner;

      check_member (self, record, i, path);
      if (!has_objects (record, i))
        continue;

      member = g_strconcat (path, schema->members[i].name, NULL);
      if (schema->members[i].type == CP_MEMBER_OBJECT)
        {
          g_autofree char *inner_path = g_strconcat (member, ".", NULL);

          has_unknown |= check_whole (self, cp_record_get_object (record, i), inner_path);
          continue;
        }
      inner = cp_record_get_objects (record, i);
      for (guint j = 0; inner[j] != NULL; j++)
        {
          g_autofree char *inner_path = g_strdup_printf ("%s[%u].", member, j);

          has_unknown |= check_whole (self, inner[j], inner_path);
        }
    }

  return has_unknown;
}

/* In a file the record stands in the object of the whole and in the list of its kind. */
static void
check_depth (CpIntake *self, const CpRecord *record)
{
  g_autofree char *json = cp_record_to_json (record);
  g_autofree char *nested = g_strdup_printf ("[[%s]]", json);

  if (!cp_json_scanner_check_value (nested, strlen (nested), NULL))
    cp_intake_report (self, cp_record_get_schema (record)->members[0].name,
                      /* Translators: what is wrong with a member of a record, after “member “id””;
                       * the members cannot be written back */
                      _("belongs to a record with unknown members that no file can hold"));
}

static gboolean
has_references (const CpSchema *schema)
{
  for (guint i = 0; i < schema->n_members; i++)
    if (schema->members[i].type == CP_MEMBER_REF)
      return TRUE;

  return FALSE;
}

/* Blocks of a text may be many and refer to nothing, so no path is made for them. */
static void
check_references (CpIntake *self, const CpRecord *record, const char *path)
{
  const CpSchema *schema = cp_record_get_schema (record);

  for (guint i = 0; i < schema->n_members; i++)
    {
      const CpMember *member = &schema->members[i];
      const CpRecord *const *inner = NULL;

      if (member->type == CP_MEMBER_REF && cp_record_get_string (record, i) != NULL)
        {
          g_autofree char *own_path = g_strconcat (path, member->name, NULL);

          cp_intake_expect (self, member->target, cp_record_get_string (record, i), own_path);
        }
      if (member->type == CP_MEMBER_OBJECTS && has_references (member->schema))
        inner = cp_record_get_objects (record, i);
      for (guint j = 0; inner != NULL && inner[j] != NULL; j++)
        {
          g_autofree char *inner_path = g_strdup_printf ("%s%s[%u].", path, member->name, j);

          check_references (self, inner[j], inner_path);
        }
    }
}

/* Checks that a place has both its ends, in their order; CP_OFFSET_NONE is none. */
void
cp_intake_check_span (CpIntake *self, guint32 start, guint32 end, const char *member)
{
  if ((start == CP_OFFSET_NONE) != (end == CP_OFFSET_NONE))
    /* Translators: what is wrong with a member of a record, after “member “id””; keep start and
     * end, names of members */
    cp_intake_report (self, member, _("needs both start and end"));
  else if (start != CP_OFFSET_NONE && start >= end)
    /* Translators: the placeholders are offsets into a text. */
    cp_intake_report (self, member, _("is inside out: it starts at %u and ends at %u"), start,
                      end);
}

static void
check_text_spans (CpIntake *self, const CpRecord *record, guint member)
{
  const CpRecord *const *spans = cp_record_get_objects (record, member);
  const char *text = cp_record_get_string (record, CP_DOCUMENT_TEXT);
  glong length = spans == NULL || text == NULL ? 0 : g_utf8_strlen (text, -1);

  for (guint i = 0; spans != NULL && spans[i] != NULL; i++)
    {
      gint64 start = cp_record_get_number (spans[i], CP_BLOCK_START);
      gint64 end = cp_record_get_number (spans[i], CP_BLOCK_END);
      g_autofree char *path =
          g_strdup_printf ("%s[%u]", cp_record_get_schema (record)->members[member].name, i);

      cp_intake_check_span (self, start, end, path);
      if (end > length)
        /* Translators: the placeholders are the end of a place in a text and the text's length. */
        cp_intake_report (self, path, _("ends at %u, behind the end of the text (%u)"),
                          (guint) end, (guint) length);
    }
}

static void
check_end (CpIntake *self, guint32 end, guint length, const char *member)
{
  if (end != CP_OFFSET_NONE && end > length)
    /* Translators: the placeholders are the end of a place in a text and the text's length. */
    cp_intake_report (self, member, _("ends at %u, behind the end of the text (%u)"), end, length);
}

/**
 * cp_intake_check_whole:
 * @self: an intake
 * @record: a record that did not come from a file, where reading checks this
 *
 * Checks that no required member is left out and that numbers are in their range.
 *
 * Returns: whether nothing is wrong
 */
gboolean
cp_intake_check_whole (CpIntake *self, const CpRecord *record)
{
  guint n_faults = self->n_faults;

  if (check_whole (self, record, ""))
    check_depth (self, record);
  return self->n_faults == n_faults;
}

/**
 * cp_intake_check_references:
 * @self: an intake
 * @record: an entry of a register
 *
 * Checks whether all is there that an entry of a register refers to.
 */
void
cp_intake_check_references (CpIntake *self, const CpRecord *record)
{
  check_references (self, record, "");
}

/* A document's file is relative to the imported folder and stays inside it. */
static void
check_file (CpIntake *self, const CpRecord *record)
{
  const char *file = cp_record_get_string (record, CP_DOCUMENT_FILE);
  g_auto (GStrv) parts = NULL;

  if (file == NULL)
    return;

  parts = g_strsplit (file, "/", -1);
  if (g_path_is_absolute (file) || g_strv_contains ((const char *const *) parts, ".."))
    cp_intake_report (self, "file",
                      /* Translators: %s is the name of a file that a project gives */
                      _("“%s” leads out of the folder of the articles; name the file inside it"),
                      file);
}

/* A position by date says something, and its end is not before its beginning. */
static void
check_positions (CpIntake *self, const CpRecord *record)
{
  const CpRecord *const *positions = cp_record_get_objects (record, CP_SPEAKER_POSITIONS);

  for (guint i = 0; positions != NULL && positions[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("positions[%u]", i);

      if (cp_record_get_string (positions[i], CP_POSITION_POSITION) == NULL
          && cp_record_get_string (positions[i], CP_POSITION_AFFILIATION) == NULL)
        /* Translators: what is wrong with a record of what somebody was and where; position: an
         * office */
        cp_intake_report (self, path, _("needs a position or an affiliation"));
      if (cp_dated_position_is_inside_out (positions[i]))
        /* Translators: what is wrong with a period; keep until and from, names of members */
        cp_intake_report (self, path, _("ends before it begins: its “until” is before its “from”"));
    }
}

/* Columns and queries call "none" what has no topic, speaker, outlet or role. */
static void
check_reserved_id (CpIntake *self, CpArray array, const CpRecord *record)
{
  gboolean has_none = array == CP_ARRAY_TOPICS || array == CP_ARRAY_SPEAKERS
                      || array == CP_ARRAY_OUTLETS || array == CP_ARRAY_ROLES;

  if (has_none && g_strcmp0 (cp_record_get_string (record, 0), "none") == 0)
    /* Translators: what is wrong with a member of a record, after “member “id””; keep none */
    cp_intake_report (self, "id", _("“none” stands for having none; choose another id"));
}

/**
 * cp_intake_check_item:
 * @self: an intake
 * @array: a register
 * @record: an entry of it
 *
 * Checks the id and what an entry of a register refers to, the file and the places in the text of a
 * document, and what a speaker was when.
 *
 * Returns: whether nothing is wrong
 */
gboolean
cp_intake_check_item (CpIntake *self, CpArray array, const CpRecord *record)
{
  guint n_faults = self->n_faults;

  check_references (self, record, "");
  check_reserved_id (self, array, record);
  if (array == CP_ARRAY_QUESTIONS)
    cp_intake_report_doubled (self, "positions",
                              cp_record_get_strings (record, CP_QUESTION_POSITIONS));
  if (array == CP_ARRAY_SPEAKERS)
    check_positions (self, record);
  if (array == CP_ARRAY_DOCUMENTS)
    {
      check_file (self, record);
      check_text_spans (self, record, CP_DOCUMENT_BLOCKS);
      check_text_spans (self, record, CP_DOCUMENT_IGNORED);
    }

  return self->n_faults == n_faults;
}

/**
 * cp_intake_check_offsets:
 * @self: an intake
 * @statement: a statement that is there, and so is its document
 *
 * Checks that the places of a statement are inside the text of its document.
 *
 * Returns: whether they are
 */
gboolean
cp_intake_check_offsets (CpIntake *self, guint32 statement)
{
  const CpStatementColumns *columns = &self->snapshot->statements.view;
  CpDocument *document = cp_snapshot_get_document (self->snapshot, columns->document[statement]);
  const CpTextIndex *index = document == NULL ? NULL : cp_document_get_text_index (document);
  guint n_faults = self->n_faults;
  guint length;

  if (index == NULL)
    {
      if (document != NULL && columns->gist[statement] == NULL)
        /* Translators: what is wrong with a member of a record, after “member “id””; keep gist, the
         * name of a member */
        cp_intake_report (self, "start", _("points into a document that has no text here; without "
                                           "it the statement needs a paraphrase (gist)"));
      return self->n_faults == n_faults;
    }

  length = cp_text_index_get_length (index);
  check_end (self, columns->end[statement], length, "end");
  check_end (self, columns->mention_end[statement], length, "mention");
  check_end (self, columns->question_end[statement], length, "question");
  return self->n_faults == n_faults;
}
