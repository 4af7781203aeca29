/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sidebar, content and detail: beside one another where there is room, one at a time where not. */

#include "cp-panes.h"

#include <glib/gi18n-lib.h>

#include "cp-handle.h"

/*
 * What is seen follows from the width that is allotted and from what is asked for, never the other
 * way round: the children that are not seen are unmapped, their visibility is not touched, and the
 * smallest width is that of one child alone. Between content and detail lies a handle that is
 * dragged, or moved with the arrow keys.
 */

/* Under this width the detail takes the sidebar's place. */
#define WIDE_WITH_SIDEBAR 1500
#define HANDLE_WIDTH 9
#define CONTENT_MIN 320
#define DETAIL_MIN 440
/* As long as nobody has moved the handle: a matrix with five columns, as far as two sides fit beside it. */
#define CONTENT_WANTED 484
#define DETAIL_WANTED 562
#define SHARE_MIN 0.2
#define SHARE_MAX 0.8
#define SHARE_DEFAULT 0.62

struct _CpPanes
{
  GtkWidget parent_instance;

  GtkWidget *sidebar;
  GtkWidget *content;
  GtkWidget *detail;
  GtkWidget *handle;

  CpRoom room;
  guint room_source; /* tells of a change of room after the allocation */
  CpPanesWish wish;
  double share;      /* of the detail in the width of content and detail */
};

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_ROOM,
  PROP_SIDEBAR_SHOWN,
  PROP_DETAIL_SHOWN,
  PROP_SHARE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpPanes, cp_panes, GTK_TYPE_WIDGET)

static void
notify (CpPanes *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static int
measure_width (GtkWidget *child, gboolean natural)
{
  int least, wanted;

  if (child == NULL)
    return 0;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);

  return natural ? wanted : least;
}

/* Where the detail begins in a width that it shares with the content. */
static int
divide (CpPanes *self, int width)
{
  int least = MAX (CONTENT_MIN, measure_width (self->content, FALSE));
  int most = width - MAX (DETAIL_MIN, measure_width (self->detail, FALSE));
  int place = (int) (width * (1 - self->share) + 0.5);

  if (self->share == SHARE_DEFAULT)
    place = MAX (place, MIN (CONTENT_WANTED, width - DETAIL_WANTED));

  return MAX (MIN (place, most), MIN (least, most));
}

static void
show_child (GtkWidget *child, gboolean seen)
{
  if (child != NULL && gtk_widget_get_child_visible (child) != seen)
    gtk_widget_set_child_visible (child, seen);
}

static void
show_children (CpPanes *self, CpRoom room)
{
  show_child (self->sidebar, cp_panes_wish_shows_sidebar (&self->wish, room));
  show_child (self->content, cp_panes_wish_shows_content (&self->wish, room));
  show_child (self->detail, cp_panes_wish_shows_detail (&self->wish, room));
}

/* What comes into sight may change on being mapped, and may be given the focus: that is done before
 * sizes are asked for, not while they are allotted. Before the first allocation no room is known. */
static void
follow_request (CpPanes *self)
{
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    show_children (self, self->room);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
place_child (CpPanes *self, GtkWidget *child, gboolean seen, int x, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { x, 0, width, height };

  show_child (child, seen);
  if (child == NULL || !seen)
    return;
  if (rtl)
    place.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &place, -1);
}

static gboolean
tell_room_cb (gpointer data)
{
  CpPanes *self = data;

  self->room_source = 0;
  notify (self, PROP_ROOM);

  return G_SOURCE_REMOVE;
}

/* Who follows the room may change sizes, which must wait until all is allotted. */
static void
take_room (CpPanes *self, CpRoom room)
{
  if (self->room == room)
    return;
  self->room = room;
  if (self->room_source == 0)
    self->room_source = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, tell_room_cb, self, NULL);
}

static void
moved_cb (CpPanes *self, double distance)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  double share = self->share;

  if (width <= 0)
    return;
  if (share == SHARE_DEFAULT && cp_panes_wish_shows_detail (&self->wish, self->room))
    {
      double detail = gtk_widget_get_width (self->detail);

      share = detail / (detail + gtk_widget_get_width (self->content));
    }
  cp_panes_set_share (self, share + (rtl ? distance : -distance) / width);
}

static void
reset_cb (CpPanes *self)
{
  cp_panes_set_share (self, SHARE_DEFAULT);
}

static void
set_child (CpPanes *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  /* In the keyboard's order the sidebar comes first; last is the handle, above the others. */
  if (place == &self->sidebar)
    gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
  else
    gtk_widget_insert_before (child, GTK_WIDGET (self), self->handle);
  follow_request (self);
}

static GtkWidget *
create_handle (CpPanes *self)
{
  GtkWidget *handle = cp_handle_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: what a screen reader calls the handle between
                                   * the matrix and the comparison */
                                  _("Width of the comparison"), -1);
  g_signal_connect_swapped (handle, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (handle, "reset", G_CALLBACK (reset_cb), self);

  return handle;
}

