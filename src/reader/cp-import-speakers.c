/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who speaks in the articles of an import: what each of them says of a speaker, brought together. */

#include "cp-import-private.h"

#include "cp-speaker-register.h"

/* As many roles as one speaker may have in different articles; the default's are five. */
#define MAX_ROLES 8

/* Most speakers have one name or two: only for who has more a table is worth its memory. */
#define FEW_FORMS 12

typedef struct
{
  const char *role;
  guint n_statements;
} RoleCount;

/*
 * Speaker:
 * @forms: (element-type utf8): names that articles use, by first appearance
 * @seen: (nullable): all @forms, where these are many
 * @known: the corpus's own, or %NULL
 */
typedef struct
{
  char *id;
  GHashTable *seen;
  GPtrArray *forms;
  RoleCount roles[MAX_ROLES];
  const char *role;
  const char *position;
  const char *affiliation;
  const char *country;
  CpSpeaker *known;
  gboolean named;
  gboolean is_used;
} Speaker;

/*
 * CpImportSpeakers:
 * @speakers: Speaker by key of the register, or %NULL
 * @known: keys of the corpus's speakers, by handle
 * @used: keys of those whom a statement refers to, in file order
 * @keys: (element-type guint32*): for each reading that was added
 *
 * Strings are borrowed from the readings, which must outlive it.
 */
struct _CpImportSpeakers
{
  CpSnapshot *snapshot;
  CpIdMaker *ids;
  CpSpeakerRegister *speaker_register;
  GPtrArray *speakers;
  guint32 *known;
  GArray *used;
  GPtrArray *keys;
};

static void
free_speaker (gpointer data)
{
  Speaker *self = data;

  if (self == NULL)
    return;
  g_free (self->id);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_free (self);
}

static void
add_known (CpImportSpeakers *self, guint32 handle)
{
  CpSpeaker *speaker = cp_snapshot_get_speaker (self->snapshot, handle);
  const CpRecord *record = cp_item_get_record (CP_ITEM (speaker));

  self->known[handle] =
      cp_speaker_register_add_known (self->speaker_register, cp_speaker_get_name (speaker),
                                     cp_record_get_strings (record, CP_SPEAKER_ALIASES),
                                     cp_speaker_is_named (speaker), handle);
}

static Speaker *
get_speaker (CpImportSpeakers *self, guint32 key)
{
  Speaker *speaker;
  guint32 handle;

  if (key >= self->speakers->len)
    g_ptr_array_set_size (self->speakers, (int) MAX (key + 1, self->speakers->len));
  speaker = self->speakers->pdata[key];
  if (speaker != NULL)
    return speaker;

  speaker = g_new0 (Speaker, 1);
  speaker->forms = g_ptr_array_sized_new (1);
  if (cp_speaker_register_get_handle (self->speaker_register, key, &handle))
    speaker->known = cp_snapshot_get_speaker (self->snapshot, handle);
  self->speakers->pdata[key] = speaker;
  return speaker;
}

static gboolean
has_form (Speaker *self, const char *form)
{
  if (self->seen != NULL)
    return g_hash_table_contains (self->seen, form);
  return g_ptr_array_find_with_equal_func (self->forms, form, g_str_equal, NULL);
}

static void
add_form (Speaker *self, const char *form)
{
  if (form == NULL || *form == '\0' || has_form (self, form))
    return;

  g_ptr_array_add (self->forms, (gpointer) form);
  if (self->seen != NULL)
    {
      g_hash_table_add (self->seen, (gpointer) form);
    }
  else if (self->forms->len > FEW_FORMS)
    {
      self->seen = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->forms->len; i++)
        g_hash_table_add (self->seen, self->forms->pdata[i]);
    }
}

