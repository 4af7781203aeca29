/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement of an article whose text is not in the corpus: its paragraph, who, and the gist. */

#include "cp-gist-row.h"

#include <glib/gi18n-lib.h>

#include "cp-card-face.h"
#include "cp-sign.h"
#include "cp-text.h"

struct _CpGistRow
{
  GtkWidget parent_instance;

  GtkWidget *column;
  GtkLabel *paragraph;
  CpSign *sign;
  GtkLabel *name;
  GtkLabel *position;
  CpText *words;

  guint32 statement;
  char *sentence;
};

G_DEFINE_FINAL_TYPE (CpGistRow, cp_gist_row, GTK_TYPE_WIDGET)

static void
set_paragraph (CpGistRow *self, guint paragraph)
{
  g_autofree char *text = NULL;

  if (paragraph > 0)
    /* Translators: the number of a paragraph in an article. */
    text = g_strdup_printf (_("¶ %u"), paragraph);

  gtk_label_set_text (self->paragraph, text);
}

static void
cp_gist_row_dispose (GObject *object)
{
  CpGistRow *self = CP_GIST_ROW (object);

  g_clear_pointer (&self->sentence, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_GIST_ROW);

  G_OBJECT_CLASS (cp_gist_row_parent_class)->dispose (object);
}

static void
cp_gist_row_class_init (CpGistRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_gist_row_dispose;

  g_type_ensure (CP_TYPE_SIGN);
  g_type_ensure (CP_TYPE_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-gist-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CpGistRow, column);
  gtk_widget_class_bind_template_child (widget_class, CpGistRow, paragraph);
  gtk_widget_class_bind_template_child (widget_class, CpGistRow, sign);
  gtk_widget_class_bind_template_child (widget_class, CpGistRow, name);
  gtk_widget_class_bind_template_child (widget_class, CpGistRow, position);
  gtk_widget_class_bind_template_child (widget_class, CpGistRow, words);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_gist_row_init (CpGistRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cp_gist_row_new (void)
{
  return g_object_new (CP_TYPE_GIST_ROW, NULL);
}

/**
 * cp_gist_row_set_statement:
 * @matrix: whose corpus and sides are looked at
 * @statement: a handle
 *
 * Shows a statement.
 */
void
cp_gist_row_set_statement (CpGistRow *self, CpMatrix *matrix, guint32 statement)
{
  g_autoptr (CpCardFace) face = NULL;
  CpSnapshot *snapshot;

  g_return_if_fail (CP_IS_GIST_ROW (self));
  g_return_if_fail (matrix != NULL);

  self->statement = statement;
  snapshot = cp_matrix_get_snapshot (matrix);
  face = cp_card_face_new (snapshot, cp_matrix_get_sides (matrix), statement);

  set_paragraph (self, cp_snapshot_get_paragraph (snapshot, statement));
  cp_sign_set (self->sign, face->side, FALSE);
  gtk_label_set_text (self->name, face->name);
  gtk_label_set_text (self->position, face->position);
  gtk_widget_set_visible (GTK_WIDGET (self->position), face->position != NULL);
  cp_text_set_text (self->words, face->words);

  g_free (self->sentence);
  self->sentence = cp_card_face_dup_sentence (face);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->sentence, -1);
}

/**
 * cp_gist_row_get_statement:
 *
 * Returns: the handle of the statement that is shown
 */
guint32
cp_gist_row_get_statement (CpGistRow *self)
{
  g_return_val_if_fail (CP_IS_GIST_ROW (self), CP_HANDLE_NONE);

  return self->statement;
}

/**
 * cp_gist_row_get_column:
 *
 * Returns: (transfer none): what holds all that the row shows
 */
GtkWidget *
cp_gist_row_get_column (CpGistRow *self)
{
  g_return_val_if_fail (CP_IS_GIST_ROW (self), NULL);

  return self->column;
}

/**
 * cp_gist_row_get_sentence:
 *
 * All that the row shows, to be read out.
 */
const char *
cp_gist_row_get_sentence (CpGistRow *self)
{
  g_return_val_if_fail (CP_IS_GIST_ROW (self), NULL);

  return self->sentence;
}