static void
cp_panes_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
  CpPanes *self = CP_PANES (widget);
  GtkWidget *children[] = { self->sidebar, self->content, self->detail };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int least, wanted;

      if (children[i] == NULL || (children[i] == self->detail && !self->wish.detail_shown))
        continue;
      gtk_widget_measure (children[i], orientation, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static void
cp_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpPanes *self = CP_PANES (widget);
  CpRoom room = cp_room_find (width);
  gboolean sidebar_seen = cp_panes_wish_shows_sidebar (&self->wish, room);
  gboolean content_seen = cp_panes_wish_shows_content (&self->wish, room);
  gboolean detail_seen = cp_panes_wish_shows_detail (&self->wish, room);
  int sidebar_width;
  int start;
  int place;
  int content_width;

  show_children (self, room);
  sidebar_width = room == CP_ROOM_NARROW ? width : measure_width (self->sidebar, TRUE);
  start = sidebar_seen ? sidebar_width : 0;
  place = content_seen && detail_seen ? divide (self, width - start) : 0;
  content_width = place > 0 ? place : width - start;
  place_child (self, self->sidebar, sidebar_seen, 0, sidebar_width, height);
  place_child (self, self->content, content_seen, start, content_width, height);
  place_child (self, self->detail, detail_seen, start + place, width - start - place, height);
  place_child (self, self->handle, place > 0, start + place - HANDLE_WIDTH / 2, HANDLE_WIDTH,
               height);
  take_room (self, room);
}

