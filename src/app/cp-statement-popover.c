/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits one statement, below its words: each change is a step that can be undone. */

#include "cp-statement-popover.h"

#include <glib/gi18n-lib.h>

#include "cp-edit-coding.h"
#include "cp-edit-statements.h"
#include "cp-editing.h"
#include "cp-name-entry.h"
#include "cp-name-words.h"
#include "cp-record-choice.h"
#include "cp-role-choice.h"
#include "cp-role-label.h"
#include "cp-rule-words.h"
#include "cp-speaker-words.h"
#include "cp-statement-room.h"
#include "cp-answers-field.h"
#include "cp-ties-field.h"
#include "cp-topics-field.h"
#include "cp-wrap-layout.h"

/* It keeps the statement's id and shows it as the corpus has it, whoever changes it. There is no OK: a
 * choice counts at once, a text when it is left. */

typedef enum
{
  TEXT_NOTE,
  TEXT_GIST,
  N_TEXTS,
} Text;

struct _CpStatementPopover
{
  GtkPopover parent_instance;

  GtkWidget *form;
  GtkScrolledWindow *scroller;
  CpNameEntry *speaker;
  GtkWidget *role_place;
  GtkDropDown *role; /* there */
  GtkWidget *modes;
  CpTopicsField *topics;
  CpAnswersField *answers;
  GtkWidget *answers_label;
  CpTiesField *ties;
  GtkEditable *note;
  GtkEditable *gist;
  GtkCheckButton *reviewed;
  GtkLabel *origin;
  GtkWidget *remove;

  CpSession *session;
  char *id;              /* of the statement, or NULL */
  char *kept[N_TEXTS];   /* the texts as the corpus has them */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (CpStatementPopover, cp_statement_popover, GTK_TYPE_POPOVER)

static const guint text_members[N_TEXTS] = { CP_STATEMENT_NOTE, CP_STATEMENT_GIST };

static CpSnapshot *
get_snapshot (CpStatementPopover *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

static guint32
find_statement (CpStatementPopover *self)
{
  return self->id != NULL ? cp_snapshot_find (get_snapshot (self), CP_ARRAY_STATEMENTS, self->id)
                          : CP_HANDLE_NONE;
}

static void
apply (CpStatementPopover *self, CpEdit *edit)
{
  cp_editing_apply (GTK_WIDGET (self), self->session, edit, CP_TELL_NOTHING);
}

/* --- What it shows --- */

/* As the matrix counts it, a moment late in a big corpus. */
static CpSide
find_side (CpStatementPopover *self, guint32 statement)
{
  CpMatrix *matrix = cp_session_get_matrix (self->session);
  const CpStatementColumns *columns;

  if (matrix == NULL)
    return CP_N_SIDES;
  columns = cp_snapshot_get_statements (cp_matrix_get_snapshot (matrix));
  return statement < columns->n_rows && columns->live[statement]
             ? cp_sides_get_side (cp_matrix_get_sides (matrix), statement)
             : CP_N_SIDES;
}

static void
show_speaker (CpStatementPopover *self, guint32 statement)
{
  CpSnapshot *snapshot = get_snapshot (self);
  guint32 speaker = cp_snapshot_get_statements (snapshot)->speaker[statement];
  const char *name = speaker != CP_HANDLE_NONE
                         ? cp_role_label_get_item_words (
                             cp_snapshot_get_item (snapshot, CP_ARRAY_SPEAKERS, speaker))
                         : NULL;
  g_autofree char *shown = name != NULL ? cp_words_dup_name (name) : NULL;
  g_autofree char *position = cp_words_dup_position (snapshot, statement, FALSE);

  cp_name_entry_set_name (self->speaker, shown, name != NULL ? position : NULL);
  cp_name_entry_set_side (self->speaker, name != NULL ? find_side (self, statement) : CP_N_SIDES);
}

/* The buttons stand in the order of the modes. */
static void
show_mode (CpStatementPopover *self, guint32 statement)
{
  CpMode mode = cp_snapshot_get_statements (get_snapshot (self))->mode[statement];
  GtkWidget *button = gtk_widget_get_first_child (self->modes);

  for (CpMode i = CP_MODE_DIRECT; button != NULL; i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == mode);
      button = gtk_widget_get_next_sibling (button);
    }
}

static GtkEditable *
get_text (CpStatementPopover *self, Text text)
{
  return text == TEXT_NOTE ? self->note : self->gist;
}

/* What a person is typing is not taken away. */
static void
show_text (CpStatementPopover *self, Text text, const char *value)
{
  GtkEditable *editable = get_text (self, text);
  const char *before = self->kept[text] != NULL ? self->kept[text] : "";
  gboolean typing = !g_str_equal (gtk_editable_get_text (editable), before);

  if (typing && g_strcmp0 (self->kept[text], value) == 0)
    return;
  g_free (self->kept[text]);
  self->kept[text] = g_strdup (value);
  if (!g_str_equal (gtk_editable_get_text (editable), value != NULL ? value : ""))
    gtk_editable_set_text (editable, value != NULL ? value : "");
}

static void
show_review (CpStatementPopover *self, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (get_snapshot (self));
  g_autofree char *origin = cp_rule_words_dup_origin (get_snapshot (self), statement);

  gtk_widget_set_visible (GTK_WIDGET (self->reviewed),
                          columns->origin[statement] == CP_ORIGIN_FOUND);
  gtk_check_button_set_active (self->reviewed, columns->reviewed[statement]);
  gtk_label_set_text (self->origin, origin);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->origin), origin);
}

