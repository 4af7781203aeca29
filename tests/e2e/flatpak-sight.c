/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in sight of the sandboxed program, as a screen reader meets it, read at once. */

#include "flatpak-sight.h"

#include <string.h>

#define ROOT "/org/a11y/atspi/accessible/root"
#define REGISTRY "org.a11y.atspi.Registry"
#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define PROPERTIES "org.freedesktop.DBus.Properties"

/* An answer that does not come, of an object that went meanwhile, shall not use up what a reader waits at most. */
#define ANSWER_MILLISECONDS 5000

/* What is being read. */
typedef struct
{
  guint n_missing; /* answers that are on their way */
  GQueue answered; /* of Node: all is known of these but their children */
} Reading;

/* One object. */
typedef struct
{
  SightItem *item;
  GPtrArray *children; /* of Node */
  GStrv child_paths;
  guint n_missing;
  Reading *reading;
} Node;

static GDBusConnection *bus; /* the accessibility bus */
static char *program;        /* its name there, or NULL */

static void
free_item (gpointer data)
{
  SightItem *item = data;

  g_free (item->path);
  g_free (item->name);
  g_free (item);
}

static void
free_node (gpointer data)
{
  Node *node = data;

  g_clear_pointer (&node->item, free_item);
  g_ptr_array_unref (node->children);
  g_strfreev (node->child_paths);
  g_free (node);
}

static Node *
new_node (const char *path, guint depth, Reading *reading)
{
  Node *node = g_new0 (Node, 1);

  node->item = g_new0 (SightItem, 1);
  node->item->path = g_strdup (path);
  node->item->name = g_strdup ("");
  node->item->depth = depth;
  node->children = g_ptr_array_new_with_free_func (free_node);
  node->reading = reading;
  return node;
}

/**
 * sight_init:
 * @session_bus: which knows where the accessibility bus is
 *
 * Is called once, before all else.
 */
void
sight_init (GDBusConnection *session_bus)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_sync (session_bus, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", NULL,
                                   G_VARIANT_TYPE ("(s)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  const char *address;

  g_assert_no_error (error);
  g_variant_get (answer, "(&s)", &address);
  bus = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL,
      &error);
  g_assert_no_error (error);
}

void
sight_finish (void)
{
  g_clear_object (&bus);
  g_clear_pointer (&program, g_free);
}

static GVariant *
call (const char *name, const char *path, const char *interface, const char *method, GVariant *parameters)
{
  return g_dbus_connection_call_sync (bus, name, path, interface, method, parameters, NULL, G_DBUS_CALL_FLAGS_NONE,
                                      -1, NULL, NULL);
}

static gboolean
is_of_process (const char *name, guint pid)
{
  g_autoptr (GVariant) answer = call ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                      "GetConnectionUnixProcessID", g_variant_new ("(s)", name));
  guint own = 0;

  if (answer != NULL)
    g_variant_get (answer, "(u)", &own);
  return own == pid;
}

/**
 * sight_meet:
 * @pid: the process that stands for the program on the buses
 *
 * Finds the program on the accessibility bus.
 *
 * Returns: whether it is there
 */
gboolean
sight_meet (guint pid)
{
  g_autoptr (GVariant) answer = call (REGISTRY, ROOT, ACCESSIBLE, "GetChildren", NULL);
  g_autoptr (GVariantIter) iter = NULL;
  const char *name;

  g_clear_pointer (&program, g_free);
  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "(a(so))", &iter);
  while (program == NULL && g_variant_iter_next (iter, "(&s&o)", &name, NULL))
    if (is_of_process (name, pid))
      program = g_strdup (name);
  return program != NULL;
}

/* What GTK does not say of windows, and of the program itself. */
static gboolean
is_shown (const SightItem *item)
{
  return item->depth <= 1 || sight_item_has_state (item, ATSPI_STATE_SHOWING);
}

