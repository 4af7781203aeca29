/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of a presentation, shown over it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_PRESENTATION_KEYS (cp_presentation_keys_get_type ())
G_DECLARE_FINAL_TYPE (CpPresentationKeys, cp_presentation_keys, CP, PRESENTATION_KEYS, GtkWidget)

/* What a key of a presentation does. */
typedef enum
{
  CP_PRESENT_NOTHING,
  CP_PRESENT_NEXT,
  CP_PRESENT_PREVIOUS,
  CP_PRESENT_NEXT_TOPIC,
  CP_PRESENT_PREVIOUS_TOPIC,
  CP_PRESENT_RIGHT,
  CP_PRESENT_LEFT,
  CP_PRESENT_DOWN,
  CP_PRESENT_UP,
  CP_PRESENT_FIRST,
  CP_PRESENT_LAST,
  CP_PRESENT_TAB,
  CP_PRESENT_TAB_BACK,
  CP_PRESENT_ENTER,
  CP_PRESENT_ESCAPE,
  CP_PRESENT_BACK,
  CP_PRESENT_BLACK,
  CP_PRESENT_KEYS,
  CP_PRESENT_LEAVE,
} CpPresentKey;

CpPresentKey cp_presentation_keys_find (guint keyval, GdkModifierType state);

G_END_DECLS
