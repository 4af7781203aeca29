/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One member of a record, or of several together, to be read and written. */

#include "cp-record-field.h"

#include <glib/gi18n-lib.h>

#include "cp-compat.h"
#include "cp-record-choice.h"
#include "cp-record-value.h"

/*
 * Every member is text here, as cp_record_dup_value () writes it. What is typed is committed when
 * the field is left, or by Enter; ticks and choices at once. Whoever shows the field carries it out
 * and shows the new value; what cannot be carried out stays as it was typed, with the reason.
 */

struct _CpRecordField
{
  GtkWidget parent_instance;

  GtkWidget *label;  /* NULL for a check button, which has its own */
  GtkWidget *editor; /* a direct child */
  GtkWidget *text;   /* GtkEntry, GtkTextView, GtkCheckButton, GtkDropDown */
  GtkLabel *note;
  GtkLabel *fault;

  CpEditor kind;
  char *name;
  char *hint;
  char *value; /* NULL where several records have different ones */
  guint leaving;
  gboolean is_updating;
};

enum
{
  SIGNAL_COMMITTED,
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpRecordField, cp_record_field, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (CpRecordField *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
}

static char *
dup_lines (CpRecordField *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

static void
put_text (CpRecordField *self, const char *text)
{
  self->is_updating = TRUE;
  switch (self->kind)
    {
    case CP_EDITOR_LINE:
      gtk_editable_set_text (GTK_EDITABLE (self->text), text != NULL ? text : "");
      break;
    case CP_EDITOR_LINES:
      gtk_text_buffer_set_text (get_buffer (self), text != NULL ? text : "", -1);
      break;
    case CP_EDITOR_CHECK:
      gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->text), text == NULL);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->text),
                                   g_strcmp0 (text, CP_VALUE_YES) == 0);
      break;
    case CP_EDITOR_CHOICE:
    default:
      cp_record_choice_select (GTK_DROP_DOWN (self->text),
                               text != NULL ? text : CP_RECORD_FIELD_MIXED);
    }
  self->is_updating = FALSE;
}

/* Without a value of their own, several records are said to have different ones. */
static void
update_note (CpRecordField *self)
{
  /* Translators: in a field, where several records are changed together and differ in it */
  const char *note = self->value == NULL ? _("Different values") : self->hint;
  gboolean in_line = self->kind == CP_EDITOR_LINE;

  if (in_line)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->text), note);
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note),
                          note != NULL && !in_line && self->kind != CP_EDITOR_CHOICE);
}

static void
commit (CpRecordField *self)
{
  g_clear_handle_id (&self->leaving, g_source_remove);
  if (!self->is_updating && cp_record_field_is_edited (self))
    g_signal_emit (self, signals[SIGNAL_COMMITTED], 0);
}

static void
edited_cb (CpRecordField *self)
{
  if (!self->is_updating)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
toggled_cb (CpRecordField *self)
{
  if (self->is_updating)
    return;
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->text), FALSE);
  g_signal_emit (self, signals[SIGNAL_COMMITTED], 0);
}

static gboolean
key_pressed_cb (CpRecordField *self, guint key, guint code, GdkModifierType state)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (key == GDK_KEY_Escape)
    return cp_record_field_undo_typing (self);
  if (!enter || (self->kind == CP_EDITOR_LINES && (state & GDK_CONTROL_MASK) == 0))
    return GDK_EVENT_PROPAGATE;
  commit (self);
  return GDK_EVENT_STOP;
}

static gboolean
commit_cb (gpointer data)
{
  CpRecordField *self = data;

  self->leaving = 0;
  commit (self);

  return G_SOURCE_REMOVE;
}

/* What is marked in a line would look as if it were still written in. GTK is moving the focus to what a
 * change of the corpus may take away: the change is made after that. */
static void
left_cb (CpRecordField *self)
{
  if (self->is_updating)
    return;
  if (self->kind == CP_EDITOR_LINE)
    gtk_editable_select_region (GTK_EDITABLE (self->text), 0, 0);
  if (self->leaving == 0 && cp_record_field_is_edited (self))
    self->leaving = g_idle_add_full (G_PRIORITY_DEFAULT, commit_cb, self, NULL);
}

static void
follow_typing (CpRecordField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->text, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->text, keys);
}

static void
make_line (CpRecordField *self)
{
  self->text = self->editor = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), 8);
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (edited_cb), self);
  follow_typing (self);
}

