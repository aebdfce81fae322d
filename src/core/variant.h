/* SPDX-License-Identifier: MIT */
#ifndef MZ_VARIANT_H
#define MZ_VARIANT_H

#include "document.h"

/* May two words be one foreign name? The same consonants, at least three of them. */
bool mz_sound_alike(const mz_doc *a, uint32_t token_a, const mz_doc *b, uint32_t token_b);

#endif
