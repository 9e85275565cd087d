#ifndef ALLOT_REFINE_H
#define ALLOT_REFINE_H

#include <glpk.h>

/* Makes the values of the columns at the end of a solve keep the rows that rest at a bound.

   Shape: one value per column. */
void allot_refine(glp_prob *problem, double *values);

#endif
