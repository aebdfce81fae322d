/* SPDX-License-Identifier: MIT
**
** Sorting in place: no memory, no recursion, n log n on any input (qsort of some C libraries
** allocates). Quicksort by the median of three, heapsort where that goes wrong, insertion for what
** is short; hashes are dealt out by their highest bits first. Not stable: comparators give a total
** order.
*/
#include "sort.h"

#include <stdint.h>
#include <string.h>

#define SORT_SHORT 12
#define SORT_ASIDE 256 /* bytes of the largest element that waits aside */
#define SORT_STACK 64  /* a stretch at least halves before it is put aside */
#define SORT_HEAPS 256 /* among which hashes are dealt out … */
#define SORT_FEW 64    /* … if they are more than so many */

static void sort_swap(char *x, char *y, size_t size) {
  for (; size >= sizeof(uint64_t); size -= sizeof(uint64_t)) {
    uint64_t s, t;
    memcpy(&s, x, sizeof s);
    memcpy(&t, y, sizeof t);
    memcpy(x, &t, sizeof t);
    memcpy(y, &s, sizeof s);
    x += sizeof s;
    y += sizeof s;
  }
  for (; size > 0; size--) {
    char t = *x;
    *x++ = *y;
    *y++ = t;
  }
}

/* What is out of place waits aside while those before it move up. */
static void sort_insert(char *b, size_t n, size_t size, mz_order order) {
  char aside[SORT_ASIDE];
  for (size_t i = 1; i < n; i++) {
    size_t k = i;
    char *at = b + i * size;
    while (k > 0 && order(b + (k - 1) * size, at) > 0) k--;
    if (k == i) continue;
    memcpy(aside, at, size);
    memmove(b + (k + 1) * size, b + k * size, (i - k) * size);
    memcpy(b + k * size, aside, size);
  }
}

static void sort_sift(char *b, size_t i, size_t n, size_t size, mz_order order) {
  for (size_t k = 2 * i + 1; k < n; k = 2 * i + 1) {
    if (k + 1 < n && order(b + k * size, b + (k + 1) * size) < 0) k++;
    if (order(b + i * size, b + k * size) >= 0) return;
    sort_swap(b + i * size, b + k * size, size);
    i = k;
  }
}

static void sort_heap(char *b, size_t n, size_t size, mz_order order) {
  for (size_t i = n / 2; i > 0; i--) sort_sift(b, i - 1, n, size, order);
  for (size_t i = n; i > 1; i--) {
    sort_swap(b, b + (i - 1) * size, size);
    sort_sift(b, 0, i - 1, size, order);
  }
}

/* Puts the median of three first, then what is less before it; returns where it comes to stand. */
static size_t sort_part(char *b, size_t n, size_t size, mz_order order) {
  char *mid = b + n / 2 * size, *last = b + (n - 1) * size;
  if (order(mid, b) < 0) sort_swap(mid, b, size);
  if (order(last, b) < 0) sort_swap(last, b, size);
  if (order(last, mid) < 0) sort_swap(last, mid, size);
  sort_swap(b, mid, size);
  size_t i = 0, k = n;
  for (;;) {
    do i++;
    while (i < n && order(b + i * size, b) < 0);
    do k--;
    while (order(b + k * size, b) > 0);
    if (i >= k) break;
    sort_swap(b + i * size, b + k * size, size);
  }
  sort_swap(b, b + k * size, size);
  return k;
}

void mz_sort(void *base, size_t n, size_t size, mz_order order) {
  struct {
    char *b;
    size_t n;
    unsigned depth;
  } stack[SORT_STACK];
  size_t top = 0;
  char *b = base;
  unsigned depth = 0;
  size_t ordered = 1; /* what is so already is left as it is */
  while (ordered < n && order(b + (ordered - 1) * size, b + ordered * size) <= 0) ordered++;
  if (ordered >= n) return;
  for (size_t k = n; k > 0; k >>= 1) depth += 2;
  for (;;) {
    while (n > SORT_SHORT && depth > 0) {
      size_t at = sort_part(b, n, size, order), behind = n - at - 1;
      depth--;
      /* the longer side waits, so the stack never holds more than log n of them */
      if (at < behind) {
        stack[top].b = b + (at + 1) * size;
        stack[top].n = behind;
        stack[top++].depth = depth;
        n = at;
      } else {
        stack[top].b = b;
        stack[top].n = at;
        stack[top++].depth = depth;
        b += (at + 1) * size;
        n = behind;
      }
    }
    if (n > SORT_SHORT || size > SORT_ASIDE)
      sort_heap(b, n, size, order);
    else
      sort_insert(b, n, size, order);
    if (top == 0) return;
    top--;
    b = stack[top].b;
    n = stack[top].n;
    depth = stack[top].depth;
  }
}

/* The heap of an element, by the hash that it begins with. */
static size_t sort_heap_of(const char *at) {
  uint64_t hash;
  memcpy(&hash, at, sizeof hash);
  return (size_t)(hash >> 56);
}

void mz_sort_hashes(void *base, size_t n, size_t size, mz_order order) {
  size_t from[SORT_HEAPS + 1] = {0}, next[SORT_HEAPS]; /* where each heap begins, and goes on */
  char *b = base;
  if (n <= SORT_FEW) {
    mz_sort(b, n, size, order);
    return;
  }
  for (size_t i = 0; i < n; i++) from[sort_heap_of(b + i * size) + 1]++;
  for (size_t h = 0; h < SORT_HEAPS; h++) {
    next[h] = from[h];
    from[h + 1] += from[h];
  }
  for (size_t h = 0; h < SORT_HEAPS; h++)
    while (next[h] < from[h + 1]) {
      size_t to = sort_heap_of(b + next[h] * size);
      if (to != h) sort_swap(b + next[h] * size, b + next[to] * size, size);
      next[to]++;
    }
  for (size_t h = 0; h < SORT_HEAPS; h++)
    mz_sort(b + from[h] * size, from[h + 1] - from[h], size, order);
}
