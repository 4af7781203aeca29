/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A topic that a new corpus may get, while a person changes it. */

#include "cp-topic-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-id-maker.h"
#include "cp-topic-matcher.h"

/*
 * Its terms are written as one line, with commas between them. What the topic had beside its label
 * and its terms, where it came from a file, it keeps: its id, translations, description. The count
 * is that of the statements it was found in, -1 while that is not known.
 */

/* A topic of so many in a hundred statements tells little apart, where there are enough to tell. */
#define MOST_PERCENT 80
#define MOST_FROM 10

/* What is stripped off a label and its terms. */
#define BLANKS " \t\n\v\f\r"

struct _CpTopicDraft
{
  GObject parent_instance;

  CpRecord *record; /* or NULL */
  char *label;
  char *words;
  int count;
  const char *fault; /* static, or NULL */
};

enum
{
  PROP_LABEL = 1,
  PROP_WORDS,
  PROP_COUNT,
  PROP_FAULT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpTopicDraft, cp_topic_draft, G_TYPE_OBJECT)

static char *
make_id (CpTopicDraft *self, GHashTable *taken)
{
  const char *own = self->record != NULL ? cp_record_get_string (self->record, CP_TOPIC_ID) : NULL;
  g_autofree char *made = own == NULL ? cp_id_make_slug (self->label) : NULL;
  const char *slug = own != NULL ? own : *made != '\0' ? made : "topic";
  char *id = g_strdup (slug);

  for (guint i = 2; g_hash_table_contains (taken, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", slug, i);
    }
  g_hash_table_add (taken, g_strdup (id));

  return id;
}

static char *
join_terms (const char *const *terms)
{
  return terms != NULL ? g_strjoinv (", ", (char **) terms) : g_strdup ("");
}

/* Terms of a file that nobody changed may have commas in them. */
static const char *const *
get_own_terms (CpTopicDraft *self)
{
  const char *const *terms =
      self->record != NULL ? cp_record_get_strings (self->record, CP_TOPIC_TERMS) : NULL;
  g_autofree char *words = join_terms (terms);

  return g_str_equal (words, self->words) ? terms : NULL;
}

static gboolean
is_made_of (const char *text, const char *letters)
{
  return text[strspn (text, letters)] == '\0';
}

/* Names that differ in capitals and blanks only are the same to a person. */
static char *
fold_name (const char *label)
{
  g_autofree char *stripped = g_strstrip (g_strdup (label));

  return g_utf8_casefold (stripped, -1);
}

/* @names has those of the topics before. */
static const char *
find_fault (CpTopicDraft *self, GHashTable *names, guint n_statements)
{
  g_autofree char *name = fold_name (self->label);

  if (cp_topic_draft_is_blank (self))
    return NULL;
  if (*name == '\0')
    /* Translators: warning under a topic; a term is a word or phrase by which statements about it are
     * found */
    return _("It has no name, so its first term is its name.");
  if (!g_hash_table_add (names, g_steal_pointer (&name)))
    /* Translators: warning under a topic */
    return _("Another topic has the same name.");
  if (n_statements >= MOST_FROM && self->count >= 0
      && (guint64) self->count * 100 >= (guint64) n_statements * MOST_PERCENT)
    /* Translators: warning under a topic: its terms are too common */
    return _("Nearly every statement has one of its terms, so it tells little apart.");
  return NULL;
}

static CpRecord *
make_record (CpTopicDraft *self, GHashTable *taken)
{
  g_autoptr (CpRecordBuilder) builder = NULL;
  g_autofree char *id = make_id (self, taken);
  g_autofree char *label = g_strstrip (g_strdup (self->label));
  g_auto (GStrv) terms = cp_topic_draft_dup_terms (self);

  builder = self->record != NULL ? cp_record_builder_new_from (self->record)
                                 : cp_record_builder_new (cp_schema_get (CP_ARRAY_TOPICS));
  cp_record_builder_set_string (builder, CP_TOPIC_ID, id);
  cp_record_builder_set_string (builder, CP_TOPIC_LABEL, *label != '\0' ? label : terms[0]);
  cp_record_builder_set_strings (builder, CP_TOPIC_TERMS, (const char *const *) terms);

  return cp_record_builder_end (g_steal_pointer (&builder));
}

static void
cp_topic_draft_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpTopicDraft *self = CP_TOPIC_DRAFT (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_COUNT:
      g_value_set_int (value, self->count);
      break;
    case PROP_FAULT:
      g_value_set_static_string (value, self->fault);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_topic_draft_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpTopicDraft *self = CP_TOPIC_DRAFT (object);

  switch (id)
    {
    case PROP_LABEL:
      cp_topic_draft_set_label (self, g_value_get_string (value));
      break;
    case PROP_WORDS:
      cp_topic_draft_set_words (self, g_value_get_string (value));
      break;
    case PROP_COUNT:
      cp_topic_draft_set_count (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_topic_draft_finalize (GObject *object)
{
  CpTopicDraft *self = CP_TOPIC_DRAFT (object);

  g_clear_pointer (&self->record, cp_record_unref);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (cp_topic_draft_parent_class)->finalize (object);
}

static void
cp_topic_draft_class_init (CpTopicDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cp_topic_draft_get_property;
  object_class->set_property = cp_topic_draft_set_property;
  object_class->finalize = cp_topic_draft_finalize;

  /**
   * CpTopicDraft:label: what the topic is called.
   */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  /**
   * CpTopicDraft:words: its terms, with commas between them.
   */
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, "", flags);
  /**
   * CpTopicDraft:count: in how many statements it was found; -1 while that is not known.
   */
  properties[PROP_COUNT] = g_param_spec_int ("count", NULL, NULL, -1, G_MAXINT, -1, flags);
  /**
   * CpTopicDraft:fault: what a person may want to change, or %NULL.
   */
  properties[PROP_FAULT] = g_param_spec_string ("fault", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cp_topic_draft_init (CpTopicDraft *self)
{
  self->label = g_strdup ("");
  self->words = g_strdup ("");
  self->count = -1;
}

/**
 * cp_topic_draft_new:
 * @terms: (array zero-terminated=1): in the form of the project file
 *
 * Makes a topic that stands in no file.
 */
CpTopicDraft *
cp_topic_draft_new (const char *label, const char *const *terms)
{
  CpTopicDraft *self;

  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (CP_TYPE_TOPIC_DRAFT, NULL);
  g_free (self->label);
  self->label = g_strdup (label);
  g_free (self->words);
  self->words = join_terms (terms);

  return self;
}

/**
 * cp_topic_draft_new_from_record:
 *
 * Makes a topic of one of a project file.
 */
CpTopicDraft *
cp_topic_draft_new_from_record (CpRecord *record)
{
  CpTopicDraft *self;

  g_return_val_if_fail (record != NULL, NULL);

  self = cp_topic_draft_new (cp_record_get_string (record, CP_TOPIC_LABEL),
                             cp_record_get_strings (record, CP_TOPIC_TERMS));
  self->record = cp_record_ref (record);

  return self;
}

/**
 * cp_topic_draft_get_label:
 *
 * Gets what the topic is called.
 */
const char *
cp_topic_draft_get_label (CpTopicDraft *self)
{
  g_return_val_if_fail (CP_IS_TOPIC_DRAFT (self), NULL);

  return self->label;
}

/**
 * cp_topic_draft_set_label:
 *
 * Calls the topic something else.
 */
void
cp_topic_draft_set_label (CpTopicDraft *self, const char *label)
{
  g_return_if_fail (CP_IS_TOPIC_DRAFT (self) && label != NULL);

  if (g_str_equal (self->label, label))
    return;
  g_free (self->label);
  self->label = g_strdup (label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * cp_topic_draft_get_words:
 *
 * Gets the terms as they are written.
 */
const char *
cp_topic_draft_get_words (CpTopicDraft *self)
{
  g_return_val_if_fail (CP_IS_TOPIC_DRAFT (self), NULL);

  return self->words;
}

/**
 * cp_topic_draft_set_words:
 *
 * Changes the terms.
 */
void
cp_topic_draft_set_words (CpTopicDraft *self, const char *words)
{
  g_return_if_fail (CP_IS_TOPIC_DRAFT (self) && words != NULL);

  if (g_str_equal (self->words, words))
    return;
  g_free (self->words);
  self->words = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

/**
 * cp_topic_draft_dup_terms:
 *
 * Gets the terms one by one, without those that are blank.
 */
char **
cp_topic_draft_dup_terms (CpTopicDraft *self)
{
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) parts = NULL;
  const char *const *own;

  g_return_val_if_fail (CP_IS_TOPIC_DRAFT (self), NULL);

  own = get_own_terms (self);
  if (own != NULL)
    return g_strdupv ((char **) own);
  builder = g_strv_builder_new ();
  parts = g_strsplit_set (self->words, ",;\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

/**
 * cp_topic_draft_get_count:
 *
 * Gets in how many statements the topic was found, or -1.
 */
int
cp_topic_draft_get_count (CpTopicDraft *self)
{
  g_return_val_if_fail (CP_IS_TOPIC_DRAFT (self), -1);

  return self->count;
}

/**
 * cp_topic_draft_set_count:
 * @count: -1 while it is not known
 *
 * Tells in how many statements the topic was found.
 */
void
cp_topic_draft_set_count (CpTopicDraft *self, int count)
{
  g_return_if_fail (CP_IS_TOPIC_DRAFT (self) && count >= -1);

  if (self->count == count)
    return;
  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

/**
 * cp_topic_draft_get_fault:
 *
 * Gets what a person may want to change, as cp_topic_drafts_judge () found it.
 *
 * Returns: (nullable): a sentence, or %NULL
 */
const char *
cp_topic_draft_get_fault (CpTopicDraft *self)
{
  g_return_val_if_fail (CP_IS_TOPIC_DRAFT (self), NULL);

  return self->fault;
}

/**
 * cp_topic_draft_is_blank:
 *
 * Checks whether nothing is written yet.
 */
gboolean
cp_topic_draft_is_blank (CpTopicDraft *self)
{
  g_return_val_if_fail (CP_IS_TOPIC_DRAFT (self), TRUE);

  return is_made_of (self->label, BLANKS) && is_made_of (self->words, BLANKS ",;");
}

/**
 * cp_topic_draft_is_edited:
 *
 * Checks whether a person has written something here.
 */
gboolean
cp_topic_draft_is_edited (CpTopicDraft *self)
{
  g_return_val_if_fail (CP_IS_TOPIC_DRAFT (self), FALSE);

  if (self->record == NULL)
    return !cp_topic_draft_is_blank (self);
  return get_own_terms (self) != cp_record_get_strings (self->record, CP_TOPIC_TERMS)
         || g_strcmp0 (self->label, cp_record_get_string (self->record, CP_TOPIC_LABEL)) != 0;
}

/**
 * cp_topic_drafts_new_list:
 * @records: (nullable) (element-type CpRecord): topics of a corpus
 *
 * Makes a list of topics, as many of them as can be coded at once.
 *
 * Returns: (transfer full): a list of CpTopicDraft
 */
GListStore *
cp_topic_drafts_new_list (const GPtrArray *records)
{
  GListStore *drafts = g_list_store_new (CP_TYPE_TOPIC_DRAFT);

  for (guint i = 0; records != NULL && i < MIN (records->len, CP_TOPIC_MATCHER_MAX); i++)
    {
      g_autoptr (CpTopicDraft) draft = cp_topic_draft_new_from_record (records->pdata[i]);

      g_list_store_append (drafts, draft);
    }
  return drafts;
}

/**
 * cp_topic_drafts_judge:
 * @drafts: (element-type CpTopicDraft): topics that were counted
 * @n_statements: in so many statements
 *
 * Finds what a person may want to change: a name that is missing or there twice, terms that are in
 * nearly every statement.
 */
void
cp_topic_drafts_judge (GListModel *drafts, guint n_statements)
{
  g_autoptr (GHashTable) names = NULL;

  g_return_if_fail (G_IS_LIST_MODEL (drafts));

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (CpTopicDraft) draft = g_list_model_get_item (drafts, i);
      const char *fault = find_fault (draft, names, n_statements);

      if (g_strcmp0 (draft->fault, fault) == 0)
        continue;
      draft->fault = fault;
      g_object_notify_by_pspec (G_OBJECT (draft), properties[PROP_FAULT]);
    }
}

/**
 * cp_topic_drafts_make_records:
 * @drafts: (element-type CpTopicDraft): what a person left standing
 *
 * Makes the topics of a corpus, without those that are blank; each has an id of its own.
 *
 * Returns: (transfer full) (element-type CpRecord): the topics
 */
GPtrArray *
cp_topic_drafts_make_records (GListModel *drafts)
{
  g_autoptr (GHashTable) taken = NULL;
  GPtrArray *records;

  g_return_val_if_fail (G_IS_LIST_MODEL (drafts), NULL);

  taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* What a query calls having no topic. */
  g_hash_table_add (taken, g_strdup ("none"));
  records = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_record_unref);
  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (CpTopicDraft) draft = g_list_model_get_item (drafts, i);

      if (!cp_topic_draft_is_blank (draft))
        g_ptr_array_add (records, make_record (draft, taken));
    }
  return records;
}
