/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search entry, with the query language completed and explained. */

#include "cp-search-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-elastic.h"
#include "cp-number-words.h"
#include "cp-search-completer.h"
#include "cp-search-help.h"

/* In corpora of more statements the search waits until nothing was typed for so many milliseconds. */
#define MAX_AT_ONCE 20000
#define TYPING 120

/* A fault shows when nothing was typed for so long: on the way to a query most texts are none. */
#define FAULT 600

/* What is typed goes to the filter, whose query comes back as a fault or none. */
struct _CpSearchBar
{
  GtkWidget parent_instance;

  GtkSearchBar *bar;
  GtkWidget *line; /* of the entry */
  GtkEditable *entry;
  CpElastic *door_place;
  GtkButton *door; /* to the list of what is found */
  GtkMenuButton *help;
  GtkLabel *fault;

  CpSession *session;
  CpSearchCompleter *completer;
  GtkWidget *focus_before; /* weak: where the focus goes back to */
  GtkWidget *captured;     /* weak: where typing begins a search */
  GtkEventController *capture;

  guint searching; /* timeouts */
  guint faulting;
  gboolean syncing; /* the text is being set, nobody types */
  gboolean list_shown; /* what is found is seen as a list */
};

enum
{
  PROP_SESSION = 1,
  PROP_OPEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpSearchBar, cp_search_bar, GTK_TYPE_WIDGET)

static CpSnapshot *
get_snapshot (CpSearchBar *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

static const char *
find_fault (CpSearchBar *self)
{
  CpFilter *filter;

  if (self->session == NULL)
    return NULL;
  filter = cp_session_get_filter (self->session);
  cp_filter_get_query (filter, get_snapshot (self));
  return cp_filter_get_search_fault (filter);
}

static void
show_fault (CpSearchBar *self, const char *fault)
{
  gboolean hidden = fault == NULL || cp_search_completer_is_listing (self->completer);

  if (!hidden)
    gtk_label_set_text (self->fault, fault);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), !hidden);
  if (hidden)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "faulty");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "faulty");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static gboolean
fault_waited_cb (gpointer data)
{
  CpSearchBar *self = data;

  self->faulting = 0;
  show_fault (self, find_fault (self));
  return G_SOURCE_REMOVE;
}

/* A fault that shows is changed or goes at once, a new one comes when the typing pauses. */
static void
update_fault (CpSearchBar *self)
{
  const char *fault = find_fault (self);

  g_clear_handle_id (&self->faulting, g_source_remove);
  if (fault == NULL || gtk_widget_get_visible (GTK_WIDGET (self->fault)))
    show_fault (self, fault);
  else
    self->faulting = g_timeout_add (FAULT, fault_waited_cb, self);
}

/* While there is a way to go on, what is wrong so far is no matter. */
static void
completions_listed_cb (CpSearchBar *self)
{
  if (cp_search_completer_is_listing (self->completer))
    show_fault (self, NULL);
  else
    update_fault (self);
}

static void
search_at_once (CpSearchBar *self)
{
  g_clear_handle_id (&self->searching, g_source_remove);
  cp_filter_set_search (cp_session_get_filter (self->session), gtk_editable_get_text (self->entry));
  update_fault (self);
}

static gboolean
typing_paused_cb (gpointer data)
{
  CpSearchBar *self = data;

  self->searching = 0;
  search_at_once (self);
  return G_SOURCE_REMOVE;
}

static void
entry_changed_cb (CpSearchBar *self)
{
  if (self->session == NULL || self->syncing)
    return;
  g_clear_handle_id (&self->searching, g_source_remove);
  if (cp_snapshot_get_n_records (get_snapshot (self), CP_ARRAY_STATEMENTS) <= MAX_AT_ONCE)
    search_at_once (self);
  else
    self->searching = g_timeout_add (TYPING, typing_paused_cb, self);
  cp_search_completer_follow (self->completer);
}

static gboolean
key_pressed_cb (CpSearchBar *self, guint key, guint code, GdkModifierType state)
{
  if (self->session == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  if (cp_search_completer_press (self->completer, key))
    return TRUE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      search_at_once (self);
      show_fault (self, find_fault (self));
      if (self->list_shown && find_fault (self) == NULL)
        return gtk_widget_activate_action (GTK_WIDGET (self), "win.next-hit", NULL);
    }
  return FALSE;
}

static void
entry_left_cb (CpSearchBar *self)
{
  if (self->completer != NULL)
    cp_search_completer_hide (self->completer);
}

static void
example_chosen_cb (CpSearchBar *self, const char *example)
{
  const char *text = gtk_editable_get_text (self->entry);
  gsize length = strlen (text);
  const char *blank = length == 0 || g_ascii_isspace (text[length - 1]) ? "" : " ";
  g_autofree char *longer = g_strconcat (text, blank, example, NULL);

  gtk_popover_popdown (gtk_menu_button_get_popover (self->help));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_text (self->entry, longer);
  gtk_editable_set_position (self->entry, -1);
  cp_search_completer_hide (self->completer);
}

