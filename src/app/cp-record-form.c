/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a record, or of several together. */

#include "cp-record-form.h"

#include <glib/gi18n-lib.h>

#include "cp-edit-registers.h"
#include "cp-editing.h"
#include "cp-message.h"
#include "cp-record-plan.h"
#include "cp-record-value.h"
#include "cp-register-words.h"
#include "cp-role-label.h"
#include "cp-topic-hits.h"

/*
 * Each field that is left is a step of its own. What cannot be carried out stays in its field with the
 * reason; when another record is shown it is kept, and is there again when the record is.
 */

struct _CpRecordForm
{
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *line;
  GtkWidget *list; /* of the fields */
  CpRecordActions *actions;

  CpSession *session;
  CpRegisterKind kind;
  GArray *handles;
  GPtrArray *fields;  /* CpRecordField, owned by the list; one for each of the plan */
  GHashTable *drafts; /* what could not be carried out, by dup_key () */
  CpTopicHits *hits;  /* of the terms, or NULL */
};

G_DEFINE_FINAL_TYPE (CpRecordForm, cp_record_form, GTK_TYPE_WIDGET)

static CpSnapshot *
get_snapshot (CpRecordForm *self)
{
  return cp_corpus_get_current (cp_session_get_corpus (self->session));
}

static const CpRecord *
get_record (CpRecordForm *self, guint i)
{
  CpItem *item = cp_snapshot_get_item (get_snapshot (self), cp_register_kind_get_array (self->kind),
                                       g_array_index (self->handles, guint32, i));

  return item != NULL ? cp_item_get_record (item) : NULL;
}

static const CpRecordPlan *
get_plan (CpRecordForm *self, guint i)
{
  guint n;

  return cp_record_plan_get (self->kind, &n) + i;
}

/* What was typed for a record; where there are several it is typed for no other ones. */
static char *
dup_key (CpRecordForm *self, guint i)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%u %u", self->kind, get_plan (self, i)->member);
  for (guint j = 0; j < self->handles->len; j++)
    g_string_append_printf (key, " %u", g_array_index (self->handles, guint32, j));

  return g_string_free (key, FALSE);
}

/* What is read of a value; the name of a role is not always what the file has. */
static const char *
get_shown (CpRecordForm *self, guint member, const char *value)
{
  return self->kind == CP_REGISTER_ROLES && member == CP_ROLE_LABEL ? cp_role_label_get_words (value)
                                                                    : value;
}

/* NULL where the records have different ones. */
static char *
dup_value (CpRecordForm *self, guint member)
{
  g_autofree char *value = cp_record_dup_value (get_record (self, 0), member);

  for (guint i = 1; i < self->handles->len; i++)
    {
      g_autofree char *other = cp_record_dup_value (get_record (self, i), member);

      if (!g_str_equal (value, other))
        return NULL;
    }
  return g_strdup (get_shown (self, member, value));
}

/* A failure that was seen to is no draft any more. */
static void
keep_draft (CpRecordForm *self, guint i)
{
  CpRecordField *field = self->fields->pdata[i];

  if (cp_record_field_get_fault (field) != NULL)
    g_hash_table_replace (self->drafts, dup_key (self, i), cp_record_field_dup_text (field));
  else
    {
      g_autofree char *key = dup_key (self, i);

      g_hash_table_remove (self->drafts, key);
    }
}

static void
update_title (CpRecordForm *self)
{
  CpSnapshot *snapshot = get_snapshot (self);
  guint n = self->handles->len;
  guint32 first = g_array_index (self->handles, guint32, 0);
  g_autofree char *title = n == 1 ? cp_register_words_dup_name (self->kind, snapshot, first)
                                  : cp_register_words_dup_number (self->kind, n);

  gtk_label_set_text (self->title, title);
  /* Translators: below a title such as "3 speakers" */
  gtk_label_set_text (self->line, _("What is changed here is changed in all of them."));
  gtk_widget_set_visible (GTK_WIDGET (self->line), n > 1);
}

