/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is measured of each node of a page, and which nodes are no part of any article. */

#include "cp-html-marks.h"

#include <string.h>

#include "cp-html-hints.h"

/* An element that holds this share of the page's text is no clutter, whatever its name. */
#define MAX_CLUTTER_SHARE .5

/* Captions and by-lines are shorter than this, in characters. */
#define MAX_CAPTION 600
#define MAX_META 250

/* Where more than this share of the text is inside of links, an element is a list of links. */
#define MAX_LINKS .4

/* What may stand below, beside the hints. */
#define BELOW_H1 (1 << 15)
#define BELOW_QUOTE (1 << 14)

typedef enum
{
  TAG_PLAIN,
  TAG_NEVER,  /* holds no text of an article */
  TAG_SELDOM, /* clutter, unless much of the page's text stands in it */
  TAG_FRAME,  /* never clutter by its names */
} TagManner;

static const guint8 manners[CP_N_TAGS] = {
  /* The parser leaves an <article> in it where a page does not close it. */
  [CP_TAG_HEAD] = TAG_FRAME,     [CP_TAG_NOSCRIPT] = TAG_NEVER, [CP_TAG_TEMPLATE] = TAG_NEVER,
  [CP_TAG_SVG] = TAG_NEVER,      [CP_TAG_OBJECT] = TAG_NEVER,   [CP_TAG_AUDIO] = TAG_NEVER,
  [CP_TAG_VIDEO] = TAG_NEVER,    [CP_TAG_CANVAS] = TAG_NEVER,   [CP_TAG_IFRAME] = TAG_NEVER,
  [CP_TAG_EMBED] = TAG_NEVER,    [CP_TAG_SELECT] = TAG_NEVER,   [CP_TAG_BUTTON] = TAG_NEVER,
  [CP_TAG_TEXTAREA] = TAG_NEVER, [CP_TAG_INPUT] = TAG_NEVER,    [CP_TAG_DATALIST] = TAG_NEVER,
  [CP_TAG_OPTION] = TAG_NEVER,   [CP_TAG_FIGCAPTION] = TAG_NEVER, [CP_TAG_SCRIPT] = TAG_NEVER,
  [CP_TAG_STYLE] = TAG_NEVER,    [CP_TAG_TITLE] = TAG_NEVER,    [CP_TAG_LABEL] = TAG_SELDOM,
  [CP_TAG_NAV] = TAG_SELDOM,     [CP_TAG_MENU] = TAG_SELDOM,    [CP_TAG_DIALOG] = TAG_SELDOM,
  [CP_TAG_FOOTER] = TAG_SELDOM,  [CP_TAG_ASIDE] = TAG_SELDOM,   [CP_TAG_FORM] = TAG_SELDOM,
  [CP_TAG_FIELDSET] = TAG_SELDOM, [CP_TAG_ADDRESS] = TAG_SELDOM,
  [CP_TAG_HTML] = TAG_FRAME,     [CP_TAG_BODY] = TAG_FRAME,     [CP_TAG_MAIN] = TAG_FRAME,
  [CP_TAG_TR] = TAG_FRAME,       [CP_TAG_TBODY] = TAG_FRAME,   [CP_TAG_P] = TAG_PLAIN,
};

/* --- Measures --- */

static guint32
count_characters (const char *text, gsize n_bytes)
{
  guint32 n_chars = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n_chars += (guchar) text[i] > ' ' && (text[i] & 0xC0) != 0x80;
  return n_chars;
}

static void
measure_nodes (CpHtmlMarks *self, const CpHtmlTree *tree)
{
  for (guint i = tree->n_nodes; i-- > 0;)
    {
      const CpHtmlNode *node = &tree->nodes[i];

      if (node->tag == CP_TAG_TEXT)
        self->n_chars[i] = count_characters (tree->texts->str + node->text, node->n_text);
      if (node->tag == CP_TAG_A)
        self->n_links[i] = self->n_chars[i];
      if (node->tag == CP_TAG_H1)
        self->below[i] |= BELOW_H1;
      if (node->tag == CP_TAG_BLOCKQUOTE)
        self->below[i] |= BELOW_QUOTE;
      if (i == 0)
        break;
      self->below[node->parent] |= self->below[i] | self->hints[i];
      if (manners[node->tag] == TAG_NEVER)
        continue;
      self->n_chars[node->parent] += self->n_chars[i];
      self->n_links[node->parent] += self->n_links[i];
    }
}

static guint
find_hints (GHashTable *known, const char *name)
{
  gpointer hints;

  if (name == NULL)
    return 0;
  if (!g_hash_table_lookup_extended (known, name, NULL, &hints))
    {
      hints = GUINT_TO_POINTER (cp_html_hints_of_name (name));
      g_hash_table_insert (known, (gpointer) name, hints);
    }
  return GPOINTER_TO_UINT (hints);
}

