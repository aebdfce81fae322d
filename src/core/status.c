/* SPDX-License-Identifier: MIT
**
** Names of the public enumerations, as the output formats write them.
*/
#include "mizan.h"

const char *mz_status_name(mz_status s) {
  static const char *const names[] = {"OK", "ENOMEM", "ETOOBIG", "EDATA", "EICU"};
  return names[s];
}

const char *mz_token_kind_name(mz_token_kind k) {
  static const char *const names[] = {"word",  "number",  "punct",   "symbol", "emoji", "url",
                                      "email", "mention", "hashtag", "noise",  "bad"};
  return names[k];
}

const char *mz_story_role_name(mz_story_role r) {
  static const char *const names[] = {"main", "other", "teaser", "caption", "noise"};
  return names[r];
}

const char *mz_kind_name(mz_kind k) {
  static const char *const names[] = {"count",   "cardinal", "money",    "percent",
                                      "measure", "ordinal",  "fraction", "date",
                                      "time",    "duration", "ratio",    "label"};
  return names[k];
}

const char *mz_modifier_name(mz_modifier m) {
  static const char *const names[] = {NULL,      "about", "over",  "under", "at_least",
                                      "at_most", "vague", "early", "mid",   "late"};
  return names[m];
}

const char *mz_verdict_name(mz_verdict v) {
  static const char *const names[] = {"agree", "rounded", "disputed", "conflict",
                                      "scope", "check",   "single"};
  return names[v];
}

const char *mz_reason_name(mz_reason r) {
  static const char *const names[] = {NULL,    "period",  "day",    "moment", "price",   "range",
                                      "name",  "counted", "beside", "few",    "wording", "print",
                                      "bound", "denied",  "moved",  "limits"};
  return names[r];
}

const char *mz_label_name(mz_label l) {
  static const char *const names[] = {"verbatim", "light", "rewrite"};
  return names[l];
}
