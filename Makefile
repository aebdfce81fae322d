# SPDX-License-Identifier: MIT
#
# mizan's one build entry for people. `make help` lists the targets.
# The choice of Lua is one variable: make LUA=5.4 | 5.3 | 5.1 | luajit. Each Lua has its own folder under build/,
# because a module built for one Lua crashes, rather than fails, in another.

LUA     = 5.4
PREFIX  = /usr/local
DESTDIR =
CC      = cc
CFLAGS  = -O2
FUZZ_SECONDS = 60

# {== Where things are ======================================================

PKG_CONFIG = pkg-config
first_pc = $(firstword $(foreach p,$(1),$(shell $(PKG_CONFIG) --exists $(p) 2>/dev/null && echo $(p))))
first_bin = $(firstword $(foreach b,$(1),$(shell command -v $(b) 2>/dev/null)))
brew = $(shell command -v brew >/dev/null 2>&1 && brew --prefix $(1) 2>/dev/null)

PC_5.4    = lua5.4 lua-5.4 lua54
PC_5.3    = lua5.3 lua-5.3 lua53
PC_5.1    = lua5.1 lua-5.1 lua51
PC_luajit = luajit
BIN_5.4    = lua5.4 lua-5.4 lua54 lua
BIN_5.3    = lua5.3 lua-5.3 lua53
BIN_5.1    = lua5.1 lua-5.1 lua51
BIN_luajit = luajit

# Asked of pkg-config only by the recipes that need them, so that `make help` costs nothing.
lua_cflags = $(or $(if $(LUA_INCDIR),-I$(LUA_INCDIR)),\
  $(if $(call first_pc,$(PC_$(1))),$(shell $(PKG_CONFIG) --cflags $(call first_pc,$(PC_$(1))))),\
  $(if $(call brew,lua@$(1)),-I$(call brew,lua@$(1))/include/lua$(1)))
lua_bin = $(or $(LUA_BIN),$(call first_bin,$(BIN_$(1))))
icu_cflags = $(or $(if $(ICU_DIR),-I$(ICU_DIR)/include),$(shell $(PKG_CONFIG) --cflags icu-i18n icu-uc 2>/dev/null),\
  $(if $(call brew,icu4c),-I$(call brew,icu4c)/include))
icu_libs = $(or $(if $(ICU_DIR),-L$(ICU_DIR)/lib),$(shell $(PKG_CONFIG) --libs-only-L icu-i18n icu-uc 2>/dev/null),\
  $(if $(call brew,icu4c),-L$(call brew,icu4c)/lib)) -licui18n -licuuc

# liblua is never linked: the host brings its own. Where the linker knows nodelete, ICU stays loaded after the
# state that loaded it is closed; unloading it would leak its caches.
ifeq ($(shell uname -s),Darwin)
MODULE_LDFLAGS = -bundle -undefined dynamic_lookup
else
MODULE_LDFLAGS = -shared -Wl,-z,nodelete
endif

WARNINGS = -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion
MODULE_CFLAGS = $(CFLAGS) -fPIC $(WARNINGS)

