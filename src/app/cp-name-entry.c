/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses a record of a register by typing its name, or names a new one. */

#include "cp-name-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cp-compat.h"
#include "cp-name-list.h"
#include "cp-name-words.h"
#include "cp-search-popover.h"
#include "cp-sign.h"

/* While nobody types the entry says what was chosen; what was typed and not chosen is forgotten when the
 * focus leaves. Enter takes the row that is selected, at first the best one; the last row makes a new
 * record of what was typed. The focus stays in the entry, so its keys come here first. */

struct _CpNameEntry
{
  GtkWidget parent_instance;

  GtkWidget *line;
  CpSign *sign;
  GtkText *text;
  GtkLabel *detail;
  GtkWidget *arrow;
  CpSearchPopover *popover;

  CpCorpus *corpus;
  CpArray array;
  CpNameList *names;      /* of the corpus as it last was */
  GPtrArray *completions; /* as listed: CpCompletion, and a row for a new one where it is_new */
  gboolean has_new;
  char *name;             /* what was chosen, or NULL */
  gboolean is_updating;
};

enum
{
  CHOSEN,
  NAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpNameEntry, cp_name_entry, GTK_TYPE_WIDGET)

static CpNameList *
ensure_names (CpNameEntry *self)
{
  CpSnapshot *snapshot = cp_corpus_get_current (self->corpus);

  if (self->names != NULL && cp_name_list_get_snapshot (self->names) != snapshot)
    g_clear_pointer (&self->names, cp_name_list_free);
  if (self->names == NULL)
    self->names = cp_name_list_new (snapshot, self->array);
  return self->names;
}

static gboolean
is_listing (CpNameEntry *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->popover));
}

static void
tell_listing (CpNameEntry *self, gboolean listing)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_EXPANDED, listing,
                               -1);
  if (!listing)
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->text),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
hide (CpNameEntry *self)
{
  if (!is_listing (self))
    return;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  tell_listing (self, FALSE);
}

/* What is said of the one who is chosen has the room behind the name. */
static void
show_detail (CpNameEntry *self, gboolean shown)
{
  gboolean visible = shown && *gtk_label_get_text (self->detail) != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->detail), visible);
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), !visible);
}

/* Says what was chosen again. */
static void
restore (CpNameEntry *self)
{
  const char *name = self->name != NULL ? self->name : "";

  self->is_updating = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->text)), name))
    gtk_editable_set_text (GTK_EDITABLE (self->text), name);
  self->is_updating = FALSE;
  show_detail (self, TRUE);
  hide (self);
}

static char *
dup_typed (CpNameEntry *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));
}

static CpCompletion *
new_row (CpNameEntry *self, const char *typed)
{
  CpCompletion *row = g_new0 (CpCompletion, 1);
  g_autofree char *name = cp_words_dup_name (typed);

  row->text = g_strdup (typed);
  if (self->array == CP_ARRAY_SPEAKERS)
    /* Translators: %s is a name; a choice that adds somebody of that name */
    row->label = g_strdup_printf (_("New speaker “%s”"), name);
  else
    /* Translators: %s is a name; a choice that adds a topic of that name */
    row->label = g_strdup_printf (_("New topic “%s”"), name);
  return row;
}

static void
tell_selected (CpNameEntry *self, GtkWidget *row)
{
  int selected = cp_search_popover_get_selected (self->popover);
  const CpCompletion *completion;

  if (row == NULL || selected < 0)
    return;
  completion = g_ptr_array_index (self->completions, selected);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  cp_compat_announce (GTK_WIDGET (self->text), completion->label);
}

/* All of them where nothing is typed; @first selects the best one. */
static void
list (CpNameEntry *self, const char *typed, gboolean first)
{
  g_clear_pointer (&self->completions, g_ptr_array_unref);
  self->completions = cp_name_list_find (ensure_names (self), typed);
  self->has_new = *typed != '\0' && !cp_name_list_has (self->names, typed);
  if (self->has_new)
    g_ptr_array_add (self->completions, new_row (self, typed));
  if (self->completions->len == 0)
    {
      hide (self);
      return;
    }
  cp_search_popover_set_completions (self->popover, self->completions);
  gtk_widget_set_size_request (GTK_WIDGET (self->popover),
                               gtk_widget_get_width (GTK_WIDGET (self->line)), -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  tell_listing (self, TRUE);
  if (first)
    tell_selected (self, cp_search_popover_move (self->popover, 1));
}

static void
take (CpNameEntry *self, int place)
{
  const CpCompletion *completion;
  g_autofree char *text = NULL;
  gboolean is_new;

  if (self->completions == NULL || place < 0 || place >= (int) self->completions->len)
    return;
  completion = g_ptr_array_index (self->completions, place);
  text = g_strdup (completion->text);
  is_new = self->has_new && place == (int) self->completions->len - 1;
  restore (self);
  g_signal_emit (self, signals[is_new ? NAMED : CHOSEN], 0, text);
  gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
}

static void
row_chosen_cb (CpNameEntry *self, int place)
{
  take (self, place);
}

static void
changed_cb (CpNameEntry *self)
{
  g_autofree char *typed = NULL;

  if (self->is_updating || self->corpus == NULL)
    return;
  show_detail (self, FALSE);
  typed = dup_typed (self);
  if (*typed == '\0')
    hide (self);
  else
    list (self, typed, TRUE);
}

static gboolean
open_or_move (CpNameEntry *self, int step)
{
  if (!is_listing (self))
    {
      if (step < 0 || self->corpus == NULL)
        return GDK_EVENT_PROPAGATE;
      list (self, "", FALSE);
      return GDK_EVENT_STOP;
    }
  tell_selected (self, cp_search_popover_move (self->popover, step));
  return GDK_EVENT_STOP;
}

/* A name that was typed to its end is chosen by Tab, too. */
static gboolean
press_in_list (CpNameEntry *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      take (self, cp_search_popover_get_selected (self->popover));
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      restore (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
pressed_cb (CpNameEntry *self, guint key, guint code, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    return open_or_move (self, 1);
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    return open_or_move (self, -1);
  return is_listing (self) ? press_in_list (self, key) : GDK_EVENT_PROPAGATE;
}

static void
focus_cb (CpNameEntry *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self->text)))
    gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
  else
    restore (self);
}

