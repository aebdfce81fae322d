/* SPDX-License-Identifier: MIT
**
** Words that say how exact a figure is.
*/
#ifndef MZ_HEDGE_H
#define MZ_HEDGE_H

#include "../mizan.h"

/* Has a stretch of bytes a word of what says about, more than, at least …: نحو, أكثر of أكثر من? */
bool mz_hedge_in(const mz_doc *d, mz_span in);

#endif
