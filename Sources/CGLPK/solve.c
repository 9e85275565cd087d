/* Solving a program without regard to wholeness, and reading what was found. */
#include "guard.h"
#include "refine.h"
#include <limits.h>
#include <math.h>

/* How often GLPK speaks, so that the guard sees a stop; speaking costs nothing. Unit: ms. */
enum { speech_interval = 50 };

/* `glp_exact` keeps GMP's numbers outside GLPK's memory, so it is never left by a jump; it works
   in slices of this length instead. Unit: ms. */
enum { exact_slice = 100 };

typedef struct {
  glp_prob *problem;
  const allot_way *way;
  allot_result *result;
  bool was_stopped;
} solve_arguments;

static glp_smcp parameters(const allot_way *way) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_ALL;
  parameters.out_frq = speech_interval;
  parameters.it_lim = way->iteration_limit;
  parameters.tm_lim = allot_milliseconds_left();
  parameters.tol_bnd = way->tolerance;
  parameters.tol_dj = way->tolerance;
  parameters.presolve = way->presolves ? GLP_ON : GLP_OFF;
  if (way->begins_dual) {
    /* The dual simplex of GLPK 5.0 stalls with its default ratio test. */
    parameters.meth = GLP_DUALP;
    parameters.r_test = GLP_RT_FLIP;
  }
  return parameters;
}

static int solve_exactly(solve_arguments *asked) {
  glp_smcp exact = parameters(asked->way);
  exact.msg_lev = GLP_MSG_OFF;
  int code;
  do {
    int left = allot_milliseconds_left();
    if (allot_is_stopped()) asked->was_stopped = true;
    if (left == 0 || asked->was_stopped) return GLP_ETMLIM;
    exact.tm_lim = left < exact_slice ? left : exact_slice;
    code = glp_exact(asked->problem, &exact);
  } while (code == GLP_ETMLIM);
  return code;
}

static int solve_with_simplex(solve_arguments *asked) {
  glp_smcp simplex = parameters(asked->way);
  int code = glp_simplex(asked->problem, &simplex);
  if (code == GLP_EBADB || code == GLP_ESING || code == GLP_ECOND) {
    glp_std_basis(asked->problem);
    code = glp_simplex(asked->problem, &simplex);
  }
  return code;
}

/* `glp_get_status` mixes both statuses, with a bias; each alone says what it says. */
static allot_verdict verdict(glp_prob *problem, int code) {
  if (code == GLP_ENOPFS) return allot_verdict_infeasible;
  if (code != 0) return allot_verdict_undecided;
  int primal = glp_get_prim_stat(problem), dual = glp_get_dual_stat(problem);
  if (primal == GLP_NOFEAS) return allot_verdict_infeasible;
  if (primal != GLP_FEAS) return allot_verdict_undecided;
  if (dual == GLP_FEAS) return allot_verdict_optimal;
  return dual == GLP_NOFEAS ? allot_verdict_unbounded : allot_verdict_undecided;
}

static void solve(void *arguments) {
  solve_arguments *asked = arguments;
  int before = glp_get_it_cnt(asked->problem);
  if (asked->way->starts_anew) {
    glp_std_basis(asked->problem);
    glp_scale_prob(asked->problem, GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N);
  }
  int code = asked->way->is_exact ? solve_exactly(asked) : solve_with_simplex(asked);
  /* GLPK counts its time limit in milliseconds, and may be a little early. */
  if (code == GLP_ETMLIM && allot_stops_before_it_hangs()) asked->was_stopped = true;
  asked->result->code = code;
  asked->result->verdict = verdict(asked->problem, code);
  asked->result->iterations = glp_get_it_cnt(asked->problem) - before;
}

allot_end allot_solve(
    allot_program *program, const allot_way *way, allot_stop stop, allot_result *result) {
  solve_arguments arguments = {program->problem, way, result, false};
  *result = (allot_result){allot_verdict_undecided, 0, 0};
  allot_end end = allot_guarded_with(program, solve, &arguments, stop);
  return end == allot_end_done && arguments.was_stopped ? allot_end_stopped : end;
}

typedef struct {
  glp_prob *problem;
  const allot_solution *solution;
} read_arguments;

static void read_solution(void *arguments) {
  read_arguments *asked = arguments;
  glp_prob *problem = asked->problem;
  const allot_solution *solution = asked->solution;
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  for (int column = 1; column <= columns; column++) {
    solution->values[column - 1] = glp_get_col_prim(problem, column);
    solution->reduced_costs[column - 1] = glp_get_col_dual(problem, column);
    solution->column_statuses[column - 1] = glp_get_col_stat(problem, column) - GLP_BS;
  }
  for (int row = 1; row <= rows; row++) {
    solution->duals[row - 1] = glp_get_row_dual(problem, row);
    solution->row_statuses[row - 1] = glp_get_row_stat(problem, row) - GLP_BS;
  }
  allot_refine(problem, solution->values);
}

allot_end allot_read(allot_program *program, const allot_solution *solution) {
  read_arguments arguments = {program->problem, solution};
  return allot_guarded_with(program, read_solution, &arguments, allot_never);
}

typedef struct {
  glp_prob *problem;
  double *weights;
  bool is_known;
} contradiction_arguments;

/* -1 below the bounds, 1 above, 0 within; in GLPK's scale all breaks weigh the same. */
static double break_of(double value, int kind, double least, double most, double tolerance) {
  if (kind != GLP_UP && kind != GLP_FR && value < least - tolerance * (1 + fabs(least))) return -1;
  if (kind != GLP_LO && kind != GLP_FR && value > most + tolerance * (1 + fabs(most))) return 1;
  return 0;
}

static double row_break(glp_prob *problem, int row) {
  double scale = glp_get_rii(problem, row);
  return scale * break_of(
      glp_get_row_prim(problem, row) * scale, glp_get_row_type(problem, row),
      glp_get_row_lb(problem, row) * scale, glp_get_row_ub(problem, row) * scale, 1e-9);
}

static double column_break(glp_prob *problem, int column) {
  double scale = 1 / glp_get_sjj(problem, column);
  return scale * break_of(
      glp_get_col_prim(problem, column) * scale, glp_get_col_type(problem, column),
      glp_get_col_lb(problem, column) * scale, glp_get_col_ub(problem, column) * scale, 1e-9);
}

/* The prices of the rows for the sum of breaks, whose least value is above 0: where the primal
   simplex ends its first phase, they are Farkas weights. GLPK itself keeps other prices. */
static void read_contradiction(void *arguments) {
  contradiction_arguments *asked = arguments;
  glp_prob *problem = asked->problem;
  int rows = glp_get_num_rows(problem);
  if (rows == 0 || (!glp_bf_exists(problem) && glp_factorize(problem) != 0)) return;
  double *prices = glp_alloc(rows + 1, sizeof(double));
  for (int position = 1; position <= rows; position++) {
    int basic = glp_get_bhead(problem, position);
    prices[position] =
        basic <= rows ? row_break(problem, basic) : column_break(problem, basic - rows);
  }
  glp_btran(problem, prices);
  for (int row = 1; row <= rows; row++) asked->weights[row - 1] = prices[row];
  glp_free(prices);
  asked->is_known = true;
}

allot_end allot_read_contradiction(allot_program *program, double *weights, bool *is_known) {
  contradiction_arguments arguments = {program->problem, weights, false};
  allot_end end = allot_guarded_with(program, read_contradiction, &arguments, allot_never);
  *is_known = arguments.is_known;
  return end;
}
