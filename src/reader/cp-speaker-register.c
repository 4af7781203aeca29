/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One register of speakers over many articles: who is the same person everywhere. */

#include "cp-speaker-register.h"

#include <string.h>

#include "cp-name-skeleton.h"

/* Words of a name that are looked at. */
#define MAX_WORDS 12

/* So many bearers of one surname are compared. */
#define MAX_NAMESAKES 256

#define NONE G_MAXUINT32

/* A name, cut into words. */
typedef struct
{
  const char *words[MAX_WORDS];
  gsize lengths[MAX_WORDS];
  guint n_words;
  gboolean has_lower; /* "of", "van": a word that begins small */
} Words;

/*
 * Form:
 * @whole: hash of all words
 * @given: skeleton of the first word, empty where the name has only one
 * @next: another form with the same hash of the surname
 */
typedef struct
{
  guint64 surname;
  guint64 whole;
  guint32 key;
  guint32 next;
  gboolean is_exact; /* meets only where all words agree */
  char given[CP_NAME_SKELETON_MAX];
} Form;

typedef struct
{
  char *name;
  guint32 handle;
  gboolean is_known;
} Entry;

/*
 * CpSpeakerRegister:
 *
 * Keys are places in @entries. A name of several words meets another where the surname's skeleton
 * is the same and the given names agree; a surname alone meets nobody, since two people may bear
 * it, and an unnamed source is another one in each article.
 */
struct _CpSpeakerRegister
{
  GArray *entries;
  GArray *forms;
  GHashTable *by_surname; /* hash to the place of the last form, plus one */
};

static void
clear_entry_cb (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
}

static gpointer
make_key (guint64 hash)
{
  return GSIZE_TO_POINTER ((gsize) hash);
}

/* --- Names --- */

static void
cut_words (const char *name, Words *words)
{
  words->n_words = 0;
  words->has_lower = FALSE;
  while (*name != '\0' && words->n_words < MAX_WORDS)
    {
      gsize length = strcspn (name, " \t\n");

      if (length > 0)
        {
          if (g_unichar_islower (g_utf8_get_char (name)))
            words->has_lower = TRUE;
          words->words[words->n_words] = name;
          words->lengths[words->n_words++] = length;
        }
      name += length;
      name += strspn (name, " \t\n");
    }
}

/* Whether a last word is no surname, as in "John Smith Jr." and "John Smith III". */
static gboolean
is_suffix (const char *word, gsize length)
{
  if (length > 0 && word[length - 1] == '.')
    length--;
  if (length == 2 && (g_ascii_strncasecmp (word, "jr", 2) == 0
                      || g_ascii_strncasecmp (word, "sr", 2) == 0))
    return TRUE;
  return length >= 2 && strspn (word, "IVX") >= length;
}

static gboolean
read_form (const char *name, gboolean is_person, Form *form)
{
  Words words;
  guint last;

  cut_words (name, &words);
  if (words.n_words == 0)
    return FALSE;

  last = words.n_words - 1;
  while (last > 1 && is_suffix (words.words[last], words.lengths[last]))
    last--;
  form->surname = cp_name_skeleton_hash (words.words[last], words.lengths[last]);
  form->whole = cp_name_skeleton_hash (name, strlen (name));
  form->is_exact = !is_person || words.has_lower;
  form->given[0] = '\0';
  if (last > 0)
    cp_name_skeleton_make (words.words[0], words.lengths[0], form->given);
  return form->surname != 0;
}

/* --- Meeting --- */

static gboolean
meets (const Form *form, const Form *other)
{
  if (form->surname != other->surname)
    return FALSE;
  if (form->whole == other->whole && (form->given[0] != '\0' || form->is_exact))
    return TRUE;
  return !form->is_exact && !other->is_exact && form->given[0] != '\0' && other->given[0] != '\0'
         && cp_name_skeleton_agrees (form->given, other->given);
}

static guint32
get_first (const CpSpeakerRegister *self, guint64 surname)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_surname, make_key (surname))) - 1;
}

/* The one key that a form meets; none where it meets several, as "J. Smith" may. */
static guint32
find_key (const CpSpeakerRegister *self, const Form *form)
{
  guint32 found = NONE;
  guint n = 0;

  for (guint32 at = get_first (self, form->surname); at != NONE && n < MAX_NAMESAKES; n++)
    {
      const Form *other = &g_array_index (self->forms, Form, at);

      at = other->next;
      if (!meets (form, other) || other->key == found)
        continue;
      if (form->whole == other->whole)
        return other->key;
      if (found != NONE)
        return NONE;
      found = other->key;
    }
  return found;
}

static void
add_form (CpSpeakerRegister *self, Form *form, guint32 key)
{
  form->key = key;
  form->next = get_first (self, form->surname);
  g_array_append_val (self->forms, *form);
  g_hash_table_insert (self->by_surname, make_key (form->surname),
                       GUINT_TO_POINTER (self->forms->len));
}

