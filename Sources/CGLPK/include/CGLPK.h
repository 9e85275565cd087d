/* GLPK's calls, made so that they cannot end, hang or print from this process.

   Every call below runs under a guard: where GLPK would abort, the call returns allot_end_aborted
   and allot_words() says why; where the stop is raised while GLPK works, it returns
   allot_end_stopped. After either, every program of this thread has lost its numbers; the next call
   on one of them returns allot_end_lost, and allot_load gives it its numbers again.

   Ownership: a program is made, used and destroyed on one thread. Positions count from 0. */
#ifndef CGLPK_H
#define CGLPK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#define ALLOT_CLOSED __attribute__((enum_extensibility(closed)))
#else
#define ALLOT_CLOSED
#endif

/* How a guarded call ended. */
typedef enum ALLOT_CLOSED {
  allot_end_done,
  allot_end_stopped,
  allot_end_aborted,
  allot_end_lost,
} allot_end;

/* What may end a long call. */
typedef struct {
  /* A 32-bit word that is not 0 once somebody asked for the end, written atomically; or NULL. */
  const void *flag;
  /* How long the call may still take before it counts as stopped; may be infinite. Unit: s. */
  double seconds;
  /* How long GLPK may take at most before it counts as hanging. Unit: s. */
  double most_seconds;
} allot_stop;

/* The version of the GLPK library that is linked, "5.0". */
const char *allot_glpk_version(void);

/* What GLPK said last on this thread, in one line; empty when it said nothing. */
const char *allot_words(void);

/* A program in GLPK's memory. */
typedef struct allot_program allot_program;

/* The numbers of a program.

   Shape: bounds are pairs of least and most, one pair per column or row; ends may be infinite.
   The terms of row r stand at row_starts[r] up to row_starts[r + 1]. */
typedef struct {
  ptrdiff_t columns;
  ptrdiff_t rows;
  const double *column_bounds;
  const double *row_bounds;
  const ptrdiff_t *row_starts;
  const ptrdiff_t *term_columns;
  const double *term_coefficients;
  /* What each column and row is divided by, or multiplied with, inside GLPK. */
  const double *column_scales;
  const double *row_scales;
} allot_numbers;

/* A program without numbers, or NULL when there is no memory; allot_destroy frees it. */
allot_program *allot_create(void);
void allot_destroy(allot_program *program);

/* Whether the program has its numbers, and may be used on this thread. */
bool allot_is_loaded(const allot_program *program);

/* Gives the program its numbers, in place of what it had. */
allot_end allot_load(allot_program *program, const allot_numbers *numbers);

/* Shape: positions, and one pair of bounds per position. */
allot_end allot_set_column_bounds(
    allot_program *program, ptrdiff_t count, const ptrdiff_t *positions, const double *bounds);
allot_end allot_set_row_bounds(
    allot_program *program, ptrdiff_t count, const ptrdiff_t *positions, const double *bounds);

/* Shape: one coefficient per column. */
allot_end allot_set_objective(
    allot_program *program, bool maximizes, const double *coefficients);

/* Statuses: 0 basic, 1 at the lower bound, 2 at the upper one, 3 free, 4 fixed.

   Shape: one status per column, one per row. */
allot_end allot_set_basis(allot_program *program, const uint8_t *columns, const uint8_t *rows);

/* One way to solve a program. */
typedef struct {
  /* The dual simplex first, and the primal one where it fails; else the primal one. */
  bool begins_dual;
  /* Forgets the basis, and lets GLPK choose its own scales. */
  bool starts_anew;
  bool presolves;
  /* Rational arithmetic, from the last basis. */
  bool is_exact;
  double tolerance;
  int32_t iteration_limit;
} allot_way;

typedef enum ALLOT_CLOSED {
  allot_verdict_optimal,
  allot_verdict_infeasible,
  allot_verdict_unbounded,
  allot_verdict_undecided,
} allot_verdict;

typedef struct {
  allot_verdict verdict;
  int32_t iterations;
  /* GLPK's return code; 0 where it did its work. */
  int32_t code;
} allot_result;

allot_end allot_solve(
    allot_program *program, const allot_way *way, allot_stop stop, allot_result *result);

/* Where the numbers at the end of a solve are written to.

   Shape: values, reduced_costs and column_statuses one per column; the others one per row. */
typedef struct {
  double *values;
  double *reduced_costs;
  uint8_t *column_statuses;
  double *duals;
  uint8_t *row_statuses;
} allot_solution;

allot_end allot_read(allot_program *program, const allot_solution *solution);

/* Weights of the rows that, after the primal simplex found the program infeasible, add up to a row
   that no values can keep; *is_known is false where GLPK has no such weights.

   Shape: one per row. */
allot_end allot_read_contradiction(allot_program *program, double *weights, bool *is_known);

/* What a search over whole solutions starts from, and when it ends. */
typedef struct {
  /* Shape: one per column, not 0 where only whole values count. */
  const uint8_t *is_whole;
  /* Shape: one per column; or NULL. */
  const double *incumbent;
  /* The objective only takes values that are a multiple of one of these, each above 0. */
  const double *value_steps;
  ptrdiff_t value_step_count;
  int64_t node_limit;
  /* Ends at the first solution that is found; it then counts as limited. */
  bool takes_first;
  double wholeness;
} allot_search;

typedef enum ALLOT_CLOSED {
  /* No solution is better than the one found, or than the incumbent; none exists without both. */
  allot_search_end_proven,
  /* A limit was reached. */
  allot_search_end_limited,
  allot_search_end_failed,
} allot_search_end;

/* What a search has found; kept up to date while it runs, so it holds after a stop, too.
   Only a solution that is better than the incumbent counts as found.

   Ownership: the caller gives the memory of values; shape: one per column. */
typedef struct {
  bool is_found;
  double *values;
  double objective_value;
  /* No whole solution is better than this. */
  double bound;
  int64_t nodes;
  allot_search_end end;
  /* Whether it was the stop that ended the search, which GLPK may see a little early. */
  bool was_stopped;
} allot_found;

/* Searches from the optimal basis that allot_solve left. */
allot_end allot_search_whole(
    allot_program *program, const allot_search *search, allot_stop stop, allot_found *found);

/* For tests: lets GLPK abort on this thread once it takes a megabyte more. */
allot_end allot_limit_memory(allot_program *program);

#endif
