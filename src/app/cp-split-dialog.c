/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks which statements of a speaker somebody else made. */

#include "cp-split-dialog.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-dialog-title.h"
#include "cp-edit-registers.h"
#include "cp-name-words.h"
#include "cp-number-words.h"
#include "cp-record-value.h"
#include "cp-reference.h"
#include "cp-register-words.h"
#include "cp-split-item.h"

/*
 * Every statement in which the speaker has a part is listed, with its words, its place, and what the
 * article calls the speaker there: that is what two people who were taken for one differ in. The
 * first statement that is chosen proposes a name.
 */

#define MENTION_MAX 80

struct _CpSplitDialog
{
  CpAnswerDialog parent_instance;

  /* template */
  GtkLabel *title;
  GtkEditable *name;
  GtkListView *list;
  GtkLabel *chosen;

  CpSnapshot *snapshot;
  CpSides *sides;
  GListStore *items; /* CpSplitItem */
  char *speaker;     /* its id */
  char *id;          /* of the new one, when it is made */
};

G_DEFINE_FINAL_TYPE (CpSplitDialog, cp_split_dialog, CP_TYPE_ANSWER_DIALOG)

static guint
count_chosen (CpSplitDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (CpSplitItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      n += cp_split_item_is_chosen (item);
    }
  return n;
}

static char *
dup_name (CpSplitDialog *self)
{
  return cp_record_tidy_value (cp_schema_get (CP_ARRAY_SPEAKERS), CP_SPEAKER_NAME,
                               gtk_editable_get_text (self->name));
}

static void
update (CpSplitDialog *self)
{
  guint n = count_chosen (self);
  g_autofree char *name = dup_name (self);
  g_autofree char *number = cp_words_dup_number (n);
  /* Translators: %s is a number */
  g_autofree char *statements = g_strdup_printf (
      /* Translators: in the dialog that splits a speaker in two; %s is a number */
      ngettext ("%s statement goes to the other speaker.",
                "%s statements go to the other speaker.", n),
      number);

  gtk_label_set_text (self->chosen,
                      /* Translators: in the dialog that splits a speaker in two, while no statement is
                       * ticked */
                      n > 0 ? statements : _("Tick what the other speaker has said."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.accept", n > 0 && *name != '\0');
}

/* What the article calls the speaker of a statement, where its text is there. */
static char *
dup_mention (CpSnapshot *snapshot, guint32 statement)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  CpDocument *document = cp_snapshot_get_document (snapshot, columns->document[statement]);
  const CpTextIndex *index = cp_document_get_text_index (document);
  guint start = columns->mention_start[statement];
  guint end = columns->mention_end[statement];
  const char *text;

  if (index == NULL || start == CP_OFFSET_NONE || end == CP_OFFSET_NONE || start >= end
      || end - start > MENTION_MAX || end > cp_text_index_get_length (index))
    return NULL;
  text = cp_text_index_get_text (index, NULL);
  start = (guint) cp_text_index_to_byte (index, start);
  return g_strndup (text + start, cp_text_index_to_byte (index, end) - start);
}

static void
propose_name (CpSplitDialog *self, CpSplitItem *item)
{
  g_autofree char *mention = NULL;

  if (!cp_split_item_is_chosen (item) || *gtk_editable_get_text (self->name) != '\0')
    return;
  mention = dup_mention (self->snapshot, cp_split_item_get_statement (item));
  if (mention != NULL)
    gtk_editable_set_text (self->name, mention);
}

static void
item_chosen_cb (CpSplitDialog *self, GParamSpec *pspec, CpSplitItem *item)
{
  propose_name (self, item);
  update (self);
}

static char *
dup_line (CpSplitDialog *self, const CpCardFace *face)
{
  g_autofree char *mention = dup_mention (self->snapshot, face->statement);

  if (mention == NULL)
    return g_strdup (face->meta);
  /* Translators: what an article calls a speaker, then where a statement stands */
  return g_strdup_printf (_("called “%s” · %s"), mention, face->meta);
}

static GtkWidget *
create_label (const char *css_class, int lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
row_setup_cb (CpSplitDialog *self, GtkListItem *list_item)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), create_label (NULL, 2));
  gtk_box_append (GTK_BOX (box), create_label ("cp-caption", 1));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_list_item_set_child (list_item, check);
}

static void
row_bound_cb (CpSplitDialog *self, GtkListItem *list_item)
{
  CpSplitItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *check = gtk_list_item_get_child (list_item);
  GtkWidget *words = gtk_widget_get_first_child (
      gtk_check_button_get_child (GTK_CHECK_BUTTON (check)));
  g_autoptr (CpCardFace) face =
      cp_card_face_new (self->snapshot, self->sides, cp_split_item_get_statement (item));
  g_autofree char *text = cp_words_dup_name (face->words);
  g_autofree char *line = dup_line (self, face);
  /* Translators: the words of a statement, then where it stands */
  g_autofree char *sentence = g_strdup_printf (_("%s. %s"), text, line);

  gtk_label_set_text (GTK_LABEL (words), text);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (words)), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  g_object_set_data_full (
      G_OBJECT (list_item), "cp-binding",
      g_object_bind_property (item, "chosen", check, "active",
                              G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE),
      (GDestroyNotify) g_binding_unbind);
}

