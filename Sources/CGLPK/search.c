/* Branch and bound over whole solutions. */
#include "guard.h"
#include <math.h>

/* How far a quotient may lie from a whole number, relative to it, by rounding in GLPK's bounds. */
static const double step_noise = 1e-7;
/* How far two objective values may differ, relative to them, by rounding alone. */
static const double value_noise = 1e-9;

typedef struct {
  glp_prob *problem;
  const allot_search *search;
  allot_found *found;
  /* The value of the incumbent, or of what was found since. */
  double best;
  bool has_best;
  bool is_incumbent_offered;
  /* The node that is being solved; 0 between two. */
  int node;
  bool is_proven;
} search_state;

static bool maximizes(const search_state *state) {
  return glp_get_obj_dir(state->problem) == GLP_MAX;
}

/* Copies what GLPK found, so that it outlives a jump. */
static void keep_best(search_state *state) {
  int status = glp_mip_status(state->problem);
  if (status != GLP_FEAS && status != GLP_OPT) return;
  double value = glp_mip_obj_val(state->problem);
  bool is_better = maximizes(state) ? value > state->best : value < state->best;
  if (state->has_best && !is_better) return;
  int columns = glp_get_num_cols(state->problem);
  for (int column = 1; column <= columns; column++) {
    state->found->values[column - 1] = glp_mip_col_val(state->problem, column);
  }
  state->found->objective_value = state->best = value;
  state->found->is_found = state->has_best = true;
}

static void keep_bound(search_state *state, glp_tree *tree) {
  allot_found *found = state->found;
  int best = glp_ios_best_node(tree);
  if (best == 0) return;
  double bound = glp_ios_node_bound(tree, best);
  bool is_better = maximizes(state) ? bound < found->bound : bound > found->bound;
  if (is_better) found->bound = bound;
}

/* Whether no value that the objective can take lies between the best one and the bound. */
static bool has_no_better_value(const search_state *state) {
  const allot_found *found = state->found;
  if (!state->has_best) return false;
  double sign = maximizes(state) ? 1 : -1;
  double best = sign * state->best, bound = sign * found->bound;
  double noise = value_noise * fmax(1, fabs(best));
  if (bound <= best + noise) return true;
  for (ptrdiff_t next = 0; next < state->search->value_step_count; next++) {
    double step = state->search->value_steps[next], quotient = bound / step;
    double reach = floor(quotient + step_noise * fmax(1, fabs(quotient))) * step;
    if (reach > best + noise) return false;
  }
  return state->search->value_step_count > 0;
}

static void offer_incumbent(search_state *state, glp_tree *tree) {
  if (state->is_incumbent_offered || !state->search->incumbent) return;
  state->is_incumbent_offered = true;
  int columns = glp_get_num_cols(state->problem);
  double *values = glp_alloc(columns + 1, sizeof(double));
  for (int column = 1; column <= columns; column++) {
    values[column] = state->search->incumbent[column - 1];
  }
  glp_ios_heur_sol(tree, values);
  glp_free(values);
}

/* Counts a node before it is solved. */
static bool is_over_limit(search_state *state, glp_tree *tree) {
  int node = glp_ios_curr_node(tree);
  if (node == state->node) return false;
  if (state->found->nodes >= state->search->node_limit) return true;
  state->node = node;
  state->found->nodes++;
  return false;
}

static void look(glp_tree *tree, void *information) {
  search_state *state = information;
  int reason = glp_ios_reason(tree);
  if (reason == GLP_IHEUR) offer_incumbent(state, tree);
  keep_best(state);
  keep_bound(state, tree);
  bool is_over = reason == GLP_IPREPRO && is_over_limit(state, tree);
  /* What remains of a node after branching is solved as a node of its own. */
  if (reason == GLP_IBRANCH) state->node = 0;
  if (has_no_better_value(state)) state->is_proven = true;
  if (state->search->takes_first && state->found->is_found) is_over = true;
  if (state->is_proven || is_over || allot_is_stopped()) glp_ios_terminate(tree);
}

static glp_iocp parameters(const allot_search *search, search_state *state) {
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_ALL;
  parameters.out_frq = 100;
  parameters.out_dly = 0;
  parameters.tm_lim = allot_milliseconds_left();
  parameters.tol_int = search->wholeness;
  parameters.tol_obj = value_noise;
  /* The long-step ratio test, the default of 5.0, can make no progress for minutes in one node. */
  parameters.flip = GLP_OFF;
  parameters.cb_func = look;
  parameters.cb_info = state;
  return parameters;
}

static void begin(search_state *state) {
  const allot_search *search = state->search;
  int columns = glp_get_num_cols(state->problem);
  state->has_best = search->incumbent != NULL;
  for (int column = 1; column <= columns; column++) {
    bool is_whole = search->is_whole[column - 1];
    glp_set_col_kind(state->problem, column, is_whole ? GLP_IV : GLP_CV);
    if (!search->incumbent) continue;
    state->best += glp_get_obj_coef(state->problem, column) * search->incumbent[column - 1];
  }
  state->found->bound = glp_get_obj_val(state->problem);
  state->is_proven = has_no_better_value(state);
}

static void search_whole(void *arguments) {
  search_state *state = arguments;
  begin(state);
  int code = 0;
  if (!state->is_proven) {
    glp_iocp options = parameters(state->search, state);
    code = glp_intopt(state->problem, &options);
    keep_best(state);
  }
  bool is_limited = code == GLP_ESTOP || code == GLP_ETMLIM;
  if (state->is_proven || code == 0) {
    state->found->end = allot_search_end_proven;
  } else if (is_limited) {
    state->found->end = allot_search_end_limited;
    state->found->was_stopped =
        allot_is_stopped() || (code == GLP_ETMLIM && allot_stops_before_it_hangs());
  }
}

allot_end allot_search_whole(
    allot_program *program, const allot_search *search, allot_stop stop, allot_found *found) {
  search_state state = {.problem = program->problem, .search = search, .found = found};
  double *values = found->values;
  *found = (allot_found){.values = values, .end = allot_search_end_failed};
  return allot_guarded_with(program, search_whole, &state, stop);
}