static void
find_all_hints (CpHtmlMarks *self, const CpHtmlTree *tree)
{
  static const char *const attributes[] = { "class", "id", "itemprop", "data-testid" };
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tree->n_nodes; i++)
    for (guint k = 0; k < G_N_ELEMENTS (attributes) && tree->nodes[i].n_text > 0; k++)
      self->hints[i] |= find_hints (known, cp_html_tree_get_attribute (tree, i, attributes[k]));
}

/* --- Clutter --- */

static gboolean
has_value (const char *value, const char *const *values)
{
  return value != NULL && g_strv_contains (values, value);
}

static gboolean
is_hidden (const CpHtmlTree *tree, guint node)
{
  const char *style = cp_html_tree_get_attribute (tree, node, "style");
  const char *at = style != NULL ? strstr (style, "display") : NULL;

  if (cp_html_tree_get_attribute (tree, node, "hidden") != NULL)
    return TRUE;
  if (g_strcmp0 (cp_html_tree_get_attribute (tree, node, "aria-hidden"), "true") == 0)
    return TRUE;
  if (at == NULL)
    return FALSE;
  at += strlen ("display");
  at += strspn (at, " :");
  return g_str_has_prefix (at, "none");
}

static gboolean
is_landmark (const CpHtmlTree *tree, guint node)
{
  static const char *const roles[] = {
    "navigation", "banner", "contentinfo", "complementary", "dialog", "alertdialog", "search", "menu",
    "menubar", "toolbar", "tooltip", "alert", "status", "note", "form", NULL,
  };

  return has_value (cp_html_tree_get_attribute (tree, node, "role"), roles);
}

static gboolean
holds_article (const CpHtmlMarks *self, guint node)
{
  return self->n_chars[node] > MAX_CLUTTER_SHARE * self->n_chars[0]
         || ((self->below[node] | self->hints[node]) & CP_HINT_BODY) != 0;
}

/* A post on another site that the article shows: "social embed". */
static gboolean
holds_quotation (const CpHtmlMarks *self, guint node)
{
  return (self->below[node] & BELOW_QUOTE) != 0 && self->n_links[node] * 2 < self->n_chars[node];
}

static gboolean
is_clutter_by_name (const CpHtmlMarks *self, guint node)
{
  guint hints = self->hints[node];
  guint n_chars = self->n_chars[node];

  if ((hints & CP_HINT_BODY) != 0)
    return FALSE;
  if ((hints & CP_HINT_COMMENTS) != 0 && (self->below[node] & (CP_HINT_BODY | BELOW_H1)) == 0)
    return TRUE;
  if ((hints & CP_HINT_DROP) != 0 && !holds_article (self, node) && !holds_quotation (self, node))
    return TRUE;
  if ((hints & CP_HINT_CAPTION) != 0 && n_chars < MAX_CAPTION)
    return TRUE;
  if ((hints & CP_HINT_META) != 0 && n_chars < MAX_META)
    return TRUE;
  return (hints & CP_HINT_WEAK) != 0 && self->n_links[node] > MAX_LINKS * n_chars;
}

static gboolean
is_clutter (const CpHtmlMarks *self, const CpHtmlTree *tree, guint node, CpPruneStrength strength)
{
  TagManner manner = manners[tree->nodes[node].tag];

  if (manner == TAG_NEVER)
    return TRUE;
  if (manner == TAG_FRAME || strength == CP_PRUNE_LITTLE)
    return FALSE;
  if (manner == TAG_SELDOM || is_hidden (tree, node) || is_landmark (tree, node))
    return !holds_article (self, node);
  return is_clutter_by_name (self, node);
}

/**
 * cp_html_marks_new:
 * @tree: a page
 * @strength: whether to go by names, or only by elements that never hold text
 *
 * Returns: (transfer full): the marks of all its nodes
 */
CpHtmlMarks *
cp_html_marks_new (const CpHtmlTree *tree, CpPruneStrength strength)
{
  CpHtmlMarks *self = g_new0 (CpHtmlMarks, 1);

  self->n_chars = g_new0 (guint32, tree->n_nodes);
  self->n_links = g_new0 (guint32, tree->n_nodes);
  self->hints = g_new0 (guint16, tree->n_nodes);
  self->below = g_new0 (guint16, tree->n_nodes);
  self->skipped = g_new0 (guint8, tree->n_nodes);
  find_all_hints (self, tree);
  measure_nodes (self, tree);
  for (guint i = 1; i < tree->n_nodes; i++)
    if (tree->nodes[i].tag != CP_TAG_TEXT && is_clutter (self, tree, i, strength))
      {
        memset (self->skipped + i, 1, tree->nodes[i].end - i);
        i = tree->nodes[i].end - 1;
      }
  return self;
}

/**
 * cp_html_marks_free:
 * @self: marks
 */
void
cp_html_marks_free (CpHtmlMarks *self)
{
  g_free (self->n_chars);
  g_free (self->n_links);
  g_free (self->hints);
  g_free (self->below);
  g_free (self->skipped);
  g_free (self);
}