/* Enter on a row ticks it. */
static void
row_activated_cb (CpSplitDialog *self, guint position)
{
  g_autoptr (CpSplitItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  g_object_set (item, "chosen", !cp_split_item_is_chosen (item), NULL);
}

static void
row_unbound_cb (CpSplitDialog *self, GtkListItem *list_item)
{
  g_object_set_data (G_OBJECT (list_item), "cp-binding", NULL);
}

static void
cp_split_dialog_finalize (GObject *object)
{
  CpSplitDialog *self = CP_SPLIT_DIALOG (object);

  g_clear_pointer (&self->snapshot, cp_snapshot_unref);
  g_clear_pointer (&self->sides, cp_sides_unref);
  g_clear_object (&self->items);
  g_clear_pointer (&self->speaker, g_free);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (cp_split_dialog_parent_class)->finalize (object);
}

static void
cp_split_dialog_class_init (CpSplitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cp_split_dialog_finalize;

  g_type_ensure (CP_TYPE_DIALOG_TITLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-split-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CpSplitDialog, title);
  gtk_widget_class_bind_template_child (widget_class, CpSplitDialog, name);
  gtk_widget_class_bind_template_child (widget_class, CpSplitDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CpSplitDialog, chosen);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbound_cb);
}

static void
cp_split_dialog_init (CpSplitDialog *self)
{
  self->items = g_list_store_new (CP_TYPE_SPLIT_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
list_statements (CpSplitDialog *self, guint32 speaker)
{
  g_autoptr (GArray) statements = cp_snapshot_list_referring (
      self->snapshot, CP_ARRAY_STATEMENTS, CP_ARRAY_SPEAKERS, &speaker, 1);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < statements->len; i++)
    {
      CpSplitItem *item = cp_split_item_new (g_array_index (statements, guint32, i));

      g_signal_connect_object (item, "notify::chosen", G_CALLBACK (item_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
}

/**
 * cp_split_dialog_new:
 * @speaker: who was taken for one
 *
 * Makes a dialog that lists the statements of a speaker.
 */
CpSplitDialog *
cp_split_dialog_new (GtkWindow *parent, CpSnapshot *snapshot, guint32 speaker)
{
  CpSplitDialog *self = g_object_new (CP_TYPE_SPLIT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = cp_register_words_dup_name (CP_REGISTER_SPEAKERS, snapshot, speaker);
  /* Translators: %s is a speaker */
  g_autofree char *title = g_strdup_printf (_("Which statements did somebody else than %s make?"),
                                            name);
  g_autoptr (GtkNoSelection) selection = NULL;

  self->snapshot = cp_snapshot_ref (snapshot);
  self->sides = cp_sides_new (snapshot, NULL, NULL);
  self->speaker =
      g_strdup (cp_item_get_id (cp_snapshot_get_item (snapshot, CP_ARRAY_SPEAKERS, speaker)));
  gtk_label_set_text (self->title, title);
  list_statements (self, speaker);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  update (self);

  return self;
}

static GArray *
list_chosen (CpSplitDialog *self, CpSnapshot *snapshot)
{
  const CpStatementColumns *columns = cp_snapshot_get_statements (snapshot);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (CpSplitItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      guint32 statement = cp_split_item_get_statement (item);

      if (cp_split_item_is_chosen (item) && columns->live[statement])
        g_array_append_val (chosen, statement);
    }
  return chosen;
}

/* The other one speaks in the same role until somebody says something else. */
static CpRecord *
make_other (CpSplitDialog *self, CpSnapshot *snapshot, guint32 speaker)
{
  g_autofree char *name = dup_name (self);
  g_autoptr (CpRecord) named = cp_snapshot_make_named_record (snapshot, CP_ARRAY_SPEAKERS, name);
  CpRecordBuilder *builder = cp_record_builder_new_from (named);

  cp_record_builder_set_string (
      builder, CP_SPEAKER_ROLE,
      cp_speaker_get_role (cp_snapshot_get_speaker (snapshot, speaker)));
  return cp_record_builder_end (builder);
}

/**
 * cp_split_dialog_make_edit:
 * @snapshot: the corpus as it is now
 *
 * Makes the edit that was asked for.
 *
 * Returns: (transfer full) (nullable): the edit, %NULL where the speaker is there no more
 */
CpEdit *
cp_split_dialog_make_edit (CpSplitDialog *self, CpSnapshot *snapshot)
{
  g_autoptr (CpRecord) other = NULL;
  g_autoptr (GArray) chosen = NULL;
  guint32 speaker;

  g_return_val_if_fail (CP_IS_SPLIT_DIALOG (self) && snapshot != NULL, NULL);

  speaker = cp_snapshot_find (snapshot, CP_ARRAY_SPEAKERS, self->speaker);
  if (speaker == CP_HANDLE_NONE)
    return NULL;
  other = make_other (self, snapshot, speaker);
  chosen = list_chosen (self, snapshot);
  g_free (self->id);
  self->id = g_strdup (cp_record_get_string (other, CP_SPEAKER_ID));

  /* Translators: title of a dialog, and what is done, as undo names it: one speaker becomes two */
  return cp_edit_new_split (_("Split a speaker"), snapshot, speaker,
                            (const guint32 *) chosen->data, chosen->len, other);
}

/**
 * cp_split_dialog_get_id:
 *
 * Gets the id of the speaker that the edit adds.
 *
 * Returns: (nullable): the id, %NULL where no edit was made
 */
const char *
cp_split_dialog_get_id (CpSplitDialog *self)
{
  g_return_val_if_fail (CP_IS_SPLIT_DIALOG (self), NULL);

  return self->id;
}
