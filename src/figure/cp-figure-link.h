/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses that a figure may lead to. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cp_figure_link_dup (const char *address);

G_END_DECLS
