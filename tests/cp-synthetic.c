/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Invented corpora of any size: the same bytes for the same seed and options. */

#include "cp-synthetic.h"

#include <string.h>

#include "cp-synthetic-words.h"

/*
 * References always hold, and the text is in the canonical form of the project file: one record a
 * line, members in the order of the schema, what is empty left out.
 */

#define N_ROLES 5

typedef struct
{
  guint32 document;
  guint32 start; /* in code points of the document's text */
  guint32 end;
  guint32 paragraph;
  int next; /* statement of the same document, or -1 */
} Place;

typedef struct
{
  const CpSyntheticOptions *options;
  GString *out;
  CpSyntheticWords *words;
  Place *places;      /* one for each statement */
  int *first;         /* one for each document: its first statement, or -1 */
  guint *n_positions; /* one for each question */
} Generator;

static const char *const role_ids[N_ROLES] = { "official", "expert", "insider", "media", "other" };
static const char *const role_labels[N_ROLES] =
    { "Official", "Expert", "Insider", "Media", "Other" };
static const char *const modes[] = { "direct", "block", "answer", "indirect" };
static const char *const relation_types[] =
    { "disputes", "supports", "qualifies", "interprets", "repeats" };
static const char *const bases[] = { "speaker", "reporter", "reader" };
static const char *const kinds[] = { "report", "interview", "analysis", "release" };
static const char *const positions[] = { "yes", "partly", "no", "hard to tell" };
static const char *const countries[] = { "Velmoria", "Østmark", "South Tarelia", "Құмстан", "沙洲国" };

static guint
draw_below (Generator *self, guint n)
{
  return cp_synthetic_draw_below (self->words, n);
}

static gboolean
draw_chance (Generator *self, guint one_in)
{
  return cp_synthetic_draw_chance (self->words, one_in);
}

/* The writer: records are one a line, and every line but the last of an array ends in a comma. */

static void
append_json (GString *to, const char *text)
{
  g_string_append_c (to, '"');
  for (const char *at = text; *at != '\0'; at++)
    if (*at == '\n')
      g_string_append (to, "\\n");
    else if (*at == '"' || *at == '\\')
      g_string_append_printf (to, "\\%c", *at);
    else
      g_string_append_c (to, *at);
  g_string_append_c (to, '"');
}

static void
begin_member (Generator *self, const char *name)
{
  char last = self->out->str[self->out->len - 1];

  if (last != '{')
    g_string_append (self->out, ", ");
  g_string_append_printf (self->out, "\"%s\": ", name);
}

static void
add_string (Generator *self, const char *name, const char *value)
{
  begin_member (self, name);
  append_json (self->out, value);
}

static void
add_id (Generator *self, const char *name, const char *prefix, guint number)
{
  begin_member (self, name);
  g_string_append_printf (self->out, "\"%s%u\"", prefix, number + 1);
}

static void
add_number (Generator *self, const char *name, guint value)
{
  begin_member (self, name);
  g_string_append_printf (self->out, "%u", value);
}

static void
add_true (Generator *self, const char *name)
{
  begin_member (self, name);
  g_string_append (self->out, "true");
}

static void
add_choice (Generator *self, const char *name, const char *const *values, guint n_values)
{
  add_string (self, name, values[draw_below (self, n_values)]);
}

/* A date of any precision, most often a whole one. */
static void
add_date (Generator *self)
{
  guint precision = draw_below (self, 10);

  begin_member (self, "date");
  g_string_append_printf (self->out, "\"%u", 2019 + draw_below (self, 6));
  if (precision > 0)
    g_string_append_printf (self->out, "-%02u", 1 + draw_below (self, 12));
  if (precision > 2)
    g_string_append_printf (self->out, "-%02u", 1 + draw_below (self, 28));
  g_string_append_c (self->out, '"');
  if (draw_chance (self, 3))
    add_string (self, "date_basis", "inferred");
}

static void
begin_array (Generator *self, const char *name)
{
  g_string_append_printf (self->out, "\"%s\": [\n", name);
}

static void
begin_record (Generator *self)
{
  g_string_append_c (self->out, '{');
}

static void
end_record (Generator *self)
{
  g_string_append (self->out, "},\n");
}

static void
end_array (Generator *self)
{
  g_string_truncate (self->out, self->out->len - strlen (",\n"));
  g_string_append (self->out, "\n],\n");
}

