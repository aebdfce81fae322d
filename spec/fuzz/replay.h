/* SPDX-License-Identifier: MIT
**
** A fuzz target without a fuzzer: `main`, which gives it each file that is named, or that stands in a folder named.
*/
#ifndef REPLAY_H
#define REPLAY_H

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static unsigned long replayed;

static void replay_file(const char *path) {
  FILE *f = fopen(path, "rb");
  uint8_t *data = malloc(1 << 16), *exact;
  if (f == NULL || data == NULL) exit(EXIT_FAILURE);
  size_t n = fread(data, 1, 1 << 16, f);
  fclose(f);
  exact = malloc(n > 0 ? n : 1); /* so that a step too far is seen */
  if (exact == NULL) exit(EXIT_FAILURE);
  memcpy(exact, data, n);
  LLVMFuzzerTestOneInput(exact, n);
  free(exact);
  free(data);
  replayed++;
}

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    DIR *d = opendir(argv[i]);
    if (d == NULL) {
      replay_file(argv[i]);
      continue;
    }
    for (struct dirent *e; (e = readdir(d)) != NULL;) {
      char path[4096];
      snprintf(path, sizeof path, "%s/%s", argv[i], e->d_name);
      if (e->d_name[0] != '.') replay_file(path);
    }
    closedir(d);
  }
  printf("%lu replayed\n", replayed);
  return EXIT_SUCCESS;
}

#endif
