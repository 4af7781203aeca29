/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the values of a query name in a corpus. */

#include "cp-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-builtin-labels.h"
#include "cp-compare-error.h"
#include "cp-fold.h"
#include "cp-query-private.h"
#include "cp-role-label.h"
#include "cp-source-private.h"

/* How many of the ids that exist an error tells. */
#define MAX_SHOWN_IDS 10

static const CpArray field_arrays[] = {
  [CP_FIELD_ROLE] = CP_ARRAY_ROLES,
  [CP_FIELD_SPEAKER] = CP_ARRAY_SPEAKERS,
  [CP_FIELD_OUTLET] = CP_ARRAY_OUTLETS,
  [CP_FIELD_DOCUMENT] = CP_ARRAY_DOCUMENTS,
  [CP_FIELD_COUNTRY] = CP_ARRAY_SPEAKERS,
  [CP_FIELD_TOPIC] = CP_ARRAY_TOPICS,
};

/* The members that a value may name a record by, besides its id; the last is -1. */
static const int name_members[][3] = {
  [CP_FIELD_ROLE] = { CP_ROLE_LABEL, -1 },
  [CP_FIELD_SPEAKER] = { CP_SPEAKER_NAME, -1 },
  [CP_FIELD_OUTLET] = { CP_OUTLET_NAME, -1 },
  [CP_FIELD_DOCUMENT] = { CP_DOCUMENT_LABEL, CP_DOCUMENT_TITLE, -1 },
  [CP_FIELD_COUNTRY] = { CP_SPEAKER_COUNTRY, -1 },
  [CP_FIELD_TOPIC] = { CP_TOPIC_LABEL, -1 },
};

/* What the labels of the built-in corpus are to their translators; roles see to themselves. */
static const char *const name_contexts[] = {
  [CP_FIELD_ROLE] = NULL,          [CP_FIELD_SPEAKER] = "speaker", [CP_FIELD_OUTLET] = "outlet",
  [CP_FIELD_DOCUMENT] = "article", [CP_FIELD_COUNTRY] = "country", [CP_FIELD_TOPIC] = "topic",
};

/* All that a value may be called in the corpus, folded: what is read in one language may have been
 * written in another. */
static GPtrArray *
list_names (CpField field, const char *value)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, cp_fold (value));
  if (field == CP_FIELD_ROLE)
    cp_role_label_append_folded (names->pdata[0], names);
  if (name_contexts[field] != NULL)
    cp_builtin_labels_append_folded (name_contexts[field], names->pdata[0], names);
  return names;
}