/* The list of a drop-down must not change while it tells that something was chosen: for several
 * records it always has a line for different values. */
static void
list_choices (CpRecordForm *self, CpRecordField *field, guint member, gboolean several)
{
  CpArray array = cp_schema_get (cp_register_kind_get_array (self->kind))->members[member].target;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  CpRegisterKind kind = array == CP_ARRAY_ROLES ? CP_REGISTER_ROLES : CP_REGISTER_OUTLETS;
  CpSnapshot *snapshot = get_snapshot (self);
  guint n;
  const guint32 *order = cp_snapshot_get_order (snapshot, array, &n);

  if (several)
    {
      g_ptr_array_add (ids, (gpointer) CP_RECORD_FIELD_MIXED);
      g_ptr_array_add (labels, g_strdup (_("Different values")));
    }
  g_ptr_array_add (ids, (gpointer) "");
  g_ptr_array_add (labels, g_strdup (array == CP_ARRAY_ROLES
                                         /* Translators: a choice: a speaker without a role */
                                         ? _("No role")
                                         /* Translators: a choice: an article without an outlet */
                                         : _("No outlet")));
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (ids, (gpointer) cp_item_get_id (cp_snapshot_get_item (snapshot, array, order[i])));
      g_ptr_array_add (labels, cp_register_words_dup_name (kind, snapshot, order[i]));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (labels, NULL);
  cp_record_field_set_choices (field, (const char *const *) ids->pdata,
                               (const char *const *) labels->pdata);
}

static void
show_field (CpRecordForm *self, guint i)
{
  const CpRecordPlan *plan = get_plan (self, i);
  CpRecordField *field = self->fields->pdata[i];
  g_autofree char *value = dup_value (self, plan->member);

  if (plan->editor == CP_EDITOR_CHOICE)
    list_choices (self, field, plan->member, self->handles->len > 1);
  cp_record_field_show_value (field, value);
}

static void
refresh (CpRecordForm *self)
{
  update_title (self);
  cp_record_actions_show (self->actions, self->kind, get_snapshot (self),
                          (const guint32 *) self->handles->data, self->handles->len);
  for (guint i = 0; i < self->fields->len; i++)
    show_field (self, i);
}

/* Terms find nothing by themselves. */
static void
offer_coding (CpRecordForm *self, guint member)
{
  if (self->kind == CP_REGISTER_TOPICS && member == CP_TOPIC_TERMS)
    cp_message_show (GTK_WIDGET (self),
                     &(CpMessage) {
                       /* Translators: a message; coding is to find the topics of statements by
                        * the terms */
                       .text = _("The terms are changed; the statements are coded as before."),
                       /* Translators: a button: find the topics of the statements anew by the
                        * terms */
                       .button = _("Code Topics Again"),
                       .action = "win.recode",
                     });
}

/* What a field has as the file would; @text is of a field that may be as it was shown. */
static char *
dup_meant (CpRecordForm *self, guint member, const char *text)
{
  g_autofree char *value = cp_record_dup_value (get_record (self, 0), member);

  return g_strdup (g_str_equal (text, get_shown (self, member, value)) ? value : text);
}

