/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The labels of the built-in corpus in the language of the reader. */

#include "cp-builtin-labels.h"

#include <glib/gi18n-lib.h>

#include "cp-default-roles.h"
#include "cp-fold.h"
#include "cp-json-text.h"

/*
 * CpBuiltinLabels:
 *
 * The built-in corpus is written in English. What its makers called things is translated while it is
 * read: its title, its topics, questions and positions, who the speakers are, and through whom their
 * words came. What others wrote (the titles of articles, and the names of the outlets that published
 * them, by which an article is known) and what retells them stays as it is, as do all ids. All that is
 * translated stands below, where translators find it, but for the roles, which other corpora have, too; a
 * test compares it with the corpus.
 */
struct _CpBuiltinLabels
{
  GHashTable *translations; /* char *, context and text, to char *; only those that differ */
};

static const char *const titles[] = {
  /* Translators: the title of the built-in corpus, on the Collective Security Treaty Organization */
  NC_("corpus", "CSTO, 2023–2024"),
};

static const char *const articles[] = {
  /* Translators: what an article is called in figures and lists: outlet, month and year */
  NC_("article", "Orda.kz, Nov 2023"),
  /* Translators: what an article is called in figures and lists: outlet, month and year */
  NC_("article", "Izvestia, Apr 2024"),
  /* Translators: what an article is called in figures and lists: outlet, month and year */
  NC_("article", "Tengrinews, Nov 2024"),
  /* Translators: what an article is called in figures and lists: outlet, month and year */
  NC_("article", "AsiaNews, Nov 2023"),
  /* Translators: what an article is called in figures and lists: outlet, month and year */
  NC_("article", "Orda.kz, Jun 2024"),
  /* Translators: a kind of article in the built-in corpus */
  NC_("article", "analysis"),
  /* Translators: a kind of article in the built-in corpus */
  NC_("article", "interview"),
  /* Translators: a kind of article in the built-in corpus */
  NC_("article", "expert interview"),
  /* Translators: a kind of article in the built-in corpus */
  NC_("article", "report"),
};

static const char *const outlets[] = {
  /* Translators: an outlet that passed words on, by its name in your language, if it has one there */
  NC_("outlet", "Sputnik Armenia"),
  /* Translators: what passed words on: the website of the organisation */
  NC_("outlet", "CSTO website"),
};

static const char *const speakers[] = {
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Imangali Tasmagambetov"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Urazgali Selteyev"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Rasul Arin"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Nikol Pashinyan"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Paruyr Hovhannisyan"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Ararat Mirzoyan"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Eduard Poletayev"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Kassym-Jomart Tokayev"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Gaziz Abishev"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Daniyar Ashimbayev"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Vladimir Putin"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Alexander Lukashenko"),
  /* Translators: the name of a person, in the usual transcription */
  NC_("speaker", "Gizat Nurdauletov"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "Tajik delegation"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "Interlocutors from Tajikistan"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "Tajik delegation representative"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "Representatives of official Dushanbe"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "Members of the Tajik delegation"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "Interlocutor from Tajikistan"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "Russian representatives"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "Interlocutor from Russia"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "Russian interlocutors"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "Armenian side"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "Analysts of the CSTO Secretariat"),
  /* Translators: a speaker whom no article names */
  NC_("speaker", "CSTO heads of state"),
  /* Translators: what a speaker is: a position or a profession */
  NC_("speaker", "Secretary General"),
  /* Translators: what a speaker is: a position or a profession */
  NC_("speaker", "director"),
  /* Translators: what a speaker is: a position or a profession */
  NC_("speaker", "political analyst"),
  /* Translators: what a speaker is: a position or a profession */
  NC_("speaker", "Prime Minister"),
  /* Translators: what a speaker is: a position or a profession */
  NC_("speaker", "Deputy Foreign Minister"),
  /* Translators: what a speaker is: a position or a profession */
  NC_("speaker", "Foreign Minister"),
  /* Translators: what a speaker is: a position or a profession */
  NC_("speaker", "political scientist"),
  /* Translators: what a speaker is: a position or a profession */
  NC_("speaker", "president"),
  /* Translators: what a speaker is: a position or a profession */
  NC_("speaker", "historian"),
  /* Translators: what a speaker is: a position or a profession */
  NC_("speaker", "Secretary of the Security Council"),
  /* Translators: what a speaker is: a position or a profession */
  NC_("speaker", "delegation representative"),
  /* Translators: an organisation: the Collective Security Treaty Organization */
  NC_("speaker", "CSTO"),
  /* Translators: whom a speaker speaks for or works for */
  NC_("speaker", "Institute of Eurasian Integration"),
  /* Translators: whom a speaker speaks for: a country */
  NC_("speaker", "Kazakhstan"),
  /* Translators: whom a speaker speaks for or works for */
  NC_("speaker", "Security Council of Kazakhstan"),
};

