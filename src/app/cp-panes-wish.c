/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of sidebar, content and detail are asked for, and which are seen for all the room there is. */

#include "cp-panes-wish.h"

#define WIDE 960
#define MEDIUM 600

static gboolean
is_detail_on_top (const CpPanesWish *self)
{
  return self->detail_shown && !self->detail_behind;
}

static gboolean
is_covered (const CpPanesWish *self, CpRoom room)
{
  return room == CP_ROOM_NARROW && self->sidebar_on_top;
}

/**
 * cp_room_find:
 * @width: in px
 *
 * Finds how much room there is in a width.
 */
CpRoom
cp_room_find (int width)
{
  if (width >= WIDE)
    return CP_ROOM_WIDE;
  return width >= MEDIUM ? CP_ROOM_MEDIUM : CP_ROOM_NARROW;
}

/**
 * cp_panes_wish_shows_sidebar:
 *
 * Whether the sidebar is seen where there is that much room.
 */
gboolean
cp_panes_wish_shows_sidebar (const CpPanesWish *self, CpRoom room)
{
  if (self->sidebar_useless)
    return FALSE;
  switch (room)
    {
    case CP_ROOM_WIDE:
      return self->sidebar_shown && !(self->detail_shown && self->sidebar_folded);
    case CP_ROOM_MEDIUM:
      return self->sidebar_shown && cp_panes_wish_shows_content (self, room);
    case CP_ROOM_NARROW:
    default:
      return self->sidebar_on_top;
    }
}

/**
 * cp_panes_wish_shows_content:
 *
 * Whether the content is seen where there is that much room.
 */
gboolean
cp_panes_wish_shows_content (const CpPanesWish *self, CpRoom room)
{
  return room == CP_ROOM_WIDE || (!is_detail_on_top (self) && !is_covered (self, room));
}

/**
 * cp_panes_wish_shows_detail:
 *
 * Whether the detail is seen where there is that much room.
 */
gboolean
cp_panes_wish_shows_detail (const CpPanesWish *self, CpRoom room)
{
  if (room == CP_ROOM_WIDE)
    return self->detail_shown;
  return is_detail_on_top (self) && !is_covered (self, room);
}
