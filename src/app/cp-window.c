/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window on one corpus: matrix, comparison, filters, articles. */

#include "cp-window.h"

#include <glib/gi18n-lib.h>

#include "cp-config.h"
#include "cp-file.h"
#include "cp-lazy-menu.h"
#include "cp-letters.h"
#include "cp-portal-places.h"
#include "cp-start-page.h"
#include "cp-style.h"
#include "cp-window-private.h"

/*
 * A window shows one project, or the page to start from. The views bind to the project's session;
 * the window places them, says what they have to say, and offers all that can be done as actions:
 * cp-window-actions.c has those on what is looked at, cp-window-files.c those on files.
 */

#define RESOURCE "/io/github/counterpoint_app/Counterpoint/ui/cp-window.ui"

G_DEFINE_FINAL_TYPE (CpWindow, cp_window, GTK_TYPE_APPLICATION_WINDOW)

static CpComparisonView *
ensure_comparison_view (CpWindow *self)
{
  if (self->comparison_view == NULL)
    {
      cp_style_load_rest (cp_style_get_default ());
      self->comparison_view = CP_COMPARISON_VIEW (cp_comparison_view_new ());
      cp_comparison_view_set_session (self->comparison_view, cp_window_get_session (self));
      cp_panes_set_detail (self->panes, GTK_WIDGET (self->comparison_view));
    }
  return self->comparison_view;
}

/* Where the comparison takes the matrix's place the focus goes along. */
static void
comparison_changed_cb (CpWindow *self)
{
  gboolean open = cp_session_get_comparison (cp_window_get_session (self)) != NULL;
  gboolean was_open = cp_panes_get_detail_shown (self->panes);

  if (open)
    ensure_comparison_view (self);
  cp_panes_set_detail_shown (self->panes, open);
  cp_window_update_actions (self);
  cp_window_follow_panes (self);
  if (open == was_open)
    return;
  if (open && cp_panes_get_room (self->panes) != CP_ROOM_WIDE)
    gtk_widget_child_focus (GTK_WIDGET (self->comparison_view), GTK_DIR_TAB_FORWARD);
  else if (!open)
    cp_window_focus_matrix (self);
}

static void
session_changed_cb (CpWindow *self)
{
  cp_window_update_actions (self);
  if (self->wants_focus && cp_session_get_matrix (cp_window_get_session (self)) != NULL)
    cp_window_focus_matrix (self);
}

static void
modified_cb (CpWindow *self)
{
  cp_window_update_title (self);
  cp_window_update_actions (self);
}

static void
view_changed_cb (CpWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->views);
  gboolean matrix = g_strcmp0 (page, "matrix") == 0;
  gboolean statements = g_strcmp0 (page, "statements") == 0;
  gboolean timeline = g_strcmp0 (page, "timeline") == 0;

  if (matrix || timeline)
    self->from_timeline = timeline;
  gtk_widget_set_visible (GTK_WIDGET (self->matrix_bar), matrix);
  cp_panes_set_sidebar_useful (self->panes, matrix || statements || timeline);
  if (g_strcmp0 (page, "articles") != 0)
    cp_window_come_from (self, NULL);
  cp_filter_strip_set_list_shown (self->filter_strip, statements);
  if (self->search_bar != NULL)
    cp_search_bar_set_list_shown (self->search_bar, statements);
  cp_window_update_actions (self);
  cp_window_ensure_page (self, page);
  cp_window_follow_pages (self);
  cp_window_place_article_bar (self);
  cp_window_follow_review_page (self);
}

static void
view_chosen_cb (CpWindow *self)
{
  cp_window_choose_page (self, cp_switch_get_selected (self->view_switch));
}

static void
row_moved_cb (CpWindow *self, guint from, guint to)
{
  cp_window_move_row (self, from, to);
}

static void
column_moved_cb (CpWindow *self, guint from, guint to)
{
  cp_window_move_column (self, from, to);
}