static const char *const countries[] = {
  /* Translators: the country of a speaker */
  NC_("country", "Armenia"),
  /* Translators: the country of a speaker */
  NC_("country", "Kazakhstan"),
  /* Translators: the country of a speaker */
  NC_("country", "Russia"),
  /* Translators: the country of a speaker */
  NC_("country", "Belarus"),
  /* Translators: the country of a speaker */
  NC_("country", "Tajikistan"),
};

static const char *const topics[] = {
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "Threats"),
  /* Translators: what the topic “Threats” holds */
  NC_("topic", "What is seen as a danger, risk or challenge to security, and what is played down "
               "as none."),
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "Armenia"),
  /* Translators: what the topic “Armenia” holds */
  NC_("topic", "Armenia, its place in the alliance, and the South Caucasus conflict as seen from "
               "there."),
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "Afghanistan"),
  /* Translators: what the topic “Afghanistan” holds */
  NC_("topic", "Afghanistan, its people and the borders that others share with it."),
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "Taliban"),
  /* Translators: what the topic “Taliban” holds */
  NC_("topic", "The Taliban, how they rule Afghanistan, and whether others deal with them or "
               "recognise them."),
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "Hybrid and information warfare"),
  /* Translators: what the topic “Hybrid and information warfare” holds */
  NC_("topic", "Hybrid technologies, propaganda and information war, cyber attacks and illegal "
               "content."),
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "Terrorism and extremism"),
  /* Translators: what the topic “Terrorism and extremism” holds */
  NC_("topic", "Terrorism, religious extremism, those who practise them and what is done against "
               "them."),
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "Borders"),
  /* Translators: what the topic “Borders” holds */
  NC_("topic", "Borders between states, disputes about them, and how they are drawn and guarded."),
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "NATO and the West"),
  /* Translators: what the topic “NATO and the West” holds */
  NC_("topic", "NATO, its enlargement and forces, and the policy of Western states."),
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "January 2022 in Kazakhstan"),
  /* Translators: what the topic “January 2022 in Kazakhstan” holds */
  NC_("topic", "The unrest of January 2022 in Kazakhstan and the peacekeeping mission sent there."),
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "The alliance"),
  /* Translators: what the topic “The alliance” holds */
  NC_("topic", "What the organisation is for, what it is worth, how united, open and ready it "
               "is, and its image."),
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "War in Ukraine"),
  /* Translators: what the topic “War in Ukraine” holds */
  NC_("topic", "The war in Ukraine, how it is fought, justified and answered."),
  /* Translators: a topic of the built-in corpus */
  NC_("topic", "Other security topics"),
  /* Translators: what the topic “Other security topics” holds */
  NC_("topic", "Security matters outside all the others, such as drugs, arms, migration, crime, "
               "nuclear arms and disasters."),
};

