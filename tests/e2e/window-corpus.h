/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Invented corpora and articles, written as files for the program to open. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WINDOW_CORPUS_TITLE "The quay"
#define WINDOW_CORPUS_N_STATEMENTS 6

/* Each gives the path of the file. */
char *window_corpus_write (const char *file);
char *window_corpus_write_without_text (const char *file);
char *window_corpus_write_article (const char *file);
char *window_corpus_write_named (const char *file, const char *name);
char *window_corpus_write_large (const char *file);

G_END_DECLS