static void
create_help (GtkMenuButton *button, gpointer data)
{
  CpSearchBar *self = data;
  CpSearchHelp *help = CP_SEARCH_HELP (gtk_menu_button_get_popover (button));

  if (help == NULL)
    {
      help = CP_SEARCH_HELP (cp_search_help_new ());
      g_signal_connect_object (help, "chosen", G_CALLBACK (example_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, GTK_WIDGET (help));
    }
  if (self->session != NULL)
    cp_search_help_fill (help, cp_search_completer_get_completion (self->completer));
}

/* GtkSearchBar takes what is typed elsewhere to open itself; here for when it is open. Escape, where
 * nothing else takes it, closes it. */
static gboolean
typed_elsewhere_cb (CpSearchBar *self, guint key, guint code, GdkModifierType state,
                    GtkEventController *controller)
{
  GtkWidget *entry = GTK_WIDGET (self->entry);
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (self->entry));

  if (key == GDK_KEY_Escape && gtk_search_bar_get_search_mode (self->bar))
    {
      gtk_search_bar_set_search_mode (self->bar, FALSE);
      return TRUE;
    }
  if (!gtk_search_bar_get_search_mode (self->bar) || gtk_widget_has_focus (text)
      || !gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (controller), text))
    return FALSE;
  /* Taking the focus selects all, which the next letter would overwrite. */
  gtk_widget_grab_focus (entry);
  gtk_editable_set_position (self->entry, -1);
  return TRUE;
}

static void
stop_capture (CpSearchBar *self)
{
  if (self->captured != NULL)
    gtk_widget_remove_controller (self->captured, self->capture);
  self->capture = NULL;
  g_clear_weak_pointer (&self->captured);
}

static void
start_capture (CpSearchBar *self, GtkWidget *widget)
{
  stop_capture (self);
  if (widget == NULL)
    return;
  g_set_weak_pointer (&self->captured, widget);
  self->capture = gtk_event_controller_key_new ();
  g_signal_connect_object (self->capture, "key-pressed", G_CALLBACK (typed_elsewhere_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, self->capture);
}

/* Says how much is found, which leads to it; where it is seen already, that is said there. */
static void
update_door (CpSearchBar *self)
{
  CpMatrix *matrix = self->session != NULL ? cp_session_get_matrix (self->session) : NULL;
  const char *search = matrix != NULL
                           ? cp_filter_get_search (cp_session_get_filter (self->session))
                           : "";
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  guint n;

  gtk_widget_set_visible (GTK_WIDGET (self->door_place), *search != '\0' && !self->list_shown
                                                             && find_fault (self) == NULL);
  if (matrix == NULL)
    return;
  n = cp_matrix_get_count (matrix, CP_MATRIX_TOTAL, CP_MATRIX_TOTAL)->statements;
  number = cp_words_dup_number (n);
  /* Translators: %s is a number. */
  text = g_strdup_printf (ngettext ("%s statement", "%s statements", n), number);
  gtk_button_set_label (self->door, text);
}

static void
set_text (CpSearchBar *self, const char *text)
{
  if (g_str_equal (gtk_editable_get_text (self->entry), text))
    return;
  self->syncing = TRUE;
  gtk_editable_set_text (self->entry, text);
  gtk_editable_set_position (self->entry, -1);
  self->syncing = FALSE;
  cp_search_completer_hide (self->completer);
}

/* What was cleared or set elsewhere; not while somebody types. */
static void
filter_changed_cb (CpSearchBar *self)
{
  if (self->searching == 0)
    set_text (self, cp_filter_get_search (cp_session_get_filter (self->session)));
  update_fault (self);
  update_door (self);
}

static void
set_focus_before (CpSearchBar *self, GtkWidget *widget)
{
  g_set_weak_pointer (&self->focus_before, widget);
}

static void
focus_moved_cb (CpSearchBar *self, GParamSpec *pspec, GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    set_focus_before (self, focus);
}

static void
bar_opened_cb (CpSearchBar *self)
{
  gboolean open = gtk_search_bar_get_search_mode (self->bar);

  if (!open)
    {
      cp_search_completer_hide (self->completer);
      if (self->focus_before != NULL && gtk_widget_get_mapped (self->focus_before))
        gtk_widget_grab_focus (self->focus_before);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
connect_session (CpSearchBar *self)
{
  CpFilter *filter;

  if (self->session == NULL)
    return;
  filter = cp_session_get_filter (self->session);
  g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::matrix", G_CALLBACK (update_door), self,
                           G_CONNECT_SWAPPED);
  cp_search_completer_set_corpus (self->completer, cp_session_get_corpus (self->session));
  set_text (self, cp_filter_get_search (filter));
  if (*cp_filter_get_search (filter) != '\0')
    gtk_search_bar_set_search_mode (self->bar, TRUE);
  update_door (self);
}

static void
disconnect_session (CpSearchBar *self)
{
  g_clear_handle_id (&self->searching, g_source_remove);
  g_clear_handle_id (&self->faulting, g_source_remove);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (cp_session_get_filter (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_clear_object (&self->session);
  if (self->completer != NULL)
    cp_search_completer_set_corpus (self->completer, NULL);
}

static void
cp_search_bar_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cp_search_bar_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (focus_moved_cb), widget, G_CONNECT_SWAPPED);
}

static void
cp_search_bar_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), widget);
  GTK_WIDGET_CLASS (cp_search_bar_parent_class)->unroot (widget);
}