static void
follow_session (CpWindow *self, CpSession *session)
{
  static const char *const states[] = { "notify::columns", "notify::measure", "notify::sort",
                                        "notify::cells", "notify::sides", "notify::scopes",
                                        "notify::matrix" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_signal_connect_object (session, states[i], G_CALLBACK (session_changed_cb), self,
                             G_CONNECT_SWAPPED);
  /* The view shows it first, then it can take the focus. */
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (comparison_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (cp_session_get_history (session), "notify::modified",
                           G_CALLBACK (modified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cp_session_get_corpus (session), "changed", G_CALLBACK (modified_cb),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (cp_session_get_corpus (session), "changed",
                           G_CALLBACK (cp_window_follow_review), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (session, "notify::matrix", G_CALLBACK (cp_window_follow_review_count),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* What is needed only when somebody does something comes after the first frame. */
static gboolean
make_rest_cb (gpointer data)
{
  CpWindow *self = data;

  self->later = 0;
  /* A drawing that another library has to be loaded for. The default is for dialogs: a window that came before it
   * does not take it. */
  gtk_window_set_default_icon_name (CP_APPLICATION_ID);
  gtk_window_set_icon_name (GTK_WINDOW (self), CP_APPLICATION_ID);
  if (self->project != NULL)
    {
      cp_style_load_rest (cp_style_get_default ());
      cp_window_ensure_sidebar (self);
      cp_window_ensure_search_bar (self);
    }
  return G_SOURCE_REMOVE;
}

/* There is time to spare before it too, while the display server maps the window, but not for what
 * would make its answer wait. */
static void
painted_cb (CpWindow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  if (self->later == 0)
    self->later = g_idle_add_full (G_PRIORITY_LOW, make_rest_cb, self, NULL);
}

/* Begins when the window is on the screen, with a frame of its own if it is there already. */
static gboolean
frame_begun_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (widget);

  return G_SOURCE_REMOVE;
}

static void
ensure_start_page (CpWindow *self)
{
  GtkWidget *page;

  if (gtk_stack_get_child_by_name (self->pages, "start") != NULL)
    return;
  page = g_object_new (CP_TYPE_START_PAGE, NULL);
  gtk_stack_add_named (self->pages, page, "start");
  gtk_stack_set_visible_child (self->pages, page);
}

static void
cp_window_map (GtkWidget *widget)
{
  CpWindow *self = CP_WINDOW (widget);

  if (self->project == NULL)
    {
      cp_style_load_rest (cp_style_get_default ());
      ensure_start_page (self);
    }
  gtk_widget_add_tick_callback (widget, frame_begun_cb, NULL, NULL);
  GTK_WIDGET_CLASS (cp_window_parent_class)->map (widget);
}

/* A window that GTK destroys is disposed of only when nobody holds it any more. */
static void
cp_window_unrealize (GtkWidget *widget)
{
  CP_WINDOW (widget)->is_closed = TRUE;
  cp_window_update_hold (CP_WINDOW (widget));

  GTK_WIDGET_CLASS (cp_window_parent_class)->unrealize (widget);
}

static gboolean
cp_window_close_request (GtkWindow *window)
{
  CpWindow *self = CP_WINDOW (window);

  if (cp_window_ask_before_closing (self))
    return GDK_EVENT_STOP;
  cp_window_save_state (self);

  return GTK_WINDOW_CLASS (cp_window_parent_class)->close_request (window);
}

/* Whether it fills the screen is a property that is set, if to nothing, when the window has been made. */
static void
cp_window_constructed (GObject *object)
{
  G_OBJECT_CLASS (cp_window_parent_class)->constructed (object);

  cp_window_restore_state (CP_WINDOW (object));
}

/* A window that is closed while it reads stops reading. Its template is not disposed of here: GTK
 * 4.8 would unparent the child and the title bar, and the window would do so once more. */
static void
cp_window_dispose (GObject *object)
{
  CpWindow *self = CP_WINDOW (object);

  if (self->work != NULL)
    g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_weak_pointer (&self->origin);
  g_clear_weak_pointer (&self->tray_origin);
  g_clear_weak_pointer (&self->presentation);
  cp_window_forget_files (self);
  g_clear_pointer (&self->opening, g_free);
  g_clear_pointer (&self->moved, g_free);
  g_clear_pointer (&self->doubts, g_array_unref);
  g_clear_pointer (&self->reviewed, g_free);
  g_clear_pointer (&self->importing, cp_importing_unref);
  g_clear_pointer (&self->outcome, cp_import_outcome_unref);
  cp_window_keep_discarded (self, NULL);
  cp_window_stop_watching (self);
  g_clear_pointer (&self->asked_about, cp_file_state_free);
  g_clear_pointer (&self->not_saved, g_free);
  g_clear_pointer (&self->not_safe, g_free);
  g_clear_pointer (&self->hold_reason, g_free);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->unread, g_ptr_array_unref);
  g_clear_pointer (&self->unread_reasons, g_ptr_array_unref);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (self->chooser);
  g_clear_object (&self->chooser);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_object (&self->history_menu);
  g_clear_object (&self->saved_menu);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (cp_window_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (CP_TYPE_FILTER_STRIP);
  g_type_ensure (CP_TYPE_ELASTIC);
  g_type_ensure (CP_TYPE_MATRIX_BAR);
  g_type_ensure (CP_TYPE_MATRIX_PAGE);
  g_type_ensure (CP_TYPE_BESIDE);
  g_type_ensure (CP_TYPE_PANES);
  g_type_ensure (CP_TYPE_SWITCH);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CpWindow, sidebar_toggle);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, open_fold);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, import_fold);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, export_fold);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, search_toggle);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, beside);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, content);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, view_switch);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, matrix_bar);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, filter_strip);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, views);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, matrix_page);
}

