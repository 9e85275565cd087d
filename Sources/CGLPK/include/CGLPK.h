#ifndef CGLPK_H
#define CGLPK_H
/* The version of the GLPK library that is linked, "5.0". */
const char *allot_glpk_version(void);
#endif
