/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of sidebar, content and detail are asked for, and which are seen for all the room there is. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much room there is. */
typedef enum
{
  CP_ROOM_WIDE,   /* from 960 px: content and detail beside one another */
  CP_ROOM_MEDIUM, /* from 600 px: sidebar and content, or detail */
  CP_ROOM_NARROW, /* one of the three */
} CpRoom;

/* All of it false: the content alone. */
typedef struct
{
  gboolean sidebar_shown;   /* beside the content */
  gboolean sidebar_on_top;  /* in its place, where there is room for one only */
  gboolean sidebar_folded;  /* by the detail */
  gboolean sidebar_useless; /* for what the content shows */
  gboolean detail_shown;
  gboolean detail_behind;   /* the content, where there is room for one of the two only */
} CpPanesWish;

CpRoom cp_room_find (int width);

gboolean cp_panes_wish_shows_sidebar (const CpPanesWish *self, CpRoom room);
gboolean cp_panes_wish_shows_content (const CpPanesWish *self, CpRoom room);
gboolean cp_panes_wish_shows_detail (const CpPanesWish *self, CpRoom room);

G_END_DECLS
