/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The site that an address on the web belongs to. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cp_web_host_dup (const char *url);

G_END_DECLS
