/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a window, for the files that share its work. */

#pragma once

#include "cp-articles-page.h"
#include "cp-choice-bar.h"
#include "cp-beside.h"
#include "cp-comparison-view.h"
#include "cp-filter-sidebar.h"
#include "cp-filter-strip.h"
#include "cp-elastic.h"
#include "cp-figure-request.h"
#include "cp-import-outcome.h"
#include "cp-importing.h"
#include "cp-matrix-bar.h"
#include "cp-matrix-page.h"
#include "cp-message-bar.h"
#include "cp-panes.h"
#include "cp-registers-page.h"
#include "cp-recovery-bar.h"
#include "cp-review-bar.h"
#include "cp-search-bar.h"
#include "cp-switch.h"
#include "cp-text-export.h"
#include "cp-statements-page.h"
#include "cp-timeline-page.h"
#include "cp-window.h"

G_BEGIN_DECLS

struct _CpWindow
{
  GtkApplicationWindow parent_instance;

  /* template */
  GtkWidget *sidebar_toggle;
  GtkWidget *back_button;
  CpElastic *open_fold;
  CpElastic *import_fold;
  CpElastic *export_fold;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkWidget *search_toggle;
  GtkMenuButton *open_button;
  GtkMenuButton *menu_button;
  GtkOverlay *overlay;
  GtkStack *pages;
  CpBeside *beside;
  CpPanes *panes;
  GtkWidget *content;
  CpSwitch *view_switch;
  CpMatrixBar *matrix_bar;
  CpFilterStrip *filter_strip;
  GtkStack *views;
  CpMatrixPage *matrix_page;

  /* made when they are first needed; owned by their parents */
  GtkWidget *progress_box;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  CpSearchBar *search_bar;
  CpMessageBar *message_bar;
  CpReviewBar *review_bar;
  CpRecoveryBar *recovery_bar;
  CpChoiceBar *choice_bar;
  CpFilterSidebar *sidebar;
  CpComparisonView *comparison_view;
  CpArticlesPage *articles_page;
  CpRegistersPage *registers_page;
  CpStatementsPage *statements_page;
  CpTimelinePage *timeline_page;
  GtkWidget *presentation; /* weak: takes the screen, or NULL */
  GtkWidget *tray_panel;
  GtkWidget *tray_origin; /* weak: what had the focus before the tray, or NULL */
  GtkWidget *origin; /* weak: the card from which an article was opened, or NULL */
  gboolean from_timeline; /* rather than from the matrix, which was seen before it */
  const char *came_from; /* page from which it was opened, NULL for comparison and matrix */

  CpProject *project; /* NULL where no corpus is open */
  GCancellable *work; /* what the progress bar is about, or NULL */
  char *opening;        /* the project that is being read, or NULL */
  GQueue next_projects; /* of char *: projects to be read after it */
  GPtrArray *articles;  /* of char *: articles to be read after them */
  GPtrArray *unread;    /* of char *: projects that could not be read, not told yet */
  GPtrArray *unread_reasons; /* of char *: why, of each */
  gboolean refused_others; /* that came with what is going to be read, and said so */
  CpImporting *importing; /* articles that are being read, or NULL */
  CpImportOutcome *outcome; /* of the last import, or NULL */
  CpProject *discarded; /* can be brought back, or NULL */
  GtkWindow *question;  /* asks before it closes, or NULL */
  gboolean gives_up;    /* the import, when it closes */
  GtkNativeDialog *chooser; /* asks for a file, or NULL */
  GArray *doubts; /* of guint32: statements that are gone through, or NULL */
  char *reviewed; /* the one that is shown, or NULL */
  gboolean shows_again; /* it, when the corpus is counted, or the articles are seen */
  gboolean decides; /* about it or others, just now */
  GMenu *saved_menu; /* the comparisons that were saved */
  gboolean saved_followed; /* they are followed */
  GMenu *history_menu; /* what can be undone and redone, by name */
  gboolean is_closed; /* though it may still be held by what it waits for */
  gboolean saving;      /* or reading the file again */
  GFileMonitor *monitor; /* of the file, or NULL */
  char *watched;         /* its path, or NULL */
  CpFileState *asked_about; /* the change of the file that was asked about; NULL: that it is gone */
  gboolean has_asked;
  char *not_saved; /* why the last save failed, or NULL */
  char *not_safe;  /* why there is no safety copy, or NULL */
  gboolean saves_elsewhere; /* than in the file that it was from */
  gboolean closes;      /* when what is being saved is saved */
  gboolean wants_focus; /* for the matrix, which is still being counted */
  char *moved;          /* the first move in an order that was not by hand, as a menu names it */
  CpSort sort_before;   /* that order */
  guint hold;           /* of the session's end, or 0 */
  char *hold_reason;    /* as the session tells it, or NULL */
  guint progress_source;
  guint later; /* makes what the first frame does not need */
};

