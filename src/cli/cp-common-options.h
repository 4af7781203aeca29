/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options that the commands about a matrix or a comparison share. */

#pragma once

#include "cp-arguments.h"
#include "cp-matrix.h"

G_BEGIN_DECLS

/* A query that is not given, or is empty, is %NULL. */
typedef struct
{
  CpQuery *filter;
  CpQuery *left;
  CpQuery *right;
  CpSourceKind columns;
  CpMeasure measure;
  CpSort sort;
} CpCommonOptions;

extern const CpOption cp_common_option_table[];

gboolean cp_common_options_init (CpCommonOptions *self, const CpArguments *arguments,
                                 GError **error);
void cp_common_options_clear (CpCommonOptions *self);
CpSnapshot *cp_common_options_load (const CpCommonOptions *self, const char *path, GError **error);
CpMatrix *cp_common_options_make_matrix (const CpCommonOptions *self, CpSnapshot *snapshot,
                                         GError **error);

CpQuery *cp_common_options_parse_query (const char *text, const char *name, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpCommonOptions, cp_common_options_clear)

G_END_DECLS