static guint32
add_entry (CpSpeakerRegister *self, const char *name)
{
  Entry entry = { g_strdup (name), 0, FALSE };

  g_array_append_val (self->entries, entry);
  return self->entries->len - 1;
}

/* Other spellings of a name, not titles: they have its surname. */
static void
add_alias (CpSpeakerRegister *self, const char *alias, const Form *name, guint32 key)
{
  Form form;

  if (read_form (alias, !name->is_exact, &form) && form.given[0] != '\0'
      && form.surname == name->surname && form.whole != name->whole)
    add_form (self, &form, key);
}

/**
 * cp_speaker_register_new:
 *
 * Returns: (transfer full): a register without speakers
 */
CpSpeakerRegister *
cp_speaker_register_new (void)
{
  CpSpeakerRegister *self = g_new0 (CpSpeakerRegister, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry_cb);
  self->forms = g_array_new (FALSE, FALSE, sizeof (Form));
  self->by_surname = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * cp_speaker_register_free:
 * @self: a register
 */
void
cp_speaker_register_free (CpSpeakerRegister *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_array_unref (self->forms);
  g_hash_table_unref (self->by_surname);
  g_free (self);
}

/**
 * cp_speaker_register_add_known:
 * @self: a register
 * @name: a speaker whom a corpus has
 * @aliases: (nullable) (array zero-terminated=1): what else the speaker is called
 * @named: whether @name is a name
 * @handle: what cp_speaker_register_get_handle() shall give
 *
 * Adds a speaker who is there before any article is read. What a person has written down is
 * believed: all forms of several words name the speaker.
 *
 * Returns: the speaker's key
 */
guint32
cp_speaker_register_add_known (CpSpeakerRegister *self, const char *name,
                               const char *const *aliases, gboolean named, guint32 handle)
{
  guint32 key;
  Form form;

  g_return_val_if_fail (self != NULL && name != NULL, NONE);

  key = add_entry (self, name);
  g_array_index (self->entries, Entry, key).handle = handle;
  g_array_index (self->entries, Entry, key).is_known = TRUE;
  if (!named || !read_form (name, TRUE, &form))
    return key;

  if (form.given[0] == '\0')
    form.is_exact = TRUE;
  add_form (self, &form, key);
  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    if (read_form (aliases[i], TRUE, &form) && form.given[0] != '\0')
      add_form (self, &form, key);
  return key;
}

/**
 * cp_speaker_register_add:
 * @self: a register
 * @speaker: a speaker of an article
 * @document: the article's number
 *
 * Finds the key of an article's speaker: that of the one speaker with the same surname and an
 * agreeing given name, also in another spelling; else a new one. Unnamed sources and surnames
 * alone get a new key in every article. The order of the calls decides the keys.
 *
 * Returns: the key, equal for one person everywhere
 */
guint32
cp_speaker_register_add (CpSpeakerRegister *self, const CpReadSpeaker *speaker, guint32 document)
{
  guint32 key;
  Form form;

  g_return_val_if_fail (self != NULL && speaker != NULL, NONE);

  if (!speaker->named || !read_form (speaker->name, speaker->person, &form))
    return add_entry (self, speaker->name);
  if (speaker->person && form.given[0] == '\0')
    return add_entry (self, speaker->name);

  key = find_key (self, &form);
  for (guint i = 0; key == NONE && speaker->person && i < speaker->aliases->len; i++)
    {
      Form alias;

      if (read_form (g_ptr_array_index (speaker->aliases, i), TRUE, &alias)
          && alias.given[0] != '\0' && alias.surname == form.surname)
        key = find_key (self, &alias);
    }
  if (key == NONE)
    key = add_entry (self, speaker->name);
  if (find_key (self, &form) != key)
    add_form (self, &form, key);
  for (guint i = 0; speaker->person && i < speaker->aliases->len; i++)
    add_alias (self, g_ptr_array_index (speaker->aliases, i), &form, key);
  return key;
}

/**
 * cp_speaker_register_get_n_keys:
 * @self: a register
 *
 * Returns: how many keys there are; they are the numbers below
 */
guint32
cp_speaker_register_get_n_keys (const CpSpeakerRegister *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * cp_speaker_register_get_handle:
 * @self: a register
 * @key: a key
 * @handle: (out): the handle
 *
 * Returns: whether the key is that of a speaker who was known before
 */
gboolean
cp_speaker_register_get_handle (const CpSpeakerRegister *self, guint32 key, guint32 *handle)
{
  g_return_val_if_fail (self != NULL && key < self->entries->len && handle != NULL, FALSE);

  *handle = g_array_index (self->entries, Entry, key).handle;
  return g_array_index (self->entries, Entry, key).is_known;
}

/**
 * cp_speaker_register_get_name:
 * @self: a register
 * @key: a key
 *
 * Returns: the name under which the speaker was added first
 */
const char *
cp_speaker_register_get_name (const CpSpeakerRegister *self, guint32 key)
{
  g_return_val_if_fail (self != NULL && key < self->entries->len, NULL);

  return g_array_index (self->entries, Entry, key).name;
}
