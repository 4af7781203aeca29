/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The styles of slides, each written once. */

#include "cp-fodp-styles.h"

/* Automatic styles (OpenDocument 1.3 part 3, 3.15.3) in the order in which they were first needed,
 * so that equal figures give equal names. */

struct _CpFodpStyles
{
  GHashTable *names; /* properties to names, of all kinds: each says its kind */
  GString *text;
  guint n_styles[CP_FODP_N_STYLES];
};

static const struct
{
  const char *prefix;
  const char *head; /* attributes that all of a kind have */
} kinds[CP_FODP_N_STYLES] = {
  [CP_FODP_SHAPE] = { "gr", "style:family=\"graphic\" style:parent-style-name=\"standard\"" },
  [CP_FODP_TITLE] = { "pr",
                      "style:family=\"presentation\" style:parent-style-name=\"Figure-title\"" },
  [CP_FODP_PAGE] = { "dp", "style:family=\"drawing-page\"" },
  [CP_FODP_PARAGRAPH] = { "P", "style:family=\"paragraph\"" },
};

/**
 * cp_fodp_styles_new:
 *
 * Makes a list without any style.
 */
CpFodpStyles *
cp_fodp_styles_new (void)
{
  CpFodpStyles *self = g_new0 (CpFodpStyles, 1);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->text = g_string_new (NULL);

  return self;
}

/**
 * cp_fodp_styles_free:
 *
 * Frees a list.
 */
void
cp_fodp_styles_free (CpFodpStyles *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->names);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * cp_fodp_styles_add:
 * @properties: the elements that the style consists of
 *
 * Gets the name of the style with these properties, which is made where there is none.
 */
const char *
cp_fodp_styles_add (CpFodpStyles *self, CpFodpStyle kind, const char *properties)
{
  g_autofree char *key = g_strdup_printf ("%d %s", (int) kind, properties);
  char *name;

  g_return_val_if_fail (self != NULL && (guint) kind < CP_FODP_N_STYLES, NULL);

  name = g_hash_table_lookup (self->names, key);
  if (name != NULL)
    return name;

  name = g_strdup_printf ("%s%u", kinds[kind].prefix, ++self->n_styles[kind]);
  g_string_append_printf (self->text, "<style:style style:name=\"%s\" %s>%s</style:style>\n", name,
                          kinds[kind].head, properties);
  g_hash_table_insert (self->names, g_steal_pointer (&key), name);

  return name;
}

/**
 * cp_fodp_styles_append:
 *
 * Appends all styles, as they stand in a document.
 */
void
cp_fodp_styles_append (const CpFodpStyles *self, GString *to)
{
  g_return_if_fail (self != NULL && to != NULL);

  g_string_append_len (to, self->text->str, (gssize) self->text->len);
}