CpSession *cp_window_get_session (CpWindow *self);
void cp_window_add_bar (CpWindow *self, GtkWidget *bar);
void cp_window_say (CpWindow *self, const CpMessage *message);
void cp_window_say_nothing (CpWindow *self);
void cp_window_say_nothing_of_before (CpWindow *self);
void cp_window_begin_anew (CpWindow *self);
void cp_window_show_error (CpWindow *self, const char *text, const GError *error);
void cp_window_update_title (CpWindow *self);
void cp_window_update_actions (CpWindow *self);
void cp_window_offer_pages (CpWindow *self);
void cp_window_follow_pages (CpWindow *self);
void cp_window_choose_page (CpWindow *self, guint page);
void cp_window_ensure_page (CpWindow *self, const char *name);
void cp_window_show_page (CpWindow *self, const char *name);
void cp_window_uncover_content (CpWindow *self);
void cp_window_focus_matrix (CpWindow *self);
gboolean cp_window_is_page_seen (CpWindow *self, const char *name);

GCancellable *cp_window_begin_work (CpWindow *self, const char *what);
void cp_window_tell_progress (CpWindow *self, double share);
void cp_window_tell_work (CpWindow *self, const char *what, double share);
void cp_window_end_work (CpWindow *self, GCancellable *work);
void cp_window_forget_files (CpWindow *self);
void cp_window_work_on (CpWindow *self);
gboolean cp_window_is_busy (CpWindow *self);

CpFilterSidebar *cp_window_ensure_sidebar (CpWindow *self);
CpSearchBar *cp_window_ensure_search_bar (CpWindow *self);
void cp_window_add_actions (CpWindow *self);
void cp_window_add_history_actions (CpWindow *self);
void cp_window_update_history_actions (CpWindow *self);
void cp_window_follow_search_bar (CpWindow *self);
void cp_window_add_file_actions (CpWindow *self);
void cp_window_add_drop_target (CpWindow *self);
GtkFileChooser *cp_window_create_chooser (CpWindow *self, const char *title,
                                          GtkFileChooserAction action, const char *accept,
                                          GCallback response_cb);
CpWindow *cp_window_show_project (CpWindow *self, CpProject *project);
CpWindow *cp_window_find (CpWindow *self, const char *path);
void cp_window_add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns);
void cp_window_take_chosen (CpWindow *self, GtkNativeDialog *dialog, int response,
                            void (*take) (CpWindow *self, GSList *files));