static void
take_states (SightItem *item, GVariant *answer)
{
  g_autoptr (GVariantIter) iter = NULL;
  guint32 part;

  g_variant_get (answer, "(au)", &iter);
  for (guint shift = 0; g_variant_iter_next (iter, "u", &part); shift += 32)
    item->states |= (guint64) part << shift;
}

static void
take_children (Node *node, GVariant *answer)
{
  g_autoptr (GVariantIter) iter = NULL;
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  const char *path;

  g_variant_get (answer, "(a(so))", &iter);
  while (g_variant_iter_next (iter, "(&s&o)", NULL, &path))
    g_strv_builder_add (paths, path);
  node->child_paths = g_strv_builder_end (paths);
}

/* The answers are told apart by their types. */
static void
take_answer (Node *node, GVariant *answer)
{
  g_autoptr (GVariant) value = NULL;

  if (g_variant_is_of_type (answer, G_VARIANT_TYPE ("(au)")))
    take_states (node->item, answer);
  else if (g_variant_is_of_type (answer, G_VARIANT_TYPE ("(u)")))
    g_variant_get (answer, "(u)", &node->item->role);
  else if (g_variant_is_of_type (answer, G_VARIANT_TYPE ("(a(so))")))
    take_children (node, answer);
  else if (g_variant_is_of_type (answer, G_VARIANT_TYPE ("(v)")))
    {
      g_variant_get (answer, "(v)", &value);
      g_free (node->item->name);
      node->item->name = g_variant_dup_string (value, NULL);
    }
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Node *node = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (answer != NULL)
    take_answer (node, answer);
  node->reading->n_missing--;
  if (--node->n_missing == 0)
    g_queue_push_tail (&node->reading->answered, node);
}

static void
ask (Node *node, const char *interface, const char *method, GVariant *parameters)
{
  node->n_missing++;
  node->reading->n_missing++;
  g_dbus_connection_call (bus, program, node->item->path, interface, method, parameters, NULL, G_DBUS_CALL_FLAGS_NONE,
                          ANSWER_MILLISECONDS, NULL, answered_cb, node);
}

/* Objects come and go meanwhile: an error is no more than an object that is not there. */
static void
ask_all (Node *node)
{
  ask (node, ACCESSIBLE, "GetState", NULL);
  ask (node, ACCESSIBLE, "GetRole", NULL);
  ask (node, ACCESSIBLE, "GetChildren", NULL);
  ask (node, PROPERTIES, "Get", g_variant_new ("(ss)", ACCESSIBLE, "Name"));
}

/* What does not show has nothing in it that does. */
static void
ask_children (Node *node)
{
  for (guint i = 0; node->child_paths != NULL && node->child_paths[i] != NULL && is_shown (node->item); i++)
    {
      Node *child = new_node (node->child_paths[i], node->item->depth + 1, node->reading);

      g_ptr_array_add (node->children, child);
      ask_all (child);
    }
}

/* In the order of reading. */
static void
collect (Node *node, GPtrArray *items)
{
  if (!is_shown (node->item))
    return;
  g_ptr_array_add (items, g_steal_pointer (&node->item));
  for (guint i = 0; i < node->children->len; i++)
    collect (node->children->pdata[i], items);
}

/**
 * sight_read:
 *
 * Reads all that the program shows.
 *
 * Returns: (transfer full) (element-type SightItem): in the order of reading, the program itself first
 */
GPtrArray *
sight_read (void)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (free_item);
  Reading reading = { 0, G_QUEUE_INIT };
  Node *root = new_node (ROOT, 0, &reading);
  Node *node;

  if (program != NULL)
    ask_all (root);
  while (reading.n_missing > 0)
    {
      g_main_context_iteration (NULL, TRUE);
      while ((node = g_queue_pop_head (&reading.answered)) != NULL)
        ask_children (node);
    }
  collect (root, items);
  free_node (root);
  return items;
}

