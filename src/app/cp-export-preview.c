/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a figure as it will be, drawn beside the main loop. */

#include "cp-export-preview.h"

#include <glib/gi18n-lib.h>

#include "cp-figure-texture.h"
#include "cp-style.h"

/*
 * One thread at a time lays the figure out and draws the page in sight at the size of the widget.
 * Whatever is asked for meanwhile is done by the next, so nothing waits in line; the pages that were
 * laid out last and the picture that was drawn last stay until there are newer ones. A preview that
 * leaves its window gives its figure up.
 */

#define LEAST_WIDTH 200
#define LEAST_HEIGHT 112
#define WANTED_WIDTH 640
#define WANTED_HEIGHT 360
/* Room for the outline of the sheet. */
#define EDGE 1
/* What takes longer than this is told. */
#define PATIENCE_MS 1000
#define SHEET_RADIUS 4

/* What was drawn: the same again would give the same picture. */
typedef struct
{
  const CpFigureRequest *request; /* compared only; NULL for an earlier one */
  guint page;
  guint width;
} Drawn;

struct _CpExportPreview
{
  GtkWidget parent_instance;

  CpFigureRequest *request; /* or NULL */
  GPtrArray *pages;         /* of this or an earlier request, or NULL */
  gboolean laid_out;        /* whether they are of this one */
  GError *fault;            /* why it cannot be laid out */
  guint page;
  guint width; /* of the picture that is wanted, in device pixels; 0 where there is no room yet */
  GCancellable *cancellable; /* of what runs */
  gboolean running;
  guint patience; /* ms */
  guint slow_id;  /* of the timeout, or 0 */
  gboolean slow;

  GdkTexture *picture; /* of this or an earlier request */
  Drawn drawn;
};

/* What a thread is given, and what it made. */
typedef struct
{
  CpFigureRequest *request;
  GPtrArray *pages; /* those that are there already, or NULL */
  Drawn wanted;
  GdkTexture *picture;
} Work;

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpExportPreview, cp_export_preview, GTK_TYPE_WIDGET)

static void
work_free (gpointer data)
{
  Work *self = data;

  cp_figure_request_unref (self->request);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_object (&self->picture);
  g_free (self);
}

static void
work_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (work->pages == NULL)
    work->pages = cp_figure_request_lay_out_stoppable (work->request, cancellable, &error);
  if (work->pages == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work->wanted.page = MIN (work->wanted.page, work->pages->len - 1);
  if (work->wanted.width > 0)
    work->picture = cp_figure_texture_new (work->pages->pdata[work->wanted.page], work->wanted.width);
  g_task_return_boolean (task, TRUE);
}

static gboolean
is_drawn (const CpExportPreview *self)
{
  return self->picture != NULL && self->drawn.request == self->request
         && self->drawn.page == self->page && self->drawn.width == self->width;
}

static gboolean
is_work_left (const CpExportPreview *self)
{
  if (self->request == NULL || self->fault != NULL)
    return FALSE;
  return !self->laid_out || (self->width > 0 && !is_drawn (self));
}

/* Where a sheet of that shape stands, as large as it can be. */
static graphene_rect_t
fit_sheet (CpExportPreview *self, double sheet_width, double sheet_height)
{
  double room_width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * EDGE, 1);
  double room_height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * EDGE, 1);
  double scale = MIN (room_width / sheet_width, room_height / sheet_height);
  double width = sheet_width * scale;
  double height = sheet_height * scale;

  return GRAPHENE_RECT_INIT (EDGE + (int) ((room_width - width) / 2),
                             EDGE + (int) ((room_height - height) / 2), width, height);
}

static graphene_rect_t
get_sheet (CpExportPreview *self)
{
  const CpFigureOptions none = CP_FIGURE_OPTIONS_DEFAULT;
  const CpFigureOptions *options =
      self->request != NULL ? cp_figure_request_get_options (self->request) : &none;

  return fit_sheet (self, options->width, options->height);
}

