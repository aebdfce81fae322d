/* SPDX-License-Identifier: MIT */
#include "document.h"

mz_status mz_find_figures(mz_doc *d) {
  (void)d;
  return MZ_OK;
}
