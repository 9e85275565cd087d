#include "CGLPK.h"
#include <glpk.h>

const char *allot_glpk_version(void) { return glp_version(); }