static const char *const questions[] = {
  /* Translators: a question of the built-in corpus, on the topic “Threats” */
  NC_("question", "Are the CSTO countries under threat?"),
  /* Translators: a question of the built-in corpus, on the topic “Threats” */
  NC_("question", "Are the threats to the member states overstated?"),
  /* Translators: a question of the built-in corpus, on the topic “Threats” */
  NC_("question", "Do the dangers come from outside or from within?"),
  /* Translators: a question of the built-in corpus, on the topic “Armenia” */
  NC_("question", "Is Armenia leaving the alliance?"),
  /* Translators: a question of the built-in corpus, on the topic “Armenia” */
  NC_("question", "Does the alliance meet its obligations to Armenia?"),
  /* Translators: a question of the built-in corpus, on the topic “Armenia” */
  NC_("question", "Would Armenia’s departure have serious consequences?"),
  /* Translators: a question of the built-in corpus, on the topic “Afghanistan” */
  NC_("question", "Should the border with Afghanistan be strengthened?"),
  /* Translators: a question of the built-in corpus, on the topic “Afghanistan” */
  NC_("question", "Did the Tajik-Afghan border programme take long to agree?"),
  /* Translators: a question of the built-in corpus, on the topic “Taliban” */
  NC_("question", "Have states of the region recognised the Taliban?"),
  /* Translators: a question of the built-in corpus, on the topic “Taliban” */
  NC_("question", "Do the Taliban bring stability?"),
  /* Translators: a question of the built-in corpus, on the topic “Hybrid and information warfare” */
  NC_("question", "Are hybrid technologies a serious threat?"),
  /* Translators: a question of the built-in corpus, on the topic “The alliance” */
  NC_("question", "Is the alliance ready to help members in need?"),
  /* Translators: a question of the built-in corpus, on the topic “January 2022 in Kazakhstan” */
  NC_("question", "Did the January 2022 mission prove the alliance’s worth?"),
  /* Translators: a question of the built-in corpus, on the topic “Terrorism and extremism” */
  NC_("question", "Are terrorism and extremism a danger to the region?"),
  /* Translators: a question of the built-in corpus, on the topic “Borders” */
  NC_("question", "Is the Tajik-Kyrgyz border dispute being settled?"),
  /* Translators: a question of the built-in corpus, on the topic “NATO and the West” */
  NC_("question", "Does Western policy harm the alliance or its members?"),
};

static const char *const positions[] = {
  /* Translators: a position, an answer to questions such as “Are the CSTO countries under threat?” */
  NC_("position", "yes"),
  /* Translators: a position, an answer to “Are the CSTO countries under threat?” */
  NC_("position", "only indirectly"),
  /* Translators: a position, an answer to “Are the CSTO countries under threat?” */
  NC_("position", "as always"),
  /* Translators: a position, an answer to questions such as “Are the CSTO countries under threat?” */
  NC_("position", "no"),
  /* Translators: a position, an answer to questions such as “Are the threats to the member states overstated?” */
  NC_("position", "partly"),
  /* Translators: a position, an answer to “Do the dangers come from outside or from within?” */
  NC_("position", "from outside"),
  /* Translators: a position, an answer to “Do the dangers come from outside or from within?” */
  NC_("position", "from within"),
  /* Translators: a position, an answer to “Do the dangers come from outside or from within?” */
  NC_("position", "both"),
  /* Translators: a position, an answer to “Is Armenia leaving the alliance?” */
  NC_("position", "possibly"),
  /* Translators: a position, an answer to “Is Armenia leaving the alliance?” */
  NC_("position", "only stepping back"),
  /* Translators: a position, an answer to “Would Armenia’s departure have serious consequences?” */
  NC_("position", "hard to tell"),
  /* Translators: a position, an answer to “Should the border with Afghanistan be strengthened?” */
  NC_("position", "depends"),
  /* Translators: a position, an answer to “Have states of the region recognised the Taliban?” */
  NC_("position", "officially"),
  /* Translators: a position, an answer to “Have states of the region recognised the Taliban?” */
  NC_("position", "only in practice"),
  /* Translators: a position, an answer to “Is the alliance ready to help members in need?” */
  NC_("position", "with gaps"),
  /* Translators: a position, an answer to “Is the Tajik-Kyrgyz border dispute being settled?” */
  NC_("position", "gradually"),
};