static void
show_statement (CpStatementPopover *self)
{
  guint32 statement = find_statement (self);
  const CpStatementColumns *columns;
  gboolean asks;

  if (statement == CP_HANDLE_NONE)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  columns = cp_snapshot_get_statements (get_snapshot (self));
  self->is_updating = TRUE;
  show_speaker (self, statement);
  cp_role_choice_show (self->role, get_snapshot (self), statement);
  show_mode (self, statement);
  cp_topics_field_show (self->topics, self->session, statement);
  asks = cp_answers_field_show (self->answers, self->session, statement);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), asks);
  gtk_widget_set_visible (self->answers_label, asks);
  cp_ties_field_show (self->ties, self->session, statement);
  show_text (self, TEXT_NOTE, columns->note[statement]);
  show_text (self, TEXT_GIST, columns->gist[statement]);
  show_review (self, statement);
  self->is_updating = FALSE;
}

/* What nobody sees is shown when it is opened. */
static void
follow (CpStatementPopover *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    show_statement (self);
}

/* --- What a person does --- */

static void
speaker_chosen_cb (CpStatementPopover *self, const char *speaker)
{
  guint32 statement = find_statement (self);
  g_autoptr (CpEdit) edit = NULL;

  if (statement == CP_HANDLE_NONE)
    return;
  /* Translators: what is done, as undo names it */
  edit = cp_edit_new_coding (C_("edit", "Change the speaker of a statement"), get_snapshot (self),
                             &statement, 1, CP_STATEMENT_SPEAKER, speaker);
  apply (self, edit);
}

static void
speaker_named_cb (CpStatementPopover *self, const char *name)
{
  guint32 statement = find_statement (self);
  g_autoptr (CpEdit) edit = NULL;

  if (statement == CP_HANDLE_NONE)
    return;
  edit = cp_edit_new_speaker (C_("edit", "Change the speaker of a statement"), get_snapshot (self),
                              &statement, 1, name);
  apply (self, edit);
}

static void
role_selected_cb (CpStatementPopover *self)
{
  guint32 statement = find_statement (self);
  g_autoptr (CpEdit) edit = NULL;

  if (self->is_updating || statement == CP_HANDLE_NONE)
    return;
  /* Translators: what is done, as undo names it */
  edit = cp_edit_new_coding (C_("edit", "Change the role of a statement"), get_snapshot (self),
                             &statement, 1, CP_STATEMENT_ROLE, cp_record_choice_get_id (self->role));
  apply (self, edit);
}

