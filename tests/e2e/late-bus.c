/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody between programs and the session bus, as sandboxes have one. */

#include "late-bus.h"

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>

/* What a program says is passed on late, and not at all once the program has ended; what the bus says at once. */

#define VARIABLE "DBUS_SESSION_BUS_ADDRESS"
/* Longer than a program takes to end. */
#define LATE (100 * 1000)
#define MOST_PROGRAMS 4

static GSocketService *service;
static char *bus_address;
static char *path;

static gboolean
has_ended (GSocket *program)
{
  return (g_socket_condition_check (program, G_IO_HUP | G_IO_ERR) & (G_IO_HUP | G_IO_ERR)) != 0;
}

/* Returns: whether there may be more */
static gboolean
pass_on (GSocket *from, GIOStream *to, gboolean is_late)
{
  char bytes[4096];
  gssize n = g_socket_receive (from, bytes, sizeof bytes, NULL, NULL);

  if (n <= 0)
    return FALSE;
  if (is_late)
    g_usleep (LATE);
  return !(is_late && has_ended (from))
         && g_output_stream_write_all (g_io_stream_get_output_stream (to), bytes, (gsize) n, NULL, NULL, NULL);
}

static gboolean
stand_between_cb (GThreadedSocketService *self, GSocketConnection *program, GObject *source, gpointer data)
{
  g_autoptr (GIOStream) bus = g_dbus_address_get_stream_sync (bus_address, NULL, NULL, NULL);
  GSocket *program_socket = g_socket_connection_get_socket (program);
  GSocket *bus_socket;
  gboolean goes_on = bus != NULL;

  if (bus == NULL)
    return TRUE;
  bus_socket = g_socket_connection_get_socket (G_SOCKET_CONNECTION (bus));
  while (goes_on)
    {
      GPollFD fds[] = { { g_socket_get_fd (program_socket), G_IO_IN | G_IO_HUP, 0 },
                        { g_socket_get_fd (bus_socket), G_IO_IN | G_IO_HUP, 0 } };

      g_poll (fds, G_N_ELEMENTS (fds), -1);
      if (fds[1].revents != 0)
        goes_on = pass_on (bus_socket, G_IO_STREAM (program), FALSE);
      if (goes_on && fds[0].revents != 0)
        goes_on = pass_on (program_socket, bus, TRUE);
    }
  return TRUE;
}

/**
 * late_bus_start:
 *
 * Stands between the session bus and the programs that are started from now on.
 */
void
late_bus_start (void)
{
  g_autofree char *address = NULL;
  g_autoptr (GSocketAddress) place = NULL;
  g_autoptr (GError) error = NULL;

  bus_address = g_strdup (g_getenv (VARIABLE));
  g_assert_nonnull (bus_address);
  path = g_build_filename (g_get_tmp_dir (), "late-bus", NULL);
  address = g_strconcat ("unix:path=", path, NULL);
  place = g_unix_socket_address_new (path);
  service = g_threaded_socket_service_new (MOST_PROGRAMS);
  g_socket_listener_add_address (G_SOCKET_LISTENER (service), place, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_DEFAULT, NULL, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (service, "run", G_CALLBACK (stand_between_cb), NULL);
  g_socket_service_start (service);
  g_setenv (VARIABLE, address, TRUE);
}

/* The programs that were started meanwhile have ended. */
void
late_bus_stop (void)
{
  g_setenv (VARIABLE, bus_address, TRUE);
  g_socket_service_stop (service);
  g_socket_listener_close (G_SOCKET_LISTENER (service));
  g_unlink (path);
  g_clear_object (&service);
  g_clear_pointer (&path, g_free);
}
