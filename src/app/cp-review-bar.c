/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar in which a person goes through the statements in doubt, and decides. */

#include "cp-review-bar.h"

#include <glib/gi18n-lib.h>

#include "cp-compat.h"
#include "cp-number-words.h"
#include "cp-wrap-layout.h"

/* It says which one is shown; what its buttons do are actions of the window. */

struct _CpReviewBar
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkLabel *text;
  GtkLabel *details;
  GtkMenuButton *alike;
};

G_DEFINE_FINAL_TYPE (CpReviewBar, cp_review_bar, GTK_TYPE_WIDGET)

static void
cp_review_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_REVIEW_BAR);

  G_OBJECT_CLASS (cp_review_bar_parent_class)->dispose (object);
}

static void
cp_review_bar_class_init (CpReviewBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_review_bar_dispose;

  g_type_ensure (CP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-review-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CpReviewBar, box);
  gtk_widget_class_bind_template_child (widget_class, CpReviewBar, text);
  gtk_widget_class_bind_template_child (widget_class, CpReviewBar, details);
  gtk_widget_class_bind_template_child (widget_class, CpReviewBar, alike);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.review-close", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
cp_review_bar_init (CpReviewBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_review_bar_new:
 *
 * Makes a bar that shows no statement yet.
 */
GtkWidget *
cp_review_bar_new (void)
{
  return g_object_new (CP_TYPE_REVIEW_BAR, NULL);
}

/**
 * cp_review_bar_show:
 * @place: of the statement that is shown, from 0
 * @n_statements: in doubt
 * @details: by what it was found, and how sure the program is of it
 *
 * Says which statement is shown, to screen readers too.
 */
void
cp_review_bar_show (CpReviewBar *self, guint place, guint n_statements, const char *details)
{
  g_autofree char *number = cp_words_dup_number (place + 1);
  g_autofree char *total = cp_words_dup_number (n_statements);
  g_autofree char *text = NULL;

  g_return_if_fail (CP_IS_REVIEW_BAR (self) && place < n_statements);

  /* Translators: which of how many statements in doubt */
  text = g_strdup_printf (_("%s of %s, least sure first"), number, total);
  gtk_label_set_text (self->text, text);
  gtk_label_set_text (self->details, details);
  cp_compat_announce (GTK_WIDGET (self), text);
}

/**
 * cp_review_bar_set_alike:
 * @menu: (nullable): what can be done with all that are like the statement, or %NULL for nothing
 *
 * Offers to decide about several at once.
 */
void
cp_review_bar_set_alike (CpReviewBar *self, GMenuModel *menu)
{
  g_return_if_fail (CP_IS_REVIEW_BAR (self));

  gtk_menu_button_set_menu_model (self->alike, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->alike), menu != NULL);
}

/**
 * cp_review_bar_get_text:
 *
 * Gets which statement it says is shown.
 */
const char *
cp_review_bar_get_text (CpReviewBar *self)
{
  g_return_val_if_fail (CP_IS_REVIEW_BAR (self), NULL);

  return gtk_label_get_text (self->text);
}