static void
make_lines (CpRecordField *self)
{
  self->text = gtk_text_view_new ();
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text), GTK_WRAP_WORD_CHAR);
  self->editor = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (self->editor, "cp-record-lines");
  /* A text asks for the width of its longest line, which it need not have. A bar that comes while a line is
   * wrapped is drawn by GTK 4.8 before it has a place. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->editor), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->editor), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->editor), 32);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->editor), 160);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->editor), self->text);
  g_signal_connect_swapped (get_buffer (self), "changed", G_CALLBACK (edited_cb), self);
  follow_typing (self);
}

static void
make_check (CpRecordField *self)
{
  self->text = self->editor = gtk_check_button_new_with_label (self->name);
  g_signal_connect_swapped (self->text, "toggled", G_CALLBACK (toggled_cb), self);
}

static void
make_choice (CpRecordField *self)
{
  self->text = self->editor = cp_record_choice_new ();
  g_signal_connect_swapped (self->text, "notify::selected", G_CALLBACK (commit), self);
}

static void
make_editor (CpRecordField *self)
{
  switch (self->kind)
    {
    case CP_EDITOR_LINE:
      make_line (self);
      break;
    case CP_EDITOR_LINES:
      make_lines (self);
      break;
    case CP_EDITOR_CHECK:
      make_check (self);
      break;
    case CP_EDITOR_CHOICE:
    default:
      make_choice (self);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->name, -1);
}

static GtkLabel *
create_caption (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "cp-caption");
  gtk_widget_set_visible (label, FALSE);

  return GTK_LABEL (label);
}

static void
cp_record_field_dispose (GObject *object)
{
  CpRecordField *self = CP_RECORD_FIELD (object);
  GtkWidget *child;

  /* Nothing is left by a field that goes. */
  self->is_updating = TRUE;
  g_clear_handle_id (&self->leaving, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->hint, g_free);
  g_clear_pointer (&self->value, g_free);

  G_OBJECT_CLASS (cp_record_field_parent_class)->dispose (object);
}

static gboolean
cp_record_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CP_RECORD_FIELD (widget)->text);
}

static void
cp_record_field_class_init (CpRecordFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_record_field_dispose;
  widget_class->grab_focus = cp_record_field_grab_focus;

  /**
   * CpRecordField::committed:
   *
   * A person has written something, and left it.
   */
  signals[SIGNAL_COMMITTED] = g_signal_new ("committed", CP_TYPE_RECORD_FIELD, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CpRecordField::edited:
   *
   * A person is writing something.
   */
  signals[SIGNAL_EDITED] = g_signal_new ("edited", CP_TYPE_RECORD_FIELD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_record_field_init (CpRecordField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
}

/**
 * cp_record_field_new:
 * @label: what the member is called
 * @hint: (nullable): what may be written
 *
 * Makes a field that is empty until it is shown a value.
 */
GtkWidget *
cp_record_field_new (CpEditor editor, const char *label, const char *hint)
{
  CpRecordField *self = g_object_new (CP_TYPE_RECORD_FIELD, NULL);

  self->kind = editor;
  self->name = g_strdup (label);
  self->hint = g_strdup (hint);
  self->value = g_strdup ("");
  make_editor (self);
  self->note = create_caption ();
  self->fault = create_caption ();
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "cp-heading");
  if (editor != CP_EDITOR_CHECK)
    {
      GtkLabel *caption = create_caption ();

      gtk_label_set_text (caption, label);
      gtk_widget_set_visible (GTK_WIDGET (caption), TRUE);
      self->label = GTK_WIDGET (caption);
      gtk_widget_set_parent (self->label, GTK_WIDGET (self));
    }
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->note), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->fault), GTK_WIDGET (self));
  update_note (self);

  return GTK_WIDGET (self);
}

/**
 * cp_record_field_set_choices:
 * @ids: values
 * @labels: what they are called, as many
 *
 * Sets what can be chosen, where it is something else than before.
 */
void
cp_record_field_set_choices (CpRecordField *self, const char *const *ids,
                             const char *const *labels)
{
  g_return_if_fail (CP_IS_RECORD_FIELD (self) && self->kind == CP_EDITOR_CHOICE);

  self->is_updating = TRUE;
  if (cp_record_choice_set (GTK_DROP_DOWN (self->text), ids, labels))
    put_text (self, self->value);
  self->is_updating = FALSE;
}

/**
 * cp_record_field_show_value:
 * @value: (nullable): what the records have, %NULL for different values
 *
 * Shows what is in the corpus. What a person has typed meanwhile stays.
 */
