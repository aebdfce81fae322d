/* SPDX-License-Identifier: MIT
**
** Memory through the caller's allocator, and the one growing array of the core. A vec's fields are read
** freely; only mz_vec_* change them. Nothing here can fail without saying so.
*/
#ifndef MZ_VEC_H
#define MZ_VEC_H

#include "mizan.h"
#include <string.h>

typedef struct mz_vec {
  void *data;
  size_t count, cap; /* in elements */
} mz_vec;

static inline void *mz_realloc(const mz_alloc *a, void *p, size_t osize, size_t nsize) {
  return a->fn(a->ud, p, osize, nsize);
}

static inline void mz_free(const mz_alloc *a, void *p, size_t size) {
  if (p != NULL) a->fn(a->ud, p, size, 0);
}

/* Room for `more` further elements of `size` bytes. */
static inline mz_status mz_vec_reserve(const mz_alloc *a, mz_vec *v, size_t size, size_t more) {
  if (v->cap - v->count >= more) return MZ_OK;
  size_t cap = v->cap + v->cap / 2;
  if (cap < v->count + more) cap = v->count + more;
  if (cap < 16) cap = 16;
  if (cap > SIZE_MAX / size) return MZ_ENOMEM;
  void *p = mz_realloc(a, v->data, v->cap * size, cap * size);
  if (p == NULL) return MZ_ENOMEM;
  v->data = p;
  v->cap = cap;
  return MZ_OK;
}

/* Appends a zeroed element and returns it, or NULL when memory is out. */
static inline void *mz_vec_push(const mz_alloc *a, mz_vec *v, size_t size) {
  if (mz_vec_reserve(a, v, size, 1) != MZ_OK) return NULL;
  void *p = (char *)v->data + v->count++ * size;
  memset(p, 0, size);
  return p;
}

/* Room for `count` elements and no more, unless there is more already. */
static inline mz_status mz_vec_fit(const mz_alloc *a, mz_vec *v, size_t size, size_t count) {
  if (v->cap >= count) return MZ_OK;
  if (count > SIZE_MAX / size) return MZ_ENOMEM;
  void *p = mz_realloc(a, v->data, v->cap * size, count * size);
  if (p == NULL) return MZ_ENOMEM;
  v->data = p;
  v->cap = count;
  return MZ_OK;
}

/* Gives back the room behind the last element; where that fails, it stays. */
static inline void mz_vec_trim(const mz_alloc *a, mz_vec *v, size_t size) {
  if (v->count == v->cap) return;
  void *p = mz_realloc(a, v->data, v->cap * size, v->count * size);
  if (p == NULL && v->count > 0) return;
  v->data = p;
  v->cap = v->count;
}

static inline void mz_vec_free(const mz_alloc *a, mz_vec *v, size_t size) {
  mz_free(a, v->data, v->cap * size);
  v->data = NULL;
  v->count = v->cap = 0;
}

#endif
