/* SPDX-License-Identifier: MIT */
#ifndef MZ_SORT_H
#define MZ_SORT_H

#include <stddef.h>

typedef int (*mz_order)(const void *, const void *); /* as qsort's */

void mz_sort(void *base, size_t n, size_t size, mz_order order);
/* The same for elements that begin with a hash of 64 bits, by which `order` asks first. */
void mz_sort_hashes(void *base, size_t n, size_t size, mz_order order);

#endif
