/* What the reports are for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include <glib/gi18n-lib.h>

/* id of src/report */
static const struct
{
  const char *id;
  const char *text;
} reports[] = {
  { "bulletin", N_("The text of the month or quarter in five parts, with a table of departments") },
  { "honours", N_("Who comes first and last, and why") },
  { "departments", N_("Departments by score, with the counts behind each rate") },
  { "panels", N_("The same on one page in two columns, to be posted") },
  { "result", N_("Scores and ranks of everybody, to be posted") },
  { "members", N_("All scores of grid members in one table") },
  { "details", N_("Every point with its rule, day and record; adds up to the score") },
  { "slips", N_("For each person to confirm and sign") },
  { "kpi", N_("Points added to and taken from the departments") },
  { "pay", N_("Each step of the performance pay, person by person") },
  { "objections", N_("What was objected, and how it was decided") },
  { "objection-form", N_("A blank form for objections, with the lines they may be against") },
  { "correction", N_("The last correction, with old and new values") },
  { "visits", N_("Every visit of the period") },
  { "issues", N_("Every issue of the period and how it stands") },
  { "assignments", N_("Which enterprise is looked after by whom") },
  { "officers", N_("Chief service officers and their enterprises") },
  { "outcomes-ledger", N_("Every outcome, with the issue it comes from") },
  { "enterprises", N_("All enterprises of the register") },
  { "people", N_("The people of the grids and departments") },
  { "grids", N_("Grids with their leaders, members and enterprises") },
  { "units", N_("Departments and other units") },
  { "projects", N_("Key projects and who looks after them") },
  { "dispatches", N_("Issues sent to the departments, to be signed for") },
  { "visit-form", N_("A blank form to be filled in on a visit") },
  { "due", N_("What is due soon and overdue today, by department") },
  { "coverage", N_("Which grids were visited in which month") },
  { "outcomes", N_("Outcomes counted by kind and department") },
  { "submissions", N_("Who has handed in, and who is missing") },
  { "meeting", N_("Last decisions and how they stand, visits, problems, matters to decide") },
};

const char *
gewu_words_report (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (g_str_equal (reports[i].id, id))
      return _(reports[i].text);

  return "";
}

char *
gewu_words_report_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  /* A folder that is not there is called by its path. */
  if (!g_error_matches (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND) ||
      g_path_is_absolute (error->message))
    return gewu_words_error (error);

  return g_strdup_printf (_("For what was chosen there is no “%s”. Choose another period, "
                            "department, grid or scheme."), error->message);
}
