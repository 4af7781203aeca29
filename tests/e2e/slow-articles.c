/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into a program: to open an article takes it a minute, though nobody waits that long. */

/*
 * The clock that measures how long things take is put forward when a text file is opened. What waits for a time to
 * come waits less, or as long as before.
 */

#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define SUFFIX ".txt"
#define SECONDS 60

static int n_opened;

static int
is_article (const char *path)
{
  size_t length = strlen (path);

  return length > strlen (SUFFIX) && strcmp (path + length - strlen (SUFFIX), SUFFIX) == 0;
}

/* In place of the one of the C library; meson has it called by its name for large files. */
int
open (const char *path, int flags, ...)
{
  va_list arguments;
  int mode = 0;

  va_start (arguments, flags);
  if ((flags & (O_CREAT | O_TMPFILE)) != 0)
    mode = va_arg (arguments, int);
  va_end (arguments);
  if (is_article (path))
    __atomic_add_fetch (&n_opened, 1, __ATOMIC_SEQ_CST);
  return (int) syscall (SYS_openat, AT_FDCWD, path, flags, mode);
}

int
clock_gettime (clockid_t clock, struct timespec *time)
{
  int result = (int) syscall (SYS_clock_gettime, clock, time);

  if (clock == CLOCK_MONOTONIC)
    time->tv_sec += (time_t) SECONDS * __atomic_load_n (&n_opened, __ATOMIC_SEQ_CST);
  return result;
}
