/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader knows of a language: words and phrases with their classes. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * CP_WORD_CLASSES:
 *
 * The classes that an entry of a rules file can have: X (name in C, name in the files). A class is
 * a bit of a guint64. Later stages add theirs.
 */
#define CP_WORD_CLASSES(X) \
  /* Verbs of speech (verbs.rules) */ \
  X (SAY, "say")                /* a core verb: its subject is a source */ \
  X (SAY_WEAK, "say-weak")      /* only with a quotation or "that" */ \
  X (SAY_NOUN, "say-noun")      /* may be a noun as well: "claims", "report" */ \
  X (TAKES_BARE, "bare")        /* goes without "that" */ \
  X (TAKES_ADDRESSEE, "addressee") /* "told Y that" */ \
  X (TAKES_OBJECT, "object")    /* its object is the content: "denied any threat" */ \
  X (NEGATIVE, "negative")      /* says that its content is not so: belongs to it */ \
  X (PARTICIPLE, "participle")  /* "saying", "adding" */ \
  X (ACCORDING, "according")    /* "according to" */ \
  X (TAKES_INFINITIVE, "infinitive") /* "promised to", "urged Y to" */ \
  X (VIEW, "view")              /* "opinion", "words": in whose; with a function word: "as", "for" */ \
  /* Function words (words.rules) */ \
  X (DETERMINER, "determiner") \
  X (POSSESSIVE, "possessive") \
  X (PRONOUN, "pronoun")        /* he, she, they, who can be a source */ \
  X (AUXILIARY, "auxiliary") \
  X (ADVERB, "adverb")          /* may stand between source and verb */ \
  X (PREPOSITION, "preposition") \
  X (CONJUNCTION, "conjunction") \
  X (THAT, "that") \
  X (RELATIVE, "relative")      /* who, which */ \
  X (NEGATION, "negation")      /* also "declined", "refused" */ \
  X (BE, "be")                  /* forms of the verb that makes the passive */ \
  X (MODAL, "modal")            /* "would", "could": what was not said, or is argued */ \
  X (TO, "to")                  /* opens an infinitive */ \
  X (BY, "by")                  /* names the agent of a passive */ \
  X (SUBORDINATOR, "subordinator") /* "when", "because": opens a clause that is not the main one */ \
  X (QUESTION_WORD, "question-word") /* "whether", "how", "what" */ \
  X (FIRST_PERSON, "first-person") /* "I", "our": outside quotations, a speaker's own words */ \
  X (LIST_LEAD, "list-lead")    /* "among them", "as follows" */ \
  X (ABBREVIATION, "abbreviation") /* no sentence ends at its full stop */ \
  X (CONNECTIVE, "connective")  /* "however", "moreover": opens a sentence */ \
  X (ARGUES, "argues")          /* marks a sentence as assessing: "should", "must", "unlikely" */ \
  X (URGES, "urges")            /* "should", "must": a demand, which no reporter makes */ \
  X (NARRATES, "narrates")      /* marks a sentence as telling what happened */ \
  /* Layout (zones.rules) */ \
  X (CREDIT, "credit")          /* "Photo by" */ \
  X (DISCLAIMER, "disclaimer") \
  X (ZONE_END, "zone-end")      /* "Latest news": nothing after it is the article */ \
  X (QUESTION_LABEL, "question-label") \
  X (ANSWER_LABEL, "answer-label") \
  X (INTERVIEW, "interview")    /* "interview", "commentary": who it is with answers */ \
  X (CAPTION, "caption")        /* "Pictured:" */ \
  X (AUTHOR, "author")          /* "original author", "reporting by": opens a line of names */ \
  X (NAVIGATION, "navigation")  /* "go back", "read more": a line of its own */ \
  /* Names (names.rules) */ \
  X (TITLE, "title")            /* "president", "Secretary General": before or instead of a name */ \
  X (HONORIFIC, "honorific")    /* Mr, Dr */ \
  X (PERSON_NOUN, "person-noun") /* "expert", "spokesman", "interlocutor" */ \
  X (ORGANISATION, "organisation") /* "ministry", "agency", "committee" */ \
  X (PLACE, "place")            /* countries, nationalities, well-known cities */ \
  X (COUNTRY, "country")        /* a line of such entries is one country, under its first name */ \
  X (TIME, "time")              /* months, days */ \
  X (OUTLET, "outlet")          /* "newspaper", "agency", "channel" */ \
  X (GIVEN_NAME, "given-name") \
  X (PARTICLE, "particle")      /* van, de, al */ \
  X (DEFINITE, "definite")      /* "the", "this", "his": what follows was spoken of before */ \
  X (FEMALE, "female") \
  X (MALE, "male") \
  X (PLURAL, "plural") \
  /* Roles (roles.rules) */ \
  X (ROLE_OFFICIAL, "role-official") \
  X (ROLE_EXPERT, "role-expert") \
  X (ROLE_INSIDER, "role-insider") \
  X (ROLE_MEDIA, "role-media") \
  X (ROLE_FORMER, "role-former") \
  /* Topics (topics.rules) */ \
  X (COMMON, "common")          /* says nothing of a subject: "important" */ \
  X (COMMON_NOUN, "common-noun") /* nor does this, but with another word: "night" */