static void
cp_window_class_init (CpWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cp_window_constructed;
  object_class->dispose = cp_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cp_window_close_request;
  widget_class->map = cp_window_map;
  widget_class->unrealize = cp_window_unrealize;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE);
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
}

static void
complete_open_menu_cb (GtkBuilder *builder, gpointer data)
{
  /* Translators: heading over the projects that were open last */
  g_menu_append_section (G_MENU (gtk_builder_get_object (builder, "open_menu")), _("Recent"),
                         cp_window_get_recent_menu ());
}

static void
complete_menu_cb (GtkBuilder *builder, gpointer data)
{
  g_menu_append_submenu (G_MENU (gtk_builder_get_object (builder, "open_section")),
                         /* Translators: submenu: the projects that were open last */
                         _("Open _Recent"), cp_window_get_recent_menu ());
  g_menu_append_submenu (G_MENU (gtk_builder_get_object (builder, "view_section")),
                         /* Translators: submenu: the comparisons that are kept in the corpus under a
                          * name */
                         _("Saved _Comparisons"), G_MENU_MODEL (CP_WINDOW (data)->saved_menu));
  g_menu_append_section (G_MENU (gtk_builder_get_object (builder, "history_section")), NULL,
                         G_MENU_MODEL (CP_WINDOW (data)->history_menu));
}