void cp_window_add_import_actions (CpWindow *self);
void cp_window_update_import_actions (CpWindow *self);
void cp_window_add_report_actions (CpWindow *self);
void cp_window_update_report_actions (CpWindow *self);
GtkWindow *cp_window_make_report (CpWindow *self, CpImportOutcome *outcome);
void cp_window_import_waiting (CpWindow *self);
void cp_window_tell_cancelled (CpWindow *self);
void cp_window_paste_drop (CpWindow *self, GdkDrop *drop);
void cp_window_add_register_actions (CpWindow *self);
void cp_window_update_register_actions (CpWindow *self);
void cp_window_commit_typing (CpWindow *self);
void cp_window_add_hit_actions (CpWindow *self);
void cp_window_update_hit_actions (CpWindow *self);
void cp_window_show_statements (CpWindow *self);
void cp_window_come_from (CpWindow *self, const char *page);
gboolean cp_window_go_back (CpWindow *self);
void cp_window_follow_panes (CpWindow *self);
void cp_window_add_panes (CpWindow *self);
void cp_window_present_export (CpWindow *self, CpSubject subject);
void cp_window_restore_state (CpWindow *self);
void cp_window_restore_views (CpWindow *self);
void cp_window_add_tray_actions (CpWindow *self);
void cp_window_restore_tray (CpWindow *self);
void cp_window_update_tray_actions (CpWindow *self);
void cp_window_add_export_actions (CpWindow *self);
void cp_window_update_export_actions (CpWindow *self);
void cp_window_show_file (CpWindow *self, GFile *file, gboolean in_folder);
void cp_window_export_to (CpWindow *self, CpTextKind kind, GFile *target);
void cp_window_add_present_actions (CpWindow *self);
void cp_window_update_present_actions (CpWindow *self);
void cp_window_add_figure_actions (CpWindow *self);
void cp_window_update_figure_actions (CpWindow *self);
void cp_window_add_saved_actions (CpWindow *self);
void cp_window_update_saved_actions (CpWindow *self);
gboolean cp_window_leave_tray (CpWindow *self);
void cp_window_add_review_actions (CpWindow *self);
void cp_window_update_review_actions (CpWindow *self);
void cp_window_place_article_bar (CpWindow *self);
void cp_window_add_statement_actions (CpWindow *self);
void cp_window_update_statement_actions (CpWindow *self);
void cp_window_follow_review (CpWindow *self);
void cp_window_follow_review_count (CpWindow *self);
void cp_window_follow_review_page (CpWindow *self);
void cp_window_add_tie_actions (CpWindow *self);
void cp_window_update_tie_actions (CpWindow *self);
void cp_window_recode (CpWindow *self);
void cp_window_save (CpWindow *self, gboolean closes);
void cp_window_save_to (CpWindow *self, const char *path, gboolean closes);
void cp_window_set_saving (CpWindow *self, gboolean saving);
void cp_window_add_watch_actions (CpWindow *self);
void cp_window_stop_watching (CpWindow *self);
void cp_window_update_watch_actions (CpWindow *self);
void cp_window_ask_about_file (CpWindow *self);
void cp_window_forget_question (CpWindow *self);
void cp_window_follow_journal (CpWindow *self);
void cp_window_tell_not_saved (CpWindow *self, const GError *error);
void cp_window_add_recovery_actions (CpWindow *self);
void cp_window_add_recent_actions (CpWindow *self);
GMenuModel *cp_window_get_recent_menu (void);
void cp_window_remember_project (CpWindow *self);
void cp_window_tell_missing (CpWindow *self, const char *path);
void cp_window_note_not_read (CpWindow *self, const char *path, const GError *error);
void cp_window_tell_not_read (CpWindow *self);
void cp_window_keep_discarded (CpWindow *self, CpProject *project);
gboolean cp_window_ask_before_closing (CpWindow *self);
void cp_window_update_hold (CpWindow *self);
void cp_window_notify_imported (CpWindow *self, const CpImportOutcome *outcome);
void cp_window_notify_asked (CpWindow *self, double seconds, guint n_statements, guint n_articles);
void cp_window_follow_undo (CpWindow *self);
void cp_window_follow_redo (CpWindow *self);
void cp_window_move_row (CpWindow *self, guint from, guint to);
void cp_window_move_column (CpWindow *self, guint from, guint to);

G_END_DECLS
