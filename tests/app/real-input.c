/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys and the pointer as a person's hands give them: by the X server's extension XTEST. */

#include "real-input.h"

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#define WHEEL_UP 4
#define WHEEL_DOWN 5
#define WHEEL_LEFT 6
#define WHEEL_RIGHT 7
#define DRAG_STEPS 8
/* Programs drop events that they have no time for between two frames: a hand is slower, too. */
#define STEP_MICROSECONDS 4000

/* A connection of its own, so that nothing waits behind the events of the program under test. Keys do not
 * repeat: on a machine that is busy one would, between its press and its release. */
static Display *
get_display (void)
{
  static Display *display = NULL;

  if (display == NULL)
    {
      display = XOpenDisplay (NULL);
      if (display != NULL)
        XAutoRepeatOff (display);
    }
  return display;
}

static void
finish_step (void)
{
  XSync (get_display (), False);
  g_usleep (STEP_MICROSECONDS);
}

static void
press_modifiers (guint modifiers, gboolean press)
{
  static const struct
  {
    guint modifier;
    KeySym keysym;
  } keys[] = {
    { REAL_INPUT_SHIFT, XK_Shift_L },
    { REAL_INPUT_CONTROL, XK_Control_L },
    { REAL_INPUT_ALT, XK_Alt_L },
  };
  Display *display = get_display ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (modifiers & keys[i].modifier)
      XTestFakeKeyEvent (display, XKeysymToKeycode (display, keys[i].keysym), press, CurrentTime);
}

static void
press_button (guint button)
{
  real_input_hold (button, TRUE);
  real_input_hold (button, FALSE);
}

/**
 * real_input_is_available:
 *
 * Tells whether there is a display that takes keys and pointer from a test.
 */
gboolean
real_input_is_available (void)
{
  Display *display = get_display ();
  int event, error, major, minor;

  return display != NULL && XTestQueryExtension (display, &event, &error, &major, &minor);
}

/**
 * real_input_is_managed:
 *
 * Tells whether a window manager runs: without one focus is not what a person meets.
 */
gboolean
real_input_is_managed (void)
{
  Display *display = get_display ();
  Atom property = XInternAtom (display, "_NET_SUPPORTING_WM_CHECK", False);
  Atom type = None;
  int format;
  unsigned long n_items, left;
  unsigned char *data = NULL;

  XGetWindowProperty (display, DefaultRootWindow (display), property, 0, 1, False, XA_WINDOW, &type,
                      &format, &n_items, &left, &data);
  if (data != NULL)
    XFree (data);
  return type == XA_WINDOW && n_items == 1;
}

/**
 * real_input_move:
 * @x: pixels from the left of the screen
 * @y: pixels from its top
 *
 * Moves the pointer; it arrives from one pixel away, so that there is a motion in any case.
 */
void
real_input_move (int x, int y)
{
  XTestFakeMotionEvent (get_display (), -1, x > 0 ? x - 1 : x + 1, y, CurrentTime);
  finish_step ();
  XTestFakeMotionEvent (get_display (), -1, x, y, CurrentTime);
  finish_step ();
}

/**
 * real_input_hold:
 * @button: 1 for the left one
 * @hold: whether it goes down
 *
 * Presses a button of the pointer, or lets it go.
 */
void
real_input_hold (guint button, gboolean hold)
{
  XTestFakeButtonEvent (get_display (), button, hold, CurrentTime);
  finish_step ();
}

/**
 * real_input_click:
 * @x: pixels from the left of the screen
 * @y: pixels from its top
 * @button: 1 for the left one, 3 for the right one
 * @n_clicks: 2 for a double click
 * @modifiers: #RealInputModifiers
 *
 * Moves the pointer and clicks.
 */
void
real_input_click (int x, int y, guint button, guint n_clicks, guint modifiers)
{
  real_input_move (x, y);
  press_modifiers (modifiers, True);
  for (guint i = 0; i < n_clicks; i++)
    press_button (button);
  press_modifiers (modifiers, False);
  finish_step ();
}

/**
 * real_input_drag:
 * @x1: where the left button goes down
 * @y1: the same
 * @x2: where it is let go
 * @y2: the same
 *
 * Drags in steps, since a drag begins only some pixels from where the button went down.
 */
void
real_input_drag (int x1, int y1, int x2, int y2)
{
  Display *display = get_display ();

  real_input_move (x1, y1);
  real_input_hold (1, TRUE);
  for (int i = 1; i <= DRAG_STEPS; i++)
    {
      XTestFakeMotionEvent (display, -1, x1 + (x2 - x1) * i / DRAG_STEPS,
                            y1 + (y2 - y1) * i / DRAG_STEPS, CurrentTime);
      finish_step ();
    }
  real_input_hold (1, FALSE);
}

/**
 * real_input_scroll:
 * @x: pixels from the left of the screen
 * @y: pixels from its top
 * @right: clicks of the wheel to the right, negative for left
 * @down: clicks of the wheel down, negative for up
 * @modifiers: #RealInputModifiers
 *
 * Moves the pointer and turns the wheel.
 */
void
real_input_scroll (int x, int y, int right, int down, guint modifiers)
{
  real_input_move (x, y);
  press_modifiers (modifiers, True);
  for (int i = 0; i < ABS (down); i++)
    press_button (down > 0 ? WHEEL_DOWN : WHEEL_UP);
  for (int i = 0; i < ABS (right); i++)
    press_button (right > 0 ? WHEEL_RIGHT : WHEEL_LEFT);
  press_modifiers (modifiers, False);
  finish_step ();
}

/**
 * real_input_key:
 * @keysym: GDK_KEY_… or XK_…
 * @modifiers: #RealInputModifiers; Shift is added where the key needs it
 *
 * Presses a key and lets it go.
 */
void
real_input_key (guint keysym, guint modifiers)
{
  Display *display = get_display ();
  KeyCode code = XKeysymToKeycode (display, keysym);

  if (code == 0)
    g_error ("No key of this keyboard gives 0x%x", keysym);
  if (XkbKeycodeToKeysym (display, code, 0, 0) != keysym
      && XkbKeycodeToKeysym (display, code, 0, 1) == keysym)
    modifiers |= REAL_INPUT_SHIFT;
  press_modifiers (modifiers, True);
  XTestFakeKeyEvent (display, code, True, CurrentTime);
  finish_step ();
  XTestFakeKeyEvent (display, code, False, CurrentTime);
  press_modifiers (modifiers, False);
  finish_step ();
}

/**
 * real_input_type:
 * @text: printable ASCII; anything else is for the clipboard
 *
 * Types a text, key by key.
 */
void
real_input_type (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      g_assert_true (g_ascii_isprint (*c));
      /* Keysyms of ASCII are its codes. */
      real_input_key ((guint) *c, REAL_INPUT_NONE);
    }
}
