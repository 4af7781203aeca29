/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program under test as a screen reader meets it: its tree of accessible objects. */

/*
 * Objects come and go while they are looked at, so that an error of a single call is taken as "not there": who
 * waits asks again.
 */

#include "accessible-driver.h"

#include <gtk/gtk.h>
#include <string.h>

/* GTK's own parts that no program can give a name. */
#define GTK_PREFIX "Gtk"
#define OWN_PREFIX "Cp"

/* Lists with more children than this are not walked: a long list is not read at once. */
#define MANY_CHILDREN 400
#define DEEPEST 60

/* Called for each object in sight, in the order of reading; TRUE ends the walk. */
typedef gboolean (*VisitFunc) (Accessible *accessible, int depth, gpointer data);

static gboolean
walk (Accessible *accessible, int depth, VisitFunc visit, gpointer data)
{
  int n_children;

  if (!accessible_is_shown (accessible))
    return FALSE;
  if (visit (accessible, depth, data))
    return TRUE;
  n_children = atspi_accessible_get_child_count (accessible, NULL);
  for (int i = 0; i < MIN (n_children, MANY_CHILDREN) && depth < DEEPEST; i++)
    {
      g_autoptr (Accessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL && walk (child, depth + 1, visit, data))
        return TRUE;
    }
  return FALSE;
}

/* What is looked for, and what was found. */
typedef struct
{
  AtspiRole role;
  const char *name;
  gboolean focused;
  Accessible *found;
  GPtrArray *all; /* or NULL for the first one only */
} Search;

static gboolean
matches (Accessible *accessible, const Search *search)
{
  g_autofree char *name = NULL;

  if (search->role != ATSPI_ROLE_INVALID && atspi_accessible_get_role (accessible, NULL) != search->role)
    return FALSE;
  if (search->focused && !accessible_has_state (accessible, ATSPI_STATE_FOCUSED))
    return FALSE;
  if (search->name == NULL)
    return TRUE;
  name = accessible_dup_name (accessible);
  return g_pattern_match_simple (search->name, name);
}

static gboolean
search_visit_cb (Accessible *accessible, int depth, gpointer data)
{
  Search *search = data;

  if (!matches (accessible, search))
    return FALSE;
  if (search->all != NULL)
    {
      g_ptr_array_add (search->all, g_object_ref (accessible));
      return FALSE;
    }
  search->found = g_object_ref (accessible);
  return TRUE;
}

/**
 * accessible_find_application:
 * @pid: a process
 *
 * Finds a program among those that the accessibility bus knows.
 *
 * Returns: (transfer full) (nullable): its root object
 */
Accessible *
accessible_find_application (guint pid)
{
  g_autoptr (Accessible) desktop = atspi_get_desktop (0);
  int n_children;

  atspi_accessible_clear_cache (desktop);
  n_children = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (Accessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && atspi_accessible_get_process_id (child, NULL) == pid)
        {
          /* What was read once may have changed, but for these: ask each time. */
          atspi_accessible_set_cache_mask (child, ATSPI_CACHE_ROLE | ATSPI_CACHE_INTERFACES);
          return g_steal_pointer (&child);
        }
    }
  return NULL;
}

/**
 * accessible_find:
 * @root: where to look
 * @role: a role, or %ATSPI_ROLE_INVALID for any
 * @name: (nullable): a name, "*" stands for anything
 *
 * Finds the first object in sight with a role and a name.
 *
 * Returns: (transfer full) (nullable): the object
 */
Accessible *
accessible_find (Accessible *root, AtspiRole role, const char *name)
{
  Search search = { .role = role, .name = name };

  walk (root, 0, search_visit_cb, &search);
  return search.found;
}

/**
 * accessible_find_focused:
 * @root: where to look
 *
 * Finds the object that has the focus.
 *
 * Returns: (transfer full) (nullable): the object
 */
Accessible *
accessible_find_focused (Accessible *root)
{
  Search search = { .role = ATSPI_ROLE_INVALID, .focused = TRUE };

  walk (root, 0, search_visit_cb, &search);
  return search.found;
}

/**
 * accessible_list:
 * @root: where to look
 * @role: a role, or %ATSPI_ROLE_INVALID for any
 * @name: (nullable): a name, "*" stands for anything
 *
 * Finds all objects in sight with a role and a name, in the order of reading.
 *
 * Returns: (transfer full) (element-type AtspiAccessible): the objects
 */
GPtrArray *
accessible_list (Accessible *root, AtspiRole role, const char *name)
{
  Search search = { .role = role, .name = name };

  search.all = g_ptr_array_new_with_free_func (g_object_unref);
  walk (root, 0, search_visit_cb, &search);
  return search.all;
}

/**
 * accessible_dup_name:
 * @self: an object
 *
 * Gets what a screen reader calls it.
 *
 * Returns: (transfer full): the name, "" where it has none
 */
