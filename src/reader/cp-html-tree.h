/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A web page as a tree of bounded size. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The elements that matter; all others are CP_TAG_OTHER. Names in lower case, X (NAME, "name"). */
#define CP_HTML_TAGS(X) \
  X (A, "a") X (ADDRESS, "address") X (ARTICLE, "article") X (ASIDE, "aside") X (AUDIO, "audio") \
  X (B, "b") X (BLOCKQUOTE, "blockquote") X (BODY, "body") X (BR, "br") X (BUTTON, "button") \
  X (CANVAS, "canvas") X (CAPTION, "caption") X (CENTER, "center") X (CITE, "cite") \
  X (DATALIST, "datalist") X (DD, "dd") X (DETAILS, "details") X (DIALOG, "dialog") X (DIV, "div") \
  X (DL, "dl") X (DT, "dt") X (EM, "em") X (EMBED, "embed") X (FIELDSET, "fieldset") \
  X (FIGCAPTION, "figcaption") X (FIGURE, "figure") X (FOOTER, "footer") X (FORM, "form") \
  X (FRAMESET, "frameset") X (H1, "h1") X (H2, "h2") X (H3, "h3") X (H4, "h4") X (H5, "h5") X (H6, "h6") \
  X (HEAD, "head") X (HEADER, "header") X (HR, "hr") X (HTML, "html") X (I, "i") X (IFRAME, "iframe") \
  X (IMG, "img") X (INPUT, "input") X (LABEL, "label") X (LI, "li") X (LINK, "link") X (MAIN, "main") \
  X (MENU, "menu") X (META, "meta") X (NAV, "nav") X (NOSCRIPT, "noscript") X (OBJECT, "object") \
  X (OL, "ol") X (OPTION, "option") X (P, "p") X (PICTURE, "picture") X (PRE, "pre") X (Q, "q") \
  X (SCRIPT, "script") X (SECTION, "section") X (SELECT, "select") X (STRONG, "strong") \
  X (STYLE, "style") X (SUMMARY, "summary") X (SVG, "svg") X (TABLE, "table") X (TBODY, "tbody") \
  X (TD, "td") X (TEMPLATE, "template") X (TEXTAREA, "textarea") X (TFOOT, "tfoot") X (TH, "th") \
  X (THEAD, "thead") X (TIME, "time") X (TITLE, "title") X (TR, "tr") X (U, "u") X (UL, "ul") \
  X (VIDEO, "video")

#define CP_NUMBER_TAG(name, word) CP_TAG_##name,
typedef enum
{
  CP_TAG_TEXT,
  CP_TAG_OTHER,
  CP_HTML_TAGS (CP_NUMBER_TAG)
  CP_N_TAGS,
} CpHtmlTag;
#undef CP_NUMBER_TAG

/*
 * CpHtmlNode:
 * @end: one more than the place of the last node below this one
 * @text: where its text stands in the tree's texts, for a CP_TAG_TEXT; else its attributes
 *
 * Nodes are in the order of the page, the root (of tag CP_TAG_OTHER) first.
 */
typedef struct
{
  guint32 parent;
  guint32 end;
  guint32 text;
  guint32 n_text;
  guint8 tag;
} CpHtmlNode;

/*
 * CpHtmlTree:
 * @nodes: (array length=n_nodes)
 * @linked_data: (element-type utf8): the page's JSON-LD, as it stands
 */
typedef struct
{
  CpHtmlNode *nodes;
  guint n_nodes;
  GString *texts;
  GPtrArray *linked_data;
} CpHtmlTree;

CpHtmlTree *cp_html_tree_new (const char *html, gsize n_bytes, GError **error);
void cp_html_tree_free (CpHtmlTree *self);

const char *cp_html_tree_get_attribute (const CpHtmlTree *self, guint node, const char *name);
char *cp_html_tree_dup_text (const CpHtmlTree *self, guint node);
gboolean cp_html_tree_is_below (const CpHtmlTree *self, guint node, guint ancestor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpHtmlTree, cp_html_tree_free)

G_END_DECLS