static void
cp_panes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpPanes *self = CP_PANES (object);

  switch (id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_ROOM:
      g_value_set_uint (value, self->room);
      break;
    case PROP_SIDEBAR_SHOWN:
      g_value_set_boolean (value, cp_panes_get_sidebar_shown (self));
      break;
    case PROP_DETAIL_SHOWN:
      g_value_set_boolean (value, self->wish.detail_shown);
      break;
    case PROP_SHARE:
      g_value_set_double (value, self->share);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_panes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTENT)
    cp_panes_set_content (CP_PANES (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_panes_dispose (GObject *object)
{
  CpPanes *self = CP_PANES (object);

  g_clear_handle_id (&self->room_source, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->detail, gtk_widget_unparent);
  g_clear_pointer (&self->handle, gtk_widget_unparent);

  G_OBJECT_CLASS (cp_panes_parent_class)->dispose (object);
}

static void
cp_panes_class_init (CpPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cp_panes_get_property;
  object_class->set_property = cp_panes_set_property;
  object_class->dispose = cp_panes_dispose;
  widget_class->measure = cp_panes_measure;
  widget_class->size_allocate = cp_panes_size_allocate;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  flags | G_PARAM_READWRITE);
  properties[PROP_ROOM] = g_param_spec_uint ("room", NULL, NULL, 0, CP_ROOM_NARROW, 0,
                                             flags | G_PARAM_READABLE);
  properties[PROP_SIDEBAR_SHOWN] =
      g_param_spec_boolean ("sidebar-shown", NULL, NULL, TRUE, flags | G_PARAM_READABLE);
  properties[PROP_DETAIL_SHOWN] =
      g_param_spec_boolean ("detail-shown", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  properties[PROP_SHARE] = g_param_spec_double ("share", NULL, NULL, SHARE_MIN, SHARE_MAX,
                                                SHARE_DEFAULT, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "panes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_panes_init (CpPanes *self)
{
  self->wish.sidebar_shown = TRUE;
  self->share = SHARE_DEFAULT;
  self->handle = create_handle (self);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * cp_panes_new:
 *
 * Creates panes with nothing in them.
 */
GtkWidget *
cp_panes_new (void)
{
  return g_object_new (CP_TYPE_PANES, NULL);
}

/**
 * cp_panes_set_sidebar:
 *
 * Sets what stands first and can be folded away.
 */
void
cp_panes_set_sidebar (CpPanes *self, GtkWidget *sidebar)
{
  g_return_if_fail (CP_IS_PANES (self) && GTK_IS_WIDGET (sidebar));

  set_child (self, &self->sidebar, sidebar);
}

/**
 * cp_panes_set_content:
 *
 * Sets what the window is about.
 */
void
cp_panes_set_content (CpPanes *self, GtkWidget *content)
{
  g_return_if_fail (CP_IS_PANES (self) && GTK_IS_WIDGET (content));

  set_child (self, &self->content, content);
  notify (self, PROP_CONTENT);
}

/**
 * cp_panes_set_detail:
 *
 * Sets what is shown of one thing in the content, when it is asked for.
 */
void
cp_panes_set_detail (CpPanes *self, GtkWidget *detail)
{
  g_return_if_fail (CP_IS_PANES (self) && GTK_IS_WIDGET (detail));

  set_child (self, &self->detail, detail);
}

/**
 * cp_panes_get_sidebar_shown:
 *
 * Tells whether the sidebar is asked for; where there is room for one only, instead of the others.
 */
gboolean
cp_panes_get_sidebar_shown (CpPanes *self)
{
  g_return_val_if_fail (CP_IS_PANES (self), FALSE);

  return self->room == CP_ROOM_NARROW ? self->wish.sidebar_on_top : self->wish.sidebar_shown;
}

/**
 * cp_panes_set_sidebar_shown:
 *
 * Asks for the sidebar, or folds it away.
 */
void
cp_panes_set_sidebar_shown (CpPanes *self, gboolean shown)
{
  gboolean *place;
  gboolean changed;

  g_return_if_fail (CP_IS_PANES (self));

  place = self->room == CP_ROOM_NARROW ? &self->wish.sidebar_on_top : &self->wish.sidebar_shown;
  self->wish.sidebar_folded = FALSE;
  changed = *place != shown;
  *place = shown;
  follow_request (self);
  if (changed)
    notify (self, PROP_SIDEBAR_SHOWN);
}

/**
 * cp_panes_get_detail_shown:
 *
 * Tells whether the detail is asked for.
 */
gboolean
cp_panes_get_detail_shown (CpPanes *self)
{
  g_return_val_if_fail (CP_IS_PANES (self), FALSE);

  return self->wish.detail_shown;
}

/**
 * cp_panes_set_detail_shown:
 *
 * Asks for the detail, or closes it. Where the window is not wide enough for three, it opens in
 * place of the sidebar.
 */
void
cp_panes_set_detail_shown (CpPanes *self, gboolean shown)
{
  g_return_if_fail (CP_IS_PANES (self));

  if (self->wish.detail_shown == shown)
    return;
  self->wish.detail_shown = shown;
  self->wish.detail_behind = FALSE;
  self->wish.sidebar_on_top = FALSE;
  self->wish.sidebar_folded = shown && gtk_widget_get_width (GTK_WIDGET (self)) < WIDE_WITH_SIDEBAR;
  follow_request (self);
  notify (self, PROP_DETAIL_SHOWN);
}

/**
 * cp_panes_set_detail_behind:
 *
 * Lets the content be seen although there is a detail, or the detail again, where there is room for
 * one of them only.
 */
void
cp_panes_set_detail_behind (CpPanes *self, gboolean behind)
{
  g_return_if_fail (CP_IS_PANES (self));

  if (self->wish.detail_behind == behind)
    return;
  self->wish.detail_behind = behind;
  self->wish.sidebar_on_top = FALSE;
  follow_request (self);
  notify (self, PROP_DETAIL_SHOWN);
}

/**
 * cp_panes_set_sidebar_useful:
 *
 * Tells whether the sidebar has to do with what the content shows; if not, it is not seen.
 */
void
cp_panes_set_sidebar_useful (CpPanes *self, gboolean useful)
{
  g_return_if_fail (CP_IS_PANES (self));

  if (self->wish.sidebar_useless == !useful)
    return;
  self->wish.sidebar_useless = !useful;
  self->wish.sidebar_on_top = FALSE;
  follow_request (self);
  notify (self, PROP_SIDEBAR_SHOWN);
}

/**
 * cp_panes_get_sidebar_useful:
 *
 * Tells whether the sidebar has to do with what the content shows.
 */
gboolean
cp_panes_get_sidebar_useful (CpPanes *self)
{
  g_return_val_if_fail (CP_IS_PANES (self), FALSE);

  return !self->wish.sidebar_useless;
}

/**
 * cp_panes_get_share:
 *
 * Gets what part of the width of content and detail the detail takes, from 0 to 1.
 */
double
cp_panes_get_share (CpPanes *self)
{
  g_return_val_if_fail (CP_IS_PANES (self), SHARE_DEFAULT);

  return self->share;
}

/**
 * cp_panes_set_share:
 *
 * Sets what part of the width of content and detail the detail takes.
 */
void
cp_panes_set_share (CpPanes *self, double share)
{
  g_return_if_fail (CP_IS_PANES (self));

  share = CLAMP (share, SHARE_MIN, SHARE_MAX);
  if (self->share == share)
    return;
  self->share = share;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  notify (self, PROP_SHARE);
}

/**
 * cp_panes_get_room:
 *
 * Gets how much room there was at the last allocation.
 */
CpRoom
cp_panes_get_room (CpPanes *self)
{
  g_return_val_if_fail (CP_IS_PANES (self), CP_ROOM_WIDE);

  return self->room;
}

/**
 * cp_panes_is_content_seen:
 *
 * Tells whether the content is on the screen.
 */
gboolean
cp_panes_is_content_seen (CpPanes *self)
{
  g_return_val_if_fail (CP_IS_PANES (self), FALSE);

  return cp_panes_wish_shows_content (&self->wish, self->room);
}

/**
 * cp_panes_is_sidebar_seen:
 *
 * Tells whether the sidebar is on the screen.
 */
gboolean
cp_panes_is_sidebar_seen (CpPanes *self)
{
  g_return_val_if_fail (CP_IS_PANES (self), FALSE);

  return cp_panes_wish_shows_sidebar (&self->wish, self->room);
}