void
cp_record_field_show_value (CpRecordField *self, const char *value)
{
  gboolean edited;

  g_return_if_fail (CP_IS_RECORD_FIELD (self));

  edited = cp_record_field_is_edited (self);
  if (g_strcmp0 (self->value, value) != 0 || value == NULL)
    {
      g_free (self->value);
      self->value = g_strdup (value);
      update_note (self);
      if (!edited || self->kind == CP_EDITOR_CHECK || self->kind == CP_EDITOR_CHOICE)
        put_text (self, value);
    }
  if (!cp_record_field_is_edited (self))
    cp_record_field_set_fault (self, NULL);
}

/**
 * cp_record_field_get_value:
 *
 * Gets what was last shown.
 *
 * Returns: (nullable): the value, %NULL for different values
 */
const char *
cp_record_field_get_value (CpRecordField *self)
{
  g_return_val_if_fail (CP_IS_RECORD_FIELD (self), NULL);

  return self->value;
}

/**
 * cp_record_field_dup_text:
 *
 * Gets what is written.
 */
char *
cp_record_field_dup_text (CpRecordField *self)
{
  g_return_val_if_fail (CP_IS_RECORD_FIELD (self), NULL);

  switch (self->kind)
    {
    case CP_EDITOR_LINE:
      return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));
    case CP_EDITOR_LINES:
      return dup_lines (self);
    case CP_EDITOR_CHECK:
      return g_strdup (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->text)) ? CP_VALUE_YES
                                                                                   : "");
    case CP_EDITOR_CHOICE:
    default:
      return g_strdup (cp_record_choice_get_id (GTK_DROP_DOWN (self->text)));
    }
}

/**
 * cp_record_field_set_text:
 *
 * Writes something, as a person would who has not left the field yet.
 */
void
cp_record_field_set_text (CpRecordField *self, const char *text)
{
  g_return_if_fail (CP_IS_RECORD_FIELD (self) && text != NULL);

  put_text (self, text);
}

/**
 * cp_record_field_is_edited:
 *
 * Tells whether something else is written than what the records have.
 */
gboolean
cp_record_field_is_edited (CpRecordField *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (CP_IS_RECORD_FIELD (self), FALSE);

  if (self->kind == CP_EDITOR_CHECK
      && gtk_check_button_get_inconsistent (GTK_CHECK_BUTTON (self->text)))
    return FALSE;
  text = cp_record_field_dup_text (self);
  if (self->kind == CP_EDITOR_CHOICE
      && (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->text)) == GTK_INVALID_LIST_POSITION
          || g_str_equal (text, CP_RECORD_FIELD_MIXED)))
    return FALSE;
  if (self->value == NULL && self->kind != CP_EDITOR_LINE && self->kind != CP_EDITOR_LINES)
    return TRUE;

  return g_strcmp0 (text, self->value != NULL ? self->value : "") != 0;
}

/**
 * cp_record_field_commit:
 *
 * Commits what is written, as if the field were left.
 */
void
cp_record_field_commit (CpRecordField *self)
{
  g_return_if_fail (CP_IS_RECORD_FIELD (self));

  commit (self);
}

/**
 * cp_record_field_undo_typing:
 *
 * Writes again what the records have.
 *
 * Returns: whether there was anything else
 */
gboolean
cp_record_field_undo_typing (CpRecordField *self)
{
  g_return_val_if_fail (CP_IS_RECORD_FIELD (self), FALSE);

  if (!cp_record_field_is_edited (self))
    return FALSE;
  put_text (self, self->value);
  cp_record_field_set_fault (self, NULL);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);

  return TRUE;
}

/**
 * cp_record_field_set_fault:
 * @sentence: (nullable): why the records cannot have what is written
 */
void
cp_record_field_set_fault (CpRecordField *self, const char *sentence)
{
  gboolean is_new;

  g_return_if_fail (CP_IS_RECORD_FIELD (self));

  is_new = sentence != NULL && g_strcmp0 (gtk_label_get_text (self->fault), sentence) != 0;
  gtk_label_set_text (self->fault, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (is_new)
    cp_compat_announce (GTK_WIDGET (self), sentence);
}

/**
 * cp_record_field_get_fault:
 *
 * Returns: (nullable): why the records cannot have what is written
 */
const char *
cp_record_field_get_fault (CpRecordField *self)
{
  g_return_val_if_fail (CP_IS_RECORD_FIELD (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self->fault)) ? gtk_label_get_text (self->fault)
                                                           : NULL;
}

/**
 * cp_record_field_set_note:
 * @note: (nullable): what is said of what is written
 *
 * Says something below the field in place of its hint.
 */
void
cp_record_field_set_note (CpRecordField *self, const char *note)
{
  g_return_if_fail (CP_IS_RECORD_FIELD (self));

  if (note == NULL)
    {
      update_note (self);
      return;
    }
  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  note, -1);
}