static void
update_width (CpExportPreview *self)
{
  graphene_rect_t sheet;

  if (gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;
  sheet = get_sheet (self);
  self->width = MAX (sheet.size.width * gtk_widget_get_scale_factor (GTK_WIDGET (self)) + 0.5, 1);
}

/* Tells those who cannot see the picture what it would tell them. */
static void
update_label (CpExportPreview *self)
{
  const CpFigure *figure = cp_export_preview_get_figure (self, self->page);

  if (figure == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cp_figure_get_title (figure), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  cp_figure_get_description (figure), -1);
}

static void
take_work (CpExportPreview *self, Work *work, GError *fault)
{
  if (work->picture != NULL)
    {
      g_set_object (&self->picture, work->picture);
      self->drawn = work->wanted;
      self->drawn.request = work->request == self->request ? self->request : NULL;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  if (work->request != self->request)
    return;
  if (!self->laid_out && work->pages != NULL)
    {
      g_clear_pointer (&self->pages, g_ptr_array_unref);
      self->pages = g_ptr_array_ref (work->pages);
      self->page = MIN (self->page, self->pages->len - 1);
      self->laid_out = TRUE;
    }
  self->fault = fault != NULL ? g_error_copy (fault) : NULL;
  update_label (self);
}

static gboolean
slow_cb (gpointer data)
{
  CpExportPreview *self = data;

  self->slow_id = 0;
  self->slow = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Work after work counts as one, since that is how long a person waits. */
static void
update_slow (CpExportPreview *self)
{
  gboolean busy = self->running || is_work_left (self);

  if (busy && !self->slow && self->slow_id == 0)
    self->slow_id = g_timeout_add (self->patience, slow_cb, self);
  if (busy)
    return;
  g_clear_handle_id (&self->slow_id, g_source_remove);
  self->slow = FALSE;
}

static void
work_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CpExportPreview) self = data;
  g_autoptr (GError) fault = NULL;

  self->running = FALSE;
  g_task_propagate_boolean (G_TASK (result), &fault);
  if (self->request == NULL)
    return;
  take_work (self, g_task_get_task_data (G_TASK (result)), fault);
  update_slow (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
start_work (CpExportPreview *self)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  Work *work;

  if (self->running || !is_work_left (self))
    return;
  work = g_new0 (Work, 1);
  work->request = cp_figure_request_ref (self->request);
  work->pages = self->laid_out ? g_ptr_array_ref (self->pages) : NULL;
  work->wanted = (Drawn) { self->request, self->page, self->width };
  self->running = TRUE;
  update_slow (self);
  g_set_object (&self->cancellable, cancellable);
  /* Not as the source of the task, which its thread may be the last to let go of. */
  task = g_task_new (NULL, cancellable, work_done_cb, g_object_ref (self));
  g_task_set_source_tag (task, start_work);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_cb);
}

/* Lets go of the figure; what is done for it is of no use any more. */
static void
drop_request (CpExportPreview *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->request, cp_figure_request_unref);
}

static void
style_changed_cb (CpExportPreview *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scale_factor_changed_cb (CpExportPreview *self)
{
  update_width (self);
  start_work (self);
}

/* As high as a sheet of that width, as long as that leaves room for others. */
static int
get_natural_height (CpExportPreview *self, int width)
{
  const CpFigureOptions *options;

  if (width < 0 || self->request == NULL)
    return WANTED_HEIGHT;
  options = cp_figure_request_get_options (self->request);

  return MIN ((gint64) (width - 2 * EDGE) * options->height / options->width + 2 * EDGE, WANTED_HEIGHT);
}

static GtkSizeRequestMode
cp_export_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cp_export_preview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = across ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = across ? WANTED_WIDTH
                    : MAX (get_natural_height (CP_EXPORT_PREVIEW (widget), for_size), LEAST_HEIGHT);
}

static void
cp_export_preview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CpExportPreview *self = CP_EXPORT_PREVIEW (widget);

  update_width (self);
  start_work (self);
}

static void
cp_export_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CpExportPreview *self = CP_EXPORT_PREVIEW (widget);
  gboolean stale = self->picture != NULL && self->drawn.request != self->request;
  /* An earlier picture keeps its shape. */
  graphene_rect_t sheet = stale ? fit_sheet (self, gdk_texture_get_width (self->picture),
                                             gdk_texture_get_height (self->picture))
                                : get_sheet (self);
  graphene_rect_t edge = sheet;
  GskRoundedRect outline;
  const GdkRGBA *line = cp_style_get_color (cp_style_get_default (), CP_COLOR_LINE);

  graphene_rect_inset (&edge, -EDGE, -EDGE);
  gsk_rounded_rect_init_from_rect (&outline, &edge, SHEET_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture, &sheet);
  else
    gtk_snapshot_append_color (
        snapshot, cp_style_get_color (cp_style_get_default (), CP_COLOR_RAISED), &sheet);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { EDGE, EDGE, EDGE, EDGE },
                              (GdkRGBA[4]) { *line, *line, *line, *line });
}

/* What runs holds the preview, which is not disposed of before that is done. */
static void
cp_export_preview_unroot (GtkWidget *widget)
{
  CpExportPreview *self = CP_EXPORT_PREVIEW (widget);

  g_clear_handle_id (&self->slow_id, g_source_remove);
  drop_request (self);
  GTK_WIDGET_CLASS (cp_export_preview_parent_class)->unroot (widget);
}

static void
cp_export_preview_dispose (GObject *object)
{
  CpExportPreview *self = CP_EXPORT_PREVIEW (object);

  g_clear_handle_id (&self->slow_id, g_source_remove);
  drop_request (self);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->laid_out = FALSE;
  g_clear_error (&self->fault);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (cp_export_preview_parent_class)->dispose (object);
}