typedef struct
{
  const char *context;
  const char *const *texts;
  guint n_texts;
} Group;

#define GROUP(context, texts) { context, texts, G_N_ELEMENTS (texts) }

static const Group groups[] = {
  GROUP ("corpus", titles),    GROUP ("article", articles),   GROUP ("outlet", outlets),
  GROUP ("speaker", speakers), GROUP ("country", countries),  GROUP ("topic", topics),
  GROUP ("question", questions), GROUP ("position", positions),
};

/* Where the texts stand: in a member of a record that is a text or a list of such. */
typedef struct
{
  CpArray array;
  const char *member;
  const char *context;
} Place;

static const Place places[] = {
  { CP_ARRAY_ROLES, "label", NULL },
  { CP_ARRAY_OUTLETS, "name", "outlet" },
  { CP_ARRAY_DOCUMENTS, "label", "article" },
  { CP_ARRAY_DOCUMENTS, "kind", "article" },
  { CP_ARRAY_SPEAKERS, "name", "speaker" },
  { CP_ARRAY_SPEAKERS, "position", "speaker" },
  { CP_ARRAY_SPEAKERS, "affiliation", "speaker" },
  { CP_ARRAY_SPEAKERS, "country", "country" },
  { CP_ARRAY_TOPICS, "label", "topic" },
  { CP_ARRAY_TOPICS, "description", "topic" },
  { CP_ARRAY_QUESTIONS, "text", "question" },
  { CP_ARRAY_QUESTIONS, "positions", "position" },
};

static char *
make_key (const char *context, const char *text)
{
  return g_strconcat (context != NULL ? context : "", "\004", text, NULL);
}

static const char *
translate_by_catalog_cb (const char *context, const char *text, gpointer data)
{
  return context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, context, text) : _(text);
}

static const char *
find_translation (const CpBuiltinLabels *self, const char *context, const char *text)
{
  g_autofree char *key = make_key (context, text);

  return g_hash_table_lookup (self->translations, key);
}

static JsonArray *
translate_texts (const CpBuiltinLabels *self, const char *context, JsonArray *texts)
{
  JsonArray *translated = json_array_new ();

  for (guint i = 0; i < json_array_get_length (texts); i++)
    {
      const char *text = json_array_get_string_element (texts, i);
      const char *translation = find_translation (self, context, text);

      json_array_add_string_element (translated, translation != NULL ? translation : text);
    }

  return translated;
}

/* English articles, in which the speaker is met again, have the name as it was. */
static void
keep_name (JsonObject *speaker, const char *name)
{
  JsonArray *aliases;

  if (!json_object_has_member (speaker, "aliases"))
    json_object_set_array_member (speaker, "aliases", json_array_new ());
  aliases = json_object_get_array_member (speaker, "aliases");
  json_array_add_string_element (aliases, name);
}

static void
translate_text (const CpBuiltinLabels *self, const Place *place, JsonObject *record)
{
  g_autofree char *text = g_strdup (json_object_get_string_member (record, place->member));
  const char *translation = find_translation (self, place->context, text);

  if (translation == NULL)
    return;
  json_object_set_string_member (record, place->member, translation);
  if (place->array == CP_ARRAY_SPEAKERS && g_str_equal (place->member, "name"))
    keep_name (record, text);
}

static void
translate_place (const CpBuiltinLabels *self, const Place *place, JsonObject *record)
{
  JsonNode *node = json_object_get_member (record, place->member);

  if (node == NULL)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    json_object_set_array_member (record, place->member,
                                  translate_texts (self, place->context, json_node_get_array (node)));
  else
    translate_text (self, place, record);
}

/* A statement names the positions that it takes by their words. */
static void
translate_answers (const CpBuiltinLabels *self, JsonObject *statement)
{
  const Place position = { CP_ARRAY_STATEMENTS, "position", "position" };
  JsonArray *answers;

  if (!json_object_has_member (statement, "answers"))
    return;
  answers = json_object_get_array_member (statement, "answers");
  for (guint i = 0; i < json_array_get_length (answers); i++)
    translate_place (self, &position, json_array_get_object_element (answers, i));
}

