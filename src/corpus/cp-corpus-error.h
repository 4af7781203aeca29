/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of the corpus layer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CP_CORPUS_ERROR (cp_corpus_error_quark ())

/**
 * CpCorpusError:
 * @CP_CORPUS_ERROR_READ: the file cannot be read
 * @CP_CORPUS_ERROR_SYNTAX: the file is not JSON, or not whole
 * @CP_CORPUS_ERROR_FORMAT: the file is JSON but no Counterpoint project
 * @CP_CORPUS_ERROR_VERSION: the file was written by a newer Counterpoint
 * @CP_CORPUS_ERROR_INVALID: a record or an edit breaks a rule of the format
 * @CP_CORPUS_ERROR_LIMIT: something is larger or deeper than the format allows
 * @CP_CORPUS_ERROR_WRITE: the file cannot be written
 * @CP_CORPUS_ERROR_CHANGED: the file was changed by someone else since it was loaded
 * @CP_CORPUS_ERROR_BUSY: an edit was asked for while another one is being told of
 */
typedef enum
{
  CP_CORPUS_ERROR_READ,
  CP_CORPUS_ERROR_SYNTAX,
  CP_CORPUS_ERROR_FORMAT,
  CP_CORPUS_ERROR_VERSION,
  CP_CORPUS_ERROR_INVALID,
  CP_CORPUS_ERROR_LIMIT,
  CP_CORPUS_ERROR_WRITE,
  CP_CORPUS_ERROR_CHANGED,
  CP_CORPUS_ERROR_BUSY,
} CpCorpusError;

GQuark cp_corpus_error_quark (void);

G_END_DECLS
