/* SPDX-License-Identifier: MIT
**
** Sorting in place: no memory, no recursion, n log n on any input (qsort of some C libraries allocates).
** Not stable: comparators give a total order.
*/
#include "sort.h"

#include <string.h>

static void sort_swap(char *x, char *y, size_t size) {
  char t[64];
  while (size > 0) {
    size_t n = size < sizeof t ? size : sizeof t;
    memcpy(t, x, n);
    memcpy(x, y, n);
    memcpy(y, t, n);
    x += n;
    y += n;
    size -= n;
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

void mz_sort(void *base, size_t n, size_t size, mz_order order) {
  char *b = base;
  for (size_t i = n / 2; i > 0; i--) sort_sift(b, i - 1, n, size, order);
  for (size_t i = n; i > 1; i--) {
    sort_swap(b, b + (i - 1) * size, size);
    sort_sift(b, 0, i - 1, size, order);
  }
}