static void
cp_window_init (CpWindow *self)
{
  CpMatrixView *view;

  cp_letters_load (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_queue_init (&self->next_projects);
  self->articles = g_ptr_array_new_with_free_func (g_free);
  self->unread = g_ptr_array_new_with_free_func (g_free);
  self->unread_reasons = g_ptr_array_new_with_free_func (g_free);

  view = cp_matrix_page_get_view (self->matrix_page);
  cp_window_offer_pages (self);
  cp_window_add_actions (self);
  cp_window_add_history_actions (self);
  cp_window_add_file_actions (self);
  cp_window_add_import_actions (self);
  cp_window_add_report_actions (self);
  cp_window_add_register_actions (self);
  cp_window_add_hit_actions (self);
  cp_window_add_review_actions (self);
  cp_window_add_tie_actions (self);
  cp_window_add_recovery_actions (self);
  cp_window_add_recent_actions (self);
  cp_window_add_statement_actions (self);
  cp_window_add_watch_actions (self);
  cp_window_add_tray_actions (self);
  cp_window_add_export_actions (self);
  cp_window_add_present_actions (self);
  cp_window_add_figure_actions (self);
  cp_window_add_saved_actions (self);
  cp_window_add_drop_target (self);
  cp_window_add_panes (self);
  g_signal_connect_object (view, "row-moved", G_CALLBACK (row_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "column-moved", G_CALLBACK (column_moved_cb), self,
                           G_CONNECT_SWAPPED);
  cp_lazy_menu_set (self->open_button, "cp-window-menus.ui", "open_menu", complete_open_menu_cb, NULL);
  cp_lazy_menu_set (self->menu_button, "cp-window-menus.ui", "primary_menu", complete_menu_cb, self);
  g_signal_connect_object (cp_portal_places_get_default (), "changed",
                           G_CALLBACK (cp_window_update_title), self, G_CONNECT_SWAPPED);
  cp_window_update_title (self);
  cp_window_update_actions (self);
  cp_window_follow_panes (self);
}

/**
 * cp_window_new:
 *
 * Creates a window with no corpus in it, as large as the last one was.
 */
CpWindow *
cp_window_new (GtkApplication *application)
{
  return g_object_new (CP_TYPE_WINDOW, "application", application, NULL);
}

/**
 * cp_window_get_project:
 *
 * Gets what the window is on.
 *
 * Returns: (nullable) (transfer none): the project, %NULL where no corpus is open
 */
CpProject *
cp_window_get_project (CpWindow *self)
{
  g_return_val_if_fail (CP_IS_WINDOW (self), NULL);

  return self->project;
}

/**
 * cp_window_is_empty:
 *
 * Tells whether a corpus can be opened in this window: none is, and none is being read.
 */
gboolean
cp_window_is_empty (CpWindow *self)
{
  g_return_val_if_fail (CP_IS_WINDOW (self), FALSE);

  return self->project == NULL && !cp_window_is_busy (self);
}

/**
 * cp_window_can_open:
 *
 * Tells whether a project that is to be opened is read here soon: an import may wait for the person.
 */
gboolean
cp_window_can_open (CpWindow *self)
{
  g_return_val_if_fail (CP_IS_WINDOW (self), FALSE);

  return self->opening != NULL || !cp_window_is_busy (self);
}

/* Looks like the sidebar and is as wide, until that is made. */
static GtkWidget *
create_sidebar_place (void)
{
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (place, "cp-filter-sidebar");

  return place;
}

/**
 * cp_window_set_project:
 *
 * Shows a project in a window that has none.
 */
void
cp_window_set_project (CpWindow *self, CpProject *project)
{
  CpSession *session;

  g_return_if_fail (CP_IS_WINDOW (self) && CP_IS_PROJECT (project));
  g_return_if_fail (self->project == NULL);

  self->project = g_object_ref (project);
  session = cp_project_get_session (project);
  follow_session (self, session);
  cp_window_follow_journal (self);
  cp_panes_set_sidebar (self->panes, create_sidebar_place ());
  cp_matrix_page_set_session (self->matrix_page, session);
  cp_matrix_bar_set_session (self->matrix_bar, session);
  cp_filter_strip_set_session (self->filter_strip, session);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_begun_cb, NULL, NULL);
  gtk_stack_set_visible_child_name (self->pages, "corpus");
  cp_window_update_title (self);
  cp_window_update_actions (self);
  cp_window_follow_panes (self);
  cp_window_focus_matrix (self);
  cp_window_restore_views (self);
}

/* For the files that share the window's work. */

CpSession *
cp_window_get_session (CpWindow *self)
{
  return self->project != NULL ? cp_project_get_session (self->project) : NULL;
}

static GtkBox *
get_body (CpWindow *self)
{
  return GTK_BOX (gtk_window_get_child (GTK_WINDOW (self)));
}

CpFilterSidebar *
cp_window_ensure_sidebar (CpWindow *self)
{
  if (self->sidebar == NULL)
    {
      self->sidebar = CP_FILTER_SIDEBAR (cp_filter_sidebar_new ());
      cp_filter_sidebar_set_session (self->sidebar, cp_window_get_session (self));
      cp_panes_set_sidebar (self->panes, GTK_WIDGET (self->sidebar));
    }
  return self->sidebar;
}

CpSearchBar *
cp_window_ensure_search_bar (CpWindow *self)
{
  if (self->search_bar == NULL)
    {
      self->search_bar = CP_SEARCH_BAR (cp_search_bar_new ());
      cp_search_bar_set_session (self->search_bar, cp_window_get_session (self));
      cp_search_bar_set_capture_widget (self->search_bar, GTK_WIDGET (self));
      gtk_box_prepend (get_body (self), GTK_WIDGET (self->search_bar));
      cp_search_bar_set_list_shown (
          self->search_bar,
          g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "statements") == 0);
      cp_window_follow_search_bar (self);
    }
  return self->search_bar;
}

/* Where there is room for one only, what the person asked for is it. */
void
cp_window_uncover_content (CpWindow *self)
{
  cp_window_leave_tray (self);
  if (cp_panes_get_room (self->panes) == CP_ROOM_NARROW)
    cp_panes_set_sidebar_shown (self->panes, FALSE);
  cp_panes_set_detail_behind (self->panes, cp_panes_get_detail_shown (self->panes));
}

/* Or the timeline, where that is seen: from either a comparison is opened. */
void
cp_window_focus_matrix (CpWindow *self)
{
  CpSession *session = cp_window_get_session (self);

  self->wants_focus = session != NULL && cp_session_get_matrix (session) == NULL;
  if (cp_window_is_page_seen (self, "matrix"))
    cp_matrix_page_grab_cell_focus (self->matrix_page);
  else if (cp_window_is_page_seen (self, "timeline") && self->timeline_page != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline_page));
}
