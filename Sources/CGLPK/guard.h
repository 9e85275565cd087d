/* The guard that every call of GLPK runs under. */
#ifndef ALLOT_GUARD_H
#define ALLOT_GUARD_H

#include "CGLPK.h"
#include <glpk.h>

struct allot_program {
  glp_prob *problem;
  /* The life of the thread's memory in which `problem` was made. */
  uint64_t life;
};

/* Work that may be left by a jump: it owns nothing that GLPK does not free. */
typedef void allot_work(void *arguments);

/* A stop that never comes. */
extern const allot_stop allot_never;

/* Does the work; turns an abort of GLPK, and a raised stop, into a return. */
allot_end allot_guarded(allot_work *work, void *arguments, allot_stop stop);

/* The same for a program that must have its numbers. */
allot_end allot_guarded_with(
    const allot_program *program, allot_work *work, void *arguments, allot_stop stop);

/* Whether the stop of the work under way is raised. */
bool allot_is_stopped(void);

/* Whether the work under way runs out of the caller's time before it counts as hanging. */
bool allot_stops_before_it_hangs(void);

/* Milliseconds until the work under way must end, as GLPK's limits count them. */
int allot_milliseconds_left(void);

/* Says that this thread's memory holds one more problem, or one less, and answers its life. */
uint64_t allot_add_life(void);
void allot_end_life(void);

#endif
