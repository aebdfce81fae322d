/* SPDX-License-Identifier: MIT */
#include "quantity.h"

mz_status mz_attribute(const mz_scan *s) {
  (void)s;
  return MZ_OK;
}
