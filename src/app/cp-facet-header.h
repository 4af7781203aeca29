/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heading of a group of filters: its name, what is out of sight in it, and a way to fold it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_FACET_HEADER (cp_facet_header_get_type ())
G_DECLARE_FINAL_TYPE (CpFacetHeader, cp_facet_header, CP, FACET_HEADER, GtkButton)

gboolean cp_facet_header_is_expanded (CpFacetHeader *self);
void cp_facet_header_set_expanded (CpFacetHeader *self, gboolean expanded);
void cp_facet_header_set_title (CpFacetHeader *self, const char *title);
void cp_facet_header_set_note (CpFacetHeader *self, const char *note);

G_END_DECLS
