/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: one instance, a window for each corpus. */

#include "cp-application.h"

#include <stdlib.h>

#include "cp-about.h"
#include "cp-config.h"
#include "cp-desktop-session.h"
#include "cp-figure-text.h"
#include "cp-launch-bus.h"
#include "cp-launch.h"
#include "cp-recent.h"
#include "cp-renderer.h"
#include "cp-shortcuts.h"
#include "cp-style.h"
#include "cp-window.h"

#define RESOURCE_BASE "/io/github/counterpoint_app/Counterpoint"

struct _CpApplication
{
  GtkApplication parent_instance;

  gboolean opens_builtin;      /* started with no file */
  gboolean has_offered;        /* what was left behind */
  gboolean has_failed;         /* to begin at all */
  gboolean has_started;        /* what else was started hands on to the one that has */
  GDBusConnection *bus;        /* or NULL */
  guint bus_filter;            /* or 0 */
  GtkWindow *shortcuts_window; /* or NULL */
};

G_DEFINE_FINAL_TYPE (CpApplication, cp_application, GTK_TYPE_APPLICATION)

/* The one of this program, or NULL. */
static CpApplication *running;

/* An action and the keys that activate it. */
typedef struct
{
  const char *action;
  const char *keys[4];
} Shortcut;

static const Shortcut shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "app.shortcuts", { "<Control>question", "F1" } },
  { "window.close", { "<Control>w" } },
  { "win.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.import", { "<Control>i" } },
  { "win.import-folder", { "<Control><Shift>i" } },
  { "win.paste-article", { "<Control><Shift>v" } },
  { "win.make-statement", { "<Control>m" } },
  { "win.show-doubtful", { "<Control>d" } },
  { "win.review-previous", { "<Control><Shift>d" } },
  { "win.review-accept", { "<Alt>a" } },
  { "win.review-reject", { "<Alt>r" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.search", { "<Control>f" } },
  { "win.export", { "<Control>e" } },
  { "win.copy-figure", { "<Control><Shift>c" } },
  { "win.present", { "F5" } },
  { "win.present-tray", { "<Shift>F5" } },
  { "win.toggle-sidebar", { "F9" } },
  /* Ctrl+T opens a tab wherever there are tabs; the key beside that of the sidebar is free. */
  { "win.show-tray", { "F8" } },
  { "win.next-pane(1)", { "F6" } },
  { "win.next-pane(-1)", { "<Shift>F6" } },
  { "win.show-matrix", { "<Alt>1" } },
  { "win.show-timeline", { "<Alt>2" } },
  { "win.show-statements", { "<Alt>3" } },
  { "win.show-articles", { "<Alt>4" } },
  { "win.show-registers", { "<Alt>5" } },
  { "win.next-hit", { "<Control>g", "F3" } },
  { "win.previous-hit", { "<Control><Shift>g", "<Shift>F3" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-normal", { "<Control>0", "<Control>KP_0" } },
};

/* Without their dialogs, which go along with them. */
static GPtrArray *
list_windows (GtkApplication *application)
{
  GPtrArray *windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == NULL)
      g_ptr_array_add (windows, g_object_ref (link->data));
  return windows;
}

/* Every window is asked whether it has something to lose. */
static gboolean
close_windows_cb (gpointer data)
{
  g_autoptr (GPtrArray) windows = list_windows (data);

  for (guint i = 0; i < windows->len; i++)
    gtk_window_close (windows->pdata[i]);

  return G_SOURCE_REMOVE;
}

/* The key may have been pressed in a dialog, which GTK holds until it is dealt with; the window must
 * not go before it. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, close_windows_cb, g_object_ref (data), g_object_unref);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cp_about_show (data);
}

/* One window shows the keys; asked for again, it comes to the front. */
static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpApplication *self = data;
  GtkWindow *parent = gtk_application_get_active_window (data);

  if (self->shortcuts_window == NULL)
    g_set_weak_pointer (&self->shortcuts_window, cp_shortcuts_new ());
  if (parent != self->shortcuts_window)
    gtk_window_set_transient_for (self->shortcuts_window, parent);
  gtk_window_present (self->shortcuts_window);
}

/* A window that has no corpus yet, else a new one. */
static CpWindow *
get_empty_window (CpApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (CP_IS_WINDOW (link->data) && cp_window_is_empty (link->data))
      return link->data;
  return cp_window_new (GTK_APPLICATION (self));
}

static CpWindow *
create_window_on_builtin (CpApplication *self)
{
  CpWindow *window = cp_window_new (GTK_APPLICATION (self));

  cp_window_open_builtin (window);

  return window;
}

/* The window used last that has a corpus, else one that has none. */
static CpWindow *
get_window_for_articles (CpApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (CP_IS_WINDOW (link->data) && cp_window_get_project (link->data) != NULL)
      return link->data;
  return get_empty_window (self);
}

static CpWindow *
find_window (CpApplication *self, const char *path)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (CP_IS_WINDOW (link->data) && cp_window_shows_file (link->data, path))
      return link->data;
  return NULL;
}

