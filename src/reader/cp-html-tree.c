/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A web page as a tree of bounded size. */

#include "cp-html-tree.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "cp-html-source.h"
#include "cp-reader-error.h"

/* libxml2 parses; its SAX events fill an array of small nodes in the order of the page. So no
 * walk needs a stack, a subtree is a range, and a bound on nodes and depth holds while parsing. */

#define MAX_SOURCE (16 * 1024 * 1024)
#define MAX_NODES (2 * 1000 * 1000)

/* Elements nested more deeply than the first, as where old pages never close a <font>, leave their
 * text to the one around them; more deeply than the second, the page is refused. */
#define MAX_DEPTH 512
#define MAX_NESTING 2048

/* No parser and no file is asked for any of these attributes' values to be long. */
#define MAX_ATTRIBUTE 4096

static const char *const tag_names[CP_N_TAGS] = {
  NULL,
  NULL,
#define CP_NAME_TAG(name, word) word,
  CP_HTML_TAGS (CP_NAME_TAG)
#undef CP_NAME_TAG
};

/* The attributes that are kept. */
static const char *const attribute_names[] = {
  "aria-hidden", "class", "content", "data-testid", "datetime", "hidden", "href", "http-equiv", "id",
  "itemprop", "itemtype", "lang", "name", "property", "rel", "role", "style", "xml:lang",
};

typedef struct
{
  CpHtmlTree *tree;
  GArray *nodes;
  htmlParserCtxtPtr parser;
  guint open[MAX_DEPTH];
  guint depth;
  guint n_beyond;
  const char *fault;
} Builder;

/* --- Nodes --- */

static void
stop_parsing (Builder *self, const char *fault)
{
  self->fault = fault;
  xmlStopParser (self->parser);
}

static void
append_node (Builder *self, CpHtmlTag tag)
{
  CpHtmlNode node = { .tag = (guint8) tag };

  node.parent = self->depth > 0 ? self->open[self->depth - 1] : 0;
  node.end = self->nodes->len + 1;
  node.text = (guint32) self->tree->texts->len;
  g_array_append_val (self->nodes, node);
}

static CpHtmlNode *
get_last (Builder *self)
{
  return &g_array_index (self->nodes, CpHtmlNode, self->nodes->len - 1);
}

static gboolean
is_kept_attribute (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (attribute_names); i++)
    if (g_ascii_strcasecmp (name, attribute_names[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Attributes stand in the texts as name NUL value NUL. */
static void
append_attributes (Builder *self, const xmlChar **attributes)
{
  GString *texts = self->tree->texts;

  for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
    {
      const char *name = (const char *) attributes[0];
      const char *value = attributes[1] != NULL ? (const char *) attributes[1] : "";

      if (!is_kept_attribute (name))
        continue;
      g_string_append (texts, name);
      g_string_append_c (texts, '\0');
      g_string_append_len (texts, value, (gssize) strnlen (value, MAX_ATTRIBUTE));
      g_string_append_c (texts, '\0');
    }
  get_last (self)->n_text = (guint32) texts->len - get_last (self)->text;
}

static gpointer
make_tag_table (gpointer data)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < CP_N_TAGS; i++)
    if (tag_names[i] != NULL)
      g_hash_table_insert (table, (gpointer) tag_names[i], GUINT_TO_POINTER (i));
  return table;
}

static CpHtmlTag
find_tag (const char *name)
{
  static GOnce once = G_ONCE_INIT;
  gpointer tag = g_hash_table_lookup (g_once (&once, make_tag_table, NULL), name);

  return tag != NULL ? (CpHtmlTag) GPOINTER_TO_UINT (tag) : CP_TAG_OTHER;
}

/* --- What the parser tells --- */

/* Of an element that is nested too deeply only remains that paragraphs part there. */
static void
start_beyond (Builder *self, CpHtmlTag tag)
{
  self->n_beyond++;
  if (tag == CP_TAG_P || tag == CP_TAG_DIV || tag == CP_TAG_LI || tag == CP_TAG_TR || tag == CP_TAG_BR)
    append_node (self, CP_TAG_HR);
}

static void
start_element_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Builder *self = data;

  if (self->fault != NULL)
    return;
  if (self->depth + self->n_beyond == MAX_NESTING)
    /* Translators: why a web page could not be read; elements are those of HTML */
    stop_parsing (self, _("its elements are nested too deeply for a page"));
  else if (self->nodes->len >= MAX_NODES)
    /* Translators: why a web page could not be read; elements are those of HTML */
    stop_parsing (self, _("it has too many elements for a page"));
  else if (self->depth == MAX_DEPTH)
    start_beyond (self, find_tag ((const char *) name));
  else
    {
      append_node (self, find_tag ((const char *) name));
      append_attributes (self, attributes);
      self->open[self->depth++] = self->nodes->len - 1;
    }
}

static void
end_element_cb (void *data, const xmlChar *name)
{
  Builder *self = data;

  if (self->fault != NULL || self->depth <= 1)
    return;
  if (self->n_beyond > 0)
    {
      self->n_beyond--;
      return;
    }
  self->depth--;
  g_array_index (self->nodes, CpHtmlNode, self->open[self->depth]).end = self->nodes->len;
}