SOURCES := $(shell find src -name '*.[ch]' -o -name '*.inc')
CORE_SOURCES := $(filter-out src/mizan.c src/binding/%,$(SOURCES))
LUA_FILES := $(shell find lua types bin plugin spec tools examples -name '*.lua' 2>/dev/null) $(wildcard bin/mizan)
CORE_TESTS := $(patsubst spec/core/%.c,%,$(wildcard spec/core/*.c))
FUZZERS := $(patsubst spec/fuzz/%.c,%,$(wildcard spec/fuzz/*.c))
REPLAYS := $(filter-out ndjson,$(FUZZERS))

MODULE = build/$(LUA)/mizan/core.so

# }==========================================================================
# {== Build ==================================================================

.DEFAULT_GOAL := all
.PHONY: all help deps deps-test deps-bench demo examples test unit spec spec-all test-all check lint check-format \
  check-tables check-readme check-docs readme check-version check-warnings check-symbols lexicon asan coverage gc-stress valgrind fuzz mutation adversarial bench \
  install uninstall rock clean format

# all: build the module for one Lua (LUA=5.4) into build/<lua>/; bin/mizan then runs in place
all: $(MODULE)

# The rename makes a rebuild safe for a process that has the old module loaded.
define module_rule
build/$(1)/mizan/core.so: $$(SOURCES) Makefile
	@mkdir -p $$(@D)
	$$(if $$(call lua_cflags,$(1)),,$$(error the headers of Lua $(1) are not here: make deps, or LUA_INCDIR=...))
	$$(CC) $$(MODULE_CFLAGS) $$(call lua_cflags,$(1)) $$(icu_cflags) $$(MODULE_LDFLAGS) src/mizan.c -o $$@.new $$(icu_libs)
	@mv $$@.new $$@
endef
$(foreach v,5.4 5.3 5.1 luajit,$(eval $(call module_rule,$(v))))

# help: list the targets
help:
	@sed -n 's/^# \([a-z][a-z-]*\): \(.*\)/\1	\2/p' $(MAKEFILE_LIST) | \
	  awk -F '\t' '{ printf "  make %-14s %s\n", $$1, $$2 }'

# deps: install what building and running need and this machine lacks (apt, dnf or brew)
deps:
	@tools/deps run

# deps-test: install what make test and make check need besides
deps-test:
	@tools/deps run test check

# demo: build, then compare the example articles
demo:
	@tools/deps --quiet run
	@$(MAKE) --no-print-directory all examples
	@for set in summit accident; do bin/mizan report --from ndjson build/examples/$$set.ndjson || exit 1; echo; done

# examples: join the example articles with their dates into build/examples/*.ndjson
examples: build/examples/summit.ndjson build/examples/accident.ndjson

build/examples/%.ndjson: tools/ndjson.lua $(wildcard examples/articles/*/*)
	@mkdir -p $(@D)
	@$(call lua_bin,5.4) tools/ndjson.lua examples/articles/$* > $@.new && mv $@.new $@

# lexicon: regenerate the committed C tables from src/lexicon/*.tsv
lexicon: build/tables/chars.inc
	@cmp -s $< src/tables/chars.inc || cp $< src/tables/chars.inc
	@$(MAKE) --no-print-directory build/tables/lexicon.inc
	@cmp -s build/tables/lexicon.inc src/tables/lexicon.inc || cp build/tables/lexicon.inc src/tables/lexicon.inc
	@$(MAKE) --no-print-directory build/tables/names.inc
	@cmp -s build/tables/names.inc src/tables/names.inc || cp build/tables/names.inc src/tables/names.inc
	@$(MAKE) --no-print-directory build/tables/parts.inc
	@cmp -s build/tables/parts.inc src/tables/parts.inc || cp build/tables/parts.inc src/tables/parts.inc

LEXICON := $(sort $(filter-out $(patsubst %,src/lexicon/%.tsv,letters names parts),$(wildcard src/lexicon/*.tsv)))

build/tables/gen_chars: src/tables/gen_chars.c src/core/text/chars.h
build/tables/gen_lexicon: src/tables/gen_lexicon.c src/tables/chars.inc $(wildcard src/core/*.h src/core/text/*.h) \
  $(patsubst %,src/core/%.c,status sort text/chars text/fold text/tails text/lexicon)
build/tables/gen_names: src/tables/gen_names.c src/tables/chars.inc $(wildcard src/core/*.h src/core/text/*.h) \
  $(patsubst %,src/core/text/%.c,chars fold lexicon)
build/tables/gen_%:
	@mkdir -p $(@D)
	$(CC) -O1 $(WARNINGS) $(icu_cflags) $< -o $@ $(icu_libs)

build/tables/chars.inc: build/tables/gen_chars src/lexicon/letters.tsv
	build/tables/gen_chars src/lexicon/letters.tsv > $@.new && mv $@.new $@

build/tables/names.inc: build/tables/gen_names src/lexicon/names.tsv
	build/tables/gen_names src/lexicon/names.tsv > $@.new && mv $@.new $@

build/tables/parts.inc: src/lexicon/parts.tsv Makefile
	@mkdir -p $(@D)
	awk '/^[^#]/ { for (i = 2; i <= NF; i++) { words[$$i]; sign[$$i, $$1 ~ /[-+]/] = "\047" $$1 "\047" } } \
	  END { for (w in words) printf "{\"%s\", %s, %s},\n", w, (w, 1) in sign ? sign[w, 1] : 0, \
	    (w, 0) in sign ? sign[w, 0] : 0 }' $< | \
	  LC_ALL=C sort > $@.new && mv $@.new $@

build/tables/lexicon.inc: build/tables/gen_lexicon $(LEXICON)
	build/tables/gen_lexicon $(LEXICON) > $@.new && mv $@.new $@

# }==========================================================================
# {== Test ===================================================================

# test: the specs under Lua 5.4 and the C unit tests
test:
	@tools/deps --quiet run test
	@$(MAKE) --no-print-directory unit spec

# unit: the C unit tests of the core alone
unit: $(CORE_TESTS:%=build/unit/%)
	@set -e; for t in $^; do printf '%s: ' $${t##*/}; $$t; done

build/unit/%: spec/core/%.c $(wildcard spec/core/*.h) $(CORE_SOURCES)
	@mkdir -p $(@D)
	$(CC) -g -O1 -DMZ_CHECKED $(WARNINGS) -Isrc/core $(icu_cflags) $< -o $@ $(icu_libs)

# spec: the specs under one Lua (LUA=5.4); SPEC=path narrows
spec: $(MODULE) build/5.4/mizan/core.so examples
	$(call lua_bin,$(LUA)) tools/specs.lua --cpath='build/$(LUA)/?.so' $(SPEC)

# test-all: the C unit tests, and the specs under every Lua whose headers are here
test-all: unit
	@set -e; for v in 5.4 5.3 5.1 luajit; do $(MAKE) --no-print-directory spec-if-here LUA=$$v; done

.PHONY: spec-if-here
spec-if-here:
	@$(if $(and $(call lua_cflags,$(LUA)),$(call lua_bin,$(LUA))),$(MAKE) --no-print-directory spec LUA=$(LUA),\
	  echo 'Lua $(LUA): not here, skipped')

# Whoever looks for errors of memory looks behind the last token too: src/core/checked.h.
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -DMZ_CHECKED -DMZ_FENCES
LIBASAN = $(shell $(CC) -print-file-name=libasan.so)

# asan: the specs and the C unit tests under AddressSanitizer and UBSan
# Leaks count but where shells and other programs are run, which are not ours to judge.
asan: build/asan/mizan/core.so build/5.4/mizan/core.so examples $(CORE_TESTS:%=build/asan/unit/%) build/asan/unit/lua_alloc \
  $(REPLAYS:%=build/asan/fuzz/%)
	@set -e; for t in $(filter build/asan/unit/%,$^); do printf '%s: ' $${t##*/}; $$t; done
	@$(call replay,asan)
	@set -e; for run in '1 --exclude-tags=process' '0 --tags=process'; do set -- $$run; \
	  ASAN_OPTIONS=detect_leaks=$$1 LD_PRELOAD=$(LIBASAN) MIZAN_CPATH='$(CURDIR)/build/asan/?.so' \
	  $(call lua_bin,5.4) tools/specs.lua --cpath='build/asan/?.so' $$2 $(SPEC); done

build/asan/mizan/core.so: $(SOURCES) Makefile
	@mkdir -p $(@D)
	$(CC) -g -O1 -fPIC $(WARNINGS) $(SANITIZE) $(call lua_cflags,5.4) $(icu_cflags) $(MODULE_LDFLAGS) src/mizan.c -o $@.new $(icu_libs)
	@mv $@.new $@

# What the fuzz targets have found before, without a fuzzer.
replay = set -e; for t in $(REPLAYS); do printf '%s: ' $$t; build/$(1)/fuzz/$$t spec/fuzz/corpus/*.* $$(ls -d spec/fuzz/corpus/$$t); done

build/asan/fuzz/%: spec/fuzz/%.c $(wildcard spec/fuzz/*.h) $(CORE_SOURCES)
	@mkdir -p $(@D)
	$(CC) -g -O1 -std=c11 $(SANITIZE) -Isrc/core $(icu_cflags) -include spec/fuzz/replay.h $< -o $@ $(icu_libs)

build/asan/unit/%: spec/core/%.c $(wildcard spec/core/*.h) $(CORE_SOURCES)
	@mkdir -p $(@D)
	$(CC) -g -O1 $(WARNINGS) $(SANITIZE) -Isrc/core $(icu_cflags) $< -o $@ $(icu_libs)

# Documents and a comparison under a Lua whose memory runs out: a program of its own, with its own allocator.
build/asan/unit/lua_alloc: spec/binding/alloc.c $(SOURCES) $(wildcard spec/core/*.h)
	@mkdir -p $(@D)
	$(CC) -g -O1 $(WARNINGS) $(SANITIZE) -Isrc/core $(call lua_cflags,5.4) $(icu_cflags) $< -o $@ $(icu_libs) \
	  $(shell $(PKG_CONFIG) --libs $(call first_pc,$(PC_5.4))) -lm

# coverage: which lines and branches of the core the C unit tests and the specs run (gcov); FILE=src/core/x.c shows what is missing
# No branch of a condition is merged with another, and the processor's own ways are left out, as a build may.
COVERAGE = --coverage -O0 -fkeep-static-functions -fprofile-abs-path
coverage: build/coverage/mizan/core.so build/5.4/mizan/core.so examples $(CORE_TESTS:%=build/coverage/unit/%) build/coverage/unit/lua_alloc \
  $(REPLAYS:%=build/coverage/fuzz/%)
	@find build/coverage -name '*.gcda' -delete
	@set -e; for t in $(filter build/coverage/unit/%,$^); do printf '%s: ' $${t##*/}; $$t; done
	@$(call replay,coverage)
	$(call lua_bin,5.4) tools/specs.lua --cpath='build/coverage/?.so' --exclude-tags=process $(SPEC)
	@$(call lua_bin,5.4) tools/coverage.lua $(if $(FILE),--missing $(FILE)) build/coverage

build/coverage/mizan/core.so: $(SOURCES) Makefile
	@mkdir -p $(@D)
	$(CC) -fPIC $(COVERAGE) $(call lua_cflags,5.4) $(icu_cflags) $(MODULE_LDFLAGS) src/mizan.c -o $@ $(icu_libs)

build/coverage/unit/%: spec/core/%.c $(wildcard spec/core/*.h) $(CORE_SOURCES)
	@mkdir -p $(@D)
	$(CC) $(COVERAGE) -Isrc/core $(icu_cflags) $< -o $@ $(icu_libs)

build/coverage/fuzz/%: spec/fuzz/%.c $(wildcard spec/fuzz/*.h) $(CORE_SOURCES)
	@mkdir -p $(@D)
	$(CC) $(COVERAGE) -Isrc/core $(icu_cflags) -include spec/fuzz/replay.h $< -o $@ $(icu_libs)

build/coverage/unit/lua_alloc: spec/binding/alloc.c $(SOURCES) $(wildcard spec/core/*.h)
	@mkdir -p $(@D)
	$(CC) $(COVERAGE) -Isrc/core $(call lua_cflags,5.4) $(icu_cflags) $< -o $@ $(icu_libs) \
	  $(shell $(PKG_CONFIG) --libs $(call first_pc,$(PC_5.4))) -lm

# gc-stress: the specs with the collector running all the time
gc-stress: $(MODULE) build/5.4/mizan/core.so examples
	GC_STRESS=1 $(call lua_bin,$(LUA)) tools/specs.lua --cpath='build/$(LUA)/?.so' $(SPEC)

# valgrind: the C unit tests and the library's specs under valgrind
valgrind: $(MODULE) examples $(CORE_TESTS:%=build/unit/%)
	@set -e; for t in $(filter build/unit/%,$^); do valgrind -q --leak-check=full --error-exitcode=9 $$t; done
	valgrind -q --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite --error-exitcode=9 \
	  $(call lua_bin,$(LUA)) tools/specs.lua --cpath='build/$(LUA)/?.so' --exclude-tags=slow,process $(SPEC)

# fuzz: the targets in spec/fuzz, FUZZ_SECONDS=60 for all together (clang's libFuzzer)
fuzz:
	@tools/deps --quiet fuzz
	@$(MAKE) --no-print-directory $(FUZZERS:%=build/fuzz/%)
	@set -e; for f in $(FUZZERS); do mkdir -p build/fuzz/$$f.corpus; \
	  build/fuzz/$$f -max_total_time=$$(($(FUZZ_SECONDS) / $(words $(FUZZERS)) + 1)) -timeout=5 -max_len=4096 \
	    -rss_limit_mb=2048 -print_final_stats=0 $(patsubst %,-dict=%,$(wildcard spec/fuzz/*.dict)) \
	    -artifact_prefix=build/fuzz/ build/fuzz/$$f.corpus $(wildcard spec/fuzz/corpus); done

build/fuzz/%: spec/fuzz/%.c $(wildcard spec/fuzz/*.h) $(CORE_SOURCES)
	@mkdir -p $(@D)
	clang -g -O1 -std=c11 -fsanitize=fuzzer $(SANITIZE) -Isrc/core $(icu_cflags) $< -o $@ $(icu_libs)

# With a Lua of its own, since records are read in Lua.
build/fuzz/ndjson: spec/fuzz/ndjson.c $(SOURCES)
	@mkdir -p $(@D)
	clang -g -O1 -std=c11 -fsanitize=fuzzer $(SANITIZE) $(call lua_cflags,5.4) $(icu_cflags) \
	  $< -o $@ $(icu_libs) $(shell $(PKG_CONFIG) --libs $(call first_pc,$(PC_5.4)))

# mutation: are the tests of figures worth their name? Changes the grammar, MUTANTS=300 times, and sees which tests mind
mutation: build/5.4/mizan/core.so build/tables/gen_lexicon examples
	$(call lua_bin,5.4) tools/mutate.lua $(MUTANTS) $(SEED)

# adversarial: what texts made to be slow cost beside ordinary ones, in basic blocks; ONLY=part of a name narrows
adversarial: build/adversarial/adversarial
	$< $(wildcard examples/articles/*/*.txt)

build/adversarial/adversarial: spec/adversarial/adversarial.c $(CORE_SOURCES)
	@mkdir -p $(@D)
	$(CC) -O2 $(WARNINGS) -fsanitize-coverage=trace-pc $(icu_cflags) $< -o $@ $(icu_libs)

# bench: how fast everything is beside ICU and others; MIZAN_CORPUS=articles.ndjson measures on real text
bench: build/bench/core_bench build/5.4/mizan/core.so examples $(if $(call lua_cflags,luajit),build/luajit/mizan/core.so)
	@MIZAN_BENCH_DIR=build/bench LUA_PATH='$(BENCH_PATH)' LUA_CPATH='build/5.4/?.so;;' $(call lua_bin,5.4) \
	  spec/bench/bench.lua build/bench/core_bench \
	  "LUA_PATH='$(BENCH_PATH)' LUA_CPATH='build/5.4/?.so;;' $(call lua_bin,5.4) spec/bench/lua_bench.lua" \
	  $(if $(and $(call lua_cflags,luajit),$(call lua_bin,luajit)),"LUA_PATH='$(BENCH_PATH)' LUA_CPATH='build/luajit/?.so;;' \
	    $(call lua_bin,luajit) spec/bench/lua_bench.lua") \
	  $(if $(bench_python),"$(bench_python) spec/bench/peers_bench.py")

BENCH_PATH = lua/?.lua;lua/?/init.lua;;
bench_python = $(firstword $(wildcard build/bench/python/bin/python) $(call first_bin,python3))
bench_stemmer = $(shell $(CC) -include libstemmer.h -E -x c /dev/null >/dev/null 2>&1 && echo -DBENCH_STEMMER)

build/bench/core_bench: spec/bench/core_bench.c $(CORE_SOURCES)
	@mkdir -p $(@D)
	$(CC) -O2 $(WARNINGS) $(bench_stemmer) $(icu_cflags) $< -o $@ $(icu_libs) $(if $(bench_stemmer),-lstemmer)

# deps-bench: install what make bench compares with; what comes from PyPI goes into build/bench/python
deps-bench:
	@tools/deps run test bench
	python3 -m venv build/bench/python
	build/bench/python/bin/pip install -q pyarabic emoji regex mahad
	build/bench/python/bin/pip install -q --no-deps camel-tools

# }==========================================================================
# {== Check ==================================================================

# check: everything a reviewer should not have to look for: lint, format, drift, warnings, symbols, README, version
check: lint check-format check-tables check-warnings check-bench check-symbols check-version check-readme check-docs

# lint: luacheck and clang-tidy
lint: build/check/luacheck build/check/clang-tidy

build/check/luacheck: $(LUA_FILES) .luacheckrc .busted $(wildcard *.rockspec)
	@mkdir -p $(@D)
	luacheck --quiet . bin/mizan .busted .luacheckrc
	@touch $@

build/check/clang-tidy: $(SOURCES) .clang-tidy
	@mkdir -p $(@D)
	clang-tidy --quiet src/mizan.c -- -std=c11 $(call lua_cflags,5.4) $(icu_cflags)
	@touch $@

# check-format: clang-format changes nothing
C_FILES := $(filter %.c %.h,$(SOURCES)) $(wildcard spec/core/*.[ch] spec/fuzz/*.[ch] spec/adversarial/*.[ch] spec/binding/*.[ch] spec/bench/*.[ch])
check-format: build/check/format
build/check/format: $(C_FILES) .clang-format
	@mkdir -p $(@D)
	clang-format --dry-run -Werror $(C_FILES)
	@touch $@

# check-tables: the committed tables are what the lexicon says
check-tables: build/tables/chars.inc build/tables/lexicon.inc build/tables/names.inc build/tables/parts.inc
	@tools/check_tables

# check-warnings: gcc and clang, strict and bare (LuaRocks passes no flags), have nothing to say
check-warnings: $(foreach v,5.4 luajit,$(foreach c,gcc clang,build/check/warn-$(c)-$(v)))
define warn_rule
build/check/warn-$(1)-$(2): $$(SOURCES)
	@mkdir -p $$(@D)
	$(1) -O2 -fPIC -Werror $$(WARNINGS) $$(call lua_cflags,$(2)) $$(icu_cflags) -c src/mizan.c -o $$@.o
	$(1) -O2 -fPIC -Werror $$(call lua_cflags,$(2)) $$(icu_cflags) -c src/mizan.c -o $$@.o
	@rm $$@.o && touch $$@
endef
$(foreach v,5.4 luajit,$(foreach c,gcc clang,$(eval $(call warn_rule,$(c),$(v)))))

# check-bench: the benchmark and the adversarial texts, which include the core as the tests do, still compile
check-bench: build/check/bench
build/check/bench: spec/bench/core_bench.c spec/adversarial/adversarial.c $(CORE_SOURCES)
	@mkdir -p $(@D)
	$(CC) -fsyntax-only -Werror $(WARNINGS) $(bench_stemmer) $(icu_cflags) spec/bench/core_bench.c
	$(CC) -fsyntax-only -Werror $(WARNINGS) $(icu_cflags) spec/adversarial/adversarial.c
	@touch $@

# check-symbols: the module exports luaopen_mizan_core and nothing else, and links no liblua
check-symbols: $(MODULE)
	@tools/check_symbols $(MODULE)

# check-version: the version stands in src/core/mizan.h and agrees wherever it must be repeated
check-version:
	@$(call lua_bin,5.4) tools/check_version.lua

# check-readme: every example of the README and the manual runs and prints what it says
check-readme: build/5.4/mizan/core.so examples
	@$(call lua_bin,5.4) tools/check_readme.lua README.md README.ar.md doc/manual.md

# check-docs: the manual, the types and the code name the same functions, options, fields and commands
check-docs: build/5.4/mizan/core.so examples
	@$(call lua_bin,5.4) tools/check_docs.lua

# readme: write the examples' real output into README.md and the manual, for a person to read before committing
readme: build/5.4/mizan/core.so examples
	@$(call lua_bin,5.4) tools/check_readme.lua --update README.md doc/manual.md

# format: format the C files in place
format:
	clang-format -i $(C_FILES)

# }==========================================================================
# {== Neovim and other hosts ==================================================
# Real programs that load the module, each from examples/hosts. None of them is needed to build or to test the rest.

.PHONY: nvim deps-hosts test-hosts

# nvim: build for Neovim
nvim:
	@$(MAKE) --no-print-directory LUA=luajit all

# deps-hosts: install the hosts and the browser that test-hosts runs, and unpack nginx into build/hosts (Debian)
deps-hosts:
	@spec/hosts/install

# test-hosts: run the example of every host that is here, and the HTML page in a browser; HOST=nginx, HOST=page narrow
test-hosts: examples $(foreach v,5.4 5.3 5.1 luajit,$(if $(call lua_cflags,$(v)),build/$(v)/mizan/core.so))
	$(call lua_bin,5.4) tools/specs.lua --cpath='build/5.4/?.so' --pattern='$(HOST)_host' --pattern='$(HOST)_spec' spec/hosts spec/browser

# }==========================================================================
# {== Install ================================================================

LUA_ABI = $(if $(filter luajit,$(LUA)),5.1,$(LUA))
LIBDIR = $(DESTDIR)$(PREFIX)/lib/lua/$(LUA_ABI)/mizan
SHAREDIR = $(DESTDIR)$(PREFIX)/share/lua/$(LUA_ABI)
INSTALL_LUA := $(shell cd lua 2>/dev/null && find mizan -name '*.lua')

# install: install for one Lua under PREFIX=/usr/local (DESTDIR for packagers)
install: $(MODULE)
	install -d $(LIBDIR) $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(MODULE) $(LIBDIR)/core.so
	@set -e; for f in $(INSTALL_LUA); do install -d $(SHAREDIR)/$$(dirname $$f); install -m 644 lua/$$f $(SHAREDIR)/$$f; done
	install -m 755 bin/mizan $(DESTDIR)$(PREFIX)/bin/mizan

# uninstall: remove what install put there
uninstall:
	rm -rf $(LIBDIR) $(SHAREDIR)/mizan
	rm -f $(DESTDIR)$(PREFIX)/bin/mizan

# rock: build and install the rock into a throw-away tree, and use it from an unrelated folder
rock:
	@tools/check_rock $(LUA_ABI)

# clean: remove everything that was built
clean:
	rm -rf build
	rm -f src/*.o mizan/core.so *.rock
	@rmdir mizan 2>/dev/null || true

# }==========================================================================