static void
look_up (CpBuiltinLabels *self, const char *context, const char *text, CpTranslateFunc translate,
         gpointer data)
{
  const char *translation = translate (context, text, data);

  if (!g_str_equal (translation, text))
    g_hash_table_insert (self->translations, make_key (context, text), g_strdup (translation));
}

/**
 * cp_builtin_labels_new:
 * @translate: (nullable) (scope call): gives each text in the language of the reader; %NULL for the
 *   program's own translations
 * @data: data for @translate
 *
 * Looks the labels of the built-in corpus up.
 *
 * Returns: (nullable) (transfer full): the labels, %NULL where none differs from the corpus's own
 */
CpBuiltinLabels *
cp_builtin_labels_new (CpTranslateFunc translate, gpointer data)
{
  g_autoptr (CpBuiltinLabels) self = g_new0 (CpBuiltinLabels, 1);

  self->translations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (translate == NULL)
    translate = translate_by_catalog_cb;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; j < groups[i].n_texts; j++)
      look_up (self, groups[i].context, groups[i].texts[j], translate, data);
  for (CpDefaultRole role = 0; role < CP_N_DEFAULT_ROLES; role++)
    look_up (self, NULL, cp_default_role_get_name (role), translate, data);

  return g_hash_table_size (self->translations) > 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * cp_builtin_labels_free:
 *
 * Frees labels.
 */
void
cp_builtin_labels_free (CpBuiltinLabels *self)
{
  g_hash_table_unref (self->translations);
  g_free (self);
}

/**
 * cp_builtin_labels_translate_title:
 * @json: the title of the corpus as it stands in the file, in quotation marks
 *
 * Translates the title.
 *
 * Returns: (nullable) (transfer full): the title as JSON, %NULL where it stays
 */
char *
cp_builtin_labels_translate_title (const CpBuiltinLabels *self, const char *json, gsize n_bytes)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) translated = g_string_new (NULL);
  const char *translation;

  g_return_val_if_fail (self != NULL && n_bytes >= 2, NULL);

  cp_json_append_decoded (title, json + 1, n_bytes - 2);
  translation = find_translation (self, "corpus", title->str);
  if (translation == NULL)
    return NULL;
  cp_json_append_string (translated, translation);

  return g_string_free (g_steal_pointer (&translated), FALSE);
}

/**
 * cp_builtin_labels_translate:
 * @array: the array that @record is of
 * @record: a record of the built-in corpus, to be changed
 *
 * Translates the labels in a record.
 */
void
cp_builtin_labels_translate (const CpBuiltinLabels *self, CpArray array, JsonObject *record)
{
  g_return_if_fail (self != NULL && record != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].array == array)
      translate_place (self, &places[i], record);
  if (array == CP_ARRAY_STATEMENTS)
    translate_answers (self, record);
}

static void
append_other (const char *context, const char *text, const char *folded, GPtrArray *names)
{
  g_autofree char *here = cp_fold (text);
  g_autofree char *there = cp_fold (g_dpgettext2 (GETTEXT_PACKAGE, context, text));

  if (g_str_equal (here, there))
    return;
  if (g_str_equal (here, folded))
    g_ptr_array_add (names, g_steal_pointer (&there));
  else if (g_str_equal (there, folded))
    g_ptr_array_add (names, g_steal_pointer (&here));
}

/**
 * cp_builtin_labels_append_folded:
 * @context: what is named: "country", "topic"
 * @folded: a name as cp_fold () has it
 * @names: (element-type utf8): what to append to
 *
 * Appends what the name is in English, or in the language of the reader, where the built-in corpus has
 * it; folded, too.
 */
void
cp_builtin_labels_append_folded (const char *context, const char *folded, GPtrArray *names)
{
  g_return_if_fail (context != NULL && folded != NULL && names != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; j < groups[i].n_texts && g_str_equal (groups[i].context, context); j++)
      append_other (context, groups[i].texts[j], folded, names);
}
