/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relations that the articles' own words propose: cues, and the same utterance in two articles. */

#include "cp-relation-finder.h"

#include "cp-relation-private.h"

/* A relation to words that are known from another article as well holds there too, a little less
 * surely. */
#define LESS_SURE_BY_REPEAT 10

typedef struct
{
  const CpRelationSource *sources;
  const CpRelationText *text;
  CpRelationIndex *index;
  CpRelationNames *names;
  GArray *tokens; /* CpRelationToken, of the paragraph at hand */
  GArray *links;  /* CpRelationLink */
} Finder;

/* --- Sentences --- */

static void
read_sentences (Finder *self, guint32 article, CpByteSpan span)
{
  const CpRelationToken *tokens = (const CpRelationToken *) (gconstpointer) self->tokens->data;
  CpRelationSentence sentence = { .index = self->index, .tokens = tokens, .article = article,
                                  .paragraph = span.start, .previous = span.start,
                                  .start = span.start, .links = self->links };

  for (guint32 first = 0, end; first < self->tokens->len; first = end)
    {
      for (end = first + 1; end < self->tokens->len && !tokens[end].begins;)
        end++;
      sentence.first = first;
      sentence.end = end;
      sentence.previous = first == 0 ? tokens[first].start : sentence.start;
      sentence.start = tokens[first].start;
      sentence.stop = tokens[end - 1].end;
      cp_relation_cues_find (&sentence);
    }
}

static void
read_paragraph (Finder *self, guint32 article, CpByteSpan span)
{
  cp_relation_text_read (self->text, self->tokens, self->sources[article].article->text, span);
  cp_relation_names_mark (self->names, self->tokens);
  read_sentences (self, article, span);
}

/* Gives FALSE where it is cancelled. */
static gboolean
read_paragraphs (Finder *self, GCancellable *cancellable)
{
  guint32 article = G_MAXUINT32;

  for (guint i = 0; i < self->index->paragraphs->len; i++)
    {
      const CpRelationParagraph *paragraph = &g_array_index (self->index->paragraphs,
                                                             CpRelationParagraph, i);

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (self->sources[paragraph->article].is_known)
        continue;
      if (paragraph->article != article)
        cp_relation_names_set_article (self->names, &self->sources[paragraph->article]);
      article = paragraph->article;
      read_paragraph (self, article, paragraph->span);
    }
  return TRUE;
}

/* --- Links --- */

static int
compare_links_cb (gconstpointer a, gconstpointer b)
{
  const CpRelationLink *one = a;
  const CpRelationLink *other = b;

  if (one->from != other->from)
    return one->from < other->from ? -1 : 1;
  if (one->to != other->to)
    return one->to < other->to ? -1 : 1;
  if (one->confidence != other->confidence)
    return one->confidence > other->confidence ? -1 : 1;
  return (int) one->type - (int) other->type;
}

/* Of several links between two statements the surest stays. */
static void
drop_doubles (GArray *links)
{
  CpRelationLink *data = (CpRelationLink *) (gpointer) links->data;
  guint n_kept = 0;

  g_array_sort (links, compare_links_cb);
  for (guint i = 0; i < links->len; i++)
    if (n_kept == 0 || data[n_kept - 1].from != data[i].from || data[n_kept - 1].to != data[i].to)
      data[n_kept++] = data[i];
  g_array_set_size (links, n_kept);
}

/* What disputes one report of an utterance disputes the utterance. */
static void
add_by_repeats (GArray *links)
{
  guint n_links = links->len;
  g_autoptr (GHashTable) repeated = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_links; i++)
    {
      const CpRelationLink *link = &g_array_index (links, CpRelationLink, i);

      if (link->type == CP_RELATION_REPEATS)
        g_hash_table_insert (repeated, GUINT_TO_POINTER (link->from + 1),
                             GUINT_TO_POINTER (link->to + 1));
    }
  for (guint i = 0; i < n_links; i++)
    {
      CpRelationLink link = g_array_index (links, CpRelationLink, i);
      guint32 to = GPOINTER_TO_UINT (g_hash_table_lookup (repeated,
                                                          GUINT_TO_POINTER (link.to + 1)));

      if (link.type == CP_RELATION_REPEATS || to == 0)
        continue;
      link.to = to - 1;
      link.confidence -= LESS_SURE_BY_REPEAT;
      g_array_append_val (links, link);
    }
}

static GArray *
make_relations (const Finder *self)
{
  GArray *relations = g_array_sized_new (FALSE, TRUE, sizeof (CpFoundRelation), self->links->len);

  for (guint i = 0; i < self->links->len; i++)
    {
      const CpRelationLink *link = &g_array_index (self->links, CpRelationLink, i);
      const CpRelationStatement *from = cp_relation_index_get (self->index, link->from);
      const CpRelationStatement *to = cp_relation_index_get (self->index, link->to);
      CpFoundRelation relation = { from->article, from->place, to->article, to->place,
                                   link->type, link->basis, link->confidence };

      if (!self->sources[from->article].is_known || !self->sources[to->article].is_known)
        g_array_append_val (relations, relation);
    }
  return relations;
}

/* --- Public functions --- */

/**
 * cp_relation_finder_run:
 * @sources: (array length=n_sources): articles that are read together, in their order
 * @n_sources: how many
 * @rules: what is known of their language; its relations decide what is a cue
 * @cancellable: (nullable): stops it
 *
 * Finds relations between statements: where a speaker or the reporter takes up what another said,
 * and where two articles report one utterance. Between two statements there is one at most in each
 * direction.
 *
 * Returns: (transfer full) (element-type CpFoundRelation) (nullable): what was found, by articles and
 *   statements; %NULL where it was cancelled
 */
GArray *
cp_relation_finder_run (const CpRelationSource *sources, guint n_sources, const CpRules *rules,
                        GCancellable *cancellable)
{
  const CpRelationText *text;
  g_autoptr (CpRelationIndex) index = NULL;
  g_autoptr (CpRelationNames) names = NULL;
  g_autoptr (GArray) tokens = NULL;
  g_autoptr (GArray) links = NULL;
  Finder self;

  g_return_val_if_fail (sources != NULL || n_sources == 0, NULL);
  g_return_val_if_fail (rules != NULL, NULL);

  text = cp_relation_text_get (rules);
  index = cp_relation_index_new (sources, n_sources, rules);
  names = cp_relation_names_new (sources, n_sources, rules);
  tokens = g_array_new (FALSE, FALSE, sizeof (CpRelationToken));
  links = g_array_new (FALSE, FALSE, sizeof (CpRelationLink));
  self = (Finder) { sources, text, index, names, tokens, links };
  if (!read_paragraphs (&self, cancellable))
    return NULL;
  cp_relation_repeats_find (index, links);
  drop_doubles (links);
  add_by_repeats (links);
  drop_doubles (links);
  return make_relations (&self);
}
