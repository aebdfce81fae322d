/* SPDX-License-Identifier: MIT
**
** The whole of the C tests' framework: checks that count, an allocator that counts and can fail,
** and a last line.
*/
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mizan.h"

static unsigned long check_passed, check_failed;

#define CHECK(cond)                                                                                \
  ((cond) ? (void)check_passed++                                                                   \
          : (void)(check_failed++, printf("%s:%d: %s\n", __FILE__, __LINE__, #cond)))

/* Compares a counted string with a C string. */
#define CHECK_TEXT(s, n, expected) check_text(s, n, expected, __FILE__, __LINE__)

static inline void check_text(const char *s, size_t n, const char *expected, const char *file,
                              int line) {
  if (n == strlen(expected) && memcmp(s, expected, n) == 0) {
    check_passed++;
    return;
  }
  check_failed++;
  printf("%s:%d: got [%.*s], expected [%s]\n", file, line, (int)n, s, expected);
}

static inline int check_report(void) {
  printf("%lu passed, %lu failed\n", check_passed, check_failed);
  return check_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Bytes that are out; calls until the allocator says no (never, when negative). */
typedef struct check_heap {
  size_t live;
  long left;
} check_heap;

static inline void *check_alloc(void *ud, void *p, size_t osize, size_t nsize) {
  check_heap *h = ud;
  void *q;
  if (p == NULL) osize = 0;
  if (nsize == 0) {
    h->live -= osize;
    free(p);
    return NULL;
  }
  if (h->left == 0) return NULL;
  if (h->left > 0) h->left--;
  q = realloc(p, nsize);
  if (q != NULL) h->live += nsize - osize;
  return q;
}

#endif
