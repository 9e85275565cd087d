#include "guard.h"
#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>

/* GLPK 5.0 can repeat "numerical instability" for ever; a solve that ends well warns a few times. */
enum { most_warnings = 5000, tail_size = 1024 };

/* What one thread knows of its guard. GLPK keeps its memory per thread, too. */
static _Thread_local struct {
  jmp_buf place;
  bool is_armed;
  allot_end end;
  const _Atomic int32_t *flag;
  double stop_time;
  double hang_time;
  int warnings;
  /* The last words of GLPK. */
  char tail[tail_size];
  size_t tail_length;
  char words[tail_size];
  /* The life of the thread's memory in GLPK, 0 while there is none, and its problems. */
  uint64_t life;
  int problems;
} mine;

static _Atomic uint64_t lives;

const allot_stop allot_never = {NULL, INFINITY, INFINITY};

const char *allot_glpk_version(void) { return glp_version(); }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

bool allot_is_stopped(void) {
  if (mine.flag && atomic_load_explicit(mine.flag, memory_order_relaxed)) return true;
  return mine.stop_time < INFINITY && now() >= mine.stop_time;
}

bool allot_stops_before_it_hangs(void) { return mine.stop_time <= mine.hang_time; }

int allot_milliseconds_left(void) {
  double left = ceil(1000 * (fmin(mine.stop_time, mine.hang_time) - now()));
  return left <= 0 ? 0 : left >= INT_MAX / 2 ? INT_MAX : (int)left;
}

static void leave(allot_end end) {
  if (!mine.is_armed) return;
  mine.end = end;
  longjmp(mine.place, 1);
}

static void keep(const char *text) {
  size_t length = strlen(text);
  if (length >= tail_size) text += length - (tail_size - 1), length = tail_size - 1;
  if (mine.tail_length + length >= tail_size) {
    size_t gone = mine.tail_length + length - (tail_size - 1);
    memmove(mine.tail, mine.tail + gone, mine.tail_length - gone);
    mine.tail_length -= gone;
  }
  memcpy(mine.tail + mine.tail_length, text, length);
  mine.tail_length += length;
  mine.tail[mine.tail_length] = '\0';
}

/* Hears all that GLPK says; not 0 keeps GLPK from printing it.

   The simplex has no callback, but it speaks every `out_frq`: this is where a stop is seen. */
static int hear(void *info, const char *text) {
  (void)info;
  keep(text);
  if (allot_is_stopped()) leave(allot_end_stopped);
  if (strncmp(text, "Warning", 7) == 0 && ++mine.warnings > most_warnings) leave(allot_end_aborted);
  if (mine.hang_time < INFINITY && now() >= mine.hang_time) leave(allot_end_aborted);
  return 1;
}

/* Called where GLPK would end the process. */
static void fall(void *info) {
  (void)info;
  leave(allot_end_aborted);
}

/* No variable of this frame changes between `setjmp` and the jump; all frames above are C. */
static allot_end guarded(allot_work *work, void *arguments) {
  if (setjmp(mine.place)) return mine.end;
  mine.is_armed = true;
  glp_term_hook(hear, NULL);
  glp_error_hook(fall, NULL);
  work(arguments);
  return allot_end_done;
}

allot_end allot_guarded(allot_work *work, void *arguments, allot_stop stop) {
  double start = stop.seconds < INFINITY || stop.most_seconds < INFINITY ? now() : 0;
  mine.flag = stop.flag;
  mine.stop_time = start + stop.seconds;
  mine.hang_time = start + stop.most_seconds;
  mine.warnings = 0;
  mine.tail_length = 0;
  mine.tail[0] = '\0';
  allot_end end = guarded(work, arguments);
  mine.is_armed = false;
  mine.flag = NULL;
  if (end != allot_end_done) {
    glp_free_env();
    mine.life = 0;
    mine.problems = 0;
  } else if (mine.problems == 0) {
    glp_free_env();
  }
  return end;
}

allot_end allot_guarded_with(
    const allot_program *program, allot_work *work, void *arguments, allot_stop stop) {
  return allot_is_loaded(program) ? allot_guarded(work, arguments, stop) : allot_end_lost;
}

bool allot_is_loaded(const allot_program *program) {
  return program->life != 0 && program->life == mine.life;
}

uint64_t allot_add_life(void) {
  if (mine.problems++ == 0) mine.life = atomic_fetch_add(&lives, 1) + 1;
  return mine.life;
}

void allot_end_life(void) {
  if (--mine.problems == 0) mine.life = 0;
}

/* Where the last two lines begin: GLPK says what broke, and then in which of its files. */
static const char *last_lines(void) {
  size_t start = mine.tail_length;
  while (start > 0 && mine.tail[start - 1] == '\n') start--;
  for (int lines = 0; start > 0; start--) {
    if (mine.tail[start - 1] == '\n' && ++lines == 2) break;
  }
  return mine.tail + start;
}

const char *allot_words(void) {
  size_t length = 0;
  bool is_break = false;
  for (const char *next = last_lines(); *next && length + 3 < tail_size; next++) {
    if (*next == '\n') {
      is_break = length > 0;
    } else if ((unsigned char)*next >= ' ') {
      if (is_break) mine.words[length++] = ';', mine.words[length++] = ' ';
      is_break = false;
      mine.words[length++] = *next;
    }
  }
  mine.words[length] = '\0';
  return mine.words;
}