/* A window needs the fonts next; until now they were looked for on a thread. */
static gboolean
check_fonts (CpApplication *self, GtkWindow *window)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (window));
  g_autoptr (GError) error = NULL;

  if (self->has_offered || cp_text_check_fonts (context, &error))
    return TRUE;
  g_printerr ("counterpoint: %s\n", error->message);
  self->has_failed = TRUE;
  g_application_quit (G_APPLICATION (self));

  return FALSE;
}

/* The first window offers what was not saved when the program ended. */
static void
present (CpApplication *self, GtkWindow *window)
{
  if (!check_fonts (self, window))
    return;
  gtk_window_present (window);
  if (!self->has_offered && CP_IS_WINDOW (window))
    {
      self->has_offered = TRUE;
      cp_window_offer_recovery (CP_WINDOW (window));
    }
}

/* What is empty, else the window used last that reads what it is given. */
static CpWindow *
get_window_for_project (CpApplication *self)
{
  CpWindow *last = NULL;

  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (CP_IS_WINDOW (link->data) && cp_window_is_empty (link->data))
      return link->data;
    else if (CP_IS_WINDOW (link->data) && last == NULL && cp_window_can_open (link->data))
      last = link->data;
  return last != NULL ? last : cp_window_new (GTK_APPLICATION (self));
}

/* A project gets a window of its own when it has been read; until then, and where it cannot be, the one that is
 * there tells of it. */
static CpWindow *
open_project (CpApplication *self, GFile *file)
{
  CpWindow *window = find_window (self, g_file_peek_path (file));

  if (window == NULL)
    {
      window = get_window_for_project (self);
      cp_window_open_path (window, g_file_peek_path (file));
    }
  present (self, GTK_WINDOW (window));

  return window;
}

/* Beside whatever is open, with what one can begin with. */
static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  present (data, GTK_WINDOW (cp_window_new (data)));
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CpWindow *window = get_window_for_articles (data);

  present (data, GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.import", NULL);
}

/* A notification leads back to the window that it is from, where that is still open. */
static void
show_window_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_window_by_id (data, g_variant_get_uint32 (parameter));

  if (window != NULL)
    gtk_window_present (window);
}

/* The desktop entry names some of them, too. */
static const GActionEntry entries[] = {
  { "quit", quit_cb },
  { "shortcuts", shortcuts_cb },
  { "about", about_cb },
  { "new-window", new_window_cb },
  { "import", import_cb },
  { "show-window", show_window_cb, "u" },
};

/* Articles go all at once to the window of the project that they came with, else to one that is open, which
 * asks where to; it says, too, what is not on this computer. */
static void
take_rest (CpApplication *self, CpWindow *window, GSList *articles, GPtrArray *remote)
{
  if (window == NULL)
    window = get_window_for_articles (self);
  present (self, GTK_WINDOW (window));
  if (articles != NULL)
    cp_window_import_files (window, articles);
  if (remote->len > 0)
    cp_window_refuse_remote (window, remote);
}

static void
cp_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  CpApplication *self = CP_APPLICATION (application);
  g_autoptr (GPtrArray) remote = g_ptr_array_new ();
  g_autoptr (GSList) articles = NULL;
  CpWindow *window = NULL;

  for (int i = 0; i < n_files; i++)
    if (g_file_peek_path (files[i]) == NULL)
      g_ptr_array_add (remote, files[i]);
    else if (cp_window_is_project_file (g_file_peek_path (files[i]), n_files))
      window = open_project (self, files[i]);
    else
      articles = g_slist_prepend (articles, files[i]);
  articles = g_slist_reverse (articles);
  if (articles != NULL || remote->len > 0)
    take_rest (self, window, articles, remote);
}

static gboolean
cp_application_dbus_register (GApplication *application, GDBusConnection *bus, const char *path,
                              GError **error)
{
  CpApplication *self = CP_APPLICATION (application);

  g_set_object (&self->bus, bus);
  self->bus_filter = cp_launch_bus_add_filter (bus);

  return G_APPLICATION_CLASS (cp_application_parent_class)
      ->dbus_register (application, bus, path, error);
}

static void
cp_application_dbus_unregister (GApplication *application, GDBusConnection *bus, const char *path)
{
  CpApplication *self = CP_APPLICATION (application);

  G_APPLICATION_CLASS (cp_application_parent_class)->dbus_unregister (application, bus, path);
  if (self->bus_filter != 0)
    g_dbus_connection_remove_filter (bus, self->bus_filter);
  self->bus_filter = 0;
}

