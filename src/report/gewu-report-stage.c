/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-stage.h"

static const char *const basis_words[GEWU_N_CLOCK_BASES] = {
  [GEWU_CLOCK_WORKING_DAYS] = "个工作日",
  [GEWU_CLOCK_NATURAL_DAYS] = "个自然日",
  [GEWU_CLOCK_HOURS] = "小时",
};

static char *
format_when (GewuWhen when)
{
  char *text = gewu_when_to_string (when);

  return text != NULL ? text : g_strdup ("未设");
}

char *
gewu_report_stage_describe_shift (const GewuStageShift *shift)
{
  g_autofree char *when = format_when (shift->when);
  g_autofree char *before = format_when (shift->before);
  g_autofree char *after = format_when (shift->after);
  g_autofree char *until = gewu_day_to_string (shift->until);

  if (shift->kind == GEWU_SHIFT_EXTENDED)
    return g_strdup_printf ("%s 延期：时限由 %s 改为 %s", when, before, after);

  return g_strdup_printf ("%s 缓办至 %s：时限由 %s 改为 %s", when, until != NULL ? until : "未定",
                          before, after);
}

char *
gewu_report_stage_explain (const GewuIssueStage *stage,
                           const GewuStripSum   *sum)
{
  g_autofree char *start = format_when (stage->start);
  g_autofree char *first_due = format_when (stage->first_due);
  g_autoptr(GString) text = g_string_new (NULL);

  if (stage->stated)
    g_string_append_printf (text, "时限指定为 %s", first_due);
  else if (stage->has_clock)
    g_string_append_printf (text, "自 %s %s起算 %d %s，时限 %s", start,
                            stage->clock.basis == GEWU_CLOCK_HOURS ? "" : "次日",
                            stage->clock.amount, basis_words[stage->clock.basis], first_due);
  else
    return g_strdup ("未设时限。");

  if (sum->extended > 0)
    g_string_append_printf (text, "；延期后多计 %d 天", sum->extended);
  if (sum->paused > 0)
    g_string_append_printf (text, "；缓办暂停 %d 天", sum->paused);
  if (sum->off > 0)
    g_string_append_printf (text, "；其间休息日不计 %d 天", sum->off);
  g_string_append (text, "。");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
gewu_report_stage_describe_overdue (int over)
{
  return over > 0 ? g_strdup_printf ("超期 %d 个工作日", over) : NULL;
}
