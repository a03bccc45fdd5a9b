/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-reason.h"

#include <string.h>

#define MINUS "−"
#define PERCENT_PLACES 2

/* What each reason says: {v}alue, {e}ach, {f}ull, {t}hreshold, {s}hortfall, {r}eference, {b}efore,
 * {p}oints and the full {m}ark to begin with; {T} and {R} are the threshold and the reference as
 * mere numbers. */
static const char *const templates[GEWU_N_REASONS] = {
  [GEWU_REASON_BASE] = "",
  [GEWU_REASON_PER_OCCURRENCE] = "{v} × {e}",
  [GEWU_REASON_ONCE] = "发生 {v}，一次计 {e} 分",
  [GEWU_REASON_STEPS] = "{v}，按次数分段计分",
  [GEWU_REASON_AMOUNT] = "{v} × {e}",
  [GEWU_REASON_RATE] = "{v}，满分 {f}",
  [GEWU_REASON_THRESHOLD_MET] = "{v}，达到标准 {t}",
  [GEWU_REASON_SHORTFALL] = "{v}，标准 {t}，差 {s}，每差 1 计 {e} 分",
  [GEWU_REASON_CUT_OFF] = "{v}，未达底线 {t}，不得分",
  [GEWU_REASON_TIER] = "{v}，在 {t} 一档",
  [GEWU_REASON_NO_TIER] = "{v}，未达最低一档 {t}",
  [GEWU_REASON_QUOTA_MET] = "完成 {v}，任务 {t}",
  [GEWU_REASON_QUOTA_MISSED] = "完成 {v}，任务 {t}，缺 {s}，每缺 1 计 {e} 分",
  [GEWU_REASON_QUOTA_EXCEEDED] = "完成 {v}，任务 {t}，超 {s}，每超 1 计 {e} 分",
  [GEWU_REASON_RELATIVE] = "{v}，最优 {r}，按比例计，满分 {f}",
  [GEWU_REASON_RANGE] = "{v}，最优 {t}，最差 {r}，按功效系数计",
  [GEWU_REASON_PLACE] = "{v}，第 {R} 名（共 {T}）",
  [GEWU_REASON_AT_AVERAGE] = "{v}，与平均 {r} 持平",
  [GEWU_REASON_BELOW_AVERAGE] = "{v}，平均 {r}，差 {s}，每差 1 计 {e} 分",
  [GEWU_REASON_ABOVE_AVERAGE] = "{v}，平均 {r}，优 {s}，每优 1 计 {e} 分",
  [GEWU_REASON_NO_CASES] = "没有此类事项",
  [GEWU_REASON_NO_VALUE] = "缺少数据",
  [GEWU_REASON_SKIPPED] = "缺项不计",
  [GEWU_REASON_OTHER_GROUP] = "本组不考核此项",
  [GEWU_REASON_OTHER_CASE] = "不符合此项的适用条件",
  [GEWU_REASON_OTHERS_AVERAGE] = "没有可计的数据，按其他对象的平均得分 {R} 分计",
  [GEWU_REASON_LIMIT] = "原为 {b} 分，按限额计",
  [GEWU_REASON_TAKE] = "同类只计一项",
  [GEWU_REASON_SCALE] = "得 {b} 分，应得 {f} 分，折算为 {T} 分制",
  [GEWU_REASON_TIMES] = "乘以系数 {R}",
  [GEWU_REASON_ADJUSTMENT] = "",
  [GEWU_REASON_VETO] = "原为 {b} 分，一票否决",
  [GEWU_REASON_ROUNDING] = "按规定位数修约",
};

char *
gewu_report_reason_print (GewuDecimal number)
{
  g_autofree char *text = gewu_decimal_to_string (number, 0);

  return text[0] == '-' ? g_strconcat (MINUS, text + 1, NULL) : g_steal_pointer (&text);
}

static char *
print_ratio (GewuRatio ratio)
{
  g_autofree char *numerator = gewu_report_reason_print (ratio.numerator);
  g_autofree char *denominator = gewu_report_reason_print (ratio.denominator);
  g_autofree char *percent = NULL;
  GewuDecimal quotient;

  if (!gewu_ratio_of (ratio, gewu_decimal_from_int (100), &quotient)
      || !gewu_decimal_round (quotient, PERCENT_PLACES, &quotient))
    return g_strdup_printf ("%s/%s", numerator, denominator);
  percent = gewu_report_reason_print (quotient);

  return g_strdup_printf ("%s/%s＝%s%%", numerator, denominator, percent);
}