static void
cp_search_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CpSearchBar *self = CP_SEARCH_BAR (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, cp_search_bar_is_open (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_search_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CpSearchBar *self = CP_SEARCH_BAR (object);

  switch (id)
    {
    case PROP_SESSION:
      cp_search_bar_set_session (self, g_value_get_object (value));
      break;
    case PROP_OPEN:
      cp_search_bar_set_open (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_search_bar_dispose (GObject *object)
{
  CpSearchBar *self = CP_SEARCH_BAR (object);

  disconnect_session (self);
  stop_capture (self);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_object (&self->completer);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_SEARCH_BAR);

  G_OBJECT_CLASS (cp_search_bar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (CP_TYPE_ELASTIC);
  gtk_widget_class_set_template_from_resource (
      klass, "/io/github/counterpoint_app/Counterpoint/ui/cp-search-bar.ui");
  gtk_widget_class_bind_template_child (klass, CpSearchBar, bar);
  gtk_widget_class_bind_template_child (klass, CpSearchBar, line);
  gtk_widget_class_bind_template_child (klass, CpSearchBar, entry);
  gtk_widget_class_bind_template_child (klass, CpSearchBar, door_place);
  gtk_widget_class_bind_template_child (klass, CpSearchBar, door);
  gtk_widget_class_bind_template_child (klass, CpSearchBar, help);
  gtk_widget_class_bind_template_child (klass, CpSearchBar, fault);
  gtk_widget_class_bind_template_callback (klass, bar_opened_cb);
  gtk_widget_class_bind_template_callback (klass, entry_changed_cb);
  gtk_widget_class_bind_template_callback (klass, key_pressed_cb);
  gtk_widget_class_bind_template_callback (klass, entry_left_cb);
}

static void
cp_search_bar_class_init (CpSearchBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cp_search_bar_get_property;
  object_class->set_property = cp_search_bar_set_property;
  object_class->dispose = cp_search_bar_dispose;
  widget_class->root = cp_search_bar_root;
  widget_class->unroot = cp_search_bar_unroot;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, CP_TYPE_SESSION, flags);
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (widget_class);
}

static void
cp_search_bar_init (CpSearchBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, self->entry);
  gtk_menu_button_set_create_popup_func (self->help, create_help, self, NULL);

  self->completer = cp_search_completer_new (self->entry, self->line);
  g_signal_connect_object (self->completer, "listed", G_CALLBACK (completions_listed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cp_search_bar_new:
 *
 * Creates a search bar that is not open.
 */
GtkWidget *
cp_search_bar_new (void)
{
  return g_object_new (CP_TYPE_SEARCH_BAR, NULL);
}

/**
 * cp_search_bar_set_session:
 * @self: a search bar
 * @session: (nullable): whose filter is to search
 *
 * Binds the bar to a session; it opens where that searches already.
 */
void
cp_search_bar_set_session (CpSearchBar *self, CpSession *session)
{
  g_return_if_fail (CP_IS_SEARCH_BAR (self));
  g_return_if_fail (session == NULL || CP_IS_SESSION (session));

  if (self->session == session)
    return;
  disconnect_session (self);
  g_set_object (&self->session, session);
  connect_session (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * cp_search_bar_set_capture_widget:
 * @self: a search bar
 * @widget: (nullable): usually the window
 *
 * Makes that what is typed anywhere in a widget, and not used there, begins a search.
 */
void
cp_search_bar_set_capture_widget (CpSearchBar *self, GtkWidget *widget)
{
  g_return_if_fail (CP_IS_SEARCH_BAR (self));
  gtk_search_bar_set_key_capture_widget (self->bar, widget);
  start_capture (self, widget);
}

/**
 * cp_search_bar_set_open:
 * @self: a search bar
 * @open: whether it is in sight
 *
 * Opens the bar and gives it the focus, or closes it and clears the search.
 */
void
cp_search_bar_set_open (CpSearchBar *self, gboolean open)
{
  g_return_if_fail (CP_IS_SEARCH_BAR (self));

  gtk_search_bar_set_search_mode (self->bar, open);
  if (open)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * cp_search_bar_is_open:
 * @self: a search bar
 *
 * Tells whether the bar is in sight.
 */
gboolean
cp_search_bar_is_open (CpSearchBar *self)
{
  g_return_val_if_fail (CP_IS_SEARCH_BAR (self), FALSE);
  return gtk_search_bar_get_search_mode (self->bar);
}

/**
 * cp_search_bar_set_list_shown:
 * @self: a search bar
 * @shown: whether what is found is seen as a list
 *
 * Makes the bar offer the list where it is not seen.
 */
void
cp_search_bar_set_list_shown (CpSearchBar *self, gboolean shown)
{
  g_return_if_fail (CP_IS_SEARCH_BAR (self));

  self->list_shown = shown;
  update_door (self);
}
