/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's windows as the X server knows them: where they are, and what is on them. */

#include "program-window.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <string.h>

/* A window that goes away between two requests is no reason to end. */
static int
ignore_error_cb (Display *display, XErrorEvent *event)
{
  return 0;
}

static Display *
get_display (void)
{
  static Display *display = NULL;

  if (display == NULL)
    {
      display = XOpenDisplay (NULL);
      g_assert_nonnull (display);
      XSetErrorHandler (ignore_error_cb);
    }
  return display;
}

static Atom
get_atom (const char *name)
{
  return XInternAtom (get_display (), name, False);
}

/* A property of 32-bit values, as Xlib gives them: one long each. */
static gulong *
dup_property (Window window, const char *name, Atom type, gulong *n_items)
{
  Atom actual;
  int format;
  gulong left;
  unsigned char *data = NULL;
  gulong *copy = NULL;

  *n_items = 0;
  if (XGetWindowProperty (get_display (), window, get_atom (name), 0, 4096, False, type, &actual,
                          &format, n_items, &left, &data)
          == Success
      && actual == type && format == 32)
    copy = g_memdup2 (data, *n_items * sizeof *copy);
  else
    *n_items = 0;
  if (data != NULL)
    XFree (data);
  return copy;
}

static gulong
get_number (Window window, const char *name, Atom type)
{
  gulong n;
  g_autofree gulong *values = dup_property (window, name, type, &n);

  return n > 0 ? values[0] : 0;
}

/* Asks the window manager for something. */
static void
send_message (Window window, const char *type, long first)
{
  Display *display = get_display ();
  XEvent event = { 0 };

  event.xclient.type = ClientMessage;
  event.xclient.window = window;
  event.xclient.message_type = get_atom (type);
  event.xclient.format = 32;
  event.xclient.data.l[0] = first;
  XSendEvent (display, DefaultRootWindow (display), False,
              SubstructureRedirectMask | SubstructureNotifyMask, &event);
  XSync (display, False);
}

/**
 * program_window_list:
 * @pid: the program's process
 *
 * Lists the windows of a program that the window manager manages, the oldest first.
 *
 * Returns: (transfer full) (element-type gulong): the windows
 */
GArray *
program_window_list (guint pid)
{
  gulong n;
  Display *display = get_display ();
  g_autofree gulong *all = dup_property (DefaultRootWindow (display), "_NET_CLIENT_LIST", XA_WINDOW, &n);
  GArray *windows = g_array_new (FALSE, FALSE, sizeof (gulong));

  for (gulong i = 0; i < n; i++)
    if (get_number (all[i], "_NET_WM_PID", XA_CARDINAL) == pid)
      g_array_append_val (windows, all[i]);
  return windows;
}

/**
 * program_window_find:
 * @pid: the program's process
 * @title: what the title begins with
 *
 * Finds the newest window of a program that has a title.
 *
 * Returns: the window, 0 where there is none
 */
gulong
program_window_find (guint pid, const char *title)
{
  g_autoptr (GArray) windows = program_window_list (pid);

  for (guint i = windows->len; i > 0; i--)
    {
      gulong window = g_array_index (windows, gulong, i - 1);
      g_autofree char *own = program_window_dup_title (window);

      if (own != NULL && g_str_has_prefix (own, title))
        return window;
    }
  return 0;
}

/**
 * program_window_dup_title:
 * @window: a window
 *
 * Gets what stands on a window.
 *
 * Returns: (transfer full) (nullable): the title
 */
char *
program_window_dup_title (gulong window)
{
  Atom type;
  int format;
  gulong n, left;
  unsigned char *data = NULL;
  char *title;

  XGetWindowProperty (get_display (), window, get_atom ("_NET_WM_NAME"), 0, 4096, False,
                      get_atom ("UTF8_STRING"), &type, &format, &n, &left, &data);
  title = data != NULL ? g_strdup ((const char *) data) : NULL;
  if (data != NULL)
    XFree (data);
  return title;
}

/**
 * program_window_find_place:
 * @window: a window
 * @x: pixels from the left of what GTK calls the window, which is what the accessibility bus counts from
 * @y: the same from the top
 * @screen_x: (out): on the screen
 * @screen_y: (out): on the screen
 *
 * Finds a place of a window on the screen.
 */
void
program_window_find_place (gulong window, int x, int y, int *screen_x, int *screen_y)
{
  Display *display = get_display ();
  gulong n;
  g_autofree gulong *shadow = dup_property (window, "_GTK_FRAME_EXTENTS", XA_CARDINAL, &n);
  Window child;

  if (n == 4)
    {
      x += (int) shadow[0];
      y += (int) shadow[2];
    }
  XTranslateCoordinates (display, window, DefaultRootWindow (display), x, y, screen_x, screen_y, &child);
}