/* A button that is pressed again stays. */
static void
mode_cb (CpStatementPopover *self, GtkToggleButton *button)
{
  guint32 statement = find_statement (self);
  CpMode mode = CP_MODE_DIRECT;
  g_autoptr (CpEdit) edit = NULL;

  if (self->is_updating || statement == CP_HANDLE_NONE)
    return;
  for (GtkWidget *other = gtk_widget_get_first_child (self->modes); other != GTK_WIDGET (button);
       other = gtk_widget_get_next_sibling (other))
    mode++;
  /* Translators: what is done, as undo names it */
  edit = cp_edit_new_mode (C_("edit", "Change the mode of a statement"), get_snapshot (self),
                           &statement, 1, mode);
  if (cp_edit_is_empty (edit))
    show_statement (self);
  else
    apply (self, edit);
}

/* A statement without words has to say something. */
static gboolean
is_needed (CpStatementPopover *self, guint32 statement, Text text)
{
  return text == TEXT_GIST
         && cp_snapshot_get_statements (get_snapshot (self))->start[statement] == CP_OFFSET_NONE;
}

static void
take_text (CpStatementPopover *self, Text text)
{
  guint32 statement = find_statement (self);
  GtkEditable *editable = get_text (self, text);
  g_autofree char *value = g_strstrip (g_strdup (gtk_editable_get_text (editable)));
  const char *kept = self->kept[text] != NULL ? self->kept[text] : "";
  g_autoptr (CpEdit) edit = NULL;

  /* What nobody touched stays as it is in the file, with all its spaces. */
  if (g_str_equal (gtk_editable_get_text (editable), kept))
    return;
  if (statement == CP_HANDLE_NONE || g_str_equal (value, kept)
      || (*value == '\0' && is_needed (self, statement, text)))
    {
      gtk_editable_set_text (editable, kept);
      return;
    }
  /* Translators: what is done, as undo names it */
  edit = cp_edit_new_coding (text == TEXT_NOTE ? _("Change the note on a statement")
                                               /* Translators: what is done, as undo names it; the gist
                                                * is what is said, in other words */
                                               : _("Change the gist of a statement"),
                             get_snapshot (self), &statement, 1, text_members[text], value);
  g_free (self->kept[text]);
  self->kept[text] = g_strdup (gtk_editable_get_text (editable));
  apply (self, edit);
}

static void
take_texts (CpStatementPopover *self)
{
  for (Text i = 0; i < N_TEXTS; i++)
    take_text (self, i);
}

static void
text_activated_cb (CpStatementPopover *self)
{
  take_texts (self);
}

static void
text_left_cb (CpStatementPopover *self)
{
  take_texts (self);
}

static void
reviewed_cb (CpStatementPopover *self)
{
  guint32 statement = find_statement (self);
  g_autoptr (CpEdit) edit = NULL;

  if (self->is_updating || statement == CP_HANDLE_NONE)
    return;
  edit = gtk_check_button_get_active (self->reviewed)
             /* Translators: what is done, as undo names it: it has been looked over */
             ? cp_edit_new_review (C_("edit", "Accept a statement"), get_snapshot (self),
                                   CP_ARRAY_STATEMENTS, &statement, 1)
             /* Translators: what is done, as undo names it: a statement is no longer marked as reviewed */
             : cp_edit_new_unreview (_("Doubt a statement"), get_snapshot (self), &statement, 1);
  apply (self, edit);
}

static void
remove_cb (CpStatementPopover *self)
{
  const char *const ids[] = { self->id, NULL };

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.delete-statements", "^as", ids);
}

static void
cp_statement_popover_closed (GtkPopover *popover)
{
  take_texts (CP_STATEMENT_POPOVER (popover));
}

static void
cp_statement_popover_dispose (GObject *object)
{
  CpStatementPopover *self = CP_STATEMENT_POPOVER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_STATEMENT_POPOVER);

  G_OBJECT_CLASS (cp_statement_popover_parent_class)->dispose (object);
}

static void
cp_statement_popover_finalize (GObject *object)
{
  CpStatementPopover *self = CP_STATEMENT_POPOVER (object);

  for (Text i = 0; i < N_TEXTS; i++)
    g_free (self->kept[i]);

  G_OBJECT_CLASS (cp_statement_popover_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, form);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, speaker);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, role_place);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, modes);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, topics);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, answers);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, answers_label);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, ties);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, note);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, gist);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, reviewed);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, origin);
  gtk_widget_class_bind_template_child (widget_class, CpStatementPopover, remove);
}