static gboolean
is_of_role (const SightItem *item, AtspiRole role)
{
  if (role == ATSPI_ROLE_PUSH_BUTTON && item->role == ATSPI_ROLE_TOGGLE_BUTTON)
    return TRUE;
  return role == ATSPI_ROLE_INVALID || item->role == role;
}

static gboolean
matches (const SightItem *item, AtspiRole role, const char *name)
{
  return is_of_role (item, role) && (name == NULL || g_pattern_match_simple (name, item->name));
}

/* The first thing of a name that has something inside. */
static guint
find_place (GPtrArray *items, const char *name)
{
  for (guint i = 0; i + 1 < items->len; i++)
    {
      const SightItem *item = items->pdata[i];
      const SightItem *next = items->pdata[i + 1];

      if (next->depth > item->depth && matches (item, ATSPI_ROLE_INVALID, name))
        return i;
    }
  return items->len;
}

/**
 * sight_find:
 * @items: what is in sight
 * @inside: (nullable): the name of something to look inside of; %NULL for the whole program
 * @role: a role
 * @name: (nullable): a name
 *
 * Finds the first object with a role and a name; of two of a kind inside one another the inner one, which does the work.
 *
 * Returns: (transfer none) (nullable): the object
 */
SightItem *
sight_find (GPtrArray *items, const char *inside, AtspiRole role, const char *name)
{
  guint start = inside != NULL ? find_place (items, inside) : 0;
  SightItem *place = inside != NULL && start < items->len ? items->pdata[start] : NULL;
  SightItem *found = NULL;

  for (guint i = place != NULL ? start + 1 : start; i < items->len; i++)
    {
      SightItem *item = items->pdata[i];

      if ((place != NULL && item->depth <= place->depth) || (found != NULL && item->depth <= found->depth))
        break;
      if (matches (item, role, name))
        found = item;
    }
  return found;
}

/* The object that keys go to, or NULL. */
SightItem *
sight_find_focused (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (sight_item_has_state (items->pdata[i], ATSPI_STATE_FOCUSED))
      return items->pdata[i];
  return NULL;
}

/* How many there are. */
guint
sight_count (GPtrArray *items, AtspiRole role, const char *name)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += matches (items->pdata[i], role, name) ? 1 : 0;
  return n;
}

gboolean
sight_item_has_state (const SightItem *item, AtspiStateType state)
{
  return (item->states >> state & 1) != 0;
}

static gboolean
call_item (const SightItem *item, const char *interface, const char *method, GVariant *parameters)
{
  g_autoptr (GVariant) answer = call (program, item->path, interface, method, parameters);
  gboolean done = FALSE;

  if (answer != NULL && g_variant_is_of_type (answer, G_VARIANT_TYPE ("(b)")))
    g_variant_get (answer, "(b)", &done);
  return done;
}

/* Does what an object is for. Returns: whether it took that */
gboolean
sight_item_activate (const SightItem *item)
{
  return call_item (item, "org.a11y.atspi.Action", "DoAction", g_variant_new ("(i)", 0));
}

/* Fills in an entry. Returns: whether it took that */
gboolean
sight_item_set_text (const SightItem *item, const char *text)
{
  return call_item (item, "org.a11y.atspi.EditableText", "SetTextContents", g_variant_new ("(s)", text));
}

/* Draws the tree as text, for the report of a check that failed. */
char *
sight_dup_tree (GPtrArray *items)
{
  g_autoptr (GString) tree = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const SightItem *item = items->pdata[i];
      g_autofree char *role = atspi_role_get_name (item->role);

      if (*item->name != '\0')
        g_string_append_printf (tree, "%*s%s “%s”%s\n", 2 * (int) item->depth, "", role, item->name,
                                sight_item_has_state (item, ATSPI_STATE_FOCUSED) ? " (focus)" : "");
    }
  return g_string_free (g_steal_pointer (&tree), FALSE);
}
