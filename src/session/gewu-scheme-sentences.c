/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-sentences.h"

#include <glib/gi18n.h>

#define OFF N_("at most {-floor} points off")
#define FLOOR N_("not below {floor} points")
#define CAP N_("not above {cap} points")
#define FULL N_("{full} points to begin with")
#define TIMES_FACTOR N_("[measure] × {factor}")

const GewuSchemeSentence gewu_scheme_sentences[] = {
  { "rule:base", NULL, N_("{points} points for everybody") },
  { "rule:per-occurrence", NULL, FULL },
  { "rule:per-occurrence", NULL, N_("{points} points for each {per}") },
  { "rule:per-occurrence", NULL, N_("{points} points each time") },
  { "rule:once", NULL, FULL },
  { "rule:once", NULL, N_("{points} points if it happened") },
  { "rule:steps", NULL, FULL },
  { "rule.steps", NULL, N_("from time {from} on {points} points") },
  { "rule:amount", NULL, N_("counts as entered × {factor}") },
  { "rule:quota", NULL, N_("{required} required") },
  { "rule:quota", NULL, N_("{full} points for that") },
  { "rule:quota", NULL, N_("{per-missing} points for each one missing") },
  { "rule:quota", NULL, N_("{per-extra} points for each one more") },
  { "rule:rate", NULL, N_("{full} points × the rate") },
  { "rule:threshold", "direction=at-most", N_("{full} points up to {threshold}") },
  { "rule:threshold", NULL, N_("{full} points from {threshold} upwards") },
  { "rule:threshold", NULL, N_("{per-point} points for each {step} worse") },
  { "rule:threshold", NULL, N_("{per-point} points for each point worse") },
  { "rule:threshold", NULL, N_("nothing when worse than {cut-off}") },
  { "rule.tiers", NULL, N_("from {from} on {points} points") },
  { "rule.tiers", NULL, N_("up to {to} {points} points") },
  { "rule.tiers", NULL, N_("{per-point} points more for each point above") },
  { "rule:relative", "to=average", N_("{full} points for the average, the others in proportion") },
  { "rule:relative", NULL, N_("{full} points for the best, the others in proportion") },
  { "rule:range", NULL,
    N_("{least} points for the worst, {most} for the best, the others between") },
  { "rule:place", NULL, N_("{points} points for the first places") },
  { "rule:place", NULL, N_("{rest} points for the other places") },
  { "rule:place", NULL,
    N_("{first} points for the first place, {per-place} for each one after it") },
  { "rule:deviation", NULL, N_("{full} points for the average") },
  { "rule:deviation", NULL, N_("{per-below} points for each point below it") },
  { "rule:deviation", NULL, N_("{per-above} points for each point above it") },

  { "boards.items", "floor<0", OFF },
  { "boards.items", NULL, FLOOR },
  { "boards.items", NULL, CAP },
  { "boards.items", NULL, N_("without cases {empty} points") },
  { "boards.items", NULL, N_("where the value is missing {absent} points") },
  { "items.when", NULL, N_("only if [measure] from {at-least} to {at-most}") },
  { "items.when", NULL, N_("only if [measure] at least {at-least}") },
  { "items.when", NULL, N_("only if [measure] at most {at-most}") },
  { "items.veto", NULL, N_("veto: score at most {score} points") },
  { "items.veto", NULL, N_("veto: pay at most {pay} yuan") },
  { "boards.classes", "floor<0", OFF },
  { "boards.classes", NULL, FLOOR },
  { "boards.classes", NULL, CAP },

  { "boards.score", NULL, FLOOR },
  { "boards.score", NULL, CAP },
  { "boards.score", NULL, N_("converted to {scale} points") },
  { "boards.score", NULL, N_("{decimals} decimals kept") },
  { "boards.conditions", NULL, N_("[measure] from {at-least} to {at-most}") },
  { "boards.conditions", NULL, N_("[measure] at least {at-least}") },
  { "boards.conditions", NULL, N_("[measure] at most {at-most}") },
  /* xgettext:no-c-format */
  { "bands.top", NULL, N_("the first {share} % get {points} points") },
  { "bands.top", NULL, N_("the first get {points} points") },
  { "bands.top", NULL, N_("only from a score of {from}") },
  /* xgettext:no-c-format */
  { "bands.bottom", NULL, N_("the last {share} % get {points} points") },
  { "bands.bottom", NULL, N_("the last get {points} points") },
  { "bands.bottom", NULL, N_("only below a score of {below}") },
  { "grades.bands", NULL, N_("[title] from {from} to {to}") },
  { "grades.bands", NULL, N_("[title] from {from} to below {below}") },
  { "grades.bands", NULL, N_("[title] from {from} on") },
  { "grades.bands", NULL, N_("[title] up to {to}") },
  { "grades.bands", NULL, N_("[title] below {below}") },
  /* xgettext:no-c-format */
  { "grades.bands", NULL, N_("[title] at most {share} % of the ranked") },
  { "boards.streaks", NULL, N_("[title]: {periods} periods in a row") },
  { "boards.streaks", NULL, N_("among the last {bottom}") },

  { "boards.pay", NULL, N_("base {base.value} yuan") },
  { "boards.pay", NULL, N_("a pool of {pool} yuan, shared out by score") },
  { "boards.pay", NULL, N_("coefficient {times.value}") },
  { "boards.pay", NULL, N_("whole from a score of {full}") },
  { "boards.pay", NULL, N_("{per-point} yuan less for each point below") },
  { "boards.pay", NULL, N_("not below {floor} yuan") },
  { "boards.pay", NULL, N_("not above {cap} yuan") },
  { "boards.pay", NULL, N_("{per-award} yuan for each point of the award by rank") },
  { "boards.pay", NULL, N_("{decimals} decimals kept") },
  { "pay.grades", NULL, N_("[grade] × {factor}") },
  { "pay.grades", NULL, N_("[grade] {amount} yuan") },
  { "pay.ranks", NULL, N_("up to rank {to} {amount} yuan") },
  { "pay.extras", NULL, N_("[title] {each} yuan each") },
  /* xgettext:no-c-format */
  { "pay.release", NULL, N_("{now} % paid now") },

  { "entries", NULL, N_("a mark from {lowest} to {full}") },
  { "entries", NULL, N_("a mark up to {full}") },
  { "entries", NULL, N_("without the {trim} highest and lowest") },
  { "entries.raters", NULL, N_("[title] × {weight}") },
  { "entries.finders", NULL, N_("[title] × {factor}") },
  { "measures.sum", NULL, TIMES_FACTOR },
  { "measures.numerator", NULL, TIMES_FACTOR },
  { "measures.denominator", NULL, TIMES_FACTOR },
  { "measures.average", NULL, N_("[measure] × {weight}") },
  { NULL, NULL, NULL },
};