/* A popover keeps its keys from the window. */
static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "articles.next-statement", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "articles.previous-statement", NULL);
}

static void
cp_statement_popover_class_init (CpStatementPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_statement_popover_dispose;
  object_class->finalize = cp_statement_popover_finalize;
  GTK_POPOVER_CLASS (klass)->closed = cp_statement_popover_closed;

  g_type_ensure (CP_TYPE_NAME_ENTRY);
  g_type_ensure (CP_TYPE_ANSWERS_FIELD);
  g_type_ensure (CP_TYPE_TIES_FIELD);
  g_type_ensure (CP_TYPE_TOPICS_FIELD);
  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-statement-popover.ui");
  bind_children (widget_class);
  add_bindings (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, speaker_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, speaker_named_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, reviewed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

/* What is being typed is undone letter by letter, by the entry. */
static gboolean
undo_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  CpStatementPopover *self = CP_STATEMENT_POPOVER (widget);

  for (Text i = 0; i < N_TEXTS; i++)
    if (!g_str_equal (gtk_editable_get_text (get_text (self, i)),
                      self->kept[i] != NULL ? self->kept[i] : ""))
      return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (widget, data, NULL);
}

/* They come before the entries, which would take the keys for nothing. */
static void
add_undo (CpStatementPopover *self)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                          gtk_callback_action_new (undo_cb, (gpointer) keys[i].action, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
cp_statement_popover_init (CpStatementPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_undo (self);
  self->role = GTK_DROP_DOWN (cp_role_choice_new ());
  gtk_box_append (GTK_BOX (self->role_place), GTK_WIDGET (self->role));
  g_signal_connect_object (self->role, "notify::selected", G_CALLBACK (role_selected_cb), self,
                           G_CONNECT_SWAPPED);
  cp_name_entry_set_prompt (self->speaker, _("Speaker"), _("Nobody"));
}

/**
 * cp_statement_popover_new:
 * @session: whose corpus is changed
 *
 * Makes a popover that shows no statement yet.
 */
GtkWidget *
cp_statement_popover_new (CpSession *session)
{
  CpStatementPopover *self;

  g_return_val_if_fail (CP_IS_SESSION (session), NULL);

  self = g_object_new (CP_TYPE_STATEMENT_POPOVER, NULL);
  self->session = g_object_ref (session);
  cp_name_entry_set_register (self->speaker, cp_session_get_corpus (session), CP_ARRAY_SPEAKERS);
  g_signal_connect_object (cp_session_get_corpus (session), "changed", G_CALLBACK (follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::matrix", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * cp_statement_popover_get_statement:
 *
 * Returns: (nullable): the id of the statement that is edited
 */
const char *
cp_statement_popover_get_statement (CpStatementPopover *self)
{
  g_return_val_if_fail (CP_IS_STATEMENT_POPOVER (self), NULL);

  return self->id;
}

/**
 * cp_statement_popover_set_statement:
 * @id: of a statement that is there
 *
 * Edits another statement. A text that was typed for the one before is taken.
 */
void
cp_statement_popover_set_statement (CpStatementPopover *self, const char *id)
{
  g_return_if_fail (CP_IS_STATEMENT_POPOVER (self) && id != NULL);

  if (g_strcmp0 (self->id, id) != 0)
    {
      take_texts (self);
      g_free (self->id);
      self->id = g_strdup (id);
    }
  show_statement (self);
}

/**
 * cp_statement_popover_set_room:
 * @width: of what it is shown over, in px
 * @height: of the window, in px
 *
 * Makes it as large as it is read well, or as there is room for.
 */
void
cp_statement_popover_set_room (CpStatementPopover *self, int width, int height)
{
  CpStatementRoom room;

  g_return_if_fail (CP_IS_STATEMENT_POPOVER (self));

  room = (CpStatementRoom) { GTK_WIDGET (self), self->form, self->modes, self->scroller };
  cp_statement_room_fill (&room, width, height);
}

/**
 * cp_statement_popover_begin:
 *
 * Has a person begin with the speaker.
 */
void
cp_statement_popover_begin (CpStatementPopover *self)
{
  g_return_if_fail (CP_IS_STATEMENT_POPOVER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->speaker));
}
