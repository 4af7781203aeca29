/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of an article by the names that files give them. */

#pragma once

#include "cp-article.h"

G_BEGIN_DECLS

typedef enum
{
  CP_FIELD_TITLE,
  CP_FIELD_OUTLET,
  CP_FIELD_DATE,
  CP_FIELD_AUTHOR,
  CP_FIELD_URL,
  CP_FIELD_LANGUAGE,
  CP_FIELD_KIND,
  CP_N_FIELDS,
} CpArticleField;

gboolean cp_article_field_find (const char *name, CpArticleField *field);
const char *const *cp_article_field_get_names (CpArticleField field);
gboolean cp_article_field_set (CpArticle *article, CpArticleField field, const char *value);

G_END_DECLS