static gboolean
equals_any (const char *text, const GPtrArray *names)
{
  g_autofree char *folded = text == NULL ? NULL : cp_fold (text);

  for (guint i = 0; folded != NULL && i < names->len; i++)
    if (strcmp (folded, names->pdata[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_named (CpItem *item, CpField field, const GPtrArray *names)
{
  const CpRecord *record = cp_item_get_record (item);
  const char *const *aliases =
      field == CP_FIELD_SPEAKER ? cp_record_get_strings (record, CP_SPEAKER_ALIASES) : NULL;

  if (field != CP_FIELD_COUNTRY && equals_any (cp_item_get_id (item), names))
    return TRUE;
  for (const int *member = name_members[field]; *member >= 0; member++)
    if (equals_any (cp_record_get_string (record, *member), names))
      return TRUE;
  for (; aliases != NULL && *aliases != NULL; aliases++)
    if (equals_any (*aliases, names))
      return TRUE;
  return FALSE;
}

static gboolean
has_words (const char *name, const char *words)
{
  gsize n = strlen (words);

  for (const char *at = strstr (name, words); at != NULL; at = strstr (at + 1, words))
    if ((at == name || !cp_fold_is_word_char (g_utf8_get_char (g_utf8_prev_char (at))))
        && !cp_fold_is_word_char (g_utf8_get_char (at + n)))
      return TRUE;
  return FALSE;
}

/* A person is told by a part of the name; what somebody unnamed is called says less. */
static gboolean
is_told_by (CpItem *item, CpField field, const GPtrArray *names)
{
  const char *words = names->pdata[0];
  g_autofree char *name = NULL;

  if (field != CP_FIELD_SPEAKER || !cp_speaker_is_named (CP_SPEAKER (item)) || *words == '\0')
    return FALSE;
  name = cp_fold (cp_speaker_get_name (CP_SPEAKER (item)));
  return has_words (name, words);
}

typedef gboolean (*FitFunc) (CpItem *item, CpField field, const GPtrArray *names);

static void
append_fitting (CpField field, CpSnapshot *snapshot, const GPtrArray *names, FitFunc fits,
                GArray *handles)
{
  guint n_records;
  const guint32 *order = cp_snapshot_get_order (snapshot, field_arrays[field], &n_records);

  for (guint i = 0; i < n_records; i++)
    if (fits (cp_snapshot_get_item (snapshot, field_arrays[field], order[i]), field, names))
      g_array_append_val (handles, order[i]);
}

static gboolean
knows_value (CpField field, CpSnapshot *snapshot, const char *value)
{
  g_autoptr (GArray) handles = g_array_new (FALSE, FALSE, sizeof (guint32));
  CpArray array;

  if (!cp_field_get_array (field, &array))
    return TRUE;
  if (cp_field_allows_none (field) && strcmp (value, CP_VALUE_NONE) == 0)
    return TRUE;
  cp_field_append_handles (field, snapshot, value, handles);
  return handles->len > 0;
}

static const char *
get_value_of (CpItem *item, CpField field)
{
  if (field == CP_FIELD_COUNTRY)
    return cp_speaker_get_country (CP_SPEAKER (item));
  return cp_item_get_id (item);
}

/* "official, expert, insider", or the first ten and an ellipsis; %NULL where there is none. */
static char *
list_values (CpField field, CpSnapshot *snapshot)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_records;
  const guint32 *order = cp_snapshot_get_order (snapshot, field_arrays[field], &n_records);

  for (guint i = 0; i < n_records; i++)
    {
      CpItem *item = cp_snapshot_get_item (snapshot, field_arrays[field], order[i]);
      const char *value = get_value_of (item, field);

      if (value == NULL || !g_hash_table_add (seen, (gpointer) value))
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      if (g_hash_table_size (seen) > MAX_SHOWN_IDS)
        {
          g_string_append (text, "…");
          break;
        }
      g_string_append (text, value);
    }
  return text->len == 0 ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
fail_unknown (CpField field, CpSnapshot *snapshot, const char *value, GError **error)
{
  g_autofree char *values = list_values (field, snapshot);

  if (values == NULL)
    g_set_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_UNKNOWN,
                 /* Translators: a field of a query and its value, such as role:official */
                 _("“%s:%s” names nothing in this corpus, which has none of the kind. Leave it "
                   "out."),
                 cp_field_get_name (field), value);
  else
    g_set_error (error, CP_COMPARE_ERROR, CP_COMPARE_ERROR_UNKNOWN,
                 /* Translators: a field of a query and its value, such as role:official, then a
                  * list of values that would be right */
                 _("“%s:%s” names nothing in this corpus. It has %s."), cp_field_get_name (field),
                 value, values);
  return FALSE;
}

/**
 * cp_field_get_none_label:
 * @field: a field
 *
 * Names what has none of the kind.
 *
 * Returns: (nullable): "No role", or %NULL where cp_field_allows_none () says no
 */
const char *
cp_field_get_none_label (CpField field)
{
  switch (field)
    {
    case CP_FIELD_ROLE:
      /* Translators: stands for what has no role: a row, a column, a choice in a filter */
      return _("No role");
    case CP_FIELD_SPEAKER:
      /* Translators: stands for what has no speaker: a column, a choice in a filter */
      return _("No speaker");
    case CP_FIELD_OUTLET:
      /* Translators: stands for what has no outlet: a column, a choice in a filter */
      return _("No outlet");
    case CP_FIELD_COUNTRY:
      /* Translators: stands for what has no country: a column, a choice in a filter */
      return _("No country");
    case CP_FIELD_TOPIC:
      /* Translators: stands for statements on no topic: a row, a choice in a filter */
      return _("No topic");
    case CP_FIELD_MODE:
      /* Translators: stands for statements of which no way of reporting (direct, indirect …) is
       * known */
      return _("No mode");
    case CP_FIELD_MONTH:
      /* Translators: stands for what has no date: a column, a choice in a filter */
      return _("No date");
    case CP_FIELD_DOCUMENT:
    case CP_FIELD_AFTER:
    case CP_FIELD_BEFORE:
    case CP_N_FIELDS:
    default:
      return NULL;
    }
}

/**
 * cp_field_dup_value_label:
 * @field: a field that has a register
 * @snapshot: a snapshot
 * @value: a value of the field
 *
 * Says for people what a value names.
 *
 * Returns: (transfer full) (nullable): the label, or %NULL where it names nothing
 */
char *
cp_field_dup_value_label (CpField field, CpSnapshot *snapshot, const char *value)
{
  g_autoptr (GArray) handles = g_array_new (FALSE, FALSE, sizeof (guint32));
  CpItem *item;

  if (cp_field_allows_none (field) && strcmp (value, CP_VALUE_NONE) == 0)
    return g_strdup (cp_field_get_none_label (field));
  cp_field_append_handles (field, snapshot, value, handles);
  if (handles->len == 0)
    return NULL;
  if (field == CP_FIELD_DOCUMENT)
    return cp_source_dup_distinct_label (snapshot, g_array_index (handles, guint32, 0));
  item = cp_snapshot_get_item (snapshot, field_arrays[field], g_array_index (handles, guint32, 0));
  if (field == CP_FIELD_COUNTRY)
    return g_strdup (cp_speaker_get_country (CP_SPEAKER (item)));
  return g_strdup (cp_role_label_get_item_words (item));
}

/* "Official, Insider"; %NULL where one of the values has no label. */
static char *
dup_term_label (const CpTerm *term, CpSnapshot *snapshot)
{
  g_autofree char *label = NULL;

  for (guint i = 0; term->values[i] != NULL; i++)
    {
      g_autofree char *one =
          cp_field_dup_value_label (term->field, snapshot, term->values[i]);
      g_autofree char *before = g_steal_pointer (&label);

      if (one == NULL)
        return NULL;
      if (before == NULL)
        label = g_steal_pointer (&one);
      else
        /* Translators: names one after the other; the first %s may be several already */
        label = g_strdup_printf (C_("list of names", "%s, %s"), before, one);
    }
  return g_steal_pointer (&label);
}

/**
 * cp_field_get_array:
 * @field: a field
 * @array: (out): the register that its values name records of
 *
 * Finds where the values of a field are looked up; countries are those of the speakers.
 *
 * Returns: %FALSE for a field of dates or modes
 */
gboolean
cp_field_get_array (CpField field, CpArray *array)
{
  g_return_val_if_fail (array != NULL, FALSE);

  if (field >= G_N_ELEMENTS (field_arrays))
    return FALSE;
  *array = field_arrays[field];
  return TRUE;
}

/**
 * cp_field_append_handles:
 * @field: a field that has a register
 * @snapshot: a snapshot
 * @value: a value of the field
 * @handles: (element-type guint32): what to append to
 *
 * Finds the records that a value names: the one with that id, else all whose id or name is the same
 * but for case and accents, also in the other of English and the reader's language; else the speakers
 * in whose names it is a word of several. Of a country these are its speakers.
 */
void
cp_field_append_handles (CpField field, CpSnapshot *snapshot, const char *value, GArray *handles)
{
  g_autoptr (GPtrArray) names = NULL;
  guint n_before = handles->len;
  guint32 exact;

  g_return_if_fail (field < G_N_ELEMENTS (field_arrays));

  exact = field == CP_FIELD_COUNTRY ? CP_HANDLE_NONE
                                    : cp_snapshot_find (snapshot, field_arrays[field], value);
  if (exact != CP_HANDLE_NONE)
    {
      g_array_append_val (handles, exact);
      return;
    }

  names = list_names (field, value);
  append_fitting (field, snapshot, names, is_named, handles);
  if (handles->len == n_before)
    append_fitting (field, snapshot, names, is_told_by, handles);
}

/**
 * cp_query_check:
 * @self: a query
 * @snapshot: the corpus it is to be asked of
 * @error: return location
 *
 * Checks that every id or name in the query is one of the corpus.
 *
 * The sentence of the error tells some of those that exist.
 *
 * Returns: %FALSE with %CP_COMPARE_ERROR_UNKNOWN where one is not
 */
gboolean
cp_query_check (const CpQuery *self, CpSnapshot *snapshot, GError **error)
{
  const CpTerm *terms;
  guint n_terms;

  g_return_val_if_fail (self != NULL && snapshot != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  terms = cp_query_get_terms (self, &n_terms);
  for (guint i = 0; i < n_terms; i++)
    {
      if (terms[i].kind != CP_TERM_FIELD)
        continue;
      for (guint j = 0; terms[i].values[j] != NULL; j++)
        if (!knows_value (terms[i].field, snapshot, terms[i].values[j]))
          return fail_unknown (terms[i].field, snapshot, terms[i].values[j], error);
    }
  return TRUE;
}

/**
 * cp_query_dup_label:
 * @self: a query
 * @snapshot: the corpus it is asked of
 *
 * Says for people what the query selects: the names of the records where one field does it
 * ("Official" for role:official), else the query itself.
 *
 * Returns: (transfer full): the label, not empty unless the query is
 */
char *
cp_query_dup_label (const CpQuery *self, CpSnapshot *snapshot)
{
  const CpTerm *terms;
  guint n_terms;
  char *label = NULL;
  CpArray array;

  g_return_val_if_fail (self != NULL && snapshot != NULL, NULL);

  terms = cp_query_get_terms (self, &n_terms);
  if (n_terms == 1 && terms->kind == CP_TERM_FIELD && !terms->negated
      && cp_field_get_array (terms->field, &array))
    label = dup_term_label (terms, snapshot);
  return label != NULL ? label : cp_query_to_string (self);
}