static void
characters_cb (void *data, const xmlChar *text, int n_bytes)
{
  Builder *self = data;
  CpHtmlNode *last = get_last (self);

  if (self->fault != NULL)
    return;
  /* The parser gives a long text in pieces. */
  if (last->tag != CP_TAG_TEXT || last->parent != self->open[self->depth - 1])
    append_node (self, CP_TAG_TEXT);
  g_string_append_len (self->tree->texts, (const char *) text, n_bytes);
  last = get_last (self);
  last->n_text = (guint32) self->tree->texts->len - last->text;
}

static void
parse_source (Builder *self, const GString *source)
{
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  xmlSAXHandler handler = {
    .startElement = start_element_cb,
    .endElement = end_element_cb,
    .characters = characters_cb,
    .cdataBlock = characters_cb,
    .ignorableWhitespace = characters_cb,
  };

  self->parser = htmlNewParserCtxt ();
  g_assert (self->parser != NULL);
  *self->parser->sax = handler;
  self->parser->userData = self;
  htmlCtxtReadMemory (self->parser, source->str, (int) source->len, NULL, "UTF-8", options);
  htmlFreeParserCtxt (self->parser);
}

static void
build_tree (Builder *self, const GString *source)
{
  self->nodes = g_array_new (FALSE, FALSE, sizeof (CpHtmlNode));
  append_node (self, CP_TAG_OTHER);
  self->depth = 1;
  if (source->len > MAX_SOURCE)
    /* Translators: why a web page could not be read */
    self->fault = _("it is too long for a page");
  else if (source->len > 0)
    parse_source (self, source);

  /* Closed by the end of the page. */
  while (self->depth > 0)
    g_array_index (self->nodes, CpHtmlNode, self->open[--self->depth]).end = self->nodes->len;
  self->tree->n_nodes = self->nodes->len;
  self->tree->nodes = (CpHtmlNode *) (gpointer) g_array_free (self->nodes, FALSE);
}

/**
 * cp_html_tree_new:
 * @html: the source of a page, in UTF-8
 * @n_bytes: its length
 * @error: return location for an error
 *
 * Parses a page, however broken it is. Nothing outside of the bytes is ever read.
 *
 * Returns: (transfer full): the tree, or %NULL with %CP_READER_ERROR
 */
CpHtmlTree *
cp_html_tree_new (const char *html, gsize n_bytes, GError **error)
{
  g_autoptr (CpHtmlTree) tree = NULL;
  g_autofree Builder *builder = NULL;
  g_autoptr (GString) source = NULL;

  g_return_val_if_fail (html != NULL, NULL);

  if (cp_html_source_declares_entities (html, n_bytes))
    {
      g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_ENTITIES,
                           /* Translators: why a web page could not be read; document type and
                            * entities are those of HTML */
                           _("its document type declares entities, and what these stand for is never read"));
      return NULL;
    }

  tree = g_new0 (CpHtmlTree, 1);
  tree->texts = g_string_sized_new (n_bytes / 8 + 64);
  tree->linked_data = g_ptr_array_new_with_free_func (g_free);
  source = cp_html_source_clean (html, n_bytes, tree->linked_data);
  builder = g_new0 (Builder, 1);
  builder->tree = tree;
  build_tree (builder, source);
  if (builder->fault != NULL)
    {
      g_set_error_literal (error, CP_READER_ERROR, CP_READER_ERROR_LIMIT, builder->fault);
      return NULL;
    }

  return g_steal_pointer (&tree);
}

/**
 * cp_html_tree_free:
 * @self: a tree
 */
void
cp_html_tree_free (CpHtmlTree *self)
{
  g_free (self->nodes);
  g_string_free (self->texts, TRUE);
  g_ptr_array_unref (self->linked_data);
  g_free (self);
}

/**
 * cp_html_tree_get_attribute:
 * @self: a tree
 * @node: an element of it
 * @name: an attribute, in lower case
 *
 * Returns: (nullable): its value; only attributes that the reader looks at are kept
 */
const char *
cp_html_tree_get_attribute (const CpHtmlTree *self, guint node, const char *name)
{
  const CpHtmlNode *element = &self->nodes[node];
  const char *at = self->texts->str + element->text;
  const char *end = at + element->n_text;

  if (element->tag == CP_TAG_TEXT)
    return NULL;
  while (at < end)
    {
      const char *value = at + strlen (at) + 1;

      if (g_ascii_strcasecmp (at, name) == 0)
        return value;
      at = value + strlen (value) + 1;
    }
  return NULL;
}

/**
 * cp_html_tree_dup_text:
 * @self: a tree
 * @node: a node of it
 *
 * Returns: (transfer full): all text below the node, with its blanks as they stand
 */
char *
cp_html_tree_dup_text (const CpHtmlTree *self, guint node)
{
  GString *text = g_string_new (NULL);

  for (guint i = node; i < self->nodes[node].end; i++)
    if (self->nodes[i].tag == CP_TAG_TEXT)
      g_string_append_len (text, self->texts->str + self->nodes[i].text, self->nodes[i].n_text);
  return g_string_free (text, FALSE);
}

/**
 * cp_html_tree_is_below:
 * @self: a tree
 * @node: a node of it
 * @ancestor: another one
 *
 * Returns: whether @node is @ancestor or below it
 */
gboolean
cp_html_tree_is_below (const CpHtmlTree *self, guint node, guint ancestor)
{
  return node >= ancestor && node < self->nodes[ancestor].end;
}