char *
gewu_report_reason_print_value (GewuValue value)
{
  switch (value.kind)
    {
    case GEWU_VALUE_NUMBER:
      return gewu_report_reason_print (value.ratio.numerator);

    case GEWU_VALUE_RATIO:
      return print_ratio (value.ratio);

    case GEWU_VALUE_ABSENT:
    default:
      return NULL;
    }
}

/* In per cent where what is compared is a rate. */
static char *
print_compared (const GewuScoreLine *line,
                GewuDecimal          number)
{
  g_autofree char *text = gewu_report_reason_print (number);

  return line->value.kind == GEWU_VALUE_RATIO ? g_strconcat (text, "%", NULL)
                                              : g_steal_pointer (&text);
}

static char *
print_figure (const GewuScoreLine *line,
              char                 figure)
{
  switch (figure)
    {
    case 'v':
      return gewu_report_reason_print_value (line->value);

    case 'e':
      return gewu_report_reason_print (line->each);

    case 'f':
      return gewu_report_reason_print (line->full);

    case 't':
      return print_compared (line, line->threshold);

    case 'T':
      return gewu_report_reason_print (line->threshold);

    case 's':
      return gewu_report_reason_print (line->shortfall);

    case 'r':
      return print_compared (line, line->reference);

    case 'R':
      return gewu_report_reason_print (line->reference);

    case 'b':
      return gewu_report_reason_print (line->before);

    case 'p':
      return gewu_report_reason_print (line->points);

    case 'm':
      return gewu_report_reason_print (line->begin);

    default:
      g_assert_not_reached ();
    }
}

static void
append_template (GString             *text,
                 const char          *template,
                 const GewuScoreLine *line)
{
  for (const char *p = template; *p != '\0'; p++)
    if (*p == '{')
      {
        g_autofree char *figure = print_figure (line, p[1]);

        g_string_append (text, figure != NULL ? figure : "—");
        p += strlen ("x}");
      }
    else
      g_string_append_c (text, *p);
}

static const char *
get_template (const GewuScoreLine *line)
{
  /* So many full units of a number that has its price for each several. */
  if (line->reason == GEWU_REASON_PER_OCCURRENCE && line->shortfall.millionths != 0
      && gewu_decimal_compare (line->value.ratio.numerator, line->shortfall) != 0)
    return "{v}（计 {s}）× {e}";
  if (line->reason == GEWU_REASON_AMOUNT && line->each.millionths == GEWU_DECIMAL_ONE)
    return "{v}";

  return templates[line->reason];
}

static void
append_correction (GString             *text,
                   const GewuScoreLine *line)
{
  g_autofree char *before = gewu_report_reason_print_value (line->uncorrected);
  g_autofree char *given = gewu_report_reason_print (line->given);

  g_string_append (text, "已更正");
  if (before != NULL)
    g_string_append_printf (text, "，原为 %s", before);
  if (line->given.millionths != 0)
    g_string_append_printf (text, "，补记 %s 分", given);
  if (line->text != NULL)
    g_string_append_printf (text, "：%s", line->text);
}

char *
gewu_report_reason_make (const GewuScoreLine *line)
{
  GString *text = g_string_new (line->reason == GEWU_REASON_ADJUSTMENT ? line->text : NULL);

  if (line->begin.millionths != 0)
    append_template (text, "满分 {m}；", line);
  append_template (text, get_template (line), line);
  if (line->has_times)
    {
      g_autofree char *times = gewu_report_reason_print (line->times);

      g_string_append_printf (text, "，乘以 %s", times);
    }
  if (line->limit != GEWU_LIMIT_NONE && line->reason != GEWU_REASON_LIMIT)
    append_template (text, line->limit == GEWU_LIMIT_CAP ? "，原为 {b} 分，封顶计 {p} 分"
                                                         : "，原为 {b} 分，扣完为止，计 {p} 分", line);
  if (line->corrected)
    {
      g_string_append (text, text->len > 0 ? "；" : "");
      append_correction (text, line);
    }

  return g_string_free (text, FALSE);
}

char *
gewu_report_reason_make_correction (const GewuScoreLine *line)
{
  GString *text = g_string_new (NULL);

  append_correction (text, line);

  return g_string_free (text, FALSE);
}

const char *
gewu_report_reason_get_title (const GewuScoreLine *line)
{
  if (line->title != NULL)
    return line->title;

  switch ((int) line->reason)
    {
    case GEWU_REASON_SCALE:
      return "折算";

    case GEWU_REASON_TIMES:
      return "系数";

    case GEWU_REASON_ADJUSTMENT:
      return "上期调整";

    case GEWU_REASON_VETO:
      return "一票否决";

    case GEWU_REASON_ROUNDING:
      return "修约";

    default:
      return "总分限额";
    }
}