/* The first article that says something of a speaker is believed. */
static void
learn (Speaker *self, const CpReadSpeaker *read)
{
  self->named |= read->named;
  add_form (self, read->name);
  for (guint i = 0; i < read->aliases->len; i++)
    add_form (self, read->aliases->pdata[i]);
  if (self->position == NULL && self->affiliation == NULL)
    {
      self->position = read->position;
      self->affiliation = read->affiliation;
    }
  if (self->country == NULL)
    self->country = read->country;
}

static void
count_role (Speaker *self, const char *role)
{
  for (guint i = 0; role != NULL && i < MAX_ROLES; i++)
    {
      RoleCount *count = &self->roles[i];

      if (count->role == NULL)
        count->role = role;
      if (g_str_equal (count->role, role))
        {
          count->n_statements++;
          return;
        }
    }
}

static Speaker *
use (CpImportSpeakers *self, const guint32 *keys, const CpReading *reading, guint32 place)
{
  Speaker *speaker;

  if (place >= reading->speakers->len)
    return NULL;

  speaker = get_speaker (self, keys[place]);
  if (!speaker->is_used)
    g_array_append_val (self->used, keys[place]);
  speaker->is_used = TRUE;
  return speaker;
}

static void
use_all (CpImportSpeakers *self, const guint32 *keys, const CpReading *reading)
{
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const CpReadStatement *statement = &g_array_index (reading->statements, CpReadStatement, i);
      Speaker *speaker = use (self, keys, reading, statement->speaker);

      if (speaker != NULL)
        count_role (speaker,
                    ((CpReadSpeaker *) reading->speakers->pdata[statement->speaker])->role);
      for (guint j = 0; j < G_N_ELEMENTS (statement->with); j++)
        use (self, keys, reading, statement->with[j]);
      use (self, keys, reading, statement->reported);
    }
}

/* The role of most statements; of two with as many the one that was met first. */
static const char *
choose_role (const Speaker *self)
{
  const RoleCount *best = &self->roles[0];

  if (self->known != NULL)
    return cp_speaker_get_role (self->known);
  for (guint i = 1; i < MAX_ROLES; i++)
    if (self->roles[i].n_statements > best->n_statements)
      best = &self->roles[i];
  return best->role;
}

static CpRecord *
make_record (const Speaker *self, const char *name)
{
  CpRecordBuilder *builder = cp_record_builder_new (cp_schema_get (CP_ARRAY_SPEAKERS));
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();

  for (guint i = 0; i < self->forms->len; i++)
    if (!g_str_equal (self->forms->pdata[i], name))
      g_ptr_array_add (aliases, self->forms->pdata[i]);
  g_ptr_array_add (aliases, NULL);

  cp_record_builder_set_string (builder, CP_SPEAKER_ID, self->id);
  cp_record_builder_set_string (builder, CP_SPEAKER_NAME, name);
  cp_record_builder_set_boolean (builder, CP_SPEAKER_NAMED, self->named);
  cp_record_builder_set_strings (builder, CP_SPEAKER_ALIASES,
                                 (const char *const *) aliases->pdata);
  cp_record_builder_set_string (builder, CP_SPEAKER_ROLE, self->role);
  cp_record_builder_set_string (builder, CP_SPEAKER_POSITION, self->position);
  cp_record_builder_set_string (builder, CP_SPEAKER_AFFILIATION, self->affiliation);
  cp_record_builder_set_string (builder, CP_SPEAKER_COUNTRY, self->country);
  return cp_record_builder_end (builder);
}

/* Whoever the register cannot name has the name that the first article gives. */
static const char *
get_name (const CpImportSpeakers *self, guint32 key)
{
  const Speaker *speaker = self->speakers->pdata[key];
  const char *name = cp_speaker_register_get_name (self->speaker_register, key);

  if (name != NULL && *name != '\0')
    return name;
  return speaker->forms->len > 0 ? speaker->forms->pdata[0] : "?";
}

static void
count_by_role (CpImportSummary *summary, const char *role)
{
  const char *key = role != NULL ? role : "";
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (summary->speakers_by_role, key));

  g_hash_table_replace (summary->speakers_by_role, g_strdup (key), GUINT_TO_POINTER (n + 1));
}

