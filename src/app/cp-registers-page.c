/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registers of a corpus, to be looked through and put in order. */

#include "cp-registers-page.h"

#include <glib/gi18n-lib.h>

#include "cp-list-focus.h"
#include "cp-list-sight.h"
#include "cp-register-row.h"
#include "cp-register-words.h"
#include "cp-registers-page-private.h"

/*
 * A list of one register, chosen above it. Each register has a list of its own, so that what is
 * selected in one is still when a person comes back. The page shows the corpus as it is, its signs as
 * the session's matrix last saw the sides; what is not seen is made anew when it is.
 */

/* Under this width the form is below the list. */
#define NARROW 640
#define FORM 300
#define FORM_MAX 440
#define LIST 120

G_DEFINE_FINAL_TYPE (CpRegistersPage, cp_registers_page, GTK_TYPE_WIDGET)

/* For the files that share the page's work. */

CpSnapshot *
cp_registers_page_get_snapshot (CpRegistersPage *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

/* The sides know the statements that were there when they were sorted. */
static const CpSides *
get_sides (CpRegistersPage *self)
{
  CpMatrix *matrix = cp_session_get_matrix (self->session);
  CpSnapshot *snapshot = cp_registers_page_get_snapshot (self);

  if (matrix == NULL
      || cp_snapshot_get_n_handles (cp_matrix_get_snapshot (matrix), CP_ARRAY_STATEMENTS)
             < cp_snapshot_get_n_handles (snapshot, CP_ARRAY_STATEMENTS))
    return NULL;
  return cp_matrix_get_sides (matrix);
}

static void
update_stack (CpRegistersPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->models[self->kind]));
  gboolean searched = *gtk_editable_get_text (self->search) != '\0';

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nothing");
  gtk_label_set_text (self->nothing, searched
                                         /* Translators: in place of a list that is searched */
                                         ? _("Nothing is found.")
                                         /* Translators: in place of a list of records */
                                         : _("Nothing is here yet."));
}

/* What is selected, in the order of the list. */
GArray *
cp_registers_page_list_selected (CpRegistersPage *self)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selections[self->kind]);
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (selection);
  GArray *handles = g_array_new (FALSE, FALSE, sizeof (guint32));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (CpRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (selection), position);
      guint32 handle = cp_register_item_get_handle (item);

      g_array_append_val (handles, handle);
    }
  return handles;
}

/* Selects a record alone and brings it into sight, where it is shown. */
void
cp_registers_page_select (CpRegistersPage *self, guint32 handle)
{
  guint position = cp_register_model_find (self->models[self->kind], handle);

  if (position == G_MAXUINT)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selections[self->kind]), position,
                                   TRUE);
  cp_list_sight_show (self->list, position);
}

gboolean
cp_registers_page_has (CpRegistersPage *self, CpRegisterItem *item)
{
  guint position = cp_register_model_find (self->models[self->kind],
                                           cp_register_item_get_handle (item));
  g_autoptr (CpRegisterItem) own =
      g_list_model_get_item (G_LIST_MODEL (self->models[self->kind]), position);

  return own == item;
}