#define CP_NUMBER_CLASS(name, word) CP_NUMBER_##name,
enum { CP_WORD_CLASSES (CP_NUMBER_CLASS) CP_N_WORD_CLASSES };
#undef CP_NUMBER_CLASS
G_STATIC_ASSERT (CP_N_WORD_CLASSES <= 64);

#define CP_DEFINE_CLASS(name, word) \
  static const guint64 CP_CLASS_##name G_GNUC_UNUSED = G_GUINT64_CONSTANT (1) << CP_NUMBER_##name;
CP_WORD_CLASSES (CP_DEFINE_CLASS)
#undef CP_DEFINE_CLASS

/*
 * CP_RELATION_CLASSES:
 *
 * The classes of relations.rules: words by which one speaker takes up another. They are a set of
 * their own, with bits and phrases of their own, see cp_rules_get_relations().
 */
#define CP_RELATION_CLASSES(X) \
  X (AGREES, "agrees")           /* "agree", "echoing" */ \
  X (DISAGREES, "disagrees")     /* "disputes", "contrary to" */ \
  X (HOLDS, "holds")             /* beside these: also without an object, "I agree" */ \
  X (TAKES_UP, "takes-up")       /* beside these: a speaker's name may follow */ \
  X (COUNTERS, "counters")       /* beside these: against what was said right before */ \
  X (UNLIKE, "unlike")           /* "unlike X,": a speaker's name follows, before a statement */ \
  X (PARTLY, "partly")           /* "while not denying" */ \
  X (MEANS, "means")             /* "by this X meant" */ \
  X (REFLECTS, "reflects")       /* "X's words reflect" */ \
  X (RESPONDS, "responds") \
  X (UTTERANCE, "utterance")     /* "words", "assessment": what somebody has said */ \
  X (BACK, "back")               /* "this", "such": what was said before */ \
  X (SELF, "self")               /* "I", "we" */ \
  X (DENIES, "denies")           /* "not", "never" */ \
  X (CONTRAST, "contrast")       /* "but": opens a sentence that is set against the one before */ \
  X (LIKEWISE, "likewise")       /* "another", "also": somebody of the same kind has spoken */ \
  X (WORDING, "wording")         /* "would not call it": a word is refused */ \
  X (SO_CALLED, "so-called") \
  X (APPROVES, "approves")       /* "justified" */ \
  X (DISAPPROVES, "disapproves") /* "exaggerated" */ \
  X (AGENT, "agent")             /* "by this X meant" */ \
  X (OWNER, "owner")             /* "of", "from": whose words they are follows */