static void
cp_export_preview_class_init (CpExportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_export_preview_dispose;
  widget_class->get_request_mode = cp_export_preview_get_request_mode;
  widget_class->measure = cp_export_preview_measure;
  widget_class->size_allocate = cp_export_preview_size_allocate;
  widget_class->snapshot = cp_export_preview_snapshot;
  widget_class->unroot = cp_export_preview_unroot;

  /* The figure was laid out, or cannot be, or another page is in sight; then what is left is done. */
  signals[CHANGED] =
      g_signal_new_class_handler ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  G_CALLBACK (start_work), NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "cp-export-preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cp_export_preview_init (CpExportPreview *self)
{
  self->patience = PATIENCE_MS;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (cp_style_get_default (), "changed", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_factor_changed_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: what a screen reader calls the picture of what
                                   * will be exported */
                                  _("Preview of the figure"), -1);
}

/**
 * cp_export_preview_new:
 *
 * Makes a preview of nothing yet.
 */
GtkWidget *
cp_export_preview_new (void)
{
  return g_object_new (CP_TYPE_EXPORT_PREVIEW, NULL);
}

/**
 * cp_export_preview_set_request:
 * @request: the figure, whose size can be made
 *
 * Shows another figure as soon as it is laid out; the page in sight stays where there is one.
 */
void
cp_export_preview_set_request (CpExportPreview *self, CpFigureRequest *request)
{
  g_return_if_fail (CP_IS_EXPORT_PREVIEW (self));
  g_return_if_fail (request != NULL);

  drop_request (self);
  g_clear_error (&self->fault);
  self->request = cp_figure_request_ref (request);
  self->laid_out = FALSE;
  self->drawn.request = NULL;
  update_width (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  start_work (self);
}

/**
 * cp_export_preview_is_busy:
 *
 * Checks whether the picture of what was asked for is still to come.
 */
gboolean
cp_export_preview_is_busy (CpExportPreview *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_PREVIEW (self), FALSE);

  return self->running || is_work_left (self);
}

/**
 * cp_export_preview_is_slow:
 *
 * Checks whether the picture takes longer to come than a person waits without asking.
 */
gboolean
cp_export_preview_is_slow (CpExportPreview *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_PREVIEW (self), FALSE);

  return self->slow;
}

/**
 * cp_export_preview_set_patience:
 * @milliseconds: a second at first
 *
 * Tells how long a picture may take before it is slow.
 */
void
cp_export_preview_set_patience (CpExportPreview *self, guint milliseconds)
{
  g_return_if_fail (CP_IS_EXPORT_PREVIEW (self));

  self->patience = milliseconds;
}

/**
 * cp_export_preview_get_request:
 *
 * Gets the figure that is shown, or will be.
 *
 * Returns: (nullable) (transfer none): the figure, or %NULL where there is none
 */
CpFigureRequest *
cp_export_preview_get_request (CpExportPreview *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_PREVIEW (self), NULL);

  return self->request;
}

/**
 * cp_export_preview_get_fault:
 *
 * Gets why the figure cannot be laid out.
 *
 * Returns: (nullable) (transfer none): the error, or %NULL
 */
const GError *
cp_export_preview_get_fault (CpExportPreview *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_PREVIEW (self), NULL);

  return self->fault;
}

/**
 * cp_export_preview_get_n_pages:
 *
 * Gets how many pages the figure has: that which was laid out last, 0 while there is none.
 */
guint
cp_export_preview_get_n_pages (CpExportPreview *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_PREVIEW (self), 0);

  return self->pages != NULL ? self->pages->len : 0;
}

/**
 * cp_export_preview_get_figure:
 *
 * Gets a page of the figure.
 *
 * Returns: (nullable) (transfer none): the page, or %NULL where there is none or not yet
 */
const CpFigure *
cp_export_preview_get_figure (CpExportPreview *self, guint page)
{
  g_return_val_if_fail (CP_IS_EXPORT_PREVIEW (self), NULL);

  return page < cp_export_preview_get_n_pages (self) ? self->pages->pdata[page] : NULL;
}

/**
 * cp_export_preview_get_page:
 *
 * Gets which page is in sight, from 0.
 */
guint
cp_export_preview_get_page (CpExportPreview *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_PREVIEW (self), 0);

  return self->page;
}

/**
 * cp_export_preview_set_page:
 *
 * Shows another page of those that there are.
 */
void
cp_export_preview_set_page (CpExportPreview *self, guint page)
{
  g_return_if_fail (CP_IS_EXPORT_PREVIEW (self));

  if (page == self->page || page >= cp_export_preview_get_n_pages (self))
    return;
  self->page = page;
  update_label (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * cp_export_preview_get_picture:
 *
 * Gets the picture that is shown.
 *
 * Returns: (nullable) (transfer none): the picture, or %NULL where there is none yet
 */
GdkTexture *
cp_export_preview_get_picture (CpExportPreview *self)
{
  g_return_val_if_fail (CP_IS_EXPORT_PREVIEW (self), NULL);

  return self->picture;
}