static void
add_roles (Generator *self)
{
  begin_array (self, "roles");
  for (guint i = 0; i < N_ROLES; i++)
    {
      begin_record (self);
      add_string (self, "id", role_ids[i]);
      add_string (self, "label", role_labels[i]);
      end_record (self);
    }
  end_array (self);
}

static void
add_outlet (Generator *self, guint number)
{
  g_autofree char *name = cp_synthetic_draw_name (self->words, 1 + draw_below (self, 2));

  add_id (self, "id", "outlet-", number);
  add_string (self, "name", name);
  if (draw_chance (self, 2))
    add_choice (self, "country", countries, G_N_ELEMENTS (countries));
}

/* Counts the code points that were appended since the last time. */
static guint32
count_on (const GString *text, gsize *n_bytes, guint32 *n_chars)
{
  *n_chars += g_utf8_strlen (text->str + *n_bytes, text->len - *n_bytes);
  *n_bytes = text->len;
  return *n_chars;
}

/* Writes the paragraphs of a document and notes where each of its statements stands. */
static char *
make_text (Generator *self, guint32 document)
{
  GString *text = g_string_new (NULL);
  gsize n_bytes = 0;
  guint32 n_chars = 0;
  guint32 paragraph = 1;

  cp_synthetic_append_sentence (self->words, text, 5);
  for (int i = self->first[document]; i >= 0; i = self->places[i].next)
    {
      g_string_append_c (text, '\n');
      cp_synthetic_append_sentence (self->words, text, 2 + draw_below (self, 6));
      g_string_append (text, draw_chance (self, 2) ? " \"" : " ");
      self->places[i].start = count_on (text, &n_bytes, &n_chars);
      cp_synthetic_append_sentence (self->words, text, 3 + draw_below (self, 25));
      self->places[i].end = count_on (text, &n_bytes, &n_chars) - 1;
      self->places[i].paragraph = ++paragraph;
    }
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

static void
add_document (Generator *self, guint number)
{
  g_autofree char *title = cp_synthetic_draw_name (self->words, 3 + draw_below (self, 4));

  add_id (self, "id", "document-", number);
  if (self->options->n_outlets > 0 && !draw_chance (self, 40))
    add_id (self, "outlet", "outlet-",
            number < self->options->n_outlets ? number
                                              : draw_below (self, self->options->n_outlets));
  add_string (self, "title", title);
  if (!draw_chance (self, 12))
    add_date (self);
  add_choice (self, "kind", kinds, G_N_ELEMENTS (kinds));
  add_string (self, "language", "en");
  if (draw_chance (self, 5))
    add_string (self, "translated", "ru");
  if (self->options->with_text)
    {
      g_autofree char *text = make_text (self, number);

      add_string (self, "text", text);
    }
}

/* Two in three are official or expert. */
static const char *
draw_role (Generator *self)
{
  guint n = draw_below (self, 9);

  return role_ids[n < 6 ? n % 2 : n - 4];
}

static void
add_speaker (Generator *self, guint number)
{
  g_autofree char *name = cp_synthetic_draw_name (self->words, 2);

  add_id (self, "id", "speaker-", number);
  add_string (self, "name", name);
  if (draw_chance (self, 12))
    {
      begin_member (self, "named");
      g_string_append (self->out, "false");
    }
  if (!draw_chance (self, 15))
    add_string (self, "role", draw_role (self));
  if (draw_chance (self, 2))
    add_string (self, "position", cp_synthetic_draw_word (self->words));
  if (draw_chance (self, 2))
    add_choice (self, "country", countries, G_N_ELEMENTS (countries));
}

static void
add_topic (Generator *self, guint number)
{
  g_autofree char *label = cp_synthetic_draw_name (self->words, 1 + draw_below (self, 3));

  add_id (self, "id", "topic-", number);
  add_string (self, "label", label);
  begin_member (self, "terms");
  g_string_append_c (self->out, '[');
  append_json (self->out, cp_synthetic_draw_word (self->words));
  g_string_append_c (self->out, ']');
  if (number < 4)
    add_true (self, "main");
}

static void
add_question (Generator *self, guint number)
{
  g_autofree char *text = cp_synthetic_draw_name (self->words, 5);
  guint n_positions = 2 + draw_below (self, G_N_ELEMENTS (positions) - 1);

  add_id (self, "id", "question-", number);
  if (self->options->n_topics > 0)
    add_id (self, "topic", "topic-", draw_below (self, self->options->n_topics));
  add_string (self, "text", text);
  begin_member (self, "positions");
  for (guint i = 0; i < n_positions; i++)
    {
      g_string_append (self->out, i == 0 ? "[" : ", ");
      append_json (self->out, positions[i]);
    }
  g_string_append_c (self->out, ']');
  self->n_positions[number] = n_positions;
}

static void
add_anchor (Generator *self, guint32 paragraph)
{
  guint offset = draw_below (self, 200);
  guint length = 20 + draw_below (self, 200);
  guint n_words = 3 + draw_below (self, 60);
  guint64 digest = cp_synthetic_draw (self->words);

  begin_member (self, "anchor");
  g_string_append_printf (self->out,
                          "{\"paragraph\": %u, \"offset\": %u, \"length\": %u, \"words\": %u, "
                          "\"digest\": \"%016" G_GINT64_MODIFIER "x\"}",
                          paragraph, offset, length, n_words, digest);
}

static void
add_span (Generator *self, const Place *place)
{
  if (self->options->with_text)
    {
      add_number (self, "start", place->start);
      add_number (self, "end", place->end);
      return;
    }
  add_anchor (self, place->paragraph);
}

/* One topic most often, up to four that follow one another, now and then none. */
static void
add_topics (Generator *self)
{
  guint n_topics = self->options->n_topics;
  guint first = n_topics > 0 ? draw_below (self, n_topics) : 0;
  guint more = draw_below (self, 10);
  guint n = MIN (more < 7 ? 1 : more - 5, n_topics);

  if (n == 0 || draw_chance (self, 30))
    return;
  begin_member (self, "topics");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (self->out, "%s\"topic-%u\"", i == 0 ? "[" : ", ",
                            (first + i) % n_topics + 1);
  g_string_append_c (self->out, ']');
}

static void
add_answers (Generator *self)
{
  guint n_questions = self->options->n_questions;
  guint first = n_questions > 0 ? draw_below (self, n_questions) : 0;
  guint n = MIN (1 + draw_below (self, 2), n_questions);

  if (n == 0 || !draw_chance (self, 6))
    return;
  begin_member (self, "answers");
  for (guint i = 0; i < n; i++)
    {
      guint question = (first + i) % n_questions;

      g_string_append_printf (
          self->out, "%s{\"question\": \"question-%u\", \"position\": \"%s\"}", i == 0 ? "[" : ", ",
          question + 1, positions[draw_below (self, self->n_positions[question])]);
    }
  g_string_append_c (self->out, ']');
}

static void
add_voices (Generator *self)
{
  guint n_speakers = self->options->n_speakers;
  guint speaker = n_speakers > 0 ? draw_below (self, n_speakers) : 0;

  if (n_speakers == 0 || draw_chance (self, 50))
    return;
  add_id (self, "speaker", "speaker-", speaker);
  if (n_speakers > 1 && draw_chance (self, 30))
    {
      begin_member (self, "with");
      g_string_append_printf (self->out, "[\"speaker-%u\"]", (speaker + 1) % n_speakers + 1);
    }
}

static void
add_statement (Generator *self, guint number)
{
  const Place *place = &self->places[number];

  add_id (self, "id", "s", number);
  add_id (self, "document", "document-", place->document);
  add_voices (self);
  if (self->options->n_outlets > 0 && draw_chance (self, 40))
    add_id (self, "via", "outlet-", draw_below (self, self->options->n_outlets));
  if (!draw_chance (self, 20))
    add_choice (self, "mode", modes, G_N_ELEMENTS (modes));
  add_span (self, place);
  if (self->options->n_speakers > 0 && draw_chance (self, 25))
    add_id (self, "reported", "speaker-", draw_below (self, self->options->n_speakers));
  add_number (self, "turn", place->paragraph);
  if (draw_chance (self, 25))
    add_choice (self, "role", role_ids, N_ROLES);
  if (!self->options->with_text || draw_chance (self, 4))
    {
      g_autoptr (GString) gist = g_string_new (NULL);

      cp_synthetic_append_sentence (self->words, gist, 4 + draw_below (self, 14));
      add_string (self, "gist", gist->str);
    }
  add_topics (self);
  add_answers (self);
  if (draw_chance (self, 8))
    add_date (self);
  add_string (self, "origin", draw_chance (self, 3) ? "hand" : "found");
  add_number (self, "confidence", draw_below (self, 101));
}

/* Most relations are between statements near to one another. */
static void
add_relations (Generator *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n = self->options->n_statements;

  begin_array (self, "relations");
  for (guint i = 0; i < self->options->n_relations; i++)
    {
      guint from = draw_below (self, n);
      guint reach = draw_chance (self, 3) ? n - 1 : MIN (n - 1, 12);
      guint to = (from + 1 + draw_below (self, reach)) % n;
      guint type = draw_below (self, G_N_ELEMENTS (relation_types));
      gint64 key = ((gint64) from * n + to) * (gint64) G_N_ELEMENTS (relation_types) + type;

      if (!g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
        continue;
      begin_record (self);
      add_id (self, "from", "s", from);
      add_id (self, "to", "s", to);
      add_string (self, "type", relation_types[type]);
      add_choice (self, "basis", bases, G_N_ELEMENTS (bases));
      end_record (self);
    }
  end_array (self);
}

static void
add_array (Generator *self, const char *name, guint n_records,
           void (*add) (Generator *self, guint number))
{
  if (n_records == 0)
    return;
  begin_array (self, name);
  for (guint i = 0; i < n_records; i++)
    {
      begin_record (self);
      add (self, i);
      end_record (self);
    }
  end_array (self);
}

/* Statements follow one another by document, as an import leaves them; one in eight is astray. */
static void
place_statements (Generator *self)
{
  const CpSyntheticOptions *options = self->options;

  self->places = g_new0 (Place, options->n_statements + 1);
  for (guint i = 0; i < options->n_statements; i++)
    {
      self->places[i].document = draw_chance (self, 8)
                                     ? draw_below (self, options->n_documents)
                                     : (guint64) i * options->n_documents / options->n_statements;
      self->places[i].paragraph = 1 + draw_below (self, 40);
    }

  self->first = g_new (int, options->n_documents + 1);
  for (guint i = 0; i < options->n_documents; i++)
    self->first[i] = -1;
  for (guint i = options->n_statements; i-- > 0;)
    {
      self->places[i].next = self->first[self->places[i].document];
      self->first[self->places[i].document] = i;
    }
}

static void
add_head (Generator *self)
{
  g_autofree char *title = cp_synthetic_draw_name (self->words, 3);

  g_string_append (self->out, "{\n\"format\": \"counterpoint\",\n\"version\": 1,\n\"title\": ");
  append_json (self->out, title);
  g_string_append (self->out, ",\n\"language\": \"en\",\n"
                              "\"sides\": {\"left\": \"role:official\", "
                              "\"right\": \"role:expert\"},\n");
}

/**
 * cp_synthetic_project:
 * @seed: what the corpus is drawn from
 * @options: how much of what
 * @length: (out) (optional): the number of bytes
 *
 * Makes the text of a project file with invented words.
 *
 * Returns: (transfer full): UTF-8, in canonical form
 */
char *
cp_synthetic_project (guint64 seed, const CpSyntheticOptions *options, gsize *length)
{
  Generator self = { .options = options };

  g_return_val_if_fail (options->n_statements == 0 || options->n_documents > 0, NULL);
  g_return_val_if_fail (options->n_relations == 0 || options->n_statements > 1, NULL);

  self.out = g_string_new (NULL);
  self.words = cp_synthetic_words_new (seed);
  self.n_positions = g_new0 (guint, options->n_questions + 1);
  place_statements (&self);
  add_head (&self);
  add_roles (&self);
  add_array (&self, "outlets", options->n_outlets, add_outlet);
  add_array (&self, "documents", options->n_documents, add_document);
  add_array (&self, "speakers", options->n_speakers, add_speaker);
  add_array (&self, "topics", options->n_topics, add_topic);
  add_array (&self, "questions", options->n_questions, add_question);
  add_array (&self, "statements", options->n_statements, add_statement);
  if (options->n_relations > 0)
    add_relations (&self);
  g_string_truncate (self.out, self.out->len - strlen (",\n"));
  g_string_append (self.out, "\n}\n");

  cp_synthetic_words_free (self.words);
  g_free (self.places);
  g_free (self.first);
  g_free (self.n_positions);
  if (length != NULL)
    *length = self.out->len;
  return g_string_free (self.out, FALSE);
}