void
program_window_get_size (gulong window, int *width, int *height)
{
  XWindowAttributes attributes = { 0 };

  XGetWindowAttributes (get_display (), window, &attributes);
  *width = attributes.width;
  *height = attributes.height;
}

/* As a person does who pulls at a corner; what the window then makes of it is its own. */
void
program_window_resize (gulong window, int width, int height)
{
  XResizeWindow (get_display (), window, (guint) width, (guint) height);
  XSync (get_display (), False);
}

void
program_window_move (gulong window, int x, int y)
{
  XMoveWindow (get_display (), window, x, y);
  XSync (get_display (), False);
}

/* As by the button of the window manager's. */
void
program_window_close (gulong window)
{
  send_message (window, "_NET_CLOSE_WINDOW", 0);
}

/**
 * program_window_draw:
 * @window: a window that is wholly on the screen, and uncovered
 *
 * Takes a picture of a window, as a person sees it.
 *
 * Returns: (transfer full): an RGB24 image surface, or %NULL where the window is gone
 */
cairo_surface_t *
program_window_draw (gulong window)
{
  int width, height;
  XImage *image;
  cairo_surface_t *picture;
  unsigned char *data;
  int stride;

  program_window_get_size (window, &width, &height);
  image = XGetImage (get_display (), window, 0, 0, (guint) width, (guint) height, AllPlanes, ZPixmap);
  if (image == NULL)
    return NULL;
  g_assert_cmpint (image->bits_per_pixel, ==, 32);

  picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  data = cairo_image_surface_get_data (picture);
  stride = cairo_image_surface_get_stride (picture);
  for (int y = 0; y < height; y++)
    memcpy (data + y * stride, image->data + y * image->bytes_per_line, (gsize) width * 4);
  cairo_surface_mark_dirty (picture);
  XDestroyImage (image);
  return picture;
}

/**
 * program_window_take_bus:
 *
 * Takes the address of the accessibility bus off the screen, where programs find it that have no session bus.
 *
 * Returns: (transfer full) (nullable): the address
 */
char *
program_window_take_bus (void)
{
  Display *display = get_display ();
  Atom type;
  int format;
  gulong n, left;
  unsigned char *data = NULL;
  char *address;

  XGetWindowProperty (display, DefaultRootWindow (display), get_atom ("AT_SPI_BUS"), 0, 4096, True,
                      XA_STRING, &type, &format, &n, &left, &data);
  XSync (display, False);
  address = g_strdup ((const char *) data);
  if (data != NULL)
    XFree (data);
  return address;
}

/* Puts back what was taken. */
void
program_window_give_bus (const char *address)
{
  Display *display = get_display ();

  XChangeProperty (display, DefaultRootWindow (display), get_atom ("AT_SPI_BUS"), XA_STRING, 8,
                   PropModeReplace, (const unsigned char *) address, (int) strlen (address));
  XSync (display, False);
}

static void
answer_request (const XSelectionRequestEvent *request)
{
  XEvent event = { 0 };

  event.xselection.type = SelectionNotify;
  event.xselection.requestor = request->requestor;
  event.xselection.selection = request->selection;
  event.xselection.target = request->target;
  event.xselection.property = None;
  event.xselection.time = request->time;
  XSendEvent (request->display, request->requestor, False, 0, &event);
  XSync (request->display, False);
}

/* Owns the clipboard on a connection of its own, and gives nothing to whoever asks. */
static gpointer
refuse_thread (gpointer data)
{
  volatile int *running = data;
  Display *display = XOpenDisplay (NULL);
  Window window = XCreateSimpleWindow (display, DefaultRootWindow (display), 0, 0, 1, 1, 0, 0, 0);

  XSetSelectionOwner (display, XInternAtom (display, "CLIPBOARD", False), window, CurrentTime);
  XSync (display, False);
  g_atomic_int_set (running, 2);
  while (g_atomic_int_get (running) != 0)
    {
      XEvent event;

      if (XPending (display) == 0)
        {
          g_usleep (2000);
          continue;
        }
      XNextEvent (display, &event);
      if (event.type == SelectionRequest)
        answer_request (&event.xselectionrequest);
    }
  XCloseDisplay (display);
  return NULL;
}

/**
 * program_window_refuse_clipboard:
 * @refuse: whether from now on
 *
 * Puts something in the clipboard that nobody is given, or takes it away again.
 */
void
program_window_refuse_clipboard (gboolean refuse)
{
  static int running = 0;
  static GThread *thread = NULL;

  if (refuse && thread == NULL)
    {
      running = 1;
      thread = g_thread_new ("refuse", refuse_thread, &running);
      while (g_atomic_int_get (&running) != 2)
        g_usleep (1000);
    }
  else if (!refuse && thread != NULL)
    {
      g_atomic_int_set (&running, 0);
      g_clear_pointer (&thread, g_thread_join);
    }
}