char *
accessible_dup_name (Accessible *self)
{
  char *name = atspi_accessible_get_name (self, NULL);

  return name != NULL ? name : g_strdup ("");
}

/**
 * accessible_dup_text:
 * @self: an object
 *
 * Gets the text that it holds, such as that of an entry.
 *
 * Returns: (transfer full) (nullable): the text, %NULL where it is none that holds any
 */
char *
accessible_dup_text (Accessible *self)
{
  g_autoptr (AccessibleText) text = atspi_accessible_get_text_iface (self);
  int n;

  if (text == NULL)
    return NULL;
  /* An end of -1 gives nothing. */
  n = atspi_text_get_character_count (text, NULL);
  return n > 0 ? atspi_text_get_text (text, 0, n, NULL) : g_strdup ("");
}

/* Words that are looked for. */
typedef struct
{
  GPatternSpec *pattern;
  gboolean found;
} Words;

static gboolean
words_visit_cb (Accessible *accessible, int depth, gpointer data)
{
  Words *words = data;
  g_autofree char *name = accessible_dup_name (accessible);
  g_autofree char *text = NULL;

  if (g_pattern_spec_match_string (words->pattern, name))
    words->found = TRUE;
  else
    {
      text = accessible_dup_text (accessible);
      words->found = text != NULL && g_pattern_spec_match_string (words->pattern, text);
    }
  return words->found;
}

/**
 * accessible_says:
 * @root: where to read
 * @pattern: words, "*" stands for anything
 *
 * Tells whether the name or the text of any object in sight has these words in it.
 */
gboolean
accessible_says (Accessible *root, const char *pattern)
{
  g_autofree char *anywhere = g_strdup_printf ("*%s*", pattern);
  Words words = { g_pattern_spec_new (anywhere), FALSE };

  walk (root, 0, words_visit_cb, &words);
  g_pattern_spec_free (words.pattern);
  return words.found;
}

