/* SPDX-License-Identifier: MIT
**
** Text that is not UTF-8: recognising it and converting it. A step before the document, whose positions then count
** in the converted text.
*/
#ifndef MZ_CHARSET_H
#define MZ_CHARSET_H

#include "../mizan.h"

typedef enum mz_charset {
  MZ_CS_UTF8, /* also text in UTF-8 with damaged bytes in it, and empty text */
  MZ_CS_UTF16LE,
  MZ_CS_UTF16BE,
  MZ_CS_WINDOWS_1256,
  MZ_CS_ISO_8859_6,
  MZ_CS_BINARY /* no text at all */
} mz_charset;
const char *mz_charset_name(mz_charset c); /* "UTF-8", "windows-1256", … */

/* What the bytes most likely are. For MZ_CS_BINARY, `pos` is the first byte that no text has. */
mz_charset mz_detect(const char *s, size_t len, size_t *pos);

/* Converts to UTF-8 in a block of `cap` bytes from the allocator, which the caller frees. */
mz_status mz_convert(const mz_alloc *a, mz_charset from, const char *s, size_t len, char **out,
                     size_t *outlen, size_t *cap, mz_error *err);

#endif
