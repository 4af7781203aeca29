/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only a newer GTK than the baseline has, with what can be done without it. */

/* The one file that may see newer API. */
#undef GDK_VERSION_MAX_ALLOWED

#include "cp-compat.h"

/**
 * cp_compat_announce:
 *
 * Has a screen reader say @sentence. Before GTK 4.14 there is no way to say what no widget shows,
 * so a caller sees to it that a widget's label says the same.
 */
void
cp_compat_announce (GtkWidget *widget, const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (sentence != NULL);

#if GTK_CHECK_VERSION (4, 14, 0)
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#endif
}

/**
 * cp_compat_keep_name:
 *
 * Lets a drop-down have the accessible name that its label property gives it. GTK 4.18 relates each to
 * what is chosen in it, which a screen reader then takes for its name.
 */
void
cp_compat_keep_name (GtkDropDown *drop_down)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}
