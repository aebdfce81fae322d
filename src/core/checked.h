/* SPDX-License-Identifier: MIT
**
** What only a build that looks for mistakes has. Behind the last token a column has the slack of its block, or the next
** column, and what is read there is no error to any tool: it is a wrong answer now and then. So the C tests and the fuzz
** targets define MZ_CHECKED, with which a question that must not be asked behind the last token ends the process and says
** where it was asked. Builds with AddressSanitizer define MZ_FENCES too: a stretch behind each column that nobody may
** touch, for those who index the columns themselves. Any other build has nothing of it.
*/
#ifndef MZ_CHECKED_H
#define MZ_CHECKED_H

#ifdef MZ_CHECKED
static inline uint32_t mz_inside(uint32_t i, uint32_t n, const char *file, int line) {
  if (i < n) return i;
  fprintf(stderr, "%s:%d: token %u is asked for, of %u\n", file, line, i, n);
  abort();
}
/* Token i of a scan, from where it is asked for. */
#define MZ_INSIDE(s, i) mz_inside(i, (s)->n, __FILE__, __LINE__)
#endif

#ifdef MZ_FENCES
#define MZ_FENCE 64 /* bytes behind a column */
#define mz_fence(p, size) ASAN_POISON_MEMORY_REGION(p, size)
#define mz_unfence(p, size) ((p) != NULL ? ASAN_UNPOISON_MEMORY_REGION(p, size) : (void)0)
#else
#define MZ_FENCE 0
#define mz_fence(p, size) ((void)(p), (void)(size))
#define mz_unfence(p, size) ((void)(p), (void)(size))
#endif

#endif
