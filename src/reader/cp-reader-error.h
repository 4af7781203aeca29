/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of the reader layer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CP_READER_ERROR (cp_reader_error_quark ())

/**
 * CpReaderError:
 * @CP_READER_ERROR_ENCODING: the file is no text in an encoding that can be read
 * @CP_READER_ERROR_EMPTY: there is no text in the file
 * @CP_READER_ERROR_LIMIT: the file is larger or deeper than an article can be
 * @CP_READER_ERROR_FORMAT: the file is of a kind that is not read: packed, a picture, a PDF
 * @CP_READER_ERROR_SYNTAX: the file breaks the rules of its format
 * @CP_READER_ERROR_ENTITIES: the file's document type declares entities, which are never read
 * @CP_READER_ERROR_RULES: a rules file breaks the rules of its format
 */
typedef enum
{
  CP_READER_ERROR_ENCODING,
  CP_READER_ERROR_EMPTY,
  CP_READER_ERROR_LIMIT,
  CP_READER_ERROR_FORMAT,
  CP_READER_ERROR_SYNTAX,
  CP_READER_ERROR_ENTITIES,
  CP_READER_ERROR_RULES,
} CpReaderError;

GQuark cp_reader_error_quark (void);

G_END_DECLS
