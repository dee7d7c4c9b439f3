/* Counts the basic blocks that run: compiled without the instrumentation that calls it. */
static unsigned long long steps;

void __sanitizer_cov_trace_pc(void) { steps++; }

unsigned long long steps_so_far(void) { return steps; }