#define CP_NUMBER_CUE(name, word) CP_NUMBER_CUE_##name,
enum { CP_RELATION_CLASSES (CP_NUMBER_CUE) CP_N_RELATION_CLASSES };
#undef CP_NUMBER_CUE
G_STATIC_ASSERT (CP_N_RELATION_CLASSES <= 32);

#define CP_DEFINE_CUE(name, word) \
  static const guint32 CP_CUE_##name G_GNUC_UNUSED = 1u << CP_NUMBER_CUE_##name;
CP_RELATION_CLASSES (CP_DEFINE_CUE)
#undef CP_DEFINE_CUE

/*
 * CP_POST_CLASSES:
 *
 * The classes of roles.rules that tell how a noun comes by its role. They are a set of their own
 * like those of relations, see cp_rules_get_posts().
 */
#define CP_POST_CLASSES(X) \
  X (OFFICE, "role-office")   /* "president": official, unless of something that is not */ \
  X (POST, "role-post")       /* "director": speaks in the role of what it is a post of */ \
  X (VOICE, "role-voice")     /* "spokesman": the same, but nobody is an expert by it */ \
  X (ENVOY, "role-envoy")     /* "negotiator": speaks for a country where one is named */ \
  X (FIRM, "role-firm")       /* "chief executive": whoever is one is president of a company */ \
  X (TEACHES, "role-teaches") /* a verb: "who teaches law" */ \
  X (PRIVATE, "role-other")   /* speaks for itself, whatever it belongs to */ \
  X (PART, "role-part")       /* "department": what it is a part of counts, if that is named */ \
  X (PORTFOLIO, "portfolio")  /* "energy": what a minister is for, and no part of his name */

#define CP_NUMBER_POST(name, word) CP_NUMBER_POST_##name,
enum { CP_POST_CLASSES (CP_NUMBER_POST) CP_N_POST_CLASSES };
#undef CP_NUMBER_POST
G_STATIC_ASSERT (CP_N_POST_CLASSES <= 32);

#define CP_DEFINE_POST(name, word) \
  static const guint32 CP_POST_##name G_GNUC_UNUSED = 1u << CP_NUMBER_POST_##name;
CP_POST_CLASSES (CP_DEFINE_POST)
#undef CP_DEFINE_POST

/* The id of a word that no rules file names. */
#define CP_WORD_UNKNOWN 0u

/* Marks have fixed ids: this and their CpTokenKind. */
#define CP_WORD_FIRST_MARK 1u
#define CP_WORD_FIRST_REAL 32u

/* Where phrases begin and end in the tree of phrases. */
#define CP_PHRASE_NONE 0u

typedef struct _CpRules CpRules;

CpRules *cp_rules_load (const char *language, GError **error);
CpRules *cp_rules_new_from_text (const char *text, GError **error);
CpRules *cp_rules_ref (CpRules *self);
void cp_rules_unref (CpRules *self);

guint32 cp_rules_find_word (const CpRules *self, const char *folded, gsize n_bytes);
guint64 cp_rules_get_classes (const CpRules *self, guint32 word);
guint64 cp_rules_find_phrase (const CpRules *self, const guint32 *words, guint n_words,
                              guint *n_used);

const CpRules *cp_rules_get_relations (const CpRules *self);
const CpRules *cp_rules_get_posts (const CpRules *self);

guint32 cp_rules_get_n_words (const CpRules *self);
guint32 cp_rules_find_hashed (const CpRules *self, const char *folded, gsize n_bytes, guint32 hash);
guint32 cp_rules_begin_phrase (const CpRules *self, guint32 word);
guint32 cp_rules_continue_phrase (const CpRules *self, guint32 phrase, guint32 word);
guint64 cp_rules_get_phrase_classes (const CpRules *self, guint32 phrase);

const char *cp_rules_find_country (const CpRules *self, const char *text, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRules, cp_rules_unref)

G_END_DECLS