CpImportSpeakers *
cp_import_speakers_new (CpSnapshot *snapshot, CpIdMaker *ids)
{
  CpImportSpeakers *self = g_new0 (CpImportSpeakers, 1);
  const guint32 *order;
  guint n_speakers;

  self->snapshot = cp_snapshot_ref (snapshot);
  self->ids = ids;
  self->speaker_register = cp_speaker_register_new ();
  self->speakers = g_ptr_array_new_with_free_func (free_speaker);
  self->known = g_new0 (guint32, cp_snapshot_get_n_handles (snapshot, CP_ARRAY_SPEAKERS));
  self->used = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->keys = g_ptr_array_new_with_free_func (g_free);

  order = cp_snapshot_get_order (snapshot, CP_ARRAY_SPEAKERS, &n_speakers);
  for (guint i = 0; i < n_speakers; i++)
    add_known (self, order[i]);
  return self;
}

void
cp_import_speakers_free (CpImportSpeakers *self)
{
  cp_snapshot_unref (self->snapshot);
  cp_speaker_register_free (self->speaker_register);
  g_ptr_array_unref (self->speakers);
  g_array_unref (self->used);
  g_free (self->known);
  g_ptr_array_unref (self->keys);
  g_free (self);
}

/* Adds the speakers of one article, and gives for each of them who that is in all articles. */
const guint32 *
cp_import_speakers_add (CpImportSpeakers *self, const CpReading *reading, guint32 document)
{
  guint32 *keys = g_new (guint32, reading->speakers->len + 1);

  g_ptr_array_add (self->keys, keys);
  for (guint i = 0; i < reading->speakers->len; i++)
    {
      const CpReadSpeaker *read = reading->speakers->pdata[i];

      keys[i] = cp_speaker_register_add (self->speaker_register, read, document);
      learn (get_speaker (self, keys[i]), read);
    }
  use_all (self, keys, reading);
  return keys;
}

/* Who a speaker of the corpus is in all articles. */
guint32
cp_import_speakers_get_known (CpImportSpeakers *self, guint32 handle)
{
  return self->known[handle];
}

/* Decides on ids and roles, when all articles were added. */
void
cp_import_speakers_end (CpImportSpeakers *self)
{
  for (guint i = 0; i < self->used->len; i++)
    {
      guint32 key = g_array_index (self->used, guint32, i);
      Speaker *speaker = self->speakers->pdata[key];

      speaker->role = choose_role (speaker);
      if (speaker->known != NULL)
        speaker->id = g_strdup (cp_item_get_id (CP_ITEM (speaker->known)));
      else
        speaker->id = cp_id_maker_make (self->ids, CP_ARRAY_SPEAKERS, get_name (self, key),
                                          "speaker");
    }
}

const char *
cp_import_speakers_get_id (CpImportSpeakers *self, guint32 speaker)
{
  return ((Speaker *) self->speakers->pdata[speaker])->id;
}

const char *
cp_import_speakers_get_role (CpImportSpeakers *self, guint32 speaker)
{
  return ((Speaker *) self->speakers->pdata[speaker])->role;
}

/* Adds the records of those that the corpus has not. */
void
cp_import_speakers_add_new (CpImportSpeakers *self, CpEdit *edit, CpImportSummary *summary)
{
  for (guint i = 0; i < self->used->len; i++)
    {
      guint32 key = g_array_index (self->used, guint32, i);
      const Speaker *speaker = self->speakers->pdata[key];
      g_autoptr (CpRecord) record = NULL;

      if (speaker->known != NULL)
        continue;
      record = make_record (speaker, get_name (self, key));
      cp_edit_insert (edit, CP_ARRAY_SPEAKERS, G_MAXUINT, record);
      summary->n_speakers++;
      count_by_role (summary, speaker->role);
    }
}
