/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which statements are looked at, to be ticked: roles, outlets, speakers, period and more. */

#include "cp-filter-sidebar.h"

#include <glib/gi18n-lib.h>

#include "cp-facet-group.h"
#include "cp-filter-words.h"
#include "cp-period-group.h"

/* Corpora of more statements are counted in a thread. */
#define MAX_AT_ONCE 20000

/*
 * The numbers follow the matrix: when it was recounted they are counted anew, at once or in a thread,
 * but only while the sidebar is on the screen. What a thread counted for a state that has passed is
 * dropped.
 */
struct _CpFilterSidebar
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *foot;
  CpFacetGroup *roles;
  CpFacetGroup *outlets;
  CpFacetGroup *speakers;
  CpFacetGroup *countries;
  CpFacetGroup *modes;
  CpPeriodGroup *period;
  GtkLabel *total;
  GtkWidget *reset;

  CpSession *session;
  CpFacets *facets;
  GCancellable *counting;
  gboolean stale;
};

/* What a thread needs to count. */
typedef struct
{
  CpSnapshot *snapshot;
  CpQuery *filters[CP_N_FACETS];
} Work;

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CpFilterSidebar, cp_filter_sidebar, GTK_TYPE_WIDGET)

static Work *
work_new (CpFilter *filter, CpSnapshot *snapshot)
{
  Work *work = g_new0 (Work, 1);

  work->snapshot = cp_snapshot_ref (snapshot);
  for (guint i = 0; i < CP_N_FACETS; i++)
    work->filters[i] = cp_filter_make_query_without (filter, i, snapshot);

  return work;
}

static void
work_free (Work *work)
{
  for (guint i = 0; i < CP_N_FACETS; i++)
    g_clear_pointer (&work->filters[i], cp_query_unref);
  cp_snapshot_unref (work->snapshot);
  g_free (work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static CpFacets *
work_run (Work *work, GCancellable *cancellable, GError **error)
{
  return cp_facets_new (work->snapshot, (const CpQuery *const *) work->filters, cancellable, error);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer work, GCancellable *cancellable)
{
  GError *error = NULL;
  CpFacets *facets = work_run (work, cancellable, &error);

  if (facets == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, facets, (GDestroyNotify) cp_facets_free);
}

/* Groups borrow the counts, so they are told before these go. */
static void
take_facets (CpFilterSidebar *self, CpFacets *facets)
{
  CpFacetGroup *groups[] = { self->roles, self->outlets, self->speakers, self->countries,
                             self->modes };
  g_autoptr (CpFacets) old = g_steal_pointer (&self->facets);

  self->facets = facets;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    cp_facet_group_set_facets (groups[i], facets);
  cp_period_group_set_facets (self->period, facets);
}

static void
facets_counted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpFilterSidebar) self = data;
  CpFacets *facets = g_task_propagate_pointer (G_TASK (result), NULL);

  if (facets == NULL)
    return;
  g_clear_object (&self->counting);
  take_facets (self, facets);
}

static void
stop_counting (CpFilterSidebar *self)
{
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
count_facets (CpFilterSidebar *self, CpSnapshot *snapshot)
{
  g_autoptr (Work) work = work_new (cp_session_get_filter (self->session), snapshot);
  g_autoptr (GTask) task = NULL;

  stop_counting (self);
  if (cp_snapshot_get_n_records (snapshot, CP_ARRAY_STATEMENTS) <= MAX_AT_ONCE)
    {
      take_facets (self, work_run (work, NULL, NULL));
      return;
    }
  self->counting = g_cancellable_new ();
  /* Not as the source of the task, which its thread may be the last to let go of. */
  task = g_task_new (NULL, self->counting, facets_counted_cb, g_object_ref (self));
  g_task_set_task_data (task, g_steal_pointer (&work), (GDestroyNotify) work_free);
  g_task_run_in_thread (task, run_in_thread);
}

static void
update_foot (CpFilterSidebar *self, CpMatrix *matrix)
{
  g_autofree char *words = cp_filter_words_dup_total (matrix);

  gtk_label_set_text (self->total, words);
  gtk_widget_set_sensitive (self->reset,
                            !cp_filter_is_clear (cp_session_get_filter (self->session)));
}

static void
update_numbers (CpFilterSidebar *self)
{
  CpMatrix *matrix = self->session != NULL ? cp_session_get_matrix (self->session) : NULL;

  self->stale = matrix != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (matrix == NULL || self->stale)
    return;
  update_foot (self, matrix);
  count_facets (self, cp_matrix_get_snapshot (matrix));
}

/* Ticks are shown before the recount is through, as it may take a while. */
static void
filter_changed_cb (CpFilterSidebar *self)
{
  gtk_widget_set_sensitive (self->reset,
                            !cp_filter_is_clear (cp_session_get_filter (self->session)));
}

static void
reset_clicked_cb (CpFilterSidebar *self)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.clear-filter", NULL))
    cp_filter_clear (cp_session_get_filter (self->session));
}

