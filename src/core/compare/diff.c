/* SPDX-License-Identifier: MIT
**
** Longest common subsequence over words: the ends that are equal first, then a table for what is
** between.
*/
#include "diff.h"

#define DIFF_CELLS ((size_t)1 << 20) /* a stretch of 1,000 words against another */
#define DIFF_SHORT ((size_t)1 << 14) /* … of 128 words: always worked out */

mz_status mz_diff_match(const mz_alloc *a, mz_diff *work, const uint32_t *x, uint32_t n,
                        const uint32_t *y, uint32_t m, uint32_t *match, uint32_t *common) {
  uint32_t head = 0, tail = 0, count = 0;
  while (head < n && head < m && x[head] == y[head]) match[head] = head, head++;
  while (tail < n - head && tail < m - head && x[n - 1 - tail] == y[m - 1 - tail])
    match[n - 1 - tail] = m - 1 - tail, tail++;
  for (uint32_t i = head; i < n - tail; i++) match[i] = MZ_DIFF_NONE;
  *common = head + tail;
  uint32_t rows = n - head - tail, cols = m - head - tail;
  size_t width = (size_t)cols + 1, need = ((size_t)rows + 1) * width;
  if (rows == 0 || cols == 0) return MZ_OK;
  if (need > DIFF_CELLS || (need > DIFF_SHORT && need > work->left)) {
    work->cut = true;
    return MZ_OK;
  }
  if (need > DIFF_SHORT) work->left -= need;
  work->cells.count = 0;
  if (mz_vec_reserve(a, &work->cells, sizeof(uint16_t), need) != MZ_OK) return MZ_ENOMEM;
  uint16_t *cell = work->cells.data; /* cell[i][k]: longest of x[head+i..] and y[head+k..] */
  memset(cell + rows * width, 0, width * sizeof *cell);
  for (uint32_t i = rows; i-- > 0;) {
    uint16_t *row = cell + i * width, right = 0,
             across = 0; /* across: below the one to the right */
    row[cols] = 0;
    for (uint32_t k = cols; k-- > 0;) {
      uint16_t below = row[width + k], longest = right > below ? right : below;
      right = x[head + i] == y[head + k] ? (uint16_t)(across + 1) : longest;
      row[k] = right;
      across = below;
    }
  }
  for (uint32_t i = 0, k = 0; i < rows && k < cols;) {
    const uint16_t *at = cell + i * width + k;
    if (x[head + i] == y[head + k])
      match[head + i++] = head + k++, count++;
    else if (at[width] >= at[1])
      i++;
    else
      k++;
  }
  *common += count;
  return MZ_OK;
}

void mz_diff_free(const mz_alloc *a, mz_diff *work) {
  mz_vec_free(a, &work->cells, sizeof(uint16_t));
}