static void
show_selected (CpRegistersPage *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (self->form);
  g_autoptr (GArray) handles = NULL;

  if (self->session == NULL || !self->fresh[self->kind])
    return;
  handles = cp_registers_page_list_selected (self);
  cp_record_form_show (self->form, self->kind, (const guint32 *) handles->data, handles->len);
  /* Where a form has gone, the keyboard goes on in the list. */
  if (focused && handles->len == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* What was typed for those that were selected is carried out, not given to those that are. */
static void
selection_changed_cb (CpRegistersPage *self)
{
  if (self->is_updating)
    return;
  self->is_updating = TRUE;
  cp_record_form_commit (self->form);
  self->is_updating = FALSE;
  show_selected (self);
}

/* Shows the corpus as it is, unless nobody looks. */
void
cp_registers_page_refresh (CpRegistersPage *self)
{
  if (self->session == NULL || self->fresh[self->kind]
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->fresh[self->kind] = TRUE;
  self->is_updating = TRUE;
  cp_register_model_update (self->models[self->kind], cp_registers_page_get_snapshot (self),
                            get_sides (self));
  self->is_updating = FALSE;
  update_stack (self);
  show_selected (self);
}

static void
ensure_model (CpRegistersPage *self, CpRegisterKind kind)
{
  if (self->models[kind] != NULL)
    return;
  self->models[kind] = cp_register_model_new (kind);
  self->selections[kind] =
      gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->models[kind])));
  g_signal_connect_object (self->selections[kind], "selection-changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
update_add (CpRegistersPage *self)
{
  const char *const words[CP_N_REGISTERS] = {
    /* Translators: a button, and the title of a dialog */
    _("Import articles"),
    /* Translators: a button */
    _("Add a speaker"),
    /* Translators: a button */
    _("Add an outlet"),
    _("Add a topic"),
    /* Translators: a button */
    _("Add a role"),
  };

  gtk_widget_set_tooltip_text (self->add, words[self->kind]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words[self->kind], -1);
}

static void
name_list (CpRegistersPage *self)
{
  g_autofree char *title = cp_register_words_dup_title (self->kind);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

static void
show_kind (CpRegistersPage *self, CpRegisterKind kind)
{
  cp_record_form_commit (self->form);
  ensure_model (self, kind);
  self->kind = kind;
  cp_switch_set_selected (self->kinds, kind);
  gtk_editable_set_text (self->search, "");
  cp_register_model_set_search (self->models[kind], "");
  cp_register_model_set_sort (self->models[kind], self->sort);
  cp_registers_page_refresh (self);
  update_stack (self);
  update_add (self);
  name_list (self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selections[kind]));
  selection_changed_cb (self);
}

static void
kind_chosen_cb (CpRegistersPage *self)
{
  show_kind (self, cp_switch_get_selected (self->kinds));
}

static void
search_changed_cb (CpRegistersPage *self)
{
  if (self->session == NULL)
    return;
  cp_register_model_set_search (self->models[self->kind], gtk_editable_get_text (self->search));
  update_stack (self);
}

static void
search_stopped_cb (CpRegistersPage *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
changed_cb (CpRegistersPage *self)
{
  for (guint i = 0; i < CP_N_REGISTERS; i++)
    self->fresh[i] = FALSE;
  cp_registers_page_refresh (self);
}

static void
row_setup_cb (CpRegistersPage *self, GtkListItem *list_item)
{
  GtkWidget *row = cp_register_row_new ();

  cp_registers_page_add_drag (row);
  cp_registers_page_add_menu (row);
  gtk_list_item_set_child (list_item, row);
}

static void
row_bound_cb (CpRegistersPage *self, GtkListItem *list_item)
{
  cp_register_row_set_item (CP_REGISTER_ROW (gtk_list_item_get_child (list_item)),
                            gtk_list_item_get_item (list_item));
}

static void
row_unbound_cb (CpRegistersPage *self, GtkListItem *list_item)
{
  cp_register_row_set_item (CP_REGISTER_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* An article is opened; of other records the form is where one goes on. */
static void
row_activated_cb (CpRegistersPage *self, guint position)
{
  g_autoptr (CpRegisterItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->models[self->kind]), position);

  if (self->kind == CP_REGISTER_DOCUMENTS)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-article", "s",
                                cp_register_item_get_id (item));
  else
    cp_record_form_focus_name (self->form);
}

enum
{
  PROP_0,
  PROP_SORT,
};

static const char *const sort_names[CP_N_REGISTER_SORTS] = {
  [CP_REGISTER_SORT_ORDER] = "order",
  [CP_REGISTER_SORT_NAME] = "name",
  [CP_REGISTER_SORT_NUMBER] = "number",
};

static void
set_sort (CpRegistersPage *self, const char *name)
{
  for (guint i = 0; i < CP_N_REGISTER_SORTS; i++)
    if (g_strcmp0 (sort_names[i], name) == 0)
      self->sort = i;
  if (self->session != NULL)
    cp_register_model_set_sort (self->models[self->kind], self->sort);
  g_object_notify (G_OBJECT (self), "sort");
}

static void
cp_registers_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SORT)
    g_value_set_static_string (value, sort_names[CP_REGISTERS_PAGE (object)->sort]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_registers_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SORT)
    set_sort (CP_REGISTERS_PAGE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_registers_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cp_registers_page_parent_class)->map (widget);

  cp_registers_page_refresh (CP_REGISTERS_PAGE (widget));
}

/* Beside one another where there is room for both, else the form below the list, when there is
 * something in it. */

static void
cp_registers_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);
  int form_minimum, form_natural;

  gtk_widget_measure (self->side, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->form), orientation, -1, &form_minimum, &form_natural, NULL,
                      NULL);
  *minimum = MAX (*minimum, form_minimum);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? *natural + FORM
                                                       : MAX (*natural, form_natural);
}

static void
allocate_narrow (CpRegistersPage *self, int width, int height)
{
  gboolean shown = !cp_record_form_is_empty (self->form);
  int least, form;

  gtk_widget_measure (self->side, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  form = shown ? MIN (height * 3 / 5, MAX (height - least - LIST, height / 3)) : 0;
  gtk_widget_set_child_visible (GTK_WIDGET (self->form), shown);
  gtk_widget_size_allocate (self->side, &(GtkAllocation) { 0, 0, width, height - form }, -1);
  if (shown)
    gtk_widget_size_allocate (GTK_WIDGET (self->form),
                              &(GtkAllocation) { 0, height - form, width, form }, -1);
}

static void
allocate_wide (CpRegistersPage *self, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int form = CLAMP (width * 2 / 5, FORM, FORM_MAX);
  int side = width - form;

  gtk_widget_set_child_visible (GTK_WIDGET (self->form), TRUE);
  gtk_widget_size_allocate (self->side, &(GtkAllocation) { rtl ? form : 0, 0, side, height }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->form),
                            &(GtkAllocation) { rtl ? 0 : side, 0, form, height }, -1);
}