/* The value of a corpus that somebody else changes at this moment is looked up in the one that is. */
static void
field_committed_cb (CpRecordForm *self, CpRecordField *field)
{
  g_autofree char *shown = cp_record_field_dup_text (field);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  g_autoptr (CpEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  const CpRecordPlan *plan;
  guint i;

  if (self->session == NULL || !g_ptr_array_find (self->fields, field, &i))
    return;
  plan = get_plan (self, i);
  text = dup_meant (self, plan->member, shown);
  name = cp_record_plan_dup_edit (self->kind, plan->member, self->handles->len);
  edit = cp_edit_new_value (name, get_snapshot (self), cp_register_kind_get_array (self->kind),
                            (const guint32 *) self->handles->data, self->handles->len,
                            plan->member, text, &error);
  cp_record_field_set_fault (field, error != NULL ? error->message : NULL);
  keep_draft (self, i);
  if (edit == NULL)
    return;
  if (cp_edit_is_empty (edit))
    cp_record_field_undo_typing (field);
  else
    {
      g_autofree char *tidy = cp_record_tidy_value (
          cp_schema_get (cp_register_kind_get_array (self->kind)), plan->member, text);

      cp_record_field_set_text (field, get_shown (self, plan->member, tidy));
      if (cp_editing_apply (GTK_WIDGET (self), self->session, edit, CP_TELL_NOTHING))
        offer_coding (self, plan->member);
    }
}

static guint
find_field (CpRecordForm *self, guint member)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (get_plan (self, i)->member == member)
      return i;
  return 0;
}

static void
hits_counted_cb (CpRecordForm *self)
{
  CpRecordField *field;
  g_autofree char *note = NULL;

  if (self->kind != CP_REGISTER_TOPICS || self->fields->len == 0)
    return;
  field = self->fields->pdata[find_field (self, CP_TOPIC_TERMS)];
  note = cp_topic_hits_dup_note (self->hits);
  if (cp_record_field_get_value (field) != NULL || cp_record_field_is_edited (field))
    cp_record_field_set_note (field, note);
}

static void
count_hits (CpRecordForm *self)
{
  g_autofree char *terms = NULL;

  if (self->kind != CP_REGISTER_TOPICS || self->session == NULL)
    return;
  if (self->hits == NULL)
    {
      self->hits = cp_topic_hits_new ();
      g_signal_connect_object (self->hits, "counted", G_CALLBACK (hits_counted_cb), self,
                               G_CONNECT_SWAPPED);
    }
  terms = cp_record_field_dup_text (self->fields->pdata[find_field (self, CP_TOPIC_TERMS)]);
  cp_topic_hits_count (self->hits, get_snapshot (self), terms);
}

static void
field_edited_cb (CpRecordForm *self, CpRecordField *field)
{
  guint i;

  if (self->kind == CP_REGISTER_TOPICS && g_ptr_array_find (self->fields, field, &i)
      && get_plan (self, i)->member == CP_TOPIC_TERMS)
    count_hits (self);
}

static void
clear_fields (CpRecordForm *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->fields, 0);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
}

static void
make_fields (CpRecordForm *self)
{
  guint n;
  const CpRecordPlan *plan = cp_record_plan_get (self->kind, &n);

  clear_fields (self);
  for (guint i = 0; i < n; i++)
    {
      const char *label = plan[i].context != NULL
                              ? g_dpgettext2 (GETTEXT_PACKAGE, plan[i].context, plan[i].label)
                              : _(plan[i].label);
      GtkWidget *field = cp_record_field_new (plan[i].editor, label,
                                              plan[i].hint != NULL ? _(plan[i].hint) : NULL);

      g_signal_connect_object (field, "committed", G_CALLBACK (field_committed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (field, "edited", G_CALLBACK (field_edited_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->list), field);
      g_ptr_array_add (self->fields, field);
    }
}

static void
bring_back_drafts (CpRecordForm *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autofree char *key = dup_key (self, i);
      const char *draft = g_hash_table_lookup (self->drafts, key);

      if (draft == NULL)
        continue;
      cp_record_field_set_text (self->fields->pdata[i], draft);
      cp_record_field_commit (self->fields->pdata[i]);
    }
}

static gboolean
shows (CpRecordForm *self, CpRegisterKind kind, const guint32 *handles, guint n)
{
  if (self->kind != kind || self->handles->len != n || self->fields->len == 0)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_array_index (self->handles, guint32, i) != handles[i])
      return FALSE;
  return TRUE;
}

static void
cp_record_form_dispose (GObject *object)
{
  CpRecordForm *self = CP_RECORD_FORM (object);

  g_clear_object (&self->session);
  g_clear_object (&self->hits);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_RECORD_FORM);

  G_OBJECT_CLASS (cp_record_form_parent_class)->dispose (object);
}

