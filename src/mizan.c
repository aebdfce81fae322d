/* SPDX-License-Identifier: MIT
**
** The whole module as one translation unit: LuaRocks compiles this file and no other. One unit is what lets
** everything but luaopen_mizan_core stay hidden without compiler flags, which a rock cannot pass: a host that
** exports symbols of its own (PostgreSQL, Tarantool) can then never be confused with ours.
**
** System headers come before the pragma: a library function declared hidden could not be linked.
*/
#include <assert.h>
#include <errno.h>
#include <float.h>
#include <limits.h>
#include <locale.h>
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/utypes.h>

#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>

#if U_ICU_VERSION_MAJOR_NUM < 60
#error "mizan needs ICU 60 or later"
#endif

#include "core/core.c"

#if defined(__GNUC__)
#pragma GCC visibility push(hidden)
#endif

#include "binding/module.c"

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif
