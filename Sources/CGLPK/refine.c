/* Taking back what rounding and tolerances left in the values of a basis. */
#include "guard.h"
#include "refine.h"
#include <math.h>

/* What a row may miss of its bound, relative to its largest term, without a refinement. */
static const double negligible = 1e-14;

/* The bound at which a row that is not basic rests. */
static double resting_value(glp_prob *problem, int row) {
  switch (glp_get_row_stat(problem, row)) {
    case GLP_NL: case GLP_NS: return glp_get_row_lb(problem, row);
    case GLP_NU: return glp_get_row_ub(problem, row);
    default: return 0;
  }
}

/* Writes by how much the terms of each resting row pass its bound, 0 for a basic row, and answers
   the largest of these relative to the row's terms. */
static double find_excess(glp_prob *problem, const double *values, double *excess) {
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  int *positions = glp_alloc(columns + 1, sizeof(int));
  double *coefficients = glp_alloc(columns + 1, sizeof(double));
  double worst = 0;
  for (int row = 1; row <= rows; row++) {
    excess[row] = 0;
    if (glp_get_row_stat(problem, row) == GLP_BS) continue;
    int count = glp_get_mat_row(problem, row, positions, coefficients);
    double bound = resting_value(problem, row), largest = fabs(bound);
    long double sum = -(long double)bound;
    for (int term = 1; term <= count; term++) {
      long double amount = (long double)coefficients[term] * values[positions[term] - 1];
      sum += amount;
      largest = fmax(largest, fabs((double)amount));
    }
    excess[row] = (double)sum;
    if (largest > 0) worst = fmax(worst, fabs(excess[row]) / largest);
  }
  glp_free(positions);
  glp_free(coefficients);
  return worst;
}

static void move_basic(glp_prob *problem, const double *moves, double factor, double *values) {
  int rows = glp_get_num_rows(problem);
  for (int position = 1; position <= rows; position++) {
    int basic = glp_get_bhead(problem, position);
    if (basic > rows) values[basic - rows - 1] += factor * moves[position];
  }
}

/* Rows equal their terms: (I | -A) x = 0. What a resting row misses is moved into the basic
   variables by the inverse of the basis; taken back where that makes it worse. */
void allot_refine(glp_prob *problem, double *values) {
  int rows = glp_get_num_rows(problem);
  if (rows == 0 || (!glp_bf_exists(problem) && glp_factorize(problem) != 0)) return;
  double *moves = glp_alloc(rows + 1, sizeof(double));
  double *left = glp_alloc(rows + 1, sizeof(double));
  double before = find_excess(problem, values, moves);
  if (before > negligible) {
    glp_ftran(problem, moves);
    move_basic(problem, moves, 1, values);
    if (!(find_excess(problem, values, left) <= before)) move_basic(problem, moves, -1, values);
  }
  glp_free(moves);
  glp_free(left);
}
