/* Loading a program into GLPK, and changing it. GLPK counts from 1; the shift is made here. */
#include "guard.h"
#include <float.h>
#include <math.h>
#include <stdlib.h>

allot_program *allot_create(void) { return calloc(1, sizeof(allot_program)); }

static void delete_problem(void *program) {
  allot_program *mine = program;
  glp_delete_prob(mine->problem);
  allot_end_life();
}

static void forget(allot_program *program) {
  allot_guarded_with(program, delete_problem, program, allot_never);
  program->problem = NULL;
  program->life = 0;
}

void allot_destroy(allot_program *program) {
  if (!program) return;
  forget(program);
  free(program);
}

/* How GLPK names a pair of bounds; it takes no infinite number, and no range without width. */
static int kind_of(const double bounds[2]) {
  bool has_least = bounds[0] > -INFINITY, has_most = bounds[1] < INFINITY;
  if (!has_least) return has_most ? GLP_UP : GLP_FR;
  if (!has_most) return GLP_LO;
  return bounds[0] == bounds[1] ? GLP_FX : GLP_DB;
}

static void bound_column(glp_prob *problem, ptrdiff_t column, const double bounds[2]) {
  glp_set_col_bnds(problem, (int)column + 1, kind_of(bounds), bounds[0], bounds[1]);
}

static void bound_row(glp_prob *problem, ptrdiff_t row, const double bounds[2]) {
  glp_set_row_bnds(problem, (int)row + 1, kind_of(bounds), bounds[0], bounds[1]);
}

/* The arrays are GLPK's: an abort frees them with everything else. */
static void load_terms(glp_prob *problem, const allot_numbers *numbers) {
  ptrdiff_t count = numbers->row_starts[numbers->rows];
  if (count == 0) return;
  int *rows = glp_alloc((int)count + 1, sizeof(int));
  int *columns = glp_alloc((int)count + 1, sizeof(int));
  double *coefficients = glp_alloc((int)count + 1, sizeof(double));
  for (ptrdiff_t row = 0; row < numbers->rows; row++) {
    for (ptrdiff_t term = numbers->row_starts[row]; term < numbers->row_starts[row + 1]; term++) {
      rows[term + 1] = (int)row + 1;
      columns[term + 1] = (int)numbers->term_columns[term] + 1;
      coefficients[term + 1] = numbers->term_coefficients[term];
    }
  }
  glp_load_matrix(problem, (int)count, rows, columns, coefficients);
  glp_free(rows);
  glp_free(columns);
  glp_free(coefficients);
}

typedef struct {
  allot_program *program;
  const allot_numbers *numbers;
} load_arguments;

static void load(void *arguments) {
  load_arguments *asked = arguments;
  const allot_numbers *numbers = asked->numbers;
  glp_prob *problem = glp_create_prob();
  asked->program->problem = problem;
  asked->program->life = allot_add_life();
  /* Adding 0 rows is an error to GLPK. */
  if (numbers->rows > 0) glp_add_rows(problem, (int)numbers->rows);
  if (numbers->columns > 0) glp_add_cols(problem, (int)numbers->columns);
  for (ptrdiff_t row = 0; row < numbers->rows; row++) {
    bound_row(problem, row, numbers->row_bounds + 2 * row);
    glp_set_rii(problem, (int)row + 1, numbers->row_scales[row]);
  }
  for (ptrdiff_t column = 0; column < numbers->columns; column++) {
    bound_column(problem, column, numbers->column_bounds + 2 * column);
    glp_set_sjj(problem, (int)column + 1, numbers->column_scales[column]);
  }
  load_terms(problem, numbers);
  glp_std_basis(problem);
}

allot_end allot_load(allot_program *program, const allot_numbers *numbers) {
  forget(program);
  load_arguments arguments = {program, numbers};
  return allot_guarded(load, &arguments, allot_never);
}

typedef struct {
  glp_prob *problem;
  ptrdiff_t count;
  const ptrdiff_t *positions;
  const double *numbers;
} change_arguments;

static void change_columns(void *arguments) {
  change_arguments *asked = arguments;
  for (ptrdiff_t next = 0; next < asked->count; next++) {
    bound_column(asked->problem, asked->positions[next], asked->numbers + 2 * next);
  }
}

static void change_rows(void *arguments) {
  change_arguments *asked = arguments;
  for (ptrdiff_t next = 0; next < asked->count; next++) {
    bound_row(asked->problem, asked->positions[next], asked->numbers + 2 * next);
  }
}

allot_end allot_set_column_bounds(
    allot_program *program, ptrdiff_t count, const ptrdiff_t *positions, const double *bounds) {
  change_arguments arguments = {program->problem, count, positions, bounds};
  return allot_guarded_with(program, change_columns, &arguments, allot_never);
}

allot_end allot_set_row_bounds(
    allot_program *program, ptrdiff_t count, const ptrdiff_t *positions, const double *bounds) {
  change_arguments arguments = {program->problem, count, positions, bounds};
  return allot_guarded_with(program, change_rows, &arguments, allot_never);
}

static void set_objective(void *arguments) {
  change_arguments *asked = arguments;
  int columns = glp_get_num_cols(asked->problem);
  glp_set_obj_dir(asked->problem, asked->count ? GLP_MAX : GLP_MIN);
  for (int column = 1; column <= columns; column++) {
    glp_set_obj_coef(asked->problem, column, asked->numbers[column - 1]);
  }
}

allot_end allot_set_objective(
    allot_program *program, bool maximizes, const double *coefficients) {
  change_arguments arguments = {program->problem, maximizes, NULL, coefficients};
  return allot_guarded_with(program, set_objective, &arguments, allot_never);
}

typedef struct {
  glp_prob *problem;
  const uint8_t *columns;
  const uint8_t *rows;
} basis_arguments;

/* GLPK counts the same statuses in the same order, from 1: GLP_BS, NL, NU, NF, NS. */
static void set_basis(void *arguments) {
  basis_arguments *asked = arguments;
  int rows = glp_get_num_rows(asked->problem), columns = glp_get_num_cols(asked->problem);
  for (int row = 1; row <= rows; row++) {
    glp_set_row_stat(asked->problem, row, asked->rows[row - 1] + GLP_BS);
  }
  for (int column = 1; column <= columns; column++) {
    glp_set_col_stat(asked->problem, column, asked->columns[column - 1] + GLP_BS);
  }
}

allot_end allot_set_basis(allot_program *program, const uint8_t *columns, const uint8_t *rows) {
  basis_arguments arguments = {program->problem, columns, rows};
  return allot_guarded_with(program, set_basis, &arguments, allot_never);
}

/* A limit below what is held already is no limit to GLPK. */
static void limit_memory(void *arguments) {
  (void)arguments;
  size_t held;
  glp_mem_usage(NULL, NULL, &held, NULL);
  glp_mem_limit((int)(held >> 20) + 1);
}

allot_end allot_limit_memory(allot_program *program) {
  return allot_guarded_with(program, limit_memory, NULL, allot_never);
}