static void
cp_record_form_finalize (GObject *object)
{
  CpRecordForm *self = CP_RECORD_FORM (object);

  g_clear_pointer (&self->handles, g_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->drafts, g_hash_table_unref);

  G_OBJECT_CLASS (cp_record_form_parent_class)->finalize (object);
}

static void
cp_record_form_class_init (CpRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_record_form_dispose;
  object_class->finalize = cp_record_form_finalize;

  g_type_ensure (CP_TYPE_RECORD_ACTIONS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CpRecordForm, stack);
  gtk_widget_class_bind_template_child (widget_class, CpRecordForm, title);
  gtk_widget_class_bind_template_child (widget_class, CpRecordForm, line);
  gtk_widget_class_bind_template_child (widget_class, CpRecordForm, list);
  gtk_widget_class_bind_template_child (widget_class, CpRecordForm, actions);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "recordform");
}

static void
cp_record_form_init (CpRecordForm *self)
{
  self->handles = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->fields = g_ptr_array_new ();
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_record_form_set_session:
 * @session: (nullable): whose corpus is changed
 */
void
cp_record_form_set_session (CpRecordForm *self, CpSession *session)
{
  g_return_if_fail (CP_IS_RECORD_FORM (self));

  if (!g_set_object (&self->session, session))
    return;
  g_array_set_size (self->handles, 0);
  g_hash_table_remove_all (self->drafts);
  clear_fields (self);
}

/**
 * cp_record_form_show:
 * @handles: (array length=n_handles): of records that are there
 *
 * Shows records, as they are now. What was typed for others is carried out first.
 */
void
cp_record_form_show (CpRecordForm *self, CpRegisterKind kind, const guint32 *handles,
                     guint n_handles)
{
  g_return_if_fail (CP_IS_RECORD_FORM (self) && kind < CP_N_REGISTERS);
  g_return_if_fail (self->session != NULL);

  if (shows (self, kind, handles, n_handles))
    {
      refresh (self);
      count_hits (self);
      return;
    }
  g_array_set_size (self->handles, 0);
  g_array_append_vals (self->handles, handles, n_handles);
  gtk_stack_set_visible_child_name (self->stack, n_handles > 0 ? "form" : "nothing");
  if (n_handles == 0)
    {
      clear_fields (self);
      return;
    }
  if (self->kind != kind || self->fields->len == 0)
    {
      self->kind = kind;
      make_fields (self);
    }
  else
    for (guint i = 0; i < self->fields->len; i++)
      cp_record_field_undo_typing (self->fields->pdata[i]);
  refresh (self);
  bring_back_drafts (self);
  count_hits (self);
}

/**
 * cp_record_form_commit:
 *
 * Carries out what was typed and not left yet.
 */
void
cp_record_form_commit (CpRecordForm *self)
{
  g_return_if_fail (CP_IS_RECORD_FORM (self));

  for (guint i = 0; i < self->fields->len; i++)
    cp_record_field_commit (self->fields->pdata[i]);
}

/**
 * cp_record_form_focus_name:
 *
 * Takes the focus to the first field, to be written anew.
 */
void
cp_record_form_focus_name (CpRecordForm *self)
{
  g_return_if_fail (CP_IS_RECORD_FORM (self));

  if (self->fields->len > 0)
    gtk_widget_grab_focus (self->fields->pdata[0]);
}

/**
 * cp_record_form_get_actions:
 *
 * Gets what stands below the form and is done with the records as a whole.
 */
CpRecordActions *
cp_record_form_get_actions (CpRecordForm *self)
{
  g_return_val_if_fail (CP_IS_RECORD_FORM (self), NULL);

  return self->actions;
}

gboolean
cp_record_form_is_empty (CpRecordForm *self)
{
  g_return_val_if_fail (CP_IS_RECORD_FORM (self), TRUE);

  return self->handles->len == 0;
}