static void
cp_application_startup (GApplication *application)
{
  /* GTK would turn to the portal where there is none, and complain where that has none either. */
  if (cp_desktop_session_is_managed (g_application_get_dbus_connection (application)))
    g_object_set (application, "register-session", TRUE, NULL);
  CP_APPLICATION (application)->has_started = TRUE;
  if (CP_APPLICATION (application)->opens_builtin)
    cp_project_prepare_builtin ();
  G_APPLICATION_CLASS (cp_application_parent_class)->startup (application);
  /* GTK puts what it tells screen readers below the path that the default application has on the
   * session bus, and would crash where it has none; with no application it makes up a path. */
  if (g_application_get_dbus_connection (application) == NULL)
    g_application_set_default (NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].keys);
  cp_style_begin ();
}

/* The session ends: nobody is asked any more, and what is not saved stays in the journals. */
static void
leave_windows (GtkApplication *application)
{
  g_autoptr (GPtrArray) windows = list_windows (application);

  for (guint i = windows->len; i > 0; i--)
    {
      GtkWindow *window = windows->pdata[i - 1];

      /* The one used last comes last, so that the next one is as large. */
      if (CP_IS_WINDOW (window))
        cp_window_save_state (CP_WINDOW (window));
      gtk_window_destroy (window);
    }
}

static void
cp_application_shutdown (GApplication *application)
{
  leave_windows (GTK_APPLICATION (application));
  cp_recent_flush (cp_recent_get_default ());

  G_APPLICATION_CLASS (cp_application_parent_class)->shutdown (application);
}

/* The window used last, NULL where there are only such as About. */
static CpWindow *
find_last_window (CpApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (CP_IS_WINDOW (link->data))
      return link->data;
  return NULL;
}

/* Started with no file, the program shows the built-in corpus; started again, its window. */
static void
cp_application_activate (GApplication *application)
{
  CpApplication *self = CP_APPLICATION (application);
  CpWindow *window = find_last_window (self);

  present (self, GTK_WINDOW (window != NULL ? window : create_window_on_builtin (self)));
}

static void
cp_application_dispose (GObject *object)
{
  CpApplication *self = CP_APPLICATION (object);

  g_clear_weak_pointer (&self->shortcuts_window);
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (cp_application_parent_class)->dispose (object);
}

static void
cp_application_class_init (CpApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_application_dispose;
  application_class->dbus_register = cp_application_dbus_register;
  application_class->dbus_unregister = cp_application_dbus_unregister;
  application_class->startup = cp_application_startup;
  application_class->shutdown = cp_application_shutdown;
  application_class->activate = cp_application_activate;
  application_class->open = cp_application_open;
}

static void
cp_application_init (CpApplication *self)
{
  g_set_weak_pointer (&running, self);
}

/**
 * cp_application_new:
 *
 * Creates the application.
 */
CpApplication *
cp_application_new (void)
{
  CpApplication *self =
      g_object_new (CP_TYPE_APPLICATION, "application-id", CP_APPLICATION_ID, "flags",
                    G_APPLICATION_HANDLES_OPEN, "resource-base-path", RESOURCE_BASE, NULL);

  cp_launch_add_options (G_APPLICATION (self));

  return self;
}

/**
 * cp_application_get_running:
 *
 * Gets the application, which GLib does not know where there is no session bus.
 *
 * Returns: (nullable) (transfer none): the application, %NULL in a program that has none
 */
GtkApplication *
cp_application_get_running (void)
{
  return running != NULL ? GTK_APPLICATION (running) : NULL;
}

/* GTK asks the session bus as it begins, and lets go of it, so that the application would have to connect
 * once more; it stays connected where somebody holds it. */
static gpointer
connect_cb (gpointer data)
{
  return g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
}

/**
 * cp_application_main:
 * @argv: the program and the files to be opened
 *
 * Runs the application until its last window is closed.
 *
 * Returns: the program's exit status
 */
int
cp_application_main (int argc, char **argv)
{
  g_autoptr (CpApplication) application = NULL;
  g_autoptr (GDBusConnection) bus = NULL;
  gboolean has_display;
  GThread *connecting;
  int status;

  cp_renderer_prepare ();
  /* Pango begins to look for fonts, on a thread, while GTK begins; the locale is set already and
   * must not change meanwhile. */
  gtk_disable_setlocale ();
  pango_cairo_font_map_get_default ();
  connecting = g_thread_new ("bus", connect_cb, NULL);
  has_display = gtk_init_check ();
  bus = g_thread_join (connecting);
  if (!has_display)
    return -1;
  application = cp_application_new ();
  application->opens_builtin = argc < 2;

  status = g_application_run (G_APPLICATION (application), argc, argv);
  if (!application->has_started && application->bus != NULL)
    cp_launch_bus_wait (application->bus);

  return application->has_failed ? EXIT_FAILURE : status;
}
