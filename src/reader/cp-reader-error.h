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
 * @CP_READER_ERROR_LIMIT: the file is larger than an article can be
 */
typedef enum
{
  CP_READER_ERROR_ENCODING,
  CP_READER_ERROR_EMPTY,
  CP_READER_ERROR_LIMIT,
} CpReaderError;

GQuark cp_reader_error_quark (void);

G_END_DECLS
