/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The period that is looked at, among the filters. */

#include "cp-period-group.h"

#include <glib/gi18n-lib.h>

#include "cp-facet-header.h"
#include "cp-number-words.h"
#include "cp-period-range.h"

struct _CpPeriodGroup
{
  GtkWidget parent_instance;

  CpFacetHeader *header;
  GtkWidget *content;
  CpPeriodRange *range;
  GtkLabel *first;
  GtkLabel *last;
  GtkLabel *undated;

  CpSession *session;
  guint n_undated; /* that the rest of the filter would let through */
};

G_DEFINE_FINAL_TYPE (CpPeriodGroup, cp_period_group, GTK_TYPE_WIDGET)

static void
update_undated (CpPeriodGroup *self, gboolean restricted)
{
  g_autofree char *number = cp_words_dup_number (self->n_undated);
  g_autofree char *text = NULL;

  /* Translators: %s is a number of statements */
  text = g_strdup_printf (ngettext ("%s without a date left out", "%s without a date left out",
                                    self->n_undated),
                          number);
  gtk_label_set_text (self->undated, text);
  gtk_widget_set_visible (GTK_WIDGET (self->undated), restricted && self->n_undated > 0);
}

static void
update_words (CpPeriodGroup *self)
{
  gboolean restricted =
      cp_filter_is_restricted (cp_session_get_filter (self->session), CP_FACET_MONTHS);
  g_autofree char *first_label = NULL;
  g_autofree char *last_label = NULL;
  g_autofree char *note = NULL;
  CpDate first;
  CpDate last;
  guint n_months;

  cp_period_range_get_shown (self->range, &first, &last, &n_months);
  first_label = cp_date_to_label (first);
  last_label = cp_date_to_label (last);
  gtk_label_set_text (self->first, first_label);
  gtk_label_set_text (self->last, last_label);
  if (restricted)
    /* Translators: how many values of a filter are ticked, and how many there are */
    note = g_strdup_printf (_("%u of %u"), n_months, cp_period_range_get_n_months (self->range));
  cp_facet_header_set_note (self->header, note);
  update_undated (self, restricted);
}

static void
period_changed_cb (CpPeriodGroup *self)
{
  CpDate first;
  CpDate last;

  cp_period_range_get_period (self->range, &first, &last);
  cp_filter_set_period (cp_session_get_filter (self->session), first, last);
  update_words (self);
}

static void
cp_period_group_dispose (GObject *object)
{
  CpPeriodGroup *self = CP_PERIOD_GROUP (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_PERIOD_GROUP);

  G_OBJECT_CLASS (cp_period_group_parent_class)->dispose (object);
}

static void
cp_period_group_class_init (CpPeriodGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_period_group_dispose;

  g_type_ensure (CP_TYPE_FACET_HEADER);
  g_type_ensure (CP_TYPE_PERIOD_RANGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-period-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CpPeriodGroup, header);
  gtk_widget_class_bind_template_child (widget_class, CpPeriodGroup, content);
  gtk_widget_class_bind_template_child (widget_class, CpPeriodGroup, range);
  gtk_widget_class_bind_template_child (widget_class, CpPeriodGroup, first);
  gtk_widget_class_bind_template_child (widget_class, CpPeriodGroup, last);
  gtk_widget_class_bind_template_child (widget_class, CpPeriodGroup, undated);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
}

static void
cp_period_group_init (CpPeriodGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_period_group_set_session:
 * @self: a group
 * @session: (nullable): whose filter it shows
 *
 * Binds the group to a session; the months follow with cp_period_group_set_facets ().
 */
void
cp_period_group_set_session (CpPeriodGroup *self, CpSession *session)
{
  g_return_if_fail (CP_IS_PERIOD_GROUP (self));
  g_set_object (&self->session, session);
}

/**
 * cp_period_group_set_facets:
 * @self: a group that has a session
 * @facets: (nullable): counts; not kept
 *
 * Shows the months and the period. Where there is one month at most there is nothing to choose.
 */
void
cp_period_group_set_facets (CpPeriodGroup *self, const CpFacets *facets)
{
  const CpFacetValue *values = NULL;
  guint n_values = 0;
  CpDate first;
  CpDate last;

  g_return_if_fail (CP_IS_PERIOD_GROUP (self));

  if (facets != NULL)
    values = cp_facets_get_values (facets, CP_FACET_MONTHS, &n_values);
  cp_period_range_set_months (self->range, values, n_values);
  gtk_widget_set_visible (GTK_WIDGET (self), cp_period_range_get_n_months (self->range) > 1);
  if (facets == NULL)
    return;

  cp_filter_get_period (cp_session_get_filter (self->session), &first, &last);
  cp_period_range_set_period (self->range, first, last);
  self->n_undated = n_values > 0 && values[n_values - 1].date == 0
                        ? values[n_values - 1].n_statements
                        : 0;
  update_words (self);
}