static void
cp_registers_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);
  gboolean narrow = width < NARROW;

  if (narrow != gtk_widget_has_css_class (GTK_WIDGET (self->form), "below"))
    {
      if (narrow)
        gtk_widget_add_css_class (GTK_WIDGET (self->form), "below");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->form), "below");
    }
  if (narrow)
    allocate_narrow (self, width, height);
  else
    allocate_wide (self, width, height);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static gboolean
cp_registers_page_grab_focus (GtkWidget *widget)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->list))
         || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
cp_registers_page_dispose (GObject *object)
{
  CpRegistersPage *self = CP_REGISTERS_PAGE (object);

  cp_registers_page_set_session (self, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_REGISTERS_PAGE);
  for (guint i = 0; i < CP_N_REGISTERS; i++)
    {
      g_clear_object (&self->selections[i]);
      g_clear_object (&self->models[i]);
    }

  G_OBJECT_CLASS (cp_registers_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CpRegistersPage, side);
  gtk_widget_class_bind_template_child (widget_class, CpRegistersPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, CpRegistersPage, search);
  gtk_widget_class_bind_template_child (widget_class, CpRegistersPage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, CpRegistersPage, add);
  gtk_widget_class_bind_template_child (widget_class, CpRegistersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CpRegistersPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, CpRegistersPage, list);
  gtk_widget_class_bind_template_child (widget_class, CpRegistersPage, form);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cp_registers_page_class_init (CpRegistersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_registers_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = cp_registers_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = cp_registers_page_set_property;
  widget_class->map = cp_registers_page_map;
  widget_class->measure = cp_registers_page_measure;
  widget_class->size_allocate = cp_registers_page_size_allocate;
  widget_class->grab_focus = cp_registers_page_grab_focus;

  /**
   * CpRegistersPage:sort: the order of the lists: "order", "name" or "number".
   */
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_SORT,
      g_param_spec_string ("sort", NULL, NULL, "order",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  cp_registers_page_install_actions (widget_class);
  cp_registers_page_install_menu (widget_class);
  g_type_ensure (CP_TYPE_RECORD_FORM);
  g_type_ensure (CP_TYPE_SWITCH);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-registers-page.ui");
  bind_children (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "registers");
}

static void
cp_registers_page_init (CpRegistersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_list_focus_keep (self->list);
  for (CpRegisterKind kind = 0; kind < CP_N_REGISTERS; kind++)
    {
      g_autofree char *title = cp_register_words_dup_title (kind);

      cp_switch_append (self->kinds, title);
    }
}

/**
 * cp_registers_page_new:
 *
 * Makes a page that shows nothing until it has a session.
 */
GtkWidget *
cp_registers_page_new (void)
{
  return g_object_new (CP_TYPE_REGISTERS_PAGE, NULL);
}

/**
 * cp_registers_page_set_session:
 * @session: (nullable): whose corpus is shown
 */
void
cp_registers_page_set_session (CpRegistersPage *self, CpSession *session)
{
  g_return_if_fail (CP_IS_REGISTERS_PAGE (self));
  g_return_if_fail (session == NULL || CP_IS_SESSION (session));

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (cp_session_get_corpus (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_set_object (&self->session, session);
  cp_record_form_set_session (self->form, session);
  if (session == NULL)
    return;
  /* After the session, which has counted a small corpus then. */
  g_signal_connect_object (cp_session_get_corpus (session), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (session, "notify::matrix", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_kind (self, CP_REGISTER_SPEAKERS);
}

/**
 * cp_registers_page_commit:
 *
 * Carries out what is typed and not left yet, before the corpus is saved or closed.
 */
void
cp_registers_page_commit (CpRegistersPage *self)
{
  g_return_if_fail (CP_IS_REGISTERS_PAGE (self));

  cp_record_form_commit (self->form);
}

CpRegisterKind
cp_registers_page_get_kind (CpRegistersPage *self)
{
  g_return_val_if_fail (CP_IS_REGISTERS_PAGE (self), CP_REGISTER_DOCUMENTS);

  return self->kind;
}

/**
 * cp_registers_page_show:
 *
 * Shows another register.
 */
void
cp_registers_page_show (CpRegistersPage *self, CpRegisterKind kind)
{
  g_return_if_fail (CP_IS_REGISTERS_PAGE (self) && kind < CP_N_REGISTERS);
  g_return_if_fail (self->session != NULL);

  if (kind != self->kind)
    show_kind (self, kind);
}

/**
 * cp_registers_page_show_record:
 * @handle: of a record that is there
 *
 * Shows a record in its register, and takes the focus there.
 */
void
cp_registers_page_show_record (CpRegistersPage *self, CpRegisterKind kind, guint32 handle)
{
  g_return_if_fail (CP_IS_REGISTERS_PAGE (self) && kind < CP_N_REGISTERS);
  g_return_if_fail (self->session != NULL && handle != CP_HANDLE_NONE);

  show_kind (self, kind);
  cp_registers_page_select (self, handle);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