/* A role that a person meets: it has to have a name. */
static gboolean
needs_name (AtspiRole role)
{
  static const AtspiRole roles[] = {
    ATSPI_ROLE_ALERT,        ATSPI_ROLE_CHECK_BOX,    ATSPI_ROLE_CHECK_MENU_ITEM, ATSPI_ROLE_COMBO_BOX,
    ATSPI_ROLE_DIALOG,       ATSPI_ROLE_ENTRY,        ATSPI_ROLE_FRAME,           ATSPI_ROLE_HEADING,
    ATSPI_ROLE_IMAGE,        ATSPI_ROLE_LABEL,        ATSPI_ROLE_LINK,            ATSPI_ROLE_LIST_BOX,
    ATSPI_ROLE_LIST_ITEM,    ATSPI_ROLE_MENU_ITEM,    ATSPI_ROLE_PAGE_TAB,        ATSPI_ROLE_PAGE_TAB_LIST,
    ATSPI_ROLE_PROGRESS_BAR, ATSPI_ROLE_PUSH_BUTTON,  ATSPI_ROLE_RADIO_BUTTON,    ATSPI_ROLE_RADIO_MENU_ITEM,
    ATSPI_ROLE_SLIDER,       ATSPI_ROLE_SPIN_BUTTON,  ATSPI_ROLE_TABLE,           ATSPI_ROLE_TABLE_CELL,
    ATSPI_ROLE_TEXT,         ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_ROLE_TREE_ITEM,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (roles[i] == role)
      return TRUE;
  return FALSE;
}

/* "GtkMenuButton", "CpCard": a name that nobody gave. */
static gboolean
is_class_name (const char *name, const char *prefix)
{
  return g_str_has_prefix (name, prefix) && g_ascii_isupper (name[strlen (prefix)])
         && strchr (name, ' ') == NULL;
}

/* A drop-down is made of a button that GTK gives no name; the name is the drop-down's. */
static gboolean
is_inside_combo_box (Accessible *accessible)
{
  g_autoptr (Accessible) parent = atspi_accessible_get_parent (accessible, NULL);

  return parent != NULL && atspi_accessible_get_role (parent, NULL) == ATSPI_ROLE_COMBO_BOX;
}

static char *
dup_place (Accessible *accessible)
{
  GString *place = g_string_new (NULL);
  g_autoptr (Accessible) current = g_object_ref (accessible);

  for (int i = 0; i < DEEPEST && current != NULL; i++)
    {
      g_autoptr (Accessible) parent = atspi_accessible_get_parent (current, NULL);
      g_autofree char *role = atspi_accessible_get_role_name (current, NULL);
      g_autofree char *name = accessible_dup_name (current);
      g_autofree char *part = g_strdup_printf ("%s%s “%.40s”", i > 0 ? " < " : "", role, name);

      if (i == 0 || *name != '\0')
        g_string_append (place, part);
      g_set_object (&current, parent);
    }
  return g_string_free (place, FALSE);
}

static gboolean
names_visit_cb (Accessible *accessible, int depth, gpointer data)
{
  GString *faults = data;
  AtspiRole role = atspi_accessible_get_role (accessible, NULL);
  g_autofree char *name = accessible_dup_name (accessible);
  g_autofree char *place = NULL;
  gboolean bad = is_class_name (name, OWN_PREFIX) || (needs_name (role) && is_class_name (name, GTK_PREFIX))
                 || (needs_name (role) && *name == '\0');

  if (!bad || is_inside_combo_box (accessible))
    return FALSE;
  place = dup_place (accessible);
  g_string_append_printf (faults, "%s\n", place);
  return FALSE;
}

/**
 * accessible_dup_name_faults:
 * @root: where to look
 *
 * Looks for objects that a person meets and that have no name, or that of a class.
 *
 * Returns: (transfer full): one line for each, "" where all is well
 */
char *
accessible_dup_name_faults (Accessible *root)
{
  GString *faults = g_string_new (NULL);

  walk (root, 0, names_visit_cb, faults);
  return g_string_free (faults, FALSE);
}

static gboolean
tree_visit_cb (Accessible *accessible, int depth, gpointer data)
{
  GString *tree = data;
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = accessible_dup_name (accessible);

  g_string_append_printf (tree, "%*s%s \"%s\"%s\n", 2 * depth, "", role != NULL ? role : "gone", name,
                          accessible_has_state (accessible, ATSPI_STATE_FOCUSED) ? " (focus)" : "");
  return FALSE;
}

/**
 * accessible_dup_tree:
 * @root: where to read
 *
 * Draws the tree as text, for the report of a test that failed.
 *
 * Returns: (transfer full): one line for each object
 */
char *
accessible_dup_tree (Accessible *root)
{
  GString *tree = g_string_new (NULL);

  walk (root, 0, tree_visit_cb, tree);
  return g_string_free (tree, FALSE);
}

gboolean
accessible_has_state (Accessible *self, AtspiStateType state)
{
  g_autoptr (AccessibleStateSet) states = atspi_accessible_get_state_set (self);

  return states != NULL && atspi_state_set_contains (states, state);
}

/* GTK 4.8 never says that an object is showing. */
static gboolean
is_showing_told (void)
{
  return gtk_get_major_version () > 4 || gtk_get_minor_version () >= 10;
}

/**
 * accessible_is_shown:
 * @self: an object
 *
 * Tells whether an object is in sight, as far as the program tells: what is scrolled away counts as shown. What was
 * never shown has no size. A page of a stack has no place at all, and shows what it holds.
 */
gboolean
accessible_is_shown (Accessible *self)
{
  AtspiRole role = atspi_accessible_get_role (self, NULL);
  int x, y, width = -1, height = -1;

  if (role == ATSPI_ROLE_APPLICATION || role == ATSPI_ROLE_FRAME)
    return TRUE;
  if (!accessible_get_extents (self, &x, &y, &width, &height))
    return width < 0;
  return !is_showing_told () || accessible_has_state (self, ATSPI_STATE_SHOWING);
}

/**
 * accessible_get_extents:
 * @self: an object
 * @x: (out): pixels from the left of its window
 * @y: (out): pixels from its top
 * @width: (out): px
 * @height: (out): px
 *
 * Finds where an object is; places on the screen are wrong in GTK 4, those in the window are right.
 *
 * Returns: whether it is anywhere
 */
gboolean
accessible_get_extents (Accessible *self, int *x, int *y, int *width, int *height)
{
  g_autoptr (AccessibleComponent) component = atspi_accessible_get_component_iface (self);
  AtspiRect *rect;

  if (component == NULL)
    return FALSE;
  rect = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  if (rect == NULL)
    return FALSE;
  *x = rect->x;
  *y = rect->y;
  *width = rect->width;
  *height = rect->height;
  g_free (rect);
  return *width > 0 && *height > 0;
}

/**
 * accessible_activate:
 * @self: an object, such as a button or an item of a menu
 *
 * Does what the object is for.
 *
 * Returns: whether it took that
 */
gboolean
accessible_activate (Accessible *self)
{
  g_autoptr (AccessibleAction) action = atspi_accessible_get_action_iface (self);

  return action != NULL && atspi_action_get_n_actions (action, NULL) > 0
         && atspi_action_do_action (action, 0, NULL);
}

/**
 * accessible_set_text:
 * @self: an entry
 * @text: what it shall hold
 *
 * Fills in an entry.
 *
 * Returns: whether it took that
 */
gboolean
accessible_set_text (Accessible *self, const char *text)
{
  g_autoptr (AccessibleEditableText) editable = atspi_accessible_get_editable_text_iface (self);

  return editable != NULL && atspi_editable_text_set_text_contents (editable, text, NULL);
}

/* Puts the focus on an object. */
gboolean
accessible_grab_focus (Accessible *self)
{
  g_autoptr (AccessibleComponent) component = atspi_accessible_get_component_iface (self);

  return component != NULL && atspi_component_grab_focus (component, NULL);
}