static void
bind_groups (CpFilterSidebar *self)
{
  cp_facet_group_set_session (self->roles, self->session);
  cp_facet_group_set_session (self->outlets, self->session);
  cp_facet_group_set_session (self->speakers, self->session);
  cp_facet_group_set_session (self->countries, self->session);
  cp_facet_group_set_session (self->modes, self->session);
  cp_period_group_set_session (self->period, self->session);
}

static void
disconnect_session (CpFilterSidebar *self)
{
  stop_counting (self);
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_signal_handlers_disconnect_by_data (cp_session_get_filter (self->session), self);
  take_facets (self, NULL);
}

static void
connect_session (CpFilterSidebar *self)
{
  if (self->session == NULL)
    return;
  g_signal_connect_object (self->session, "notify::matrix", G_CALLBACK (update_numbers), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cp_session_get_filter (self->session), "changed",
                           G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cp_filter_sidebar_map (GtkWidget *widget)
{
  CpFilterSidebar *self = CP_FILTER_SIDEBAR (widget);

  GTK_WIDGET_CLASS (cp_filter_sidebar_parent_class)->map (widget);
  if (self->stale)
    update_numbers (self);
}

static void
cp_filter_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, CP_FILTER_SIDEBAR (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_filter_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    cp_filter_sidebar_set_session (CP_FILTER_SIDEBAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_filter_sidebar_dispose (GObject *object)
{
  CpFilterSidebar *self = CP_FILTER_SIDEBAR (object);

  if (self->session != NULL)
    disconnect_session (self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_FILTER_SIDEBAR);

  G_OBJECT_CLASS (cp_filter_sidebar_parent_class)->dispose (object);
}

static void
cp_filter_sidebar_class_init (CpFilterSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cp_filter_sidebar_get_property;
  object_class->set_property = cp_filter_sidebar_set_property;
  object_class->dispose = cp_filter_sidebar_dispose;
  widget_class->map = cp_filter_sidebar_map;

  properties[PROP_SESSION] = g_param_spec_object (
      "session", NULL, NULL, CP_TYPE_SESSION,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CP_TYPE_FACET_GROUP);
  g_type_ensure (CP_TYPE_PERIOD_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/counterpoint_app/Counterpoint/ui/cp-filter-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, CpFilterSidebar, scroller);
  gtk_widget_class_bind_template_child (widget_class, CpFilterSidebar, foot);
  gtk_widget_class_bind_template_child (widget_class, CpFilterSidebar, roles);
  gtk_widget_class_bind_template_child (widget_class, CpFilterSidebar, outlets);
  gtk_widget_class_bind_template_child (widget_class, CpFilterSidebar, speakers);
  gtk_widget_class_bind_template_child (widget_class, CpFilterSidebar, countries);
  gtk_widget_class_bind_template_child (widget_class, CpFilterSidebar, modes);
  gtk_widget_class_bind_template_child (widget_class, CpFilterSidebar, period);
  gtk_widget_class_bind_template_child (widget_class, CpFilterSidebar, total);
  gtk_widget_class_bind_template_child (widget_class, CpFilterSidebar, reset);
  gtk_widget_class_bind_template_callback (widget_class, reset_clicked_cb);
}

static void
cp_filter_sidebar_init (CpFilterSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_filter_sidebar_new:
 *
 * Creates a sidebar that shows no session yet.
 */
GtkWidget *
cp_filter_sidebar_new (void)
{
  return g_object_new (CP_TYPE_FILTER_SIDEBAR, NULL);
}

/**
 * cp_filter_sidebar_set_session:
 * @self: a sidebar
 * @session: (nullable): whose filter is to be set
 *
 * Binds the sidebar to a session.
 */
void
cp_filter_sidebar_set_session (CpFilterSidebar *self, CpSession *session)
{
  g_return_if_fail (CP_IS_FILTER_SIDEBAR (self));
  g_return_if_fail (session == NULL || CP_IS_SESSION (session));

  if (self->session == session)
    return;
  disconnect_session (self);
  g_set_object (&self->session, session);
  bind_groups (self);
  connect_session (self);
  update_numbers (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
