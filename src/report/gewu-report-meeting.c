/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-meeting.h"

#include "gewu-report-bulletin-part.h"
#include "gewu-report-meeting-part.h"

#define NAME "例会材料"

static char *
make_title (const GewuReportInput *input)
{
  const GewuMeetingReport *facts = input->facts;
  g_autofree char *title = facts->meeting != NULL ? g_strconcat (facts->meeting, "材料", NULL)
                                                  : NULL;

  /* The name of a meeting says its year and number, not the period. */
  if (title == NULL)
    return gewu_report_make_title (input, NAME);

  return g_strconcat (input->zone != NULL ? input->zone : "", title, NULL);
}

static void
append_fact (GString    *line,
             const char *label,
             const char *value)
{
  if (value != NULL)
    g_string_append_printf (line, "%s%s%s", line->len > 0 ? "　" : "", label, value);
}

/* When, where, and who. */
static void
write_head (GewuMeetingText *text,
            const char      *title)
{
  const GewuMeetingReport *facts = text->facts;
  g_autofree char *day = gewu_bulletin_print_day (facts->day);
  g_autoptr(GString) line = g_string_new (day);

  append_fact (line, "", facts->place);
  append_fact (line, "主持：", facts->chair);
  gewu_report_prose_begin (text->prose, GEWU_PROSE_TITLE);
  gewu_report_prose_say (text->prose, "title", "%s", title);
  gewu_report_prose_begin (text->prose, GEWU_PROSE_INFO);
  gewu_report_prose_say (text->prose, NULL, "%s", line->str);
  if (facts->attendees != NULL)
    {
      gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
      gewu_report_prose_say (text->prose, "attendees", "参会人员：%s", facts->attendees);
    }
}

static void
write_tail (GewuMeetingText       *text,
            const GewuReportInput *input)
{
  g_autofree char *day = gewu_bulletin_print_day (text->facts->day);

  if (input->office == NULL)
    return;

  gewu_report_prose_begin (text->prose, GEWU_PROSE_SIGNER);
  gewu_report_prose_say (text->prose, "signer", "%s", input->office);
  gewu_report_prose_begin (text->prose, GEWU_PROSE_DAY);
  gewu_report_prose_say (text->prose, "day", "%s", day);
}

char *
gewu_meeting_print_day (GewuDay day)
{
  return g_strdup_printf ("%d月%d日", gewu_day_month (day), gewu_day_of_month (day));
}

void
gewu_meeting_begin_chapter (GewuMeetingText *text,
                            const char      *title)
{
  static const char *const numbers[] = { "一", "二", "三", "四", "五" };

  g_return_if_fail (text->chapter < G_N_ELEMENTS (numbers));

  gewu_report_prose_begin (text->prose, GEWU_PROSE_HEADING);
  gewu_report_prose_say (text->prose, NULL, "%s、%s", numbers[text->chapter], title);
  text->chapter++;
}

static GewuDocument *
build (const GewuReportInput *input)
{
  g_autofree char *title = make_title (input);
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuMeetingText text = { gewu_report_prose_new (NAME), input->facts, 0 };

  write_head (&text, title);
  if (text.facts->meeting != NULL)
    gewu_meeting_write_decisions (&text);
  gewu_meeting_write_visits (&text);
  gewu_meeting_write_issues (&text);
  gewu_meeting_write_topics (&text);
  gewu_meeting_write_next (&text);
  write_tail (&text, input);
  gewu_document_set_prose (document, text.prose);

  return document;
}

const GewuReport gewu_report_meeting = {
  .id = "meeting",
  .title = NAME,
  .is_text = TRUE,
  .needs = GEWU_REPORT_NEEDS_MEETING,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_MEETING,
  .chapter = GEWU_REPORT_OF_MEETING,
  .build = build,
};