/* Beside the text, which takes what is meant for it. */
static void
clicked_cb (CpNameEntry *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self->text)))
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
arrow_cb (CpNameEntry *self)
{
  if (is_listing (self))
    {
      restore (self);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  open_or_move (self, 1);
}

static gboolean
cp_name_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CP_NAME_ENTRY (widget)->text));
}

static void
cp_name_entry_dispose (GObject *object)
{
  CpNameEntry *self = CP_NAME_ENTRY (object);

  g_clear_object (&self->corpus);
  g_clear_pointer (&self->names, cp_name_list_free);
  g_clear_pointer (&self->completions, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_NAME_ENTRY);

  G_OBJECT_CLASS (cp_name_entry_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  /**
   * CpNameEntry::chosen:
   * @id: of the record
   *
   * A record was chosen.
   */
  signals[CHOSEN] = g_signal_new ("chosen", CP_TYPE_NAME_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * CpNameEntry::named:
   * @name: of a record that is not there yet
   *
   * A new record was asked for.
   */
  signals[NAMED] = g_signal_new ("named", CP_TYPE_NAME_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cp_name_entry_class_init (CpNameEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_name_entry_dispose;
  widget_class->grab_focus = cp_name_entry_grab_focus;

  g_type_ensure (CP_TYPE_SEARCH_POPOVER);
  g_type_ensure (CP_TYPE_SIGN);
  install_signals ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-name-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CpNameEntry, line);
  gtk_widget_class_bind_template_child (widget_class, CpNameEntry, sign);
  gtk_widget_class_bind_template_child (widget_class, CpNameEntry, text);
  gtk_widget_class_bind_template_child (widget_class, CpNameEntry, detail);
  gtk_widget_class_bind_template_child (widget_class, CpNameEntry, arrow);
  gtk_widget_class_bind_template_child (widget_class, CpNameEntry, popover);
  gtk_widget_class_bind_template_callback (widget_class, arrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_chosen_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_name_entry_init (CpNameEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cp_name_entry_new (void)
{
  return g_object_new (CP_TYPE_NAME_ENTRY, NULL);
}

/**
 * cp_name_entry_set_register:
 * @corpus: (nullable): whose names are offered
 * @array: speakers or topics
 */
void
cp_name_entry_set_register (CpNameEntry *self, CpCorpus *corpus, CpArray array)
{
  g_return_if_fail (CP_IS_NAME_ENTRY (self));

  g_set_object (&self->corpus, corpus);
  self->array = array;
  g_clear_pointer (&self->names, cp_name_list_free);
}

/**
 * cp_name_entry_set_name:
 * @name: (nullable): of the record that is chosen
 * @detail: (nullable): what is said of it beside the name
 *
 * Says what is chosen. What is being typed stays.
 */
void
cp_name_entry_set_name (CpNameEntry *self, const char *name, const char *detail)
{
  gboolean typing;

  g_return_if_fail (CP_IS_NAME_ENTRY (self));

  typing = g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->text)),
                      self->name != NULL ? self->name : "") != 0;
  g_free (self->name);
  self->name = g_strdup (name);
  gtk_label_set_text (self->detail, detail);
  if (!typing || !gtk_widget_has_focus (GTK_WIDGET (self->text)))
    restore (self);
}

/**
 * cp_name_entry_set_side:
 * @side: where the one who is chosen stands, or %CP_N_SIDES for no sign
 */
void
cp_name_entry_set_side (CpNameEntry *self, CpSide side)
{
  g_return_if_fail (CP_IS_NAME_ENTRY (self));

  gtk_widget_set_visible (GTK_WIDGET (self->sign), side < CP_N_SIDES);
  if (side < CP_N_SIDES)
    cp_sign_set (self->sign, side, FALSE);
}

/**
 * cp_name_entry_set_prompt:
 * @label: what is chosen here, for those who cannot see it
 * @prompt: what stands in the entry while it is empty
 */
void
cp_name_entry_set_prompt (CpNameEntry *self, const char *label, const char *prompt)
{
  g_return_if_fail (CP_IS_NAME_ENTRY (self));

  gtk_text_set_placeholder_text (self->text, prompt);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * cp_name_entry_set_plain:
 *
 * Leaves out the button that shows all, where a person adds to what stands beside the entry.
 */
void
cp_name_entry_set_plain (CpNameEntry *self)
{
  g_return_if_fail (CP_IS_NAME_ENTRY (self));

  gtk_widget_set_visible (self->arrow, FALSE);
}

/**
 * cp_name_entry_get_text:
 *
 * Returns: (transfer none): what is typed into
 */
GtkEditable *
cp_name_entry_get_text (CpNameEntry *self)
{
  g_return_val_if_fail (CP_IS_NAME_ENTRY (self), NULL);

  return GTK_EDITABLE (self->text);
}
